public import RapportFormats
import RapportModel

/// Reads mailboxes in the mbox family of formats: mboxo, mboxrd, mboxcl and mboxcl2, and what Thunderbird, Google
/// Takeout, Dovecot, readpst and Apple Mail make of them.
public struct MboxImporter: SourceImporter {
  /// What it reads.
  public static let description = ImporterDescription(
    id: "mbox",
    reads:
      "mailboxes in one file: Thunderbird, Google Takeout, Apple Mail exports, readpst, Dovecot, mutt, mail archives",
    references: ["RFC 4155", "mbox(5)", "RFC 5322", "RFC 2045–2049"])

  private let context: ImportContext

  /// An importer for one mailbox.
  public init(context: ImportContext) { self.context = context }

  /// A separator line with a date, at the start or, after other lines, in front of a header.
  public static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    let bytes = Array(head)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, MailByte.isBlank(bytes[start]) { start += 1 }
    guard let line = separator(bytes, at: start) else { return nil }
    let next = MailHead.lineEnd(bytes, from: start) + 1
    switch line.kind {
    case .takeout: return SniffVerdict(confidence: 100, reason: "begins with a separator line of Google Takeout")
    case .dated:
      let isFollowed = MailHead.isHeaderLine(bytes, at: next)
      return SniffVerdict(
        confidence: isFollowed ? 98 : 90, reason: "begins with a separator line \"From sender date\"")
    case .bare, .undated:
      guard MailHead.countHeaders(bytes, from: next) >= 2 else { return nil }
      return SniffVerdict(confidence: 80, reason: "begins with \"From \" and headers")
    }
  }

  private static func separator(_ bytes: [UInt8], at start: Int) -> MboxFromLine? {
    guard start < bytes.count else { return nil }
    return MboxFromLine(bytes, in: start..<MailHead.textEnd(bytes, from: start))
  }

  /// Reads the mailbox to its end.
  public mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var reader = MboxReader(source)
    var pipeline = MailPipeline(interpreter: MailInterpreter(context: context))
    var last: MailRecord?
    var failure: ByteSourceError?
    do throws(ByteSourceError) {
      while let entry = try reader.next() {
        switch entry {
        case .message(let message):
          if let record = last { pipeline.add(.record(record), into: &sink) }
          last = record(of: message)
        case .skipped(let skip):
          if skip.reason == .blank { continue }
          if let record = last { pipeline.add(.record(record), into: &sink) }
          last = nil
          pipeline.add(self.entry(of: skip), into: &sink)
        }
      }
    } catch {
      failure = error
    }
    if var record = last {
      record.isLast = true
      pipeline.add(.record(record), into: &sink)
    }
    pipeline.finish(into: &sink)
    if let failure { throw failure }
  }

  private func record(of message: MboxMessage) -> MailRecord {
    MailRecord(
      bytes: message.hasQuotedFromLines ? message.unquoted() : message.bytes, envelope: message.envelope,
      position: position(offset: message.offset, length: message.length, line: message.line),
      repairs: message.repairs)
  }

  private func position(offset: Int, length: Int, line: Int) -> SourcePosition {
    SourcePosition(path: context.path, format: Self.description.id, offset: offset, length: length, line: line)
  }

  private func entry(of skip: MboxSkip) -> MailBatch.Entry {
    let position = position(offset: skip.offset, length: skip.length, line: skip.line)
    switch skip.reason {
    case .empty: return .skipped(.empty)
    case .expunged: return .skipped(.expunged)
    case .folderData: return .skipped(.folderData)
    case .cutSeparator:
      return .issue(
        ImportIssue(
          outcome: .truncated, position: position, found: "the file ends inside a separator line",
          expected: "another message", remedy: "export the mailbox again; what is there was read"))
    case .preamble:
      return .issue(
        ImportIssue(
          outcome: .notice, position: position, found: "\(skip.length) bytes before the first separator line",
          expected: "\"From sender date\" at the start", remedy: "nothing, if these bytes are no mail"))
    case .noSeparator, .blank:
      return .issue(
        ImportIssue(
          outcome: .refused, position: position, found: "no separator line \"From sender date\"",
          expected: "a mailbox", remedy: "check what the file is, or name its `format:`"))
    }
  }
}
