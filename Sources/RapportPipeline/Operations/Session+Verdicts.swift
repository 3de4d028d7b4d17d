public import RapportModel
import RapportReport

extension Session {
  /// `rapport dismiss` and `rapport confirm`: a manager's verdict, kept beside the configuration.
  public func judge(_ id: String, verdict: Verdict, reason: String) throws -> Outcome {
    let step = try analysis()
    let finding = try find(id, in: try step.run().findings)
    let lock = try lock()
    var verdicts = try Verdicts(folder: workspace.folder)
    try verdicts.add(
      Verdicts.Entry(
        id: finding.id, verdict: verdict, analyzer: finding.analyzer,
        date: workspace.calendar.date(at: workspace.started), reason: reason))
    withExtendedLifetime(lock) {}
    return Outcome("\(finding.id): \(verdict.rawValue)\n")
  }

  /// `rapport rules --precision`: how often each analyzer's findings were confirmed.
  public func precision() throws -> Outcome {
    let verdicts = try Verdicts(folder: workspace.folder)
    var counts: [String: (confirmed: Int, dismissed: Int)] = [:]
    for entry in verdicts.entries.values {
      counts[entry.analyzer, default: (0, 0)].confirmed += entry.verdict == .confirmed ? 1 : 0
      counts[entry.analyzer, default: (0, 0)].dismissed += entry.verdict == .dismissed ? 1 : 0
    }
    let texts = workspace.texts
    guard !counts.isEmpty else { return Outcome(texts.line("cli.verdicts.none") + "\n") }
    var table = TerminalTable(
      ["analyzer", "confirmed", "dismissed", "share"].map { texts("column.\($0)") }, numeric: [1, 2, 3])
    for (analyzer, count) in counts.sorted(by: { $0.key < $1.key }) {
      let share = count.confirmed * 100 / max(1, count.confirmed + count.dismissed)
      table.add([analyzer, String(count.confirmed), String(count.dismissed), "\(share) %"])
    }
    return Outcome(table.text)
  }

  /// The finding with this id, or the only one whose id starts so.
  func find(_ id: String, in findings: [Finding]) throws(RunError) -> Finding {
    if let exact = findings.first(where: { $0.id == id }) { return exact }
    let matches = findings.filter { !id.isEmpty && $0.id.hasPrefix(id) }
    guard let match = matches.first, matches.count == 1 else {
      throw .usage(
        workspace.texts.line(
          "cli.finding.matches", ["n": .count(matches.count), "id": .foreign(String(id.prefix(40)))]))
    }
    return match
  }
}
