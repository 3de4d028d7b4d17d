public import RapportModel

/// A value that fills a place of a sentence.
public enum TextValue: Hashable, Sendable {
  /// Words of our own.
  case text(String)
  /// Words of others: shown isolated, never taken as markup.
  case foreign(String)
  /// Words of others, as a quotation.
  case quote(String)
  /// A whole number; also decides plural forms.
  case count(Int)
  /// A run of inlines.
  case inlines([Inline])
}

/// The words of reports and command line in one language: the only place where sentences are made.
public struct Texts: Sendable {
  /// The language.
  public let language: ReportLanguage

  /// The words in `language`.
  public init(_ language: ReportLanguage) { self.language = language }

  /// The sentence `key`, its places filled with plain text. An unknown key gives the key itself, which the law tests
  /// forbid for every key in use.
  public func callAsFunction(_ key: String, _ values: [String: TextValue] = [:]) -> String {
    Inline.plainText(inlines(key, values), language: language)
  }

  /// Whether the table has `key`.
  public func has(_ key: String) -> Bool { TextTable.entries[key] != nil }

  /// Places that the sentence `key` cannot do without: those outside of any clause.
  func requiredPlaces(of key: String) -> [String] {
    guard let row = TextTable.entries[key], let template = row[language.index] ?? row[0] else { return [] }
    return template.segments.compactMap { segment in
      if case .value(let name) = segment { return name }
      return nil
    }
  }

  /// The sentence `key` as inlines: values keep what they are, so that each is isolated by itself.
  public func inlines(_ key: String, _ values: [String: TextValue] = [:]) -> [Inline] {
    guard let row = TextTable.entries[key], let template = row[language.index] ?? row[0] else { return [.text(key)] }
    // A clause whose value is missing falls away; the others are taken in place.
    let segments = template.segments.flatMap { segment -> [TextTemplate.Segment] in
      guard case .clause(let name, let inner) = segment else { return [segment] }
      return values[name] == nil ? [] : inner
    }
    var result: [Inline] = []
    var words = ""
    func flush() {
      // Words between backticks are commands.
      for (index, part) in words.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      where !part.isEmpty {
        result.append(index % 2 == 1 ? .code(String(part)) : .text(String(part)))
      }
      words = ""
    }
    for segment in segments {
      switch segment {
      case .literal(let text):
        // An abbreviation's full stop ("godz.", "г.") also ends the sentence.
        let endsInStop =
          words.isEmpty ? Inline.plainText(result.suffix(1), language: language).hasSuffix(".") : words.hasSuffix(".")
        words += text.hasPrefix(".") && endsInStop ? String(text.dropFirst()) : text
      case .clause: break
      case .plural(let name, let forms):
        guard case .count(let n)? = values[name] else { continue }
        let form = language.pluralForm(n)
        words += form < forms.count ? forms[form] : forms.last ?? ""
      case .value(let name):
        switch values[name] {
        case nil: break
        case .text(let text)?: words += text
        case .count(let n)?: words += number(n)
        case .foreign(let text)?:
          flush()
          result.append(.foreign(text))
        case .quote(let text)?:
          flush()
          result.append(.quote(text))
        case .inlines(let inlines)?:
          flush()
          result += inlines
        }
      }
    }
    flush()
    return result
  }

  /// `items` as a list in words: "a, b and c".
  public func list(_ items: [[Inline]]) -> [Inline] {
    var result: [Inline] = []
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(.text(index == items.count - 1 ? self("list.last") : ", ")) }
      result += item
    }
    return result
  }

  /// A whole number with the language's grouping: `2,500`, `2 500` (CLDR: Polish groups from five digits).
  public func number(_ n: Int) -> String {
    let digits = Array(String(n.magnitude))
    let groups = digits.count > (language == .pl ? 4 : 3)
    var text = n < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if groups, index > 0, (digits.count - index) % 3 == 0 { text += language == .en ? "," : "\u{A0}" }
      text.append(digit)
    }
    return text
  }

  /// A share as whole per cent; 0 and 100 only when it is exactly that.
  public func percent(_ share: Double) -> String {
    var value = Int((share * 100).rounded())
    if value == 0, share > 0 { value = 1 }
    if value == 100, share < 1 { value = 99 }
    return "\(value)" + (language == .en || language == .pl ? "%" : "\u{A0}%")
  }

  /// The words for a channel.
  public func channel(_ channel: Channel) -> String { self("channel.\(channel.rawValue)") }

  /// `text` with a capital first letter.
  func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The words for a severity.
  public func severity(_ severity: Severity) -> String { self("severity.\(severity.rawValue)") }
}
