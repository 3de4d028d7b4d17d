// The timeline format (contract, section 4). Keys are always present, null where unknown, so that a reader never has
// to ask whether a key exists; keys beyond the contract (`hops`, `thread_index`, `concerns`, `due_text`,
// `due_uncertain`, a quoted block's `message_id` and `forwarded`) are additions.

extension Timestamp: Codable {
  /// Reads ISO 8601 with an offset.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Timestamp(iso8601: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an ISO 8601 time with an offset"))
    }
    self = value
  }

  /// Writes ISO 8601 with the offset.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}

extension CivilDate: Codable {
  /// Reads `2026-10-09`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = CivilDate(iso8601: text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a date"))
    }
    self = value
  }

  /// Writes `2026-10-09`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Reads `2026-10-09`; nil for anything else, days that don't exist included.
  public init?(iso8601 text: String) {
    var scanner = DigitScanner(Array(text.utf8))
    guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
      scanner.skip("-"), let day = scanner.number(digits: 2), scanner.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard isValid else { return nil }
  }
}

extension Instant: Codable {
  /// Reads seconds since 1970.
  public init(from decoder: any Decoder) throws {
    self.init(seconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes seconds since 1970.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}

extension InteractionFlags: Codable {
  /// Reads an array of names.
  public init(from decoder: any Decoder) throws {
    self.init(names: try decoder.singleValueContainer().decode([String].self))
  }

  /// Writes an array of names.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(names)
  }
}

extension Channel: Codable {}
extension Direction: Codable {}
extension CallResult: Codable {}
extension TimeQuality: Codable {}
extension Repair: Codable {}
extension CueKind: Codable {}

extension Participant: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable { case name, email, phone, `extension`, person, account, staff }

  /// Reads a party; every key may be missing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try container.decodeIfPresent(String.self, forKey: .name),
      email: try container.decodeIfPresent(String.self, forKey: .email),
      phone: try container.decodeIfPresent(String.self, forKey: .phone),
      extension: try container.decodeIfPresent(String.self, forKey: .extension),
      person: try container.decodeIfPresent(String.self, forKey: .person),
      account: try container.decodeIfPresent(String.self, forKey: .account),
      staff: try container.decodeIfPresent(Bool.self, forKey: .staff) ?? false)
  }

  /// Writes every key, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(email, forKey: .email)
    try container.encode(phone, forKey: .phone)
    try container.encode(`extension`, forKey: .extension)
    try container.encode(person, forKey: .person)
    try container.encode(account, forKey: .account)
    try container.encode(staff, forKey: .staff)
  }
}

extension Attachment: Codable {
  enum CodingKeys: String, CodingKey { case name, type, bytes }

  /// Reads an attachment.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try container.decodeIfPresent(String.self, forKey: .name),
      type: try container.decode(String.self, forKey: .type), bytes: try container.decode(Int.self, forKey: .bytes))
  }

  /// Writes every key, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(type, forKey: .type)
    try container.encode(bytes, forKey: .bytes)
  }
}

extension QuotedBlock: Codable {
  enum CodingKeys: String, CodingKey {
    case author, time, text
    case authorEmail = "author_email"
    case messageID = "message_id"
    case isForwarded = "forwarded"
  }

  /// Reads a block; only `text` is compulsory.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      author: try container.decodeIfPresent(String.self, forKey: .author),
      authorEmail: try container.decodeIfPresent(String.self, forKey: .authorEmail),
      time: try container.decodeIfPresent(Timestamp.self, forKey: .time),
      messageID: try container.decodeIfPresent(String.self, forKey: .messageID),
      text: try container.decode(String.self, forKey: .text),
      isForwarded: try container.decodeIfPresent(Bool.self, forKey: .isForwarded) ?? false)
  }

  /// Writes every key, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(author, forKey: .author)
    try container.encode(authorEmail, forKey: .authorEmail)
    try container.encode(time, forKey: .time)
    try container.encode(messageID, forKey: .messageID)
    try container.encode(text, forKey: .text)
    try container.encode(isForwarded, forKey: .isForwarded)
  }
}

extension SourcePosition: Codable {
  enum CodingKeys: String, CodingKey { case path, format, offset, length, line, element }

  /// Reads a position; only `path` is compulsory.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      path: try container.decode(String.self, forKey: .path),
      format: try container.decodeIfPresent(String.self, forKey: .format) ?? "ndjson",
      offset: try container.decodeIfPresent(Int.self, forKey: .offset) ?? 0,
      length: try container.decodeIfPresent(Int.self, forKey: .length) ?? 0,
      line: try container.decodeIfPresent(Int.self, forKey: .line),
      element: try container.decodeIfPresent(String.self, forKey: .element))
  }

  /// Writes every key, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(format, forKey: .format)
    try container.encode(offset, forKey: .offset)
    try container.encode(length, forKey: .length)
    try container.encode(line, forKey: .line)
    try container.encode(element, forKey: .element)
  }
}

extension Cue: Codable {
  enum CodingKeys: String, CodingKey {
    case kind = "cue"
    case block, quote, start, end, strength, target, due
    case dueStart = "due_start"
    case dueText = "due_text"
    case dueUncertain = "due_uncertain"
    case level, rule
  }

