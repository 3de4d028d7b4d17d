public import RapportModel

/// A course of contacts read from a small notation, for examples and tests.
///
/// One contact a line: `DAY TIME CHANNEL AUTHOR -> TO, TO cc COPY: words [cue …]`, times in Europe/Oslo.
///
/// - `DAY` is `Mon` … `Sun` of the first week (2026-10-05 …); `Mon+1` is a week later, `Mon-1` a week before.
/// - `CHANNEL` is `mail`, `text`, `voicemail`, `ticket`, `note`, `call 3m`, `call 3s`, `call missed`, `call busy`,
///   `call rejected`, `call voicemail`, `call failed`, or mail that no person wrote: `autoreply`, `bounce`, `receipt`,
///   `bulk`, `calendar`.
/// - A subject in quotes after the channel starts a thread or, if used before, replies in it; `mail! "…"` starts a new
///   one under an old subject. A mail without subject replies to the latest mail of the scenario.
/// - `via OLA` after a call's parties says that Ola had it before. `held by KARI` says whose mailboxes hold it.
/// - `[ask]`, `[anger 2]`, `[commitment due=Fri 12:00]`, `[topic 1042]`, `[complaint_internal colleague 0.9]` are cues
///   of the sentence before them: a whole number is the level, a decimal one the strength, a word the target.
/// - `> kari Mon 08:00: words [cue]` after a line is a quotation in it (`>>` a forward); without a time or name, `>:`.
/// - `↓` anywhere in a line marks what a finding must cite.
/// - `@account at_risk`, `@owner nina`, `@contacts per, eva`, `@manager none`, `@leave kari Mon…Fri cover ola`,
///   `@held sent kari until Wed 12:00`, `@end Wed 12:00`, `@from Mon+1`, `@unseen` (a mail of this line that nobody
///   holds, only its children show) set the scene.
///
/// The staff are `kari`, `ola`, `anna` (agents), `nina` (manager) and `support` (shared mailbox); everybody else is a
/// client, at Fjord Fisk.
public struct Scenario: Sendable {
  /// What was wrong with a line.
  public struct Problem: Error, CustomStringConvertible, Sendable {
    /// Line of the scenario, from 1.
    public var line: Int
    /// What was expected.
    public var expected: String
    /// Line and expectation.
    public var description: String { "scenario line \(line): expected \(expected)" }
  }

  /// The account's contacts.
  public var timeline: AccountTimeline
  /// Company, staff, account.
  public var configuration: Configuration
  /// What the exports hold.
  public var coverage: Coverage
  /// Ids of the interactions marked with `↓`.
  public var marked: Set<String>

  /// Opening hours of the company: Monday to Friday, 08:00–16:00, in Oslo, without holidays.
  public static let calendar = WorkingCalendar(
    zone: ZoneOffsets(identifier: "Europe/Oslo") ?? .utc,
    hours: WeeklyHours(blocks: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, [.init(start: 480, end: 960)]) })),
    holidays: [])

  /// A context that looks from `asOf` and compares with `since` (default: 24 hours before).
  public func context(asOf: String, since: String? = nil) throws(Problem) -> AnalysisContext {
    let now = try Self.instant(asOf[...], line: 0)
    let before = try since.map { text throws(Problem) in try Self.instant(text[...], line: 0) } ?? now - .days(1)
    let zone = Self.calendar.zone
    return AnalysisContext(
      asOf: zone.timestamp(now), since: zone.timestamp(before), configuration: configuration, calendar: Self.calendar,
      coverage: coverage)
  }

  /// The instant of `Tue 09:30` or `Mon+1 08:00`; a day alone is its midnight.
  public static func instant(_ text: Substring, line: Int) throws(Problem) -> Instant {
    let parts = text.split(separator: " ")
    guard let day = parts.first else { throw Problem(line: line, expected: "a day such as Mon or Tue+1") }
    let date = try date(day, line: line)
    guard parts.count > 1 else { return calendar.zone.reading(of: date, secondOfDay: 0).instant }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard clock.count >= 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]) else {
      throw Problem(line: line, expected: "a time such as 09:30")
    }
    let seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
    return calendar.zone.reading(of: date, secondOfDay: seconds).instant
  }

  static func date(_ text: Substring, line: Int) throws(Problem) -> CivilDate {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    guard let day = names.firstIndex(of: String(text.prefix(3))) else {
      throw Problem(line: line, expected: "a day such as Mon or Tue+1")
    }
    let week = text.count > 3 ? Int(text.dropFirst(3)) : 0
    guard let week, abs(week) < 500 else { throw Problem(line: line, expected: "weeks such as +1") }
    return CivilDate(year: 2026, month: 10, day: 5).adding(days: week * 7 + day)
  }

  /// Reads a scenario.
  public init(_ text: String) throws(Problem) {
    var reader = ScenarioReader()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      try reader.read(line, number: number + 1)
    }
    configuration = reader.configuration
    coverage = reader.coverage
    marked = reader.marked
    timeline = AccountTimeline(account: reader.account, interactions: reader.interactions)
  }
}
