public import RapportModel

/// A case that grew hot while no manager took part in time.
public enum LateEscalation: Analyzer {
  /// See `AnalyzerDescription`.
  public static let description = AnalyzerDescription(
    id: "late-escalation",
    finds: "A case with signs of trouble in which a manager first took part late, or not at all.",
    why: "A manager who is told in time can still keep the client; one who is told last can only say sorry.",
    decides:
      "After the second sign of a case (a request for a manager or a threat to leave alone counts as the second) no manager takes part within one working day, nobody answers with substance within the service level, and no manager handled the account from the start.",
    variants: [
      ("over-head", "the client brought the manager in first"),
      ("bomb", "a manager was first told just before a deadline, or by a call put through"),
      ("late", "a manager took part, but later than one working day after the second sign"),
      ("never", "no manager took part by then"),
    ],
    base: .medium,
    parameters: [
      AnalyzerParameter(
        "escalate_within", "until when after the second sign a manager should take part", standard: 1,
        unit: .workingDays),
      AnalyzerParameter(
        "bomb_within", "told less than this before a deadline is too late to help", standard: 2, unit: .workingHours),
    ],
    blindSpots: [
      "What was said to a manager across the desk or in an unrecorded internal call.",
      "Whether a manager read what came in copy: only To counts as told.",
      "An internal message that names no number and no subject of the case is taken to be about any case of the account.",
    ],
    triggering: LateEscalationExamples.triggering, innocent: LateEscalationExamples.innocent)

  private struct Sign {
    var fact: SignFact
    var index: Int
  }

  private struct Involvement {
    var contact: ManagerContact
    var index: Int
  }

  /// One finding for each case.
  public static func findings(in course: Course) -> [Finding] {
    guard !course.context.configuration.managers.isEmpty else { return [] }
    let parameters = Self.parameters(course)
    var signs: [Int: [Sign]] = [:]
    for (fact, place) in zip(course.signs.facts, course.signs.places) {
      signs[place.caseNumber, default: []].append(Sign(fact: fact, index: place.index))
    }
    var involved: [Int: [Involvement]] = [:]
    // Words to a manager that no client's case claims, and whole cases that a client opened with a manager: that is
    // how colleagues tell in general, and how clients go over somebody's head.
    var accountWide: [Involvement] = []
    var toManager: Set<Int> = []
    // Calls and texts of managers by client person: they name no matter, so they may be about any of that person's.
    var talks: [Int: [Involvement]] = [:]
    for (contact, place) in zip(course.managers.managerContacts, course.managers.places) {
      let involvement = Involvement(contact: contact, index: place.index)
      let own = place.caseNumber
      if contact.kind == .clientReachedOut, course.cases.members[own].first == place.index { toManager.insert(own) }
      if course.cases.hasClient[own] { involved[own, default: []].append(involvement) }
      if !course.cases.hasClient[own] || toManager.contains(own) {
        accountWide.append(involvement)
      } else if let person = course.entries[place.index].clientPerson,
        [.call, .voicemail, .text].contains(course.interactions[place.index].channel)
      {
        talks[person, default: []].append(involvement)
      }
    }
    let indexes = accountWide.map(\.index)
    return signs.keys.sorted().compactMap { number in
      guard let own = signs[number], let first = own.first else { return nil }
      let start = course.cases.members[number].first ?? 0
      func mayBeAbout(_ involvement: Involvement) -> Bool {
        let other = course.caseNumber(of: involvement.index)
        if other == number { return false }
        let (a, b) = (course.cases.facts[number].topics, course.cases.facts[other].topics)
        return a.isEmpty || b.isEmpty || a.contains { b.contains($0) }
      }
      let general = accountWide[StatusRules.firstIndex(in: indexes, above: start)...].prefix(mostGeneral).filter {
        if toManager.contains(course.caseNumber(of: $0.index)), $0.index <= first.index { return false }
        return mayBeAbout($0)
      }
      let spoken = Set(own.compactMap { course.entries[$0.index].clientPerson }).flatMap { person in
        (talks[person] ?? []).lazy.filter { $0.index > first.index && mayBeAbout($0) }.prefix(mostGeneral)
      }
      let all = ((involved[number] ?? []) + general + spoken).sorted { $0.index < $1.index }
      return finding(course, number, own, all, parameters)
    }
  }

