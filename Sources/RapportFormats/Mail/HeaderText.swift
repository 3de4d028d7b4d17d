import RapportModel

/// Turns the value of a header into text: unfolds it (RFC 5322 section 2.2.3), decodes encoded words (RFC 2047) also
/// where they are broken or stand where they must not, and raw 8-bit bytes (RFC 6532, and worse).
struct HeaderText {
  let charsets: CharsetDecoder
  /// The message, whose text tells the likely charset of raw bytes that are not UTF-8. Asked only where there are some.
  var message: MailMessage?

  private var bodyCharset: Charset? { message?.bodyCharset }

  /// The text of the value in `range`; line ends, tabs, NUL and other control characters become spaces.
  func decode(_ bytes: [UInt8], in range: Range<Int>, repairs: inout Set<Repair>) -> String {
    var plain = true
    var previous: UInt8 = 0
    for byte in bytes[range] {
      if byte >= 0x7F || byte < 0x20 || (byte == .question && previous == .equals) {
        plain = false
        break
      }
      previous = byte
    }
    if plain { return bytes.string(in: bytes.trimmed(range)) }
    let decoded = decodedBytes(bytes, in: range, repairs: &repairs)
    return String(decoding: decoded[decoded.trimmed(0..<decoded.count)], as: UTF8.self)
  }

  /// As `decode`, as UTF-8 without trimming.
  func decodedBytes(_ bytes: [UInt8], in range: Range<Int>, repairs: inout Set<Repair>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var pending = PendingWords()
    var index = range.lowerBound
    var literal = index
    while let mark = bytes.firstIndex(of: .equals, in: index..<range.upperBound) {
      guard let word = EncodedWord(bytes, at: mark, limit: range.upperBound) else {
        index = mark + 1
        continue
      }
      // White space between two encoded words is not part of the text (RFC 2047 section 6.2).
      let gap = literal..<mark
      if pending.isEmpty || !bytes[gap].allSatisfy({ $0.isWhitespace }) {
        flush(&pending, to: &result, repairs: &repairs)
        appendLiteral(bytes, gap, to: &result, repairs: &repairs)
      }
      if !pending.accepts(word, in: bytes) { flush(&pending, to: &result, repairs: &repairs) }
      pending.append(word, of: bytes, repairs: &repairs)
      index = word.end
      literal = word.end
    }
    flush(&pending, to: &result, repairs: &repairs)
    appendLiteral(bytes, literal..<range.upperBound, to: &result, repairs: &repairs)
    if let mended = Mojibake.mended(result) {
      result = mended
      repairs.insert(.charset)
    }
    for position in result.indices where result[position] < 0x20 || result[position] == 0x7F {
      result[position] = .space
    }
    return result
  }

  /// Appends text that is not encoded, unfolded.
  private func appendLiteral(
    _ bytes: [UInt8], _ range: Range<Int>, to result: inout [UInt8], repairs: inout Set<Repair>
  ) {
    guard !range.isEmpty else { return }
    var isASCII = true
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    for byte in bytes[range] where byte != .cr && byte != .lf {
      if byte >= 0x80 { isASCII = false }
      text.append(byte)
    }
    if isASCII {
      result.append(contentsOf: text)
      return
    }
    let decoded: CharsetDecoder.Decoded
    if UTF8Check(text, in: 0..<text.count) == .valid {
      decoded = .init(bytes: text, charset: .utf8)
    } else {
      decoded = charsets.decode(text, in: 0..<text.count, declared: bodyCharset?.family == .utf8 ? nil : bodyCharset)
      repairs.insert(.charset)
    }
    repairs.formUnion(decoded.repairs)
    result.append(contentsOf: decoded.bytes)
  }

