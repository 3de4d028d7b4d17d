public import RapportModel

/// Everything a report is made of: values only, so that equal input gives equal bytes.
public struct ReportInput: Sendable {
  /// The configuration.
  public var configuration: Configuration
  /// Opening hours and zone of the company.
  public var calendar: WorkingCalendar
  /// The 'now' of the analysis.
  public var asOf: Instant
  /// What *new* compares with.
  public var since: Instant
  /// The days a weekly report is about.
  public var period: ReportPeriod
  /// Language of the report.
  public var language: ReportLanguage
  /// What the analysis says about each account.
  public var accounts: [AccountAnalysis]
  /// What became of every record.
  public var ledger: [LedgerEntry]
  /// What the exports hold.
  public var coverage: Coverage
  /// What they seem to lack.
  public var coverageProblems: [CoverageProblem]
  /// Interactions by id: those that evidence, waiting blocks and promises name. One that is missing is shown by what
  /// the evidence itself holds.
  public var interactions: [String: Interaction]
  /// Parties that occur in what is shown, besides those of `accounts` and `interactions`: nobody named only in
  /// something that is not kept may stay unmasked.
  public var parties: Set<Participant>
  /// For the account page: the account's timeline.
  public var timeline: AccountTimeline?
  /// Labels of people and accounts.
  public var labels: PseudonymLabels
  /// `--names`: nobody is masked.
  public var showsNames: Bool
  /// What the reader should know about this run, in words of the report's language.
  public var notices: [String]

  /// The input of a report; `since` defaults to 24 hours before `asOf`, `period` to the last full ISO week.
  public init(
    configuration: Configuration, calendar: WorkingCalendar, asOf: Instant, since: Instant? = nil,
    period: ReportPeriod? = nil, language: ReportLanguage? = nil, accounts: [AccountAnalysis] = [],
    ledger: [LedgerEntry] = [], coverage: Coverage = Coverage(), coverageProblems: [CoverageProblem] = [],
    interactions: [String: Interaction] = [:], parties: Set<Participant> = [],
    timeline: AccountTimeline? = nil, labels: PseudonymLabels = PseudonymLabels(), showsNames: Bool = false,
    notices: [String] = []
  ) {
    self.configuration = configuration
    self.calendar = calendar
    self.asOf = asOf
    self.since = since ?? asOf - .hours(24)
    self.period = period ?? ReportPeriod(lastFullWeekBefore: calendar.date(at: asOf))
    self.language = language ?? ReportLanguage(code: configuration.reports.language)
    self.accounts = accounts
    self.ledger = ledger
    self.coverage = coverage
    self.coverageProblems = coverageProblems
    self.interactions = interactions
    self.parties = parties
    self.timeline = timeline
    self.labels = labels
    self.showsNames = showsNames
    self.notices = notices
  }
}
