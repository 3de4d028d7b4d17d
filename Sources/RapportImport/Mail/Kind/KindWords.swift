/// Subjects and sentences of automatic mail, folded, in English, Polish, Russian, Norwegian, Swedish, Danish, German,
/// Ukrainian, Czech and a few others. None of them proves anything without a structural hint.
enum KindWords {
  /// Beginnings of subjects of automatic answers.
  static let autoreplySubjects = PhraseSet(
    list(
      "automatic reply|auto reply|auto-reply|autoreply|auto:|auto response|auto-response|autoresponse|automated reply|"
        + "automatic response|automated response|out of office|out of the office|away from the office|away until|"
        + "on vacation|vacation reply|i am out of|i'm out of|absence|on leave|"
        + "automatyczna odpowiedz|autoodpowiedz|odpowiedz automatyczna|nieobecnosc|poza biurem|jestem poza biurem|"
        + "автоматический ответ|автоответ|автоматическое сообщение|отсутствие на рабочем месте|вне офиса|нет на месте|"
        + "automatisk svar|autosvar|fravaer|fravaerende|ikke pa kontoret|ute av kontoret|automatiskt svar|franvaro|"
        + "franvarande|automatische antwort|abwesenheit|abwesenheitsnotiz|automatische beantwortung|"
        + "автоматична відповідь|автовідповідь|automaticka odpoved|mimo kancelar|nepritomnost|"
        + "automaattinen vastaus|automatisch antwoord|reponse automatique|respuesta automatica|risposta automatica|"
        + "resposta automatica|absence du bureau"))

  /// Parts of subjects of mail that could not be delivered.
  static let bounceSubjects = PhraseSet(
    list(
      "undelivered mail returned|undeliverable|undelivered|returned mail|mail delivery failed|mail delivery failure|"
        + "delivery status notification (failure)|delivery failure|failure notice|message delivery failure|"
        + "delivery notification: delivery has failed|returned to sender|mail system error|message undeliverable|"
        + "non delivery|nondeliverable|non-deliverable|delivery has failed|warning: message could not be delivered|"
        + "message not delivered|could not be delivered|user unknown|mail could not be delivered|rejected mail|"
        + "email not delivered|delivery report|mailbox full|mailbox is full|over quota|"
        + "niedostarczalne|nie dostarczono|niedostarczona|zwrot wiadomosci|blad dostarczenia|nieudane dostarczenie|"
        + "недоставленное|не доставлено|не удалось доставить|недоставка|сообщение не доставлено|"
        + "kan ikke leveres|kunne ikke leveres|ikke levert|ulevert|olevererbart|gar inte att leverera|"
        + "kunne ikke afleveres|kan ikke afleveres|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|"
        + "не вдалося доставити|недоставлен|nedorucitelne|nelze dorucit|non remis|non recapitable|"
        + "mancata consegna|no se puede entregar|onbestelbaar"))

  /// Subjects that look like a bounce's and only speak of a delay or a success.
  static let noFailureSubjects = PhraseSet(
    list(
      "delayed mail|delivery status notification (delay)|delivery delayed|still being retried|message delayed|"
        + "delivery status notification (relay)|delivery status notification (success)|successful mail delivery|"
        + "could not send message for past|delivery delay|warning: could not send|opoznione|opoznienie|"
        + "отложено|задержк|forsinket|forsenad|verzogert|verzogerung|затримк|zpozden"))

  /// Sentences and codes of bounces.
  static let bounceTexts = PhraseSet(
    list(
      "could not be delivered|couldn't be delivered|was not delivered|wasn't delivered|delivery to the following|"
        + "has been returned|undeliverable|undelivered|unknown user|user unknown|no such user|does not exist|"
        + "mailbox unavailable|recipient address rejected|recipient rejected|address not found|unable to deliver|"
        + "permanent error|permanent fatal errors|fatal errors|delivery failed|delivery has failed|over quota|"
        + "host or domain name not found|status: 5.|550 |554 |552 |553 |5.1.1|5.2.2|5.7.1|smtp error|smtp; 5|"
        + "i wasn't able to deliver|not be able to deliver|returned below|"
        + "nie moglo zostac dostarcz|nie mogla zostac dostarcz|nie udalo sie dostarczyc|nie zostala dostarczona|"
        + "не удалось доставить|не было доставлено|не может быть доставлено|не доставлено|"
        + "kunne ikke leveres|ikke levert|kunde inte levereras|konnte nicht zugestellt|nicht zugestellt werden|"
        + "не вдалося доставити|nelze dorucit|nemohla byt dorucena"))

  /// Beginnings of subjects of read and delivery receipts.
  static let receiptSubjects = PhraseSet(
    list(
      "read:|not read:|read receipt|return receipt|delivery receipt|przeczytano:|nieprzeczytane:|potwierdzenie odczytu|"
        + "potwierdzenie przeczytania|прочитано:|не прочитано:|прочтено:|уведомление о прочтении|lest:|ulest:|"
        + "lesebekreftelse|last:|olast:|laskvitto|laest:|gelesen:|ungelesen:|lesebestatigung|прочитане:|precteno:|"
        + "relayed:|delivered:|dostarczono:|доставлено:|levert:|levererat:|zugestellt:"))

  /// Local parts of addresses that only mail servers write from.
  static let daemons: Set<String> = [
    "mailer-daemon", "mailerdaemon", "mail-daemon", "maildaemon", "mdaemon", "mailer_daemon", "mmdf",
    "mail_delivery_subsystem", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e",
  ]

  private static func list(_ phrases: String) -> [String] { phrases.split(separator: "|").map(String.init) }
}
