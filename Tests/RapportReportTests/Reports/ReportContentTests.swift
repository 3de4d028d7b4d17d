import Foundation
import RapportModel
import RapportReport
import Testing

@Suite struct ReportContentTests {
  private func markdown(_ report: Report) -> String {
    String(decoding: MarkdownRenderer().render(report), as: UTF8.self)
  }

  @Test func findingsOfOneStoryAreToldOnce() {
    let page = markdown(ReportBuilder.weekly(ReportFixture().input))
    #expect(page.components(separatedBy: "### Fjord Fisk").count == 2)
    #expect(page.components(separatedBy: "This is the second time I am asking").count == 2)
  }

  @Test func dismissedFindingsAreLeftOut() {
    var input = ReportFixture().input
    for index in input.accounts[0].findings.indices { input.accounts[0].findings[index].verdict = .dismissed }
    let page = markdown(ReportBuilder.weekly(input))
    #expect(!page.contains("### Fjord Fisk"))
    #expect(!markdown(ReportBuilder.nightly(input)).contains("no manager has taken part"))
  }

  @Test func nothingFromAfterThePeriod() {
    var input = ReportFixture().input
    input.period = input.period.earlier(by: 1)
    let page = markdown(ReportBuilder.weekly(input))
    #expect(!page.contains("nothing was left to me"))
    #expect(page.contains("Week 40, 2026"))
  }

  /// A reply that came late is a fact of its week; only what still goes on is told again.
  @Test func laterWeeksTellOnlyWhatGoesOn() {
    var input = ReportFixture().input
    input.asOf = ReportFixture.at(19, 6).instant
    input.period = input.period.earlier(by: -1)
    for account in input.accounts.indices {
      for finding in input.accounts[account].findings.indices {
        input.accounts[account].findings[finding].status = .open
      }
    }
    let page = markdown(ReportBuilder.weekly(input))
    #expect(page.contains("## Still open from before"))
    #expect(page.contains("### Fjord Fisk"), "still unanswered")
    #expect(!page.contains("### Bałtyk Handel"), "late once, and a complaint once: both over")
    input.period = input.period.earlier(by: -8)
    let much = markdown(ReportBuilder.weekly(input))
    #expect(!much.contains("### Fjord Fisk"))
    #expect(much.contains("1 story that has been open for more than 4 weeks"))
  }

  @Test func quotesCanBeSwitchedOff() {
    var input = ReportFixture().input
    input.configuration.privacy.quotes = 0
    for report in [ReportBuilder.weekly(input), ReportBuilder.nightly(input)] {
      let page = markdown(report)
      #expect(!page.contains("ordering elsewhere") && !page.contains("nothing was left to me"))
    }
  }

  @Test func nightlyStaysOneScreen() {
    var input = ReportFixture().input
    var block = input.accounts[0].facts.blocks[1]
    for n in 0..<200 {
      var contact = input.accounts[0].facts.contacts[1]
      contact.interaction = "many\(n)"
      block.id = "many\(n)"
      block.contacts = ["many\(n)"]
      if n >= 100 { contact.time = ReportFixture.zone.timestamp(contact.time.instant - .days(400)) }
      input.accounts[0].facts.contacts.append(contact)
      input.accounts[0].facts.blocks.append(block)
    }
    let page = markdown(ReportBuilder.nightly(input))
    #expect(page.split(separator: "\n").count < 70)
    #expect(page.contains("more in the JSON form"))
    #expect(page.contains("100 older waits") || page.contains("101 older waits") || page.contains("102 older waits"))
  }

  @Test func theFooterSaysWhatTheReportRestsOn() {
    let page = markdown(ReportBuilder.weekly(ReportFixture().input))
    for words in ["Works agreement 2026-03", "after 24 months", "no basis for rating people", "Europe/Oslo"] {
      #expect(page.contains(words), "\(words)")
    }
    var input = ReportFixture().input
    input.configuration.privacy.basis = nil
    #expect(markdown(ReportBuilder.weekly(input)).contains("Basis: none named"))
    input.showsNames = true
    #expect(markdown(ReportBuilder.weekly(input)).contains("the request was logged"))
  }

  @Test func emptyInputMakesWholeReports() {
    let empty = ReportInput(
      configuration: ReportFixture.configuration, calendar: ReportFixture.calendar, asOf: ReportFixture.asOf.instant)
    for report in [ReportBuilder.weekly(empty), ReportBuilder.nightly(empty), ReportBuilder.index([], empty)] {
      #expect(!HTMLRenderer(sha256Base64: SHA256.base64).render(report).isEmpty)
      #expect(!JSONRenderer().render(report).isEmpty)
    }
    #expect(ReportBuilder.account("nobody", empty) == nil)
  }

  /// The weekly, nightly and account report of `input` as Markdown, with plain spaces.
  private static func pages(_ input: ReportInput) throws -> [String] {
    let account = try #require(input.accounts.first).account.name
    let reports = [
      ReportBuilder.weekly(input), ReportBuilder.nightly(input), try #require(ReportBuilder.account(account, input)),
    ]
    return reports.map {
      String(decoding: MarkdownRenderer().render($0), as: UTF8.self).replacing("\u{A0}", with: " ")
    }
  }

  /// What the exports seem to lack stands in every report, in the reader's language.
  @Test func gapsInTheExportsAreSaid() throws {
    let gap = CoverageProblem.gap(
      owner: "", kind: .calls, from: CivilDate(year: 2026, month: 9, day: 7),
      to: CivilDate(year: 2026, month: 9, day: 11), workingDays: 5)
    let missing = CoverageProblem.noMailbox(person: "nina@nordlys.example", seen: 1)
    let expected: [(ReportLanguage, [String])] = [
      (.en, ["nothing from 7 Sep 2026 to 11 Sep 2026 (5 working days)", "takes part in 1 message,"]),
      (.pl, ["nic od 7 wrz 2026 do 11 wrz 2026 (5 dni roboczych)", "1 wiadomość z tym adresem"]),
      (.ru, ["(5 рабочих дней)", "в 1 сообщении"]), (.nb, ["(5 arbeidsdager)", "i 1 melding,"]),
    ]
    for (language, lines) in expected {
      var input = ReportFixture(language: language).input
      input.coverageProblems = [gap, missing]
      for page in try Self.pages(input) {
        for line in lines { #expect(page.contains(line), "\(language): \(line)") }
      }
      input.coverageProblems = []
      for page in try Self.pages(input) { #expect(!page.contains(lines[0])) }
    }
  }
}
