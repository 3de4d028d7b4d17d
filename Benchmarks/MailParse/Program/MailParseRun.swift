import Dispatch
import Glibc
import RapportFormats
import Synchronization

/// Parses every message of a mailbox and decodes its text parts to UTF-8, on some threads: each takes the next batch
/// of messages from the reader and works on it.
final class MailParseRun: Sendable {
  /// What was found.
  struct Totals: Sendable {
    var messages = 0
    var bytes = 0
    /// By the message's offset: letters of its text and their hash, as the program for GMime prints them.
    var sums: [Int: String] = [:]
  }

  /// Bytes of a batch: some hundred messages, so that taking turns costs nothing.
  private static let batchBytes = 1 << 20

  private let reader: Mutex<MboxReader>
  private let found = Mutex(Totals())
  private let keepsSums: Bool

  init(path: String, keepsSums: Bool) throws {
    reader = Mutex(MboxReader(try FileByteSource(path: path)))
    self.keepsSums = keepsSums
  }

  var totals: Totals { found.withLock { $0 } }

  /// Works on `threads` threads. Seconds: of the processor on one thread, as the program for GMime counts, which other
  /// programs disturb little; of the clock on several.
  func work(threads: Int) -> Double {
    let clock = threads == 1 ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC
    var start = timespec()
    var end = timespec()
    clock_gettime(clock, &start)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in self.workOff() }
    clock_gettime(clock, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  private func workOff() {
    var totals = Totals()
    while true {
      let batch = nextBatch()
      if batch.isEmpty { break }
      for message in batch { read(message, into: &totals) }
    }
    let result = totals
    found.withLock { all in
      all.messages += result.messages
      all.bytes += result.bytes
      all.sums.merge(result.sums) { $1 }
    }
  }

  private func nextBatch() -> [MboxMessage] {
    reader.withLock { reader in
      var batch: [MboxMessage] = []
      var bytes = 0
      while bytes < Self.batchBytes, let entry = try? reader.next() {
        guard case .message(let message) = entry else { continue }
        bytes += message.length
        batch.append(message)
      }
      return batch
    }
  }

  private func read(_ raw: MboxMessage, into totals: inout Totals) {
    let message = MailMessage.parse(raw.bytes)
    totals.messages += 1
    var letters = 0
    var hash: UInt64 = 14_695_981_039_346_656_037
    for part in message.parts.indices {
      switch message.parts[part].kind {
      case .plainText, .html, .otherText, .calendar, .returnedHeaders: break
      default: continue
      }
      let text = message.decodedText(of: part)
      totals.bytes += text.count
      guard keepsSums else { continue }
      for byte in text where (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) {
        letters += 1
        hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
      }
    }
    // The headers everybody needs.
    _ = message.subject
    for header in [AddressHeader.from, .to, .cc] { _ = message.addresses(header) }
    _ = message.date()
    _ = message.messageID
    if keepsSums { totals.sums[raw.offset] = "\(letters) \(hash)\n" }
  }
}
