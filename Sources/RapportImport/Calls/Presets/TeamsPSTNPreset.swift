import RapportFormats
import RapportModel

/// Microsoft Teams' PSTN usage report for calling plans. Times are UTC. Which of its two number columns is whose
/// depends on the way a call went.
struct TeamsPSTNPreset: CallLogPreset {
  static let description = ImporterDescription(
    id: "teams", reads: "Microsoft Teams PSTN usage report (CSV, calling plans)",
    references: ["MicrosoftDocs/OfficeDocs-SkypeForBusiness Teams/teams-analytics-and-reports/pstn-usage-report.md"])

  static let sample = """
    UsageId,Call ID,Conference ID,User Location,AAD ObjectId,UPN,User Display Name,Caller ID,Call Type,Number Type,Domestic/International,Destination Dialed,Destination Number,Start Time,End Time,Duration Seconds,Connection Fee,Charge,Currency,Capability
    1,c-1,,NO,o-1,kari@nordlys.example,Kari Nordmann,+4722123456,user_out,Subscriber,Domestic,Norway,+4791122333,2026-10-01T07:00:00Z,2026-10-01T07:03:00Z,180,0,0,NOK,MCOPSTN1
    """

  let decisions: [String]
  private let time: CallTimeColumn
  private let user, userName, callerID, type, destination, duration: Int
  private let usage: Int?
  /// Columns that the configuration names for the client's number of calls that came in, and of those that went out.
  private let inboundClient, outboundClient: Int?

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("UPN", "Caller ID", "Call Type", "Destination Number", "Start Time", "Duration Seconds")
    else {
      return nil
    }
    return SniffVerdict(
      confidence: 95, reason: "columns UPN, Caller ID, Call Type, Destination Number and Duration Seconds")
  }

  init(table: CallLogTable, context: ImportContext) throws(CallLogMismatch) {
    let columns = CallColumns(table: table, format: Self.description.id)
    func need(_ name: String) throws(CallLogMismatch) -> Int {
      guard let column = try columns.optional([name]) else { throw columns.missing(name) }
      return column
    }
    user = try need("UPN")
    userName = try need("User Display Name")
    callerID = try need("Caller ID")
    type = try need("Call Type")
    destination = try need("Destination Number")
    duration = try need("Duration Seconds")
    usage = try columns.optional(["UsageId"])
    time = try CallTimeColumn(table, column: try need("Start Time"), configured: context.spec.timeFormat)
    inboundClient = try columns.configured("from", context.spec.columns)
    outboundClient = try columns.configured("to", context.spec.columns)
    decisions = [
      "times are UTC", time.reason,
      "the client's number = Destination Number, else Caller ID; which it is for calls that came in is not documented "
        + "clearly: if it is wrong, say `columns: {from: …}` for these and `to:` for calls that went out",
    ]
  }

  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    guard row.count > max(duration, destination) else {
      return .broken(found: "row has \(row.count) fields", expected: "the fields of the header")
    }
    guard var written = time.format.read(row[time.column]) else {
      return .broken(found: "a time that is not written as the others are", expected: time.format.pattern)
    }
    if written.offsetMinutes == nil { written.offsetMinutes = 0 }
    let start = fields.times.resolve(written)
    let kind = row.text(type).lowercased()
    guard kind.contains("_in") || kind.contains("_out") else {
      return .broken(found: "a call type that is neither in nor out", expected: "user_in, user_out, …")
    }
    if kind.contains("conf") { return .skip(reason: "conference") }
    let isInbound = kind.contains("_in") && !kind.contains("_out")
    let seconds = DurationText.seconds(row[duration])
    var staff = Participant()
    if !row.isEmpty(userName) { staff.name = row.text(userName) }
    if !row.isEmpty(user) { staff.email = row.text(user).lowercased() }
    let shown = fields.party(row.text(callerID))
    let dialled = fields.party(row.text(destination))
    // Inbound: Caller ID is documented as the number that *received* the call, so the client's is the other one where
    // it differs; outbound: the number dialled.
    let named = (isInbound ? inboundClient : outboundClient).map { fields.party(row.text($0)) }
    let client = named ?? (dialled.handle.isEmpty ? shown : dialled)
    if isInbound, staff.handle.isEmpty { staff = shown }
    var leg = CallLeg(
      position: fields.position(row), start: start, caller: isInbound ? client : staff,
      dialled: isInbound ? staff : client, outcome: seconds ?? 0 > 0 ? .answered : .missed)
    leg.direction = isInbound ? .inbound : .outbound
    leg.talk = seconds
    // A call of a bot (auto attendant, queue) has no user: nobody of the staff is known to have spoken.
    if kind.contains("ucap"), leg.outcome == .answered { leg.outcome = .machine }
    leg.identity = usage.map { row.text($0) } ?? ""
    if seconds == nil, !row.isEmpty(duration) { leg.repairs.insert(.number) }
    return .leg(leg)
  }
}
