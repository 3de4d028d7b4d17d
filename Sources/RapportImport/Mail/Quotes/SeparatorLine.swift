/// A line that says that another message follows: `-----Original Message-----`, `Begin forwarded message:`.
struct SeparatorLine {
  enum Kind {
    /// An answered message follows.
    case original
    /// A forwarded message follows.
    case forwarded
    /// A rule of underscores or dashes, which means something only above a header block.
    case rule
  }

  var kind: Kind
  /// Whether the line stands for itself, without a header block below: it has dashes around its words.
  var isFramed: Bool

  /// Shortest rule that Outlook, Hotmail and others draw above a header block.
  private static let shortestRule = 3

  /// Reads the line in `range`; nil if it is no separator.
  init?(_ bytes: [UInt8], in range: Range<Int>) {
    guard range.count >= Self.shortestRule, range.count <= 200, let first = range.first else { return nil }
    var start = first
    while start < range.upperBound, bytes[start] == MailByte.space { start += 1 }
    // Without dashes in front only a phrase with a colon, or one of few, is a separator.
    guard
      start < range.upperBound,
      Self.isFrame(bytes[start]) || bytes[range.upperBound - 1] == MailByte.colon
        || Self.bare.mayBegin(bytes, at: first, limit: range.upperBound)
    else { return nil }
    var lower = range.lowerBound
    var upper = range.upperBound
    var frame = 0
    while lower < upper, Self.isFrame(bytes[lower]) || bytes[lower] == MailByte.space {
      if bytes[lower] != MailByte.space { frame += 1 }
      lower += 1
    }
    if lower == upper {
      guard frame >= Self.shortestRule else { return nil }
      self.init(kind: .rule, isFramed: true)
      return
    }
    while upper > lower, Self.isFrame(bytes[upper - 1]) || bytes[upper - 1] == MailByte.space { upper -= 1 }
    guard upper - lower <= 120 else { return nil }
    let text = FoldedText(bytes, in: lower..<upper, tracksOrigin: false)
    var phrase = text.trimmed(text.all)
    let hasColon = phrase.last.map { text.bytes[$0] == MailByte.colon } ?? false
    if hasColon { phrase = text.trimmed(phrase.lowerBound..<phrase.upperBound - 1) }
    let words = text.string(in: phrase)
    let isFramed = frame >= 2
    if let kind = Self.phrases[words] {
      guard isFramed || hasColon || Self.unframed.contains(words) else { return nil }
      self.init(kind: kind, isFramed: isFramed)
    } else if isFramed, let kind = Self.openings.first(where: { words.hasPrefix($0.0) })?.1 {
      self.init(kind: kind, isFramed: true)
    } else if let kind = Self.freeOpenings.first(where: { words.hasPrefix($0.0) })?.1 {
      self.init(kind: kind, isFramed: true)
    } else {
      return nil
    }
  }

  private init(kind: Kind, isFramed: Bool) {
    self.kind = kind
    self.isFramed = isFramed
  }

  private static func isFrame(_ byte: UInt8) -> Bool {
    byte == MailByte.hyphen || byte == MailByte.underscore || byte == MailByte.equals || byte == MailByte.asterisk
      || byte == MailByte.tilde
  }

  private static let original =
    "original message|original email|original appointment|original message follows|reply message|replied message|"
    + "tresc oryginalnej wiadomosci|wiadomosc oryginalna|oryginalna wiadomosc|wiadomosc orginalna|"
    + "исходное сообщение|исходное письмо|оригинальное сообщение|первоначальное сообщение|"
    + "opprinnelig melding|original melding|opprinnelig e-post|oprindelig besked|oprindelig meddelelse|"
    + "original meddelelse|ursprungligt meddelande|originalmeddelande|ursprungligt mejl|"
    + "ursprungliche nachricht|originalnachricht|original-nachricht|ursprungliche mail|"
    + "puvodni zprava|puvodni e-mail|оригінальне повідомлення|початкове повідомлення|вихідне повідомлення|"
    + "message d'origine|message original|messaggio originale|oorspronkelijk bericht|mensaje original|"
    + "mensagem original|alkuperainen viesti"
  private static let forward =
    "forwarded message|begin forwarded message|forwarded mail|forwarded email|start of forwarded message|"
    + "tresc przekazanej wiadomosci|przekazana wiadomosc|wiadomosc przekazana|wiadomosc przeslana dalej|"
    + "przeslana wiadomosc|poczatek przekazywanej wiadomosci|poczatek przekazanej wiadomosci|"
    + "перенаправленное сообщение|пересылаемое сообщение|пересланное сообщение|переадресованное сообщение|"
    + "начало переадресованного сообщения|начало пересылаемого сообщения|завершение переадресованного сообщения|"
    + "videresendt melding|videresendt e-post|videresendt|start pa videresendt melding|videresendt besked|"
    + "videresendt meddelelse|start pa videresendt besked|vidarebefordrat meddelande|vidarebefordrat mejl|"
    + "vidarebefordrat brev|borjan pa vidarebefordrat meddelande|weitergeleitete nachricht|"
    + "anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|weitergeleitete mail|"
    + "preposlana zprava|zacatek preposlane zpravy|переслане повідомлення|перенаправлене повідомлення|"
    + "початок переадресованого повідомлення|message transfere|message transmis|messaggio inoltrato|"
    + "doorgestuurd bericht|mensaje reenviado|mensagem encaminhada|valitetty viesti"

  private static let phrases: [String: Kind] = {
    var table: [String: Kind] = [:]
    for phrase in original.split(separator: "|") { table[String(phrase)] = .original }
    for phrase in forward.split(separator: "|") { table[String(phrase)] = .forwarded }
    return table
  }()

  /// Phrases that need neither frame nor colon, since they are no words of a letter.
  private static let unframed: Set<String> = ["original message follows", "begin forwarded message"]

  /// Beginnings within a frame: Lotus Notes names who forwarded it.
  private static let openings: [(String, Kind)] = [
    ("forwarded by", .forwarded), ("przeslane przez", .forwarded), ("przekazane przez", .forwarded),
    ("videresendt av", .forwarded), ("vidarebefordrat av", .forwarded), ("weitergeleitet von", .forwarded),
    ("переслано", .forwarded), ("forwarded message from", .forwarded), ("original message from", .original),
  ]

  /// Beginnings that need no frame.
  private static let freeOpenings: [(String, Kind)] = [("original message processed by", .original)]

  private static let bare = PhraseSet(Array(unframed) + freeOpenings.map(\.0))
}
