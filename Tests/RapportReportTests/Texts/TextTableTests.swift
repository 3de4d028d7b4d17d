import Foundation
import RapportModel
import Testing

@testable import RapportReport

@Suite struct TextTableTests {
  @Test func nothingIsMissingInAnyLanguage() {
    #expect(TextTable.entries.count > 300)
    for (key, row) in TextTable.entries {
      for language in ReportLanguage.allCases {
        guard let template = row[language.index] else {
          Issue.record("\(key) has no \(language.rawValue)")
          continue
        }
        #expect(!template.segments.isEmpty, "\(key) is empty in \(language.rawValue)")
      }
    }
    #expect(TextTable.repeatedKeys.isEmpty, "\(TextTable.repeatedKeys)")
  }

  @Test func pluralFormsAreComplete() {
    func check(_ segments: [TextTemplate.Segment], _ key: String, _ language: ReportLanguage) {
      for segment in segments {
        switch segment {
        case .plural(_, let forms):
          #expect(forms.count == language.pluralFormCount, "\(key) in \(language.rawValue): \(forms)")
          #expect(forms.allSatisfy { !$0.isEmpty }, "\(key) in \(language.rawValue)")
        case .clause(_, let inner): check(inner, key, language)
        case .literal(let text):
          #expect(
            !text.contains("[[") && !text.contains("]]") && !text.contains("{"),
            "\(key) in \(language.rawValue): \(text)")
        case .value: break
        }
      }
    }
    for (key, row) in TextTable.entries {
      for language in ReportLanguage.allCases { check(row[language.index]?.segments ?? [], key, language) }
    }
  }

  /// Every language fills the places that English fills; those that are only clauses may be left out.
  @Test func languagesFillTheSamePlaces() {
    for (key, row) in TextTable.entries {
      guard let english = row[0]?.placeNames else { continue }
      for language in ReportLanguage.allCases.dropFirst() {
        guard let names = row[language.index]?.placeNames else { continue }
        #expect(names == english, "\(key) in \(language.rawValue): \(names.symmetricDifference(english).sorted())")
      }
    }
  }

  /// Every key that the sources name literally is in the table, and every case of the model's enumerations.
  @Test func everyKeyInUseIsThere() throws {
    let texts = Texts(.en)
    var missing: [String] = []
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/RapportReport")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for opening in ["texts(\"", "texts.inlines(\"", "self(\"", "unit(\"", "context.texts(\""] {
        for piece in source.components(separatedBy: opening).dropFirst() {
          guard let key = piece.components(separatedBy: "\"").first, !key.contains("\\(") else { continue }
          seen += 1
          if !texts.has(key) { missing.append(key) }
        }
      }
    }
    #expect(seen > 150)
    var keys: [String] = []
    keys += Channel.allCases.map { "channel.\($0.rawValue)" }
    keys += CallResult.allCases.map { "result.\($0.rawValue)" }
    keys += Direction.allCases.map { "direction.\($0.rawValue)" }
    keys += Severity.allCases.map { "severity.\($0.rawValue)" }
    keys += FindingStatus.allCases.map { "finding.status.\($0.rawValue)" }
    keys += Evidence.Role.allCases.map { "role.\($0.rawValue)" }
    keys += ContactStatus.allCases.map { "status.\($0.rawValue)" }
    keys += PromiseFact.Outcome.allCases.map { "promise.\($0.rawValue)" }
    keys += SignFact.Kind.allCases.map { "sign.\($0.rawValue)" }
    keys += ManagerContact.Kind.allCases.map { "manager.\($0.rawValue)" }
    keys += Coverage.Holding.Kind.allCases.map { "holding.\($0.rawValue)" }
    keys += Account.Status.allCases.map { "account.status.\($0.rawValue)" }
    keys += ComplaintTarget.allCases.map { "target.\($0.rawValue)" }
    keys += Privacy.Naming.allCases.map { "naming.\($0.rawValue)" }
    keys += Verdict.allCases.map { "verdict.\($0.rawValue)" }
    keys += Story.analyzerOrder.flatMap { ["analyzer.\($0)", "why.\($0)"] }
    keys += ["contacts", "in-time", "answered", "median", "p90", "vague", "complaints", "promises", "escalation"]
      .flatMap { ["figure.\($0)", "figure.\($0).how"] }
    keys += ["search", "severity", "all", "collapse", "expand", "shown", "sortHint"].map { "control.\($0)" }
    keys += ["nightly", "weekly", "account", "post-mortem"].map { "index.\($0)" }
    missing += keys.filter { !texts.has($0) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func clausesFallAwayWithoutTheirValue() {
    let texts = Texts(.en)
    #expect(
      texts("footer.basis", ["document": .text("Agreement")]) == "Basis: Agreement.")
    #expect(
      texts("footer.basis", ["document": .text("Agreement"), "scope": .text("mail")]) == "Basis: Agreement, for mail.")
  }

  @Test func abbreviationEndsTheSentenceOnce() {
    let texts = Texts(.pl)
    let line = texts("closing.look", ["files": .text("x")])
    #expect(!line.isEmpty)
    #expect(
      Inline.plainText(texts.inlines("footer.basis", ["document": .foreign("Umowa sp. z o.o.")]), language: .pl)
        == "Podstawa: Umowa sp. z o.o.")
  }
}
