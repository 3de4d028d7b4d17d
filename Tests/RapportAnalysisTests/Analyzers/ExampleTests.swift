import RapportAnalysis
import RapportModel
import Testing

/// One example of one analyzer, named by the place it stands at.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  let analyzer: String
  let example: Example

  var testDescription: String { "\(analyzer) \(example)" }

  static var triggering: [ExampleCase] { cases { $0.triggering } }
  static var innocent: [ExampleCase] { cases { $0.innocent } }

  private static func cases(_ examples: (AnalyzerDescription) -> [Example]) -> [ExampleCase] {
    AnalyzerRegistry.all.flatMap { analyzer in
      examples(analyzer.description).map { ExampleCase(analyzer: analyzer.description.id, example: $0) }
    }
  }

  func findings() throws -> (scenario: Scenario, findings: [Finding]) {
    let scenario = try Scenario(example.text)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: example.asOf))
    return (scenario, analysis.findings.filter { $0.analyzer == analyzer && $0.status != .resolved })
  }
}

@Suite struct ExampleTests {
  @Test(arguments: ExampleCase.triggering) func fires(_ test: ExampleCase) throws {
    let (scenario, findings) = try test.findings()
    #expect(findings.count == 1, "\(findings.map { ($0.variant ?? "", $0.severity) })")
    guard let finding = findings.first else { return }
    #expect(finding.variant == test.example.variant)
    if let severity = test.example.severity { #expect(finding.severity.rawValue == severity) }
    let cited = Set(finding.evidence.map(\.interaction))
    #expect(scenario.marked.isSubset(of: cited), "not cited: \(scenario.marked.subtracting(cited).sorted())")
    #expect(!scenario.marked.isEmpty)
  }

  @Test(arguments: ExampleCase.innocent) func staysSilent(_ test: ExampleCase) throws {
    let (_, findings) = try test.findings()
    #expect(findings.isEmpty, "\(findings.map { ($0.variant ?? "", $0.severity) })")
  }

  @Test(arguments: ExampleCase.triggering) func quotesWhatStandsThere(_ test: ExampleCase) throws {
    let (scenario, findings) = try test.findings()
    let byID = Dictionary(uniqueKeysWithValues: scenario.timeline.interactions.map { ($0.id, $0) })
    for evidence in findings.flatMap({ $0.evidence + $0.counterEvidence }) {
      let interaction = try #require(byID[evidence.interaction])
      let text = evidence.block.map { interaction.quoted[$0].text } ?? interaction.text
      #expect(Array(text.utf8)[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8))
    }
  }

  @Test(arguments: ExampleCase.triggering) func saysWhatTheTextTableWords(_ test: ExampleCase) throws {
    for finding in try test.findings().findings {
      #expect(finding.summary.key == "\(finding.analyzer).\(finding.variant ?? "")")
      guard case .term(let suggestion)? = finding.summary.values["suggestion"] else {
        Issue.record("no suggestion")
        return
      }
      #expect(suggestion.hasPrefix("suggestion.\(finding.analyzer)."))
      #expect(finding.from.instant <= finding.to.instant)
      #expect((0...1).contains(finding.confidence))
    }
  }
}
