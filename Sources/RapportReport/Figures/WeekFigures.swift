import RapportModel

/// The figures of one stretch of days, over all accounts.
struct WeekFigures: Hashable, Sendable {
  /// A share with its count.
  struct Share: Hashable, Sendable {
    var part = 0
    var whole = 0
    var value: Double? { whole > 0 ? Double(part) / Double(whole) : nil }
    var interval: WilsonInterval? { WilsonInterval(successes: part, trials: whole) }
  }

  var period: ReportPeriod
  /// Contacts that came in, whatever they asked for.
  var contacts = 0
  /// Contacts that wanted an answer and whose answer the exports could show: the base of the shares.
  var expected = 0
  /// Contacts that nobody can judge: the data end too early.
  var outOfRange = 0
  /// Of `expected`: a reaction within the service level.
  var inTime = Share()
  /// Of `expected`: a reaction at all.
  var answered = Share()
  /// First response of each waiting block, in working time.
  var response = KaplanMeier([])
  /// The waits themselves, for the distribution.
  var waits: [KaplanMeier.Observation] = []
  /// Findings `vague-reply` that became true in these days.
  var vagueReplies = 0
  /// Findings `internal-complaint`.
  var complaints = 0
  /// Promises due in these days and kept, of those whose outcome the exports show.
  var promises = Share()
  /// Promises due in these days whose outcome the exports cannot show.
  var unverifiable = 0
  /// From the second sign of a case to the first part a manager took, in working time.
  var escalation = KaplanMeier([])

  init(_ period: ReportPeriod, input: ReportInput) {
    self.period = period
    let calendar = input.calendar
    func lies(_ time: Timestamp) -> Bool { period.contains(calendar.date(at: time.instant)) }
    var escalations: [KaplanMeier.Observation] = []
    for account in input.accounts {
      let facts = account.facts
      var contactsByID: [String: ContactFact] = [:]
      for contact in facts.contacts where lies(contact.time) {
        contactsByID[contact.interaction] = contact
        count(contact)
      }
      for block in facts.blocks {
        guard let first = block.contacts.first, let contact = contactsByID[first] else { continue }
        if Self.wantsAnswer(contact.status), contact.status != .outOfRange {
          waits.append(.init(seconds: max(0, contact.response.working.seconds), isEnded: contact.reaction != nil))
        }
      }
      for promise in facts.promises where lies(promise.due) {
        switch promise.outcome {
        case .kept:
          promises.part += 1
          promises.whole += 1
        case .keptLate, .broken, .clientHadToRemind: promises.whole += 1
        case .unverifiable: unverifiable += 1
        case .pending: break
        }
      }
      for finding in account.findings where finding.verdict != .dismissed && lies(finding.firstSeen) {
        if finding.analyzer == "vague-reply" { vagueReplies += 1 }
        if finding.analyzer == "internal-complaint" { complaints += 1 }
      }
      escalations += Self.escalations(facts, calendar: calendar, asOf: input.asOf, lies: lies)
    }
    response = KaplanMeier(waits)
    escalation = KaplanMeier(escalations)
  }

  private mutating func count(_ contact: ContactFact) {
    contacts += 1
    if contact.status == .outOfRange { outOfRange += 1 }
    guard Self.wantsAnswer(contact.status), contact.status != .outOfRange, contact.status != .open else { return }
    expected += 1
    inTime.whole += 1
    answered.whole += 1
    if contact.status == .answered { inTime.part += 1 }
    if contact.status == .answered || contact.status == .answeredLate { answered.part += 1 }
  }

  private static func wantsAnswer(_ status: ContactStatus) -> Bool { status != .noAnswerNeeded && status != .withdrawn }

  /// Cases whose second sign lies in the days; a request for a manager or a threat to leave counts as the second
  /// (analyzers.md, `late-escalation`).
  private static func escalations(
    _ facts: AccountFacts, calendar: WorkingCalendar, asOf: Instant, lies: (Timestamp) -> Bool
  ) -> [KaplanMeier.Observation] {
    let byCase = Dictionary(grouping: facts.signs, by: \.caseID)
    var result: [KaplanMeier.Observation] = []
    for id in byCase.keys.sorted() {
      let signs = (byCase[id] ?? []).sorted { $0.time.instant < $1.time.instant }
      let grave = signs.first { !Set($0.kinds + [$0.kind]).isDisjoint(with: [.wantsManager, .churnThreat]) }
      let second = signs.count > 1 ? signs[1] : nil
      guard let sign = [second, grave].compactMap({ $0 }).min(by: { $0.time.instant < $1.time.instant }),
        lies(sign.time)
      else { continue }
      let taken = facts.managerContacts.filter { $0.caseID == id && $0.kind != .clientReachedOut }
        .map(\.time.instant).min()
      let end = max(taken ?? asOf, sign.time.instant)
      result.append(
        .init(
          seconds: calendar.workingTime(from: sign.time.instant, to: end).seconds, isEnded: taken != nil))
    }
    return result
  }
}
