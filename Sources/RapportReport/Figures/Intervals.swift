/// A 95 % interval of a share. Source: E. B. Wilson, JASA 22 (1927), 209–212: right for small counts and for shares near
/// 0 and 1, where the textbook interval is not.
public struct WilsonInterval: Hashable, Sendable {
  /// Lower end, 0…1.
  public let low: Double
  /// Upper end, 0…1.
  public let high: Double

  /// The interval of `successes` out of `trials`; nil without trials.
  public init?(successes: Int, trials: Int) {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let z = 1.959964
    let n = Double(trials)
    let p = Double(successes) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    low = successes == 0 ? 0 : max(0, centre - half)
    high = successes == trials ? 1 : min(1, centre + half)
  }
}

/// A 95 % interval of the rate behind a count of events. Source: Byar's approximation of the exact Poisson interval, in
/// N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research II (1987), p. 69.
public struct PoissonInterval: Hashable, Sendable {
  /// Lower end.
  public let low: Double
  /// Upper end.
  public let high: Double

  /// The interval behind `count` events.
  public init(count: Int) {
    let z = 1.959964
    let n = Double(max(count, 0))
    if count <= 0 {
      low = 0
    } else {
      let root = 1 - 1 / (9 * n) - z / (3 * n.squareRoot())
      low = max(0, n * root * root * root)
    }
    let m = n + 1
    let root = 1 - 1 / (9 * m) + z / (3 * m.squareRoot())
    high = m * root * root * root
  }
}
