import RapportModel

/// A date and time as mail programs write it into attribution lines and header blocks, in any of their languages:
/// `Tue, 1 Mar 2011 at 18:02 +0530`, `śr., 27 paź 2021 o 09:31`, `20 окт. 2016 г. 19:37`, `28/10/2021, 12:46`.
struct WrittenDate {
  var year: Int?
  var month: Int
  var day: Int
  var time: (hour: Int, minute: Int, second: Int)?
  /// Minutes east of Greenwich, where the text names a zone.
  var offsetMinutes: Int?
  /// Whether day and month could be exchanged (`01/03/11`).
  var isAmbiguous = false
  /// The stretch of the folded text it was read from, weekday to zone.
  var range: Range<Int>

  /// The instant; nil without year or time of day, where day and month are anybody's guess, or where no such day is.
  ///
  /// A zone that isn't written is the one of the program that wrote the line: the replying author's.
  func timestamp(defaultOffsetMinutes: Int) -> Timestamp? {
    guard let year, let time, !isAmbiguous, (1971...2200).contains(year) else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    let offset = offsetMinutes ?? defaultOffsetMinutes
    guard date.isValid, time.hour <= 23, time.minute <= 59, abs(offset) <= 14 * 60 else { return nil }
    return Timestamp(
      Instant(
        year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: min(time.second, 59),
        offsetSeconds: offset * 60),
      offsetMinutes: offset)
  }

  /// The first date in `range` of `text` that has a day and a month; nil if there is none.
  ///
  /// `dayFirst` decides `01/03/11`: true and false where the language tells, nil leaves it undecided.
  init?(_ text: FoldedText, in range: Range<Int>, dayFirst: Bool? = nil) {
    var scan = DateScan(text: text, range: range, dayFirst: dayFirst)
    guard let found = scan.first() else { return nil }
    self = found
  }

  fileprivate init(parts: DateScan.Parts, month: Int, day: Int, range: Range<Int>) {
    self.year = parts.year
    self.month = month
    self.day = day
    self.time = parts.time
    self.offsetMinutes = parts.offset
    self.isAmbiguous = parts.isAmbiguous
    self.range = range
  }
}

