import RapportModel

/// What one call was, told from its legs: who spoke last, how long it rang and was spoken, where it went before.
struct CallCourse {
  /// By start, never empty but for a call without legs.
  private let legs: [CallLeg]
  private let outcome: LegOutcome

  /// The course of a call with these legs, in any order.
  init(_ legs: [CallLeg]) {
    guard legs.count > 1 else {
      self.legs = legs
      outcome = legs.first?.outcome ?? .missed
      return
    }
    let sorted = legs.enumerated().sorted { a, b in
      (a.element.start.seconds ?? .max, a.element.sequence, a.offset)
        < (b.element.start.seconds ?? .max, b.element.sequence, b.offset)
    }.map(\.element)
    self.legs = Self.withoutMachines(sorted)
    outcome = self.legs.map(\.outcome).max { $0.rank < $1.rank } ?? .missed
  }

  /// A queue or program that picked up is no person where the legs of persons are there to tell.
  private static func withoutMachines(_ legs: [CallLeg]) -> [CallLeg] {
    let persons = legs.filter { $0.answerer == .person }
    let somebodySpoke = persons.contains { $0.outcome == .answered }
    return legs.map { leg in
      guard leg.outcome == .answered else { return leg }
      var leg = leg
      switch leg.answerer {
      case .person: break
      case .queue: if somebodySpoke { leg.outcome = .machine }
      case .program: if !persons.isEmpty { leg.outcome = .machine }
      }
      return leg
    }
  }

  /// A call of one leg, which nearly all are: the same as the course of that leg, told without lists.
  static func interaction(of leg: CallLeg) -> Interaction {
    var call = start(leg, outcome: leg.outcome, talk: leg.talk.map { max(0, $0) })
    call.ring = leg.ring
    if !leg.callee.handle.isEmpty { call.to = [leg.callee] }
    // A group or queue dialled within the exchange is a stop; a public number is the way in.
    if leg.reached != nil || leg.outcome == .machine, leg.dialled.extension != nil, !leg.dialled.handle.isEmpty,
      leg.dialled.handle != leg.callee.handle
    {
      call.hops = [leg.dialled]
    }
    call.direction = leg.direction
    call.text = leg.note
    if !leg.repairs.isEmpty { call.repairs = leg.repairs.sorted() }
    return call
  }

  /// What a call has of its first leg and its outcome.
  private static func start(_ first: CallLeg, outcome: LegOutcome, talk: Int?) -> Interaction {
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

  /// The call.
  var interaction: Interaction {
    let first = legs[0]
    var call = Self.start(first, outcome: outcome, talk: talkTime)
    let last = lastLeg
    call.ring = ringTime
    call.to = reached(with: last)
    call.hops = hops(before: call.to, last: last)
    call.direction = legs.map(\.direction).first { $0 != .unknown } ?? .unknown
    call.text = legs.map(\.note).filter { !$0.isEmpty }.joined(separator: "\n")
    call.repairs = legs.reduce(into: Set<Repair>()) { $0.formUnion($1.repairs) }.sorted()
    if legs.count > 1, let end = legs.map({ $0.position.offset + $0.position.length }).max() {
      let start = legs.map(\.position.offset).min() ?? first.position.offset
      call.source.offset = start
      call.source.length = end - start
    }
    return call
  }

  /// Number of the leg of the party that had the call last.
  private var lastLeg: Int {
    guard legs.count > 1 else { return 0 }
    let decisive = legs.indices.filter { legs[$0].outcome == outcome }
    return decisive.max { a, b in
      (legs[a].answeredAt ?? legs[a].start.seconds ?? 0, a) < (legs[b].answeredAt ?? legs[b].start.seconds ?? 0, b)
    } ?? legs.count - 1
  }

  // MARK: Times

  /// Seconds in which somebody spoke, overlapping legs counted once.
  private var talkTime: Int? {
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
  private var ringTime: Int? {
    guard legs.count > 1 else { return legs[0].ring }
    guard let begin = legs.compactMap(\.start.seconds).min() else { return legs.compactMap(\.ring).max() }
    if outcome == .answered || outcome == .voicemail {
      let picked = legs.filter { $0.outcome == outcome && $0.ring != nil }.compactMap(\.answeredAt).min()
      return picked.map { Int(clamping: $0 - begin) }
    }
    return legs.compactMap(\.ringEnd).max().map { Int(clamping: $0 - begin) }
  }

  // MARK: Parties

  /// The party that had the call last; of a call that nobody took, everybody whose telephone rang together with it.
  private func reached(with last: Int) -> [Participant] {
    var parties: [Participant] = []
    var seen: Set<String> = [""]
    let isTaken = outcome == .answered || outcome == .voicemail
    for (index, leg) in legs.enumerated()
    where index == last || !isTaken && leg.outcome != .machine && rangTogether(index, last) {
      if seen.insert(leg.callee.handle).inserted { parties.append(leg.callee) }
    }
    return parties
  }

  private func rangTogether(_ a: Int, _ b: Int) -> Bool {
    guard let startA = legs[a].start.seconds, let startB = legs[b].start.seconds else { return false }
    return startA == startB || startA < startB && legs[a].ringEnd ?? startA > startB
      || startB < startA && legs[b].ringEnd ?? startB > startA
  }

  /// The stops before the last, each once, in order: groups and queues that were dialled within the exchange, everybody
  /// who spoke, and whoever was rung before the call went on to the next. Telephones of a group ring together: those
  /// that nobody lifts are no stops, or every ring group would look like a chain of transfers.
  private func hops(before reached: [Participant], last: Int) -> [Participant] {
    var seen = Set(reached.map(\.handle)).union([""])
    var hops: [Participant] = []
    for (index, leg) in legs.enumerated() {
      // A public number dialled from outside is the way in, not a stop on it.
      let isWayIn = index == 0 && leg.dialled.extension == nil
      if !isWayIn, leg.reached != nil || leg.outcome == .machine || isStop(index, last),
        seen.insert(leg.dialled.handle).inserted
      {
        hops.append(leg.dialled)
      }
      if isStop(index, last), leg.outcome != .machine, seen.insert(leg.callee.handle).inserted {
        hops.append(leg.callee)
      }
    }
    return hops
  }

  /// Whether the call was with a leg's party for a while and then went on.
  private func isStop(_ index: Int, _ last: Int) -> Bool {
    guard index != last else { return false }
    let leg = legs[index]
    if leg.outcome == .answered { return true }
    guard let end = leg.ringEnd, let next = legs[last].start.seconds else { return false }
    return end <= next
  }
}
