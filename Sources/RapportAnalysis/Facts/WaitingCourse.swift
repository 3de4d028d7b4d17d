import RapportModel

/// The contacts of a timeline sorted into waiting blocks, and what ended them: one pass in time order.
struct WaitingCourse: Sendable {
  private(set) var contacts: [ContactDraft] = []
  private(set) var blocks: [BlockDraft] = []
  /// Contact draft of an interaction, by index of the timeline.
  private(set) var contactOf: [Int: Int] = [:]
  /// Attempts to reach each client person, by index of the timeline, in time order.
  private(set) var attempts: [Int: [Int]] = [:]
  /// Automatic answers to each client person.
  private(set) var autoreplies: [Int: [Int]] = [:]
  /// Confirmations of receipt to each client person.
  private(set) var acknowledgements: [Int: [Int]] = [:]
  /// Mails of the staff that came back from every client they went to, by index of the timeline.
  private(set) var undelivered: Set<Int> = []

  /// A client person in a conversation.
  private struct Seat: Hashable {
    var conversation: Int
    var person: Int
  }

  private var openByPerson: [Int: [Int]] = [:]
  private var openByConversation: [Int: [Int]] = [:]
  private var openBySeat: [Seat: [Int]] = [:]
  /// Blocks by the persons on their contacts' own To and Cc.
  private var openByCompanion: [Seat: [Int]] = [:]
  /// The same whatever the conversation: for new mails, calls and texts.
  private var openByCompanionAnywhere: [Int: [Int]] = [:]
  private var openInAccount: [Int] = []
  private let agreed: Set<Int>

  /// How many of a person's open blocks are compared when a contact looks for the one it goes on with: nobody waits
  /// for more answers at once and means an older one.
  static let mostCompared = 16
  /// How many recipients of one message are followed; beyond that it is a mailing.
  static let mostCompanions = 64
  /// Least time after a contact before bare thanks are read as "settled" and not as "thanks in advance".
  static let thanksInAdvance = WallDuration.hours(1)

  init(
    _ interactions: [Interaction], _ entries: [Entry], _ matters: [Matter], _ conversations: Conversations,
    _ readings: [ReplyReading?], roster: Roster, account: Account, context: AnalysisContext
  ) {
    let keys = account.contacts.flatMap { [$0.id] + $0.emails + $0.phones }
    agreed = Set(keys.compactMap { roster.existing($0) })
    let bounces = Bounces(interactions)
    let unseen = UnseenReplies(interactions, entries, conversations, roster, context.configuration).replies
    var nextUnseen = 0
    var lastIsStaff: [Int: Bool] = [:]
    for (index, i) in interactions.enumerated() {
      let e = entries[index]
      guard let instant = e.instant else { continue }
      while nextUnseen < unseen.count,
        (unseen[nextUnseen].reaction.instant, unseen[nextUnseen].shownBy) <= (instant, index)
      {
        apply(unseen[nextUnseen])
        lastIsStaff[unseen[nextUnseen].conversation] = true
        nextUnseen += 1
      }
      let conversation = conversations.number[index]
      switch e.direction {
      case .outbound:
        let reaction = StaffMessage(
          i, e, index: index, instant: instant, conversation: conversation,
          startsConversation: conversations.isFirst(index),
          matter: matters[index], reading: readings[index] ?? .automatic, failed: bounces.failedRecipients(i, e, roster)
        )
        apply(reaction, i, e)
        switch reaction.reading {
        case .automatic, .autoreply: break
        case .acknowledgement, .vague, .courtesy, .substance: lastIsStaff[conversation] = true
        }
      case .inbound:
        if e.isTalk, let person = e.author {
          endAll(
            of: person,
            ReactionDraft(index: index, instant: instant, kind: .call, by: i.to.first { $0.staff }, channel: .call))
        }
        guard ContactDraft.isContact(i, e), let person = e.author else { continue }
        let contact = ContactDraft(
          i, e, index: index, client: person, instant: instant, followsReply: lastIsStaff[conversation] ?? false,
          context)
        place(contact, i, e, matters[index], conversation, context.calendar)
        lastIsStaff[conversation] = false
      default: continue
      }
    }
  }

