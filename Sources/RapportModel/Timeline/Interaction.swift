/// One thing that passed between people: a mail, a call, a voicemail, a text, a ticket comment or a note.
///
/// The unit of the timeline (NDJSON: one interaction a line). Filled in stages: an importer fills what the bytes
/// say; the directory fills `person`, `account` and `staff` of the participants, `account` and `direction`; the
/// annotator fills `language` and `cues`; the threading step of the analysis fills `conversation`.
public struct Interaction: Hashable, Sendable {
  /// Stable across runs and machines: derived from content, never from position.
  public var id: String {
    get { box.fields.id }
    _modify { yield &own.fields.id }
  }
  /// How it reached the other side.
  public var channel: Channel {
    get { box.fields.channel }
    _modify { yield &own.fields.channel }
  }
  /// From whom to whom, seen from the company; `.unknown` until the directory has run.
  public var direction: Direction {
    get { box.fields.direction }
    _modify { yield &own.fields.direction }
  }
  /// When it happened; nil with `timeQuality` `.missing`.
  public var time: Timestamp? {
    get { box.fields.time }
    _modify { yield &own.fields.time }
  }
  /// How `time` was found.
  public var timeQuality: TimeQuality {
    get { box.fields.timeQuality }
    _modify { yield &own.fields.timeQuality }
  }
  /// Talk time of a call in seconds.
  public var duration: Int? {
    get { box.fields.duration }
    _modify { yield &own.fields.duration }
  }
  /// Ring time of a call in seconds.
  public var ring: Int? {
    get { box.fields.ring }
    _modify { yield &own.fields.ring }
  }
  /// What became of a call.
  public var result: CallResult? {
    get { box.fields.result }
    _modify { yield &own.fields.result }
  }
  /// Authors, normally one.
  public var from: [Participant] {
    get { box.fields.from }
    _modify { yield &own.fields.from }
  }
  /// Main recipients.
  public var to: [Participant] {
    get { box.fields.to }
    _modify { yield &own.fields.to }
  }
  /// Recipients in copy.
  public var cc: [Participant] {
    get { box.fields.cc }
    _modify { yield &own.fields.cc }
  }
  /// Recipients in blind copy, where the export shows them.
  public var bcc: [Participant] {
    get { box.fields.bcc }
    _modify { yield &own.fields.bcc }
  }
  /// Parties a call went through, in order (transfers, ring groups), before the one in `to` who had it last.
  public var hops: [Participant] {
    get { box.fields.hops }
    _modify { yield &own.fields.hops }
  }
  /// Subject, decoded, with its prefixes.
  public var subject: String? {
    get { box.fields.subject }
    _modify { yield &own.fields.subject }
  }
  /// What this author newly wrote: no quotes, no signature. For a call: its note.
  public var text: String {
    get { box.fields.text }
    _modify { yield &own.fields.text }
  }
  /// Quoted and forwarded blocks, in the order of the message.
  public var quoted: [QuotedBlock] {
    get { box.fields.quoted }
    _modify { yield &own.fields.quoted }
  }
  /// The signature that was taken off.
  public var signature: String? {
    get { box.fields.signature }
    _modify { yield &own.fields.signature }
  }
  /// ISO 639-1 code of `text` (`en`, `pl`, `ru`, `nb`, or another); nil where unknown or without text.
  public var language: String? {
    get { box.fields.language }
    _modify { yield &own.fields.language }
  }
  /// Files attached; never their content.
  public var attachments: [Attachment] {
    get { box.fields.attachments }
    _modify { yield &own.fields.attachments }
  }
  /// Message-ID without angle brackets.
  public var messageID: String? {
    get { box.fields.messageID }
    _modify { yield &own.fields.messageID }
  }
  /// First id of In-Reply-To, without angle brackets.
  public var inReplyTo: String? {
    get { box.fields.inReplyTo }
    _modify { yield &own.fields.inReplyTo }
  }
  /// Ids of References, oldest first, without angle brackets.
  public var references: [String] {
    get { box.fields.references }
    _modify { yield &own.fields.references }
  }
  /// Conversation key of a mail program: the GUID of Thread-Index in hexadecimal.
  public var threadIndex: String? {
    get { box.fields.threadIndex }
    _modify { yield &own.fields.threadIndex }
  }
  /// Message-IDs of mails that a bounce, delivery report or read receipt speaks about.
  public var concerns: [String] {
    get { box.fields.concerns }
    _modify { yield &own.fields.concerns }
  }
  /// Conversation it belongs to; nil until threading has run.
  public var conversation: String? {
    get { box.fields.conversation }
    _modify { yield &own.fields.conversation }
  }
  /// Name of the account it belongs to; nil where none.
  public var account: String? {
    get { box.fields.account }
    _modify { yield &own.fields.account }
  }
  /// What kind of message it is besides a person's own.
  public var flags: InteractionFlags {
    get { box.fields.flags }
    _modify { yield &own.fields.flags }
  }
  /// Whose mailboxes or lines hold it (owner's address or the source's owner), sorted.
  public var holders: [String] {
    get { box.fields.holders }
    _modify { yield &own.fields.holders }
  }
  /// Where its bytes are.
  public var source: SourcePosition {
    get { box.fields.source }
    _modify { yield &own.fields.source }
  }
  /// What had to be mended while reading, sorted.
  public var repairs: [Repair] {
    get { box.fields.repairs }
    _modify { yield &own.fields.repairs }
  }
  /// What its sentences say; empty until annotated.
  public var cues: [Cue] {
    get { box.fields.cues }
    _modify { yield &own.fields.cues }
  }

