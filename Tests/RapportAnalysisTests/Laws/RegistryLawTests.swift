import Foundation
import RapportAnalysis
import RapportModel
import Testing

/// Laws of the registry: names, ids, order, documentation and files agree.
@Suite struct RegistryLawTests {
  private let descriptions = AnalyzerRegistry.all.map { (type: String(describing: $0), description: $0.description) }

  @Test func idsAreTheKebabCaseOfTheTypes() {
    for (type, description) in descriptions {
      var kebab = ""
      for character in type {
        if character.isUppercase, !kebab.isEmpty { kebab += "-" }
        kebab += character.lowercased()
      }
      #expect(description.id == kebab)
    }
  }

  @Test func registryIsSortedAndWithoutRepetition() {
    let ids = descriptions.map(\.description.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyAnalyzerHasItsFileAndEveryFileItsAnalyzer() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/RapportAnalysis/Analyzers")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.standardizedFileURL.path)
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("Examples.swift") }.map { String($0.dropLast(6)) }
    #expect(!names.isEmpty)
    #expect(names.sorted() == descriptions.map(\.type).sorted())
  }

  @Test func everythingIsDocumented() {
    for (_, description) in descriptions {
      #expect(!description.finds.isEmpty && !description.why.isEmpty && !description.decides.isEmpty)
      #expect(!description.blindSpots.isEmpty && !description.variants.isEmpty)
      #expect(description.triggering.count >= 3)
      #expect(description.innocent.count >= 5)
      for parameter in description.parameters {
        #expect(!parameter.meaning.isEmpty)
        #expect(parameter.value(of: parameter.standardText) == parameter.standard)
        #expect(parameter.name.allSatisfy { $0.isLowercase || $0 == "_" })
      }
    }
  }

  @Test func everyVariantHasAnExample() {
    for (_, description) in descriptions {
      let shown = Set(description.triggering.compactMap(\.variant))
      #expect(shown == Set(description.variants.map(\.name)))
    }
  }

  @Test func examplesAreInMoreThanOneLanguage() {
    for (_, description) in descriptions {
      let texts = (description.triggering + description.innocent).map(\.text)
      #expect(texts.contains { $0.unicodeScalars.contains { (0x0400...0x04FF).contains($0.value) } })
      #expect(texts.contains { $0.unicodeScalars.contains { "ąćęłńóśźż".unicodeScalars.contains($0) } })
      #expect(texts.contains { $0.unicodeScalars.contains { "æøå".unicodeScalars.contains($0) } })
    }
  }

  // MARK: Configuration

  private func override(_ parameters: [String: String], severity: Severity? = nil, isOn: Bool = true)
    -> AnalyzerOverride
  {
    var override = AnalyzerOverride()
    override.parameters = parameters
    override.severity = severity
    override.isOn = isOn
    return override
  }

