import RapportFormats
import RapportModel

/// Reads chat archives of XMPP servers: XEP-0227 (with XEP-0313 archives in it) and XEP-0136 collections.
struct XMPPImporter: SourceImporter {
  static let description = ImporterDescription(
    id: "xmpp", reads: "XMPP chat archives (XEP-0227 with XEP-0313, and XEP-0136)",
    references: ["XEP-0227", "XEP-0313", "XEP-0136", "XEP-0082: times"])

  private let context: ImportContext

  init(context: ImportContext) { self.context = context }

  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    guard let root = XMLExport.rootTag(head) else { return nil }
    if root.name == "server-data" { return SniffVerdict(confidence: 95, reason: "root element server-data (XEP-0227)") }
    let text = String(decoding: head.prefix(8192), as: UTF8.self)
    let isArchive = text.contains("<chat ") && text.contains("with=") && text.contains("start=")
    return isArchive ? SniffVerdict(confidence: 80, reason: "chat elements with partner and start (XEP-0136)") : nil
  }

  mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var reader = XMPPReader(context: context)
    if context.spec.owner == nil {
      sink.note("an archive of XEP-0136 doesn't say whose it is: set `owner` for this source if it is one")
    }
    let paths = ["server-data/host/user/archive/result", "chat", "*/chat", "*/*/chat", "*/*/*/chat"]
    try XMLExport.read(
      source, paths: paths, context: context, format: Self.description.id, into: &sink
    ) { record, sink in
      reader.take(record, into: &sink)
    }
  }
}

/// Makes interactions of archived messages.
struct XMPPReader {
  private let context: ImportContext
  private var times: TimeResolver

  init(context: ImportContext) {
    self.context = context
    times = TimeResolver(zone: context.zone, latest: context.latestBelievable)
  }

  mutating func take(_ record: XMLRecord, into sink: inout some ImportSink) {
    if record.root.isNamed("chat") { chat(record, into: &sink) } else { result(record, into: &sink) }
  }

  /// The account's own address: user and host of XEP-0227, else the source's owner.
  private func own(_ record: XMLRecord) -> String? {
    let user = record.context.first { $0.isNamed("user") }?["name"]
    let host = record.context.first { $0.isNamed("host") }?["jid"]
    if let user, let host { return "\(user)@\(host)".lowercased() }
    return context.spec.owner?.lowercased()
  }

  private mutating func result(_ record: XMLRecord, into sink: inout some ImportSink) {
    guard let forwarded = record.root.child("forwarded"), let message = forwarded.child("message"),
      let time = instant(forwarded.child("delay")?["stamp"] ?? message.child("delay")?["stamp"])
    else {
      report(record, "an archived message without its message or time", into: &sink)
      return
    }
    guard let body = message.child("body")?.text, !body.isEmpty else {
      sink.skip(reason: "no text")
      return
    }
    let from = Self.party(message["from"] ?? "")
    let to = Self.party(message["to"] ?? "")
    let made = make(
      record, element: "result", parts: [record.root["id"] ?? message["id"] ?? "", message["from"] ?? "", body],
      time: time,
      from: from, to: to, body: body, id: message["id"])
    sink.acceptUnlessPrivate(made, context)
  }

  private mutating func chat(_ record: XMLRecord, into sink: inout some ImportSink) {
    let chat = record.root
    guard let start = chat["start"].flatMap({ Timestamp(iso8601: $0) }) else {
      report(record, "a chat without a start that can be read", into: &sink)
      return
    }
    let partner = Self.party(chat["with"] ?? "")
    let mine = own(record).map { Participant(email: $0) } ?? Participant()
    var clock = start.instant.seconds
    for (index, line) in chat.children.enumerated() {
      let isIncoming = line.isNamed("from")
      guard isIncoming || line.isNamed("to") else { continue }
      if let utc = line["utc"].flatMap({ Timestamp(iso8601: $0) }) {
        clock = utc.instant.seconds
      } else if let seconds = line["secs"].flatMap({ DurationText.seconds(Array($0.utf8)[...]) }) {
        // Each counts from the one before it.
        clock += Int64(seconds)
      }
      var written = WrittenTime()
      written.instant = Instant(seconds: clock)
      let time = times.resolve(written)
      let body = line.child("body")?.text ?? ""
      guard !body.isEmpty else {
        sink.skip(reason: "no text")
        continue
      }
      var author = isIncoming ? partner : mine
      if let name = line["name"] { author.name = name }
      if isIncoming, let jid = line["jid"] { author = Self.party(jid) }
      var made = make(
        record, element: "\(line.name)[\(index + 1)]",
        parts: [chat["with"] ?? "", chat["start"] ?? "", "\(index)", body], time: time,
        from: author, to: isIncoming ? mine : partner, body: body, id: nil)
      made.direction = isIncoming ? .inbound : .outbound
      made.subject = chat["subject"]
      sink.acceptUnlessPrivate(made, context)
    }
  }

  private mutating func instant(_ stamp: String?) -> ReadTime? {
    guard let stamp, let time = Timestamp(iso8601: stamp) else { return nil }
    var written = WrittenTime()
    written.instant = time.instant
    var read = times.resolve(written)
    if read.timestamp != nil { read.timestamp = time }
    return read
  }

  private func make(
    _ record: XMLRecord, element: String, parts: [String], time: ReadTime, from: Participant, to: Participant,
    body: String, id: String?
  ) -> Interaction {
    var identity = ContentID(kind: "xmpp")
    identity.add(time.seconds ?? 0)
    for part in parts { identity.add(part) }
    var made = Interaction(
      id: identity.finish(), channel: .text, time: time.timestamp, timeQuality: time.quality,
      source: SourcePosition(
        path: context.path, format: XMPPImporter.description.id, offset: record.offset, length: record.length,
        line: record.line, element: element))
    made.from = [from].filter { !$0.handle.isEmpty }
    made.to = [to].filter { !$0.handle.isEmpty }
    made.text = body
    made.messageID = id
    if let own = own(record) {
      made.holders = [own]
      if from.email == own { made.direction = .outbound } else if to.email == own { made.direction = .inbound }
    }
    made.repairs = record.repairs.union(time.repairs).sorted()
    return made
  }

  private func report(_ record: XMLRecord, _ found: String, into sink: inout some ImportSink) {
    sink.report(
      ImportIssue(
        outcome: .quarantined,
        position: SourcePosition(
          path: context.path, format: XMPPImporter.description.id, offset: record.offset, length: record.length,
          line: record.line, element: record.root.name),
        found: found, expected: "a message with a time", remedy: "export the archive again"))
  }

  /// The party with a Jabber id, without its resource; in a room the resource is the name.
  private static func party(_ jid: String) -> Participant {
    let parts = jid.split(separator: "/", maxSplits: 1)
    guard let bare = parts.first else { return Participant() }
    return Participant(email: bare.lowercased())
  }
}
