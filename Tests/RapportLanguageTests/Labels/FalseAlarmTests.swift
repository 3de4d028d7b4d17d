import Foundation
import RapportFormats
import RapportImport
import RapportLanguage
import RapportModel
import RapportTestSupport
import Testing

/// Ordinary text taken as outgoing staff mail: what the rules find in it are false alarms but for the few remarks that
/// would be some in an office too. A message is a mail, a line of a dialogue, a sentence.
@Suite(.enabled(if: PackageFiles.hasRealData, "real data is not beside the package")) struct FalseAlarmTests {
  /// internal_complaint and blame_client together, of 1,000 messages.
  static let complaints = 3.0
  /// vague_reply, of 1,000 messages.
  static let vagueReplies = 10.0

  @Test func onEnglishMail() throws {
    var sink = TextSink()
    for name in ["spamassassin-easy-ham", "spamassassin-easy-ham-2"] {
      let path = "mail/\(name).mbox"
      var importer = MboxImporter(
        context: ImportContext(
          path: path, spec: SourceSpec(path: path), region: "US", languages: ["en"], zone: .utc,
          latestBelievable: Instant(year: 2026, month: 12, day: 31)))
      try importer.read(FileByteSource.openInflating(path: PackageFiles.realData + "/" + path), into: &sink)
    }
    try check("English mail", sink.texts, least: 3_500)
  }

  @Test func onRussianDialogues() throws {
    let lines = try text("text/ru-dialogues-sample.txt").split(separator: "\n").map { line in
      line.drop { $0 == "-" || $0 == " " }.trimmingCharacters(in: .whitespaces)
    }
    try check("Russian dialogues", lines.filter { !$0.isEmpty }, least: 20_000)
  }

  @Test func onNorwegianSentences() throws {
    let rows = try text("text/tatoeba-nob/nob.tsv").split(separator: "\n").dropFirst()
    let sentences = rows.compactMap { row -> String? in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
      return columns.count > 1 ? String(columns[1]) : nil
    }
    try check("Norwegian sentences", sentences, least: 3_000)
  }

  private func check(_ name: String, _ texts: [String], least: Int) throws {
    #expect(texts.count >= least)
    let predictor = LabelPredictor(lexicon: try Lexicon.load())
    var counts: [MessageLabel: Int] = [:]
    for text in texts {
      for label in predictor.labels(subject: "", text: text, direction: .staffToClient).labels {
        counts[label, default: 0] += 1
      }
    }
    func rate(_ labels: MessageLabel...) -> Double {
      Double(labels.reduce(0) { $0 + counts[$1, default: 0] }) * 1000 / Double(texts.count)
    }
    let complaints = rate(.internalComplaint, .blameClient)
    let vague = rate(.vagueReply)
    print(
      "\(name): \(texts.count) messages, of 1,000 internal_complaint and blame_client "
        + String(format: "%.1f, vague_reply %.1f, promise %.1f", complaints, vague, rate(.promise)))
    #expect(complaints <= Self.complaints)
    #expect(vague <= Self.vagueReplies)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: PackageFiles.realData + "/" + path, encoding: .utf8)
  }
}

/// Keeps what the authors newly wrote.
private struct TextSink: ImportSink {
  var texts: [String] = []

  mutating func accept(_ interaction: Interaction, records: Int) {
    if !interaction.text.isEmpty { texts.append(interaction.text) }
  }
  mutating func skip(reason: String, records: Int) {}
  mutating func report(_ issue: ImportIssue) {}
  mutating func note(_ decision: String) {}
}
