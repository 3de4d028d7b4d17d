import RapportModel

/// Works out the days that `company: holidays:` names, from built-in calendars, files and the company's own days.
struct CompanyHolidays {
  /// Folder that paths are relative to.
  let folder: String
  /// The configuration's path, for messages.
  let config: String
  /// The company's, for times in files.
  let zone: ZoneOffsets

  /// Bytes of the largest calendar file that is read.
  private static let sizeLimit = 16 << 20

  /// All days of `source` that differ from the normal week.
  ///
  /// Own days are stronger than calendars and files, a day of one year than the same day of every year.
  ///
  /// - Throws: `RunError.configuration` for a file that can't be read or is no calendar.
  func calendar(_ source: HolidaySource) throws(RunError) -> HolidayCalendar {
    let parts = Self.parts(source)
    var calendar = HolidayCalendar()
    for part in parts {
      switch part {
      case .region(let region, let halfDays): calendar.merge(builtIn(region, halfDays: halfDays))
      case .file(let path): calendar.merge(try file(path))
      case .none, .day, .hours, .list: continue
      }
    }
    for isYearly in [true, false] {
      for part in parts {
        switch part {
        case .day(let date) where (date.year == nil) == isYearly:
          calendar.close(date.days(in: WorkingCalendar.years))
        case .hours(let date, let blocks) where (date.year == nil) == isYearly:
          for day in date.days(in: WorkingCalendar.years) { calendar.ownHours[day] = blocks }
        default: continue
        }
      }
    }
    return calendar
  }

  private static func parts(_ source: HolidaySource) -> [HolidaySource] {
    if case .list(let list) = source { return list.flatMap(parts) }
    return [source]
  }

  /// Half days before feasts are custom, not law: only a company that says so keeps them.
  private func builtIn(_ region: String, halfDays: Bool) -> HolidayCalendar {
    guard let all = PublicHolidays.calendar(region: region, years: WorkingCalendar.years) else {
      return HolidayCalendar()
    }
    guard !halfDays else { return all }
    return HolidayCalendar(days: all.days, workedLike: all.workedLike)
  }

  private func file(_ path: String) throws(RunError) -> HolidayCalendar {
    guard case .success(let bytes) = FilePath.read(FilePath.join(folder, path), limit: Self.sizeLimit) else {
      throw unusable(path, "which can't be read", expected: "an iCalendar file")
    }
    guard let calendar = ICalendarHolidays(bytes, years: WorkingCalendar.years, zone: zone) else {
      throw unusable(path, "which is no calendar", expected: "an iCalendar file (RFC 5545)")
    }
    return calendar.calendar
  }

  private func unusable(_ path: String, _ found: String, expected: String) -> RunError {
    .configuration(
      ConfigurationError(
        file: config, line: nil, key: "company.holidays", found: "\"\(path)\", \(found)", expected: expected))
  }
}
