/// Folding that makes one of a name's spellings: case, diacritics and script go, and what Latin spellings of Cyrillic
/// names differ in. `Łukasz` and `Lukasz`, `Наталья`, `Natalia` and `Natalya` come out the same.
///
/// It serves search, mentions and hints. It never proves that two people are one.
enum FoldedText {
  /// A word of a text.
  struct Word {
    /// Folded letters and digits, ASCII where the script is Latin or Cyrillic.
    var bytes: [UInt8]
    /// Whether it starts with a capital.
    var isCapitalized: Bool
    /// Whether all its letters are capitals.
    var isUppercase: Bool
    /// Whether nothing but space, a hyphen, quotes or an initial's dot stands between it and the word before.
    var isJoined: Bool
  }

  /// Letters and digits of `text`, folded and joined.
  static func fold(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    forEachWord(text) { result += $0.bytes }
    return result
  }

  /// Words of `text`, folded.
  static func words(_ text: String) -> [[UInt8]] {
    var result: [[UInt8]] = []
    forEachWord(text) { result.append($0.bytes) }
    return result
  }

  /// One key for all spellings and orders of a person's name; nil where it has fewer than two words, and so names
  /// nobody for certain.
  static func nameKey(_ name: String) -> String? {
    let words = words(name).map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 2 else { return nil }
    return words.sorted().joined(separator: " ")
  }

  /// Calls `body` with each word of `text` in order.
  static func forEachWord(_ text: String, _ body: (Word) -> Void) {
    var word = Word(bytes: [], isCapitalized: false, isUppercase: true, isJoined: false)
    var hasLetters = false
    var isInitial = false
    func finish() {
      if !word.bytes.isEmpty {
        body(word)
        word.isJoined = true
        isInitial = word.bytes.count == 1
      }
      word.bytes.removeAll(keepingCapacity: true)
      word.isUppercase = true
      hasLetters = false
    }
    for scalar in text.unicodeScalars {
      guard let piece = fold(scalar) else {
        // Combining marks belong to the letter before them.
        if (0x300...0x36F).contains(scalar.value) { continue }
        finish()
        if !isJoint(scalar), !(isInitial && scalar == ".") { word.isJoined = false }
        continue
      }
      let isUpper = isUppercase(scalar)
      if !hasLetters { word.isCapitalized = isUpper }
      hasLetters = true
      if !isUpper { word.isUppercase = false }
      append(piece, to: &word.bytes)
    }
    finish()
  }

  /// Adds folded letters; `i`, `j` and `y` are one, and `ii` and `aa` (how å is written without one) stand once.
  private static func append(_ piece: StaticString, to bytes: inout [UInt8]) {
    piece.withUTF8Buffer { buffer in
      for byte in buffer {
        let letter = byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") ? UInt8(ascii: "i") : byte
        if letter == UInt8(ascii: "i") || letter == UInt8(ascii: "a"), bytes.last == letter { continue }
        bytes.append(letter)
      }
    }
  }

  /// Whether a name can go on after it.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x202F, 0x22, 0x2D, 0x26, 0xAB, 0xBB, 0x2010, 0x2011, 0x201C...0x201E: true
    default: false
    }
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xDE, 0x400...0x42F: true
    case 0x100...0x137, 0x14A...0x177: scalar.value % 2 == 0
    case 0x139...0x148, 0x179...0x17E: scalar.value % 2 == 1
    default: false
    }
  }

  /// The folded form of a letter or digit; nil for anything that ends a word; empty for signs within words.
  private static func fold(_ scalar: Unicode.Scalar) -> StaticString? {
    let value = scalar.value
    if value < 0x80 { return ascii(value) }
    if value < 0x180 { return latin(value) }
    if (0x400...0x45F).contains(value) {
      return cyrillic(value < 0x410 ? value + 0x50 : value < 0x430 ? value + 0x20 : value)
    }
    switch value {
    case 0x2019, 0x2BC: return ""
    case 0x490, 0x491: return "g"
    // Other scripts keep their letters apart by one stand-in a letter would lose; such words are left unfolded.
    default: return nil
    }
  }

  private static let asciiLetters: [StaticString] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
    "ks", "y", "z",
  ]
  private static let asciiDigits: [StaticString] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

  private static func ascii(_ value: UInt32) -> StaticString? {
    switch value {
    case 0x61...0x7A: asciiLetters[Int(value - 0x61)]
    case 0x41...0x5A: asciiLetters[Int(value - 0x41)]
    case 0x30...0x39: asciiDigits[Int(value - 0x30)]
    case 0x27: ""
    default: nil
    }
  }

  /// Latin-1 Supplement and Latin Extended-A.
  private static func latin(_ value: UInt32) -> StaticString? {
    switch value {
    case 0xAA, 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
    case 0xC6, 0xE6: "ae"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0xD0, 0xF0, 0x10E...0x111: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0x11C...0x123: "g"
    case 0x124...0x127: "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x135, 0xDD, 0xFD, 0xFF, 0x176...0x178: "i"
    case 0x136...0x138: "k"
    case 0x139...0x142: "l"
    case 0xD1, 0xF1, 0x143...0x14B: "n"
    case 0xBA, 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
    case 0x152, 0x153: "oe"
    case 0x154...0x159: "r"
    case 0xDF: "ss"
    case 0x15A...0x161, 0x17F: "s"
    case 0xDE, 0xFE: "th"
    case 0x162...0x167: "t"
    case 0xB5, 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0x174, 0x175: "w"
    case 0x179...0x17E: "z"
    default: nil
    }
  }

  /// Lower-case Cyrillic, by the common English transliteration (ICAO Doc 9303, part 3, less its variants).
  private static func cyrillic(_ value: UInt32) -> StaticString? {
    guard (0x430...0x45F).contains(value) else { return nil }
    return cyrillicLetters[Int(value - 0x430)]
  }

  private static let cyrillicLetters: [StaticString] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
    "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia", "e", "e", "d", "g", "e", "z", "i", "i", "j", "l", "n", "c",
    "k", "i", "u", "d",
  ]
}
