/// Words that attribution lines are made of, folded.
enum AttributionWords {
  /// "wrote", in the forms that mail programs use. Two-word forms stand with their space.
  static let verbs: Set<String> = DateWords.set(
    "wrote writes said "
      + "pisze napisal napisala napisali nadeslal nadeslala pisal pisala napisana napisany "
      + "пишет писал писала написал написала написано пише писав написав написала "
      + "skrev skreiv skriver schrieb schreibt geschrieben napsal napsala "
      + "ecrit scritto schreef geschreven escribio escreveu kirjoitti irta")

  /// `verbs` and `quoting`, for a first look.
  static let telling = PhraseSet(Array(verbs) + Array(quoting))

  /// First parts of two-word verbs, by the second: "a écrit", "ha scritto", "hat … geschrieben".
  static let auxiliaries: [String: String] = [
    "ecrit": "a", "scritto": "ha", "geschrieben": "hat", "geschreven": "heeft",
  ]

  /// Words between a name and the date behind it.
  static let beforeDates: Set<String> = DateWords.set("w dniu dnia den on am le el il op em dne")

  /// Words that open an attribution without a date: "Quoting A <a@b>:", "Cytat A:".
  static let quoting: Set<String> = DateWords.set("quoting cytat cytuje zitat zitiere citat citando citerer цитирую")

  /// Words between date and author that are no part of a name, and "you", who is the recipient.
  static let fillers: Set<String> = DateWords.set(
    "uzytkownik uzytkowniczka uzytkownika przez pani pan wiadomosc dniu dnia w in on at message article following "
      + "folgendes folgende folgend folgjande from von af av od пользователь от користувач від uzivatel odesilatel "
      + "then godz godzinie o kl klo um uhr roku r г год года р в во hrs den dne am le il op em el je "
      + "keltezessel you du ty вы ви")
}
