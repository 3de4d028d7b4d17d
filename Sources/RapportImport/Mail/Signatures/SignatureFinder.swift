/// Finds the signature below an author's own words. Cuts conservatively: where a line could be the author's, it is.
struct SignatureFinder {
  /// Non-blank lines a signature has at most, behind its delimiter or closing.
  static let maximumLines = 15
  /// Non-blank lines from the end that are looked at.
  private static let window = 40

  let bytes: [UInt8]
  let lines: [BodyLine]
  /// Folded words of the author's name and address, to tell their name from another's.
  let authorWords: Set<String>

  /// Line numbers of `segment`, a stretch of own words, that belong to a signature.
  func signature(in segment: Range<Int>) -> [Int] {
    var filled: [Int] = []
    for number in segment.reversed() where !lines[number].isBlank {
      filled.append(number)
      if filled.count == Self.window { break }
    }
    filled.reverse()
    guard !filled.isEmpty else { return [] }
    var taken: [Int] = []
    // Lines that a program adds stand alone, mostly last.
    let last = filled.last
    filled.removeAll { number in
      guard isMobileLine(number, in: segment, isLast: number == last) else { return false }
      taken.append(number)
      return true
    }
    if let span = delimiter(filled) {
      taken += filled[span.lower...]
      filled.removeSubrange(span.lower...)
    }
    // Above a delimiter the letter may be closed as well.
    if let span = closing(filled) ?? ownName(filled) ?? dashedName(filled) {
      taken += filled[span.lower..<span.upper]
    }
    return taken.sorted()
  }

  /// Positions in the list of filled lines.
  typealias Span = (lower: Int, upper: Int)

  // MARK: Program lines

  private func isMobileLine(_ number: Int, in segment: Range<Int>, isLast: Bool) -> Bool {
    let line = lines[number]
    guard line.end - line.content <= 300, mayBeMobile(line), stands(alone: number, in: segment, isLast: isLast) else {
      return false
    }
    let shape = LineShape(bytes, line)
    var range = shape.text.trimmed(shape.text.all)
    func isMark(_ byte: UInt8) -> Bool {
      byte == MailByte.asterisk || byte == MailByte.underscore || byte == MailByte.hyphen
        || byte == MailByte.openBracket
    }
    while let first = range.first, isMark(shape.text.bytes[first]) || shape.text.bytes[first] == MailByte.space {
      range = first + 1..<range.upperBound
    }
    guard
      let length = SignatureWords.mobilePrefixes.length(
        at: range.lowerBound, in: shape.text.bytes, limit: range.upperBound)
    else { return false }
    let content = shape.text.string(in: range)
    let prefix = shape.text.string(in: range.lowerBound..<range.lowerBound + length)
    // A link behind the name does not count.
    let visible = content.prefix { $0 != "<" }
    let words = visible.split(separator: " ").count
    guard words <= 12, !visible.contains(", "), !visible.dropLast(1).contains(". "), !visible.hasSuffix("?") else {
      return visible.contains("please excuse") || visible.contains("forgive")
    }
    if prefix == "sent from", content.hasPrefix("sent from my "), words <= 9 { return true }
    if SignatureWords.devices.contains(in: shape.text.bytes) { return true }
    // "Sent from TypeApp<http://…>": an unknown program with a link.
    return content.contains("<http") && words <= 8
  }

  private func mayBeMobile(_ line: BodyLine) -> Bool {
    guard let start = firstLetter(line) else { return false }
    return SignatureWords.mobilePrefixes.mayBegin(bytes, at: start, limit: line.end)
  }

