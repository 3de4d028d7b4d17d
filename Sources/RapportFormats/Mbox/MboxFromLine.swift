public import RapportModel

/// What the separator line in front of a message says: `From sender date [more]`.
///
/// Sources: mbox(5) of qmail, RFC 4155 appendix A, and the forms that Thunderbird, Google Takeout, readpst and others
/// write. The zone is mostly missing, and then local time of whoever wrote the file: a last resort for dating.
public struct MboxFromLine: Hashable, Sendable {
  /// What kind of line it is; files keep to one kind.
  public enum Kind: Hashable, Sendable {
    /// A sender (or `-`) and a date.
    case dated
    /// Google Takeout: `From 1723853304940284153@xxx date`.
    case takeout
    /// `From ` and nothing else.
    case bare
    /// Something after `From ` that is no date.
    case undated
  }

  /// What kind of line it is.
  public var kind: Kind
  /// The envelope sender; nil where it is missing or a placeholder.
  public var sender: String?
  /// The delivery date; UTC is assumed where `hasZone` is false.
  public var date: Timestamp?
  /// Whether the date names a zone.
  public var hasZone: Bool

  /// A line with these parts.
  public init(kind: Kind, sender: String? = nil, date: Timestamp? = nil, hasZone: Bool = false) {
    self.kind = kind
    self.sender = sender
    self.date = date
    self.hasZone = hasZone
  }

  /// Longest separator line there is; an address has at most 320 bytes. A longer line is text.
  static let maximumLength = 1024

  /// Reads the line in `range`, which begins with `From ` and excludes the line end; nil if it does not.
  public init?(_ bytes: [UInt8], in range: Range<Int>) {
    guard bytes.hasPrefix("From ", at: range.lowerBound, limit: range.upperBound), range.count <= Self.maximumLength
    else { return nil }
    let rest = bytes.trimmed(range.lowerBound + 5..<range.upperBound)
    guard !rest.isEmpty else {
      self.init(kind: .bare)
      return
    }
    // The header `From : a@b` in its obsolete form (RFC 5322 section 4.5.2).
    if bytes[rest.lowerBound] == .colon { return nil }
    let senderEnd = Self.endOfSender(bytes, in: rest)
    var sender = rest.lowerBound..<senderEnd
    if let date = DateText(bytes, in: senderEnd..<rest.upperBound), date.hasTime, date.hasMonthName {
      let isTakeout = sender.count > 4 && bytes.hasPrefix("@xxx", at: sender.upperBound - 4, limit: sender.upperBound)
      self.init(kind: isTakeout ? .takeout : .dated, date: date.timestamp, hasZone: date.offset != nil)
    } else if let date = DateText(bytes, in: rest), date.hasTime, date.hasMonthName {
      // No sender at all: the first word already belongs to the date.
      self.init(kind: .dated, date: date.timestamp, hasZone: date.offset != nil)
      return
    } else {
      self.init(kind: .undated)
    }
    if sender.count >= 2, bytes[sender.lowerBound] == .quote, bytes[sender.upperBound - 1] == .quote {
      sender = sender.lowerBound + 1..<sender.upperBound - 1
    }
    if kind == .dated, !sender.isEmpty, !bytes.equalsLowercase("-", in: sender) {
      self.sender = bytes.string(in: sender)
    }
  }

  /// The end of the first word, in which quoted strings may hold spaces.
  private static func endOfSender(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    var index = range.lowerBound
    if bytes[index] == .quote, let close = bytes.firstIndex(of: .quote, in: index + 1..<range.upperBound) {
      index = close + 1
    }
    while index < range.upperBound, !bytes[index].isWSP { index += 1 }
    return index
  }
}
