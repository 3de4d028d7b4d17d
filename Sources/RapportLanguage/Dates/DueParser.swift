/// Finds times to come in a sentence: "by Friday noon", "do piątku", "завтра до обеда", "innen fredag", "in two hours".
struct DueParser {
  /// Longest expression, in tokens: "by the end of the day on Thursday 5 October at 10:30".
  static let tokenLimit = 14

  /// Longest clause behind "before you", in words.
  static let eventWords = 4

  let text: TokenizedText
  let words: DateIndex
  let end: Int

  private let start: Int
  private var index: Int
  var e: DueExpression
  /// A preposition just read.
  var pending: DateWord?
  private var skipped = 0
  private var sawThis = false
  private var bound: StretchBound?
  /// An amount or a day of a month, until it is clear which.
  var number: Int?
  private var preposition = false
  /// The first of two hours was announced.
  private var isRange = false
  private var isNotToCome = false

  /// All times to come that begin at one of `candidates` (tokens, ascending) and end before token `end`, in order.
  static func find(
    in text: TokenizedText, at candidates: [Int], _ end: Int, words: DateIndex
  ) -> [DueExpression] {
    var result: [DueExpression] = []
    var free = 0
    for index in candidates where index >= free {
      var parser = DueParser(text: text, words: words, start: index, end: end)
      guard let expression = parser.expression() else { continue }
      if !parser.isNotToCome { result.append(expression) }
      free = max(index + 1, expression.end)
    }
    return result
  }

  private init(text: TokenizedText, words: DateIndex, start: Int, end: Int) {
    self.text = text
    self.words = words
    self.end = end
    self.start = start
    index = start
    e = DueExpression(first: start, end: start)
  }

  private mutating func expression() -> DueExpression? {
    while index < end, index - start < Self.tokenLimit {
      if index > start, text.tokens[index].breakBefore, pending == nil, !isDateBehindWeekday(index) { break }
      if text.tokens[index].kind == .number, let length = numeral(at: index) {
        index += length
        if e.clock != nil || e.day != nil {
          e.end = index
          if number == nil { pending = nil }
          readSecondHour()
        }
        continue
      }
      guard let (word, length) = words.longest(text, index, end), read(word, length) else { break }
    }
    return isComplete ? e : nil
  }

  /// Takes one word in and moves past it; false where the time ends before it.
  private mutating func read(_ word: DateWord, _ length: Int) -> Bool {
    switch word {
    case .day, .weekday, .month, .part, .adverb, .unit, .event, .weekEnd, .span, .dayNumber, .clockSuffix:
      guard take(value: word, length) else { return false }
      index += length
      e.end = index
      pending = nil
      return true
    case .halves(let halves):
      return take(halves: halves, length)
    case .deadline, .on, .onDate, .onOrWithin, .inMonth, .within, .after, .between, .clock:
      return take(preposition: word, length)
    case .latest:
      if hasValue, e.end == index, !isTime(at: index + length) {
        skip(length, belongs: true)
        return true
      }
      return take(preposition: .deadline, length)
    case .dayOfMonth:
      guard e.day == nil || isWeekday(e.day), index + length < end, text.tokens[index + length].kind == .number
      else { return false }
      pending = .dayOfMonth
      preposition = true
      index += length
    case .next:
      skipped = 1
      skip(length)
    case .this:
      sawThis = true
      skip(length)
    case .bound(let bound):
      self.bound = bound
      skip(length)
    case .clockShift(let minutes):
      return take(shift: minutes, length)
    case .beforeEvent:
      return take(event: length)
    case .to, .clockHours:
      return false
    case .filler:
      guard index > start else { return false }
      skip(length)
    case .leading:
      // "later today", not "later" alone.
      guard index == start || e.end == index, isTime(at: index + length) else { return false }
      skip(length, belongs: !hasValue)
    case .trailing:
      guard hasValue, e.end == index else { return false }
      skip(length, belongs: true)
    case .notToCome:
      guard index == start else { return false }
      isNotToCome = true
      preposition = true
      skip(length)
    }
    return true
  }

  /// Moves past a word without a value of its own.
  private mutating func skip(_ length: Int, belongs: Bool? = nil) {
    index += length
    if belongs ?? (e.end == index - length && !hasValue) { e.end = index }
  }

