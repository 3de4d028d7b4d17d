/// What a course of contacts means: one problem (or one thing done well), with its evidence. Contract, section 6.
public struct Finding: Hashable, Sendable {
  /// Stable across runs while the same facts hold.
  public var id: String
  /// Id of the analyzer, e.g. `vague-reply`.
  public var analyzer: String
  /// Variant, e.g. `no-information`.
  public var variant: String?
  /// How much of a manager's morning it is worth.
  public var severity: Severity
  /// 0…1.
  public var confidence: Double
  /// By comparing two moments of the same timeline.
  public var status: FindingStatus = .new
  /// A manager's verdict.
  public var verdict: Verdict?
  /// Name of the account.
  public var account: String
  /// The client person it is about.
  public var client: Participant?
  /// Staff concerned; sorted by handle.
  public var staff: [Participant]
  /// Conversation it stands in.
  public var conversation: String?
  /// Start of the time it spans.
  public var from: Timestamp
  /// End of the time it spans.
  public var to: Timestamp
  /// How long the client waited, on both clocks.
  public var waiting: WaitingTime?
  /// Shared by findings about the same case.
  public var story: String?
  /// What happened, as data; the report's texts make a sentence of it in the report's language.
  public var summary: FindingSummary
  /// Messages that show it, in time order.
  public var evidence: [Evidence]
  /// What speaks for the staff: leave, no hand-over, answered by phone, substance later.
  public var counterEvidence: [Evidence]
  /// When the fact became true in the data.
  public var firstSeen: Timestamp
  /// Parameters the rule ran with, by name.
  public var parameters: [String: String]

  /// A finding.
  public init(
    id: String, analyzer: String, variant: String?, severity: Severity, confidence: Double, account: String,
    client: Participant?, staff: [Participant], conversation: String?, from: Timestamp, to: Timestamp,
    waiting: WaitingTime? = nil, story: String? = nil, summary: FindingSummary, evidence: [Evidence],
    counterEvidence: [Evidence] = [], firstSeen: Timestamp, parameters: [String: String] = [:]
  ) {
    self.id = id
    self.analyzer = analyzer
    self.variant = variant
    self.severity = severity
    self.confidence = confidence
    self.account = account
    self.client = client
    self.staff = staff
    self.conversation = conversation
    self.from = from
    self.to = to
    self.waiting = waiting
    self.story = story
    self.summary = summary
    self.evidence = evidence
    self.counterEvidence = counterEvidence
    self.firstSeen = firstSeen
    self.parameters = parameters
  }
}

/// How much of a manager's morning a finding is worth.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Worth knowing.
  case info
  /// For the weekly figures.
  case low
  /// For the weekly report.
  case medium
  /// For today.
  case high

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  /// Ordered from `info` to `high`.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  /// `steps` higher (or lower), within `low` … `high`; `info` stays.
  public func raised(by steps: Int) -> Severity {
    guard self != .info else { return self }
    return Self.allCases[min(max(rank + steps, 1), Self.allCases.count - 1)]
  }
}

/// What became of a finding between two moments of the same timeline.
public enum FindingStatus: String, Hashable, Sendable, CaseIterable {
  /// True now, not then.
  case new
  /// True then and now.
  case open
  /// True then, and of higher severity now.
  case worse
  /// True then, not now.
  case resolved
}

/// A manager's verdict on a finding.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// "That isn't one."
  case dismissed
  /// "That is one."
  case confirmed
}

/// How long a client waited, on both clocks.
public struct WaitingTime: Hashable, Sendable {
  /// Wall time.
  public var wall: WallDuration
  /// Company working time; 0 prints as "outside hours".
  public var working: WorkingDuration

  /// Both clocks of one stretch.
  public init(wall: WallDuration, working: WorkingDuration) {
    self.wall = wall
    self.working = working
  }
}

/// A place in an interaction that shows a finding.
public struct Evidence: Hashable, Sendable {
  /// What the place is to the finding (contract, section 6).
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// What the client asked.
    case question
    /// What the staff answered.
    case answer
    /// The client asking again.
    case chase
    /// The staff trying to reach the client.
    case attempt
    /// A commitment.
    case promise
    /// Running down the own side.
    case complaint
    /// A sign of escalation.
    case sign
    /// A manager brought in.
    case escalation
    /// Matters handed over.
    case handover
    /// The information that existed.
    case information
    /// Somebody else's words inside a message.
    case quoted
  }

  /// Id of the interaction.
  public var interaction: String
  /// Its Message-ID.
  public var messageID: String?
  /// When it happened.
  public var time: Timestamp?
  /// Its channel.
  public var channel: Channel
  /// Who wrote or called.
  public var author: Participant?
  /// Nil for the interaction's own text, else an index into its quoted blocks.
  public var block: Int?
  /// A substring of that text; empty for a call.
  public var quote: String
  /// First byte of the quote in that text.
  public var start: Int
  /// Byte after the quote.
  public var end: Int
  /// What it is to the finding.
  public var role: Role

  /// A place in an interaction: the given cue, or the opening of its text (at most 280 bytes, whole characters).
  public init(_ interaction: Interaction, role: Role, cue: Cue? = nil) {
    self.interaction = interaction.id
    self.messageID = interaction.messageID
    self.time = interaction.time
    self.channel = interaction.channel
    self.author = interaction.from.first
    self.role = role
    if let cue {
      self.block = cue.block
      self.quote = cue.quote
      self.start = cue.start
      self.end = cue.end
    } else {
      self.block = nil
      self.quote = interaction.text.prefix(utf8Bytes: 280)
      self.start = 0
      self.end = self.quote.utf8.count
    }
  }
}

extension String {
  /// The longest prefix of whole characters that takes at most `count` UTF-8 bytes.
  func prefix(utf8Bytes count: Int) -> String {
    guard utf8.count > count else { return self }
    var index = utf8.index(utf8.startIndex, offsetBy: count)
    // Step back to the start of a character, so that neither a scalar nor a cluster is cut.
    while index > startIndex, index.samePosition(in: self) == nil { index = utf8.index(before: index) }
    return String(self[..<index])
  }
}
