import CFuzzer
import Glibc
import RapportFuzzTargets
import Synchronization

/// Hands a target to libFuzzer.
enum FuzzDriver {
  /// libFuzzer calls a C function, which carries no state.
  private static let target = Mutex<FuzzTarget?>(nil)

  /// Runs until libFuzzer ends the process: time is over, or an input broke something.
  static func run(_ chosen: FuzzTarget, program: String, arguments: [String]) -> Never {
    target.withLock { $0 = chosen }
    let words = [program, "-max_len=\(chosen.maximumLength)"] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var count = Int32(words.count)
    let status = pointers.withUnsafeMutableBufferPointer { buffer in
      guard var base = buffer.baseAddress else { return Int32(2) }
      return LLVMFuzzerRunDriver(&count, &base) { data, size in
        let input = Array(UnsafeBufferPointer(start: data, count: size))
        do {
          try FuzzDriver.target.withLock { $0 }?.body(input)
        } catch {
          let words = "broken property: \(error)\n"
          _ = words.withCString { write(STDERR_FILENO, $0, strlen($0)) }
          // What libFuzzer takes for a crash and keeps the input of.
          abort()
        }
        return 0
      }
    }
    exit(status)
  }
}
