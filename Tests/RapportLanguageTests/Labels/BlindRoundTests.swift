import Foundation
import RapportLanguage
import RapportTestSupport
import Testing

/// The messages that nobody who wrote rules has read (BlindRounds/README.md; its tables are set by
/// BlindRounds/update-tables).
@Suite struct BlindRoundTests {
  private static let folder = PackageFiles.root + "/Tests/RapportLanguageTests/BlindRounds"
  private static let languages = ["en", "pl", "ru", "nb"]
  private static let labels: [MessageLabel] = [
    .vagueReply, .internalComplaint, .needsReply, .chaser, .anger, .promise, .urgent, .churnThreat,
  ]

  private func readme() throws -> String {
    try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
  }

  /// The table is what the program measures now: a change of the rules that changes it has to say so.
  @Test func theTableHoldsTheCurrentFigures() throws {
    let messages = try ["round3", "round4", "round5"].flatMap { round in
      try Self.languages.flatMap { language in
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(round)/\(language).jsonl"))
        return try LabelledMessage.read(jsonLines: Array(data))
      }
    }
    #expect(messages.count == 1200)
    let evaluation = Evaluation(messages, predictor: LabelPredictor(lexicon: try Lexicon.load()))
    let table = try readme()
    for label in Self.labels {
      let columns = Self.languages.map { evaluation.languages[$0]?[label] } + [evaluation.all[label]]
      let all = evaluation.all[label]
      let spans = [all?.precisionInterval, all?.recallInterval, all?.f1Interval].map(Self.span).joined(separator: " / ")
      let row =
        "| `\(label.rawValue)` | " + columns.map { Self.cell($0) }.joined(separator: " | ") + " | \(spans) |"
      #expect(table.contains(row), Comment(rawValue: row))
    }
    for (name, share) in [("Due stretches", evaluation.due), ("Anger levels", evaluation.level)] {
      let text = "\(name) exact: \(share.exact) of \(share.of) (\(Self.span(share.interval)) %)."
      #expect(table.contains(text), Comment(rawValue: text))
    }
  }

  /// First scorings never change: the table says what was kept of the day, and the counts cover all positives.
  @Test func theFirstScoringsAreKept() throws {
    struct Round: Decodable {
      var en, pl, ru, nb: [String: [Int]]
      var due, level: [Int]
      func counts(_ language: String) -> [String: [Int]] {
        switch language {
        case "en": en
        case "pl": pl
        case "ru": ru
        default: nb
        }
      }
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/first-scoring.json"))
    let rounds = try JSONDecoder().decode([String: Round].self, from: data)
    #expect(rounds.keys.sorted() == ["round3", "round4", "round5"])
    let table = try readme()
    for (name, round) in rounds {
      for language in Self.languages {
        let file = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name)/\(language).jsonl"))
        let messages = try LabelledMessage.read(jsonLines: Array(file))
        for label in Self.labels {
          let numbers = try #require(round.counts(language)[label.rawValue])
          var counts = Evaluation.Counts()
          (counts.truePositives, counts.falsePositives, counts.falseNegatives) = (numbers[0], numbers[1], numbers[2])
          #expect(numbers[0] + numbers[2] == messages.count { $0.labels.contains(label) })
          let row =
            "| \(name.dropFirst(5)) | \(language) | `\(label.rawValue)` | \(numbers[0]) | \(numbers[1]) | \(numbers[2]) "
            + "| \(Self.cell(counts)) |"
          #expect(table.contains(row), Comment(rawValue: row))
        }
      }
    }
  }

  private static func percent(_ value: Double) -> String { String(Int((value * 100).rounded(.toNearestOrEven))) }

  private static func span(_ range: ClosedRange<Double>?) -> String {
    range.map { "\(percent($0.lowerBound))–\(percent($0.upperBound))" } ?? "–"
  }

  private static func cell(_ counts: Evaluation.Counts?) -> String {
    [counts?.precision, counts?.recall, counts?.f1].map { $0.map(percent) ?? "–" }.joined(separator: " / ")
  }
}
