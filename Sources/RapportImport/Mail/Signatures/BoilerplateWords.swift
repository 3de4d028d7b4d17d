/// Phrases of legal disclaimers, list footers and warning banners, folded.
enum BoilerplateWords {
  /// Parts of a disclaimer. A paragraph that touches three or more of these groups is one; a sentence of an author's
  /// about something confidential touches one or two.
  private static let disclaimers: [[String]] = [
    // What it is about.
    phrases(
      "this e-mail|this email|this message|this communication|this transmission|the information contained|"
        + "information in this|contents of this|any attachments|niniejsza wiadomosc|niniejszej wiadomosci|ta wiadomosc|"
        + "tresc tej wiadomosci|wiadomosc ta|wiadomosc e-mail|wraz z zalacznikami|настоящее сообщение|данное сообщение|"
        + "это сообщение|настоящее электронное|данное электронное|denne e-post|denne epost|denne meldingen|denne mail|"
        + "denna e-post|detta meddelande|detta e-post|diese e-mail|diese nachricht|dieser e-mail|це повідомлення|"
        + "даний лист|tato zprava|tento e-mail|ce message|questo messaggio|dit bericht"),
    // That it is secret.
    phrases(
      "confidential|privileged|poufn|objete tajemnica|конфиденциальн|konfidensiell|fortrolig|taushetsbelagt|vertraulich|"
        + "konfidentiell|sekretess|конфіденційн|duvern|confidentiel|riservat|vertrouwelijk"),
    // Whom it is for.
    phrases(
      "intended recipient|intended only|intended solely|solely for the|for the use of the individual|addressee|"
        + "addressed to|wylacznie dla adresat|adresat|przeznaczona|адресат|адресован|предназначен|tiltenkt|"
        + "rette mottaker|rette adressat|beregnet pa|bare ment for|kun ment for|bestimmt|rechtmassige empfanger|"
        + "richtige adressat|avsedd for|avsedda mottagar|urcen|adresatovi|адресат|destinataire|destinatari"),
    // What to do if it came astray.
    phrases(
      "in error|by mistake|not the intended|notify the sender|delete it|delete this|omylkow|pomylk|przez pomylke|"
        + "blednie dostarczon|usuniecie|usunac|powiadomic nadawce|poinformowac nadawce|по ошибке|ошибочно|"
        + "уведомите отправителя|удалите|ved en feil|feilaktig|feilsendt|slett|ved en fejl|av misstag|irrtumlich|"
        + "versehentlich|informieren sie|помилково|видаліть|omylem|par erreur|per errore|per ongeluk"),
    // What is forbidden.
    phrases(
      "unauthori|disclosure|dissemination|copying|distribution|strictly prohibited|rozpowszechniani|zabronion|"
        + "kopiowanie|niedozwolone|ujawni|копирован|распростран|разглашен|запрещ|uautoriser|ikke tillatt|forbudt|"
        + "spridning|otillaten|unbefugt|unerlaubt|nicht gestattet|заборонен|zakazan|kopirovani"),
    // Viruses, liability, opinions.
    phrases(
      "virus|malware|liability|views expressed|not necessarily|odpowiedzialnosci|wirus|ответственност|вирус|ansvar|"
        + "haftung|monitored|archived|liable|offer or solicitation|legally binding"),
    // Protection of personal data.
    phrases(
      "rodo|administratorem danych|administratorem panstwa|administratorem pani|danych osobowych|personvern|gdpr|"
        + "datenschutz|privacy policy|privacy notice|персональн|personoplysninger|personuppgifter|personopplysninger"),
  ]

  /// All of these in one set: the disclaimers' groups first, then headings, sentences alone, lists.
  static let set = PhraseSet(groups: disclaimers + [headings, alone, lists])
  /// The bits of disclaimers in `set`'s results.
  static let disclaimerBits: UInt32 = (1 << UInt32(disclaimers.count)) - 1
  /// The bit of headings.
  static let headingBit: UInt32 = 1 << UInt32(disclaimers.count)
  /// The bit of sentences that are boilerplate by themselves.
  static let aloneBit: UInt32 = headingBit << 1
  /// The bit of list software's sentences.
  static let listBit: UInt32 = headingBit << 2

