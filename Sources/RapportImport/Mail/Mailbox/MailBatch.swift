import Dispatch
import Glibc
import RapportModel
import Synchronization

/// Records that are parsed together on one thread while others are read and stored.
///
/// Whoever needs the outcomes first works them out: a thread of the pool if it came round to it, else the caller.
/// Order and content of the outcomes do not depend on that.
final class MailBatch: Sendable {
  private enum State {
    case waiting
    case running
    case finished([MailOutcome])
  }

  /// What a batch holds, in the order of the source.
  enum Entry: Sendable {
    case record(MailRecord)
    case skipped(MailSkip)
    case issue(ImportIssue)
  }

  let entries: [Entry]
  /// Bytes of its records.
  let byteCount: Int
  private let interpreter: MailInterpreter
  private let state = Mutex(State.waiting)
  private let done = DispatchSemaphore(value: 0)

  init(_ entries: [Entry], byteCount: Int, interpreter: MailInterpreter) {
    self.entries = entries
    self.byteCount = byteCount
    self.interpreter = interpreter
  }

  /// Has a thread of the pool work on it.
  func start() {
    DispatchQueue.global().async { self.workIfWaiting() }
  }

  private func workIfWaiting() {
    let isMine = state.withLock { state in
      guard case .waiting = state else { return false }
      state = .running
      return true
    }
    guard isMine else { return }
    let outcomes = entries.compactMap { entry -> MailOutcome? in
      if case .record(let record) = entry { interpreter.outcome(of: record) } else { nil }
    }
    state.withLock { $0 = .finished(outcomes) }
    done.signal()
  }

  /// Outcomes of its records in order; waits for them.
  func outcomes() -> [MailOutcome] {
    workIfWaiting()
    done.wait()
    done.signal()
    return state.withLock { state in
      if case .finished(let outcomes) = state { outcomes } else { [] }
    }
  }
}

/// Batches in flight: read ahead far enough to keep all processors busy, not so far that memory grows.
struct MailPipeline {
  /// Bytes of a batch: some hundred mails, so that handing over costs nothing beside parsing.
  static let batchBytes = 1 << 20
  /// Bytes in flight at most, besides one batch: memory follows this and the largest message, not the file.
  static let bytesInFlight = 16 << 20

  private let interpreter: MailInterpreter
  private let ahead: Int
  private var entries: [MailBatch.Entry] = []
  private var byteCount = 0
  private var batches: [MailBatch] = []
  private var sealed = SealedMail()

  init(interpreter: MailInterpreter) {
    self.interpreter = interpreter
    ahead = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  mutating func add(_ entry: MailBatch.Entry, into sink: inout some ImportSink) {
    entries.append(entry)
    if case .record(let record) = entry { byteCount += record.bytes.count }
    if byteCount >= Self.batchBytes || entries.count >= 4_096 { flush(into: &sink) }
  }

  private mutating func flush(into sink: inout some ImportSink) {
    guard !entries.isEmpty else { return }
    let batch = MailBatch(entries, byteCount: byteCount, interpreter: interpreter)
    entries = []
    byteCount = 0
    batch.start()
    batches.append(batch)
    while batches.count > ahead || batches.reduce(0, { $0 + $1.byteCount }) > Self.bytesInFlight, !batches.isEmpty {
      deliver(batches.removeFirst(), into: &sink)
    }
  }

  /// Delivers everything that is left.
  mutating func finish(into sink: inout some ImportSink) {
    flush(into: &sink)
    for batch in batches { deliver(batch, into: &sink) }
    batches = []
    sealed.report(into: &sink)
  }

  private mutating func deliver(_ batch: MailBatch, into sink: inout some ImportSink) {
    var outcomes = batch.outcomes().makeIterator()
    for entry in batch.entries {
      switch entry {
      case .skipped(let reason): sink.skip(reason: reason.rawValue)
      case .issue(let issue): sink.report(issue)
      case .record(let record):
        switch outcomes.next() {
        case .mail(let mail):
          sealed.note(mail)
          sink.accept(mail)
          if record.isLast, mail.repairs.contains(.truncated) { sink.report(Self.truncated(record.position)) }
        case .skip(let reason): sink.skip(reason: reason.rawValue)
        case nil: break
        }
      }
    }
  }

  private static func truncated(_ position: SourcePosition) -> ImportIssue {
    ImportIssue(
      outcome: .truncated, position: position, found: "the file ends in the middle of a message",
      expected: "a complete last message", remedy: "export the mailbox again; what is there was read")
  }
}
