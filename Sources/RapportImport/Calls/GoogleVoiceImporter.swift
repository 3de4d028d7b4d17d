import RapportFormats
import RapportModel

/// Reads a file of Google Voice's Takeout: one call, one voicemail or one thread of texts, as HTML.
struct GoogleVoiceImporter: SourceImporter {
  static let description = ImporterDescription(
    id: "google-voice", reads: "Google Voice calls, voicemails and texts (Takeout HTML)",
    references: ["hCalendar and hCard classes as Takeout writes them"])

  /// Bytes of one file; threads of years have some hundred kilobytes.
  private static let largest = 16 << 20

  private let context: ImportContext

  init(context: ImportContext) { self.context = context }

  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    let text = String(decoding: head.prefix(16_384), as: UTF8.self)
    let isVoice =
      text.contains("google.com/voice") || text.contains("class=\"hChatLog") || text.contains("class=\"haudio\"")
    guard isVoice, text.contains("class=\"tel\"") || text.contains("abbr") else { return nil }
    return SniffVerdict(confidence: 92, reason: "HTML with Google Voice's classes")
  }

  mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var source = source
    let (bytes, isComplete) = try source.readAll(limit: Self.largest)
    guard isComplete else {
      XMLExport.refuse(
        context, Self.description.id, found: "a file larger than 16 MiB", expected: "one call or one thread of texts",
        remedy: "check what the file is", &sink)
      return
    }
    var page = GoogleVoicePage(context: context)
    page.read(bytes, into: &sink)
  }
}

/// What one such page says.
struct GoogleVoicePage {
  private struct Message {
    var time: String?
    var number: String?
    var name: String?
    var text = ""
  }

  private let context: ImportContext
  private var fields: CallFields
  private var published: String?
  private var duration: String?
  private var kinds: Set<String> = []
  private var messages: [Message] = []
  private var party: Message?
  private var open: [(tag: String, role: String)] = []

  init(context: ImportContext) {
    self.context = context
    fields = CallFields(context: context, format: GoogleVoiceImporter.description.id)
  }

