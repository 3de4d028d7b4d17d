import RapportFormats
import RapportModel

/// Asterisk's `Master.csv`: 16 to 21 columns without names, set by the exchange's cdr.conf and free to change midway.
struct AsteriskPreset: CallLogPreset {
  static let description = ImporterDescription(
    id: "asterisk", reads: "Asterisk call detail records (Master.csv, 16 to 21 columns)",
    references: ["asterisk/asterisk cdr/cdr_csv.c", "asterisk/asterisk configs/samples/cdr.conf.sample"])

  static let sample = #"""
    "","+4791122333","600","from-trunk","""Per Fisk"" <+4791122333>","PJSIP/trunk-00000001","PJSIP/204-00000002","Dial",\#
    "PJSIP/204,20","2026-10-01 09:00:00","2026-10-01 09:00:12","2026-10-01 09:03:12",192,180,"ANSWERED","DOCUMENTATION",\#
    "1790838000.1","","","1790838000.1","7"
    """#

  private static let dispositions: Set<String> = [
    "ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION", "CANCEL", "UNKNOWN", "NORMAL_CLEARING",
    "ORIGINATOR_CANCEL",
    "USER_BUSY", "NO_ANSWER", "CALL_REJECTED",
  ]

  let decisions: [String]
  let doubt: CallLogMismatch?
  private let isNamed: Bool

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    if let header = table.header, header.column("calldate") == nil,
      table.hasColumns("src", "dst", "dcontext", "channel", "disposition", "billsec")
    {
      return SniffVerdict(confidence: 95, reason: "columns src, dst, dcontext, channel, billsec and disposition")
    }
    guard (16...21).contains(table.dialect.columns), !table.rows.isEmpty else { return nil }
    // Rows that lost fields say nothing about the format; the reader quarantines them one by one.
    let whole = table.rows.filter { $0.count >= 16 }
    guard whole.count * 2 >= table.rows.count else { return nil }
    let fitting = whole.count { row in
      WrittenTime(plain: row[9]) != nil && WrittenTime(plain: row[11]) != nil
        && dispositions.contains(row.text(14).uppercased())
    }
    guard fitting * 10 >= whole.count * 9 else { return nil }
    return SniffVerdict(
      confidence: 95,
      reason: "\(table.dialect.columns) columns with times in the 10th and 12th and a disposition in the 15th")
  }

  init(table: CallLogTable, context: ImportContext) throws(CallLogMismatch) {
    isNamed = table.header.map { $0.column("disposition") == 14 } ?? true
    guard isNamed, table.dialect.columns >= 16 || table.rows.isEmpty else {
      throw CallLogMismatch(
        found: "a table of \(table.dialect.columns) columns", expected: "the 16 to 21 columns of Asterisk's Master.csv",
        remedy: "use another `format:`, or name the columns with `columns:`")
    }
    let legs = table.rows.compactMap { row in
      WrittenTime(plain: row[9]).map { ($0, row[Self.columns(row, Self.count(row)).unique ?? .max]) }
    }
    (decisions, doubt) = AsteriskClock.check(legs, context: context)
  }

  /// Fields of a row, without empty ones past the last column there can be.
  private static func count(_ row: CSVRow) -> Int {
    var count = row.count
    while count > 21, row.isEmpty(count - 1) { count -= 1 }
    return count
  }

  /// Where the fields of a row with `count` of them stand.
  private static func columns(_ row: CSVRow, _ count: Int) -> AsteriskRow.Columns {
    var columns = AsteriskRow.Columns()
    let unique = isUniqueID(row[16])
    switch count {
    case 17, 20: columns.unique = unique ? 16 : nil
    case 18, 21: columns.unique = 16
    default: break
    }
    if count >= 19 {
      columns.linked = count - 2
      columns.sequence = count - 1
    }
    return columns
  }

  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    let count = Self.count(row)
    guard (16...21).contains(count) else {
      return .broken(found: "row has \(row.count) fields", expected: "16 to 21 fields")
    }
    switch AsteriskRow(columns: Self.columns(row, count)).leg(row, &fields) {
    case .leg(var leg):
      // The number of columns may change with the exchange's settings; a row is judged by itself.
      leg.repairs.remove(.fieldCount)
      return .leg(leg)
    case let other: return other
    }
  }

  /// Shape of a unique id: `1391203345.12`, or with a system's name before it.
  private static func isUniqueID(_ text: ArraySlice<UInt8>) -> Bool {
    guard let dot = text.lastIndex(of: 0x2E) else { return false }
    let behind = text[(dot + 1)...]
    let before = text[..<dot].suffix(9)
    return !behind.isEmpty && behind.allSatisfy { (0x30...0x39).contains($0) } && before.count == 9
      && before.allSatisfy { (0x30...0x39).contains($0) }
  }
}
