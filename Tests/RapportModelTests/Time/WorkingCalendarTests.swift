import RapportModel
import RapportTestSupport
import Testing

@Suite("Working time")
struct WorkingCalendarTests {
  static func zone(_ identifier: String) throws -> ZoneOffsets { try #require(ZoneOffsets(identifier: identifier)) }

  static func hours(_ days: ClosedRange<Int>, _ blocks: (Int, Int)...) -> WeeklyHours {
    let list = blocks.map { WeeklyHours.Block(start: $0.0, end: $0.1) }
    return WeeklyHours(blocks: Dictionary(uniqueKeysWithValues: days.map { ($0, list) }))
  }

  /// Calendars that differ in every way a company's can.
  enum Company: String, CaseIterable, Sendable {
    case office, oslo, lunch, night, always, russian, american, onlySaturday, ownDays

    func calendar() throws -> WorkingCalendar {
      switch self {
      case .office:
        return WorkingCalendar(zone: .utc, hours: .mondayToFriday9to17, holidays: [])
      case .oslo:
        var hours = hours(1...4, (480, 960))
        hours.blocks[5] = [.init(start: 480, end: 900)]
        return WorkingCalendar(
          zone: try zone("Europe/Oslo"), hours: hours,
          exceptions: PublicHolidays.calendar(region: "NO", years: 1990...2100) ?? HolidayCalendar())
      case .lunch:
        return WorkingCalendar(
          zone: try zone("Europe/Warsaw"), hours: hours(1...5, (780, 1020), (480, 720)),
          holidays: PublicHolidays.days(region: "PL", years: 1990...2100) ?? [])
      case .night:
        return WorkingCalendar(zone: try zone("Europe/Oslo"), hours: hours(1...7, (1320, 1800)), holidays: [])
      case .always:
        return WorkingCalendar(zone: try zone("Europe/London"), hours: hours(1...7, (0, 1440)), holidays: [])
      case .russian:
        return WorkingCalendar(
          zone: try zone("Europe/Moscow"), hours: hours(1...5, (540, 780), (840, 1080)),
          exceptions: PublicHolidays.calendar(region: "RU", years: 1990...2100) ?? HolidayCalendar())
      case .american:
        return WorkingCalendar(
          zone: try zone("America/New_York"), hours: .mondayToFriday9to17,
          holidays: PublicHolidays.days(region: "US", years: 1990...2100) ?? [])
      case .onlySaturday:
        return WorkingCalendar(
          zone: .utc, hours: hours(6...6, (600, 840)), holidays: [],
          halfDays: [CivilDate(year: 2026, month: 10, day: 10): 720])
      case .ownDays:
        var exceptions = PublicHolidays.calendar(region: "NO", years: 1990...2100) ?? HolidayCalendar()
        for year in 1990...2100 {
          exceptions.ownHours[CivilDate(year: year, month: 12, day: 24)] = [.init(start: 480, end: 720)]
          exceptions.ownHours[CivilDate(year: year, month: 3, day: 28)] = [.init(start: 1320, end: 1800)]
          exceptions.close([CivilDate(year: year, month: 10, day: 26)])
        }
        return WorkingCalendar(
          zone: try zone("Europe/Oslo"), hours: hours(1...5, (480, 720), (750, 960)), exceptions: exceptions)
      }
    }

    private func hours(_ days: ClosedRange<Int>, _ blocks: (Int, Int)...) -> WeeklyHours {
      let list = blocks.map { WeeklyHours.Block(start: $0.0, end: $0.1) }
      return WeeklyHours(blocks: Dictionary(uniqueKeysWithValues: days.map { ($0, list) }))
    }

    private func zone(_ identifier: String) throws -> ZoneOffsets { try WorkingCalendarTests.zone(identifier) }
  }

  static func instant(_ text: String) throws -> Instant { try #require(Timestamp(iso8601: text)).instant }

  // MARK: Counted by hand

  @Test(
    "is what counting by hand gives",
    arguments: [
      // An office day, a lunch hour, a weekend, a year's end.
      (Company.office, "2026-10-05T09:00:00Z", "2026-10-05T17:00:00Z", 480),
      (.office, "2026-10-05T08:00:00Z", "2026-10-05T18:00:00Z", 480),
      (.office, "2026-10-05T12:00:00Z", "2026-10-06T12:00:00Z", 480),
      (.office, "2026-10-09T16:00:00Z", "2026-10-12T10:00:00Z", 120),
      (.office, "2026-10-10T10:00:00Z", "2026-10-11T10:00:00Z", 0),
      (.office, "2026-12-31T16:00:00Z", "2027-01-01T10:00:00Z", 120),
      (.office, "2026-10-05T12:00:00Z", "2026-10-05T11:00:00Z", 0),
      (.lunch, "2026-10-05T11:30:00+02:00", "2026-10-05T13:30:00+02:00", 60),
      (.lunch, "2026-10-05T12:00:00+02:00", "2026-10-05T13:00:00+02:00", 0),
      // Easter 2026 in Norway: Wednesday to noon, Thursday to Monday closed.
      (.oslo, "2026-04-01T08:00:00+02:00", "2026-04-07T09:00:00+02:00", 300),
      // 17 May 2027 is Whit Monday as well: one day off. Friday 14 closes at 15.
      (.oslo, "2027-05-14T14:00:00+02:00", "2027-05-18T09:00:00+02:00", 120),
      // Christmas: Thursday 24 December 2026 to noon, then closed to Monday 28.
      (.oslo, "2026-12-24T09:00:00+01:00", "2026-12-28T09:00:00+01:00", 240),
      // Poland has no work on 24 December since 2025; in 2024 it had.
      (.lunch, "2024-12-24T00:00:00+01:00", "2024-12-25T00:00:00+01:00", 480),
      (.lunch, "2025-12-24T00:00:00+01:00", "2025-12-25T00:00:00+01:00", 0),
      // Over both changes of clocks the hours of a night shift are what passes, not what the clock shows.
      (.night, "2026-03-28T22:00:00+01:00", "2026-03-29T06:00:00+02:00", 420),
      (.night, "2026-10-24T22:00:00+02:00", "2026-10-25T06:00:00+01:00", 540),
      (.night, "2026-10-05T21:00:00+02:00", "2026-10-06T23:00:00+02:00", 540),
      (.always, "2026-03-28T00:00:00Z", "2026-03-30T00:00:00+01:00", 47 * 60),
      (.always, "2026-10-24T00:00:00+01:00", "2026-10-26T00:00:00Z", 49 * 60),
      // An office does not notice that the clocks changed on its Sunday.
      (.oslo, "2026-03-27T14:00:00+01:00", "2026-03-30T09:00:00+02:00", 120),
      (.oslo, "2026-10-23T14:00:00+02:00", "2026-10-26T09:00:00+01:00", 120),
      // Saturday 20 February 2021 was worked in Russia, an hour shorter; Monday 22 was off.
      (.russian, "2021-02-20T00:00:00+03:00", "2021-02-21T00:00:00+03:00", 420),
      (.russian, "2021-02-21T00:00:00+03:00", "2021-02-24T00:00:00+03:00", 0),
      // Moscow stood at +04 in 2012; Saturday 28 April was worked before a longer May.
      (.russian, "2012-04-28T09:00:00+04:00", "2012-04-28T12:00:00+04:00", 180),
      // New Year's Day 2022 was a Saturday: federal offices closed on Friday 31 December 2021.
      (.american, "2021-12-30T16:00:00-05:00", "2022-01-03T10:00:00-05:00", 120),
      (.onlySaturday, "2026-10-03T00:00:00Z", "2026-10-17T00:00:00Z", 360),
    ])
  func countedByHand(company: Company, from: String, to: String, minutes: Int64) throws {
    let calendar = try company.calendar()
    let counted = calendar.workingTime(from: try Self.instant(from), to: try Self.instant(to))
    #expect(counted == .minutes(minutes))
  }

  /// More of Easter, year ends and changes of clocks: company, from, to, minutes.
  private static let feasts: [(Company, String, String, Int64)] = [
    // Easter Sunday 2027 is 28 March, the day the clocks go forward. In Poland Good Friday is worked.
    (.lunch, "2027-03-26T16:00:00+01:00", "2027-03-30T09:00:00+02:00", 120),
    // In Norway: Wednesday to noon, then Tuesday.
    (.oslo, "2027-03-24T10:00:00+01:00", "2027-03-30T10:00:00+02:00", 240),
    // Corpus Christi, sixty days after Easter 2026, is Thursday 4 June.
    (.lunch, "2026-06-03T16:00:00+02:00", "2026-06-05T09:00:00+02:00", 120),
    // Ascension Day 2026 is Thursday 14 May, Whit Monday 25 May.
    (.oslo, "2026-05-13T15:00:00+02:00", "2026-05-15T09:00:00+02:00", 120),
    (.oslo, "2026-05-22T14:00:00+02:00", "2026-05-26T09:00:00+02:00", 120),
    // New Year and Epiphany: Thursday's last hour, Monday, Tuesday, Thursday's first hour.
    (.lunch, "2026-12-31T16:00:00+01:00", "2027-01-07T09:00:00+01:00", 1080),
    // Ten days off in Russia.
    (.russian, "2027-01-01T00:00:00+03:00", "2027-01-11T10:00:00+03:00", 60),
    // American clocks change on Sunday 8 March and 1 November 2026; Thanksgiving is 26 November.
    (.american, "2026-03-06T16:00:00-05:00", "2026-03-09T10:00:00-04:00", 120),
    (.american, "2026-10-30T16:00:00-04:00", "2026-11-02T10:00:00-05:00", 120),
    (.american, "2026-11-25T16:00:00-05:00", "2026-11-27T10:00:00-05:00", 120),
    // A leap day, and a night into a new year.
    (.office, "2028-02-28T16:00:00Z", "2028-03-01T10:00:00Z", 600),
    (.night, "2026-12-31T23:00:00+01:00", "2027-01-01T05:00:00+01:00", 360),
    // Inside the hour that is there twice, and across the hour that is not there at all.
    (.night, "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", 60),
    (.night, "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", 60),
  ]

  @Test("is what counting by hand gives around feasts, year ends and changes of clocks", arguments: feasts)
  func aroundFeasts(company: Company, from: String, to: String, minutes: Int64) throws {
    let counted = try company.calendar().workingTime(from: try Self.instant(from), to: try Self.instant(to))
    #expect(counted == .minutes(minutes))
  }

  @Test(
    "added to a start ends where it should",
    arguments: [
      (Company.office, "2026-10-09T16:00:00Z", 120, "2026-10-12T10:00:00Z"),
      (.office, "2026-10-09T16:00:00Z", 60, "2026-10-09T17:00:00Z"),
      (.office, "2026-10-10T03:00:00Z", 480, "2026-10-12T17:00:00Z"),
      (.office, "2026-10-10T03:00:00Z", 0, "2026-10-10T03:00:00Z"),
      (.lunch, "2026-10-05T11:30:00+02:00", 60, "2026-10-05T13:30:00+02:00"),
      (.oslo, "2026-03-27T14:00:00+01:00", 120, "2026-03-30T09:00:00+02:00"),
      (.night, "2026-10-24T22:00:00+02:00", 540, "2026-10-25T06:00:00+01:00"),
      (.oslo, "2026-12-31T11:00:00+01:00", 120, "2027-01-04T09:00:00+01:00"),
    ])
  func adding(company: Company, start: String, minutes: Int64, end: String) throws {
    let calendar = try company.calendar()
    #expect(calendar.adding(.minutes(minutes), to: try Self.instant(start)) == (try Self.instant(end)))
  }

  @Test(
    "opens next when it should",
    arguments: [
      (Company.office, "2026-10-09T17:00:00Z", "2026-10-12T09:00:00Z"),
      (.office, "2026-10-09T16:59:59Z", "2026-10-09T16:59:59Z"),
      (.oslo, "2026-04-01T12:00:00+02:00", "2026-04-07T08:00:00+02:00"),
      (.night, "2026-10-25T06:00:00+01:00", "2026-10-25T22:00:00+01:00"),
      (.lunch, "2026-10-05T12:30:00+02:00", "2026-10-05T13:00:00+02:00"),
    ])
  func nextOpening(company: Company, after: String, opening: String) throws {
    #expect(try company.calendar().nextOpening(atOrAfter: try Self.instant(after)) == (try Self.instant(opening)))
  }

  @Test(
    "one working day ends at the same local time on the next working day",
    arguments: [
      (Company.oslo, "2026-10-05T10:30:00+02:00", "2026-10-06T10:30:00+02:00"),
      (.oslo, "2026-10-23T14:00:00+02:00", "2026-10-26T14:00:00+01:00"),
      (.oslo, "2026-04-01T11:00:00+02:00", "2026-04-07T11:00:00+02:00"),
      (.office, "2026-10-10T10:00:00Z", "2026-10-12T10:00:00Z"),
      (.night, "2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00"),
      (.night, "2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00"),
    ])
  func oneWorkingDay(company: Company, start: String, end: String) throws {
    #expect(try company.calendar().oneWorkingDay(after: try Self.instant(start)) == (try Self.instant(end)))
  }

  @Test("knows a day's opening and closing")
  func openingAndClosing() throws {
    let oslo = try Company.oslo.calendar()
    let friday = CivilDate(year: 2026, month: 10, day: 9)
    #expect(oslo.opening(of: friday) == (try Self.instant("2026-10-09T08:00:00+02:00")))
    #expect(oslo.closing(of: friday) == (try Self.instant("2026-10-09T15:00:00+02:00")))
    #expect(oslo.nextWorkingDay(after: friday) == CivilDate(year: 2026, month: 10, day: 12))
    #expect(oslo.opening(of: CivilDate(year: 2026, month: 5, day: 17)) == nil)
    #expect(!oslo.isWorkingDay(CivilDate(year: 2026, month: 4, day: 6)))
    let lunch = try Company.lunch.calendar()
    #expect(lunch.opening(of: friday) == (try Self.instant("2026-10-09T08:00:00+02:00")))
    #expect(lunch.closing(of: friday) == (try Self.instant("2026-10-09T17:00:00+02:00")))
    let night = try Company.night.calendar()
    #expect(night.closing(of: friday) == (try Self.instant("2026-10-10T06:00:00+02:00")))
    let russian = try Company.russian.calendar()
    #expect(russian.isWorkingDay(CivilDate(year: 2024, month: 11, day: 2)))
    #expect(
      russian.closing(of: CivilDate(year: 2024, month: 11, day: 2)) == (try Self.instant("2024-11-02T17:00:00+03:00")))
  }

  @Test("a company that never opens never runs out of time, and days still pass")
  func neverOpen() {
    let closed = WorkingCalendar(zone: .utc, hours: WeeklyHours(blocks: [:]), holidays: [])
    let start = Instant(year: 2026, month: 10, day: 5)
    #expect(closed.workingTime(from: start, to: start + .days(365)) == WorkingDuration(seconds: 0))
    #expect(closed.adding(.hours(1), to: start) == .distantFuture)
    #expect(closed.nextOpening(atOrAfter: start) == .distantFuture)
    #expect(closed.oneWorkingDay(after: start) == start + .days(1))
    #expect(closed.opening(of: CivilDate(year: 2026, month: 10, day: 5)) == nil)
  }

  @Test("any instant has an answer")
  func extremes() throws {
    for company in [Company.oslo, .always] {
      let calendar = try company.calendar()
      let all = calendar.workingTime(from: .distantPast, to: .distantFuture)
      #expect(all.seconds > 0)
      #expect(calendar.workingTime(from: .distantFuture, to: .distantPast).seconds == 0)
      #expect(calendar.adding(WorkingDuration(seconds: .max), to: .distantPast) == .distantFuture)
      #expect(calendar.adding(WorkingDuration(seconds: .min), to: .distantPast) == .distantPast)
      #expect(!calendar.isOpen(at: .distantPast) && !calendar.isOpen(at: .distantFuture))
      _ = calendar.oneWorkingDay(after: .distantPast)
      _ = calendar.oneWorkingDay(after: .distantFuture)
    }
  }

  // MARK: Laws

  @Test("is additive, grows with time, and never exceeds wall time", arguments: Company.allCases)
  func laws(company: Company) throws {
    let calendar = try company.calendar()
    var random = SeededRandom(seed: 42)
    let range = Instant(year: 1999, month: 1, day: 1).seconds...Instant(year: 2090, month: 1, day: 1).seconds
    for round in 0..<3000 {
      let a = Instant(seconds: Int64.random(in: range, using: &random))
      let span: Int64 = round % 3 == 0 ? 200_000_000 : 400_000
      let b = a + WallDuration(seconds: Int64.random(in: 0...span, using: &random))
      let c = b + WallDuration(seconds: Int64.random(in: 0...span, using: &random))
      let ab = calendar.workingTime(from: a, to: b)
      let bc = calendar.workingTime(from: b, to: c)
      let ac = calendar.workingTime(from: a, to: c)
      #expect(ab + bc == ac)
      #expect(ab <= ac && bc <= ac)
      #expect(ab.seconds >= 0 && ab.seconds <= (b - a).seconds)
    }
  }

  @Test("added back leads to the end, or to the closing before it", arguments: Company.allCases)
  func addingInverts(company: Company) throws {
    let calendar = try company.calendar()
    var random = SeededRandom(seed: 43)
    let range = Instant(year: 1999, month: 1, day: 1).seconds...Instant(year: 2090, month: 1, day: 1).seconds
    for _ in 0..<2000 {
      let a = Instant(seconds: Int64.random(in: range, using: &random))
      let b = a + WallDuration(seconds: Int64.random(in: 1...3_000_000, using: &random))
      let worked = calendar.workingTime(from: a, to: b)
      let end = calendar.adding(worked, to: a)
      #expect(calendar.workingTime(from: a, to: end) == worked)
      #expect(end <= b)
      if worked.seconds > 0, calendar.isOpen(at: b) { #expect(end == b) }
      if end < b { #expect(calendar.workingTime(from: end, to: b).seconds == 0) }
      let later = calendar.adding(.hours(5), to: a)
      #expect(calendar.workingTime(from: a, to: later) == .hours(5))
    }
  }

  @Test("is what asking every minute gives", arguments: Company.allCases)
  func minuteByMinute(company: Company) throws {
    let calendar = try company.calendar()
    for start in ["2026-03-26T00:00:00Z", "2026-10-23T00:00:00Z", "2021-02-19T00:00:00Z", "2026-12-30T00:00:00Z"] {
      let from = try Self.instant(start)
      var open: Int64 = 0
      for minute in 0..<Int64(6 * 1440) where calendar.isOpen(at: from + .minutes(minute)) { open += 1 }
      #expect(calendar.workingTime(from: from, to: from + .days(6)) == .minutes(open))
      // And the days agree with the instants.
      for day in 1...4 {
        let date = calendar.date(at: from).adding(days: day)
        guard let opening = calendar.opening(of: date), let closing = calendar.closing(of: date) else { continue }
        #expect(calendar.isOpen(at: opening))
        #expect(calendar.isOpen(at: closing - WallDuration(seconds: 1)))
        #expect(calendar.nextOpening(atOrAfter: opening) == opening)
      }
    }
  }
}
