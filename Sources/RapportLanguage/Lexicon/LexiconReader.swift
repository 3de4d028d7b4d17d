import RapportModel
import Yams

/// Reads lexicon files: YAML composed into nodes and walked by hand, so that every mistake has its line.
struct LexiconReader {
  /// Largest lexicon file, bytes: a thousand times what a person writes; keeps the YAML parser bounded.
  static let fileLimit = 1 << 20

  private let file: String
  private let stem: String

  /// Reads one file into `definitions`. `path` is `<language>/<name>.yml` for built-in files; a user's file names its
  /// `language:`.
  static func read(
    path: String, bytes: [UInt8], into definitions: inout [LexiconLanguage: LexiconDefinition]
  ) throws(LexiconError) {
    let components = path.split(separator: "/")
    let name = components.last.map(String.init) ?? path
    let stem = name.hasSuffix(".yml") ? String(name.dropLast(4)) : name
    let reader = LexiconReader(file: path, stem: stem)
    guard bytes.count <= fileLimit else { throw reader.error(1, "larger than \(fileLimit) bytes") }
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    } catch let problem as YamlError {
      throw reader.error(reader.line(of: problem), "ill-formed YAML")
    } catch {
      throw reader.error(1, "ill-formed YAML")
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else { throw reader.error(root.lineNumber, "expected keys and values") }
    let folder = components.count >= 2 ? LexiconLanguage(rawValue: String(components[components.count - 2])) : nil
    try reader.file(mapping, folder: folder, into: &definitions)
  }

  private func error(_ line: Int, _ reason: String) -> LexiconError {
    LexiconError(file: file, line: line, reason: reason)
  }

