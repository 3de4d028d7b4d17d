/// Words in a signature that say its owner decides over others, in the four languages. A guess for `init`, marked as
/// one: titles are generous.
enum ManagerWords {
  /// The words found in `signature`, folded, each once.
  static func words(in signature: String) -> [String] {
    let text = FoldedText(signature, limit: SignatureNumbers.maximumBytes)
    var found: Set<String> = []
    for word in text.words where (3...20).contains(word.end - word.start) {
      let word = String(decoding: text.bytes(of: word), as: UTF8.self)
      if all.contains(word) { found.insert(word) }
    }
    return found.sorted()
  }

  private static let all: Set<String> = [
    // en
    "manager", "director", "head", "ceo", "coo", "cfo", "cto", "owner", "founder", "president", "supervisor", "chief",
    "lead",
    // pl
    "kierownik", "kierowniczka", "direktor", "direktorka", "prezes", "wlasciciel", "wlascicielka", "szef", "menedzer",
    "menadzer", "nachelnik", "naczelnik", "wiceprezes",
    // ru
    "rukovoditel", "nachalnik", "generalni", "vladelets", "upravliaiushchi", "zaveduiushchi", "menedzher",
    // nb
    "leder", "dagligleder", "daglig", "avdelingsleder", "teamleder", "sjef", "kundesjef", "servicesjef", "salgssjef",
    "direktor", "eier", "styreleder", "kundeserviceleder", "supportleder",
  ]
}
