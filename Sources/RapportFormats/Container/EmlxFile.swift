public import RapportModel

/// A message of Apple Mail (`.emlx`): a line with the number of bytes, the message, a property list.
public struct EmlxFile: Sendable {
  /// The message.
  public var message: [UInt8]
  /// First byte of the message in the file.
  public var offset: Int
  /// Apple Mail's flags; nil where the property list has none.
  public var flags: Int64?
  /// When it was sent, as Apple Mail knows.
  public var dateSent: Instant?
  /// `truncated` where the file holds less than it announces.
  public var repairs: Set<Repair> = []

  /// Whether the user has deleted it.
  public var isDeleted: Bool { flags.map { $0 & 1 << 1 != 0 } ?? false }
  /// Whether it is a draft.
  public var isDraft: Bool { flags.map { $0 & 1 << 6 != 0 } ?? false }
  /// Whether it was answered.
  public var isAnswered: Bool { flags.map { $0 & 1 << 2 != 0 } ?? false }

  /// Reads the file's bytes; nil if they do not begin with a number.
  public init?(_ bytes: [UInt8]) {
    guard let newline = bytes.firstIndex(of: .lf, in: 0..<min(bytes.count, 32)),
      let length = bytes.decimal(in: bytes.trimmed(0..<newline))
    else { return nil }
    offset = newline + 1
    let end = min(length, bytes.count - offset) + offset
    if length > bytes.count - offset { repairs.insert(.truncated) }
    message = Array(bytes[offset..<end])
    flags = Self.number(after: "<key>flags</key>", in: bytes, from: end)
    dateSent = Self.number(after: "<key>date-sent</key>", in: bytes, from: end).map { Instant(seconds: $0) }
  }

  /// The number in the element behind a key of the property list, without its fraction.
  private static func number(after key: StaticString, in bytes: [UInt8], from start: Int) -> Int64? {
    var index = start
    while let mark = bytes.firstIndex(of: .less, in: index..<bytes.count) {
      index = mark + 1
      guard bytes.hasPrefix(key, at: mark, limit: bytes.count) else { continue }
      let valueStart = mark + key.utf8CodeUnitCount
      guard let open = bytes.firstIndex(of: .less, in: valueStart..<min(bytes.count, valueStart + 64)),
        let close = bytes.firstIndex(of: .greater, in: open..<min(bytes.count, open + 16))
      else { return nil }
      var end = close + 1
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      return bytes.decimal(in: close + 1..<end).map(Int64.init)
    }
    return nil
  }
}
