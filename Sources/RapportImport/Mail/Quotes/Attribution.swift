import RapportModel

/// The line in front of a quote that says whose words follow: `On Tue, 1 Mar 2011 at 18:02, A <a@b> wrote:`.
///
/// Recognised by what such lines are made of in any language (a date, an address, a verb of writing, a colon at the
/// end), not by whole patterns: mail programs have hundreds. Lines wrapped by the program are joined first.
struct Attribution {
  /// How sure it is that the line is an attribution.
  enum Strength: Int, Comparable {
    /// Only where marked quotes follow: `A wrote:`.
    case needsMarks
    /// Also where the quoted text carries no marks.
    case certain
    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  var strength: Strength
  /// Lines it takes, from the first on.
  var lineCount: Int
  var author: String?
  var email: String?
  var time: Timestamp?

  /// Whether a line can be the last of an attribution: it ends with a colon (or `:` and a bracket), or with a verb.
  ///
  /// Called for each line of each mail, so it looks at the last bytes only.
  @inline(__always)
  static func mayEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    switch bytes[line.upperBound - 1] {
    case MailByte.colon: return true
    case UInt8(ascii: "e"):
      return ends(bytes, line, with: "wrote")
    case MailByte.hyphen:
      return ends(bytes, line, with: "wrote ----") || ends(bytes, line, with: "wrote ---")
    case UInt8(ascii: "o"):
      return ends(bytes, line, with: "ha scritto")
    case MailByte.closeBracket, MailByte.asterisk:
      return line.count > 1 && bytes[line.upperBound - 2] == MailByte.colon
    case 0x9A:
      // The full-width colon, U+FF1A.
      return line.count > 2 && bytes[line.upperBound - 3] == 0xEF && bytes[line.upperBound - 2] == 0xBC
    default: return false
    }
  }

  private static func ends(_ bytes: [UInt8], _ line: Range<Int>, with suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard line.count > length else { return false }
    for offset in 0..<length where bytes[line.upperBound - length + offset] != suffix.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The attribution that begins with line `number`; nil if none does.
  ///
  /// - Parameters:
  ///   - lines: the body's lines.
  ///   - offsetMinutes: the zone of times written without one.
  static func find(_ bytes: [UInt8], _ lines: [BodyLine], at number: Int, offsetMinutes: Int) -> Attribution? {
    let first = lines[number]
    var ranges: [Range<Int>] = []
    var total = 0
    var weak: Attribution?
    for index in number..<min(number + QuoteLimits.attributionLines, lines.count) {
      let line = lines[index]
      guard !line.isBlank, line.depth == first.depth else { break }
      total += line.end - line.content
      guard total <= QuoteLimits.attributionBytes else { break }
      // A later line that is a sentence's end belongs to no attribution.
      if index > number, endsSentence(bytes, lines[index - 1]) { break }
      ranges.append(line.content..<line.end)
      guard line.mayEndAttribution else { continue }
      guard var found = read(bytes, ranges, offsetMinutes: offsetMinutes, isWrapped: index > number) else {
        // Ends like one and isn't: longer ones would hold a sentence's end in the middle.
        break
      }
      found.lineCount = index - number + 1
      if found.strength == .certain { return found }
      weak = found
      break
    }
    return weak
  }

  /// Whether a line ends with a full stop that isn't an abbreviation's ("apr.", "2013."), a question or exclamation.
  private static func endsSentence(_ bytes: [UInt8], _ line: BodyLine) -> Bool {
    switch bytes[line.end - 1] {
    case MailByte.question, MailByte.exclamation, MailByte.colon: return true
    case MailByte.dot:
      var index = line.end - 1
      while index > line.content, FoldedText.isLetter(bytes[index - 1]) { index -= 1 }
      return line.end - 1 - index > 8
    default: return false
    }
  }

  private static func read(
    _ bytes: [UInt8], _ ranges: [Range<Int>], offsetMinutes: Int, isWrapped: Bool
  ) -> Attribution? {
    let text = FoldedText(bytes, joining: ranges)
    var reader = AttributionReader(bytes: bytes, text: text, firstLine: ranges[0], isWrapped: isWrapped)
    return reader.read(offsetMinutes: offsetMinutes)
  }
}

/// Takes a joined attribution line apart.
private struct AttributionReader {
  let bytes: [UInt8]
  let text: FoldedText
  let firstLine: Range<Int>
  let isWrapped: Bool
  private var body: Range<Int>
  private var hasColon = false