  /// Decodes and appends the words collected.
  private func flush(_ pending: inout PendingWords, to result: inout [UInt8], repairs: inout Set<Repair>) {
    guard !pending.isEmpty else { return }
    let charset = Charset(label: pending.label)
    let decoded = charsets.decode(
      pending.bytes, in: 0..<pending.bytes.count, declared: charset ?? bodyCharset, isLabelUnknown: charset == nil)
    repairs.formUnion(decoded.repairs)
    result.append(contentsOf: decoded.bytes)
    pending = PendingWords()
  }
}

/// Neighbouring encoded words of one charset, whose bytes are decoded together: broken mailers split characters
/// across words.
private struct PendingWords {
  var label: [UInt8] = []
  var bytes: [UInt8] = []
  var isEmpty = true

  func accepts(_ word: EncodedWord, in source: [UInt8]) -> Bool {
    isEmpty || (label.count == word.charset.count && zip(label, source[word.charset]).allSatisfy { $0 == $1.lowered })
  }

  mutating func append(_ word: EncodedWord, of source: [UInt8], repairs: inout Set<Repair>) {
    if isEmpty { label = source[word.charset].map(\.lowered) }
    isEmpty = false
    bytes.append(contentsOf: word.decode(source, repairs: &repairs))
    if word.isBroken { repairs.insert(.encodedWord) }
  }
}

/// An encoded word, `=?charset?Q?text?=` (RFC 2047 section 2).
struct EncodedWord {
  var charset: Range<Int>
  var isBase64: Bool
  var text: Range<Int>
  /// First byte after it.
  var end: Int
  /// Whether it is written against the rules.
  var isBroken: Bool

  /// Longest text of a word looked at. The RFC allows 75; programs that don't fold write whole subjects.
  private static let maximumText = 64 << 10

  /// The word that begins at `start`; nil if none does.
  init?(_ bytes: [UInt8], at start: Int, limit: Int) {
    guard start + 6 < limit, bytes[start] == .equals, bytes[start + 1] == .question else { return nil }
    var index = start + 2
    let charsetStart = index
    let charsetLimit = min(limit, start + 80)
    while index < charsetLimit, bytes[index] != .question {
      if bytes[index].isWhitespace || bytes[index] < 0x20 { return nil }
      index += 1
    }
    guard index + 2 < limit, index > charsetStart, bytes[index] == .question, bytes[index + 2] == .question else {
      return nil
    }
    let charset = charsetStart..<index
    switch bytes[index + 1].lowered {
    case UInt8(ascii: "b"): isBase64 = true
    case UInt8(ascii: "q"): isBase64 = false
    default: return nil
    }
    let textStart = index + 3
    index = textStart
    let textLimit = min(limit, textStart + Self.maximumText)
    var isBroken = false
    while index < textLimit {
      if bytes[index] == .question {
        if index + 1 < textLimit, bytes[index + 1] == .equals { break }
        // Cut short: the next word begins, or the value ends, without `?=`.
        if index > textStart, bytes[index - 1] == .equals { return nil }
        isBroken = true
      } else if bytes[index].isWhitespace {
        isBroken = true
      }
      index += 1
    }
    guard index < textLimit else { return nil }
    self.charset = charset
    self.text = textStart..<index
    self.end = index + 2
    self.isBroken = isBroken
  }

  /// The bytes of the text, in the word's charset.
  func decode(_ bytes: [UInt8], repairs: inout Set<Repair>) -> [UInt8] {
    if isBase64 {
      let decoded = TransferDecoder.base64(bytes, in: text)
      if decoded.isDamaged { repairs.insert(.encodedWord) }
      return decoded.bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.lowerBound
    while index < text.upperBound {
      let byte = bytes[index]
      if byte == .underscore {
        result.append(.space)
      } else if byte == .equals, index + 2 < text.upperBound, let high = bytes[index + 1].hexValue,
        let low = bytes[index + 2].hexValue
      {
        result.append(high << 4 | low)
        index += 2
      } else if byte != .cr, byte != .lf {
        if byte == .equals { repairs.insert(.encodedWord) }
        result.append(byte)
      }
      index += 1
    }
    return result
  }
}
