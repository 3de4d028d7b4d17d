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
