import RapportModel
import RapportReport

/// The ledger as `rapport ledger` prints it (contract, section 6).
struct LedgerDocument: Encodable {
  var sources: [Row]
  var totals: Row
  var reconciles: Bool

  /// A source, or all together.
  struct Row: Encodable {
    var path: String?
    var format: String?
    var bytes = 0
    var records = 0
    var stored = 0
    var duplicates = 0
    var repaired = 0
    var quarantined = 0
    var interactions = 0
    var skipped: [String: Int] = [:]
    var issues: [ImportIssue]?
    var decisions: [String]?
  }

  init(_ entries: [LedgerEntry]) {
    sources = entries.map { entry in
      Row(
        path: entry.path, format: entry.format, bytes: entry.bytes, records: entry.records, stored: entry.stored,
        duplicates: entry.duplicates, repaired: entry.repaired, quarantined: entry.quarantined,
        interactions: entry.interactions, skipped: entry.skipped, issues: entry.issues,
        decisions: entry.decisions)
    }
    totals = sources.reduce(into: Row()) { total, row in
      total.bytes += row.bytes
      total.records += row.records
      total.stored += row.stored
      total.duplicates += row.duplicates
      total.repaired += row.repaired
      total.quarantined += row.quarantined
      total.interactions += row.interactions
      total.skipped.merge(row.skipped, uniquingKeysWith: +)
    }
    reconciles = entries.allSatisfy(\.reconciles)
  }

  /// The table for a terminal, with every issue below it, and with what was decided about each source if wanted.
  func table(_ texts: Texts, withDecisions: Bool = false) -> String {
    var table = TerminalTable(
      ["source", "format", "bytes", "records", "stored", "duplicate", "repaired", "quarantined", "skipped"]
        .map { texts("column.\($0)") }, numeric: Set(2...7))
    for row in sources + [totals] {
      let skipped = row.skipped.sorted { $0.key < $1.key }.map { "\($0) \($1)" }.joined(separator: ", ")
      table.add([
        row.path ?? texts("cli.ledger.all"), row.format ?? "", String(row.bytes), String(row.records),
        String(row.stored), String(row.duplicates), String(row.repaired), String(row.quarantined), skipped,
      ])
    }
    var text = table.text
    if withDecisions {
      let decisions = sources.flatMap { row in
        (row.decisions ?? []).map { VisibleText.line("\(row.path ?? ""): \($0)") + "\n" }
      }
      if !decisions.isEmpty { text += "\n" + decisions.joined() }
    }
    let issues = sources.flatMap { $0.issues ?? [] }
    if !issues.isEmpty { text += "\n" + issues.map { VisibleText.line($0.line(texts)) + "\n" }.joined() }
    return text + "\n" + texts(reconciles ? "cli.ledger.matches" : "cli.ledger.broken") + "\n"
  }
}

extension ImportIssue {
  /// What became of a record or source, where and why, as a line for a person.
  func line(_ texts: Texts) -> String { "\(texts("issue.\(outcome.rawValue)")): \(message)" }
}
