import RapportFormats
import RapportModel

/// Makes an interaction of a message. Pure: the same message and context give the same interaction on any thread.
struct MailInterpreter: Sendable {
  private let context: ImportContext
  private let path: MailboxPath
  private let selection: MailSelection
  private let owner: String?
  private let ownPlaces: OwnPlaces

  /// Mails attached to a mail whose words are shown as quoted blocks.
  private static let maximumAttachedMails = 20

  init(context: ImportContext) {
    self.context = context
    path = MailboxPath(context.path, folder: context.folder)
    selection = MailSelection(
      path: path, privateFolders: context.privateFolders, privateAddresses: context.privateAddresses)
    owner = context.spec.owner?.lowercased() ?? path.owner
    // The owner of a mailbox is staff, so it may be a list itself.
    ownPlaces = OwnPlaces(context.ownPlaces + [owner].compactMap { $0 })
  }

  /// The interaction that a record is, or why it is left out.
  func outcome(of record: MailRecord) -> MailOutcome {
    if let skip = selection.folderSkip { return .skip(skip) }
    let message = MailMessage.parse(record.bytes, options: MailMessage.Options(languages: context.languages))
    let headers = HeaderSurvey(message)
    let labels = headers.has(.labels) ? message.values(of: "X-Gmail-Labels").flatMap(Self.labels) : []
    if let skip = selection.skip(headers: headers, labels: labels) { return .skip(skip) }
    let reading = message.read(envelope: record.envelope, latest: context.latestBelievable)
    if message.fields.isEmpty, reading.body.text.allSatisfy(\.isWhitespace) { return .skip(.empty) }
    let mail = interaction(of: message, reading, headers, record)
    let addresses = (mail.participants.compactMap(\.email)) + reading.replyTo.map { $0.address.lowercased() }
    if selection.isPrivate(addresses) { return .skip(.isPrivate) }
    return .mail(mail)
  }

