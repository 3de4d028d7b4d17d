/// What each letter folds to: up to four ASCII letters, packed with the first in the lowest byte; or a mark that says
/// how it stands between words.
enum FoldingTable {
  /// Ends a word.
  static let boundary: UInt32 = 0
  /// Ends a word, and a name can go on after it.
  static let joint: UInt32 = 1
  /// Belongs to the word and folds to nothing.
  static let within: UInt32 = 2
  /// Packed letters are no smaller.
  static let firstLetter: UInt32 = 0x30

  /// Scalars below this are in `letters`: Latin, Greek (unfolded), Cyrillic.
  static let limit: UInt32 = 0x530

  /// By scalar.
  static let letters: [UInt32] = (0..<limit).map { value in
    if let text = fold(value) { return text.isEmpty ? within : pack(text) }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x22, 0x26, 0x2D, 0xAB, 0xBB: return joint
    case 0x300...0x36F: return within
    default: return boundary
    }
  }

  /// Scalars from `limit` on: typographic spaces, hyphens, quotes and apostrophes.
  static func beyond(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2019: within
    case 0x202F, 0x2010, 0x2011, 0x201C...0x201E: joint
    default: boundary
    }
  }

  /// Whether a scalar is a capital letter of the folded alphabets.
  static func isCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0xC0...0xDE, 0x400...0x42F: true
    case 0x61...0x7A: false
    case 0x100...0x137, 0x14A...0x177: value % 2 == 0
    case 0x139...0x148, 0x179...0x17E: value % 2 == 1
    default: false
    }
  }

  private static func pack(_ text: String) -> UInt32 {
    text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The folded form of a letter or digit; nil for anything else; empty for signs within words.
  private static func fold(_ value: UInt32) -> String? {
    if value < 0x80 { return ascii(value) }
    if value < 0x180 { return latin(value) }
    if (0x400...0x45F).contains(value) {
      return cyrillic(value < 0x410 ? value + 0x50 : value < 0x430 ? value + 0x20 : value)
    }
    switch value {
    case 0x2BC: return ""
    case 0x490, 0x491: return "g"
    default: return nil
    }
  }

  /// `i`, `j` and `y` are one, and `x` is `ks`, as transliteration has it.
  private static func ascii(_ value: UInt32) -> String? {
    switch value {
    case 0x6A, 0x79, 0x4A, 0x59: "i"
    case 0x78, 0x58: "ks"
    case 0x61...0x7A, 0x30...0x39: String(Unicode.Scalar(UInt8(value)))
    case 0x41...0x5A: String(Unicode.Scalar(UInt8(value + 32)))
    case 0x27: ""
    default: nil
    }
  }

  /// Latin-1 Supplement and Latin Extended-A.
  private static func latin(_ value: UInt32) -> String? {
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
  private static func cyrillic(_ value: UInt32) -> String? {
    guard (0x430...0x45F).contains(value) else { return nil }
    return cyrillicLetters[Int(value - 0x430)]
  }

  private static let cyrillicLetters = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
    "ts", "ch", "sh", "shch", "", "i", "", "e", "iu", "ia", "e", "e", "d", "g", "e", "z", "i", "i", "i", "l", "n", "c",
    "k", "i", "u", "d",
  ]
}
