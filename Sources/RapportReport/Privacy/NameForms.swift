/// The forms in which a name may stand in a message: inflected (Polish, Russian, the genitive of Norwegian and
/// English), shortened, in the other script.
///
/// It is meant to miss nothing rather than to be exact: a word masked too much costs a word of a quotation, a name
/// masked too little shows a person.
enum NameForms {
  /// A stem and whether a form must add something to it (the stem alone is another word: "Marek" and "Mark").
  struct Stem: Hashable {
    var text: String
    var needsEnding: Bool
  }

  /// Stems of one folded part of a name.
  static func stems(of name: String) -> [Stem] {
    let letters = Array(name)
    guard letters.count >= 2 else { return [] }
    var stems = [Stem(text: name, needsEnding: false)]
    guard letters.count >= 3, let last = letters.last else { return stems }
    let isVowel = vowels.contains(last)
    if isVowel { stems.append(Stem(text: String(letters.dropLast()), needsEnding: true)) }
    for ending in adjectival where letters.count > ending.count + 2 && name.hasSuffix(ending) {
      stems.append(Stem(text: String(letters.dropLast(ending.count)), needsEnding: true))
    }
    // The vowel that falls out: Marek, Marka; Paweł, Pawła; Павел, Павла.
    if !isVowel, letters.count >= 4, "eео".contains(letters[letters.count - 2]) {
      stems.append(Stem(text: String(letters.dropLast(2)) + String(last), needsEnding: true))
    }
    // Softened ends: Monika, Monice; Olga, Oldze; Robert, Robercie.
    for (end, soft) in softened where name.hasSuffix(end) && letters.count > end.count + 1 {
      stems.append(Stem(text: String(letters.dropLast(end.count)) + soft, needsEnding: false))
    }
    return stems
  }

  /// Endings that may follow a stem.
  static let endings: Set<String> = Set(
    ("s es a y i e o u ie owi em iem om am ami ach ze rze ow owie iu io ego emu im ej ich imi iego iemu iej ym yego "
      + "а ы и у е о ой ою ом ем ей ею я ю ь ым ого ому его ему их ими ых ыми ую юю ая яя ий ый ие ые ам ами ах ям ями ях ев ов "
      + "oi oiu iu ia ogo omu ii ie iia iiu ei eiu aia uiu ikh ih ymi imi").split(separator: " ").map {
        Folding.fold(String($0))
      })

  /// The longest ending, in characters.
  static let longestEnding = 5

  /// What a name sounds like in Latin letters, to compare names across scripts: Ольга, Olga; Юлия, Julia.
  static func sound(of name: String) -> String {
    var latin = ""
    for scalar in name.unicodeScalars { latin += Folding.latin(scalar) }
    var result = ""
    var previous: Character = " "
    for character in latin {
      var letter = character
      if letter == "y" || letter == "j" { letter = "i" }
      if letter == "w" { letter = "v" }
      if letter == "h", previous == "k" || previous == "c" { continue }
      if letter != previous { result.append(letter) }
      previous = letter
    }
    return result
  }

  private static let vowels: Set<Character> = Set("aeiouyаяоеёиыуюьйэ")
  /// Ends of Russian adjectives and of names in -ия, folded (й is и).
  private static let adjectival = ["ии", "ыи", "ои", "ая", "яя", "ия", "ья", "ia"]
  private static let softened = [
    ("ka", "ce"), ("ga", "dze"), ("ta", "cie"), ("ra", "rze"), ("da", "dzie"), ("cha", "sze"), ("t", "cie"),
    ("st", "scie"), ("ch", "sze"), ("sz", "szu"),
  ]

