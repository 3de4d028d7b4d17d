import RapportAnalysis
import RapportModel
import RapportTestSupport
import Testing

/// Which interactions belong to one conversation, and which conversations to one case.
@Suite struct ConversationTests {
  private func mail(
    _ id: String, _ subject: String?, minute: Int64, from: String = "per", to: String = "kari",
    references: [String] = [],
    inReplyTo: String? = nil, threadIndex: String? = nil
  ) -> Interaction {
    func party(_ name: String) -> Participant {
      let isStaff = ["kari", "ola", "nina"].contains(name)
      let email = "\(name)@\(isStaff ? "nordlys" : "fjordfisk").example"
      return Participant(name: name, email: email, person: email, account: isStaff ? nil : "A", staff: isStaff)
    }
    var i = Interaction(
      id: id, channel: .email, time: Timestamp(GeneratedCourse.start + .minutes(minute)), timeQuality: .header,
      source: SourcePosition(path: "p", format: "f"))
    i.from = [party(from)]
    i.to = [party(to)]
    i.direction = party(from).staff ? (party(to).staff ? .internal : .outbound) : .inbound
    i.subject = subject
    i.messageID = id + "@x"
    i.references = references.map { $0 + "@x" }
    i.inReplyTo = inReplyTo.map { $0 + "@x" }
    i.threadIndex = threadIndex
    return i
  }

  /// Groups of ids that share a conversation, each sorted.
  private func conversations(_ interactions: [Interaction]) -> Set<[String]> {
    let timeline = AccountTimeline(account: Account(name: "A"), interactions: interactions)
    let last = timeline.interactions.last?.instant ?? GeneratedCourse.start
    let course = Course(
      timeline, upTo: Timestamp(last), context: GeneratedCourse.context(asOf: last))
    return Set(Dictionary(grouping: course.interactions) { $0.conversation ?? "" }.values.map { $0.map(\.id).sorted() })
  }

  @Test func referencesJoinWhateverTheSubject() {
    let all = [
      mail("a", "Pump", minute: 0), mail("b", "Something else", minute: 5, references: ["a"]),
      mail("c", nil, minute: 9, inReplyTo: "b"),
    ]
    #expect(conversations(all) == [["a", "b", "c"]])
  }

  @Test func anUnseenParentJoinsItsChildren() {
    let all = [
      mail("b", "Re: Pump", minute: 5, references: ["ghost"]), mail("c", "Re: Pumpe", minute: 9, inReplyTo: "ghost"),
    ]
    #expect(conversations(all) == [["b", "c"]])
  }

  @Test func anyOrderGivesTheSame() {
    var all = (0..<30).map { number in
      mail("m\(number)", "S\(number)", minute: Int64(number), inReplyTo: number % 3 == 0 ? nil : "m\(number - 1)")
    }
    let expected = conversations(all)
    var random = SeededRandom(seed: 7)
    for _ in 0..<10 {
      all.shuffle(using: &random)
      #expect(conversations(all) == expected)
    }
  }

  @Test func cyclesAndSelfReferencesAreHarmless() {
    let all = [
      mail("a", "X", minute: 0, references: ["b", "a"]), mail("b", "Y", minute: 1, references: ["c"]),
      mail("c", "Z", minute: 2, references: ["a"]),
    ]
    #expect(conversations(all) == [["a", "b", "c"]])
  }

  @Test func aChainOfFiftyThousandIsNoTrouble() {
    let all = (0..<50_000).map { mail("m\($0)", "S", minute: Int64($0), inReplyTo: $0 == 0 ? nil : "m\($0 - 1)") }
    #expect(conversations(all).count == 1)
  }

  @Test func theThreadIndexOfAMailProgramJoins() {
    let all = [mail("a", "X", minute: 0, threadIndex: "01D9"), mail("b", "Y", minute: 1, threadIndex: "01D9")]
    #expect(conversations(all) == [["a", "b"]])
  }

