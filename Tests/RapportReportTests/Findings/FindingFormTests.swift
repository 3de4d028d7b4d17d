import Foundation
import RapportModel
import RapportReport
import Testing

@Suite struct FindingFormTests {
  @Test func jsonHasEveryKeyOfTheContract() throws {
    let input = ReportFixture().input
    let words = ReportBuilder.words(input)
    let keys = [
      "id", "analyzer", "variant", "severity", "confidence", "status", "verdict", "account", "client", "staff",
      "conversation", "from", "to", "waiting", "story", "summary", "why", "evidence", "counter_evidence", "suggestion",
      "first_seen", "parameters",
    ]
    for finding in input.accounts.flatMap(\.findings) {
      let value = FindingJSON.value(finding, words: words)
      guard case .object(let members) = value else {
        Issue.record("not an object")
        continue
      }
      #expect(members.map(\.key) == keys)
      #expect(value["summary"] != .string(""))
    }
    let first = FindingJSON.value(input.accounts[0].findings[0], words: words)
    #expect(first["waiting"]?["working_seconds"] == .int(86_100))
    guard case .array(let staff)? = first["staff"] else {
      Issue.record("no staff")
      return
    }
    #expect(
      staff.map { $0.encoded() } == [#"{"id":"Staff B2","name":"Staff B2","email":null,"phone":null}"#])
  }

  @Test func namesAreShownOnRequest() {
    var input = ReportFixture().input
    input.showsNames = true
    let text = FindingJSON.value(input.accounts[0].findings[0], words: ReportBuilder.words(input)).encoded()
    #expect(text.contains("Ola Berntsen"))
    #expect(text.contains("ola@nordlys.example"))
  }

  @Test func summariesAreWordedInEveryLanguage() {
    for language in ReportLanguage.allCases {
      let input = ReportFixture(language: language).input
      let words = ReportBuilder.words(input)
      for finding in input.accounts.flatMap(\.findings) {
        let summary = words.summaryText(of: finding)
        #expect(summary.hasSuffix("."), "\(summary)")
        #expect(!summary.contains("..") && !summary.contains("  "), "\(summary)")
        #expect(!words.why(of: finding).isEmpty)
      }
    }
  }

  @Test func csvKeepsSpreadsheetsFromComputing() throws {
    var input = ReportFixture().input
    var finding = input.accounts[0].findings[0]
    let hostile = ["=HYPERLINK(\"x\")", "+1", "-1", "@SUM(1)", "\tx", "\rx", "'quoted", "plain, \"with\" quotes"]
    input.configuration.privacy.staff = .names
    for value in hostile {
      finding.story = value
      let list = FindingList([finding], words: ReportBuilder.words(input))
      let text = String(decoding: list.csv(), as: UTF8.self)
      let rows = text.components(separatedBy: "\r\n")
      #expect(rows.count == 3)
      let needsMark = !value.hasPrefix("plain")
      let field = (needsMark ? "'" : "") + value
      #expect(rows[1].contains("\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\""))
    }
  }

  @Test func listsForATerminal() {
    var input = ReportFixture().input
    input.accounts[0].findings[0].account = "Evil\u{1B}[31m"
    let words = ReportBuilder.words(input)
    let list = FindingList(input.accounts.flatMap(\.findings), words: words)
    #expect(list.table().contains("Evil\\x1b[31m"))
    #expect(list.table().split(separator: "\n").count == 6)
    #expect(list.markdown().split(separator: "\n").count == 8)
    #expect(FindingList([], words: words).table() == "No findings.\n")
  }

  /// What a manager set aside is listed still, and must not look unread.
  @Test func listsShowVerdicts() {
    var input = ReportFixture().input
    input.accounts[0].findings[0].status = .open
    input.accounts[0].findings[0].verdict = .dismissed
    let words = ReportBuilder.words(input)
    let list = FindingList([input.accounts[0].findings[0]], words: words)
    #expect(list.table().contains("still open, dismissed"))
    #expect(list.markdown().contains("| still open, dismissed |"))
  }

  @Test func explainShowsAllEvidence() {
    let input = ReportFixture().input
    let report = ReportBuilder.explain(input.accounts[0].findings[1], input)
    let text = String(decoding: TextRenderer().render(report), as: UTF8.self)
    #expect(text.contains("nothing was left to me"))
    #expect(text.contains("leaves the warehouse"))
    #expect(!text.contains("Kari"))
    let html = HTMLTokens(HTMLRenderer(sha256Base64: SHA256.base64).render(report))
    #expect(html.tags.contains { $0.name == "main" })
  }

  @Test func timelineShowsEveryContactInOrder() {
    let input = ReportFixture().input
    let text = String(
      decoding: TextRenderer().render(ReportBuilder.timeline("Fjord Fisk", input)), as: UTF8.self)
    #expect(text.components(separatedBy: "\n- ").count == 7)
    let handover = text.range(of: "While I am away")?.lowerBound
    let last = text.range(of: "ordering elsewhere")?.lowerBound
    #expect(handover != nil && last != nil && (handover ?? text.endIndex) < (last ?? text.startIndex))
  }
}
