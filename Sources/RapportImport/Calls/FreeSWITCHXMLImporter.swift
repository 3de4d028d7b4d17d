import RapportFormats
import RapportModel

/// Reads FreeSWITCH's mod_xml_cdr: one file a leg, values percent-encoded.
struct FreeSWITCHXMLImporter: SourceImporter {
  static let description = ImporterDescription(
    id: "freeswitch-xml", reads: "FreeSWITCH call detail records (mod_xml_cdr, one file a leg)",
    references: ["signalwire/freeswitch src/switch_ivr.c, mod_xml_cdr.c"])

  private let context: ImportContext

  init(context: ImportContext) { self.context = context }

  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    guard let root = XMLExport.rootTag(head), root.name == "cdr" else { return nil }
    let isSwitch =
      root.tag.contains("core-uuid") || String(decoding: head.prefix(8192), as: UTF8.self).contains("<variables>")
    return isSwitch ? SniffVerdict(confidence: 95, reason: "root element cdr of FreeSWITCH") : nil
  }

  mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var fields = CallFields(context: context, format: Self.description.id)
    let context = context
    try XMLExport.read(
      source, paths: ["cdr", "cdrs/cdr"], context: context, format: Self.description.id, into: &sink
    ) { record, sink in
      let position = SourcePosition(
        path: context.path, format: Self.description.id, offset: record.offset, length: record.length,
        line: record.line,
        element: "cdr")
      if let leg = Self.leg(record, position, &fields) {
        sink.accept(CallCourse([leg]).interaction, records: 1)
      } else {
        sink.report(
          ImportIssue(
            outcome: .quarantined, position: position, found: "a call record without start_epoch",
            expected: "the variables of mod_xml_cdr", remedy: "export the record again"))
      }
    }
  }

  private static func leg(_ record: XMLRecord, _ position: SourcePosition, _ fields: inout CallFields) -> CallLeg? {
    let variables = record.root.child("variables")
    func value(_ name: String) -> String { variables?.child(name).map { decoded($0.text) } ?? "" }
    guard var start = TimeFormat.epochSeconds.read(Array(value("start_epoch").utf8)[...]) else { return nil }
    start.offsetMinutes = nil
    let time = fields.times.resolve(start)
    // The newest stretch of the call stands first; the oldest has the number that was dialled.
    let profile = record.root.children("callflow").last?.child("caller_profile")
    func party(_ name: String) -> String { profile?.child(name).map { decoded($0.text) } ?? "" }
    let talk = DurationText.seconds(Array(value("billsec").utf8)[...])
    let duration = DurationText.seconds(Array(value("duration").utf8)[...])
    let isAnswered = talk ?? 0 > 0 && value("answer_epoch") != "0"
    var leg = CallLeg(
      position: position, start: time,
      caller: fields.party(party("caller_id_number"), name: party("caller_id_name")),
      dialled: fields.party(party("destination_number")),
      outcome: FreeSWITCHPreset.outcome(value("hangup_cause"), isAnswered: isAnswered))
    leg.talk = talk
    leg.ring = duration.map { max(0, $0 - (isAnswered ? talk ?? 0 : 0)) }
    leg.identity = value("uuid")
    leg.repairs.formUnion(record.repairs)
    return leg
  }

  /// Percent-encoding undone (RFC 3986, section 2.1); a `%` without two digits stays.
  static func decoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
