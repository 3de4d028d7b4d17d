import RapportFormats

/// What is known of a call log before its rows are read: its dialect, its columns, and rows to look at.
struct CallLogTable {
  /// Rows looked at to tell one log from another.
  static let sampleRows = 50

  var dialect: CSVDialect
  var header: CSVHeader?
  var rows: [CSVRow]

  /// The table that begins with `head`; nil where that is no table. A last row that is cut is left out.
  init?(head: ArraySlice<UInt8>) {
    guard head.count >= 3, !Self.isOtherFormat(head) else { return nil }
    var reader = CSVReader()
    reader.push(head)
    reader.finish()
    var rows: [CSVRow] = []
    while rows.count < Self.sampleRows, let event = reader.next() {
      if case .row(let row) = event, row.kind == .record { rows.append(row) }
    }
    guard let dialect = reader.dialect, dialect.columns >= 2 else { return nil }
    if head.count >= 60_000, rows.count > 1, rows.count < Self.sampleRows { rows.removeLast() }
    self.init(dialect: dialect, header: reader.header.map { CSVHeader($0) }, rows: rows)
  }

  init(dialect: CSVDialect, header: CSVHeader?, rows: [CSVRow]) {
    self.dialect = dialect
    self.header = header
    self.rows = rows
  }

  /// Mail, XML, HTML and binary files aren't looked at further.
  private static func isOtherFormat(_ head: ArraySlice<UInt8>) -> Bool {
    if head.starts(with: Array("From ".utf8)) { return true }
    let first = head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if first == 0x3C || first == 0x7B || first == 0x5B { return true }
    return head.starts(with: Array("BEGIN:V".utf8)) || beginsWithHeaders(head)
  }

  /// Whether the first two lines are header fields of a mail. A mailbox may have a million files: they are told from
  /// tables at the first glance.
  private static func beginsWithHeaders(_ head: ArraySlice<UInt8>) -> Bool {
    let lines = head.prefix(4096).split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == 0x0A }.prefix(2)
    return lines.count == 2
      && lines.enumerated().allSatisfy { index, line in
        if index > 0, line.first == 0x20 || line.first == 0x09 { return true }
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
        return line[..<colon].allSatisfy { byte in
          byte == 0x2D || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        } && line[line.index(after: colon)...].first == 0x20
      }
  }

  /// Whether it is a table rather than text with commas in it: three columns or more, and no row with other than so many.
  var isRegular: Bool {
    dialect.columns >= 3 && !rows.isEmpty && rows.allSatisfy { $0.count == dialect.columns }
  }

  /// How many of `names` the header has.
  func matches(_ names: [String]) -> Int { names.count { header?.column($0) != nil } }

  /// Whether the header has all of `names`.
  func hasColumns(_ names: String...) -> Bool { matches(names) == names.count }

  /// The cells of a column in the rows at hand.
  func cells(_ column: Int) -> [ArraySlice<UInt8>] { rows.map { $0[column] } }
}

/// Why a call log can't be read as what it was taken for.
struct CallLogMismatch: Error, Hashable {
  var found: String
  var expected: String
  var remedy: String
  /// Whether more rows may tell.
  var mayResolve = false
}
