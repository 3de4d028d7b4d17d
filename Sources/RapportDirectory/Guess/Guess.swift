/// A guess about the configuration, with what it rests on: `rapport init` writes the reason beside it as a comment.
public struct Guess<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What is guessed.
  public var value: Value
  /// How sure, 0…1.
  public var confidence: Double
  /// What it rests on, in a few words of English.
  public var reason: String

  /// A guess.
  public init(_ value: Value, confidence: Double, reason: String) {
    self.value = value
    self.confidence = confidence
    self.reason = reason
  }
}
