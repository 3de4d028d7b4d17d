/// The parameters of a structured header such as `Content-Type: text/plain; charset=utf-8` (RFC 2045 section 5.1),
/// one after the other and without copying.
///
/// Reads what real mail writes: missing quotes around values with spaces, missing or doubled semicolons, comments.
struct HeaderParameters: Sequence, IteratorProtocol {
  /// A parameter: its name, and its value without quotes but with backslashes.
  struct Parameter {
    var name: Range<Int>
    var value: Range<Int>
    var isQuoted: Bool
  }

  private let bytes: [UInt8]
  private var index: Int
  private let limit: Int

  /// The parameters that begin at `start`.
  init(_ bytes: [UInt8], from start: Int, limit: Int) {
    self.bytes = bytes
    self.index = start
    self.limit = limit
  }

  /// The next parameter; nil at the end.
  mutating func next() -> Parameter? {
    while index < limit {
      skipSpace()
      let nameStart = index
      while index < limit, !Self.endsName(bytes[index]) { index += 1 }
      let name = nameStart..<index
      skipSpace()
      guard index < limit, bytes[index] == .equals, !name.isEmpty else {
        // A word without a value, or a stray character: on to what may begin a parameter.
        if index < limit, bytes[index] == .semicolon || bytes[index] == .equals || index == nameStart { index += 1 }
        continue
      }
      index += 1
      skipSpace()
      guard index < limit, bytes[index] == .quote else {
        return Parameter(name: name, value: bareValue(), isQuoted: false)
      }
      let start = index + 1
      index = start
      while index < limit, bytes[index] != .quote {
        index += bytes[index] == .backslash ? 2 : 1
      }
      index = Swift.min(index, limit)
      let value = start..<index
      if index < limit { index += 1 }
      return Parameter(name: name, value: value, isQuoted: true)
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == .equals || byte == .semicolon || byte == .quote || byte.isWhitespace
  }

  private mutating func skipSpace() {
    while index < limit {
      if bytes[index].isWhitespace {
        index += 1
      } else if bytes[index] == .openParen {
        index = DateText.endOfComment(bytes, from: index, limit: limit)
      } else {
        return
      }
    }
  }

  /// A value without quotes runs to the semicolon: names of files often hold spaces.
  private mutating func bareValue() -> Range<Int> {
    let start = index
    while index < limit, bytes[index] != .semicolon, bytes[index] != .lf { index += 1 }
    return bytes.trimmed(start..<index)
  }
}

extension [UInt8] {
  /// The bytes in `range` without the backslashes that quote the byte after them, and without line ends.
  func unescaped(in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = self[index]
      if byte == .backslash, index + 1 < range.upperBound,
        self[index + 1] == .quote || self[index + 1] == .backslash
      {
        index += 1
        byte = self[index]
      }
      if byte != .lf, byte != .cr { result.append(byte) }
      index += 1
    }
    return result
  }
}
