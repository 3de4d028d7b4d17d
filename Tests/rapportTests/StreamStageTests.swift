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
}
