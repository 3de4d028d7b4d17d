public import RapportFormats
public import RapportModel

/// Reads one kind of source and makes interactions of its records.
///
/// An importer gives the same interactions whatever the blocks are in which the bytes come, holds at most one record
/// (capped) and never sees the file system. Every record it meets ends in exactly one call of the sink: `accept`,
/// `skip` or `report` with a quarantined record.
///
/// An importer implements either `read` (it pulls) or `push` and `finish` (it is fed; `read` then feeds it).
public protocol SourceImporter: Sendable {
  /// What it reads, for `rapport rules`, documentation and messages.
  static var description: ImporterDescription { get }

  /// How well the first bytes of a source (at most 64 KiB, decompressed) fit this kind; nil if they don't.
  /// `path` is only a hint: formats are found by content.
  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict?

  /// An importer for one source.
  init(context: ImportContext)

  /// Reads the source to its end.
  ///
  /// - Throws: `ByteSourceError` where the bytes can't be read on; what came before is in the sink.
  mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError)

  /// Takes the next bytes of the source.
  mutating func push(_ bytes: ArraySlice<UInt8>, into sink: inout some ImportSink)

  /// Takes the end of the source; what is still held is delivered or reported.
  mutating func finish(into sink: inout some ImportSink)
}

extension SourceImporter {
  /// Feeds the importer with `push` in blocks of 256 KiB, then `finish`.
  public mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var source = source
    var block: [UInt8] = []
    while true {
      block.removeAll(keepingCapacity: true)
      guard try source.read(appendingTo: &block, upTo: 256 << 10) > 0 else { break }
      push(block[...], into: &sink)
    }
    finish(into: &sink)
  }

  /// Nothing: an importer that pulls is not fed.
  public mutating func push(_ bytes: ArraySlice<UInt8>, into sink: inout some ImportSink) {}

  /// Nothing: an importer that pulls is not fed.
  public mutating func finish(into sink: inout some ImportSink) {}
}

/// What an importer reads.
public struct ImporterDescription: Hashable, Sendable {
  /// Id, as in `sources: format:` and the ledger: `mbox`, `asterisk`, `sms-backup`, …
  public var id: String
  /// What it is, in one line.
  public var reads: String
  /// Standards and documents the reader follows.
  public var references: [String]

  /// A description.
  public init(id: String, reads: String, references: [String] = []) {
    self.id = id
    self.reads = reads
    self.references = references
  }
}

/// How well a source fits a kind, and why.
public struct SniffVerdict: Hashable, Sendable {
  /// 1 (could be) … 100 (a signature only this kind has).
  public var confidence: Int
  /// Why, in plain words, for `rapport import --verbose`.
  public var reason: String

  /// A verdict.
  public init(confidence: Int, reason: String) {
    self.confidence = confidence
    self.reason = reason
  }
}

/// What an importer knows about its source besides the bytes.
public struct ImportContext: Sendable {
  /// Path of the source, relative to the configuration's folder.
  public var path: String
  /// The configuration's entry.
  public var spec: SourceSpec
  /// Name of the folder a mail lies in, where the container tells (`Sent`, `.Klienci.2024`).
  public var folder: String?
  /// ISO 3166 region for telephone numbers.
  public var region: String
  /// Expected languages, a hint for charsets without a label.
  public var languages: [String]
  /// Zone of local times without an offset.
  public var zone: ZoneOffsets
  /// Times later than this are not believed (hostile-inputs, case 39): the run's start plus two days.
  public var latestBelievable: Instant
  /// Mail in these folders is skipped before storing.
  public var privateFolders: [String]
  /// Mail of these addresses is skipped before storing.
  public var privateAddresses: [String]
  /// Domains and addresses of the company, lower case: a mailing list at one of them is a shared mailbox.
  public var ownPlaces: [String]

  /// A context.
  public init(
    path: String, spec: SourceSpec, folder: String? = nil, region: String, languages: [String], zone: ZoneOffsets,
    latestBelievable: Instant, privateFolders: [String] = [], privateAddresses: [String] = [],
    ownPlaces: [String] = []
  ) {
    self.path = path
    self.spec = spec
    self.folder = folder
    self.region = region
    self.languages = languages
    self.zone = zone
    self.latestBelievable = latestBelievable
    self.privateFolders = privateFolders
    self.privateAddresses = privateAddresses
    self.ownPlaces = ownPlaces
  }
}

/// Where an importer puts what it finds.
public protocol ImportSink {
  /// A record became an interaction; `records` is how many source records (legs of a call) it was made of.
  /// `interaction.repairs` says what was mended.
  mutating func accept(_ interaction: Interaction, records: Int)

  /// `records` records were left out on purpose, e.g. `expunged`, `draft`, `private`, `empty`.
  mutating func skip(reason: String, records: Int)

  /// One record could not be stored (`quarantined`); or the source ends in the middle (`truncated`), is not to be
  /// read (`refused`) or something about it is worth knowing (`notice`), none of which counts a record.
  mutating func report(_ issue: ImportIssue)

  /// What the importer decided about the source (dialect, columns, zone), for the ledger and `--verbose`.
  mutating func note(_ decision: String)
}

extension ImportSink {
  /// One record became one interaction.
  public mutating func accept(_ interaction: Interaction) { accept(interaction, records: 1) }
  /// One record was left out on purpose.
  public mutating func skip(reason: String) { skip(reason: reason, records: 1) }
}
