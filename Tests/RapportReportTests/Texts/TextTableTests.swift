import Foundation
import RapportModel
import RapportTestSupport
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
    // What stands before a literal key, and what the key then begins with: the command line's helpers add the subject.
    let openings = [
      ("texts(\"", ""), ("texts.inlines(\"", ""), ("self(\"", ""), ("unit(\"", ""), ("texts.line(\"", ""),
    ]
    let helpers = [
      "Session+Accounts.swift": [("add(\"", "cli.who.")], "Session+Timeline.swift": [("add(\"", "")],
      "Session+Doctor.swift": [
        ("checkup.good(\"", "doctor."), ("checkup.note(\"", "doctor."), ("checkup.wrong(\"", "doctor."),
      ],
    ]
    var seen = 0
    var seenByHelpers = 0
    for (file, source) in try Self.sources(of: ["RapportReport", "RapportPipeline"]) {
      // A line break between the call and its first argument is none to the compiler.
      let source = source.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
      for (opening, prefix) in openings + (helpers[file] ?? []) {
        for piece in source.components(separatedBy: opening).dropFirst() {
          guard let key = piece.components(separatedBy: "\"").first, !key.contains("\\(") else { continue }
          seen += 1
          if !prefix.isEmpty { seenByHelpers += 1 }
          if !texts.has(prefix + key) { missing.append(prefix + key) }
        }
      }
    }
    #expect(seen > 200)
    #expect(seenByHelpers >= 20)
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
    keys += ImportIssue.Outcome.allCases.map { "issue.\($0.rawValue)" }
    keys += Coverage.Holding.Kind.allCases.map { "problem.what.\($0.rawValue)" }
    keys += Self.tableColumns.map { "column.\($0)" }
    missing += keys.filter { !texts.has($0) }
    #expect(missing.isEmpty, "\(missing)")
  }

  /// Titles of the command line's tables.
  static let tableColumns = [
    "source", "format", "bytes", "records", "stored", "duplicate", "repaired", "quarantined", "skipped", "account",
    "status", "contacts", "interactions", "last", "open", "unanswered", "analyzer", "confirmed", "dismissed", "share",
  ]

  /// Name and text of each source file of these targets.
  private static func sources(of targets: [String]) throws -> [(name: String, text: String)] {
    try targets.flatMap { target in
      let root = URL(fileURLWithPath: PackageFiles.root + "/Sources/" + target)
      let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }
  }

  /// Why a message stands where it does is said by the analysis in fixed English words: each has its translation.
  @Test func everyReasonOfTheAnalysisIsTranslated() throws {
    var reasons: Set<String> = []
    let files = [
      "StatusRules.swift", "ContactDraft.swift", "AnswerNeed.swift", "CoverageRange.swift", "Conversations.swift",
      "MailThreads.swift",
    ]
    for (file, source) in try Self.sources(of: ["RapportAnalysis"]) where files.contains(file) {
      for line in source.split(separator: "\n") where !line.contains("//") {
        let pieces = line.components(separatedBy: "\"")
        for index in stride(from: 1, to: pieces.count, by: 2) where pieces[index].contains(" ") {
          reasons.insert(pieces[index])
        }
      }
    }
    #expect(reasons.count > 25)
    for language in ReportLanguage.allCases.dropFirst() {
      let texts = Texts(language)
      for reason in reasons {
        #expect(texts.word(reason, of: "because") != reason, "\(language.rawValue): \(reason)")
      }
    }
  }

  /// English keeps the contract's words; what the table does not know stays as it is.
  @Test func wordsOfTheContract() {
    #expect(Texts(.en).word("at_risk", of: "account.status") == "at_risk")
    #expect(Texts(.nb).word("at_risk", of: "account.status") == "i faresonen")
    #expect(Texts(.pl).word("inbound", of: "direction") == "przychodzące")
    #expect(Texts(.ru).word("of tomorrow", of: "direction") == "of tomorrow")
  }

  /// On a terminal commands keep their backticks and names of others can't move the cursor.
  @Test func linesForATerminal() {
    #expect(Texts(.en).line("cli.verdicts.none") == "No verdicts yet: `rapport confirm ID` and `rapport dismiss ID`.")
    #expect(
      Texts(.pl).line("cli.who.names", ["names": .foreign("A\u{1B}[2J\nB\u{202E}")]) == "nazwy: A\\x1b[2J B\\u202e")
    let sources = { (n: Int) in Texts(.ru).line("doctor.sources", ["found": .count(n), "n": .count(n)]) }
    #expect(sources(1) == "найден 1 источник, загружено 1")
    #expect(sources(3) == "найдено 3 источника, загружено 3")
    #expect(sources(11) == "найдено 11 источников, загружено 11")
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
