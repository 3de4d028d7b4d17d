import RapportAnalysis
import RapportModel
import Testing

/// One sentence of the definition of a finding, as a course of contacts: what one analyzer makes of it.
struct DefinitionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let asOf: String
  /// `variant severity` of every finding of the analyzer, sorted; empty where it must stay silent.
  let expected: [String]

  /// A course in which the analyzer must stay silent.
  init(_ name: String, asOf: String = "Fri 16:00", _ text: String) {
    testDescription = name
    self.text = text
    self.asOf = asOf
    expected = []
  }

  /// A course with one finding.
  init(_ name: String, _ finding: String, asOf: String = "Fri 16:00", _ text: String) {
    testDescription = name
    self.text = text
    self.asOf = asOf
    expected = [finding]
  }

  /// A course with two findings.
  init(_ name: String, _ first: String, _ second: String, asOf: String = "Fri 16:00", _ text: String) {
    testDescription = name
    self.text = text
    self.asOf = asOf
    expected = [first, second].sorted()
  }

  /// The findings of `analyzer` that hold, with the configuration changed by `change`.
  func findings(of analyzer: String, _ change: (inout Configuration) -> Void = { _ in }) throws -> [Finding] {
    let scenario = try Scenario(text)
    var context = try scenario.context(asOf: asOf)
    change(&context.configuration)
    return analyze(scenario.timeline, context: context).findings
      .filter { $0.analyzer == analyzer && $0.status != .resolved }
  }

  /// Checks what `analyzer` finds.
  func check(_ analyzer: String) throws {
    let found = try findings(of: analyzer)
    #expect(found.map { "\($0.variant ?? "") \($0.severity.rawValue)" }.sorted() == expected)
  }
}