  /// Reads a cue.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let due = try container.decodeIfPresent(Timestamp.self, forKey: .due)
    let start = try container.decodeIfPresent(Timestamp.self, forKey: .dueStart)
    let dueText = try container.decodeIfPresent(String.self, forKey: .dueText)
    let uncertain = try container.decodeIfPresent(Bool.self, forKey: .dueUncertain) ?? false
    self.init(
      kind: try container.decode(CueKind.self, forKey: .kind),
      block: try container.decodeIfPresent(Int.self, forKey: .block),
      quote: try container.decode(String.self, forKey: .quote), start: try container.decode(Int.self, forKey: .start),
      end: try container.decode(Int.self, forKey: .end),
      strength: try container.decode(Double.self, forKey: .strength),
      target: try container.decodeIfPresent(String.self, forKey: .target),
      due: due == nil && dueText == nil
        ? nil
        : DueTime(instant: due?.instant, stretch: dueText ?? "", isUncertain: uncertain, start: start?.instant),
      level: try container.decodeIfPresent(Int.self, forKey: .level),
      rule: try container.decode(String.self, forKey: .rule))
  }

  /// Writes every key, null where unknown; `due` in UTC.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(block, forKey: .block)
    try container.encode(quote, forKey: .quote)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(strength, forKey: .strength)
    try container.encode(target, forKey: .target)
    try container.encode(due?.instant.map { Timestamp($0) }, forKey: .due)
    try container.encode(due?.start.map { Timestamp($0) }, forKey: .dueStart)
    try container.encode(due?.stretch, forKey: .dueText)
    try container.encode(due?.isUncertain ?? false, forKey: .dueUncertain)
    try container.encode(level, forKey: .level)
    try container.encode(rule, forKey: .rule)
  }
}

extension Interaction: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id, channel, direction, time
    case timeQuality = "time_quality"
    case duration, ring, result, from, to, cc, bcc, hops, subject, text, quoted, signature, language, attachments
    case messageID = "message_id"
    case inReplyTo = "in_reply_to"
    case references
    case threadIndex = "thread_index"
    case concerns, conversation, account, flags, holders, source, repairs, cues
  }

  /// Reads one interaction; keys that a foreign writer leaves out count as unknown, `id`, `channel` and `source`
  /// are compulsory.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func list<T: Decodable>(_ key: CodingKeys) throws -> [T] {
      try container.decodeIfPresent([T].self, forKey: key) ?? []
    }
    self.init(
      id: try container.decode(String.self, forKey: .id), channel: try container.decode(Channel.self, forKey: .channel),
      time: try container.decodeIfPresent(Timestamp.self, forKey: .time),
      timeQuality: try container.decodeIfPresent(TimeQuality.self, forKey: .timeQuality) ?? .missing,
      source: try container.decode(SourcePosition.self, forKey: .source))
    direction = try container.decodeIfPresent(Direction.self, forKey: .direction) ?? .unknown
    duration = try container.decodeIfPresent(Int.self, forKey: .duration)
    ring = try container.decodeIfPresent(Int.self, forKey: .ring)
    result = try container.decodeIfPresent(CallResult.self, forKey: .result)
    from = try list(.from)
    to = try list(.to)
    cc = try list(.cc)
    bcc = try list(.bcc)
    hops = try list(.hops)
    subject = try container.decodeIfPresent(String.self, forKey: .subject)
    text = try container.decodeIfPresent(String.self, forKey: .text) ?? ""
    quoted = try list(.quoted)
    signature = try container.decodeIfPresent(String.self, forKey: .signature)
    language = try container.decodeIfPresent(String.self, forKey: .language)
    attachments = try list(.attachments)
    messageID = try container.decodeIfPresent(String.self, forKey: .messageID)
    inReplyTo = try container.decodeIfPresent(String.self, forKey: .inReplyTo)
    references = try list(.references)
    threadIndex = try container.decodeIfPresent(String.self, forKey: .threadIndex)
    concerns = try list(.concerns)
    conversation = try container.decodeIfPresent(String.self, forKey: .conversation)
    account = try container.decodeIfPresent(String.self, forKey: .account)
    flags = try container.decodeIfPresent(InteractionFlags.self, forKey: .flags) ?? []
    holders = try list(.holders)
    repairs = try list(.repairs)
    cues = try list(.cues)
  }

  /// Writes every key, null where unknown.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(channel, forKey: .channel)
    try container.encode(direction, forKey: .direction)
    try container.encode(time, forKey: .time)
    try container.encode(timeQuality, forKey: .timeQuality)
    try container.encode(duration, forKey: .duration)
    try container.encode(ring, forKey: .ring)
    try container.encode(result, forKey: .result)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
    try container.encode(cc, forKey: .cc)
    try container.encode(bcc, forKey: .bcc)
    try container.encode(hops, forKey: .hops)
    try container.encode(subject, forKey: .subject)
    try container.encode(text, forKey: .text)
    try container.encode(quoted, forKey: .quoted)
    try container.encode(signature, forKey: .signature)
    try container.encode(language, forKey: .language)
    try container.encode(attachments, forKey: .attachments)
    try container.encode(messageID, forKey: .messageID)
    try container.encode(inReplyTo, forKey: .inReplyTo)
    try container.encode(references, forKey: .references)
    try container.encode(threadIndex, forKey: .threadIndex)
    try container.encode(concerns, forKey: .concerns)
    try container.encode(conversation, forKey: .conversation)
    try container.encode(account, forKey: .account)
    try container.encode(flags, forKey: .flags)
    try container.encode(holders, forKey: .holders)
    try container.encode(source, forKey: .source)
    try container.encode(repairs, forKey: .repairs)
    try container.encode(cues, forKey: .cues)
  }
}
