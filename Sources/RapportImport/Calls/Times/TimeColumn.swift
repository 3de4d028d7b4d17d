/// Finds the format of a whole column of times; one cell alone may say the 12th of March or the 3rd of December.
enum TimeColumn {
  /// What was found about a column.
  enum Finding: Hashable {
    /// This format, for this reason.
    case format(TimeFormat, reason: String)
    /// Day and month could be either way round in every cell.
    case ambiguous
    /// No format fits.
    case none
  }

  /// Patterns tried, the likelier first. Those that differ only in the order of day and month stand in pairs.
  private static let patterns = [
    "yyyy-MM-dd['T'][ ][HH:mm][:ss][.S][,S][ ][X]", "yyyy/MM/dd[ HH:mm][:ss]", "yyyy.MM.dd[ HH:mm][:ss]",
    "yyyyMMdd[ ]['T']HHmmss[X]", "d.M.yyyy[,][ ][HH:mm][:ss]", "d.M.yyyy[,] HH.mm[.ss]", "d.M.yy[,][ ][HH:mm][:ss]",
    "E, d MMM yyyy HH:mm[:ss][ ][X]", "d MMM yyyy[,][ ][HH:mm][:ss]", "d. MMM yyyy[,][ ][HH:mm][:ss]",
    "[E ][E, ]MMM d, yyyy[,][ ][h:mm][:ss][ ][a]", "d-MMM-yyyy[ HH:mm][:ss]",
  ]

  /// Pairs of day first and month first.
  private static let pairs = [
    ("d/M/yyyy[,][ ][HH:mm][:ss]", "M/d/yyyy[,][ ][HH:mm][:ss]"),
    ("d/M/yyyy[,] h:mm[:ss][ ]a", "M/d/yyyy[,] h:mm[:ss][ ]a"),
    ("d/M/yy[,][ ][HH:mm][:ss]", "M/d/yy[,][ ][HH:mm][:ss]"),
    ("d/M/yy[,] h:mm[:ss][ ]a", "M/d/yy[,] h:mm[:ss][ ]a"), ("d-M-yyyy[ HH:mm][:ss]", "M-d-yyyy[ HH:mm][:ss]"),
    ("E d/M/yyyy[ h:mm][:ss][ ][a]", "E M/d/yyyy[ h:mm][:ss][ ][a]"),
  ]

  /// Share of the cells that a format must fit: a damaged row must not decide for the column.
  private static let share = 0.9

  /// Finds the format of `cells`, of which empty ones don't count.
  static func find(_ cells: [ArraySlice<UInt8>]) -> Finding {
    let cells = cells.filter { !$0.isEmpty }
    guard !cells.isEmpty else { return .none }
    func fits(_ format: TimeFormat) -> Int { cells.count { format.read($0)?.isValid == true } }
    let needed = Int((Double(cells.count) * share).rounded(.up))
    if let epoch = epoch(cells, needed) { return epoch }
    for pattern in patterns {
      guard let format = TimeFormat(pattern) else { continue }
      let count = fits(format)
      if count >= needed { return .format(format, reason: "times fit \(pattern) in \(count) of \(cells.count) rows") }
    }
    for (dayFirst, monthFirst) in pairs {
      guard let day = TimeFormat(dayFirst), let month = TimeFormat(monthFirst) else { continue }
      func fitsWithWeekday(_ format: TimeFormat) -> Int {
        cells.count { format.read($0)?.agreesWithWeekday == true }
      }
      let dayCount = fitsWithWeekday(day)
      let monthCount = fitsWithWeekday(month)
      guard max(dayCount, monthCount) >= needed else { continue }
      if dayCount == monthCount { return .ambiguous }
      let isDayFirst = dayCount > monthCount
      let proof =
        fits(isDayFirst ? month : day) == cells.count
        ? "its weekdays fit no other order" : "a number above 12 stands \(isDayFirst ? "first" : "second") in some rows"
      return .format(isDayFirst ? day : month, reason: "times fit \(isDayFirst ? dayFirst : monthFirst): \(proof)")
    }
    return .none
  }

  private static func epoch(_ cells: [ArraySlice<UInt8>], _ needed: Int) -> Finding? {
    var seconds = 0
    var milliseconds = 0
    for cell in cells {
      let digits = cell.prefix { (0x30...0x39).contains($0) }
      let rest = cell.dropFirst(digits.count)
      guard rest.isEmpty || rest.first == 0x2E && rest.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else {
        continue
      }
      if digits.count == 9 || digits.count == 10 { seconds += 1 }
      if digits.count == 12 || digits.count == 13 { milliseconds += 1 }
    }
    if seconds >= needed { return .format(.epochSeconds, reason: "times are seconds since 1970") }
    if milliseconds >= needed { return .format(.epochMilliseconds, reason: "times are milliseconds since 1970") }
    return nil
  }
}
