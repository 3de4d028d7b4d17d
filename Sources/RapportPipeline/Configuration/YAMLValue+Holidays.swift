import RapportModel

extension YAMLValue {
  /// `company: holidays:`: a region, a path to an .ics file, `none`, or a list of these, of days (`2026-12-28`, or
  /// `12-28` every year) and of days with hours of their own (`{date: 12-24, hours: "08:00-12:00"}`).
  func holidays() throws(ConfigurationError) -> HolidaySource {
    guard isList else { return try holidayEntry() }
    var entries: [HolidaySource] = []
    var dates: Set<HolidayDate> = []
    for value in try list() {
      let entry = try value.holidayEntry()
      switch entry {
      case .day(let date), .hours(let date, _):
        guard dates.insert(date).inserted else {
          throw value.error(found: "a day that stands above already", expected: "each day once")
        }
      default: break
      }
      entries.append(entry)
    }
    return .list(entries)
  }

  private func holidayEntry() throws(ConfigurationError) -> HolidaySource {
    guard isScalar else { return try holidaySection() }
    let text = try string(expected: "a region, a path to an .ics file or a list of dates")
    if text.lowercased() == "none" { return .none }
    if text.lowercased().hasSuffix(".ics") { return .file(text) }
    if let date = HolidayDate(iso8601: text) { return .day(date) }
    return .region(try holidayRegion())
  }

  private func holidaySection() throws(ConfigurationError) -> HolidaySource {
    let keys = try section(["date", "hours", "region", "half_days"])
    switch (keys["date"], keys["hours"], keys["region"]) {
    case (let date?, let hours, nil) where keys["half_days"] == nil:
      let expected = "a day such as 2026-12-24, or 12-24 for every year"
      guard let day = HolidayDate(iso8601: try date.string(expected: expected)) else {
        throw date.error(expected: expected)
      }
      guard let hours else { return .day(day) }
      let blocks = try hours.hoursBlocks(of: try date.string(), in: hours)
      guard !blocks.isEmpty else { throw hours.error(expected: "hours such as \"08:00-12:00\"") }
      return .hours(day, blocks)
    case (nil, nil, let region?):
      return .region(try region.holidayRegion(), halfDays: try keys["half_days"]?.switchValue() ?? false)
    default:
      throw error(expected: "{date: 2026-12-24, hours: \"08:00-12:00\"} or {region: NO, half_days: on}")
    }
  }

  private func holidayRegion() throws(ConfigurationError) -> String {
    let text = try string(expected: "a region")
    guard PublicHolidays.days(region: text, years: 2026...2026) != nil else {
      throw error(
        expected:
          "PL, RU, NO, GB, GB-ENG, GB-SCT, GB-WLS, GB-NIR, US, a path to an .ics file, or a list of these and of "
          + "days such as 2026-12-28 or {date: 12-24, hours: \"08:00-12:00\"}")
    }
    return text
  }
}
