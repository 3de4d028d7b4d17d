import Foundation
import RapportModel
import Testing

@testable import RapportLanguage

@Suite("Evaluation")
struct EvaluationTests {
  private func messages(_ lines: String) throws -> [LabelledMessage] {
    try LabelledMessage.read(jsonLines: Array(lines.utf8))
  }

  @Test("counts hits, misses and false alarms by label and language")
  func counts() throws {
    let gold = try messages(
      """
      {"id":"1","lang":"en","direction":"staff_to_client","subject":"","text":"I don't know.","labels":["vague_reply"]}
      {"id":"2","lang":"en","direction":"staff_to_client","subject":"","text":"I don't know.","labels":[]}
      {"id":"3","lang":"en","direction":"staff_to_client","subject":"","text":"Here it is.","labels":["vague_reply"]}
      {"id":"4","lang":"en","direction":"staff_to_client","subject":"","text":"I'll call you by Friday.","labels":["promise"],"due":"by Friday"}
      {"id":"5","lang":"en","direction":"client_to_staff","subject":"","text":"This is a disgrace!","labels":["anger","needs_reply"],"level":2}
      """)
    let evaluation = Evaluation(gold, predictor: LabelPredictor(lexicon: try LexiconTests.lexicon.get()))
    let vague = try #require(evaluation.languages["en"]?[.vagueReply])
    #expect((vague.truePositives, vague.falsePositives, vague.falseNegatives) == (1, 1, 1))
    #expect(vague.f1 == 0.5)
    #expect((evaluation.due.exact, evaluation.due.of) == (1, 1))
    #expect((evaluation.level.exact, evaluation.level.of) == (1, 1))
    #expect(evaluation.mistakes.map(\.isMiss) == [false, true])
    #expect(evaluation.all[.urgent] == nil)
  }

  @Test(
    "intervals are Wilson's",
    arguments: [
      (8, 10, 0.490_16, 0.943_32), (0, 10, 0, 0.277_53), (10, 10, 0.722_47, 1), (50, 100, 0.403_83, 0.596_17),
    ])
  func wilson(part: Int, whole: Int, low: Double, high: Double) throws {
    let range = try #require(WilsonInterval(successes: part, trials: whole)?.range)
    #expect(abs(range.lowerBound - low) < 1e-5 && abs(range.upperBound - high) < 1e-5)
  }

  @Test("the interval of F1 is that of the share of hits, carried over")
  func intervalOfF1() throws {
    #expect(WilsonInterval(successes: 0, trials: 0)?.range == nil)
    var counts = Evaluation.Counts()
    #expect(counts.f1Interval == nil)
    (counts.truePositives, counts.falsePositives, counts.falseNegatives) = (8, 1, 1)
    let f1 = try #require(counts.f1)
    let range = try #require(counts.f1Interval)
    #expect(abs(2 * 0.8 / 1.8 - f1) < 1e-12)
    #expect(abs(range.lowerBound - 2 * 0.490_16 / 1.490_16) < 1e-4)
    #expect(abs(range.upperBound - 2 * 0.943_32 / 1.943_32) < 1e-4)
  }

  @Test("a mistake names the rules that fired")
  func evidence() throws {
    let gold = try messages(
      "{\"id\":\"2\",\"lang\":\"en\",\"direction\":\"staff_to_client\",\"subject\":\"\",\"text\":\"I don't know.\",\"labels\":[]}"
    )
    let evaluation = Evaluation(gold, predictor: LabelPredictor(lexicon: try LexiconTests.lexicon.get()))
    let mistake = try #require(evaluation.mistakes.first)
    #expect(mistake.evidence.contains(Evaluation.Evidence(rule: "en/uncertainty/dont-know", quote: "I don't know.")))
  }

  @Test("a due time or level that differs is listed with what was found")
  func deviations() throws {
    let gold = try messages(
      """
      {"id":"1","lang":"en","direction":"staff_to_client","subject":"","text":"I'll call you by Friday.","labels":["promise"],"due":"Friday"}
      {"id":"2","lang":"en","direction":"client_to_staff","subject":"","text":"Where is it?","labels":["anger","needs_reply"],"level":1}
      """)
    let evaluation = Evaluation(gold, predictor: LabelPredictor(lexicon: try LexiconTests.lexicon.get()))
    #expect(evaluation.deviations.map(\.field) == [.due, .level])
    #expect(evaluation.deviations.map(\.expected) == ["Friday", "1"])
    #expect(evaluation.deviations.map(\.found) == ["by Friday", nil])
  }

  @Test("a line that is no labelled message is named")
  func namesBadLines() {
    #expect(throws: LabelledMessage.ReadError(line: 2, reason: "unknown label “x”")) {
      try messages(
        "{\"direction\":\"staff_to_client\",\"text\":\"a\"}\n{\"direction\":\"staff_to_client\",\"text\":\"a\",\"labels\":[\"x\"]}"
      )
    }
  }

  @Test("labelled development messages: the rules stay above a floor")
  func developmentFloor() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared/gold")
    var all: [LabelledMessage] = []
    for language in LexiconLanguage.allCases {
      guard let data = try? Data(contentsOf: folder.appending(path: "\(language.rawValue).jsonl")) else {
        print("no labelled messages beside the package: not measured")
        return
      }
      all += try LabelledMessage.read(jsonLines: [UInt8](data))
    }
    let evaluation = Evaluation(all, predictor: LabelPredictor(lexicon: try LexiconTests.lexicon.get()))
    let main: [MessageLabel] = [
      .vagueReply, .internalComplaint, .needsReply, .chaser, .anger, .promise, .urgent, .churnThreat,
    ]
    #expect(try #require(Evaluation.meanF1(evaluation.all, of: main)) > 0.7)
  }
}
