import RapportModel

/// Reads address lists (RFC 5322 sections 3.4 and 4.4) and what real mail makes of them, in one pass.
struct AddressParser {
  /// Addresses kept of one header; the rest is counted. Postfix stops at about as many.
  static let maximumAddresses = 10_000
  /// Bytes of an address or a name kept. RFC 5321 allows 320 for an address.
  static let maximumText = 2_000

  private let bytes: [UInt8]
  private let limit: Int
  private let text: HeaderText
  private var index: Int
  private var mailbox = Mailbox()
  private var group: String?
  /// A quote has been looked for up to the end in vain; doing so for each would take the square of the length.
  private var isUnclosed = false
  private(set) var addresses: [MailAddress] = []
  private(set) var repairs: Set<Repair> = []
  /// A name in front of a comma that may belong to the next address: `Kowalski, Jan <j@x>`.
  private var looseName: (index: Int, name: String)?

  /// What has been read of one mailbox.
  private struct Mailbox {
    var phrase: [UInt8] = []
    /// Where in the phrase a quoted string ends that may be a local part.
    var hasQuotes = false
    var angle: [UInt8]?
    var comment: [UInt8] = []
    var needsSpace = false
    var isEmpty: Bool { phrase.isEmpty && angle == nil && comment.isEmpty }
  }

  /// Reads the header value in `range`.
  init(_ bytes: [UInt8], in range: Range<Int>, text: HeaderText) {
    self.bytes = bytes
    self.index = range.lowerBound
    self.limit = range.upperBound
    self.text = text
    parse()
  }

