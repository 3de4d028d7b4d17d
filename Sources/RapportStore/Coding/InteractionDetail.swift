import RapportModel

/// What the store keeps of an interaction besides the columns of its own: one value of bytes, an order of magnitude
/// faster to write and read than JSON or a table a part.
///
/// A byte with the version, a number with a bit for each part that is there, then these parts in the order of the bits.
/// Parties are kept without what the directory adds: that is worked out anew at every reading.
enum InteractionDetail {
  /// First byte of every value.
  static let version: UInt8 = 1

  /// A part that may be missing. The numbers are stored: they are added to, never changed.
  private struct Parts: OptionSet {
    let rawValue: UInt64
    static let offset = Parts(rawValue: 1 << 0)
    static let duration = Parts(rawValue: 1 << 1)
    static let ring = Parts(rawValue: 1 << 2)
    static let result = Parts(rawValue: 1 << 3)
    static let from = Parts(rawValue: 1 << 4)
    static let to = Parts(rawValue: 1 << 5)
    static let cc = Parts(rawValue: 1 << 6)
    static let bcc = Parts(rawValue: 1 << 7)
    static let hops = Parts(rawValue: 1 << 8)
    static let subject = Parts(rawValue: 1 << 9)
    static let quoted = Parts(rawValue: 1 << 10)
    static let signature = Parts(rawValue: 1 << 11)
    static let attachments = Parts(rawValue: 1 << 12)
    static let messageID = Parts(rawValue: 1 << 13)
    static let inReplyTo = Parts(rawValue: 1 << 14)
    static let references = Parts(rawValue: 1 << 15)
    static let threadIndex = Parts(rawValue: 1 << 16)
    static let concerns = Parts(rawValue: 1 << 17)
    static let flags = Parts(rawValue: 1 << 18)
    static let line = Parts(rawValue: 1 << 19)
    static let element = Parts(rawValue: 1 << 20)
    static let repairs = Parts(rawValue: 1 << 21)
    static let direction = Parts(rawValue: 1 << 22)

    mutating func insert(_ part: Parts, if isThere: Bool) { if isThere { insert(part) } }
  }

  // MARK: Writing

  /// Writes what `interaction` holds; without its words where they may not be kept (privacy `content: cues`).
  static func write(_ interaction: Interaction, withoutWords: Bool = false, to writer: inout ByteWriter) {
    var parts: Parts = []
    parts.insert(.offset, if: interaction.time != nil)
    parts.insert(.duration, if: interaction.duration != nil)
    parts.insert(.ring, if: interaction.ring != nil)
    parts.insert(.result, if: interaction.result != nil)
    parts.insert(.from, if: !interaction.from.isEmpty)
    parts.insert(.to, if: !interaction.to.isEmpty)
    parts.insert(.cc, if: !interaction.cc.isEmpty)
    parts.insert(.bcc, if: !interaction.bcc.isEmpty)
    parts.insert(.hops, if: !interaction.hops.isEmpty)
    parts.insert(.subject, if: interaction.subject != nil && !withoutWords)
    parts.insert(.quoted, if: !interaction.quoted.isEmpty && !withoutWords)
    parts.insert(.signature, if: interaction.signature != nil && !withoutWords)
    parts.insert(.attachments, if: !interaction.attachments.isEmpty)
    parts.insert(.messageID, if: interaction.messageID != nil)
    parts.insert(.inReplyTo, if: interaction.inReplyTo != nil)
    parts.insert(.references, if: !interaction.references.isEmpty)
    parts.insert(.threadIndex, if: interaction.threadIndex != nil)
    parts.insert(.concerns, if: !interaction.concerns.isEmpty)
    parts.insert(.flags, if: !interaction.flags.isEmpty)
    parts.insert(.line, if: interaction.source.line != nil)
    parts.insert(.element, if: interaction.source.element != nil)
    parts.insert(.repairs, if: !interaction.repairs.isEmpty)
    parts.insert(.direction, if: interaction.direction != .unknown)

    writer.add(byte: version)
    writer.add(unsigned: parts.rawValue)
    writer.add(byte: StoredCodes.code(of: interaction.channel))
    writer.add(byte: StoredCodes.code(of: interaction.timeQuality))
    writer.add(interaction.source.path)
    writer.add(interaction.source.format)
    writer.add(signed: Int64(interaction.source.offset))
    writer.add(signed: Int64(interaction.source.length))
    if let time = interaction.time { writer.add(signed: Int64(time.offsetMinutes)) }
    if let duration = interaction.duration { writer.add(signed: Int64(duration)) }
    if let ring = interaction.ring { writer.add(signed: Int64(ring)) }
    if let result = interaction.result { writer.add(byte: StoredCodes.code(of: result)) }
    for list in [interaction.from, interaction.to, interaction.cc, interaction.bcc, interaction.hops]
    where !list.isEmpty {
      write(list, to: &writer)
    }
    if parts.contains(.subject), let subject = interaction.subject { writer.add(subject) }
    if parts.contains(.quoted) { write(interaction.quoted, to: &writer) }
    if parts.contains(.signature), let signature = interaction.signature { writer.add(signature) }
    if !interaction.attachments.isEmpty { write(interaction.attachments, to: &writer) }
    if let id = interaction.messageID { writer.add(id) }
    if let id = interaction.inReplyTo { writer.add(id) }
    if !interaction.references.isEmpty { write(interaction.references, to: &writer) }
    if let index = interaction.threadIndex { writer.add(index) }
    if !interaction.concerns.isEmpty { write(interaction.concerns, to: &writer) }
    if !interaction.flags.isEmpty { writer.add(signed: Int64(interaction.flags.rawValue)) }
    if let line = interaction.source.line { writer.add(signed: Int64(line)) }
    if let element = interaction.source.element { writer.add(element) }
    if !interaction.repairs.isEmpty { write(interaction.repairs.map(\.rawValue), to: &writer) }
    if parts.contains(.direction) { writer.add(byte: StoredCodes.code(of: interaction.direction)) }
  }

