/// A JSON value whose members keep their order, so that equal input gives equal bytes (RFC 8259).
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number; not-a-number and infinity become `null`.
  case double(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; members in this order.
  case object([Member])

  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// Its key.
    public var key: String
    /// Its value.
    public var value: JSONValue
    /// A member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object of these members.
  public static func members(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { Member($0.key, $0.value) })
  }

  /// A string, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  /// A number, or null.
  public static func optional(_ number: Double?) -> JSONValue { number.map { .double($0) } ?? .null }
  /// A whole number, or null.
  public static func optional(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }

  /// The value of `key` in an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value in one line, or indented by two spaces a level.
  ///
  /// `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that the text may stand inside a page or a script.
  public func encoded(indented: Bool = false) -> String {
    var output: [UInt8] = []
    write(into: &output, indent: indented ? 0 : nil)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the value to `output`; `indent` is the level of indentation, nil for one line.
  public func write(into output: inout [UInt8], indent: Int? = nil) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .int(let value): output += String(value).utf8
    case .double(let value): output += (value.isFinite ? Self.number(value) : "null").utf8
    case .string(let text): Self.write(text, into: &output)
    case .array(let items):
      Self.write(count: items.count, open: "[", close: "]", into: &output, indent: indent) { index, output, inner in
        items[index].write(into: &output, indent: inner)
      }
    case .object(let members):
      Self.write(count: members.count, open: "{", close: "}", into: &output, indent: indent) { index, output, inner in
        Self.write(members[index].key, into: &output)
        output += (inner == nil ? ":" : ": ").utf8
        members[index].value.write(into: &output, indent: inner)
      }
    }
  }

  private static func write(
    count: Int, open: String, close: String, into output: inout [UInt8], indent: Int?,
    item: (Int, inout [UInt8], Int?) -> Void
  ) {
    output += open.utf8
    for index in 0..<count {
      if index > 0 { output.append(44) }
      if let indent { newline(indent + 1, &output) }
      item(index, &output, indent.map { $0 + 1 })
    }
    if count > 0, let indent { newline(indent, &output) }
    output += close.utf8
  }

  private static func newline(_ level: Int, _ output: inout [UInt8]) {
    output.append(10)
    output.append(contentsOf: repeatElement(32, count: level * 2))
  }

  /// Shortest decimal that reads back as the same number; whole numbers without a fraction.
  private static func number(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  private static func write(_ text: String, into output: inout [UInt8]) {
    output.append(34)
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 34: output += [92, 34]
        case 92: output += [92, 92]
        case 10: output += [92, 110]
        case 13: output += [92, 114]
        case 9: output += [92, 116]
        case 0..<32, 0x7F, 0x3C, 0x3E, 0x26: escape(UInt32(byte), into: &output)
        case 0xC2 where index < bytes.count && bytes[index] < 0xA0:
          escape(UInt32(bytes[index]), into: &output)
          index += 1
        case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80 && (0xA8...0xA9).contains(bytes[index + 1]):
          escape(0x2000 + UInt32(bytes[index + 1]) - 0x80, into: &output)
          index += 2
        default: output.append(byte)
        }
      }
    }
    output.append(34)
  }

  private static func escape(_ value: UInt32, into output: inout [UInt8]) {
    let hex = String(value, radix: 16)
    output += [92, 117]
    output.append(contentsOf: repeatElement(48, count: 4 - hex.utf8.count))
    output += hex.utf8
  }
}
