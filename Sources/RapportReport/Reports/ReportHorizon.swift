public import RapportModel

/// How far back reports look: what is older and settled needs not be kept for them.
public enum ReportHorizon {
  /// The first day that the nightly report of `asOf` and a weekly one of `period` show anything of, apart from what
  /// still waits and from findings.
  public static func firstDay(asOf: Instant, period: ReportPeriod, calendar: WorkingCalendar) -> CivilDate {
    let today = calendar.date(at: asOf)
    return min(
      NightlyReport.window(endingOn: today, calendar: calendar),
      min(period.earlier(by: FigureTable.weekCount - 1).first, today.adding(days: -7 * StoryTeller.exposureWeeks)))
  }
}
