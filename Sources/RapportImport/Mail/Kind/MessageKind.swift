public import RapportFormats
public import RapportModel

/// What kind of message a mail is besides a person's own words: an automatic answer, list or bulk mail, a report of
/// failed delivery, a receipt, an invitation, a forward, encrypted.
///
/// Decided from headers and structure (RFC 3834, 2919, 2369, 3464, 8098, 5545). Subjects and sentences count only
/// together with a structural hint; `X-Auto-Response-Suppress` and an empty `Return-Path` alone are no proof.
public struct MessageKind: Hashable, Sendable {
  /// The flags.
  public var flags: InteractionFlags
  /// Message-IDs of the mails that a failure report or receipt speaks about.
  public var concerns: [String]

  /// Ids kept in `concerns`; a report speaks about one mail.
  static let maximumConcerns = 16

  /// Judges a message.
  ///
  /// - Parameters:
  ///   - message: the message.
  ///   - reading: what was decoded of it.
  ///   - subject: its subject, taken apart.
  ///   - ownPlaces: the company's domains and addresses: a list there is a shared mailbox, not bulk mail.
  public init(
    _ message: MailMessage, reading: MailReading, subject: SubjectPrefix, ownPlaces: OwnPlaces = OwnPlaces([])
  ) {
    self.init(
      message, reading: reading, subject: subject, headers: HeaderSurvey(message), ownPlaces: ownPlaces)
  }

  init(
    _ message: MailMessage, reading: MailReading, subject: SubjectPrefix, headers: HeaderSurvey, ownPlaces: OwnPlaces
  ) {
    var judge = KindJudge(
      message: message, reading: reading, subject: subject, ownPlaces: ownPlaces, headers: headers)
    judge.run()
    flags = judge.flags
    concerns = judge.concerns
  }
}

private struct KindJudge {
  let message: MailMessage
  let reading: MailReading
  let subject: SubjectPrefix
  let ownPlaces: OwnPlaces
  let headers: HeaderSurvey
  var flags: InteractionFlags = []
  var concerns: [String] = []

  mutating func run() {
    judgeReports()
    if flags.isDisjoint(with: [.bounce, .receipt]) { judgeAutomatic() }
    judgeBulk()
    judgeCalendar()
    if reading.isEncrypted { flags.insert(.encrypted) }
    if subject.isForward || headers.has(.forwardedID) || holdsForwardedMail { flags.insert(.forwarded) }
    concerns = Array(concerns.prefix(MessageKind.maximumConcerns))
  }

  /// A mail attached as such, which is no part of a report.
  private var holdsForwardedMail: Bool {
    flags.isDisjoint(with: [.bounce, .receipt])
      && message.parts.contains { part in
        part.kind == .message && part.parent.map { message.parts[$0].kind == .mixed } ?? false
      }
  }

  // MARK: Reports

  private mutating func judgeReports() {
    var isReported = false
    for (index, part) in message.parts.enumerated() where !isInsideMail(index) {
      switch part.kind {
      case .deliveryStatus:
        isReported = true
        flags.insert(DeliveryStatus(message.content(of: index)).isFailure ? .bounce : .receipt)
      case .dispositionNotification:
        isReported = true
        flags.insert(.receipt)
        if let id = DeliveryStatus(message.content(of: index)).originalMessageID { concern(id) }
      default: break
      }
    }
    if !isReported { judgeInformalReport() }
    if flags.contains(.bounce) {
      // A bounce says once and for all what became of the mail; it is no receipt besides.
      flags.remove(.receipt)
    }
    guard !flags.isDisjoint(with: [.bounce, .receipt]) else { return }
    for (index, part) in message.parts.enumerated() where part.kind == .message || part.kind == .returnedHeaders {
      if let id = message.embeddedMessage(in: index)?.messageID { concern(id) }
    }
    if concerns.isEmpty { ReturnedText.messageIDs(in: reading.body.text).forEach { concern($0) } }
    if concerns.isEmpty { reading.inReplyTo.forEach { concern($0) } }
  }

  private mutating func concern(_ id: String) {
    if id != reading.messageID, !concerns.contains(id) { concerns.append(id) }
  }

  private func isInsideMail(_ index: Int) -> Bool {
    var current = message.parts[index].parent
    while let parent = current {
      if message.parts[parent].kind == .message { return true }
      current = message.parts[parent].parent
    }
    return false
  }

  /// Half of all bounces are no delivery reports in form: judged by who sends them, their subject and their text.
  private mutating func judgeInformalReport() {
    let folded = subject.count == 0 ? subject.foldedBytes : []
    let isDaemon = isFromDaemon
    let hasNoReturnPath = hasEmptyReturnPath
    let isReturning = KindWords.bounceSubjects.contains(in: folded)
    let isReport = message.parts.first?.kind == .report
    guard isDaemon || hasNoReturnPath || isReturning || isReport || headers.has(.failedRecipients) else { return }
    let isNoFailure = KindWords.noFailureSubjects.contains(in: folded)
    if !isNoFailure, headers.has(.failedRecipients) {
      flags.insert(.bounce)
      return
    }
    defer {
      // Whatever else a mail server writes is about delivery, and no person's words.
      if flags.isDisjoint(with: [.bounce, .receipt]), isFromServer { flags.insert(.receipt) }
    }
    let text = head(of: reading.body.text)
    let speaksOfFailure = KindWords.bounceTexts.contains(in: text)
    if isNoFailure {
      if isDaemon || hasNoReturnPath { flags.insert(.receipt) }
    } else if isDaemon, isReturning || speaksOfFailure {
      flags.insert(.bounce)
    } else if hasNoReturnPath || isAutoSubmitted || isReport, isReturning, speaksOfFailure {
      flags.insert(.bounce)
    } else if isReport || hasNoReturnPath || isAutoSubmitted || headers.has(.autoResponseSuppress),
      KindWords.receiptSubjects.length(at: 0, in: folded, limit: folded.count) != nil
    {
      flags.insert(.receipt)
    }
  }

