public import RapportModel

/// What an analysis needs besides the timeline: the moment it looks from, the rules and the clocks. No clock of the
/// machine, no time zone default enters.
public struct AnalysisContext: Hashable, Sendable {
  /// The 'now' of the analysis; later interactions are not seen.
  public var asOf: Timestamp
  /// The moment that `new`, `open`, `worse` and `resolved` compare with.
  public var since: Timestamp
  /// Staff, accounts, service levels, changed analyzers.
  public var configuration: Configuration
  /// The company's opening hours.
  public var calendar: WorkingCalendar
  /// What the exports hold.
  public var coverage: Coverage

  /// A context.
  public init(
    asOf: Timestamp, since: Timestamp, configuration: Configuration, calendar: WorkingCalendar,
    coverage: Coverage = Coverage()
  ) {
    self.asOf = asOf
    self.since = since
    self.configuration = configuration
    self.calendar = calendar
    self.coverage = coverage
  }
}

extension WorkingCalendar {
  /// Both clocks of one stretch.
  func waiting(from start: Instant, to end: Instant) -> WaitingTime {
    WaitingTime(wall: end - start, working: workingTime(from: start, to: end))
  }
}

/// A stable 64-bit hash of text (FNV-1a, G. Fowler, L. C. Noll, P. Vo): the same on every machine and run, unlike
/// `Hasher`. Names findings, cases and blocks by content; it guards nothing.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds `text` and a separator, so that ("a", "bc") and ("ab", "c") differ.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  var hex: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The name of what `parts` say.
  static func name(_ parts: [String]) -> String {
    var hash = StableHash()
    for part in parts { hash.add(part) }
    return hash.hex
  }
}
