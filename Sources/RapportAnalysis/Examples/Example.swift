/// A course of contacts in the notation of `Scenario`, with what is expected of it; run as a test, shown as
/// documentation.
public struct Example: Sendable, CustomStringConvertible {
  /// The course, one contact a line; `↓` stands in the lines that must be cited.
  public var text: String
  /// From when it is looked at, as in `Thu 09:00`.
  public var asOf: String
  /// Expected variant; nil in innocent examples.
  public var variant: String?
  /// Expected severity, as its name; nil where the example is not about it.
  public var severity: String?
  /// Where the example stands, so that a failing one can be found.
  public var fileID: String
  /// Line of it.
  public var line: Int

  /// An example.
  public init(
    _ text: String, asOf: String = "Fri 16:00", variant: String? = nil, severity: String? = nil,
    fileID: String = #fileID, line: Int = #line
  ) {
    self.text = text
    self.asOf = asOf
    self.variant = variant
    self.severity = severity
    self.fileID = fileID
    self.line = line
  }

  /// File and line.
  public var description: String { "\(fileID):\(line)" }
}
