import RapportFormats
import RapportModel

/// Makes interactions of the records of any XML export, by a mapping of our fields to paths.
struct MappedXMLLog {
  /// Our fields, and what they mean.
  static let knownFields: [(name: String, meaning: String)] = [
    ("time", "when it was written or rung"), ("from", "author: address, number or name"),
    ("from_name", "author's name"),
    ("to", "recipient: address, number or name"), ("to_name", "recipient's name"), ("subject", "subject"),
    ("text", "what was written; HTML is turned into text"), ("id", "the record's own id"),
    ("ticket", "id of the ticket it belongs to"),
    ("public", "false or 0: an internal note"), ("internal", "true or 1: an internal note"),
    ("direction", "inbound or outbound"),
    ("channel", "ticket, text, call, email, note, voicemail"), ("duration", "talk time"), ("ring", "ring time"),
    ("result", "result of a call"),
    ("requester", "the client's id: whoever writes under it is the client"),
  ]

  /// Paths of the elements that the reader must take whole.
  let recordPath: String
  /// Steps from there to the record.
  private let inner: [String]
  private let fields: [String: XMLFieldPath]
  private let channel: Channel
  private let format: String
  private let context: ImportContext
  private var reading: CallFields
  private let timeFormats: [TimeFormat]

  /// A log of records at `mapping.record`.
  ///
  /// - Throws: a mismatch that names the field or path that can't be used.
  init(
    _ mapping: XMLMapping, channel: Channel, format: String, context: ImportContext
  ) throws(CallLogMismatch) {
    self.channel = channel
    self.format = format
    self.context = context
    reading = CallFields(context: context, format: format)
    var fields: [String: XMLFieldPath] = [:]
    for (name, text) in mapping.fields.sorted(by: { $0.key < $1.key }) {
      guard Self.knownFields.contains(where: { $0.name == name }) else {
        throw CallLogMismatch(
          found: "the unknown field \(name) in xml_mapping",
          expected: "one of " + Self.knownFields.map(\.name).joined(separator: ", "), remedy: "correct the field's name"
        )
      }
      guard let path = XMLFieldPath(text) else {
        throw CallLogMismatch(
          found: "a path for \(name) that is not understood",
          expected: "names, @attribute, ../ and [@attribute='value']",
          remedy: "correct the path in xml_mapping")
      }
      fields[name] = path
    }
    self.fields = fields
    guard fields["time"] != nil else {
      throw CallLogMismatch(
        found: "an xml_mapping without time", expected: "the path of a record's time",
        remedy: "add `time:` to its fields")
    }
    let steps = mapping.record.split(separator: "/").map(String.init)
    // Elements above a record are only known by their attributes, unless the reader takes them whole.
    let lift = fields.values.filter { !$0.steps.isEmpty || $0.attribute == nil }.map(\.levelsUp).max() ?? 0
    guard steps.count > lift, steps.count - lift >= 2 || lift == 0 else {
      throw CallLogMismatch(
        found: "a path that leads out of the records into the root element",
        expected: "values within a record or its container",
        remedy: "take out a `../` in xml_mapping")
    }
    recordPath = steps.dropLast(lift).joined(separator: "/")
    inner = Array(steps.suffix(lift))
    if let pattern = context.spec.timeFormat {
      guard let given = TimeFormat(pattern) else {
        throw CallLogMismatch(
          found: "time_format is no pattern of times", expected: "letters such as yyyy-MM-dd'T'HH:mm:ssX",
          remedy: "correct `time_format`")
      }
      timeFormats = [given]
    } else {
      timeFormats = Self.unambiguous
    }
  }

  /// Forms of times that say day and month by themselves; XML exports have no column to look at as a whole.
  private static let unambiguous: [TimeFormat] =
    [
      "yyyy-MM-dd['T'][ ][HH:mm][:ss][.S][ ][X]", "yyyy/MM/dd HH:mm[:ss][ ][X]", "E, d MMM yyyy HH:mm[:ss][ ][X]",
      "d MMM yyyy HH:mm[:ss][ ][X]", "yyyyMMdd'T'HHmmss[,S][X]", "d.M.yyyy HH:mm[:ss]",
    ].compactMap { TimeFormat($0) }

  /// Makes interactions of one element that the reader took.
  mutating func take(_ record: XMLRecord, into sink: inout some ImportSink) {
    var level: [(element: XMLElement, ancestors: [XMLElement])] = [(record.root, record.context)]
    for step in inner {
      level = level.flatMap { entry in
        entry.element.children.filter { step == "*" || $0.isNamed(step) }.map {
          ($0, entry.ancestors + [entry.element])
        }
      }
    }
    for (index, entry) in level.enumerated() {
      var position = SourcePosition(
        path: context.path, format: format, offset: record.offset, length: record.length, line: record.line,
        element: entry.element.name)
      if level.count > 1 { position.element = "\(entry.element.name)[\(index + 1)]" }
      take(
        entry.element, entry.ancestors, position, record.repairs, number: level.count > 1 ? index + 1 : nil, into: &sink
      )
    }
  }

