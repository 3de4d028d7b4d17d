/// A record that could not be stored, or a whole source that could not be read to its end. The batch goes on.
///
/// Carries positions and kinds, never content: it is printed in logs and ledgers.
public struct ImportIssue: Hashable, Sendable, Codable {
  /// What became of the record or source.
  public enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
    /// The record is not stored; its place is remembered. Exit status 1.
    case quarantined
    /// The source ends in the middle or is ill-formed from here on. Exit status 1.
    case truncated
    /// The source was not read at all. Exit status 4.
    case refused
    /// The source was read; something about it is worth knowing. Exit status 0.
    case notice
  }

  /// What became of it.
  public var outcome: Outcome
  /// Where.
  public var position: SourcePosition
  /// What was found, in plain words without content: "row has 6 fields".
  public var found: String
  /// What was expected: "18 fields, as in the first row".
  public var expected: String
  /// What the user can do about it.
  public var remedy: String

  /// An issue of one record or source.
  public init(outcome: Outcome, position: SourcePosition, found: String, expected: String, remedy: String) {
    self.outcome = outcome
    self.position = position
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// `calls.csv:41: row has 6 fields, expected 18; correct the row or remove it`.
  public var message: String {
    var text = "\(position.clickable): \(found)"
    if !expected.isEmpty { text += ", expected \(expected)" }
    if !remedy.isEmpty { text += "; \(remedy)" }
    return text
  }
}
