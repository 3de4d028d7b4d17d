public import RapportModel

/// The label of a message as labelled data knows it (contract, section 5).
public enum MessageLabel: String, Hashable, Sendable, CaseIterable {
  case vagueReply = "vague_reply"
  case internalComplaint = "internal_complaint"
  case blameClient = "blame_client"
  case falseApology = "false_apology"
  case goodApology = "good_apology"
  case promise
  case passAround = "pass_around"
  case autoreply
  case needsReply = "needs_reply"
  case noReplyNeeded = "no_reply_needed"
  case chaser
  case urgent
  case anger
  case churnThreat = "churn_threat"
  case overHead = "over_head"
  case escalation
  case internalOnly = "internal_only"
}

/// What a whole message says, composed from the cues of its own text (contract, section 5, "Labels from cues").
public struct MessageLabels: Hashable, Sendable {
  /// The labels, in the order of `MessageLabel`.
  public var labels: [MessageLabel]
  /// Words of the first due time of a promise; nil where none is named.
  public var due: String?
  /// Anger 1–3.
  public var level: Int?

  /// Target that marks a boilerplate cue as the text of a machine.
  public static let automaticTarget = "automatic"

  /// Composes the labels of a message said in `direction` from `cues`; cues of quoted blocks are not looked at.
  public init(cues: [Cue], direction: SpeechDirection) {
    let own = cues.filter { $0.block == nil }
    let kinds = Set(own.map(\.kind))
    var found: Set<MessageLabel> = []
    var due: String?
    var level: Int?
    switch direction {
    case .staffToClient:
      let isAutomatic =
        kinds.contains(.absence)
        || own.contains { $0.kind == .boilerplate && $0.target == Self.automaticTarget }
      if isAutomatic {
        found = [.autoreply]
        break
      }
      let isVague = !kinds.isDisjoint(with: [.uncertainty, .noInformation, .brushOff, .vaguePromise])
      if isVague && !kinds.contains(.commitment) { found.insert(.vagueReply) }
      if kinds.contains(.complaintInternal) { found.insert(.internalComplaint) }
      if kinds.contains(.blameClient) { found.insert(.blameClient) }
      if kinds.contains(.falseApology) {
        found.insert(.falseApology)
      } else if own.contains(where: { $0.kind == .apology && ($0.level ?? 0) >= 2 }) {
        found.insert(.goodApology)
      }
      if kinds.contains(.passOn) { found.insert(.passAround) }
      if kinds.contains(.commitment) {
        found.insert(.promise)
        due = own.first { $0.kind == .commitment && $0.due?.stretch.isEmpty == false }?.due?.stretch
      }
    case .clientToStaff:
      let flag = Self.replyFlag(own, kinds)
      found.insert(flag)
      if flag == .needsReply {
        // Who takes an ask back, or only gives thanks, neither chases nor is pressed.
        if kinds.contains(.chase) { found.insert(.chaser) }
        if kinds.contains(.urgency) { found.insert(.urgent) }
      }
      if kinds.contains(.churnThreat) { found.insert(.churnThreat) }
      if kinds.contains(.wantsManager) { found.insert(.overHead) }
      // To be pressed and to threaten with leaving is an ultimatum, however calm its words.
      let isUltimatum = found.isSuperset(of: [.urgent, .churnThreat])
      if kinds.contains(.anger) || isUltimatum {
        found.insert(.anger)
        let strongest = own.filter { $0.kind == .anger }.compactMap(\.level).max() ?? 1
        level = kinds.contains(.churnThreat) ? 3 : min(2, strongest)
      }
    case .staffToStaff:
      if kinds.contains(.escalates) { found.insert(.escalation) }
      if kinds.contains(.complaintInternal) { found.insert(.internalOnly) }
    }
    labels = MessageLabel.allCases.filter(found.contains)
    self.due = due
    self.level = level
  }

  /// An answer is expected unless the message takes its ask back, or only thanks, closes or informs.
  private static func replyFlag(_ cues: [Cue], _ kinds: Set<CueKind>) -> MessageLabel {
    if let withdrawal = cues.last(where: { $0.kind == .withdraw }) {
      let later = cues.contains { $0.kind == .ask && $0.start > withdrawal.start && $0.strength >= 0.7 }
      return later ? .needsReply : .noReplyNeeded
    }
    if !kinds.isDisjoint(with: [.ask, .urgency, .anger, .churnThreat, .wantsManager, .wantsCall]) {
      return .needsReply
    }
    if let chase = cues.first(where: { $0.kind == .chase }) {
      // "Thanks, it came": what follows thanks tells of an earlier chase.
      let thanked = cues.contains { $0.kind == .thanksClose && $0.start <= chase.start }
      return thanked ? .noReplyNeeded : .needsReply
    }
    return kinds.contains(.thanksClose) ? .noReplyNeeded : .needsReply
  }
}
