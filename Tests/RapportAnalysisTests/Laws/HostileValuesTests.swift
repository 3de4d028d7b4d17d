import RapportAnalysis
import RapportModel
import RapportTestSupport
import Testing

/// Values that no honest source holds: nothing may trap, whatever stands in the timeline.
@Suite struct HostileValuesTests {
  private static let numbers = [Int.min, Int.min + 1, -1, 0, 1, 2, 280, Int.max - 1, Int.max]
  private static let instants: [Int64] = [
    .min, .min + 1, -62_135_596_800, 0, 1_790_000_000, 4_102_444_800, 253_402_300_799, .max - 1, .max,
  ]
  private static let texts = [
    "", " ", "Re:", "Re: Re: Re:", ": : :", "\u{0}", "a\u{301}\u{301}", "👩‍👩‍👧‍👦?", "10422", "12.10.2026", "#-/_",
    "Where? No!",
  ]

  private func hostile(_ random: inout SeededRandom, _ number: Int) -> Interaction {
    func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }
    func party() -> Participant {
      let number = Int.random(in: 0..<4, using: &random)
      var p = GeneratedCourse.party(number, staff: Bool.random(using: &random))
      if pick([true, false, false]) { p.email = nil }
      if pick([true, false, false]) { p.person = nil }
      return p
    }
    func parties() -> [Participant] { (0..<Int.random(in: 0..<3, using: &random)).map { _ in party() } }
    var i = Interaction(
      id: "x\(number % 50)", channel: pick(Channel.allCases),
      time: pick([true, true, true, false])
        ? Timestamp(Instant(seconds: pick(Self.instants)), offsetMinutes: pick([0, 60, -1440, 100_000])) : nil,
      timeQuality: .missing, source: SourcePosition(path: "p", format: "f"))
    i.direction = pick(Direction.allCases)
    i.from = parties()
    i.to = parties()
    i.cc = parties()
    i.hops = parties()
    i.result = pick(CallResult.allCases)
    i.duration = pick(Self.numbers)
    i.subject = pick(Self.texts)
    i.text = pick(Self.texts) + pick(Self.texts)
    i.messageID = pick(["a", "b", "@", ""])
    i.inReplyTo = pick(["a", "b", "c", "@"])
    i.references = [pick(["a", "b", ""]), pick(["c", "d"])]
    i.concerns = [pick(["a", "b"])]
    i.flags = InteractionFlags(rawValue: pick([0, 0, 0, 1, 2, 4, 8, 16, 127]))
    i.quoted = (0..<Int.random(in: 0..<2, using: &random)).map { _ in
      QuotedBlock(
        author: pick(Self.texts), authorEmail: pick(["staff1@nordlys.example", "@", ""]),
        time: Timestamp(Instant(seconds: pick(Self.instants))), text: pick(Self.texts))
    }
    i.cues = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
      Cue(
        kind: pick(CueKind.allCases), block: pick([nil, 0, -1, Int.max]), quote: pick(Self.texts),
        start: pick(Self.numbers),
        end: pick(Self.numbers), strength: pick([0, 1, -.infinity, .nan, 2]),
        target: pick(Self.texts + ["colleague", "system", "call", "automatic"]),
        due: DueTime(instant: Instant(seconds: pick(Self.instants)), stretch: pick(Self.texts)),
        level: pick(Self.numbers),
        rule: "x")
    }
    return i
  }

  @Test(arguments: 1...40) func nothingTraps(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let interactions = (0..<120).map { hostile(&random, $0) }
    let timeline = AccountTimeline(account: Account(name: "A"), interactions: interactions)
    for instant in Self.instants {
      let context = GeneratedCourse.context(asOf: Instant(seconds: instant))
      let analysis = analyze(timeline, context: context)
      #expect(analysis.interactionCount <= 120)
      #expect(analysis.findings.allSatisfy { !$0.evidence.isEmpty })
    }
  }
}
