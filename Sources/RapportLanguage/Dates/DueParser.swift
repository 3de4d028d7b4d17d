/// Finds times to come in a sentence: "by Friday noon", "do piątku", "завтра до обеда", "innen fredag", "in two hours".
struct DueParser {
  /// Longest expression, in tokens: "by the end of the day on Thursday 5 October at 10:30".
  static let tokenLimit = 14

  private let text: TokenizedText
  private let words: DateIndex
  private let end: Int

  /// All times to come that begin at one of `candidates` (tokens, ascending) and end before token `end`, in order.
  static func find(
    in text: TokenizedText, at candidates: [Int], _ end: Int, words: DateIndex
  ) -> [DueExpression] {
    let parser = DueParser(text: text, words: words, end: end)
    var result: [DueExpression] = []
    var free = 0
    for index in candidates where index >= free {
      if let expression = parser.expression(at: index) {
        result.append(expression)
        free = max(index + 1, expression.end)
      }
    }
    return result
  }

  private init(text: TokenizedText, words: DateIndex, end: Int) {
    self.text = text
    self.words = words
    self.end = end
  }

  private func expression(at start: Int) -> DueExpression? {
    var e = DueExpression(first: start, end: start)
    var index = start
    var pending: DateWord?
    var skipped = 0
    var sawThis = false
    var wantsEnd = false
    var number: Int?
    var preposition = false
    loop: while index < end, index - start < Self.tokenLimit {
      if index > start, text.tokens[index].breakBefore, pending == nil { break }
      if text.tokens[index].kind == .number, let length = numeral(at: index, &e, pending, &number) {
        index += length
        if e.clock != nil || e.day != nil {
          e.end = index
          if number == nil { pending = nil }
        }
        continue
      }
      guard let (word, length) = words.longest(text, index, end) else { break }
      switch word {
      case .day(let offset):
        guard e.day == nil else { break loop }
        // "stays on today": the preposition belongs to the verb.
        if pending == .on, !hasValue(e) { e.first = index }
        e.day = .offset(offset)
      case .weekday(let day):
        guard e.day == nil || isDate(e.day) else { break loop }
        if e.day == nil { e.day = .weekday(day, skipped: skipped) }
      case .month(let month):
        if let day = number {
          e.day = .date(day: day, month: month, year: nil)
          number = nil
        } else if case .date(let day, nil, let year)? = e.day {
          e.day = .date(day: day, month: month, year: year)
        } else if wantsEnd {
          e.day = .date(day: 31, month: month, year: nil)
        } else if preposition && pending != .clock {
          e.day = .date(day: pending == .deadline ? 1 : 28, month: month, year: nil)
        } else {
          break loop
        }
      case .part(let part):
        guard e.part == nil else { break loop }
        if part != .closing, part != .now, e.day == nil, !preposition, skipped == 0, !sawThis { break loop }
        e.part = part
      case .unit(let unit):
        if wantsEnd || skipped > 0 || sawThis {
          switch unit {
          case .week: e.day = wantsEnd ? .endOfWeek(skipped: skipped) : .week(skipped: skipped)
          case .month: e.day = .endOfMonth(skipped: skipped)
          case .day, .workingDay:
            if wantsEnd { e.part = .closing } else { e.day = .offset(skipped) }
          case .hour, .minute: break loop
          }
        } else if let clock = e.clock, unit == .hour, clock % 60 == 0 {
          // "o 15 godzinie", "в 3 часа": the hour just read.
        } else if pending == .within || pending == .deadline || pending == .after {
          guard e.unit == nil else { break loop }
          e.unit = unit
          e.halves = number.map { $0 * 2 } ?? e.halves ?? 2
          number = nil
        } else {
          break loop
        }
      case .halves(let halves):
        guard e.halves == nil else { break loop }
        if pending == .clock || pending == .deadline, halves % 2 == 0, e.clock == nil, !unitFollows(index + length) {
          guard halves <= 24, preposition else { break loop }
          e.clock = halves / 2 * 60
        } else {
          e.halves = halves
          index += length
          continue
        }
      case .deadline, .on, .within, .after, .clock:
        if index == start || e.end == index { preposition = true } else { break loop }
        if pending != nil && pending != .on && pending != .after && pending != .deadline { break loop }
        if word == .deadline { e.isDeadline = true }
        if word == .after { e.isAfter = true }
        pending = word
        index += length
        if e.end < index, e.day == nil && e.clock == nil && e.part == nil && e.event == nil && e.unit == nil {
          e.end = index
        }
        continue
      case .next:
        skipped = 1
        index += length
        if e.end == index - length && !hasValue(e) { e.end = index }
        continue
      case .this:
        sawThis = true
        index += length
        if e.end == index - length && !hasValue(e) { e.end = index }
        continue
      case .end:
        wantsEnd = true
        index += length
        if e.end == index - length && !hasValue(e) { e.end = index }
        continue
      case .clockSuffix(let afternoon):
        guard let clock = e.clock else { break loop }
        if afternoon == true, clock < 12 * 60 { e.clock = clock + 12 * 60 }
      case .clockShift(let minutes):
        let next = index + length
        if next < end, let hour = hour(at: next) {
          e.clock = (hour * 60 + minutes + 24 * 60) % (24 * 60)
          index = next + 1
          e.end = index
          pending = nil
          continue
        }
        guard e.end == index else { break loop }
        e.clock = (minutes + 60) % 60
      case .event(let event):
        if event == .weekend || preposition || e.isAfter { e.event = event } else { break loop }
      case .filler:
        guard index > start else { return nil }
        index += length
        if e.end == index - length && !hasValue(e) { e.end = index }
        continue
      }
      index += length
      e.end = index
      pending = nil
    }
    return isComplete(e, preposition: preposition) ? e : nil
  }

