import RapportModel

/// What the store keeps of an interaction besides the columns of its own: everything small, in one JSON value, with
/// empty parts left out. Reading one column is several times faster than joining a table a part.
struct InteractionDetail: Codable {
  var quality: TimeQuality
  var offset: Int?
  var duration: Int?
  var ring: Int?
  var result: CallResult?
  var from: [Party]?
  var to: [Party]?
  var cc: [Party]?
  var bcc: [Party]?
  var hops: [Party]?
  var subject: String?
  var quoted: [QuotedBlock]?
  var signature: String?
  var attachments: [Attachment]?
  var inReplyTo: String?
  var references: [String]?
  var threadIndex: String?
  var concerns: [String]?
  var flags: Int?
  var source: SourcePosition
  var repairs: [Repair]?

  /// A party without what the directory adds: that is worked out anew at every reading.
  struct Party: Codable {
    var n: String?
    var e: String?
    var p: String?
    var x: String?

    init(_ participant: Participant) {
      n = participant.name
      e = participant.email
      p = participant.phone
      x = participant.extension
    }

    var participant: Participant { Participant(name: n, email: e, phone: p, extension: x) }
  }

  init(_ interaction: Interaction) {
    func parties(_ list: [Participant]) -> [Party]? { list.isEmpty ? nil : list.map(Party.init) }
    quality = interaction.timeQuality
    offset = interaction.time?.offsetMinutes
    duration = interaction.duration
    ring = interaction.ring
    result = interaction.result
    from = parties(interaction.from)
    to = parties(interaction.to)
    cc = parties(interaction.cc)
    bcc = parties(interaction.bcc)
    hops = parties(interaction.hops)
    subject = interaction.subject
    quoted = interaction.quoted.isEmpty ? nil : interaction.quoted
    signature = interaction.signature
    attachments = interaction.attachments.isEmpty ? nil : interaction.attachments
    inReplyTo = interaction.inReplyTo
    references = interaction.references.isEmpty ? nil : interaction.references
    threadIndex = interaction.threadIndex
    concerns = interaction.concerns.isEmpty ? nil : interaction.concerns
    flags = interaction.flags.isEmpty ? nil : interaction.flags.rawValue
    source = interaction.source
    repairs = interaction.repairs.isEmpty ? nil : interaction.repairs
  }

  /// The interaction again, without text, language, cues and holders.
  func interaction(id: String, channel: Channel, seconds: Int64?, messageID: String?) -> Interaction {
    func parties(_ list: [Party]?) -> [Participant] { list?.map(\.participant) ?? [] }
    var interaction = Interaction(
      id: id, channel: channel,
      time: seconds.map { Timestamp(Instant(seconds: $0), offsetMinutes: offset ?? 0) }, timeQuality: quality,
      source: source)
    interaction.duration = duration
    interaction.ring = ring
    interaction.result = result
    interaction.from = parties(from)
    interaction.to = parties(to)
    interaction.cc = parties(cc)
    interaction.bcc = parties(bcc)
    interaction.hops = parties(hops)
    interaction.subject = subject
    interaction.quoted = quoted ?? []
    interaction.signature = signature
    interaction.attachments = attachments ?? []
    interaction.messageID = messageID
    interaction.inReplyTo = inReplyTo
    interaction.references = references ?? []
    interaction.threadIndex = threadIndex
    interaction.concerns = concerns ?? []
    interaction.flags = InteractionFlags(rawValue: flags ?? 0)
    interaction.repairs = repairs ?? []
    return interaction
  }
}
