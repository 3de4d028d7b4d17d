public import RapportModel

/// A stretch of an mbox file: a message, or something that is not one. Entries follow each other without gaps, so
/// that their lengths add up to the file's size.
public enum MboxEntry: Hashable, Sendable {
  /// A message.
  case message(MboxMessage)
  /// Bytes that are not a message to be read, and why.
  case skipped(MboxSkip)

  /// First byte of the entry in the (inflated) file.
  public var offset: Int {
    switch self {
    case .message(let message): message.offset
    case .skipped(let skip): skip.offset
    }
  }

  /// Bytes of the entry, separator line and blank line included.
  public var length: Int {
    switch self {
    case .message(let message): message.length
    case .skipped(let skip): skip.length
    }
  }
}

/// One message of an mbox file, its bytes as they stand there.
public struct MboxMessage: Hashable, Sendable {
  /// Headers and body: without the separator line before and the blank line after it; `>From ` still quoted.
  public var bytes: [UInt8]
  /// First byte of the separator line, counted in the (inflated) file from 0.
  public var offset: Int
  /// Bytes from the separator line to the next one. Larger than `bytes` by the separator, or because the message
  /// exceeded the limit and was cut.
  public var length: Int
  /// Line number of the separator line, from 1.
  public var line: Int
  /// What the separator line says.
  public var envelope: MboxFromLine
  /// Whether lines of the message were quoted by its writer so as not to look like separators.
  public var hasQuotedFromLines: Bool
  /// What had to be mended in finding the message: `separator`, `truncated`.
  public var repairs: Set<Repair>

  /// The message with one `>` taken off each line that begins with `>From `, `>>From ` and so on.
  ///
  /// That undoes what mboxrd writers do to every such line and mboxo writers to `From ` alone.
  public func unquoted() -> [UInt8] {
    guard hasQuotedFromLines else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    var scan = 0
    while let mark = bytes.firstIndex(of: UInt8(ascii: "F"), in: scan..<bytes.count) {
      scan = mark + 1
      guard let start = bytes.startOfQuotedFromLine(at: mark, notBefore: 0) else { continue }
      result.append(contentsOf: bytes[copied..<start])
      copied = start + 1
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }
}

/// A stretch of an mbox file that is not a message to be read.
public struct MboxSkip: Hashable, Sendable {
  /// Why it is not read as a message.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Nothing but line ends.
    case blank
    /// Bytes before the first separator line.
    case preamble
    /// The file holds no separator line at all: it is not a mailbox.
    case noSeparator = "no_separator"
    /// A separator line with no message after it.
    case empty
    /// Deleted in Thunderbird, still in the file until the folder is compacted (`X-Mozilla-Status` bit 0x0008).
    case expunged
    /// The mail server's own note at the start of the folder ("FOLDER INTERNAL DATA").
    case folderData = "folder_data"
    /// The file ends inside a separator line.
    case cutSeparator = "cut_separator"
  }

  /// Why.
  public var reason: Reason
  /// First byte, from 0.
  public var offset: Int
  /// Number of bytes.
  public var length: Int
  /// First line, from 1.
  public var line: Int
}

extension [UInt8] {
  /// The start of the line whose text up to `mark` is a run of `>` and which goes on `From `; nil for any other line.
  func startOfQuotedFromLine(at mark: Int, notBefore lower: Int) -> Int? {
    guard mark > lower, self[mark - 1] == .greater, hasPrefix("From ", at: mark, limit: count) else { return nil }
    var start = mark - 1
    while start > lower, self[start - 1] == .greater { start -= 1 }
    return start == lower || self[start - 1] == .lf ? start : nil
  }
}
