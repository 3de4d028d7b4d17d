/// Bank holidays of the United Kingdom: Banking and Financial Dealings Act 1971, schedule 1, with the days proclaimed
/// since; St Andrew's Day Bank Holiday (Scotland) Act 2007.
///
/// A holiday on a weekend has a substitute on the next weekday that isn't one itself; the weekend day stays in the
/// set, which makes no difference to a company that is closed then.
enum BritishHolidays {
  enum Nation { case englandAndWales, scotland, northernIreland }

  static func calendar(year: Int, nation: Nation) -> HolidayCalendar {
    let easter = CivilDate.easter(year)
    func date(_ month: Int, _ day: Int) -> CivilDate { CivilDate(year: year, month: month, day: day) }
    var days: Set<CivilDate> = [easter.adding(days: -2)]

    // Days with a substitute, in the order in which they take one.
    var fixed = [date(1, 1)]
    if nation == .scotland { fixed.append(date(1, 2)) }
    if nation == .northernIreland { fixed += [date(3, 17), date(7, 12)] }
    if nation == .scotland, year >= 2006 { fixed.append(date(11, 30)) }
    fixed += [date(12, 25), date(12, 26)]
    var substitutes: [CivilDate] = []
    for day in fixed {
      days.insert(day)
      guard day.isWeekend else { continue }
      var substitute = day
      repeat {
        substitute = substitute.adding(days: 1)
      } while substitute.isWeekend || fixed.contains(substitute)
        || substitutes.contains(substitute)
      substitutes.append(substitute)
    }
    days.formUnion(substitutes)

    if nation != .scotland { days.insert(easter.adding(days: 1)) }
    // The early May holiday gave way to the fiftieth and seventy-fifth anniversary of the end of the war in Europe.
    days.insert([1995, 2020].contains(year) ? date(5, 8) : .weekday(1, ordinal: 1, month: 5, year: year))
    // The spring holiday moved beside the jubilees.
    switch year {
    case 2002, 2012: days.insert(date(6, 4))
    case 2022: days.insert(date(6, 2))
    default: days.insert(.weekday(1, ordinal: -1, month: 5, year: year))
    }
    days.insert(.weekday(1, ordinal: nation == .scotland ? 1 : -1, month: 8, year: year))
    for occasion in occasions where occasion.year == year { days.insert(occasion) }
    if nation == .scotland, year == 2026 { days.insert(date(6, 15)) }
    return HolidayCalendar(days: days)
  }

  /// Days proclaimed once for the whole kingdom: millennium, jubilees, a wedding, a funeral, a coronation.
  private static let occasions: [CivilDate] = [
    CivilDate(year: 1999, month: 12, day: 31), CivilDate(year: 2002, month: 6, day: 3),
    CivilDate(year: 2011, month: 4, day: 29), CivilDate(year: 2012, month: 6, day: 5),
    CivilDate(year: 2022, month: 6, day: 3), CivilDate(year: 2022, month: 9, day: 19),
    CivilDate(year: 2023, month: 5, day: 8),
  ]
}
