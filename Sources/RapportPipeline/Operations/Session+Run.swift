public import RapportModel
import RapportReport

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
    let step = try analysis(holding: lock)
    let result = try step.run()
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
}
