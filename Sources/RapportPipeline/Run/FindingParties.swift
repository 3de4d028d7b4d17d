import RapportDirectory
import RapportModel

extension Directory {
  /// The finding with its parties completed by what is known of them: a client who rang has an address too, a
  /// colleague behind an extension a name.
  func completing(_ finding: Finding) -> Finding {
    var finding = finding
    finding.client = finding.client.map { completing($0, account: finding.account) }
    finding.staff = finding.staff.map { completing($0, account: nil) }
    return finding
  }

  private func completing(_ party: Participant, account: String?) -> Participant {
    guard let id = party.person, let person = person(id, account: account) else { return party }
    var party = party
    party.name = party.name ?? person.name
    party.email = party.email ?? person.emails.first
    party.phone = party.phone ?? person.phones.first
    return party
  }

  private func person(_ id: String, account: String?) -> Person? {
    if let staff = staff(id) { return staff }
    guard let account else { return nil }
    return self.account(named: account).contacts.first { $0.id == id }
  }
}

extension Participant {
  /// An order in which only equal parties are equal, so that a set of them is listed the same way every time.
  static func inFixedOrder(_ a: Participant, _ b: Participant) -> Bool {
    let left = [a.handle, a.name ?? "", a.person ?? "", a.phone ?? "", a.extension ?? "", a.account ?? ""]
    let right = [b.handle, b.name ?? "", b.person ?? "", b.phone ?? "", b.extension ?? "", b.account ?? ""]
    return left == right ? !a.staff && b.staff : left.lexicographicallyPrecedes(right)
  }
}
