import RapportModel

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
  func table(withDecisions: Bool = false) -> String {
    var table = TextTable(
      ["source", "format", "bytes", "records", "stored", "duplicate", "repaired", "quarantined", "skipped"],
      numeric: Set(2...7))
    for row in sources + [totals] {
      let skipped = row.skipped.sorted { $0.key < $1.key }.map { "\($0) \($1)" }.joined(separator: ", ")
      table.add([
        row.path ?? "all", row.format ?? "", String(row.bytes), String(row.records), String(row.stored),
        String(row.duplicates), String(row.repaired), String(row.quarantined), skipped,
      ])
    }
    var text = table.text
    if withDecisions {
      let decisions = sources.flatMap { row in (row.decisions ?? []).map { "\(row.path ?? ""): \($0)\n" } }
      if !decisions.isEmpty { text += "\n" + decisions.joined() }
    }
    let issues = sources.flatMap { $0.issues ?? [] }
    if !issues.isEmpty { text += "\n" + issues.map { "\($0.outcome.rawValue): \($0.message)\n" }.joined() }
    text += reconciles ? "\nEvery record is accounted for.\n" : "\nThe sums do not match; please report this.\n"
    return text
  }
}

/// A table of fixed columns for a terminal.
struct TextTable {
  private var rows: [[String]]
  private let numeric: Set<Int>

  /// A table with these column titles; columns of `numeric` are set flush right.
  init(_ titles: [String], numeric: Set<Int> = []) {
    rows = [titles]
    self.numeric = numeric
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The rows, columns two spaces apart.
  var text: String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return numeric.contains(column) ? space + cell : cell + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
