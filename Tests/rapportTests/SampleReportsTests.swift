import Foundation
import RapportTestSupport
import Testing

/// The committed pages of the sample company: what `SampleData/run.sh` makes, in four languages, and what a browser and
/// independent readers say of them.
@Suite struct SampleReportsTests {
  static let languages = ["en", "pl", "ru", "nb"]
  private static let formats = ["--format", "html,markdown,json"]

  /// Every committed report is what the program makes, byte for byte: the pages shown are what a user gets.
  @Test func makesTheCommittedReports() throws {
    let company = try SampleCompany()
    #expect(try company.rapport(["run"]).status == 0)
    for language in Self.languages {
      let out = ["--language", language, "--out", "Reports/\(language)"] + Self.formats
      let kinds =
        language == "en"
        ? [["account", "Brennholm Sjømat"]] : [["nightly"], ["weekly"], ["account", "Brennholm Sjømat"]]
      for kind in kinds {
        let result = try company.rapport(["report"] + kind + out)
        #expect(result.status == 0, Comment(rawValue: result.errors))
      }
      let made = try company.reports(in: language)
      let folder = PackageFiles.reports + "/" + language
      let committed = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(made.keys) == Set(committed))
      for name in committed {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        #expect(made[name] == bytes, "Reports/\(language)/\(name) is not what the program makes; run SampleData/run.sh")
      }
    }
  }

  /// The published schema is the one the program writes by.
  @Test func publishesTheSchema() throws {
    let published = try String(
      contentsOfFile: PackageFiles.root + "/Schemas/report.schema.json", encoding: .utf8)
    let printed = try BuiltProgram().run(["report", "--schema"])
    #expect(printed.output == published)
  }

  /// An independent validator finds every report in order (skipped where Python's jsonschema is missing).
  @Test(.enabled(if: PythonTool.has("jsonschema"), "Python's jsonschema is not installed"))
  func reportsFollowTheSchema() throws {
    let result = try PythonTool.run(
      """
      import glob, json, jsonschema, sys
      schema = json.load(open(sys.argv[1] + "/Schemas/report.schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      files = glob.glob(sys.argv[1] + "/Reports/*/*.json")
      for name in files:
          for error in validator.iter_errors(json.load(open(name))):
              print(name.rsplit("/", 2)[1:], list(error.absolute_path), error.validator)
      print(len(files), "files")
      """, arguments: [PackageFiles.root])
    #expect(result.output == "12 files\n")
  }

  /// A real browser opens every page on a desk and on a phone, light and dark, with scripts and without; axe-core holds
  /// them to WCAG 2.2 AA (skipped where Chromium, selenium or axe-core-python is missing).
  @Test(.enabled(if: PythonTool.has("selenium", "axe_core_python") && PythonTool.hasBrowser, "no browser to drive"))
  func pagesStandInABrowser() throws {
    var pages: [String] = []
    for language in Self.languages {
      let folder = PackageFiles.reports + "/" + language
      pages += try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
        .map { folder + "/" + $0 }
    }
    #expect(pages.count == 16)
    let result = try PythonTool.run(script: PackageFiles.root + "/Tests/Pages/check.py", arguments: pages)
    #expect(result.status == 0, Comment(rawValue: result.output + result.errors))
  }
}