  private mutating func take(preposition word: DateWord, _ length: Int) -> Bool {
    guard index == start || e.end == index || pending != nil else { return false }
    switch pending {
    case nil, .on, .onDate, .onOrWithin, .after, .deadline: break
    case .clock, .inMonth: if word != .clock && word != .inMonth { return false }
    default: return false
    }
    preposition = true
    if word == .deadline { e.isDeadline = true }
    if word == .after { e.isAfter = true }
    isRange = isRange || word == .between
    pending = word == .between ? .clock : word
    index += length
    if e.end < index, !hasValue { e.end = index }
    return true
  }

  /// "before you leave": the rest of the clause, if that is short.
  private mutating func take(event length: Int) -> Bool {
    guard index == start else { return false }
    var last = index + length
    while last < end, !text.tokens[last].breakBefore { last += 1 }
    guard last > index + length, last - index - length <= Self.eventWords else { return false }
    e.event = .named
    e.end = last
    index = end
    return true
  }

  /// A word that says when; false where it doesn't go with what was read.
  private mutating func take(value word: DateWord, _ length: Int) -> Bool {
    switch word {
    case .day(let offset):
      guard e.day == nil else { return false }
      // "stays on today": the preposition belongs to the verb.
      if pending == .onDate, !hasValue { e.first = index }
      e.day = .offset(offset)
    case .weekday(let day):
      guard e.day == nil || isDate(e.day) else { return false }
      if e.day == nil { e.day = .weekday(day, skipped: skipped) }
    case .month(let month): return take(month: month, length)
    case .dayNumber(let day):
      guard e.day == nil || isWeekday(e.day), preposition || isMonth(at: index + length) else { return false }
      e.day = .date(day: day, month: nil, year: nil)
    case .part(let part):
      guard e.part == nil, pending != .inMonth else { return false }
      if part != .closing, part != .now, e.day == nil, !preposition, skipped == 0, !sawThis { return false }
      e.part = part
    case .adverb(let part):
      guard e.part == nil else { return false }
      // "at 9 in the morning" and "к пяти вечера" say which nine and which five.
      if part != .morning, part != .noon, let clock = e.clock, clock < 12 * 60 { e.clock = clock + 12 * 60 }
      e.part = part
      preposition = true
    case .unit(let unit): return take(unit: unit, length)
    case .span(let halves, let unit):
      guard e.unit == nil, pending == .within || pending == .deadline || pending == .after else { return false }
      e.unit = unit
      e.halves = halves
    case .weekEnd:
      guard e.day == nil, preposition else { return false }
      e.day = .week(.end, skipped: 0, isUncertain: false)
    case .clockSuffix(let afternoon):
      guard let clock = e.clock else { return false }
      if afternoon == true, clock < 12 * 60 { e.clock = clock + 12 * 60 }
    case .event(let event):
      guard event == .weekend || preposition || e.isAfter else { return false }
      e.event = event
    default: return false
    }
    return true
  }

  private mutating func take(month: Int, _ length: Int) -> Bool {
    if let day = number {
      e.day = .date(day: day, month: month, year: nil)
      number = nil
    } else if case .date(let day, nil, let year)? = e.day {
      e.day = .date(day: day, month: month, year: year)
    } else if let (day, used) = dayBehindMonth(index + length), e.day == nil || isWeekday(e.day) {
      // "June 14th".
      e.day = .date(day: day, month: month, year: nil)
      index += used
    } else if let bound {
      e.day = .date(day: bound.lastDay, month: month, year: nil)
    } else if preposition && pending != .clock {
      e.day = .date(day: pending == .deadline ? 1 : 28, month: month, year: nil)
    } else {
      return false
    }
    return true
  }