  @Test func unknownParametersAndValuesNameTheKnownOnes() {
    let problems = AnalyzerRegistry.problems(in: [
      "unanswered": override(["min_tlak": "5s"]), "late-escalation": override(["escalate_within": "soon"]),
      "ununswered": override([:]), "heavy-client": override([:], isOn: false),
      "vague-reply": override(["several_within": "30d"]),
    ])
    #expect(
      problems == [
        "analyzers.late-escalation.escalate_within: expected a value in working days such as 1d",
        "analyzers.unanswered.min_tlak: unknown parameter; known are severity, min_talk, age_factor",
        "analyzers.ununswered: unknown analyzer; known are internal-complaint, late-escalation, unanswered, vague-reply",
      ])
  }

  @Test func noticesSayWhatIsOff() {
    var configuration = Configuration(company: Company(name: "N", domains: []))
    configuration.analyzers["vague-reply"] = override([:], isOn: false)
    #expect(
      AnalyzerRegistry.notices(for: configuration) == [
        AnalysisNotice(analyzer: "late-escalation", key: "notice.late-escalation.no-manager"),
        AnalysisNotice(analyzer: "vague-reply", key: "notice.off"),
      ])
  }

  @Test func anAnalyzerThatIsOffFindsNothing() throws {
    let scenario = try Scenario("Mon 09:00 mail per -> kari: When? [ask]")
    var context = try scenario.context(asOf: "Fri 16:00")
    context.configuration.analyzers["unanswered"] = override([:], isOn: false)
    #expect(analyze(scenario.timeline, context: context).findings.isEmpty)
  }

  @Test func aParameterIsTaken() throws {
    let scenario = try Scenario("Mon 09:00 call 25s per -> kari")
    var context = try scenario.context(asOf: "Fri 16:00")
    #expect(analyze(scenario.timeline, context: context).findings.isEmpty)
    context.configuration.analyzers["unanswered"] = override(["min_talk": "30s"])
    let findings = analyze(scenario.timeline, context: context).findings
    #expect(findings.count == 1)
    #expect(findings.first?.parameters["min_talk"] == "30s")
  }

  /// A finding of the base severity, one of a step up and one of a step down, of each analyzer.
  static let steps: [(analyzer: String, base: String, up: String, down: String)] = [
    (
      "unanswered", "Mon 15:00 mail per -> kari: When? [ask]", "Mon 15:00 mail per -> kari: When? [ask] [urgency]",
      "Mon 09:00 mail per -> kari: When? [ask]\nTue 15:00 mail kari -> per: Now. [substance]"
    ),
    (
      "vague-reply", "Mon 09:00 mail per -> ola: When? [ask]\nMon 10:00 mail ola -> per: Hm. [uncertainty]",
      """
      Fri-1 09:00 mail "10422" anna -> kari: It ships on Thursday. [substance]
      Mon 09:00 mail! "Order" per -> ola: Where is 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: Hm. [uncertainty]
      """,
      """
      Mon 09:00 mail per -> ola: When? [ask]
      Mon 10:00 mail ola -> per: Hm. [uncertainty]
      Mon 11:00 mail anna -> per: On Friday. [substance]
      """
    ),
    (
      "internal-complaint", "Mon 09:00 mail ola -> per: Silly rules. [complaint_internal rule]",
      "Mon 09:00 mail ola -> per: Lazy Kari. [complaint_internal colleague]",
      "Mon 09:00 mail ola -> per: Slow system. [complaint_internal system 0.55]"
    ),
    (
      "late-escalation",
      """
      Mon 09:00 mail "Klage" per -> ola: Your boss, please. [wants_manager]
      Tue 15:00 mail "Klage" ola -> nina: Per is angry. [escalates]
      """, "Mon 09:00 mail per -> ola: Your boss, please. [wants_manager]",
      """
      Mon 09:00 mail "Klage" per -> ola: Hm, hm. [anger 2 0.5]
      Tue 15:00 mail "Klage" per -> ola cc nina: Hm, hm, hm. [anger 2 0.5]
      """
    ),
  ]

  @Test(arguments: steps) func aConfiguredSeverityReplacesTheBaseAndStepsStillApply(
    _ test: (analyzer: String, base: String, up: String, down: String)
  ) throws {
    func severities(_ base: Severity?) throws -> [String] {
      try [test.base, test.up, test.down].flatMap { text in
        let scenario = try Scenario(text)
        var context = try scenario.context(asOf: "Wed 09:00")
        context.configuration.analyzers[test.analyzer] = override([:], severity: base)
        return analyze(scenario.timeline, context: context).findings
          .filter { $0.analyzer == test.analyzer && $0.status != .resolved }.map(\.severity.rawValue)
      }
    }
    #expect(try severities(nil) == ["medium", "high", "low"])
    #expect(try severities(.low) == ["low", "medium", "low"])
    #expect(try severities(.high) == ["high", "high", "medium"])
  }
}
