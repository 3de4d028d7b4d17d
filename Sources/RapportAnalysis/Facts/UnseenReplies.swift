import RapportModel

/// Mails of the staff that nobody holds but a client quotes or answers: reactions all the same.
struct UnseenReplies: Sendable {
  /// One such mail.
  struct Reply: Sendable {
    /// The client's message that shows it.
    var shownBy: Int
    var client: Int
    var conversation: Int
    var reaction: ReactionDraft
  }

  /// By time; those of unknown time stand at the message that shows them.
  var replies: [Reply] = []

  /// Attribution lines show minutes only, and clocks differ a little.
  private static let slack: Int64 = 150
  /// An attribution shows local time of an unknown zone: offsets looked through, in hours.
  private static let zones: ClosedRange<Int64> = -14...14

  init(
    _ interactions: [Interaction], _ entries: [Entry], _ conversations: Conversations, _ roster: Roster,
    _ configuration: Configuration
  ) {
    let staffNames = Set(configuration.staff.compactMap { $0.name?.lowercased() })
    var heldIDs: Set<String> = []
    var staffTimes: [[Int64]] = Array(repeating: [], count: conversations.members.count)
    for (index, i) in interactions.enumerated() {
      if let id = i.messageID { heldIDs.insert(id) }
      if entries[index].authorIsStaff, let time = entries[index].instant, i.channel == .email {
        staffTimes[conversations.number[index]].append(time.seconds)
      }
    }
    for (index, i) in interactions.enumerated() where i.channel == .email && entries[index].direction == .inbound {
      guard let client = entries[index].author, let time = entries[index].instant,
        i.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt])
      else { continue }
      let conversation = conversations.number[index]
      let held = staffTimes[conversation]
      let parentIsHeld = i.inReplyTo.map { heldIDs.contains($0) } ?? false
      if let block = i.quoted.first, !block.isForwarded, Self.isStaff(block, roster, staffNames) {
        if parentIsHeld || block.messageID.map({ heldIDs.contains($0) }) == true { continue }
        var reaction = ReactionDraft(index: index, instant: time, kind: .quoted, by: nil, channel: .email)
        reaction.by = block.authorEmail.map { Participant(name: block.author, email: $0, staff: true) }
        if let written = block.time?.instant, written <= time {
          if Self.holds(held, written.seconds) { continue }
          reaction.instant = written
        } else {
          if let first = held.first, first < time.seconds { continue }
          reaction.isBound = true
        }
        replies.append(Reply(shownBy: index, client: client, conversation: conversation, reaction: reaction))
      } else if let parent = i.inReplyTo, !parentIsHeld, i.quoted.first?.authorEmail == nil,
        Self.domain(parent) != i.messageID.flatMap({ Self.domain($0) })
      {
        let reaction = ReactionDraft(
          index: index, instant: time, kind: .inReplyTo, by: nil, channel: .email, isBound: true)
        replies.append(Reply(shownBy: index, client: client, conversation: conversation, reaction: reaction))
      }
    }
    replies.sort { ($0.reaction.instant, $0.shownBy) < ($1.reaction.instant, $1.shownBy) }
  }

  private static func isStaff(_ block: QuotedBlock, _ roster: Roster, _ names: Set<String>) -> Bool {
    if let email = block.authorEmail { return roster.isStaffAddress(email) }
    guard let author = block.author?.lowercased() else { return false }
    return names.contains(author)
  }

  private static func domain(_ id: String) -> String? {
    id.lastIndex(of: "@").map { id[id.index(after: $0)...].lowercased() }
  }

  /// Whether one of `times` (sorted) is `written`, give or take a time zone.
  private static func holds(_ times: [Int64], _ written: Int64) -> Bool {
    for zone in zones {
      let (target, overflow) = written.addingReportingOverflow(zone * 3600 - slack)
      guard !overflow else { continue }
      var low = 0
      var high = times.count
      while low < high {
        let middle = (low + high) / 2
        if times[middle] < target { low = middle + 1 } else { high = middle }
      }
      if low < times.count, times[low] <= target + 2 * slack { return true }
    }
    return false
  }
}
