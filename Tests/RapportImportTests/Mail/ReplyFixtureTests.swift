import Foundation
import RapportModel
import RapportTestSupport
import Testing

@testable import RapportImport

/// Replies from the test suites of three parsers, split line by line as `Fixtures/mail/replies.tsv` says.
///
/// The table was made by hand from the messages: for each file the roles of its lines, and the authors of its quoted
/// blocks. Where it departs on purpose from what the parser in question expects, the last column says why.
@Suite(.enabled(if: PackageFiles.hasRealData, "real data is not beside the package")) struct ReplyFixtureTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    var file: String
    var roles: String
    var authors: String
    var testDescription: String { file }
  }

  static let expectations: [Expectation] = {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/mail/replies.tsv")
    guard let text = try? String(contentsOf: table, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Expectation(file: columns[0], roles: columns[1], authors: columns.count > 2 ? columns[2] : "")
    }
  }()

  @Test func theTableIsThere() { #expect(Self.expectations.count == 159) }

  @Test(arguments: expectations) func linesGoWhereTheyBelong(_ expectation: Expectation) throws {
    let url = URL(fileURLWithPath: PackageFiles.realData + "/mail/" + expectation.file)
    let (roles, authors) = try Self.result(Array(Data(contentsOf: url)))
    #expect(roles == expectation.roles)
    #expect(authors == expectation.authors)
  }

  /// Runs of lines by role, numbered from 1: `o` own, `q` quoted with its block, `m` marker, `s` signature,
  /// `b` boilerplate; empty lines are left out.
  static func result(_ bytes: [UInt8]) -> (roles: String, authors: String) {
    var scan = QuoteScan(bytes: bytes, splitter: QuoteSplitter())
    scan.run()
    var runs: [(name: String, first: Int, last: Int)] = []
    for (index, role) in scan.roles.enumerated() {
      let name: String
      switch role {
      case .blank: continue
      case .own: name = "o"
      case .quoted(let block): name = "q\(block)"
      case .marker(let block): name = "m\(block)"
      case .signature: name = "s"
      case .boilerplate: name = "b"
      }
      if let last = runs.last, last.name == name {
        runs[runs.count - 1].last = index + 1
      } else {
        runs.append((name, index + 1, index + 1))
      }
    }
    let roles = runs.map { $0.first == $0.last ? "\($0.name):\($0.first)" : "\($0.name):\($0.first)-\($0.last)" }
    let authors = scan.blocks.map { "\($0.author ?? "-")@\($0.time.map { String($0.iso8601.prefix(16)) } ?? "-")" }
    // Authors by their length and first letter only: names stay where they are.
    return (roles.joined(separator: " "), authors.map(Self.short).joined(separator: " "))
  }

  /// A name without the name: its length and the date.
  private static func short(_ author: String) -> String {
    let parts = author.split(separator: "@", omittingEmptySubsequences: false)
    let name = parts.dropLast().joined(separator: "@")
    return (name == "-" ? "-" : String(name.count)) + "@" + (parts.last ?? "")
  }
}
