public import RapportModel

/// A waiting block that the staff did not react to within the service level, or only after it.
public enum Unanswered: Analyzer {
  /// See `AnalyzerDescription`.
  public static let description = AnalyzerDescription(
    id: "unanswered",
    finds: "A client who waited longer than the service level, or waits still.",
    why: "Silence is what clients remember, and the easiest thing to mend the same morning.",
    decides:
      "The oldest contact of a waiting block got no reaction of a person (on any channel, from anyone) within its service level in working time, and the exports could show one.",
    variants: [
      ("unanswered", "no reaction at all, only an automatic one, or one that came back"),
      ("late", "a reaction, but after the service level"),
      ("attempted", "tried and not reached"),
      ("acknowledged", "receipt confirmed, nothing since"),
    ],
    base: .medium,
    parameters: [
      AnalyzerParameter(
        "min_talk", "an answered call shorter than this is a missed one", standard: 20, unit: .seconds),
      AnalyzerParameter(
        "age_factor", "waiting this many times the service level raises the severity", standard: 3, unit: .count),
    ],
    blindSpots: [
      "Answers by telephone lines, mailboxes or messengers that no export holds, and answers given in person.",
      "A new mail to the client on another matter ends the wait like an answer would.",
      "A statement without a question may expect no answer; such findings have a confidence under 0.7.",
    ],
    triggering: UnansweredExamples.triggering, innocent: UnansweredExamples.innocent)

  /// One finding for each waiting block past its level.
  public static func findings(in course: Course) -> [Finding] {
    let parameters = Self.parameters(course)
    return course.waiting.blocks.indices.compactMap { finding(course, block: $0, parameters) }
  }

  private static func variant(of status: ContactStatus) -> String? {
    switch status {
    case .unanswered, .autoreplyOnly, .bounced: return "unanswered"
    case .answeredLate: return "late"
    case .attempted: return "attempted"
    case .acknowledged: return "acknowledged"
    case .noAnswerNeeded, .withdrawn, .answered, .open, .outOfRange: return nil
    }
  }

  private static func finding(_ course: Course, block number: Int, _ parameters: ParameterValues) -> Finding? {
    let block = course.waiting.blocks[number]
    guard let oldest = block.contacts.first else { return nil }
    let contact = course.waiting.contacts[oldest]
    let verdict = course.verdicts[oldest]
    guard let variant = variant(of: verdict.status), !course.isHistory(contact.instant) else { return nil }
    let first = course.interactions[contact.index]
    let contacts = block.contacts.map { course.waiting.contacts[$0] }
    let chases = contacts.filter(\.isChase).map(\.index)
    let isUrgent = course.blockUrgency[number]
    let confidence = confidence(course, contact)
    let isHot = contacts.contains {
      course.entries[$0.index].anger >= 2 || course.entries[$0.index].mask.has(.churnThreat)
    }
    // Age says nothing about a contact that may have expected no answer at all.
    let isOld =
      confidence >= 0.5
      && verdict.response.working.seconds > contact.level.seconds.saturatingTimes(parameters["age_factor"])
    let base = base(course)
    var severity: Severity
    if variant == "unanswered" {
      let raises = isUrgent || isHot || course.isAccountInDanger || chases.count >= 2 || isOld
      severity = raises ? base.raised(by: 1) : base
    } else {
      severity = isUrgent ? base : base.raised(by: -1)
    }
    severity = lowered(severity, confidence: confidence)

    let attempts = course.statusRules.attempts(block, after: contact.index)
    let machine = course.statusRules.concerning(course.waiting.autoreplies, block, after: contact.index)
    let human = course.statusRules.concerning(course.waiting.acknowledgements, block, after: contact.index)
    var evidence: [(Int, Evidence)] = contacts.prefix(mostShown).map { draft in
      let role: Evidence.Role = draft.index != contact.index && draft.isChase ? .chase : .question
      return (draft.index, course.evidence(draft.index, role, CueMask(role == .chase ? .chase : .ask, .urgency)))
    }
    evidence += attempts.prefix(mostShown).map { ($0, course.evidence($0, .attempt)) }
    evidence += block.bounced.map { ($0, course.evidence($0, .attempt)) }
    evidence += machine.prefix(3).map { index in
      let promise = course.ownCues(index, CueMask(.absence, .commitment, .vaguePromise)).first
      return (index, Evidence(course.interactions[index], role: promise == nil ? .answer : .promise, cue: promise))
    }
    evidence += human.prefix(3).map { ($0, course.evidence($0, .answer, CueMask(.acknowledge))) }
    if let reaction = verdict.reaction {
      let isShownByQuote = reaction.kind == .quoted
      var answer = course.evidence(reaction.index, isShownByQuote ? .quoted : .answer)
      if isShownByQuote, let quoted = course.interactions[reaction.index].quoted.first {
        answer.block = 0
        answer.quote = String(quoted.text.prefix(200))
        answer.end = answer.quote.utf8.count
      }
      evidence.append((reaction.index, answer))
    }
    evidence.sort { $0.0 < $1.0 }

    let addressed = (first.to + first.cc).filter(\.staff)
    let holders = Course.distinct(addressed + first.holders.compactMap { course.staff(byAddress: $0) })
    let away = addressed.compactMap { staff in
      course.absences.absence(of: staff, at: contact.instant).map { (staff, $0) }
    }
    let counter = counterEvidence(course, block, contact)

    var values: [String: FindingSummary.Value] = [
      "client": .party(first.from.first ?? course.roster.people[contact.client]), "channel": .channel(first.channel),
      "since": .time(first.time ?? course.shown(contact.instant)), "contacts": .count(contacts.count),
      "channels": .channels(
        Channel.allCases.filter { c in contacts.contains { course.interactions[$0.index].channel == c } }),
      "waitingWall": .wall(verdict.response.wall), "waitingWorking": .working(verdict.response.working),
      "level": .working(contact.level),
    ]
    if !chases.isEmpty { values["chases"] = .count(chases.count) }
    if !attempts.isEmpty { values["attempts"] = .count(attempts.count) }
    if !holders.isEmpty { values["holders"] = .parties(holders) }
    if !away.isEmpty { values["onLeave"] = .parties(Course.distinct(away.map(\.0))) }
    if isUrgent { values["urgent"] = .term("flag.urgent") }
    values["account"] = course.accountTerm
    switch variant {
    case "unanswered":
      values["status"] = .term("status." + verdict.status.rawValue)
      if let promise = machine.first.flatMap({ course.ownCues($0, CueMask(.absence, .commitment, .vaguePromise)).first }
      ) {
        values["autoreply"] = .quote(promise.quote)
      }
      if let cover = away.lazy.compactMap(\.1.cover).first { values["cover"] = .quote(cover) }
    case "late":
      if let reaction = verdict.reaction {
        if let by = reaction.by { values["answeredBy"] = .party(by) }
        values["answerChannel"] = .channel(reaction.channel)
        values["answeredAt"] = .time(
          reaction.kind == .quoted
            ? course.shown(reaction.instant)
            : course.interactions[reaction.index].time ?? course.shown(reaction.instant))
      }
    case "attempted":
      if let last = attempts.last {
        values["lastAttempt"] = .time(course.interactions[last].time ?? course.moment)
        values["attemptChannel"] = .channel(course.interactions[last].channel)
      }
    default:
      if let last = human.last {
        values["acknowledgedAt"] = .time(course.interactions[last].time ?? course.moment)
        if let by = course.interactions[last].from.first { values["acknowledgedBy"] = .party(by) }
      }
    }
    values["suggestion"] = .term(
      suggestion(variant, verdict.status, isAway: !away.isEmpty, wantsCall: wantsCall(course, contacts)))

    let isOver = verdict.reaction != nil
    let end = verdict.reaction.map { course.interactions[$0.index].time ?? course.shown($0.instant) } ?? course.moment
    let staff = isOver ? [verdict.reaction?.by].compactMap { $0 } + addressed : addressed
    return Finding(
      id: findingID(course, [isOver ? "late" : "waiting", first.id]), analyzer: description.id, variant: variant,
      severity: severity, confidence: confidence, account: course.account.name,
      client: first.from.first ?? course.roster.people[contact.client], staff: Course.distinct(staff),
      conversation: first.conversation, from: first.time ?? course.shown(contact.instant), to: end,
      waiting: verdict.response, story: course.story(of: contact.index),
      summary: FindingSummary("unanswered." + variant, values), evidence: evidence.map(\.1),
      counterEvidence: counter,
      firstSeen: Timestamp(contact.deadline, offsetMinutes: first.time?.offsetMinutes ?? 0),
      parameters: parameters.texts)
  }

