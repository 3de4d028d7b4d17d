/// Reads the parts of a written time from bytes.
struct TimeScanner {
  /// A word that stands where a weekday does.
  struct Weekday {
    /// 1 = Monday; nil for a word of no known language.
    var number: Int?
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Whether a half of the day was read, and which.
  private(set) var isAfternoon: Bool?

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.index = bytes.startIndex
  }

  var isAtEnd: Bool { index == bytes.endIndex }

  /// A number of so many digits.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while index < bytes.endIndex, count < digits.upperBound, (0x30...0x39).contains(bytes[index]) {
      value = value * 10 + Int(bytes[index] - 0x30)
      count += 1
      index += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  /// A whole number of up to 16 digits with an optional fraction, as exports write seconds since 1970.
  mutating func epoch() -> Int64? {
    let isNegative = skip(0x2D)
    var value: Int64 = 0
    var count = 0
    while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]) {
      count += 1
      guard count <= 16 else { return nil }
      value = value * 10 + Int64(bytes[index] - 0x30)
      index += 1
    }
    guard count > 0 else { return nil }
    if skip(0x2E) { _ = skipDigits() }
    return isNegative ? -value : value
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.endIndex, bytes[index] == byte || bytes[index] | 0x20 == byte | 0x20 && Self.isLetter(byte)
    else {
      return false
    }
    index += 1
    return true
  }

  mutating func skipDigits() -> Bool {
    let start = index
    while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index > start
  }

  /// Passes over blanks, no-break blanks (C2 A0) and narrow ones (E2 80 AF).
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = index
    while index < bytes.endIndex {
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else if bytes[index...].starts(with: [0xC2, 0xA0]) {
        index += 2
      } else if bytes[index...].starts(with: [0xE2, 0x80, 0xAF]) {
        index += 3
      } else {
        break
      }
    }
    return index > start
  }

  /// A word with or without a full stop, and the weekday (1 = Monday) that its first letters name in one of the four
  /// languages; nil where there is no word.
  mutating func weekday() -> Weekday? {
    let start = index
    while index < bytes.endIndex, Self.isLetter(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
    guard index > start else { return nil }
    let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    _ = skip(0x2E)
    return Weekday(number: Self.weekdays.first { word.hasPrefix($0.0) }?.1)
  }

  private static let weekdays: [(String, Int)] = [
    ("mon", 1), ("tue", 2), ("wed", 3), ("thu", 4), ("fri", 5), ("sat", 6), ("sun", 7), ("pon", 1), ("pn", 1),
    ("wto", 2), ("wt", 2), ("śro", 3), ("śr", 3), ("czw", 4), ("pią", 5), ("pt", 5), ("sob", 6), ("nie", 7), ("ndz", 7),
    ("man", 1), ("tir", 2), ("ons", 3), ("tor", 4), ("fre", 5), ("lør", 6), ("søn", 7), ("пон", 1), ("пн", 1),
    ("вто", 2), ("вт", 2), ("сре", 3), ("ср", 3), ("чет", 4), ("чт", 4), ("пят", 5), ("пт", 5), ("суб", 6), ("сб", 6),
    ("вос", 7), ("вс", 7),
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// `AM`, `p.m.`, …
  mutating func half() -> Bool {
    guard index < bytes.endIndex else { return false }
    switch bytes[index] | 0x20 {
    case 0x61: isAfternoon = false
    case 0x70: isAfternoon = true
    default: return false
    }
    index += 1
    _ = skip(0x2E)
    guard skip(0x6D) else { return false }
    _ = skip(0x2E)
    return true
  }

  /// `Z`, `+02:00`, `+0200`, `+02`, `UTC`, `GMT`; any other name of a zone is not read.
  mutating func zone() -> Int? {
    for name in ["utc", "gmt", "z"] {
      var attempt = self
      if name.utf8.allSatisfy({ attempt.skip($0) }) {
        if attempt.index == bytes.endIndex || !Self.isLetter(bytes[attempt.index]) {
          self = attempt
          guard index < bytes.endIndex, bytes[index] == 0x2B || bytes[index] == 0x2D else { return 0 }
          break
        }
      }
    }
    let isWest: Bool
    if skip(0x2B) { isWest = false } else if skip(0x2D) { isWest = true } else { return nil }
    guard let hours = number(2...2) else { return nil }
    _ = skip(0x3A)
    let minutes = number(2...2) ?? 0
    guard hours <= 14, minutes <= 59 else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }

  /// A month's name, long or short, in English, Polish, Russian or Norwegian: its first letters decide.
  mutating func monthName() -> Int? {
    let start = index
    while index < bytes.endIndex, Self.isLetter(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    _ = skip(0x2E)
    guard word.unicodeScalars.count >= 3 else { return nil }
    for (name, month) in Self.months where word.hasPrefix(name) { return month }
    return nil
  }

  private static let months: [(String, Int)] = [
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9),
    ("oct", 10), ("nov", 11), ("dec", 12), ("sty", 1), ("lut", 2), ("kwi", 4), ("maj", 5), ("cze", 6), ("lip", 7),
    ("sie", 8), ("wrz", 9), ("paź", 10), ("lis", 11), ("gru", 12), ("янв", 1), ("фев", 2), ("мар", 3), ("апр", 4),
    ("май", 5), ("мая", 5), ("июн", 6), ("июл", 7), ("авг", 8), ("сен", 9), ("окт", 10), ("ноя", 11), ("дек", 12),
    ("mai", 5), ("okt", 10), ("des", 12),
  ]
}
