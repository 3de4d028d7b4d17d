import Foundation

/// Whether work grows with the size of its input: twice the input may take at most 2.3 times the time
/// (hostile-inputs, part 6 D).
///
/// Measured in processor time of the calling thread, the best of several runs, so that a machine busy with something
/// else does not matter.
public enum Growth {
  /// The larger of the two sizes that are compared, 10^4, or what `RAPPORT_GROWTH` says.
  public static let size = ProcessInfo.processInfo.environment["RAPPORT_GROWTH"].flatMap { Int($0) } ?? 10_000
  /// The smaller one: two doublings at once, which measures more steadily than one.
  public static let smallSize = size / 4

  /// Highest ratio of the times for twice the input.
  private static let ratio = 2.3
  /// Differences below this tell nothing, in seconds.
  private static let noise = 0.002

  /// Measures `body` with both sizes; what was measured where that grows too fast, nil where it doesn't.
  public static func excess(_ body: (Int) -> Void) -> String? {
    var times = (small: 0.0, large: 0.0)
    for _ in 0..<3 {
      times = (best(of: 3) { body(smallSize) }, best(of: 1) { body(size) })
      // A second look only where the first one is not good enough.
      if !isFine(times) { times.large = min(times.large, best(of: 1) { body(size) }) }
      if isFine(times) { return nil }
    }
    return "\(times.small) s for \(smallSize), \(times.large) s for \(size)"
  }

  private static func isFine(_ times: (small: Double, large: Double)) -> Bool {
    times.large <= ratio * ratio * times.small + noise
  }

  private static func best(of runs: Int, _ body: () -> Void) -> Double {
    (0..<runs).map { _ in processorSeconds(body) }.min() ?? 0
  }

  private static func processorSeconds(_ body: () -> Void) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }
}
