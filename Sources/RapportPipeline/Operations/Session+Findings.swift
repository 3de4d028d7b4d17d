import RapportAnalysis
public import RapportModel
import RapportReport
import RapportStore

/// How findings are listed.
public enum FindingsFormat: String, Sendable, CaseIterable {
  /// For a terminal.
  case table
  /// One array.
  case json
  /// One object a line.
  case ndjson
  /// For spreadsheets.
  case csv
  /// For notes.
  case markdown
}

/// Which findings are listed, and how.
public struct FindingsQuery: Sendable {
  /// How.
  public var format: FindingsFormat
  /// Only of this account.
  public var account: String?
  /// Only of these analyzers, ids with commas.
  public var analyzers: String?
  /// Only of this severity or above.
  public var severity: Severity?
  /// Only of these statuses, with commas.
  public var statuses: String?

  /// A query.
  public init(
    format: FindingsFormat = .table, account: String? = nil, analyzers: String? = nil, severity: Severity? = nil,
    statuses: String? = nil
  ) {
    self.format = format
    self.account = account
    self.analyzers = analyzers
    self.severity = severity
    self.statuses = statuses
  }
}

extension Session {
  /// `rapport analyze`: how many findings of each analyzer and severity there are.
  public func analyzeStored() throws -> Outcome {
    let counts = try analysis().counts()
    let texts = workspace.texts
    var table = TerminalTable(
      [texts("column.analyzer")] + Severity.allCases.map { texts.word($0.rawValue, of: "severity") },
      numeric: [1, 2, 3, 4])
    for id in AnalyzerRegistry.ids {
      table.add([id] + Severity.allCases.map { String(counts[.init(analyzer: id, severity: $0)] ?? 0) })
    }
    return Outcome(table.text)
  }

  /// `rapport findings`.
  public func findings(_ query: FindingsQuery) throws -> Outcome {
    let step = try analysis()
    let names = try query.account.map { [try accountName($0, step: step)] }
    let result = try step.run(accounts: names)
    let wantedAnalyzers = try choices(query.analyzers, among: AnalyzerRegistry.ids, "--analyzer")
    let wantedStatuses = try choices(query.statuses, among: FindingStatus.allCases.map(\.rawValue), "--status")
    let findings = result.findings.filter { finding in
      (wantedAnalyzers?.contains(finding.analyzer) ?? true) && finding.severity >= query.severity ?? .info
        && (wantedStatuses?.contains(finding.status.rawValue) ?? true)
    }
    let words = words(for: result)
    switch query.format {
    case .json:
      return Outcome(
        JSONValue.array(findings.map { FindingJSON.value($0, words: words) }).encoded(indented: true) + "\n")
    case .ndjson:
      return Outcome(findings.map { FindingJSON.value($0, words: words).encoded() + "\n" }.joined())
    case .table: return Outcome(FindingList(findings, words: words).table())
    case .csv: return Outcome(String(decoding: FindingList(findings, words: words).csv(), as: UTF8.self))
    case .markdown: return Outcome(FindingList(findings, words: words).markdown())
    }
  }

  /// `rapport explain`: one finding with all its evidence, counter-evidence, rule and parameters.
  public func explain(_ id: String) throws -> Outcome {
    let step = try analysis()
    let result = try step.run()
    let finding = try find(id, in: result.findings)
    let page = ReportBuilder.explain(finding, try reportInput(result, step: step))
    return Outcome(String(decoding: TextRenderer().render(page), as: UTF8.self))
  }

  /// Sentences about findings in the report's language, people masked as `privacy` says.
  func words(for result: AnalyzeStep.Result) -> FindingWords {
    let texts = workspace.texts
    let masking = Masking(
      configuration: workspace.configuration,
      labels: labels(for: result),
      showsNames: workspace.showsNames, language: texts.language,
      participants: result.parties.sorted(by: Participant.inFixedOrder))
    return FindingWords(texts: texts, masking: masking, zone: workspace.calendar.zone)
  }

  /// Labels of everybody whom the analysis names.
  func labels(for result: AnalyzeStep.Result) -> PseudonymLabels {
    Pseudonyms.labels(
      configuration: workspace.configuration, people: result.people, accounts: result.accounts.map(\.account.name))
  }

  /// The account that `text` names: exactly, or the only one whose name holds it, whatever the case.
  func accountName(_ text: String, step: AnalyzeStep) throws -> String {
    let names = Set(try store.accountNames()).union(workspace.configuration.accounts.map(\.name)).sorted()
    if names.contains(text) { return text }
    let matches = names.filter { $0.lowercased().contains(text.lowercased()) }
    guard let match = matches.first, matches.count == 1, !text.isEmpty else {
      throw RunError.usage(
        workspace.texts.line(
          "cli.account.matches", ["n": .count(matches.count), "name": .foreign(String(text.prefix(60)))]))
    }
    return match
  }

  private func choices(_ text: String?, among known: [String], _ option: String) throws(RunError) -> Set<String>? {
    guard let text else { return nil }
    let wanted = text.split(separator: ",").map { String($0.trimmed) }
    for one in wanted where !known.contains(one) {
      throw .usage("\(option): found \"\(one.prefix(40))\", expected one of \(known.sorted().joined(separator: ", "))")
    }
    return Set(wanted)
  }
}

extension AnalyzerRegistry {
  /// Ids of all analyzers, sorted.
  static var ids: [String] {
    all.map { $0.description.id }.sorted()
  }
}
