public import RapportModel

/// An answer that answers nothing and names no next step.
public enum VagueReply: Analyzer {
  /// See `AnalyzerDescription`.
  public static let description = AnalyzerDescription(
    id: "vague-reply",
    finds: "A reply that tells the client nothing and names neither who goes on nor by when.",
    why: "The client has to ask again, and hears that the firm doesn't know its own business.",
    decides:
      "A message or call of a person on the staff says that they don't know, were left nothing, can't say or that it isn't theirs; it names no next step with who or when; it answers a question of the client.",
    variants: [
      ("no-information", "nothing was left or told to me"),
      ("brush-off", "not my department"),
      ("hedge", "I don't know, it should"),
      ("open-ended", "soon, as soon as possible, I'll see what can be done"),
    ],
    base: .medium,
    parameters: [
      AnalyzerParameter(
        "question_within", "how long before the reply its question is looked for", standard: 10, unit: .workingDays),
      AnalyzerParameter(
        "several_within", "within how long vague replies of several colleagues count together", standard: 20,
        unit: .workingDays),
    ],
    blindSpots: [
      "What was said in calls without a note.",
      "A next step agreed on elsewhere, for instance on the telephone a minute later.",
      "Whether an internal message with the same number really held the answer.",
    ],
    triggering: VagueReplyExamples.triggering, innocent: VagueReplyExamples.innocent)

  /// How many vague replies to one client before and after one are compared with it.
  private static let mostNeighbours = 32

  private struct Vague {
    var index: Int
    var client: Int
    var staff: Participant
    var variant: String
    var cue: Cue
    var question: Int
    var questions: [Int]
    var confidence: Double
  }

  /// What a reply answers.
  private struct Asked {
    var question: Int
    var questions: [Int]
    var client: Int
    /// Whether it shows no cue of a question or a demand.
    var isWeak: Bool
    /// Whether it may have expected no answer at all.
    var mayBeNone: Bool
  }

  /// One finding for each vague reply.
  public static func findings(in course: Course) -> [Finding] {
    let parameters = Self.parameters(course)
    var latestContacts: [Int: [Int]] = [:]
    var found: [Vague] = []
    for index in course.interactions.indices {
      let e = course.entries[index]
      if let vague = vague(course, index, latestContacts, parameters) { found.append(vague) }
      if course.waiting.contactOf[index] != nil, let person = e.author {
        latestContacts[person, default: []].append(index)
      }
    }
    let ownDay = found.map { vague in
      course.context.calendar.adding(
        workingDays: parameters["several_within"], to: course.entries[vague.index].instant ?? .distantPast)
    }
    var byClient: [Int: [Int]] = [:]
    for (position, vague) in found.enumerated() { byClient[vague.client, default: []].append(position) }
    var placeInClient: [Int: Int] = [:]
    for list in byClient.values { for (place, position) in list.enumerated() { placeInClient[position] = place } }
    return found.indices.compactMap { position in
      let vague = found[position]
      let own = byClient[vague.client] ?? []
      let place = placeInClient[position] ?? 0
      let neighbours = own[max(0, place - mostNeighbours)..<min(own.count, place + mostNeighbours + 1)]
      let near = neighbours.filter { other in
        let (early, late) = (min(other, position), max(other, position))
        return (course.entries[found[late].index].instant ?? .distantFuture) <= ownDay[early]
      }
      let others = near.map { found[$0].staff }.filter { Roster.key($0) != Roster.key(vague.staff) }
      return finding(course, vague, others: Course.distinct(others), parameters)
    }
  }

  // MARK: Which replies are vague

  private static func variant(_ mask: CueMask) -> (name: String, kind: CueKind)? {
    if mask.has(.noInformation) { return ("no-information", .noInformation) }
    if mask.has(.brushOff) { return ("brush-off", .brushOff) }
    if mask.has(.uncertainty) { return ("hedge", .uncertainty) }
    if mask.has(.vaguePromise) { return ("open-ended", .vaguePromise) }
    return nil
  }

