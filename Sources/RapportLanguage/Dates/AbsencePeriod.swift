/// The days somebody is away, as a sentence names them: "from 5 to 9 October", "od 5.10 do 9.10", "back on Monday".
struct AbsencePeriod: Equatable, Sendable {
  /// First day away; nil where none is named.
  var start: DueExpression.Day?
  /// Last day away, or the first day back.
  var end: DueExpression.Day?
  /// `end` is the first day back.
  var endsBefore = false
  /// First token and the token after the last one.
  var tokens: Range<Int>
}

/// Finds the days somebody is away in a sentence known to tell of an absence.
///
/// Unlike `DueParser`, which looks for the one time by which something is done, it reads both ends of a stretch: each
/// day named gets its part (first, last, first back) from the word before it.
struct AbsencePeriodParser {
  /// A day named in a sentence.
  private struct Point {
    var day: DueExpression.Day
    var tokens: Range<Int>
    var part = Part.unknown
  }

  private enum Part { case unknown, first, last, back }

  /// Words between "back" and the day: "back in the office as usual on".
  static let backReach = 7
  /// Days read in one sentence.
  static let pointLimit = 8

  private let text: TokenizedText
  private let dates: DateIndex
  private let words: AbsenceWords
  private let sentence: Range<Int>

  /// The days away that the tokens in `sentence` name; nil where they name none.
  static func find(
    in text: TokenizedText, _ sentence: Range<Int>, dates: DateIndex, language: LexiconLanguage
  ) -> AbsencePeriod? {
    AbsencePeriodParser(text: text, dates: dates, words: AbsenceWords.of(language), sentence: sentence).period()
  }

  private init(text: TokenizedText, dates: DateIndex, words: AbsenceWords, sentence: Range<Int>) {
    self.text = text
    self.dates = dates
    self.words = words
    self.sentence = sentence
  }

  private func period() -> AbsencePeriod? {
    var points = self.points()
    for index in points.indices { points[index].part = part(of: index, points) }
    share(&points)
    points.removeAll { if case .date(_, nil, _) = $0.day, !isOrdinal($0) { true } else { false } }
    guard let first = points.first else { return nil }
    var result = AbsencePeriod(tokens: first.tokens)
    func take(_ point: Point) {
      result.tokens =
        min(result.tokens.lowerBound, point.tokens.lowerBound)..<max(result.tokens.upperBound, point.tokens.upperBound)
    }
    for point in points {
      switch point.part {
      case .first where result.start == nil && result.end == nil: result.start = point.day
      case .last where result.end == nil: result.end = point.day
      case .back where result.end == nil:
        result.end = point.day
        result.endsBefore = true
      case .unknown where result.start == nil && result.end == nil && points.count == 1:
        // "on leave on Friday": that day.
        (result.start, result.end) = (point.day, point.day)
      default: continue
      }
      take(point)
    }
    return result.start == nil && result.end == nil ? nil : result
  }

  // MARK: Parts

  private func part(of index: Int, _ points: [Point]) -> Part {
    let point = points[index]
    let floor = index > 0 ? points[index - 1].tokens.upperBound : sentence.lowerBound
    var adjacent = point.tokens.lowerBound
    while adjacent > floor, words.between.contains(letters(adjacent - 1)) { adjacent -= 1 }
    let preceding = adjacent > floor ? letters(adjacent - 1) : []
    var reach = adjacent
    while reach > floor, point.tokens.lowerBound - reach < Self.backReach {
      reach -= 1
      if words.back.contains(letters(reach)) { return .back }
    }
    if words.last.contains(preceding) { return .last }
    if words.first.contains(preceding) {
      return index == points.count - 1 && backFollows(point) ? .back : .first
    }
    guard index > 0 else { return isFollowedByEnd(index, points) ? .first : .unknown }
    // "5–9 October", "between Monday and Wednesday".
    let gap = min(floor, point.tokens.lowerBound)..<point.tokens.lowerBound
    if gap.isEmpty { return hasDash(points[index - 1], point) ? .last : .unknown }
    return gap.allSatisfy { words.and.contains(letters($0)) || words.between.contains(letters($0)) } ? .last : .unknown
  }

