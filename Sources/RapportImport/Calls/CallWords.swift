import RapportFormats

/// The words call logs have for what became of a call and which way it went, in English, Polish, Russian and Norwegian.
enum CallWords {
  /// The outcome that `text` names; nil for a word that isn't known.
  static func outcome(_ text: String) -> LegOutcome? { outcomes[CSVHeader.fold(text)] }

  /// The direction that `text` names.
  static func direction(_ text: String) -> CallDirection? { directions[CSVHeader.fold(text)] }

  private static let outcomes: [String: LegOutcome] = table([
    (
      .answered,
      [
        "answered", "answer", "accepted", "call accepted", "connected", "call connected", "completed", "success",
        "talking",
        "normal", "answered by other member", "answered externally", "accept call", "received call", "conversation",
        "odebrane", "odebrano", "odebrany", "odebrana", "połączone", "zakończone", "отвечен", "отвечено", "принят",
        "принято", "разговор", "состоялся", "besvart", "svart", "samtale",
      ]
    ),
    (
      .missed,
      [
        "missed", "missed call", "no answer", "noanswer", "unanswered", "not answered", "abandoned", "hang up",
        "hangup",
        "cancel", "canceled", "cancelled", "call cancel", "stopped", "no response", "timeout", "waiting",
        "nieodebrane", "nie odebrane", "nieodebrany", "nieodebrana", "nie odebrano", "brak odpowiedzi", "porzucone",
        "пропущенный", "пропущен", "пропущено", "пропущенные", "нет ответа", "не отвечен", "не отвечено", "не принят",
        "tapt", "tapt anrop", "ubesvart", "ikke besvart", "ikke svar", "mistet",
      ]
    ),
    (.busy, ["busy", "user busy", "zajęte", "zajęty", "zajęta", "занято", "занят", "opptatt"]),
    (
      .rejected,
      [
        "rejected", "reject", "declined", "decline", "blocked", "refused", "odrzucone", "odrzucony", "odrzucono",
        "отклонен",
        "отклонено", "сброшен", "avvist", "blokkert",
      ]
    ),
    (
      .voicemail,
      [
        "voicemail", "voice mail", "voice message", "voicemail message", "poczta głosowa", "poczta glosowa",
        "голосовая почта", "автоответчик", "telefonsvarer", "talepost", "mobilsvar",
      ]
    ),
    (
      .failed,
      [
        "failed", "call failed", "call failure", "failure", "error", "internal error", "congestion", "ip phone offline",
        "wrong number", "attempt", "chanunavail", "unavailable", "suspended account", "no calling credit", "nieudane",
        "błąd", "ошибка", "неудачный", "mislyktes", "feilet", "feil",
      ]
    ),
  ])

  private static let directions: [String: CallDirection] = table([
    (
      .inbound,
      [
        "inbound", "incoming", "in", "i", "received", "przychodzące", "przychodzący", "przychodząca", "przych",
        "входящий",
        "входящие", "входящая", "innkommende", "inngående", "inn", "user_in", "dr_in", "dr_in_ucap", "ucap_in",
        "inbound queue",
      ]
    ),
    (
      .outbound,
      [
        "outbound", "outgoing", "out", "o", "placed", "dialed", "dialled", "outbound-api", "outbound-dial",
        "wychodzące",
        "wychodzący", "wychodząca", "wych", "исходящий", "исходящие", "исходящая", "utgående", "ut", "user_out",
        "dr_out", "dr_out_user_conf", "dr_out_user_forwarding", "dr_out_user_transfer", "dr_emergency_out",
        "dr_out_ucap", "ucap_out",
      ]
    ),
    (
      .internal,
      [
        "internal", "intercom", "wewnętrzne", "wewnętrzny", "wewnętrzna", "внутренний", "внутренние", "intern",
        "internt",
      ]
    ),
  ])

  private static func table<Value>(_ lists: [(Value, [String])]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in lists { for word in words { table[CSVHeader.fold(word)] = value } }
    return table
  }
}

/// Which way a call went, as a log says it.
enum CallDirection: Hashable {
  case inbound
  case outbound
  case `internal`
}
