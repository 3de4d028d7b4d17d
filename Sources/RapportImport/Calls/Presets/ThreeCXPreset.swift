import RapportFormats
import RapportModel

/// 3CX's call log as its console exports it since version 20.
struct ThreeCXPreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "3cx", reads: "3CX call log (CSV export, version 20)", references: ["3CX console, Reports, Call Logs"])

  static let sample = """
    Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details
    2026-10-01T09:00:00,12345,Per Fisk (+4791122333),Kari Nordmann (204),Inbound,Answered,00:00:12,00:03:00,,
    """

  static let plan = CallLogPlan(
    time: ["Call Time"], from: ["From"], to: ["To"], direction: ["Direction"], result: ["Status"],
    duration: ["Talking"], ring: ["Ringing"], call: ["Call ID"])

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("Call Time", "Call ID", "From", "To", "Status", "Ringing", "Talking") else { return nil }
    return SniffVerdict(confidence: 95, reason: "columns Call Time, Call ID, From, To, Status, Ringing and Talking")
  }
}
