import RapportFormats
import RapportModel

/// Which column is what in a call log, by the names that its columns may have. The configuration's `columns` go first.
struct CallLogPlan: Sendable {
  var time: [String] = []
  /// Date and time of day, where they stand apart.
  var date: [String] = []
  var clock: [String] = []
  var from: [String] = []
  var fromName: [String] = []
  var to: [String] = []
  var toName: [String] = []
  /// The other side's number, where a log has only that and a direction.
  var number: [String] = []
  var name: [String] = []
  var direction: [String] = []
  var result: [String] = []
  /// Talk time.
  var duration: [String] = []
  var ring: [String] = []
  /// Own extension or line.
  var extensionOf: [String] = []
  var note: [String] = []
  /// What ties legs of one call.
  var call: [String] = []
  /// The row's own id.
  var leg: [String] = []
  /// Fixed form of the times.
  var timeFormat: TimeFormat?
  /// Whether times without a zone are UTC.
  var isUTC = false
  /// Words for results that mean something else here than elsewhere.
  var outcomes: [String: LegOutcome] = [:]
  /// Whether talk time alone decides that somebody spoke: logs without a result column, or whose word for it covers
  /// calls that nobody took.
  var answeredByDuration = false
}

/// Reads rows by a plan.
struct PlannedCallLog: Sendable {
  let decisions: [String]
  private let plan: CallLogPlan
  private let format: String
  private let time: CallTimeColumn
  private let from, fromName, to, toName, number, name, direction, result, duration, ring, own, note, call, leg: Int?
  private let owner: String?
  private let isUTC: Bool
  private let durationName: String

  init(
    _ plan: CallLogPlan, table: CallLogTable, context: ImportContext, format: String
  ) throws(CallLogMismatch) {
    self.plan = plan
    self.format = format
    self.owner = context.spec.owner
    let columns = CallColumns(table: table, format: format)
    let given = context.spec.columns
    func find(_ field: String, _ names: [String]) throws(CallLogMismatch) -> Int? {
      if let column = try columns.configured(field, given) { return column }
      return try columns.optional(names)
    }
    let whole = try find("time", plan.time)
    let date = try find("date", plan.date)
    let clock = try find("clock", plan.clock)
    guard let column = given["date"] == nil ? whole ?? date : date else { throw columns.missing("time") }
    // A zone in the configuration says that the export was made with local times.
    let timeName = table.header.map { CSVHeader.fold($0.names[column]) } ?? ""
    self.isUTC =
      context.spec.timeZone == nil && (plan.isUTC || timeName.hasSuffix("utc") || timeName.hasSuffix("gmt"))
    // A column called "Time" beside one called "Date" holds the time of day.
    let apart =
      column == date ? clock ?? (whole == column ? nil : whole) : date == nil ? nil : clock == column ? nil : clock
    time = try CallTimeColumn(
      table, column: column, clock: column == date ? apart : nil, configured: context.spec.timeFormat,
      fixed: plan.timeFormat)
    from = try find("from", plan.from)
    fromName = try find("from_name", plan.fromName)
    to = try find("to", plan.to)
    toName = try find("to_name", plan.toName)
    number = try find("number", plan.number)
    name = try find("name", plan.name)
    direction = try find("direction", plan.direction)
    result = try find("result", plan.result)
    duration = try find("duration", plan.duration)
    ring = try find("ring", plan.ring)
    own = try find("extension", plan.extensionOf)
    durationName = duration.flatMap { column in table.header.map { CSVHeader.fold($0.names[column]) } } ?? ""
    note = try find("note", plan.note)
    call = try find("call", plan.call)
    leg = try find("leg", plan.leg)
    guard from != nil || to != nil || number != nil else { throw columns.missing("from") }
    guard result != nil || duration != nil else { throw columns.missing("duration") }
    let found: [(String, Int?)] = [
      ("time", column), ("from", from), ("to", to), ("number", number), ("direction", direction), ("result", result),
      ("duration", duration), ("ring", ring), ("extension", own), ("call", call),
    ]
    let names = found.compactMap { field, column in
      column.map { "\(field) = \(table.header?.names[$0] ?? "column \($0 + 1)")" }
    }
    decisions = [names.joined(separator: ", "), time.reason]
  }

