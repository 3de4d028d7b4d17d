/// A recurrence rule of iCalendar (RFC 5545, section 3.3.10), for events of whole days.
///
/// `FREQ` `YEARLY`, `MONTHLY`, `WEEKLY` and `DAILY` with `INTERVAL`, `COUNT`, `UNTIL`, `BYMONTH`, `BYMONTHDAY`,
/// `BYDAY`, `BYSETPOS` and `WKST`. A rule with other parts is not read at all, rather than wrongly.
struct RecurrenceRule: Hashable, Sendable {
  enum Frequency: String, Hashable, Sendable { case yearly, monthly, weekly, daily }

  /// A weekday, with the ordinal it has in its month or year (0: every one).
  struct Weekday: Hashable, Sendable {
    var ordinal: Int
    var day: Int
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  var until: CivilDate?
  var months: [Int] = []
  var monthDays: [Int] = []
  var weekdays: [Weekday] = []
  var positions: [Int] = []
  var weekStart = 1

  /// Reads the value of an `RRULE`; nil where it is damaged or has parts that are not known here.
  init?(_ text: String) {
    var frequency: Frequency?
    var parts: [(name: String, value: Substring)] = []
    for part in text.uppercased().split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let name = String(part[..<equals])
      let value = part[part.index(after: equals)...]
      if name == "FREQ" { frequency = Frequency(rawValue: value.lowercased()) } else { parts.append((name, value)) }
    }
    guard let frequency else { return nil }
    self.frequency = frequency
    for (name, value) in parts {
      switch name {
      case "INTERVAL":
        guard let number = Int(value), (1...1000).contains(number) else { return nil }
        interval = number
      case "COUNT":
        guard let number = Int(value), (1...1_000_000).contains(number) else { return nil }
        count = number
      case "UNTIL":
        guard let day = CivilDate(basic: value.prefix(8)) else { return nil }
        until = day
      case "BYMONTH":
        guard let numbers = Self.numbers(value, in: 1...12) else { return nil }
        months = numbers
      case "BYMONTHDAY":
        guard let numbers = Self.numbers(value, in: -31...31) else { return nil }
        monthDays = numbers
      case "BYSETPOS":
        guard let numbers = Self.numbers(value, in: -366...366) else { return nil }
        positions = numbers
      case "BYDAY":
        for item in value.split(separator: ",") {
          guard let day = Self.weekday(item.suffix(2)) else { return nil }
          let digits = item.dropLast(2)
          guard let ordinal = digits.isEmpty ? 0 : Int(digits), (-53...53).contains(ordinal) else { return nil }
          weekdays.append(Weekday(ordinal: ordinal, day: day))
        }
      case "WKST":
        guard let day = Self.weekday(value) else { return nil }
        weekStart = day
      default: return nil
      }
    }
  }

  /// Days of the recurrence from `start` on that are not after `last`.
  ///
  /// `steps` is what the file may still cost; each period and each day looked at takes one. When it runs out the
  /// days found so far are returned.
  func days(from start: CivilDate, notAfter last: CivilDate, steps: inout Int) -> [CivilDate] {
    var result: [CivilDate] = []
    var left = count ?? .max
    var period = 0
    let end = min(until ?? last, last)
    while left > 0, steps > 0 {
      let candidates = days(inPeriod: period, of: start)
      guard let first = candidates.periodStart, first <= end else { break }
      steps -= 1 + candidates.days.count
      for day in candidates.days where day >= start && day <= end && left > 0 {
        result.append(day)
        left -= 1
      }
      period += interval
    }
    return result
  }

