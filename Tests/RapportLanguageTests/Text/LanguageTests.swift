import Foundation
import RapportTestSupport
import Testing

@testable import RapportLanguage

@Suite("Language of a message") struct LanguageTests {
  private func read(_ path: String) throws -> [LabelledMessage] {
    try LabelledMessage.read(jsonLines: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
  }

  /// Share of the messages whose language is named rightly, from text and subject alone.
  private func share(_ messages: [LabelledMessage]) throws -> Double {
    let annotator = Annotator(lexicon: try LexiconTests.lexicon.get())
    let right = messages.count { message in
      annotator.annotate(text: message.text, subject: message.subject, direction: message.direction).language
        == message.language
    }
    print("language: \(right) of \(messages.count) right")
    return Double(right) / Double(messages.count)
  }

  @Test("98 % of the labelled messages of the rounds that were studied")
  func studiedRounds() throws {
    let folder = PackageFiles.root + "/Tests/RapportLanguageTests/BlindRounds"
    let messages = try ["round1", "round2"].flatMap { round in
      try LexiconLanguage.allCases.flatMap { try read("\(folder)/\(round)/\($0.rawValue).jsonl") }
    }
    #expect(messages.count == 800)
    #expect(try share(messages) >= 0.98)
  }

  @Test(
    "98 % of the labelled development messages",
    .enabled(if: PackageFiles.hasRealData, "labelled messages are not beside the package"))
  func developmentMessages() throws {
    let folder = PackageFiles.realData + "/../gold"
    let messages = try LexiconLanguage.allCases.flatMap { try read("\(folder)/\($0.rawValue).jsonl") }
    #expect(messages.count == 720)
    #expect(try share(messages) >= 0.98)
  }
}