  /// Whether a dash joins the point to the next.
  private func isFollowedByEnd(_ index: Int, _ points: [Point]) -> Bool {
    guard index + 1 < points.count else { return false }
    let next = points[index + 1]
    let gap = points[index].tokens.upperBound..<max(points[index].tokens.upperBound, next.tokens.lowerBound)
    return gap.isEmpty && hasDash(points[index], next)
      || !gap.isEmpty && gap.allSatisfy { words.last.contains(letters($0)) || words.between.contains(letters($0)) }
  }

  private func hasDash(_ a: Point, _ b: Point) -> Bool {
    if a.tokens == b.tokens { return true }
    guard a.tokens.upperBound <= b.tokens.lowerBound else { return false }
    let bytes = text.bytes[
      Int(text.tokens[a.tokens.upperBound - 1].end)..<Int(text.tokens[b.tokens.lowerBound].start)]
    // Hyphen, en dash (E2 80 93), em dash (E2 80 94).
    return bytes.contains(0x2D) || bytes.contains(0x93) || bytes.contains(0x94)
  }

  /// "from 12 October I am back".
  private func backFollows(_ point: Point) -> Bool {
    let end = min(sentence.upperBound, point.tokens.upperBound + Self.backReach)
    return (point.tokens.upperBound..<max(point.tokens.upperBound, end)).contains { words.back.contains(letters($0)) }
  }

  /// "5 to 9 October 2026": the first has the month and year of the second.
  private func share(_ points: inout [Point]) {
    guard points.count > 1 else { return }
    for index in (0..<points.count - 1).reversed() {
      guard case .date(let day, let month, nil) = points[index].day,
        case .date(_, let nextMonth?, let year) = points[index + 1].day,
        points[index + 1].part == .last
      else { continue }
      // A December that ends in January began the year before.
      let isYearBefore = (month ?? nextMonth) > nextMonth
      points[index].day = .date(day: day, month: month ?? nextMonth, year: year.map { isYearBefore ? $0 - 1 : $0 })
    }
  }

  // MARK: Days

  private func points() -> [Point] {
    var result: [Point] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound, result.count < Self.pointLimit {
      let found = days(at: index)
      result += found
      index = max(index + 1, found.last?.tokens.upperBound ?? 0)
    }
    return result
  }

  private func days(at index: Int) -> [Point] {
    if text.tokens[index].kind == .number { return numbers(at: index) }
    guard let (word, length) = dates.longest(text, index, sentence.upperBound) else { return [] }
    let next = index + length
    switch word {
    case .day(let offset): return [Point(day: .offset(offset), tokens: index..<next)]
    case .weekday(let weekday): return [self.weekday(weekday, index, next, skipped: 0)]
    case .next, .this:
      guard next < sentence.upperBound,
        case (.weekday(let weekday), let more)? = dates.longest(text, next, sentence.upperBound)
      else { return [] }
      return [self.weekday(weekday, index, next + more, skipped: word == .next ? 1 : 0)]
    case .month(let month):
      // "October 9th, 2026".
      guard next < sentence.upperBound, !text.tokens[next].breakBefore, let day = dayNumber(at: next) else { return [] }
      let (year, end) = self.year(at: day.end)
      return [Point(day: .date(day: day.value, month: month, year: year), tokens: index..<end)]
    default: return []
    }
  }

  /// A weekday, or the date that stands behind it.
  private func weekday(_ weekday: Int, _ first: Int, _ next: Int, skipped: Int) -> Point {
    var index = next
    while index < sentence.upperBound, words.between.contains(letters(index)) { index += 1 }
    if index < sentence.upperBound {
      let dates = days(at: index)
      if dates.count == 1, let date = dates.first, case .date(_, let month, _) = date.day,
        month != nil || isOrdinal(date)
      {
        return Point(day: date.day, tokens: first..<date.tokens.upperBound)
      }
    }
    return Point(day: .weekday(weekday, skipped: skipped), tokens: first..<next)
  }

