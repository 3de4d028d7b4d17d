/// A mistake in a lexicon file: where it is and what was expected.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// The line, 1 = first.
  public var line: Int
  /// What is wrong and what was expected.
  public var reason: String

  /// A mistake at `line` of `file`.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `pl/chase.yml:12: unknown key “sya”: expected …`.
  public var description: String { "\(file):\(line): \(reason)" }
}
