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

  /// Whether `text` stands for a number that is kept back.
  static func contains(_ text: String) -> Bool {
    let length = text.utf8.count
    guard length <= longest else { return false }
    // The common case costs no look at Unicode: small ASCII letters and digits are their own small letters.
    let isSmall = text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return words.contains(isSmall ? text : text.lowercased())
  }
}
