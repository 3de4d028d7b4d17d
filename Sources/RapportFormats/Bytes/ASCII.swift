import Glibc

/// Bytes and byte classes that text formats are written in. Names as in RFC 5234 and RFC 5322.
extension UInt8 {
  static let nul: UInt8 = 0
  static let tab: UInt8 = 9
  static let lf: UInt8 = 10
  static let cr: UInt8 = 13
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
  static let percent: UInt8 = 37
  static let apostrophe: UInt8 = 39
  static let openParen: UInt8 = 40
  static let closeParen: UInt8 = 41
  static let asterisk: UInt8 = 42
  static let plus: UInt8 = 43
  static let comma: UInt8 = 44
  static let hyphen: UInt8 = 45
  static let dot: UInt8 = 46
  static let slash: UInt8 = 47
  static let colon: UInt8 = 58
  static let semicolon: UInt8 = 59
  static let less: UInt8 = 60
  static let equals: UInt8 = 61
  static let greater: UInt8 = 62
  static let question: UInt8 = 63
  static let at: UInt8 = 64
  static let openBracket: UInt8 = 91
  static let backslash: UInt8 = 92
  static let closeBracket: UInt8 = 93
  static let underscore: UInt8 = 95

  /// Space or tab: WSP of RFC 5234.
  @inline(__always) var isWSP: Bool { self == .space || self == .tab }
  /// Space, tab, line feed, form feed or carriage return.
  @inline(__always) var isWhitespace: Bool { self == .space || (self >= 9 && self <= 13) }
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  /// The lower-case form of an ASCII letter, any other byte as it is.
  @inline(__always) var lowered: UInt8 { self &- 65 < 26 ? self | 0x20 : self }
  /// The value of a hexadecimal digit.
  @inline(__always) var hexValue: UInt8? {
    if isDigit { return self &- 48 }
    let letter = (self | 0x20) &- 97
    return letter < 6 ? letter &+ 10 : nil
  }
  /// A byte that may stand in a header's name: printable ASCII except the colon (`ftext`, RFC 5322 section 3.6.8).
  @inline(__always) var isFieldName: Bool { self > 32 && self < 127 && self != .colon }
}

extension [UInt8] {
  /// The first `byte` in `range`, which is cut to the array's bounds.
  @inline(__always)
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { buffer in
      let lower = Swift.max(range.lowerBound, 0)
      let upper = Swift.min(range.upperBound, buffer.count)
      guard lower < upper, let base = buffer.baseAddress,
        let hit = memchr(base + lower, Int32(byte), upper - lower)
      else { return nil }
      return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
    }
  }

  /// How often `byte` occurs in `range`, which is cut to the array's bounds.
  func count(of byte: UInt8, in range: Range<Int>) -> Int {
    withUnsafeBufferPointer { buffer in
      let bounded = range.clamped(to: 0..<buffer.count)
      var total = 0
      // Sums of up to 255 fit a byte, which lets the compiler count sixteen and more bytes at a time.
      var index = bounded.lowerBound
      while index < bounded.upperBound {
        let stop = Swift.min(index + 255, bounded.upperBound)
        var part: UInt8 = 0
        while index < stop {
          part &+= buffer[index] == byte ? 1 : 0
          index += 1
        }
        total += Int(part)
      }
      return total
    }
  }

  /// Whether the bytes from `index` on are those of `text`, ASCII letters compared without case.
  /// `text` has to be written in lower case.
  @inline(__always)
  func hasLowercasePrefix(_ text: StaticString, at index: Int, limit: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, limit <= count, limit - index >= length else { return false }
    let start = text.utf8Start
    var offset = 0
    while offset < length {
      if self[index + offset].lowered != start[offset] { return false }
      offset += 1
    }
    return true
  }

  /// Whether the bytes from `index` on are exactly those of `text`.
  @inline(__always)
  func hasPrefix(_ text: StaticString, at index: Int, limit: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, limit <= count, limit - index >= length else { return false }
    let start = text.utf8Start
    var offset = 0
    while offset < length {
      if self[index + offset] != start[offset] { return false }
      offset += 1
    }
    return true
  }

  /// Whether the bytes in `range` equal `text` without regard to ASCII case; `text` is written in lower case.
  @inline(__always)
  func equalsLowercase(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && hasLowercasePrefix(text, at: range.lowerBound, limit: range.upperBound)
  }

  /// `range` without white space at either end.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isWhitespace { lower += 1 }
    while upper > lower, self[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }

  /// The number written in decimal digits in `range`; nil if there are none, anything else, or more than 18.
  func decimal(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for index in range {
      guard self[index].isDigit else { return nil }
      value = value * 10 + Int(self[index] &- 48)
    }
    return value
  }

  /// The bytes in `range` as text; bytes that are not UTF-8 become U+FFFD.
  func string(in range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The bytes in `range` as text in lower case (ASCII letters only).
  func lowercasedString(in range: Range<Int>) -> String {
    String(decoding: self[range].lazy.map(\.lowered), as: UTF8.self)
  }
}
