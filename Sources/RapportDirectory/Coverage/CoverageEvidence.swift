public import RapportModel

/// What adds up to a coverage: per owner and kind of holding when it was seen, and on which days. Sums in any order, and
/// can be kept between runs.
public struct CoverageEvidence: Hashable, Sendable {
  struct Key: Hashable, Comparable, Sendable {
    var owner: String
    var kind: Coverage.Holding.Kind

    static func < (a: Key, b: Key) -> Bool { (a.owner, order(a.kind)) < (b.owner, order(b.kind)) }

    private static func order(_ kind: Coverage.Holding.Kind) -> Int {
      Coverage.Holding.Kind.allCases.firstIndex(of: kind) ?? 0
    }
  }

  struct Record: Hashable, Sendable {
    var from: Int64
    var to: Int64
    var count = 0
    /// Days with a record, as `CivilDate.dayNumber` on the source's clock.
    var days: Set<Int> = []

    mutating func note(_ seconds: Int64, day: Int?) {
      from = min(from, seconds)
      to = max(to, seconds)
      count += 1
      if let day { days.insert(day) }
    }
  }

  var records: [Key: Record] = [:]
  /// Messages in which each member of staff with an address took part.
  var staffSeen: [String: Int] = [:]
  var end: Int64?

  /// Nothing held.
  public init() {}

  /// Adds everything of `other`.
  public mutating func merge(_ other: CoverageEvidence) {
    records.merge(other.records) { a, b in
      Record(from: min(a.from, b.from), to: max(a.to, b.to), count: a.count + b.count, days: a.days.union(b.days))
    }
    staffSeen.merge(other.staffSeen, uniquingKeysWith: +)
    if let other = other.end { end = max(end ?? .min, other) }
  }

  /// What the exports hold.
  public func coverage() -> Coverage {
    let holdings = records.sorted { $0.key < $1.key }.map { key, record in
      Coverage.Holding(
        owner: key.owner, kind: key.kind, from: Instant(seconds: record.from), to: Instant(seconds: record.to),
        count: record.count)
    }
    return Coverage(holdings: holdings, end: end.map(Instant.init(seconds:)))
  }

  mutating func note(_ key: Key, _ interaction: Interaction) {
    let seconds = interaction.instant.seconds
    let day = interaction.time?.civil.date.dayNumber
    records[key, default: Record(from: seconds, to: seconds)].note(seconds, day: day)
  }
}

/// Kept as sorted lists, so that the same evidence is the same bytes.
extension CoverageEvidence: Codable {
  private struct Entry: Codable {
    var owner: String
    var kind: Coverage.Holding.Kind
    var from: Int64
    var to: Int64
    var count: Int
    var days: [Int]
  }

  private enum CodingKeys: String, CodingKey { case holdings, staffSeen, end }

  /// Reads what `encode(to:)` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    for entry in try container.decode([Entry].self, forKey: .holdings) {
      records[Key(owner: entry.owner, kind: entry.kind)] = Record(
        from: entry.from, to: entry.to, count: entry.count, days: Set(entry.days))
    }
    staffSeen = try container.decode([String: Int].self, forKey: .staffSeen)
    end = try container.decodeIfPresent(Int64.self, forKey: .end)
  }

  /// Writes everything.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let entries = records.sorted { $0.key < $1.key }.map { key, record in
      Entry(
        owner: key.owner, kind: key.kind, from: record.from, to: record.to, count: record.count,
        days: record.days.sorted())
    }
    try container.encode(entries, forKey: .holdings)
    try container.encode(staffSeen, forKey: .staffSeen)
    try container.encodeIfPresent(end, forKey: .end)
  }
}