  /// How many messages after a contact are searched for what speaks for the staff.
  private static let mostSearched = 64

  /// How many contacts and attempts a finding shows.
  private static let mostShown = 12

  private static func confidence(_ course: Course, _ contact: ContactDraft) -> Double {
    guard case .needed(let sure) = contact.need else { return 0 }
    let quality = course.interactions[contact.index].timeQuality
    return quality == .assumedZone || quality == .received ? sure - 0.05 : sure
  }

  private static func wantsCall(_ course: Course, _ contacts: [ContactDraft]) -> Bool {
    contacts.contains { course.entries[$0.index].mask.has(.wantsCall) }
      || contacts.allSatisfy { [.call, .voicemail].contains(course.interactions[$0.index].channel) }
  }

  private static func suggestion(
    _ variant: String, _ status: ContactStatus, isAway: Bool, wantsCall: Bool
  ) -> String {
    switch variant {
    case "late": return "suggestion.unanswered.late"
    case "attempted": return "suggestion.unanswered.try-again"
    case "acknowledged": return "suggestion.unanswered.follow-up"
    default:
      if status == .bounced { return "suggestion.unanswered.resend" }
      if isAway { return "suggestion.unanswered.cover" }
      return wantsCall ? "suggestion.unanswered.call" : "suggestion.unanswered.answer"
    }
  }

  /// What speaks for the staff: somebody passed it on or asked inside.
  private static func counterEvidence(_ course: Course, _ block: BlockDraft, _ contact: ContactDraft) -> [Evidence] {
    guard let conversation = block.conversations.first else { return [] }
    let members = course.conversations.members[conversation]
    let end = block.reaction?.index ?? Int.max
    let start = StatusRules.firstIndex(in: members, above: contact.index)
    return members[start...].prefix(mostSearched)
      .filter { $0 < end && course.entries[$0].direction == .internal }
      .prefix(3).map { course.evidence($0, .information) }
  }
}

extension Int64 {
  /// The product, or the largest number where it would not fit.
  func saturatingTimes(_ factor: Int) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: Int64(factor))
    return overflow ? .max : product
  }
}
