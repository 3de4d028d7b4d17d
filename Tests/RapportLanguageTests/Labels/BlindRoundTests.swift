import Foundation
import RapportLanguage
import RapportTestSupport
import Testing

/// The messages that nobody who wrote rules has read (BlindRounds/README.md).
@Suite struct BlindRoundTests {
  private static let folder = PackageFiles.root + "/Tests/RapportLanguageTests/BlindRounds"

  private func messages() throws -> [LabelledMessage] {
    try ["round3", "round4"].flatMap { round in
      try ["en", "nb", "pl", "ru"].flatMap { language in
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(round)/\(language).jsonl"))
        return try LabelledMessage.read(jsonLines: Array(data))
      }
    }
  }

  /// The table is what the program measures now: a change of the rules that changes it has to say so.
  @Test func theTableHoldsTheCurrentFigures() throws {
    let messages = try messages()
    #expect(messages.count == 800)
    let evaluation = Evaluation(messages, predictor: LabelPredictor(lexicon: try Lexicon.load()))
    let table = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
    let labels: [MessageLabel] = [
      .vagueReply, .internalComplaint, .needsReply, .chaser, .anger, .promise, .urgent, .churnThreat,
    ]
    for label in labels {
      let columns = ["en", "pl", "ru", "nb"].map { evaluation.languages[$0]?[label] } + [evaluation.all[label]]
      let row = "| `\(label.rawValue)` | " + columns.map { Self.cell($0) }.joined(separator: " | ") + " |"
      #expect(table.contains(row), Comment(rawValue: row))
    }
    #expect(table.contains("Due stretches exact: \(evaluation.due.exact) of \(evaluation.due.of)."))
    #expect(table.contains("Anger levels exact: \(evaluation.level.exact) of \(evaluation.level.of)."))
  }

  private static func cell(_ counts: Evaluation.Counts?) -> String {
    [counts?.precision, counts?.recall, counts?.f1].map { value in
      value.map { String(Int(($0 * 100).rounded(.toNearestOrEven))) } ?? "–"
    }.joined(separator: " / ")
  }
}
