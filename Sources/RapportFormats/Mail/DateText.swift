import RapportModel

/// A date and time as mail writes it, read leniently: RFC 5322 section 3.3 with the obsolete forms of 4.3, asctime
/// as in mbox separators, and the broken forms of real mail (missing or misplaced parts, dots in times, AM and PM,
/// ISO 8601, comments anywhere).
struct DateText: Hashable {
  var date: CivilDate
  var hour = 0
  var minute = 0
  var second = 0
  /// Whether a time of day was there.
  var hasTime = false
  /// Whether a month was written by name, as every mail program does.
  var hasMonthName = false
  /// Seconds east of Greenwich; nil where no zone or an unknown one is written.
  var offset: Int?

  /// The instant, taking a missing zone as UTC.
  var timestamp: Timestamp {
    let offset = offset ?? 0
    return Timestamp(
      Instant(
        year: date.year, month: date.month, day: date.day, hour: hour, minute: minute, second: second,
        offsetSeconds: offset),
      offsetMinutes: offset / 60)
  }

  /// Words looked at; a date has at most ten, the rest of a hostile header is not worth the time.
  private static let maximumWords = 32

  /// Reads the date in `range`; nil if there is none, or one that does not exist.
  init?(_ bytes: [UInt8], in range: Range<Int>) {
    var parts = Parts()
    var index = range.lowerBound
    var words = 0
    while index < range.upperBound, words < Self.maximumWords {
      let byte = bytes[index]
      if byte == .openParen {
        index = DateText.endOfComment(bytes, from: index, limit: range.upperBound)
      } else if byte.isDigit {
        index = parts.readNumber(bytes, from: index, limit: range.upperBound)
        words += 1
      } else if byte.isLetter {
        index = parts.readWord(bytes, from: index, limit: range.upperBound)
        words += 1
      } else if (byte == .plus || byte == .hyphen), parts.mayHaveZone, index + 1 < range.upperBound,
        bytes[index + 1].isDigit
      {
        index = parts.readOffset(bytes, from: index, limit: range.upperBound)
        words += 1
      } else {
        index += 1
      }
    }
    guard let finished = parts.finished() else { return nil }
    self = finished
  }

  fileprivate init(date: CivilDate) { self.date = date }

  /// The index after the comment that opens at `start`; comments nest, and one never closed ends with the text.
  static func endOfComment(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var depth = 0
    var index = start
    while index < limit {
      switch bytes[index] {
      case .backslash: index += 1
      case .openParen: depth += 1
      case .closeParen:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return limit
  }
}

/// What has been seen of a date so far.
private struct Parts {
  var year: Int?
  var month: Int?
  var day: Int?
  var time: (hour: Int, minute: Int, second: Int)?
  var offset: Int?
  var hasMonthName = false
  var isAfternoon: Bool?
  var isBroken = false

  /// An offset comes after a time; before it, a sign is a hyphen between day, month and year.
  var mayHaveZone: Bool { time != nil && offset == nil }

  /// Day, year, time or ISO date, whichever the digits at `start` can be.
  mutating func readNumber(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index].isDigit { index += 1 }
    let length = index - start
    if length <= 2, Self.nextPartOfTime(bytes, from: index, limit: limit) != nil {
      return readTime(bytes, from: start, limit: limit)
    }
    if length == 4, day == nil, month == nil, let end = readISODate(bytes, from: start, limit: limit) { return end }
    guard let value = bytes.decimal(in: start..<index) else {
      isBroken = true
      return index
    }
    if length <= 2, day == nil {
      day = value
    } else if year == nil {
      switch length {
      case 1, 2: year = value < 50 ? 2000 + value : 1900 + value
      case 3: year = 1900 + value
      case 4: year = value
      default: isBroken = true
      }
    } else if length > 4, time == nil {
      // Behind a time it is a zone gone wrong.
      isBroken = true
    }
    return index
  }

  /// Where the digits begin that a colon or dot joins to the number ending at `end`, white space and comments around
  /// the colon passed over (RFC 5322 section 4.3, obs-hour); nil if there are none.
  private static func nextPartOfTime(_ bytes: [UInt8], from end: Int, limit: Int) -> Int? {
    if end + 1 < limit, bytes[end] == .dot { return bytes[end + 1].isDigit ? end + 1 : nil }
    let colon = skippingSpace(bytes, from: end, limit: limit)
    guard colon < limit, bytes[colon] == .colon else { return nil }
    let next = skippingSpace(bytes, from: colon + 1, limit: limit)
    return next < limit && bytes[next].isDigit ? next : nil
  }

  private static func skippingSpace(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index].isWhitespace || bytes[index] == .openParen {
      index = bytes[index] == .openParen ? DateText.endOfComment(bytes, from: index, limit: limit) : index + 1
    }
    return index
  }

  /// `12:30`, `12:30:05`, `12.30.05`, with a fraction that is passed over.
  private mutating func readTime(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var numbers = (0, 0, 0)
    var count = 0
    var index = start
    while count < 3, index < limit, bytes[index].isDigit {
      let first = index
      while index < limit, bytes[index].isDigit { index += 1 }
      guard index - first <= 2, let value = bytes.decimal(in: first..<index) else {
        isBroken = true
        return index
      }
      switch count {
      case 0: numbers.0 = value
      case 1: numbers.1 = value
      default: numbers.2 = value
      }
      count += 1
      guard let next = Self.nextPartOfTime(bytes, from: index, limit: limit) else { break }
      index = next
    }
    while index < limit, bytes[index].isDigit || bytes[index] == .dot { index += 1 }
    if time == nil, count >= 2 { time = numbers }
    return index
  }

