/// A file uuencoded into a text: `begin 644 name`, lines of data, `end` (POSIX `uuencode`). Older mail programs and
/// Usenet attach files so.
struct UuencodedBlock {
  /// From `begin` to the end of the line `end`.
  var range: Range<Int>
  /// The lines of data.
  var data: Range<Int>
  /// The name of the file.
  var name: Range<Int>
  /// Whether the line `end` is there.
  var isComplete: Bool

  /// The first block in `range`.
  static func first(in bytes: [UInt8], range: Range<Int>) -> UuencodedBlock? {
    let range = range.clamped(to: 0..<bytes.count)
    var line = range.lowerBound
    while line < range.upperBound {
      let end = bytes.firstIndex(of: .lf, in: line..<range.upperBound) ?? range.upperBound
      if let name = beginning(bytes, line..<end), isDataLine(bytes, at: end + 1, limit: range.upperBound) {
        return block(bytes, begin: line, name: name, from: end + 1, limit: range.upperBound)
      }
      line = end + 1
    }
    return nil
  }

  /// The name in a line `begin 644 name`.
  private static func beginning(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard bytes.hasPrefix("begin ", at: line.lowerBound, limit: line.upperBound) else { return nil }
    var index = line.lowerBound + 6
    let mode = index
    while index < line.upperBound, bytes[index] &- 48 < 8 { index += 1 }
    guard (3...4).contains(index - mode), index < line.upperBound, bytes[index] == .space else { return nil }
    let name = bytes.trimmed(index..<line.upperBound)
    return name.isEmpty ? nil : name
  }

  /// Whether the line at `start` has as many characters as its first one says.
  private static func isDataLine(_ bytes: [UInt8], at start: Int, limit: Int) -> Bool {
    guard start < limit else { return false }
    var end = bytes.firstIndex(of: .lf, in: start..<limit) ?? limit
    if end > start, bytes[end - 1] == .cr { end -= 1 }
    guard end > start, (0x20...0x60).contains(bytes[start]) else { return false }
    let count = Int((bytes[start] &- 32) & 63)
    // Spaces at the end may have been cut off, a check character may follow.
    let wanted = (count + 2) / 3 * 4
    return end - start - 1 <= wanted + 1 && end - start - 1 >= wanted / 2
  }

  private static func block(_ bytes: [UInt8], begin: Int, name: Range<Int>, from start: Int, limit: Int)
    -> UuencodedBlock
  {
    var line = start
    while line < limit {
      let end = bytes.firstIndex(of: .lf, in: line..<limit) ?? limit
      let text = bytes.trimmed(line..<end)
      if bytes.equalsLowercase("end", in: text) {
        return UuencodedBlock(range: begin..<min(end + 1, limit), data: start..<line, name: name, isComplete: true)
      }
      if !text.isEmpty, !isDataLine(bytes, at: line, limit: limit) {
        return UuencodedBlock(range: begin..<line, data: start..<line, name: name, isComplete: false)
      }
      line = end + 1
    }
    return UuencodedBlock(range: begin..<limit, data: start..<limit, name: name, isComplete: false)
  }

  /// The file's bytes.
  func decode(_ bytes: [UInt8]) -> TransferDecoder.Decoded {
    var result: [UInt8] = []
    result.reserveCapacity(data.count / 4 * 3)
    var line = data.lowerBound
    while line < data.upperBound {
      var end = bytes.firstIndex(of: .lf, in: line..<data.upperBound) ?? data.upperBound
      let next = end + 1
      if end > line, bytes[end - 1] == .cr { end -= 1 }
      // White space of other kinds may stand between lines of data.
      if end > line, Self.isDataLine(bytes, at: line, limit: data.upperBound) {
        var left = Int((bytes[line] &- 32) & 63)
        var index = line + 1
        while left > 0 {
          var word: UInt32 = 0
          for offset in 0..<4 {
            let byte = index + offset < end ? bytes[index + offset] : .space
            word = word << 6 | UInt32((byte &- 32) & 63)
          }
          for shift in [UInt32(16), 8, 0].prefix(left) { result.append(UInt8(truncatingIfNeeded: word >> shift)) }
          left -= 3
          index += 4
        }
      }
      line = next
    }
    return TransferDecoder.Decoded(bytes: result, isDamaged: !isComplete)
  }
}
