/// Labels of the header lines that mail programs put above quoted and forwarded mail, folded.
///
/// Languages: English, Polish, Russian, Norwegian, Swedish, Danish, German, Ukrainian, Czech, and French, Italian,
/// Dutch, Spanish, Portuguese, Finnish.
enum HeaderLabel: UInt8 {
  case from, date, to, cc, subject, other

  /// Longest label in bytes.
  static let longest = 40

  /// The label a folded word or phrase is.
  static let table: [String: HeaderLabel] = {
    let rows: [(HeaderLabel, String)] = [
      (
        .from,
        "from|od|nadawca|от|от кого|отправитель|fra|fran|avsender|afsender|von|absender|від|від кого|відправник|"
          + "odesilatel|de|da|van|remitente|expediteur|mittente|lahettaja"
      ),
      (
        .date,
        "sent|sent at|sent on|date|wyslano|wyslane|data|data wyslania|отправлено|отправлена|дата|дата отправки|"
          + "sendt|sendt den|dato|skickat|skickades|datum|gesendet|gesendet am|надіслано|відправлено|odeslano|poslano|"
          + "envoye|envoye le|inviato|verzonden|enviado|enviado el|enviada em|fecha|message du|lahetetty|pvm"
      ),
      (
        .to,
        "to|do|adresat|odbiorca|кому|til|till|mottaker|modtager|an|empfanger|komu|pro|a|aan|para|destinataire|"
          + "vastaanottaja"
      ),
      (
        .cc,
        "cc|dw|kopia|kopia do|do wiadomosci|udw|bcc|копия|копію|копія|скрытая копия|kopi|kopi til|kopia till|blindkopi|"
          + "kopie|kopie an|kopie an|copie a|copia|kopio|kk"
      ),
      (
        .subject, "subject|temat|тема|emne|amne|betreff|predmet|objet|oggetto|onderwerp|asunto|assunto|sujet|aihe"
      ),
      (
        .other,
        "reply-to|reply to|odpowiedz do|odpowiedz-do|svar til|svara till|antwort an|ответить|organization|organizacja|"
          + "importance|waznosc|priorytet|priority|важность|viktighet|prioritet|wichtigkeit|prioritat|"
          + "attachments|attachment|zalaczniki|zalacznik|вложения|вложение|vedlegg|vedhaeftede filer|bilagor|anlagen|"
          + "anhange|prilohy|вкладення|newsgroups|message-id|sender"
      ),
    ]
    var table: [String: HeaderLabel] = [:]
    for (label, words) in rows {
      for word in words.split(separator: "|") { table[String(word)] = label }
    }
    return table
  }()

  /// Bytes a label can begin with, before folding: a quick look that spares most lines the folding.
  static let firstBytes: [Bool] = {
    var isFirst = [Bool](repeating: false, count: 256)
    for label in table.keys {
      for byte in label.utf8.prefix(1) {
        isFirst[Int(byte)] = true
        if byte >= 97, byte <= 122 { isFirst[Int(byte) - 32] = true }
      }
    }
    // Letters with marks (Ä, Ś) and Cyrillic; `*From:*`, `_From:_` and white space in front.
    for byte in [0xC3, 0xC4, 0xC5, 0xD0, 0xD1, 0xD2, 0xE2, 0xEF, 0xC2, 32, 9, 42, 95] { isFirst[byte] = true }
    return isFirst
  }()

  /// Labels for the time of sending that only mail has ("Sent:", but not "Date:", which any form can hold).
  static let sending: Set<String> = [
    "sent", "wyslano", "wyslane", "отправлено", "sendt", "skickat", "gesendet", "надіслано", "odeslano", "envoye",
    "envoye le", "inviato", "verzonden", "enviado",
  ]
}
