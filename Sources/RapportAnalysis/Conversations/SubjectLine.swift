/// A subject taken apart: reply prefixes off, the rest folded, its numbers and telling words.
struct SubjectLine: Hashable, Sendable {
  /// The subject without prefixes, lower case, words separated by one space; empty if nothing is left.
  var base: String
  /// Whether it said that it replies to or forwards something.
  var hasPrefix: Bool
  /// The words that tell a matter from others: at least four letters, none of the everyday ones.
  var words: [String]
  /// Order, invoice and ticket numbers.
  var numbers: [String]

  /// Marks of replies, forwards and automatic answers as mail programs write them, lower case.
  ///
  /// Sources: RFC 5256 section 2.1 (English), and what Outlook, Thunderbird and web mailers write in the languages of
  /// our clients and their neighbours.
  static let prefixes: Set<String> = [
    "re", "fw", "fwd", "aw", "wg", "sv", "vs", "vb", "vl", "videresendt", "odp", "od", "pd", "ha", "ang", "rv", "tr",
    "res", "enc", "ответ", "отв", "пересл", "на", "автоответ", "autosvar", "automatic reply", "auto", "autoreply",
    "automatisk svar", "automatyczna odpowiedź", "автоматический ответ", "out of office",
  ]
  /// Longest prefix looked for, in characters; the longest of the table has 22.
  static let longestPrefix = 28
  /// How many stacked prefixes are taken off; more are not written by people.
  static let mostPrefixes = 32

  init(_ subject: String) {
    var rest = Substring(subject.lowercased())
    var hasPrefix = false
    for _ in 0..<Self.mostPrefixes {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
      guard let colon = rest.prefix(Self.longestPrefix).firstIndex(where: { $0 == ":" || $0 == "：" }) else { break }
      var mark = rest[..<colon]
      // "Re[2]:" and "Re(2):" of older programs.
      if let bracket = mark.firstIndex(where: { $0 == "[" || $0 == "(" || $0 == "^" }) { mark = mark[..<bracket] }
      while mark.last == " " || mark.last == "\u{A0}" { mark = mark.dropLast() }
      guard Self.prefixes.contains(String(mark)) else { break }
      hasPrefix = true
      rest = rest[rest.index(after: colon)...]
    }
    let tokens = Self.tokens(rest)
    self.base = tokens.joined(separator: " ")
    self.words = tokens.filter(Self.isTelling)
    self.numbers = tokens.compactMap { TopicKey.digits($0) }
    self.hasPrefix = hasPrefix
  }

  /// Words of letters and digits; punctuation inside a number ("INV-1042", "12/7") stays.
  static func tokens(_ text: some StringProtocol) -> [String] {
    var tokens: [String] = []
    var current = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isWordScalar(scalar) {
        current.append(scalar)
      } else if (scalar == "-" || scalar == "/" || scalar == "_"), !current.isEmpty {
        current.append(scalar)
      } else if !current.isEmpty {
        tokens.append(trimmed(current))
        current.removeAll(keepingCapacity: true)
      }
    }
    if !current.isEmpty { tokens.append(trimmed(current)) }
    return tokens.filter { !$0.isEmpty }
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    var view = scalars[...]
    while let last = view.last, !isWordScalar(last) { view = view.dropLast() }
    return String(String.UnicodeScalarView(view))
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x206F, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFEFF, 0xFF00...0xFF0F: return false
    default: return true
    }
  }

  private static func isTelling(_ token: String) -> Bool {
    token.unicodeScalars.count >= 4 && TopicKey.digits(token) == nil && !everydayWords.contains(token)
  }

  /// Words that stand in the subject of any matter, folded by `lowercased` only.
  static let everydayWords: Set<String> = [
    "about", "with", "from", "your", "this", "that", "question", "request", "urgent", "help", "hello", "please",
    "information", "info", "regarding", "mail", "email", "message", "contact", "problem", "issue", "update", "again",
    "pytanie", "prośba", "pilne", "dotyczy", "wiadomość", "informacja", "sprawie", "sprawa", "dzień", "dobry",
    "вопрос", "срочно", "просьба", "запрос", "информация", "письмо", "сообщение", "здравствуйте", "добрый", "день",
    "spørsmål", "haster", "viktig", "angående", "vedrørende", "henvendelse", "melding", "hjelp", "hilsen", "vedr",
  ]
}

/// How a topic is compared: numbers by their digits, words by their lower case.
enum TopicKey: Hashable, Sendable {
  /// An order, invoice or ticket number: letters in front and punctuation taken off.
  case number(String)
  /// A word.
  case word(String)

  /// Fewest digits that make a number worth comparing: "3 pumps" and "room 12" are not order numbers.
  static let fewestDigits = 3
  /// Longest number kept; longer ones are cut, so that a key stays small whatever the input.
  static let longestNumber = 40

  /// The key of a topic cue's value.
  static func keys(of value: String) -> [TopicKey] {
    let tokens = SubjectLine.tokens(value.lowercased())
    let numbers = tokens.compactMap { digits($0) }
    if !numbers.isEmpty { return numbers.map { .number($0) } }
    let word = tokens.joined(separator: " ")
    return word.isEmpty ? [] : [.word(word)]
  }

  /// The number in a token, nil if it holds none: `INV-1042` and `#1042` are `1042`; a year or a date is none.
  static func digits(_ token: some StringProtocol) -> String? {
    var count = 0
    var kept = ""
    var started = false
    var separators = 0
    for scalar in token.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      if isDigit {
        count += 1
        started = true
      }
      if scalar == "-" || scalar == "/" || scalar == "_" {
        if started { separators += 1 }
        continue
      }
      if started, kept.utf8.count < longestNumber { kept.unicodeScalars.append(scalar) }
    }
    guard count >= fewestDigits else { return nil }
    if separators == 0, kept.utf8.count == 4, count == 4, let year = Int(kept), (1990...2099).contains(year) {
      return nil
    }
    if separators == 2, count == 8, kept.utf8.count == 8, token.unicodeScalars.count == 10 { return nil }
    return kept
  }
}
