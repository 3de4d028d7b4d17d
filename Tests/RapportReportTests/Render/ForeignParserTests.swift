import Foundation
import RapportModel
import RapportTestSupport
import Testing

@testable import RapportReport

/// What parsers that others wrote find in reports full of hostile words (hostile-inputs.md, cases 97–109): our own tags
/// and attributes only. `Tests/Pages/parse.py` drives them; skipped where Python lacks one of them.
@Suite struct ForeignParserTests {
  private static func parse(_ folder: TemporaryFolder, _ files: [String]) throws -> BuiltProgram.Result {
    let allowed: [String: Any] = [
      "tags": HTMLTag.allCases.map { $0.rawValue.lowercased() } + ["style", "script"],
      "attributes": HTMLAttribute.Name.allCases.map { $0.rawValue.lowercased() },
      "script": HTMLScript.code.text, "style": HTMLStyle.sheet.text,
    ]
    try folder.write(Array(try JSONSerialization.data(withJSONObject: allowed)), to: "allowed.json")
    return try PythonTool.run(
      script: PackageFiles.root + "/Tests/Pages/parse.py", arguments: (["allowed.json"] + files).map(folder.file))
  }

  @Test(.enabled(if: PythonTool.has("html5lib", "markdown_it", "linkify_it"), "html5lib is not installed"))
  func onlyOurOwnTags() throws {
    let folder = try TemporaryFolder()
    var files: [String] = []
    for (group, attacked) in EscapingTests.attacked.enumerated() {
      let pages = attacked.reports + EscapingTests.pages(with: attacked.vector).prefix(3)
      #expect(pages.count == 7)
      for (number, report) in pages.enumerated() {
        files.append("\(group)-\(number).html")
        try folder.write(HTMLRenderer { _ in "hash" }.render(report), to: "\(group)-\(number).html")
      }
    }
    let result = try Self.parse(folder, files)
    #expect(result.status == 0, Comment(rawValue: String(result.output.prefix(4000)) + result.errors))
    #expect(result.output.hasSuffix("\(files.count) files read\n"))
  }

  @Test(.enabled(if: PythonTool.has("html5lib", "markdown_it", "linkify_it"), "markdown-it-py is not installed"))
  func markdownHoldsNoMarkupOfOthers() throws {
    let folder = try TemporaryFolder()
    var files: [String] = []
    // One vector at a time, since the start of a field may be the start of a line.
    for (group, vector) in InjectionVectors.all.enumerated() where vector.utf8.count < 200 {
      for (number, report) in (EscapingTests.reports(with: vector) + EscapingTests.pages(with: vector).prefix(2))
        .enumerated()
      {
        files.append("\(group)-\(number).md")
        try folder.write(MarkdownRenderer().render(report), to: "\(group)-\(number).md")
      }
    }
    let result = try Self.parse(folder, files)
    #expect(result.status == 0, Comment(rawValue: String(result.output.prefix(4000)) + result.errors))
    #expect(result.output.hasSuffix("\(files.count) files read\n"))
  }
}
