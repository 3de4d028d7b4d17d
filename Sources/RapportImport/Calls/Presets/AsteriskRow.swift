import RapportFormats
import RapportModel

/// Where the fields of an Asterisk CDR stand, and what a row of them says. Shared by Asterisk's own file and by those
/// of its front ends.
struct AsteriskRow: Sendable {
  /// Columns, from 0; nil where a file hasn't got one.
  struct Columns: Sendable {
    var source = 1
    var destination = 2
    var callerID: Int? = 4
    var channel: Int? = 5
    var destinationChannel: Int? = 6
    var application: Int? = 7
    var start = 9
    var duration = 12
    var talk = 13
    var disposition = 14
    var unique: Int?
    var linked: Int?
    var sequence: Int?
    /// Number that was dialled from outside (FreePBX).
    var did: Int?
    /// Name and number as the exchange knows them (FreePBX).
    var callerNumber: Int?
    var callerName: Int?
    var destinationName: Int?
    /// Number shown to the outside (FreePBX): set on calls that went out.
    var outboundNumber: Int?
  }

  let columns: Columns

  /// What the row says; nil where its time can't be read.
  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow {
    guard let written = WrittenTime(plain: row[columns.start]) else {
      return .broken(found: "a start time of another form", expected: "yyyy-MM-dd HH:mm:ss")
    }
    let start = fields.times.resolve(written, made: columns.unique.flatMap { AsteriskClock.creation(row[$0]) })
    var repairs = start.repairs
    let duration = seconds(row, columns.duration, &repairs)
    let talk = seconds(row, columns.talk, &repairs)
    let reachedOwn = peer(row, columns.destinationChannel)
    let outcome = outcome(row, talk: talk, hasPeer: !isEmpty(row, columns.destinationChannel))

    var leg = CallLeg(
      position: fields.position(row), start: start, caller: caller(row, &fields), dialled: dialled(row, &fields),
      outcome: outcome)
    if let reachedOwn {
      var party = Participant(extension: reachedOwn)
      if let name = columns.destinationName.map({ row.text($0).trimmingBlanks }), !name.isEmpty { party.name = name }
      leg.reached = party
    }
    if let application = columns.application, row.holds(application, "Queue") { leg.answerer = .queue }
    leg.talk = talk
    if let duration {
      leg.ring = outcome == .answered || outcome == .voicemail ? talk.map { max(0, duration - $0) } : duration
    }
    if let column = columns.did, !row.isEmpty(column) { leg.direction = .inbound }
    if let column = columns.outboundNumber, !row.isEmpty(column) { leg.direction = .outbound }
    let unique = columns.unique.map { row.text($0) } ?? ""
    let linked = columns.linked.map { row.text($0) } ?? ""
    if !linked.isEmpty { leg.keys.append(.link(linked)) }
    if !unique.isEmpty { leg.keys.append(.id(unique)) }
    if linked.isEmpty, leg.caller.phone != nil || leg.caller.extension != nil, let seconds = start.seconds {
      // Without a link: the rows of a ring group have the caller and the second in common.
      leg.keys.append(.moment(row.text(columns.source), seconds))
    }
    leg.identity = linked.isEmpty ? unique : linked
    if let column = columns.sequence, let value = DurationText.seconds(row[column]) { leg.sequence = value }
    leg.repairs = repairs
    return .leg(leg)
  }

  private func isEmpty(_ row: CSVRow, _ column: Int?) -> Bool { column.map { row.isEmpty($0) } ?? true }

  private func seconds(_ row: CSVRow, _ column: Int, _ repairs: inout Set<Repair>) -> Int? {
    guard !row.isEmpty(column) else { return nil }
    let value = DurationText.seconds(row[column])
    if value == nil { repairs.insert(.number) }
    return value
  }

  private func caller(_ row: CSVRow, _ fields: inout CallFields) -> Participant {
    let id = columns.callerID.map { CallerID(row[$0]) }
    var number = row.text(columns.source)
    if number.isEmpty || PhoneNumberReader.isPlaceholder(number) { number = id?.number ?? "" }
    if let column = columns.callerNumber, number.isEmpty { number = row.text(column) }
    var name = id?.name
    if let column = columns.callerName, !row.isEmpty(column) { name = row.text(column) }
    return fields.party(number, name: name, extension: peer(row, columns.channel))
  }

  /// The number dialled; the steps of a menu (`s`, `i`, `t`, `h`) are none.
  private func dialled(_ row: CSVRow, _ fields: inout CallFields) -> Participant {
    let number = row.text(columns.destination)
    guard number.utf8.count > 1 else {
      return columns.did.map { fields.party(row.text($0)) } ?? Participant()
    }
    return fields.party(Self.mailbox(number) ?? number)
  }

  /// The extension whose mailbox FreePBX dials: `vmu204` (unavailable), `vmb204` (busy), `vms204` (no greeting).
  private static func mailbox(_ number: String) -> String? {
    let bytes = Array(number.utf8)
    guard bytes.count >= 5, bytes.count <= 9, bytes[0] == 0x76, bytes[1] == 0x6D,
      [0x75, 0x62, 0x73].contains(bytes[2]),
      bytes[3...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(number.dropFirst(3))
  }

  private func outcome(_ row: CSVRow, talk: Int?, hasPeer: Bool) -> LegOutcome {
    if !row.holds(columns.disposition, "ANSWERED") {
      if let known = Self.unanswered.first(where: { row.holds(columns.disposition, $0.word) }) { return known.outcome }
      if talk ?? 0 == 0 { return .missed }
    }
    guard let application = columns.application, !row.holds(application, "Dial") else { return .answered }
    if row.holds(application, "VoiceMail") || row.holds(application, "MiniVMRecord") { return .voicemail }
    if Self.machines.contains(where: { row.holds(application, $0) }) { return hasPeer ? .answered : .machine }
    return .answered
  }

  /// Dispositions of calls that nobody took, Asterisk's and those of exchanges that mimic it.
  private static let unanswered: [(word: StaticString, outcome: LegOutcome)] = [
    ("NO ANSWER", .missed), ("BUSY", .busy), ("FAILED", .failed), ("CONGESTION", .failed), ("CANCEL", .missed),
    ("NOANSWER", .missed), ("NO_ANSWER", .missed), ("ORIGINATOR_CANCEL", .missed), ("USER_BUSY", .busy),
    ("CALL_REJECTED", .rejected),
  ]

  /// Applications of the dial plan that talk to a caller without anybody there.
  private static let machines: [StaticString] = [
    "Playback", "BackGround", "Queue", "WaitExten", "Read", "SayDigits", "MusicOnHold", "Hangup", "IVR",
  ]

  /// The extension in a channel's name: `SIP/204-0000a1b2`, `PJSIP/204-…`, `Local/204@from-queue-…;1`. Trunks have
  /// names, not two to six digits.
  private func peer(_ row: CSVRow, _ column: Int?) -> String? {
    guard let column else { return nil }
    let text = row[column]
    guard let slash = text.firstIndex(of: 0x2F) else { return nil }
    let rest = text[(slash + 1)...]
    let end = rest.firstIndex { $0 == 0x2D || $0 == 0x40 || $0 == 0x3B || $0 == 0x2F } ?? rest.endIndex
    let digits = rest[..<end]
    guard (2...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }
}
