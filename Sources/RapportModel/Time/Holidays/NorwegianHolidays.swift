/// Days off in Norway: lov om helligdager og helligdagsfred (24 February 1995 no. 12), section 2, and lov om 1 og 17
/// mai (26 April 1947 no. 1).
///
/// Nothing moves when it falls on a weekend. The Wednesday before Easter, Christmas Eve and New Year's Eve are half
/// days by custom, closing at noon.
enum NorwegianHolidays {
  static func calendar(year: Int) -> HolidayCalendar {
    let easter = CivilDate.easter(year)
    var days = Set([-3, -2, 0, 1, 39, 49, 50].map { easter.adding(days: $0) })
    for (month, day) in [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)] {
      days.insert(CivilDate(year: year, month: month, day: day))
    }
    let noon = 12 * 60
    return HolidayCalendar(
      days: days,
      halfDays: [
        easter.adding(days: -4): noon, CivilDate(year: year, month: 12, day: 24): noon,
        CivilDate(year: year, month: 12, day: 31): noon,
      ])
  }
}
