import RapportModel

/// What a rule's phrases stand for.
enum RuleEffect: Hashable, Sendable {
  /// A cue, handed out.
  case cue(CueKind)
  /// A note for other rules ("unless", "needs"), never handed out.
  case marker(String)

  /// The name other rules refer to it by.
  var name: String {
    switch self {
    case .cue(let kind): kind.rawValue
    case .marker(let name): name
    }
  }
}

/// In which sentences a rule holds.
enum SentenceFilter: String, Sendable, CaseIterable {
  case any, question, statement
}

/// A text with the line it stands in.
struct LocatedText: Hashable, Sendable {
  var text: String
  var line: Int
}

/// A rule of a lexicon: several wordings of one thing to say, and when they count.
struct LexiconRule: Sendable {
  /// `language/file/id`.
  var id: String
  var file: String
  var line: Int
  var language: LexiconLanguage
  var effect: RuleEffect
  var phrases: [LocatedText] = []
  var directions: Set<SpeechDirection>
  var strength: Double = 0.8
  var level: Int?
  var target: String?
  var sentence: SentenceFilter = .any
  /// Whether a negation in front of or inside the phrase takes it back.
  var negationBlocks = true
  /// Names that must not, or must, occur in the same sentence or the same message.
  var unless: [LocatedText] = []
  var unlessMessage: [LocatedText] = []
  var needs: [LocatedText] = []
  var needsMessage: [LocatedText] = []
  /// Sentences that show this cue by this rule.
  var matches: [LocatedText] = []
  /// Sentences that look like it and don't show this cue by any rule.
  var lookAlikes: [LocatedText] = []

  /// Who says such things, where the file doesn't say.
  static func defaultDirections(_ effect: RuleEffect) -> Set<SpeechDirection> {
    guard case .cue(let kind) = effect else { return Set(SpeechDirection.allCases) }
    return switch kind {
    case .uncertainty, .noInformation, .brushOff, .vaguePromise, .blameClient, .apology, .falseApology, .commitment,
      .denial, .passOn, .acknowledge, .substance, .done:
      [.staffToClient]
    case .complaintInternal: [.staffToClient, .staffToStaff]
    case .chase, .urgency, .anger, .churnThreat, .wantsManager, .wantsCall, .saidBefore, .withdraw: [.clientToStaff]
    case .escalates, .handover: [.staffToStaff]
    case .ask, .thanksClose, .absence, .topic, .greeting, .boilerplate: Set(SpeechDirection.allCases)
    }
  }
}

/// What one language's files say together, before compilation.
struct LexiconDefinition: Sendable {
  var rules: [LexiconRule] = []
  /// Word classes: name → phrases.
  var classes: [String: [LocatedText]] = [:]
  var classFiles: [String: String] = [:]
  /// Contractions and chat spellings: word → the words it stands for.
  var expansions: [String: LocatedText] = [:]
  /// The commonest words, most frequent first: they are poor triggers.
  var common: [String] = []
  /// Words of times to come, by what they mean.
  var dates = DateLexicon()
  /// Rules switched off by a user, with the place that says so.
  var off: [(id: LocatedText, file: String)] = []
}
