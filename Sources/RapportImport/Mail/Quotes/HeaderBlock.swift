import RapportModel

/// Header lines above a quoted or forwarded message, as Outlook, Yahoo, Gmail forwards and others write them:
///
///     From: A <a@b>
///     Sent: Tuesday, 1 March 2011 18:02
///     To: C
///     Subject: D
///
/// in any of the languages of `HeaderLabel`, with or without `*bold*` marks.
struct HeaderBlock {
  /// The line behind it.
  var end: Int
  var author: String?
  var email: String?
  var time: Timestamp?

  /// Whether a line can open a header block; most lines are told apart by their first byte.
  @inline(__always)
  static func mayBegin(_ bytes: [UInt8], _ line: BodyLine) -> Bool {
    guard line.end - line.content >= 3, HeaderLabel.firstBytes[Int(bytes[line.content])] else { return false }
    let limit = min(line.end, line.content + HeaderLabel.longest)
    var index = line.content
    while index < limit {
      if bytes[index] == MailByte.colon { return true }
      index += 1
    }
    return false
  }

  /// The header block that begins with line `number`; nil if none does.
  ///
  /// - Parameters:
  ///   - isAnnounced: whether a separator stands above, so that two lines are enough.
  ///   - offsetMinutes: the zone of times written without one.
  static func find(
    _ bytes: [UInt8], _ lines: [BodyLine], nextFilled: [Int], at number: Int, isAnnounced: Bool, offsetMinutes: Int
  ) -> HeaderBlock? {
    var reader = HeaderBlockReader(bytes: bytes, depth: lines[number].depth, offsetMinutes: offsetMinutes)
    var index = number
    let limit = min(lines.count, number + QuoteLimits.headerBlockLines)
    while index < limit {
      let line = lines[index]
      if line.isBlank {
        // HTML turned into text has an empty line between two headers.
        let next = nextFilled[index]
        guard index > number, next < limit, next == index + 1, lines[next].depth == line.depth || line.depth == 0,
          reader.label(of: lines[next]) != nil
        else { break }
        index = next
        continue
      }
      guard line.depth == reader.depth else { break }
      let isLast = index + 1 >= lines.count || lines[index + 1].isBlank
      let before = index > number ? lines[index - 1] : line
      guard reader.take(line, before: before, isLast: isLast) else { break }
      index += 1
    }
    return reader.finished(end: index, isAnnounced: isAnnounced)
  }
}

private struct HeaderBlockReader {
  let bytes: [UInt8]
  let depth: Int
  let offsetMinutes: Int
  private var seen: Set<HeaderLabel> = []
  private var from: Range<Int>?
  private var date: [Range<Int>] = []
  private var recipients: [Range<Int>] = []
  private var isSendingLabel = false
  /// Whether the label tells that days come before months; English leaves it open.
  private var dayFirst: Bool?
  private var current: HeaderLabel?
  private var continuations = 0

  init(bytes: [UInt8], depth: Int, offsetMinutes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.offsetMinutes = offsetMinutes
  }

  /// The label of a line and where its value begins.
  func label(of line: BodyLine) -> (label: HeaderLabel, word: String, value: Range<Int>)? {
    guard HeaderBlock.mayBegin(bytes, line) else { return nil }
    return label(in: line.content..<line.end)
  }

  private func label(in range: Range<Int>) -> (label: HeaderLabel, word: String, value: Range<Int>)? {
    let limit = min(range.upperBound, range.lowerBound + HeaderLabel.longest)
    guard let colon = bytes[range.lowerBound..<limit].firstIndex(of: MailByte.colon) else { return nil }
    let text = FoldedText(bytes, in: range.lowerBound..<colon, tracksOrigin: false)
    let word = text.string(in: Self.unmarked(text, text.all))
    guard let label = HeaderLabel.table[word] else { return nil }
    var value = colon + 1
    while value < range.upperBound, bytes[value] == MailByte.asterisk || bytes[value] == MailByte.underscore {
      value += 1
    }
    return (label, word, value..<range.upperBound)
  }

