import RapportFormats
import RapportModel

/// Reads texts, picture messages and calls as SMS Backup & Restore (Android) writes them.
///
/// Whose telephone it was stands nowhere in the file: it is the source's `owner`.
struct SMSBackupImporter: SourceImporter {
  static let description = ImporterDescription(
    id: "sms-backup", reads: "texts, picture messages and calls of SMS Backup & Restore (Android XML)",
    references: ["synctech.com.au: Fields in XML Backup Files", "Android CallLog.Calls.TYPE, Telephony.Sms.TYPE"])

  private let context: ImportContext

  init(context: ImportContext) { self.context = context }

  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    guard let root = XMLExport.rootTag(head) else { return nil }
    switch root.name {
    case "smses": return SniffVerdict(confidence: 95, reason: "root element smses")
    case "calls" where root.tag.contains("count="): return SniffVerdict(confidence: 90, reason: "root element calls")
    default: return nil
    }
  }

  mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var reader = SMSBackupReader(context: context)
    if context.spec.owner == nil { sink.note("whose telephone it was is not known: set `owner` for this source") }
    try XMLExport.read(
      source, paths: ["smses/sms", "smses/mms", "smses/call", "calls/call"], context: context,
      format: Self.description.id, into: &sink
    ) { record, sink in
      reader.take(record, into: &sink)
    }
    if let declared = reader.declaredCount, declared != reader.records {
      sink.note("the file says it has \(declared) records and has \(reader.records)")
    }
  }
}

/// Makes interactions of the records of such a backup.
struct SMSBackupReader {
  private let context: ImportContext
  private var fields: CallFields
  private(set) var records = 0
  private(set) var declaredCount: Int?

  /// Values below are seconds, not milliseconds: 10^11 ms is in 1973.
  private static let leastMilliseconds: Int64 = 100_000_000_000

  init(context: ImportContext) {
    self.context = context
    fields = CallFields(context: context, format: SMSBackupImporter.description.id)
  }

  mutating func take(_ record: XMLRecord, into sink: inout some ImportSink) {
    records += 1
    if records == 1, let count = record.context.first?["count"] { declaredCount = Int(count) }
    let made: Made
    switch record.root.name {
    case "sms": made = sms(record)
    case "mms": made = mms(record)
    default: made = call(record)
    }
    switch made {
    case .interaction(var interaction):
      interaction.repairs = record.repairs.union(interaction.repairs).sorted()
      if let owner = context.spec.owner { interaction.holders = [owner] }
      sink.accept(interaction)
    case .skip(let reason): sink.skip(reason: reason)
    case .broken(let found, let expected):
      sink.report(
        ImportIssue(
          outcome: .quarantined, position: position(record), found: found, expected: expected,
          remedy: "correct the record or remove it"))
    }
  }

  private enum Made {
    case interaction(Interaction)
    case skip(String)
    case broken(found: String, expected: String)
  }

  private func position(_ record: XMLRecord) -> SourcePosition {
    SourcePosition(
      path: context.path, format: SMSBackupImporter.description.id, offset: record.offset, length: record.length,
      line: record.line, element: record.root.name)
  }

  /// An attribute, of which `null` stands for none.
  private func value(_ element: XMLElement, _ name: String) -> String? {
    guard let value = element[name], value != "null" else { return nil }
    return value
  }

  private mutating func time(_ element: XMLElement) -> ReadTime {
    guard let text = value(element, "date"), let number = Int64(text) else { return .missing }
    let isMilliseconds = number >= Self.leastMilliseconds
    var written = WrittenTime()
    written.instant = Instant(seconds: isMilliseconds ? number / 1000 : number)
    var time = fields.times.resolve(written)
    // Milliseconds is what the format says.
    if !isMilliseconds { time.repairs.insert(.date) }
    return time
  }

  private mutating func parties(_ text: String?, name: String?) -> [Participant] {
    guard let text, !text.isEmpty else { return [] }
    if !text.utf8.contains(0x7E) {
      let party = fields.party(text, name: name)
      return party.handle.isEmpty ? [] : [party]
    }
    let numbers = text.split(separator: "~").prefix(1000).map(String.init)
    let names = (name ?? "").split(separator: ",").map { String($0).trimmingBlanks }
    return numbers.enumerated().map { index, number in
      let own = numbers.count == 1 ? name : names.count == numbers.count ? names[index] : nil
      return fields.party(number, name: own)
    }.filter { !$0.handle.isEmpty }
  }

  private var owner: [Participant] { context.spec.owner.map { [Participant(email: $0.lowercased())] } ?? [] }

  private func id(_ kind: String, _ parts: [String?]) -> String {
    var id = ContentID(kind: kind)
    for part in parts { id.add(part ?? "") }
    return id.finish()
  }

