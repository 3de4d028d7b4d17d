import RapportDirectory
import RapportImport
import RapportModel
import RapportStore

/// Takes what an importer finds in one source: writes it to the store and keeps the source's ledger.
struct StoreSink: ImportSink {
  /// Issues kept of one source; the counts go on. A ledger row of a ruined 10 GB file must not itself be gigabytes.
  static let issueLimit = 1_000

  /// The source's ledger so far.
  var ledger: LedgerEntry
  /// What only all sources together tell about people.
  private(set) var evidence = DirectoryEvidence()
  /// What the source covers.
  private(set) var coverage = CoverageBuilder()
  /// What the importer decided about the source.
  private(set) var decisions: [String] = []
  /// The first failure of the store; nothing is written after it.
  private(set) var failure: (any Error)?

  private let writer: SourceWriter
  private let directory: Directory
  private let content: Privacy.Content

  init(ledger: LedgerEntry, writer: SourceWriter, directory: Directory, content: Privacy.Content) {
    self.ledger = ledger
    self.writer = writer
    self.directory = directory
    self.content = content
  }

  mutating func accept(_ interaction: Interaction, records: Int) {
    guard failure == nil else { return }
    var interaction = interaction
    // Coverage and evidence need to know the staff; what is stored stays as the source shows it.
    var resolved = interaction
    directory.resolve(&resolved)
    evidence.add(resolved)
    coverage.add(resolved)
    if content == .none {
      interaction.text = ""
      interaction.subject = nil
      interaction.quoted = []
      interaction.signature = nil
    }
    do {
      ledger.records += records
      switch try writer.write(interaction) {
      case .stored:
        ledger.stored += records
        ledger.interactions += 1
      case .duplicate: ledger.duplicates += records
      }
      if !interaction.repairs.isEmpty { ledger.repaired += records }
    } catch {
      failure = error
    }
  }

  mutating func skip(reason: String, records: Int) {
    ledger.records += records
    ledger.skipped[reason, default: 0] += records
  }

  mutating func report(_ issue: ImportIssue) {
    if issue.outcome == .quarantined {
      ledger.records += 1
      ledger.quarantined += 1
    }
    if ledger.issues.count < Self.issueLimit { ledger.issues.append(issue) }
  }

  mutating func note(_ decision: String) { decisions.append(decision) }
}
