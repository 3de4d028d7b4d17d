import RapportModel

/// A date and time as a text says it, before any zone is known.
struct WrittenTime: Hashable {
  var year = 0
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// Minutes east of Greenwich, where the text says so.
  var offsetMinutes: Int?
  /// Set for epoch times, which say everything.
  var instant: Instant?
  /// ISO number of the weekday (1 = Monday) where it is named.
  var weekday: Int?

  /// Whether it names a day and time that exist; 24:00 is the end of its day, 60 the leap second.
  var isValid: Bool {
    if instant != nil { return true }
    guard CivilDate(year: year, month: month, day: day).isValid, minute <= 59, second <= 60 else { return false }
    return hour <= 23 || hour == 24 && minute == 0 && second == 0
  }

  /// Whether it is valid and its day has the weekday it names, if it names one: tells day from month.
  var agreesWithWeekday: Bool {
    guard isValid else { return false }
    guard let weekday, instant == nil else { return true }
    return CivilDate(year: year, month: month, day: day).weekday == weekday
  }
}

/// A time of a record, and how it was found.
struct ReadTime: Hashable {
  var timestamp: Timestamp?
  var quality: TimeQuality
  var repairs: Set<Repair> = []

  static let missing = ReadTime(timestamp: nil, quality: .missing, repairs: [.date])

  var seconds: Int64? { timestamp?.instant.seconds }
}

/// Turns written times into instants: zone, gaps and overlaps of clocks, and what can't be believed.
struct TimeResolver {
  let zone: ZoneOffsets
  /// Times after it are not believed.
  let latest: Instant
  /// Earliest believable time: 1971-01-01. What is before is an unset field, not a date.
  static let earliest = Instant(year: 1971, month: 1, day: 1)

  /// The instant before, to tell which of two equal local times is meant.
  private var previous: Int64?

  init(zone: ZoneOffsets, latest: Instant) {
    self.zone = zone
    self.latest = latest
  }

  /// Reads `time`; local times are in the zone. In an hour that the clocks show twice it is the first, or the second
  /// where the records before, in order so far, have already passed it; where the record knows when its
  /// channel was made (`made`, seconds since 1970), that decides it.
  mutating func resolve(_ time: WrittenTime, made: Int64? = nil) -> ReadTime {
    guard time.isValid else { return .missing }
    if let instant = time.instant { return believable(zone.timestamp(instant), .exact, []) }
    let date = CivilDate(year: time.year, month: time.month, day: time.day)
    let second = time.hour * 3600 + time.minute * 60 + min(time.second, 59)
    if let offset = time.offsetMinutes {
      guard abs(offset) <= 24 * 60 else { return .missing }
      let seconds = Int64(date.dayNumber) * 86_400 + Int64(second) - Int64(offset) * 60
      return believable(Timestamp(Instant(seconds: seconds), offsetMinutes: offset), .exact, [])
    }
    switch zone.reading(of: date, secondOfDay: second) {
    case .one(let instant):
      previous = instant.seconds
      return believable(zone.timestamp(instant), .assumedZone, [])
    case .gap(let shifted):
      previous = shifted.seconds
      return believable(zone.timestamp(shifted), .assumedZone, [.date])
    case .overlap(let first, let second):
      var isSecond = previous.map { $0 > first.seconds && $0 - first.seconds < 7200 } ?? false
      if let made, AsteriskClock.fits(first.seconds, made) != AsteriskClock.fits(second.seconds, made) {
        isSecond = AsteriskClock.fits(second.seconds, made)
      }
      let chosen = isSecond ? second : first
      previous = chosen.seconds
      return believable(zone.timestamp(chosen), .assumedZone, [.date])
    }
  }

  private func believable(_ time: Timestamp, _ quality: TimeQuality, _ repairs: Set<Repair>) -> ReadTime {
    guard time.instant >= Self.earliest, time.instant <= latest else { return .missing }
    return ReadTime(timestamp: time, quality: quality, repairs: repairs)
  }
}
