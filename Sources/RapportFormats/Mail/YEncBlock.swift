/// A file yEncoded into a text: `=ybegin … name=…`, lines of data, `=yend` (J. Helbing, yEnc draft 1.3). Recognised and
/// taken out, never decoded.
struct YEncBlock {
  /// From `=ybegin` to the end of the line `=yend`.
  var range: Range<Int>
  /// The file's name.
  var name: Range<Int>
  /// The size it announces; nil where that is no number.
  var size: Int?

  /// The first block in `range`.
  static func first(in bytes: [UInt8], range: Range<Int>) -> YEncBlock? {
    var index = range.lowerBound
    while let mark = bytes.firstIndex(of: .equals, in: index..<range.upperBound) {
      index = mark + 1
      guard mark == 0 || bytes[mark - 1] == .lf,
        bytes.hasPrefix("=ybegin ", at: mark, limit: range.upperBound)
      else { continue }
      let lineEnd = bytes.firstIndex(of: .lf, in: mark..<range.upperBound) ?? range.upperBound
      // The name is the last parameter and may hold spaces.
      guard let nameStart = value(of: " name=", in: bytes, mark..<lineEnd) else { continue }
      let size = value(of: " size=", in: bytes, mark..<lineEnd).flatMap { start in
        var end = start
        while end < lineEnd, bytes[end].isDigit { end += 1 }
        return bytes.decimal(in: start..<end)
      }
      return YEncBlock(
        range: mark..<end(bytes, from: lineEnd, limit: range.upperBound),
        name: bytes.trimmed(nameStart..<lineEnd), size: size)
    }
    return nil
  }

  private static func value(of key: StaticString, in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while let mark = bytes.firstIndex(of: .space, in: index..<line.upperBound) {
      if bytes.hasPrefix(key, at: mark, limit: line.upperBound) { return mark + key.utf8CodeUnitCount }
      index = mark + 1
    }
    return nil
  }

  /// The end of the line `=yend`, or of the text.
  private static func end(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var index = start
    while let mark = bytes.firstIndex(of: .equals, in: index..<limit) {
      index = mark + 1
      guard bytes[mark - 1] == .lf, bytes.hasPrefix("=yend", at: mark, limit: limit) else { continue }
      return bytes.firstIndex(of: .lf, in: mark..<limit).map { $0 + 1 } ?? limit
    }
    return limit
  }
}
