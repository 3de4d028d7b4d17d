/// Beginnings of words with which people promise to call, write or answer, in the languages of our lexicons: whether
/// such a promise was kept shows in the exports.
enum ContactVerbs {
  static let stems: [[UInt8]] = [
    // English
    "call", "ring", "phone", "write", "email", "e-mail", "answer", "reply", "respond", "get back", "let you know",
    "come back to you", "inform", "contact", "be in touch", "hear from",
    // Polish
    "zadzwoni", "oddzwoni", "napisz", "odpisz", "odpowie", "dam zna", "da zna", "damy zna", "poinform", "skontakt",
    "odezw",
    // Russian
    "позвон", "перезвон", "созвон", "напиш", "отвеч", "отвеч", "ответ", "сообщ", "свяж", "дам знать",
    // Norwegian
    "ringe", "ringer", "skrive", "skriver", "svar", "gi beskjed", "gir beskjed", "gir deg beskjed", "melde", "melder",
    "kontakt", "høre fra", "hører fra", "komme tilbake", "kommer tilbake",
  ].map { Array($0.utf8) }

  /// Whether a promise's words promise a contact. A stem counts at the beginning of a word only.
  static func isPromised(in quote: String) -> Bool {
    let bytes = Array(quote.lowercased().utf8)
    var isStart = true
    for index in bytes.indices {
      if isStart, stems.contains(where: { bytes[index...].starts(with: $0) }) { return true }
      let byte = bytes[index]
      isStart = !(byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte))
    }
    return false
  }
}