  private func value(_ field: String, _ element: XMLElement, _ ancestors: [XMLElement]) -> String? {
    guard let value = fields[field]?.value(in: element, ancestors: ancestors)?.trimmingBlanks, !value.isEmpty else {
      return nil
    }
    return value
  }

  private mutating func take(
    _ element: XMLElement, _ ancestors: [XMLElement], _ position: SourcePosition, _ repairs: Set<Repair>, number: Int?,
    into sink: inout some ImportSink
  ) {
    func get(_ field: String) -> String? { value(field, element, ancestors) }
    guard let written = get("time").flatMap({ time($0) }) else {
      sink.report(
        ImportIssue(
          outcome: .quarantined, position: position, found: "a record without a time that can be read",
          expected: timeFormats.first?.pattern ?? "a time", remedy: "describe times with `time_format`"))
      return
    }
    let when = reading.times.resolve(written)
    let text = get("text").map(Self.plain) ?? ""
    // Without an id of its own a record is known by its number within its ticket.
    let id = get("id") ?? number.map(String.init)
    let ticket = get("ticket")
    var identity = ContentID(kind: format)
    for part in [get("time"), get("from"), id, ticket, text] { identity.add(part ?? "") }
    var made = Interaction(
      id: identity.finish(), channel: get("channel").flatMap { Channel(rawValue: $0.lowercased()) } ?? channel,
      time: when.timestamp, timeQuality: when.quality, source: position)
    made.text = text
    made.subject = get("subject")
    let author = party(get("from"), get("from_name"))
    let recipient = party(get("to"), get("to_name"))
    made.from = [author].filter { !$0.handle.isEmpty }
    made.to = [recipient].filter { !$0.handle.isEmpty }
    if let ticket {
      made.messageID = id.map { "\(ticket)/\($0)" } ?? ticket
      if id != nil { made.references = [ticket] }
    } else {
      made.messageID = id
    }
    switch get("direction").flatMap({ CallWords.direction($0) }) {
    case .inbound: made.direction = .inbound
    case .outbound: made.direction = .outbound
    case .internal: made.direction = .internal
    case nil:
      if let requester = get("requester"), let from = get("from") {
        made.direction = requester == from ? .inbound : .outbound
        // What is not the client's goes to the client.
        if made.direction == .outbound, made.to.isEmpty { made.to = [party(requester, nil)] }
      }
    }
    let isHidden = get("public").map { ["false", "0", "no"].contains($0.lowercased()) } ?? false
    let isInternal = get("internal").map { ["true", "1", "yes"].contains($0.lowercased()) } ?? false
    if isHidden || isInternal {
      made.channel = .note
      made.direction = .internal
      made.to = []
    }
    made.duration = get("duration").flatMap { DurationText.seconds(Array($0.utf8)[...]) }
    made.ring = get("ring").flatMap { DurationText.seconds(Array($0.utf8)[...]) }
    if made.channel == .call || made.channel == .voicemail {
      made.result =
        get("result").flatMap { CallWords.outcome($0)?.result }
        ?? (made.duration ?? 0 > 0 ? .answered : .missed)
    }
    if let owner = context.spec.owner { made.holders = [owner] }
    made.repairs = repairs.union(when.repairs).sorted()
    sink.acceptUnlessPrivate(made, context)
  }

  /// Whether the records are calls or texts.
  private var isSpoken: Bool {
    channel == .call || channel == .voicemail || channel == .text || fields["channel"] != nil
  }

  private func time(_ text: String) -> WrittenTime? {
    let bytes = Array(text.utf8)
    for format in timeFormats { if let time = format.read(bytes[...]), time.isValid { return time } }
    guard context.spec.timeFormat == nil else { return nil }
    switch bytes.count {
    case 9...10: return TimeFormat.epochSeconds.read(bytes[...])
    case 12...13: return TimeFormat.epochMilliseconds.read(bytes[...])
    default: return nil
    }
  }

  /// A party by whatever names it: an id that the configuration knows, an address, a number, or a name.
  private mutating func party(_ text: String?, _ name: String?) -> Participant {
    guard let given = text else { return name.map { Participant(name: $0) } ?? Participant() }
    let text = context.spec.people[given] ?? given
    if text.contains("@") {
      let (shown, address) = CallFields.splitNameAndNumber(text)
      return Participant(name: name ?? shown, email: address.lowercased())
    }
    let isNumber = text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-() ./".unicodeScalars.contains($0) }
    // Digits alone are a telephone where something was rung or texted, and the id of a user in a ticket.
    let isTelephone = isNumber && (isSpoken || !text.utf8.allSatisfy { (0x30...0x39).contains($0) })
    if isTelephone { return reading.party(text, name: name) }
    return Participant(name: name ?? text)
  }

  /// Text as it is, or without its tags where it is HTML: known by tags that lay out text, so that whoever writes about
  /// other tags is quoted.
  static func plain(_ text: String) -> String {
    markup.contains { text.contains($0) } ? HTMLText.plainText(text).trimmingBlanks : text
  }

  private static let markup = [
    "<p>", "<p ", "</p>", "<br", "<div", "</div>", "<span", "<ul", "<ol", "<table", "<html", "<body", "</a>", "<b>",
    "<i>", "<strong", "<em>", "&lt;", "&amp;", "&nbsp;",
  ]
}
