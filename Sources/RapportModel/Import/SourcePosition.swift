/// Where a record stands in a source, exact enough to find its bytes again.
///
/// Bases: `offset` counts bytes from 0, `line` counts lines from 1. For a compressed source both count in the
/// decompressed bytes.
public struct SourcePosition: Hashable, Sendable {
  /// Path of the source, relative to the configuration's folder.
  public var path: String
  /// Id of the format it was read as (`mbox`, `asterisk`, `sms-backup`, …).
  public var format: String
  /// First byte of the record, from 0.
  public var offset: Int
  /// Bytes of the record.
  public var length: Int
  /// First line of the record, from 1; nil where the format has no lines.
  public var line: Int?
  /// Element or member within the source (an XML element's name, a file inside a folder).
  public var element: String?

  /// A position in a source.
  public init(
    path: String, format: String, offset: Int = 0, length: Int = 0, line: Int? = nil, element: String? = nil
  ) {
    self.path = path
    self.format = format
    self.offset = offset
    self.length = length
    self.line = line
    self.element = element
  }

  /// `calls.csv:41`, or `mail.mbox@2210` where there is no line: the form every message to a user has.
  public var clickable: String {
    if let line { return "\(path):\(line)" }
    return "\(path)@\(offset)"
  }
}
