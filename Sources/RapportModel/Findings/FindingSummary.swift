/// A finding's one sentence of fact, as a key of the text table and the values that fill it.
///
/// Analyzers state facts, the text table of the report words them in the report's language: so one finding reads
/// the same in four languages and an analyzer holds no prose.
public struct FindingSummary: Hashable, Sendable {
  /// A value that fills a place in the sentence.
  public enum Value: Hashable, Sendable {
    /// A count, with the plural forms of each language.
    case count(Int)
    /// Wall time.
    case wall(WallDuration)
    /// Working time.
    case working(WorkingDuration)
    /// A point in time.
    case time(Timestamp)
    /// A party, masked as privacy says.
    case party(Participant)
    /// Several parties.
    case parties([Participant])
    /// A channel by its name in the report's language.
    case channel(Channel)
    /// Several channels.
    case channels([Channel])
    /// A term of the text table, e.g. `target.colleague`.
    case term(String)
    /// Words of a message; masked and cut like every quotation.
    case quote(String)
  }

  /// Key of the sentence in the text table: `<analyzer>.<variant>`, e.g. `unanswered.late`.
  public var key: String
  /// Values by the name of their place.
  public var values: [String: Value]

  /// A sentence and what fills it.
  public init(_ key: String, _ values: [String: Value] = [:]) {
    self.key = key
    self.values = values
  }
}
