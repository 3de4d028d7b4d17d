import RapportFormats
import RapportModel

/// Zoom Phone's call log, older and newer generation. Titles are not documented: `columns:` corrects them.
struct ZoomPhonePreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "zoom", reads: "Zoom Phone call log (CSV export)",
    references: ["developers.zoom.us/docs/phone: call logs, call history and call elements"])

  static let sample = """
    Call ID,Direction,Caller Number,Caller Name,Callee Number,Callee Name,Start Time,Duration,Result,Path
    7300000000000000001,inbound,+4791122333,Per Fisk,204,Kari Nordmann,2026-10-01T07:00:00Z,180,Call connected,extension
    """

  static let plan = CallLogPlan(
    time: ["Start Time", "Date Time", "date_time", "Call Time", "Date/Time"],
    from: ["Caller Number", "caller_number", "Caller DID Number", "From Number", "Caller"],
    fromName: ["Caller Name", "caller_name", "From Name"],
    to: ["Callee Number", "callee_number", "Callee DID Number", "To Number", "Callee"],
    toName: ["Callee Name", "callee_name", "To Name"], direction: ["Direction", "Call Direction"],
    result: ["Result", "Call Result"], duration: ["Duration", "Call Duration", "Duration (s)", "Talk Time"],
    ring: ["Ring Time", "Ringing Duration", "Waiting Time"], call: ["Call ID", "call_id", "Call History ID"],
    isUTC: true,
    outcomes: [CSVHeader.fold("Auto Recorded"): .answered],
    unconfirmed:
      "the titles of these columns and the words for results are not documented; if something is wrong, say where it stands with `columns:`"
  )

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    let numbers = table.matches(["Caller Number", "caller_number", "Callee Number", "callee_number"])
    guard numbers >= 2, table.matches(["Result", "Call Result"]) >= 1,
      table.matches(["Call ID", "call_id", "Path"]) >= 1
    else { return nil }
    return SniffVerdict(confidence: 90, reason: "columns for caller number, callee number, result and call id")
  }
}
