import CPhoneNumber

/// Reads phone numbers as they stand in call logs, text exports and address books.
///
/// libphonenumber decides what is a public number; what it must not see (10,000 digits) and what it doesn't know
/// (extensions, placeholders) is decided here. Each text is read once and remembered.
public struct PhoneNumberReader: Sendable {
  /// Longest text that is looked at, in bytes; the longest real one is a SIP address or a number with a name.
  private static let longest = 64
  /// Texts remembered; then the memory starts anew. A company of ours has some thousands of callers.
  private static let capacity = 65_536

  /// Region the numbers are dialled in (ISO 3166, `NO`).
  public let region: String
  private var known: [String: PhoneParty] = [:]

  /// A reader of numbers dialled in `region`.
  public init(region: String) { self.region = region }

  /// What `text` says.
  public mutating func read(_ text: String) -> PhoneParty {
    if let party = known[text] { return party }
    guard text.utf8.count <= Self.longest else { return .unknown(cut(text)) }
    let party = parse(text)
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[text] = party
    return party
  }

  /// Whether `text` stands for a number or name that is kept back (`anonymous`, `(Unknown)`, `null`).
  public static func isPlaceholder(_ text: String) -> Bool { PhonePlaceholders.contains(text) }

  /// `text` in at most as many bytes as are looked at, whole characters only.
  private func cut(_ text: String) -> String {
    var result = ""
    var room = Self.longest
    for scalar in text.unicodeScalars {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private func parse(_ original: String) -> PhoneParty {
    var text = Self.withASCIIDigits(original)
    text = Self.withoutSpreadsheetQuotes(text)
    if PhonePlaceholders.contains(text) || text.contains("@") && PhonePlaceholders.contains(Self.user(text)) {
      return .withheld
    }
    var isAddress = false
    for scheme in ["tel:", "sip:", "sips:", "client:"] where text.lowercased().hasPrefix(scheme) {
      text = String(text.dropFirst(scheme.count))
      isAddress = scheme != "tel:"
    }
    if isAddress || text.first == "+" || text.first?.isNumber == true, let at = text.firstIndex(of: "@") {
      text = String(text[..<at])
    }
    if PhonePlaceholders.contains(text) { return .withheld }
    // `7204;ext=…` aside, parameters of the address follow the first semicolon.
    let parts = text.split(separator: ";", maxSplits: 1)
    if parts.count == 2, !parts[1].lowercased().hasPrefix("ext=") { text = String(parts[0]) }

    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    let isNumber = text.unicodeScalars.allSatisfy(Self.belongsToNumber)
    if isNumber, digits.count >= 2, digits.count <= 6, text.first != "+" {
      return .extension(String(String.UnicodeScalarView(digits)))
    }
    if let bare = Self.onlyExtension(text) { return .extension(bare) }
    if let public_ = parsePublic(text) { return public_ }
    guard isNumber, !digits.isEmpty else { return .unknown(original.trimmedOfBlanks) }
    return .unknown((text.first == "+" ? "+" : "") + String(String.UnicodeScalarView(digits)))
  }

  private func parsePublic(_ text: String) -> PhoneParty? {
    var number = [CChar](repeating: 0, count: 24)
    var extensionDigits = [CChar](repeating: 0, count: 24)
    var text = text
    let isValid = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map {
          rapport_phone_parse($0, Int32(characters.count), region, &number, &extensionDigits)
        } ?? false
      }
    }
    guard isValid else { return nil }
    let behind = Self.string(extensionDigits)
    return .e164(Self.string(number), extension: behind.isEmpty ? nil : behind)
  }

  private static func string(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// `ext. 204`, `wew. 204`, `доб. 204`, `x204`: an extension without a number before it.
  private static func onlyExtension(_ text: String) -> String? {
    let lower = text.lowercased()
    for word in ["extension", "ext.", "ext", "wew.", "wew", "доб.", "доб", "linje", "internnr", "x", "#"]
    where lower.hasPrefix(word) {
      let rest = lower.dropFirst(word.count).unicodeScalars.filter { $0 != " " && $0 != ":" && $0 != "=" }
      guard rest.count >= 2, rest.count <= 6, rest.allSatisfy({ ("0"..."9").contains($0) }) else { continue }
      return String(String.UnicodeScalarView(rest))
    }
    return nil
  }

  /// What stands before the `@` of an address.
  private static func user(_ address: String) -> String { String(address.prefix { $0 != "@" }) }

  private static func belongsToNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "+", "-", "(", ")", ".", "/", " ", "\u{A0}", "\u{202F}", "\u{2010}"..."\u{2013}": true
    default: false
    }
  }

  /// Full-width, Arabic-Indic and Persian digits as ASCII ones, invisible direction marks left out.
  private static func withASCIIDigits(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let zero: UInt32?
      switch scalar.value {
      case 0xFF10...0xFF19: zero = 0xFF10
      case 0x0660...0x0669: zero = 0x0660
      case 0x06F0...0x06F9: zero = 0x06F0
      case 0xFF0B:
        result.append("+")
        continue
      case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      default: zero = nil
      }
      if let zero, let digit = Unicode.Scalar(scalar.value - zero + 0x30) {
        result.append(digit)
      } else {
        result.append(scalar)
      }
    }
    return String(result).trimmedOfBlanks
  }

  /// Spreadsheets keep a number's zeros by `="0048…"` or a leading apostrophe.
  private static func withoutSpreadsheetQuotes(_ text: String) -> String {
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 { return String(text.dropFirst(2).dropLast()) }
    if text.hasPrefix("'") { return String(text.dropFirst()) }
    return text
  }
}

extension String {
  /// The text without blanks of any width at both ends.
  fileprivate var trimmedOfBlanks: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
