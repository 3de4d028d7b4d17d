public import RapportModel

/// Everything a reader of a message wants to know, decoded once, with all that was mended on the way.
public struct MailReading: Sendable {
  /// Message-ID without brackets.
  public var messageID: String?
  /// Ids of the messages answered.
  public var inReplyTo: [String]
  /// Ids of the conversation before, oldest first.
  public var references: [String]
  /// The subject.
  public var subject: String
  /// Authors.
  public var from: [MailAddress]
  /// Who sent it for the authors.
  public var sender: [MailAddress]
  /// Where answers should go.
  public var replyTo: [MailAddress]
  /// Recipients.
  public var to: [MailAddress]
  /// Copies.
  public var cc: [MailAddress]
  /// Hidden copies, in mail the author kept.
  public var bcc: [MailAddress]
  /// When it was sent.
  public var date: MailDate
  /// Its text.
  public var body: MailBody
  /// The files it carries, those within the text included.
  public var attachments: [MailAttachment]
  /// Whether its content cannot be read: S/MIME or PGP.
  public var isEncrypted: Bool
  /// Whether it is signed: S/MIME or PGP.
  public var isSigned: Bool
  /// Whether it carries Outlook's `winmail.dat`, which may hold text that is not read.
  public var hasTNEF: Bool
  /// All that was mended, structure and decoding together.
  public var repairs: Set<Repair>
}

extension MailMessage {
  /// Decodes everything a reader wants to know.
  ///
  /// - Parameters:
  ///   - envelope: the separator line of the mailbox, a last resort for the date.
  ///   - latest: the latest date believed: two days after now.
  public func read(envelope: MboxFromLine? = nil, latest: Instant = .distantFuture) -> MailReading {
    var repairs = structureRepairs
    let body = body()
    repairs.formUnion(body.repairs)
    let date = date(envelope: envelope, latest: latest)
    if date.isRepaired || date.quality != .header { repairs.insert(.date) }
    var attachments = attachments(textParts: body.parts, repairs: &repairs)
    attachments += body.embeddedFiles
    return MailReading(
      messageID: messageID, inReplyTo: inReplyTo, references: references,
      subject: subject(repairs: &repairs) ?? "", from: addresses(.from, repairs: &repairs),
      sender: addresses(.sender, repairs: &repairs), replyTo: addresses(.replyTo, repairs: &repairs),
      to: addresses(.to, repairs: &repairs), cc: addresses(.cc, repairs: &repairs),
      bcc: addresses(.bcc, repairs: &repairs), date: date, body: body, attachments: attachments,
      isEncrypted: isEncrypted || body.inlinePGP == .encrypted, isSigned: isSigned || body.inlinePGP == .signed,
      hasTNEF: parts.contains { $0.kind == .tnef }, repairs: repairs)
  }

  /// Whether the message or a part of it is encrypted, as MIME tells (RFC 3156, RFC 8551).
  public var isEncrypted: Bool {
    parts.indices.contains { index in
      switch parts[index].kind {
      case .encrypted: return true
      case .smime:
        // Without a type it is an envelope; `signed-data` can be read by whoever unpacks it.
        guard let type = rawParameter("smime-type", of: parts[index].typeField) else { return true }
        return !bytes.equalsLowercase("signed-data", in: type.value)
          && !bytes.equalsLowercase("certs-only", in: type.value)
      default: return false
      }
    }
  }

  /// Whether the message or a part of it is signed, as MIME tells (RFC 1847, RFC 8551).
  public var isSigned: Bool {
    parts.indices.contains { index in
      switch parts[index].kind {
      case .signed: return true
      case .smime:
        guard let type = rawParameter("smime-type", of: parts[index].typeField) else { return false }
        return bytes.equalsLowercase("signed-data", in: type.value)
      default: return false
      }
    }
  }
}