  private func hasValue(_ e: DueExpression) -> Bool {
    e.day != nil || e.clock != nil || e.part != nil || e.event != nil || e.unit != nil
  }

  private func isDate(_ day: DueExpression.Day?) -> Bool {
    if case .date = day { return true }
    return false
  }

  private func isComplete(_ e: DueExpression, preposition: Bool) -> Bool {
    if e.day != nil || e.clock != nil || e.event != nil { return true }
    if e.unit != nil { return preposition }
    guard let part = e.part else { return false }
    return preposition || part == .closing || part == .now || e.end - e.first > 1
  }

  private func unitFollows(_ index: Int) -> Bool {
    guard index < end, let (word, _) = words.longest(text, index, end) else { return false }
    if case .unit(let unit) = word { return unit != .hour || true }
    return false
  }

  private func hour(at index: Int) -> Int? {
    if text.tokens[index].kind == .number {
      let value = Self.parts(of: text.letters(of: text.tokens[index]))
      return value?.numbers.count == 1 && value?.suffix.isEmpty == true && (value?.numbers[0] ?? 99) <= 24
        ? value?.numbers[0] : nil
    }
    if case .halves(let halves)? = words.longest(text, index, end)?.word, halves % 2 == 0, halves <= 24 {
      return halves / 2
    }
    return nil
  }

