#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Offsets of one IANA zone from Greenwich at any instant.
///
/// Read once from the system's compiled tzdata (TZif, RFC 8536; folder of the environment's `TZDIR`, else
/// `/usr/share/zoneinfo`); a pure value afterwards. Past the last transition of the table the footer's POSIX rule
/// (RFC 8536, section 3.3) goes on for ever.
public struct ZoneOffsets: Hashable, Sendable {
  /// IANA name, as asked for, e.g. `Europe/Oslo`.
  public let identifier: String
  let table: TZif

  /// The zone called `identifier`; nil if it is no IANA name, or the system has no tzdata for it.
  ///
  /// A name holds letters, digits, `_`, `+`, `-` and single slashes, so it never leaves the folder of the tzdata.
  public init?(identifier: String) {
    if identifier == "UTC" {
      self = .utc
      return
    }
    guard Self.isWellFormed(identifier) else { return nil }
    let folder = getenv("TZDIR").map { String(cString: $0) } ?? ""
    let path = (folder.isEmpty ? "/usr/share/zoneinfo" : folder) + "/" + identifier
    guard let bytes = Self.read(path), let table = TZif(bytes) else { return nil }
    self.identifier = identifier
    self.table = table
  }

  /// The zone that compiled tzdata (TZif) in `bytes` describes; nil where they are none.
  public init?(identifier: String, tzif bytes: [UInt8]) {
    guard let table = TZif(bytes) else { return nil }
    self.identifier = identifier
    self.table = table
  }

  private init(fixed identifier: String, offsetSeconds: Int) {
    self.identifier = identifier
    self.table = TZif(fixedOffset: offsetSeconds)
  }

  /// Greenwich without summer time.
  public static let utc = ZoneOffsets(fixed: "UTC", offsetSeconds: 0)

  /// Two zones are equal when their names and their tables are.
  public static func == (a: ZoneOffsets, b: ZoneOffsets) -> Bool { a.identifier == b.identifier && a.table == b.table }

  /// Feeds the name; tables of one name differ only between two versions of tzdata.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

  /// Seconds east of Greenwich at `instant`.
  public func offsetSeconds(at instant: Instant) -> Int { table.offset(at: instant.seconds) }

  /// `instant` as this zone's clocks show it. An offset with seconds (before about 1930) is cut to the minute.
  public func timestamp(_ instant: Instant) -> Timestamp {
    Timestamp(instant, offsetMinutes: offsetSeconds(at: instant) / 60)
  }

  /// What a local date and time means.
  public enum LocalReading: Hashable, Sendable {
    /// One instant.
    case one(Instant)
    /// The clocks skipped it: read with the offset before the gap, it falls as far behind the gap as it stood in it.
    case gap(shiftedForward: Instant)
    /// The clocks showed it twice.
    case overlap(first: Instant, second: Instant)

    /// The one instant where there is one, the shifted one for a gap, the first for an overlap.
    public var instant: Instant {
      switch self {
      case .one(let instant), .gap(shiftedForward: let instant), .overlap(first: let instant, second: _): instant
      }
    }
  }

  /// The instant at which this zone's clocks show `secondOfDay` seconds after midnight of `date`.
  ///
  /// `secondOfDay` may be 86,400 or more, or negative: it runs on into the days beside. Years outside ±100,000 are
  /// read as the nearest inside.
  public func reading(of date: CivilDate, secondOfDay: Int) -> LocalReading {
    let year = min(max(date.year, -100_000), 100_000)
    let day = CivilDate(year: year, month: min(max(date.month, 1), 12), day: min(max(date.day, -400), 400)).dayNumber
    let second = min(max(secondOfDay, -100 * 86_400), 100 * 86_400)
    let local = Int64(day) * 86_400 + Int64(second)
    // A day to either side is further than any offset or jump of clocks reaches.
    let before = Int64(table.offset(at: local - 86_400))
    let after = Int64(table.offset(at: local + 86_400))
    let early = local - max(before, after)
    let late = local - min(before, after)
    if early == late { return .one(Instant(seconds: early)) }
    let earlyFits = Int64(table.offset(at: early)) == max(before, after)
    let lateFits = Int64(table.offset(at: late)) == min(before, after)
    switch (earlyFits, lateFits) {
    case (true, true): return .overlap(first: Instant(seconds: early), second: Instant(seconds: late))
    case (true, false): return .one(Instant(seconds: early))
    case (false, true): return .one(Instant(seconds: late))
    case (false, false): return .gap(shiftedForward: Instant(seconds: local - before))
    }
  }

  /// The day that this zone's clocks show at `instant`.
  public func date(at instant: Instant) -> CivilDate { local(instant).date }

  /// Day and second of the day that this zone's clocks show at `instant`; years outside ±100,000 read as the nearest
  /// inside.
  func local(_ instant: Instant) -> (date: CivilDate, secondOfDay: Int) {
    let bound: Int64 = 100_000 * 31_556_952
    let local = min(max(instant.seconds, -bound), bound) + Int64(offsetSeconds(at: instant))
    let day = (local >= 0 ? local : local - 86_399) / 86_400
    return (CivilDate(dayNumber: Int(day)), Int(local - day * 86_400))
  }

  /// Instants in `from ..< to` at which the offset changes, oldest first.
  func transitions(from: Int64, to: Int64) -> [Int64] { table.transitions(from: from, to: to) }

  private static func isWellFormed(_ identifier: String) -> Bool {
    guard !identifier.isEmpty, identifier.utf8.count <= 255 else { return false }
    var previous = UInt8(ascii: "/")
    for byte in identifier.utf8 {
      switch byte {
      case UInt8(ascii: "/"): if previous == UInt8(ascii: "/") { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }

  /// The bytes of a file, nil if it can't be read. The largest zone has under 4 KB; more than 256 KiB is no TZif.
  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rbe") else { return nil }
    defer { fclose(file) }
    let limit = 256 << 10
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0, count > 0, count <= limit else { return nil }
    bytes.removeSubrange(count...)
    return bytes
  }
}

extension ZoneOffsets: CustomStringConvertible {
  /// The zone's name.
  public var description: String { identifier }
}
