import RapportModel
import RapportStore

/// The writer's end of an import: stores what comes and keeps the source's ledger.
struct LedgerWriter {
  /// Issues kept of one source; the counts go on. A ledger row of a ruined 10 GB file must not itself be gigabytes.
  static let issueLimit = 1_000

  /// The source's ledger so far.
  private(set) var ledger: LedgerEntry
  /// Decisions kept of one source.
  static let decisionLimit = 100

  /// What the importer decided about the source.
  var decisions: [String] { ledger.decisions ?? [] }

  private let writer: SourceWriter

  init(ledger: LedgerEntry, writer: SourceWriter) {
    self.ledger = ledger
    self.writer = writer
  }

  /// Takes one event into the store and the ledger.
  mutating func take(_ event: ImportEvent) throws {
    switch event {
    case .accept(let interaction, let records):
      ledger.records += records
      switch try writer.write(interaction) {
      case .stored:
        ledger.stored += records
        ledger.interactions += 1
      case .duplicate: ledger.duplicates += records
      }
      if !interaction.repairs.isEmpty { ledger.repaired += records }
    case .skip(let reason, let records):
      ledger.records += records
      ledger.skipped[reason, default: 0] += records
    case .report(let issue):
      if issue.outcome == .quarantined {
        ledger.records += 1
        ledger.quarantined += 1
      }
      if ledger.issues.count < Self.issueLimit { ledger.issues.append(issue) }
    case .note(let decision):
      if decisions.count < Self.decisionLimit { ledger.decisions = decisions + [decision] }
    }
  }
}

extension ImportIssue {
  /// A source was read to its end and had nothing in it.
  static func noRecords(path: String, format: String) -> ImportIssue {
    ImportIssue(
      outcome: .notice, position: SourcePosition(path: path, format: format), found: "no records",
      expected: "at least one", remedy: "check that the export is complete")
  }
}
