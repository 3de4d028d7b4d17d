import RapportLanguage

/// `rapport evaluate`: how well labels are found on labelled messages (contract, section 5).
public enum EvaluateOperation {
  /// Reads `files` and compares what is found with what they say.
  ///
  /// - Throws: `RunError.usage` naming file and line of what can't be read.
  public static func run(files: [String], format: TableFormat, listsErrors: Bool) throws -> Outcome {
    var messages: [LabelledMessage] = []
    for file in files {
      switch FilePath.read(file, limit: 1 << 30) {
      case .failure(let error):
        throw RunError.usage("\(file): found \(systemMessage(error.code)), expected labelled messages (JSON Lines)")
      case .success(let bytes):
        do {
          messages += try LabelledMessage.read(jsonLines: bytes)
        } catch {
          throw RunError.usage("\(file):\(error.line): found \(error.reason), expected a labelled message")
        }
      }
    }
    let lexicon: Lexicon
    do {
      lexicon = try Lexicon.load()
    } catch {
      throw RunError.usage("\(error)")
    }
    let evaluation = Evaluation(messages, predictor: LabelPredictor(lexicon: lexicon))
    switch format {
    case .json: return Outcome(try PipelineJSON.text(EvaluationDocument(evaluation), isPretty: true) + "\n")
    case .table: return Outcome(table(evaluation) + (listsErrors ? mistakes(evaluation) : ""))
    }
  }

  private static func table(_ evaluation: Evaluation) -> String {
    var table = TerminalTable(
      ["language", "label", "tp", "fp", "fn", "precision", "95 %", "recall", "95 %", "F1", "95 %"], numeric: Set(2...10)
    )
    func add(_ language: String, _ counts: [MessageLabel: Evaluation.Counts]) {
      for label in MessageLabel.allCases {
        guard let count = counts[label] else { continue }
        table.add([
          language, label.rawValue, String(count.truePositives), String(count.falsePositives),
          String(count.falseNegatives), percent(count.precision), interval(count.precisionInterval),
          percent(count.recall), interval(count.recallInterval), percent(count.f1), interval(count.f1Interval),
        ])
      }
    }
    for (language, counts) in evaluation.languages.sorted(by: { $0.key < $1.key }) { add(language, counts) }
    add("all", evaluation.all)
    return table.text + "\nlevel exact: \(share(evaluation.level))\ndue exact: \(share(evaluation.due))\n"
  }

  private static func share(_ share: Evaluation.Share) -> String {
    guard share.of > 0 else { return "0 of 0" }
    return "\(share.exact) of \(share.of) = \(percent(Double(share.exact) / Double(share.of))) "
      + "(\(interval(share.interval)))"
  }

  /// An interval in whole percents: more digits would say more than it does.
  private static func interval(_ range: ClosedRange<Double>?) -> String {
    guard let range else { return "–" }
    return "\(Int((range.lowerBound * 100).rounded()))–\(Int((range.upperBound * 100).rounded()))"
  }

  private static func percent(_ value: Double?) -> String {
    guard let value else { return "–" }
    let thousandths = Int((value * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10) %"
  }

  private static func mistakes(_ evaluation: Evaluation) -> String {
    let labels = evaluation.mistakes.map { mistake in
      entry(
        mistake.message, "\(mistake.isMiss ? "miss" : "false alarm")  \(mistake.label.rawValue)", mistake.evidence)
    }
    let values = evaluation.deviations.map { deviation in
      entry(
        deviation.message,
        "\(deviation.field.rawValue)  expected “\(deviation.expected)”, found "
          + (deviation.found.map { "“\($0)”" } ?? "none"), deviation.evidence)
    }
    return (labels + values).joined()
  }

  private static func entry(_ message: LabelledMessage, _ what: String, _ evidence: [Evaluation.Evidence]) -> String {
    func line(_ text: String) -> String { text.split(separator: "\n").joined(separator: " / ") }
    return "\n\(message.id)  \(what)\n  \(line(message.text))\n"
      + evidence.map { "    \($0.rule): \(line($0.quote))\n" }.joined()
  }
}

/// The table as JSON: 0/0 is null, labels without gold are left out.
private struct EvaluationDocument: Encodable {
  var languages: [String: [String: Row]]
  var all: [String: Row]
  var level: Share
  var due: Share

  struct Row: Encodable {
    var tp: Int
    var fp: Int
    var fn: Int
    var precision: Double?
    var recall: Double?
    var f1: Double?
    var precisionInterval: [Double]?
    var recallInterval: [Double]?
    var f1Interval: [Double]?

    enum CodingKeys: String, CodingKey {
      case tp, fp, fn, precision, recall, f1
      case precisionInterval = "precision_interval"
      case recallInterval = "recall_interval"
      case f1Interval = "f1_interval"
    }

    init(_ counts: Evaluation.Counts) {
      tp = counts.truePositives
      fp = counts.falsePositives
      fn = counts.falseNegatives
      precision = counts.precision
      recall = counts.recall
      f1 = counts.f1
      precisionInterval = EvaluationDocument.bounds(counts.precisionInterval)
      recallInterval = EvaluationDocument.bounds(counts.recallInterval)
      f1Interval = EvaluationDocument.bounds(counts.f1Interval)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(tp, forKey: .tp)
      try container.encode(fp, forKey: .fp)
      try container.encode(fn, forKey: .fn)
      try container.encode(precision, forKey: .precision)
      try container.encode(recall, forKey: .recall)
      try container.encode(f1, forKey: .f1)
      try container.encode(precisionInterval, forKey: .precisionInterval)
      try container.encode(recallInterval, forKey: .recallInterval)
      try container.encode(f1Interval, forKey: .f1Interval)
    }
  }

  struct Share: Encodable {
    var exact: Int
    var of: Int
    var interval: [Double]?

    enum CodingKeys: String, CodingKey { case exact, of, interval }

    init(_ share: Evaluation.Share) {
      exact = share.exact
      of = share.of
      interval = EvaluationDocument.bounds(share.interval)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(exact, forKey: .exact)
      try container.encode(of, forKey: .of)
      try container.encode(interval, forKey: .interval)
    }
  }

  /// Lower and upper end of a 95 % interval.
  private static func bounds(_ range: ClosedRange<Double>?) -> [Double]? {
    range.map { [$0.lowerBound, $0.upperBound] }
  }

  init(_ evaluation: Evaluation) {
    func rows(_ counts: [MessageLabel: Evaluation.Counts]) -> [String: Row] {
      // A label that no gold message has says nothing about how well it is found.
      Dictionary(
        uniqueKeysWithValues: counts.filter { $0.value.truePositives + $0.value.falseNegatives > 0 }
          .map { ($0.key.rawValue, Row($0.value)) })
    }
    languages = evaluation.languages.mapValues(rows)
    all = rows(evaluation.all)
    level = Share(evaluation.level)
    due = Share(evaluation.due)
  }
}
