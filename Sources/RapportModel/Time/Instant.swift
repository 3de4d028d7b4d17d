/// A point in time: whole seconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Any `Int64` is a valid instant; arithmetic saturates instead of trapping, since the numbers come from input.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64

  /// The instant `seconds` after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The instant of a civil date and time at an offset of `offsetSeconds` east of Greenwich.
  ///
  /// The parts are taken as they are: month 1–12, day 1–31, any hour, minute and second; a day past the end of its
  /// month runs on into the next.
  public init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, offsetSeconds: Int = 0
  ) {
    let days = CivilDate(year: year, month: month, day: day).dayNumber
    self.seconds = Int64(days) * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second) - Int64(offsetSeconds)
  }

  /// The earliest instant that can be held.
  public static let distantPast = Instant(seconds: .min)
  /// The latest instant that can be held.
  public static let distantFuture = Instant(seconds: .max)

  /// Ordered by time.
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
  /// The instant `d` later, saturating.
  public static func + (a: Instant, d: WallDuration) -> Instant {
    let (sum, overflow) = a.seconds.addingReportingOverflow(d.seconds)
    return Instant(seconds: overflow ? (d.seconds > 0 ? .max : .min) : sum)
  }
  /// The instant `d` earlier, saturating.
  public static func - (a: Instant, d: WallDuration) -> Instant {
    let (difference, overflow) = a.seconds.subtractingReportingOverflow(d.seconds)
    return Instant(seconds: overflow ? (d.seconds > 0 ? .min : .max) : difference)
  }
  /// Wall time from `b` to `a`, negative if `a` is earlier; saturating.
  public static func - (a: Instant, b: Instant) -> WallDuration {
    let (difference, overflow) = a.seconds.subtractingReportingOverflow(b.seconds)
    return WallDuration(seconds: overflow ? (a > b ? .max : .min) : difference)
  }
}

/// A stretch of wall time, in seconds. Not to be mixed with `WorkingDuration`: two clocks, two types.
public struct WallDuration: Hashable, Comparable, Sendable {
  /// Length in seconds; may be negative.
  public var seconds: Int64
  /// A stretch of `seconds`.
  public init(seconds: Int64) { self.seconds = seconds }
  /// A stretch of `n` minutes.
  public static func minutes(_ n: Int64) -> Self { .init(seconds: n * 60) }
  /// A stretch of `n` hours.
  public static func hours(_ n: Int64) -> Self { .init(seconds: n * 3600) }
  /// A stretch of `n` days of 24 hours.
  public static func days(_ n: Int64) -> Self { .init(seconds: n * 86_400) }
  /// Ordered by length.
  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
}

/// A stretch of working time, in seconds of the company's opening hours.
///
/// Only a `WorkingCalendar` makes one from two instants.
public struct WorkingDuration: Hashable, Comparable, Sendable {
  /// Length in seconds of opening hours; may be negative.
  public var seconds: Int64
  /// A stretch of `seconds` of opening hours.
  public init(seconds: Int64) { self.seconds = seconds }
  /// A stretch of `n` working hours.
  public static func hours(_ n: Int64) -> Self { .init(seconds: n * 3600) }
  /// A stretch of `n` working minutes.
  public static func minutes(_ n: Int64) -> Self { .init(seconds: n * 60) }
  /// Ordered by length.
  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
  /// The sum of two stretches.
  public static func + (a: Self, b: Self) -> Self { .init(seconds: a.seconds &+ b.seconds) }
}