/// Reads tokens from left to right and keeps those that can belong to one date.
private struct DateScan {
  struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    var time: (hour: Int, minute: Int, second: Int)?
    var offset: Int?
    var isAmbiguous = false
    var start: Int?
    var end = 0
    /// Numbers that could be a day, a year or an hour until a month name follows.
    var loose: [Int] = []
  }

  let text: FoldedText
  let range: Range<Int>
  let dayFirst: Bool?
  private var parts = Parts()
  private var index: Int

  init(text: FoldedText, range: Range<Int>, dayFirst: Bool?) {
    self.text = text
    self.range = range.clamped(to: text.all)
    self.dayFirst = dayFirst
    self.index = self.range.lowerBound
  }

  /// Tokens looked at; a date has at most fifteen, before it stand a few words.
  private static let maximumTokens = 120

  mutating func first() -> WrittenDate? {
    var tokens = 0
    while index < range.upperBound, tokens < Self.maximumTokens {
      let byte = text.bytes[index]
      if MailByte.isDigit(byte) {
        tokens += 1
        let start = index
        if !readNumber() {
          if let done = finished() { return done }
          restart()
          index = max(index, start + 1)
        }
      } else if FoldedText.isLetter(byte) {
        tokens += 1
        if !readWord() {
          if let done = finished() { return done }
          restart()
        }
      } else if byte == MailByte.plus || byte == MailByte.hyphen, parts.time != nil, parts.offset == nil,
        index + 1 < range.upperBound, MailByte.isDigit(text.bytes[index + 1])
      {
        readOffset()
      } else if byte == MailByte.less || byte == MailByte.quote || byte == MailByte.at {
        if let done = finished() { return done }
        restart()
        index += 1
      } else {
        index += 1
      }
    }
    return finished()
  }

  private mutating func restart() { parts = Parts() }

  private func finished() -> WrittenDate? {
    guard let month = parts.month, let day = parts.day, let start = parts.start, (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return WrittenDate(parts: parts, month: month, day: day, range: start..<max(start, parts.end))
  }

  private mutating func take(from start: Int) {
    if parts.start == nil { parts.start = start }
    parts.end = index
  }

  /// Two or more digits' value; nil past six digits, which no part of a date has.
  private mutating func digits() -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while index < range.upperBound, MailByte.isDigit(text.bytes[index]) {
      if count < 6 { value = value * 10 + Int(text.bytes[index] - 48) }
      count += 1
      index += 1
    }
    return count <= 6 && count > 0 ? (value, count) : nil
  }

  private func byte(at position: Int) -> UInt8 { position < range.upperBound ? text.bytes[position] : 0 }

  /// A numeric date, a time, a day or a year; false for a number that belongs to none.
  private mutating func readNumber() -> Bool {
    let start = index
    if let previous = start > range.lowerBound ? text.bytes[start - 1] : nil, previous == MailByte.at { return false }
    guard let first = digits() else { return false }
    let separator = byte(at: index)
    if separator == MailByte.colon || separator == UInt8(ascii: "h") || separator == MailByte.dot && parts.day != nil,
      first.count <= 2, parts.time == nil, MailByte.isDigit(byte(at: index + 1)), MailByte.isDigit(byte(at: index + 2))
    {
      return readTime(hour: first.value, from: start)
    }
    if separator == MailByte.dot || separator == MailByte.slash || separator == MailByte.hyphen,
      MailByte.isDigit(byte(at: index + 1)), parts.day == nil, parts.month == nil
    {
      return readNumericDate(first, separator: separator, from: start)
    }
    if first.count == 4, parts.year == nil, (1970...2200).contains(first.value) {
      parts.year = first.value
      // `2022年1月1日`: the characters say what each number is.
      take(from: start)
      return true
    }
    if first.count <= 2, parts.day != nil, parts.month == nil, isBehindDot(start), (1...12).contains(first.value) {
      // `27. 10. 2021`
      parts.month = first.value
      take(from: start)
      return true
    }
    if first.count <= 2, parts.day == nil, (1...31).contains(first.value) {
      parts.day = first.value
      take(from: start)
      return true
    }
    if first.count == 2, parts.day != nil, parts.month != nil, parts.year == nil {
      parts.year = 2000 + first.value
      take(from: start)
      return true
    }
    return false
  }

  private func isBehindDot(_ start: Int) -> Bool {
    var index = start
    while index > range.lowerBound, text.bytes[index - 1] == MailByte.space { index -= 1 }
    return index > range.lowerBound && text.bytes[index - 1] == MailByte.dot && parts.end == index - 1
  }

  private mutating func readTime(hour: Int, from start: Int) -> Bool {
    index += 1
    guard let minute = digits(), minute.count == 2, minute.value <= 59, hour <= 24 else { return false }
    var second = 0
    if byte(at: index) == MailByte.colon || byte(at: index) == MailByte.dot, MailByte.isDigit(byte(at: index + 1)) {
      index += 1
      guard let seconds = digits(), seconds.count == 2, seconds.value <= 60 else { return false }
      second = seconds.value
    }
    parts.time = (hour, minute.value, second)
    take(from: start)
    return true
  }

  private mutating func readNumericDate(_ first: (value: Int, count: Int), separator: UInt8, from start: Int) -> Bool {
    index += 1
    guard let second = digits(), byte(at: index) == separator, MailByte.isDigit(byte(at: index + 1)) else {
      return false
    }
    index += 1
    guard let third = digits() else { return false }
    if first.count == 4 {
      parts.year = first.value
      parts.month = second.value
      parts.day = third.value
    } else {
      guard third.count == 4 || third.count == 2 else { return false }
      parts.year = third.count == 2 ? 2000 + third.value : third.value
      let isSlash = separator == MailByte.slash
      let couldBeEither = isSlash && first.value <= 12 && second.value <= 12 && first.value != second.value
      let monthLeads = second.value > 12 || (couldBeEither && dayFirst == false)
      parts.day = monthLeads ? second.value : first.value
      parts.month = monthLeads ? first.value : second.value
      parts.isAmbiguous = couldBeEither && dayFirst == nil
    }
    guard let month = parts.month, let day = parts.day, (1...12).contains(month), (1...31).contains(day) else {
      return false
    }
    take(from: start)
    return true
  }

  /// A month, weekday, zone, AM or PM, or a small word in between; false for any other.
  private mutating func readWord() -> Bool {
    let start = index
    while index < range.upperBound, FoldedText.isLetter(text.bytes[index]) { index += 1 }
    guard index - start <= FoldedText.longestWord else { return false }
    let word = text.string(in: start..<index)
    if parts.month == nil, let month = DateWords.months[word] {
      parts.month = month
      take(from: start)
      return true
    }
    if parts.time != nil, readAfterTime(word, from: start) { return true }
    // `年`, `月`, `日` stand between the numbers of East Asian dates.
    if (word == "年" || word == "月" || word == "日"), parts.start != nil {
      if word == "月", parts.month == nil, let day = parts.day {
        parts.month = day
        parts.day = nil
      }
      take(from: start)
      return true
    }
    if DateWords.weekdays.contains(word) {
      // A weekday opens a date; after a whole date it is somebody's name.
      if parts.day != nil, parts.month != nil, parts.time != nil { return false }
      take(from: start)
      return true
    }
    if word == "st" || word == "nd" || word == "rd" || word == "th", parts.day != nil { return true }
    if DateWords.connectors.contains(word) { return parts.start != nil || parts.day == nil }
    return false
  }

  private mutating func readAfterTime(_ word: String, from start: Int) -> Bool {
    guard let time = parts.time else { return false }
    switch word {
    case "am", "a", "pm", "p":
      let afternoon = word.utf8.first == UInt8(ascii: "p")
      guard time.hour <= 12 else { return word.utf8.count == 2 }
      if word.utf8.count == 1 {
        // `5:08 p.m.`
        guard byte(at: index) == MailByte.dot, byte(at: index + 1) == UInt8(ascii: "m") else { return false }
        index += 2
      }
      let base = time.hour == 12 ? 0 : time.hour
      parts.time = (afternoon ? base + 12 : base, time.minute, time.second)
      take(from: start)
      return true
    default:
      guard let minutes = DateWords.zones[word] else { return false }
      guard parts.offset == nil else {
        // `-0700 (PDT)`: said twice.
        take(from: start)
        return true
      }
      parts.offset = minutes
      take(from: start)
      if minutes == 0, byte(at: index) == MailByte.plus || byte(at: index) == MailByte.hyphen,
        MailByte.isDigit(byte(at: index + 1))
      {
        parts.offset = nil
        readOffset()
      }
      return true
    }
  }

  /// `+0530`, `+05:30`, `+3`.
  private mutating func readOffset() {
    let start = index
    let sign = text.bytes[index] == MailByte.hyphen ? -1 : 1
    index += 1
    guard let hours = digits() else { return }
    var minutes = 0
    if hours.count == 4 {
      minutes = hours.value / 100 * 60 + hours.value % 100
    } else if hours.count <= 2 {
      minutes = hours.value * 60
      if byte(at: index) == MailByte.colon, MailByte.isDigit(byte(at: index + 1)) {
        index += 1
        minutes += digits().map { min($0.value, 59) } ?? 0
      }
    } else {
      return
    }
    guard minutes <= 14 * 60 else { return }
    parts.offset = sign * minutes
    take(from: start)
  }
}