  private var box: InteractionBox

  /// The box, copied first where another value shares it.
  private var own: InteractionBox {
    mutating get {
      if !isKnownUniquelyReferenced(&box) { box = InteractionBox(box.fields) }
      return box
    }
  }

  /// An interaction as an importer makes it.
  public init(id: String, channel: Channel, time: Timestamp?, timeQuality: TimeQuality, source: SourcePosition) {
    box = InteractionBox(
      InteractionFields(id: id, channel: channel, time: time, timeQuality: timeQuality, source: source))
  }

  /// Whether everything is equal.
  public static func == (a: Interaction, b: Interaction) -> Bool { a.box === b.box || a.box.fields == b.box.fields }

  /// Hashes the content.
  public func hash(into hasher: inout Hasher) { hasher.combine(box.fields) }

  /// `time`'s instant, `.distantPast` where the time is missing: such interactions sort first and are never late.
  public var instant: Instant { time?.instant ?? .distantPast }

  /// Everybody named in it: from, to, cc, bcc.
  public var participants: [Participant] { from + to + cc + bcc }

  /// The order of a timeline: by time, then by id, so that it does not depend on the order of import.
  public static func inTimelineOrder(_ a: Interaction, _ b: Interaction) -> Bool {
    (a.instant, a.id) < (b.instant, b.id)
  }
}

/// How an interaction reached the other side (contract, section 3).
public enum Channel: String, Hashable, Sendable, CaseIterable {
  /// A mail.
  case email
  /// A telephone call.
  case call
  /// A message left on an answering machine.
  case voicemail
  /// SMS, MMS or chat.
  case text
  /// A ticket's public comment.
  case ticket
  /// An internal note.
  case note
}

/// From whom to whom, seen from the company (contract, section 3).
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// Client to staff.
  case inbound
  /// Staff to client.
  case outbound
  /// Staff only.
  case `internal`
  /// Clients only, staff merely copied.
  case external
  /// Not decided.
  case unknown
}

