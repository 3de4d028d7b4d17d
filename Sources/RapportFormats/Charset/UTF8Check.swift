/// What a stretch of bytes is, read as UTF-8 (RFC 3629).
enum UTF8Check: Equatable {
  /// Nothing above 0x7F.
  case ascii
  /// Well-formed, with at least one character above 0x7F.
  case valid
  /// Not well-formed: overlong forms, surrogates, values above U+10FFFF and stray bytes included.
  case invalid

  /// Checks the bytes in `range`, which is cut to the array's bounds.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self = bytes.withUnsafeBytes { buffer in
      let range = range.clamped(to: 0..<buffer.count)
      var index = range.lowerBound
      let end = range.upperBound
      var sawHigh = false
      while index < end {
        // Eight bytes at a time while they are ASCII.
        while index + 8 <= end,
          buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < end else { break }
        let byte = buffer[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        sawHigh = true
        let length = Self.sequenceLength(first: byte, second: index + 1 < end ? buffer[index + 1] : 0)
        guard length > 0, index + length <= end else { return .invalid }
        var offset = 2
        while offset < length {
          guard buffer[index + offset] & 0xC0 == 0x80 else { return .invalid }
          offset += 1
        }
        index += length
      }
      return sawHigh ? .valid : .ascii
    }
  }

  /// Bytes of the character that begins with `first` and `second` (table 3-7 of the Unicode standard); 0 if none does.
  @inline(__always)
  static func sequenceLength(first: UInt8, second: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: second & 0xC0 == 0x80 ? 2 : 0
    case 0xE0: second >= 0xA0 && second <= 0xBF ? 3 : 0
    case 0xED: second >= 0x80 && second <= 0x9F ? 3 : 0
    case 0xE1...0xEF: second & 0xC0 == 0x80 ? 3 : 0
    case 0xF0: second >= 0x90 && second <= 0xBF ? 4 : 0
    case 0xF1...0xF3: second & 0xC0 == 0x80 ? 4 : 0
    case 0xF4: second >= 0x80 && second <= 0x8F ? 4 : 0
    default: 0
    }
  }
}
