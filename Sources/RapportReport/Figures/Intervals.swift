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
