import RapportFormats
import RapportModel

/// Checks the zone of Asterisk's times by its unique ids: `1391203345.12` begins with the second (since 1970) at which
/// the channel was made. The file itself doesn't say whether its times are GMT (`usegmtime`) or the exchange's.
enum AsteriskClock {
  /// Seconds that a leg may begin after its channel was made: it was transferred, or waited in a menu.
  static let longestDelay: Int64 = 600
  /// Rows looked at, and how many of them must agree.
  private static let rows = 200
  private static let share = 0.9

  /// Seconds since 1970 in a unique id: the ten digits before its dot; nil where it has another form.
  static func creation(_ unique: ArraySlice<UInt8>) -> Int64? {
    guard let dot = unique.lastIndex(of: 0x2E) else { return nil }
    let digits = unique[..<dot].suffix(10)
    guard digits.count >= 9 else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  /// What to tell of the zone that times are read in, and a doubt where the ids speak for GMT instead.
  static func check(
    _ legs: [(start: WrittenTime, unique: ArraySlice<UInt8>)], context: ImportContext
  ) -> (decisions: [String], doubt: CallLogMismatch?) {
    let zone = context.zone
    let decision = "times without zone are \(zone.identifier)"
    guard context.spec.timeZone == nil else { return ([decision + ": as configured"], nil) }
    var local = 0
    var gmt = 0
    var all = 0
    for leg in legs.prefix(rows) {
      guard leg.start.isValid, let made = creation(leg.unique) else { continue }
      let date = CivilDate(year: leg.start.year, month: leg.start.month, day: leg.start.day)
      let second = leg.start.hour * 3600 + leg.start.minute * 60 + leg.start.second
      all += 1
      if fits(Int64(date.dayNumber) * 86_400 + Int64(second), made) { gmt += 1 }
      switch zone.reading(of: date, secondOfDay: second) {
      case .one(let instant): if fits(instant.seconds, made) { local += 1 }
      case .gap: break
      case .overlap(let first, let second):
        if fits(first.seconds, made) || fits(second.seconds, made) { local += 1 }
      }
    }
    let enough = Double(all) * share
    if all > 0, Double(local) >= enough { return ([decision + ": their unique ids say the same"], nil) }
    guard all > 0, Double(gmt) >= enough else { return ([decision], nil) }
    return (
      [decision],
      CallLogMismatch(
        found: "times that fit their unique ids only if they are GMT", expected: "times in \(zone.identifier)",
        remedy: "where the exchange has usegmtime=yes, say `time_zone: UTC` for this source")
    )
  }

  /// Whether a leg that began at `start` may be on a channel made at `made`.
  static func fits(_ start: Int64, _ made: Int64) -> Bool { start >= made - 5 && start - made <= longestDelay }
}