  // MARK: Contacts

  private mutating func place(
    _ contact: ContactDraft, _ i: Interaction, _ e: Entry, _ matter: Matter, _ conversation: Int,
    _ calendar: WorkingCalendar
  ) {
    var contact = contact
    let number = contacts.count
    contactOf[contact.index] = number
    defer { contacts.append(contact) }
    if case .none(let reason) = contact.need {
      settle(contact, number, reason, i, conversation)
      return
    }
    if let block = blockToJoin(contact, i, e, matter, conversation) {
      let previous = blocks[block].lastInstant
      contact.isChase =
        e.mask.has(.chase) || calendar.workingTime(from: previous, to: contact.instant) > WorkingDuration.hours(1)
      contact.block = block
      blocks[block].contacts.append(number)
      blocks[block].lastInstant = contact.instant
      blocks[block].matter.add(matter)
      let isNewHere = !blocks[block].conversations.contains(conversation)
      if isNewHere { blocks[block].conversations.append(conversation) }
      seat(block, contact.client, e, conversation, isNew: isNewHere)
      return
    }
    let block = blocks.count
    contact.block = block
    var draft = BlockDraft(
      client: contact.client, contacts: [number], conversations: [conversation], lastInstant: contact.instant)
    draft.matter.add(matter)
    blocks.append(draft)
    openByPerson[contact.client, default: []].append(block)
    openInAccount.append(block)
    seat(block, contact.client, e, conversation, isNew: true)
  }

  private mutating func seat(_ block: Int, _ client: Int, _ e: Entry, _ conversation: Int, isNew: Bool) {
    if isNew {
      openByConversation[conversation, default: []].append(block)
      openBySeat[Seat(conversation: conversation, person: client), default: []].append(block)
    }
    for companion in e.clientRecipients.prefix(Self.mostCompanions) {
      let seat = Seat(conversation: conversation, person: companion)
      if openByCompanion[seat]?.last != block { openByCompanion[seat, default: []].append(block) }
      if openByCompanionAnywhere[companion]?.last != block {
        openByCompanionAnywhere[companion, default: []].append(block)
      }
    }
  }

  /// A "never mind", or thanks that come well after the question, settle what the person was waiting for.
  private mutating func settle(
    _ contact: ContactDraft, _ number: Int, _ reason: AnswerNeed.Reason, _ i: Interaction, _ conversation: Int
  ) {
    guard reason == .withdraws || reason == .thanks else { return }
    let open = latestOpen(of: contact.client)
    let isWritten = i.channel == .email || i.channel == .ticket
    let inConversation = open.first { blocks[$0].conversations.contains(conversation) }
    guard let block = inConversation ?? (isWritten && reason == .thanks ? nil : open.first) else { return }
    if reason == .thanks, contact.instant - blocks[block].lastInstant < Self.thanksInAdvance { return }
    blocks[block].settledBy = number
    blocks[block].wasTakenBack = reason == .withdraws
  }

  /// The open block that a contact goes on with (analyzers.md, "Waiting block"); nil if it opens one of its own.
  private mutating func blockToJoin(
    _ contact: ContactDraft, _ i: Interaction, _ e: Entry, _ matter: Matter, _ conversation: Int
  ) -> Int? {
    let open = latestOpen(of: contact.client)
    guard let latest = open.first else { return nil }
    let isWritten = i.channel == .email || i.channel == .ticket
    if isWritten, let same = open.first(where: { blocks[$0].conversations.contains(conversation) }) { return same }
    if let same = open.first(where: { blocks[$0].matter.sharesNumber(matter) != nil }) { return same }
    let isOther = !matter.numbers.isEmpty && !blocks[latest].matter.numbers.isEmpty
    if isWritten {
      if let same = open.first(where: { blocks[$0].matter.sharesWords(matter) }), !isOther { return same }
      return e.mask.hasAny(CueMask(.chase, .saidBefore)) && !isOther ? latest : nil
    }
    return isOther ? nil : latest
  }