  private func numbers(at index: Int) -> [Point] {
    let letters = self.letters(index)
    if let date = Self.fullDate(letters) { return [point(date, index, index + 1)] }
    let halves = letters.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      if isClockBefore(index) { return [] }
      if let date = Self.dayAndMonth(letters) { return [point(date, index, index + 1)] }
      guard let day = dayNumber(at: index) else { return [] }
      return [withMonth(day.value, index, day.end)]
    }
    // "5-9 October", "5.10-9.10", "05.10.2026-09.10.2026".
    func half(_ letters: ArraySlice<UInt8>) -> DueExpression.Day? {
      if let date = Self.fullDate(letters) ?? Self.dayAndMonth(letters) { return date }
      guard let parts = DueParser.parts(of: letters), parts.numbers.count == 1, parts.suffix.isEmpty,
        (1...31).contains(parts.numbers[0])
      else { return nil }
      return .date(day: parts.numbers[0], month: nil, year: nil)
    }
    guard let first = half(halves[0]), var second = half(halves[1]) else { return [] }
    var end = index + 1
    if case .date(let day, nil, nil) = second {
      let point = withMonth(day, index, index + 1)
      (second, end) = (point.day, point.tokens.upperBound)
    }
    return [point(first, index, end), point(second, index, end)]
  }

  private func point(_ day: DueExpression.Day, _ first: Int, _ end: Int) -> Point {
    Point(day: day, tokens: first..<end)
  }

  /// "9 October", "9th of October 2026"; a day without a month where none follows.
  private func withMonth(_ day: Int, _ first: Int, _ end: Int) -> Point {
    var index = end
    while index < sentence.upperBound, words.between.contains(letters(index)) { index += 1 }
    if index < sentence.upperBound,
      case (.month(let month), let length)? = dates.longest(text, index, sentence.upperBound)
    {
      let (year, end) = self.year(at: index + length)
      return Point(day: .date(day: day, month: month, year: year), tokens: first..<end)
    }
    return Point(day: .date(day: day, month: nil, year: nil), tokens: first..<end)
  }

  private func dayNumber(at index: Int) -> (value: Int, end: Int)? {
    guard text.tokens[index].kind == .number, let parts = DueParser.parts(of: letters(index)), parts.numbers.count == 1,
      (1...31).contains(parts.numbers[0]), parts.suffix.isEmpty || DueParser.ordinals.contains(parts.suffix)
    else { return nil }
    let next = index + 1
    // "5-go", "5-го".
    if next < sentence.upperBound, text.tokens[next].start == text.tokens[index].end + 1,
      text.bytes[Int(text.tokens[index].end)] == 0x2D, DueParser.ordinals.contains(Array(letters(next)))
    {
      return (parts.numbers[0], next + 1)
    }
    return (parts.numbers[0], next)
  }

  /// A day without a month counts only where it's written as an ordinal: "the 9th", "9.".
  private func isOrdinal(_ point: Point) -> Bool {
    let last = text.tokens[point.tokens.upperBound - 1]
    if last.kind != .number { return DueParser.ordinals.contains(Array(text.letters(of: last))) }
    guard let parts = DueParser.parts(of: text.letters(of: last)) else { return false }
    return DueParser.ordinals.contains(parts.suffix)
  }

  private func year(at index: Int) -> (year: Int?, end: Int) {
    guard index < sentence.upperBound, text.tokens[index].kind == .number,
      let parts = DueParser.parts(of: letters(index)), parts.numbers.count == 1, parts.suffix.isEmpty,
      (1990...2100).contains(parts.numbers[0])
    else { return (nil, index) }
    return (parts.numbers[0], index + 1)
  }

  /// "kl. 9.10": an hour.
  private func isClockBefore(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, !words.first.contains(letters(index - 1)),
      case (.clock, _)? = dates.longest(text, index - 1, index)
    else { return false }
    return true
  }

  private static func fullDate(_ letters: ArraySlice<UInt8>) -> DueExpression.Day? {
    guard let parts = DueParser.parts(of: letters), parts.numbers.count == 3, parts.suffix.isEmpty else { return nil }
    let isISO = parts.numbers[0] > 31
    let (day, month) = (parts.numbers[isISO ? 2 : 0], parts.numbers[1])
    let year = parts.numbers[isISO ? 0 : 2]
    guard (1...31).contains(day), (1...12).contains(month) else { return nil }
    return .date(day: day, month: month, year: year < 100 ? 2000 + year : year)
  }

  private static func dayAndMonth(_ letters: ArraySlice<UInt8>) -> DueExpression.Day? {
    guard let parts = DueParser.parts(of: letters), parts.numbers.count == 2, parts.suffix.isEmpty,
      parts.separator == 0x2E || parts.separator == 0x2F, (1...31).contains(parts.numbers[0]),
      (1...12).contains(parts.numbers[1])
    else { return nil }
    return .date(day: parts.numbers[0], month: parts.numbers[1], year: nil)
  }

  private func letters(_ index: Int) -> ArraySlice<UInt8> { text.letters(of: text.tokens[index]) }
}
