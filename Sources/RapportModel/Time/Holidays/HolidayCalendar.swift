/// Days that differ from the normal week: days off, days that close early, weekends that are worked, and days with
/// hours of their own.
public struct HolidayCalendar: Hashable, Sendable {
  /// Days off.
  public var days: Set<CivilDate>
  /// Days that close early, at that many minutes after midnight.
  public var halfDays: [CivilDate: Int]
  /// Days whose last closing comes that many minutes earlier.
  public var shorterDays: [CivilDate: Int]
  /// Days worked like the given ISO weekday whatever their own is (a working Saturday); stronger than `days`.
  public var workedLike: [CivilDate: Int]
  /// Days with opening hours of their own; stronger than everything else.
  public var ownHours: [CivilDate: [WeeklyHours.Block]] = [:]

  /// Days that differ from the normal week.
  public init(
    days: Set<CivilDate> = [], halfDays: [CivilDate: Int] = [:], shorterDays: [CivilDate: Int] = [:],
    workedLike: [CivilDate: Int] = [:]
  ) {
    self.days = days
    self.halfDays = halfDays
    self.shorterDays = shorterDays
    self.workedLike = workedLike
  }

  /// Adds the days of `other`, whose entries win where both name a day.
  public mutating func merge(_ other: HolidayCalendar) {
    days.formUnion(other.days)
    halfDays.merge(other.halfDays) { $1 }
    shorterDays.merge(other.shorterDays) { $1 }
    workedLike.merge(other.workedLike) { $1 }
    ownHours.merge(other.ownHours) { $1 }
  }

  /// Takes days off as the company itself names them: nothing that a calendar says of such a day is kept.
  public mutating func close(_ closed: [CivilDate]) {
    for day in closed {
      days.insert(day)
      halfDays[day] = nil
      shorterDays[day] = nil
      workedLike[day] = nil
      ownHours[day] = nil
    }
  }

  /// Numbers of all days named.
  var dayNumbers: Set<Int> {
    var numbers = Set(days.map(\.dayNumber))
    for day in halfDays.keys { numbers.insert(day.dayNumber) }
    for day in shorterDays.keys { numbers.insert(day.dayNumber) }
    for day in workedLike.keys { numbers.insert(day.dayNumber) }
    for day in ownHours.keys { numbers.insert(day.dayNumber) }
    return numbers
  }
}
