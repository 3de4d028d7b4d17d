/// A short stretch of text made comparable: lower case, Latin letters without diacritics, every kind of space as
/// one space, every kind of quotation mark as `"` or `'`; and for each byte where it came from.
///
/// The fold is a fixed table, the same on every machine: German, Nordic, Polish, Czech and other Latin letters lose
/// their marks (`ł` → `l`, `ø` → `o`, `ß` → `ss`), Russian and Ukrainian letters only their case (`Ё` → `е`).
/// Word tables are written in this folded form.
struct FoldedText {
  /// The folded bytes, valid UTF-8 wherever the source is.
  private(set) var bytes: [UInt8] = []
  /// For each folded byte, the index in the source of the character it came from; empty where nobody asked for it.
  private(set) var origin: [Int] = []
  private let tracksOrigin: Bool

  /// Folds `range` of `source`, which is cut to the array's bounds.
  init(_ source: [UInt8], in range: Range<Int>, tracksOrigin: Bool = true) {
    self.tracksOrigin = tracksOrigin
    let range = range.clamped(to: 0..<source.count)
    bytes.reserveCapacity(range.count)
    if tracksOrigin { origin.reserveCapacity(range.count) }
    append(source, in: range)
  }

  /// Folds several ranges and joins them with a space, as lines of a wrapped sentence are joined.
  init(_ source: [UInt8], joining ranges: [Range<Int>], tracksOrigin: Bool = true) {
    self.tracksOrigin = tracksOrigin
    let count = ranges.reduce(0) { $0 + $1.count + 1 }
    bytes.reserveCapacity(count)
    if tracksOrigin { origin.reserveCapacity(count) }
    if !tracksOrigin, Self.isPlain(source, ranges) {
      bytes = Self.lowered(source, ranges, capacity: count)
      return
    }
    for range in ranges {
      if !bytes.isEmpty { add(MailByte.space, from: range.lowerBound) }
      append(source, in: range.clamped(to: 0..<source.count))
    }
  }

  private static func isPlain(_ source: [UInt8], _ ranges: [Range<Int>]) -> Bool {
    ranges.allSatisfy { range in
      range.upperBound <= source.count && source[range].reduce(0, |) < 0x80
    }
  }

  /// ASCII text needs no table.
  private static func lowered(_ source: [UInt8], _ ranges: [Range<Int>], capacity: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      for range in ranges {
        if count > 0, count < capacity {
          target[count] = MailByte.space
          count += 1
        }
        for index in range where count < capacity {
          let byte = source[index]
          target[count] = MailByte.isBlank(byte) ? MailByte.space : MailByte.lowered(byte)
          count += 1
        }
      }
    }
  }

  private mutating func add(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    if tracksOrigin { origin.append(index) }
  }

  private mutating func append(_ source: [UInt8], in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte < 0x80 {
        add(MailByte.isBlank(byte) ? MailByte.space : MailByte.lowered(byte), from: index)
        index += 1
      } else if byte < 0xE0, index + 1 < range.upperBound {
        addPair(byte, source[index + 1], from: index)
        index += 2
      } else if byte < 0xF0, index + 2 < range.upperBound {
        addTriple(byte, source[index + 1], source[index + 2], from: index)
        index += 3
      } else {
        // Pictures (U+10000 and up) are no letters of any word here; a stray byte is none either.
        index += byte >= 0xF0 ? min(4, range.upperBound - index) : 1
      }
    }
  }

  /// U+0080–U+07FF.
  private mutating func addPair(_ first: UInt8, _ second: UInt8, from index: Int) {
    switch first {
    case 0xC2 where second == 0xA0: add(MailByte.space, from: index)
    case 0xC2 where second == 0xAD: break
    case 0xC2 where second == 0xAB || second == 0xBB: add(MailByte.quote, from: index)
    case 0xC3, 0xC4, 0xC5:
      let position = Int(first - 0xC3) * 64 + Int(second & 0x3F)
      guard position < Self.latin.count else { return }
      for letter in Self.latin[position].utf8 { add(letter, from: index) }
    case 0xCC: break
    case 0xCD where second < 0xB0: break
    case 0xD0 where second >= 0x90 && second <= 0x9F: addBoth(0xD0, second + 0x20, from: index)
    case 0xD0 where second >= 0xA0 && second <= 0xAF: addBoth(0xD1, second - 0x20, from: index)
    case 0xD0 where second == 0x81: addBoth(0xD0, 0xB5, from: index)
    case 0xD1 where second == 0x91: addBoth(0xD0, 0xB5, from: index)
    case 0xD0 where second >= 0x80 && second <= 0x8F: addBoth(0xD1, second + 0x10, from: index)
    case 0xD2 where second == 0x90: addBoth(0xD2, 0x91, from: index)
    default: addBoth(first, second, from: index)
    }
  }

  private mutating func addBoth(_ first: UInt8, _ second: UInt8, from index: Int) {
    add(first, from: index)
    add(second, from: index)
  }

  /// U+0800–U+FFFF: general punctuation and the byte order mark matter, all else is kept.
  private mutating func addTriple(_ first: UInt8, _ second: UInt8, _ third: UInt8, from index: Int) {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): break
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      add(MailByte.space, from: index)
    case (0xE2, 0x80, 0x90...0x95): add(MailByte.hyphen, from: index)
    case (0xE2, 0x80, 0x98...0x9B): add(MailByte.apostrophe, from: index)
    case (0xE2, 0x80, 0x9C...0x9F): add(MailByte.quote, from: index)
    default:
      add(first, from: index)
      add(second, from: index)
      add(third, from: index)
    }
  }

  /// U+00C0–U+017F without marks.
  private static let latin: [String] = {
    let c3 =
      "a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th y "
    let c4 =
      "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
      + "i i i i i i i i i i ij ij j j k k k l l l l l l l "
    let c5 =
      "l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return (c3 + c4 + c5).split(separator: " ").map(String.init)
  }()
}

/// A word of a folded text: a run of letters.
struct FoldedWord {
  /// Where it stands in the folded bytes.
  var range: Range<Int>
  /// The word itself.
  var text: String
}

extension FoldedText {
  /// Longest word that is looked up; longer ones are in no table.
  static let longestWord = 40

  /// Whether a byte belongs to a word: ASCII letters and everything past ASCII.
  static func isLetter(_ byte: UInt8) -> Bool { MailByte.isLetter(byte) || byte >= 0x80 }

  /// The words in `range`, at most `limit` of them.
  func words(in range: Range<Int>, limit: Int = 64) -> [FoldedWord] {
    var result: [FoldedWord] = []
    var index = range.lowerBound
    while index < range.upperBound, result.count < limit {
      guard Self.isLetter(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, Self.isLetter(bytes[index]) { index += 1 }
      if index - start <= Self.longestWord {
        result.append(FoldedWord(range: start..<index, text: String(decoding: bytes[start..<index], as: UTF8.self)))
      }
    }
    return result
  }

  /// All of it.
  var all: Range<Int> { 0..<bytes.count }

  /// `range` without spaces at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] == MailByte.space { lower += 1 }
    while upper > lower, bytes[upper - 1] == MailByte.space { upper -= 1 }
    return lower..<upper
  }

  /// The folded text of `range`.
  func string(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where in the source the characters of `range` stand.
  func source(of range: Range<Int>, limit: Int) -> Range<Int> {
    guard range.lowerBound < range.upperBound, range.upperBound <= origin.count else { return 0..<0 }
    let upper = range.upperBound < origin.count ? origin[range.upperBound] : limit
    let lower = origin[range.lowerBound]
    return lower..<max(lower, upper)
  }
}
