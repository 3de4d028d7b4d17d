/// The alphabet texts and patterns are compared in: one byte a letter, without case, diacritics or spelling variants.
///
/// Latin letters and digits keep their ASCII code, the 32 Russian letters stand at `0x80 + (letter − а)`, `æ` is two
/// letters. `ё` is `е` and `й` is `и`, since both are written without their marks as often as with them; `ł` is `l`,
/// `ø` is `o`, `å` is `a`. Letters of other scripts are all `other`: they end no word and match nothing.
enum FoldedAlphabet {
  /// Stands for any letter outside the Latin and Russian alphabets.
  static let other: UInt8 = 0xFF
  /// An apostrophe inside a word, whatever way it was typed.
  static let apostrophe: UInt8 = 0x27

  /// What one character contributes to a word.
  enum Piece: Equatable {
    /// One letter or digit of the folded alphabet.
    case one(UInt8)
    /// Two letters, as in `æ`, `ß`.
    case two(UInt8, UInt8)
    /// Nothing, but the word goes on: combining marks, zero-width characters, soft hyphens.
    case nothing
    /// The word ends here.
    case separator
  }

  /// Folds one Unicode scalar.
  static func fold(_ scalar: UInt32) -> Piece {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39: return .one(UInt8(scalar))
    case 0x41...0x5A: return .one(UInt8(scalar + 0x20))
    case 0..<0x80: return .separator
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F, 0xFE00...0xFE0F, 0x202A...0x202E, 0x2066...0x2069:
      return .nothing
    case 0xC0...0x17F: return latin(scalar)
    case 0x410...0x42F: return .one(cyrillic(scalar - 0x410))
    case 0x430...0x44F: return .one(cyrillic(scalar - 0x430))
    case 0x401, 0x451: return .one(0x80 + 5)
    case 0x406, 0x456, 0x407, 0x457: return .one(0x80 + 8)
    case 0x404, 0x454: return .one(0x80 + 5)
    case 0x218...0x21B: return .one(scalar < 0x21A ? 0x73 : 0x74)
    case 0x1E00...0x1EFF: return .one(other)
    case 0x180...0x24F, 0x250...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF:
      return .one(other)
    case 0xFF10...0xFF19: return .one(UInt8(scalar - 0xFF10 + 0x30))
    case 0xFF21...0xFF3A: return .one(UInt8(scalar - 0xFF21 + 0x61))
    case 0xFF41...0xFF5A: return .one(UInt8(scalar - 0xFF41 + 0x61))
    default: return .separator
    }
  }

  /// `й` becomes `и`.
  private static func cyrillic(_ index: UInt32) -> UInt8 { index == 9 ? 0x80 + 8 : UInt8(0x80 + index) }

  private static func latin(_ scalar: UInt32) -> Piece {
    switch scalar {
    case 0xC6, 0xE6: return .two(0x61, 0x65)
    case 0xDF: return .two(0x73, 0x73)
    case 0xDE, 0xFE: return .two(0x74, 0x68)
    case 0x132, 0x133: return .two(0x69, 0x6A)
    case 0x152, 0x153: return .two(0x6F, 0x65)
    case 0xD7, 0xF7: return .separator
    default: return .one(latinBase[Int(scalar - 0xC0)])
    }
  }

  /// The letter under the mark for U+00C0…U+017F.
  private static let latinBase: [UInt8] = Array(
    ("aaaaaaaceeeeiiii" + "dnooooo*ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo*ouuuuyty" + "aaaaaacccccccc" + "dddd"
      + "eeeeeeeeee" + "gggggggg" + "hhhh" + "iiiiiiiiii" + "ii" + "jj" + "kkk" + "llllllllll" + "nnnnnnnnn" + "oooooo"
      + "oo" + "rrrrrr" + "ssssssss" + "tttttt" + "uuuuuuuuuuuu" + "ww" + "yyy" + "zzzzzz" + "s").utf8)

  /// Reads the scalar at `index`; ill-formed bytes count as separators of one byte.
  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    if length == 1 || index + length > bytes.count { return (0xFFFD, 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = bytes[index + offset]
      if byte & 0xC0 != 0x80 { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// Start of a hash of folded letters.
  static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One letter more (FNV-1a's scheme with a 64-bit odd multiplier).
  @inline(__always)
  static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 { (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15 }

  /// Names folded letters.
  static func hash(_ letters: some Sequence<UInt8>) -> UInt64 { letters.reduce(hashSeed) { hash($0, $1) } }

  /// Folds a whole word as patterns and texts do. Characters that end a word are left out.
  static func folded(_ word: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in word.unicodeScalars {
      switch fold(scalar.value) {
      case .one(let code): result.append(code)
      case .two(let a, let b):
        result.append(a)
        result.append(b)
      case .nothing: break
      case .separator: if scalar == "'" || scalar == "’" { result.append(apostrophe) }
      }
    }
    return result
  }

  /// Russian letters that are written like Latin ones, by their folded code.
  static func latinTwin(_ code: UInt8) -> UInt8 {
    switch code {
    case 0x80: 0x61  // а
    case 0x82: 0x62  // в, typed as B
    case 0x85: 0x65  // е
    case 0x8A: 0x6B  // к
    case 0x8C: 0x6D  // м
    case 0x8D: 0x68  // н, typed as H
    case 0x8E: 0x6F  // о
    case 0x90: 0x70
    case 0x91: 0x63  // с
    case 0x92: 0x74  // т
    case 0x93: 0x79  // у
    case 0x95: 0x78  // х
    default: code
    }
  }

  /// Latin letters that are written like Russian ones, by their folded code.
  static func cyrillicTwin(_ code: UInt8) -> UInt8 {
    switch code {
    case 0x61: 0x80
    case 0x62: 0x82
    case 0x65: 0x85
    case 0x6B: 0x8A
    case 0x6D: 0x8C
    case 0x68: 0x8D
    case 0x6F: 0x8E
    case 0x70: 0x90
    case 0x63: 0x91
    case 0x74: 0x92
    case 0x79: 0x93
    case 0x78: 0x95
    default: code
    }
  }
}
