import RapportModel

/// Decides the one status of each contact: the first of analyzers.md, "Status of a contact", that fits, with the rule
/// that decided it.
struct StatusRules: Sendable {
  let course: WaitingCourse
  let interactions: [Interaction]
  let conversations: Conversations
  let coverage: CoverageRange
  let calendar: WorkingCalendar
  let moment: Instant

  /// A status, why, and what follows.
  struct Verdict: Sendable {
    var status: ContactStatus
    var reason: String
    var reaction: ReactionDraft?
    var response: WaitingTime
  }

  func verdict(on contact: ContactDraft) -> Verdict {
    let waitedSoFar = calendar.waiting(from: contact.instant, to: max(moment, contact.instant))
    func verdict(_ status: ContactStatus, _ reason: String) -> Verdict {
      Verdict(status: status, reason: reason, reaction: nil, response: waitedSoFar)
    }
    if case .none(let reason) = contact.need { return verdict(.noAnswerNeeded, reason.rawValue) }
    guard let number = contact.block else { return verdict(.noAnswerNeeded, "") }
    let block = course.blocks[number]
    if let settled = block.settledBy {
      let since = course.contacts[settled].instant
      return Verdict(
        status: .withdrawn,
        reason: block.wasTakenBack ? "the client took it back" : "the client's own follow-up settled it", reaction: nil,
        response: calendar.waiting(from: contact.instant, to: max(since, contact.instant)))
    }
    if let reaction = block.reaction {
      let waited = calendar.waiting(from: contact.instant, to: max(reaction.instant, contact.instant))
      let isInTime =
        waited.working <= contact.level || reaction.isBound || reaction.instant <= contact.promisedUntil ?? .distantPast
      return Verdict(
        status: isInTime ? .answered : .answeredLate, reason: reaction.kind.rawValue, reaction: reaction,
        response: waited)
    }
    if waitedSoFar.working <= contact.level { return verdict(.open, "within the service level") }
    if let until = contact.promisedUntil, moment <= until {
      return verdict(.open, "the promised time has not come yet")
    }
    if let reason = coverage.reasonAgainst(interactions[contact.index], deadline: contact.deadline) {
      return verdict(.outOfRange, reason)
    }
    if block.bounced.contains(where: { $0 > contact.index }) { return verdict(.bounced, "our answer came back") }
    if !concerning(course.acknowledgements, block, after: contact.index).isEmpty {
      return verdict(.acknowledged, "receipt confirmed, no substance")
    }
    if !attempts(block, after: contact.index).isEmpty { return verdict(.attempted, "tried, not reached") }
    if !concerning(course.autoreplies, block, after: contact.index).isEmpty {
      return verdict(.autoreplyOnly, "only an automatic answer")
    }
    return verdict(.unanswered, "no reaction beyond the service level")
  }

  /// How many attempts or automatic answers of one block are shown: a report names a few, and one that keeps ringing
  /// must not make a block of any length.
  static let mostShown = 32

  /// Attempts to reach a block's person after a contact and before the block's end.
  func attempts(_ block: BlockDraft, after index: Int) -> [Int] {
    Array(span(course.attempts[block.client] ?? [], block, after: index).prefix(Self.mostShown))
  }

  /// Automatic answers or confirmations that belong to a block: in its conversations, or in none that ran before.
  func concerning(_ lists: [Int: [Int]], _ block: BlockDraft, after index: Int) -> [Int] {
    span(lists[block.client] ?? [], block, after: index).prefix(8 * Self.mostShown).filter {
      block.conversations.contains(conversations.number[$0]) || conversations.isFirst($0)
        || interactions[$0].channel == .text
    }.prefix(Self.mostShown).map { $0 }
  }

  private func span(_ sorted: [Int], _ block: BlockDraft, after index: Int) -> ArraySlice<Int> {
    let end = block.reaction?.index ?? block.settledBy.map { course.contacts[$0].index } ?? Int.max
    let low = Self.firstIndex(in: sorted, above: index)
    let high = Self.firstIndex(in: sorted, above: end == Int.max ? end : end - 1)
    return low < high ? sorted[low..<high] : []
  }

  /// Position of the first of `sorted` greater than `value`.
  static func firstIndex(in sorted: [Int], above value: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
