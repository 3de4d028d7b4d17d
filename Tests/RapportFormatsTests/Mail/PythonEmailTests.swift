import Foundation
import RapportModel
import Testing

@testable import RapportFormats

/// All the real mail at hand read by Python's email package too: subject, addresses, date, text and names of files
/// have to be the same but for the differences listed, each with its reason.
@Suite(.enabled(if: SharedData.isThere, "the folder shared/data with real mail is missing"))
struct PythonEmailTests {
  private struct Reading: Encodable {
    var file: String
    var offset: Int
    var length: Int
    var isMbox: Bool
    var subject: String
    var from: [String]
    var to: [String]
    var cc: [String]
    var date: Int64?
    var text: String
    var isHTML: Bool
    var attachments: [String]

    init(_ message: MailMessage, file: String, offset: Int, length: Int, isMbox: Bool) {
      let reading = message.read()
      (self.file, self.offset, self.length, self.isMbox) = (file, offset, length, isMbox)
      subject = reading.subject
      from = reading.from.map(\.address)
      to = reading.to.map(\.address)
      cc = reading.cc.map(\.address)
      date = reading.date.quality == .header ? reading.date.timestamp?.instant.seconds : nil
      text = reading.body.text
      isHTML = reading.body.isFromHTML
      attachments = reading.attachments.map { $0.name ?? "" }
    }
  }

  /// What Python compares: every message of the corpora.
  private func readings() throws -> (lines: [String], count: Int) {
    let encoder = JSONEncoder()
    var lines: [String] = []
    for url in SharedData.files("", [".mbox", ".eml", ".msg"])
      + SharedData.files(
        "tika", ["RFC822", "-big", "_eml", "-multipart", "_quoted", "_base64", "_date_utf8", "_oddfrom"])
    {
      let bytes = try SharedData.bytes(url)
      if bytes.starts(with: Array("From ".utf8)) {
        var reader = MboxReader(ArrayByteSource(bytes))
        while let entry = try reader.next() {
          guard case .message(let message) = entry else { continue }
          let reading = Reading(
            MailMessage.parse(message.unquoted()), file: url.path, offset: message.offset, length: message.length,
            isMbox: true)
          lines.append(String(decoding: try encoder.encode(reading), as: UTF8.self))
        }
      } else {
        let reading = Reading(
          MailMessage.parse(bytes), file: url.path, offset: 0, length: bytes.count, isMbox: false)
        lines.append(String(decoding: try encoder.encode(reading), as: UTF8.self))
      }
    }
    return (lines, lines.count)
  }

  private static func python() -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// `file`, `offset`, `field`, `reason`, separated by tabs.
  private func allowed() throws -> [String: String] {
    let table = SharedData.fixtures.appendingPathComponent("mail/differences_from_python_email.tsv")
    var result: [String: String] = [:]
    for line in String(decoding: try Data(contentsOf: table), as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      if columns.count == 4, columns[0] != "file" { result[columns[..<3].joined(separator: " ")] = String(columns[3]) }
    }
    return result
  }

  @Test(.enabled(if: PythonEmailTests.python() != nil, "python3 is not installed"))
  func readsWhatPythonReads() throws {
    let (lines, count) = try readings()
    #expect(count > 4_500)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("readings.json")
    let output = folder.appendingPathComponent("differences.tsv")
    try Data(lines.joined(separator: "\n").utf8).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python()))
    process.arguments = [SharedData.fixtures.appendingPathComponent("mail/compare_with_python_email.py").path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let allowed = try allowed()
    var found: Set<String> = []
    for line in String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n") {
      found.insert(line.split(separator: "\t").prefix(3).joined(separator: " "))
    }
    for key in found.subtracting(allowed.keys).sorted() { Issue.record("differs without a reason: \(key)") }
    for key in Set(allowed.keys).subtracting(found).sorted() { Issue.record("listed, but no longer differs: \(key)") }
  }
}
