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

  @Test func aConfiguredSeverityReplacesTheBaseAndStepsStillApply() throws {
    var found: [String] = []
    for line in ["Mon 15:00 mail per -> kari: When? [ask]", "Mon 15:00 mail per -> kari: When? [ask] [urgency]"] {
      let scenario = try Scenario(line)
      var context = try scenario.context(asOf: "Wed 09:00")
      context.configuration.analyzers["unanswered"] = override([:], severity: .low)
      found += analyze(scenario.timeline, context: context).findings.map(\.severity.rawValue)
    }
    #expect(found == ["low", "medium"])
  }
}
