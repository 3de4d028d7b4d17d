import RapportModel

/// When managers were told or took part, and what colleagues handed over to each other.
struct ManagersAndHandovers: Sendable {
  var managerContacts: [ManagerContact] = []
  /// Index of the interaction and number of the case of each manager contact.
  var places: [(index: Int, caseNumber: Int)] = []
  var handovers: [HandoverFact] = []
  /// Index of the interaction of each hand-over.
  var handoverIndexes: [Int] = []

  /// A manager is told by an internal message with the manager in To; the manager's own internal message shows the
  /// same. The client reaches the manager by writing (To or Cc) or calling. A call passed on to a manager by a
  /// colleague who had it before is the staff telling, not the client reaching out.
  init(
    _ interactions: [Interaction], _ entries: [Entry], _ conversations: Conversations, _ cases: Cases, _ roster: Roster
  ) {
    for (index, i) in interactions.enumerated() {
      let e = entries[index]
      guard let time = i.time, i.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt]) else { continue }
      let number = cases.number[conversations.number[index]]
      func note(_ kind: ManagerContact.Kind, _ manager: Int) {
        managerContacts.append(
          ManagerContact(
            kind: kind, manager: roster.people[manager], time: time, interaction: i.id, caseID: cases.ids[number]))
        places.append((index, number))
      }
      let authorIsManager = e.author.map { roster.managers.contains($0) } ?? false
      let inTo = e.staffTo.filter { roster.managers.contains($0) }
      switch e.direction {
      case .internal:
        if i.channel == .call, !e.isTalk { break }
        if authorIsManager, let author = e.author {
          note(.told, author)
        } else if let manager = inTo.first {
          note(.told, manager)
        }
      case .outbound:
        if authorIsManager, let author = e.author, i.channel != .call || e.isTalk { note(.tookPart, author) }
      case .inbound:
        let copied = e.staffCopied.filter { roster.managers.contains($0) }
        guard let manager = inTo.first ?? copied.first else { break }
        if i.channel == .call, e.isTalk {
          note(Self.isTransfer(i) ? .told : .clientReachedOut, manager)
          note(.tookPart, manager)
        } else {
          note(.clientReachedOut, manager)
        }
      default: break
      }
      if e.direction == .internal, e.mask.has(.handover), let from = i.from.first {
        handovers.append(
          HandoverFact(
            interaction: i.id, from: from, to: i.to.filter(\.staff), time: time,
            cue: i.cues.first { $0.kind == .handover && $0.block == nil }))
        handoverIndexes.append(index)
      }
    }
  }

  /// Whether a colleague had the call before the one who had it last.
  static func isTransfer(_ i: Interaction) -> Bool { i.hops.contains { $0.staff && $0.person != i.to.first?.person } }
}
