/// What an account's timeline shows before anybody judges it: computed once, read by every analyzer and report.
public struct AccountFacts: Hashable, Sendable {
  /// Every contact with its status, in time order.
  public var contacts: [ContactFact] = []
  /// Waiting blocks, by time of their oldest contact.
  public var blocks: [WaitingBlock] = []
  /// Commitments of the staff and what became of them, in time order.
  public var promises: [PromiseFact] = []
  /// Signs of escalation, in time order.
  public var signs: [SignFact] = []
  /// Messages that hand matters over to a cover, in time order.
  public var handovers: [HandoverFact] = []
  /// Times a manager was told or took part, in time order.
  public var managerContacts: [ManagerContact] = []
  /// Matters of the account.
  public var cases: [CaseFact] = []

  /// No facts yet.
  public init() {}
}

/// A commitment of the staff and what became of it.
public struct PromiseFact: Hashable, Sendable {
  /// What became of it.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Followed by the promised thing in time.
    case kept
    /// Followed by it after the due time.
    case keptLate = "kept-late"
    /// Not followed by it.
    case broken
    /// Followed only after the client asked.
    case clientHadToRemind = "client-had-to-remind"
    /// Not due yet.
    case pending
    /// Cannot be seen in the exports.
    case unverifiable
  }

  /// Id of the interaction that holds it.
  public var interaction: String
  /// Its words and place.
  public var cue: Cue
  /// Who promised.
  public var staff: Participant
  /// To whom.
  public var client: Participant?
  /// When it falls due, by the rules of analyzers.md, `broken-promise`.
  public var due: Timestamp
  /// What became of it.
  public var outcome: Outcome
  /// Id of the interaction that kept it.
  public var keptBy: String?

  /// A commitment.
  public init(
    interaction: String, cue: Cue, staff: Participant, client: Participant?, due: Timestamp, outcome: Outcome,
    keptBy: String? = nil
  ) {
    self.interaction = interaction
    self.cue = cue
    self.staff = staff
    self.client = client
    self.due = due
    self.outcome = outcome
    self.keptBy = keptBy
  }
}

/// A sign that a case is growing hot (analyzers.md, "Signs").
public struct SignFact: Hashable, Sendable {
  /// What the sign is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Anger of level 2 or 3.
    case anger
    /// Threat to leave.
    case churnThreat = "churn_threat"
    /// Request for a manager.
    case wantsManager = "wants_manager"
    /// Second chase.
    case secondChase = "second_chase"
    /// An urgent contact's level ran out.
    case missedUrgency = "missed_urgency"
    /// A promise's due time passed.
    case brokenPromise = "broken_promise"
  }

  /// What it is; the gravest where one interaction shows several.
  public var kind: Kind
  /// Every kind the interaction shows.
  public var kinds: [Kind]
  /// When it became visible.
  public var time: Timestamp
  /// Id of the interaction that shows it.
  public var interaction: String
  /// The cue that shows it, where one does.
  public var cue: Cue?
  /// The case it belongs to.
  public var caseID: String

  /// A sign.
  public init(kind: Kind, kinds: [Kind], time: Timestamp, interaction: String, cue: Cue?, caseID: String) {
    self.kind = kind
    self.kinds = kinds
    self.time = time
    self.interaction = interaction
    self.cue = cue
    self.caseID = caseID
  }
}

/// A message that hands matters over to a colleague.
public struct HandoverFact: Hashable, Sendable {
  /// Id of the interaction.
  public var interaction: String
  /// Who handed over.
  public var from: Participant
  /// To whom.
  public var to: [Participant]
  /// When.
  public var time: Timestamp
  /// The words about this account, where the message has some.
  public var cue: Cue?

  /// A hand-over.
  public init(interaction: String, from: Participant, to: [Participant], time: Timestamp, cue: Cue?) {
    self.interaction = interaction
    self.from = from
    self.to = to
    self.time = time
    self.cue = cue
  }
}

/// A moment in which a manager was told about a case or took part in it.
public struct ManagerContact: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Staff wrote to the manager (the manager in To).
    case told
    /// The client wrote to or called the manager.
    case clientReachedOut = "client_reached_out"
    /// The manager wrote to or spoke with the client.
    case tookPart = "took_part"
  }

  /// What happened.
  public var kind: Kind
  /// The manager.
  public var manager: Participant
  /// When.
  public var time: Timestamp
  /// Id of the interaction.
  public var interaction: String
  /// The case it is about.
  public var caseID: String

  /// A moment with a manager.
  public init(kind: Kind, manager: Participant, time: Timestamp, interaction: String, caseID: String) {
    self.kind = kind
    self.manager = manager
    self.time = time
    self.interaction = interaction
    self.caseID = caseID
  }
}

/// A matter of one account: the waiting blocks and conversations that belong together.
public struct CaseFact: Hashable, Sendable {
  /// Stable id: from its oldest interaction.
  public var id: String
  /// Ids of its interactions, oldest first.
  public var interactions: [String]
  /// Conversations in it, sorted.
  public var conversations: [String]
  /// Order, invoice and ticket numbers and subject words that hold it together, sorted.
  public var topics: [String]
  /// Why each conversation was joined, in a few words of English, for `timeline --why`.
  public var reasons: [String]

  /// A matter.
  public init(id: String, interactions: [String], conversations: [String], topics: [String], reasons: [String] = []) {
    self.id = id
    self.interactions = interactions
    self.conversations = conversations
    self.topics = topics
    self.reasons = reasons
  }
}
