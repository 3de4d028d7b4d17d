import Dispatch
import RapportModel
import Synchronization

/// What an importer finds, in its order.
enum ImportEvent: Sendable {
  case accept(Interaction, records: Int)
  case skip(reason: String, records: Int)
  case report(ImportIssue)
  case note(String)
}

/// Takes what a parser finds to the store's writer on another thread, batch by batch, and holds the parser back when
/// the writer is behind: memory stays bounded by a few batches.
final class RecordChannel: Sendable {
  /// Events a batch, and batches under way. 4 × 256 mails of 10 KB are 10 MB.
  static let batchSize = 256
  private static let depth = 4

  private struct State {
    var batches: [[ImportEvent]] = []
    var isCancelled = false
  }
  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: depth)
  private let filled = DispatchSemaphore(value: 0)

  /// Hands over a batch; an empty one ends the stream. Waits while `depth` batches are under way.
  func send(_ batch: [ImportEvent]) {
    room.wait()
    state.withLock { if !$0.isCancelled { $0.batches.append(batch) } }
    filled.signal()
  }

  /// The next batch; nil at the end.
  func next() -> [ImportEvent]? {
    filled.wait()
    let batch = state.withLock { $0.batches.isEmpty ? [] : $0.batches.removeFirst() }
    room.signal()
    return batch.isEmpty ? nil : batch
  }

  /// The writer gave up: what the parser still sends is dropped, and it is never held back again.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.batches = []
    }
  }

  /// Takes batches until the parser ends, after `cancel`.
  func drain(until isFinished: () -> Bool) {
    while !isFinished() {
      if filled.wait(timeout: .now() + .milliseconds(20)) == .success { room.signal() }
    }
  }
}
