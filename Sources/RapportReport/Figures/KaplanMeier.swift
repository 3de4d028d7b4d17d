import Glibc

/// The share still waiting after a time, with those not answered yet kept in (censored), so that silence cannot make a
/// figure better. Source: E. L. Kaplan, P. Meier, JASA 53 (1958), 457–481; variance by Greenwood's formula.
public struct KaplanMeier: Hashable, Sendable {
  /// One wait.
  public struct Observation: Hashable, Sendable {
    /// How long, in seconds.
    public var seconds: Int64
    /// Whether it ended then; false: it went on, or was last seen then.
    public var isEnded: Bool
    /// One wait.
    public init(seconds: Int64, isEnded: Bool) {
      self.seconds = seconds
      self.isEnded = isEnded
    }
  }

  /// A time at which waits ended.
  public struct Step: Hashable, Sendable {
    /// Seconds.
    public var seconds: Int64
    /// Share still waiting after it.
    public var survival: Double
    /// Greenwood's sum up to it: the variance of log(survival).
    var variance: Double
  }

  /// Waits looked at.
  public let count: Int
  /// Waits that ended.
  public let ended: Int
  /// Times at which waits ended, in order.
  public let steps: [Step]
  /// The longest wait, ended or not.
  public let longest: Int64

  /// The estimate of these waits.
  public init(_ observations: [Observation]) {
    let sorted = observations.sorted { $0.seconds < $1.seconds }
    count = sorted.count
    ended = sorted.count(where: \.isEnded)
    longest = sorted.last?.seconds ?? 0
    var steps: [Step] = []
    var survival = 1.0
    var variance = 0.0
    var index = 0
    while index < sorted.count {
      let time = sorted[index].seconds
      let atRisk = Double(sorted.count - index)
      var ended = 0
      while index < sorted.count, sorted[index].seconds == time {
        if sorted[index].isEnded { ended += 1 }
        index += 1
      }
      guard ended > 0 else { continue }
      let d = Double(ended)
      survival *= (atRisk - d) / atRisk
      variance += atRisk > d ? d / (atRisk * (atRisk - d)) : .infinity
      // The last fraction of a step down to nothing is zero, not what rounding left of it.
      if atRisk == d { survival = 0 }
      steps.append(Step(seconds: time, survival: survival, variance: variance))
    }
    self.steps = steps
  }

  /// The time within which the share `p` of the waits had ended: the first step at which at most 1 − p wait on; nil
  /// where so many never ended.
  public func quantile(_ p: Double) -> Int64? {
    // A share of 0.9 computed by subtraction must meet 1 − 0.9 of the steps, which rounding moves by some 1e-16.
    steps.first { $0.survival <= 1 - p + 1e-12 }?.seconds
  }

  /// A 95 % interval of the `p` quantile, by inverting the pointwise log–log interval (Brookmeyer and Crowley, 1982);
  /// an end that the data don't reach is nil.
  public func interval(ofQuantile p: Double) -> (low: Int64?, high: Int64?) {
    let target = 1 - p + 1e-12
    return (
      steps.first { bounds(of: $0).low <= target }?.seconds, steps.first { bounds(of: $0).high <= target }?.seconds
    )
  }

  /// Pointwise 95 % interval of the survival at a step, on the log(−log) scale, which keeps it within 0…1.
  private func bounds(of step: Step) -> (low: Double, high: Double) {
    if step.survival <= 0 { return (0, 0) }
    if step.survival >= 1 { return (1, 1) }
    let logSurvival = log(step.survival)
    let spread = 1.959964 * step.variance.squareRoot() / abs(logSurvival)
    return (pow(step.survival, exp(spread)), pow(step.survival, exp(-spread)))
  }
}
