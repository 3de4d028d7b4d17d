/// Words whose full stop doesn't end a sentence, in the four languages together.
enum Abbreviations {
  static func contains(_ letters: Slice<UnsafeMutableBufferPointer<UInt8>>, hash: UInt64) -> Bool {
    if letters.count == 1 { return !isDigit(letters) }
    return letters.count <= 6 && hashes.contains(hash)
  }

  /// "a.m.", "p.m.": they end a sentence before a capital.
  static func isHalfOfDay(_ letters: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
    letters.count == 2 && letters.last == 0x6D && (letters.first == 0x61 || letters.first == 0x70)
  }

  private static func isDigit(_ letters: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
    letters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static let hashes: Set<UInt64> = Set(
    [
      "mr", "mrs", "ms", "dr", "st", "prof", "eg", "ie", "etc", "vs", "approx", "ext", "tel", "nos", "dept", "jr", "sr",
      "ul", "np", "tj", "tzn", "itd", "itp", "ok", "pn", "wt", "śr", "czw", "pt", "sob", "godz", "min", "mgr", "inż",
      "lek",
      "hab", "al", "pl", "os", "nr", "tys", "mln", "zł", "gr", "wg", "ws", "dz", "art", "ust", "pkt", "str", "zob",
      "ewent",
      "г", "ул", "тел", "руб", "стр", "им", "тыс", "млн", "коп", "кв", "др", "пр", "те", "тд", "тп", "тк", "см", "мин",
      "feks", "osv", "bla", "kl", "ca", "evt", "mfl", "tlf", "dvs", "pga", "mht", "ihht", "iht", "vedr", "jf", "inkl",
      "ekskl",
      "mvh", "hr", "fr", "fru", "adr", "avd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt",
      "nov",
      "des", "dec",
    ].map { FoldedAlphabet.hash(FoldedAlphabet.folded($0)) })
}
