import Foundation

// usage: rapport-bench-mail FILE THREADS [SUMS]; see Benchmarks/mail-parse.

let arguments = CommandLine.arguments
guard arguments.count >= 3, let threads = Int(arguments[2]), threads > 0 else {
  print("usage: rapport-bench-mail FILE THREADS [SUMS]")
  exit(2)
}
do {
  let run = try MailParseRun(path: arguments[1], keepsSums: arguments.count > 3)
  let seconds = run.work(threads: threads)
  let totals = run.totals
  print("\(totals.messages) \(totals.bytes) \(String(format: "%.3f", seconds))")
  if arguments.count > 3 {
    try Data(totals.sums.sorted { $0.key < $1.key }.map(\.value).joined().utf8)
      .write(to: URL(fileURLWithPath: arguments[3]))
  }
} catch {
  print("\(error)")
  exit(1)
}
