import RapportFormats
import RapportModel

/// Twilio's call log. Fields are those of its API, under the titles of the console or their names there.
struct TwilioPreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "twilio", reads: "Twilio call log (console CSV or API fields)",
    references: ["twilio.com/docs/api/rest/call: status, direction, parent_call_sid"])

  static let sample = """
    Call Sid,Parent Call Sid,From,To,Start Time,Duration,Status,Direction
    CA00000000000000000000000000000001,,+4791122333,+4722123456,2026-10-01T07:00:00Z,180,completed,inbound
    """

  static let plan = CallLogPlan(
    time: ["Start Time", "start_time", "Date Created", "date_created"], from: ["From"],
    fromName: ["Caller Name", "caller_name"],
    to: ["To"], direction: ["Direction"], result: ["Status"], duration: ["Duration"],
    call: ["Parent Call Sid", "parent_call_sid"], leg: ["Call Sid", "Sid"], isUTC: true, isAnsweredByProgram: true,
    unconfirmed:
      "the titles of the console's columns are not documented; if something is wrong, say where it stands with `columns:`",
    answeredByDuration: true)

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard let header = table.header, let sid = header.column(anyOf: ["Call Sid", "Sid"]),
      table.hasColumns("From", "To", "Status")
    else { return nil }
    let fitting = table.rows.count { $0[sid].starts(with: Array("CA".utf8)) && $0[sid].count == 34 }
    guard table.rows.isEmpty || fitting * 2 > table.rows.count else { return nil }
    return SniffVerdict(confidence: 94, reason: "call sids beside From, To and Status")
  }
}
