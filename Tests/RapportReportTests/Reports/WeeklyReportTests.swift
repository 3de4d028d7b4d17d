import Foundation
import RapportModel
import RapportReport
import RapportTestSupport
import Testing

@Suite struct WeeklyReportTests {
  @Test(arguments: ReportLanguage.allCases) func goldens(language: ReportLanguage) {
    let report = ReportBuilder.weekly(ReportFixture(language: language).input)
    let html = HTMLRenderer(sha256Base64: SHA256.base64).render(report)
    let markdown = MarkdownRenderer().render(report)
    let json = JSONRenderer().render(report)
    for (bytes, suffix) in [(html, "html"), (markdown, "md"), (json, "json")] {
      let difference = Golden.difference(
        String(decoding: bytes, as: UTF8.self), "weekly.\(language.rawValue).\(suffix)")
      #expect(difference == nil, "\(difference ?? "")")
    }
  }
}
