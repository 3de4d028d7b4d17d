/// Days off read from an iCalendar file (RFC 5545), as shared calendars and public-holiday feeds export them.
///
/// Every event of whole days is a day off, over as many days as it lasts, again as often as its rule says. An event
/// with a time of day that runs to midnight makes a half day, closing when it starts; other events with a time are
/// appointments and left out. Cancelled events are left out, moved occurrences moved.
public struct ICalendarHolidays: Hashable, Sendable {
  /// Days off and half days found.
  public private(set) var calendar = HolidayCalendar()
  /// Events read.
  public private(set) var events = 0
  /// Events left out, by reason.
  public private(set) var leftOut: [Reason: Int] = [:]

  /// Why an event is left out.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its start is missing or no date.
    case noStart = "no start"
    /// It takes some hours of a day.
    case appointment = "an appointment"
    /// It was cancelled.
    case cancelled = "cancelled"
    /// Its recurrence rule has parts that are not supported; its first occurrence is used.
    case unknownRule = "recurrence rule not understood"
    /// The file names more than one file may.
    case tooMany = "too many"
  }

  /// A calendar of holidays has some hundred events; past this one the file is something else.
  static let maximumEvents = 100_000
  /// Longest event taken for a holiday, in days: company holidays last weeks, not years.
  static let maximumDays = 366
  /// Periods and days that all rules of a file may cost together.
  static let maximumSteps = 1_000_000
  /// Longest line after unfolding, in bytes; the rest of a longer one (a description, a picture) is dropped.
  static let maximumLine = 16 << 10

  /// Reads a file; nil where it is no iCalendar at all.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - years: days outside them are left out.
  ///   - zone: the company's, for times given in UTC.
  public init?(_ bytes: [UInt8], years: ClosedRange<Int>, zone: ZoneOffsets = .utc) {
    let years = years.clamped(to: 1900...2400)
    var event: Event?
    var depth = 0
    var isCalendar = false
    var parsed: [Event] = []
    Self.forEachLine(bytes) { line in
      guard let property = Property(line) else { return }
      switch (property.name, property.value.uppercased()) {
      case ("BEGIN", "VCALENDAR"): isCalendar = true
      case ("BEGIN", "VEVENT"):
        event = Event()
        depth = 0
      // Alarms inside an event have a DURATION and TRIGGER of their own.
      case ("BEGIN", _): if event != nil { depth += 1 }
      case ("END", "VEVENT"):
        if let event { parsed.append(event) }
        event = nil
      case ("END", _): if event != nil { depth = max(0, depth - 1) }
      default: if depth == 0 { event?.take(property, zone: zone) }
      }
      if parsed.count > Self.maximumEvents { event = nil }
    }
    guard isCalendar else { return nil }
    events = parsed.count
    var moved: [String: Set<CivilDate>] = [:]
    for event in parsed { if let day = event.replaces { moved[event.uid, default: []].insert(day) } }
    var steps = Self.maximumSteps
    let bounds = (
      CivilDate(year: years.lowerBound, month: 1, day: 1), CivilDate(year: years.upperBound, month: 12, day: 31)
    )
    for (index, event) in parsed.enumerated() {
      guard index < Self.maximumEvents, steps > 0 else {
        leftOut[.tooMany, default: 0] += 1
        continue
      }
      add(event, moved: event.replaces == nil ? moved[event.uid] ?? [] : [], bounds: bounds, steps: &steps)
    }
  }

  private mutating func add(
    _ event: Event, moved: Set<CivilDate>, bounds: (first: CivilDate, last: CivilDate), steps: inout Int
  ) {
    guard !event.isCancelled else { return leftOut[.cancelled, default: 0] += 1 }
    guard let start = event.start else { return leftOut[.noStart, default: 0] += 1 }
    guard let shape = event.shape else { return leftOut[.appointment, default: 0] += 1 }
    var days = [start.day]
    if let text = event.rule {
      if let rule = RecurrenceRule(text) {
        days = rule.days(from: start.day, notAfter: bounds.last, steps: &steps)
        if !event.excluded.contains(start.day), days.first != start.day { days.insert(start.day, at: 0) }
      } else {
        leftOut[.unknownRule, default: 0] += 1
      }
    }
    days += event.additional
    for day in days where !event.excluded.contains(day) && !moved.contains(day) {
      switch shape {
      case .wholeDays(let count):
        for offset in 0..<count {
          let date = day.adding(days: offset)
          if date >= bounds.first && date <= bounds.last { calendar.days.insert(date) }
        }
      case .closing(let minute):
        guard day >= bounds.first && day <= bounds.last else { continue }
        calendar.halfDays[day] = min(minute, calendar.halfDays[day] ?? minute)
      }
    }
  }

  /// Calls `body` with each unfolded line (RFC 5545, section 3.1), invalid UTF-8 mended.
  private static func forEachLine(_ bytes: [UInt8], _ body: (String) -> Void) {
    var line: [UInt8] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isFirst = true
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var stop = end
      if stop > index, bytes[stop - 1] == 0x0D { stop -= 1 }
      let isContinuation = !isFirst && index < stop && (bytes[index] == 0x20 || bytes[index] == 0x09)
      if !isContinuation, !isFirst {
        body(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      }
      let from = isContinuation ? index + 1 : index
      line += bytes[from..<min(stop, from + max(0, maximumLine - line.count))]
      isFirst = false
      index = end + 1
    }
    if !isFirst { body(String(decoding: line, as: UTF8.self)) }
  }
}