  /// How many words to a manager outside a case are looked at for it: the first ones count.
  private static let mostGeneral = 32

  // MARK: The decision

  private static func finding(
    _ course: Course, _ number: Int, _ signs: [Sign], _ involved: [Involvement], _ parameters: ParameterValues
  ) -> Finding? {
    guard let first = signs.first, let second = secondSign(signs), !course.isHistory(second.fact.time.instant),
      let start = course.cases.members[number].first, let started = course.entries[start].instant
    else { return nil }
    let calendar = course.context.calendar
    let secondAt = second.fact.time.instant
    let due = calendar.adding(workingDays: parameters["escalate_within"], to: secondAt)
    let owner = course.account.owner.flatMap { course.staff(byAddress: $0) }
    if let owner, course.context.configuration.managers.contains(where: { $0.emails.contains(owner.email ?? "") }) {
      return nil
    }
    let relevant = involved.filter { $0.contact.time.instant >= started }
    let part = relevant.first { $0.contact.kind != .clientReachedOut }
    let reach = relevant.first { $0.contact.kind == .clientReachedOut }
    if let part, part.contact.time.instant <= first.fact.time.instant { return nil }
    if handledFromStart(course, number, before: first.index) { return nil }
    if wasAnswered(course, number, second) { return nil }

    let partAt = part?.contact.time.instant
    let isLate = (partAt ?? course.moment.instant) > due
    var variant: String?
    var seenAt = due
    var confidence = 0.85
    var bomb: (kind: String, deadline: Timestamp?)?
    let firstDue = calendar.adding(workingDays: parameters["escalate_within"], to: first.fact.time.instant)
    if let reach, reach.index <= part?.index ?? Int.max {
      let reachAt = reach.contact.time.instant
      if isLate {
        variant = "over-head"
      } else if secondAt <= reachAt, first.index != reach.index, reachAt > firstDue, !wasAnswered(course, number, first)
      {
        // The client went over everybody's head with the second sign itself, after a first that nobody heeded for a
        // working day.
        variant = "over-head"
        seenAt = reachAt
        confidence = 0.6
      }
    } else if let part, let partAt,
      let found = bombVariant(course, part, secondAt, second, parameters, isLate: isLate)
    {
      variant = "bomb"
      bomb = found
      seenAt = min(due, partAt)
      if found.kind == "bomb.transfer" { confidence = 0.65 }
    } else if isLate {
      variant = part == nil ? "never" : "late"
    }
    guard let variant else { return nil }
    if signs.prefix(2).contains(where: { ($0.fact.cue?.strength ?? 1) < 0.6 }) { confidence -= 0.15 }
    var severity = base(course)
    if variant == "never" || variant == "bomb" || course.isAccountInDanger { severity = severity.raised(by: 1) }
    severity = lowered(severity, confidence: confidence)
    return finding(
      course, number, variant, severity, confidence, signs, second, relevant, due: due, seenAt: seenAt, bomb, parameters
    )
  }

  /// The sign from which the clock runs: the second one, or a request for a manager or threat to leave if that is
  /// earlier.
  private static func secondSign(_ signs: [Sign]) -> Sign? {
    for (position, sign) in signs.enumerated() {
      if position >= 1 || sign.fact.kinds.contains(.churnThreat) || sign.fact.kinds.contains(.wantsManager) {
        return sign
      }
    }
    return nil
  }

  /// Whether a manager wrote to the client, or was written to by the client, before the first sign of a case; or the
  /// client turned first of all to a manager who had spoken for the firm in this account before.
  private static func handledFromStart(_ course: Course, _ number: Int, before first: Int) -> Bool {
    func isToManager(_ e: Entry) -> Bool { e.staffTo.contains { course.roster.managers.contains($0) } }
    var isFirst = true
    for member in course.cases.members[number].prefix(64) where member < first {
      let e = course.entries[member]
      if e.direction == .outbound, let author = e.author, course.roster.managers.contains(author) { return true }
      if e.direction == .inbound {
        if isToManager(e) { return true }
        isFirst = false
      }
    }
    let e = course.entries[first]
    guard isFirst, e.direction == .inbound, isToManager(e) else { return false }
    let earliest = zip(course.managers.managerContacts, course.managers.places).first { $0.0.kind == .tookPart }
    return earliest.map { $0.1.index < first } ?? false
  }