  /// Makes a leg of a row.
  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    guard let start = time.read(row, &fields.times, isUTC: isUTC) else {
      return .broken(found: "a time that is not written as the others are", expected: time.format.pattern)
    }
    var repairs = start.repairs
    let talk = seconds(row, duration, &repairs)
    let words = result.map { row.text($0) } ?? ""
    let way = direction.flatMap { CallWords.direction(row.text($0)) } ?? CallWords.direction(words)
    let said =
      plan.outcomes[CSVHeader.fold(words)] ?? CallWords.outcome(words)
      ?? direction.flatMap { CallWords.outcome(row.text($0)) }
    let outcome: LegOutcome
    if let said, said != .answered || !plan.answeredByDuration || duration == nil {
      outcome = said
    } else if duration != nil {
      outcome = talk ?? 0 > 0 ? .answered : .missed
    } else {
      // A word for the result that isn't known, and no talk time to tell.
      outcome = .missed
      repairs.insert(.number)
    }

    var caller = Participant()
    var callee = Participant()
    if let from { caller = fields.party(row.text(from), name: fromName.map { row.text($0) }) }
    if let to { callee = fields.party(row.text(to), name: toName.map { row.text($0) }) }
    if from.map({ row.text($0).contains { $0 == "(" || $0 == "<" } }) == true, fromName == nil {
      caller = fields.namedParty(from.map { row.text($0) } ?? "")
    }
    if to.map({ row.text($0).contains { $0 == "(" || $0 == "<" } }) == true, toName == nil {
      callee = fields.namedParty(to.map { row.text($0) } ?? "")
    }
    var mine = own.map { fields.party(row.text($0)) } ?? Participant()
    if mine.handle.isEmpty || mine.email == nil { mine.email = mine.email ?? owner }
    // A missed call without a direction was one that came in.
    let isOutbound = way == .outbound
    if let number {
      let other = fields.party(row.text(number), name: name.map { row.text($0) })
      if isOutbound {
        callee = other
        if from == nil { caller = mine }
      } else {
        caller = other
        if to == nil { callee = mine }
      }
    } else if let digits = mine.extension {
      if isOutbound {
        if caller.extension == nil { caller.extension = digits }
      } else if way == .inbound, callee.extension == nil {
        callee.extension = digits
      }
    }
    if caller.handle.isEmpty, callee.handle.isEmpty, row.repairs.contains(.fieldCount) {
      return .broken(found: "row has \(row.count) fields", expected: "both parties of a call")
    }
    var result = CallLeg(
      position: fields.position(row), start: start, caller: caller, dialled: callee, outcome: outcome)
    result.talk = outcome == .answered || outcome == .voicemail ? talk : nil
    result.ring = seconds(row, ring, &repairs)
    switch way {
    case .inbound: result.direction = .inbound
    case .outbound: result.direction = .outbound
    case .internal: result.direction = .internal
    case nil: break
    }
    result.note = note.map { row.text($0).trimmingBlanks } ?? ""
    let callID = call.map { row.text($0) } ?? ""
    let legID = leg.map { row.text($0) } ?? ""
    result.keys = [callID, legID].filter { !$0.isEmpty }.map { .id($0) }
    result.identity = callID.isEmpty ? legID : callID
    result.repairs = repairs
    return .leg(result)
  }

  private func seconds(_ row: CSVRow, _ column: Int?, _ repairs: inout Set<Repair>) -> Int? {
    guard let column, !row.isEmpty(column) else { return nil }
    let countsMinutes = column == duration && isMinutes && !row[column].contains(0x3A)
    let value = countsMinutes ? DurationText.minutes(row[column]) : DurationText.seconds(row[column])
    if value == nil { repairs.insert(.number) }
    return value
  }

  /// Whether the name of the column of lengths says that it counts minutes: `Minutes`, `Czas trwania (min)`, `Минут`.
  private var isMinutes: Bool {
    let says = ["min", "minutes", "minuty", "minut", "minutter", "мин", "минут", "минуты"].contains {
      durationName.hasSuffix($0)
    }
    return says
  }
}
