import Foundation
import Glibc
import RapportFormats
import RapportImport
import RapportLanguage
import RapportModel

/// Annotates the texts of one file on one core.
struct AnnotationRun {
  /// The newly written text of each message.
  let texts: [String]
  /// Their length together.
  let bytes: Int

  /// What was measured.
  struct Result {
    /// Seconds of the processor, the best of the rounds.
    var seconds: Double
    var cues: Int
    /// Names all cues found: equal where nothing changed.
    var checksum: UInt64
  }

  /// A mailbox, labelled messages (`.jsonl`), or a text with empty lines between its messages.
  init(path: String) throws {
    if path.hasSuffix(".mbox") {
      texts = try Self.mailbox(path)
    } else {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      texts =
        path.hasSuffix(".jsonl")
        ? try LabelledMessage.read(jsonLines: Array(data)).map(\.text)
        : String(decoding: data, as: UTF8.self).components(separatedBy: "\n\n").filter { !$0.isEmpty }
    }
    bytes = texts.reduce(0) { $0 + $1.utf8.count }
  }

  /// Annotates everything `rounds` times, small files often enough that a round takes a while.
  func measure(_ annotator: Annotator, rounds: Int) -> Result {
    let repeats = max(1, 2_000_000 / max(1, bytes))
    var result = Result(seconds: .infinity, cues: 0, checksum: 0)
    for round in 0..<rounds {
      let start = Self.processorSeconds()
      for _ in 0..<repeats {
        for text in texts { _ = annotator.annotate(text: text, direction: .staffToClient) }
      }
      result.seconds = min(result.seconds, (Self.processorSeconds() - start) / Double(repeats))
      if round == 0 { (result.cues, result.checksum) = checksum(annotator) }
    }
    return result
  }

  /// Cues in every direction, hashed (FNV-1a, 64 bits).
  private func checksum(_ annotator: Annotator) -> (cues: Int, sum: UInt64) {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    func add(_ text: String) {
      for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
      sum = (sum ^ 0xFF) &* 0x100_0000_01B3
    }
    for text in texts {
      for direction in SpeechDirection.allCases.map(Optional.some) + [nil] {
        let found = annotator.annotate(text: text, direction: direction)
        count += found.cues.count
        add(found.language ?? "-")
        for cue in found.cues {
          add("\(cue.rule) \(cue.start) \(cue.end) \(cue.strength) \(cue.level ?? 0) \(cue.quote)")
          add("\(cue.target ?? "-") \(cue.due?.stretch ?? "-")")
        }
      }
    }
    return (count, sum)
  }

  /// Seconds the processor worked for this process.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func mailbox(_ path: String) throws -> [String] {
    var sink = NewTexts()
    var importer = MboxImporter(
      context: ImportContext(
        path: path, spec: SourceSpec(path: path), region: "US", languages: ["en"], zone: .utc,
        latestBelievable: Instant(year: 2026, month: 12, day: 31)))
    try importer.read(FileByteSource.openInflating(path: path), into: &sink)
    return sink.texts
  }
}

/// Keeps what the authors newly wrote.
private struct NewTexts: ImportSink {
  var texts: [String] = []

  mutating func accept(_ interaction: Interaction, records: Int) {
    if !interaction.text.isEmpty { texts.append(interaction.text) }
  }
  mutating func skip(reason: String, records: Int) {}
  mutating func report(_ issue: ImportIssue) {}
  mutating func note(_ decision: String) {}
}