  /// A person's open blocks, the one with the latest contact first.
  private mutating func latestOpen(of person: Int) -> [Int] {
    Self.newestOpen(&openByPerson[person, default: []], blocks)
      .sorted { (blocks[$0].lastInstant, $0) > (blocks[$1].lastInstant, $1) }
  }

  /// The newest open blocks of a list, at most `mostCompared`; takes the closed ones off now and then, so that a list
  /// is never read again and again.
  private static func newestOpen(_ list: inout [Int], _ blocks: [BlockDraft]) -> [Int] {
    var found: [Int] = []
    var closed = 0
    for block in list.reversed() {
      if blocks[block].isOpen { found.append(block) } else { closed += 1 }
      if found.count == mostCompared { break }
    }
    if closed > 2 * mostCompared { list.removeAll { !blocks[$0].isOpen } }
    return found
  }

  // MARK: Reactions

  private mutating func apply(_ reply: UnseenReplies.Reply) {
    let seat = Seat(conversation: reply.conversation, person: reply.client)
    for block in Self.newestOpen(&openBySeat[seat, default: []], blocks) {
      if let first = blocks[block].contacts.first,
        contacts[first].instant < reply.reaction.instant || reply.reaction.isBound
      {
        blocks[block].reaction = reply.reaction
      }
    }
  }

  private mutating func endAll(of person: Int, _ reaction: ReactionDraft) {
    for block in openByPerson[person] ?? [] where blocks[block].isOpen { blocks[block].reaction = reaction }
    openByPerson[person] = nil
  }

  /// Ends the blocks on whose contacts a person stands in To or Cc: the client named them as one who may be answered.
  private mutating func endAll(namingCompanion person: Int, _ reaction: ReactionDraft) {
    for block in openByCompanionAnywhere[person] ?? [] where blocks[block].isOpen { blocks[block].reaction = reaction }
    openByCompanionAnywhere[person] = nil
  }

  private mutating func apply(_ m: StaffMessage, _ i: Interaction, _ e: Entry) {
    switch m.effect {
    case .nothing: return
    case .attempt:
      for person in e.clientRecipients { attempts[person, default: []].append(m.index) }
    case .automatic:
      for person in e.clientRecipients { autoreplies[person, default: []].append(m.index) }
    case .acknowledgement:
      for person in e.clientRecipients { acknowledgements[person, default: []].append(m.index) }
    case .endsPersonsBlocks:
      let kind: ReactionDraft.Kind = i.channel == .call ? .call : .text
      let reaction = ReactionDraft(
        index: m.index, instant: m.instant, kind: kind, by: i.from.first, channel: i.channel)
      for person in e.clientRecipients {
        endAll(of: person, reaction)
        endAll(namingCompanion: person, reaction)
      }
    case .endsMatter: endMatter(m, i, e)
    }
  }

