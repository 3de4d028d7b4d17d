/// Days off in Poland: act of 18 January 1951 on days off work (ustawa o dniach wolnych od pracy), with the changes of
/// 1990 (May 3), 2010 (January 6 from 2011) and 2024 (December 24 from 2025); 12 November 2018 by its own act.
///
/// Nothing moves when it falls on a weekend.
enum PolishHolidays {
  static func calendar(year: Int) -> HolidayCalendar {
    let easter = CivilDate.easter(year)
    var days: Set<CivilDate> = [easter, easter.adding(days: 1), easter.adding(days: 49), easter.adding(days: 60)]
    func add(_ month: Int, _ day: Int) { days.insert(CivilDate(year: year, month: month, day: day)) }
    for (month, day) in [(1, 1), (5, 1), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26)] { add(month, day) }
    if year >= 1990 { add(5, 3) }
    if year >= 2011 || year <= 1960 { add(1, 6) }
    if year == 2018 { add(11, 12) }
    if year >= 2025 { add(12, 24) }
    return HolidayCalendar(days: days)
  }
}