  private static func vague(
    _ course: Course, _ index: Int, _ contacts: [Int: [Int]], _ parameters: ParameterValues
  ) -> Vague? {
    let e = course.entries[index]
    guard let variant = variant(e.mask), let instant = e.instant, !course.isHistory(instant) else { return nil }
    let i = course.interactions[index]
    let isTalk = i.channel == .call && e.isTalk && (e.direction == .inbound || e.direction == .outbound)
    guard isTalk || (e.direction == .outbound && i.channel != .call),
      i.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt, .calendar])
    else { return nil }
    // A next step with who or when is what makes the difference.
    guard !i.cues.contains(where: { $0.block == nil && ReplyReading.isNextStep($0) }) else { return nil }
    // A question back hands the next step to the client, who asked: no answer yet, but not a vague one. "Nothing was
    // left to me, what is it about?" is: the client has to tell it all again.
    if e.asksBack, e.direction == .outbound, variant.kind != .noInformation { return nil }
    let isUseful = e.mask.hasAny(CueMask(.substance, .done, .denial))
    if isUseful, variant.kind == .uncertainty || variant.kind == .vaguePromise { return nil }
    guard let staff = (isTalk && e.direction == .inbound ? i.to : i.from).first(where: \.staff),
      let cue = course.ownCues(index, CueMask(variant.kind)).max(by: { $0.strength < $1.strength }),
      let asked = question(course, index, instant, contacts, parameters)
    else { return nil }
    var confidence = min(0.95, cue.strength)
    if isUseful { confidence -= 0.3 }
    let rest = PlainWords.count(in: i.text, outside: course.ownCues(index, CueMask.vague.union(.courtesy)))
    // One hedge in a long answer is manners; a long answer that knows nothing is rare.
    if rest > ReplyReading.wordsBesideVague { confidence -= variant.kind == .noInformation ? 0.1 : 0.3 }
    if asked.isWeak { confidence -= 0.1 }
    // What may have expected no answer was perhaps answered with small talk; thanks surely were.
    if asked.mayBeNone {
      if course.entries[asked.question].mask.has(.thanksClose) { return nil }
      confidence -= 0.3
    }
    return Vague(
      index: index, client: asked.client, staff: staff, variant: variant.name, cue: cue, question: asked.question,
      questions: asked.questions, confidence: max(0.1, confidence))
  }

  /// The contact a reply answers: the client's latest one before it, in the conversation for a mail, in any way for
  /// calls and texts; in a talk, what was asked there.
  private static func question(
    _ course: Course, _ index: Int, _ instant: Instant, _ contacts: [Int: [Int]], _ parameters: ParameterValues
  ) -> Asked? {
    let i = course.interactions[index]
    let e = course.entries[index]
    let isWritten = i.channel == .email || i.channel == .ticket
    if i.channel == .call, e.direction == .inbound, let person = e.author {
      let before = recent(course, contacts[person] ?? [], instant, parameters)
      let isAsked = e.mask.hasAny(CueMask(.ask, .chase, .wantsCall, .saidBefore))
      return Asked(
        question: index, questions: before + [index], client: person, isWeak: !isAsked && before.isEmpty,
        mayBeNone: false)
    }
    let conversation = course.conversations.number[index]
    let startsConversation = course.conversations.isFirst(index)
    for person in e.clientRecipients {
      let before = recent(course, contacts[person] ?? [], instant, parameters)
      let fitting = before.filter { contact in
        guard isWritten, !startsConversation else { return true }
        return course.conversations.number[contact] == conversation
          || course.waiting.contactOf[contact].flatMap { course.waiting.contacts[$0].block }.map {
            course.waiting.blocks[$0].conversations.contains(conversation)
          } ?? false
      }
      let asking = fitting.filter { contact in
        course.waiting.contactOf[contact].map { course.waiting.contacts[$0].need.isNeeded } ?? false
      }
      guard let last = asking.last else { continue }
      // The latest question is what is answered; the block it stands in tells the matter.
      let block = course.waiting.contactOf[last].flatMap { course.waiting.contacts[$0].block }
      let together = block.map { number in
        course.waiting.blocks[number].contacts.prefix(16).map { course.waiting.contacts[$0].index }
      }
      let shown = (together ?? []).last { $0 <= last && course.entries[$0].mask.has(.ask) } ?? last
      return Asked(
        question: shown, questions: (together ?? [last]).filter { $0 < index }, client: person,
        isWeak: !course.entries[shown].mask.hasAny(.demands),
        mayBeNone: course.waiting.contactOf[shown].map { course.waiting.contacts[$0].need.isDoubtful } ?? false)
    }
    return nil
  }

  /// The newest contacts of a person within the time a question is looked for.
  private static func recent(
    _ course: Course, _ contacts: [Int], _ instant: Instant, _ parameters: ParameterValues
  ) -> [Int] {
    contacts.suffix(WaitingCourse.mostCompared).filter { contact in
      guard let asked = course.entries[contact].instant else { return false }
      return instant <= course.context.calendar.adding(workingDays: parameters["question_within"], to: asked)
    }
  }

  // MARK: The finding

  private static func finding(
    _ course: Course, _ vague: Vague, others: [Participant], _ parameters: ParameterValues
  ) -> Finding? {
    let i = course.interactions[vague.index]
    guard let time = i.time, let instant = course.entries[vague.index].instant else { return nil }
    let asked = course.waiting.contactOf[vague.question].map { course.waiting.contacts[$0] }
    let level =
      asked?.level
      ?? course.context.configuration.serviceLevels.level(
        for: course.interactions[vague.question].channel, urgent: false)
    let later = substance(course, after: vague.index, client: vague.client)
    let isInTime =
      later.flatMap { course.entries[$0].instant }.map {
        course.context.calendar.workingTime(from: instant, to: $0) <= level
      } ?? false
    let information = Information.find(course, questions: vague.questions, answer: vague.index)
    var severity = base(course)
    if isInTime {
      severity = severity.raised(by: -1)
    } else if !others.isEmpty || information != nil {
      severity = severity.raised(by: 1)
    }
    severity = lowered(severity, confidence: vague.confidence)

    var evidence: [(Int, Evidence)] = [
      (vague.question, course.evidence(vague.question, .question, CueMask(.ask, .chase, .wantsCall))),
      (vague.index, Evidence(i, role: .answer, cue: vague.cue)),
    ]
    let client = course.roster.people[vague.client]
    var values: [String: FindingSummary.Value] = [
      "client": .party(client), "staff": .party(vague.staff), "time": .time(time), "channel": .channel(i.channel),
      "question": .quote(evidence[0].1.quote), "answer": .quote(vague.cue.quote),
    ]
    if !others.isEmpty { values["others"] = .parties(others) }
    if let information {
      let source = course.interactions[information.index]
      let place = Evidence(source, role: information.kind == .handover ? .handover : .information, cue: information.cue)
      evidence.append((information.index, place))
      values["information"] = .quote(place.quote)
      values["informationFrom"] = source.from.first.map { .party($0) }
      values["informationAt"] = source.time.map { .time($0) }
      values["informationKind"] = .term("information." + information.kind.rawValue)
    }
    var counter: [Evidence] = []
    if let later {
      counter.append(course.evidence(later, .answer, CueMask(.substance, .done, .commitment)))
      values["substanceBy"] = course.interactions[later].from.first { $0.staff }.map { .party($0) }
      values["substanceAt"] = course.interactions[later].time.map { .time($0) }
      if isInTime { values["substanceInTime"] = .term("flag.in_time") }
    }
    let away = awayColleagues(course, vague, instant)
    if !away.isEmpty {
      values["onLeave"] = .parties(Course.distinct(away.map(\.staff)))
      let silent = away.filter { !$0.handedOver }.map(\.staff)
      if !silent.isEmpty, information == nil { values["noHandover"] = .parties(Course.distinct(silent)) }
      counter += away.compactMap { $0.toldBy }.prefix(2).map { course.evidence($0, .information, CueMask(.absence)) }
    }
    values["account"] = course.accountTerm
    let suggestion =
      isInTime ? "done" : (information != nil ? "give-information" : (others.isEmpty ? "name-step" : "one-voice"))
    values["suggestion"] = .term("suggestion.vague-reply." + suggestion)
    evidence.sort { $0.0 < $1.0 }
    let end = later.flatMap { course.interactions[$0].time } ?? time
    return Finding(
      id: findingID(course, [i.id]), analyzer: description.id, variant: vague.variant, severity: severity,
      confidence: vague.confidence, account: course.account.name, client: client, staff: [vague.staff],
      conversation: i.conversation, from: course.interactions[vague.question].time ?? time, to: end,
      story: course.story(of: vague.index), summary: FindingSummary("vague-reply." + vague.variant, values),
      evidence: evidence.map(\.1), counterEvidence: counter, firstSeen: time, parameters: parameters.texts)
  }

  /// The first answer of substance to the client after a vague one, in its case or by telephone.
  private static func substance(_ course: Course, after index: Int, client: Int) -> Int? {
    let own = course.caseNumber(of: index)
    for later in course.following(index, caseNumber: own, client: client) {
      guard let reading = course.readings[later], case .substance = reading,
        !course.waiting.undelivered.contains(later)
      else { continue }
      let e = course.entries[later]
      if e.direction == .outbound, course.interactions[later].channel == .call, !e.isTalk { continue }
      if e.direction == .outbound,
        e.clientRecipients.contains(client) || course.conversations.number[later] == course.conversations.number[index]
      {
        return later
      }
      if e.direction == .inbound, e.isTalk, e.author == client { return later }
    }
    return nil
  }

  /// Colleagues the client had written to or who had the case before, away when the reply was given.
  private static func awayColleagues(
    _ course: Course, _ vague: Vague, _ instant: Instant
  ) -> [(staff: Participant, toldBy: Int?, handedOver: Bool)] {
    var colleagues: [Participant] = []
    for question in vague.questions.suffix(8) {
      colleagues += (course.interactions[question].to + course.interactions[question].cc).filter(\.staff)
    }
    let own = course.cases.members[course.caseNumber(of: vague.index)]
    for member in own.prefix(64) where member < vague.index && course.entries[member].authorIsStaff {
      colleagues += course.interactions[member].from
    }
    return Course.distinct(colleagues).compactMap { staff in
      guard Roster.key(staff) != Roster.key(vague.staff), let absence = course.absences.absence(of: staff, at: instant)
      else { return nil }
      let handedOver = course.handoverAuthors.contains(Roster.key(staff))
      return (staff, absence.toldBy, handedOver)
    }
  }
}
