import Foundation
import RapportTestSupport
import Testing

@testable import RapportFormats

/// Whether Python is at hand to compare with.
private let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Suite("CSV: the same records as Python's csv module")
struct CSVDifferentialTests {
  /// Rows of `file` as Python reads them, blank lines left out.
  private func pythonRows(_ file: URL, delimiter: UInt8, escape: UInt8? = nil, encoding: String) throws -> [[String]] {
    let program = """
      import csv, sys
      csv.field_size_limit(1 << 20)
      rows = csv.reader(open(sys.argv[1], encoding=sys.argv[3], newline=''), delimiter=sys.argv[2],
        escapechar=sys.argv[4] or None)
      sys.stdout.buffer.write('\\x1e'.join('\\x1f'.join(r) for r in rows if r).encode())
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = [
      "-c", program, file.path, String(UnicodeScalar(delimiter)), encoding,
      escape.map { String(UnicodeScalar($0)) } ?? "",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    if output.isEmpty { return [] }
    return String(decoding: output, as: UTF8.self).split(separator: "\u{1e}", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(
    "Real corner cases", .enabled(if: python != nil && sharedData("csv") != nil, "needs python3 and ../shared/data/csv")
  )
  func corpus() throws {
    let folder = try #require(sharedData("csv"))
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "csv" }.sorted { $0.path < $1.path }
    try #require(files.count >= 15)
    for file in files {
      let isColon = file.lastPathComponent.contains("colon")
      let result = readCSV(
        Array(try Data(contentsOf: file)), chunk: 4096, options: CSVOptions(delimiter: isColon ? 0x3A : nil))
      let dialect = try #require(result.dialect)
      let encoding = dialect.encoding == .windows1252 ? "latin-1" : dialect.encoding.rawValue
      let expected = try pythonRows(file, delimiter: dialect.delimiter, escape: dialect.escape, encoding: encoding)
      #expect(result.defects.isEmpty, "\(file.lastPathComponent)")
      #expect(result.rows.map(\.texts) == expected, "\(file.lastPathComponent)")
    }
  }

  @Test("Generated tables with quotes, line breaks and blanks", .enabled(if: python != nil, "needs python3"))
  func generated() throws {
    var random = SeededRandom(seed: 4180)
    let pieces = ["", "a", "0", "zażółć", " ", ",", ";", "\"\"", "\n", "\r\n", "7,5", "=x", "'", "\\"]
    for round in 0..<20 {
      var text = ""
      let columns = Int.random(in: 2...6, using: &random)
      for _ in 0..<200 {
        let fields = (0..<columns).map { _ -> String in
          let count = Int.random(in: 0...4, using: &random)
          let value = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
          return "\"\(value)\""
        }
        text += fields.joined(separator: ",") + (round % 2 == 0 ? "\r\n" : "\n")
      }
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("generated-\(round)-\(UUID()).csv")
      try Data(text.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let result = readCSV(Array(text.utf8), chunk: 1000, options: CSVOptions(delimiter: 0x2C, quote: 0x22))
      let expected = try pythonRows(file, delimiter: 0x2C, encoding: "utf-8")
      #expect(result.defects.isEmpty)
      #expect(result.rows.map(\.texts) == expected, "round \(round)")
    }
  }

  @Test(
    "Generated dirt: ragged rows, stray quotes, three kinds of line ends", .enabled(if: python != nil, "needs python3"))
  func dirt() throws {
    var random = SeededRandom(seed: 61_69)
    let plain = ["", "a", "0", "zażółć", " x", "b\"c", "5\"", "'", "7,5;", "=1+1", "@x", "\\", "a\"\"b", "\u{A0}"]
    let quoted = ["\"\"", "\"a\tb\"", "\"line\nbreak\"", "\"x \"\"y\"\"\"", "\"\r\n\"", "\"\r\""]
    for round in 0..<20 {
      var text = ""
      for _ in 0..<300 {
        // One row in ten is ragged; which line goes on after an open quote is told by the number of fields, so those
        // have no line ends in them.
        let isRagged = Int.random(in: 0..<10, using: &random) == 0
        let fields = (0..<(isRagged ? Int.random(in: 0...7, using: &random) : 5)).map { _ in
          (!isRagged && Int.random(in: 0..<4, using: &random) == 0 ? quoted : plain).randomElement(using: &random) ?? ""
        }
        text += fields.joined(separator: "\t") + (["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n")
      }
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("dirt-\(round)-\(UUID()).csv")
      try Data(text.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let options = CSVOptions(encoding: .utf8, delimiter: 0x09, quote: 0x22, hasHeader: false, preambleRows: 0)
      let result = readCSV(Array(text.utf8), chunk: Int.random(in: 1...5_000, using: &random), options: options)
      let expected = try pythonRows(file, delimiter: 0x09, encoding: "utf-8")
      let ours = result.rows.map(\.texts)
      #expect(result.defects.isEmpty, "round \(round)")
      #expect(ours == expected, "round \(round)")
    }
  }
}