  private mutating func take(unit: DateUnit, _ length: Int) -> Bool {
    if unit == .week, number == nil, e.halves == nil, e.day == nil, preposition || index == start,
      let week = weekNumber(at: index + length)
    {
      e.day = .weekNumber(week)
      index += 1
      return true
    }
    if bound != nil || skipped > 0 || sawThis {
      switch unit {
      case .week: e.day = .week(bound ?? .end, skipped: skipped, isUncertain: bound != .end)
      case .month: e.day = .month(bound ?? .end, skipped: skipped)
      case .day, .workingDay:
        if bound == .end { e.part = .closing } else { e.day = .offset(skipped) }
      case .hour, .minute:
        guard e.unit == nil, preposition, bound == nil else { return false }
        e.unit = unit
        e.halves = number.map { $0 * 2 } ?? e.halves ?? 2
        number = nil
      }
      return true
    }
    if let clock = e.clock, unit == .hour, clock % 60 == 0 {
      // "o 15 godzinie", "в 3 часа": the hour just read.
      return true
    }
    let isAmount = number != nil || e.halves != nil
    switch pending {
    case .within, .deadline, .after: break
    case .onOrWithin where isAmount || unit == .hour: break
    default: return unitInFront(unit)
    }
    guard e.unit == nil else { return false }
    e.unit = unit
    e.halves = number.map { $0 * 2 } ?? e.halves ?? 2
    number = nil
    return true
  }

  /// "минут через двадцать", "дня через два".
  private mutating func unitInFront(_ unit: DateUnit) -> Bool {
    guard index == start, index + 1 < end, let (word, length) = words.longest(text, index + 1, end), word == .within,
      index + 1 + length < end, !text.tokens[index + 1].breakBefore
    else { return false }
    let after = index + 1 + length
    let amount: Int
    let used: Int
    if case .halves(let halves)? = words.longest(text, after, end)?.word, !unitFollows(after + 1) {
      (amount, used) = (halves, 1)
    } else if text.tokens[after].kind == .number,
      let (numbers, _, suffix) = Self.parts(of: text.letters(of: text.tokens[after])), numbers.count == 1,
      suffix.isEmpty, !unitFollows(after + 1)
    {
      (amount, used) = (numbers[0] * 2, 1)
    } else {
      return false
    }
    e.unit = unit
    e.halves = amount
    preposition = true
    index += length + used
    return true
  }

  private mutating func take(halves: Int, _ length: Int) -> Bool {
    guard e.halves == nil else { return false }
    if announcesHour, halves % 2 == 0, e.clock == nil, !unitFollows(index + length) || isHour(at: index + length) {
      guard halves <= 48, preposition else { return false }
      if pending == .on || pending == .onOrWithin || pending == .after, !endsTime(index + length) { return false }
      e.clock = halves / 2 * 60
      index += length
      e.end = index
      pending = nil
      readSecondHour()
      return true
    }
    e.halves = halves
    index += length
    return true
  }

  /// Whether an hour may follow the preposition just read.
  private var announcesHour: Bool {
    switch pending {
    case .clock, .deadline, .on, .onOrWithin, .after: true
    default: false
    }
  }

  private mutating func take(shift minutes: Int, _ length: Int) -> Bool {
    let next = index + length
    if next < end, let hour = hour(at: next) {
      e.clock = (hour * 60 + minutes + 24 * 60) % (24 * 60)
      index = next + 1
      e.end = index
      pending = nil
      return true
    }
    guard e.end == index else { return false }
    e.clock = (minutes + 60) % 60
    index += length
    e.end = index
    pending = nil
    return true
  }

  /// "between 2 and 4", "с 9 до 11": the second hour is when it is due at the latest.
  private mutating func readSecondHour() {
    guard e.clock != nil, index + 1 < end, !text.tokens[index].breakBefore,
      let (word, length) = words.longest(text, index, end), word == .to || !isRange && word == .deadline,
      isRange || word == .deadline, let hour = hour(at: index + length)
    else { return }
    e.clock = hour * 60
    index += length + 1
    e.end = index
    pending = nil
  }

  // MARK: What was read

  private var hasValue: Bool {
    e.day != nil || e.clock != nil || e.part != nil || e.event != nil || e.unit != nil
  }

  private func isDate(_ day: DueExpression.Day?) -> Bool {
    if case .date = day { return true }
    return false
  }

  func isWeekday(_ day: DueExpression.Day?) -> Bool {
    if case .weekday = day { return true }
    return false
  }

  private var isComplete: Bool {
    if e.day != nil || e.clock != nil || e.event != nil { return true }
    if e.unit != nil { return preposition && e.halves != nil }
    guard let part = e.part else { return false }
    return preposition || part == .closing || part == .now || e.end - e.first > 1
  }
}
