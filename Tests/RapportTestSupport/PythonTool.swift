import Foundation

/// Python as an independent witness: libraries that read what we write. Tests that need one are skipped where it is
/// missing; `.ci/setup-tests` installs them.
public enum PythonTool {
  /// Where `.ci/setup-tests` puts its libraries, else the system's Python.
  private static let interpreter: String? = [
    PackageFiles.root + "/.build/test-tools/bin/python3", "/usr/local/bin/python3", "/usr/bin/python3",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether a headless Chromium and its driver are installed.
  public static let hasBrowser = ["/usr/bin/chromium", "/usr/bin/chromedriver"]
    .allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether Python has all of `modules`.
  public static func has(_ modules: String...) -> Bool {
    modules.allSatisfy { module in
      guard let result = try? run("import \(module)") else { return false }
      return result.status == 0
    }
  }

  /// Runs a program text with `arguments`.
  public static func run(_ program: String, arguments: [String] = []) throws -> BuiltProgram.Result {
    try start(["-c", program] + arguments)
  }

  /// Runs the script at a path with `arguments`.
  public static func run(script: String, arguments: [String]) throws -> BuiltProgram.Result {
    try start([script] + arguments)
  }

  private static func start(_ arguments: [String]) throws -> BuiltProgram.Result {
    struct NoPython: Error {}
    guard let interpreter else { throw NoPython() }
    return try BuiltProgram.run(program: interpreter, arguments)
  }
}