  private static func labels(_ value: String) -> [String] {
    value.split(separator: ",").map { label in
      String(label.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
    }
  }

  private func interaction(
    of message: MailMessage, _ reading: MailReading, _ headers: HeaderSurvey, _ record: MailRecord
  ) -> Interaction {
    var repairs = reading.repairs.union(record.repairs)
    if record.isLast, message.endsInsideMultipart { repairs.insert(.truncated) }
    let (time, quality) = time(of: reading.date)
    let from = authors(of: reading, record, &repairs)
    let subject = SubjectPrefix(reading.subject)
    let kind = MessageKind(message, reading: reading, subject: subject, headers: headers, ownPlaces: ownPlaces)
    let offset = time?.offsetMinutes ?? context.zone.offsetSeconds(at: context.latestBelievable) / 60
    let splitter = QuoteSplitter(
      offsetMinutes: offset, isForward: subject.isForward,
      authorNames: from.flatMap { [$0.name, $0.email].compactMap { $0 } })
    let split = splitter.split(reading.body.text)

    var mail = Interaction(
      id: MailIdentity.id(
        messageID: reading.messageID, split: split, from: from, time: time, subject: subject),
      channel: .email, time: time, timeQuality: quality, source: record.position)
    mail.from = from
    mail.to = participants(reading.to)
    mail.cc = participants(reading.cc)
    mail.bcc = participants(reading.bcc)
    mail.subject = reading.subject.isEmpty ? nil : reading.subject
    mail.text = split.text
    mail.quoted = split.quoted + attachedMails(message, kind: kind)
    mail.signature = Self.joined(split.signature, split.boilerplate)
    mail.attachments = (reading.attachments + message.sealedParts(reading)).map {
      Attachment(name: $0.name, type: $0.mediaType, bytes: $0.byteCount)
    }
    mail.messageID = reading.messageID
    mail.inReplyTo = reading.inReplyTo.first
    mail.references = reading.references
    mail.threadIndex = message.threadIndex?.conversation
    mail.concerns = kind.concerns
    mail.flags = kind.flags
    if mail.quoted.contains(where: \.isForwarded), kind.flags.isDisjoint(with: [.bounce, .receipt]) {
      mail.flags.insert(.forwarded)
    }
    mail.holders = holders(headers)
    mail.repairs = repairs.sorted()
    return mail
  }

  private static func joined(_ signature: String?, _ boilerplate: String?) -> String? {
    guard let boilerplate else { return signature }
    return signature.map { $0 + "\n\n" + boilerplate } ?? boilerplate
  }

  // MARK: Time

  /// A time without a zone is local time of the configured one (`assumed_zone`).
  private func time(of date: MailDate) -> (Timestamp?, TimeQuality) {
    guard let timestamp = date.timestamp else { return (nil, .missing) }
    if date.isZoneAssumed {
      let civil = timestamp.civil
      let reading = context.zone.reading(
        of: civil.date, secondOfDay: civil.hour * 3600 + civil.minute * 60 + civil.second)
      return (context.zone.timestamp(reading.instant), .assumedZone)
    }
    switch date.quality {
    case .header: return (timestamp, .header)
    case .received, .envelope: return (timestamp, .received)
    case .missing: return (nil, .missing)
    }
  }

  // MARK: People

  private func authors(of reading: MailReading, _ record: MailRecord, _ repairs: inout Set<Repair>) -> [Participant] {
    let from = participants(reading.from)
    if !from.isEmpty { return from }
    repairs.insert(.address)
    let sender = participants(reading.sender)
    if !sender.isEmpty { return sender }
    guard let envelope = record.envelope?.sender, envelope.utf8.contains(MailByte.at), !envelope.hasSuffix("@xxx")
    else { return [] }
    return [Participant(email: envelope.lowercased())]
  }

  private func participants(_ addresses: [MailAddress]) -> [Participant] {
    addresses.compactMap { address in
      if address.address.utf8.contains(MailByte.at) {
        return Participant(name: address.name, email: address.address.lowercased())
      }
      // A local user, or a name without an address, as Outlook exports have it.
      let name = address.name ?? (address.address.isEmpty ? nil : address.address)
      return name.map { Participant(name: $0) }
    }
  }

  /// Whose mailbox it is: as configured, as the path says, else whom the last server delivered to.
  private func holders(_ headers: HeaderSurvey) -> [String] {
    if let owner { return [owner] }
    for name in [HeaderSurvey.Name.deliveredTo, .originalTo] {
      for value in headers.values(name) {
        let address = value.drop { $0 == "<" }.prefix { $0 != ">" && $0 != " " && $0 != "," }
        if address.utf8.contains(MailByte.at) { return [String(address)] }
      }
    }
    return []
  }

  // MARK: Attached mails

  /// The words of mails that are attached as such (`message/rfc822`): passed on, with author, time and id.
  private func attachedMails(_ message: MailMessage, kind: MessageKind) -> [QuotedBlock] {
    guard kind.flags.isDisjoint(with: [.bounce, .receipt]) else { return [] }
    var result: [QuotedBlock] = []
    for (index, part) in message.parts.enumerated() where part.kind == .message {
      guard result.count < Self.maximumAttachedMails else { break }
      // A mail inside an attached mail is part of that one.
      guard !isInsideMail(message, index), let mail = message.embeddedMessage(in: index) else { continue }
      let reading = mail.read(latest: context.latestBelievable)
      let time = time(of: reading.date).0
      let split = QuoteSplitter(offsetMinutes: time?.offsetMinutes ?? 0).split(reading.body.text)
      let author = participants(reading.from).first
      let email = author?.email
      let shown = author?.name.map { name in email.map { "\(name) <\($0)>" } ?? name } ?? email
      result.append(
        QuotedBlock(
          author: shown, authorEmail: email, time: time, messageID: reading.messageID, text: split.text,
          isForwarded: true))
      for block in split.quoted.prefix(QuoteLimits.blocks) {
        var block = block
        block.isForwarded = true
        result.append(block)
      }
    }
    return result
  }

  private func isInsideMail(_ message: MailMessage, _ index: Int) -> Bool {
    var current = message.parts[index].parent
    while let parent = current {
      if message.parts[parent].kind == .message { return true }
      current = message.parts[parent].parent
    }
    return false
  }
}
