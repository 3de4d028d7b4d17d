import Dispatch
import Synchronization

/// The results of `body` for 0 ..< `count`, in order, worked out on at most `threads` threads.
///
/// Errors end the work early; the one of the lowest index is thrown, so that a run fails the same way every time.
func parallelMap<T: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) throws -> T
) throws -> [T] {
  guard threads > 1, count > 1 else { return try (0..<count).map(body) }
  let state = Mutex(ParallelState<T>(count: count))
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    while true {
      guard let index = state.withLock({ $0.take() }) else { return }
      let result = Result { try body(index) }
      state.withLock { $0.put(result, at: index) }
    }
  }
  return try state.withLock { state in
    try state.results.map { result in
      guard let result else { throw CancellationError() }
      return try result.get()
    }
  }
}

private struct ParallelState<T: Sendable> {
  var results: [Result<T, any Error>?]
  private var next = 0
  private var failed = false

  init(count: Int) { results = Array(repeating: nil, count: count) }

  /// The next index to work on. After a failure no later index is begun, so every index before the failed one has a
  /// result.
  mutating func take() -> Int? {
    guard !failed, next < results.count else { return nil }
    defer { next += 1 }
    return next
  }

  mutating func put(_ result: Result<T, any Error>, at index: Int) {
    results[index] = result
    if case .failure = result { failed = true }
  }
}
