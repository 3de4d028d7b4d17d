import RapportModel

/// The conversations of one account joined into cases: one matter each, every join with its reason.
struct Cases: Sendable {
  /// Number of each conversation's case.
  var number: [Int]
  /// Members of each case, by index of the timeline, oldest first.
  var members: [[Int]]
  /// Stable id of each case: from its oldest interaction.
  var ids: [String]
  /// Whether a client took part in the case, by number.
  var hasClient: [Bool]
  var facts: [CaseFact]

  /// Messages that name more numbers than this speak of several matters.
  static let mostNumbers = 3
  /// Longest pause over which a number joins: an order is talked about for a quarter, its number may come again.
  static let longestNumberPause = WallDuration.days(90)
  /// Longest pause over which subject words join: about ten working days.
  static let longestWordPause = WallDuration.days(14)
  /// Longest pause over which a person's call and mail are taken for one matter, in working days.
  static let longestPersonPause = 2

  private struct Last {
    var conversation: Int
    var instant: Instant
  }

  init(
    _ interactions: [Interaction], _ entries: [Entry], _ matters: [Matter], _ conversations: Conversations,
    _ course: WaitingCourse, _ calendar: WorkingCalendar
  ) {
    var sets = DisjointSets(count: conversations.members.count)
    var reasons: [[String]] = Array(repeating: [], count: conversations.members.count)
    var numbers: [Set<String>] = Array(repeating: [], count: conversations.members.count)
    func conflict(_ a: Int, _ b: Int) -> Bool {
      !numbers[a].isEmpty && !numbers[b].isEmpty && numbers[a].isDisjoint(with: numbers[b])
    }
    func join(_ a: Int, _ b: Int, _ reason: @autoclosure () -> String) {
      if sets.join(a, b) { reasons[max(a, b)].append(reason()) }
    }
    for block in course.blocks {
      guard let first = block.conversations.first else { continue }
      for other in block.conversations.dropFirst() { join(first, other, "one waiting block") }
      if let reaction = block.reaction, reaction.kind == .newMail {
        join(first, conversations.number[reaction.index], "a new mail answers it")
      }
    }
    var byNumber: [String: Last] = [:]
    var byWord: [String: Last] = [:]
    var bySubject: [String: Last] = [:]
    var mailOfPerson: [Int: Last] = [:]
    var talkOfPerson: [Int: Last] = [:]
    var hasMailJoined: Set<Int> = []
    for (index, i) in interactions.enumerated() {
      guard let instant = entries[index].instant else { continue }
      let e = entries[index]
      let own = conversations.number[index]
      let matter = matters[index]
      // A list of many matters (a hand-over, a statement) belongs to all of them and ties none together.
      for number in matter.numbers where matter.numbers.count <= Self.mostNumbers {
        if let last = byNumber[number], instant - last.instant <= Self.longestNumberPause {
          join(last.conversation, own, "number \(number) in both")
        }
        byNumber[number] = Last(conversation: own, instant: instant)
        if numbers[own].count < MatterSet.most { numbers[own].insert(number) }
      }
      if i.channel == .email || i.channel == .ticket, !i.flags.contains(.bulk) {
        if let subject = matter.subject, !matter.words.isEmpty {
          if let last = bySubject[subject], instant - last.instant <= Self.longestWordPause,
            !conflict(last.conversation, own)
          {
            join(last.conversation, own, "same subject")
          }
          bySubject[subject] = Last(conversation: own, instant: instant)
        }
        var shared: [Int: Int] = [:]
        for word in matter.words {
          if let last = byWord[word], last.conversation != own, instant - last.instant <= Self.longestWordPause {
            shared[last.conversation, default: 0] += 1
          }
          byWord[word] = Last(conversation: own, instant: instant)
        }
        for other in shared.keys.sorted() where shared[other, default: 0] >= 2 && !conflict(other, own) {
          join(other, own, "same words in subject or question")
        }
      }
      guard e.direction == .inbound || e.direction == .outbound else { continue }
      let isTalk = i.channel == .call || i.channel == .voicemail || i.channel == .text
      guard let person = isTalk ? e.clientPerson : (e.authorIsStaff ? e.clientRecipients.first : e.author) else {
        continue
      }
      if isTalk {
        if conversations.isFirst(index), let mail = mailOfPerson[person], !conflict(mail.conversation, own),
          instant <= calendar.adding(workingDays: Self.longestPersonPause, to: mail.instant)
        {
          join(mail.conversation, own, "same person within two working days")
          hasMailJoined.insert(own)
        }
        talkOfPerson[person] = Last(conversation: own, instant: instant)
      } else {
        if conversations.isFirst(index), let talk = talkOfPerson[person], !hasMailJoined.contains(talk.conversation),
          !conflict(talk.conversation, own),
          instant <= calendar.adding(workingDays: Self.longestPersonPause, to: talk.instant)
        {
          join(talk.conversation, own, "same person within two working days")
          hasMailJoined.insert(talk.conversation)
        } else if conversations.isFirst(index), e.mask.hasAny(CueMask(.saidBefore, .chase)),
          let mail = mailOfPerson[person], !conflict(mail.conversation, own),
          instant - mail.instant <= Self.longestWordPause
        {
          join(mail.conversation, own, "goes on with an earlier message")
        }
        if e.direction == .inbound || conversations.isFirst(index) {
          mailOfPerson[person] = Last(conversation: own, instant: instant)
        }
      }
    }
    number = Array(repeating: 0, count: conversations.members.count)
    members = []
    ids = []
    hasClient = []
    facts = []
    var byRoot: [Int: Int] = [:]
    var conversationsOf: [[Int]] = []
    for conversation in conversations.members.indices {
      let root = sets.root(of: conversation)
      if let known = byRoot[root] {
        number[conversation] = known
        conversationsOf[known].append(conversation)
      } else {
        byRoot[root] = conversationsOf.count
        number[conversation] = conversationsOf.count
        conversationsOf.append([conversation])
      }
    }
    members = Array(repeating: [], count: conversationsOf.count)
    hasClient = Array(repeating: false, count: conversationsOf.count)
    for index in interactions.indices {
      let own = number[conversations.number[index]]
      members[own].append(index)
      if entries[index].direction == .inbound || entries[index].direction == .outbound { hasClient[own] = true }
    }
    for (own, list) in conversationsOf.enumerated() {
      let id = "case-" + StableHash.name([members[own].first.map { interactions[$0].id } ?? ""])
      ids.append(id)
      facts.append(
        CaseFact(
          id: id, interactions: members[own].map { interactions[$0].id },
          conversations: list.map { conversations.ids[$0] }.sorted(),
          topics: list.reduce(into: Set<String>()) { $0.formUnion(numbers[$1]) }.sorted(),
          reasons: list.flatMap { reasons[$0] }))
    }
  }
}