  /// The days of one period, ascending, and the first day of that period; `period` counts from that of `start`.
  private func days(inPeriod period: Int, of start: CivilDate) -> (periodStart: CivilDate?, days: [CivilDate]) {
    var days: [CivilDate] = []
    let periodStart: CivilDate
    switch frequency {
    case .yearly:
      let year = start.year + period
      periodStart = CivilDate(year: year, month: 1, day: 1)
      if !monthDays.isEmpty || (weekdays.isEmpty && months.isEmpty) {
        for month in months.isEmpty ? (monthDays.isEmpty ? [start.month] : Array(1...12)) : months {
          days += daysOfMonth(year, month, start: start)
        }
      } else if !months.isEmpty {
        for month in months { days += daysOfMonth(year, month, start: start) }
      } else {
        days = matching(first: periodStart, last: CivilDate(year: year, month: 12, day: 31))
      }
    case .monthly:
      let index = start.year * 12 + start.month - 1 + period
      periodStart = CivilDate(year: index / 12, month: index % 12 + 1, day: 1)
      if months.isEmpty || months.contains(periodStart.month) {
        days = daysOfMonth(periodStart.year, periodStart.month, start: start)
      }
    case .weekly:
      periodStart = start.adding(days: -((start.weekday - weekStart + 7) % 7) + 7 * period)
      for offset in 0..<7 {
        let day = periodStart.adding(days: offset)
        let fits = weekdays.isEmpty ? day.weekday == start.weekday : weekdays.contains { $0.day == day.weekday }
        if fits, months.isEmpty || months.contains(day.month) { days.append(day) }
      }
    case .daily:
      periodStart = start.adding(days: period)
      let fits =
        (weekdays.isEmpty || weekdays.contains { $0.day == periodStart.weekday })
        && (months.isEmpty || months.contains(periodStart.month))
        && (monthDays.isEmpty || monthDays.contains(periodStart.day))
      if fits { days.append(periodStart) }
    }
    days = Array(Set(days)).sorted()
    guard !positions.isEmpty else { return (periodStart, days) }
    let picked = positions.compactMap { position -> CivilDate? in
      let index = position > 0 ? position - 1 : days.count + position
      return days.indices.contains(index) ? days[index] : nil
    }
    return (periodStart, Array(Set(picked)).sorted())
  }

  /// The days of a month that `BYMONTHDAY` and `BYDAY` name; without either, the start's day of the month.
  private func daysOfMonth(_ year: Int, _ month: Int, start: CivilDate) -> [CivilDate] {
    let first = CivilDate(year: year, month: month, day: 1)
    let next =
      month == 12 ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: month + 1, day: 1)
    let length = next.dayNumber - first.dayNumber
    if monthDays.isEmpty, !weekdays.isEmpty { return matching(first: first, last: next.adding(days: -1)) }
    return (monthDays.isEmpty ? [start.day] : monthDays).compactMap { number in
      let day = number > 0 ? number : length + number + 1
      guard (1...length).contains(day) else { return nil }
      let date = first.adding(days: day - 1)
      return weekdays.isEmpty || weekdays.contains { $0.day == date.weekday } ? date : nil
    }
  }

  /// Days between `first` and `last` that `BYDAY` names, ordinals counted between the two.
  private func matching(first: CivilDate, last: CivilDate) -> [CivilDate] {
    weekdays.flatMap { weekday -> [CivilDate] in
      let firstOne = first.adding(days: (weekday.day - first.weekday + 7) % 7)
      let all = stride(from: firstOne.dayNumber, through: last.dayNumber, by: 7).map { CivilDate(dayNumber: $0) }
      guard weekday.ordinal != 0 else { return all }
      let index = weekday.ordinal > 0 ? weekday.ordinal - 1 : all.count + weekday.ordinal
      return all.indices.contains(index) ? [all[index]] : []
    }
  }

  private static func numbers(_ text: Substring, in range: ClosedRange<Int>) -> [Int]? {
    var numbers: [Int] = []
    for item in text.split(separator: ",") {
      guard let number = Int(item), number != 0, range.contains(number) else { return nil }
      numbers.append(number)
    }
    return numbers.isEmpty ? nil : numbers
  }

  private static func weekday(_ text: Substring) -> Int? {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex { $0 == text }.map { $0 + 1 }
  }
}

extension CivilDate {
  /// A day written `yyyymmdd` (iCalendar's `DATE`, RFC 5545, section 3.3.4); nil where it is none.
  init?(basic text: Substring) {
    var scanner = DigitScanner(Array(text.utf8))
    guard let year = scanner.number(digits: 4), let month = scanner.number(digits: 2),
      let day = scanner.number(digits: 2), scanner.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard isValid, year > 0 else { return nil }
  }
}
