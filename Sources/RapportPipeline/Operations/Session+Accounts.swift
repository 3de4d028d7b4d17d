import RapportDirectory
import RapportModel
import RapportReport

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
        unanswered: analysis.facts.blocks.filter(\.status.isMissed).count)
    }
    switch format {
    case .json: return Outcome(try PipelineJSON.text(rows, isPretty: true) + "\n")
    case .table:
      let texts = workspace.texts
      var table = TerminalTable(
        ["account", "status", "contacts", "interactions", "last", "open", "unanswered"].map { texts("column.\($0)") },
        numeric: [2, 3, 5, 6])
      for row in rows {
        table.add([
          row.name + (row.provisional ? " " + texts("cli.provisional") : ""),
          texts.word(row.status, of: "account.status"), String(row.contacts), String(row.interactions),
          row.last ?? texts("cli.never"), String(row.open), String(row.unanswered),
        ])
      }
      let words = DirectoryWords(texts: texts)
      let coverage = try step.coverageBuilder()
      let missing = coverage.problems(calendar: workspace.calendar).map(words.explanation(of:))
      let problems = step.directory.problems().map(words.explanation(of:))
      var text = table.text
      for (title, lines) in [("cli.covered", coverageLines(coverage.coverage())), ("cli.problems", problems + missing)]
      where !lines.isEmpty {
        text += "\n\(texts(title))\n" + lines.map { $0 + "\n" }.joined()
      }
      return Outcome(text)
    }
  }

  /// `rapport who`: what is believed about a party, and why.
  public func who(_ party: String) throws -> Outcome {
    let beliefs = try directory().explain(party)
    guard !beliefs.isEmpty else { return Outcome(workspace.texts("cli.who.nobody") + "\n") }
    return Outcome(beliefs.map(describe).joined(separator: "\n"))
  }
}

extension Session {
  /// What the exports hold, a line for each mailbox or line.
  private func coverageLines(_ coverage: Coverage) -> [String] {
    let zone = workspace.calendar.zone
    let texts = workspace.texts
    return Dictionary(grouping: coverage.holdings, by: \.owner).sorted { $0.key < $1.key }.map { owner, holdings in
      let parts = holdings.map { holding in
        texts.line(
          "cli.covered.part",
          [
            "what": .text(texts("problem.what.\(holding.kind.rawValue)")), "n": .count(holding.count),
            "from": .text("\(zone.date(at: holding.from))"), "to": .text("\(zone.date(at: holding.to))"),
          ])
      }
      return VisibleText.line(owner.isEmpty ? texts("problem.company") : owner) + ": " + parts.joined(separator: "; ")
    }
  }

  /// What is believed about one party, and why.
  private func describe(_ belief: Belief) -> String {
    let texts = workspace.texts
    let words = DirectoryWords(texts: texts)
    var lines: [String] = []
    func add(_ key: String, _ values: [String: TextValue]) { lines.append("  " + texts.line("cli.who.\(key)", values)) }
    if !belief.names.isEmpty { add("names", ["names": .foreign(belief.names.joined(separator: ", "))]) }
    if belief.isStaff {
      add("staff", belief.role.map { ["role": .text($0.rawValue)] } ?? [:])
    } else {
      add("outside", [:])
    }
    if let account = belief.account {
      add("account", ["account": .foreign(account + (belief.isProvisional ? " " + texts("cli.provisional") : ""))])
    }
    add("because", ["reason": .text(words.explanation(of: belief.reason))])
    if let remedy = words.remedy(for: belief.reason) { add("remedy", ["remedy": .text(remedy)]) }
    if !belief.others.isEmpty { add("same", ["others": .foreign(belief.others.joined(separator: ", "))]) }
    if belief.interactions > 0 {
      var values: [String: TextValue] = ["n": .count(belief.interactions)]
      if let first = belief.first, let last = belief.last {
        values["from"] = .text("\(workspace.calendar.date(at: first))")
        values["to"] = .text("\(workspace.calendar.date(at: last))")
      }
      add("interactions", values)
    }
    for problem in belief.problems { add("problem", ["problem": .text(words.explanation(of: problem))]) }
    return VisibleText.line(belief.party) + "\n" + lines.map { $0 + "\n" }.joined()
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
