import RapportFormats
import RapportModel

/// FreePBX's export of its call detail records: Asterisk's fields under names, some of its own beside them.
struct FreePBXPreset: CallLogPreset {
  static let description = ImporterDescription(
    id: "freepbx", reads: "FreePBX call detail records (CSV export)",
    references: ["FreePBX/cdr functions.inc.php, page.cdr.php"])

  static let sample = #"""
    calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,cnum,cnam,outbound_cnum,outbound_cnam,dst_cnam,recordingfile,linkedid,peeraccount,sequence
    "2026-10-01 09:00:00","""Per Fisk"" <91122333>",91122333,204,ext-local,PJSIP/trunk-00000001,PJSIP/204-00000002,Dial,PJSIP/204,192,180,ANSWERED,3,,1790838000.1,,22123456,91122333,"Per Fisk",,,"Kari Nordmann",,1790838000.1,,7
    """#

  let decisions: [String]
  let doubt: CallLogMismatch?
  private let rows: AsteriskRow

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("calldate", "clid", "src", "dst", "billsec", "disposition", "uniqueid") else { return nil }
    return SniffVerdict(confidence: 96, reason: "columns calldate, clid, src, dst, billsec, disposition and uniqueid")
  }

  init(table: CallLogTable, context: ImportContext) throws(CallLogMismatch) {
    let columns = CallColumns(table: table, format: Self.description.id)
    func need(_ name: String) throws(CallLogMismatch) -> Int {
      guard let column = try columns.optional([name]) else { throw columns.missing(name) }
      return column
    }
    var places = AsteriskRow.Columns()
    places.start = try need("calldate")
    places.source = try need("src")
    places.destination = try need("dst")
    places.duration = try need("duration")
    places.talk = try need("billsec")
    places.disposition = try need("disposition")
    places.callerID = try columns.optional(["clid"])
    places.channel = try columns.optional(["channel"])
    places.destinationChannel = try columns.optional(["dstchannel"])
    places.application = try columns.optional(["lastapp"])
    places.unique = try columns.optional(["uniqueid"])
    places.linked = try columns.optional(["linkedid"])
    places.sequence = try columns.optional(["sequence"])
    places.did = try columns.optional(["did"])
    places.callerNumber = try columns.optional(["cnum"])
    places.callerName = try columns.optional(["cnam"])
    places.destinationName = try columns.optional(["dst_cnam"])
    places.outboundNumber = try columns.optional(["outbound_cnum"])
    let legs = table.rows.compactMap { row in
      WrittenTime(plain: row[places.start]).map { ($0, row[places.unique ?? .max]) }
    }
    rows = AsteriskRow(columns: places)
    (decisions, doubt) = AsteriskClock.check(legs, context: context)
  }

  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    guard row.count > max(rows.columns.disposition, rows.columns.talk) else {
      return .broken(found: "row has \(row.count) fields", expected: "the fields of the header")
    }
    return rows.leg(row, &fields)
  }
}
