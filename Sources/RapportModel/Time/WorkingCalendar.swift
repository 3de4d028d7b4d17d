/// When the company is open: weekly hours in its time zone, less holidays and half days, plus working days moved to a
/// weekend. The only maker of `WorkingDuration` from two instants.
///
/// Local times that daylight saving skips or doubles are read by `ZoneOffsets.LocalReading.instant`: moved forward by
/// the gap, the first of an overlap. Every opening from 1990-01-01 to 2100-12-31 is laid out once with the sum of
/// those before it, so that each query is a binary search; outside those years the company counts as closed.
public struct WorkingCalendar: Hashable, Sendable {
  /// Years whose openings are known.
  public static let years = 1990...2100

  /// Zone of the opening hours.
  public let zone: ZoneOffsets
  private let hours: WeeklyHours
  private let exceptions: HolidayCalendar
  private let openings: Openings
  /// Whether the company opens on each day from `firstDay` on.
  private let openDays: [Bool]
  /// Number of the first day of `years`.
  private let firstDay: Int

  /// A calendar of opening hours.
  ///
  /// - Parameters:
  ///   - zone: the zone of the hours.
  ///   - hours: opening hours of a normal week; blocks that end before they start are left out.
  ///   - holidays: days on which no block starts.
  ///   - halfDays: days that close early, at that many minutes after their midnight.
  public init(zone: ZoneOffsets, hours: WeeklyHours, holidays: Set<CivilDate>, halfDays: [CivilDate: Int] = [:]) {
    self.init(zone: zone, hours: hours, exceptions: HolidayCalendar(days: holidays, halfDays: halfDays))
  }

  /// A calendar of opening hours with every kind of exception, working weekends included.
  public init(zone: ZoneOffsets, hours: WeeklyHours, exceptions: HolidayCalendar) {
    self.zone = zone
    let hours = WeeklyHours(
      blocks: hours.blocks.mapValues { blocks in
        blocks.filter { $0.start < $0.end }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      })
    self.hours = hours
    self.exceptions = exceptions
    let isExceptional = exceptions.dayNumbers
    let first = CivilDate(year: Self.years.lowerBound, month: 1, day: 1)
    let last = CivilDate(year: Self.years.upperBound, month: 12, day: 31)
    let changes = zone.transitions(
      from: Int64(first.dayNumber - 2) * 86_400, to: Int64(last.dayNumber + 4) * 86_400)
    var openings = Openings(base: Int64(first.dayNumber - 2) * 86_400)
    var nextChange = 0
    var openDays = [Bool](repeating: false, count: last.dayNumber - first.dayNumber + 1)
    var weekday = first.weekday
    for day in first.dayNumber...last.dayNumber {
      defer { weekday = weekday % 7 + 1 }
      let midnight = Int64(day) * 86_400
      // Blocks reach at most two days on; a change of clocks nearer than that is read block by block.
      while nextChange < changes.count, changes[nextChange] < midnight - 2 * 86_400 { nextChange += 1 }
      let isSteady = nextChange == changes.count || changes[nextChange] > midnight + 4 * 86_400
      let blocks =
        isExceptional.contains(day)
        ? Self.blocks(of: CivilDate(dayNumber: day), weekday: weekday, hours: hours, exceptions: exceptions)
        : hours.blocks[weekday] ?? []
      guard !blocks.isEmpty else { continue }
      openDays[day - first.dayNumber] = true
      if isSteady {
        let start = midnight - Int64(zone.offsetSeconds(at: Instant(seconds: midnight)))
        for block in blocks {
          openings.append(from: start + Int64(block.start) * 60, to: start + Int64(block.end) * 60)
        }
      } else {
        let date = CivilDate(dayNumber: day)
        for block in blocks {
          openings.append(
            from: zone.reading(of: date, secondOfDay: block.start * 60).instant.seconds,
            to: zone.reading(of: date, secondOfDay: block.end * 60).instant.seconds)
        }
      }
    }
    self.openings = openings
    self.openDays = openDays
    firstDay = first.dayNumber
  }

  /// Calendars made from the same zone, hours and exceptions are equal.
  public static func == (a: Self, b: Self) -> Bool {
    a.zone == b.zone && a.hours == b.hours && a.exceptions == b.exceptions
  }