  private func line(of problem: YamlError) -> Int {
    switch problem {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }

  private func file(
    _ mapping: Node.Mapping, folder: LexiconLanguage?, into definitions: inout [LexiconLanguage: LexiconDefinition]
  ) throws(LexiconError) {
    var language = folder
    if let node = mapping["language"] {
      guard let named = LexiconLanguage(rawValue: try string(node)) else {
        throw error(node.lineNumber, "unknown language: expected one of \(Self.list(LexiconLanguage.allCases))")
      }
      language = named
    }
    guard let language else { throw error(1, "no “language:”: expected one of \(Self.list(LexiconLanguage.allCases))") }
    var definition = definitions[language] ?? LexiconDefinition()
    var defaults = RuleDefaults()
    for (key, value) in mapping {
      switch try string(key) {
      case "language", "patterns": break
      case "cue":
        let name = try string(value)
        guard let kind = CueKind(rawValue: name) else { throw error(value.lineNumber, "unknown cue “\(name)”") }
        defaults.effect = .cue(kind)
      case "marker": defaults.effect = .marker(try string(value))
      case "direction": defaults.directions = try directions(value)
      case "strength": defaults.strength = try fraction(value)
      case "unless": defaults.unless = try strings(value)
      case "unless_message": defaults.unlessMessage = try strings(value)
      case "classes": try classes(value, into: &definition)
      case "dates": try dates(value, into: &definition)
      case "expansions": try expansions(value, into: &definition)
      case "common": definition.common += try strings(value).flatMap { $0.text.split(separator: " ").map(String.init) }
      case "off": definition.off += try strings(value).map { ($0, file) }
      case let other:
        throw error(
          key.lineNumber,
          "unknown key “\(other)”: expected language, cue, marker, direction, strength, unless, unless_message, "
            + "patterns, classes, dates, expansions, common or off")
      }
    }
    if let patterns = mapping["patterns"] {
      guard case .sequence(let sequence) = patterns else {
        throw error(patterns.lineNumber, "expected a list of patterns")
      }
      for node in sequence { definition.rules.append(try rule(node, language, defaults)) }
    }
    definitions[language] = definition
  }

  private struct RuleDefaults {
    var effect: RuleEffect?
    var directions: Set<SpeechDirection>?
    var strength = 0.8
    var unless: [LocatedText] = []
    var unlessMessage: [LocatedText] = []
  }

  private func rule(
    _ node: Node, _ language: LexiconLanguage, _ defaults: RuleDefaults
  ) throws(LexiconError) -> LexiconRule {
    guard case .mapping(let mapping) = node else { throw error(node.lineNumber, "expected a pattern with id and say") }
    guard let idNode = mapping["id"] else { throw error(node.lineNumber, "a pattern without “id:”") }
    var effect = defaults.effect
    if let cue = mapping["cue"] {
      let name = try string(cue)
      guard let kind = CueKind(rawValue: name) else { throw error(cue.lineNumber, "unknown cue “\(name)”") }
      effect = .cue(kind)
    }
    if let marker = mapping["marker"] { effect = .marker(try string(marker)) }
    guard let effect else { throw error(node.lineNumber, "neither “cue:” nor “marker:” here or at the top") }
    var rule = LexiconRule(
      id: "\(language.rawValue)/\(stem)/\(try string(idNode))", file: file, line: node.lineNumber, language: language,
      effect: effect, directions: defaults.directions ?? LexiconRule.defaultDirections(effect))
    rule.strength = defaults.strength
    rule.unless = defaults.unless
    rule.unlessMessage = defaults.unlessMessage
    for (key, value) in mapping {
      switch try string(key) {
      case "id", "cue", "marker": break
      case "say": rule.phrases = try strings(value)
      case "direction": rule.directions = try directions(value)
      case "strength": rule.strength = try fraction(value)
      case "level": rule.level = try whole(value, in: 1...9)
      case "target": rule.target = try string(value)
      case "sentence":
        guard let filter = SentenceFilter(rawValue: try string(value)) else {
          throw error(value.lineNumber, "expected any, question or statement")
        }
        rule.sentence = filter
      case "negation":
        let policy = try string(value)
        guard policy == "blocks" || policy == "ignore" else {
          throw error(value.lineNumber, "expected blocks or ignore")
        }
        rule.negationBlocks = policy == "blocks"
      case "unless": rule.unless += try strings(value)
      case "unless_message": rule.unlessMessage += try strings(value)
      case "needs": rule.needs = try strings(value)
      case "needs_message": rule.needsMessage = try strings(value)
      case "matches": rule.matches = try strings(value)
      case "not": rule.lookAlikes = try strings(value)
      case let other:
        throw error(
          key.lineNumber,
          "unknown key “\(other)”: expected id, say, cue, marker, direction, strength, level, target, sentence, "
            + "negation, unless, unless_message, needs, needs_message, matches or not")
      }
    }
    guard !rule.phrases.isEmpty else { throw error(node.lineNumber, "a pattern without “say:”") }
    return rule
  }

  private func classes(_ node: Node, into definition: inout LexiconDefinition) throws(LexiconError) {
    guard case .mapping(let mapping) = node else { throw error(node.lineNumber, "expected classes and their words") }
    for (key, value) in mapping {
      let name = try string(key)
      definition.classes[name, default: []] += try strings(value)
      definition.classFiles[name] = file
    }
  }

  private func expansions(_ node: Node, into definition: inout LexiconDefinition) throws(LexiconError) {
    guard case .mapping(let mapping) = node else {
      throw error(node.lineNumber, "expected words and what they stand for")
    }
    for (key, value) in mapping {
      definition.expansions[try string(key)] = LocatedText(text: try string(value), line: value.lineNumber)
    }
  }

  private func dates(_ node: Node, into definition: inout LexiconDefinition) throws(LexiconError) {
    guard case .mapping(let mapping) = node else { throw error(node.lineNumber, "expected times and their words") }
    for (key, value) in mapping {
      let name = try string(key)
      guard let word = DateWord.parse(name) else {
        throw error(
          key.lineNumber,
          "unknown time “\(name)”: expected weekday_1…7, month_1…12, halves_N, shift_N, before_N, "
            + DateWord.fixedKeys.keys.sorted().joined(separator: ", "))
      }
      for phrase in try strings(value) { definition.dates.add(phrase.text, word) }
    }
  }

  private func directions(_ node: Node) throws(LexiconError) -> Set<SpeechDirection> {
    var result: Set<SpeechDirection> = []
    for item in try strings(node) {
      if item.text == "any" { return Set(SpeechDirection.allCases) }
      guard let direction = SpeechDirection(rawValue: item.text) else {
        throw error(item.line, "unknown direction “\(item.text)”: expected any, \(Self.list(SpeechDirection.allCases))")
      }
      result.insert(direction)
    }
    return result
  }

  private func string(_ node: Node) throws(LexiconError) -> String {
    guard case .scalar(let scalar) = node else { throw error(node.lineNumber, "expected a text") }
    return scalar.string
  }

  private func strings(_ node: Node) throws(LexiconError) -> [LocatedText] {
    switch node {
    case .scalar(let scalar): return [LocatedText(text: scalar.string, line: node.lineNumber)]
    case .sequence(let sequence):
      var result: [LocatedText] = []
      for item in sequence { result.append(LocatedText(text: try string(item), line: item.lineNumber)) }
      return result
    default: throw error(node.lineNumber, "expected a text or a list of texts")
    }
  }

  private func fraction(_ node: Node) throws(LexiconError) -> Double {
    guard let value = Double(try string(node)), (0...1).contains(value) else {
      throw error(node.lineNumber, "expected a number between 0 and 1")
    }
    return value
  }

  private func whole(_ node: Node, in range: ClosedRange<Int>) throws(LexiconError) -> Int {
    guard let value = Int(try string(node)), range.contains(value) else {
      throw error(node.lineNumber, "expected a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  private static func list(_ cases: [some RawRepresentable<String>]) -> String {
    cases.map(\.rawValue).joined(separator: ", ")
  }
}

extension Node {
  /// The line the node begins in, 1 = first.
  fileprivate var lineNumber: Int { mark?.line ?? 1 }
}
