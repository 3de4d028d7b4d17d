import RapportModel

/// Makes calls of legs: the rows of a ring group, a transfer or a queue are one call.
///
/// Holds calls only as long as a leg may still come: a log is written as calls end, so the legs of one stand near
/// each other. Past the bounds the oldest call is done, which keeps memory flat whatever the file.
struct CallAssembler {
  /// Calls held at once: hours of a busy exchange.
  private static let openCalls = 2048
  /// Legs of one call; a loop in a dial plan makes more.
  private static let legsOfCall = 512

  private struct Call {
    var first: CallLeg
    var others: [CallLeg] = []
    /// Rows that are the same as one of the legs.
    var copies = 0
  }

  /// Calls by number, the oldest first; those that are done are nil.
  private var calls: [Call?] = []
  /// Calls at the front of `calls` that are done.
  private var done = 0
  /// Number of the call at the front of `calls`.
  private var base = 0
  private var numbers: [CallKey: Int] = [:]

  /// Takes the next leg.
  mutating func add(_ leg: CallLeg, into sink: inout some ImportSink) {
    if leg.keys.isEmpty {
      deliver(Call(first: leg), into: &sink)
      return
    }
    for key in leg.keys {
      guard let number = numbers[key], number - base >= done, calls[number - base] != nil else { continue }
      join(leg, number, into: &sink)
      return
    }
    for key in leg.keys { numbers[key] = base + calls.count }
    calls.append(Call(first: leg))
    while calls.count - done > Self.openCalls { closeOldest(into: &sink) }
  }

  private mutating func join(_ leg: CallLeg, _ number: Int, into sink: inout some ImportSink) {
    guard var call = calls[number - base].take() else { return }
    if Self.isSameRow(call.first, leg) || call.others.contains(where: { Self.isSameRow($0, leg) }) {
      call.copies += 1
    } else if call.others.count < Self.legsOfCall {
      call.others.append(leg)
    } else {
      deliver(call, into: &sink)
      call = Call(first: leg)
    }
    calls[number - base] = call
    for key in leg.keys { numbers[key] = number }
  }

  /// Delivers what is still held.
  mutating func finish(into sink: inout some ImportSink) {
    while done < calls.count { closeOldest(into: &sink) }
  }

  private mutating func closeOldest(into sink: inout some ImportSink) {
    // Taken out rather than copied: a leg has many parts.
    let call = calls[done].take()
    if let call {
      for key in call.first.keys { forget(key) }
      for leg in call.others { for key in leg.keys { forget(key) } }
    }
    done += 1
    if let call { deliver(call, into: &sink) }
    if done >= Self.openCalls {
      calls.removeSubrange(0..<done)
      base += done
      done = 0
    }
  }

  private mutating func forget(_ key: CallKey) {
    if numbers[key] == base + done { numbers[key] = nil }
  }

  private static func isSameRow(_ a: CallLeg, _ b: CallLeg) -> Bool {
    // Most legs of a call differ in these, and a whole comparison needs a copy.
    guard a.sequence == b.sequence, a.identity == b.identity, a.ring == b.ring, a.talk == b.talk else { return false }
    var a = a
    a.position = b.position
    return a == b
  }

  private func deliver(_ call: Call, into sink: inout some ImportSink) {
    let interaction =
      call.others.isEmpty ? CallCourse.interaction(of: call.first) : CallCourse([call.first] + call.others).interaction
    sink.accept(interaction, records: 1 + call.others.count)
    // Once more for each row that was there twice: the store counts it as a duplicate.
    for _ in 0..<call.copies { sink.accept(interaction, records: 1) }
  }
}
