/// The rule of a POSIX `TZ` string with the extensions of RFC 8536, section 3.3.1: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixZoneRule: Hashable, Sendable {
  /// A day of every year at which clocks change, and when on it.
  struct Change: Hashable, Sendable {
    /// How the day is named.
    enum Day: Hashable, Sendable {
      /// 1–365, February 29 never counted (`J60` is always March 1).
      case julian(Int)
      /// 0–365, February 29 counted.
      case ordinal(Int)
      /// Weekday (0 = Sunday) of a week (5 = last) of a month.
      case weekday(month: Int, week: Int, day: Int)
    }
    var day: Day
    /// Seconds after local midnight, -167 h … 167 h.
    var second: Int

    /// Local seconds since 1970 of the change in `year`.
    func local(in year: Int) -> Int64 {
      let newYear = CivilDate(year: year, month: 1, day: 1).dayNumber
      let number: Int
      switch day {
      case .julian(let day):
        let isLeap = CivilDate(year: year, month: 3, day: 1).dayNumber - newYear == 60
        number = newYear + day - 1 + (isLeap && day >= 60 ? 1 : 0)
      case .ordinal(let day): number = newYear + day
      case .weekday(let month, let week, let day):
        let first = CivilDate(year: year, month: month, day: 1)
        let ahead = (day - first.weekday % 7 + 7) % 7
        let length = month == 12 ? 31 : CivilDate(year: year, month: month + 1, day: 1).dayNumber - first.dayNumber
        let offset = ahead + (week - 1) * 7
        number = first.dayNumber + (offset < length ? offset : offset - 7)
      }
      return Int64(number) * 86_400 + Int64(second)
    }
  }

  /// Seconds east of Greenwich in standard time.
  let standard: Int
  /// Summer time: its offset, and when it starts and ends.
  let summer: Summer?

  /// Summer time of a zone.
  struct Summer: Hashable, Sendable {
    let offset: Int
    let start: Change
    let end: Change
  }

  /// Reads the rule; nil where it is not well formed.
  init?(_ text: [UInt8]) {
    var scanner = Scanner(bytes: text)
    guard scanner.name(), let west = scanner.time(maximumHours: 24) else { return nil }
    standard = -west
    guard !scanner.isAtEnd else {
      summer = nil
      return
    }
    guard scanner.name() else { return nil }
    var offset = standard + 3600
    if !scanner.isAt(",") {
      guard let west = scanner.time(maximumHours: 24) else { return nil }
      offset = -west
    }
    guard scanner.skip(","), let start = scanner.change(), scanner.skip(","), let end = scanner.change(),
      scanner.isAtEnd
    else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// Seconds east of Greenwich at `seconds` after 1970.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    // The Gregorian calendar repeats every 400 years, weekdays included: far instants are read in 2000–2399.
    let cycle: Int64 = 146_097 * 86_400
    let base: Int64 = 946_684_800
    var reduced = seconds
    if seconds < base || seconds >= base + cycle {
      let remainder = (seconds % cycle - base % cycle) % cycle
      reduced = base + (remainder < 0 ? remainder + cycle : remainder)
    }
    let year = CivilDate(dayNumber: Int(reduced / 86_400)).year
    var latest: (instant: Int64, offset: Int)?
    for candidate in changes(of: summer, years: year - 1...year + 1) where candidate.instant <= reduced {
      latest = candidate
    }
    return latest?.offset ?? standard
  }

  /// Instants in `from ..< to` at which the offset changes, ascending. Only for years 1900–2400.
  func transitions(from: Int64, to: Int64) -> [Int64] {
    guard let summer else { return [] }
    let bounds: ClosedRange<Int64> = -2_208_988_800...13_569_465_600
    let low = min(max(from, bounds.lowerBound), bounds.upperBound)
    let high = min(max(to, bounds.lowerBound), bounds.upperBound)
    guard low < high else { return [] }
    let years = CivilDate(dayNumber: Int(low / 86_400)).year - 1...CivilDate(dayNumber: Int(high / 86_400)).year + 1
    var result: [Int64] = []
    var offset: Int?
    for change in changes(of: summer, years: years) {
      if let offset, offset != change.offset, change.instant >= low, change.instant < high {
        result.append(change.instant)
      }
      offset = change.offset
    }
    return result
  }

  /// Every change of the years, ascending; where summer time ends and starts in the same instant (all-year summer
  /// time), the start stands last.
  private func changes(of summer: Summer, years: ClosedRange<Int>) -> [(instant: Int64, offset: Int)] {
    var changes: [(instant: Int64, offset: Int)] = []
    changes.reserveCapacity(2 * years.count)
    for year in years {
      changes.append((summer.end.local(in: year) - Int64(summer.offset), standard))
      changes.append((summer.start.local(in: year) - Int64(standard), summer.offset))
    }
    let summerOffset = summer.offset
    changes.sort {
      $0.instant != $1.instant ? $0.instant < $1.instant : $0.offset != summerOffset && $1.offset == summerOffset
    }
    return changes
  }

  /// Reads the parts of a rule.
  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    func isAt(_ character: Unicode.Scalar) -> Bool { index < bytes.count && UInt32(bytes[index]) == character.value }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard isAt(character) else { return false }
      index += 1
      return true
    }

    /// An abbreviation: letters, or anything between angle brackets.
    mutating func name() -> Bool {
      if skip("<") {
        while index < bytes.count, !isAt(">") { index += 1 }
        return skip(">")
      }
      let start = index
      while index < bytes.count, (65...90).contains(bytes[index] & 0xDF) { index += 1 }
      return index - start >= 3
    }

    /// A number of at most `digits` digits.
    mutating func number(digits: Int = 3) -> Int? {
      var value: Int?
      var left = digits
      while left > 0, index < bytes.count, (48...57).contains(bytes[index]) {
        value = (value ?? 0) * 10 + Int(bytes[index] - 48)
        index += 1
        left -= 1
      }
      return value
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time(maximumHours: Int) -> Int? {
      let sign = skip("-") ? -1 : (skip("+") ? 1 : 1)
      guard let hours = number(), hours <= maximumHours else { return nil }
      var seconds = hours * 3600
      if skip(":") {
        guard let minutes = number(digits: 2), minutes < 60 else { return nil }
        seconds += minutes * 60
        if skip(":") {
          guard let rest = number(digits: 2), rest < 60 else { return nil }
          seconds += rest
        }
      }
      return sign * seconds
    }

    /// `Mm.w.d`, `Jn` or `n`, and `/time` (02:00 where none is given).
    mutating func change() -> Change? {
      let day: Change.Day
      if skip("M") {
        guard let month = number(), (1...12).contains(month), skip("."), let week = number(), (1...5).contains(week),
          skip("."), let weekday = number(), (0...6).contains(weekday)
        else { return nil }
        day = .weekday(month: month, week: week, day: weekday)
      } else if skip("J") {
        guard let number = number(), (1...365).contains(number) else { return nil }
        day = .julian(number)
      } else {
        guard let number = number(), (0...365).contains(number) else { return nil }
        day = .ordinal(number)
      }
      guard skip("/") else { return Change(day: day, second: 7200) }
      guard let second = time(maximumHours: 167) else { return nil }
      return Change(day: day, second: second)
    }
  }
}
