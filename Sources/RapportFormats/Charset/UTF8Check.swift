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
    self = bytes.withUnsafeBufferPointer { buffer in
      UTF8Check(UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)]))
    }
  }

  /// Checks `bytes`. `allowsCutEnd` accepts a character that is cut off at their end.
  init(_ bytes: UnsafeBufferPointer<UInt8>, allowsCutEnd: Bool = false) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    let end = bytes.count
    var sawHigh = false
    while index < end {
      // Eight bytes at a time while they are ASCII.
      while index + 8 <= end, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        index += 8
      }
      guard index < end else { break }
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      sawHigh = true
      let length = Self.length(bytes, at: index)
      guard length > 0 else {
        self = length < 0 && allowsCutEnd ? .valid : .invalid
        return
      }
      index += length
    }
    self = sawHigh ? .valid : .ascii
  }

  /// Bytes of the character at `index`: 0 where it is ill-formed, −1 where the data end in the middle of one that is
  /// well-formed so far.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    guard index + 1 < bytes.count else { return (0xC2...0xF4).contains(first) ? -1 : 0 }
    let length = sequenceLength(first: first, second: bytes[index + 1])
    var offset = 2
    while offset < length {
      guard index + offset < bytes.count else { return -1 }
      guard bytes[index + offset] & 0xC0 == 0x80 else { return 0 }
      offset += 1
    }
    return length
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
