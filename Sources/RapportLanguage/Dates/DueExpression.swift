/// A time to come as a sentence names it, before it is counted from the day of the message.
struct DueExpression: Equatable, Sendable {
  /// The day named.
  enum Day: Equatable, Sendable {
    case offset(Int)
    /// 1 = Monday; `skipped` weeks further on for "next".
    case weekday(Int, skipped: Int)
    case date(day: Int, month: Int?, year: Int?)
    /// A part of a week; "next week" is `end`, but any day of it will do.
    case week(StretchBound, skipped: Int, isUncertain: Bool)
    /// ISO 8601: the week with the year's first Thursday is 1.
    case weekNumber(Int)
    case month(StretchBound, skipped: Int)
  }
  /// First token.
  var first: Int
  /// Token after the last one.
  var end: Int
  var day: Day?
  /// Minutes after midnight.
  var clock: Int?
  var part: DayPart?
  /// A stretch from now: amount in halves of the unit.
  var halves: Int?
  var unit: DateUnit?
  var event: DateEvent?
  /// "before", "by".
  var isDeadline = false
  var isAfter = false
}
