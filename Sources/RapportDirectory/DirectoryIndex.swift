import RapportModel

/// Builds the look-up tables of a `Directory`; what is listed first wins, and what contradicts it is noted.
struct DirectoryIndex {
  let configuration: Configuration
  let normalizePhone: @Sendable (String) -> PhoneReading
  var accounts: [Account] = []
  var staffByID: [String: Person] = [:]
  var tables = PartyTables()
  var conflicts: [DirectoryProblem] = []

  init(configuration: Configuration, normalizePhone: @escaping @Sendable (String) -> PhoneReading) {
    self.configuration = configuration
    self.normalizePhone = normalizePhone
  }

  // MARK: What the configuration lists

  mutating func addCompany() {
    for text in configuration.company.domains {
      guard let domain = Domain.canonical(text) else { continue }
      if FreeMailProviders.contains(domain[...]) { conflicts.append(.freeMailDomain(domain, owner: nil)) }
      tables.byDomain[domain[...]] = Verdict(person: nil, account: nil, staff: true, reason: .companyDomain(domain))
    }
  }

  mutating func addStaff() {
    for person in configuration.staff {
      var person = person
      person.emails = person.emails.map(Self.canonical)
      staffByID[person.id] = staffByID[person.id] ?? person
      for email in person.emails {
        guard tables.byAddress[email] == nil else {
          if tables.byAddress[email]?.person != person.id {
            conflicts.append(.sharedAddress(email, people: [tables.byAddress[email]?.person ?? "", person.id]))
          }
          continue
        }
        tables.byAddress[email] = Verdict(person: person.id, account: nil, staff: true, reason: .listedStaffAddress)
      }
      for phone in person.phones {
        switch normalizePhone(phone) {
        case .e164(let number, let own):
          if let own {
            addExtension(own, person: person.id)
            // The number before an extension is the switchboard's.
            addStaffNumber(number, person: nil)
          } else {
            addStaffNumber(number, person: person.id)
          }
        case .extension(let own): addExtension(own, person: person.id)
        case .unknown(let text): addStaffNumber(text, person: person.id)
        case .withheld: break
        }
      }
      for own in person.extensions { addExtension(own, person: person.id) }
    }
  }

  /// A number listed with two members of staff is the staff's, and nobody's in particular.
  private mutating func addStaffNumber(_ number: String, person: String?) {
    let isShared = tables.byNumber[number].map { $0.person != person } ?? false
    tables.byNumber[number] = Verdict(
      person: isShared || person == nil ? number : person, account: nil, staff: true, reason: .listedStaffNumber)
  }

  private mutating func addExtension(_ number: String, person: String) {
    if let known = tables.byExtension[number], known.person != person {
      conflicts.append(.sharedAddress(number, people: [known.person ?? "", person]))
      return
    }
    tables.byExtension[number] = Verdict(person: person, account: nil, staff: true, reason: .listedStaffExtension)
  }

  mutating func addAccounts() {
    for account in configuration.accounts {
      var account = account
      account.domains = account.domains.compactMap { text in
        guard let domain = Domain.canonical(text) else { return nil }
        if FreeMailProviders.contains(domain[...]) {
          conflicts.append(.freeMailDomain(domain, owner: account.name))
          return nil
        }
        if let known = tables.byDomain[domain[...]] {
          if known.account != account.name {
            conflicts.append(.partyInTwoAccounts(domain, accounts: [known.account ?? "", account.name]))
          }
          return domain
        }
        tables.byDomain[domain[...]] = Verdict(
          person: nil, account: account.name, staff: false, reason: .accountDomain(domain))
        return domain
      }
      for i in account.contacts.indices { addContact(&account.contacts[i], of: account.name) }
      accounts.append(account)
    }
  }

  private mutating func addContact(_ contact: inout Person, of account: String) {
    contact.emails = contact.emails.map(Self.canonical)
    for email in contact.emails {
      if let known = tables.byAddress[email] {
        if known.account != account {
          conflicts.append(.partyInTwoAccounts(email, accounts: [known.account ?? "", account]))
        } else if known.person != contact.id {
          conflicts.append(.sharedAddress(email, people: [known.person ?? "", contact.id]))
        }
        continue
      }
      tables.byAddress[email] = Verdict(
        person: contact.id, account: account, staff: false, reason: .listedContactAddress)
    }
    contact.phones = contact.phones.map { phone in
      let number: String
      switch normalizePhone(phone) {
      case .e164(let found, _): number = found
      case .unknown(let text), .extension(let text): number = text
      case .withheld: return phone
      }
      if let known = tables.byNumber[number] {
        if known.account != account {
          conflicts.append(.partyInTwoAccounts(number, accounts: [known.account ?? "", account]))
        } else if known.person != contact.id {
          // A number of two contacts is the account's switchboard.
          tables.byNumber[number] = known.of(person: number)
        }
      } else {
        tables.byNumber[number] = Verdict(
          person: contact.id, account: account, staff: false, reason: .listedContactNumber)
      }
      return number
    }
  }

