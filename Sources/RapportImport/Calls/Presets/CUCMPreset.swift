import RapportFormats
import RapportModel

/// Cisco Unified Communications Manager's call detail records: names in the first row, SQL types in the second, times
/// in seconds of UTC, several rows a call.
struct CUCMPreset: CallLogPreset {
  static let description = ImporterDescription(
    id: "cucm", reads: "Cisco CUCM call detail records (cdr_… files)",
    references: ["Cisco Unified Communications Manager Call Detail Records: field descriptions", "ITU-T Q.850: causes"])

  static let sample = """
    "cdrRecordType","globalCallID_callManagerId","globalCallID_callId","dateTimeOrigination","callingPartyNumber","origCause_value","originalCalledPartyNumber","finalCalledPartyNumber","destCause_value","dateTimeConnect","dateTimeDisconnect","lastRedirectDn","pkid","duration","origDeviceName","destDeviceName","globalCallId_ClusterID"
    INTEGER,INTEGER,INTEGER,INTEGER,VARCHAR(50),INTEGER,VARCHAR(50),VARCHAR(50),INTEGER,INTEGER,INTEGER,VARCHAR(50),UNIQUEIDENTIFIER,INTEGER,VARCHAR(129),VARCHAR(129),VARCHAR(50)
    1,1,5001,1790838000,"+4791122333",0,"600","204",16,1790838012,1790838192,"600","6f1b9c1e-3f0e-4d8e-9a55-0c7d2a3b4c5d",180,"TRUNK","SEP001122334455","StandAloneCluster"
    """

  let decisions: [String]
  private let manager, call, origination, calling, original, final, connect, disconnect, duration: Int
  private let destCause, origCause, cluster, callingUser, finalUser, kind, lastRedirect, pkid: Int?

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("globalCallID_callId", "dateTimeOrigination", "callingPartyNumber", "finalCalledPartyNumber")
    else {
      return nil
    }
    return SniffVerdict(
      confidence: 96, reason: "columns globalCallID_callId, dateTimeOrigination and callingPartyNumber")
  }

  init(table: CallLogTable, context: ImportContext) throws(CallLogMismatch) {
    let columns = CallColumns(table: table, format: Self.description.id)
    func need(_ name: String) throws(CallLogMismatch) -> Int {
      guard let column = try columns.optional([name]) else { throw columns.missing(name) }
      return column
    }
    manager = try need("globalCallID_callManagerId")
    call = try need("globalCallID_callId")
    origination = try need("dateTimeOrigination")
    calling = try need("callingPartyNumber")
    original = try need("originalCalledPartyNumber")
    final = try need("finalCalledPartyNumber")
    connect = try need("dateTimeConnect")
    disconnect = try need("dateTimeDisconnect")
    duration = try need("duration")
    destCause = try columns.optional(["destCause_value"])
    origCause = try columns.optional(["origCause_value"])
    cluster = try columns.optional(["globalCallId_ClusterID"])
    callingUser = try columns.optional(["callingPartyUnicodeLoginUserID"])
    finalUser = try columns.optional(["finalCalledPartyUnicodeLoginUserID"])
    kind = try columns.optional(["cdrRecordType"])
    lastRedirect = try columns.optional(["lastRedirectDn"])
    pkid = try columns.optional(["pkid"])
    decisions = ["times are seconds since 1970, UTC"]
  }

  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    if row.withField(origination, { $0.elementsEqual("INTEGER".utf8) }) { return .skip(reason: "row of SQL types") }
    if let kind, row.text(kind) == "2" { return .skip(reason: "quality record") }
    guard row.count > max(duration, final), let written = TimeFormat.epochSeconds.read(row[origination]) else {
      return .broken(found: "a row without time of origin", expected: "seconds since 1970")
    }
    let start = fields.times.resolve(written)
    let connected = TimeFormat.epochSeconds.read(row[connect])?.instant?.seconds ?? 0
    let ended = TimeFormat.epochSeconds.read(row[disconnect])?.instant?.seconds ?? 0
    let begun = written.instant?.seconds ?? 0
    let talk = DurationText.seconds(row[duration])
    let cause = [destCause, origCause].compactMap { $0 }.compactMap { DurationText.seconds(row[$0]) }.first { $0 != 0 }
    var leg = CallLeg(
      position: fields.position(row), start: start,
      caller: fields.party(row.text(calling), name: callingUser.map { row.text($0) }),
      dialled: fields.party(row.text(original)), outcome: Self.outcome(cause: cause, isConnected: connected > 0))
    let reached = fields.party(row.text(final), name: finalUser.map { row.text($0) })
    if !reached.handle.isEmpty, reached.handle != leg.dialled.handle { leg.reached = reached }
    leg.talk = connected > 0 ? talk : nil
    let rang = connected > 0 ? connected - begun : ended - begun
    if rang >= 0, rang <= Int64(DurationText.longest) { leg.ring = Int(rang) }
    let key = [cluster.map { row.text($0) } ?? "", row.text(manager), row.text(call)].joined(separator: "/")
    leg.keys = [.id(key)]
    leg.identity = key
    return .leg(leg)
  }

  /// What Q.850 cause values say of a call that was not connected.
  static func outcome(cause: Int?, isConnected: Bool) -> LegOutcome {
    if isConnected { return .answered }
    switch cause {
    case 17: return .busy
    case 21: return .rejected
    case nil, 0, 16, 18, 19, 20, 26, 31: return .missed
    default: return .failed
    }
  }
}
