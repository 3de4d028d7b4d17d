/// Words that signatures are recognised by, folded, in English, Polish, Russian, Norwegian, Swedish, Danish, German,
/// Ukrainian, Czech, and the usual ones of French, Spanish, Italian, Dutch, Portuguese and Finnish.
enum SignatureWords {
  /// Formulas that close a letter and say nothing else.
  static let closings: Set<String> = set(
    "best regards|kind regards|regards|warm regards|warmest regards|kindest regards|with kind regards|"
      + "with best regards|best wishes|with best wishes|all the best|best|sincerely|yours sincerely|sincerely yours|"
      + "yours faithfully|yours truly|respectfully|cordially|cheers|rgds|br|kr|bw|brgds|yours|"
      + "thanks and regards|thanks & regards|thanks and best regards|thanks & best regards|thanks and kind regards|"
      + "pozdrawiam|pozdrawiam serdecznie|serdecznie pozdrawiam|z powazaniem|z wyrazami szacunku|lacze pozdrowienia|"
      + "lacze wyrazy szacunku|z pozdrowieniami|pozdrowienia|serdeczne pozdrowienia|pozdr|pzdr|z szacunkiem|"
      + "pozdrawiamy|pozdrawiam cieplo|"
      + "с уважением|с наилучшими пожеланиями|с наилучшими|всего доброго|всего хорошего|искренне ваш|искренне ваша|"
      + "с почтением|с ув|с уважением и наилучшими пожеланиями|"
      + "med vennlig hilsen|med vennleg helsing|vennlig hilsen|mvh|hilsen|beste hilsen|med beste hilsen|med hilsen|vh|"
      + "hilsener|venleg helsing|med venleg helsing|helsing|m v h|m.v.h|vennlige hilsener|de beste hilsener|"
      + "med vanlig halsning|med vanliga halsningar|vanliga halsningar|vanlig halsning|halsningar|halsning|"
      + "basta halsningar|med venlig hilsen|venlig hilsen|bedste hilsner|de bedste hilsner|kh|kaerlig hilsen|hilsner|"
      + "mange hilsner|mit freundlichen grussen|mit freundlichen gruessen|mit freundlichem gruss|freundliche grusse|"
      + "freundliche gruesse|viele grusse|viele gruesse|beste grusse|beste gruesse|liebe grusse|schone grusse|"
      + "herzliche grusse|mit besten grussen|mfg|vg|lg|gruss|grusse|gruesse|hochachtungsvoll|"
      + "з повагою|з найкращими побажаннями|щиро ваш|щиро ваша|всього найкращого|"
      + "s pozdravem|s pozdravom|s uctou|srdecne zdravim|s pranim pekneho dne|s pranim hezkeho dne|"
      + "cordialement|bien cordialement|salutations|bien a vous|sinceres salutations|saludos|un saludo|atentamente|"
      + "cordiali saluti|distinti saluti|saluti|met vriendelijke groet|met vriendelijke groeten|groeten|groet|mvg|"
      + "atenciosamente|cumprimentos|ystavallisin terveisin|terveisin")

  /// Formulas that also thank: they stay with the author's words, the name below them does not.
  static let thanks: Set<String> = set(
    "thanks|thank you|many thanks|thanks again|thanks in advance|thank you in advance|thx|thanks a lot|"
      + "thank you very much|dziekuje|dziekuje bardzo|z gory dziekuje|dzieki|dziekuje i pozdrawiam|z gory dzieki|"
      + "спасибо|заранее спасибо|заранее благодарю|благодарю|с благодарностью|большое спасибо|"
      + "takk|tusen takk|mange takk|takk for hjelpen|pa forhand takk|takk pa forhand|tack|tack pa forhand|"
      + "tack sa mycket|tak|mange tak|tak for hjaelpen|pa forhand tak|danke|vielen dank|vielen dank im voraus|"
      + "danke im voraus|besten dank|дякую|щиро дякую|наперед дякую|dekuji|dekuji predem|predem dekuji|diky|merci|"
      + "gracias|grazie|bedankt|obrigado|kiitos")

  /// `closings` and `thanks`, for a first look at a line.
  static let formulas = PhraseSet(Array(closings) + Array(thanks))

  /// Longest formula in words.
  static let longestFormula = 6

  /// Beginnings of lines that a mail program adds by itself, where the program or device has to be named.
  static let mobilePrefixes = PhraseSet(
    list(
      "sent from|sent via|sent by|sent with|sent using|get outlook|download outlook|sent on the go|"
        + "wyslano z|wyslane z|wyslane przez|wyslana z|wiadomosc wyslana z|wiadomosc wyslano z|pobierz|"
        + "отправлено с|отправлено из|отправлено через|отправлено от|скачать outlook|скачайте outlook|получите outlook|"
        + "получить outlook|послано с|"
        + "sendt fra|sendt via|sendt med|hent outlook|last ned outlook|fa outlook|skaff deg outlook|"
        + "skickat fran|skickat med|hamta outlook|skaffa outlook|"
        + "gesendet von|gesendet mit|von meinem|von meiner|von unterwegs|outlook fur|holen sie sich outlook|"
        + "laden sie outlook|надіслано з|надіслано за|відправлено з|отримайте outlook|отримати outlook|"
        + "odeslano z|odeslano pomoci|ziskejte outlook|stahnout outlook|envoye de|envoye depuis|envoye a partir|"
        + "telecharger outlook|obtenez outlook|inviato da|verstuurd vanaf|verzonden vanaf|enviado desde|enviado do|"
        + "lahetetty"))

  /// Names of devices and programs, or their beginnings: what makes "Sendt fra …" a program's line and not news about
  /// a parcel.
  static let devices = PhraseSet(
    list(
      "iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|redmi|oneplus|pixel|nokia|blackberry|sony|xperia|htc|"
        + "motorola|honor|mobil|mobiel|telefon|phone|smartphone|smarttelefon|handy|outlook|mail|gmail|yahoo|proton|"
        + "windows|device|tablet|surface|typeapp|bluemail|spark|airmail|telephone|portable|ios|mac|"
        + "urzadzen|komork|мобильн|телефон|смартфон|устройств|почт|айфон|мобільн|пристро|смартфон|пошт|enhet|lur|mobilu"
    ))

  /// Beginnings of links.
  static let links = PhraseSet(["http://", "https://", "www."])

  /// Legal forms of firms that end in a dot, folded.
  static let legalForms: [[UInt8]] = [
    "o.o.", "s.a.", "s.c.", "sp.j.", "sp.k.", "ltd.", "inc.", "corp.", "co.", "llc.", "plc.", "s.r.o.", "a.s.", "e.k.",
    "e.v.",
  ].map { Array($0.utf8) }

  /// Words that stand before a number or address in a signature.
  static let contactLabels: Set<String> = set(
    "tel|telefon|telefone|phone|ph|mob|mobil|mobile|mobiltelefon|cell|kom|kom.|komorka|tlf|tlf.|telf|direct|direkte|"
      + "fax|faks|faksi|e-mail|email|mail|epost|e-post|www|web|skype|adres|address|ul|al|тел|моб|факс|телефон|почта|"
      + "адрес|т|м|sentralbord|vaxel|durchwahl|handy|mobiltel|tel./fax")

  static func set(_ phrases: String) -> Set<String> { Set(list(phrases)) }
  private static func list(_ phrases: String) -> [String] { phrases.split(separator: "|").map(String.init) }
}
