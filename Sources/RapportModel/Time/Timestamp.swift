/// An instant together with the offset its source gave it, so that it prints as the sender saw it.
public struct Timestamp: Hashable, Sendable {
  /// The instant itself.
  public var instant: Instant
  /// Offset of the source east of Greenwich, in minutes.
  public var offsetMinutes: Int

  /// `instant`, shown at `offsetMinutes` east of Greenwich.
  public init(_ instant: Instant, offsetMinutes: Int = 0) {
    self.instant = instant
    self.offsetMinutes = offsetMinutes
  }

  /// Year, month, day, hour, minute and second on the source's clock.
  public var civil: (date: CivilDate, hour: Int, minute: Int, second: Int) {
    let (local, overflow) = instant.seconds.addingReportingOverflow(Int64(offsetMinutes) * 60)
    let bounded = min(max(overflow ? instant.seconds : local, -62_135_596_800), 253_402_300_799)
    let day = (bounded >= 0 ? bounded : bounded - 86_399) / 86_400
    let rest = Int(bounded - day * 86_400)
    return (CivilDate(dayNumber: Int(day)), rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// ISO 8601 with the offset: `2026-10-09T07:00:00+02:00`, `Z` for +00:00 (RFC 3339).
  public var iso8601: String {
    let c = civil
    let zone: String
    if offsetMinutes == 0 {
      zone = "Z"
    } else {
      let m = abs(offsetMinutes)
      zone = (offsetMinutes < 0 ? "-" : "+") + padded(m / 60, 2) + ":" + padded(m % 60, 2)
    }
    return "\(c.date)T\(padded(c.hour, 2)):\(padded(c.minute, 2)):\(padded(c.second, 2))\(zone)"
  }

  /// Reads ISO 8601 as RFC 3339 profiles it: `2026-10-09`, `2026-10-09T07:00`, with seconds, fraction, `Z` or an
  /// offset. `defaultOffsetMinutes` stands in where the text has none; nil makes an offset compulsory.
  ///
  /// Returns nil for anything else, including days that don't exist.
  public init?(iso8601 text: String, defaultOffsetMinutes: Int? = nil) {
    var scanner = DigitScanner(Array(text.utf8))
    guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
      scanner.skip("-"), let day = scanner.number(digits: 2)
    else { return nil }
    var hour = 0
    var minute = 0
    var second = 0
    if scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") {
      guard let h = scanner.number(digits: 2), scanner.skip(":"), let m = scanner.number(digits: 2) else { return nil }
      (hour, minute) = (h, m)
      if scanner.skip(":") {
        guard let s = scanner.number(digits: 2) else { return nil }
        second = s
        if scanner.skip(".") || scanner.skip(",") { guard scanner.skipDigits() else { return nil } }
      }
    }
    var offset = defaultOffsetMinutes
    if scanner.skip("Z") || scanner.skip("z") {
      offset = 0
    } else if let sign = scanner.sign() {
      guard let h = scanner.number(digits: 2) else { return nil }
      _ = scanner.skip(":")
      let m = scanner.number(digits: 2) ?? 0
      offset = sign * (h * 60 + m)
    }
    let date = CivilDate(year: year, month: month, day: day)
    guard scanner.isAtEnd, let offset, date.isValid, hour <= 23, minute <= 59, second <= 60, abs(offset) <= 24 * 60
    else { return nil }
    self.init(
      Instant(
        year: year, month: month, day: day, hour: hour, minute: minute, second: min(second, 59),
        offsetSeconds: offset * 60),
      offsetMinutes: offset)
  }
}

/// Reads fixed-width numbers from bytes; no locale, no trap.
struct DigitScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number(digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + digits] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    index += digits
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  mutating func sign() -> Int? {
    if skip("+") { return 1 }
    if skip("-") { return -1 }
    return nil
  }

  mutating func skipDigits() -> Bool {
    let start = index
    while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
    return index > start
  }
}
