/// A subject without the prefixes that mail programs, lists and gateways put in front of it.
///
/// `Re: SV: [EXTERNAL] Odp: Faktura` and `Faktura` have the same bare subject. Prefixes are taken off as often as they
/// stand there, with counters (`Re[2]:`, `Re*2:`, `RE (3):`), in English, Polish, Russian, Norwegian, Swedish, Danish,
/// German, Ukrainian, Czech, Finnish, French, Italian, Spanish, Dutch, Portuguese, Turkish and Chinese. One pass,
/// linear in the subject.
public struct SubjectPrefix: Hashable, Sendable {
  /// What a prefix says.
  public enum Kind: Hashable, Sendable {
    /// `Re:`, `Odp:`, `SV:`, `AW:`, `Ответ:` …
    case reply
    /// `Fwd:`, `PD:`, `VS:`, `WG:`, `Пересл:` …
    case forward
  }

  /// The subject without prefixes, its spaces single; empty where nothing else is in it.
  public var bare: String
  /// `bare` made comparable: lower case, without diacritics.
  public var folded: String
  /// `folded` as bytes, for looking phrases up.
  let foldedBytes: [UInt8]
  /// What the outermost prefix says: what this mail itself is; nil without prefixes.
  public var outermost: Kind?
  /// Number of prefixes.
  public var count: Int

  /// Whether the subject says that this mail answers another.
  public var isReply: Bool { outermost == .reply }
  /// Whether the subject says that this mail passes another on.
  public var isForward: Bool { outermost == .forward }

  /// Takes the prefixes off `subject`.
  public init(_ subject: String) {
    let bytes = Array(subject.utf8)
    let text = FoldedText(bytes, in: 0..<bytes.count)
    var scan = PrefixScan(text: text, source: bytes)
    scan.run()
    outermost = scan.kinds.first
    count = scan.kinds.count
    let source = text.source(of: scan.position..<text.bytes.count, limit: bytes.count)
    let rest = Self.singleSpaced(bytes[source])
    bare = scan.ticket.isEmpty ? rest : rest.isEmpty ? scan.ticket : scan.ticket + " " + rest
    let again = Array(bare.utf8)
    let comparable = FoldedText(again, in: 0..<again.count, tracksOrigin: false)
    foldedBytes = Array(comparable.bytes[comparable.trimmed(comparable.all)])
    folded = String(decoding: foldedBytes, as: UTF8.self)
  }

  private static func singleSpaced(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if MailByte.isBlank(byte) {
        if let last = result.last, last != MailByte.space { result.append(MailByte.space) }
      } else {
        result.append(byte)
      }
    }
    if result.last == MailByte.space { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}

private struct PrefixScan {
  let text: FoldedText
  let source: [UInt8]
  var position = 0
  var kinds: [SubjectPrefix.Kind] = []
  /// A tag with a number, `[#4711]`, which tells matters apart and is kept.
  var ticket = ""

  /// Prefixes counted; all are taken off.
  private static let maximumKinds = 1_000

  init(text: FoldedText, source: [UInt8]) {
    self.text = text
    self.source = source
  }

  mutating func run() {
    while true {
      skipSpaces()
      if let end = prefixEnd() {
        position = end
      } else if let end = tagEnd() {
        position = end
      } else {
        return
      }
    }
  }

  private mutating func skipSpaces() {
    while position < text.bytes.count, text.bytes[position] == MailByte.space { position += 1 }
  }

  private func byte(_ index: Int) -> UInt8 { index < text.bytes.count ? text.bytes[index] : 0 }

  /// The end of the prefix at `position`: word, dot, counter, colon.
  private mutating func prefixEnd() -> Int? {
    var index = position
    let limit = min(text.bytes.count, position + Self.longestWord + 1)
    while index < limit, FoldedText.isLetter(text.bytes[index]), !isWideColon(index) { index += 1 }
    guard index > position, index - position <= Self.longestWord else { return nil }
    let word = text.string(in: position..<index)
    guard let kind = Self.words[word] else { return nil }
    if byte(index) == MailByte.dot { index += 1 }
    index = afterCounter(index)
    while byte(index) == MailByte.space { index += 1 }
    guard let end = colonEnd(index) else { return nil }
    if word.utf8.count == 1, !isLonePrefix(upTo: end) { return nil }
    if kinds.count < Self.maximumKinds { kinds.append(kind) }
    return end
  }

