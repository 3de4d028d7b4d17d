import RapportFormats
import RapportModel

/// Finds the columns of a call log by name, and says which is missing or stands twice.
struct CallColumns {
  let table: CallLogTable
  let format: String

  /// The column with one of `names`; nil where there is none.
  func optional(_ names: [String]) throws(CallLogMismatch) -> Int? {
    guard let header = table.header else { return nil }
    for name in names {
      switch header.place(of: name) {
      case .column(let column): return column
      case .ambiguous(let columns):
        throw CallLogMismatch(
          found: "\(columns.count) columns of the same name for one field", expected: "one",
          remedy: "rename one of columns \(columns.map { String($0 + 1) }.joined(separator: " and "))")
      case .missing: continue
      }
    }
    return nil
  }

  /// The column that the configuration names for `field`, by name or by number from 1.
  func configured(_ field: String, _ columns: [String: String]) throws(CallLogMismatch) -> Int? {
    guard let name = columns[field] else { return nil }
    if let column = try optional([name]) { return column }
    if let number = Int(name), number >= 1, number <= table.dialect.columns { return number - 1 }
    throw CallLogMismatch(
      found: "no column that `columns: \(field)` names", expected: "one of the file's \(table.dialect.columns) columns",
      remedy: "correct the name, or give the column's number")
  }

  /// A mismatch for a field that no column was found for.
  func missing(_ field: String) -> CallLogMismatch {
    CallLogMismatch(
      found: "no column for \(field)", expected: "the columns of a \(format) call log",
      remedy: "name it in the configuration: columns: {\(field): \"…\"}")
  }
}

/// A column of times, or one of dates and one of times of day, and how they are written.
struct CallTimeColumn: Sendable {
  let column: Int
  /// Column of the time of day, where date and time stand apart.
  let clock: Int?
  let format: TimeFormat
  let reason: String

  init(
    _ table: CallLogTable, column: Int, clock: Int? = nil, configured: String?, fixed: TimeFormat? = nil
  ) throws(CallLogMismatch) {
    self.column = column
    self.clock = clock
    if let configured {
      guard let format = TimeFormat(configured) else {
        throw CallLogMismatch(
          found: "time_format is no pattern of times", expected: "letters such as dd.MM.yyyy HH:mm:ss",
          remedy: "correct `time_format`")
      }
      (self.format, reason) = (format, "times fit \(configured): as configured")
      return
    }
    if let fixed {
      (self.format, reason) = (fixed, "times: \(fixed.pattern)")
      return
    }
    switch TimeColumn.find(table.rows.map { Self.cell($0, column, clock) }) {
    case .format(let format, let reason): (self.format, self.reason) = (format, reason)
    case .ambiguous:
      throw CallLogMismatch(
        found: "dates of which neither number is ever above 12", expected: "dates that tell day from month",
        remedy: "say it in the configuration: time_format: \"dd/MM/yyyy HH:mm\" or \"MM/dd/yyyy HH:mm\"",
        mayResolve: true)
    case .none:
      throw CallLogMismatch(
        found: "times in no known form", expected: "dates and times", remedy: "describe them with `time_format`")
    }
  }

  /// Another column of times of the same log: written as its own cells show, else like `other`.
  init(_ table: CallLogTable, column: Int, like other: CallTimeColumn) {
    self.column = column
    clock = nil
    if case .format(let format, let reason) = TimeColumn.find(table.cells(column)) {
      (self.format, self.reason) = (format, reason)
    } else {
      (format, reason) = (other.format, other.reason)
    }
  }

  private static func cell(_ row: CSVRow, _ column: Int, _ clock: Int?) -> ArraySlice<UInt8> {
    guard let clock, clock != column else { return row[column] }
    return row[column] + [0x20] + row[clock]
  }

  /// The time of `row`; nil where it is not written as the others are. `isUTC` says what is meant without a zone.
  func read(_ row: CSVRow, _ times: inout TimeResolver, isUTC: Bool = false) -> ReadTime? {
    let cell = Self.cell(row, column, clock)
    guard var written = WrittenTime(plain: cell) ?? format.read(cell) else { return nil }
    if isUTC, written.offsetMinutes == nil { written.offsetMinutes = 0 }
    return times.resolve(written)
  }
}

extension WrittenTime {
  /// `2026-10-01 09:00:00` without a look at a pattern, since most logs write it so.
  init?(plain text: ArraySlice<UInt8>) {
    guard text.count == 19 else { return nil }
    let start = text.startIndex
    guard text[start + 4] == 0x2D, text[start + 7] == 0x2D, text[start + 10] == 0x20, text[start + 13] == 0x3A,
      text[start + 16] == 0x3A
    else { return nil }
    func number(_ from: Int, _ count: Int) -> Int? {
      var value = 0
      for byte in text[start + from..<start + from + count] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
      let minute = number(14, 2), let second = number(17, 2)
    else { return nil }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }
}
