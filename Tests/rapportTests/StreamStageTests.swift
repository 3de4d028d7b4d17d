import Foundation
import RapportTestSupport
import Testing

/// The stages as stream processors give what the nightly job gives, whatever the order of the lines.
@Suite struct StreamStageTests {
  @Test func findWhatTheNightlyJobFinds() throws {
    let company = try SampleCompany()
    #expect(try company.rapport(["run"]).status == 0)
    let expected = try company.rapport(["findings", "--format", "ndjson"]).output.split(separator: "\n").sorted()
    let folders = ["mail", "calls", "phone"].map { "SampleData/\($0)" }
    let normalized = try company.program.run(["normalize"] + folders + company.options, in: company.folder.path)
    #expect(normalized.status == 0, Comment(rawValue: normalized.errors))
    var lines = normalized.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 388)
    var random = SeededRandom(seed: 7)
    lines.shuffle(using: &random)
    let input = lines.joined(separator: "\n") + "\n"
    let directory = try company.program.run(
      ["resolve", "--stdin"] + company.options, in: company.folder.path, input: input)
    #expect(directory.status == 0)
    try company.folder.write(directory.output, to: "directory.json")
    let analyzed = try company.program.run(
      ["analyze", "--stdin", "--directory", "directory.json"] + company.options, in: company.folder.path, input: input)
    #expect(analyzed.status == 0, Comment(rawValue: analyzed.errors))
    #expect(analyzed.output.split(separator: "\n").sorted() == expected)
  }

  /// The same on stories, where other exports and other settings meet.
  @Test(arguments: ["nb-ror-ventilasjon", "pl-spedycja", "en-clean-clinic-supplies"])
  func findWhatTheNightlyJobFindsInAStory(_ story: String) throws {
    let temporary = try TemporaryFolder()
    let copy = temporary.file(story)
    try FileManager.default.copyItem(
      atPath: "\(PackageFiles.root)/Tests/rapportTests/Stories/\(story)", toPath: copy)
    let moments = try JSONDecoder().decode(
      StoryFolderTests.Expectations.self, from: Data(contentsOf: URL(fileURLWithPath: copy + "/expected.json")))
    let options =
      ["--config", "rapport.yml", "--as-of", moments.as_of] + (moments.since.map { ["--since", $0] } ?? [])
    let program = try BuiltProgram()
    #expect(try program.run(["run", "--quiet"] + options, in: copy).status == 0)
    let expected = try program.run(["findings", "--format", "ndjson"] + options, in: copy).output
      .split(separator: "\n").sorted()
    let folders = ["mail", "calls", "phone", "texts"].filter { FileManager.default.fileExists(atPath: copy + "/" + $0) }
    let normalized = try program.run(["normalize"] + folders + options, in: copy)
    #expect(normalized.status == 0, Comment(rawValue: normalized.errors))
    var lines = normalized.output.split(separator: "\n").map(String.init)
    var random = SeededRandom(seed: 11)
    lines.shuffle(using: &random)
    let input = lines.joined(separator: "\n") + "\n"
    let directory = try program.run(["resolve", "--stdin"] + options, in: copy, input: input)
    #expect(directory.status == 0, Comment(rawValue: directory.errors))
    try Data(directory.output.utf8).write(to: URL(fileURLWithPath: copy + "/directory.json"))
    let analyzed = try program.run(
      ["analyze", "--stdin", "--directory", "directory.json"] + options, in: copy, input: input)
    #expect(analyzed.status == 0, Comment(rawValue: analyzed.errors))
    #expect(analyzed.output.split(separator: "\n").sorted() == expected)
  }
}