  /// A mail or ticket comment: ends the blocks of its conversation that it is addressed to; one that starts a
  /// conversation ends all blocks of its recipients and those on whose contacts a recipient stands in To or Cc, and
  /// those of others for whom a recipient is a contact of the account if it is plainly about their matter.
  private mutating func endMatter(_ m: StaffMessage, _ i: Interaction, _ e: Entry) {
    let delivered = Set(e.clientRecipients.filter { !m.failed.contains($0) })
    let failed = Set(e.clientRecipients.filter { m.failed.contains($0) })
    if delivered.isEmpty, !failed.isEmpty { undelivered.insert(m.index) }
    let isAgreed = !agreed.isDisjoint(with: delivered)
    var ended: [Int] = []
    var cameBack: [Int] = []
    if m.startsConversation {
      for person in delivered.sorted() {
        ended += (openByPerson[person] ?? []) + (openByCompanionAnywhere[person] ?? [])
        openByPerson[person] = nil
        openByCompanionAnywhere[person] = nil
      }
      for person in failed.sorted() {
        cameBack += Self.newestOpen(&openByPerson[person, default: []], blocks)
      }
      if isAgreed {
        ended += Self.newestOpen(&openInAccount, blocks).filter {
          blocks[$0].matter.sharesNumber(m.matter) != nil || blocks[$0].matter.sharesWords(m.matter)
        }
      }
    } else {
      for person in e.clientRecipients.prefix(Self.mostCompanions) {
        let seat = Seat(conversation: m.conversation, person: person)
        let found =
          Self.newestOpen(&openBySeat[seat, default: []], blocks)
          + Self.newestOpen(&openByCompanion[seat, default: []], blocks)
        if failed.contains(person) { cameBack += found } else { ended += found }
      }
      if isAgreed {
        ended += openByConversation[m.conversation] ?? []
        openByConversation[m.conversation] = nil
      }
    }
    let kind: ReactionDraft.Kind = m.startsConversation ? .newMail : (i.channel == .ticket ? .comment : .reply)
    for block in ended where blocks[block].isOpen {
      blocks[block].reaction = ReactionDraft(
        index: m.index, instant: m.instant, kind: kind, by: i.from.first, channel: i.channel)
    }
    for block in cameBack where blocks[block].isOpen && blocks[block].bounced.count < Self.mostCompared {
      blocks[block].bounced.append(m.index)
    }
  }
}

/// A message or call of the staff to a client, and what it does to those who wait.
struct StaffMessage: Sendable {
  enum Effect: Sendable {
    case nothing, attempt, automatic, acknowledgement, endsPersonsBlocks, endsMatter
  }

  var index: Int
  var instant: Instant
  var conversation: Int
  var startsConversation: Bool
  var matter: Matter
  var reading: ReplyReading
  /// Client persons whom it did not reach.
  var failed: Set<Int>
  var effect: Effect

  init(
    _ i: Interaction, _ e: Entry, index: Int, instant: Instant, conversation: Int, startsConversation: Bool,
    matter: Matter, reading: ReplyReading, failed: Set<Int>
  ) {
    self.index = index
    self.instant = instant
    self.conversation = conversation
    self.startsConversation = startsConversation
    self.matter = matter
    self.reading = reading
    self.failed = failed
    switch reading {
    case .automatic:
      effect = .nothing
      return
    case .autoreply:
      effect = .automatic
      return
    case .acknowledgement, .vague, .courtesy, .substance: break
    }
    switch i.channel {
    case .call: effect = e.isTalk ? .endsPersonsBlocks : .attempt
    case .voicemail: effect = .attempt
    case .note: effect = .nothing
    case .text:
      if case .acknowledgement = reading { effect = .acknowledgement } else { effect = .endsPersonsBlocks }
    case .email, .ticket:
      if case .acknowledgement = reading { effect = .acknowledgement } else { effect = .endsMatter }
    }
  }
}

/// Mails that came back.
struct Bounces: Sendable {
  private var reports: [String: [Int]] = [:]
  private let interactions: [Interaction]

  init(_ interactions: [Interaction]) {
    self.interactions = interactions
    for (index, i) in interactions.enumerated() where i.flags.contains(.bounce) {
      let concerned = i.concerns.isEmpty ? [i.inReplyTo].compactMap { $0 } + i.references.suffix(1) : i.concerns
      for id in Set(concerned.prefix(MailThreads.mostReferences)) { reports[id, default: []].append(index) }
    }
  }

  /// The client persons whom a mail did not reach. With several recipients, those whose address the report names;
  /// where it names none, nobody is known to have missed it.
  func failedRecipients(_ i: Interaction, _ e: Entry, _ roster: Roster) -> Set<Int> {
    guard let id = i.messageID, let found = reports[id], !e.clientRecipients.isEmpty else { return [] }
    if e.clientRecipients.count == 1 { return Set(e.clientRecipients) }
    var failed: Set<Int> = []
    for report in found.prefix(8) {
      let text = interactions[report].text.lowercased()
      for person in e.clientRecipients {
        if let email = roster.people[person].email, text.contains(email) { failed.insert(person) }
      }
    }
    return failed
  }
}