  /// The first letter of a line, behind at most a few marks; nil where other things come first.
  private func firstLetter(_ line: BodyLine) -> Int? {
    var index = line.content
    while index < line.end, index < line.content + 4 {
      if FoldedText.isLetter(bytes[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a line is a paragraph of its own, or the last one.
  private func stands(alone number: Int, in segment: Range<Int>, isLast: Bool) -> Bool {
    if isLast { return number > segment.lowerBound }
    let isFirst = number == segment.lowerBound || lines[number - 1].isBlank
    return isFirst && (number + 1 >= segment.upperBound || lines[number + 1].isBlank)
  }

  // MARK: Delimiters

  /// `-- ` (RFC 3676 section 4.3), or one of the broken forms, with few lines behind it.
  private func delimiter(_ filled: [Int]) -> Span? {
    for (position, number) in filled.enumerated() {
      guard let isExact = isDelimiter(number) else { continue }
      let behind = filled.count - position - 1
      guard behind <= Self.maximumLines else { continue }
      if isExact { return (position, filled.count) }
      let rest = filled[(position + 1)...]
      guard !rest.isEmpty, rest.count <= 8 else { continue }
      if rest.allSatisfy({ !LineShape(bytes, lines[$0]).isSentence }) { return (position, filled.count) }
    }
    return nil
  }

  /// True for `-- ` and `--`; false for dashes, underscores or equals signs that may be a delimiter; nil for others.
  private func isDelimiter(_ number: Int) -> Bool? {
    let line = lines[number]
    let count = line.end - line.content
    let first = bytes[line.content]
    if count == 2, first == MailByte.hyphen, bytes[line.content + 1] == MailByte.hyphen { return true }
    guard count <= 90,
      first == MailByte.hyphen || first == MailByte.underscore || first == MailByte.equals
        || first == 0xE2 || first == MailByte.asterisk
    else { return nil }
    let text = FoldedText(bytes, in: line.content..<line.end)
    let marks = text.bytes.filter { $0 == text.bytes.first }
    guard marks.count == text.bytes.count else { return nil }
    // A single ASCII character is a bullet or a slip; an em dash alone is a delimiter.
    return first == 0xE2 || count >= 2 ? false : nil
  }

  // MARK: Closings

  /// "Best regards," and what follows it, if nothing that follows reads as a sentence.
  private func closing(_ filled: [Int]) -> Span? {
    guard !filled.isEmpty else { return nil }
    let first = max(0, filled.count - Self.maximumLines - 1)
    for position in first..<filled.count {
      guard let kind = closingKind(filled[position]) else { continue }
      var upper = position + 1
      while upper < filled.count, !isPostscript(filled[upper]) { upper += 1 }
      let rest = filled[position + 1..<upper]
      guard holdsNoSentence(rest) else { continue }
      switch kind {
      case .formula: return (position, upper)
      case .thanks:
        guard let name = rest.first, LineShape(bytes, lines[name]).isName else { continue }
        return (position + 1, upper)
      }
    }
    return nil
  }

  /// Whether lines below a name or a closing are a signature's. Its last line may be the firm's motto ("Late? Not us!").
  private func holdsNoSentence(_ rest: ArraySlice<Int>) -> Bool {
    let sentences = rest.filter { LineShape(bytes, lines[$0]).isSentence }
    guard let first = sentences.first else { return true }
    return sentences.count == 1 && first == rest.last && rest.count >= 3
      && LineShape(bytes, lines[first]).wordCount <= Self.mottoWords
  }

  /// Words a firm's motto has at most.
  private static let mottoWords = 6

  private enum ClosingKind { case formula, thanks }

  /// Whether a line is a closing formula, alone or with a name behind it.
  private func closingKind(_ number: Int) -> ClosingKind? {
    let line = lines[number]
    guard line.end - line.content <= 120 else { return nil }
    guard let start = firstLetter(line), SignatureWords.formulas.mayBegin(bytes, at: start, limit: line.end) else {
      return nil
    }
    let text = FoldedText(bytes, in: line.content..<line.end)
    let words = text.words(in: text.all, limit: 14)
    guard let first = words.first, first.range.lowerBound <= 2 else { return nil }
    // The longest formula that the line begins with.
    for count in (1...max(1, min(SignatureWords.longestFormula, words.count))).reversed() {
      let end = words[count - 1].range.upperBound
      let phrase = phrase(text, first.range.lowerBound..<end)
      let isFormula = SignatureWords.closings.contains(phrase)
      guard isFormula || SignatureWords.thanks.contains(phrase) else { continue }
      if count == words.count, !hasDigits(text) {
        return isEndFree(text, from: end) ? (isFormula ? .formula : .thanks) : nil
      }
      let rest = text.source(of: end..<text.bytes.count, limit: line.end)
      guard isFormula, LineShape.isName(bytes, rest) else { return nil }
      return .formula
    }
    return nil
  }

  /// A formula's words with single spaces and without dots ("m.v.h.").
  private func phrase(_ text: FoldedText, _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    for index in range {
      let byte = text.bytes[index]
      let isGap = byte == MailByte.space || byte == MailByte.dot || byte == MailByte.comma
      if isGap, result.last == MailByte.space { continue }
      result.append(isGap ? MailByte.space : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func hasDigits(_ text: FoldedText) -> Bool { text.bytes.contains { MailByte.isDigit($0) } }

  /// Whether nothing but punctuation and pictures stands behind a formula; a question is no closing.
  private func isEndFree(_ text: FoldedText, from end: Int) -> Bool {
    !text.bytes[end...].contains { $0 == MailByte.question || MailByte.isLetter($0) }
  }

  private func isPostscript(_ number: Int) -> Bool {
    let line = lines[number]
    let text = FoldedText(bytes, in: line.content..<min(line.end, line.content + 12))
    let content = text.string(in: text.all)
    return ["ps ", "ps:", "ps.", "p.s", "pps", "ps,", "p.p.s", "зы ", "зы:", "п.с"].contains { content.hasPrefix($0) }
  }

  // MARK: Names

  /// The author's own name below the text: alone, above lines of contacts, or below a closing of their own wording
  /// ("God bless,").
  private func ownName(_ filled: [Int]) -> Span? {
    guard !authorWords.isEmpty else { return nil }
    let first = max(1, filled.count - 8)
    guard first < filled.count else { return nil }
    for position in first..<filled.count {
      let number = filled[position]
      let line = lines[number]
      guard line.end - line.content <= 80, LineShape.isName(bytes, line.content..<line.end) else { continue }
      let shape = LineShape(bytes, line)
      let words = shape.text.words(in: shape.text.all)
      let isOwn = words.contains { authorWords.contains($0.text) }
      // A pet name stands alone at the very end.
      guard isOwn || words.count == 1 && position + 1 == filled.count && isPetName(words[0].text),
        !endsWithColon(filled[position - 1])
      else { continue }
      let rest = filled[position + 1..<filled.count]
      guard holdsNoSentence(rest) else { continue }
      if isOwn, isOwnClosing(filled[position - 1]), position > 1 { return (position - 1, filled.count) }
      if rest.isEmpty || lines[number - 1].isBlank || rest.contains(where: { LineShape(bytes, lines[$0]).isContact }) {
        return (position, filled.count)
      }
    }
    return nil
  }

  /// A short line that ends in a comma, directly above a name: a closing in words of one's own.
  private func isOwnClosing(_ number: Int) -> Bool {
    let line = lines[number]
    return bytes[line.end - 1] == MailByte.comma && line.end - line.content <= 40
      && LineShape(bytes, line).wordCount <= Self.ownClosingWords
  }

  /// Words a closing of one's own has at most.
  private static let ownClosingWords = 3

  /// Whether a word begins like one of the author's names: "Ollie" for Oliver, "Наташа" for Наталья.
  private func isPetName(_ word: String) -> Bool {
    let beginning = word.prefix(2)
    return word.count >= 3 && word.count <= 8 && authorWords.contains { $0.hasPrefix(beginning) }
  }

  /// `-John`, `/John`, `~ John` as the last line.
  private func dashedName(_ filled: [Int]) -> Span? {
    guard filled.count >= 2, let number = filled.last, number > 0, lines[number - 1].isBlank else { return nil }
    let line = lines[number]
    let first = bytes[line.content]
    guard first == MailByte.hyphen || first == MailByte.slash || first == MailByte.tilde || first == 0xE2,
      line.end - line.content <= 40
    else { return nil }
    let name = line.content + (first == 0xE2 ? 3 : 1)
    guard name < line.end else { return nil }
    let isBullet = first == MailByte.hyphen && bytes[name] == MailByte.space
    guard !isBullet, LineShape.isName(bytes, name..<line.end) else { return nil }
    return (filled.count - 1, filled.count)
  }

  private func endsWithColon(_ number: Int) -> Bool { bytes[lines[number].end - 1] == MailByte.colon }
}