  @Test(arguments: [
    "Re: ", "RE: ", "Fwd: ", "SV: ", "VS: ", "Odp: ", "PD: ", "Ответ: ", "AW: Re: ", "Re[2]: ", "Re : ",
  ])
  func aReplyPrefixJoinsBySubject(_ prefix: String) {
    let all = [mail("a", "The pump", minute: 0), mail("b", prefix + "The pump", minute: 60, from: "kari", to: "per")]
    #expect(conversations(all) == [["a", "b"]])
  }

  @Test func aSubjectUsedAgainForANewMatterStaysApart() {
    #expect(conversations([mail("a", "Order", minute: 0), mail("b", "Order", minute: 60)]) == [["a"], ["b"]])
  }

  @Test func aReplyPrefixOfStrangersStaysApart() {
    let all = [mail("a", "Invoice", minute: 0), mail("b", "Re: Invoice", minute: 60, from: "eva", to: "ola")]
    #expect(conversations(all) == [["a"], ["b"]])
  }

  @Test func aReplyPrefixAfterMonthsStaysApart() {
    let all = [
      mail("a", "Invoice", minute: 0), mail("b", "Re: Invoice", minute: 60 * 24 * 31, from: "kari", to: "per"),
    ]
    #expect(conversations(all) == [["a"], ["b"]])
  }

  @Test func anEmptySubjectJoinsNothing() {
    #expect(conversations([mail("a", "", minute: 0), mail("b", "Re: ", minute: 60)]) == [["a"], ["b"]])
  }

  @Test func anInternalForwardBelongsToTheThread() {
    let all = [mail("a", "Pump", minute: 0), mail("b", "FW: Pump", minute: 60, from: "kari", to: "nina")]
    #expect(conversations(all) == [["a", "b"]])
  }

  @Test func callsAndTextsOfOnePersonUpToFiveWorkingDays() throws {
    let scenario = try Scenario(
      """
      Mon 09:00 call missed per -> kari
      Mon+1 09:00 text kari -> per: Hello.
      Mon+2 09:01 text per -> ola: Hello.
      Mon+2 09:02 text eva -> ola: Hello.
      """)
    let context = try scenario.context(asOf: "Fri+3 16:00")
    let course = Course(scenario.timeline, upTo: context.asOf, context: context)
    let groups = Dictionary(grouping: course.interactions) { $0.conversation ?? "" }.values.map { $0.map(\.id) }
    #expect(Set(groups) == [["i1", "i2"], ["i3"], ["i4"]])
  }

  // MARK: Cases

  private func cases(_ text: String) throws -> Set<[String]> {
    let scenario = try Scenario(text)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: "Fri+9 16:00"))
    for fact in analysis.facts.cases where fact.conversations.count > 1 { #expect(!fact.reasons.isEmpty) }
    return Set(analysis.facts.cases.map(\.interactions))
  }

  @Test func aNumberMakesACase() throws {
    #expect(
      try cases(
        """
        Mon 09:00 mail "Order 10422" per -> kari: When? [ask]
        Tue 09:00 mail "Delivery" eva -> ola: Where is INV-10422? [ask] [topic INV-10422]
        Wed 09:00 mail "Order 10423" eva -> ola: When? [ask]
        """) == [["i1", "i2"], ["i3"]])
  }

  @Test func theSameWordsMakeACaseWithinTwoWeeksOnly() throws {
    #expect(
      try cases(
        """
        Mon 09:00 mail "Leaking pump" per -> kari: When? [ask]
        Mon 10:00 mail "Leaking pump" kari -> per: Tomorrow. [substance]
        Wed 09:00 mail! "Leaking pump" eva -> ola: Well? [ask]
        Mon+6 09:00 mail! "Leaking pump" per -> kari: Another one. [ask]
        """) == [["i1", "i2", "i3"], ["i4"]])
  }

  @Test func aPersonsCallAndMailOfTheSameDaysAreOneCase() throws {
    #expect(
      try cases(
        """
        Mon 09:00 mail "Ventil" per -> kari: When? [ask]
        Tue 09:00 call 3m per -> kari
        Tue 09:00 call 3m eva -> kari
        """) == [["i1", "i2"], ["i3"]])
  }
}
