/// Small words that give each day of an absence its part.
struct AbsenceWords: Sendable {
  /// Before the first day: "from".
  let first: Set<ArraySlice<UInt8>>
  /// Before the last day: "until".
  let last: Set<ArraySlice<UInt8>>
  /// Between two days, after "between": "and".
  let and: Set<ArraySlice<UInt8>>
  /// Before or after the first day back: "back", "return", "not before".
  let back: Set<ArraySlice<UInt8>>
  /// Stand between any of these and the day, or between the parts of a date: "the", "of", "and including".
  let between: Set<ArraySlice<UInt8>>
  /// The author: "call me" names no cover.
  let myself: Set<ArraySlice<UInt8>>

  private init(first: String, last: String, and: String, back: String, between: String, myself: String) {
    func set(_ words: String) -> Set<ArraySlice<UInt8>> {
      Set(words.split(separator: " ").map { FoldedAlphabet.folded(String($0))[...] })
    }
    self.first = set(first)
    self.last = set(last)
    self.and = set(and)
    self.back = set(back)
    self.between = set(between)
    self.myself = set(myself)
  }

  static func of(_ language: LexiconLanguage) -> AbsenceWords {
    switch language {
    case .en: en
    case .pl: pl
    case .ru: ru
    case .nb: nb
    }
  }

  private static let en = AbsenceWords(
    first: "from starting since between beginning commencing", last: "to until till til through thru",
    and: "and", back: "back return returning returns again before reachable", between: "the of on and including",
    myself: "me my myself")
  private static let pl = AbsenceWords(
    first: "od między począwszy", last: "do", and: "a i",
    back: "wracam wrócę powrót powrocie powrotu powrotem wraca wracamy przed dostępny dostępna ponownie",
    between: "dnia dniu roku r w we i", myself: "mną mnie mój moim")
  private static let ru = AbsenceWords(
    first: "с со между начиная", last: "по до", and: "и",
    back: "вернусь вернёмся возвращаюсь выйду выхожу возвращения возвращение раньше ранее снова",
    between: "числа включительно года г в во на", myself: "мне мной меня мною")
  private static let nb = AbsenceWords(
    first: "fra fom mellom", last: "til tom frem fram", and: "og",
    back: "tilbake igjen før tilbakekomst", between: "den og med på", myself: "meg min mitt mine")
}