  /// Short forms of given names, folded; from everyday usage in the four languages.
  static let shortForms: [String: [String]] = {
    let rows = """
      aleksandra ola sasha саша|katarzyna kasia kaska|malgorzata gosia malgosia|agnieszka aga|joanna asia|anna ania anka
      tomasz tomek|piotr piotrek|krzysztof krzysiek krzys|jan janek jasiu|stanislaw staszek|magdalena magda|barbara basia
      zofia zosia|elzbieta ela|jakub kuba|grzegorz grzesiek grzes|wojciech wojtek|andrzej jedrek|zbigniew zbyszek
      александр саша шура|александра саша|мария маша|екатерина катя|анна аня|дмитрии дима митя|сергеи сережа|ольга оля
      иван ваня|алексеи леша алеша|наталья наташа|наталия наташа|елена лена|татьяна таня|светлана света|юлия юля
      владимир володя вова|михаил миша|николаи коля|павел паша|евгении женя|евгения женя|анастасия настя|ирина ира
      людмила люда|константин костя|виктор витя|виктория вика|марина мариша|денис деня|андреи андрюша|галина галя
      robert rob bob|william will bill|elizabeth liz beth lizzy|michael mike mick|thomas tom tommy|james jim jimmy
      richard rick dick|margaret maggie peggy meg|catherine kate cathy|katherine kate kathy|susan sue|andrew andy drew
      steven steve|stephen steve|christopher chris|christine chris tina|daniel dan danny|matthew matt|nicholas nick
      samuel sam|benjamin ben|joseph joe|anthony tony|patricia pat patty|jennifer jen jenny|alexander alex sandy
      jonathan jon|edward ed eddie ted|david dave|gregory greg|timothy tim|kenneth ken|ronald ron|victoria vicky
      kristian kris|kristoffer kris|elisabeth lise bet|margrethe grete|johannes hannes
      """
    var table: [String: [String]] = [:]
    for row in rows.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let names = row.split(separator: " ").map { Folding.fold(String($0)) }
      if let first = names.first { table[first, default: []] += names.dropFirst() }
    }
    return table
  }()

  /// The name as written, and with its letters written out where a keyboard lacks them: Ås, Aas.
  static func spellings(of name: String) -> [String] {
    let pairs: [Character: String] = [
      "å": "aa", "ø": "oe", "æ": "ae", "ö": "oe", "ü": "ue", "ä": "ae", "Å": "Aa", "Ø": "Oe", "Æ": "Ae", "Ö": "Oe",
      "Ü": "Ue", "Ä": "Ae",
    ]
    var written = ""
    for character in name { written += pairs[character] ?? String(character) }
    return written == name ? [name] : [name, written]
  }

  /// Words of mailboxes that name a function, not a person.
  static let functionWords: Set<String> = [
    "support", "info", "sales", "office", "post", "service", "team", "help", "helpdesk", "admin", "noreply", "reply",
    "no",
    "billing", "booking", "orders", "order", "contact", "kontakt", "biuro", "sklep", "obsluga", "klienta", "dzial",
    "zamowienia", "faktury", "kundeservice", "kundesenter", "salg", "faktura", "ordre", "servicedesk", "hei", "hello",
    "поддержка", "инфо", "офис", "продажи", "отдел", "заказы", "сервис", "сервисныи", "ltd", "gmbh", "the", "and",
    "og",
    "i", "и", "of", "via", "from", "mail", "email",
  ]

  /// Words that are also names: masked only with a capital letter.
  static let commonWords: Set<String> = [
    "mark", "will", "rose", "grace", "hope", "faith", "may", "june", "per", "bill", "grant", "frank", "dawn", "joy",
    "pat", "rob", "sue", "drew", "jan", "tom", "berg", "strand", "dal", "dahl", "moe", "lund", "stein", "bo", "bor",
    "ola", "maja", "roman", "wilk", "mazur", "вера", "надежда", "любовь", "слава", "роман", "лев", "света", "вика",
    "mai", "liv", "odd", "even", "tore", "hans", "young", "king", "brown", "white", "green", "black", "long", "page",
    "ted", "ed", "max", "rich", "chase", "love", "dick", "sandy", "lena", "лена", "asia", "aga", "ela", "kuba",
  ]
}
