import RapportFormats
import RapportModel

/// What became of one leg of a call.
enum LegOutcome: Hashable {
  /// A person spoke.
  case answered
  /// Nobody picked up, or the caller hung up before.
  case missed
  case busy
  case rejected
  case failed
  /// An answering machine took it.
  case voicemail
  /// A menu, queue or announcement took it, and nobody after it.
  case machine

  /// The contract's word for a call that ended so. A caller who heard only a machine reached nobody.
  var result: CallResult {
    switch self {
    case .answered: .answered
    case .missed, .machine: .missed
    case .busy: .busy
    case .rejected: .rejected
    case .failed: .failed
    case .voicemail: .voicemail
    }
  }

  /// Which of several legs' outcomes is the call's: the higher.
  var rank: Int {
    switch self {
    case .answered: 6
    case .voicemail: 5
    case .missed: 4
    case .busy: 3
    case .rejected: 2
    case .machine: 1
    case .failed: 0
    }
  }
}

/// Who picks up first on a leg, and so whose talk its seconds are.
enum LegAnswerer: Hashable {
  /// Whoever was rung.
  case person
  /// A queue, which connects a person later. Where a person's own leg says when, that leg counts.
  case queue
  /// A program that answers every call; whoever is to speak has a leg of their own.
  case program
}

/// What ties legs of one call together.
enum CallKey: Hashable {
  /// An id that the log gives them.
  case id(String)
  /// An id that links several ids (Asterisk's linkedid).
  case link(String)
  /// The caller and the second, where a log gives no id.
  case moment(String, Int64)
}

/// One row of a call log: one leg of a call.
struct CallLeg: Hashable {
  /// Where the row stands.
  var position: SourcePosition
  /// When it began to ring.
  var start: ReadTime
  /// Who rang.
  var caller: Participant
  /// What was dialled: a person, a group, a queue.
  var dialled: Participant
  /// Whose telephone rang; nil where the row doesn't say.
  var reached: Participant?
  /// What became of it.
  var outcome: LegOutcome
  /// Who picks up first.
  var answerer = LegAnswerer.person
  /// Seconds it rang.
  var ring: Int?
  /// Seconds of talk.
  var talk: Int?
  /// Direction, where the log says it.
  var direction = Direction.unknown
  /// What ties it to other legs of its call. Legs that share one belong together.
  var keys: [CallKey] = []
  /// Its own id in the log, or its call's: goes into the interaction's id.
  var identity = ""
  /// Order among legs that start at the same second.
  var sequence = 0
  /// A remark on what was said.
  var note = ""
  /// What had to be mended.
  var repairs: Set<Repair> = []

  init(position: SourcePosition, start: ReadTime, caller: Participant, dialled: Participant, outcome: LegOutcome) {
    self.position = position
    self.start = start
    self.caller = caller
    self.dialled = dialled
    self.outcome = outcome
    self.repairs = start.repairs
  }

  /// Seconds since 1970 at which somebody or something picked up.
  var answeredAt: Int64? {
    guard outcome == .answered || outcome == .voicemail, let start = start.seconds else { return nil }
    return start + Int64(ring ?? 0)
  }

  /// The party at the far end.
  var callee: Participant { reached ?? dialled }

  /// Seconds since 1970 at which it stopped ringing; nil where the log doesn't say.
  var ringEnd: Int64? {
    guard let start = start.seconds, let ring else { return nil }
    return start + Int64(ring)
  }
}
