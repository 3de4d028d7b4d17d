/// Bytes that mail text is written in, and their classes. Names as in RFC 5234.
enum MailByte {
  static let tab: UInt8 = 9
  static let lf: UInt8 = 10
  static let cr: UInt8 = 13
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
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
  static let exclamation: UInt8 = 33
  static let at: UInt8 = 64
  static let openBracket: UInt8 = 91
  static let closeBracket: UInt8 = 93
  static let underscore: UInt8 = 95
  static let bar: UInt8 = 124
  static let tilde: UInt8 = 126

  /// Space, tab, form feed, vertical tab, carriage return or line feed.
  @inline(__always) static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte &- 9 < 5 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  @inline(__always) static func lowered(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
  /// A byte an address's local part is written with: `atext` and `.` of RFC 5322, without quotes, and anything
  /// past ASCII (RFC 6532).
  static func isAddress(_ byte: UInt8) -> Bool {
    if isLetter(byte) || isDigit(byte) || byte >= 0x80 { return true }
    switch byte {
    case dot, hyphen, underscore, plus, apostrophe, equals, 33, 35, 36, 37, 38, 94, tilde: return true
    default: return false
    }
  }
}
