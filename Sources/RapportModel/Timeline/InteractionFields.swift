/// What an `Interaction` holds; see there. Two dozen of these fields are counted references: kept in one box, a value is
/// copied by counting once (analyzing 100,000 interactions spent a third of its time on those counts before).
struct InteractionFields: Hashable, Sendable {
  var id: String
  var channel: Channel
  var direction: Direction = .unknown
  var time: Timestamp?
  var timeQuality: TimeQuality
  var duration: Int?
  var ring: Int?
  var result: CallResult?
  var from: [Participant] = []
  var to: [Participant] = []
  var cc: [Participant] = []
  var bcc: [Participant] = []
  var hops: [Participant] = []
  var subject: String?
  var text: String = ""
  var quoted: [QuotedBlock] = []
  var signature: String?
  var language: String?
  var attachments: [Attachment] = []
  var messageID: String?
  var inReplyTo: String?
  var references: [String] = []
  var threadIndex: String?
  var concerns: [String] = []
  var conversation: String?
  var account: String?
  var flags: InteractionFlags = []
  var holders: [String] = []
  var source: SourcePosition
  var repairs: [Repair] = []
  var cues: [Cue] = []
}

/// The fields of interactions that are copies of each other. A value that changes one makes the box its own first, so a
/// box that is shared never changes: that makes it safe to send although the compiler can't see it.
final class InteractionBox: @unchecked Sendable {
  var fields: InteractionFields

  init(_ fields: InteractionFields) { self.fields = fields }
}
