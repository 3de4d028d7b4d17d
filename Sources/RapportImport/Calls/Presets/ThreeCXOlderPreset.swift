import RapportFormats
import RapportModel

/// 3CX's call log as consoles before version 20 exported it. The form of its dates follows the console's language.
struct ThreeCXOlderPreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "3cx-older", reads: "3CX call log (CSV export before version 20)", references: ["3CX console, Call Logs"])

  static let sample = """
    Call Time,Caller ID,Destination,Status,Ringing,Talking,Totals,Cost,Reason
    01.10.2026 09:00:00,+4791122333,204,Answered,00:00:12,00:03:00,00:03:12,,Terminated by src
    """

  static let plan = CallLogPlan(
    time: ["Call Time"], from: ["Caller ID", "Caller"], to: ["Destination"], result: ["Status"],
    duration: ["Talking"], ring: ["Ringing"],
    unconfirmed:
      "the titles of these columns and the form of their times are not documented; if something is wrong, say where it stands with `columns:`"
  )

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("Call Time", "Caller ID", "Destination", "Status", "Talking") else { return nil }
    return SniffVerdict(confidence: 94, reason: "columns Call Time, Caller ID, Destination, Status and Talking")
  }
}