  /// Without the marks of bold or underlined text around it.
  private static func unmarked(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    func isMark(_ byte: UInt8) -> Bool {
      byte == MailByte.space || byte == MailByte.asterisk || byte == MailByte.underscore
    }
    while lower < upper, isMark(text.bytes[lower]) { lower += 1 }
    while upper > lower, isMark(text.bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// Takes a line as a header or as the rest of one; false if it is neither.
  mutating func take(_ line: BodyLine, before: BodyLine, isLast: Bool) -> Bool {
    if let (label, word, value) = label(of: line) {
      // A second `From:` opens the next message's block.
      if label == .from, seen.contains(.from) { return false }
      continuations = 0
      if label == .date { noteDateLabel(word) }
      keep(label, value)
      takeFurtherHeaders(in: value)
      return true
    }
    // The rest of a long list of recipients or of a wrapped name: only between two headers.
    guard let current, current != .date, continuations < (current == .to || current == .cc ? 12 : 2) else {
      return false
    }
    continuations += 1
    guard looksWrapped(line, before: before, isLast: isLast, after: current) else { return false }
    if current == .from, let range = from { from = range.lowerBound..<line.end }
    if current == .to || current == .cc { recipients.append(line.content..<line.end) }
    return true
  }

  private mutating func noteDateLabel(_ word: String) {
    if HeaderLabel.sending.contains(word) { isSendingLabel = true }
    if dayFirst == nil, word != "sent", word != "date" { dayFirst = true }
  }

  private mutating func keep(_ label: HeaderLabel, _ value: Range<Int>) {
    seen.insert(label)
    current = label
    switch label {
    case .from: from = value
    case .date: date.append(value)
    case .to, .cc: recipients.append(value)
    case .subject, .other: break
    }
  }

  /// `From: A To: B Sent: C` all on one line, as Yahoo writes it.
  private mutating func takeFurtherHeaders(in value: Range<Int>) {
    let limit = min(value.upperBound, value.lowerBound + QuoteLimits.markerBytes)
    var index = value.lowerBound
    while index < limit {
      guard bytes[index] == MailByte.colon else {
        index += 1
        continue
      }
      var start = index
      while start > value.lowerBound, start > index - HeaderLabel.longest, bytes[start - 1] == MailByte.space {
        start -= 1
      }
      let wordEnd = start
      while start > value.lowerBound, start > index - HeaderLabel.longest,
        FoldedText.isLetter(bytes[start - 1])
      {
        start -= 1
      }
      if start < wordEnd, MailByte.isUpper(bytes[start]) || bytes[start] >= 0x80 {
        let word = FoldedText(bytes, in: start..<wordEnd, tracksOrigin: false)
        if let label = HeaderLabel.table[word.string(in: word.all)], !seen.contains(label), label != .from {
          if label == .date { noteDateLabel(word.string(in: word.all)) }
          if current == .from, let range = from { from = range.lowerBound..<start }
          keep(label, index + 1..<value.upperBound)
        }
      }
      index += 1
    }
  }

  /// Whether a line without a label goes on with the header before: it holds an address, begins like a fold, or the
  /// list before it ends with a separator.
  private func looksWrapped(_ line: BodyLine, before: BodyLine, isLast: Bool, after label: HeaderLabel) -> Bool {
    let count = min(line.end - line.content, QuoteLimits.markerBytes)
    let content = line.content..<line.content + count
    if label == .subject {
      // A subject is wrapped where the line is full; its rest is the last line of the block.
      return count <= 60 && isLast && before.end - before.start >= 55
    }
    if bytes[content].contains(MailByte.at) || bytes[content].contains(MailByte.semicolon) { return true }
    return label != .from && bytes[line.end - 1] == MailByte.comma
  }

  func finished(end: Int, isAnnounced: Bool) -> HeaderBlock? {
    let required = seen.subtracting([.other])
    guard required.count >= 2 || isAnnounced, required.contains(.from) || isAnnounced && required.contains(.date) else {
      return nil
    }
    var block = HeaderBlock(end: end)
    for range in date {
      let text = FoldedText(
        bytes, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 120), tracksOrigin: false)
      if let found = WrittenDate(text, in: text.all, dayFirst: dayFirst) {
        block.time = found.timestamp(defaultOffsetMinutes: offsetMinutes)
        break
      }
    }
    readAuthor(&block)
    // A form or an itinerary has `From`, `To` and `Date` as well; mail has an address, a time of day, a subject.
    let holdsAddress = block.email != nil || recipients.contains { bytes[$0].contains(MailByte.at) }
    guard
      isAnnounced || isSendingLabel || holdsAddress || seen.contains(.subject) && seen.contains(.date)
        || seen.contains(.subject) && seen.contains(.to)
    else { return nil }
    return block
  }

  private func readAuthor(_ block: inout HeaderBlock) {
    guard let from, !from.isEmpty else { return }
    let range = from.lowerBound..<min(from.upperBound, from.lowerBound + 300)
    let text = FoldedText(bytes, in: range)
    var nameEnd = text.bytes.count
    if let address = AddressInText.first(in: text, text.all) {
      block.email = text.string(in: address)
      nameEnd = address.lowerBound
      if let open = text.bytes[..<nameEnd].lastIndex(where: { $0 == MailByte.less || $0 == MailByte.openBracket }) {
        nameEnd = open
      }
    }
    let source = text.source(of: 0..<nameEnd, limit: range.upperBound)
    let raw = String(decoding: bytes[source], as: UTF8.self)
    let name = raw.split { $0.isWhitespace || $0 == "\"" || $0 == "*" || $0 == "<" }.joined(separator: " ")
    let clean =
      name.hasPrefix("'") && name.hasSuffix("'") && name.count > 1 ? String(name.dropFirst().dropLast()) : name
    switch (clean.isEmpty, block.email) {
    case (false, let email?): block.author = "\(clean) <\(email)>"
    case (false, nil): block.author = clean
    case (true, let email?): block.author = email
    case (true, nil): break
    }
  }
}
