/// Days off in Russia: Labour Code, article 112, as it stood in each year, with the days moved by the government's
/// yearly decrees.
///
/// A holiday on a weekend moves to the next working day; since 2013 those of January 1–8 don't, the decree gives them
/// another place in the year. Past the last decree in the table only the code's own rule applies. The day before a
/// holiday is one hour shorter (article 95). "Non-working days" of 2020 and 2021 are left out: most services worked.
enum RussianHolidays {
  static func calendar(year: Int) -> HolidayCalendar {
    func date(_ month: Int, _ day: Int) -> CivilDate { CivilDate(year: year, month: month, day: day) }
    let holidays = holidays(in: year)
    var calendar = HolidayCalendar(days: Set(holidays))
    let moves = Self.moves.filter { $0.to / 10_000 == year }
      .map { (CivilDate(compact: $0.from), CivilDate(compact: $0.to)) }
    let movedAway = Set(moves.map(\.0))

    // By the code: the next working day that isn't a day off already.
    for holiday in holidays where holiday.isWeekend && !movedAway.contains(holiday) {
      if year >= 2013, holiday.month == 1 { continue }
      var substitute = holiday
      repeat {
        substitute = substitute.adding(days: 1)
      } while substitute.isWeekend || calendar.days.contains(substitute)
      calendar.days.insert(substitute)
    }
    for (from, to) in moves {
      calendar.days.insert(to)
      if !holidays.contains(from) { calendar.workedLike[from] = to.weekday }
    }
    // A moved working day is as long as the day its rest went to (article 95 with article 112).
    for eve in holidays.map({ $0.adding(days: -1) }) + [date(12, 31)] where eve.year == year {
      if let (from, _) = moves.first(where: { $0.1 == eve }) {
        if calendar.workedLike[from] != nil { calendar.shorterDays[from] = 60 }
      } else if !calendar.days.contains(eve), !eve.isWeekend || calendar.workedLike[eve] != nil {
        calendar.shorterDays[eve] = 60
      }
    }
    return calendar
  }

  private static func holidays(in year: Int) -> [CivilDate] {
    var days: [(Int, Int)]
    switch year {
    case 2013...: days = (1...8).map { (1, $0) }
    case 2005...2012: days = (1...5).map { (1, $0) } + [(1, 7)]
    case 1993...2004: days = [(1, 1), (1, 2), (1, 7)]
    default: days = [(1, 1), (1, 7)]
    }
    if year >= 2002 { days.append((2, 23)) }
    days += [(3, 8), (5, 1)]
    if year <= 2004 { days.append((5, 2)) }
    days.append((5, 9))
    if year >= 1992 { days.append((6, 12)) }
    days += year >= 2005 ? [(11, 4)] : [(11, 7)]
    if year <= 1991 { days.append((11, 8)) }
    if (1994...2004).contains(year) { days.append((12, 12)) }
    return days.map { CivilDate(year: year, month: $0.0, day: $0.1) }
  }

  /// Days off moved by decree, as `yyyymmdd`: `from` is the weekend day whose rest moves (a holiday, or an ordinary
  /// Saturday or Sunday that becomes a working day), `to` the day off. Written from the decrees "О переносе выходных
  /// дней" of the years before; the last is that for 2027.
  private static let moves: [(from: Int, to: Int)] = [
    (2005_0305, 2005_0307), (2005_0514, 2005_0510),
    (2006_0226, 2006_0224), (2006_0506, 2006_0508),
    (2007_0428, 2007_0430), (2007_0609, 2007_0611), (2007_1229, 2007_1231),
    (2008_0504, 2008_0502), (2008_0607, 2008_0613), (2008_1101, 2008_1103),
    (2009_0111, 2009_0109),
    (2010_0227, 2010_0222), (2010_1113, 2010_1105),
    (2011_0305, 2011_0307),
    (2012_0311, 2012_0309), (2012_0428, 2012_0430), (2012_0505, 2012_0507), (2012_0512, 2012_0508),
    (2012_0609, 2012_0611), (2012_1229, 2012_1231),
    (2013_0105, 2013_0502), (2013_0106, 2013_0503), (2013_0223, 2013_0510),
    (2014_0104, 2014_0502), (2014_0105, 2014_0613), (2014_0223, 2014_1103),
    (2015_0103, 2015_0109), (2015_0104, 2015_0504),
    (2016_0220, 2016_0222), (2016_0102, 2016_0307), (2016_0103, 2016_0503),
    (2017_0101, 2017_0224), (2017_0107, 2017_0508),
    (2018_0106, 2018_0309), (2018_0428, 2018_0430), (2018_0107, 2018_0502), (2018_0609, 2018_0611),
    (2018_1229, 2018_1231),
    (2019_0105, 2019_0502), (2019_0106, 2019_0503), (2019_0223, 2019_0510),
    (2020_0104, 2020_0504), (2020_0105, 2020_0505),
    (2021_0220, 2021_0222), (2021_0102, 2021_1105), (2021_0103, 2021_1231),
    (2022_0305, 2022_0307), (2022_0101, 2022_0503), (2022_0102, 2022_0510),
    (2023_0101, 2023_0224), (2023_0108, 2023_0508),
    (2024_0427, 2024_0429), (2024_1102, 2024_0430), (2024_0106, 2024_0510), (2024_1228, 2024_1230),
    (2024_0107, 2024_1231),
    (2025_0104, 2025_0502), (2025_0223, 2025_0508), (2025_0308, 2025_0613), (2025_1101, 2025_1103),
    (2025_0105, 2025_1231),
    (2026_0103, 2026_0109), (2026_0104, 2026_1231),
    (2027_0220, 2027_0222), (2027_0102, 2027_1105), (2027_0103, 2027_1231),
  ]
}

extension CivilDate {
  /// The day written as `yyyymmdd`.
  fileprivate init(compact: Int) {
    self.init(year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
  }
}
