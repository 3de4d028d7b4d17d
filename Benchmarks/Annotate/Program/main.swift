import Foundation
import RapportLanguage

// Prints what it costs to begin, then the speed over each file.
// Arguments: rounds, then files; see Benchmarks/annotate.
guard CommandLine.arguments.count > 2, let rounds = Int(CommandLine.arguments[1]), rounds > 0 else {
  print("usage: rapport-bench-annotate ROUNDS FILE...")
  exit(2)
}

func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

func rounded(_ value: Double, digits: Int) -> String { String(format: "%.\(digits)f", value) }

var start = AnnotationRun.processorSeconds()
let annotator = Annotator(lexicon: try Lexicon.load())
_ = annotator.annotate(text: "Hei", direction: .staffToClient)
print("start, four languages: \(rounded(AnnotationRun.processorSeconds() - start, digits: 2)) s")
for language in LexiconLanguage.allCases {
  start = AnnotationRun.processorSeconds()
  _ = Annotator(lexicon: try Lexicon.load(languages: [language])).annotate(text: "Hei", direction: .staffToClient)
  print("start, \(language.rawValue): \(rounded(AnnotationRun.processorSeconds() - start, digits: 2)) s")
}
var bytes = 0
var seconds = 0.0
for path in CommandLine.arguments.dropFirst(2) {
  let run = try AnnotationRun(path: path)
  let result = run.measure(annotator, rounds: rounds)
  bytes += run.bytes
  seconds += result.seconds
  let name = path.split(separator: "/").suffix(2).joined(separator: "/")
  let speed = padded(rounded(Double(run.bytes) / result.seconds / 1e6, digits: 1), 6)
  print(
    "\(speed) MB/s  \(name): \(run.texts.count) texts, \(run.bytes) bytes, \(result.cues) cues "
      + "\(String(result.checksum, radix: 16))")
}
print("\(padded(rounded(Double(bytes) / seconds / 1e6, digits: 1), 6)) MB/s  all (asked for: 40)")