  /// Groups that make a disclaimer.
  static let groupsNeeded = 3

  /// Headings of disclaimers: two groups are enough below them.
  private static let headings = phrases(
    "disclaimer|confidentiality notice|confidentiality note|legal notice|legal disclaimer|confidentiality statement|"
      + "important notice|uwaga o poufnosci|klauzula poufnosci|zastrzezenie|klauzula informacyjna|"
      + "конфиденциальность|уведомление о конфиденциальности|konfidensialitet|ansvarsfraskrivelse|haftungsausschluss|"
      + "rechtlicher hinweis|konfidentialitet|external message warning")

  /// Sentences that are boilerplate by themselves.
  private static let alone = phrases(
    "consider the environment before printing|think before you print|think before printing|"
      + "think of the environment before|save a tree|save paper|"
      + "pomysl o srodowisku|chron srodowisko|zanim wydrukujesz|drukuj tylko|pomysl przed wydrukowaniem|"
      + "подумайте об окружающей|берегите природу|прежде чем распечатать|tenk pa miljoet|tenk miljo|tank pa miljon|"
      + "taenk pa miljoet|denken sie an die umwelt|schutzen sie die umwelt|myslite na zivotni prostredi|"
      + "this email has been scanned|this e-mail has been scanned|checked for viruses by|virus-free. www|"
      + "bez wirusow. www|virusfri. www|не содержит вирусов. www|scanned by mailscanner|"
      + "originated from outside of|wiadomosc pochodzi spoza organizacji")

  /// Sentences of list software, behind a rule or at the very end.
  private static let lists = phrases(
    "to unsubscribe|unsubscribe:|unsubscribe from this|/listinfo/|mailman/listinfo|"
      + "because you are subscribed|you are receiving this because|you are receiving this email because|"
      + "sf.net email is sponsored|sf.net email sponsored|reply to this email directly|manage your subscription|"
      + "yahoo! groups|yahoo! terms of service|your use of yahoo|manage your preferences|opt out of|"
      + "aby wypisac sie|aby zrezygnowac z subskrypcji|zrezygnowac z otrzymywania|wypisac z listy|"
      + "чтобы отписаться|отписаться от рассылки|отказаться от рассылки|melde deg av|avslutte abonnementet|meld deg av|"
      + "avregistrera|afmeld|zum abbestellen|newsletter abbestellen|abmelden|odhlasit|відписатися|"
      + "view it on github|mailing list archive|list archives")

  /// Warnings that a mail gateway puts on top.
  static let banners = PhraseSet(
    phrases(
      "originated from outside|originates from outside|external email|external e-mail|external sender|external message|"
        + "don't often get email from|dont often get email from|was sent from outside|came from outside|"
        + "spoza organizacji|nadawca zewnetrzny|wiadomosc zewnetrzna|nie otrzymujesz czesto wiadomosci|"
        + "внешний отправитель|письмо отправлено извне|внешней почты|из внешнего источника|"
        + "ekstern avsender|ekstern e-post|far ikke ofte e-post|utenfor organisasjonen|extern avsandare|"
        + "far inte ofta e-post|externe e-mail|externer absender|ekstern afsender|externi odesilatel"))

  /// Beginnings of the sentences of list software.
  static let listBeginnings = PhraseSet(
    phrases(
      "to unsubscribe|you received this message because|you are receiving this|unsubscribe|"
        + "reply to this email directly|aby wypisac|aby zrezygnowac|чтобы отписаться|чтобы отказаться|"
        + "zum abbestellen|wenn sie den newsletter|if you no longer wish|if you wish to unsubscribe|"
        + "for a melde deg av|hvis du ikke onsker"))

  /// Beginnings of warnings.
  static let warnings = PhraseSet(
    phrases(
      "caution|warning|external|uwaga|ostrzezenie|внимание|advarsel|obs|varning|achtung|vorsicht|pozor|[external|[ext|"
        + "[some people|some people|you don't|you dont|nie otrzymujesz|this email|this message|du far ikke|"
        + "niektore osoby|wiadomosc"))

  private static func phrases(_ list: String) -> [String] { list.split(separator: "|").map(String.init) }
}
