import RapportAnalysis
import RapportModel
import Testing

/// The promise register: what became of each commitment, and when it fell due.
struct PromiseCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let outcome: String
  let due: String

  init(_ name: String, _ outcome: String, due: String, _ text: String) {
    testDescription = name
    self.outcome = outcome
    self.due = due
    self.text = text
  }

  static let all: [PromiseCase] = [
    PromiseCase(
      "kept to the minute", "kept", due: "Tue 12:00",
      "Mon 09:00 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]\nTue 12:00 mail ola -> per: Here it is. [substance]"
    ),
    PromiseCase(
      "kept late", "kept-late", due: "Tue 12:00",
      "Mon 09:00 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]\nTue 12:01 mail ola -> per: Here it is. [substance]"
    ),
    PromiseCase(
      "broken", "broken", due: "Tue 12:00",
      "Mon 09:00 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]"),
    PromiseCase(
      "the client had to remind", "client-had-to-remind", due: "Tue 12:00",
      """
      Mon 09:00 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]
      Tue 14:00 mail per -> ola: Well? [chase]
      Tue 15:00 mail ola -> per: Here it is. [substance]
      """),
    PromiseCase(
      "not due yet", "pending", due: "Mon+1 12:00", "Mon 09:00 mail ola -> per: Soon. [commitment due=Mon+1 12:00]"),
    PromiseCase(
      "no date: closing time of the next working day", "broken", due: "Mon+1 16:00",
      "Fri 09:00 mail ola -> per: I'll call you back. [commitment call]"),
    PromiseCase(
      "outside working time: an hour after the next opening", "broken", due: "Wed 09:00",
      "Mon 09:00 mail ola -> per: I'll write tomorrow night. [commitment due=Tue 20:00]"),
    PromiseCase(
      "a promised call that nobody picked up was made", "kept", due: "Tue 12:00",
      "Mon 09:00 mail ola -> per: I'll ring. [commitment call due=Tue 12:00]\nTue 11:00 call missed ola -> per"),
    PromiseCase(
      "a promised call is not kept by a mail without news", "broken", due: "Tue 12:00",
      "Mon 09:00 mail ola -> per: I'll ring. [commitment call due=Tue 12:00]\nTue 11:00 mail ola -> per: Good morning and greetings to all."
    ),
    PromiseCase(
      "whether a parcel left cannot be seen", "unverifiable", due: "Tue 12:00",
      "Mon 09:00 mail ola -> per: Kurier odbierze je jutro. [commitment due=Tue 12:00]\nThu 12:01 mail ola -> per: Dzień dobry i pozdrowienia dla wszystkich. [substance]"
    ),
    PromiseCase(
      "unless the client misses it", "client-had-to-remind", due: "Tue 12:00",
      """
      Mon 09:00 mail ola -> per: Привезём завтра. [commitment due=Tue 12:00]
      Tue 14:00 mail per -> ola: Где же? [ask]
      Tue 15:00 mail ola -> per: Едет. [substance]
      """),
    PromiseCase(
      "a call about another matter keeps a promise to call", "kept", due: "Tue 12:00",
      """
      Fri-1 09:00 call 2m per -> ola
      Mon 09:00 mail "Ny sak" ola -> per: Jeg ringer deg i morgen. [commitment due=Tue 12:00]
      Tue 11:00 call 2m ola -> per
      """),
    PromiseCase(
      "beyond the data it cannot be seen", "unverifiable", due: "Tue 12:00",
      "@end Tue 10:00\nMon 09:00 mail ola -> per: I'll write by tomorrow noon. [commitment due=Tue 12:00]"),
  ]
}

@Suite struct PromiseTests {
  @Test(arguments: PromiseCase.all) func becomesOf(_ test: PromiseCase) throws {
    let scenario = try Scenario(test.text)
    let asOf = test.outcome == "pending" ? "Fri 16:00" : "Fri+1 16:00"
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: asOf))
    #expect(analysis.facts.promises.map(\.outcome.rawValue) == [test.outcome])
    #expect(analysis.facts.promises.map(\.due.instant) == [try Scenario.instant(test.due[...], line: 0)])
  }
}
