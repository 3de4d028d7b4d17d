import RapportModel

/// Who works for the company and who its clients are.
struct PeopleGuess {
  let staff: [Guess<Person>]
  let accounts: [Guess<Account>]

  /// Messages from which on a colleague is worth a line.
  static let minimumMessages = 2
  /// Share of mail sent by machines or to many, in percent, from which on a domain is no client's but a newsletter's.
  static let automaticShare = 80
  /// Contacts written down for one account.
  static let maximumContacts = 5

  init(
    evidence: DirectoryEvidence, company: CompanyGuess, normalizePhone: @Sendable (String) -> PhoneReading
  ) {
    var phones: [String: [String]] = [:]
    for (written, writers) in evidence.signatureNumbers.sorted(by: { $0.key < $1.key }) {
      guard writers.count == 1, let writer = writers.first, writer.value > 1 || writers.count == 1,
        case .e164(let number, _) = normalizePhone(written)
      else { continue }
      phones[writer.key, default: []].append(number)
    }
    staff = Self.staff(evidence: evidence, company: company, phones: phones)
    accounts = Self.accounts(evidence: evidence, company: company, phones: phones)
  }

  private static func staff(
    evidence: DirectoryEvidence, company: CompanyGuess, phones: [String: [String]]
  ) -> [Guess<Person>] {
    var people: [(messages: Int, guess: Guess<Person>)] = []
    for (text, facts) in evidence.addresses {
      guard let address = MailAddress(text), company.contains(address),
        facts.sent + facts.received >= minimumMessages
      else { continue }
      let name = facts.usualName
      var role = Person.Role.agent
      var confidence = 0.8
      var reasons = ["sent \(facts.sent) and received \(facts.received) messages"]
      if address.isNoReply || address.isDeliverySystem || (facts.sent > 4 && facts.sentAutomatically == facts.sent) {
        role = .system
        reasons.append(
          address.isNoReply || address.isDeliverySystem ? "a machine by its name" : "sends automatic mail only")
      } else if address.isSharedByName {
        role = .shared
        reasons.append("a shared mailbox by its name")
      } else if facts.sent == 0, name.flatMap(FoldedText.nameKey) == nil {
        role = .shared
        reasons.append("nobody's name and never a sender: a list or shared mailbox")
      } else if let word = facts.managerWords.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        word.value * 4 >= facts.sent
      {
        role = .manager
        confidence = 0.5
        reasons.append("a manager only by the word \"\(word.key)\" in the signature: check")
      }
      let person = Person(name: name, emails: [text], phones: phones[text] ?? [], role: role)
      people.append(
        (facts.sent + facts.received, Guess(person, confidence: confidence, reason: reasons.joined(separator: "; "))))
    }
    ManagerGuess.mark(&people, evidence: evidence)
    // Extensions that call logs show with a colleague's name are theirs: a guess, to be seen and corrected.
    let extensions = evidence.numbers.filter {
      (2...6).contains($0.key.utf8.count) && $0.key.utf8.allSatisfy { (48...57).contains($0) }
    }
    var byName: [String: [String]] = [:]
    for (number, facts) in extensions.sorted(by: { $0.key < $1.key }) {
      if let key = facts.usualName.flatMap(FoldedText.nameKey) { byName[key, default: []].append(number) }
    }
    for i in people.indices {
      guard let key = people[i].guess.value.name.flatMap(FoldedText.nameKey), let own = byName[key] else { continue }
      people[i].guess.value.extensions = own
      people[i].guess.reason += "; extension by the name in the call log"
    }
    return people.sorted { ($1.messages, $0.guess.value.id) < ($0.messages, $1.guess.value.id) }
      .prefix(ConfigurationGuess.maximumStaff).map(\.guess)
  }

  private static func accounts(
    evidence: DirectoryEvidence, company: CompanyGuess, phones: [String: [String]]
  ) -> [Guess<Account>] {
    struct Party {
      var sent = 0
      var automatic = 0
      var received = 0
      var people: [(address: String, facts: DirectoryEvidence.AddressFacts)] = []
    }
    var parties: [String: Party] = [:]
    for (text, facts) in evidence.addresses {
      guard let address = MailAddress(text), !company.contains(address), !address.isDeliverySystem else { continue }
      let domain = Domain.registrable(address.domain)
      let key = FreeMailProviders.contains(domain) ? text : String(domain)
      parties[key, default: Party()].sent += facts.sent
      parties[key, default: Party()].automatic += facts.sentAutomatically
      parties[key, default: Party()].received += facts.received
      parties[key, default: Party()].people.append((text, facts))
    }
    // A client writes and is written to; a newsletter only writes, and a supplier's notices are automatic.
    let clients = parties.filter { _, party in
      party.sent > 0 && party.received > 0 && party.automatic * 100 < party.sent * automaticShare
    }
    var names: Set<String> = []
    return clients.sorted {
      (($1.value.sent + $1.value.received), $0.key) < (($0.value.sent + $0.value.received), $1.key)
    }
    .prefix(ConfigurationGuess.maximumAccounts)
    .map { key, party in
      let people = party.people.filter { $0.facts.sent > 0 && $0.facts.sentAutomatically < $0.facts.sent }
        .sorted { ($1.facts.sent, $0.address) < ($0.facts.sent, $1.address) }.prefix(maximumContacts)
      let contacts = people.map { address, facts in
        Person(name: facts.usualName, emails: [address], phones: phones[address] ?? [])
      }
      let isPerson = key.contains("@")
      // Two people of one name are two accounts.
      let wanted = isPerson ? contacts.first?.name ?? key : key
      let account = Account(
        name: names.insert(wanted).inserted ? wanted : key, domains: isPerson ? [] : [key], contacts: contacts)
      return Guess(
        account, confidence: min(0.9, 0.5 + Double(party.sent + party.received) / 100),
        reason: "\(party.sent) messages from and \(party.received) to "
          + (isPerson ? "this address, at a provider open to anybody" : "\(party.people.count) addresses of it"))
    }
  }
}