  private mutating func parse() {
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case .space, .tab, .cr, .lf:
        mailbox.needsSpace = true
        index += 1
      case .openParen: readComment()
      case .quote: readQuoted()
      case .less: readAngle()
      case .comma:
        finish(isComma: true)
        index += 1
      case .semicolon:
        if group == nil, !mailbox.isEmpty || !addresses.isEmpty { repairs.insert(.address) }
        finish(isComma: false)
        group = nil
        index += 1
      case .colon where isGroupName:
        let name = decode(mailbox.phrase)
        mailbox = Mailbox()
        group = name
        index += 1
      case .nul, .greater:
        repairs.insert(.address)
        index += 1
      default:
        appendSpace()
        if byte == .equals, let word = EncodedWord(bytes, at: index, limit: limit) {
          // Commas and brackets within an encoded word are not the header's.
          append(index..<word.end)
          index = word.end
        }
        let start = index
        while index < limit, !Self.endsAtom(bytes[index]) { index += 1 }
        append(start..<index)
        if index < limit, bytes[index] == .colon, !isGroupName {
          append(.colon)
          index += 1
        }
      }
    }
    finish(isComma: false)
  }

  /// A colon ends the name of a group, unless it stands in an address or after nothing.
  private var isGroupName: Bool {
    mailbox.angle == nil && group == nil && !mailbox.phrase.isEmpty && !mailbox.phrase.contains(.at)
      && !mailbox.phrase.hasLowercasePrefix("[mailto", at: 0, limit: mailbox.phrase.count)
      && !mailbox.phrase.hasLowercasePrefix("mailto", at: 0, limit: mailbox.phrase.count)
  }

  private static func endsAtom(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, .tab, .cr, .lf, .openParen, .quote, .less, .greater, .comma, .semicolon, .colon, .nul: true
    default: false
    }
  }

  private mutating func appendSpace() {
    if mailbox.needsSpace, !mailbox.phrase.isEmpty { append(.space) }
    mailbox.needsSpace = false
  }

  private mutating func append(_ byte: UInt8) {
    if mailbox.phrase.count < Self.maximumText { mailbox.phrase.append(byte) }
  }

  /// Appends a stretch of the header, as far as there is room.
  private mutating func append(_ range: Range<Int>) {
    let room = min(range.count, Self.maximumText - mailbox.phrase.count)
    if room > 0 { mailbox.phrase.append(contentsOf: bytes[range.lowerBound..<range.lowerBound + room]) }
  }

  /// A comment; the last one is the name of an address that has no other (RFC 822 custom).
  private mutating func readComment() {
    let end = DateText.endOfComment(bytes, from: index, limit: limit)
    let inner = index + 1..<max(index + 1, bytes[end - 1] == .closeParen ? end - 1 : end)
    mailbox.comment = bytes.unescaped(
      in: inner.prefix(Self.maximumText).startIndex..<min(inner.upperBound, inner.lowerBound + Self.maximumText))
    mailbox.needsSpace = true
    index = end
  }

  private mutating func readQuoted() {
    let start = index
    index += 1
    if isUnclosed { return }
    while index < limit, bytes[index] != .quote { index += bytes[index] == .backslash ? 2 : 1 }
    if index >= limit {
      // Never closed: the quote is no quote.
      repairs.insert(.address)
      isUnclosed = true
      index = start + 1
      mailbox.needsSpace = mailbox.needsSpace || !mailbox.phrase.isEmpty
      return
    }
    let inner = start + 1..<min(index, limit)
    index += 1
    appendSpace()
    if index < limit, bytes[index] == .at {
      // A quoted local part keeps its quotes.
      for position in start..<min(index, start + Self.maximumText) { append(bytes[position]) }
    } else {
      for byte in bytes.unescaped(in: inner.lowerBound..<min(inner.upperBound, inner.lowerBound + Self.maximumText)) {
        append(byte)
      }
      mailbox.hasQuotes = true
    }
  }

  /// `<local@domain>`, with a route, a second `<`, or without its end.
  private mutating func readAngle() {
    index += 1
    if let end = endOfPlainAngle() {
      if mailbox.angle == nil || mailbox.angle?.isEmpty == true { mailbox.angle = Array(bytes[index..<end]) }
      mailbox.needsSpace = true
      index = end + 1
      return
    }
    var content: [UInt8] = []
    var isQuoted = false
    var isNested = false
    var isClosed = false
    while index < limit {
      let byte = bytes[index]
      if isQuoted, byte == .backslash, index + 1 < limit {
        if content.count < Self.maximumText { content += [byte, bytes[index + 1]] }
        index += 2
        continue
      }
      if byte == .quote { isQuoted.toggle() }
      if !isQuoted {
        if byte == .greater {
          isClosed = true
          index += 1
          break
        }
        if byte == .less {
          isNested = true
        } else if byte == .comma || byte == .semicolon, !content.starts(with: [.at]) {
          break
        } else if byte == .openParen {
          index = DateText.endOfComment(bytes, from: index, limit: limit)
          continue
        }
      }
      if !isNested, !(byte.isWhitespace && !isQuoted), content.count < Self.maximumText { content.append(byte) }
      index += 1
    }
    while isNested, index < limit, bytes[index] == .greater { index += 1 }
    if !isClosed || isNested { repairs.insert(.address) }
    // A route: `@a,@b:user@c`.
    if content.first == .at, let colon = content.lastIndex(of: .colon) { content.removeSubrange(...colon) }
    if mailbox.angle == nil || mailbox.angle?.isEmpty == true { mailbox.angle = content }
    mailbox.needsSpace = true
  }

  /// Index of the bracket that closes an address of ordinary characters, as nearly all are; nil for any other.
  private func endOfPlainAngle() -> Int? {
    var end = index
    let bound = min(limit, index + Self.maximumText)
    while end < bound {
      switch bytes[end] {
      case .greater: return end
      case .quote, .backslash, .less, .comma, .semicolon, .openParen, .colon, 0...0x20: return nil
      default: end += 1
      }
    }
    return nil
  }

  // MARK: Finishing

  private func decode(_ raw: [UInt8]) -> String {
    if Self.encodesLocalPart(raw) { return Self.asWritten(raw) }
    var ignored: Set<Repair> = []
    return text.decode(raw, in: 0..<raw.count, repairs: &ignored)
  }

  private mutating func decodeName(_ raw: [UInt8]) -> String? {
    var raw = raw
    // Names in single or double quotes of their own.
    for mark in [UInt8.apostrophe, .quote] where raw.count > 1 && raw.first == mark && raw.last == mark {
      raw = Array(raw.dropFirst().dropLast())
    }
    let name = text.decode(raw, in: 0..<raw.count, repairs: &repairs)
    return name.isEmpty ? nil : name
  }

  private mutating func finish(isComma: Bool) {
    defer { mailbox = Mailbox() }
    guard !mailbox.isEmpty else { return }
    guard addresses.count < Self.maximumAddresses else {
      repairs.insert(.count)
      return
    }
    var result: MailAddress
    if let angle = mailbox.angle {
      var name = decodeName(mailbox.phrase) ?? decodeName(mailbox.comment)
      if let loose = looseName, loose.index == addresses.count, let given = name, !mailbox.hasQuotes {
        // The comma stood inside a name without quotes.
        addresses.removeLast()
        repairs.insert(.address)
        name = "\(loose.name), \(given)"
      }
      let address = Self.cleaned(angle)
      if Self.isNobody(address) { return repairs.formUnion([.address]) }
      if !address.contains(.at) { repairs.insert(.address) }
      if Self.isPath(address) {
        repairs.insert(.address)
        result = MailAddress(name: name ?? decode(address), address: "", group: group)
      } else {
        result = MailAddress(name: name, address: decode(address), group: group)
      }
      if result.address.isEmpty, let name, name.utf8.contains(.at), !name.utf8.contains(.space) {
        // `"a@b" <>`: no address was given; the name is not one either.
        repairs.insert(.address)
      }
    } else {
      result = bareMailbox()
    }
    looseName = nil
    // `@domain` names nobody.
    if result.address.utf8.first == .at, result.name == nil { return repairs.formUnion([.address]) }
    addresses.append(result)
    if isComma, mailbox.angle == nil, !result.address.contains("@"), !mailbox.hasQuotes, !mailbox.phrase.isEmpty {
      looseName = (addresses.count, decode(mailbox.phrase))
    }
  }

  /// A mailbox without angle brackets: an address, a name, or both.
  private mutating func bareMailbox() -> MailAddress {
    let phrase = mailbox.phrase
    let words = phrase.split(separator: .space)
    let isQuotedLocal = phrase.first == .quote
    if isQuotedLocal, phrase.contains(.at) {
      return MailAddress(name: decodeName(mailbox.comment), address: decode(Self.cleaned(phrase)), group: group)
    }
    if let at = words.firstIndex(where: { $0.contains(.at) }) {
      let word = Array(words[at])
      // Obsolete spaces around `@` and dots: `john @ example . com`.
      if words.count > 1, word.first == .at || word.last == .at || words.contains(where: { $0.first == .dot }) {
        return MailAddress(
          name: decodeName(mailbox.comment), address: decode(Self.cleaned(Array(words.joined()))), group: group)
      }
      // An encoded word that holds name and address.
      if word.starts(with: [.equals, .question]), !Self.encodesLocalPart(word) { return decodedMailbox() }
      if words.count > 1 { repairs.insert(.address) }
      let name = Array(words.enumerated().filter { $0.offset != at }.map(\.element).joined(separator: [.space]))
      return MailAddress(
        name: name.isEmpty ? decodeName(mailbox.comment) : decodeName(name), address: decode(Self.cleaned(word)),
        group: group)
    }
    if phrase.hasPrefix("=?", at: 0, limit: phrase.count) { return decodedMailbox() }
    repairs.insert(.address)
    if words.count == 1, !mailbox.hasQuotes {
      return MailAddress(name: decodeName(mailbox.comment), address: decode(Self.cleaned(phrase)), group: group)
    }
    return MailAddress(name: decodeName(phrase) ?? decodeName(mailbox.comment), address: "", group: group)
  }

  /// Text as it stands there, with spaces for control characters.
  private static func asWritten(_ raw: [UInt8]) -> String {
    String(decoding: raw.map { $0 < 0x20 || $0 == 0x7F ? .space : $0 }, as: UTF8.self)
  }

  /// Whether an encoded word stands for what is before the `@`. No mailbox is called what it says (RFC 2047 section 5
  /// forbids encoded words in addresses, and servers don't decode them), so it stays as it is.
  private static func encodesLocalPart(_ word: [UInt8]) -> Bool {
    guard word.starts(with: [.equals, .question]), let at = word.lastIndex(of: .at), at >= 2 else { return false }
    return word[at - 1] == .equals && word[at - 2] == .question
  }

  /// An encoded word where an address should be: it may hold `Name <address>` as a whole.
  private mutating func decodedMailbox() -> MailAddress {
    repairs.insert(.address)
    let decoded = text.decode(mailbox.phrase, in: 0..<mailbox.phrase.count, repairs: &repairs)
    let inner = Array(decoded.utf8)
    if let open = inner.lastIndex(of: .less), let close = inner.lastIndex(of: .greater), open < close,
      inner[open..<close].contains(.at)
    {
      let name = String(decoding: inner[inner.trimmed(0..<open)], as: UTF8.self)
      return MailAddress(
        name: name.isEmpty ? nil : name, address: String(decoding: inner[(open + 1)..<close], as: UTF8.self),
        group: group)
    }
    if inner.contains(.at), !inner.contains(where: \.isWhitespace) {
      return MailAddress(name: nil, address: decoded, group: group)
    }
    return MailAddress(name: decoded, address: "", group: group)
  }

  /// `undisclosed-recipients:` where an address should be, which a server took for one.
  private static func isNobody(_ address: [UInt8]) -> Bool {
    address.hasLowercasePrefix("undisclosed", at: 0, limit: address.count) && address.contains(.colon)
  }

  /// Whether a colon stands before the `@`, which no address has without quotes (RFC 5322 section 3.2.3): the name of
  /// a file (`C:\list.txt`) to which a server added its domain.
  private static func isPath(_ address: [UInt8]) -> Bool {
    guard address.first != .quote, let at = address.lastIndex(of: .at) else { return false }
    return address[..<at].contains(.colon)
  }

  /// An address without what programs wrap around it: `mailto:`, brackets, single quotes, a final dot.
  private static func cleaned(_ raw: [UInt8]) -> [UInt8] {
    var range = raw.trimmed(0..<raw.count)
    func strip(_ open: UInt8, _ close: UInt8) {
      if range.count > 1, raw[range.lowerBound] == open, raw[range.upperBound - 1] == close {
        range = range.lowerBound + 1..<range.upperBound - 1
      }
    }
    strip(.openBracket, .closeBracket)
    strip(.apostrophe, .apostrophe)
    if raw.hasLowercasePrefix("mailto:", at: range.lowerBound, limit: range.upperBound) {
      range = range.lowerBound + 7..<range.upperBound
    }
    while range.count > 1, raw[range.upperBound - 1] == .dot { range = range.lowerBound..<range.upperBound - 1 }
    return Array(raw[range])
  }
}
