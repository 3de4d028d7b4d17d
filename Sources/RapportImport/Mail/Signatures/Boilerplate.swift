/// Text that nobody wrote for this mail: disclaimers, list footers, warnings of a gateway.
///
/// Only unquoted lines at the very end and the first paragraph are looked at; in the middle of a text nothing is
/// taken away.
struct Boilerplate {
  /// Lines from the end that are looked at.
  static let window = 120
  /// Bytes of a paragraph that are read.
  static let paragraphBytes = 4_000
  /// Lines behind the rule of a list footer.
  static let footerLines = 40

  let bytes: [UInt8]
  let lines: [BodyLine]

  /// A run of lines without an empty one between, or a rule.
  private struct Paragraph {
    var lower: Int
    var upper: Int
  }

  /// The line where the boilerplate at the end begins; the number of lines where there is none.
  func trailingStart() -> Int {
    let end = lines.count
    let paragraphs = trailingParagraphs(end: end)
    guard let last = paragraphs.last else { return end }
    var start = end
    // A rule with a list's words shortly behind it.
    if let footer = listFooter(paragraphs, last: last) { start = footer }
    // Paragraphs of boilerplate, with short lines (a company's register number, a slogan) between or behind them.
    for (position, paragraph) in paragraphs.enumerated().reversed() where paragraph.upper <= start {
      let kind = kind(of: paragraph, previous: position > 0 ? paragraphs[position - 1] : nil)
      if kind == .boilerplate {
        start = paragraph.lower
        if position > 0, isHeading(paragraphs[position - 1]) || isRule(paragraphs[position - 1].lower) {
          start = paragraphs[position - 1].lower
        }
      } else if kind == .words {
        break
      }
    }
    return start
  }

  /// The end of a warning at the top; 0 where there is none.
  func leadingEnd() -> Int {
    guard let first = lines.firstIndex(where: { !$0.isBlank }), first < 20, lines[first].depth == 0 else { return 0 }
    var upper = first
    while upper < lines.count, upper < first + 8, !lines[upper].isBlank, lines[upper].depth == 0 { upper += 1 }
    guard upper < lines.count, upper < first + 8 else { return 0 }
    let folded = folded(Paragraph(lower: first, upper: upper))
    guard folded.count <= 800, BoilerplateWords.banners.contains(in: folded) else { return 0 }
    // Somebody who writes about an external sender greets or asks; a warning warns.
    var head = 0
    while head < folded.count, !FoldedText.isLetter(folded[head]), folded[head] != MailByte.openBracket { head += 1 }
    return BoilerplateWords.warnings.length(at: head, in: folded, limit: folded.count) != nil ? upper : 0
  }

  private enum Kind { case boilerplate, short, words }

  private func trailingParagraphs(end: Int) -> [Paragraph] {
    var result: [Paragraph] = []
    var number = end
    let limit = max(0, end - Self.window)
    while number > limit {
      let line = lines[number - 1]
      if line.isBlank {
        number -= 1
        continue
      }
      guard line.depth == 0 else { break }
      var lower = number - 1
      if !isRule(lower), !isListLink(lower) {
        while lower > limit, !lines[lower - 1].isBlank, lines[lower - 1].depth == 0, !isRule(lower - 1) { lower -= 1 }
      }
      result.append(Paragraph(lower: lower, upper: number))
      number = lower
    }
    return result.reversed()
  }

  /// Whether a line is nothing but dashes, underscores, equals signs or asterisks, two or more.
  private func isRule(_ number: Int) -> Bool {
    let line = lines[number]
    guard line.end - line.content >= 2, line.depth == 0 else { return line.end - line.content == 3 && isDash(line) }
    if isDash(line) { return true }
    for index in line.content..<line.end {
      switch bytes[index] {
      case MailByte.hyphen, MailByte.underscore, MailByte.equals, MailByte.asterisk, MailByte.space, MailByte.tilde,
        35:
        continue
      default: return false
      }
    }
    return true
  }

