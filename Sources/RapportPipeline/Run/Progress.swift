import Glibc
import Synchronization

/// Progress on stderr, on one line that is written over, for a person at a terminal only.
public final class Progress: Sendable {
  private let isShown: Bool
  private let last = Mutex<Int64>(0)

  /// Shows progress if `isWanted` and stderr is a terminal.
  public init(isWanted: Bool) { isShown = isWanted && isatty(STDERR_FILENO) == 1 }

  /// Says that `done` of `total` of a stage are behind us; at most ten times a second.
  func step(_ stage: String, _ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let tick = Int64(now.tv_sec) * 10 + Int64(now.tv_nsec) / 100_000_000
    let isDue = last.withLock { last in
      guard tick > last else { return false }
      last = tick
      return true
    }
    if isDue { write("\r\u{1B}[K\(stage) \(done * 100 / total) %") }
  }

  /// Takes the line away.
  public func finish() { if isShown { write("\r\u{1B}[K") } }

  private func write(_ text: String) {
    _ = text.utf8.withContiguousStorageIfAvailable { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
