import RapportAnalysis
import RapportModel
import Testing

/// The definition of `internal-complaint`, sentence by sentence.
@Suite struct InternalComplaintDefinitionTests {
  @Test(arguments: written + leaked + said) func decides(_ test: DefinitionCase) throws {
    try test.check("internal-complaint")
  }

  static let written: [DefinitionCase] = [
    DefinitionCase(
      "by text", "written high", "Mon 09:00 text ola -> per: Kari sover alltid. [complaint_internal colleague]"),
    DefinitionCase(
      "in a ticket", "written medium",
      "Mon 09:00 ticket \"T1\" per -> support: When? [ask]\nMon 10:00 ticket \"T1\" ola -> per: Our stock never answers. [complaint_internal department]"
    ),
    DefinitionCase(
      "the client in copy only", "written high",
      "Mon 09:00 mail ola -> kari cc per: Our bosses have no idea. [complaint_internal management]"),
    DefinitionCase(
      "in history", "@from Tue\nMon 09:00 mail ola -> per: Our rules are silly. [complaint_internal rule]"),
    DefinitionCase(
      "the gravest of several names the target", "written high",
      "Mon 09:00 mail ola -> per: Our system is a mess. [complaint_internal system] So is Kari. [complaint_internal colleague]"
    ),
    DefinitionCase(
      "a system, surely", "written medium",
      "Mon 09:00 mail ola -> per: System jest beznadziejny. [complaint_internal system]"),
    DefinitionCase(
      "workload at the border", "written medium",
      "Mon 09:00 mail ola -> per: It is a madhouse. [complaint_internal workload 0.6]"),
    DefinitionCase(
      "workload in passing", "written low",
      "Mon 09:00 mail ola -> per: It is a madhouse. [complaint_internal workload 0.59]"),
    DefinitionCase(
      "a system, hardly surely: never under low", "written low",
      "Mon 09:00 mail ola -> per: The system, well. [complaint_internal system 0.4]"),
    DefinitionCase(
      "a department in passing stays what it is", "written medium",
      "Mon 09:00 mail ola -> per: Our stock, well. [complaint_internal department 0.55]"),
    DefinitionCase(
      "a colleague, hardly surely", "written medium",
      "Mon 09:00 mail ola -> per: Kari, well. [complaint_internal colleague 0.45]"),
    DefinitionCase(
      "no target known", "written medium", "Mon 09:00 mail ola -> per: A mess here. [complaint_internal]"),
    DefinitionCase(
      "a fact with a next step and an apology",
      "Mon 09:00 mail ola -> per: Systemet er nede. [complaint_internal system] Beklager. [apology] Oppe klokka to. [commitment due=Mon 14:00]"
    ),
    DefinitionCase(
      "an apology alone doesn't take it back", "written medium",
      "Mon 09:00 mail ola -> per: Our system is hopeless. [complaint_internal system] I'm sorry. [apology]"),
    DefinitionCase(
      "an apology and a next step don't take back a colleague", "written high",
      "Mon 09:00 mail ola -> per: Kari sleeps. [complaint_internal colleague] I'm sorry. [apology] I ring you. [commitment call]"
    ),
  ]

