public import RapportModel

/// The course of contacts of one account up to one moment, with its facts: what an analyzer reads.
///
/// Interactions after the moment are not in it. Facts are computed once, here; analyzers never see each other's
/// findings.
public struct Course: Sendable {
  /// The account.
  public let account: Account
  /// What was seen by the moment: without duplicates, in timeline order, with conversations.
  public let interactions: [Interaction]
  /// Facts of these interactions.
  public let facts: AccountFacts
  /// Rules and clocks.
  public let context: AnalysisContext
  /// The moment looked from.
  public let moment: Timestamp

  let entries: [Entry]
  let matters: [Matter]
  let readings: [ReplyReading?]
  let roster: Roster
  let conversations: Conversations
  let cases: Cases
  let waiting: WaitingCourse
  let verdicts: [StatusRules.Verdict]
  let statusRules: StatusRules
  let signs: SignLadder
  let managers: ManagersAndHandovers
  let absences: Absences
  let talks: Talks
  let blockUrgency: [Bool]
  /// Who handed anything over, by key.
  let handoverAuthors: Set<String>

  /// The course of an account up to `moment`.
  public init(_ timeline: AccountTimeline, upTo moment: Timestamp, context: AnalysisContext) {
    self.init(ReadTimeline(timeline, upTo: moment.instant, context), upTo: moment, context: context)
  }

  /// The course of a timeline read once, up to a moment that is not after the one it was read for.
  init(_ timeline: ReadTimeline, upTo moment: Timestamp, context: AnalysisContext) {
    account = timeline.account
    self.context = context
    self.moment = moment
    let count = timeline.count(upTo: moment.instant)
    var visible = Array(timeline.interactions.prefix(count))
    entries = Array(timeline.entries.prefix(count))
    matters = Array(timeline.matters.prefix(count))
    readings = Array(timeline.readings.prefix(count))
    roster = timeline.roster
    conversations = Conversations(visible, entries, matters, calendar: context.calendar)
    for index in visible.indices { visible[index].conversation = conversations.ids[conversations.number[index]] }
    interactions = visible
    waiting = WaitingCourse(
      visible, entries, matters, conversations, readings, roster: timeline.roster, account: timeline.account,
      context: context)
    cases = Cases(visible, entries, matters, conversations, waiting, context.calendar)
    statusRules = StatusRules(
      course: waiting, interactions: visible, conversations: conversations,
      coverage: CoverageRange(context.coverage, context.configuration), calendar: context.calendar,
      moment: moment.instant)
    verdicts = waiting.contacts.map(statusRules.verdict(on:))
    talks = Talks(visible, entries)
    let promises = PromiseRegister(
      visible, entries, readings, conversations, cases, talks, undelivered: waiting.undelivered, context: context,
      moment: moment.instant)
    signs = SignLadder(
      visible, entries, conversations, cases, waiting, verdicts, promises, moment: moment.instant)
    managers = ManagersAndHandovers(visible, entries, conversations, cases, roster)
    handoverAuthors = Set(managers.handovers.map { Roster.key($0.from) })
    absences = Absences(visible, entries, context.configuration, context.calendar)
    blockUrgency = waiting.blocks.map { [entries, waiting] block in
      block.contacts.contains { entries[waiting.contacts[$0].index].saysUrgent }
    }
    var facts = AccountFacts()
    let roster = timeline.roster
    facts.contacts = waiting.contacts.indices.map { [waiting, verdicts] number in
      Self.fact(waiting.contacts[number], verdicts[number], visible, roster)
    }
    facts.blocks = waiting.blocks.indices.compactMap {
      [waiting, verdicts, statusRules, conversations, cases] number in
      Self.fact(number, waiting, verdicts, statusRules, conversations, cases, visible, roster)
    }
    facts.promises = promises.facts
    facts.signs = signs.facts
    facts.handovers = managers.handovers
    facts.managerContacts = managers.managerContacts
    facts.cases = cases.facts
    self.facts = facts
  }

  private static func fact(
    _ contact: ContactDraft, _ verdict: StatusRules.Verdict, _ interactions: [Interaction], _ roster: Roster
  ) -> ContactFact {
    let i = interactions[contact.index]
    return ContactFact(
      interaction: i.id, client: i.from.first ?? roster.people[contact.client],
      time: i.time ?? Timestamp(contact.instant), channel: i.channel, conversation: i.conversation,
      status: verdict.status, reason: verdict.reason, level: contact.level, deadline: contact.deadline,
      reaction: verdict.reaction.map { interactions[$0.index].id }, reactedBy: verdict.reaction?.by,
      reactionChannel: verdict.reaction?.channel, response: verdict.response, isUrgent: contact.isUrgent,
      isChase: contact.isChase)
  }

