public import RapportModel

/// One row of a CSV file: its fields as UTF-8, unquoted, and where it stands.
public struct CSVRow: Sendable {
  /// What a row is within its file.
  public enum Kind: Hashable, Sendable {
    /// A line before the table: a report's title or period.
    case preamble
    /// The names of the columns.
    case header
    /// The names of the columns once more, as files have that were joined or printed in pages.
    case repeatedHeader
    /// Sums below the table.
    case summary
    /// A record.
    case record
  }

  struct Mark: Sendable {
    var start: UInt32
    var end: UInt32
  }

  /// What the row is.
  public var kind: Kind
  /// First byte of the row in the source, from 0.
  public var offset: Int
  /// Bytes of the row in the source, without its line end.
  public var length: Int
  /// Line on which the row starts, from 1. A quoted line break counts as a line.
  public var line: Int
  /// Number of the row, from 0; blank lines have none.
  public var index: Int
  /// What had to be mended: quotes, encoding, number of fields.
  public var repairs: Set<Repair>

  var bytes: [UInt8]
  var marks: [Mark]

  /// Number of fields.
  public var count: Int { marks.count }

  /// The bytes of a field, valid UTF-8; empty where the row has no such field.
  public subscript(_ column: Int) -> ArraySlice<UInt8> {
    guard column >= 0, column < marks.count else { return [] }
    return bytes[Int(marks[column].start)..<Int(marks[column].end)]
  }

  /// A field as text; empty where the row has no such field.
  public func text(_ column: Int) -> String {
    guard column >= 0, column < marks.count else { return "" }
    return bytes.withUnsafeBufferPointer {
      String(decoding: $0[Int(marks[column].start)..<Int(marks[column].end)], as: UTF8.self)
    }
  }

  /// Runs `body` on the bytes of a field without copying them.
  public func withField<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard column >= 0, column < marks.count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(marks[column].start)..<Int(marks[column].end)]))
    }
  }

  /// Whether the row has no such field or nothing in it.
  public func isEmpty(_ column: Int) -> Bool {
    guard column >= 0, column < marks.count else { return true }
    return marks[column].start == marks[column].end
  }

  /// All fields as text.
  public var texts: [String] { (0..<count).map { text($0) } }
}

/// A stretch of a CSV file that is no row.
public struct CSVDefect: Hashable, Sendable {
  /// What is wrong with it.
  public enum Kind: Hashable, Sendable {
    /// A quote was opened and not closed; reading went on at the next line that fits.
    case unclosedQuote
    /// A field or row is longer than the limit.
    case tooLarge
    /// More fields than the limit.
    case tooManyColumns
  }

  /// What is wrong.
  public var kind: Kind
  /// First byte of the stretch in the source, from 0.
  public var offset: Int
  /// Bytes of the stretch in the source.
  public var length: Int
  /// Line on which it starts, from 1.
  public var line: Int

  /// The defect as a quarantined record of the source at `path`.
  public func issue(path: String, format: String) -> ImportIssue {
    let (found, expected, remedy) =
      switch kind {
      case .unclosedQuote:
        ("a quote is opened and not closed", "a closing quote before the row ends", "close the quote or remove the row")
      case .tooLarge:
        ("a row is longer than 16 MiB, or a field of it longer than 1 MiB", "a row of a table", "remove the row")
      case .tooManyColumns:
        ("a row has more than \(CSVLimits.columns) fields", "a row of a table", "check the delimiter of the source")
      }
    return ImportIssue(
      outcome: .quarantined,
      position: SourcePosition(path: path, format: format, offset: offset, length: length, line: line),
      found: found, expected: expected, remedy: remedy)
  }
}

/// What the CSV reader found next.
public enum CSVEvent: Sendable {
  /// A row.
  case row(CSVRow)
  /// A stretch that is no row.
  case defect(CSVDefect)
}
