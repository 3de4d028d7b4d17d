/// One sentence of the text table, taken apart: literal words, places for values, words in plural forms.
///
/// Written as `{n} {n#contact|contacts} of {name}`: `{n}` stands for the value itself, `{n#…|…}` for the plural form
/// that goes with it, in the order of `ReportLanguage.pluralForm`. `[[name|…]]` stands only where `name` has a value; such
/// clauses are not nested.
struct TextTemplate: Hashable, Sendable {
  enum Segment: Hashable, Sendable {
    case literal(String)
    case value(String)
    case plural(String, [String])
    case clause(String, [Segment])
  }

  var segments: [Segment] = []

  /// Takes `text` apart; a bracket that is never closed stays literal.
  init(_ text: Substring) {
    var rest = text
    while let open = rest.firstIndex(of: "["), let (before, name, inside, after) = Self.clause(rest, from: open) {
      segments += Self.places(before)
      segments.append(.clause(String(name), Self.places(inside)))
      rest = after
    }
    segments += Self.places(rest)
  }

  /// What stands before, in and after the first `[[name|…]]`.
  private static func clause(_ text: Substring, from open: Substring.Index)
    -> (before: Substring, name: Substring, inside: Substring, after: Substring)?
  {
    var open = open
    while true {
      let next = text.index(after: open)
      guard next < text.endIndex else { return nil }
      if text[next] == "[" { break }
      guard let another = text[next...].firstIndex(of: "[") else { return nil }
      open = another
    }
    let start = text.index(open, offsetBy: 2)
    guard let bar = text[start...].firstIndex(of: "|") else { return nil }
    var close = text.index(after: bar)
    while let bracket = text[close...].firstIndex(of: "]") {
      let next = text.index(after: bracket)
      guard next < text.endIndex else { return nil }
      if text[next] == "]" {
        return (
          text[..<open], text[start..<bar], text[text.index(after: bar)..<bracket], text[text.index(after: next)...]
        )
      }
      close = next
    }
    return nil
  }

  /// Literal words, values and plural forms of `text`.
  private static func places(_ text: Substring) -> [Segment] {
    var segments: [Segment] = []
    var literal = ""
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literal += rest[..<open]
      let inside = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if !literal.isEmpty { segments.append(.literal(literal)) }
      literal = ""
      if let hash = inside.firstIndex(of: "#") {
        let forms = inside[inside.index(after: hash)...].split(separator: "|", omittingEmptySubsequences: false)
        segments.append(.plural(String(inside[..<hash]), forms.map(String.init)))
      } else {
        segments.append(.value(String(inside)))
      }
    }
    literal += rest
    if !literal.isEmpty { segments.append(.literal(literal)) }
    return segments
  }

  /// Names of the places, for the test that every language fills the same ones.
  var placeNames: Set<String> { Self.placeNames(segments) }

  private static func placeNames(_ segments: [Segment]) -> Set<String> {
    var names: Set<String> = []
    for segment in segments {
      switch segment {
      case .literal: break
      case .value(let name), .plural(let name, _): names.insert(name)
      case .clause(let name, let inner): names.formUnion(placeNames(inner).union([name]))
      }
    }
    return names
  }
}
