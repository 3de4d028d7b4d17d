import RapportModel

/// Who works for the company and who its clients are.
struct PeopleGuess {
  let staff: [Guess<Person>]
  let sharedExtensions: [Guess<String>]
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
    let extensions = ExtensionGuess(evidence: evidence)
    staff = Self.staff(evidence: evidence, company: company, phones: phones, extensions: extensions)
    sharedExtensions = extensions.shared(by: staff.compactMap(\.value.name))
    let shown = Self.numbersByName(evidence: evidence, normalizePhone: normalizePhone)
    accounts = Self.accounts(evidence: evidence, company: company, phones: phones, shown: shown)
  }

  /// Numbers by the name that telephones show with them, where it is always the same.
  private static func numbersByName(
    evidence: DirectoryEvidence, normalizePhone: (String) -> PhoneReading
  ) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for (written, facts) in evidence.numbers.sorted(by: { $0.key < $1.key }) {
      let keys = Set(facts.names.keys.compactMap(FoldedText.nameKey))
      guard keys.count == 1, let key = keys.first, case .e164(let number, _) = normalizePhone(written) else { continue }
      if found[key]?.contains(number) != true { found[key, default: []].append(number) }
    }
    return found
  }

  private static func staff(
    evidence: DirectoryEvidence, company: CompanyGuess, phones: [String: [String]], extensions: ExtensionGuess
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
    extensions.give(to: &people)
    return people.sorted { ($1.messages, $0.guess.value.id) < ($0.messages, $1.guess.value.id) }
      .prefix(ConfigurationGuess.maximumStaff).map(\.guess)
  }

  private static func accounts(
    evidence: DirectoryEvidence, company: CompanyGuess, phones: [String: [String]], shown: [String: [String]]
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
    // A name that two people have says nothing about whose number it is.
    var bearers: [String: Int] = [:]
    for facts in evidence.addresses.values {
      if let key = facts.usualName.flatMap(FoldedText.nameKey) { bearers[key, default: 0] += 1 }
    }
    var names: Set<String> = []
    return clients.sorted {
      (($1.value.sent + $1.value.received), $0.key) < (($0.value.sent + $0.value.received), $1.key)
    }
    .prefix(ConfigurationGuess.maximumAccounts)
    .map { key, party in
      let people = party.people.filter { $0.facts.sent > 0 && $0.facts.sentAutomatically < $0.facts.sent }
        .sorted { ($1.facts.sent, $0.address) < ($0.facts.sent, $1.address) }.prefix(maximumContacts)
      var isByName = false
      let contacts = people.map { address, facts in
        var own = phones[address] ?? []
        if let key = facts.usualName.flatMap(FoldedText.nameKey), bearers[key] == 1 {
          for number in shown[key] ?? [] where !own.contains(number) {
            own.append(number)
            isByName = true
          }
        }
        return Person(name: facts.usualName, emails: [address], phones: own)
      }
      let isPerson = key.contains("@")
      // Two people of one name are two accounts.
      let wanted = isPerson ? contacts.first?.name ?? key : key
      let account = Account(
        name: names.insert(wanted).inserted ? wanted : key, domains: isPerson ? [] : [key], contacts: contacts)
      return Guess(
        account, confidence: min(0.9, 0.5 + Double(party.sent + party.received) / 100),
        reason: "\(party.sent) messages from and \(party.received) to "
          + (isPerson ? "this address, at a provider open to anybody" : "\(party.people.count) addresses of it")
          + (isByName ? "; a number by the name that telephones show with it: check" : ""))
    }
  }
}
