import Foundation

/// Another library that reads the same mail: what it sees differently, and the committed table of those differences.
enum MailOracle: String, CaseIterable, Sendable {
  case python, gmime

  /// Whether it is installed here.
  var isInstalled: Bool {
    switch self {
    case .python: Self.program("python3") != nil
    case .gmime: GMimeOracle.isInstalled
    }
  }

  /// What differs: `FILE OFFSET FIELD`.
  var differences: Set<String> {
    get throws {
      switch self {
      case .python: try Self.pythonDifferences.get()
      case .gmime: try Self.gmimeDifferences.get()
      }
    }
  }

  private static let pythonDifferences = Result { try PythonOracle.differences() }
  private static let gmimeDifferences = Result { try GMimeOracle.differences() }

  /// The committed table, `file`, `offset`, `field`, `reason`, separated by tabs: differences and their reasons.
  var allowed: [String: String] {
    get throws {
      let table = SharedData.fixtures.appendingPathComponent("mail/differences_from_\(rawValue).tsv")
      var result: [String: String] = [:]
      for line in String(decoding: try Data(contentsOf: table), as: UTF8.self).split(separator: "\n").dropFirst() {
        let columns = line.split(separator: "\t")
        if columns.count == 4 { result[columns[..<3].joined(separator: " ")] = String(columns[3]) }
      }
      return result
    }
  }

  /// The message that a difference is about.
  static func message(of difference: String) -> String {
    difference.split(separator: " ").dropLast().joined(separator: " ")
  }

  /// An executable on the search path.
  static func program(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  struct Failure: Error {
    var status: Int32
    var messages: String
  }

  /// What a program prints when it is fed `input`.
  static func output(of program: String, _ arguments: [String], input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        status: process.terminationStatus, messages: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
    return try Data(contentsOf: files[1])
  }
}

/// Python's email package, by the script beside the table.
enum PythonOracle {
  static func differences() throws -> Set<String> {
    let encoder = JSONEncoder()
    let lines = try CorpusMessage.all.get().map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    let script = SharedData.fixtures.appendingPathComponent("mail/compare_with_python_email.py").path
    let output = try MailOracle.output(
      of: MailOracle.program("python3") ?? "", [script], input: Data(lines.joined(separator: "\n").utf8))
    return Set(
      String(decoding: output, as: UTF8.self).split(separator: "\n").map {
        $0.split(separator: "\t").prefix(3).joined(separator: " ")
      })
  }
}