  /// Whether a mail server, or the person who looks after one, wrote it.
  private var isFromDaemon: Bool {
    isFromServer || (reading.from + reading.sender).contains { $0.localPart.lowercased() == "postmaster" }
  }

  private var isFromServer: Bool {
    (reading.from + reading.sender).contains { address in
      let local = address.address.isEmpty ? address.name ?? "" : address.localPart
      return KindWords.daemons.contains(local.lowercased())
    }
  }

  private var hasEmptyReturnPath: Bool {
    headers.values(.returnPath).contains { $0 == "<>" || $0 == "<mailer-daemon>" }
  }

  private var isAutoSubmitted: Bool { headers.token(.autoSubmitted).map { !$0.isEmpty && $0 != "no" } ?? false }

  /// The first 8 KiB of a text, folded: bounces say what they are at once.
  private func head(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8.prefix(8_192))
    return FoldedText(bytes, in: 0..<bytes.count, tracksOrigin: false).bytes
  }

  // MARK: Automatic answers

  private mutating func judgeAutomatic() {
    // RFC 3834 section 5: anything but `no` is automatic.
    if let value = headers.token(.autoSubmitted), !value.isEmpty {
      if value != "no" { flags.insert(.autoreply) }
      return
    }
    let isMarked = headers.values(.autoReplyMark).contains { $0 != "no" && $0 != "false" }
    let precedence = headers.values(.precedence)
    if isMarked || precedence.contains(where: { $0.hasPrefix("auto_reply") || $0.hasPrefix("auto-reply") })
      || headers.values(.deliveredTo).contains(where: { $0.hasPrefix("autoresponder") })
    {
      flags.insert(.autoreply)
      return
    }
    // Somebody who answers an automatic reply has its words behind a prefix.
    guard subject.count == 0, saysAutoreply else { return }
    let suppresses = headers.value(.autoResponseSuppress).map { $0 != "none" } ?? false
    let isMachine =
      suppresses || hasEmptyReturnPath || headers.has(.loop)
      || precedence.contains { $0.hasPrefix("bulk") || $0.hasPrefix("junk") }
      || headers.values(.exchangeSource).contains { $0.contains("rules") || $0.contains("@") }
      || headers.values(.mailer).contains { $0.contains("vacation") || $0.contains("autorespond") }
    if isMachine { flags.insert(.autoreply) }
  }

  private var saysAutoreply: Bool {
    KindWords.autoreplySubjects.length(at: 0, in: subject.foldedBytes, limit: subject.foldedBytes.count) != nil
  }

  // MARK: Bulk, calendar

  private mutating func judgeBulk() {
    let precedence = headers.values(.precedence)
    let isOwnList = isOwnList
    if !isOwnList {
      if headers.has(.listID) || headers.has(.listPost) || headers.has(.mailingList) || headers.has(.beenThere)
        || headers.has(.campaign)
      {
        flags.insert(.bulk)
      }
      let isSentToMany = precedence.contains {
        $0.hasPrefix("bulk") || $0.hasPrefix("list") || $0.hasPrefix("junk")
      }
      // Autoresponders and mail servers say `bulk` as well; theirs are answers to one.
      if isSentToMany, flags.isDisjoint(with: [.autoreply, .bounce, .receipt]) { flags.insert(.bulk) }
    }
    if headers.has(.listUnsubscribe), !isOwnList {
      let isBulkSender =
        headers.has(.listUnsubscribePost) || headers.has(.feedbackID) || headers.has(.listOther)
      // Sales programs put the header into letters to one person; an answer is one.
      let isAnswer = !reading.inReplyTo.isEmpty || !reading.references.isEmpty || subject.isReply
      if isBulkSender && !isAnswer || !isAnswer && !headers.has(.autoSubmitted) { flags.insert(.bulk) }
    }
  }

  /// Whether the list is the company's own: a shared mailbox run as a group. Mail of the company that goes to others
  /// alone has passed no such mailbox: it is the company's newsletter.
  private var isOwnList: Bool {
    guard !ownPlaces.isEmpty else { return false }
    func isOwn(_ address: MailAddress) -> Bool { ownPlaces.holdsAddress(address.address.lowercased()) }
    let isAnswer = !reading.inReplyTo.isEmpty || !reading.references.isEmpty || subject.isReply
    let receivers = reading.to + reading.cc
    if !isAnswer, reading.from.contains(where: isOwn), !receivers.isEmpty, !receivers.contains(where: isOwn) {
      return false
    }
    return headers.values(.listID).contains { ownPlaces.holdsList($0) }
      || (headers.values(.beenThere) + headers.values(.listPost)).contains { ownPlaces.holdsAddress($0) }
  }

  private mutating func judgeCalendar() {
    if headers.value(.contentClass).map({ $0.contains("calendarmessage") }) ?? false { flags.insert(.calendar) }
    for (index, part) in message.parts.enumerated() where part.kind == .calendar && !isInsideMail(index) {
      let declared = message.rawValue(of: "content-type", in: index).map { value in
        String(decoding: value.prefix(1_000).lazy.map(MailByte.lowered), as: UTF8.self)
      }
      if declared?.contains("method=") ?? false {
        flags.insert(.calendar)
      } else {
        let content = message.content(of: index).prefix(2_048)
        let text = String(decoding: content.lazy.map(MailByte.lowered), as: UTF8.self)
        if text.contains("\nmethod:") { flags.insert(.calendar) }
      }
    }
  }
}
