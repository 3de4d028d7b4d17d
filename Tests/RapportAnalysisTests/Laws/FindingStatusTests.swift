import RapportAnalysis
import RapportModel
import Testing

/// What becomes of a finding between two moments of the same timeline, and that its name stays.
@Suite struct FindingStatusTests {
  private func findings(_ text: String, asOf: String, since: String) throws -> [String] {
    let scenario = try Scenario(text)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: asOf, since: since))
    return analysis.findings.map { "\($0.analyzer)/\($0.variant ?? "") \($0.status.rawValue)" }
  }

  private let question = "Mon 09:00 mail per -> kari: When? [ask]"

  @Test func newOnceTheLevelHasRunOut() throws {
    #expect(try findings(question, asOf: "Tue 10:00", since: "Mon 15:00") == ["unanswered/unanswered new"])
    #expect(try findings(question, asOf: "Wed 10:00", since: "Tue 10:00") == ["unanswered/unanswered open"])
  }

  @Test func worseWhenSeverityGrows() throws {
    #expect(try findings(question, asOf: "Fri+1 10:00", since: "Tue 10:00") == ["unanswered/unanswered worse"])
  }

  @Test func resolvedByAnAnswerWhichIsLate() throws {
    let text = question + "\nWed 09:00 mail kari -> per: Friday. [substance]"
    let found = Set(try findings(text, asOf: "Wed 10:00", since: "Tue 10:00"))
    #expect(found == ["unanswered/late new", "unanswered/unanswered resolved"])
  }

  @Test func resolvedByNeverMind() throws {
    let text = question + "\nWed 09:00 mail per -> kari: Never mind. [withdraw]"
    #expect(try findings(text, asOf: "Wed 10:00", since: "Tue 10:00") == ["unanswered/unanswered resolved"])
  }

  @Test func laterContactsAreNotSeen() throws {
    let text = question + "\nWed 09:00 mail kari -> per: Friday. [substance]"
    #expect(try findings(text, asOf: "Tue 12:00", since: "Mon 12:00") == ["unanswered/unanswered new"])
  }

  @Test func aFindingKeepsItsNameFromNightToNight() throws {
    let scenario = try Scenario(question + "\nThu 09:00 call missed per -> kari")
    let nights = ["Wed 04:00", "Thu 04:00", "Fri 04:00", "Mon+1 04:00"]
    let ids = try nights.map { night in
      analyze(scenario.timeline, context: try scenario.context(asOf: night)).findings.map(\.id)
    }
    #expect(Set(ids).count == 1)
    #expect(ids.first?.count == 1)
  }

  @Test func differentAccountsNeverShareAName() throws {
    let scenario = try Scenario(question)
    let context = try scenario.context(asOf: "Fri 16:00")
    var other = scenario.timeline
    other.account.name = "Another"
    let one = analyze(scenario.timeline, context: context).findings.map(\.id)
    let two = analyze(other, context: context).findings.map(\.id)
    #expect(one != two)
  }

  @Test func findingsOfOneCaseTellOneStory() throws {
    let scenario = try Scenario(
      """
      Mon 09:00 mail "Order 10422" per -> ola: Where is it? [ask]
      Mon 10:00 mail "Order 10422" ola -> per: No idea, Kari never says anything. [uncertainty] [complaint_internal colleague]
      Tue 10:00 mail! "Again 10422" per -> ola: Where is it? [ask]
      Tue 11:00 mail! "Holiday" eva -> ola: Are you open on Friday? [ask]
      """)
    let findings = analyze(scenario.timeline, context: try scenario.context(asOf: "Fri 16:00")).findings
    let stories = Dictionary(grouping: findings, by: { $0.story ?? "" }).mapValues { $0.map(\.analyzer).sorted() }
    #expect(Set(stories.values) == [["internal-complaint", "unanswered", "vague-reply"], ["unanswered"]])
  }
}