  /// `2024-05-16` or `2024/05/16`, with the `T` that may follow.
  private mutating func readISODate(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    guard start + 10 <= limit, bytes[start + 4] == bytes[start + 7],
      bytes[start + 4] == .hyphen || bytes[start + 4] == .slash,
      let y = bytes.decimal(in: start..<start + 4), let m = bytes.decimal(in: start + 5..<start + 7),
      let d = bytes.decimal(in: start + 8..<start + 10)
    else { return nil }
    (year, month, day) = (y, m, d)
    let next = start + 10
    return next < limit && bytes[next].lowered == UInt8(ascii: "t") ? next + 1 : next
  }

  /// A month's or day's name, AM, PM or a zone's name.
  mutating func readWord(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index].isLetter { index += 1 }
    let word = start..<index
    if word.count >= 3, month == nil, let found = Self.month(bytes, word) {
      month = found
      hasMonthName = true
      return index
    }
    if bytes.equalsLowercase("am", in: word) || bytes.equalsLowercase("pm", in: word) {
      isAfternoon = bytes[start].lowered == UInt8(ascii: "p")
      return index
    }
    guard mayHaveZone, let zone = Self.zone(bytes, word) else { return index }
    if index + 1 < limit, bytes[index] == .plus || bytes[index] == .hyphen, bytes[index + 1].isDigit {
      return readOffset(bytes, from: index, limit: limit)
    }
    offset = zone
    return index
  }

  /// `+0200`, `-05:30`, `+2`. Offsets beyond 14 hours exist nowhere and leave the zone unknown.
  mutating func readOffset(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    let isWest = bytes[start] == .hyphen
    var index = start + 1
    var value = 0
    var count = 0
    while index < limit, bytes[index].isDigit || (bytes[index] == .colon && count <= 2) {
      if bytes[index].isDigit {
        if count < 5 { value = value * 10 + Int(bytes[index] &- 48) }
        count += 1
      }
      index += 1
    }
    let hours: Int
    let minutes: Int
    switch count {
    case 1, 2: (hours, minutes) = (value, 0)
    case 3, 4: (hours, minutes) = (value / 100, value % 100)
    default: return index
    }
    guard hours <= 14, minutes < 60 else { return index }
    offset = (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    return index
  }

  /// The finished date; nil unless day, month and year name a day that exists and the time is one of the clock.
  func finished() -> DateText? {
    guard !isBroken, let year, let month, let day, (1...9999).contains(year) else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.isValid else { return nil }
    var text = DateText(date: date)
    text.hasMonthName = hasMonthName
    text.offset = offset
    guard let time else { return text }
    var hour = time.hour
    if let isAfternoon, hour >= 1, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    // A leap second is the only 60 there is.
    let isLeapSecond = time.second == 60 && time.minute == 59
    guard hour < 24, time.minute < 60, time.second < 60 || isLeapSecond else { return nil }
    text.hasTime = true
    text.hour = hour
    text.minute = time.minute
    text.second = isLeapSecond ? 59 : time.second
    return text
  }

  private static func month(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    let start = word.lowerBound
    switch (bytes[start].lowered, bytes[start + 1].lowered, bytes[start + 2].lowered) {
    case (UInt8(ascii: "j"), UInt8(ascii: "a"), UInt8(ascii: "n")): return 1
    case (UInt8(ascii: "f"), UInt8(ascii: "e"), UInt8(ascii: "b")): return 2
    case (UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "r")): return 3
    case (UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "r")): return 4
    case (UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "y")): return 5
    case (UInt8(ascii: "j"), UInt8(ascii: "u"), UInt8(ascii: "n")): return 6
    case (UInt8(ascii: "j"), UInt8(ascii: "u"), UInt8(ascii: "l")): return 7
    case (UInt8(ascii: "a"), UInt8(ascii: "u"), UInt8(ascii: "g")): return 8
    case (UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "p")): return 9
    case (UInt8(ascii: "o"), UInt8(ascii: "c"), UInt8(ascii: "t")): return 10
    case (UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "v")): return 11
    case (UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "c")): return 12
    default: return nil
    }
  }

  /// Zones by name, RFC 5322 section 4.3 and the ones European and Russian servers write, in seconds.
  private static func zone(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count <= 4 else { return nil }
    for (name, hours) in zones where bytes.equalsLowercase(name, in: word) { return hours * 3600 }
    return nil
  }

  private static let zones: [(StaticString, Int)] = [
    ("gmt", 0), ("utc", 0), ("ut", 0), ("z", 0), ("est", -5), ("edt", -4), ("cst", -6), ("cdt", -5), ("mst", -7),
    ("mdt", -6), ("pst", -8), ("pdt", -7), ("ast", -4), ("adt", -3), ("cet", 1), ("cest", 2), ("mez", 1),
    ("mesz", 2), ("met", 1), ("mest", 2), ("eet", 2), ("eest", 3), ("msk", 3), ("msd", 4), ("bst", 1), ("wet", 0),
    ("west", 1),
  ]
}