  /// A line that is nothing but the link of a mailing list's page: Mailman adds it to each mail.
  private func isListLink(_ number: Int) -> Bool {
    let line = lines[number]
    guard line.end - line.content >= 20, line.end - line.content <= 120, bytes[line.content] | 0x20 == 104 else {
      return false
    }
    let text = String(decoding: bytes[line.content..<line.end], as: UTF8.self)
    return text.hasPrefix("http") && text.contains("/listinfo/") && !text.contains(" ")
  }

  /// An em dash, alone or followed by dashes.
  private func isDash(_ line: BodyLine) -> Bool {
    guard line.end - line.content >= 3, line.end - line.content <= 60, bytes[line.content] == 0xE2,
      bytes[line.content + 1] == 0x80, (0x92...0x95).contains(bytes[line.content + 2])
    else { return false }
    return bytes[line.content..<line.end].allSatisfy { $0 >= 0x80 || $0 == MailByte.hyphen }
  }

  private func folded(_ paragraph: Paragraph) -> [UInt8] {
    var ranges: [Range<Int>] = []
    var total = 0
    for number in paragraph.lower..<paragraph.upper {
      let line = lines[number]
      let count = min(line.end - line.content, Self.paragraphBytes - total)
      guard count > 0 else { break }
      ranges.append(line.content..<line.content + count)
      total += count
    }
    return FoldedText(bytes, joining: ranges, tracksOrigin: false).bytes
  }

  /// The first rule that has a list's words within the next lines and little behind it.
  private func listFooter(_ paragraphs: [Paragraph], last: Paragraph) -> Int? {
    for (position, paragraph) in paragraphs.enumerated() where isRule(paragraph.lower) {
      guard last.upper - paragraph.lower <= Self.footerLines, position + 1 < paragraphs.count else { continue }
      let next = paragraphs[position + 1]
      guard !isRule(next.lower) || position + 2 < paragraphs.count else { continue }
      let words = isRule(next.lower) ? paragraphs[position + 2] : next
      if BoilerplateWords.set.groups(in: folded(words)) & BoilerplateWords.listBit != 0 { return paragraph.lower }
      // Mailman: the list's name and address, then a link.
      let first = LineShape(bytes, lines[words.lower])
      if first.wordCount <= 6, first.text.string(in: first.text.all).hasSuffix("mailing list") {
        return paragraph.lower
      }
    }
    return nil
  }

  private func isHeading(_ paragraph: Paragraph) -> Bool {
    guard paragraph.upper - paragraph.lower <= 2 else { return false }
    let folded = folded(paragraph)
    return folded.count <= 80 && BoilerplateWords.set.groups(in: folded) & BoilerplateWords.headingBit != 0
  }

  private func kind(of paragraph: Paragraph, previous: Paragraph?) -> Kind {
    if isRule(paragraph.lower) { return .short }
    if paragraph.upper == paragraph.lower + 1, isListLink(paragraph.lower) { return .boilerplate }
    let folded = folded(paragraph)
    let found = BoilerplateWords.set.groups(in: folded)
    if found & BoilerplateWords.aloneBit != 0 { return .boilerplate }
    let groups = (found & BoilerplateWords.disclaimerBits).nonzeroBitCount
    if groups >= BoilerplateWords.groupsNeeded, folded.count >= 80 { return .boilerplate }
    if groups >= 1, previous.map(isHeading) ?? false || startsWithHeading(folded, found) { return .boilerplate }
    if found & BoilerplateWords.listBit != 0,
      BoilerplateWords.listBeginnings.length(at: 0, in: folded, limit: folded.count) != nil
    {
      return .boilerplate
    }
    guard paragraph.upper - paragraph.lower <= 10 else { return .words }
    let isShort = (paragraph.lower..<paragraph.upper).allSatisfy { !LineShape(bytes, lines[$0]).isSentence }
    return isShort ? .short : .words
  }

  private func startsWithHeading(_ folded: [UInt8], _ found: UInt32) -> Bool {
    found & BoilerplateWords.headingBit != 0
      && BoilerplateWords.set.groups(in: Array(folded.prefix(60))) & BoilerplateWords.headingBit != 0
  }
}
