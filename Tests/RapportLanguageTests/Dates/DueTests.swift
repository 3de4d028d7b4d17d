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

  /// Each language's ways to name a time, in a promise of its own.
  private static let stretches: [(frame: String, stretches: [String])] = [
    (
      "I'll send you the drawing %.",
      [
        "by close of business on Friday", "before the week's out", "before the day is out", "in the next two days",
        "within two working days", "over the weekend", "early next week", "first thing tomorrow", "later this week",
        "tomorrow at the latest", "no later than 14 June", "on June 14", "on Monday, 14 June", "by midnight",
        "in two weeks' time", "in an hour or two", "between 2 and 4", "tomorrow between 8 and 10", "in early June",
        "by the beginning of next month", "in the morning", "from Thursday onwards", "before you leave",
      ]
    ),
    (
      "Wyślę Pani rysunek %.",
      [
        "do końca dnia roboczego", "jutro koło południa", "do piątku najpóźniej", "w piątek między 9 a 11",
        "na początku przyszłego tygodnia", "w połowie tygodnia", "przed weekendem", "w dwa dni", "przed piętnastą",
        "po szesnastej", "w poniedziałek, 14 czerwca", "do czternastego", "po południu", "na jutro", "w ciągu dnia",
        "w ciągu kilku dni", "do połowy czerwca",
      ]
    ),
    (
      "Я пришлю вам чертёж %.",
      [
        "в начале следующей недели", "ещё сегодня", "в течение получаса", "завтра в первой половине дня",
        "минут через двадцать", "с утра", "к трём часам", "в три часа", "после трёх", "в понедельник, 14 июня",
        "14-го числа", "к 14-му", "до середины июня", "в ближайший час", "завтра с 9 до 11", "к половине пятого",
        "до полуночи",
      ]
    ),
    (
      "Jeg sender deg tegningen %.",
      [
        "fredag mellom 9 og 11", "i helga", "i dag før klokka fire", "i løpet av de neste to dagene",
        "innen utgangen av uke 34", "før uka er omme", "i begynnelsen av neste uke", "i morgen senest", "om et kvarter",
        "mandag, 14. juni", "den 14. juni", "innen den 14", "etter tre", "rundt klokka tre", "fra klokka sju",
        "i slutten av juni", "natt til fredag", "før du legger deg",
      ]
    ),
  ]

  @Test(
    "the stretch is the whole time, preposition included",
    arguments: stretches.flatMap { group in group.stretches.map { (group.frame, $0) } })
  func wholeStretch(_ frame: String, _ stretch: String) throws {
    let parts = frame.split(separator: "%", omittingEmptySubsequences: false)
    #expect(try due(parts[0] + stretch + parts[1])?.stretch == stretch)
  }

  @Test(
    "a time that has passed or comes again and again is none to come",
    arguments: [
      "I'll send you the drawing, as every Monday.", "Wyślę Pani rysunek, jak w zeszły piątek.",
      "Я пришлю вам чертёж, как каждый понедельник.", "Jeg sender deg tegningen, som hver fredag.",
    ])
  func notToCome(_ text: String) throws { #expect(try due(text)?.stretch ?? "" == "") }

  @Test("a short sentence behind a promise names its time, a question doesn't")
  func addedTime() throws {
    #expect(try due("We'll replace the pump. Tuesday at ten.")?.stretch == "Tuesday at ten")
    #expect(try due("We'll replace the pump. Is Tuesday fine?")?.stretch == "")
  }

  @Test(
    "hours, parts of weeks and weeks by their number fall where they should",
    arguments: [
      ("I'll send it between 2 and 4.", "2026-10-07T16:00:00+02:00"),
      ("I'll send it early next week.", "2026-10-13T16:00:00+02:00"),
      ("Jeg sender deg svaret innen utgangen av uke 42.", "2026-10-16T16:00:00+02:00"),
      ("Я пришлю вам чертёж в три часа.", "2026-10-07T15:00:00+02:00"),
      ("Пришлю вам договор через полчаса.", "2026-10-07T10:30:00+02:00"),
      ("Wyślę fakturę do połowy listopada.", "2026-11-20T16:00:00+01:00"),
    ])
  func instants(_ text: String, _ instant: String) throws {
    let found = try #require(try due(text), "\(text)")
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
