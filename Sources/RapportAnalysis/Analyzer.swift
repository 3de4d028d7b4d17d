public import RapportModel

/// Decides over the course of contacts of one account. One file an analyzer: definition, parameters, decision.
public protocol Analyzer: Sendable {
  /// What it finds, when, and what it cannot see; with examples that are run as tests.
  static var description: AnalyzerDescription { get }
  /// Its findings up to the course's moment, without statuses.
  static func findings(in course: Course) -> [Finding]
}

/// Everything there is to know about an analyzer: shown by `rapport rules`, checked by the tests.
public struct AnalyzerDescription: Sendable {
  /// Kebab-case name, as in the configuration and in findings.
  public var id: String
  /// What it finds, in one sentence.
  public var finds: String
  /// Why that matters.
  public var why: String
  /// The rule in words.
  public var decides: String
  /// Its variants and what each means, in the order in which the first that fits is taken.
  public var variants: [(name: String, meaning: String)]
  /// Severity before any step.
  public var base: Severity
  /// What the configuration may change.
  public var parameters: [AnalyzerParameter]
  /// What it cannot see, or may get wrong. Compulsory: findings speak about people.
  public var blindSpots: [String]
  /// Courses of contacts in which it fires.
  public var triggering: [Example]
  /// Courses that look like it and are innocent.
  public var innocent: [Example]

  /// A description.
  public init(
    id: String, finds: String, why: String, decides: String, variants: [(name: String, meaning: String)],
    base: Severity, parameters: [AnalyzerParameter], blindSpots: [String], triggering: [Example], innocent: [Example]
  ) {
    self.id = id
    self.finds = finds
    self.why = why
    self.decides = decides
    self.variants = variants
    self.base = base
    self.parameters = parameters
    self.blindSpots = blindSpots
    self.triggering = triggering
    self.innocent = innocent
  }
}

/// Something worth telling a user about the analysis itself.
public struct AnalysisNotice: Hashable, Sendable {
  /// Analyzer it is about.
  public var analyzer: String
  /// Key of the text table: `notice.off`, `notice.late-escalation.no-manager`.
  public var key: String

  /// A notice.
  public init(analyzer: String, key: String) {
    self.analyzer = analyzer
    self.key = key
  }
}

/// Every analyzer; adding one adds one line.
public enum AnalyzerRegistry {
  /// All analyzers, sorted by id.
  public static let all: [any Analyzer.Type] = [
    InternalComplaint.self,
    LateEscalation.self,
    Unanswered.self,
    VagueReply.self,
  ]

  /// The description of an analyzer; nil for an unknown id.
  public static func description(of id: String) -> AnalyzerDescription? {
    all.first { $0.description.id == id }?.description
  }

  /// Which analyzers do not run with this configuration, and why.
  public static func notices(for configuration: Configuration) -> [AnalysisNotice] {
    all.compactMap { analyzer in
      let id = analyzer.description.id
      if configuration.analyzers[id]?.isOn == false { return AnalysisNotice(analyzer: id, key: "notice.off") }
      if analyzer == LateEscalation.self, configuration.managers.isEmpty {
        return AnalysisNotice(analyzer: id, key: "notice.late-escalation.no-manager")
      }
      return nil
    }
  }

  /// Ids of analyzers that analyzers.md defines besides these: a configuration may already name them.
  public static let planned: Set<String> = [
    "broken-promise", "over-promise", "missed-handover", "missed-urgency", "passed-around", "repeated-request",
    "blame-client", "poor-apology", "good-recovery", "partial-answer", "going-quiet", "heavy-client", "overload",
    "unlogged-call",
  ]

  /// What is wrong with the configuration's `analyzers`, one text each: unknown analyzers and parameters, values that
  /// are none, with what is known.
  public static func problems(in overrides: [String: AnalyzerOverride]) -> [String] {
    var problems: [String] = []
    for (id, override) in overrides.sorted(by: { $0.key < $1.key }) {
      guard let description = description(of: id) else {
        if !planned.contains(id) {
          let known = all.map { $0.description.id }.joined(separator: ", ")
          problems.append("analyzers.\(id): unknown analyzer; known are \(known)")
        }
        continue
      }
      for (name, value) in override.parameters.sorted(by: { $0.key < $1.key }) {
        guard let parameter = description.parameters.first(where: { $0.name == name }) else {
          let known = (["severity"] + description.parameters.map(\.name)).joined(separator: ", ")
          problems.append("analyzers.\(id).\(name): unknown parameter; known are \(known)")
          continue
        }
        if parameter.value(of: value) == nil {
          problems.append(
            "analyzers.\(id).\(name): expected a value in \(parameter.unit.rawValue) such as \(parameter.standardText)")
        }
      }
    }
    return problems
  }
}

extension Analyzer {
  /// The configured severity, else the analyzer's own.
  static func base(_ course: Course) -> Severity {
    course.context.configuration.analyzers[description.id]?.severity ?? description.base
  }

  /// The values it runs with.
  static func parameters(_ course: Course) -> ParameterValues {
    ParameterValues(description.parameters, course.context.configuration.analyzers[description.id])
  }

  /// A name for a finding that holds while the same facts hold: from the analyzer, the account and the interactions
  /// it stands on.
  static func findingID(_ course: Course, _ anchors: [String]) -> String {
    StableHash.name([description.id, course.account.name] + anchors)
  }

  /// A severity of low confidence is one step lower.
  static func lowered(_ severity: Severity, confidence: Double) -> Severity {
    confidence < 0.5 ? severity.raised(by: -1) : severity
  }
}
