/// Where the days that differ from the normal week come from (contract, section 2, `company: holidays:`).
public indirect enum HolidaySource: Hashable, Sendable {
  /// No such days.
  case none
  /// Built-in calendar of a region: `PL`, `RU`, `NO`, `GB` (also `GB-ENG`, `GB-SCT`, `GB-WLS`, `GB-NIR`), `US`; with
  /// the days on which it closes early by custom, if the company keeps them.
  case region(String, halfDays: Bool = false)
  /// An iCalendar file.
  case file(String)
  /// A day off.
  case day(HolidayDate)
  /// A day with opening hours of its own, whatever its weekday: a half day, or a Saturday that is worked.
  case hours(HolidayDate, [WeeklyHours.Block])
  /// All of these together.
  case list([HolidaySource])
}

/// A day of one year, or the same day of every year.
public struct HolidayDate: Hashable, Sendable {
  /// Year; nil = every year.
  public var year: Int?
  /// Month, 1–12.
  public var month: Int
  /// Day of the month, 1–31.
  public var day: Int

  /// A day of one year, or of every year.
  public init(year: Int? = nil, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2026-12-24`, or `12-24` for every year; nil for anything else and for days that never exist.
  public init?(iso8601 text: String) {
    if let date = CivilDate(iso8601: text) {
      self.init(year: date.year, month: date.month, day: date.day)
      return
    }
    // A leap year, so that 29 February is a day.
    guard text.utf8.count == 5, let date = CivilDate(iso8601: "2028-" + text) else { return nil }
    self.init(month: date.month, day: date.day)
  }

  /// The days meant in `years`; 29 February in leap years only.
  public func days(in years: ClosedRange<Int>) -> [CivilDate] {
    if let year {
      let date = CivilDate(year: year, month: month, day: day)
      return years.contains(year) && date.isValid ? [date] : []
    }
    return years.map { CivilDate(year: $0, month: month, day: day) }.filter(\.isValid)
  }
}
