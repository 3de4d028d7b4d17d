import RapportDirectory
import RapportModel

extension Session {
  /// `rapport accounts`: every account with what is stored of it and what looks wrong.
  public func accounts(format: TableFormat) throws -> Outcome {
    let step = try analysis()
    let result = try step.run()
    let contacts = step.directory.contactCounts()
    let rows = result.accounts.map { analysis in
      AccountRow(
        name: analysis.account.name, provisional: analysis.account.isProvisional,
        status: analysis.account.status.rawValue,
        contacts: contacts[analysis.account.name] ?? analysis.account.contacts.count,
        interactions: analysis.interactionCount, first: analysis.first?.iso8601, last: analysis.last?.iso8601,
        open: analysis.facts.blocks.filter { $0.status == .open }.count,
        unanswered: analysis.facts.blocks.filter {
          [.unanswered, .autoreplyOnly, .bounced].contains($0.status)
        }.count)
    }
    switch format {
    case .json: return Outcome(try PipelineJSON.text(rows, isPretty: true) + "\n")
    case .table:
      var table = TextTable(
        ["account", "status", "contacts", "interactions", "last", "open", "unanswered"], numeric: [2, 3, 5, 6])
      for row in rows {
        table.add([
          row.name + (row.provisional ? " (provisional)" : ""), row.status, String(row.contacts),
          String(row.interactions), row.last ?? "never", String(row.open), String(row.unanswered),
        ])
      }
      let covered = coverageLines(try step.coverage())
      let missing = try step.coverageBuilder().problems(calendar: workspace.calendar).map(\.explanation)
      let problems = step.directory.problems().map(\.explanation)
      var text = table.text
      for (title, lines) in [("What is covered", covered), ("What looks wrong", problems + missing)]
      where !lines.isEmpty {
        text += "\n\(title):\n" + lines.map { $0 + "\n" }.joined()
      }
      return Outcome(text)
    }
  }

  /// `rapport who`: what is believed about a party, and why.
  public func who(_ party: String) throws -> Outcome {
    let beliefs = try directory().explain(party)
    guard !beliefs.isEmpty else {
      return Outcome("Nothing is known of that party.\n")
    }
    return Outcome(beliefs.map(describe).joined(separator: "\n"))
  }
}

extension Session {
  /// What the exports hold, a line for each mailbox or line.
  private func coverageLines(_ coverage: Coverage) -> [String] {
    let zone = workspace.calendar.zone
    return Dictionary(grouping: coverage.holdings, by: \.owner).sorted { $0.key < $1.key }.map { owner, holdings in
      let parts = holdings.map { holding in
        let (from, to) = (zone.date(at: holding.from), zone.date(at: holding.to))
        return "\(holding.count) \(Self.noun(holding.kind)) from \(from) to \(to)"
      }
      return "\(owner.isEmpty ? "company" : owner): " + parts.joined(separator: ", ")
    }
  }

  private static func noun(_ kind: Coverage.Holding.Kind) -> String {
    switch kind {
    case .inbox: "received"
    case .sent: "sent"
    case .calls: "calls"
    case .texts: "texts"
    case .tickets: "ticket comments"
    }
  }

  /// What is believed about one party, and why.
  private func describe(_ belief: Belief) -> String {
    var lines = [belief.party]
    if !belief.names.isEmpty { lines.append("  names: " + belief.names.joined(separator: ", ")) }
    lines.append("  " + (belief.isStaff ? "staff" : "not staff") + (belief.role.map { ", \($0.rawValue)" } ?? ""))
    if let account = belief.account {
      lines.append("  account: \(account)" + (belief.isProvisional ? " (provisional)" : ""))
    }
    lines.append("  because: " + belief.reason.explanation)
    if !belief.reason.remedy.isEmpty { lines.append("  if that is wrong: " + belief.reason.remedy) }
    if !belief.others.isEmpty { lines.append("  the same person: " + belief.others.joined(separator: ", ")) }
    if belief.interactions > 0 {
      let days = [belief.first, belief.last].compactMap { $0.map { "\(workspace.calendar.date(at: $0))" } }
      let span = days.count == 2 ? ", from \(days[0]) to \(days[1])" : ""
      lines.append("  interactions: \(belief.interactions)\(span)")
    }
    lines += belief.problems.map { "  looks wrong: " + $0.explanation }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// An account as `rapport accounts --format json` prints it (contract, section 6).
private struct AccountRow: Encodable {
  var name: String
  var provisional: Bool
  var status: String
  var contacts: Int
  var interactions: Int
  var first: String?
  var last: String?
  var open: Int
  var unanswered: Int

  enum CodingKeys: String, CodingKey {
    case name, provisional, status, contacts, interactions, first, last, open, unanswered
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(provisional, forKey: .provisional)
    try container.encode(status, forKey: .status)
    try container.encode(contacts, forKey: .contacts)
    try container.encode(interactions, forKey: .interactions)
    try container.encode(first, forKey: .first)
    try container.encode(last, forKey: .last)
    try container.encode(open, forKey: .open)
    try container.encode(unanswered, forKey: .unanswered)
  }
}
