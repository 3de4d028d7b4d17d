import RapportDirectory
import RapportImport
import RapportModel
import RapportStore

/// The parser's end of an import: takes what an importer finds, works out what the directory and the coverage need
/// of it, and sends it on to the writer.
struct ChannelSink: ImportSink {
  /// What only all sources together tell about people.
  private(set) var evidence = DirectoryEvidence()
  /// What the source covers.
  private(set) var coverage: CoverageBuilder

  private let channel: RecordChannel
  private let directory: Directory
  private let content: Privacy.Content
  private var batch: [ImportEvent] = []

  init(channel: RecordChannel, directory: Directory, content: Privacy.Content) {
    self.channel = channel
    coverage = CoverageBuilder(directory: directory)
    self.directory = directory
    self.content = content
  }

  mutating func accept(_ interaction: Interaction, records: Int) {
    var resolved = interaction
    // Coverage and evidence need to know the staff; what is stored stays as the source shows it.
    directory.resolve(&resolved)
    evidence.add(resolved)
    coverage.add(resolved)
    var stored = interaction
    if content == .none {
      stored.text = ""
      stored.subject = nil
      stored.quoted = []
      stored.signature = nil
    }
    send(.accept(stored, records: records))
  }

  mutating func skip(reason: String, records: Int) { send(.skip(reason: reason, records: records)) }
  mutating func report(_ issue: ImportIssue) { send(.report(issue)) }
  mutating func note(_ decision: String) { send(.note(decision)) }

  private mutating func send(_ event: ImportEvent) {
    batch.append(event)
    if batch.count == RecordChannel.batchSize { flush() }
  }

  private mutating func flush() {
    guard !batch.isEmpty else { return }
    channel.send(batch)
    batch.removeAll(keepingCapacity: true)
  }

  /// Sends what is left and ends the stream.
  mutating func finish() {
    flush()
    channel.send([])
  }
}

/// The writer's end of an import: stores what comes and keeps the source's ledger.
struct LedgerWriter {
  /// Issues kept of one source; the counts go on. A ledger row of a ruined 10 GB file must not itself be gigabytes.
  static let issueLimit = 1_000

  /// The source's ledger so far.
  private(set) var ledger: LedgerEntry
  /// What the importer decided about the source.
  private(set) var decisions: [String] = []

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
    case .note(let decision): decisions.append(decision)
    }
  }
}
