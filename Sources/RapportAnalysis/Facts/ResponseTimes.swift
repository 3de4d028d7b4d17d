public import RapportModel

/// How long clients waited, with those who wait still counted in: a contact without a reaction is a censored value,
/// known only to have waited at least so long (E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete
/// Observations", 1958).
///
/// Contacts that need no answer, were withdrawn or lie out of range are left out. Reactions outside working hours have
/// a working time of 0: left out of the mean, not of the counts.
public struct ResponseTimes: Hashable, Sendable {
  /// Contacts that count.
  public var count = 0
  /// Of these, reacted to.
  public var answered = 0
  /// Of these, within the service level.
  public var inTime = 0
  /// Still without a reaction: censored values.
  public var censored = 0
  /// Kaplan–Meier median of the working time; nil where fewer than half were answered by any time.
  public var medianWorking: WorkingDuration?
  /// Kaplan–Meier 90th percentile of the working time; nil where fewer than nine in ten were.
  public var p90Working: WorkingDuration?
  /// Mean working time of the reactions within opening hours; nil without any.
  public var meanWorking: WorkingDuration?
  /// Kaplan–Meier median of the wall time.
  public var medianWall: WallDuration?
  /// Kaplan–Meier 90th percentile of the wall time.
  public var p90Wall: WallDuration?

  /// The response times of some contacts, in any order.
  public init(_ contacts: some Sequence<ContactFact>) {
    var working: [(time: Int64, isCensored: Bool)] = []
    var wall: [(time: Int64, isCensored: Bool)] = []
    var sum: Int64 = 0
    var summed: Int64 = 0
    for contact in contacts {
      switch contact.status {
      case .noAnswerNeeded, .withdrawn, .outOfRange: continue
      case .answered, .answeredLate:
        answered += 1
        if contact.status == .answered { inTime += 1 }
        if contact.response.working.seconds > 0 {
          let (total, overflow) = sum.addingReportingOverflow(contact.response.working.seconds)
          if !overflow {
            sum = total
            summed += 1
          }
        }
      case .open, .bounced, .acknowledged, .attempted, .autoreplyOnly, .unanswered: censored += 1
      }
      count += 1
      let isCensored = contact.status != .answered && contact.status != .answeredLate
      working.append((contact.response.working.seconds, isCensored))
      wall.append((contact.response.wall.seconds, isCensored))
    }
    if summed > 0 { meanWorking = WorkingDuration(seconds: sum / summed) }
    medianWorking = Self.quantile(working, numerator: 1, of: 2).map { WorkingDuration(seconds: $0) }
    p90Working = Self.quantile(working, numerator: 9, of: 10).map { WorkingDuration(seconds: $0) }
    medianWall = Self.quantile(wall, numerator: 1, of: 2).map { WallDuration(seconds: $0) }
    p90Wall = Self.quantile(wall, numerator: 9, of: 10).map { WallDuration(seconds: $0) }
  }

  /// The earliest time by which at least `numerator/denominator` have been answered, by the product-limit estimate.
  private static func quantile(
    _ values: [(time: Int64, isCensored: Bool)], numerator: Int, of denominator: Int
  ) -> Int64? {
    // Reactions before censorings of the same time: who waited that long was still waiting when the others had theirs.
    let sorted = values.sorted { ($0.time, $0.isCensored ? 1 : 0) < ($1.time, $1.isCensored ? 1 : 0) }
    var atRisk = sorted.count
    var surviving = 1.0
    let goal = 1 - Double(numerator) / Double(denominator)
    var index = 0
    while index < sorted.count {
      let time = sorted[index].time
      var reactions = 0
      var leaving = 0
      while index < sorted.count, sorted[index].time == time {
        if !sorted[index].isCensored { reactions += 1 }
        leaving += 1
        index += 1
      }
      surviving *= 1 - Double(reactions) / Double(atRisk)
      // A hair's breadth for what binary fractions lose: 9 of 10 answered is the ninetieth percentile.
      if reactions > 0, surviving <= goal + 1e-9 { return time }
      atRisk -= leaving
    }
    return nil
  }
}