/// One content line: `NAME;PARAM=value:value`.
private struct Property {
  var name: String
  /// Parameters, upper case, as they stand: `VALUE=DATE`.
  var parameters: [String]
  var value: String

  init?(_ line: String) {
    var isQuoted = false
    var colon: String.UTF8View.Index?
    let bytes = line.utf8
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: ":"), !isQuoted {
        colon = index
        break
      }
    }
    guard let colon else { return nil }
    let head = line[..<colon].uppercased().split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    guard let name = head.first, !name.isEmpty else { return nil }
    self.name = name
    parameters = Array(head.dropFirst())
    value = String(line[bytes.index(after: colon)...])
  }
}

/// What one `VEVENT` says about days.
private struct Event {
  enum Shape {
    case wholeDays(Int)
    case closing(minute: Int)
  }
  /// A day, with the minute where the value has a time.
  struct Moment: Hashable {
    var day: CivilDate
    var minute: Int?
  }

  var uid = ""
  var start: Moment?
  var end: Moment?
  var durationMinutes: Int?
  var rule: String?
  var excluded: Set<CivilDate> = []
  var additional: [CivilDate] = []
  var replaces: CivilDate?
  var isCancelled = false

  mutating func take(_ property: Property, zone: ZoneOffsets) {
    let value = property.value
    switch property.name {
    case "UID": uid = value
    case "DTSTART": start = Self.moment(value, zone: zone)
    case "DTEND": end = Self.moment(value, zone: zone)
    case "DURATION": durationMinutes = Self.minutes(value)
    case "RRULE": rule = value
    case "EXDATE":
      for item in value.split(separator: ",") { Self.moment(item, zone: zone).map { _ = excluded.insert($0.day) } }
    case "RDATE":
      // Of a period, the start counts.
      for item in value.split(separator: ",") {
        Self.moment(item.prefix { $0 != "/" }, zone: zone).map { additional.append($0.day) }
      }
    case "RECURRENCE-ID": replaces = Self.moment(value, zone: zone)?.day
    case "STATUS": isCancelled = value.uppercased() == "CANCELLED"
    default: break
    }
  }

  /// What the event does to its days; nil for an appointment.
  var shape: Shape? {
    guard let start else { return nil }
    let first = start.day.dayNumber * 1440 + (start.minute ?? 0)
    var last = first
    if let end {
      last = end.day.dayNumber * 1440 + (end.minute ?? 0)
    } else if let durationMinutes {
      last = first + durationMinutes
    } else if start.minute == nil {
      last = first + 1440
    }
    // A whole-day event whose end is its own day (a common mistake) still is that day.
    if start.minute == nil { last = max(last, first + 1440) }
    let startOfDay = start.day.dayNumber * 1440
    if first == startOfDay, last >= first + 1440 - 1 {
      return .wholeDays(min((last - first + 1) / 1440, ICalendarHolidays.maximumDays))
    }
    // 23:59 and 23:59:59 are how some programs write midnight.
    if first > startOfDay, last >= startOfDay + 1440 - 1, last <= startOfDay + 2 * 1440 {
      return .closing(minute: first - startOfDay)
    }
    return nil
  }

  /// `20261224`, `20261224T120000` or `20261224T120000Z`; seconds are dropped.
  private static func moment(_ text: some StringProtocol, zone: ZoneOffsets) -> Moment? {
    let bytes = Array(text.utf8.drop { $0 == 0x20 }.prefix(17))
    var scanner = DigitScanner(bytes)
    guard let year = scanner.number(digits: 4), let month = scanner.number(digits: 2),
      let day = scanner.number(digits: 2)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.isValid, year > 0 else { return nil }
    guard scanner.skip("T") else { return Moment(day: date, minute: nil) }
    guard let hour = scanner.number(digits: 2), let minute = scanner.number(digits: 2), hour < 24, minute < 60 else {
      return nil
    }
    _ = scanner.number(digits: 2)
    guard scanner.skip("Z") else { return Moment(day: date, minute: hour * 60 + minute) }
    let local = zone.local(Instant(year: year, month: month, day: day, hour: hour, minute: minute))
    return Moment(day: local.date, minute: local.secondOfDay / 60)
  }

  /// `P1D`, `P2W`, `PT12H30M` in minutes; nil where it is none, or negative.
  private static func minutes(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    var isTime = false
    var bytes = Array(text.uppercased().utf8.prefix(32))[...]
    if bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    guard bytes.popFirst() == UInt8(ascii: "P") else { return nil }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let next = (number ?? 0) * 10 + Int(byte - 48)
        guard next < 1_000_000 else { return nil }
        number = next
      case UInt8(ascii: "T"): isTime = true
      default:
        guard let value = number else { return nil }
        switch (byte, isTime) {
        case (UInt8(ascii: "W"), false): total += value * 7 * 1440
        case (UInt8(ascii: "D"), false): total += value * 1440
        case (UInt8(ascii: "H"), true): total += value * 60
        case (UInt8(ascii: "M"), true): total += value
        case (UInt8(ascii: "S"), true): total += value / 60
        default: return nil
        }
        number = nil
      }
    }
    return total
  }
}
