import RapportDirectory
import RapportImport
import RapportModel

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
