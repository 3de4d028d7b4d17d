import RapportFormats
import RapportModel

/// RingCentral's call log. The titles of the portal's columns are not documented: `columns:` corrects them.
struct RingCentralPreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "ringcentral", reads: "RingCentral call log (portal CSV)",
    references: ["ringcentral-api-docs, Call Log: direction, action and result"])

  static let sample = """
    Direction,Type,Phone Number,Name,Date,Time,Action,Action Result,Result Description,Duration,Extension
    Inbound,Voice,(212) 555-0147,Ann Lee,Thu 10/15/2026,9:05 AM,Phone Call,Accepted,The call connected,0:03:00,204
    """

  static let plan = CallLogPlan(
    time: ["Start Time", "Date/Time"], date: ["Date"], clock: ["Time"], from: ["From"], fromName: ["From Name"],
    to: ["To"],
    toName: ["To Name"], number: ["Phone Number"], name: ["Name"], direction: ["Direction"],
    result: ["Action Result", "Result"], duration: ["Duration"], extensionOf: ["Extension"],
    call: ["Session Id", "Call Id"],
    unconfirmed:
      "the titles of the portal's columns are not documented; if something is wrong, say where it stands with `columns:`"
  )

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("Direction", "Type", "Action", "Duration"),
      table.matches(["Action Result", "Result Description", "Phone Number"]) >= 1
    else { return nil }
    return SniffVerdict(confidence: 90, reason: "columns Direction, Type, Action and their results")
  }

  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    let isFax = (0..<row.count).contains { row.withField($0) { $0.elementsEqual("Fax".utf8) } }
    return isFax ? .skip(reason: "fax") : log.leg(row, &fields)
  }
}
