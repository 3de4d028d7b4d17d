/// Numbers in times, and what stands behind a word.
extension DueParser {
  func unitFollows(_ index: Int) -> Bool {
    guard index < end, case .unit? = words.longest(text, index, end)?.word else { return false }
    return true
  }

  func isMonth(at index: Int) -> Bool {
    guard index < end, case .month? = words.longest(text, index, end)?.word else { return false }
    return true
  }

  /// "в три часа": the unit behind the number is that of the clock.
  func isHour(at index: Int) -> Bool {
    guard pending == .on || pending == .onOrWithin || pending == .deadline, words.countsHoursByUnit,
      index < end, case .unit(.hour)? = words.longest(text, index, end)?.word
    else { return false }
    return true
  }

  /// Whether a time may begin at `index`.
  func isTime(at index: Int) -> Bool {
    guard index < end, !text.tokens[index].breakBefore else { return false }
    if text.tokens[index].kind == .number { return true }
    switch words.longest(text, index, end)?.word {
    case nil, .filler, .trailing, .to, .notToCome, .clockSuffix, .halves: return false
    default: return true
    }
  }

  /// Whether nothing that could be counted follows: the clause ends, or more of a time comes.
  func endsTime(_ index: Int) -> Bool {
    guard index < end, !text.tokens[index].breakBefore else { return true }
    switch words.longest(text, index, end)?.word {
    case .part, .adverb, .day, .weekday, .clockSuffix, .to: return true
    case .unit(.hour): return words.countsHoursByUnit
    default: return false
    }
  }

  /// "Monday, 14 June": a date behind the comma.
  func isDateBehindWeekday(_ index: Int) -> Bool {
    guard isWeekday(e.day), e.clock == nil, index + 1 < end else { return false }
    if text.tokens[index].kind == .number {
      return isMonth(at: index + 1)
        || Self.parts(of: text.letters(of: text.tokens[index])).map { $0.separator == 0x2E && $0.numbers.count > 1 }
          == true
    }
    switch words.longest(text, index, end) {
    case (.month, let length)?: return dayBehindMonth(index + length) != nil
    case (.dayOfMonth, _)?: return true
    default: return false
    }
  }

  /// The day in "June 14", "June 14th", and the tokens it takes.
  func dayBehindMonth(_ index: Int) -> (day: Int, tokens: Int)? {
    guard index < end, !text.tokens[index].breakBefore, text.tokens[index].kind == .number,
      let (numbers, _, suffix) = Self.parts(of: text.letters(of: text.tokens[index])), numbers.count == 1,
      (1...31).contains(numbers[0])
    else { return nil }
    if Self.ordinals.contains(suffix) { return (numbers[0], 1) }
    return suffix.isEmpty && endsTime(index + 1) ? (numbers[0], 1) : nil
  }

  /// "uke 34": the number of a week.
  func weekNumber(at index: Int) -> Int? {
    guard index < end, !text.tokens[index].breakBefore, text.tokens[index].kind == .number,
      let (numbers, _, suffix) = Self.parts(of: text.letters(of: text.tokens[index])), numbers.count == 1,
      suffix.isEmpty, (1...53).contains(numbers[0])
    else { return nil }
    return numbers[0]
  }

  func hour(at index: Int) -> Int? {
    guard index < end else { return nil }
    if text.tokens[index].kind == .number {
      let value = Self.parts(of: text.letters(of: text.tokens[index]))
      return value?.numbers.count == 1 && value?.suffix.isEmpty == true && (value?.numbers[0] ?? 99) <= 24
        ? value?.numbers[0] : nil
    }
    if case .halves(let halves)? = words.longest(text, index, end)?.word, halves % 2 == 0, halves <= 48 {
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
  mutating func numeral(at index: Int) -> Int? {
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
    case (2, 0x2D) where e.clock == nil && numbers[0] < numbers[1] && numbers[1] <= 24 && namesHours:
      // "kl. 10-12": at the latest at 12.
      e.clock = numbers[1] * 60
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
    case (1, _): return single(numbers[0], suffix, at: index)
    default: return nil
    }
  }

  /// Whether what stands in front lets two numbers be hours.
  private var namesHours: Bool {
    pending == .clock || e.day != nil && (pending == nil || pending == .on || pending == .onOrWithin)
  }

  /// A number without marks inside.
  private mutating func single(_ value: Int, _ suffix: [UInt8], at index: Int) -> Int? {
    if !suffix.isEmpty { return suffixed(value, suffix, at: index) }
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
        // "do 3 godzin" is a stretch, "в 3 часа" a time.
        if unit == .hour, value <= 24, e.clock == nil, isHour(at: index + 1) || pending == .on {
          e.clock = value * 60
          return 1
        }
        number = value
        return 1
      case .clockSuffix where value <= 24 && e.clock == nil:
        e.clock = value * 60
        return 1
      default: break
      }
    }
    if pending == .dayOfMonth, (1...31).contains(value) {
      e.day = .date(day: value, month: nil, year: nil)
      return 1
    }
    guard value <= 24, e.clock == nil else { return nil }
    switch pending {
    case .clock, .deadline: break
    case .on, .onOrWithin, .within: guard pending != .within || e.day != nil else { return nil }
    case .after: guard endsTime(index + 1) else { return nil }
    default: guard e.day != nil, pending != nil else { return nil }
    }
    // An amount of something ("by 3 boxes") is no time.
    guard !amountFollows(index + 1) else { return nil }
    e.clock = value * 60
    return 1
  }

  /// "14th", "3pm", "2h".
  private mutating func suffixed(_ value: Int, _ suffix: [UInt8], at index: Int) -> Int? {
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

  static let ordinals: Set<[UInt8]> = Set(
    ["st", "nd", "rd", "th", "go", "ego", "te", "го", "й", "е", "ого", "му", "ое", "mu"].map {
      FoldedAlphabet.folded($0)
    })
  private static let clockSuffixes: Set<[UInt8]> = Set(["am", "pm", "h", "ish", "ч"].map { FoldedAlphabet.folded($0) })
  private static let hourSuffixes: Set<[UInt8]> = Set(["h", "hrs", "t", "ч"].map { FoldedAlphabet.folded($0) })
}
