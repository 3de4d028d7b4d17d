import RapportModel

/// Signs that a case is growing hot, each with the time it became visible (analyzers.md, "Signs").
struct SignLadder: Sendable {
  /// In time order, with the number of the case.
  var facts: [SignFact] = []
  /// Index of the interaction and number of the case of each fact.
  var places: [(index: Int, caseNumber: Int)] = []

  private struct Draft {
    var index: Int
    var caseNumber: Int
    var instant: Instant
    var kinds: [SignFact.Kind]
    var cue: Cue?
  }

  init(
    _ interactions: [Interaction], _ entries: [Entry], _ conversations: Conversations, _ cases: Cases,
    _ course: WaitingCourse, _ verdicts: [StatusRules.Verdict], _ promises: PromiseRegister, moment: Instant
  ) {
    var drafts: [Int: Draft] = [:]
    func note(_ index: Int, _ instant: Instant, _ kind: SignFact.Kind, _ cue: Cue?) {
      let number = cases.number[conversations.number[index]]
      guard var draft = drafts[index] else {
        drafts[index] = Draft(index: index, caseNumber: number, instant: instant, kinds: [kind], cue: cue)
        return
      }
      // Signs in one interaction count as one, visible from the earliest.
      draft.instant = min(draft.instant, instant)
      if !draft.kinds.contains(kind) { draft.kinds.append(kind) }
      draft.cue = draft.cue ?? cue
      drafts[index] = draft
    }
    var chases: [Int: Int] = [:]
    for (index, i) in interactions.enumerated() {
      let e = entries[index]
      guard e.direction == .inbound || (e.direction == .outbound && i.channel == .call), let instant = e.instant,
        i.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt])
      else { continue }
      if e.anger >= 2 || e.mask.hasAny(CueMask(.churnThreat, .wantsManager)) {
        for cue in i.cues where cue.block == nil {
          switch cue.kind {
          case .churnThreat: note(index, instant, .churnThreat, cue)
          case .wantsManager: note(index, instant, .wantsManager, cue)
          case .anger where (cue.level ?? 1) >= 2: note(index, instant, .anger, cue)
          default: break
          }
        }
      }
      guard e.direction == .inbound, let number = course.contactOf[index] else { continue }
      let contact = course.contacts[number]
      guard contact.need.isNeeded else { continue }
      let chase = i.cues.first { $0.kind == .chase && $0.block == nil }
      if contact.isChase || chase != nil {
        let own = cases.number[conversations.number[index]]
        // "The third time I'm writing" says that two chases have been, whether or not the exports hold them.
        let told = chase?.level.map { min(max($0, 2), 101) - 1 } ?? 1
        let count = max(chases[own, default: 0] + 1, told)
        chases[own] = count
        if count >= 2 { note(index, instant, .secondChase, chase) }
      }
      let verdict = verdicts[number]
      let missed: Set<ContactStatus> = [
        .answeredLate, .bounced, .acknowledged, .attempted, .autoreplyOnly, .unanswered,
      ]
      if contact.isUrgent, missed.contains(verdict.status), contact.deadline < moment {
        note(index, contact.deadline, .missedUrgency, i.cues.first { $0.kind == .urgency && $0.block == nil })
      }
    }
    for (promise, place) in zip(promises.facts, promises.places) {
      guard [.broken, .keptLate, .clientHadToRemind].contains(promise.outcome), promise.due.instant < moment else {
        continue
      }
      note(place.index, promise.due.instant, .brokenPromise, promise.cue)
    }
    // A second chase stays the case's sign only once: later chases repeat it.
    var seenSecond: Set<Int> = []
    let ordered = drafts.values.sorted { ($0.instant, $0.index) < ($1.instant, $1.index) }
    for draft in ordered {
      var kinds = draft.kinds
      if kinds.contains(.secondChase), !seenSecond.insert(draft.caseNumber).inserted {
        kinds.removeAll { $0 == .secondChase }
      }
      guard let gravest = kinds.min(by: { Self.rank($0) < Self.rank($1) }) else { continue }
      let offset = interactions[draft.index].time?.offsetMinutes ?? 0
      facts.append(
        SignFact(
          kind: gravest, kinds: kinds.sorted { Self.rank($0) < Self.rank($1) },
          time: Timestamp(draft.instant, offsetMinutes: offset), interaction: interactions[draft.index].id,
          cue: draft.cue, caseID: cases.ids[draft.caseNumber]))
      places.append((draft.index, draft.caseNumber))
    }
  }

  private static func rank(_ kind: SignFact.Kind) -> Int {
    switch kind {
    case .churnThreat: return 0
    case .wantsManager: return 1
    case .anger: return 2
    case .missedUrgency: return 3
    case .secondChase: return 4
    case .brokenPromise: return 5
    }
  }
}
