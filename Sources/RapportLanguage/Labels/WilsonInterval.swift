/// The 95 % interval of a share (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// 1927): unlike the usual one it holds for few cases and for shares near 0 and 1.
public enum WilsonInterval {
  /// Quantile of the normal distribution for 95 %.
  static let quantile = 1.959_963_984_540_054

  /// The interval of `part` out of `whole`; nil for 0/0.
  public static func of(_ part: Int, outOf whole: Int) -> ClosedRange<Double>? {
    guard whole > 0, part >= 0, part <= whole else { return nil }
    let n = Double(whole)
    let share = Double(part) / n
    let square = quantile * quantile
    let centre = (share + square / (2 * n)) / (1 + square / n)
    let half = quantile / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    // At 0 and 1 the formula gives the bound itself but for rounding.
    return (part == 0 ? 0 : max(0, centre - half))...(part == whole ? 1 : min(1, centre + half))
  }
}