  static let leaked: [DefinitionCase] = [
    DefinitionCase(
      "forwarded", "leaked high",
      """
      Mon 09:00 mail "Pump" ola -> anna: The stock sleeps. [complaint_internal department]
      Mon 10:00 mail "Pump" anna -> per: See below.
      >> ola Mon 09:00: The stock sleeps. [complaint_internal department]
      """),
    DefinitionCase(
      "a client added to the internal thread that holds it", "leaked high",
      """
      Mon 09:00 mail "Pump" ola -> anna: The system is slow. [complaint_internal system]
      Mon 09:30 mail "Pump" anna -> ola: I know.
      > ola Mon 09:00: The system is slow. [complaint_internal system]
      Mon 10:00 mail "Pump" ola -> anna cc per: Per is with us now.
      > anna Mon 09:30: I know.
      > ola Mon 09:00: The system is slow.
      """),
    DefinitionCase(
      "a client added without any of it quoted has seen nothing",
      """
      Mon 09:00 mail "Pump" ola -> anna: The stock sleeps. [complaint_internal department]
      Mon 10:00 mail "Pump" ola -> anna cc per: Per is with us now.
      """),
    DefinitionCase(
      "carried on in later quotations it leaked once", "leaked high",
      """
      Mon 09:00 mail "Pump" ola -> anna: The stock sleeps. [complaint_internal department]
      Mon 10:00 mail "Pump" anna -> per: On Friday. [substance]
      > ola Mon 09:00: The stock sleeps. [complaint_internal department]
      Mon 11:00 mail "Pump" per -> anna: Thank you. [thanks_close]
      > anna Mon 10:00: On Friday. [substance]
      > ola Mon 09:00: The stock sleeps. [complaint_internal department]
      Mon 12:00 mail "Pump" anna -> per: Not at all.
      > per Mon 11:00: Thank you. [thanks_close]
      > anna Mon 10:00: On Friday. [substance]
      > ola Mon 09:00: The stock sleeps. [complaint_internal department]
      """),
    DefinitionCase(
      "another complaint in a later message leaks by itself", "leaked high", "leaked high",
      """
      Mon 09:00 mail "Pump" ola -> anna: The stock sleeps. [complaint_internal department]
      Mon 10:00 mail "Pump" anna -> per: On Friday. [substance]
      > ola Mon 09:00: The stock sleeps. [complaint_internal department]
      Mon 11:00 mail "Pump" ola -> anna: And our bosses too. [complaint_internal management]
      Mon 12:00 mail "Pump" anna -> per: At noon. [substance]
      > ola Mon 11:00: And our bosses too. [complaint_internal management]
      """),
    DefinitionCase(
      "an internal mail that nobody holds", "leaked high",
      """
      Mon 10:00 mail anna -> per: See below.
      > ola Mon 09:00: The stock sleeps. [complaint_internal department]
      """),
    DefinitionCase(
      "one's own words to the client quoted again", "written medium",
      """
      Mon 09:00 mail "Pump" ola -> per: The stock sleeps. [complaint_internal department]
      Mon 10:00 mail "Pump" anna -> per: On Friday. [substance]
      > ola Mon 09:00: The stock sleeps. [complaint_internal department]
      """),
    DefinitionCase(
      "the client's words quoted back",
      """
      Mon 09:00 mail "Pump" per -> ola: Ваш склад спит. [complaint_internal department]
      Mon 10:00 mail "Pump" ola -> per: Сожалеем. [apology]
      > per Mon 09:00: Ваш склад спит. [complaint_internal department]
      """),
    DefinitionCase(
      "an internal thread that no client sees",
      """
      Mon 09:00 mail "Pump" ola -> anna: The stock sleeps. [complaint_internal department]
      Mon 10:00 mail "Pump" anna -> nina: Look. [escalates]
      >> ola Mon 09:00: The stock sleeps. [complaint_internal department]
      """),
    DefinitionCase(
      "a ticket's internal note quoted in a comment", "leaked high",
      """
      Mon 09:00 ticket "T1" per -> support: When? [ask]
      Mon 09:30 note "T1" kari -> support: The stock sleeps. [complaint_internal department]
      Mon 10:00 ticket "T1" ola -> per: On Friday. [substance]
      > kari Mon 09:30: The stock sleeps. [complaint_internal department]
      """),
  ]

  static let said: [DefinitionCase] = [
    DefinitionCase(
      "in a call of ours", "said high", "Mon 09:00 call 3m ola -> per: Kari is lazy. [complaint_internal colleague]"),
    DefinitionCase(
      "on a voicemail we left", "said medium",
      "Mon 09:00 voicemail ola -> per: Our rules are silly. [complaint_internal rule]"),
    DefinitionCase(
      "on a voicemail of the client", "Mon 09:00 voicemail per -> ola: Your rules are silly. [complaint_internal rule]"),
    DefinitionCase(
      "in a call among ourselves", "Mon 09:00 call 3m ola -> anna: Our rules are silly. [complaint_internal rule]"),
  ]

  // MARK: What it shows

  @Test func namesTheTargetWithAConfidenceOfItsOwn() throws {
    let test = DefinitionCase(
      "shown",
      """
      Mon 09:00 mail "Pump" ola -> anna: The stock sleeps. [complaint_internal department 0.7]
      Mon 10:00 mail "Pump" anna -> per: On Friday. [substance]
      > ola Mon 09:00: The stock sleeps. [complaint_internal department 0.7]
      """)
    let finding = try #require(try test.findings(of: "internal-complaint").first)
    #expect(finding.confidence == 0.9)
    #expect(finding.summary.values["target"] == .term("target.department"))
    #expect(finding.summary.values["targetPercent"] == .count(70))
    #expect(finding.evidence.map(\.role) == [.complaint, .quoted])
    #expect(finding.evidence.map(\.interaction) == ["i2", "i1"])
    #expect(finding.staff.map(\.email) == ["anna@nordlys.example"])
  }
}
