/// What a written telephone number turned out to be. Made by the caller, who knows the region and the numbering plans.
public enum PhoneReading: Hashable, Sendable {
  /// A number of the public network, `+4791122333`, with the extension written after it.
  case e164(String, extension: String?)
  /// A short local number: an extension or a ring group.
  case `extension`(String)
  /// No number was shown ("anonymous", "unknown", "-1").
  case withheld
  /// Something else, kept as written.
  case unknown(String)

  /// What an importer left in `Participant.phone`: E.164 where it could read it, else the number as written.
  ///
  /// 2–6 digits are an extension or a short service number, as the channel decides; no digit at all is a withheld
  /// number or the letters of a text message's sender. Longer than 64 bytes is no number.
  init(imported text: String) {
    var digits = 0
    var others = 0
    var count = 0
    for byte in text.utf8 {
      count += 1
      if (48...57).contains(byte) { digits += 1 } else if !" -./()".utf8.contains(byte) { others += 1 }
      if count > 64 {
        self = .unknown(String(text.prefix(64)))
        return
      }
    }
    if text == "+266696687" {
      // The keys that spell ANONYMOUS.
      self = .withheld
    } else if text.utf8.first == UInt8(ascii: "+"), others == 1, (4...15).contains(digits) {
      self = digits + 1 == count ? .e164(text, extension: nil) : .e164("+" + Self.digits(of: text), extension: nil)
    } else if others == 0, (2...6).contains(digits) {
      self = .extension(digits == count ? text : Self.digits(of: text))
    } else if Self.isPlaceholder(text) {
      self = .withheld
    } else {
      self = .unknown(text)
    }
  }

  private static func digits(of text: String) -> String {
    String(decoding: text.utf8.filter { (48...57).contains($0) }, as: UTF8.self)
  }

  /// Whether call logs and phones write this where the caller hid the number.
  static func isPlaceholder(_ text: String) -> Bool {
    let folded = FoldedText.fold(text)
    return folded.isEmpty || placeholders.contains(String(decoding: folded, as: UTF8.self))
  }

  /// Sources: the defaults of Asterisk and FreeSWITCH, Android's `-1` and `-2`, and how telephones of the four languages
  /// show it.
  private static let placeholders = Set(
    [
      "anonymous", "unknown", "restricted", "private", "private number", "unavailable", "withheld", "asterisk", "s",
      "0",
      "-1", "-2", "no caller id", "blocked", "zastrzeżony", "zastrzeżony numer", "numer zastrzeżony", "nieznany",
      "ukryty", "скрытый", "скрыт", "скрытый номер", "номер скрыт", "неизвестно", "неизвестный", "аноним",
      "skjult nummer", "skjult", "hemmelig nummer", "ukjent", "ukjent nummer", "privat",
    ].map { String(decoding: FoldedText.fold($0), as: UTF8.self) })
}
