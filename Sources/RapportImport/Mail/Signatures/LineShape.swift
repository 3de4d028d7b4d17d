/// What a short line looks like: a name, a contact, a sentence. Only shapes, no meaning.
struct LineShape {
  let bytes: [UInt8]
  let range: Range<Int>
  let text: FoldedText

  init(_ bytes: [UInt8], _ line: BodyLine) {
    self.bytes = bytes
    range = line.content..<min(line.end, line.content + QuoteLimits.markerBytes)
    text = FoldedText(bytes, in: range, tracksOrigin: false)
  }

  /// Words separated by spaces.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in text.bytes {
      if byte == MailByte.space {
        isInside = false
      } else if !isInside {
        isInside = true
        count += 1
      }
    }
    return count
  }

  var digitCount: Int { text.bytes.reduce(0) { $0 + (MailByte.isDigit($1) ? 1 : 0) } }

  /// Whether an address, a link or a number to call is in it.
  var isContact: Bool {
    if text.bytes.contains(MailByte.at) { return true }
    if SignatureWords.links.contains(in: text.bytes) { return true }
    let digits = digitCount
    if digits >= 7, digits <= 32, text.bytes.count <= 80 { return true }
    return digits >= 5 && text.words(in: text.all, limit: 3).contains { SignatureWords.contactLabels.contains($0.text) }
  }

  /// Whether it reads as a sentence rather than as a line of a signature.
  var isSentence: Bool {
    guard let last = text.bytes.last else { return false }
    let words = wordCount
    if last == MailByte.question { return true }
    if isContact, words <= 14 { return false }
    if last == MailByte.exclamation { return words >= 2 }
    if last == MailByte.dot || last == MailByte.colon, words >= 5, !endsWithLegalForm { return true }
    if words > 12 { return true }
    return words >= 6 && !startsUpper
  }

  /// "Druk sp. z o.o.", "Acme Ltd.": the dot belongs to the name of a firm.
  private var endsWithLegalForm: Bool {
    SignatureWords.legalForms.contains { form in
      text.bytes.count > form.count && text.bytes.suffix(form.count).elementsEqual(form)
        && !FoldedText.isLetter(text.bytes[text.bytes.count - form.count - 1])
    }
  }

  /// Whether its first letter is a capital.
  var startsUpper: Bool {
    var index = range.lowerBound
    while index < range.upperBound, !FoldedText.isLetter(bytes[index]) { index += 1 }
    return Self.isCapital(bytes, at: index, limit: range.upperBound)
  }

  /// Whether a capital letter, Latin or Cyrillic, stands at `index`.
  static func isCapital(_ bytes: [UInt8], at index: Int, limit: Int) -> Bool {
    guard index < limit else { return false }
    if MailByte.isUpper(bytes[index]) { return true }
    guard index + 1 < limit else { return false }
    switch (bytes[index], bytes[index + 1]) {
    case (0xC3, 0x80...0x9E), (0xD0, 0x80...0xAF): return true
    // In Latin Extended-A capitals have even code points up to U+0137 and from U+014A on, odd ones in between.
    case (0xC4, let second): return second & 1 == (second >= 0xB9 ? 1 : 0)
    case (0xC5, let second): return second & 1 == (second <= 0x88 || second >= 0xB9 ? 1 : 0)
    default: return false
    }
  }

  /// Whether it is a name: up to five words, each with a capital (particles and initials aside), no digits.
  var isName: Bool { Self.isName(bytes, range) }

  static func isName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var words = 0
    var capitals = 0
    while index < range.upperBound {
      let byte = bytes[index]
      if MailByte.isDigit(byte) { return false }
      guard FoldedText.isLetter(byte) else {
        switch byte {
        case MailByte.space, MailByte.comma, MailByte.dot, MailByte.hyphen, MailByte.apostrophe, MailByte.slash,
          MailByte.asterisk, MailByte.underscore, MailByte.tab, MailByte.openParen, MailByte.closeParen, MailByte.tilde:
          index += 1
          continue
        default: return false
        }
      }
      words += 1
      let start = index
      let isCapitalized = isCapital(bytes, at: index, limit: range.upperBound)
      if isCapitalized { capitals += 1 }
      while index < range.upperBound,
        FoldedText.isLetter(bytes[index]) || bytes[index] == MailByte.hyphen || bytes[index] == MailByte.apostrophe
      {
        index += 1
      }
      if !isCapitalized, index - start > 3 || !particles.contains(String(decoding: bytes[start..<index], as: UTF8.self))
      {
        return false
      }
    }
    return (1...5).contains(words) && capitals > 0
  }

  /// Small words within names.
  private static let particles: Set<String> = DateWords.set(
    "van von der den de di da del la le af av zu ter ten dos og and i und y e oraz и")
}
