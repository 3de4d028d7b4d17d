import Crypto
import Foundation
import RapportAnalysis
import RapportDirectory
import RapportModel
import RapportReport
import RapportStore

/// Formats of a report file.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// One self-contained page.
  case html
  /// Markdown.
  case markdown
  /// JSON by the published schema.
  case json
  /// Plain text: the body of a mail (nightly only).
  case text

  /// The formats that `text` names, with commas.
  public static func list(_ text: String) throws(RunError) -> [ReportFormat] {
    var formats: [ReportFormat] = []
    for name in text.split(separator: ",") {
      guard let format = ReportFormat(rawValue: String(name.trimmed)) else {
        let known = allCases.map(\.rawValue).joined(separator: ", ")
        throw .usage("--format: found \"\(name.prefix(20))\", expected one or more of \(known)")
      }
      formats.append(format)
    }
    guard !formats.isEmpty else { throw .usage("--format: found nothing, expected html, markdown, json or text") }
    return formats
  }

  var suffix: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .json: "json"
    case .text: "txt"
    }
  }
}

/// Which report is asked for.
public enum ReportVerb: String, Sendable, CaseIterable {
  /// What needs an answer today.
  case nightly
  /// The quality of a week.
  case weekly
  /// Everything about one client.
  case account

  /// The published JSON Schema of all reports, as it is committed in `Schemas/`.
  public static let jsonSchema = ReportSchema.json + "\n"
}

/// A report that is asked for.
public struct ReportRequest: Sendable {
  var kind: ReportVerb
  var account: String?
  var formats: [ReportFormat]
  var period: String?
  var from: String?
  var to: String?
  var out: String?

  /// A report of `kind`.
  public init(
    kind: ReportVerb, account: String? = nil, formats: [ReportFormat] = [.html, .markdown], period: String? = nil,
    from: String? = nil, to: String? = nil, out: String? = nil
  ) {
    self.kind = kind
    self.account = account
    self.formats = formats
    self.period = period
    self.from = from
    self.to = to
    self.out = out
  }
}

extension Session {
  /// `rapport report`: writes one report and names its files.
  public func report(_ request: ReportRequest) throws -> Outcome {
    let step = try analysis()
    let account = try request.account.map { try accountName($0, step: step) }
    let period = try period(request)
    let result = try step.run(horizon: request.kind == .account ? nil : horizon(period))
    var input = try reportInput(result, step: step)
    input.period = period ?? input.period
    let report: Report
    switch request.kind {
    case .nightly: report = ReportBuilder.nightly(input)
    case .weekly: report = ReportBuilder.weekly(input)
    case .account:
      guard let account else { throw RunError.usage("report account: expected the account's name") }
      input.timeline = try timelineWithConversations(of: account, step: step)
      guard let page = ReportBuilder.account(account, input) else {
        throw RunError.usage("report account: nothing is stored of that account")
      }
      report = page
    }
    // The text of a report is the body of a mail: it goes to stdout, to be piped.
    if request.formats == [.text] { return Outcome(String(decoding: TextRenderer().render(report), as: UTF8.self)) }
    let folder = request.out ?? FilePath.join(workspace.folder, workspace.configuration.reports.out)
    let paths = try write(report, formats: request.formats, to: folder)
    try writeIndex(of: folder, input)
    return Outcome(paths.map { $0 + "\n" }.joined())
  }

  /// The first day of which the nightly report and the weekly one of `period` show everything.
  func horizon(_ period: ReportPeriod? = nil) -> CivilDate {
    ReportHorizon.firstDay(
      asOf: workspace.asOf.instant,
      period: period ?? ReportPeriod(lastFullWeekBefore: workspace.calendar.date(at: workspace.asOf.instant)),
      calendar: workspace.calendar)
  }

  /// Everything a report of this analysis is made of.
  func reportInput(_ result: AnalyzeStep.Result, step: AnalyzeStep) throws -> ReportInput {
    let words = words(for: result)
    let coverage = try step.coverageBuilder()
    return ReportInput(
      configuration: workspace.configuration, calendar: workspace.calendar, asOf: workspace.asOf.instant,
      since: workspace.since.instant, accounts: result.accounts, ledger: try store.sources().map(\.ledger),
      coverage: coverage.coverage(), coverageProblems: coverage.problems(calendar: workspace.calendar),
      interactions: result.interactions, parties: result.parties, labels: labels(for: result),
      showsNames: workspace.showsNames,
      notices: AnalyzerRegistry.notices(for: workspace.configuration).map { notice in
        words.notice(notice.key, ["analyzer": .quote(words.analyzer(notice.analyzer))])
      })
  }

  /// Writes a report in each format; the paths.
  func write(_ report: Report, formats: [ReportFormat], to folder: String) throws -> [String] {
    try AtomicFile.makeFolder(folder)
    return try formats.map { format in
      let bytes =
        switch format {
        case .html: htmlRenderer.render(report)
        case .markdown: MarkdownRenderer().render(report)
        case .json: JSONRenderer().render(report)
        case .text: TextRenderer().render(report)
        }
      let path = FilePath.join(folder, report.fileName.with(suffix: format.suffix))
      try AtomicFile.write(bytes, to: path)
      return path
    }
  }

  /// Writes `index.html`, which lists the reports in `folder`.
  func writeIndex(of folder: String, _ input: ReportInput) throws {
    let stems = Set(
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }
        .map { String($0.dropLast(5)) })
    let index = ReportBuilder.index(stems.sorted().compactMap(ReportFileName.init(existing:)), input)
    try AtomicFile.write(htmlRenderer.render(index), to: FilePath.join(folder, index.fileName.with(suffix: "html")))
  }

  var htmlRenderer: HTMLRenderer {
    HTMLRenderer { bytes in Data(SHA256.hash(data: bytes)).base64EncodedString() }
  }

  private func period(_ request: ReportRequest) throws(RunError) -> ReportPeriod? {
    if let text = request.period {
      guard request.from == nil, request.to == nil else {
        throw .usage("--period: found together with --from or --to, expected one of them")
      }
      guard let period = ReportPeriod(isoWeek: text) else {
        throw .usage("--period: found \"\(text.prefix(20))\", expected an ISO week such as 2026-W41")
      }
      return period
    }
    guard request.from != nil || request.to != nil else { return nil }
    guard let from = request.from.flatMap(CivilDate.init(iso8601:)),
      let to = request.to.flatMap(CivilDate.init(iso8601:)),
      from <= to
    else { throw .usage("--from, --to: expected two days such as 2026-10-05, the first not after the last") }
    return ReportPeriod(first: from, last: to)
  }
}
