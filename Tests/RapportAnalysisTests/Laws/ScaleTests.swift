import Foundation
import RapportAnalysis
import RapportModel
import Testing

/// Time must grow with the length of a course, not with its square.
@Suite(.serialized) struct ScaleTests {
  private func seconds(_ timeline: AccountTimeline) -> Double {
    let last = timeline.interactions.last?.instant ?? GeneratedCourse.start
    let context = GeneratedCourse.context(asOf: last + .days(3))
    let clock = ContinuousClock()
    let elapsed = clock.measure { _ = analyze(timeline, context: context) }
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  @Test(arguments: GeneratedCourse.Hostile.allCases) func growsWithTheLengthOnly(_ shape: GeneratedCourse.Hostile) {
    let small = seconds(GeneratedCourse.hostile(shape, count: 300))
    let large = seconds(GeneratedCourse.hostile(shape, count: 2400))
    // Eight times the length: quadratic work would take 64 times as long; the rest is room for a busy machine.
    #expect(large < 32 * small + 0.5, "\(small) s for 300, \(large) s for 2,400")
  }

  /// `RAPPORT_BENCHMARK=1 swift test -c release --filter ScaleTests`: 1,000 accounts with 1,000 interactions each.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RAPPORT_BENCHMARK"] != nil))
  func aMillionInteractionsInAMinute() async {
    let timelines = (0..<20).map { GeneratedCourse.ordinary(count: 1000, seed: UInt64($0)) }
    let clock = ContinuousClock()
    let elapsed = await clock.measure {
      await withTaskGroup(of: Int.self) { group in
        for lane in 0..<2 {
          group.addTask {
            var found = 0
            for account in stride(from: lane, to: 1000, by: 2) {
              let timeline = timelines[account % timelines.count]
              let last = timeline.interactions.last?.instant ?? GeneratedCourse.start
              found += analyze(timeline, context: GeneratedCourse.context(asOf: last)).findings.count
            }
            return found
          }
        }
        for await found in group { #expect(found > 0) }
      }
    }
    print("1,000 accounts, 1,000,000 interactions: \(elapsed)")
    #expect(elapsed < .seconds(60))
  }
}
