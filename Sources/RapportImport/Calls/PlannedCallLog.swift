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
  /// When it was picked up and when it ended, where a log has these instead of lengths.
  var answered: [String] = []
  var ended: [String] = []
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
  /// Whether inbound legs are picked up by a program, which whoever speaks has a leg beside.
  var isAnsweredByProgram = false
  /// What is not documented about the log, so that a user knows what to look at.
  var unconfirmed: String?
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
  private let answered, ended: CallTimeColumn?
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
    let date = try find("date", plan.date)
    let clock = try find("clock", plan.clock)
    var whole = try find("time", plan.time)
    // A column called "Time" beside one called "Date" holds the time of day.
    if given["time"] == nil, date != nil, whole == clock { whole = nil }
    guard let column = given["date"] == nil ? whole ?? date : date else { throw columns.missing("time") }
    // A zone in the configuration says that the export was made with local times.
    let timeName = table.header.map { CSVHeader.fold($0.names[column]) } ?? ""
    self.isUTC =
      context.spec.timeZone == nil && (plan.isUTC || timeName.hasSuffix("utc") || timeName.hasSuffix("gmt"))
    let apart = column == date ? clock ?? (whole == column ? nil : whole) : nil
    time = try CallTimeColumn(
      table, column: column, clock: apart, configured: context.spec.timeFormat, fixed: plan.timeFormat)
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
    let start = time
    func moment(_ field: String, _ names: [String]) throws(CallLogMismatch) -> CallTimeColumn? {
      guard let column = try find(field, names) else { return nil }
      return CallTimeColumn(table, column: column, like: start)
    }
    answered = try moment("answered", plan.answered)
    ended = try moment("ended", plan.ended)
    guard result != nil || duration != nil || answered != nil else { throw columns.missing("duration") }
    let found: [(String, Int?)] = [
      ("time", column), ("from", from), ("to", to), ("number", number), ("direction", direction), ("result", result),
      ("duration", duration), ("ring", ring), ("answered", answered?.column), ("ended", ended?.column),
      ("extension", own), ("call", call),
    ]
    let names = found.compactMap { field, column in
      column.map { "\(field) = \(table.header?.names[$0] ?? "column \($0 + 1)")" }
    }
    decisions = [names.joined(separator: ", "), time.reason] + [plan.unconfirmed].compactMap { $0 }
  }

  /// Makes a leg of a row.
  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    guard let start = time.read(row, &fields.times, isUTC: isUTC) else {
      return .broken(found: "a time that is not written as the others are", expected: time.format.pattern)
    }
    var repairs = start.repairs
    let picked = answered?.read(row, &fields.times, isUTC: isUTC)?.seconds
    var talk = seconds(row, duration, &repairs)
    if duration == nil, let ended {
      talk = picked.flatMap { Self.length(from: $0, to: ended.read(row, &fields.times, isUTC: isUTC)?.seconds) } ?? 0
    }
    let words = result.map { row.text($0) } ?? ""
    let way = direction.flatMap { CallWords.direction(row.text($0)) } ?? CallWords.direction(words)
    let said =
      plan.outcomes[CSVHeader.fold(words)] ?? CallWords.outcome(words)
      ?? direction.flatMap { CallWords.outcome(row.text($0)) }
    let outcome: LegOutcome
    let hasLength = duration != nil || ended != nil
    if let said, said != .answered || !plan.answeredByDuration || !hasLength {
      outcome = said
    } else if hasLength {
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
    var mine = own.map { fields.namedParty(row.text($0)) } ?? Participant()
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
    if ring == nil, let picked, let begun = start.seconds { result.ring = Self.length(from: begun, to: picked) }
    if plan.isAnsweredByProgram, way == .inbound { result.answerer = .program }
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

  /// Seconds between two instants; nil where they are the wrong way round or too far apart to be a call.
  private static func length(from start: Int64, to end: Int64?) -> Int? {
    guard let end, end >= start, end - start <= Int64(DurationText.longest) else { return nil }
    return Int(end - start)
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
