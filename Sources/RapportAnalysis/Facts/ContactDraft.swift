import RapportModel

/// A contact while the facts are being gathered; by index of the timeline.
struct ContactDraft: Sendable {
  var index: Int
  var client: Int
  var instant: Instant
  var need: AnswerNeed
  var isUrgent: Bool
  var level: WorkingDuration
  var deadline: Instant
  /// Until when the staff asked for time in the same call.
  var promisedUntil: Instant?
  var block: Int?
  var isChase = false

  /// Weaker cues ("today", a date) don't make a contact urgent.
  static let strengthOfUrgency = 0.7

  /// Whether an interaction is a contact (analyzers.md, "Contact"): a mail, text, voicemail or ticket comment of a
  /// client person; a call of theirs that nobody took or that lasted less than `min_talk`; an answered call that left
  /// an ask open. Machines' mail is none, and nothing without a time can wait.
  static func isContact(_ i: Interaction, _ e: Entry) -> Bool {
    guard e.direction == .inbound, e.instant != nil, e.author != nil, !e.authorIsStaff,
      i.flags.isDisjoint(with: [.autoreply, .bounce, .receipt])
    else { return false }
    switch i.channel {
    case .email, .text, .ticket, .voicemail: return true
    case .note: return false
    case .call:
      switch i.result {
      case .missed, .busy, .rejected, .voicemail: return true
      case .answered: return !e.isTalk || leavesAskOpen(e)
      case .failed, nil: return e.isTalk && leavesAskOpen(e)
      }
    }
  }

  /// An ask stands in the note of a talk, and nothing there says that it was answered.
  private static func leavesAskOpen(_ e: Entry) -> Bool {
    e.mask.hasAny(CueMask(.ask, .wantsCall)) && !e.mask.hasAny(CueMask(.substance, .done, .denial, .withdraw))
  }

  init(
    _ i: Interaction, _ e: Entry, index: Int, client: Int, instant: Instant, followsReply: Bool,
    _ context: AnalysisContext
  ) {
    self.index = index
    self.client = client
    self.instant = instant
    need = AnswerNeed(i, e, followsReply: followsReply)
    let levels = context.configuration.serviceLevels
    let ordinary = levels.level(for: i.channel, urgent: false)
    isUrgent = false
    if e.mask.has(.urgency) {
      let ordinaryDeadline = context.calendar.adding(ordinary, to: instant)
      // Urgent with a date further off than the ordinary level: the client has said when, and that is kept.
      isUrgent = i.cues.contains {
        $0.kind == .urgency && $0.block == nil && $0.strength >= Self.strengthOfUrgency
          && ($0.due?.instant.map { $0 <= ordinaryDeadline } ?? true)
      }
    }
    level = levels.level(for: i.channel, urgent: isUrgent)
    deadline = context.calendar.adding(level, to: instant)
    if e.isTalk {
      promisedUntil = i.cues.filter { $0.kind == .commitment && $0.block == nil }.compactMap { $0.due?.instant }.max()
    }
  }
}

/// A waiting block while the facts are being gathered.
struct BlockDraft: Sendable {
  var client: Int
  /// Indexes into the contact drafts, oldest first.
  var contacts: [Int]
  var conversations: [Int]
  var matter = MatterSet()
  var lastInstant: Instant
  var reaction: ReactionDraft?
  /// Contact with which the client settled it.
  var settledBy: Int?
  /// Whether that was a plain "never mind".
  var wasTakenBack = false
  /// Answers that came back.
  var bounced: [Int] = []

  var isOpen: Bool { reaction == nil && settledBy == nil }
}

/// What ended a block.
struct ReactionDraft: Hashable, Sendable {
  enum Kind: String, Sendable {
    case reply = "reply in the conversation"
    case newMail = "new mail to the client"
    case call = "answered call"
    case text = "text to the client"
    case comment = "comment on the ticket"
    case quoted = "mail that only the client's quotation shows"
    case inReplyTo = "mail that only the client's In-Reply-To shows"
  }

  /// The reaction, or the client's message that shows it.
  var index: Int
  var instant: Instant
  var kind: Kind
  /// Who reacted, where known.
  var by: Participant?
  var channel: Channel
  /// Whether `instant` is only the latest it can have been.
  var isBound = false
}
