public import RapportModel

/// Counts a named time from the moment of a message: what "by Friday noon" is on the calendar.
///
/// A day without an hour is its closing time, "before noon" 12:00, hours are wall time; a time outside working hours is
/// the next opening plus an hour; a weekday named on that day before closing is today; nothing named is the closing of
/// the next working day (analyzers.md, `broken-promise`).
public struct DueResolver: Sendable {
  private let sent: Instant
  private let calendar: WorkingCalendar
  private let today: CivilDate

  /// A resolver for messages sent at `sent`, read with the company's calendar.
  public init(sent: Instant, calendar: WorkingCalendar) {
    self.sent = sent
    self.calendar = calendar
    today = calendar.date(at: sent)
  }

  /// When a promise without any time falls due.
  public var standard: Instant { closing(calendar.nextWorkingDay(after: today)) }

  func resolve(_ e: DueExpression) -> (instant: Instant?, isUncertain: Bool) {
    if let unit = e.unit, let halves = e.halves { return (stretch(unit, halves), e.isAfter) }
    if e.part == .now { return (working(sent + .hours(1)), true) }
    var uncertain = false
    let day: CivilDate
    if let named = e.day {
      (day, uncertain) = date(of: named)
    } else {
      if let event = e.event { return self.event(event) }
      day = today
    }
    if let event = e.event, event == .lunch { return (at(day, 13 * 60), true) }
    if let clock = e.clock {
      var day = day
      var minutes = clock
      if e.day == nil, at(day, minutes) <= sent {
        if minutes < 12 * 60, at(day, minutes + 12 * 60) > sent, clock % 60 == 0, minutes <= 6 * 60 {
          minutes += 12 * 60
        } else {
          day = day.adding(days: 1)
        }
      }
      if minutes >= 60, minutes < 7 * 60 {
        // "at 3" at work is the afternoon.
        let later = at(day, minutes + 12 * 60)
        if calendar.isOpen(at: later + .minutes(-1)) && !calendar.isOpen(at: at(day, minutes)) { minutes += 12 * 60 }
      }
      let instant = at(day, minutes)
      return (e.isDeadline ? instant : working(instant), uncertain)
    }
    switch e.part {
    case .morning: return (at(day, 12 * 60), uncertain)
    case .noon: return (at(day, 12 * 60), uncertain)
    case .afternoon: return (working(closingOrEvening(day, 17 * 60)), uncertain)
    case .evening: return (at(day, 20 * 60), uncertain)
    case .night: return (at(day, 23 * 60 + 59), uncertain)
    case .closing, .now, nil: break
    }
    if e.isDeadline, e.isAfter == false, case .weekday = e.day { return (working(closing(day)), uncertain) }
    if e.isAfter { return (closing(calendar.nextWorkingDay(after: day)), true) }
    return (working(closing(day)), uncertain)
  }

  /// When an absence begins and ends: its first day's midnight; its last day's closing, or the midnight after a last
  /// day without one; the midnight before the first day back. Weekdays are the next ones from today, a first day the
  /// last such before the end, since automatic answers are sent while their author is away.
  func resolve(_ absence: AbsencePeriod) -> (start: Instant?, end: Instant?, isUncertain: Bool) {
    var uncertain = false
    let last = absence.end.map { end in
      let (day, isUncertain) = date(of: end)
      uncertain = isUncertain
      return day
    }
    var first = absence.start.map { date(of: $0).day }
    if let last, let named = absence.start, let day = first {
      if case .weekday(let weekday, _) = named {
        first = last.adding(days: -((last.weekday - weekday + 7) % 7))
      } else if day > last, case .date(let number, let month?, nil) = named {
        first = date(number, month, last.year - (CivilDate(year: last.year, month: month, day: 1) > last ? 1 : 0))
      }
    }
    let end = last.map { day in
      absence.endsBefore ? at(day, 0) : calendar.closing(of: day) ?? at(day.adding(days: 1), 0)
    }
    return (first.map { at($0, 0) }, end, uncertain)
  }

  /// The day named, and whether the words leave room for another.
  private func date(of named: DueExpression.Day) -> (day: CivilDate, isUncertain: Bool) {
    switch named {
    case .offset(let days): return (today.adding(days: days), false)
    case .weekday(let weekday, let skipped):
      var ahead = (weekday - today.weekday + 7) % 7
      if ahead == 0, sent >= closing(today) { ahead = 7 }
      if skipped > 0 {
        // "next Friday" is this week's to some and next week's to others.
        ahead += ahead == 0 || today.weekday + ahead <= 7 ? 7 : 0
      }
      return (today.adding(days: ahead), skipped > 0)
    case .date(let number, let month, let year): return (date(number, month, year), false)
    case .week(let bound, let skipped, let isUncertain): return (self.day(of: bound, weeksAhead: skipped), isUncertain)
    case .weekNumber(let week): return (friday(ofWeek: week), false)
    case .month(let bound, let skipped):
      var first = today.firstOfMonth
      for _ in 0..<min(skipped, 12) { first = CivilDate(dayNumber: first.dayNumber + 32).firstOfMonth }
      return (first.adding(days: min(bound.lastDay, first.daysInMonth) - 1), bound != .end)
    }
  }

