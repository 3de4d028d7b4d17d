public import RapportModel

/// Name of a report's file, without its suffix: letters a–z, digits and `-` only (contract, section 7).
public struct ReportFileName: Hashable, Sendable {
  /// The name, e.g. `weekly-2026-W41`.
  public let stem: String

  /// `nightly-2026-10-09`.
  public static func nightly(_ day: CivilDate) -> Self { .init(stem: "nightly-\(day)") }

  /// `weekly-2026-W41`, or `weekly-2026-10-01-2026-10-09` for days that are no ISO week.
  public static func weekly(_ period: ReportPeriod) -> Self { .init(stem: "weekly-\(period.name)") }

  /// `account-fjord-fisk-2026-10-09`; `slug` from `Slugs`.
  public static func account(_ slug: String, _ day: CivilDate) -> Self { .init(stem: "account-\(slug)-\(day)") }

  /// `post-mortem-fjord-fisk-2026-10-09`.
  public static func postMortem(_ slug: String, _ day: CivilDate) -> Self {
    .init(stem: "post-mortem-\(slug)-\(day)")
  }

  /// `index`.
  public static let index = ReportFileName(stem: "index")

  /// A name read from a folder: nil unless it is one that this module could have written, so that nothing else can
  /// become a link.
  public init?(existing stem: String) {
    guard !stem.isEmpty, stem.utf8.count <= 200,
      stem.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 87 })
    else { return nil }
    self.stem = stem
  }

  private init(stem: String) { self.stem = stem }

  /// The name with a format's suffix.
  public func with(suffix: String) -> String { "\(stem).\(suffix)" }
}

/// The days a report is about.
public struct ReportPeriod: Hashable, Sendable {
  /// First day.
  public var first: CivilDate
  /// Last day, included.
  public var last: CivilDate

  /// The days from `first` through `last`.
  public init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = max(first, last)
  }

  /// The ISO 8601 week that `day` lies in.
  public init(weekOf day: CivilDate) {
    let monday = day.adding(days: 1 - day.weekday)
    self.init(first: monday, last: monday.adding(days: 6))
  }

  /// The last full ISO week before `day`.
  public init(lastFullWeekBefore day: CivilDate) { self.init(weekOf: day.adding(days: -7)) }

  /// Reads `2026-W41`; nil for anything else and for weeks that don't exist.
  public init?(isoWeek text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == 45, bytes[5] == 87 else { return nil }
    var numbers: [Int] = []
    for range in [0..<4, 6..<8] {
      guard bytes[range].allSatisfy({ (48...57).contains($0) }) else { return nil }
      numbers.append(bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) })
    }
    guard numbers[0] >= 1, numbers[1] >= 1 else { return nil }
    self.init(weekOf: CivilDate(year: numbers[0], month: 1, day: 4).adding(days: (numbers[1] - 1) * 7))
    guard first.isoWeek == (numbers[0], numbers[1]) else { return nil }
  }

  /// Year and number of the ISO week it is; nil for other stretches.
  public var isoWeek: (year: Int, week: Int)? {
    first.weekday == 1 && first.adding(days: 6) == last ? first.isoWeek : nil
  }

  /// `2026-W41`, or `2026-10-01-2026-10-09`.
  public var name: String {
    guard let (year, week) = isoWeek else { return "\(first)-\(last)" }
    return "\(CivilDate(year: year, month: 1, day: 1).description.prefix(4))-W\(week < 10 ? "0" : "")\(week)"
  }

  /// Number of days.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  /// The stretch of the same length `steps` before.
  public func earlier(by steps: Int) -> ReportPeriod {
    ReportPeriod(first: first.adding(days: -days * steps), last: last.adding(days: -days * steps))
  }

  /// Whether `day` lies in it.
  public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
}
