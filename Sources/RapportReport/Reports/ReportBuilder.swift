public import RapportModel

/// Builds the neutral document of each report.
public enum ReportBuilder {
  /// The weekly report of `input.period`.
  public static func weekly(_ input: ReportInput) -> Report { WeeklyReport(input).report() }

  /// The nightly report at `input.asOf`.
  public static func nightly(_ input: ReportInput) -> Report { NightlyReport(input).report() }

  /// The page of the account `name`, whose timeline is `input.timeline`; nil where no analysis of it is in `input`.
  ///
  /// `input.accounts` holds every account, so that file names stay distinct.
  public static func account(_ name: String, _ input: ReportInput) -> Report? {
    guard let analysis = input.accounts.first(where: { $0.account.name == name }) else { return nil }
    return AccountReport(input, analysis).report()
  }

  /// Everything about one finding, for `rapport explain`; its JSON form is the finding's.
  public static func explain(_ finding: Finding, _ input: ReportInput) -> Report {
    ExplainPage(input, finding).report()
  }

  /// All interactions of `input.timeline` in order, for `rapport timeline`.
  public static func timeline(_ name: String, _ input: ReportInput) -> Report { TimelinePage(input, name).report() }

  /// Words for findings outside of a report: lists, JSON, notices.
  public static func words(_ input: ReportInput) -> FindingWords { ReportContext(input).words }

  /// The list of reports; `files` are those in the output folder.
  public static func index(_ files: [ReportFileName], _ input: ReportInput) -> Report {
    IndexPage(input, files: files).report()
  }
}
