public import RapportFormats
import RapportModel

/// Reads one message in a file of its own: `.eml`, a message of a Maildir or MH folder.
public struct EMLImporter: SourceImporter {
  /// What it reads.
  public static let description = ImporterDescription(
    id: "eml", reads: "one message a file: .eml, messages of Maildir folders",
    references: ["RFC 5322", "RFC 2045–2049", "maildir(5)"])

  private let context: ImportContext

  /// An importer for one message.
  public init(context: ImportContext) { self.context = context }

  /// Header lines at the start, two of them such as mail has.
  public static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    let bytes = Array(head)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, MailByte.isBlank(bytes[start]) { start += 1 }
    let known = MailHead.countHeaders(bytes, from: start)
    guard known >= 2 else { return nil }
    return SniffVerdict(confidence: known >= 4 ? 85 : 60, reason: "begins with \(known) headers of a mail")
  }

  /// Reads the message.
  public mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var source = source
    let (bytes, isComplete) = try source.readAll(limit: MessageFile.maximumBytes)
    MessageFile.deliver(
      bytes, isComplete: isComplete, context: context, format: Self.description.id, offset: 0, into: &sink)
  }
}

/// Reads one message of Apple Mail: its length, the message, then a property list.
public struct EMLXImporter: SourceImporter {
  /// What it reads.
  public static let description = ImporterDescription(
    id: "emlx", reads: "one message of Apple Mail: .emlx", references: ["RFC 5322", "RFC 2045–2049"])

  private let context: ImportContext

  /// An importer for one message.
  public init(context: ImportContext) { self.context = context }

  /// A number on the first line, headers below it.
  public static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    let bytes = Array(head)
    guard let file = EmlxFile(bytes), MailHead.countHeaders(bytes, from: file.offset) >= 2 else { return nil }
    return SniffVerdict(confidence: 95, reason: "begins with a length and headers of a mail")
  }

  /// Reads the message; a deleted or draft one is skipped by the flags of its property list.
  public mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var source = source
    let (bytes, isComplete) = try source.readAll(limit: MessageFile.maximumBytes)
    guard let file = EmlxFile(bytes) else {
      sink.report(
        ImportIssue(
          outcome: .refused, position: SourcePosition(path: context.path, format: Self.description.id, line: 1),
          found: "no length on the first line", expected: "a message of Apple Mail", remedy: "name its `format:`"))
      return
    }
    if file.isDeleted {
      sink.skip(reason: MailSkip.expunged.rawValue)
    } else if file.isDraft {
      sink.skip(reason: MailSkip.draft.rawValue)
    } else {
      MessageFile.deliver(
        file.message, isComplete: isComplete && file.repairs.isEmpty, context: context,
        format: Self.description.id, offset: file.offset, into: &sink)
    }
  }
}

/// What importers of single messages share.
enum MessageFile {
  /// Bytes of a message that are read; what is behind them is cut off and said so.
  static let maximumBytes = 256 << 20

  static func deliver(
    _ bytes: [UInt8], isComplete: Bool, context: ImportContext, format: String, offset: Int,
    into sink: inout some ImportSink
  ) {
    let position = SourcePosition(
      path: context.path, format: format, offset: offset, length: bytes.count, line: offset > 0 ? 2 : 1)
    var record = MailRecord(bytes: bytes, position: position, isLast: true)
    if !isComplete { record.repairs.insert(.truncated) }
    switch MailInterpreter(context: context).outcome(of: record) {
    case .skip(let reason): sink.skip(reason: reason.rawValue)
    case .mail(let mail):
      sink.accept(mail)
      var sealed = SealedMail()
      sealed.note(mail)
      sealed.report(into: &sink)
      if mail.repairs.contains(.truncated) {
        sink.report(
          ImportIssue(
            outcome: .truncated, position: position, found: "the message ends in the middle",
            expected: "a complete message", remedy: "export it again; what is there was read"))
      }
    }
  }
}
