import Foundation

/// The built binary, run as a user would.
public struct BuiltProgram: Sendable {
  /// What a run of the binary brought.
  public struct Result: Sendable {
    /// What it printed on stdout.
    public var output: String
    /// What it printed on stderr.
    public var errors: String
    /// Its exit status, or the number of the signal that ended it, negative.
    public var status: Int32
  }

  private let path: String

  /// The binary that was built beside the test bundle.
  public init() throws {
    // The test bundle lies in the products' folder, as the program does.
    var candidates = ProcessInfo.processInfo.arguments.prefix(1).map { URL(fileURLWithPath: $0) }
    candidates.append(contentsOf: Bundle.allBundles.map(\.bundleURL))
    if let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      candidates.append(URL(fileURLWithPath: link))
    }
    let found = candidates.map { $0.deletingLastPathComponent().appendingPathComponent("rapport").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    struct NotBuilt: Error {}
    guard let found else { throw NotBuilt() }
    path = found
  }

  /// Runs the binary with `arguments` in `folder` and waits for it; kills it after `killAfter` seconds where given.
  public func run(
    _ arguments: [String], in folder: String? = nil, input: String? = nil, environment: [String: String] = [:],
    killAfter: Double? = nil
  ) throws -> Result {
    try Self.run(
      program: path, arguments, in: folder, input: input, environment: environment, killAfter: killAfter)
  }

  /// Runs any program in the same way.
  static func run(
    program: String, _ arguments: [String], in folder: String? = nil, input: String? = nil,
    environment: [String: String] = [:], killAfter: Double? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }.merging(environment) { $1 }
    // Files instead of pipes: a full pipe that nobody reads would stop the program.
    let files = try TemporaryFolder()
    for name in ["in", "out", "err"] { try files.write(name == "in" ? input ?? "" : "", to: name) }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files.file("in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files.file("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files.file("err")))
    try process.run()
    if let killAfter {
      let end = Date(timeIntervalSinceNow: killAfter)
      while process.isRunning, Date() < end { usleep(500) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return Result(
      output: try files.read("out"), errors: try files.read("err"),
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
  }
}
