public import RapportModel

/// Dates, times and durations as each language writes them, without any locale of the machine.
extension Texts {
  /// `9 Oct 2026`, `9 paź 2026`, `9 окт. 2026 г.`, `9. okt. 2026` (CLDR medium dates).
  public func date(_ day: CivilDate) -> String {
    let month = name(Self.shortMonths, day.month - 1)
    switch language {
    case .en, .pl: return "\(day.day)\u{A0}\(month)\u{A0}\(day.year)"
    case .ru: return "\(day.day)\u{A0}\(month)\u{A0}\(day.year)\u{A0}г."
    case .nb: return "\(day.day).\u{A0}\(month)\u{A0}\(day.year)"
    }
  }

  /// The day with its weekday: `Fri 9 Oct 2026`, `pt. 9 paź 2026`, `пт, 9 окт. 2026 г.`, `fre. 9. okt. 2026`.
  public func dayAndDate(_ day: CivilDate) -> String {
    let weekday = name(Self.shortWeekdays, day.weekday - 1)
    return weekday + (language == .ru ? ", " : " ") + date(day)
  }

  /// The day in full: `Friday 9 October 2026`.
  public func fullDate(_ day: CivilDate) -> String {
    let weekday = name(Self.weekdays, day.weekday - 1)
    let month = name(Self.months, day.month - 1)
    switch language {
    case .en: return "\(weekday) \(day.day) \(month) \(day.year)"
    case .pl: return "\(weekday), \(day.day) \(month) \(day.year)"
    case .ru: return "\(weekday), \(day.day) \(month) \(day.year)\u{A0}г."
    case .nb: return "\(weekday) \(day.day). \(month) \(day.year)"
    }
  }

  /// Day without year, for narrow columns: `9 Oct`, `9.10.`, `09.10`, `9. okt.`.
  public func shortDate(_ day: CivilDate) -> String {
    let month = name(Self.shortMonths, day.month - 1)
    return language == .nb ? "\(day.day).\u{A0}\(month)" : "\(day.day)\u{A0}\(month)"
  }

  /// `07:05` on a clock of 24 hours; all four languages write it so in a table.
  public func clock(_ time: Timestamp) -> String {
    let c = time.civil
    return (c.hour < 10 ? "0" : "") + "\(c.hour):" + (c.minute < 10 ? "0" : "") + "\(c.minute)"
  }

  /// Day and time: `Fri 9 Oct 2026, 07:05`.
  public func dateTime(_ time: Timestamp) -> String { "\(dayAndDate(time.civil.date)), \(clock(time))" }

  /// From one day to another: `5–11 Oct 2026`.
  public func dateRange(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return date(first) }
    if first.year == last.year, first.month == last.month {
      let sign = language == .nb ? "\(first.day).–" : "\(first.day)–"
      return sign + date(last)
    }
    return (first.year == last.year ? shortDate(first) : date(first)) + " – " + date(last)
  }

  /// Wall time in days, hours and minutes, the two greatest that matter: `2 d 4 h`, `3 h 20 min`, `45 min`.
  public func wall(_ duration: WallDuration) -> String {
    let seconds = clamped(duration.seconds)
    let days = seconds / 86_400
    let hours = seconds % 86_400 / 3600
    let minutes = seconds % 3600 / 60
    if days >= 10 { return unit("unit.days", days) }
    if days > 0 {
      return hours == 0 ? unit("unit.days", days) : unit("unit.days", days) + " " + unit("unit.hours", hours)
    }
    return hoursAndMinutes(hours, minutes)
  }

  /// Working time in hours and minutes; 0 is "outside hours" (analyzers.md, "Two clocks").
  public func working(_ duration: WorkingDuration) -> String {
    let seconds = clamped(duration.seconds)
    if seconds == 0 { return self("working.none") }
    let hours = seconds / 3600
    if hours >= 100 { return unit("unit.hours", hours) }
    return hoursAndMinutes(hours, seconds % 3600 / 60)
  }

  /// Working time as a figure, where 0 is a value like any other.
  public func workingFigure(_ duration: WorkingDuration) -> String {
    let seconds = clamped(duration.seconds)
    let hours = seconds / 3600
    return hours >= 100 ? unit("unit.hours", hours) : hoursAndMinutes(hours, seconds % 3600 / 60)
  }

  /// Both clocks: `3 h 20 min of working time (19 h 40 min by the clock)`.
  public func waiting(_ time: WaitingTime) -> String {
    if time.working.seconds == 0 { return self("waiting.outside", ["wall": .text(wall(time.wall))]) }
    return self("waiting.both", ["working": .text(working(time.working)), "wall": .text(wall(time.wall))])
  }

  /// Number and name of an ISO week: `week 41`.
  public func week(_ week: Int) -> String { self("week.name", ["week": .text(String(week))]) }

  private func hoursAndMinutes(_ hours: Int, _ minutes: Int) -> String {
    if hours == 0 { return unit("unit.minutes", minutes) }
    return minutes == 0 ? unit("unit.hours", hours) : unit("unit.hours", hours) + " " + unit("unit.minutes", minutes)
  }

  private func unit(_ key: String, _ n: Int) -> String { self(key, ["n": .count(n)]) }

  /// Seconds as a non-negative number that no arithmetic here can overflow.
  private func clamped(_ seconds: Int64) -> Int { Int(min(max(seconds, 0), 1 << 40)) }

  private func name(_ table: [[String]], _ index: Int) -> String {
    let row = table[language.index]
    return row.indices.contains(index) ? row[index] : ""
  }

  private static let months = [
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    [
      "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
      "listopada", "grudnia",
    ],
    [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
      "декабря",
    ],
    [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "desember",
    ],
  ]
  private static let shortMonths = [
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"],
    ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
    ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
  ]
  private static let weekdays = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
    ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  ]
  private static let shortWeekdays = [
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."],
    ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    ["man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."],
  ]
}

extension String {
  /// The text as a heading begins: Polish, Russian and Norwegian write names of days and months small.
  var startingUpper: String { prefix(1).uppercased() + dropFirst() }
}
