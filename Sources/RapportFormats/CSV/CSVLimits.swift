/// What the CSV reader holds at most. Past a limit a row becomes a defect with its place, and reading goes on.
enum CSVLimits {
  /// Bytes of one field. Call logs have none near it; past it a quote was left open or the file is no table.
  static let field = 1 << 20
  /// Fields of one row. The widest known call log (Cisco CUCM) has about 130.
  static let columns = 1024
  /// Bytes of one row; also what bounds the memory held for a row that does not end.
  static let row = 16 << 20
  /// Bytes looked at before delimiter, quoting, encoding and header are decided for the file.
  static let detection = 64 << 10
  /// Rows looked at for the same decision: more change nothing, fewer are led astray by report titles.
  static let detectionRows = 100
}
