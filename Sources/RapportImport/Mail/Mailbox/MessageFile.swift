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
    guard let frame = Frame(bytes), MailHead.countHeaders(bytes, from: frame.start) >= 2 else { return nil }
    return SniffVerdict(confidence: 95, reason: "begins with a length and headers of a mail")
  }

  /// The first line of the file.
  private struct Frame {
    var length: Int
    var start: Int

    init?(_ bytes: [UInt8]) {
      let end = MailHead.textEnd(bytes, from: 0)
      var value = 0
      var digits = 0
      for byte in bytes[..<end] where byte != MailByte.space {
        guard MailByte.isDigit(byte), digits < 12 else { return nil }
        value = value * 10 + Int(byte - 48)
        digits += 1
      }
      guard digits > 0 else { return nil }
      length = value
      start = min(bytes.count, MailHead.lineEnd(bytes, from: 0) + 1)
    }
  }

  /// Reads the message; a deleted or draft one is skipped by the flags of its property list.
  public mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var source = source
    let (bytes, isComplete) = try source.readAll(limit: MessageFile.maximumBytes)
    guard let frame = Frame(bytes) else {
      sink.report(
        ImportIssue(
          outcome: .refused, position: SourcePosition(path: context.path, format: Self.description.id, line: 1),
          found: "no length on the first line", expected: "a message of Apple Mail", remedy: "name its `format:`"))
      return
    }
    let end = min(bytes.count, frame.start + frame.length)
    switch Self.flags(bytes[end...]) {
    case let flags? where flags & 2 != 0: sink.skip(reason: MailSkip.expunged.rawValue)
    case let flags? where flags & 64 != 0: sink.skip(reason: MailSkip.draft.rawValue)
    default:
      MessageFile.deliver(
        Array(bytes[frame.start..<end]), isComplete: isComplete && frame.start + frame.length <= bytes.count,
        context: context, format: Self.description.id, offset: frame.start, into: &sink)
    }
  }

  /// The number under `flags` in the property list: bit 1 deleted, bit 6 draft.
  private static func flags(_ list: ArraySlice<UInt8>) -> Int64? {
    let text = String(decoding: list.prefix(65_536), as: UTF8.self)
    guard let key = text.firstRange(of: "<key>flags</key>"),
      let open = text[key.upperBound...].firstRange(of: "<integer>")
    else { return nil }
    return Int64(text[open.upperBound...].prefix { $0.isNumber || $0 == "-" }.prefix(19))
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
      if mail.repairs.contains(.truncated) {
        sink.report(
          ImportIssue(
            outcome: .truncated, position: position, found: "the message ends in the middle",
            expected: "a complete message", remedy: "export it again; what is there was read"))
      }
    }
  }
}
