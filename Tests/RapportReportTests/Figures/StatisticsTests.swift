import RapportModel
import RapportReport
import Testing

@Suite struct StatisticsTests {
  /// The leukaemia remissions of Freireich et al. (1963), 6-MP group, the textbook example of the estimator:
  /// survival at 6, 7, 10, 13, 16, 22, 23 weeks is known to four digits.
  @Test func kaplanMeierMatchesTheTextbook() {
    let ended: [Int64] = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    let censored: [Int64] = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    let estimate = KaplanMeier(
      ended.map { .init(seconds: $0, isEnded: true) } + censored.map { .init(seconds: $0, isEnded: false) })
    let expected: [(Int64, Double)] = [
      (6, 0.8571), (7, 0.8067), (10, 0.7529), (13, 0.6902), (16, 0.6275), (22, 0.5378), (23, 0.4482),
    ]
    #expect(estimate.steps.map(\.seconds) == expected.map(\.0))
    for (step, (_, survival)) in zip(estimate.steps, expected) { #expect(abs(step.survival - survival) < 0.00006) }
    #expect(estimate.quantile(0.5) == 23)
    #expect(estimate.quantile(0.9) == nil, "never reached: no figure, not a guess")
    #expect(estimate.count == 21)
    #expect(estimate.ended == 9)
    // R, survfit(conf.type = "log-log"): median 23, 95 % interval 13 to NA.
    let interval = estimate.interval(ofQuantile: 0.5)
    #expect(interval.low == 13)
    #expect(interval.high == nil)
  }

  @Test func unansweredWaitsRaiseTheMedian() {
    let answered = (1...4).map { KaplanMeier.Observation(seconds: Int64($0), isEnded: true) }
    let silent = (1...4).map { _ in KaplanMeier.Observation(seconds: 100, isEnded: false) }
    #expect(KaplanMeier(answered).quantile(0.5) == 2)
    #expect(KaplanMeier(answered + silent).quantile(0.5) == 4)
    #expect(KaplanMeier(silent).quantile(0.5) == nil)
    #expect(KaplanMeier([]).quantile(0.5) == nil)
  }

  @Test func everybodyAnsweredReachesEveryQuantile() {
    let estimate = KaplanMeier((1...10).map { .init(seconds: Int64($0), isEnded: true) })
    #expect(estimate.quantile(0.5) == 5)
    #expect(estimate.quantile(0.9) == 9)
    #expect(estimate.quantile(1) == 10)
  }

  @Test func wilsonMatchesHandComputedValues() throws {
    // 8 of 10: centre (0.8 + 1.92073/10) / 1.384146 = 0.71672; half width 0.22660.
    let interval = try #require(WilsonInterval(successes: 8, trials: 10))
    #expect(abs(interval.low - 0.49016) < 0.0001)
    #expect(abs(interval.high - 0.94332) < 0.0001)
    let all = try #require(WilsonInterval(successes: 10, trials: 10))
    #expect(all.high == 1)
    #expect(abs(all.low - 0.72247) < 0.0001)
    let none = try #require(WilsonInterval(successes: 0, trials: 10))
    #expect(none.low == 0)
    #expect(abs(none.high - 0.27753) < 0.0001)
    #expect(WilsonInterval(successes: 0, trials: 0) == nil)
    #expect(WilsonInterval(successes: 3, trials: 2) == nil)
  }

  /// Exact Poisson intervals: 1 event 0.0253–5.572, 10 events 4.795–18.390.
  @Test func byarIsCloseToTheExactInterval() {
    let ten = PoissonInterval(count: 10)
    #expect(abs(ten.low - 4.795) < 0.05)
    #expect(abs(ten.high - 18.390) < 0.05)
    let one = PoissonInterval(count: 1)
    #expect(one.low >= 0 && one.low < 0.06)
    #expect(abs(one.high - 5.572) < 0.1)
    #expect(PoissonInterval(count: 0).low == 0)
    #expect(abs(PoissonInterval(count: 0).high - 3.689) < 0.1)
  }
}