  private static func fact(
    _ number: Int, _ waiting: WaitingCourse, _ verdicts: [StatusRules.Verdict], _ rules: StatusRules,
    _ conversations: Conversations, _ cases: Cases, _ interactions: [Interaction], _ roster: Roster
  ) -> WaitingBlock? {
    let block = waiting.blocks[number]
    guard let oldest = block.contacts.first else { return nil }
    let first = waiting.contacts[oldest]
    func ids(_ indexes: [Int]) -> [String] { indexes.map { interactions[$0].id } }
    let machine = rules.concerning(waiting.autoreplies, block, after: first.index)
    let human = rules.concerning(waiting.acknowledgements, block, after: first.index)
    return WaitingBlock(
      id: "block-" + StableHash.name([interactions[first.index].id]), client: roster.people[block.client],
      contacts: ids(block.contacts.map { waiting.contacts[$0].index }),
      chases: ids(block.contacts.filter { waiting.contacts[$0].isChase }.map { waiting.contacts[$0].index }),
      reaction: block.reaction.map { interactions[$0.index].id },
      attempts: ids(rules.attempts(block, after: first.index)), acknowledgements: ids((machine + human).sorted()),
      conversations: block.conversations.map { conversations.ids[$0] }.sorted(), status: verdicts[oldest].status,
      caseID: cases.ids[cases.number[conversations.number[first.index]]])
  }

  /// Why each interaction stands in its conversation, in a few words of English, by id: for `timeline --why`.
  public var conversationReasons: [String: String] {
    Dictionary(zip(interactions.map(\.id), conversations.reasons), uniquingKeysWith: { first, _ in first })
  }

  // MARK: What analyzers ask

  /// What came after an interaction in its case, and calls and texts with the same client person in any: what is said
  /// on the telephone names no matter. By index, the next ones only.
  func following(_ index: Int, caseNumber: Int, client: Int? = nil, from instant: Instant? = nil) -> [Int] {
    let person =
      client ?? (entries[index].authorIsStaff ? entries[index].clientRecipients.first : entries[index].author)
    return talks.following(
      index, case: cases.members[caseNumber], person: person, entries: entries, from: instant)
  }

  /// Number of the case of an interaction, by index.
  func caseNumber(of index: Int) -> Int { cases.number[conversations.number[index]] }

  /// Id of the case of an interaction, by index: the story its findings tell.
  func story(of index: Int) -> String { cases.ids[caseNumber(of: index)] }

  /// Whether an instant is before `analyze_from`: history, never a finding.
  func isHistory(_ instant: Instant) -> Bool {
    guard let from = context.configuration.analyzeFrom else { return false }
    return context.calendar.date(at: instant) < from
  }

  /// Whether the account is lost or might be.
  var isAccountInDanger: Bool { account.status != .active }

  /// A value for the summary where the account is lost or at risk.
  var accountTerm: FindingSummary.Value? {
    account.status == .active ? nil : .term("account." + account.status.rawValue)
  }

  /// An instant as the timeline of the company shows it.
  func shown(_ instant: Instant) -> Timestamp { context.calendar.zone.timestamp(instant) }

  /// Participants without repetition, sorted by handle.
  static func distinct(_ participants: [Participant]) -> [Participant] {
    var seen: Set<String> = []
    return participants.filter { seen.insert(Roster.key($0)).inserted }.sorted {
      ($0.handle, $0.name ?? "") < ($1.handle, $1.name ?? "")
    }
  }

  /// Cues of an interaction's own text.
  func ownCues(_ index: Int, _ kinds: CueMask) -> [Cue] {
    guard entries[index].mask.hasAny(kinds) else { return [] }
    return interactions[index].cues.filter { $0.block == nil && kinds.has($0.kind) }
  }

  /// The place of an interaction that shows one of `kinds`, else its opening.
  func evidence(_ index: Int, _ role: Evidence.Role, _ kinds: CueMask = CueMask()) -> Evidence {
    Evidence(interactions[index], role: role, cue: ownCues(index, kinds).first)
  }

  /// Members of staff of the configuration by mailbox address.
  func staff(byAddress address: String) -> Participant? {
    if let number = roster.existing(address), roster.people[number].staff { return roster.people[number] }
    guard let person = context.configuration.staff.first(where: { $0.emails.contains(address) }) else { return nil }
    return Participant(name: person.name, email: address, person: person.id, staff: true)
  }
}
