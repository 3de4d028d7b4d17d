import RapportFormats
import RapportModel

/// Microsoft Teams' Direct Routing report, the other half of its PSTN usage export: calls over the company's own
/// trunks. A call that was not taken is an `Attempt` with the SIP code it ended with.
struct TeamsDirectRoutingPreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "teams-direct", reads: "Microsoft Teams PSTN usage report (CSV, Direct Routing)",
    references: [
      "MicrosoftDocs/OfficeDocs-SkypeForBusiness Teams/teams-analytics-and-reports/pstn-usage-report.md",
      "RFC 3261, section 21: SIP codes",
    ])

  static let sample = """
    Correlation ID,SIP address,User Display Name,Invite time,Start time,Failure time,End time,Duration,Call type,Event type,Final SIP code,Final SIP phrase,Caller number,Callee number,Shared correlation ID
    c-1,kari@nordlys.example,Kari Nordmann,2026-10-01T07:00:00Z,2026-10-01T07:00:12Z,,2026-10-01T07:03:12Z,180,dr_in,Success,0,,+4791122333,+4722123456,s-1
    """

  static let plan = CallLogPlan(
    time: ["Invite time", "Invite time (UTC)", "Start time", "Start time (UTC)"],
    from: ["Caller number", "Caller"], to: ["Callee number", "Callee"], direction: ["Call type", "Number type"],
    result: ["Final SIP code"], duration: ["Duration", "Duration (seconds)", "Duration Seconds"],
    answered: ["Start time", "Start time (UTC)"], call: ["Shared correlation ID"], leg: ["Correlation ID"],
    isUTC: true,
    outcomes: [
      "408": .missed, "480": .missed, "487": .missed, "486": .busy, "600": .busy, "603": .rejected, "607": .rejected,
      "404": .failed, "484": .failed, "488": .failed, "500": .failed, "503": .failed, "504": .failed,
    ],
    unconfirmed:
      "the titles of these columns are not documented in full; if something is wrong, say where it stands with `columns:`"
  )

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("Event type", "Final SIP code"), table.matches(["Invite time", "Invite time (UTC)"]) == 1
    else { return nil }
    return SniffVerdict(confidence: 95, reason: "columns Invite time, Event type and Final SIP code")
  }
}
