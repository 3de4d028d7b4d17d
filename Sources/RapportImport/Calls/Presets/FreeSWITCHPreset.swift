import RapportFormats
import RapportModel

/// FreeSWITCH's mod_cdr_csv with its default template: fourteen or fifteen quoted columns without names.
struct FreeSWITCHPreset: CallLogPreset {
  static let description = ImporterDescription(
    id: "freeswitch", reads: "FreeSWITCH call detail records (mod_cdr_csv, default template)",
    references: ["signalwire/freeswitch conf/vanilla/autoload_configs/cdr_csv.conf.xml"])

  static let sample = """
    "Per Fisk","+4791122333","204","public","2026-10-01 09:00:00","2026-10-01 09:00:12","2026-10-01 09:03:12","192","180","NORMAL_CLEARING","6f1b9c1e-3f0e-4d8e-9a55-0c7d2a3b4c5d","7a2c0d2f-4a1f-4e9f-8b66-1d8e3b4c5d6e","","PCMA","PCMA"
    """

  let decisions: [String]

  private enum Column {
    static let callerName = 0
    static let callerNumber = 1
    static let destination = 2
    static let start = 4
    static let answer = 5
    static let duration = 7
    static let talk = 8
    static let cause = 9
    static let uuid = 10
    static let otherLeg = 11
  }

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard (12...16).contains(table.dialect.columns), !table.rows.isEmpty else { return nil }
    let fitting = table.rows.count { row in
      WrittenTime(plain: row[Column.start]) != nil && isUUID(row[Column.uuid])
    }
    guard fitting * 10 >= table.rows.count * 9 else { return nil }
    return SniffVerdict(confidence: 94, reason: "a time in the 5th column and a UUID in the 11th")
  }

  private static func isUUID(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 36
      && text.enumerated().allSatisfy { index, byte in
        if [8, 13, 18, 23].contains(index) { return byte == 0x2D }
        return (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
      }
  }

  init(table: CallLogTable, context: ImportContext) throws(CallLogMismatch) {
    guard table.dialect.columns >= 12 || table.rows.isEmpty else {
      throw CallLogMismatch(
        found: "a table of \(table.dialect.columns) columns", expected: "the 14 or 15 columns of the default template",
        remedy: "name the columns with `columns:`")
    }
    decisions = ["times without zone are \(context.zone.identifier)"]
  }

  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    guard row.count >= 12 else { return .broken(found: "row has \(row.count) fields", expected: "14 or 15 fields") }
    guard let written = WrittenTime(plain: row[Column.start]) else {
      return .broken(found: "a start time of another form", expected: "yyyy-MM-dd HH:mm:ss")
    }
    let start = fields.times.resolve(written)
    let talk = DurationText.seconds(row[Column.talk])
    let isAnswered = !row.isEmpty(Column.answer) && talk ?? 0 > 0
    var leg = CallLeg(
      position: fields.position(row), start: start,
      caller: fields.party(row.text(Column.callerNumber), name: row.text(Column.callerName)),
      dialled: fields.party(row.text(Column.destination)),
      outcome: Self.outcome(row.text(Column.cause), isAnswered: isAnswered))
    leg.talk = talk
    leg.ring = DurationText.seconds(row[Column.duration]).map { max(0, $0 - (isAnswered ? talk ?? 0 : 0)) }
    leg.keys = [row.text(Column.uuid), row.text(Column.otherLeg)].filter { !$0.isEmpty }.map { .id($0) }
    leg.identity = row.text(Column.uuid)
    if talk == nil, !row.isEmpty(Column.talk) { leg.repairs.insert(.number) }
    // The template may have one column more or less; a row is judged by itself.
    return .leg(leg)
  }

  /// What a hangup cause says. NORMAL_CLEARING also ends calls that nobody took.
  static func outcome(_ cause: String, isAnswered: Bool) -> LegOutcome {
    if isAnswered { return .answered }
    switch cause.uppercased() {
    case "USER_BUSY": return .busy
    case "CALL_REJECTED": return .rejected
    case "ORIGINATOR_CANCEL", "NO_ANSWER", "NO_USER_RESPONSE", "NORMAL_CLEARING", "LOSE_RACE", "", "ALLOTTED_TIMEOUT",
      "PICKED_OFF", "ATTENDED_TRANSFER", "BLIND_TRANSFER":
      return .missed
    default: return .failed
    }
  }
}
