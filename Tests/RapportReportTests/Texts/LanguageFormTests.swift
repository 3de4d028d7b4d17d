import RapportModel
import RapportReport
import Testing

@Suite struct LanguageFormTests {
  struct PluralCase: Sendable, CustomTestStringConvertible {
    var language: ReportLanguage
    var expected: [Int: String]
    var testDescription: String { language.rawValue }
  }

  @Test(arguments: [
    PluralCase(language: .en, expected: [0: "0 days", 1: "1 day", 2: "2 days", 21: "21 days"]),
    PluralCase(
      language: .pl, expected: [0: "0 dni", 1: "1 dzień", 2: "2 dni", 5: "5 dni", 21: "21 dni", 22: "22 dni"]),
    PluralCase(
      language: .ru,
      expected: [
        0: "0 дней", 1: "1 день", 2: "2 дня", 5: "5 дней", 11: "11 дней", 12: "12 дней", 21: "21 день", 22: "22 дня",
        111: "111 дней", 101: "101 день",
      ]),
    PluralCase(language: .nb, expected: [0: "0 døgn", 1: "1 døgn", 2: "2 døgn"]),
  ]) func days(_ plural: PluralCase) {
    let texts = Texts(plural.language)
    for (n, words) in plural.expected { #expect(texts("unit.days", ["n": .count(n)]) == words) }
  }

  @Test func polishFormsFollowCLDR() {
    let texts = Texts(.pl)
    let expected = [
      1: "Dowody: 1 wpis", 2: "Dowody: 2 wpisy", 4: "Dowody: 4 wpisy", 5: "Dowody: 5 wpisów", 12: "Dowody: 12 wpisów",
      14: "Dowody: 14 wpisów", 21: "Dowody: 21 wpisów", 22: "Dowody: 22 wpisy", 112: "Dowody: 112 wpisów",
    ]
    for (n, words) in expected { #expect(texts("story.evidence", ["n": .count(n)]) == words) }
  }

  @Test func dates() {
    let day = CivilDate(year: 2026, month: 10, day: 9)
    let nb = "\u{A0}"
    #expect(Texts(.en).date(day) == "9\(nb)Oct\(nb)2026")
    #expect(Texts(.pl).date(day) == "9\(nb)paź\(nb)2026")
    #expect(Texts(.ru).date(day) == "9\(nb)окт.\(nb)2026\(nb)г.")
    #expect(Texts(.nb).date(day) == "9.\(nb)okt.\(nb)2026")
    #expect(Texts(.en).fullDate(day) == "Friday 9 October 2026")
    #expect(Texts(.pl).fullDate(day) == "piątek, 9 października 2026")
    #expect(Texts(.ru).fullDate(day) == "пятница, 9 октября 2026\(nb)г.")
    #expect(Texts(.nb).fullDate(day) == "fredag 9. oktober 2026")
    #expect(Texts(.en).dayAndDate(day) == "Fri 9\(nb)Oct\(nb)2026")
    #expect(Texts(.ru).dayAndDate(day) == "пт, 9\(nb)окт.\(nb)2026\(nb)г.")
  }

  @Test func ranges() {
    let nb = "\u{A0}"
    let monday = CivilDate(year: 2026, month: 10, day: 5)
    #expect(Texts(.en).dateRange(monday, monday.adding(days: 6)) == "5–11\(nb)Oct\(nb)2026")
    #expect(Texts(.nb).dateRange(monday, monday.adding(days: 6)) == "5.–11.\(nb)okt.\(nb)2026")
    #expect(Texts(.pl).dateRange(monday, monday.adding(days: 30)) == "5\(nb)paź – 4\(nb)lis\(nb)2026")
    #expect(Texts(.en).dateRange(monday, monday) == "5\(nb)Oct\(nb)2026")
  }

  @Test func durations() {
    let texts = Texts(.en)
    #expect(texts.wall(.minutes(0)) == "0 min")
    #expect(texts.wall(.minutes(200)) == "3 h 20 min")
    #expect(texts.wall(.hours(52)) == "2 days 4 h")
    #expect(texts.wall(.days(12)) == "12 days")
    #expect(texts.wall(WallDuration(seconds: .max)).hasSuffix("days"))
    #expect(texts.working(.hours(0)) == "outside hours")
    #expect(texts.workingFigure(.hours(0)) == "0 min")
    #expect(texts.working(.minutes(125)) == "2 h 5 min")
    #expect(texts.working(.hours(131)) == "131 h")
    #expect(Texts(.pl).working(.minutes(125)) == "2 godz. 5 min")
    #expect(Texts(.ru).wall(.hours(52)) == "2 дня 4 ч")
    #expect(Texts(.nb).wall(.hours(52)) == "2 døgn 4 t")
  }

  @Test func numbersAndShares() {
    #expect(Texts(.en).number(1_234_567) == "1,234,567")
    #expect(Texts(.pl).number(1234) == "1234")
    #expect(Texts(.pl).number(12_345) == "12\u{A0}345")
    #expect(Texts(.ru).number(-1234) == "−1\u{A0}234")
    #expect(Texts(.nb).percent(0.5) == "50\u{A0}%")
    #expect(Texts(.en).percent(0.999) == "99%", "100 only when it is all of them")
    #expect(Texts(.en).percent(0.001) == "1%")
    #expect(Texts(.en).percent(1) == "100%")
  }

  @Test func lists() {
    let items: [[Inline]] = [[.text("a")], [.text("b")], [.text("c")]]
    #expect(Inline.plainText(Texts(.en).list(items), language: .en) == "a, b and c")
    #expect(Inline.plainText(Texts(.ru).list(Array(items.prefix(2))), language: .ru) == "a и b")
  }
}
