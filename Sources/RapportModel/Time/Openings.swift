/// Stretches of opening hours, in order and apart, each with the opening hours before it.
///
/// Twelve bytes a stretch: seconds since `base` fit 32 bits for 136 years.
struct Openings: Sendable {
  private let base: Int64
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  /// Opening hours before the stretch of the same index, in seconds.
  private var before: [UInt32] = []

  init(base: Int64) { self.base = base }

  /// Adds a stretch that starts no earlier than the last one did; one that touches or overlaps the last is joined to it.
  mutating func append(from: Int64, to: Int64) {
    guard from < to, let start = UInt32(exactly: from - base), let end = UInt32(exactly: to - base) else { return }
    guard let last = ends.indices.last else {
      starts.append(start)
      ends.append(end)
      before.append(0)
      return
    }
    if start <= ends[last] {
      ends[last] = max(ends[last], end)
    } else {
      before.append(before[last] + (ends[last] - starts[last]))
      starts.append(start)
      ends.append(end)
    }
  }

  /// Opening hours up to `instant`, in seconds.
  func elapsed(at instant: Int64) -> Int64 {
    let next = countStarting(atOrBefore: instant)
    guard next > 0 else { return 0 }
    let i = next - 1
    let into = min(relative(instant), ends[i]) - starts[i]
    return Int64(before[i]) + Int64(into)
  }

  /// The earliest instant at which `elapsed` (> 0) seconds of opening hours have passed; nil if they never do.
  func instant(elapsed: Int64) -> Int64? {
    guard let target = UInt32(exactly: elapsed) else { return nil }
    // The last stretch that has fewer than `target` seconds before it.
    let i = Self.partition(before) { $0 < target } - 1
    guard i >= 0, target - before[i] <= ends[i] - starts[i] else { return nil }
    return base + Int64(starts[i]) + Int64(target - before[i])
  }

  func isOpen(at instant: Int64) -> Bool {
    let next = countStarting(atOrBefore: instant)
    return next > 0 && relative(instant) < ends[next - 1]
  }

  func nextOpening(atOrAfter instant: Int64) -> Int64? {
    let next = countStarting(atOrBefore: instant)
    if next > 0, relative(instant) < ends[next - 1] { return instant }
    return next < starts.count ? base + Int64(starts[next]) : nil
  }

  private func countStarting(atOrBefore instant: Int64) -> Int {
    guard instant >= base else { return 0 }
    let target = relative(instant)
    return Self.partition(starts) { $0 <= target }
  }

  private func relative(_ instant: Int64) -> UInt32 {
    UInt32(clamping: instant.subtractingReportingOverflow(base).overflow ? instant : instant - base)
  }

  /// How many leading elements satisfy `isBefore`, which holds for a prefix.
  private static func partition(_ values: [UInt32], isBefore: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(values[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
