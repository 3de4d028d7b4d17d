/// What exchanges and phones write where a caller keeps the number back.
enum PhonePlaceholders {
  /// In small letters. `266696687` spells ANONYMOUS on a telephone's keys.
  private static let words: Set<String> = [
    "", "anonymous", "anonymus", "unknown", "unknown number", "(unknown)", "restricted", "private", "private number",
    "withheld", "unavailable", "blocked", "no caller id", "no number", "asterisk", "s", "null", "none", "n/a", "-",
    "-1", "-2", "0", "+266696687", "266696687", "00266696687", "zastrzeżony", "numer zastrzeżony", "prywatny",
    "nieznany",
    "numer nieznany", "скрытый", "скрыт", "скрытый номер", "номер скрыт", "неизвестный", "неизвестно",
    "неизвестный номер",
    "skjult", "skjult nummer", "hemmelig", "hemmelig nummer", "ukjent", "ukjent nummer", "privat nummer",
  ]

  /// Bytes of the longest of them.
  private static let longest = 40

  /// For each first byte a bit for each length in bytes that a word so begun has. Nearly every number and name is told
  /// by them to be none of the words.
  private static let lengths: [UInt64] = {
    var lengths = [UInt64](repeating: 0, count: 256)
    for word in words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first)] |= 1 << UInt64(word.utf8.count)
    }
    return lengths
  }()

  /// Whether `text` stands for a number that is kept back.
  static func contains(_ text: String) -> Bool {
    let length = text.utf8.count
    guard length <= longest else { return false }
    guard let first = text.utf8.first else { return true }
    // The common case costs no look at Unicode: small ASCII letters and digits are their own small letters.
    var isSmall = true
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 { isASCII = false }
      if (0x41...0x5A).contains(byte) { isSmall = false }
    }
    if isASCII {
      let small = (0x41...0x5A).contains(first) ? first | 0x20 : first
      if lengths[Int(small)] & 1 << UInt64(length) == 0 { return false }
    }
    return words.contains(isSmall && isASCII ? text : text.lowercased())
  }
}
