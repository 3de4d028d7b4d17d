import RapportFormats
import RapportImport
import RapportModel

/// Keeps what an importer finds.
struct MailSink: ImportSink {
  var mails: [Interaction] = []
  var skipped: [String: Int] = [:]
  var issues: [ImportIssue] = []
  var decisions: [String] = []

  var records: Int {
    mails.count + skipped.values.reduce(0, +) + issues.count { $0.outcome == .quarantined }
  }

  mutating func accept(_ interaction: Interaction, records: Int) { mails.append(interaction) }
  mutating func skip(reason: String, records: Int) { skipped[reason, default: 0] += records }
  mutating func report(_ issue: ImportIssue) { issues.append(issue) }
  mutating func note(_ decision: String) { decisions.append(decision) }
}

enum MailTestContext {
  static func make(
    _ path: String = "mail/box.mbox", owner: String? = nil, languages: [String] = ["en", "pl", "ru", "nb"],
    zone: String = "Europe/Oslo", privateFolders: [String] = [], privateAddresses: [String] = [],
    ownPlaces: [String] = []
  ) -> ImportContext {
    ImportContext(
      path: path, spec: SourceSpec(path: path, owner: owner), region: "NO", languages: languages,
      zone: ZoneOffsets(identifier: zone) ?? .utc,
      latestBelievable: Instant(year: 2026, month: 12, day: 31), privateFolders: privateFolders,
      privateAddresses: privateAddresses, ownPlaces: ownPlaces)
  }

  /// What the importer makes of `bytes`, delivered in blocks of `blockSize`.
  static func run<Importer: SourceImporter>(
    _ type: Importer.Type, _ bytes: [UInt8], context: ImportContext = make(), blockSize: Int = .max
  ) throws -> MailSink {
    var sink = MailSink()
    var importer = type.init(context: context)
    try importer.read(ArrayByteSource(bytes, blockSize: blockSize), into: &sink)
    return sink
  }

  static func mbox(_ text: String, context: ImportContext = make(), blockSize: Int = .max) throws -> MailSink {
    try run(MboxImporter.self, Array(text.utf8), context: context, blockSize: blockSize)
  }

  /// The one mail that the message `text` is.
  static func mail(_ text: String, context: ImportContext = make("mail/1.eml")) throws -> Interaction? {
    try run(EMLImporter.self, Array(text.utf8), context: context).mails.first
  }
}