  /// Digits of a number token with what separates and follows them; at most four groups of at most four digits.
  static func parts(of letters: ArraySlice<UInt8>) -> (numbers: [Int], separator: UInt8, suffix: [UInt8])? {
    var numbers: [Int] = []
    var separator: UInt8 = 0
    var value = 0
    var digits = 0
    var index = letters.startIndex
    while index < letters.endIndex {
      let letter = letters[index]
      if letter >= 0x30 && letter <= 0x39 {
        digits += 1
        guard digits <= 4 else { return nil }
        value = value * 10 + Int(letter - 0x30)
      } else if letter == 0x2E || letter == 0x3A || letter == 0x2F || letter == 0x2D || letter == 0x2C {
        guard digits > 0, numbers.count < 3 else { return nil }
        numbers.append(value)
        separator = letter
        (value, digits) = (0, 0)
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    numbers.append(value)
    return (numbers, separator, Array(letters[index...]))
  }

  /// Reads the number token at `index` as a clock time, a date or an amount; returns the tokens used.
  private func numeral(
    at index: Int, _ e: inout DueExpression, _ pending: DateWord?, _ number: inout Int?
  ) -> Int? {
    guard let (numbers, separator, suffix) = Self.parts(of: text.letters(of: text.tokens[index])) else { return nil }
    switch (numbers.count, separator) {
    case (2, 0x3A), (2, 0x2E):
      // A month name or a deadline before "5.10" would make it a date; two digits of minutes make it a time.
      let isTime =
        numbers[0] <= 24 && numbers[1] <= 59 && text.letters(of: text.tokens[index]).suffix(3).first == separator
      if isTime, e.clock == nil, separator == 0x3A || numbers[1] > 12 || pending == .clock || numbers[1] == 0 {
        e.clock = numbers[0] * 60 + numbers[1] + Self.shift(suffix, numbers[0])
        return 1
      }
      guard e.day == nil || isWeekday(e.day), (1...31).contains(numbers[0]), (1...12).contains(numbers[1]) else {
        return nil
      }
      e.day = .date(day: numbers[0], month: numbers[1], year: nil)
      return 1
    case (2, 0x2F), (2, 0x2D):
      guard pending != nil, (1...31).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
      e.day = .date(day: numbers[0], month: numbers[1], year: nil)
      return 1
    case (3, _):
      let isISO = numbers[0] > 31
      let day = isISO ? numbers[2] : numbers[0]
      let year = isISO ? numbers[0] : numbers[2]
      guard e.day == nil || isWeekday(e.day), (1...31).contains(day), (1...12).contains(numbers[1]) else { return nil }
      e.day = .date(day: day, month: numbers[1], year: year < 100 ? 2000 + year : year)
      return 1
    case (1, _):
      let value = numbers[0]
      if !suffix.isEmpty {
        if Self.ordinals.contains(suffix), (1...31).contains(value), e.day == nil || isWeekday(e.day) {
          e.day = .date(day: value, month: nil, year: nil)
          return 1
        }
        if Self.clockSuffixes.contains(suffix), value <= 24, e.clock == nil {
          e.clock = value * 60 + Self.shift(suffix, value)
          return 1
        }
        if Self.hourSuffixes.contains(suffix), pending == .within || pending == .deadline {
          e.halves = value * 2
          e.unit = .hour
          e.end = index + 1
          return 1
        }
        return nil
      }
      if let next = hyphenated(index), e.day == nil, (1...31).contains(value) {
        e.day = .date(day: value, month: nil, year: nil)
        return next
      }
      if index + 1 < end, let (word, _) = words.longest(text, index + 1, end) {
        switch word {
        case .month where (1...31).contains(value):
          number = value
          return 1
        case .unit(let unit) where unit != .hour || pending != .clock:
          if unit == .hour, pending == .deadline || pending == .on, value <= 24, e.clock == nil {
            // "do 3 godzin" is a stretch, "в 3 часа" a time: read by the word before.
            if pending == .on {
              e.clock = value * 60
              return 1
            }
          }
          number = value
          return 1
        case .clockSuffix where value <= 24 && e.clock == nil:
          e.clock = value * 60
          return 1
        default: break
        }
      }
      guard value <= 24, e.clock == nil else { return nil }
      let afterDay = e.day != nil && pending != nil
      guard pending == .clock || pending == .deadline || afterDay || (pending == .on && e.day == nil) else {
        return nil
      }
      // An amount of something ("by 3 boxes") is no time: only a clause end, a preposition or a date word may follow.
      guard !amountFollows(index + 1) else { return nil }
      e.clock = value * 60
      return 1
    default: return nil
    }
  }

  private func isWeekday(_ day: DueExpression.Day?) -> Bool {
    if case .weekday = day { return true }
    return false
  }

  /// "1-go", "5-го": the tokens of an ordinal written with a hyphen.
  private func hyphenated(_ index: Int) -> Int? {
    guard index + 1 < end, text.tokens[index + 1].start == text.tokens[index].end + 1,
      text.bytes[Int(text.tokens[index].end)] == 0x2D
    else { return nil }
    let suffix = Array(text.letters(of: text.tokens[index + 1]))
    return Self.ordinals.contains(suffix) ? 2 : nil
  }

  /// Whether a word that can be counted follows directly; nothing is known of such words, so only words with a capital,
  /// a number or "of" are taken for one.
  private func amountFollows(_ index: Int) -> Bool {
    guard index < end, !text.tokens[index].breakBefore else { return false }
    return text.tokens[index].kind == .number
  }

  private static func shift(_ suffix: [UInt8], _ hour: Int) -> Int {
    suffix == Array("pm".utf8) && hour < 12 ? 12 * 60 : 0
  }

  private static let ordinals: Set<[UInt8]> = Set(
    ["st", "nd", "rd", "th", "go", "ego", "te", "го", "й", "е", "ого"].map { FoldedAlphabet.folded($0) })
  private static let clockSuffixes: Set<[UInt8]> = Set(["am", "pm", "h", "ish", "ч"].map { FoldedAlphabet.folded($0) })
  private static let hourSuffixes: Set<[UInt8]> = Set(["h", "hrs", "t", "ч"].map { FoldedAlphabet.folded($0) })
}