  private func stretch(_ unit: DateUnit, _ halves: Int) -> Instant? {
    let amount = Int64(min(halves, 20_000))
    switch unit {
    case .minute: return working(sent + .minutes(amount / 2))
    case .hour: return working(sent + .minutes(amount * 30))
    case .day: return closing(today.adding(days: Int(amount / 2)))
    case .workingDay: return closing(calendar.date(at: calendar.adding(workingDays: Int(amount / 2), to: sent)))
    case .week: return closing(today.adding(days: Int(amount * 7 / 2)))
    case .month: return closing(today.adding(days: Int(amount * 15)))
    }
  }

  private func event(_ event: DateEvent) -> (instant: Instant?, isUncertain: Bool) {
    switch event {
    case .weekend:
      let monday = today.adding(days: 8 - today.weekday)
      return (working(closing(monday)), true)
    case .lunch: return (at(today, 13 * 60), true)
    case .named: return (standard, true)
    case .holidays:
      // The next working day after the next day off that is no weekend, within a quarter.
      var day = today
      for _ in 0..<92 {
        day = day.adding(days: 1)
        if day.weekday <= 5, !calendar.isWorkingDay(day) { return (closing(calendar.nextWorkingDay(after: day)), true) }
      }
      return (nil, true)
    }
  }

  private func date(_ number: Int, _ month: Int?, _ year: Int?) -> CivilDate {
    if let month {
      let length = CivilDate(year: year ?? today.year, month: month, day: 1).daysInMonth
      let day = CivilDate(year: year ?? today.year, month: month, day: min(number, length))
      // A date without a year that lies half a year back is next year's.
      if year == nil, day < today.adding(days: -180) {
        return CivilDate(year: today.year + 1, month: month, day: day.day)
      }
      return day
    }
    var first = today.firstOfMonth
    if number < today.day { first = CivilDate(dayNumber: first.dayNumber + 32).firstOfMonth }
    return CivilDate(year: first.year, month: first.month, day: min(number, first.daysInMonth))
  }

  /// The Friday of a week; of next year's where this year's lies half a year back.
  private func friday(ofWeek week: Int) -> CivilDate {
    func friday(_ year: Int) -> CivilDate {
      let fourth = CivilDate(year: year, month: 1, day: 4)
      return fourth.adding(days: 5 - fourth.weekday + 7 * (week - 1))
    }
    let day = friday(today.year)
    return day < today.adding(days: -180) ? friday(today.year + 1) : day
  }

  private func day(of bound: StretchBound, weeksAhead: Int) -> CivilDate {
    var day = today.adding(days: bound.lastWeekday - today.weekday + 7 * min(weeksAhead, 52))
    for _ in 0..<4 where !calendar.isWorkingDay(day) { day = day.adding(days: -1) }
    return day < today ? today : day
  }

  private func closing(_ day: CivilDate) -> Instant {
    if let closing = calendar.closing(of: day) { return closing }
    return calendar.closing(of: calendar.nextWorkingDay(after: day)) ?? at(day, 17 * 60)
  }

  private func closingOrEvening(_ day: CivilDate, _ minutes: Int) -> Instant {
    calendar.closing(of: day) ?? at(day, minutes)
  }

  private func at(_ day: CivilDate, _ minutes: Int) -> Instant {
    let start = calendar.zone.reading(of: day, secondOfDay: 0).instant
    guard minutes > 0, minutes < 24 * 60 else { return start + .minutes(Int64(max(0, minutes))) }
    return calendar.zone.reading(of: day, secondOfDay: minutes * 60).instant
  }

  /// `instant` itself in working time (closing time included), else an hour after the next opening.
  private func working(_ instant: Instant) -> Instant {
    if calendar.isOpen(at: instant) || calendar.isOpen(at: instant + .minutes(-1)) { return instant }
    let opening = calendar.nextOpening(atOrAfter: instant)
    return opening == .distantFuture ? instant : opening + .hours(1)
  }
}

extension CivilDate {
  fileprivate var firstOfMonth: CivilDate { CivilDate(year: year, month: month, day: 1) }

  fileprivate var daysInMonth: Int {
    let next =
      month == 12 ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: month + 1, day: 1)
    return next.dayNumber - firstOfMonth.dayNumber
  }
}