  private static func canonical(_ email: String) -> String { MailAddress(email)?.text ?? email }

  // MARK: What all files together tell

  /// Fewer calls than this could be anybody's.
  static let minimumLineCalls = 20
  /// Share of all calls between full numbers, in percent, from which on a number is the company's own: no client is
  /// one side of a third of all calls.
  static let minimumLineShare = 34

  mutating func addCompanyLines(_ evidence: DirectoryEvidence) {
    for (number, facts) in evidence.numbers.sorted(by: { $0.key < $1.key })
    where facts.betweenNumbers >= Self.minimumLineCalls && tables.byNumber[number] == nil
      && facts.betweenNumbers >= evidence.callsBetweenNumbers / 100 * Self.minimumLineShare
    {
      tables.byNumber[number] = Verdict(
        person: number, account: nil, staff: true, reason: .companyLine(calls: facts.betweenNumbers))
    }
  }

  /// An address book says which addresses and numbers are one client's: those that nothing else places go with the one
  /// that is placed. A card with addresses of two accounts, or of staff, says nothing about clients.
  mutating func addCards(_ evidence: DirectoryEvidence) {
    var claims: [String: Set<String>] = [:]
    var found: [(party: String, isNumber: Bool, owner: Verdict)] = []
    for card in evidence.cards.sorted() {
      guard let anchor = anchor(of: card), let account = anchor.owner.account else { continue }
      let owner = anchor.owner.because(.addressBook(address: anchor.address))
      for email in card.emails where email != anchor.address && verdict(for: email)?.isProvisional ?? false {
        claims[email, default: []].insert(account)
        found.append((email, false, owner))
      }
      for phone in card.phones {
        guard case .e164(let number, _) = normalizePhone(phone) else { continue }
        claims[number, default: []].insert(account)
        found.append((number, true, owner))
      }
    }
    for (party, isNumber, owner) in found where claims[party]?.count == 1 {
      if !isNumber {
        if tables.byAddress[party] == nil { tables.byAddress[party] = owner }
      } else if let known = tables.byNumber[party] {
        // On two people's cards: their switchboard.
        if case .addressBook = known.reason, known.person != owner.person {
          tables.byNumber[party] = known.of(person: party)
        }
      } else {
        tables.byNumber[party] = owner
      }
    }
    for (party, accounts) in claims.sorted(by: { $0.key < $1.key }) where accounts.count > 1 {
      conflicts.append(.partyInTwoAccounts(party, accounts: accounts.sorted()))
    }
  }

  /// The address that says whose a card is: the first at a configured account, if all of those are at one; else the
  /// card's only address. Nil for a card of staff.
  private func anchor(of card: AddressCard) -> (address: String, owner: Verdict)? {
    var placed: [(address: String, owner: Verdict)] = []
    for email in card.emails {
      guard let owner = verdict(for: email) else { continue }
      if owner.staff { return nil }
      if owner.account != nil, !owner.isProvisional || card.emails.count == 1 { placed.append((email, owner)) }
    }
    return Set(placed.map { $0.owner.account }).count == 1 ? placed.first : nil
  }

  /// A number in the signatures of one account's people is theirs; in those of one person, that person's.
  mutating func addSignatureNumbers(_ evidence: DirectoryEvidence) {
    var writersByNumber: [String: [String: Int]] = [:]
    for (written, writers) in evidence.signatureNumbers.sorted(by: { $0.key < $1.key }) {
      // Staff sign far more mail than anybody, and their numbers are no client's.
      guard !writers.keys.contains(where: isStaff), case .e164(let number, _) = normalizePhone(written) else {
        continue
      }
      writersByNumber[number, default: [:]].merge(writers, uniquingKeysWith: +)
    }
    let staffNumbers = Set(
      evidence.signatureNumbers.filter { $0.value.keys.contains(where: isStaff) }.keys
        .compactMap { written -> String? in
          guard case .e164(let number, _) = normalizePhone(written) else { return nil }
          return number
        })
    for (number, writers) in writersByNumber.sorted(by: { $0.key < $1.key })
    where tables.byNumber[number] == nil && !staffNumbers.contains(number) {
      var people: Set<String> = []
      var owners: Set<String> = []
      for writer in writers.keys {
        guard let verdict = verdict(for: writer) else { continue }
        verdict.person.map { _ = people.insert($0) }
        verdict.account.map { _ = owners.insert($0) }
      }
      guard owners.count == 1, let account = owners.first else {
        if owners.count > 1 { conflicts.append(.partyInTwoAccounts(number, accounts: owners.sorted())) }
        continue
      }
      guard let writer = writers.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) else { continue }
      tables.byNumber[number] = Verdict(
        person: people.count == 1 ? people.first : number, account: account, staff: false,
        reason: .signatureNumber(address: writer.key, messages: writers.values.reduce(0, +)))
    }
  }

  private func isStaff(_ address: String) -> Bool { verdict(for: address)?.staff ?? false }

  private func verdict(for text: String) -> Verdict? { MailAddress(text).map(tables.verdict(for:)) }
}
