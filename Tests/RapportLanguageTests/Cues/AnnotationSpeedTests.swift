import Foundation
import RapportLanguage
import RapportTestSupport
import Testing

/// Speed of annotation in MB of new text a second of processor time on one core, all cues of four languages. Off unless
/// asked for, since it says something in a release build only:
///
///     RAPPORT_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing --filter AnnotationSpeedTests
@Suite struct AnnotationSpeedTests {
  static let isWanted = ProcessInfo.processInfo.environment["RAPPORT_BENCHMARK"] != nil && PackageFiles.hasRealData
  static let rounds = 7

  @Test(.enabled(if: isWanted)) func annotatesAllCues() throws {
    let texts: [(name: String, texts: [String])] = [
      ("mail, English", try bodies("mail/spamassassin-easy-ham.mbox")),
      ("mail, English 2", try bodies("mail/spamassassin-easy-ham-2.mbox")),
      ("dialogues, Russian", try file("text/ru-dialogues-sample.txt").components(separatedBy: "\n\n")),
    ]
    let annotator = Annotator(lexicon: try Lexicon.load())
    for (name, texts) in texts {
      let bytes = texts.reduce(0) { $0 + $1.utf8.count }
      var best = Double.infinity
      for _ in 0..<Self.rounds {
        let start = clock()
        for text in texts { _ = annotator.annotate(text: text, direction: .staffToClient) }
        best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
      }
      print("\(name): \(texts.count) texts, \(bytes) bytes, \(Int(Double(bytes) / best / 1e5) / 10) MB/s")
      #expect(bytes > 1_000_000)
    }
  }

  private func file(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(PackageFiles.realData)/\(path)")), as: UTF8.self)
  }

  /// The lines behind each header that aren't quoted.
  private func bodies(_ path: String) throws -> [String] {
    try file(path).components(separatedBy: "\nFrom ").map { message in
      let lines = message.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n").components(
        separatedBy: "\n")
      return lines.filter { !$0.hasPrefix(">") }.joined(separator: "\n")
    }
  }
}
