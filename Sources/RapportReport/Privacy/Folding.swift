/// Folds letters so that spellings of one name compare equal: case, diacritics, ł/l, ё/е, å/a; Cyrillic to Latin for
/// file names only. Tables of our own: the standard library has no decomposition, and Foundation is not wanted here.
enum Folding {
  /// Lower case without diacritics; scalars that say nothing (combining marks, zero width) give "".
  static func fold(_ scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value < 0x80 {
      return (65...90).contains(value) ? String(UnicodeScalar(UInt8(value + 32))) : String(scalar)
    }
    if isInvisible(scalar) { return "" }
    let lower = scalar.properties.lowercaseMapping
    guard let first = lower.unicodeScalars.first else { return "" }
    return diacritics[first.value] ?? (lower.unicodeScalars.count > 1 ? String(first) : lower)
  }

  /// `text` folded, scalar by scalar.
  static func fold(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += fold(scalar) }
    return result
  }

  /// Folded to Latin letters: `ж` becomes `zh` (BGN/PCGN without marks).
  static func latin(_ scalar: Unicode.Scalar) -> String {
    let folded = fold(scalar)
    guard let first = folded.unicodeScalars.first, first.value >= 0x80 else { return folded }
    return cyrillic[first.value] ?? ""
  }

  /// Combining marks, zero-width characters, variation selectors, tags: nothing a reader sees as a letter.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0xAD { return false }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private static let diacritics: [UInt32: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"),
      ("y", "ýÿŷ"), ("z", "źżž"), ("е", "ё"), ("и", "й"),
    ]
    var table: [UInt32: String] = [:]
    for (base, letters) in groups {
      for scalar in letters.unicodeScalars { table[scalar.value] = base }
    }
    return table
  }()

  private static let cyrillic: [UInt32: String] = {
    let letters = Array("абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ".unicodeScalars)
    let latin = [
      "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
      "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g",
    ]
    var table: [UInt32: String] = [:]
    for (letter, text) in zip(letters, latin) { table[letter.value] = text }
    return table
  }()
}
