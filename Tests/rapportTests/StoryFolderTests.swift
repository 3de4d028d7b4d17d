import Foundation
import RapportTestSupport
import Testing

/// Stories written from the definitions alone by people who had not seen the program (`Stories/README.md`), told by the
/// built program: every finding that a story requires, and nothing else of severity medium or high. What is not yet
/// right stands in `Stories/known-gaps.json`, and must leave it when it is mended.
@Suite struct StoryFolderTests {
  struct Expectations: Decodable {
    struct Expectation: Decodable {
      var analyzer: String
      var variant: String?
      var account: String
      var severity: String
      var client: String?

      var name: String { "\(analyzer)/\(variant ?? "") \(severity), \(account)" }

      func fits(_ finding: PrintedFinding) -> Bool {
        finding.analyzer == analyzer && finding.severity == severity && finding.account == account
          && (variant == nil || variant == finding.variant)
          && (client.map { [finding.client?.email, finding.client?.phone, finding.client?.name].contains($0) } ?? true)
      }
    }

    var as_of: String
    var since: String?
    var findings: [Expectation]
  }

  struct Gaps: Codable, Equatable {
    var missing: [String]
    var unexpected: [String]
  }

  static let stories = [
    "en-clean-clinic-supplies", "en-event-hire", "en-nb-boat-yard", "nb-ror-ventilasjon", "pl-chlodnictwo",
    "pl-czysta-drukarnia", "pl-spedycja", "ru-stomatologia", "ru-tipografia",
  ]

  private static var folder: String { PackageFiles.root + "/Tests/rapportTests/Stories" }

  @Test func everyStoryIsTold() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { !$0.contains(".") }
    #expect(found.sorted() == Self.stories)
  }

  @Test(arguments: stories) func findsWhatTheDefinitionsRequire(_ story: String) throws {
    let gaps = try JSONDecoder().decode(
      [String: Gaps].self, from: Data(contentsOf: URL(fileURLWithPath: Self.folder + "/known-gaps.json")))
    #expect(try Self.score(story) == gaps[story] ?? Gaps(missing: [], unexpected: []))
  }

  /// Runs a copy of the story; what it lacks and what it has too much, sorted.
  private static func score(_ story: String) throws -> Gaps {
    let temporary = try TemporaryFolder()
    let copy = temporary.file(story)
    try FileManager.default.copyItem(atPath: folder + "/" + story, toPath: copy)
    let expected = try JSONDecoder().decode(
      Expectations.self, from: Data(contentsOf: URL(fileURLWithPath: copy + "/expected.json")))
    let moments = ["--as-of", expected.as_of] + (expected.since.map { ["--since", $0] } ?? [])
    let program = try BuiltProgram()
    let run = try program.run(["run", "--quiet", "--config", "rapport.yml"] + moments, in: copy)
    #expect(run.status == 0, Comment(rawValue: run.errors))
    let list = try program.run(
      ["findings", "--names", "--format", "json", "--config", "rapport.yml"] + moments, in: copy)
    var findings = try JSONDecoder().decode([PrintedFinding].self, from: Data(list.output.utf8))
    var gaps = Gaps(missing: [], unexpected: [])
    for expectation in expected.findings {
      if let index = findings.firstIndex(where: expectation.fits) {
        findings.remove(at: index)
      } else {
        gaps.missing.append(expectation.name)
      }
    }
    gaps.unexpected = findings.filter { ["medium", "high"].contains($0.severity) }
      .map { "\($0.analyzer)/\($0.variant ?? "") \($0.severity), \($0.account)" }
    gaps.missing.sort()
    gaps.unexpected.sort()
    return gaps
  }
}
