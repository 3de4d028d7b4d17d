import RapportAnalysis
import RapportModel
import Testing

/// The definition of `vague-reply`, sentence by sentence.
@Suite struct VagueReplyDefinitionTests {
  @Test(arguments: replies + information + severities) func decides(_ test: DefinitionCase) throws {
    try test.check("vague-reply")
  }

  static let replies: [DefinitionCase] = [
    DefinitionCase(
      "nothing was left to me comes before not my department", "no-information medium",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: No idea. [uncertainty] [brush_off] [no_information]"
    ),
    DefinitionCase(
      "not my department comes before I don't know", "brush-off medium",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: No idea. [vague_promise] [uncertainty] [brush_off]"
    ),
    DefinitionCase(
      "sent on to nobody in particular", "brush-off medium",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: Ask somebody else. [brush_off] [pass_on]"),
    DefinitionCase(
      "sent on to somebody named",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: Not mine, Anna has it. [brush_off] [pass_on anna]"
    ),
    DefinitionCase(
      "a promise to ring names who",
      "Mon 09:00 mail per -> ola: Når? [ask]\nMon 10:00 mail ola -> per: Vet ikke, men jeg ringer deg. [uncertainty] [commitment call]"
    ),
    DefinitionCase(
      "a next step in what is quoted is none", "hedge medium",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      > per Mon 09:00: I ring you on Friday. [commitment due=Fri 12:00]
      """),
    DefinitionCase(
      "said on the telephone to what was asked in a mail", "no-information medium",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 call 3m ola -> per: Nothing was left to me. [no_information]"),
    DefinitionCase(
      "left on a voicemail", "hedge medium",
      "Mon 09:00 call missed per -> ola\nMon 10:00 voicemail ola -> per: Trudno powiedzieć. [uncertainty]"),
    DefinitionCase(
      "a call that nobody took says nothing",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 call missed ola -> per: Hard to say. [uncertainty]"),
    DefinitionCase(
      "no question, no finding", "Mon 10:00 mail ola -> per: I don't know the weather in Bergen. [uncertainty]"),
    DefinitionCase(
      "small talk after thanks",
      """
      Mon 08:00 mail ola -> per: On Friday. [substance]
      Mon 09:00 mail per -> ola: Thank you! [thanks_close]
      Mon 10:00 mail ola -> per: I don't know what I would do without you. [uncertainty]
      """),
    DefinitionCase(
      "a mail in another running conversation answers no question",
      """
      Mon 08:00 mail "Tilbud" ola -> per: Our offer. [substance]
      Mon 09:00 mail "Pumpe" per -> ola: When? [ask]
      Mon 10:00 mail "Tilbud" ola -> per: Hard to say whether it snows. [uncertainty]
      """),
    DefinitionCase(
      "a question back",
      "Mon 09:00 mail per -> ola: Когда? [ask]\nMon 10:00 mail ola -> per: Не знаю. [uncertainty] Какой заказ? [ask]"),
    DefinitionCase(
      "nothing was left to me and what is it about", "no-information medium",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: Nothing was left to me. [no_information] What is it about? [ask]"
    ),
    DefinitionCase(
      "a hedge beside an answer",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: On Friday. [substance] It should. [uncertainty]"
    ),
    DefinitionCase(
      "staff among themselves and machines",
      """
      Mon 09:00 mail "Pumpe" per -> ola: When? [ask]
      Mon 09:01 autoreply "Pumpe" ola -> per: Someone will come back to you. [vague_promise]
      Mon 09:30 mail "Pumpe" ola -> anna: No idea. [uncertainty]
      Mon 09:40 bulk "Nytt" ola -> per: Hard to say who has better prices. [uncertainty]
      """),
    DefinitionCase(
      "in history", "@from Tue\nMon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: No. [uncertainty]"),
  ]

  /// "The information did exist."
  static let information: [DefinitionCase] = [
    DefinitionCase(
      "in an earlier mail to the client with the number", "hedge high",
      """
      Fri-1 09:00 mail "Order 10422" anna -> eva: 10422 ships on Thursday. [substance] [topic 10422]
      Mon 09:00 mail! "Where is it" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: Hard to say. [uncertainty]
      """),
    DefinitionCase(
      "in an internal message with the number", "hedge high",
      """
      Fri-1 09:00 mail "10422" anna -> kari: It ships on Thursday. [substance]
      Mon 09:00 mail! "Where is it" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: Hard to say. [uncertainty]
      """),
    DefinitionCase(
      "in the message of the one who is away to the cover", "no-information high",
      """
      @leave kari Mon…Fri cover ola
      Fri-1 15:00 mail "Fjord" kari -> ola: Per waits for the drawing of the hall.
      Mon 09:00 mail "Tegning" per -> ola: Where is the drawing? [ask]
      Mon 10:00 mail "Tegning" ola -> per: Nothing was left to me. [no_information]
      """),
    DefinitionCase(
      "with another number it is no information", "hedge medium",
      """
      Fri-1 09:00 mail "20999" anna -> kari: It ships on Thursday. [substance]
      Mon 09:00 mail! "Where is it" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: Hard to say. [uncertainty]
      """),
    DefinitionCase(
      "written after the reply it did not exist", "hedge medium",
      """
      Mon 09:00 mail! "Where is it" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: Hard to say. [uncertainty]
      Mon 11:00 mail "10422" anna -> kari: It ships on Thursday. [substance]
      """),
    DefinitionCase(
      "the client's own mail is none", "hedge medium",
      """
      Fri-1 09:00 mail "Order 10422" per -> anna: We order. [topic 10422] [substance]
      Mon 09:00 mail! "Where is it" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: Hard to say. [uncertainty]
      """),
  ]

  static let severities: [DefinitionCase] = [
    DefinitionCase(
      "the same colleague twice", "hedge medium", "hedge medium",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Tue 09:00 mail per -> ola: When? [ask]
      Tue 10:00 mail ola -> per: Hard to say. [uncertainty]
      """),
    DefinitionCase(
      "two colleagues five weeks apart", "hedge medium", "hedge medium", asOf: "Fri+5 16:00",
      """
      Mon 09:00 mail "A" per -> ola: When? [ask]
      Mon 10:00 mail "A" ola -> per: No idea. [uncertainty]
      Mon+5 09:00 mail "B" per -> anna: When? [ask]
      Mon+5 10:00 mail "B" anna -> per: Hard to say. [uncertainty]
      """),
    DefinitionCase(
      "two colleagues, and then substance within the level after each", "hedge low", "hedge low",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Mon 11:00 mail anna -> per: Hard to say. [uncertainty]
      Mon 12:00 mail nina -> per: On Friday. [substance]
      """),
    DefinitionCase(
      "the information existed and came within the level", "hedge low",
      """
      Fri-1 09:00 mail "10422" anna -> kari: It ships on Thursday. [substance]
      Mon 09:00 mail! "Where is it" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: Hard to say. [uncertainty]
      Mon 12:00 mail anna -> per: On Thursday. [substance]
      """),
    DefinitionCase(
      "substance by telephone within the level", "hedge low",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Mon 12:00 call 4m anna -> per
      """),
    DefinitionCase(
      "a call that nobody took is no substance", "hedge medium",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Mon 12:00 call missed anna -> per
      """),
    DefinitionCase(
      "substance that came back is none", "hedge medium",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Mon 12:00 mail anna -> per: On Friday. [substance]
      Mon 12:01 bounce support -> anna: Mailbox full.
      """),
    DefinitionCase(
      "substance to another client about another matter", "hedge medium",
      """
      Mon 09:00 mail "A" per -> ola: When? [ask]
      Mon 10:00 mail "A" ola -> per: No idea. [uncertainty]
      Mon 11:00 mail "B" eva -> anna: When? [ask]
      Mon 12:00 mail "B" anna -> eva: On Friday. [substance]
      """),
    DefinitionCase(
      "to an urgent question the level is that of urgency", "hedge medium",
      """
      Mon 09:00 mail per -> ola: The line stands, when? [ask] [urgency]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Mon 11:01 mail anna -> per: On Friday. [substance]
      """),
    DefinitionCase(
      "to an urgent question, within its level", "hedge low",
      """
      Mon 09:00 mail per -> ola: The line stands, when? [ask] [urgency]
      Mon 10:00 mail ola -> per: No idea. [uncertainty]
      Mon 11:00 mail anna -> per: On Friday. [substance]
      """),
    DefinitionCase(
      "of low confidence", "hedge low",
      "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: Well. [uncertainty 0.45]"),
    DefinitionCase(
      "two colleagues, of low confidence", "hedge medium", "hedge medium",
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: Well. [uncertainty 0.45]
      Tue 09:00 mail per -> anna: When? [ask]
      Tue 10:00 mail anna -> per: Well. [uncertainty 0.45]
      """),
  ]

  // MARK: What it shows

  @Test func showsTheQuestionAndTheInformationBesideIt() throws {
    let test = DefinitionCase(
      "shown",
      """
      Fri-1 14:00 mail "Handover" kari -> ola: Order 10422 ships on Tuesday. [handover] [topic 10422]
      Mon 09:00 mail! "Order" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail "Order" ola -> per: Nothing was left to me. [no_information]
      Thu 12:00 mail "Order" anna -> per: It shipped. [substance]
      """)
    let finding = try #require(try test.findings(of: "vague-reply").first)
    #expect(finding.evidence.map(\.role) == [.handover, .question, .answer])
    #expect(finding.evidence.map(\.interaction) == ["i1", "i2", "i3"])
    #expect(finding.summary.values["question"] == .quote("Where is 10422?"))
    #expect(finding.summary.values["answer"] == .quote("Nothing was left to me."))
    #expect(finding.summary.values["information"] == .quote("Order 10422 ships on Tuesday."))
    #expect(finding.counterEvidence.map(\.interaction) == ["i4"])
    #expect(finding.severity == .high)
  }

  @Test func whoIsAwayAndWroteNoHandOverStandsBesideIt() throws {
    let test = DefinitionCase(
      "shown",
      """
      @leave kari Mon…Fri cover ola
      Mon 09:00 mail per -> kari: Where is the drawing? [ask]
      Mon 10:00 mail ola -> per: Nothing was left to me. [no_information]
      """)
    let finding = try #require(try test.findings(of: "vague-reply").first)
    #expect(finding.summary.values["onLeave"] != nil)
    #expect(finding.summary.values["noHandover"] == finding.summary.values["onLeave"])
  }
}
