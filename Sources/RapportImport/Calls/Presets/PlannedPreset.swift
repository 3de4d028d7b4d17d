import RapportFormats
import RapportModel

/// A preset that is nothing but a plan of its columns.
protocol PlannedPreset: CallLogPreset {
  /// Which column is what.
  static var plan: CallLogPlan { get }

  /// The rows' reader.
  var log: PlannedCallLog { get }

  /// The preset with its rows' reader.
  init(log: PlannedCallLog)
}

extension PlannedPreset {
  init(table: CallLogTable, context: ImportContext) throws(CallLogMismatch) {
    self.init(
      log: try PlannedCallLog(Self.plan, table: table, context: context, format: Self.description.id))
  }

  var decisions: [String] { log.decisions }

  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow { log.leg(row, &fields) }
}
