import RapportModel
import Testing

@testable import RapportLanguage

@Suite("Due times")
struct DueTests {
  /// Wednesday 2026-10-07, 10:00 in Oslo; open 8–16.
  private static let calendar: WorkingCalendar = {
    var hours = WeeklyHours(blocks: [:])
    for day in 1...5 { hours.blocks[day] = [WeeklyHours.Block(start: 8 * 60, end: 16 * 60)] }
    let zone = ZoneOffsets(identifier: "Europe/Oslo") ?? .utc
    return WorkingCalendar(zone: zone, hours: hours, holidays: [])
  }()
  private static let sent = Timestamp(Instant(year: 2026, month: 10, day: 7, hour: 8), offsetMinutes: 120)

  private func due(_ text: String) throws -> DueTime? {
    let annotator = Annotator(lexicon: try LexiconTests.lexicon.get())
    return annotator.annotate(text: text, direction: .staffToClient, sent: Self.sent, calendar: Self.calendar).cues
      .first { $0.kind == .commitment }?.due
  }

  @Test(
    "promises name their time",
    arguments: [
      ("I'll call you by Friday noon.", "by Friday noon", "2026-10-09T12:00:00+02:00"),
      ("I'll call you by Friday.", "by Friday", "2026-10-09T16:00:00+02:00"),
      ("I'll send it in two hours.", "in two hours", "2026-10-07T12:00:00+02:00"),
      ("I'll ring you at 14:15.", "at 14:15", "2026-10-07T14:15:00+02:00"),
      ("I'll send you the plan at 9 tomorrow.", "at 9 tomorrow", "2026-10-08T09:00:00+02:00"),
      ("Zadzwonię do Pani do piątku.", "do piątku", "2026-10-09T16:00:00+02:00"),
      ("Odpowiedź ma Pan dziś do 15.", "dziś do 15", "2026-10-07T15:00:00+02:00"),
      ("Wyślę fakturę w ciągu dwóch dni.", "w ciągu dwóch dni", "2026-10-09T16:00:00+02:00"),
      ("Я вам позвоню завтра до обеда.", "завтра до обеда", "2026-10-08T12:00:00+02:00"),
      ("Пришлю вам договор через час.", "через час", "2026-10-07T11:00:00+02:00"),
      ("Замерщик будет у вас в пятницу в 9.", "в пятницу в 9", "2026-10-09T09:00:00+02:00"),
      ("Jeg sender deg svaret innen fredag.", "innen fredag", "2026-10-09T16:00:00+02:00"),
      ("Montøren kommer tirsdag kl. 8.", "tirsdag kl. 8", "2026-10-13T08:00:00+02:00"),
      ("Jeg ringer deg i morgen.", "i morgen", "2026-10-08T16:00:00+02:00"),
    ])
  func namesTime(_ text: String, _ stretch: String, _ instant: String) throws {
    let found = try #require(try due(text), "\(text)")
    #expect(found.stretch == stretch)
    let zone = ZoneOffsets(identifier: "Europe/Oslo") ?? .utc
    #expect(found.instant.map { zone.timestamp($0).iso8601 } == instant)
  }

  @Test("a promise without a time falls due at the closing of the next working day")
  func standardDue() throws {
    let found = try #require(try due("I'll call you back."))
    #expect(found.stretch.isEmpty)
    #expect(found.isUncertain)
    #expect(found.instant == Instant(year: 2026, month: 10, day: 8, hour: 14))
  }
}
