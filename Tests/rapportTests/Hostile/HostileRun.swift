import Foundation
import RapportModel
import RapportTestSupport

/// Files of the catalogue in one folder, read by the built program once.
struct HostileRun {
  /// Mail, cases 1–60.
  static let cases: [HostileCase] =
    HostileMboxCases.all + HostileMIMECases.all + HostileHeaderCases.all + HostileDateCases.all
    + HostileAddressCases.all + HostileThreadCases.all

  /// Call logs and XML exports, cases 61–81.
  static let exports: [HostileCase] = (HostileCSVCases.all + HostileXMLCases.all).enumerated()
    .map { $1.calling(2000 + $0) }

  /// The runs that all tests look at.
  static let shared = Result { try HostileRun(cases) }
  static let ofExports = Result { try HostileRun(exports) }

  private struct Document: Decodable {
    struct Row: Decodable {
      var path: String
      var records: Int
      var stored: Int
      var duplicates: Int
      var repaired: Int
      var quarantined: Int
      var skipped: [String: Int]
    }
    var sources: [Row]
    var reconciles: Bool
  }

  /// What became of one file.
  struct Outcome {
    var records = 0
    var stored = 0
    var duplicates = 0
    var repaired = 0
    var quarantined = 0
    var skipped: [String: Int] = [:]
    var issues: [String] = []
    var mails: [Interaction] = []
  }

  private(set) var outcomes: [String: Outcome] = [:]
  let status: Int32
  let errors: String
  let reconciles: Bool

  init(_ cases: [HostileCase]) throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    for entry in cases { try folder.write(entry.bytes, to: entry.file) }
    let sources = cases.map { "  - {path: \($0.file), format: \($0.format)\($0.more)}" }.joined(separator: "\n")
    try folder.write(
      """
      company: {name: Firm, domains: [firm.example], time_zone: Europe/Oslo, region: "NO", languages: [pl, ru, nb, en]}
      staff: [{name: Kari Nordmann, emails: [kari@firm.example]}]
      accounts: [{name: Client, domains: [client.example]}]
      sources:
      \(sources)
      """, to: "rapport.yml")
    let result = try program.run(["import", "--verbose"], in: folder.path)
    status = result.status
    errors = result.errors
    let ledger = try program.run(["ledger", "--format", "json"], in: folder.path).output
    let document = try JSONDecoder().decode(Document.self, from: Data(ledger.utf8))
    reconciles = document.reconciles
    for row in document.sources {
      outcomes[row.path] = Outcome(
        records: row.records, stored: row.stored, duplicates: row.duplicates, repaired: row.repaired,
        quarantined: row.quarantined, skipped: row.skipped)
    }
    // `refused: FILE:LINE: found …`; what was refused has no row in the ledger of what was imported.
    for line in result.errors.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2).map { $0.drop { $0 == " " } }
      guard parts.count == 3, ["quarantined", "truncated", "refused", "notice"].contains(parts[0]) else { continue }
      let file = String(parts[1].prefix { $0 != "@" })
      outcomes[file, default: Outcome()].issues.append(String(parts[0]))
    }
    let lines = try program.run(["normalize"] + cases.map(\.file), in: folder.path).output
    for line in lines.split(separator: "\n") {
      let mail = try JSONDecoder().decode(Interaction.self, from: Data(line.utf8))
      outcomes[mail.source.path, default: Outcome()].mails.append(mail)
    }
  }
}
