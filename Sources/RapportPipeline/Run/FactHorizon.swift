import RapportModel

extension AccountFacts {
  /// The facts that the nightly and the weekly report show: everything from `day` on, and of what is older what still
  /// waits, each with its first contact only.
  func kept(from day: CivilDate, calendar: WorkingCalendar) -> AccountFacts {
    func isRecent(_ time: Timestamp) -> Bool { calendar.date(at: time.instant) >= day }
    var kept = AccountFacts()
    var recent: Set<String> = []
    for contact in contacts where isRecent(contact.time) { recent.insert(contact.interaction) }
    var firsts: Set<String> = []
    for var block in blocks {
      if block.contacts.contains(where: recent.contains) {
        firsts.formUnion(block.contacts)
      } else if block.status.isWaiting, let first = block.contacts.first {
        firsts.insert(first)
        block.contacts = [first]
        block.chases = []
        block.attempts = []
        block.acknowledgements = []
        block.conversations = []
      } else {
        continue
      }
      kept.blocks.append(block)
    }
    kept.contacts = contacts.filter { recent.contains($0.interaction) || firsts.contains($0.interaction) }
    kept.promises = promises.filter { isRecent($0.due) || $0.outcome == .pending }
    // A figure of a week is about the second sign of a case, whenever the first was.
    let cases = Set(signs.filter { isRecent($0.time) }.map(\.caseID))
    kept.signs = signs.filter { cases.contains($0.caseID) }
    kept.managerContacts = managerContacts.filter { cases.contains($0.caseID) }
    return kept
  }
}
