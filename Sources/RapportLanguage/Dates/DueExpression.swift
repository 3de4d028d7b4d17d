/// A time to come as a sentence names it, before it is counted from the day of the message.
struct DueExpression: Equatable, Sendable {
  /// The day named.
  enum Day: Equatable, Sendable {
    case offset(Int)
    /// 1 = Monday; `skipped` weeks further on for "next".
    case weekday(Int, skipped: Int)
    case date(day: Int, month: Int?, year: Int?)
    case endOfWeek(skipped: Int)
    case endOfMonth(skipped: Int)
    /// "next week": any day of it.
    case week(skipped: Int)
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
