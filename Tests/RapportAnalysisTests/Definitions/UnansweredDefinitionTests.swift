import RapportAnalysis
import RapportModel
import Testing

/// The definition of `unanswered`, sentence by sentence.
@Suite struct UnansweredDefinitionTests {
  @Test(arguments: blocks + agreed) func decides(_ test: DefinitionCase) throws {
    try test.check("unanswered")
  }

  static let blocks: [DefinitionCase] = [
    DefinitionCase(
      "one finding for a block, whatever came after", "unanswered high",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 11:00 call missed per -> kari
      Tue 09:00 text per -> kari: Well? [chase]
      Wed 09:00 mail "Pumpe" per -> kari: Well? [chase]
      """),
    DefinitionCase(
      "two matters are two findings", "unanswered medium", "unanswered medium", asOf: "Tue 16:00",
      "Mon 09:00 mail \"A\" per -> kari: When? [ask]\nMon 09:30 mail \"B\" per -> kari: Who? [ask]"),
    DefinitionCase(
      "a block answered from its oldest contact too late, from its last in time", "late low",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Tue 14:00 mail "Pumpe" per -> kari: Well? [chase]
      Tue 15:00 mail "Pumpe" kari -> per: On Friday. [substance]
      """),
    DefinitionCase(
      "a talk ends what a person waits for in every thread",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask]
      Mon 09:30 mail "B" per -> ola: Who? [ask]
      Mon 10:00 call missed per -> support
      Mon 10:30 call 2m anna -> per
      """),
    DefinitionCase(
      "only an automatic answer", "unanswered medium", asOf: "Tue 16:00",
      "Mon 09:00 mail per -> kari: When? [ask]\nMon 09:01 autoreply kari -> per: I am away. [absence]"),
    DefinitionCase(
      "tried, urgent", "attempted medium", asOf: "Tue 16:00",
      "Mon 09:00 voicemail per -> kari: It burns! [urgency]\nMon 09:10 call missed kari -> per"),
    DefinitionCase(
      "receipt confirmed, urgent", "acknowledged medium", asOf: "Tue 16:00",
      "Mon 09:00 mail per -> kari: It burns! [urgency]\nMon 09:10 mail kari -> per: Received. [acknowledge]"),
    DefinitionCase(
      "tried, at risk and angry, stays low", "attempted low", asOf: "Tue 16:00",
      "@account at_risk\nMon 09:00 voicemail per -> kari: Enough! [anger 2]\nMon 09:10 call missed kari -> per"),
    DefinitionCase(
      "at risk", "unanswered high", asOf: "Tue 16:00", "@account at_risk\nMon 09:00 mail per -> kari: When? [ask]"),
    DefinitionCase(
      "several reasons are one step", "unanswered high", asOf: "Tue 16:00",
      "@account lost\nMon 09:00 mail per -> kari: We leave! [churn_threat] [anger 3] [urgency]"),
    DefinitionCase(
      "a call, exactly three levels old", "unanswered medium", asOf: "Mon 15:00", "Mon 09:00 call missed per -> kari"),
    DefinitionCase(
      "a call, more than three levels old", "unanswered high", asOf: "Mon 15:01", "Mon 09:00 call missed per -> kari"),
  ]

  /// Agreed contacts: of the account, or on the contact's own To and Cc.
  static let agreed: [DefinitionCase] = [
    DefinitionCase(
      "a new mail to whom the client had copied",
      "Mon 09:00 mail \"Varer\" per -> kari cc eva: When? [ask]\nMon 11:00 mail \"Leveranse\" kari -> eva: On Friday. [substance]"
    ),
    DefinitionCase(
      "a call to whom the client had copied",
      "Mon 09:00 mail \"Varer\" per -> kari cc eva: When? [ask]\nMon 11:00 call 3m kari -> eva"),
    DefinitionCase(
      "a text to whom the client had written as well",
      "Mon 09:00 mail \"Varer\" per -> kari, eva: When? [ask]\nMon 11:00 text kari -> eva: On Friday. [substance]"),
    DefinitionCase(
      "an attempt to reach whom the client had copied", "unanswered medium", asOf: "Tue 16:00",
      "Mon 09:00 mail \"Varer\" per -> kari cc eva: When? [ask]\nMon 11:00 call missed kari -> eva"),
    DefinitionCase(
      "a mail in another running conversation to whom the client had copied", "unanswered medium", asOf: "Tue 16:00",
      """
      Mon 08:00 mail "Faktura" kari -> eva: Here it is. [substance]
      Mon 09:00 mail "Varer" per -> kari cc eva: When? [ask]
      Mon 11:00 mail "Faktura" kari -> eva: And the second one. [substance]
      """),
    DefinitionCase(
      "somebody else of the client", "unanswered medium", asOf: "Tue 16:00",
      "Mon 09:00 mail \"Varer\" per -> kari cc eva: When? [ask]\nMon 11:00 call 3m kari -> olga"),
    DefinitionCase(
      "a new mail about it to a contact of the account",
      "@contacts eva\nMon 09:00 mail \"Ordre 10422\" per -> kari: When? [ask]\nMon 11:00 mail \"10422\" kari -> eva: On Friday. [substance]"
    ),
    DefinitionCase(
      "a new mail about something else to a contact of the account", "unanswered medium", asOf: "Tue 16:00",
      "@contacts eva\nMon 09:00 mail \"Ordre 10422\" per -> kari: When? [ask]\nMon 11:00 mail \"Julebord\" kari -> eva: Welcome. [substance]"
    ),
  ]

  // MARK: What it shows

  private func finding(_ text: String, asOf: String = "Fri 16:00") throws -> Finding {
    try #require(try DefinitionCase("shown", asOf: asOf, text).findings(of: "unanswered").first)
  }

  private func party(_ name: String) -> Participant {
    let email = "\(name)@nordlys.example"
    return Participant(name: name.prefix(1).uppercased() + name.dropFirst(), email: email, person: email, staff: true)
  }

  @Test func showsAttemptsChasesChannelsAndWhoHeldIt() throws {
    let finding = try finding(
      """
      Mon 09:00 mail "Pumpe" per -> kari, ola held by anna, kari: When? [ask]
      Mon 09:01 autoreply "Pumpe" kari -> per: I am away, Ola answers by Tuesday. [absence ola due=Fri 16:00]
      Mon 10:00 call missed ola -> per
      Mon 11:30 voicemail per -> kari: Well? [wants_call]
      Tue 09:00 text per -> ola: Well? [chase]
      """, asOf: "Tue 12:00")
    let values = finding.summary.values
    #expect(finding.variant == "attempted")
    #expect(values["holders"] == .parties([party("anna"), party("kari"), party("ola")]))
    #expect(values["contacts"] == .count(3))
    #expect(values["chases"] == .count(2))
    #expect(values["attempts"] == .count(1))
    #expect(values["channels"] == .channels([.email, .voicemail, .text]))
    #expect(values["waitingWall"] == .wall(.hours(27)))
    #expect(values["waitingWorking"] == .working(.hours(11)))
    #expect(values["level"] == .working(.hours(8)))
    #expect(finding.evidence.map(\.interaction) == ["i1", "i2", "i3", "i4", "i5"])
    #expect(finding.evidence.map(\.role) == [.question, .promise, .attempt, .chase, .chase])
  }

  @Test func showsWhatTheAutomaticAnswerPromised() throws {
    let finding = try finding(
      """
      Mon 09:00 mail per -> kari: When? [ask]
      Mon 09:01 autoreply kari -> per: Ola answers by Tuesday. [absence ola due=Fri 16:00]
      """)
    #expect(finding.summary.values["autoreply"] == .quote("Ola answers by Tuesday."))
    #expect(finding.summary.values["status"] == .term("status.autoreply_only"))
  }

  @Test func anAnswerOnAnotherChannelSaysSo() throws {
    let finding = try finding("Mon 09:00 mail per -> kari: When? [ask]\nWed 09:00 call 3m ola -> per")
    #expect(finding.variant == "late")
    #expect(finding.summary.values["answeredBy"] == .party(party("ola")))
    #expect(finding.summary.values["answerChannel"] == .channel(.call))
    #expect(finding.evidence.map(\.interaction) == ["i1", "i2"])
    #expect(finding.evidence.map(\.role) == [.question, .answer])
  }

  @Test func leaveIsShownAndStopsNoClock() throws {
    let finding = try finding(
      "@leave kari Mon…Fri cover ola\nMon 09:00 mail per -> kari: When? [ask]", asOf: "Tue 12:00")
    #expect(finding.summary.values["onLeave"] == .parties([party("kari")]))
    #expect(finding.summary.values["cover"] == .quote("ola@nordlys.example"))
    #expect(finding.severity == .medium)
  }
}
