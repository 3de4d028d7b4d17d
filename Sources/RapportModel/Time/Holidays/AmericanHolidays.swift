/// Federal holidays of the United States: 5 U.S.C. 6103, with Martin Luther King Day since 1986 and Juneteenth since
/// 2021.
///
/// On a Saturday they are observed on the Friday before (Executive Order 11582), which for New Year's Day lies in the
/// year before; on a Sunday, on the Monday after. Both the day and the observed day are off.
enum AmericanHolidays {
  static func calendar(year: Int) -> HolidayCalendar {
    var days: Set<CivilDate> = [
      .weekday(1, ordinal: 3, month: 2, year: year), .weekday(1, ordinal: -1, month: 5, year: year),
      .weekday(1, ordinal: 1, month: 9, year: year), .weekday(1, ordinal: 2, month: 10, year: year),
      .weekday(4, ordinal: 4, month: 11, year: year),
    ]
    if year >= 1986 { days.insert(.weekday(1, ordinal: 3, month: 1, year: year)) }
    var fixed = [(1, 1), (7, 4), (11, 11), (12, 25)]
    if year >= 2021 { fixed.append((6, 19)) }
    for (month, day) in fixed {
      let date = CivilDate(year: year, month: month, day: day)
      days.insert(date)
      if date.weekday == 6 { days.insert(date.adding(days: -1)) }
      if date.weekday == 7 { days.insert(date.adding(days: 1)) }
    }
    return HolidayCalendar(days: days)
  }
}
