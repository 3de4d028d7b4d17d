import RapportModel
import RapportReport
import Testing

/// What a tool can check of WCAG 2.2 AA on the finished pages: language, landmarks, headings, names, targets, and that
/// every link on a page leads somewhere.
@Suite struct AccessibilityTests {
  @Test(arguments: ReportLanguage.allCases) func pagesHaveStructure(language: ReportLanguage) throws {
    for (name, make) in ReportGoldenTests.reports {
      let report = try #require(make(ReportFixture(language: language).input))
      let tokens = HTMLTokens(HTMLRenderer(sha256Base64: SHA256.base64).render(report))
      let tags = tokens.tags.filter { !$0.isEnd }
      #expect(tags.first { $0.name == "html" }?.attributes["lang"] == language.rawValue)
      for landmark in ["header", "main", "footer", "title", "h1"] {
        let count = tags.count { $0.name == landmark }
        #expect(landmark == "header" ? count >= 1 : count == 1, "\(name): \(count) \(landmark)")
      }
      var level = 0
      for tag in tags {
        guard tag.name.count == 2, tag.name.hasPrefix("h"), let now = Int(tag.name.dropFirst()) else { continue }
        #expect(now <= level + 1, "\(name): h\(now) after h\(level)")
        level = now
      }
      let ids = tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(name): ids are unique")
      for tag in tags {
        if let link = tag.attributes["href"], link.hasPrefix("#") {
          #expect(ids.contains(String(link.dropFirst())), "\(name): \(link) leads nowhere")
        }
        if let label = tag.attributes["aria-labelledby"] { #expect(ids.contains(label), "\(name): \(label)") }
        if tag.name == "th" { #expect(tag.attributes["scope"] != nil) }
        if tag.name == "svg" {
          #expect(tag.attributes["role"] == "img")
          #expect(tag.attributes["aria-label"]?.isEmpty == false, "\(name): a picture without words")
        }
        if tag.attributes["tabindex"] != nil { #expect(tag.attributes["aria-label"]?.isEmpty == false) }
        #expect(tag.attributes["style"] == nil)
      }
      #expect(tags.count { $0.name == "table" } == tags.count { $0.name == "caption" })
    }
  }

  @Test func thePolicyAllowsOurStyleAndScriptOnly() throws {
    let page = HTMLTokens(HTMLRenderer(sha256Base64: SHA256.base64).render(ReportBuilder.weekly(ReportFixture().input)))
    let policy = try #require(
      page.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"])
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    let script = try #require(page.scripts.first)
    #expect(policy.contains("script-src 'sha256-\(SHA256.base64(Array(script.utf8)))'"))
    #expect(!policy.contains("unsafe"))
    #expect(SHA256.base64(Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