  /// Whether a reaction of substance came within the service level after a sign, or the client was content.
  private static func wasAnswered(_ course: Course, _ number: Int, _ sign: Sign) -> Bool {
    let at = sign.fact.time.instant
    let contact = course.waiting.contactOf[sign.index].map { course.waiting.contacts[$0] }
    let level =
      contact?.level
      ?? course.context.configuration.serviceLevels.level(for: course.interactions[sign.index].channel, urgent: false)
    let end = course.context.calendar.adding(level, to: at)
    for later in course.following(sign.index, caseNumber: number, from: at) where later != sign.index {
      guard let instant = course.entries[later].instant else { continue }
      let e = course.entries[later]
      if instant > end, course.context.calendar.workingTime(from: at, to: instant) > level { break }
      if e.direction == .inbound, e.mask.hasAny(CueMask(.withdraw, .thanksClose)), !e.mask.hasAny(.demands), e.anger < 2
      {
        return true
      }
      guard let reading = course.readings[later], case .substance = reading,
        !course.waiting.undelivered.contains(later)
      else { continue }
      if e.direction == .inbound ? e.isTalk : course.interactions[later].channel != .call || e.isTalk {
        if course.interactions[later].channel != .voicemail { return true }
      }
    }
    return false
  }

  /// Whether the first word to a manager came too late to help.
  private static func bombVariant(
    _ course: Course, _ taking: Involvement, _ secondAt: Instant, _ second: Sign, _ parameters: ParameterValues,
    isLate: Bool
  ) -> (kind: String, deadline: Timestamp?)? {
    let calendar = course.context.calendar
    let toldAt = taking.contact.time.instant
    let room = WorkingDuration.hours(Int64(parameters["bomb_within"]))
    let i = course.interactions[taking.index]
    if course.entries[taking.index].direction == .inbound, i.channel == .call, ManagersAndHandovers.isTransfer(i) {
      // Fair only if there was time to warn the manager between the second sign and this call.
      guard taking.index != second.index, calendar.workingTime(from: secondAt, to: toldAt) >= room else { return nil }
      return ("bomb.transfer", nil)
    }
    guard taking.contact.kind == .told else { return nil }
    let number = course.caseNumber(of: second.index)
    var nearest: Timestamp?
    // Deadlines stand in the case, or in the very words with which the manager was told.
    let members = course.cases.members[number]
    let before = members[..<StatusRules.firstIndex(in: members, above: taking.index - 1)]
    for member in before.suffix(PromiseRegister.mostSearched) + [taking.index] {
      for cue in course.interactions[member].cues where cue.block == nil && cue.kind != .absence {
        guard let due = cue.due?.instant, due >= toldAt, calendar.workingTime(from: toldAt, to: due) < room else {
          continue
        }
        // A deadline that the second sign itself came too close to leaves nobody to blame but the day.
        guard isLate || calendar.workingTime(from: secondAt, to: due) >= room + room else { continue }
        if nearest.map({ due < $0.instant }) ?? true {
          nearest = Timestamp(due, offsetMinutes: course.interactions[member].time?.offsetMinutes ?? 0)
        }
      }
    }
    return nearest.map { ("bomb.deadline", $0) }
  }

  // MARK: The finding