  /// Feeds zone and hours.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(zone)
    hasher.combine(hours)
  }

  // MARK: Durations

  /// Opening hours between two instants; 0 if `to` is not after `from`. O(log n).
  public func workingTime(from: Instant, to: Instant) -> WorkingDuration {
    guard to > from else { return WorkingDuration(seconds: 0) }
    return WorkingDuration(seconds: openings.elapsed(at: to.seconds) - openings.elapsed(at: from.seconds))
  }

  /// The earliest instant, `start` or later, at which `duration` of opening hours has passed since `start`.
  ///
  /// Time that runs out just as the company closes ends at closing time, not at the next opening. A duration of 0 or
  /// less gives `start`; one that runs past 2100 gives `.distantFuture`. O(log n).
  public func adding(_ duration: WorkingDuration, to start: Instant) -> Instant {
    guard duration.seconds > 0 else { return start }
    let (target, overflow) = openings.elapsed(at: start.seconds).addingReportingOverflow(duration.seconds)
    guard !overflow, let seconds = openings.instant(elapsed: target) else { return .distantFuture }
    return Instant(seconds: seconds)
  }

  // MARK: Open or closed

  /// Whether the company is open at `instant`: from an opening on, up to but not including the closing.
  public func isOpen(at instant: Instant) -> Bool { openings.isOpen(at: instant.seconds) }

  /// `instant` itself if the company is open then, else when it opens next; `.distantFuture` if it never does. O(log n).
  public func nextOpening(atOrAfter instant: Instant) -> Instant {
    guard let seconds = openings.nextOpening(atOrAfter: instant.seconds) else { return .distantFuture }
    return Instant(seconds: seconds)
  }

  // MARK: Days

  /// Whether the company opens on `day`.
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    let place = day.dayNumber - firstDay
    return openDays.indices.contains(place) ? openDays[place] : !blocks(of: day).isEmpty
  }

  /// First opening of `day`; nil on a day off.
  public func opening(of day: CivilDate) -> Instant? {
    guard let first = blocks(of: day).min(by: { $0.start < $1.start }) else { return nil }
    return zone.reading(of: day, secondOfDay: first.start * 60).instant
  }

  /// Last closing of the blocks that start on `day`, past midnight where a block runs past it; nil on a day off.
  public func closing(of day: CivilDate) -> Instant? {
    guard let last = blocks(of: day).max(by: { $0.end < $1.end }) else { return nil }
    return zone.reading(of: day, secondOfDay: last.end * 60).instant
  }

  /// The first working day after `day`. Where more than a year passes without one (no opening hours at all), the day
  /// after `day`, so that deadlines still fall due.
  public func nextWorkingDay(after day: CivilDate) -> CivilDate {
    let number = day.dayNumber
    for candidate in number + 1...number + 400 {
      let place = candidate - firstDay
      if openDays.indices.contains(place) {
        if openDays[place] { return CivilDate(dayNumber: candidate) }
      } else if isWorkingDay(CivilDate(dayNumber: candidate)) {
        return CivilDate(dayNumber: candidate)
      }
    }
    return day.adding(days: 1)
  }

  /// The company's local day at `instant`.
  public func date(at instant: Instant) -> CivilDate { zone.date(at: instant) }

  /// The same local time on the next working day (analyzers.md, "Two clocks"), whether or not the company is open then.
  public func oneWorkingDay(after instant: Instant) -> Instant { adding(workingDays: 1, to: instant) }

  /// The same local time `count` working days later; `instant` itself for 0 or less. At most 10,000 days (38 years)
  /// are counted.
  public func adding(workingDays count: Int, to instant: Instant) -> Instant {
    guard count > 0 else { return instant }
    let local = zone.local(instant)
    var day = local.date
    for _ in 0..<min(count, 10_000) { day = nextWorkingDay(after: day) }
    return zone.reading(of: day, secondOfDay: local.secondOfDay).instant
  }

  private func blocks(of day: CivilDate) -> [WeeklyHours.Block] {
    Self.blocks(of: day, weekday: day.weekday, hours: hours, exceptions: exceptions)
  }

  /// The blocks that start on a day, exceptions applied, earliest first.
  private static func blocks(
    of day: CivilDate, weekday: Int, hours: WeeklyHours, exceptions: HolidayCalendar
  ) -> [WeeklyHours.Block] {
    if let own = exceptions.ownHours[day] {
      return own.filter { $0.start < $0.end }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
    let pattern = exceptions.workedLike[day]
    if pattern == nil, exceptions.days.contains(day) { return [] }
    var blocks = hours.blocks[pattern ?? weekday] ?? []
    if let shorter = exceptions.shorterDays[day], let last = blocks.indices.max(by: { blocks[$0].end < blocks[$1].end })
    {
      blocks[last].end -= shorter
    }
    if let closing = exceptions.halfDays[day] {
      for i in blocks.indices { blocks[i].end = min(blocks[i].end, closing) }
    }
    return blocks.filter { $0.start < $0.end }
  }
}

extension WorkingCalendar: CustomStringConvertible {
  /// The zone, in a few words: the tables behind it are no reading matter.
  public var description: String { "WorkingCalendar(\(zone.identifier))" }
}