  private func isWideColon(_ index: Int) -> Bool {
    byte(index) == 0xEF && byte(index + 1) == 0xBC && byte(index + 2) == 0x9A
  }

  private func colonEnd(_ index: Int) -> Int? {
    if byte(index) == MailByte.colon { return index + 1 }
    return isWideColon(index) ? index + 3 : nil
  }

  /// `[2]`, `(2)`, `*2`, `^2`, each after at most one space.
  private func afterCounter(_ start: Int) -> Int {
    var index = byte(start) == MailByte.space ? start + 1 : start
    let opening = byte(index)
    let closing: UInt8?
    switch opening {
    case MailByte.openBracket: closing = MailByte.closeBracket
    case MailByte.openParen: closing = MailByte.closeParen
    case MailByte.asterisk, 94: closing = nil
    default: return start
    }
    index += 1
    let digits = index
    while index < digits + 6, MailByte.isDigit(byte(index)) { index += 1 }
    guard index > digits else { return start }
    guard let closing else { return index }
    return byte(index) == closing ? index + 1 : start
  }

  /// Single letters (`R:`, `I:` of Italian programs) count only as capitals in front of another prefix.
  private func isLonePrefix(upTo end: Int) -> Bool {
    guard MailByte.isUpper(source[text.origin[position]]) else { return false }
    var next = end
    while byte(next) == MailByte.space { next += 1 }
    var index = next
    while index < next + 4, FoldedText.isLetter(byte(index)) { index += 1 }
    guard index > next, index < next + 4 else { return false }
    return byte(index) == MailByte.colon && Self.words[text.string(in: next..<index)] != nil
  }

  /// The end of a tag in front of more text: `[list]`, `{Spam?}`, `*****SPAM*****`. One with a digit is a ticket's
  /// number and kept once; a subject that is nothing but a tag keeps it.
  private mutating func tagEnd() -> Int? {
    let opening = byte(position)
    let closing: UInt8
    switch opening {
    case MailByte.openBracket: closing = MailByte.closeBracket
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    case MailByte.asterisk: return starsEnd()
    default: return nil
    }
    var index = position + 1
    let limit = min(text.bytes.count, position + Self.longestTag)
    while index < limit, text.bytes[index] != closing, text.bytes[index] != opening { index += 1 }
    guard index < limit, text.bytes[index] == closing else { return nil }
    let end = index + 1
    guard hasText(from: end) else { return nil }
    if text.bytes[position..<end].contains(where: { MailByte.isDigit($0) }) {
      let range = text.source(of: position..<end, limit: source.count)
      let tag = String(decoding: source[range], as: UTF8.self).split(separator: " ").joined(separator: " ")
      if ticket.isEmpty { ticket = tag } else if ticket != tag { return nil }
    }
    return end
  }

  private func starsEnd() -> Int? {
    var index = position
    while byte(index) == MailByte.asterisk { index += 1 }
    guard index - position >= 3 else { return nil }
    let limit = min(text.bytes.count, index + Self.longestTag)
    while index < limit, text.bytes[index] != MailByte.asterisk { index += 1 }
    guard index < limit else { return nil }
    while byte(index) == MailByte.asterisk { index += 1 }
    return hasText(from: index) ? index : nil
  }

  /// Whether anything but spaces follows; looks at the few bytes behind a tag only.
  private func hasText(from start: Int) -> Bool {
    var index = start
    while byte(index) == MailByte.space { index += 1 }
    return index < text.bytes.count
  }

  /// Longest prefix word in bytes (`переадресовано`).
  private static let longestWord = 32
  /// Longest tag in bytes.
  private static let longestTag = 80

  private static let words: [String: SubjectPrefix.Kind] = {
    let reply =
      "re res odp на ha ответ отв sv aw antwort antw odpoved відповідь відп vast r rif ynt atb bls 回复 答复 回覆 "
      + "απ"
    let forward =
      "fw fwd pd przek przekaz przeslij пересл пересылка пер переслано vs vb videresend videresendt vidarebefordrat wg "
      + "weitergeleitet vl tr rv enc doorst i ilt yml redir пересилання прд 转发 轉寄 πρθ"
    var table: [String: SubjectPrefix.Kind] = [:]
    for word in reply.split(separator: " ") { table[String(word)] = .reply }
    for word in forward.split(separator: " ") { table[String(word)] = .forward }
    return table
  }()
}