  private static func finding(
    _ course: Course, _ number: Int, _ variant: String, _ severity: Severity, _ confidence: Double, _ signs: [Sign],
    _ second: Sign, _ involved: [Involvement], due: Instant, seenAt: Instant,
    _ bomb: (kind: String, deadline: Timestamp?)?,
    _ parameters: ParameterValues
  ) -> Finding? {
    guard let first = signs.first else { return nil }
    let calendar = course.context.calendar
    let taking = involved.first { $0.contact.kind != .clientReachedOut }
    let told = involved.first { $0.contact.kind == .told }
    let reached = involved.first { $0.contact.kind == .clientReachedOut }
    let word = involved.first { $0.contact.kind == .tookPart }
    let end = taking?.contact.time ?? course.moment
    let leadFirst = calendar.waiting(from: first.fact.time.instant, to: end.instant)
    let leadSecond = calendar.waiting(from: second.fact.time.instant, to: end.instant)
    let isSecondFirst = second.index == first.index
    func kind(_ sign: Sign) -> FindingSummary.Value {
      let alone = sign.fact.kinds.first { $0 == .churnThreat || $0 == .wantsManager }
      return .term("sign." + ((isSecondFirst ? alone : nil) ?? sign.fact.kind).rawValue)
    }
    var values: [String: FindingSummary.Value] = [
      "signs": .count(signs.count), "firstSign": kind(first), "firstSignAt": .time(first.fact.time),
      "secondSign": kind(second), "secondSignAt": .time(second.fact.time),
      "within": .working(calendar.workingTime(from: second.fact.time.instant, to: due)),
      "dueAt": .time(course.shown(due)),
      "leadFirstWall": .wall(leadFirst.wall), "leadFirstWorking": .working(leadFirst.working),
      "leadSecondWall": .wall(leadSecond.wall), "leadSecondWorking": .working(leadSecond.working),
    ]
    let clientIndex = signs.first { course.entries[$0.index].direction == .inbound }?.index
    let client = clientIndex.flatMap { course.interactions[$0].from.first }
    values["client"] = client.map { .party($0) }
    values["manager"] = (taking ?? reached).map { .party($0.contact.manager) }
    values["toldAt"] = told.map { .time($0.contact.time) }
    values["toldBy"] = told.flatMap { course.interactions[$0.index].from.first { $0.staff } }.map { .party($0) }
    values["reachedAt"] = reached.map { .time($0.contact.time) }
    if let word {
      let wait = calendar.waiting(from: second.fact.time.instant, to: word.contact.time.instant)
      values["firstWordAt"] = .time(word.contact.time)
      values["wordWall"] = .wall(wait.wall)
      values["wordWorking"] = .working(wait.working)
    }
    if let bomb {
      values["bombKind"] = .term(bomb.kind)
      values["deadline"] = bomb.deadline.map { .time($0) }
    }
    values["account"] = course.accountTerm
    let suggestion = variant == "never" ? "take-over" : (variant == "over-head" ? "call-client" : "agree")
    values["suggestion"] = .term("suggestion.late-escalation." + suggestion)

    var evidence: [(Int, Evidence)] = []
    for sign in signs.prefix(12) {
      evidence.append((sign.index, Evidence(course.interactions[sign.index], role: .sign, cue: sign.fact.cue)))
    }
    var cited: Set<Int> = []
    for involvement in [variant == "over-head" ? reached : nil, taking, word].compactMap({ $0 })
    where cited.insert(involvement.index).inserted {
      evidence.append(
        (involvement.index, course.evidence(involvement.index, .escalation, CueMask(.escalates, .wantsManager))))
    }
    evidence.sort { ($0.0, $0.1.role == .sign ? 0 : 1) < ($1.0, $1.1.role == .sign ? 0 : 1) }
    let answers = course.cases.members[number].filter { member in
      guard member > first.index, member < taking?.index ?? Int.max, let reading = course.readings[member] else {
        return false
      }
      if case .substance = reading {
        return course.entries[member].direction == .outbound || course.entries[member].isTalk
      }
      return false
    }
    let staff = course.cases.members[number].prefix(PromiseRegister.mostSearched).flatMap { member -> [Participant] in
      let e = course.entries[member]
      if e.direction == .outbound { return course.interactions[member].from }
      return e.direction == .inbound ? course.interactions[member].to.filter(\.staff) : []
    }
    let managerKeys = Set(course.roster.managers.map { Roster.key(course.roster.people[$0]) })
    let concerned = Course.distinct(staff.filter { $0.staff && !managerKeys.contains(Roster.key($0)) })
    let firstID = course.interactions[first.index].id
    let secondID = course.interactions[second.index].id
    return Finding(
      id: findingID(course, [firstID, secondID]), analyzer: description.id, variant: variant, severity: severity,
      confidence: confidence, account: course.account.name, client: client, staff: concerned,
      conversation: course.interactions[second.index].conversation, from: first.fact.time, to: end,
      waiting: leadSecond, story: course.cases.ids[number],
      summary: FindingSummary("late-escalation." + variant, values), evidence: evidence.map(\.1),
      counterEvidence: answers.prefix(4).map { course.evidence($0, .answer, CueMask(.substance, .done, .commitment)) },
      firstSeen: Timestamp(seenAt, offsetMinutes: second.fact.time.offsetMinutes), parameters: parameters.texts)
  }
}
