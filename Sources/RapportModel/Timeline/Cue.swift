/// What one sentence says: "I don't know", "I'll call you by Friday", "third time I'm writing".
///
/// `start` and `end` count UTF-8 bytes in the text the cue stands in (`Interaction.text`, or
/// `quoted[block].text`); `quote` is exactly those bytes.
public struct Cue: Hashable, Sendable {
  /// What is said.
  public var kind: CueKind
  /// Nil for the author's own new text, else an index into `quoted`.
  public var block: Int?
  /// The words, a substring of the text.
  public var quote: String
  /// First byte of the quote.
  public var start: Int
  /// Byte after the quote.
  public var end: Int
  /// How sure the rule is, 0…1.
  public var strength: Double
  /// What it is about: the target of a complaint (a `ComplaintTarget`), the value of a topic, the cover of an
  /// absence, what is asked for.
  public var target: String?
  /// When it falls due: of a commitment, a deadline set by the client, the end of an absence.
  public var due: DueTime?
  /// Anger 1–3, count of a chase, number of parts of an apology.
  public var level: Int?
  /// Id of the rule that fired, e.g. `pl/uncertainty/nie-wiem`.
  public var rule: String

  /// A cue.
  public init(
    kind: CueKind, block: Int? = nil, quote: String, start: Int, end: Int, strength: Double = 1, target: String? = nil,
    due: DueTime? = nil, level: Int? = nil, rule: String
  ) {
    self.kind = kind
    self.block = block
    self.quote = quote
    self.start = start
    self.end = end
    self.strength = strength
    self.target = target
    self.due = due
    self.level = level
    self.rule = rule
  }
}

/// What a cue says (analyzers.md, "Cues (message level)").
public enum CueKind: String, Hashable, Sendable, CaseIterable {
  /// Doesn't know, can't say, hedges.
  case uncertainty
  /// Was told or left nothing.
  case noInformation = "no_information"
  /// "Not my department", sends away.
  case brushOff = "brush_off"
  /// "Soon", "we'll see what can be done": nothing that could be checked later.
  case vaguePromise = "vague_promise"
  /// Runs down the own side.
  case complaintInternal = "complaint_internal"
  /// Blames, lectures or mocks the client.
  case blameClient = "blame_client"
  /// Says sorry and means it.
  case apology
  /// Says sorry and takes it back.
  case falseApology = "false_apology"
  /// Promises something that can be checked.
  case commitment
  /// Denies or changes what was promised.
  case denial
  /// Sends the client on to somebody else.
  case passOn = "pass_on"
  /// A question or request.
  case ask
  /// Thanks, goodbye: nothing more is expected.
  case thanksClose = "thanks_close"
  /// Takes an ask back.
  case withdraw
  /// Asks again.
  case chase
  /// Says that it is urgent.
  case urgency
  /// Is angry, level 1–3.
  case anger
  /// Will leave, cancel, go to court.
  case churnThreat = "churn_threat"
  /// Asks for somebody higher up.
  case wantsManager = "wants_manager"
  /// Asks to be called.
  case wantsCall = "wants_call"
  /// "As I already wrote".
  case saidBefore = "said_before"
  /// Hands matters over to a colleague.
  case handover
  /// Is away, from, to, with a cover.
  case absence
  /// Hands a client's problem to a manager.
  case escalates
  /// Confirms receipt without substance.
  case acknowledge
  /// Answers with substance.
  case substance
  /// Says that something is done.
  case done
  /// An order, invoice or ticket number, or a noun asked about.
  case topic
  /// A greeting; does not count.
  case greeting
  /// Boilerplate; does not count.
  case boilerplate
}

/// Against whom a complaint runs (analyzers.md, `internal-complaint`).
public enum ComplaintTarget: String, Hashable, Sendable, CaseIterable {
  /// A named or unnamed colleague.
  case colleague
  /// Another department.
  case department
  /// Management.
  case management
  /// An own system or tool.
  case system
  /// Workload or staffing.
  case workload
  /// An own rule or procedure.
  case rule
}

/// A time read out of a text, with the words it was read from.
public struct DueTime: Hashable, Sendable {
  /// The latest instant that still keeps the promise.
  public var instant: Instant?
  /// The words, e.g. "by Friday noon"; empty where none are given (the default due time then applies).
  public var stretch: String
  /// Whether the words leave room for another reading ("next Friday").
  public var isUncertain: Bool
  /// When it begins: of an absence whose first day is named.
  public var start: Instant?

  /// A time read out of a text.
  public init(instant: Instant?, stretch: String, isUncertain: Bool = false, start: Instant? = nil) {
    self.instant = instant
    self.start = start
    self.stretch = stretch
    self.isUncertain = isUncertain
  }
}
