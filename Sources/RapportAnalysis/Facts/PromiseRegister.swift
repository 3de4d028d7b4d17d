import RapportModel

/// Commitments of the staff and what became of them (analyzers.md, `broken-promise`).
struct PromiseRegister: Sendable {
  var facts: [PromiseFact] = []
  /// Index of the promising interaction and number of its case, for each fact.
  var places: [(index: Int, caseNumber: Int)] = []

  /// How many interactions of a case are looked at around one of them.
  static let mostSearched = 200
  /// Room left for a date that can be read in two ways ("next Friday").
  static let roomForUncertainDates = WallDuration.days(7)

  init(
    _ interactions: [Interaction], _ entries: [Entry], _ readings: [ReplyReading?], _ conversations: Conversations,
    _ cases: Cases, _ talks: Talks, undelivered: Set<Int>, context: AnalysisContext, moment: Instant
  ) {
    let end = context.coverage.end ?? moment
    for (index, i) in interactions.enumerated() {
      let e = entries[index]
      guard e.mask.has(.commitment), let instant = e.instant, let time = i.time,
        i.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt])
      else { continue }
      let isTalk = i.channel == .call && e.isTalk && (e.direction == .inbound || e.direction == .outbound)
      guard isTalk || (e.direction == .outbound && i.channel != .call) else { continue }
      guard let staff = (isTalk && e.direction == .inbound ? i.to : i.from).first(where: \.staff) else { continue }
      let client = e.direction == .inbound ? i.from.first : (i.to + i.cc).first { !$0.staff }
      let number = cases.number[conversations.number[index]]
      for cue in i.cues where cue.kind == .commitment && cue.block == nil {
        let due = Self.due(cue, promisedAt: instant, context.calendar)
        let following = talks.following(
          index, case: cases.members[number], person: e.authorIsStaff ? e.clientRecipients.first : e.author,
          entries: entries, from: nil
        ).filter { !undelivered.contains($0) }
        let followed = Self.follow(
          cue, due: due, conversation: conversations.number[index], following, conversations, interactions, entries,
          readings, moment: moment, end: end)
        facts.append(
          PromiseFact(
            interaction: i.id, cue: cue, staff: staff, client: client,
            due: Timestamp(due, offsetMinutes: time.offsetMinutes), outcome: followed.outcome,
            keptBy: followed.by.map { interactions[$0].id }))
        places.append((index, number))
      }
    }
  }

  /// When a commitment falls due: its own time, moved to an hour after the next opening if the company is closed then;
  /// without one, closing time of the next working day.
  static func due(_ cue: Cue, promisedAt instant: Instant, _ calendar: WorkingCalendar) -> Instant {
    guard let due = cue.due?.instant else {
      let next = calendar.nextWorkingDay(after: calendar.date(at: instant))
      return calendar.closing(of: next) ?? calendar.oneWorkingDay(after: instant)
    }
    let before = due - WallDuration(seconds: 1)
    if calendar.isOpen(at: before) || calendar.isOpen(at: due) { return due }
    let opening = calendar.nextOpening(atOrAfter: due)
    return opening == .distantFuture ? due : opening + WallDuration.hours(1)
  }

  /// Whether the promise was to call: the cue's own word for it, or its rule's.
  private static func isCall(_ cue: Cue) -> Bool {
    if let target = cue.target?.lowercased() { return target == "call" || target == "phone" }
    return cue.rule.contains("call")
  }

  /// What became of a promise. A promise to call, write or answer shows in the exports; whether a parcel left or a
  /// fault was mended doesn't, so such a promise is broken or late only on the client's own word: a reminder in the
  /// same conversation, or one that says that it is one.
  private static func follow(
    _ cue: Cue, due: Instant, conversation: Int, _ following: [Int], _ conversations: Conversations,
    _ interactions: [Interaction], _ entries: [Entry], _ readings: [ReplyReading?], moment: Instant, end: Instant
  ) -> (outcome: PromiseFact.Outcome, by: Int?) {
    // Uncertain without any words is no date at all, and the standard due time holds.
    let isUncertain = cue.due.map { $0.isUncertain && !$0.stretch.isEmpty } ?? false
    let due = isUncertain ? due + roomForUncertainDates : due
    let isContact = isCall(cue) || ContactVerbs.isPromised(in: cue.quote)
    var reminded = false
    for later in following {
      let e = entries[later]
      guard let instant = e.instant else { continue }
      if keeps(cue, interactions[later], e, readings[later]) {
        if instant <= due { return (.kept, later) }
        if reminded { return (.clientHadToRemind, later) }
        return isContact ? (.keptLate, later) : (.unverifiable, nil)
      }
      if e.direction == .inbound, instant > due, ContactDraft.isContact(interactions[later], e) {
        let isHere = conversations.number[later] == conversation
        reminded =
          reminded || e.mask.hasAny(CueMask(.chase, .saidBefore)) && (isHere || isContact)
          || isHere && (e.mask.has(.ask) || e.anger >= 2)
      }
    }
    if due >= moment { return (.pending, nil) }
    if due > end { return (.unverifiable, nil) }
    return (isContact || reminded ? .broken : .unverifiable, nil)
  }

  /// The same kind of contact, or a message that says it is done. A call that the client didn't pick up keeps a
  /// promise to call; a talk keeps any promise, since what was said in it nobody wrote down.
  private static func keeps(_ cue: Cue, _ i: Interaction, _ e: Entry, _ reading: ReplyReading?) -> Bool {
    if e.isTalk { return e.direction == .inbound || e.direction == .outbound }
    guard e.direction == .outbound else { return false }
    if isCall(cue) {
      return i.channel == .call || i.channel == .voicemail || e.mask.hasAny(CueMask(.done, .substance))
    }
    guard i.channel != .call, i.channel != .voicemail, case .substance? = reading else { return false }
    return true
  }
}
