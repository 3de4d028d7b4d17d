import RapportModel
import Testing

@Suite("Public holidays")
struct PublicHolidaysTests {
  /// Days off that fall on Monday to Friday, as `mm-dd` (a `*` marks a worked weekend), read from the official
  /// calendars of the year.
  @Test(
    "are the official ones",
    arguments: [
      ("PL", 2024, "01-01 04-01 05-01 05-03 05-30 08-15 11-01 11-11 12-25 12-26"),
      ("PL", 2025, "01-01 01-06 04-21 05-01 06-19 08-15 11-11 12-24 12-25 12-26"),
      ("PL", 2018, "01-01 04-02 05-01 05-03 05-31 08-15 11-01 11-12 12-25 12-26"),
      ("PL", 2010, "01-01 04-05 05-03 06-03 11-01 11-11"),
      ("NO", 2026, "01-01 04-02 04-03 04-06 05-01 05-14 05-25 12-25"),
      ("NO", 2008, "01-01 03-20 03-21 03-24 05-01 05-12 12-25 12-26"),
      ("GB", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
      ("GB-ENG", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
      ("GB-SCT", 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"),
      ("GB-NIR", 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
      ("GB-SCT", 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
      ("GB-WLS", 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"),
      ("US", 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
      ("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
      (
        "RU", 2012,
        "01-02 01-03 01-04 01-05 01-06 01-09 02-23 03-08 03-09 *03-11 *04-28 04-30 05-01 *05-05 05-07 05-08"
          + " 05-09 *05-12 *06-09 06-11 06-12 11-05 *12-29 12-31"
      ),
      ("RU", 2021, "01-01 01-04 01-05 01-06 01-07 01-08 *02-20 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31"),
      (
        "RU", 2024,
        "01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 *04-27 04-29 04-30 05-01 05-09 05-10 06-12 *11-02"
          + " 11-04 *12-28 12-30 12-31"
      ),
      ("RU", 2025, "01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 *11-01 11-03 11-04 12-31"),
      ("RU", 2026, "01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31"),
    ])
  func official(region: String, year: Int, days: String) throws {
    let calendar = try #require(PublicHolidays.calendar(region: region, years: year...year))
    var found = calendar.days.filter { $0.weekday < 6 }.map { (day: $0, mark: "") }
    found += calendar.workedLike.keys.map { (day: $0, mark: "*") }
    let text = found.sorted { $0.day < $1.day }.map { $0.mark + $0.day.description.dropFirst(5) }
    #expect(text.joined(separator: " ") == days)
    #expect(PublicHolidays.days(region: region, years: year...year) == calendar.days)
  }

  @Test(
    "Easter falls when the tables say",
    arguments: [
      (1991, 3, 31), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2019, 4, 21), (2026, 4, 5), (2027, 3, 28),
      (2038, 4, 25), (2076, 4, 19), (2100, 3, 28),
    ])
  func easter(year: Int, month: Int, day: Int) throws {
    // The Monday after it is off in Norway and England alike.
    let monday = CivilDate(year: year, month: month, day: day).adding(days: 1)
    #expect(try #require(PublicHolidays.days(region: "NO", years: year...year)).contains(monday))
    #expect(try #require(PublicHolidays.days(region: "GB", years: year...year)).contains(monday))
  }

  @Test("the day before a Russian holiday is an hour shorter, and so is a Saturday worked in its place")
  func shorterDays() throws {
    let calendar = try #require(PublicHolidays.calendar(region: "RU", years: 2024...2025))
    let expected = [
      "2024-02-22", "2024-03-07", "2024-05-08", "2024-06-11", "2024-11-02", "2025-03-07", "2025-04-30", "2025-06-11",
      "2025-11-01",
    ]
    #expect(calendar.shorterDays.keys.sorted().map(\.description) == expected)
  }

  @Test("Christmas Eve closes at noon in Norway, and by custom only there")
  func halfDays() {
    let eve = CivilDate(year: 2026, month: 12, day: 24)
    #expect(PublicHolidays.halfDays(region: "NO", years: 2026...2026)[eve] == 720)
    #expect(PublicHolidays.halfDays(region: "PL", years: 2026...2026).isEmpty)
  }

  @Test("are known to 2100, and only for regions that are")
  func range() throws {
    for region in PublicHolidays.regions {
      let days = try #require(PublicHolidays.days(region: region, years: 1990...2100))
      for year in 1990...2100 {
        #expect(days.contains { $0.year == year && $0.month == 12 && $0.day >= 24 } || region == "RU")
      }
      #expect(days.allSatisfy { (1990...2100).contains($0.year) })
    }
    #expect(PublicHolidays.days(region: "XX", years: 2026...2026) == nil)
    #expect(PublicHolidays.days(region: "gb-sct", years: 2026...2026) != nil)
    #expect(PublicHolidays.days(region: "PL", years: .min ... .max) != nil)
  }
}
