import RapportAnalysis
import RapportModel
import Testing

@Suite struct ResponseTimesTests {
  private func contact(_ hours: Int64, _ status: ContactStatus) -> ContactFact {
    ContactFact(
      interaction: "x", client: Participant(), time: Timestamp(Instant(seconds: 0)), channel: .email, conversation: nil,
      status: status, reason: "", level: .hours(8), deadline: Instant(seconds: 0),
      response: WaitingTime(wall: .hours(hours * 3), working: .hours(hours)), isUrgent: false, isChase: false)
  }

  @Test func withoutCensoringItIsThePlainMedian() {
    let times = ResponseTimes((1...10).map { contact($0, .answered) })
    #expect(times.medianWorking == .hours(5))
    #expect(times.p90Working == .hours(9))
    #expect(times.medianWall == .hours(15))
    #expect(times.meanWorking == WorkingDuration(seconds: 19_800))
    #expect((times.count, times.answered, times.censored) == (10, 10, 0))
  }

  /// The product-limit estimate by hand: 1 (of 5), 2 censored, 3 (of 3), 4 censored, 5 (of 1):
  /// S(1) = 0.8, S(3) = 0.8 · 2/3 = 0.533, S(5) = 0.
  @Test func thoseWhoStillWaitCountIn() {
    let times = ResponseTimes([
      contact(1, .answered), contact(2, .open), contact(3, .answeredLate), contact(4, .unanswered),
      contact(5, .answeredLate),
    ])
    #expect(times.medianWorking == .hours(5))
    #expect(times.inTime == 1)
    #expect(times.censored == 2)
  }

  @Test func unknownWhereTooFewWereAnswered() {
    let times = ResponseTimes([contact(1, .answered), contact(2, .unanswered), contact(3, .unanswered)])
    #expect(times.medianWorking == nil)
    #expect(times.p90Wall == nil)
  }

  @Test func outsideHoursCountsButIsNoMean() {
    let times = ResponseTimes([contact(0, .answered), contact(4, .answered), contact(9, .noAnswerNeeded)])
    #expect(times.count == 2)
    #expect(times.meanWorking == .hours(4))
  }
}
