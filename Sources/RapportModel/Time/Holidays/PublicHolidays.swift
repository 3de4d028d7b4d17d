/// Public holidays by rule, 1990–2100, of the regions rapport knows: `PL`, `RU`, `NO`, `GB` (and `GB-ENG`, `GB-WLS`,
/// `GB-SCT`, `GB-NIR`; `GB` alone and `UK` mean England and Wales), `US` (federal).
///
/// What a law or decree decides year by year (Russia's moved days off, royal occasions) is a table in the region's
/// file and ends with the year it was written; past it the standing rule goes on. A company with other days gives an
/// iCalendar file or a list instead.
public enum PublicHolidays {
  /// Regions with a built-in calendar, sorted.
  public static let regions = ["GB", "GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS", "NO", "PL", "RU", "US"]

  /// Days off of `region` in `years`; nil for an unknown region.
  public static func days(region: String, years: ClosedRange<Int>) -> Set<CivilDate>? {
    calendar(region: region, years: years)?.days
  }

  /// Days of `region` that close early by custom, with the closing minute; empty where there are none.
  public static func halfDays(region: String, years: ClosedRange<Int>) -> [CivilDate: Int] {
    calendar(region: region, years: years)?.halfDays ?? [:]
  }

  /// Everything that differs from the normal week in `region`: days off, half days, shorter days, working weekends;
  /// nil for an unknown region.
  public static func calendar(region: String, years: ClosedRange<Int>) -> HolidayCalendar? {
    guard let rules = rules(of: region) else { return nil }
    let bounded = years.clamped(to: 1900...2400)
    var all = HolidayCalendar()
    // A neighbouring year can reach over: New Year's Day on a Saturday is observed on December 31 in the US.
    for year in bounded.lowerBound - 1...bounded.upperBound + 1 { all.merge(rules(year)) }
    all.days = all.days.filter { bounded.contains($0.year) }
    all.halfDays = all.halfDays.filter { bounded.contains($0.key.year) }
    all.shorterDays = all.shorterDays.filter { bounded.contains($0.key.year) }
    all.workedLike = all.workedLike.filter { bounded.contains($0.key.year) }
    return all
  }

  private static func rules(of region: String) -> ((Int) -> HolidayCalendar)? {
    switch region.uppercased() {
    case "PL": PolishHolidays.calendar
    case "NO": NorwegianHolidays.calendar
    case "RU": RussianHolidays.calendar
    case "GB", "UK", "GB-ENG", "GB-WLS": { BritishHolidays.calendar(year: $0, nation: .englandAndWales) }
    case "GB-SCT": { BritishHolidays.calendar(year: $0, nation: .scotland) }
    case "GB-NIR": { BritishHolidays.calendar(year: $0, nation: .northernIreland) }
    case "US": AmericanHolidays.calendar
    default: nil
    }
  }
}

extension CivilDate {
  /// Easter Sunday of the western churches in `year` (Gregorian computus; anonymous algorithm printed in Nature,
  /// 20 April 1876).
  static func easter(_ year: Int) -> CivilDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// The `ordinal`-th (1…) `weekday` (1 = Monday) of a month; the last for -1.
  static func weekday(_ weekday: Int, ordinal: Int, month: Int, year: Int) -> CivilDate {
    if ordinal > 0 {
      let first = CivilDate(year: year, month: month, day: 1)
      return first.adding(days: (weekday - first.weekday + 7) % 7 + (ordinal - 1) * 7)
    }
    let last =
      month == 12
      ? CivilDate(year: year, month: 12, day: 31) : CivilDate(year: year, month: month + 1, day: 1).adding(days: -1)
    return last.adding(days: -((last.weekday - weekday + 7) % 7))
  }

  var isWeekend: Bool { weekday >= 6 }
}