  init(bytes: [UInt8], text: FoldedText, firstLine: Range<Int>, isWrapped: Bool) {
    self.bytes = bytes
    self.text = text
    self.firstLine = firstLine
    self.isWrapped = isWrapped
    self.body = text.all
  }

  mutating func read(offsetMinutes: Int) -> Attribution? {
    trimEnds()
    guard body.count >= 6, mayTell else { return nil }
    let words = text.words(in: body)
    guard let opener = words.first else { return nil }
    let verb = words.last { AttributionWords.verbs.contains($0.text) }
    let address = AddressInText.last(in: text, body)
    let isEnglish = verb.map { ["wrote", "writes", "said"].contains($0.text) } ?? false
    let dayFirst: Bool? = verb == nil || isEnglish ? nil : true
    let date = WrittenDate(text, in: body, dayFirst: dayFirst)
    let startsWithDate = date.map { $0.range.lowerBound <= body.lowerBound + 14 && startsLikeDate(opener, $0) } ?? false
    if isWrapped, !startsWithDate {
      // The lines above the one with the date are no part of it.
      let firstLineEnd = text.origin.firstIndex { $0 >= firstLine.upperBound } ?? text.bytes.count
      if address == nil || date.map({ $0.range.lowerBound >= firstLineEnd }) ?? false { return nil }
    }
    guard
      let strength = strength(verb: verb, date: date, address: address, startsWithDate: startsWithDate, words: words)
    else { return nil }
    let named = name(verb: verb, date: date, address: address)
    let email = address.map { text.string(in: $0) }
    return Attribution(
      strength: strength, lineCount: 1, author: display(named, email), email: email,
      time: date?.timestamp(defaultOffsetMinutes: offsetMinutes))
  }

  /// Whether there is anything in it that an attribution is made of: an address, a number or a telling word.
  private var mayTell: Bool {
    for index in body where text.bytes[index] == MailByte.at || MailByte.isDigit(text.bytes[index]) { return true }
    return AttributionWords.telling.contains(in: text.bytes)
  }

  /// Takes dashes, asterisks and the final colon off.
  private mutating func trimEnds() {
    body = text.trimmed(body)
    func isEdge(_ byte: UInt8) -> Bool {
      byte == MailByte.hyphen || byte == MailByte.asterisk || byte == MailByte.space || byte == MailByte.underscore
    }
    while let last = body.last, isEdge(text.bytes[last]) || text.bytes[last] == MailByte.closeBracket {
      body = body.lowerBound..<last
    }
    while let first = body.first, isEdge(text.bytes[first]) { body = first + 1..<body.upperBound }
    if let last = body.last, text.bytes[last] == MailByte.colon {
      hasColon = true
      body = body.lowerBound..<last
    } else if body.count > 3, text.bytes[body.upperBound - 3] == 0xEF, text.bytes[body.upperBound - 1] == 0x9A {
      hasColon = true
      body = body.lowerBound..<body.upperBound - 3
    }
    body = text.trimmed(body)
  }

  private func startsLikeDate(_ opener: FoldedWord, _ date: WrittenDate) -> Bool {
    date.range.lowerBound <= body.lowerBound + 1 || DateWords.openers.contains(opener.text)
      || opener.range.lowerBound > date.range.lowerBound
  }

  private func strength(
    verb: FoldedWord?, date: WrittenDate?, address: Range<Int>?, startsWithDate: Bool, words: [FoldedWord]
  ) -> Attribution.Strength? {
    let isVerbLast = verb.map { isNearEnd($0.range.upperBound) } ?? false
    let hasTime = date?.time != nil
    guard hasColon || isVerbLast else { return nil }
    // A date, an address and a colon or verb: no sentence of a person's looks like that.
    if let address, let date, verb != nil || hasColon {
      // Gmail and Yandex leave the verb out; then the address has to be the last thing said.
      if verb != nil || address.upperBound + 3 >= body.upperBound {
        return startsWithDate || hasTime || date.year != nil ? .certain : .needsMarks
      }
      return .needsMarks
    }
    if verb != nil, date != nil, startsWithDate, hasTime { return .certain }
    if let verb, let date, startsWithDate, isVerbLast, date.year != nil,
      verb.text == "wrote" || verb.text == "writes"
    {
      return .certain
    }
    if verb != nil, let address, isBracketed(address), words.count <= 12 { return .certain }
    if verb != nil, date != nil || isVerbLast || words.count <= 8 { return .needsMarks }
    if let opener = words.first, AttributionWords.quoting.contains(opener.text) { return .needsMarks }
    if hasTime, startsWithDate, words.count <= 16 { return .needsMarks }
    return nil
  }

