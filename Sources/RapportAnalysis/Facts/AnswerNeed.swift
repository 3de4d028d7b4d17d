import RapportModel

/// Whether a contact expects an answer. None needs a positive reason; where in doubt, an answer is expected.
enum AnswerNeed: Hashable, Sendable {
  /// An answer is expected; how surely, 0…1.
  case needed(Double)
  /// None is, and why.
  case none(Reason)

  /// The positive reasons of analyzers.md, "Status of a contact".
  enum Reason: String, Hashable, Sendable {
    case bulk = "bulk or list mail"
    case calendar = "calendar message"
    case copyOnly = "copy only"
    case withdraws = "takes back an earlier ask"
    case thanks = "thanks only"
    case clientOwes = "the client owes the answer"
    case information = "information only"
  }

  /// Words beside "thanks" in a first message that make it more than thanks.
  static let wordsBesideFirstThanks = 4
  /// Words beside "thanks" in a reply that make it more than thanks.
  static let wordsBesideThanksInReply = 40
  /// A reply with no cue at all and no more words than this may be a mere "all right": asked for with less certainty.
  static let wordsOfMereReply = 15
  /// The same where the language is not known, which two or three words seldom tell.
  static let wordsOfMereReplyInAnyLanguage = 3

  /// Judges an inbound contact. `followsReply`: the last message before it in its conversation is the staff's.
  init(_ i: Interaction, _ e: Entry, followsReply: Bool) {
    let m = e.mask
    let isHot = m.has(.churnThreat) || e.anger >= 2
    let isListed = i.flags.contains(.bulk)
    // A list's words are not said to us: heat in them counts only where a person of ours is addressed.
    if isHot, !isListed || !e.staffTo.isEmpty {
      self = .needed(0.95)
      return
    }
    if isListed {
      self = .none(.bulk)
      return
    }
    if i.flags.contains(.calendar) {
      self = .none(.calendar)
      return
    }
    if e.hasTo, e.staffTo.isEmpty, !e.staffCopied.isEmpty {
      self = .none(.copyOnly)
      return
    }
    if m.has(.withdraw), !m.has(.wantsManager), Self.takesBack(i) {
      self = .none(.withdraws)
      return
    }
    // "The driver comes at two" names an hour and asks for nothing.
    let isUrgent =
      m.has(.urgency)
      && i.cues.contains {
        $0.kind == .urgency && $0.block == nil && $0.strength >= ContactDraft.strengthOfUrgency
      }
    let demands = CueMask.demands.subtracting(CueMask(.urgency))
    if i.channel == .call || i.channel == .voicemail || m.hasAny(demands) || isUrgent {
      self = .needed(0.9)
      return
    }
    if m.has(.thanksClose) {
      let courtesies = i.cues.filter {
        $0.block == nil && ($0.kind == .thanksClose || $0.kind == .greeting || $0.kind == .boilerplate)
      }
      let rest = PlainWords.count(in: i.text, outside: courtesies)
      if rest < (followsReply ? Self.wordsBesideThanksInReply : Self.wordsBesideFirstThanks) {
        self = .none(.thanks)
        return
      }
      if rest < Self.wordsBesideThanksInReply {
        // "Here is the contract, thank you", or a fault told with thanks in advance: either may be.
        self = .needed(0.45)
        return
      }
    }
    if m.hasAny(CueMask(.commitment, .vaguePromise)) {
      self = .none(.clientOwes)
      return
    }
    if m.hasAny(CueMask(.done, .substance, .acknowledge)) {
      self = .none(.information)
      return
    }
    if followsReply, i.channel != .voicemail, m.isEmpty || m == CueMask(.greeting),
      PlainWords.count(in: i.text, outside: [])
        <= (i.language == nil ? Self.wordsOfMereReplyInAnyLanguage : Self.wordsOfMereReply)
    {
      self = .needed(0.45)
      return
    }
    self = .needed(i.flags.contains(.encrypted) ? 0.5 : 0.65)
  }

  /// A "never mind" with no request behind it.
  private static func takesBack(_ i: Interaction) -> Bool {
    let own = i.cues.filter { $0.block == nil }
    let withdrawals = own.filter { $0.kind == .withdraw }
    guard let last = withdrawals.map(\.start).max() else { return false }
    return !own.contains { cue in
      switch cue.kind {
      case .ask: return cue.start > last && cue.strength >= 0.7
      case .wantsCall: return cue.strength >= 0.7
      case .urgency:
        // "I take back the urgent" stands in the same sentence; an alarm in another one is an alarm.
        return !withdrawals.contains { $0.start < cue.end && cue.start < $0.end }
      default: return false
      }
    }
  }

  /// Whether the contact may as well have expected none.
  var isDoubtful: Bool {
    if case .needed(let sure) = self { return sure < 0.5 }
    return false
  }

  /// Whether an answer is expected.
  var isNeeded: Bool {
    if case .needed = self { return true }
    return false
  }
}
