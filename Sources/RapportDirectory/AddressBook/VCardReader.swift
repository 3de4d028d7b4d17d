/// Reads address books in vCard (RFC 6350; 3.0: RFC 2426; 2.1: versit 1996) as telephones and mail programs export
/// them: names, organisations, addresses and numbers; everything else is passed over.
public enum VCardReader {
  /// More cards than any company has; what follows is left out.
  static let maximumCards = 200_000
  /// Addresses or numbers of one card; what follows is left out.
  static let maximumValues = 50
  /// Longest line, in bytes; the rest of a longer one (a photograph) is dropped.
  static let maximumLine = 8 << 10

  /// The cards of a file that name an address or a number; nil where it is no vCard file.
  public static func cards(_ bytes: [UInt8]) -> [AddressCard]? {
    var cards: [AddressCard] = []
    var emails: [String] = []
    var phones: [String] = []
    var name = ""
    var structuredName = ""
    var organization = ""
    var depth = 0
    var isVCard = false
    forEachLine(bytes) { line in
      guard let property = Property(line) else { return }
      switch property.name {
      case "BEGIN":
        guard property.isValue("VCARD") else { return }
        isVCard = true
        depth += 1
        // A card within a card (an agent) is another person's.
        guard depth == 1 else { return }
        (emails, phones, name, structuredName, organization) = ([], [], "", "", "")
      case "END":
        guard property.isValue("VCARD"), depth > 0 else { return }
        depth -= 1
        guard depth == 0, !emails.isEmpty || !phones.isEmpty, cards.count < maximumCards else { return }
        cards.append(
          AddressCard(
            name: name.isEmpty ? structuredName : name, organization: organization, emails: emails, phones: phones))
      case "EMAIL" where depth == 1 && emails.count < maximumValues:
        emails.append(property.text.withoutScheme("mailto:"))
      case "TEL" where depth == 1 && phones.count < maximumValues: phones.append(property.text.withoutScheme("tel:"))
      case "FN" where depth == 1 && name.isEmpty: name = property.text
      case "N" where depth == 1:
        // Family; given; additional; prefixes; suffixes.
        let parts = property.components
        structuredName = [parts.dropFirst().first, parts.dropFirst(2).first, parts.first].compactMap(\.self)
          .filter { !$0.isEmpty }.joined(separator: " ")
      case "ORG" where depth == 1: organization = property.components.first ?? ""
      default: break
      }
    }
    return isVCard ? cards : nil
  }

  /// Calls `body` with each unfolded line. A line in quoted-printable goes on after `=` at its end (2.1).
  private static func forEachLine(_ bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var line: [UInt8] = []
    var isSoft = false
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isFirst = true
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var stop = end
      if stop > index, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
      let isFolded = index < stop && (bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t"))
      if !isFirst, !isFolded, !isSoft {
        body(line[...])
        line.removeAll(keepingCapacity: true)
      }
      if isSoft { line.removeLast() }
      let from = isFolded && !isSoft ? index + 1 : index
      line += bytes[from..<max(from, min(stop, from + maximumLine - min(line.count, maximumLine)))]
      isSoft = line.last == UInt8(ascii: "=") && Property.isQuotedPrintable(line[...])
      isFirst = false
      index = end + 1
    }
    if !isFirst { body(line[...]) }
  }

  /// `group.NAME;PARAMETER=…:value`.
  private struct Property {
    let name: String
    private let parameters: String
    private let value: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>) {
      guard let colon = Self.colon(in: line) else { return nil }
      let head = String(decoding: line[..<colon], as: UTF8.self).uppercased()
      let parts = head.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = parts.first else { return nil }
      name = String(first.split(separator: ".").last ?? "")
      parameters = parts.count > 1 ? String(parts[1]) : ""
      value = line[line.index(after: colon)...]
    }

    func isValue(_ text: String) -> Bool { String(decoding: value, as: UTF8.self).uppercased() == text }

    /// The value, decoded, unescaped and trimmed.
    var text: String { Self.unescaped(decoded[...]) }

    /// The value split at semicolons.
    var components: [String] {
      var parts: [String] = []
      var start = decoded.startIndex
      var isEscaped = false
      let bytes = decoded
      for index in bytes.indices {
        if isEscaped {
          isEscaped = false
        } else if bytes[index] == UInt8(ascii: "\\") {
          isEscaped = true
        } else if bytes[index] == UInt8(ascii: ";") {
          parts.append(Self.unescaped(bytes[start..<index]))
          start = index + 1
        }
      }
      parts.append(Self.unescaped(bytes[start...]))
      return parts
    }

    private var decoded: [UInt8] {
      guard parameters.contains("QUOTED-PRINTABLE") else { return Array(value) }
      var result: [UInt8] = []
      var rest = value
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "="), rest.count >= 2,
          let high = Self.hexadecimal(rest[rest.startIndex]), let low = Self.hexadecimal(rest[rest.startIndex + 1])
        else {
          result.append(byte)
          continue
        }
        result.append(high << 4 | low)
        rest = rest.dropFirst(2)
      }
      return result
    }

    static func isQuotedPrintable(_ line: ArraySlice<UInt8>) -> Bool {
      guard let colon = colon(in: line) else { return false }
      return String(decoding: line[..<colon], as: UTF8.self).uppercased().contains("QUOTED-PRINTABLE")
    }

    private static func colon(in line: ArraySlice<UInt8>) -> Int? {
      var isQuoted = false
      for index in line.indices {
        if line[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if line[index] == UInt8(ascii: ":"), !isQuoted { return index }
      }
      return nil
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
      var result: [UInt8] = []
      var isEscaped = false
      for byte in bytes {
        if isEscaped {
          result.append(byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") ? UInt8(ascii: " ") : byte)
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else {
          result.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
        }
      }
      return String(decoding: result, as: UTF8.self).split(separator: " ").joined(separator: " ")
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
      case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
      default: nil
      }
    }
  }
}

extension String {
  /// The text without a URI scheme before it (vCard 4.0 writes `tel:+47-911-22-333`).
  fileprivate func withoutScheme(_ scheme: String) -> String {
    lowercased().hasPrefix(scheme) ? String(dropFirst(scheme.count)) : self
  }
}
