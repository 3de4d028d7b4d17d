import CFuzzer
import Glibc
import RapportFuzzTargets

// `rapport-fuzz TARGET [libFuzzer's arguments]`: one program for all targets, so that one build serves them all.
// Fuzz/run builds and starts it.

let arguments = CommandLine.arguments
guard arguments.count > 1, let target = FuzzTarget.named(arguments[1]) else {
  print("usage: rapport-fuzz TARGET [arguments of libFuzzer]; targets: \(FuzzTarget.all.map(\.name))")
  exit(2)
}
FuzzDriver.run(target, program: arguments[0], arguments: Array(arguments.dropFirst(2)))
