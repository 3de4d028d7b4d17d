import RapportFormats
import RapportModel

/// A message as a container delivers it, not yet parsed.
struct MailRecord: Sendable {
  /// The message, container quoting taken off.
  var bytes: [UInt8]
  /// The mailbox's separator line, a last resort for date and sender.
  var envelope: MboxFromLine?
  /// Where it stands.
  var position: SourcePosition
  /// What had to be mended to find it.
  var repairs: Set<Repair> = []
  /// Whether it is the last of the source, so that a missing end means that the source is cut off.
  var isLast = false
}

/// What becomes of a record.
enum MailOutcome: Sendable {
  /// A mail to be stored.
  case mail(Interaction)
  /// Left out on purpose.
  case skip(MailSkip)
}
