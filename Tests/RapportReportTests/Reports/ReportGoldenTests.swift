import RapportModel
import RapportReport
import RapportTestSupport
import Testing

@Suite struct ReportGoldenTests {
  static let reports: [(name: String, make: @Sendable (ReportInput) -> Report?)] = [
    ("weekly", { ReportBuilder.weekly($0) }),
    ("nightly", { ReportBuilder.nightly($0) }),
    ("account", { ReportBuilder.account("Fjord Fisk", $0) }),
  ]

  @Test(arguments: ReportLanguage.allCases) func reportsAreAsAccepted(language: ReportLanguage) throws {
    for (name, make) in Self.reports {
      let report = try #require(make(ReportFixture(language: language).input))
      var forms: [(String, [UInt8])] = [("md", MarkdownRenderer().render(report))]
      // The page's frame is the same in every language: one page in full is enough to hold it.
      if language == .en {
        forms.append(("html", HTMLRenderer(sha256Base64: SHA256.base64).render(report)))
        forms.append(("json", JSONRenderer().render(report)))
      }
      if name == "nightly" { forms.append(("txt", TextRenderer().render(report))) }
      for (suffix, bytes) in forms {
        let difference = Golden.difference(
          String(decoding: bytes, as: UTF8.self), "\(name).\(language.rawValue).\(suffix)")
        #expect(difference == nil, "\(difference ?? "")")
      }
    }
  }

  @Test func indexListsTheReportsNewestFirst() {
    let files = [
      "weekly-2026-W40", "weekly-2026-W41", "weekly-2026-10-01-2026-10-09", "nightly-2026-10-12",
      "account-fjord-fisk-2026-10-12", "account-fjord-fisk-2026-10-05", "account-gone-2026-10-12", "../x", "a<b",
    ]
    .compactMap { ReportFileName(existing: $0) }
    let report = ReportBuilder.index(files, ReportFixture().input)
    let page = String(decoding: MarkdownRenderer().render(report), as: UTF8.self)
    #expect(page.contains("[Week 41, 2026](weekly-2026-W41.md)\n- [Week 40, 2026](weekly-2026-W40.md)"))
    #expect(page.contains("[1–9 Oct 2026](weekly-2026-10-01-2026-10-09.md)".replacing(" ", with: "\u{A0}")))
    #expect(page.contains("(nightly-2026-10-12.md)") && !page.contains("[2026-10-12]"))
    let newer = "[Fjord Fisk, 12 Oct 2026](account-fjord-fisk-2026-10-12.md)"
    let older = "[Fjord Fisk, 5 Oct 2026](account-fjord-fisk-2026-10-05.md)"
    let plain = page.replacing("\u{A0}", with: " ")
    #expect(plain.contains(newer + "\n- " + older + "\n- [gone-2026-10-12](account-gone-2026-10-12.md)"))
    #expect(!page.contains(".."))
  }

  @Test func equalInputGivesEqualBytes() throws {
    for (_, make) in Self.reports {
      let renderer = HTMLRenderer(sha256Base64: SHA256.base64)
      let first = try #require(make(ReportFixture().input))
      var shuffled = ReportFixture().input
      // Another insertion order gives another hash order.
      var interactions: [String: Interaction] = [:]
      for key in shuffled.interactions.keys.sorted(by: >) { interactions[key] = shuffled.interactions[key] }
      shuffled.interactions = interactions
      let second = try #require(make(shuffled))
      #expect(renderer.render(first) == renderer.render(second))
      #expect(JSONRenderer().render(first) == JSONRenderer().render(second))
    }
  }

  @Test func closingLinesAreFive() {
    for language in ReportLanguage.allCases {
      let lines = ClosingLines.lines(
        ReportFixture(language: language).input, newInteractions: 12, reports: ["Reports/weekly-2026-W41.html"])
      #expect(lines.count == 5)
      #expect(lines.allSatisfy { !$0.isEmpty && !$0.contains("closing.") })
      #expect(lines[4].contains("Reports/weekly-2026-W41.html"))
    }
    let english = ClosingLines.lines(ReportFixture().input, newInteractions: 12, reports: [])
    #expect(english[0] == "Read: 2,840 records in 2 sources, 12 new interactions.")
    #expect(english[3] == "Promised for today: 1; overdue: 1.")
  }
}
