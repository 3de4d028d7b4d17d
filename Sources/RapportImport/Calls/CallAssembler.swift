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
    guard var call = calls[number - base] else { return }
    calls[number - base] = nil
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
    if let call = calls[done] {
      for key in call.first.keys { forget(key) }
      for leg in call.others { for key in leg.keys { forget(key) } }
      calls[done] = nil
      done += 1
      deliver(call, into: &sink)
    } else {
      done += 1
    }
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
    var a = a
    a.position = b.position
    return a == b
  }

  private func deliver(_ call: Call, into sink: inout some ImportSink) {
    let interaction =
      call.others.isEmpty ? Self.interaction(of: call.first) : Self.interaction(of: [call.first] + call.others)
    sink.accept(interaction, records: 1 + call.others.count)
    // Once more for each row that was there twice: the store counts it as a duplicate.
    for _ in 0..<call.copies { sink.accept(interaction, records: 1) }
  }

  /// The call that a single leg was.
  static func interaction(of leg: CallLeg) -> Interaction {
    var call = bare(leg, outcome: leg.outcome, talk: leg.talk)
    call.ring = leg.ring
    let callee = leg.callee
    if !callee.handle.isEmpty { call.to = [callee] }
    if let reached = leg.reached, !leg.dialled.handle.isEmpty, reached.handle != leg.dialled.handle {
      call.hops = [leg.dialled]
    }
    call.direction = leg.direction
    call.text = leg.note
    if !leg.repairs.isEmpty { call.repairs = leg.repairs.sorted() }
    return call
  }

  /// What the first leg says of a call.
  private static func bare(_ first: CallLeg, outcome: LegOutcome, talk: Int?) -> Interaction {
    var id = ContentID(kind: "call")
    id.add(first.start.seconds ?? 0)
    id.add(first.caller.handle)
    id.add(first.dialled.handle)
    id.add(first.identity)
    let isMessage = outcome == .voicemail && talk ?? 0 > 0
    var call = Interaction(
      id: id.finish(), channel: isMessage ? .voicemail : .call, time: first.start.timestamp,
      timeQuality: first.start.quality, source: first.position)
    call.result = outcome.result
    if outcome == .answered || outcome == .voicemail { call.duration = talk }
    if !first.caller.handle.isEmpty { call.from = [first.caller] }
    return call
  }

  /// The call that `legs` were.
  static func interaction(of legs: [CallLeg]) -> Interaction {
    let legs = legs.enumerated().sorted { a, b in
      (a.element.start.seconds ?? .max, a.element.sequence, a.offset)
        < (b.element.start.seconds ?? .max, b.element.sequence, b.offset)
    }.map(\.element)
    let first = legs[0]
    let outcome = legs.map(\.outcome).max { $0.rank < $1.rank } ?? first.outcome
    let final = finalLeg(legs, outcome)

    var call = bare(first, outcome: outcome, talk: talkTime(legs, outcome))
    call.ring = ringTime(legs, outcome)
    call.to = [final.callee].filter { !$0.handle.isEmpty }
    call.hops = hops(legs, final)
    call.direction = legs.map(\.direction).first { $0 != .unknown } ?? .unknown
    call.text = legs.map(\.note).filter { !$0.isEmpty }.joined(separator: "\n")
    call.repairs = legs.reduce(into: Set<Repair>()) { $0.formUnion($1.repairs) }.sorted()
    if let last = legs.map({ $0.position.offset + $0.position.length }).max() {
      let start = legs.map(\.position.offset).min() ?? first.position.offset
      call.source.offset = start
      call.source.length = last - start
    }
    return call
  }

  /// The leg of the party that had the call last.
  private static func finalLeg(_ legs: [CallLeg], _ outcome: LegOutcome) -> CallLeg {
    let decisive = legs.enumerated().filter { $0.element.outcome == outcome }
    let last = decisive.max { a, b in
      let left = a.element.answeredAt ?? a.element.start.seconds ?? 0
      let right = b.element.answeredAt ?? b.element.start.seconds ?? 0
      return (left, a.offset) < (right, b.offset)
    }
    return last?.element ?? legs[legs.count - 1]
  }

  /// Seconds in which somebody spoke, overlapping legs counted once.
  private static func talkTime(_ legs: [CallLeg], _ outcome: LegOutcome) -> Int? {
    var spans: [(start: Int64, end: Int64)] = []
    var longest: Int?
    for leg in legs where leg.outcome == outcome {
      guard let talk = leg.talk else { continue }
      longest = max(longest ?? 0, talk)
      if let start = leg.answeredAt { spans.append((start, start + Int64(talk))) }
    }
    guard let longest else { return nil }
    guard spans.count > 1 else { return longest }
    spans.sort { $0 < $1 }
    var sum: Int64 = 0
    var reached = Int64.min
    for span in spans where span.end > reached {
      sum += span.end - max(span.start, reached)
      reached = span.end
    }
    return Int(clamping: sum)
  }

  /// Seconds until somebody picked up, or until it was given up.
  private static func ringTime(_ legs: [CallLeg], _ outcome: LegOutcome) -> Int? {
    guard let begin = legs.compactMap(\.start.seconds).min() else { return legs.compactMap(\.ring).max() }
    if outcome == .answered || outcome == .voicemail {
      let picked = legs.filter { $0.outcome == outcome && $0.ring != nil }.compactMap(\.answeredAt).min()
      return picked.map { Int(clamping: $0 - begin) }
    }
    let ends = legs.compactMap { leg in leg.ring.map { (leg.start.seconds ?? begin) + Int64($0) } }
    return ends.max().map { Int(clamping: $0 - begin) }
  }

  /// The parties it went through before the last: dialled groups and telephones, each once, in order.
  private static func hops(_ legs: [CallLeg], _ final: CallLeg) -> [Participant] {
    var seen: Set<String> = [final.callee.handle, ""]
    var hops: [Participant] = []
    for leg in legs {
      for party in [leg.dialled, leg.callee] where seen.insert(party.handle).inserted { hops.append(party) }
    }
    return hops
  }
}
