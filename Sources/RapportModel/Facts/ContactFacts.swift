/// Status of one contact: the first of analyzers.md, "Status of a contact", that fits.
public enum ContactStatus: String, Hashable, Sendable, CaseIterable {
  /// A positive reason says that nothing is expected.
  case noAnswerNeeded = "no_answer_needed"
  /// The client's own follow-up settled it.
  case withdrawn
  /// Reaction within the level, counted from this contact.
  case answered
  /// Reaction after the level.
  case answeredLate = "answered_late"
  /// Age within the level.
  case open
  /// The sources that could hold the answer end too early, or the staff's sent mail is not among them.
  case outOfRange = "out_of_range"
  /// The answer came back.
  case bounced
  /// Receipt confirmed, no substance.
  case acknowledged
  /// Tried, not reached.
  case attempted
  /// Only a machine answered.
  case autoreplyOnly = "autoreply_only"
  /// Nothing.
  case unanswered

  /// Whether something is still expected of the staff, so that the contact counts however old it is.
  public var isWaiting: Bool {
    switch self {
    case .open, .bounced, .acknowledged, .attempted, .autoreplyOnly, .unanswered: true
    case .noAnswerNeeded, .withdrawn, .answered, .answeredLate, .outOfRange: false
    }
  }

  /// Whether the time for an answer is over and nobody has even tried.
  public var isMissed: Bool { self == .unanswered || self == .autoreplyOnly || self == .bounced }
}

/// One contact with its status and what decided it.
public struct ContactFact: Hashable, Sendable {
  /// Id of the interaction.
  public var interaction: String
  /// Client person (`Participant.person` or handle).
  public var client: Participant
  /// When the contact was made.
  public var time: Timestamp
  /// Its channel.
  public var channel: Channel
  /// Its conversation.
  public var conversation: String?
  /// Its status.
  public var status: ContactStatus
  /// Which rule decided the status, in a few words of English: shown by `timeline --why`.
  public var reason: String
  /// Service level that applies, in working time.
  public var level: WorkingDuration
  /// When that level runs out.
  public var deadline: Instant
  /// Id of the reaction that ended its block, if any.
  public var reaction: String?
  /// Who on staff reacted.
  public var reactedBy: Participant?
  /// On which channel.
  public var reactionChannel: Channel?
  /// Time from the contact to the reaction, or to `--as-of` where there is none (censored).
  public var response: WaitingTime
  /// Whether it is urgent (urgency cue, or a deadline within the urgent level).
  public var isUrgent: Bool
  /// Whether it asks again.
  public var isChase: Bool

  /// A contact with its status.
  public init(
    interaction: String, client: Participant, time: Timestamp, channel: Channel, conversation: String?,
    status: ContactStatus, reason: String, level: WorkingDuration, deadline: Instant, reaction: String? = nil,
    reactedBy: Participant? = nil, reactionChannel: Channel? = nil, response: WaitingTime, isUrgent: Bool,
    isChase: Bool
  ) {
    self.interaction = interaction
    self.client = client
    self.time = time
    self.channel = channel
    self.conversation = conversation
    self.status = status
    self.reason = reason
    self.level = level
    self.deadline = deadline
    self.reaction = reaction
    self.reactedBy = reactedBy
    self.reactionChannel = reactionChannel
    self.response = response
    self.isUrgent = isUrgent
    self.isChase = isChase
  }
}

/// Consecutive contacts of one client person about one matter before any reaction of the staff.
public struct WaitingBlock: Hashable, Sendable {
  /// Stable id: from the oldest contact.
  public var id: String
  /// Client person.
  public var client: Participant
  /// Ids of its contacts, oldest first.
  public var contacts: [String]
  /// Ids of those that are chases.
  public var chases: [String]
  /// Id of the reaction that ended it.
  public var reaction: String?
  /// Ids of attempts to reach the client in it.
  public var attempts: [String]
  /// Ids of autoreplies and acknowledgements that the client got in it.
  public var acknowledgements: [String]
  /// Conversations it touches, sorted.
  public var conversations: [String]
  /// Status of its oldest contact.
  public var status: ContactStatus
  /// The case it belongs to.
  public var caseID: String

  /// A waiting block.
  public init(
    id: String, client: Participant, contacts: [String], chases: [String], reaction: String?, attempts: [String],
    acknowledgements: [String], conversations: [String], status: ContactStatus, caseID: String
  ) {
    self.id = id
    self.client = client
    self.contacts = contacts
    self.chases = chases
    self.reaction = reaction
    self.attempts = attempts
    self.acknowledgements = acknowledgements
    self.conversations = conversations
    self.status = status
    self.caseID = caseID
  }
}
