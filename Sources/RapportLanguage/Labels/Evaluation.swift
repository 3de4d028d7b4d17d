import RapportModel

/// How well labels are predicted: counts for each label and language, levels of anger, stretches of due times.
public struct Evaluation: Sendable, Hashable {
  /// Counts of one label.
  public struct Counts: Sendable, Hashable {
    /// Predicted and right.
    public var truePositives = 0
    /// Predicted and wrong.
    public var falsePositives = 0
    /// Missed.
    public var falseNegatives = 0

    /// No counts yet.
    public init() {}

    /// Share of predictions that are right; nil for 0/0.
    public var precision: Double? { Self.ratio(truePositives, truePositives + falsePositives) }
    /// Share of the gold that was found; nil for 0/0.
    public var recall: Double? { Self.ratio(truePositives, truePositives + falseNegatives) }
    /// Harmonic mean of both; nil for 0/0.
    public var f1: Double? { Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }

    /// 95 % interval of the precision; nil for 0/0.
    public var precisionInterval: ClosedRange<Double>? {
      WilsonInterval(successes: truePositives, trials: truePositives + falsePositives)?.range
    }
    /// 95 % interval of the recall; nil for 0/0.
    public var recallInterval: ClosedRange<Double>? {
      WilsonInterval(successes: truePositives, trials: truePositives + falseNegatives)?.range
    }
    /// 95 % interval of F1; nil for 0/0. F1 = 2J / (1 + J), where J is the share of hits among hits, misses and false
    /// alarms. J is a plain share and F1 grows with it, so the ends of J's interval are carried over.
    public var f1Interval: ClosedRange<Double>? {
      guard
        let share = WilsonInterval(successes: truePositives, trials: truePositives + falsePositives + falseNegatives)?
          .range
      else { return nil }
      return 2 * share.lowerBound / (1 + share.lowerBound)...2 * share.upperBound / (1 + share.upperBound)
    }

    private static func ratio(_ part: Int, _ whole: Int) -> Double? {
      whole == 0 ? nil : Double(part) / Double(whole)
    }
  }

  /// A count out of another.
  public struct Share: Sendable, Hashable {
    /// How many were exactly right.
    public var exact = 0
    /// Out of how many.
    public var of = 0
    /// 0 of 0.
    public init() {}
    /// 95 % interval of the share; nil for 0/0.
    public var interval: ClosedRange<Double>? { WilsonInterval(successes: exact, trials: of)?.range }
  }

  /// A miss or false alarm.
  public struct Mistake: Sendable, Hashable {
    /// The message.
    public var message: LabelledMessage
    /// The label missed or wrongly given.
    public var label: MessageLabel
    /// Missed rather than wrongly given.
    public var isMiss: Bool
    /// Rules that fired anywhere in the message, and what they saw.
    public var evidence: [Evidence]
  }

  /// A rule that fired.
  public struct Evidence: Sendable, Hashable {
    /// `language/cue/id`.
    public var rule: String
    /// The words it quotes.
    public var quote: String
  }

  /// A due stretch or a level of anger that isn't the labelled one.
  public struct Deviation: Sendable, Hashable {
    /// What differs.
    public enum Field: String, Sendable { case due, level }
    /// The message.
    public var message: LabelledMessage
    /// What differs.
    public var field: Field
    /// As labelled.
    public var expected: String
    /// As predicted; nil where nothing was.
    public var found: String?
    /// Rules that fired anywhere in the message, and what they saw.
    public var evidence: [Evidence]
  }

  /// Counts by language and label. Labels without gold in a language are left out there unless wrongly given.
  public private(set) var languages: [String: [MessageLabel: Counts]] = [:]
  /// Counts by label over all languages.
  public private(set) var all: [MessageLabel: Counts] = [:]
  /// Levels of anger that are exactly right, of the gold that has one.
  public private(set) var level = Share()
  /// Due stretches that are exactly right after trimming, of the gold promises that have one.
  public private(set) var due = Share()
  /// Every miss and false alarm, in the order of the messages.
  public private(set) var mistakes: [Mistake] = []
  /// Every due stretch and level that isn't exact, in the order of the messages.
  public private(set) var deviations: [Deviation] = []

  /// Predicts and compares all `messages`.
  public init(_ messages: [LabelledMessage], predictor: LabelPredictor) {
    for message in messages {
      let cues = predictor.cues(subject: message.subject, text: message.text, direction: message.direction)
      add(message, MessageLabels(cues: cues, direction: message.direction), cues)
    }
    let withGold = Set(messages.flatMap(\.labels))
    all = all.filter { withGold.contains($0.key) }
    for language in languages.keys.sorted() {
      let gold = Set(messages.filter { $0.language == language }.flatMap(\.labels))
      languages[language] = languages[language]?.filter { gold.contains($0.key) }
    }
  }

  private mutating func add(_ message: LabelledMessage, _ predicted: MessageLabels, _ cues: [Cue]) {
    let given = Set(predicted.labels)
    let evidence = cues.map { Evidence(rule: $0.rule, quote: $0.quote) }
    for label in MessageLabel.allCases {
      let isGold = message.labels.contains(label)
      let isGiven = given.contains(label)
      guard isGold || isGiven else { continue }
      var counts = Counts()
      if isGold && isGiven { counts.truePositives = 1 }
      if isGiven && !isGold { counts.falsePositives = 1 }
      if isGold && !isGiven { counts.falseNegatives = 1 }
      Self.sum(counts, into: &languages[message.language, default: [:]][label, default: Counts()])
      Self.sum(counts, into: &all[label, default: Counts()])
      if isGold != isGiven {
        mistakes.append(Mistake(message: message, label: label, isMiss: isGold, evidence: evidence))
      }
    }
    if let gold = message.level {
      level.of += 1
      if predicted.level == gold {
        level.exact += 1
      } else {
        deviations.append(
          Deviation(
            message: message, field: .level, expected: String(gold), found: predicted.level.map { String($0) },
            evidence: evidence))
      }
    }
    if message.labels.contains(.promise), let gold = message.due {
      due.of += 1
      if let stretch = predicted.due, Self.trimmed(stretch) == Self.trimmed(gold) {
        due.exact += 1
      } else {
        deviations.append(
          Deviation(message: message, field: .due, expected: gold, found: predicted.due, evidence: evidence))
      }
    }
  }

  private static func sum(_ counts: Counts, into total: inout Counts) {
    total.truePositives += counts.truePositives
    total.falsePositives += counts.falsePositives
    total.falseNegatives += counts.falseNegatives
  }

  /// Without white space and full stops at both ends.
  private static func trimmed(_ text: String) -> Substring {
    var slice = text[...]
    while let first = slice.first, first.isWhitespace || first == "." { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace || last == "." { slice.removeLast() }
    return slice
  }

  /// Mean F1 over labels, of those that have one; nil without any.
  public static func meanF1(_ counts: [MessageLabel: Counts], of labels: [MessageLabel]) -> Double? {
    let values = labels.compactMap { counts[$0]?.f1 }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
