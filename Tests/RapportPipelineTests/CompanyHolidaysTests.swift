import RapportModel
import RapportTestSupport
import Testing

@testable import RapportPipeline

/// Days off and half days as a company writes them, down to what a waiting client's clock makes of them.
@Suite struct CompanyHolidaysTests {
  /// Working minutes between two instants for a company open 08–16 on weekdays in Oslo that keeps these holidays.
  private func minutes(_ holidays: String, from: String, to: String, folder: String = ".") throws -> Int64 {
    let configuration = try ConfigurationReader(file: "rapport.yml").read(
      "company: {name: A, time_zone: Europe/Oslo, working_hours: {mon-fri: \"08:00-16:00\"}, holidays: \(holidays)}\n")
    let zone = try #require(ZoneOffsets(identifier: "Europe/Oslo"))
    let calendar = WorkingCalendar(
      zone: zone, hours: configuration.company.workingHours,
      exceptions: try CompanyHolidays(folder: folder, config: "rapport.yml", zone: zone)
        .calendar(configuration.company.holidays))
    let worked = calendar.workingTime(
      from: try #require(Timestamp(iso8601: from)).instant, to: try #require(Timestamp(iso8601: to)).instant)
    return worked.seconds / 60
  }

  /// Holidays, from, to and the minutes that counting by hand gives.
  private static let byHand: [(String, String, String, Int64)] = [
    // Thursday 24 December 2026 to Monday 28, nine o'clock.
    ("none", "2026-12-24T09:00:00+01:00", "2026-12-28T09:00:00+01:00", 960),
    ("NO", "2026-12-24T09:00:00+01:00", "2026-12-28T09:00:00+01:00", 480),
    ("{region: NO, half_days: on}", "2026-12-24T09:00:00+01:00", "2026-12-28T09:00:00+01:00", 240),
    ("[NO, 2026-12-24]", "2026-12-24T09:00:00+01:00", "2026-12-28T09:00:00+01:00", 60),
    (
      "[NO, {date: 2026-12-24, hours: \"08:00-12:00\"}]", "2026-12-24T09:00:00+01:00", "2026-12-28T09:00:00+01:00",
      240
    ),
    // The same day every year; in 2027 it is a Friday.
    ("[NO, {date: 12-24, hours: \"08:00-12:00\"}]", "2027-12-24T00:00:00+01:00", "2027-12-27T00:00:00+01:00", 240),
    ("[12-24, 12-31]", "2029-12-31T00:00:00+01:00", "2030-01-01T00:00:00+01:00", 0),
    // One year's own hours are stronger than every year's.
    (
      "[{date: 12-24, hours: \"08:00-12:00\"}, 2026-12-24]", "2026-12-24T00:00:00+01:00",
      "2026-12-25T00:00:00+01:00", 0
    ),
    (
      "[12-24, {date: 2026-12-24, hours: [\"08:00-10:00\", \"12:00-13:00\"]}]", "2026-12-24T00:00:00+01:00",
      "2026-12-25T00:00:00+01:00", 180
    ),
    // A Saturday that is worked, a public holiday that is worked, and a shift past midnight into a day off.
    (
      "[NO, {date: 2026-12-05, hours: \"10:00-14:00\"}]", "2026-12-04T15:00:00+01:00", "2026-12-07T09:00:00+01:00",
      360
    ),
    ("[NO, {date: 05-01, hours: \"10:00-12:00\"}]", "2026-05-01T00:00:00+02:00", "2026-05-02T00:00:00+02:00", 120),
    (
      "[2026-12-05, {date: 2026-12-04, hours: \"22:00-02:00\"}]", "2026-12-04T00:00:00+01:00",
      "2026-12-06T00:00:00+01:00", 240
    ),
    // Over the lost hour of 29 March 2026: a night from Saturday 22:00 to Sunday 06:00 has seven.
    (
      "[{date: 2026-03-28, hours: \"22:00-06:00\"}]", "2026-03-28T12:00:00+01:00", "2026-03-29T12:00:00+02:00", 420
    ),
    (
      "[{date: 2026-10-24, hours: \"22:00-06:00\"}]", "2026-10-24T12:00:00+02:00", "2026-10-25T12:00:00+01:00", 540
    ),
    // A Saturday worked by decree that the company takes off: 27 April 2024 in Russia, and its Friday stays.
    ("RU", "2024-04-27T00:00:00+02:00", "2024-04-28T00:00:00+02:00", 480),
    ("[RU, 2024-04-27]", "2024-04-26T15:00:00+02:00", "2024-04-28T00:00:00+02:00", 60),
    // 29 February only where there is one.
    ("[02-29]", "2028-02-29T00:00:00+01:00", "2028-03-01T00:00:00+01:00", 0),
    ("[02-29]", "2027-02-26T00:00:00+01:00", "2027-03-02T00:00:00+01:00", 960),
  ]

  @Test("is what counting by hand gives", arguments: byHand)
  func countedByHand(holidays: String, from: String, to: String, expected: Int64) throws {
    #expect(try minutes(holidays, from: from, to: to) == expected)
  }

  @Test func joinsFilesRegionsAndOwnDays() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260710\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n"
        + "END:VCALENDAR\r\n", to: "own.ics")
    let all = "[NO, own.ics, 2026-07-09]"
    // Thursday and Friday off, Whit Monday off.
    #expect(
      try minutes(all, from: "2026-07-08T15:00:00+02:00", to: "2026-07-13T09:00:00+02:00", folder: folder.path) == 120)
    #expect(
      try minutes(all, from: "2027-07-09T08:00:00+02:00", to: "2027-07-10T09:00:00+02:00", folder: folder.path) == 480)
    #expect(
      try minutes(all, from: "2026-05-25T08:00:00+02:00", to: "2026-05-26T09:00:00+02:00", folder: folder.path) == 60)
    #expect(throws: RunError.self) {
      try minutes("[NO, none-such.ics]", from: "2026-05-25T08:00:00+02:00", to: "2026-05-26T09:00:00+02:00")
    }
  }
}
