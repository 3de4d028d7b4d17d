/// Builds the neutral document of each report.
public enum ReportBuilder {
  /// The weekly report of `input.period`.
  public static func weekly(_ input: ReportInput) -> Report { WeeklyReport(input).report() }
}