  private mutating func sms(_ record: XMLRecord) -> Made {
    let root = record.root
    let isSent: Bool
    switch root["type"] {
    case "1": isSent = false
    case "2": isSent = true
    case "3": return .skip("draft")
    case "4", "5", "6": return .skip("not sent")
    default: return .broken(found: "a text of unknown type", expected: "type 1 (received) to 6 (queued)")
    }
    let time = time(root)
    let others = parties(value(root, "address"), name: value(root, "contact_name"))
    let body = value(root, "body") ?? ""
    var text = Interaction(
      id: id("text", [root["date"], root["type"], root["address"], body]), channel: .text, time: time.timestamp,
      timeQuality: time.quality, source: position(record))
    text.direction = isSent ? .outbound : .inbound
    text.from = isSent ? owner : others
    text.to = isSent ? others : owner
    text.subject = value(root, "subject")
    text.text = body
    text.repairs = time.repairs.sorted()
    return .interaction(text)
  }

  private mutating func mms(_ record: XMLRecord) -> Made {
    let root = record.root
    let isSent: Bool
    switch (root["msg_box"], root["m_type"]) {
    case ("1", _): isSent = false
    case ("2", _): isSent = true
    case ("3", _): return .skip("draft")
    case ("4", _): return .skip("not sent")
    case (_, "132"): isSent = false
    case (_, "128"): isSent = true
    default: return .broken(found: "a picture message of unknown box", expected: "msg_box 1 (received) to 4 (outbox)")
    }
    let time = time(root)
    var words: [String] = []
    var attachments: [Attachment] = []
    for part in root.child("parts")?.children("part") ?? [] {
      let type = (value(part, "ct") ?? "application/octet-stream").lowercased()
      if type == "application/smil" { continue }
      if type == "text/plain", let text = value(part, "text") {
        words.append(text)
      } else {
        let name = value(part, "cl") ?? value(part, "fn") ?? value(part, "name")
        attachments.append(Attachment(name: name, type: type, bytes: Self.decodedSize(part.bytes(of: "data") ?? [])))
      }
    }
    let others = parties(value(root, "address"), name: value(root, "contact_name"))
    let senders = addresses(root, type: "137")
    let body = words.joined(separator: "\n")
    var text = Interaction(
      id: id("mms", [root["date"], isSent ? "2" : "1", root["address"], body, value(root, "m_id")]), channel: .text,
      time: time.timestamp, timeQuality: time.quality, source: position(record))
    text.direction = isSent ? .outbound : .inbound
    if isSent {
      text.from = owner
      text.to = others
    } else {
      let sender = senders.first ?? others.first
      text.from = sender.map { sender in [others.first { $0.handle == sender.handle } ?? sender] } ?? []
      text.to = owner
      text.cc = others.filter { $0.handle != sender?.handle }
    }
    text.subject = value(root, "sub")
    text.text = body
    text.attachments = attachments
    text.repairs = time.repairs.sorted()
    return .interaction(text)
  }

  private mutating func addresses(_ root: XMLElement, type: String) -> [Participant] {
    let found = root.child("addrs")?.children("addr") ?? []
    return found.filter { $0["type"] == type }.compactMap { value($0, "address") }
      .filter { $0 != "insert-address-token" }.map { fields.party($0) }.filter { !$0.handle.isEmpty }
  }

  /// Bytes that base64 stands for, without decoding it.
  private static func decodedSize(_ text: ArraySlice<UInt8>) -> Int {
    var digits = 0
    for byte in text {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2B, 0x2F, 0x2D, 0x5F: digits += 1
      default: break
      }
    }
    return digits * 3 / 4
  }

  private mutating func call(_ record: XMLRecord) -> Made {
    let root = record.root
    var repairs: Set<Repair> = []
    let duration = value(root, "duration").flatMap { text -> Int? in
      let seconds = DurationText.seconds(Array(text.utf8)[...])
      if seconds == nil { repairs.insert(.number) }
      return seconds
    }
    let talked = duration ?? 0 > 0
    let (isOutgoing, result): (Bool, CallResult)
    switch root["type"] {
    case "1": (isOutgoing, result) = (false, talked ? .answered : .missed)
    case "2": (isOutgoing, result) = (true, talked ? .answered : .missed)
    case "3": (isOutgoing, result) = (false, .missed)
    case "4": (isOutgoing, result) = (false, .voicemail)
    case "5", "6": (isOutgoing, result) = (false, .rejected)
    case "7": (isOutgoing, result) = (false, .answered)
    default: return .broken(found: "a call of unknown type", expected: "type 1 (incoming) to 7 (answered elsewhere)")
    }
    let time = time(root)
    let isHidden = root["presentation"] == "2"
    let other = isHidden ? [] : parties(value(root, "number"), name: value(root, "contact_name"))
    var call = Interaction(
      id: id("call", [root["date"], root["type"], root["number"], root["duration"]]),
      channel: result == .voicemail ? .voicemail : .call, time: time.timestamp, timeQuality: time.quality,
      source: position(record))
    call.direction = isOutgoing ? .outbound : .inbound
    call.result = result
    call.duration = result == .answered || result == .voicemail ? duration : nil
    call.from = isOutgoing ? owner : other
    call.to = isOutgoing ? other : owner
    call.repairs = repairs.union(time.repairs).sorted()
    return .interaction(call)
  }
}
