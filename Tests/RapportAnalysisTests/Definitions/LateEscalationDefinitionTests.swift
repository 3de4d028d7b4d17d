import RapportAnalysis
import RapportModel
import Testing

/// The definition of `late-escalation`, sentence by sentence.
@Suite struct LateEscalationDefinitionTests {
  @Test(arguments: signs + managers + variants + innocent) func decides(_ test: DefinitionCase) throws {
    try test.check("late-escalation")
  }

  /// Which signs make a case, and when the second one is.
  static let signs: [DefinitionCase] = [
    DefinitionCase(
      "two signs in one message are one", "Mon 09:00 mail per -> ola: Enough! [anger 2] Really! [anger 3]"),
    DefinitionCase(
      "signs of two matters make no case",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Enough! [anger 2]
      Mon 10:00 mail "Faktura" eva -> ola: A scandal! [anger 2]
      """),
    DefinitionCase(
      "mild annoyance is no sign",
      "Mon 09:00 mail per -> ola: Hm. [ask] [anger 1]\nMon 15:00 mail per -> ola: Hm. [chase] [anger 1]"),
    DefinitionCase(
      "a second chase is the second sign: one working day later is in time", asOf: "Tue 15:00",
      """
      Mon 09:00 mail per -> ola: Enough! [anger 2]
      Mon 11:00 mail per -> ola: Well? [chase]
      Mon 15:00 mail per -> ola: Well? [chase]
      """),
    DefinitionCase(
      "a second chase is the second sign: a minute more is late", "never high", asOf: "Tue 15:01",
      """
      Mon 09:00 mail per -> ola: Enough! [anger 2]
      Mon 11:00 mail per -> ola: Well? [chase]
      Mon 15:00 mail per -> ola: Well? [chase]
      """),
    DefinitionCase(
      "missed urgency counts from when its level ran out, told in time",
      """
      Mon 09:00 mail per -> ola: The line stands! [urgency]
      Mon 09:30 mail per -> ola: Enough! [anger 2]
      Tue 10:00 mail "Fjord" ola -> nina: Please help. [escalates]
      """),
    DefinitionCase(
      "missed urgency counts from when its level ran out, told late", "late medium",
      """
      Mon 09:00 mail per -> ola: The line stands! [urgency]
      Mon 09:30 mail per -> ola: Enough! [anger 2]
      Tue 10:01 mail "Fjord" ola -> nina: Please help. [escalates]
      """),
    DefinitionCase(
      "a broken promise counts from its due time, told in time",
      """
      Mon 09:00 mail per -> ola: Enough! [anger 2]
      Mon 09:30 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]
      Wed 12:00 mail "Fjord" ola -> nina: Please help. [escalates]
      """),
    DefinitionCase(
      "a broken promise counts from its due time, told late", "late medium",
      """
      Mon 09:00 mail per -> ola: Enough! [anger 2]
      Mon 09:30 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]
      Wed 12:01 mail "Fjord" ola -> nina: Please help. [escalates]
      """),
    DefinitionCase(
      "a kept promise is no sign",
      """
      Mon 09:00 mail per -> ola: Enough! [anger 2]
      Mon 09:30 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]
      Tue 11:00 mail ola -> per: The pump is on its way. [substance]
      """),
    DefinitionCase(
      "a request for a manager alone counts as the second sign", "never high", asOf: "Tue 09:01",
      "Mon 09:00 voicemail per -> ola: Proszę o telefon od kierownika. [wants_manager]"),
    DefinitionCase(
      "a threat to leave alone counts as the second sign", "never high", asOf: "Tue 09:01",
      "Mon 09:00 text per -> ola: Мы уходим. [churn_threat]"),
    DefinitionCase(
      "weekends are no working day", asOf: "Mon+1 14:00", "Fri 14:00 mail per -> ola: We leave. [churn_threat]"),
    DefinitionCase(
      "a second sign in history is none", "@from Tue\nMon 09:00 mail per -> ola: We leave. [churn_threat]"),
  ]

  /// When a manager takes part.
  static let managers: [DefinitionCase] = [
    DefinitionCase(
      "a manager in copy of an internal message was not told", "never high",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager]
      Mon 10:00 mail "Pumpe" ola -> kari cc nina: Per is angry.
      """),
    DefinitionCase(
      "a manager's own message to the client is taking part",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager]
      Tue 09:00 mail "Pumpe" nina -> per: Good morning, Per. [greeting]
      """),
    DefinitionCase(
      "a manager's own message after the day is late", "late medium",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager]
      Tue 09:01 mail "Pumpe" nina -> per: Good morning, Per. [greeting]
      """),
    DefinitionCase(
      "a manager's answered call is taking part, late as it is", "late medium",
      "Mon 09:00 mail per -> ola: Your boss, please. [wants_manager]\nTue 09:01 call 3m nina -> per"),
    DefinitionCase(
      "a manager's call that nobody took is none", "never high",
      "Mon 09:00 mail per -> ola: Your boss, please. [wants_manager]\nMon 10:00 call missed nina -> per"),
    DefinitionCase(
      "a manager told by an internal call",
      "Mon 09:00 mail per -> ola: Your boss, please. [wants_manager]\nMon 10:00 call 3m ola -> nina"),
    DefinitionCase(
      "a manager told of another order", "never high",
      """
      Mon 09:00 mail "Order 10422" per -> ola: Your boss, please. [wants_manager]
      Mon 10:00 mail "Order 20999" ola -> nina: Eva is angry. [escalates]
      """),
    DefinitionCase(
      "a manager's automatic answer is no part", "never high",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager]
      Mon 10:00 autoreply "Pumpe" nina -> per: I am away. [absence]
      """),
  ]

  static let variants: [DefinitionCase] = [
    DefinitionCase(
      "the client copied the manager in first", "over-head medium",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Wed 09:00 mail "Pumpe" per -> ola cc nina: Does anybody read this? [ask]
      """),
    DefinitionCase(
      "the client rang the manager first", "over-head medium",
      "Mon 09:00 mail per -> ola: We leave. [churn_threat]\nWed 09:00 call 8m per -> nina"),
    DefinitionCase(
      "over somebody's head stays so when the manager is told afterwards", "over-head medium",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Wed 09:00 mail "Pumpe" per -> nina: Does anybody read this? [ask]
      Wed 10:00 mail "Pumpe" ola -> nina: I should have told you. [escalates]
      """),
    DefinitionCase(
      "told first, written to by the client afterwards", "late medium",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Wed 09:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      Wed 10:00 mail "Pumpe" per -> nina: Does anybody read this? [ask]
      """),
    DefinitionCase(
      "told in time, written to by the client afterwards",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Mon 15:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      Wed 10:00 mail "Pumpe" per -> nina: Does anybody read this? [ask]
      """),
    DefinitionCase(
      "the client asked for the manager, who answered the same day",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager]
      Mon 10:00 mail "Pumpe" per -> nina: Are you the boss? [ask]
      Mon 15:00 mail "Pumpe" nina -> per: Good morning, Per. [greeting]
      """),
    DefinitionCase(
      "told exactly two working hours before the client's deadline", "late medium",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Enough, we need it on Thursday at noon. [anger 2] [ask due=Thu 12:00]
      Tue 10:00 mail "Pumpe" per -> ola: Or we leave. [churn_threat]
      Thu 10:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      """),
    DefinitionCase(
      "told less than two working hours before the client's deadline", "bomb high",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Enough, we need it on Thursday at noon. [anger 2] [ask due=Thu 12:00]
      Tue 10:00 mail "Pumpe" per -> ola: Or we leave. [churn_threat]
      Thu 10:01 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      """),
    DefinitionCase(
      "told before a deadline that the firm set", "bomb high",
      """
      Mon 08:30 mail "Pumpe" ola -> per: It is with you on Thursday at noon. [commitment due=Thu 12:00]
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Thu 11:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      """),
    DefinitionCase(
      "told with the deadline in the same words", "bomb high",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Thu 11:00 mail "Pumpe" ola -> nina: Per wants it at noon. [escalates] [urgency due=Thu 12:00]
      """),
    DefinitionCase(
      "two working hours over a night are two", "bomb high",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat] We want it by Friday, nine o'clock. [ask due=Fri 09:00]
      Thu 15:30 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      """),
    DefinitionCase(
      "told after the deadline", "late medium",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat] We want it on Wednesday. [ask due=Wed 12:00]
      Thu 09:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      """),
    DefinitionCase(
      "within the day, but with less than two hours left of six", "bomb high",
      """
      Mon 09:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager] By three. [ask due=Mon 15:00]
      Mon 14:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      """),
    DefinitionCase(
      "a deadline that the second sign left no room for",
      """
      Mon 12:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager] By three. [ask due=Mon 15:00]
      Mon 14:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      """),
    DefinitionCase(
      "first told by putting the client's call through", "bomb high",
      "Mon 09:00 mail per -> ola: We leave. [churn_threat]\nTue 10:00 call 6m per -> nina via ola"),
    DefinitionCase(
      "a call put through within the level answers",
      "Mon 09:00 mail per -> ola: We leave. [churn_threat]\nMon 15:00 call 6m per -> nina via ola"),
    DefinitionCase(
      "the manager rang days later, on no matter that can be seen", "late medium",
      "Mon 09:00 mail \"Pumpe\" per -> ola: We leave. [churn_threat]\nThu 10:00 call 5m nina -> per"),
    DefinitionCase(
      "the manager rang somebody else of the client", "never high",
      "Mon 09:00 mail \"Pumpe\" per -> ola: We leave. [churn_threat]\nThu 10:00 call 5m nina -> eva"),
    DefinitionCase(
      "the manager was rung by the client days later", "over-head medium",
      "Mon 09:00 mail \"Pumpe\" per -> ola: We leave. [churn_threat]\nThu 10:00 call 5m per -> nina"),
    DefinitionCase(
      "told before the call was put through",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Mon 10:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
      Mon 15:00 call 6m per -> nina via ola
      """),
    DefinitionCase(
      "nobody took part", "never high", "Mon 09:00 mail per -> ola: We leave. [churn_threat]"),
  ]

  static let innocent: [DefinitionCase] = [
    DefinitionCase(
      "the manager wrote to the client before the first sign",
      """
      Mon 08:30 mail "Pumpe" nina -> per: It comes on Friday. [substance]
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      """),
    DefinitionCase(
      "the client wrote to the manager before the first sign",
      """
      Mon 08:30 mail "Pumpe" per -> nina: When? [ask]
      Mon 15:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      """),
    DefinitionCase(
      "the manager who looks after the account gets the angry mail itself",
      """
      Mon-1 09:00 mail "Tilbud" per -> nina: What does it cost? [ask]
      Mon-1 10:00 mail "Tilbud" nina -> per: 4000. [substance]
      Mon 09:00 mail "Klage" per -> nina: We leave. [churn_threat]
      """),
    DefinitionCase(
      "a manager written to for the first time, after all others", "over-head medium",
      """
      Mon-1 09:00 mail "Klage" per -> ola: When? [ask]
      Mon-1 10:00 mail "Klage" ola -> per: It comes on Friday. [substance]
      Mon 09:00 mail "Klage" per -> nina: We leave. [churn_threat]
      """),
    DefinitionCase("the owner is a manager", "@owner nina\nMon 09:00 mail per -> ola: We leave. [churn_threat]"),
    DefinitionCase(
      "substance on the last minute of the level",
      "Mon 09:00 mail per -> ola: We leave. [churn_threat]\nTue 09:00 mail ola -> per: A new one is there tomorrow. [substance]"
    ),
    DefinitionCase(
      "substance a minute after the level", "never high",
      "Mon 09:00 mail per -> ola: We leave. [churn_threat]\nTue 09:01 mail ola -> per: A new one is there tomorrow. [substance]"
    ),
    DefinitionCase(
      "substance before the second sign settles nothing", "never high",
      """
      Mon 09:00 mail per -> ola: Enough! [anger 2]
      Mon 10:00 mail ola -> per: A new one is there tomorrow. [substance]
      Mon 11:00 mail per -> ola: We leave all the same. [churn_threat]
      """),
    DefinitionCase(
      "an answer without substance settles nothing", "never high",
      "Mon 09:00 mail per -> ola: We leave. [churn_threat]\nMon 10:00 mail ola -> per: I don't know. [uncertainty]"),
    DefinitionCase(
      "an answer that came back settles nothing", "never high",
      """
      Mon 09:00 mail per -> ola: We leave. [churn_threat]
      Mon 10:00 mail ola -> per: A new one is there tomorrow. [substance]
      Mon 10:01 bounce support -> ola: Mailbox full.
      """),
    DefinitionCase(
      "an internal answer settles nothing", "never high",
      """
      Mon 09:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
      Mon 10:00 mail "Pumpe" anna -> ola: A new one is there tomorrow. [substance]
      """),
  ]

  // MARK: What it computes and shows

  private let course = DefinitionCase(
    "shown",
    """
    Mon 09:00 mail "Pumpe" per -> ola: Enough! [anger 2]
    Mon 15:00 mail "Pumpe" per -> ola: We leave. [churn_threat]
    Tue 09:00 mail "Pumpe" per -> ola: Your boss, please. [wants_manager]
    Wed 09:00 mail "Pumpe" ola -> nina: Per is angry. [escalates]
    Thu 10:00 call 5m nina -> per
    """)

  private func time(_ text: String) throws -> Instant { try Scenario.instant(text[...], line: 0) }

  @Test func showsSignsManagersAndBothLeadTimesInBothClocks() throws {
    let finding = try #require(try course.findings(of: "late-escalation").first)
    let values = finding.summary.values
    #expect(values["signs"] == .count(3))
    #expect(values["firstSign"] == .term("sign.anger"))
    #expect(values["secondSign"] == .term("sign.churn_threat"))
    func instant(_ key: String) -> Instant? {
      guard case .time(let time)? = values[key] else { return nil }
      return time.instant
    }
    #expect(try instant("firstSignAt") == time("Mon 09:00"))
    #expect(try instant("secondSignAt") == time("Mon 15:00"))
    #expect(try instant("dueAt") == time("Tue 15:00"))
    #expect(try instant("toldAt") == time("Wed 09:00"))
    #expect(try instant("firstWordAt") == time("Thu 10:00"))
    #expect(values["leadFirstWall"] == .wall(.hours(48)))
    #expect(values["leadFirstWorking"] == .working(.hours(16)))
    #expect(values["leadSecondWall"] == .wall(.hours(42)))
    #expect(values["leadSecondWorking"] == .working(.hours(10)))
    #expect(values["wordWall"] == .wall(.hours(67)))
    #expect(values["wordWorking"] == .working(.hours(19)))
    let signs = finding.evidence.filter { $0.role == .sign }.map(\.interaction)
    #expect(signs == ["i1", "i2", "i3"])
    #expect(finding.evidence.filter { $0.role == .escalation }.map(\.interaction) == ["i4", "i5"])
  }

  @Test func theDayIsASetting() throws {
    #expect(try course.findings(of: "late-escalation").map(\.variant) == ["late"])
    let found = try course.findings(of: "late-escalation") {
      var override = AnalyzerOverride()
      override.parameters["escalate_within"] = "2d"
      $0.analyzers["late-escalation"] = override
    }
    #expect(found.isEmpty)
  }
}