  /// Whether nothing but a bracketed ending ("(a)", "/a") stands behind `position`.
  private func isNearEnd(_ position: Int) -> Bool { body.upperBound - position <= 4 }

  private func isBracketed(_ address: Range<Int>) -> Bool {
    address.upperBound < text.bytes.count && text.bytes[address.upperBound] == MailByte.greater
  }

  /// The author's name: what is left in front of the address, or between date and verb, or behind the verb.
  private func name(verb: FoldedWord?, date: WrittenDate?, address: Range<Int>?) -> String? {
    var taken: [Range<Int>] = []
    if let date { taken.append(date.range) }
    if let verb { taken.append(verb.range) }
    if let address { taken.append(address) }
    taken.sort { $0.lowerBound < $1.lowerBound }
    var gaps: [Range<Int>] = []
    var cursor = body.lowerBound
    for range in taken {
      if range.lowerBound > cursor { gaps.append(cursor..<range.lowerBound) }
      cursor = max(cursor, range.upperBound)
    }
    if cursor < body.upperBound { gaps.append(cursor..<body.upperBound) }
    if let address {
      guard let gap = gaps.last(where: { $0.upperBound == address.lowerBound }) else { return nil }
      return nameText(gap, before: verb, isBeforeDate: false)
    }
    let dateStart = date?.range.lowerBound
    return gaps.compactMap { nameText($0, before: verb, isBeforeDate: $0.upperBound == dateStart) }
      .max { $0.utf8.count < $1.utf8.count }
  }

  /// `gap` without fillers, punctuation and the first half of a two-word verb at its ends; nil if no letter is left.
  private func nameText(_ gap: Range<Int>, before verb: FoldedWord?, isBeforeDate: Bool) -> String? {
    var lower = gap.lowerBound
    var upper = gap.upperBound
    var words = text.words(in: gap)
    while let first = words.first,
      AttributionWords.fillers.contains(first.text) || AttributionWords.quoting.contains(first.text),
      first.range.upperBound >= upper || text.bytes[first.range.upperBound] != MailByte.apostrophe
    {
      // "Dan van der Berg" keeps its particles; in front of the name small words belong to the date.
      lower = first.range.upperBound
      words.removeFirst()
    }
    if let last = words.last, let verb, verb.range.lowerBound >= gap.upperBound,
      AttributionWords.auxiliaries[verb.text] == last.text
    {
      upper = last.range.lowerBound
      words.removeLast()
    }
    while let last = words.last, isBeforeDate, AttributionWords.beforeDates.contains(last.text) {
      upper = last.range.lowerBound
      words.removeLast()
    }
    guard !words.isEmpty else { return nil }
    func isEdge(_ byte: UInt8) -> Bool {
      switch byte {
      case MailByte.space, MailByte.comma, MailByte.dot, MailByte.colon, MailByte.semicolon, MailByte.quote,
        MailByte.apostrophe, MailByte.less, MailByte.greater, MailByte.hyphen, MailByte.openParen,
        MailByte.openBracket, MailByte.asterisk:
        true
      default: MailByte.isDigit(byte)
      }
    }
    while lower < upper, isEdge(text.bytes[lower]) || text.bytes[lower] == MailByte.closeParen { lower += 1 }
    while upper > lower, isEdge(text.bytes[upper - 1]), text.bytes[upper - 1] != MailByte.dot { upper -= 1 }
    guard lower < upper else { return nil }
    let source = text.source(of: lower..<upper, limit: bytes.count)
    let name = String(decoding: bytes[source.lowerBound..<min(source.upperBound, bytes.count)], as: UTF8.self)
    let clean = name.split { $0.isWhitespace || $0 == "\"" }.joined(separator: " ")
    return clean.isEmpty ? nil : clean
  }

  private func display(_ name: String?, _ email: String?) -> String? {
    switch (name, email) {
    case (let name?, let email?): "\(name) <\(email)>"
    case (let name?, nil): name
    case (nil, let email?): email
    case (nil, nil): nil
    }
  }
}
