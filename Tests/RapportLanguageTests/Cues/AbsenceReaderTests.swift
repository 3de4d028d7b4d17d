import RapportModel
import Testing

@testable import RapportLanguage

/// From when to when somebody is away and who is asked meanwhile, in general forms of all four languages.
@Suite("Absences: days and covers")
struct AbsenceReaderTests {
  /// A message sent on Tuesday 6 October 2026 at 10:00; closing is at 16:00.
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var from: String?
    var to: String?
    var cover: String?
    var testDescription: String { "\(from ?? "–") … \(to ?? "–"), \(cover == nil ? "no cover" : "cover")" }

    init(_ text: String, _ from: String?, _ to: String?, _ cover: String? = nil) {
      (self.text, self.from, self.to, self.cover) = (text, from, to, cover)
    }
  }

  static let englishExamples: [Example] = [
    Example("I am out of the office from 5 to 9 October.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("I will be away from 5-9 October 2026.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("I am on annual leave from 5 October through 16 October.", "2026-10-05 00:00", "2026-10-16 16:00"),
    Example("I am out of office until Friday, October 9.", nil, "2026-10-09 16:00"),
    Example("I'm away until the 9th.", nil, "2026-10-09 16:00"),
    Example("I am on holiday between 28 December and 4 January.", "2026-12-28 00:00", "2027-01-04 16:00"),
    Example("I am out of the office and will be back on 12 October.", nil, "2026-10-12 00:00"),
    Example("I am on leave. Back on Monday 12 October.", nil, "2026-10-12 00:00"),
    Example("I am away from Monday to Wednesday.", "2026-10-05 00:00", "2026-10-07 16:00"),
    Example("I am away until 10.10.2026.", nil, "2026-10-11 00:00"),
    Example(
      "I am out of the office until 9 October. In urgent matters: Ada Quill, 501 222 333.", nil, "2026-10-09 16:00",
      "Ada Quill"),
    Example(
      "I am on leave until 9 October. Please write to desk@quill.example meanwhile.", nil, "2026-10-09 16:00",
      "desk@quill.example"),
    Example("I am away until 9 October. My colleague Ada Quill covers for me.", nil, "2026-10-09 16:00", "Ada Quill"),
    Example("I am away until 9 October. If it is urgent, call 501 222 333.", nil, "2026-10-09 16:00", "501 222 333"),
    Example("I am away until 9 October. If it is urgent, call me on 501 222 333.", nil, "2026-10-09 16:00", nil),
  ]

  static let polishExamples: [Example] = [
    Example("Jestem na urlopie od 5.10 do 9.10.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("W dniach 5–9 października jestem nieobecny.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("Przebywam na urlopie od 5 do 9 października 2026 r.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("Jestem na zwolnieniu do piątku, 9 października.", nil, "2026-10-09 16:00"),
    Example("Jestem poza biurem, wracam 12 października.", nil, "2026-10-12 00:00"),
    Example("Jestem na urlopie. Wracam do pracy w poniedziałek.", nil, "2026-10-12 00:00"),
    Example(
      "Jestem na urlopie do 9.10. W pilnych sprawach proszę o kontakt z Adą Piórko.", nil, "2026-10-09 16:00",
      "Adą Piórko"),
    Example(
      "Jestem nieobecna do 9.10. Zastępuje mnie Ada Piórko, tel. 501 222 333.", nil, "2026-10-09 16:00", "Ada Piórko"),
    Example(
      "Jestem na urlopie do 9.10. W razie potrzeby proszę pisać na adres biuro@pioro.example.", nil,
      "2026-10-09 16:00", "biuro@pioro.example"),
  ]

  static let russianExamples: [Example] = [
    Example("Я в отпуске с 5 по 9 октября.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("Нахожусь в командировке с 05.10.2026 по 09.10.2026.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("Я в отпуске до пятницы, 9 октября.", nil, "2026-10-09 16:00"),
    Example("Я в отпуске, вернусь 12 октября.", nil, "2026-10-12 00:00"),
    Example("Сейчас я в отпуске. Выйду на работу в понедельник, 12 октября.", nil, "2026-10-12 00:00"),
    Example(
      "Я в отпуске до 9 октября. По срочным вопросам обращайтесь к Аде Перовой.", nil, "2026-10-09 16:00", "Аде Перовой"
    ),
    Example(
      "Отсутствую в офисе до 9 октября. Меня замещает Ада Перова, доб. 214.", nil, "2026-10-09 16:00", "Ада Перова"),
    Example(
      "Я в отпуске до 9 октября. При необходимости пишите на office@pero.example.", nil, "2026-10-09 16:00",
      "office@pero.example"),
  ]

  static let norwegianExamples: [Example] = [
    Example("Jeg er på ferie fra 5. til 9. oktober.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("Jeg er bortreist fra og med 5. oktober til og med 9. oktober.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("Jeg er ute av kontoret til fredag 9. oktober.", nil, "2026-10-09 16:00"),
    Example("Jeg er på ferie og er tilbake mandag 12. oktober.", nil, "2026-10-12 00:00"),
    Example("Jeg har ferie 5.–9. oktober.", "2026-10-05 00:00", "2026-10-09 16:00"),
    Example("Jeg er på ferie til 9. oktober. Ved behov kontakt Ada Fjær.", nil, "2026-10-09 16:00", "Ada Fjær"),
    Example("Jeg er på ferie til 9. oktober. Ada Fjær vikarierer for meg.", nil, "2026-10-09 16:00", "Ada Fjær"),
    Example("Jeg er på ferie til 9. oktober. Haster det, ring 501 22 333.", nil, "2026-10-09 16:00", "501 22 333"),
  ]

  @Test("an English absence", arguments: englishExamples)
  func english(_ example: Example) throws { try check(example, .en) }

  @Test("a Polish absence", arguments: polishExamples)
  func polish(_ example: Example) throws { try check(example, .pl) }

  @Test("a Russian absence", arguments: russianExamples)
  func russian(_ example: Example) throws { try check(example, .ru) }

  @Test("a Norwegian absence", arguments: norwegianExamples)
  func norwegian(_ example: Example) throws { try check(example, .nb) }

  private func check(_ example: Example, _ language: LexiconLanguage) throws {
    // Open 8–16 in Oslo.
    var hours = WeeklyHours(blocks: [:])
    for day in 1...5 { hours.blocks[day] = [WeeklyHours.Block(start: 8 * 60, end: 16 * 60)] }
    let zone = try #require(ZoneOffsets(identifier: "Europe/Oslo"))
    let calendar = WorkingCalendar(zone: zone, hours: hours, holidays: [])
    let sent = zone.reading(of: CivilDate(year: 2026, month: 10, day: 6), secondOfDay: 36_000)
    let annotator = Annotator(lexicon: try LexiconTests.lexicon.get(), languages: [language])
    let cues = annotator.annotate(
      text: example.text, direction: .staffToClient, sent: zone.timestamp(sent.instant), calendar: calendar
    ).cues.filter { $0.kind == .absence }
    func name(_ instant: Instant?) -> String? {
      instant.map { String(zone.timestamp($0).iso8601.prefix(16).map { $0 == "T" ? " " : $0 }) }
    }
    #expect(!cues.isEmpty)
    #expect(name(cues.lazy.compactMap { $0.due?.start }.first) == example.from)
    #expect(name(cues.lazy.compactMap { $0.due?.instant }.first) == example.to)
    #expect(cues.lazy.compactMap(\.target).first == example.cover)
    for due in cues.compactMap(\.due) { #expect(example.text.contains(due.stretch)) }
  }
}