  mutating func read(_ bytes: [UInt8], into sink: inout some ImportSink) {
    var scanner = MarkupScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .open(let tag, let attributes): begin(tag, attributes)
      case .close(let tag): end(tag)
      case .text(let text): take(text)
      }
    }
    let position = SourcePosition(
      path: context.path, format: GoogleVoiceImporter.description.id, offset: 0, length: bytes.count, line: 1)
    if messages.isEmpty { deliverCall(position, into: &sink) } else { deliverTexts(position, into: &sink) }
  }

  // MARK: - Walking

  /// Elements without an end tag.
  private static let void: Set<String> = ["br", "img", "meta", "link", "hr", "input", "!doctype"]

  private mutating func begin(_ tag: String, _ attributes: [String: String]) {
    let classes = (attributes["class"] ?? "").split(separator: " ").map(String.init)
    var role = ""
    if tag == "abbr", classes.contains("published") { published = attributes["title"] }
    if tag == "abbr", classes.contains("duration") { duration = attributes["title"] }
    if tag == "a", attributes["rel"] == "tag", let link = attributes["href"], let hash = link.lastIndex(of: "#") {
      kinds.insert(String(link[link.index(after: hash)...]))
    }
    if tag == "div", classes.contains("message") { messages.append(Message()) }
    if tag == "abbr", classes.contains("dt"), !messages.isEmpty {
      messages[messages.count - 1].time = attributes["title"]
    }
    if tag == "a", classes.contains("tel") {
      let number = (attributes["href"] ?? "").hasPrefix("tel:") ? String((attributes["href"] ?? "").dropFirst(4)) : ""
      if messages.isEmpty {
        if party?.number ?? "" == "" { party = Message(number: number, name: party?.name) }
      } else {
        messages[messages.count - 1].number = number
      }
    }
    if classes.contains("vcard") { role = "card" }
    // Outside a card the class holds the page's title.
    if classes.contains("fn"), open.contains(where: { $0.role == "card" }) { role = "name" }
    if tag == "q" { role = "text" }
    if tag == "br", open.last?.role == "text" { take("\n") }
    if !Self.void.contains(tag), open.count < 256 { open.append((tag, role)) }
  }

  private mutating func end(_ tag: String) {
    guard let place = open.lastIndex(where: { $0.tag == tag }) else { return }
    open.removeSubrange(place...)
  }

  private mutating func take(_ text: String) {
    guard let role = open.last?.role, !role.isEmpty else { return }
    if role == "text", !messages.isEmpty {
      messages[messages.count - 1].text += text
    } else if role == "name" {
      if messages.isEmpty {
        var known = party ?? Message()
        known.name = (known.name ?? "") + text
        party = known
      } else {
        messages[messages.count - 1].name = (messages[messages.count - 1].name ?? "") + text
      }
    }
  }

  // MARK: - Delivering

  private var owner: [Participant] { context.spec.owner.map { [Participant(email: $0.lowercased())] } ?? [] }

  private mutating func time(_ text: String?) -> ReadTime? {
    guard let text, let stamp = Timestamp(iso8601: text) else { return nil }
    var written = WrittenTime()
    written.instant = stamp.instant
    var time = fields.times.resolve(written)
    if time.timestamp != nil { time.timestamp = stamp }
    return time
  }

  private mutating func participant(_ message: Message?) -> [Participant] {
    guard let message else { return [] }
    return [fields.party(message.number ?? "", name: message.name?.trimmingBlanks)].filter { !$0.handle.isEmpty }
  }

  private mutating func deliverCall(_ position: SourcePosition, into sink: inout some ImportSink) {
    guard let time = time(published) else {
      sink.report(
        ImportIssue(
          outcome: .quarantined, position: position, found: "a page without the time of a call",
          expected: "an element of class published", remedy: "export it again from Takeout"))
      return
    }
    let seconds = duration.flatMap { DurationText.seconds(Array($0.utf8)[...]) }
    let isPlaced = kinds.contains("placed")
    let isVoicemail = kinds.contains("voicemail")
    let other = participant(party)
    var id = ContentID(kind: "google-voice")
    id.add(published ?? "")
    id.add(other.first?.handle ?? "")
    id.add(kinds.sorted().joined(separator: ","))
    var call = Interaction(
      id: id.finish(), channel: isVoicemail ? .voicemail : .call, time: time.timestamp, timeQuality: time.quality,
      source: position)
    // A missed call has no length.
    call.result = isVoicemail ? .voicemail : seconds ?? 0 > 0 ? .answered : .missed
    call.duration = seconds
    call.direction = isPlaced ? .outbound : .inbound
    call.from = isPlaced ? owner : other
    call.to = isPlaced ? other : owner
    call.repairs = time.repairs.sorted()
    if let owner = context.spec.owner { call.holders = [owner] }
    sink.accept(call)
  }

  private mutating func deliverTexts(_ position: SourcePosition, into sink: inout some ImportSink) {
    let others = messages.filter { !Self.isOwn($0) }
    for (index, message) in messages.enumerated() {
      var place = position
      place.element = "message[\(index + 1)]"
      guard let time = time(message.time) else {
        sink.report(
          ImportIssue(
            outcome: .quarantined, position: place, found: "a text without a time that can be read",
            expected: "an element of class dt", remedy: "export it again from Takeout"))
        continue
      }
      let isOwn = Self.isOwn(message)
      var id = ContentID(kind: "google-voice")
      for part in [message.time ?? "", message.number ?? "", message.text] { id.add(part) }
      var text = Interaction(
        id: id.finish(), channel: .text, time: time.timestamp, timeQuality: time.quality, source: place)
      text.direction = isOwn ? .outbound : .inbound
      let partner = participant(isOwn ? others.first : message)
      text.from = isOwn ? owner : partner
      text.to = isOwn ? partner : owner
      text.text = message.text.trimmingBlanks
      text.repairs = time.repairs.sorted()
      if let owner = context.spec.owner { text.holders = [owner] }
      sink.accept(text)
    }
  }

  private static func isOwn(_ message: Message) -> Bool { message.name?.trimmingBlanks == "Me" }
}