/// What became of a call (contract, section 3).
public enum CallResult: String, Hashable, Sendable, CaseIterable {
  /// Somebody spoke.
  case answered
  /// Nobody picked up, or the caller hung up in the queue.
  case missed
  /// The line was engaged.
  case busy
  /// The callee declined.
  case rejected
  /// A machine took it.
  case voicemail
  /// It never reached the callee.
  case failed
}

/// How an interaction's time was found (contract, section 4).
public enum TimeQuality: String, Hashable, Sendable, CaseIterable {
  /// An instant with its zone, recorded by a system.
  case exact
  /// The sender's `Date` header.
  case header
  /// A server's `Received` header or the envelope.
  case received
  /// Local time whose zone comes from the configuration, or that falls into a gap or overlap of clocks.
  case assumedZone = "assumed_zone"
  /// None could be found.
  case missing
}

/// Kinds of message besides a person's own words to a person.
public struct InteractionFlags: OptionSet, Hashable, Sendable {
  /// Bits.
  public let rawValue: Int
  /// Flags from their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// An automatic answer, e.g. out of office.
  public static let autoreply = InteractionFlags(rawValue: 1)
  /// Sent to many or by a list.
  public static let bulk = InteractionFlags(rawValue: 2)
  /// A report that a mail was not delivered.
  public static let bounce = InteractionFlags(rawValue: 4)
  /// A delivery or read receipt.
  public static let receipt = InteractionFlags(rawValue: 8)
  /// An invitation or an answer to one.
  public static let calendar = InteractionFlags(rawValue: 16)
  /// Forwards another message.
  public static let forwarded = InteractionFlags(rawValue: 32)
  /// Content cannot be read.
  public static let encrypted = InteractionFlags(rawValue: 64)

  /// Every flag with its name in the timeline format, in the contract's order.
  public static let named: [(flag: InteractionFlags, name: String)] = [
    (.autoreply, "autoreply"), (.bulk, "bulk"), (.bounce, "bounce"), (.receipt, "receipt"), (.calendar, "calendar"),
    (.forwarded, "forwarded"), (.encrypted, "encrypted"),
  ]

  /// Names of the flags that are set.
  public var names: [String] { Self.named.filter { contains($0.flag) }.map(\.name) }

  /// Flags from their names; unknown names are left out.
  public init(names: [String]) {
    self = Self.named.reduce(into: []) { if names.contains($1.name) { $0.insert($1.flag) } }
  }
}

/// A quoted or forwarded stretch of somebody else's words inside a message.
public struct QuotedBlock: Hashable, Sendable {
  /// Author as the attribution or header block names them, e.g. `Per Fisk <per@fjordfisk.example>`; nil where unknown.
  public var author: String?
  /// The author's address where the text tells it, lower case.
  public var authorEmail: String?
  /// When the author wrote it, where the text tells.
  public var time: Timestamp?
  /// Message-ID of the block where the message carries it (a forwarded message/rfc822).
  public var messageID: String?
  /// The words, quote marks taken off.
  public var text: String
  /// Whether it was passed on (a forward) rather than answered.
  public var isForwarded: Bool

  /// A quoted block.
  public init(
    author: String? = nil, authorEmail: String? = nil, time: Timestamp? = nil, messageID: String? = nil, text: String,
    isForwarded: Bool = false
  ) {
    self.author = author
    self.authorEmail = authorEmail
    self.time = time
    self.messageID = messageID
    self.text = text
    self.isForwarded = isForwarded
  }
}

/// A file that came with a message; its content is never kept.
public struct Attachment: Hashable, Sendable {
  /// File name, decoded; nil where none is given.
  public var name: String?
  /// Media type, lower case.
  public var type: String
  /// Size after decoding, in bytes.
  public var bytes: Int

  /// An attachment.
  public init(name: String?, type: String, bytes: Int) {
    self.name = name
    self.type = type
    self.bytes = bytes
  }

  /// Whether it only proves who wrote the mail: a detached signature (RFC 3156, RFC 8551).
  public var isSignature: Bool {
    ["application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"].contains(type)
  }
}
