public import RapportModel
import RapportReport
import RapportStore

/// What the nightly job hands back.
public struct RunOutcome: Sendable {
  /// Five lines: what was read, what needs an answer, what is new, what was promised for today, where to look.
  public var lines: [String]
  /// Exit status.
  public var status: ExitStatus
}

extension Session {
  /// `rapport run`: import what is new, analyze, write the nightly report, and the weekly one where it is missing.
  ///
  /// Each source is one transaction and each report is renamed into place, so a run killed at any moment is completed
  /// by the next, and two runs at once can't meet (the second gets `RunError.locked`).
  public func run(failOn: Severity?) throws -> RunOutcome {
    let lock = try lock()
    let summary = try ImportStep(workspace: workspace, store: store, progress: progress).run()
    report(summary)
    try carryOutRetention()
    let step = try analysis(holding: lock)
    let result = try step.run(horizon: horizon())
    var input = try reportInput(result, step: step)
    input.ledger = summary.ledger
    let folder = FilePath.join(workspace.folder, workspace.configuration.reports.out)
    let nightly = ReportBuilder.nightly(input)
    var paths = try write(nightly, formats: [.html, .markdown, .json], to: folder)
    let weekly = ReportFileName.weekly(input.period).with(suffix: "html")
    if FilePath.isMissing(FilePath.join(folder, weekly)) {
      paths += try write(ReportBuilder.weekly(input), formats: [.html, .markdown, .json], to: folder)
    }
    try writeIndex(of: folder, input)
    progress.finish()
    withExtendedLifetime(lock) {}

    let lines = ClosingLines.lines(
      input, newInteractions: summary.added, reports: paths.filter { $0.hasSuffix(".html") })
    var status = summary.status
    if let failOn, status != .failure,
      result.findings.contains(where: { $0.status == .new && $0.severity >= failOn && $0.verdict != .dismissed })
    {
      status = .findings
    }
    return RunOutcome(lines: lines, status: status)
  }

  /// Erases what is older than `privacy.retention`, counted in months back from the company's day of `--as-of`.
  private func carryOutRetention() throws {
    guard let months = workspace.configuration.privacy.retentionMonths else { return }
    let today = workspace.calendar.date(at: workspace.asOf.instant)
    let month = today.year * 12 + today.month - 1 - months
    let day = CivilDate(year: month / 12, month: month % 12 + 1, day: min(today.day, 28))
    let cutoff = workspace.calendar.zone.reading(of: day, secondOfDay: 0).instant
    let erased = try store.erase(before: cutoff)
    if erased > 0 {
      let texts = workspace.texts
      let words = texts.line("cli.retention", ["n": .count(erased), "months": .count(months)])
      say("\(texts("issue.notice")): \(words)")
    }
  }
}
