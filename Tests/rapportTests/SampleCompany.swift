import Foundation
import RapportTestSupport

/// A copy of SampleData in a folder of its own, with reports beside it as in the package.
struct SampleCompany {
  static let asOf = "2026-10-12T06:00:00+02:00"

  let folder: TemporaryFolder
  let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    try FileManager.default.copyItem(atPath: PackageFiles.sampleData, toPath: folder.file("SampleData"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.file("SampleData"))
    where name.hasPrefix("rapport.sqlite") {
      try FileManager.default.removeItem(atPath: folder.file("SampleData/\(name)"))
    }
  }

  /// Arguments that every call on the sample has.
  var options: [String] { ["--config", "SampleData/rapport.yml", "--as-of", Self.asOf] }

  func rapport(_ arguments: [String], killAfter: Double? = nil) throws -> BuiltProgram.Result {
    try program.run(arguments + options, in: folder.path, killAfter: killAfter)
  }

  /// What a verb prints as JSON.
  func json<T: Decodable>(_ type: T.Type, _ arguments: [String]) throws -> T {
    try JSONDecoder().decode(type, from: Data(try rapport(arguments).output.utf8))
  }

  /// Names and bytes of the reports that were made in `language`.
  func reports(in language: String = "en") throws -> [String: Data] {
    var reports: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.file("Reports/\(language)")) {
      reports[name] = try Data(contentsOf: URL(fileURLWithPath: folder.file("Reports/\(language)/\(name)")))
    }
    return reports
  }
}

/// The ledger as the contract prints it.
struct PrintedLedger: Decodable, Equatable {
  struct Row: Decodable, Equatable {
    var path: String?
    var format: String?
    var bytes: Int
    var records: Int
    var stored: Int
    var duplicates: Int
    var repaired: Int
    var quarantined: Int
    var skipped: [String: Int]
    var interactions: Int
  }
  var sources: [Row]
  var totals: Row
  var reconciles: Bool
}

/// A finding as the contract prints it.
struct PrintedFinding: Decodable {
  struct Party: Decodable {
    var id: String?
    var name: String?
    var email: String?
    var phone: String?
  }
  struct Exhibit: Decodable {
    var interaction: String
    var message_id: String?
    var quote: String
    var role: String
  }
  var id: String
  var analyzer: String
  var variant: String?
  var severity: String
  var status: String
  var account: String
  var client: Party?
  var staff: [Party]
  var story: String?
  var summary: String
  var why: String
  var suggestion: String
  var evidence: [Exhibit]
  var counter_evidence: [Exhibit]
}