  private static func write(_ parties: [Participant], to writer: inout ByteWriter) {
    writer.add(count: parties.count)
    for party in parties {
      writer.add(party.name)
      writer.add(party.email)
      writer.add(party.phone)
      writer.add(party.extension)
    }
  }

  private static func write(_ blocks: [QuotedBlock], to writer: inout ByteWriter) {
    writer.add(count: blocks.count)
    for block in blocks {
      writer.add(byte: (block.isForwarded ? 1 : 0) | (block.time == nil ? 0 : 2))
      writer.add(block.author)
      writer.add(block.authorEmail)
      if let time = block.time {
        writer.add(signed: time.instant.seconds)
        writer.add(signed: Int64(time.offsetMinutes))
      }
      writer.add(block.messageID)
      writer.add(block.text)
    }
  }

  private static func write(_ attachments: [Attachment], to writer: inout ByteWriter) {
    writer.add(count: attachments.count)
    for attachment in attachments {
      writer.add(attachment.name)
      writer.add(attachment.type)
      writer.add(signed: Int64(attachment.bytes))
    }
  }

  private static func write(_ texts: [String], to writer: inout ByteWriter) {
    writer.add(count: texts.count)
    for text in texts { writer.add(text) }
  }

  // MARK: Reading

  /// The interaction again, without text, language, cues and holders.
  static func read(_ reader: inout ByteReader, id: String, seconds: Int64?) throws -> Interaction {
    guard try reader.byte() == version else { throw DamagedValue() }
    let parts = Parts(rawValue: try reader.unsigned())
    let channel = try StoredCodes.channel(try reader.byte())
    let quality = try StoredCodes.timeQuality(try reader.byte())
    var source = SourcePosition(
      path: try reader.text(), format: try reader.text(), offset: try reader.int(), length: try reader.int())
    let offset = parts.contains(.offset) ? try reader.int() : 0
    var interaction = Interaction(
      id: id, channel: channel, time: seconds.map { Timestamp(Instant(seconds: $0), offsetMinutes: offset) },
      timeQuality: quality, source: source)
    if parts.contains(.duration) { interaction.duration = try reader.int() }
    if parts.contains(.ring) { interaction.ring = try reader.int() }
    if parts.contains(.result) { interaction.result = try StoredCodes.result(try reader.byte()) }
    if parts.contains(.from) { interaction.from = try parties(&reader) }
    if parts.contains(.to) { interaction.to = try parties(&reader) }
    if parts.contains(.cc) { interaction.cc = try parties(&reader) }
    if parts.contains(.bcc) { interaction.bcc = try parties(&reader) }
    if parts.contains(.hops) { interaction.hops = try parties(&reader) }
    if parts.contains(.subject) { interaction.subject = try reader.text() }
    if parts.contains(.quoted) { interaction.quoted = try reader.list(block) }
    if parts.contains(.signature) { interaction.signature = try reader.text() }
    if parts.contains(.attachments) {
      interaction.attachments = try reader.list {
        Attachment(name: try $0.optionalText(), type: try $0.text(), bytes: try $0.int())
      }
    }
    if parts.contains(.messageID) { interaction.messageID = try reader.text() }
    if parts.contains(.inReplyTo) { interaction.inReplyTo = try reader.text() }
    if parts.contains(.references) { interaction.references = try reader.list { try $0.text() } }
    if parts.contains(.threadIndex) { interaction.threadIndex = try reader.text() }
    if parts.contains(.concerns) { interaction.concerns = try reader.list { try $0.text() } }
    if parts.contains(.flags) { interaction.flags = InteractionFlags(rawValue: try reader.int()) }
    if parts.contains(.line) { source.line = try reader.int() }
    if parts.contains(.element) { source.element = try reader.text() }
    if parts.contains(.repairs) {
      interaction.repairs = try reader.list {
        guard let repair = Repair(rawValue: try $0.text()) else { throw DamagedValue() }
        return repair
      }
    }
    if parts.contains(.direction) { interaction.direction = try StoredCodes.direction(try reader.byte()) }
    interaction.source = source
    guard reader.isAtEnd else { throw DamagedValue() }
    return interaction
  }

  private static func parties(_ reader: inout ByteReader) throws -> [Participant] {
    try reader.list {
      Participant(
        name: try $0.optionalText(), email: try $0.optionalText(), phone: try $0.optionalText(),
        extension: try $0.optionalText())
    }
  }

  private static func block(_ reader: inout ByteReader) throws -> QuotedBlock {
    let kind = try reader.byte()
    var block = QuotedBlock(author: try reader.optionalText(), authorEmail: try reader.optionalText(), text: "")
    if kind & 2 != 0 {
      block.time = Timestamp(Instant(seconds: try reader.signed()), offsetMinutes: try reader.int())
    }
    block.messageID = try reader.optionalText()
    block.text = try reader.text()
    block.isForwarded = kind & 1 != 0
    return block
  }
}
