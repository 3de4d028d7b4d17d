/// Walks through the tags and texts of a small HTML file, in one pass and without judging it.
struct MarkupScanner {
  enum Token: Equatable {
    /// A start tag: name and attributes, in small letters.
    case open(String, [String: String])
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    guard bytes[index] == 0x3C else {
      let end = bytes[index...].firstIndex(of: 0x3C) ?? bytes.count
      defer { index = end }
      return .text(Self.unescaped(bytes[index..<end]))
    }
    if bytes[index...].starts(with: Array("<!--".utf8)) {
      index = Self.end(of: Array("-->".utf8), in: bytes, from: index + 4)
      return next(after: index)
    }
    return tag()
  }

  private mutating func next(after position: Int) -> Token? {
    guard position < bytes.count else { return nil }
    // Comments side by side: an empty text in between keeps this from nesting.
    return .text("")
  }

  private static func end(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count, !bytes[position...].starts(with: mark) { position += 1 }
    return min(bytes.count, position + mark.count)
  }

  private mutating func tag() -> Token? {
    var position = index + 1
    let isClosing = position < bytes.count && bytes[position] == 0x2F
    if isClosing { position += 1 }
    let nameStart = position
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != 0x3E, bytes[position] != 0x2F {
      position += 1
    }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
    var attributes: [String: String] = [:]
    while position < bytes.count, bytes[position] != 0x3E {
      guard bytes[position] > 0x20, bytes[position] != 0x2F else {
        position += 1
        continue
      }
      let keyStart = position
      while position < bytes.count, bytes[position] > 0x20, bytes[position] != 0x3D, bytes[position] != 0x3E {
        position += 1
      }
      let key = String(decoding: bytes[keyStart..<position], as: UTF8.self).lowercased()
      if position == keyStart { position += 1 }
      guard position < bytes.count, bytes[position] == 0x3D else { continue }
      position += 1
      var valueStart = position
      if position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 {
        let quote = bytes[position]
        valueStart += 1
        position = bytes[valueStart...].firstIndex(of: quote) ?? bytes.count
        if attributes.count < 256 { attributes[key] = Self.unescaped(bytes[valueStart..<position]) }
        position = min(bytes.count, position + 1)
      } else {
        while position < bytes.count, bytes[position] > 0x20, bytes[position] != 0x3E { position += 1 }
        if attributes.count < 256 { attributes[key] = Self.unescaped(bytes[valueStart..<position]) }
      }
    }
    index = min(bytes.count, position + 1)
    return isClosing ? .close(name) : .open(name, attributes)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      let tail = rest[ampersand...].dropFirst()
      let name = tail.prefix(10).prefix { $0 != ";" }
      let behind = tail.dropFirst(name.count)
      if behind.first == ";", let character = character(String(name)) {
        result += character
        rest = behind.dropFirst()
      } else {
        result += "&"
        rest = tail
      }
    }
    return result + rest
  }

  private static func character(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos", "#39": return "'"
    case "nbsp": return " "
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
    }
  }
}
