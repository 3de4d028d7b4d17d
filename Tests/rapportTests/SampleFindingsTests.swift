import Foundation
import RapportTestSupport
import Testing

/// The story of SampleData, told by the built program: every finding that its definitions require, and nothing else
/// of severity medium or high.
@Suite struct SampleFindingsTests {
  struct Expectation: Decodable {
    var analyzer: String
    var variant: String
    var account: String
    var severity: String
    var client: String?
    var staff: [String]
    var evidence_message_ids: [String]
    var why: String

    /// Whether `finding` is the one that is expected.
    func fits(_ finding: PrintedFinding) -> Bool {
      // The list writes Message-IDs as the mails do, in angle brackets.
      let evidence = Set(finding.evidence.compactMap(\.message_id).map { "<\($0)>" })
      return finding.analyzer == analyzer && finding.variant == variant && finding.account == account
        && finding.severity == severity && finding.status != "resolved"
        && (client == nil || client == finding.client?.email || client == finding.client?.phone)
        && Set(staff).isSubset(of: Set(finding.staff.compactMap(\.email)))
        && Set(evidence_message_ids).isSubset(of: evidence)
    }

    var name: String { "\(severity) \(analyzer)/\(variant), \(account)" }
  }

  struct Expectations: Decodable {
    var as_of: String
    var findings: [Expectation]
  }

  private static let core: Set = ["unanswered", "vague-reply", "internal-complaint", "late-escalation"]

  @Test func findsWhatTheDefinitionsRequireAndNothingElse() throws {
    let company = try SampleCompany()
    let run = try company.rapport(["run"])
    #expect(run.status == 0, Comment(rawValue: run.errors))
    let data = try Data(contentsOf: URL(fileURLWithPath: PackageFiles.sampleData + "/expected.json"))
    let expected = try JSONDecoder().decode(Expectations.self, from: data)
    #expect(expected.as_of == SampleCompany.asOf)
    #expect(expected.findings.count >= 24)
    var findings = try company.json([PrintedFinding].self, ["findings", "--format", "json", "--names"])
      .filter { Self.core.contains($0.analyzer) && $0.status != "resolved" }
    for expectation in expected.findings {
      let index = findings.firstIndex(where: expectation.fits)
      #expect(index != nil, "not found: \(expectation.name)")
      if let index { findings.remove(at: index) }
    }
    for finding in findings where ["medium", "high"].contains(finding.severity) {
      Issue.record(
        "unexpected: \(finding.severity) \(finding.analyzer)/\(finding.variant ?? "") \(finding.account) \(finding.id)")
    }
  }

  @Test func everyFindingHasItsWordsAndEvidence() throws {
    let company = try SampleCompany()
    _ = try company.rapport(["run"])
    let findings = try company.json([PrintedFinding].self, ["findings", "--format", "json"])
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(!finding.summary.isEmpty && !finding.why.isEmpty && !finding.suggestion.isEmpty, "\(finding.id)")
      #expect(!finding.evidence.isEmpty, "\(finding.id)")
      #expect(finding.story != nil, "\(finding.id)")
    }
    #expect(Set(findings.map(\.id)).count == findings.count)
    let first = try #require(findings.first)
    let explanation = try company.rapport(["explain", first.id])
    #expect(explanation.status == 0)
    for exhibit in first.evidence + first.counter_evidence { #expect(explanation.output.contains(exhibit.interaction)) }
  }
}
