/// A 95 % interval of a share. Source: E. B. Wilson, JASA 22 (1927), 209–212: right for small counts and for shares near
/// 0 and 1, where the textbook interval is not.
public struct WilsonInterval: Hashable, Sendable {
  /// Lower end, 0…1.
  public let low: Double
  /// Upper end, 0…1.
  public let high: Double

  /// From the lower end to the upper one.
  public var range: ClosedRange<Double> { low...high }

  /// Quantile of the normal distribution for 95 %.
  private static let z = 1.959964

  /// The interval of `successes` out of `trials`; nil without trials.
  public init?(successes: Int, trials: Int) {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let z = Self.z
    let n = Double(trials)
    let p = Double(successes) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    // At 0 and 1 the formula gives the bound itself but for rounding.
    low = successes == 0 ? 0 : max(0, centre - half)
    high = successes == trials ? 1 : min(1, centre + half)
  }
}
