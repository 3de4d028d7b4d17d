import RapportModel
import RapportTestSupport
import Testing

@Suite("Holidays from an iCalendar file")
struct ICalendarHolidaysTests {
  private func read(_ events: String, years: ClosedRange<Int> = 2025...2028, zone: ZoneOffsets = .utc) throws
    -> ICalendarHolidays
  {
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(events)\r\nEND:VCALENDAR\r\n"
    return try #require(ICalendarHolidays(Array(text.utf8), years: years, zone: zone))
  }

  private func event(_ lines: String...) -> String {
    (["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
  }

  private func days(_ holidays: ICalendarHolidays) -> String {
    holidays.calendar.days.sorted().map(\.description).joined(separator: " ")
  }

  @Test("takes whole days, their length and the usual ways to write it")
  func wholeDays() throws {
    let found = try read(
      [
        event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260102", "SUMMARY:New Year"),
        event("DTSTART;VALUE=DATE:20260706", "DTEND;VALUE=DATE:20260709"),
        event("DTSTART;VALUE=DATE:20261224"),
        event("DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270301"),
        event("DTSTART;VALUE=DATE:20270401", "DURATION:P2D"),
        event("DTSTART;TZID=\"Europe/Oslo: summer\":20270517T000000", "DTEND;TZID=Europe/Oslo:20270518T000000"),
        event("DTSTART:20270601T000000", "DTEND:20270601T235959"),
      ].joined(separator: "\r\n"))
    #expect(
      days(found) == "2026-01-01 2026-07-06 2026-07-07 2026-07-08 2026-12-24 2027-03-01 2027-04-01 2027-04-02"
        + " 2027-05-17 2027-06-01")
    #expect(found.events == 7)
    #expect(found.leftOut.isEmpty)
  }

  @Test(
    "repeats a day as its rule says",
    arguments: [
      ("20200517", "FREQ=YEARLY", "2025-05-17 2026-05-17 2027-05-17 2028-05-17"),
      ("20240229", "FREQ=YEARLY", "2028-02-29"),
      ("20251127", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2025-11-27 2026-11-26 2027-11-25 2028-11-23"),
      ("20250526", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "2025-05-26 2026-05-25 2027-05-31 2028-05-29"),
      ("20250101", "FREQ=YEARLY;COUNT=2", "2025-01-01 2026-01-01"),
      ("20250101", "FREQ=YEARLY;UNTIL=20270101T000000Z", "2025-01-01 2026-01-01 2027-01-01"),
      ("20250101", "FREQ=YEARLY;INTERVAL=2", "2025-01-01 2027-01-01"),
      (
        "20250101", "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1,-1;UNTIL=20251231",
        "2025-01-01 2025-01-31 2025-07-01 2025-07-31"
      ),
      ("20271231", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2027-12-31 2028-01-31 2028-02-29"),
      (
        "20271001", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20271231",
        "2027-10-01 2027-10-29 2027-11-30 2027-12-31"
      ),
      ("20270105", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4;INTERVAL=2", "2027-01-05 2027-01-07 2027-01-19 2027-01-21"),
      ("20270105", "FREQ=DAILY;COUNT=3", "2027-01-05 2027-01-06 2027-01-07"),
      (
        "20250101", "FREQ=YEARLY;BYDAY=1MO,-1FR;UNTIL=20261231",
        "2025-01-01 2025-01-06 2025-12-26 2026-01-05 2026-12-25"
      ),
    ])
  func rules(start: String, rule: String, expected: String) throws {
    let found = try read(event("DTSTART;VALUE=DATE:\(start)", "RRULE:\(rule)"))
    #expect(days(found) == expected)
    #expect(found.leftOut.isEmpty)
  }

  @Test("keeps exceptions, additions and moved occurrences")
  func exceptions() throws {
    let found = try read(
      [
        event(
          "UID:a", "DTSTART;VALUE=DATE:20250501", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20260501",
          "RDATE;VALUE=DATE:20260504,20260505"),
        event("UID:a", "RECURRENCE-ID;VALUE=DATE:20270501", "DTSTART;VALUE=DATE:20270503"),
        event("DTSTART;VALUE=DATE:20280101", "STATUS:CANCELLED"),
      ].joined(separator: "\r\n"))
    #expect(days(found) == "2025-05-01 2026-05-04 2026-05-05 2027-05-03 2028-05-01")
    #expect(found.leftOut == [.cancelled: 1])
  }

  @Test("makes a half day of an event that runs to midnight, and nothing of an appointment")
  func halfDays() throws {
    let oslo = try #require(ZoneOffsets(identifier: "Europe/Oslo"))
    let found = try read(
      [
        event("DTSTART:20261224T120000", "DTEND:20261225T000000", "RRULE:FREQ=YEARLY;COUNT=2"),
        event("DTSTART:20261231T110000Z", "DTEND:20261231T230000Z"),
        event("DTSTART:20261005T140000", "DTEND:20261005T150000"),
      ].joined(separator: "\r\n"), zone: oslo)
    #expect(days(found).isEmpty)
    #expect(
      found.calendar.halfDays == [
        CivilDate(year: 2026, month: 12, day: 24): 720, CivilDate(year: 2027, month: 12, day: 24): 720,
        CivilDate(year: 2026, month: 12, day: 31): 720,
      ])
    #expect(found.leftOut == [.appointment: 1])
  }

  @Test("joins folded lines, skips alarms, takes bare line feeds, a byte order mark and junk")
  func forms() throws {
    let text =
      "\u{FEFF}BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=\n DATE:2026\n\t0101\nBEGIN:VALARM\nDURATION:P9D\n"
      + "DTSTART:20990101\nEND:VALARM\njunk without colon\n:\nSUMMARY:a:b\nend:vevent\nEND:VCALENDAR"
    let found = try #require(ICalendarHolidays(Array(text.utf8), years: 2025...2028))
    #expect(days(found) == "2026-01-01")
    #expect(ICalendarHolidays(Array("<html>".utf8), years: 2025...2028) == nil)
    #expect(ICalendarHolidays([], years: 2025...2028) == nil)
  }

  @Test("leaves out what it can't read, and says so")
  func leftOut() throws {
    let found = try read(
      [
        event("SUMMARY:no start"), event("DTSTART;VALUE=DATE:20260230"), event("DTSTART:tomorrow"),
        event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYWEEKNO=1"),
        event("DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=YEARLY;COUNT=99999999999999999999"),
      ].joined(separator: "\r\n"))
    #expect(found.leftOut == [.noStart: 3, .unknownRule: 2])
    #expect(days(found) == "2026-01-01 2026-01-02")
  }

  @Test("ends soon whatever the rules ask for")
  func bounded() throws {
    let rules = ["FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=MO;BYSETPOS=300", "FREQ=WEEKLY;BYMONTH=2"]
    var text = ""
    for i in 0..<300 { text += event("DTSTART;VALUE=DATE:00010101", "RRULE:\(rules[i % 3])") + "\r\n" }
    text += event("DTSTART;VALUE=DATE:20260101", "DURATION:P999999W")
    let clock = ContinuousClock()
    var found: ICalendarHolidays?
    let time = try clock.measure { found = try read(text) }
    #expect(found?.leftOut[.tooMany, default: 0] ?? 0 > 0)
    #expect(time < .seconds(60))
  }

  @Test("never traps on damaged files")
  func damaged() throws {
    let text =
      "BEGIN:VCALENDAR\r\n"
      + event(
        "DTSTART;VALUE=DATE:20260101", "DURATION:PT90M", "RRULE:FREQ=YEARLY;BYDAY=-1MO;INTERVAL=3;COUNT=9",
        "EXDATE:20270101T000000Z")
      + "\r\nEND:VCALENDAR"
    var random = SeededRandom(seed: 7)
    for _ in 0..<5000 {
      var bytes = Array(text.utf8)
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let found = ICalendarHolidays(bytes, years: 2025...2028) { #expect(found.events <= 1) }
    }
  }
}
