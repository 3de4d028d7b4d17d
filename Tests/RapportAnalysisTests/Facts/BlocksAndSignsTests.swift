import RapportAnalysis
import RapportModel
import Testing

/// "Words used everywhere" beyond a contact's status: what waits together, what is a chase, when a sign became visible,
/// when a manager was told, and what both clocks show.
@Suite struct BlocksAndSignsTests {
  private func facts(_ text: String, asOf: String = "Fri 16:00") throws -> AccountFacts {
    let scenario = try Scenario(text)
    return analyze(scenario.timeline, context: try scenario.context(asOf: asOf)).facts
  }

  // MARK: Waiting blocks

  struct BlockCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// Contacts of each block, oldest first, as line numbers.
    var blocks: [[Int]]
    /// Chases of each block.
    var chases: [[Int]]

    init(_ name: String, _ text: String, blocks: [[Int]], chases: [[Int]]) {
      testDescription = name
      self.text = text
      self.blocks = blocks
      self.chases = chases
    }
  }

  static let blockCases: [BlockCase] = [
    BlockCase(
      "who wrote, then rang, then texted has waited once",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 09:30 call missed per -> kari
      Mon 10:00 text per -> kari: Please call. [wants_call]
      """, blocks: [[1, 2, 3]], chases: [[]]),
    BlockCase(
      "more than a working hour after the one before is a chase, an hour is none",
      """
      Mon 09:00 call missed per -> kari
      Mon 10:00 call missed per -> kari
      Mon 11:01 call missed per -> kari
      """, blocks: [[1, 2, 3]], chases: [[3]]),
    BlockCase(
      "closed hours make no chase",
      """
      Mon 15:40 call missed per -> kari
      Tue 08:30 call missed per -> kari
      """, blocks: [[1, 2]], chases: [[]]),
    BlockCase(
      "words of a chase make one at once",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 09:05 mail "Pumpe" per -> kari: Second time I ask. [chase]
      """, blocks: [[1, 2]], chases: [[2]]),
    BlockCase(
      "a new thread is a matter of its own, a call joins the latest one",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 09:10 mail "Faktura" per -> kari: Right? [ask]
      Mon 09:20 call missed per -> kari
      """, blocks: [[1], [2, 3]], chases: [[], []]),
    BlockCase(
      "another person of the client waits for themselves",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 09:10 call missed eva -> kari
      """, blocks: [[1], [2]], chases: [[], []]),
    BlockCase(
      "a reaction ends the block, the next contact opens one",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 10:00 mail "Pumpe" kari -> per: On Friday. [substance]
      Mon 11:00 mail "Pumpe" per -> kari: And the other? [ask]
      """, blocks: [[1], [3]], chases: [[], []]),
    BlockCase(
      "the same subject words in a new thread go on with it",
      """
      Mon 09:00 mail "Pumpe lekker i hallen" per -> kari: When? [ask]
      Mon 09:10 mail! "Lekker fortsatt, pumpe" per -> kari: When? [ask]
      """, blocks: [[1, 2]], chases: [[]]),
    BlockCase(
      "other words or another number are a matter of their own",
      """
      Mon 09:00 mail "Order 10422" per -> kari: When? [ask]
      Mon 09:10 mail! "Order 20999" per -> kari: As I wrote. [said_before] When? [ask]
      Mon 09:20 text per -> kari: And 30111? [ask] [topic 30111]
      """, blocks: [[1], [2], [3]], chases: [[], [], []]),
    BlockCase(
      "a chase in a new thread goes on with the latest",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 09:10 mail "Faktura" per -> kari: Right? [ask]
      Mon 09:20 mail "Purring" per -> kari: Well? [chase]
      """, blocks: [[1], [2, 3]], chases: [[], [3]]),
    BlockCase(
      "what needs no answer waits for nothing",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 09:10 mail "Pumpe" per -> kari: Thank you. [thanks_close]
      """, blocks: [[1]], chases: [[]]),
    BlockCase(
      "an attempt ends nothing",
      """
      Mon 09:00 call missed per -> kari
      Mon 09:30 call missed kari -> per
      Mon 09:40 call missed per -> kari
      """, blocks: [[1, 3]], chases: [[]]),
  ]

  @Test(arguments: blockCases)
  func waitTogether(_ test: BlockCase) throws {
    let blocks = try facts(test.text).blocks
    #expect(blocks.map(\.contacts) == test.blocks.map { $0.map { "i\($0)" } })
    #expect(blocks.map(\.chases) == test.chases.map { $0.map { "i\($0)" } })
  }

  @Test func aBlockHasItsOldestContactsStatus() throws {
    let facts = try facts(
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Wed 14:00 mail "Pumpe" per -> kari: When? [chase]
      Wed 15:00 mail "Pumpe" kari -> per: On Friday. [substance]
      """)
    #expect(facts.contacts.map(\.status) == [.answeredLate, .answered])
    #expect(facts.blocks.map(\.status) == [.answeredLate])
    #expect(facts.blocks.first?.reaction == "i3")
  }

  @Test func saysWhoAnsweredOnWhichChannel() throws {
    let facts = try facts(
      """
      Mon 09:00 mail per -> kari: When? [ask]
      Mon 11:00 call 2m anna -> per
      """)
    let contact = try #require(facts.contacts.first)
    #expect(contact.reaction == "i2")
    #expect(contact.reactionChannel == .call)
    #expect(contact.reactedBy?.email == "anna@nordlys.example")
  }

  // MARK: Two clocks

  static let clocks: [(String, String, Int64, Int64)] = [
    ("Mon 09:00", "Mon 11:00", 120, 120),
    // Over a night: 7 h 59 min and one.
    ("Mon 15:00", "Tue 09:00", 18 * 60, 120),
    ("Fri 15:00", "Mon+1 09:00", 66 * 60, 120),
    // Written and answered while closed: no working time at all.
    ("Sat 10:00", "Sun 10:00", 24 * 60, 0),
    ("Mon 17:00", "Tue 08:00", 15 * 60, 0),
    // The clocks go back on Sunday 25 October: an hour more by the wall, none at work.
    ("Fri+2 15:00", "Mon+3 09:00", 67 * 60, 120),
  ]

  @Test(arguments: clocks)
  func bothClocks(asked: String, answered: String, wall: Int64, working: Int64) throws {
    let facts = try facts(
      "\(asked) mail per -> kari: When? [ask]\n\(answered) mail kari -> per: On Friday. [substance]",
      asOf: "Fri+4 16:00")
    #expect(facts.contacts.first?.response == WaitingTime(wall: .minutes(wall), working: .minutes(working)))
  }

  @Test func theDeadlineIsTheLevelInWorkingTime() throws {
    let facts = try facts(
      """
      Thu 14:00 mail per -> kari: When? [ask]
      Thu 15:00 voicemail eva -> kari: Please call.
      Thu 15:30 text olga -> kari: When? [ask]
      Thu 15:30 mail nils -> kari: The line stands! [urgency]
      """, asOf: "Thu 15:40")
    let expected = ["Fri 14:00", "Fri 09:00", "Fri 11:30", "Fri 08:30"]
    #expect(facts.contacts.map(\.deadline) == (try expected.map { try Scenario.instant($0[...], line: 0) }))
    #expect(facts.contacts.allSatisfy { $0.status == .open })
  }

  // MARK: Signs

  struct SignCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// Kind, time and line of each sign.
    var signs: [(SignFact.Kind, String, Int)]

    init(_ name: String, _ text: String, _ signs: [(SignFact.Kind, String, Int)]) {
      testDescription = name
      self.text = text
      self.signs = signs
    }
  }

  static let signCases: [SignCase] = [
    SignCase("mild annoyance is none", "Mon 09:00 mail per -> kari: Hm. [ask] [anger 1]", []),
    SignCase(
      "anger is one when it is written", "Mon 09:00 mail per -> kari: Enough! [ask] [anger 2]",
      [(.anger, "Mon 09:00", 1)]),
    SignCase(
      "several in one message count as one, the gravest first",
      "Mon 09:00 mail per -> kari: Enough! [ask] [anger 3] [wants_manager] We leave. [churn_threat]",
      [(.churnThreat, "Mon 09:00", 1)]),
    SignCase(
      "the second chase is one, the first and third are none",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Tue 09:00 mail "Pumpe" per -> kari: Again. [chase]
      Wed 09:00 mail "Pumpe" per -> kari: Again. [chase]
      Thu 09:00 mail "Pumpe" per -> kari: Again. [chase]
      """, [(.secondChase, "Wed 09:00", 3)]),
    SignCase(
      "missed urgency is one when the level ran out",
      "Mon 15:30 mail per -> kari: The line stands! [urgency]", [(.missedUrgency, "Tue 08:30", 1)]),
    SignCase(
      "urgency met in time is none",
      """
      Mon 15:30 mail per -> kari: The line stands! [urgency]
      Mon 15:50 call 3m kari -> per
      """, []),
    SignCase(
      "a broken promise is one at its due time",
      """
      Mon 08:30 mail per -> kari: When? [ask]
      Mon 09:00 mail kari -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]
      """, [(.brokenPromise, "Tue 12:00", 2)]),
    SignCase(
      "a threat to leave and a request for a manager are each one",
      """
      Mon 09:00 text per -> kari: We leave. [churn_threat]
      Mon 10:00 text per -> kari: Your boss, please. [wants_manager]
      """, [(.churnThreat, "Mon 09:00", 1), (.wantsManager, "Mon 10:00", 2)]),
    SignCase(
      "who writes for the third time has chased twice",
      "Mon 09:00 mail per -> kari: Third time I write! [chase 3]", [(.secondChase, "Mon 09:00", 1)]),
    SignCase(
      "urgency met late is one when the level ran out",
      """
      Mon 09:00 mail per -> kari: The line stands! [urgency]
      Mon 14:00 mail kari -> per: The fitter comes. [substance]
      """, [(.missedUrgency, "Mon 10:00", 1)]),
    SignCase(
      "urgency that the client took back is none",
      """
      Mon 09:00 mail per -> kari: The line stands! [urgency]
      Mon 14:00 mail per -> kari: It runs again. [withdraw]
      """, []),
    SignCase(
      "anger in an urgent message counts once, from when it was written",
      "Mon 09:00 mail per -> kari: The line stands! [urgency] [anger 2]", [(.anger, "Mon 09:00", 1)]),
    SignCase(
      "anger told in the note of our call is one", "Mon 09:00 call 4m kari -> per: He shouted. [anger 3]",
      [(.anger, "Mon 09:00", 1)]),
    SignCase(
      "a promise kept late is one at its due time",
      """
      Mon 09:00 mail kari -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]
      Wed 09:00 mail kari -> per: Here it is. [substance]
      """, [(.brokenPromise, "Tue 12:00", 1)]),
    SignCase(
      "a promise kept by a mail that came back is broken",
      """
      Mon 09:00 mail kari -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]
      Tue 09:00 mail kari -> per: Here it is. [substance]
      Tue 09:01 bounce support -> kari: Mailbox full.
      """, [(.brokenPromise, "Tue 12:00", 1)]),
    SignCase(
      "our own anger is none", "Mon 09:00 mail kari -> per: Enough! [anger 3]", []),
    SignCase(
      "what the client quotes of us is no sign",
      """
      Mon 09:00 mail per -> kari: See below. [ask]
      > kari Mon 08:00: We are angry. [anger 3]
      """, []),
  ]

  @Test(arguments: signCases)
  func becomeVisible(_ test: SignCase) throws {
    let signs = try facts(test.text).signs
    #expect(signs.map(\.kind) == test.signs.map(\.0))
    #expect(signs.map(\.time.instant) == (try test.signs.map { try Scenario.instant($0.1[...], line: 0) }))
    #expect(signs.map(\.interaction) == test.signs.map { "i\($0.2)" })
  }

  // MARK: Managers and hand-overs

  @Test func aManagerIsToldInToAndTakesPartByOwnWordOrTalk() throws {
    let facts = try facts(
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask]
      Mon 09:30 mail "Pumpe" kari -> ola cc nina: See this.
      Mon 10:00 mail "Pumpe" kari -> nina: Please decide. [escalates]
      Mon 11:00 call missed nina -> per
      Mon 12:00 mail "Pumpe" nina -> per: I take this over. [substance]
      Mon 13:00 mail "Pumpe" per -> nina: Thank you! [thanks_close]
      """)
    #expect(facts.managerContacts.map(\.kind) == [.told, .tookPart, .clientReachedOut])
    #expect(facts.managerContacts.map(\.interaction) == ["i3", "i5", "i6"])
  }

  @Test func aCallPassedOnToAManagerIsTelling() throws {
    let passed = try facts("Mon 09:00 call 5m per -> nina via kari").managerContacts.map(\.kind)
    #expect(passed == [.told, .tookPart])
    let direct = try facts("Mon 09:00 call 5m per -> nina").managerContacts.map(\.kind)
    #expect(direct == [.clientReachedOut, .tookPart])
  }

  @Test func aHandOverIsAnInternalMessageThatSaysSo() throws {
    let facts = try facts(
      """
      Mon 09:00 mail "Pumpe" kari -> ola: You take the pump of Fjord Fisk. [handover]
      Mon 09:10 mail "Pumpe" kari -> per: Ola takes over. [handover]
      """)
    #expect(facts.handovers.map(\.interaction) == ["i1"])
    #expect(facts.handovers.first?.to.map(\.email) == ["ola@nordlys.example"])
  }
}
