import RapportAnalysis
import RapportModel
import Testing

/// One line of the severity table of analyzers.md, as a course of contacts.
struct SeverityCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let asOf: String
  let expected: String

  init(_ name: String, _ expected: String, asOf: String = "Tue 12:00", _ text: String) {
    testDescription = name
    self.expected = expected
    self.asOf = asOf
    self.text = text
  }

  static let all: [SeverityCase] = [
    SeverityCase("unanswered", "unanswered/unanswered medium", "Mon 09:00 mail per -> kari: When? [ask]"),
    SeverityCase(
      "unanswered, urgent", "unanswered/unanswered high", "Mon 14:00 mail per -> kari: When? [ask] [urgency]"),
    SeverityCase("unanswered, angry", "unanswered/unanswered high", "Mon 09:00 mail per -> kari: When? [anger 2]"),
    SeverityCase(
      "unanswered, annoyed", "unanswered/unanswered medium", "Mon 09:00 mail per -> kari: When? [ask] [anger 1]"),
    SeverityCase(
      "unanswered, will leave", "unanswered/unanswered high", "Mon 09:00 mail per -> kari: Bye. [churn_threat]"),
    SeverityCase(
      "unanswered, account lost", "unanswered/unanswered high", "@account lost\nMon 09:00 mail per -> kari: When? [ask]"
    ),
    SeverityCase(
      "unanswered, one chase", "unanswered/unanswered medium",
      "Mon 09:00 mail per -> kari: When? [ask]\nMon 14:00 mail per -> kari: Well? [ask]"),
    SeverityCase(
      "unanswered, two chases", "unanswered/unanswered high",
      """
      Mon 09:00 mail per -> kari: When? [ask]
      Mon 12:00 mail per -> kari: Well? [ask]
      Mon 14:00 mail per -> kari: Well? [ask]
      """),
    SeverityCase(
      "unanswered, exactly three levels old", "unanswered/unanswered medium", asOf: "Wed 16:00",
      "Mon 08:00 mail per -> kari: When? [ask]"),
    SeverityCase(
      "unanswered, more than three levels old", "unanswered/unanswered high", asOf: "Thu 08:01",
      "Mon 08:00 mail per -> kari: When? [ask]"),
    SeverityCase(
      "unanswered, a mere all right as it seems", "unanswered/unanswered low",
      "Mon 08:00 mail kari -> per: Friday at ten. [substance]\nMon 09:00 mail per -> kari: That suits us."),
    SeverityCase(
      "late", "unanswered/late low", asOf: "Fri 12:00",
      "@account lost\nMon 09:00 mail per -> kari: When? [ask] [anger 2]\nThu 09:00 mail kari -> per: Now. [substance]"),
    SeverityCase(
      "late, urgent", "unanswered/late medium", asOf: "Fri 12:00",
      "Mon 09:00 mail per -> kari: When? [ask] [urgency]\nThu 09:00 mail kari -> per: Now. [substance]"),
    SeverityCase(
      "vague", "vague-reply/hedge medium",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: No idea. [uncertainty]"),
    SeverityCase(
      "vague, substance on the last minute of the level", "vague-reply/hedge low", asOf: "Fri 12:00",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Tue 10:00 mail anna -> per: On Friday. [substance]
      """),
    SeverityCase(
      "vague, substance after the level", "vague-reply/hedge medium", asOf: "Fri 12:00",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Tue 10:01 mail anna -> per: On Friday. [substance]
      """),
    SeverityCase(
      "vague, the information existed", "vague-reply/hedge high",
      """
      Mon 08:00 note anna -> anna: 10422 ships on Thursday. [substance] [topic 10422]
      Mon 09:00 mail "Order 10422" per -> ola: When? [ask]
      Mon 10:00 mail "Order 10422" ola -> per: No idea. [uncertainty]
      """),
    SeverityCase(
      "vague, a colleague was only asked", "vague-reply/hedge medium",
      """
      Mon 09:00 mail "Order 10422" per -> ola: When? [ask]
      Mon 09:10 mail "10422?" ola -> anna: Do you know anything about 10422? [ask] [topic 10422]
      Mon 10:00 mail "Order 10422" ola -> per: No idea. [uncertainty]
      """),
    SeverityCase(
      "complaint about a system in passing", "internal-complaint/written low",
      "Mon 09:00 mail ola -> per: The system is slow. [complaint_internal system 0.55]"),
    SeverityCase(
      "complaint about a rule", "internal-complaint/written medium",
      "Mon 09:00 mail ola -> per: Our rules are silly. [complaint_internal rule]"),
    SeverityCase(
      "complaint of low confidence", "internal-complaint/written low",
      "Mon 09:00 mail ola -> per: Our rules are silly. [complaint_internal rule 0.4]"),
    SeverityCase(
      "escalation an account at risk", "late-escalation/late high", asOf: "Fri 12:00",
      """
      @account at_risk
      Mon 09:00 mail per -> ola: Your boss, please. [wants_manager]
      Wed 09:00 mail "X" ola -> nina: Per is angry. [escalates]
      """),
  ]
}

@Suite struct SeverityTests {
  @Test(arguments: SeverityCase.all) func isThatOfTheTable(_ test: SeverityCase) throws {
    let scenario = try Scenario(test.text)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: test.asOf))
    let analyzer = test.expected.prefix { $0 != "/" }
    let found = analysis.findings.filter { $0.analyzer == analyzer && $0.status != .resolved }
    #expect(found.map { "\($0.analyzer)/\($0.variant ?? "") \($0.severity.rawValue)" } == [test.expected])
  }

  @Test func twoColleaguesMakeBothVagueRepliesHigh() throws {
    let scenario = try Scenario(
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Tue 09:00 mail per -> anna: When? [ask]
      Tue 10:00 mail anna -> per: Hard to say. [uncertainty]
      Tue 10:00 mail "Other" eva -> anna: When? [ask]
      Tue 11:00 mail "Other" anna -> eva: Hard to say. [uncertainty]
      """)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: "Fri 12:00"))
    let vague = analysis.findings.filter { $0.analyzer == "vague-reply" }
    #expect(vague.map(\.severity) == [.high, .high, .medium])
  }

  /// Exactly one working day after the second sign is in time, a minute later is late.
  @Test(arguments: [("Tue 09:00", 0), ("Tue 09:01", 1)]) func theWorkingDayIsCountedToTheMinute(
    _ told: String, _ expected: Int
  ) throws {
    let scenario = try Scenario(
      """
      Mon 09:00 mail per -> ola: Your boss, please. [wants_manager]
      \(told) mail "Fjord" ola -> nina: Per is angry. [escalates]
      """)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: "Fri 12:00"))
    #expect(analysis.findings.filter { $0.analyzer == "late-escalation" }.count == expected)
  }
}
