import Yams

/// A node of the configuration with its key path, so that every mistake can name its file, line and key.
///
/// Scalars are read as written: `NO` is Norway and `22:30` a time, whatever YAML 1.1 makes of them.
struct YAMLValue {
  let node: Node
  let key: String
  let file: String

  /// Bytes of the largest configuration that is read: a real one has a few KiB, ten thousand accounts about 1 MiB.
  static let sizeLimit = 1 << 20

  /// The top of a document.
  static func document(_ text: String, file: String) throws(ConfigurationError) -> YAMLValue {
    guard text.utf8.count <= sizeLimit else {
      throw ConfigurationError(
        file: file, line: nil, key: "", found: "\(text.utf8.count) bytes", expected: "at most \(sizeLimit) bytes")
    }
    if let line = aliasLine(in: text) {
      throw ConfigurationError(
        file: file, line: line, key: "", found: "an anchor or alias",
        expected: "plain values without anchors or aliases")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Self.syntaxError(error, file: file)
    } catch {
      throw ConfigurationError(file: file, line: nil, key: "", found: "text that is not YAML", expected: "YAML")
    }
    guard let node else {
      throw ConfigurationError(file: file, line: 1, key: "", found: "an empty file", expected: "a `company:` section")
    }
    return YAMLValue(node: node, key: "", file: file)
  }

  /// Line of the first anchor or alias (`&a`, `*a`) outside quotes and comments; nil without one.
  ///
  /// They are refused before anything is unfolded: an alias is only useful for making a small file huge, and the
  /// parser forgets the anchors of sections. Both begin a value, so only what follows a space, a bracket, a brace or
  /// a comma can be one; `mail/*.mbox` is none.
  private static func aliasLine(in text: String) -> Int? {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var quote: UInt8?
      var previous = UInt8(ascii: " ")
      let bytes = Array(line.utf8)
      scan: for (index, byte) in bytes.enumerated() {
        defer { previous = byte }
        let beginsValue = " \t[{,-".utf8.contains(previous)
        switch byte {
        case quote: quote = nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if quote == nil, beginsValue { quote = byte }
        case UInt8(ascii: "#"):
          if quote == nil, beginsValue { break scan }
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
          guard quote == nil, beginsValue, index + 1 < bytes.count else { continue }
          let next = bytes[index + 1] | 0x20
          if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) || (48...57).contains(bytes[index + 1]) {
            return number + 1
          }
        default: continue
        }
      }
    }
    return nil
  }

  private static func syntaxError(_ error: YamlError, file: String) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ConfigurationError(file: file, line: mark.line, key: "", found: problem, expected: "well-formed YAML")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return ConfigurationError(
        file: file, line: context.mark.line, key: duplicates.joined(separator: ", "), found: "a key twice",
        expected: "each key once")
    default:
      return ConfigurationError(file: file, line: nil, key: "", found: "text that is not YAML", expected: "YAML")
    }
  }

  /// Line of the node, from 1.
  var line: Int? { node.mark?.line }

  /// An error at this place.
  func error(found: String? = nil, expected: String) -> ConfigurationError {
    ConfigurationError(file: file, line: line, key: key, found: found ?? shown, expected: expected)
  }

  /// The node in a few words, for messages.
  private var shown: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string.prefix(60))\""
    case .mapping: "a section"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  /// Whether it is a text, number or the like.
  var isScalar: Bool {
    if case .scalar = node { return true }
    return false
  }

  /// Whether it is a list.
  var isList: Bool {
    if case .sequence = node { return true }
    return false
  }

  /// Whether nothing is written behind the key.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && (scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null")
  }

  /// The scalar as written.
  func string(expected: String = "a text") throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = node, !isEmpty else { throw error(expected: expected) }
    return scalar.string
  }

  /// A list of values; a single scalar counts as a list of one.
  func list() throws(ConfigurationError) -> [YAMLValue] {
    if isEmpty { return [] }
    switch node {
    case .sequence(let sequence):
      return sequence.enumerated().map { YAMLValue(node: $1, key: "\(key)[\($0)]", file: file) }
    case .scalar: return [self]
    default: throw error(expected: "a list")
    }
  }

  /// A list of texts.
  func strings() throws(ConfigurationError) -> [String] {
    var result: [String] = []
    for value in try list() { result.append(try value.string()) }
    return result
  }

  /// A section: its keys in order.
  func entries() throws(ConfigurationError) -> [(name: String, value: YAMLValue)] {
    if isEmpty { return [] }
    guard case .mapping(let mapping) = node else { throw error(expected: "a section of keys") }
    var result: [(String, YAMLValue)] = []
    for (name, value) in mapping {
      guard case .scalar(let scalar) = name else { throw error(expected: "keys that are texts") }
      // A key's value has the line of the value; for an empty one that of its key is clearer.
      let path = key.isEmpty ? scalar.string : "\(key).\(scalar.string)"
      result.append((scalar.string, YAMLValue(node: value, key: path, file: file)))
    }
    return result
  }

  /// A section whose keys must be among `known`.
  func section(_ known: [String]) throws(ConfigurationError) -> [String: YAMLValue] {
    var result: [String: YAMLValue] = [:]
    for (name, value) in try entries() {
      guard known.contains(name) else {
        throw ConfigurationError(
          file: file, line: keyLine(name) ?? value.line, key: value.key, found: "an unknown key",
          expected: "one of \(known.joined(separator: ", "))")
      }
      result[name] = value
    }
    return result
  }

  private func keyLine(_ name: String) -> Int? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.first { $0.key.string == name }?.key.mark?.line
  }
}
