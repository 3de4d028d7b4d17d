import RapportFormats

/// Where a value stands, seen from a record: `author/email`, `@date`, `../subject`, `addrs/addr[@type='137']/@address`,
/// `text()` or `.` for the record's own text. A small part of XPath 1.0; anything else is refused by name.
struct XMLFieldPath: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    var name: String
    /// Attribute and value that the element must have.
    var condition: (attribute: String, value: String)?

    static func == (a: Step, b: Step) -> Bool {
      a.name == b.name && a.condition?.attribute == b.condition?.attribute && a.condition?.value == b.condition?.value
    }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// Levels above the record that it starts at.
  let levelsUp: Int
  let steps: [Step]
  /// The attribute meant; nil: the element's text.
  let attribute: String?

  /// The path `text` writes; nil where it is none that is known here.
  init?(_ text: String) {
    var levelsUp = 0
    var steps: [Step] = []
    var attribute: String?
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
    for (index, part) in parts.enumerated() {
      if attribute != nil { return nil }
      switch part {
      case "..":
        guard steps.isEmpty else { return nil }
        levelsUp += 1
      case ".", "text()": guard index == parts.count - 1 || part == "." else { return nil }
      case "": return nil
      default:
        if part.hasPrefix("@") {
          attribute = String(part.dropFirst())
          guard let attribute, Self.isName(attribute) else { return nil }
        } else {
          guard let step = Self.step(part) else { return nil }
          steps.append(step)
        }
      }
    }
    self.levelsUp = levelsUp
    self.steps = steps
    self.attribute = attribute
  }

  private static func step(_ text: String) -> Step? {
    guard let bracket = text.firstIndex(of: "[") else { return isName(text) ? Step(name: text) : nil }
    let name = String(text[..<bracket])
    let inside = text[text.index(after: bracket)...]
    guard isName(name), inside.last == "]", inside.first == "@", let sign = inside.firstIndex(of: "=") else {
      return nil
    }
    let attribute = String(inside[inside.index(after: inside.startIndex)..<sign]).trimmingBlanks
    let value = String(inside[inside.index(after: sign)...].dropLast()).trimmingBlanks
    guard isName(attribute), value.count >= 2, let quote = value.first, quote == "'" || quote == "\"",
      value.last == quote
    else { return nil }
    return Step(name: name, condition: (attribute, String(value.dropFirst().dropLast())))
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "." || $0 == "*"
      }
  }

  /// The value in a record; `ancestors` are the elements around it, outermost first. Nil where there is no such
  /// element or attribute.
  func value(in record: XMLElement, ancestors: [XMLElement]) -> String? {
    var start = record
    if levelsUp > 0 {
      guard levelsUp <= ancestors.count else { return nil }
      start = ancestors[ancestors.count - levelsUp]
    }
    var elements = [start]
    for step in steps {
      elements = elements.flatMap { element in
        element.children.filter { child in
          (step.name == "*" || child.isNamed(step.name))
            && step.condition.map { child[$0.attribute] == $0.value } ?? true
        }
      }
      if elements.isEmpty { return nil }
    }
    if let attribute { return elements.lazy.compactMap { $0[attribute] }.first }
    return elements.first?.allText
  }
}
