import RapportModel
import Testing

@testable import RapportReport

@Suite struct SlugTests {
  @Test func foldsToPlainLetters() {
    #expect(Slugs.base("Fjord Fisk") == "fjord-fisk")
    #expect(Slugs.base("Bałtyk Handel Sp. z o.o.") == "baltyk-handel-sp-z-o-o")
    #expect(Slugs.base("Ærø Ås ØST") == "aero-as-ost")
    #expect(Slugs.base("Север Снаб") == "sever-snab")
    #expect(Slugs.base("Müller & Söhne") == "muller-sohne")
  }

  @Test func hostileNamesStaySafeAndDistinct() {
    let names = [
      "..", "../../etc/passwd", "con", "CON", "", "   ", "///", "\u{202E}", String(repeating: "a", count: 300),
      String(repeating: "a", count: 301), "a<b>", "x", "x-2", "X", "\0", "名前",
    ]
    let slugs = Slugs(names)
    var seen: Set<String> = []
    for name in names {
      let slug = slugs[name]
      #expect(!slug.isEmpty && slug.utf8.count <= 60)
      #expect(slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
      #expect(slug != "con" && !slug.hasPrefix("-") && !slug.hasSuffix("-"))
      #expect(seen.insert(slug).inserted, "\(slug) twice")
    }
    #expect(slugs["x-2"] == "x-2", "a name that looks like a suffix keeps its own")
  }

  @Test func orderOfNamesDoesNotMatter() {
    let names = ["Alfa", "alfa", "ALFA", "beta"]
    #expect(Slugs(names) == Slugs(names.reversed()))
  }

  @Test func fileNames() throws {
    let day = CivilDate(year: 2026, month: 10, day: 9)
    #expect(ReportFileName.nightly(day).with(suffix: "html") == "nightly-2026-10-09.html")
    #expect(ReportFileName.weekly(ReportPeriod(weekOf: day)).stem == "weekly-2026-W41")
    #expect(
      ReportFileName.weekly(ReportPeriod(first: day, last: day.adding(days: 2))).stem == "weekly-2026-10-09-2026-10-11")
    #expect(ReportFileName.account("fjord-fisk", day).stem == "account-fjord-fisk-2026-10-09")
    #expect(ReportFileName(existing: "../evil") == nil)
    #expect(ReportFileName(existing: "weekly-2026-W41")?.stem == "weekly-2026-W41")
  }

  @Test func periods() throws {
    let week = try #require(ReportPeriod(isoWeek: "2026-W41"))
    #expect(week.first == CivilDate(year: 2026, month: 10, day: 5))
    #expect(week.last == CivilDate(year: 2026, month: 10, day: 11))
    #expect(ReportPeriod(isoWeek: "2026-W53")?.name == "2026-W53")
    #expect(ReportPeriod(isoWeek: "2025-W53") == nil, "2025 has 52 weeks")
    #expect(ReportPeriod(isoWeek: "2026-W00") == nil)
    #expect(ReportPeriod(isoWeek: "2026W41") == nil)
    #expect(ReportPeriod(lastFullWeekBefore: CivilDate(year: 2026, month: 10, day: 12)).name == "2026-W41")
    #expect(ReportPeriod(lastFullWeekBefore: CivilDate(year: 2026, month: 10, day: 11)).name == "2026-W40")
    #expect(week.earlier(by: 41).name == "2025-W52")
    #expect(ReportPeriod(weekOf: CivilDate(year: 2027, month: 1, day: 1)).name == "2026-W53")
  }
}
