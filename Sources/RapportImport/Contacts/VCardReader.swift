import RapportFormats

/// Reads vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): names, organisations, addresses and numbers; nothing else.
public struct VCardReader {
  /// Bytes of one unfolded line; pictures are longer and passed over.
  private static let longestLine = 64 << 10
  /// Entries kept; no company has more.
  private static let mostCards = 1_000_000

  private var phones: PhoneNumberReader
  private var book = AddressBook()
  private var card: ContactCard?

  /// A reader; numbers are dialled in `region`.
  public init(region: String) { phones = PhoneNumberReader(region: region) }

  /// Whether `head` begins a vCard.
  public static func sniff(_ head: ArraySlice<UInt8>) -> Bool {
    var head = head
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return String(decoding: head.prefix(12), as: UTF8.self).uppercased().hasPrefix("BEGIN:VCARD")
  }

  /// The entries of a file.
  public mutating func read(_ bytes: [UInt8]) -> AddressBook {
    book = AddressBook()
    card = nil
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    var pending: [UInt8] = []
    var pendingLine = 1
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[position..<end]
      if line.last == 0x0D { line.removeLast() }
      position = end + 1
      number += 1
      // A line that begins with a blank goes on with the one before; in quoted-printable an `=` at the end says so.
      let isSoft = pending.last == 0x3D && Self.isQuotedPrintable(pending)
      if line.first == 0x20 || line.first == 0x09 {
        if pending.count < Self.longestLine { pending += line.dropFirst() }
        continue
      }
      if isSoft {
        pending.removeLast()
        if pending.count < Self.longestLine { pending += line }
        continue
      }
      take(pending, pendingLine)
      pending = Array(line.prefix(Self.longestLine))
      pendingLine = number
    }
    take(pending, pendingLine)
    if let card { book.brokenLines.append(card.line) }
    return book
  }

  /// Looks at no more than the first KiB, since it is asked of every line that may go on.
  private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
    String(decoding: line.prefix(1024).prefix { $0 != 0x3A }, as: UTF8.self).uppercased().contains("QUOTED-PRINTABLE")
  }

  private mutating func take(_ line: [UInt8], _ number: Int) {
    guard let colon = Self.colon(line) else { return }
    let head = String(decoding: line[..<colon], as: UTF8.self)
    let parts = head.split(separator: ";").map(String.init)
    guard let first = parts.first else { return }
    let property = (first.split(separator: ".").last.map(String.init) ?? first).uppercased()
    var raw = Array(line[(colon + 1)...])
    let parameters = parts.dropFirst().map { $0.uppercased() }
    if parameters.contains(where: { $0.contains("QUOTED-PRINTABLE") }) { raw = Self.quotedPrintable(raw) }
    let value = String(decoding: raw, as: UTF8.self)
    switch property {
    case "BEGIN" where value.uppercased() == "VCARD":
      if let card { book.brokenLines.append(card.line) }
      card = ContactCard(name: "", line: number)
    case "END": end()
    case "FN": card?.name = Self.unescaped(value).trimmingBlanks
    case "N":
      guard card?.name.isEmpty == true else { return }
      let names = Self.components(value)
      card?.name = [names.dropFirst().first ?? "", names.first ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    case "ORG": card?.organisation = Self.components(value).first { !$0.isEmpty }
    case "TITLE", "ROLE": if card?.title == nil { card?.title = Self.unescaped(value).trimmingBlanks }
    case "EMAIL":
      var address = Self.unescaped(value).trimmingBlanks.lowercased()
      if address.hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
      if address.contains("@") { card?.add(email: address) }
    case "TEL":
      // A fax line has nobody at it.
      if parameters.contains(where: { $0.contains("FAX") }) { return }
      guard let phone = phones.cardNumber(Self.unescaped(value)) else { return }
      card?.add(phone: phone)
    default: break
    }
  }

  private mutating func end() {
    guard let done = card else { return }
    card = nil
    if done.isEmpty {
      book.skipped += 1
    } else if book.cards.count < Self.mostCards {
      book.cards.append(done)
    }
  }

  /// The colon between a property and its value; parameters may have quoted ones.
  private static func colon(_ line: [UInt8]) -> Int? {
    var isQuoted = false
    for (index, byte) in line.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x3A, !isQuoted { return index }
    }
    return nil
  }

  /// Parts of a value at semicolons that are not escaped.
  private static func components(_ value: String) -> [String] {
    var parts: [String] = [""]
    var isEscaped = false
    for character in value.unicodeScalars {
      if character == ";", !isEscaped {
        parts.append("")
      } else {
        if isEscaped, character != ";" { parts[parts.count - 1].unicodeScalars.append("\\") }
        if character != "\\" { parts[parts.count - 1].unicodeScalars.append(character) }
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts.map { unescaped($0).trimmingBlanks }
  }

  /// `\n`, `\,`, `\;` and `\\` undone (RFC 6350, section 3.4).
  private static func unescaped(_ value: String) -> String {
    guard value.contains("\\") else { return value }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? " " : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x41 + 10
      case 0x61...0x66: byte - 0x61 + 10
      default: nil
      }
    }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3D, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}

extension PhoneNumberReader {
  /// A number of an address book; nil where it is none.
  mutating func cardNumber(_ text: String) -> String? {
    switch read(text) {
    case .e164(let number, extension: _): number
    case .extension(let digits): digits
    case .withheld: nil
    case .unknown(let text): text.isEmpty ? nil : text
    }
  }
}
