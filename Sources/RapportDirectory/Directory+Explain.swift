public import RapportModel

/// What is believed about one address, number or name, and why.
public struct Belief: Hashable, Sendable {
  /// The address, number or extension.
  public var party: String
  /// Names seen with it or listed for it, the most frequent first.
  public var names: [String]
  /// Id of the person it is taken for.
  public var person: String?
  /// Account it belongs to; nil for staff and for parties that make none.
  public var account: String?
  /// Whether the account was made by rule, not configured.
  public var isProvisional: Bool
  /// Whether it is staff.
  public var isStaff: Bool
  /// Role of a listed member of staff.
  public var role: Person.Role?
  /// Why.
  public var reason: Reason
  /// Other addresses and numbers of the same person.
  public var others: [String]
  /// Messages and calls it took part in, as far as the evidence tells.
  public var interactions: Int
  /// First seen.
  public var first: Instant?
  /// Last seen.
  public var last: Instant?
  /// What looks wrong about it.
  public var problems: [DirectoryProblem]
}

/// Why one party of an interaction is taken for whom it is.
public struct PartyReason: Hashable, Sendable {
  /// Address, number, extension or name, as the source has it.
  public var party: String
  /// Id of the person it is taken for.
  public var person: String?
  /// Why.
  public var reason: Reason
}

extension Directory {
  /// Why each party of a resolved interaction is taken for whom it is, in the order of the message.
  public func reasons(for interaction: Interaction) -> [PartyReason] {
    let parties = [interaction.from, interaction.to, interaction.cc, interaction.bcc, interaction.hops].joined()
    return parties.enumerated().map { index, party in
      let verdict = tables.verdict(for: party, channel: interaction.channel)
      // The signature of a shared mailbox's message may have named another person than the address does.
      guard index == 0, let person = party.person, person != verdict.person, staffByID[person] != nil else {
        return PartyReason(party: party.handle, person: verdict.person, reason: verdict.reason)
      }
      return PartyReason(party: party.handle, person: person, reason: .sharedMailboxSignature(person))
    }
  }

  /// At most this many parties are listed for one query; a name like "Anna" fits many.
  static let maximumBeliefs = 50

  /// What is believed about an address, a number, an extension or everybody of a name (of a person or an account), in
  /// either script; empty where nobody fits.
  public func explain(_ query: String) -> [Belief] {
    let problems = problems()
    let query = String(query.drop(while: \.isWhitespace).prefix(MailAddress.maximumLength))
    guard !query.isEmpty else { return [] }
    if let address = MailAddress(query) {
      let verdict = tables.verdict(for: address)
      return [belief(address: address.text, verdict: verdict, problems: problems)]
    }
    if let number = number(in: query) { return [belief(number: number, problems: problems)] }
    if let domain = Domain.canonical(query), domain.contains(".") {
      let members = Set(evidence.addresses.keys).union(tables.byAddress.keys).filter { text in
        guard let address = MailAddress(text) else { return false }
        return address.domain == domain || address.domain.hasSuffix("." + domain)
      }
      if !members.isEmpty { return beliefs(of: members, numbers: [], problems: problems) }
    }
    return beliefs(named: query, problems: problems)
  }

  /// A number as importers write it or as somebody dials it at the company: `+4722541001`, `0047 22 54 10 01`,
  /// `22 54 10 01`, `204`.
  private func number(in query: String) -> String? {
    var reading = PhoneReading(imported: query)
    if case .unknown = reading, query.utf8.contains(where: { (48...57).contains($0) }) {
      reading = normalizePhone(query)
    }
    switch reading {
    case .e164(let number, _): return number
    case .extension(let number): return number
    case .withheld, .unknown: return nil
    }
  }

  private func beliefs(named query: String, problems: [DirectoryProblem]) -> [Belief] {
    let wanted = Set(FoldedText.words(query).map { String(decoding: $0, as: UTF8.self) })
    guard !wanted.isEmpty else { return [] }
    func fits(_ name: String) -> Bool {
      wanted.isSubset(of: FoldedText.words(name).map { String(decoding: $0, as: UTF8.self) })
    }
    var addresses: Set<String> = []
    var numbers: Set<String> = []
    for (address, facts) in evidence.addresses {
      // `support` is what people call support@firm.example.
      if facts.names.keys.contains(where: fits) || fits(String(address.prefix { $0 != "@" })) {
        addresses.insert(address)
      }
    }
    for (number, facts) in evidence.numbers where facts.names.keys.contains(where: fits) { numbers.insert(number) }
    for person in staffByID.values where person.name.map(fits) ?? false {
      addresses.formUnion(person.emails)
      numbers.formUnion(self.numbers(of: person.id))
    }
    for account in accounts {
      let isWhole = fits(account.name)
      for contact in account.contacts where isWhole || (contact.name.map(fits) ?? false) {
        addresses.formUnion(contact.emails)
        numbers.formUnion(self.numbers(of: contact.id))
      }
      guard isWhole else { continue }
      for address in evidence.addresses.keys {
        if MailAddress(address).map({ tables.verdict(for: $0).account == account.name }) ?? false {
          addresses.insert(address)
        }
      }
    }
    return beliefs(of: addresses, numbers: numbers, problems: problems)
  }

  private func beliefs(of addresses: Set<String>, numbers: Set<String>, problems: [DirectoryProblem]) -> [Belief] {
    var result: [Belief] = []
    for text in addresses.sorted() {
      guard let address = MailAddress(text) else { continue }
      result.append(belief(address: text, verdict: tables.verdict(for: address), problems: problems))
    }
    for number in numbers.sorted() { result.append(belief(number: number, problems: problems)) }
    return Array(result.prefix(Self.maximumBeliefs))
  }

  private func belief(address: String, verdict: Verdict, problems: [DirectoryProblem]) -> Belief {
    let facts = evidence.addresses[address]
    let domain = MailAddress(address).map { String(Domain.registrable($0.domain)) } ?? ""
    return belief(
      party: address, verdict: verdict, names: facts?.names ?? [:],
      interactions: (facts?.sent ?? 0) + (facts?.received ?? 0), first: facts?.first, last: facts?.last,
      problems: problems.filter { problem in
        switch problem {
        case .partyInTwoAccounts(let party, _), .sharedAddress(let party, _): party == address || party == domain
        case .staffOnPrivateAddress(let party, _, _), .unlistedColleague(let party, _, _),
          .unlistedAlias(let party, _, _):
          party == address
        case .lookAlikeDomain(let party, _), .freeMailDomain(let party, _): party == domain
        case .samePersonInTwoAccounts(_, let addresses, _): addresses.contains(address)
        default: false
        }
      })
  }

  private func belief(number: String, problems: [DirectoryProblem]) -> Belief {
    let facts = evidence.numbers[number]
    let isShort = !number.hasPrefix("+")
    let party = isShort ? Participant(extension: number) : Participant(phone: number)
    return belief(
      party: number, verdict: tables.verdict(for: party, channel: .call), names: facts?.names ?? [:],
      interactions: (facts?.incoming ?? 0) + (facts?.outgoing ?? 0), first: facts?.first, last: facts?.last,
      problems: problems.filter { problem in
        switch problem {
        case .partyInTwoAccounts(let party, _), .sharedAddress(let party, _): party == number
        case .unlistedExtension(let party, _, _), .unlistedCompanyLine(let party, _): party == number
        default: false
        }
      })
  }

  private func belief(
    party: String, verdict: Verdict, names: [String: Int], interactions: Int, first: Int64?, last: Int64?,
    problems: [DirectoryProblem]
  ) -> Belief {
    let listed = verdict.person.flatMap { id in
      staffByID[id] ?? accounts.lazy.flatMap(\.contacts).first { $0.id == id }
    }
    var all = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    if let name = listed?.name {
      all.removeAll { $0 == name }
      all.insert(name, at: 0)
    }
    var others = Set(listed?.emails ?? [])
    if let id = verdict.person {
      if id.contains("@") || id.hasPrefix("+") { others.insert(id) }
      others.formUnion(self.numbers(of: id))
      others.formUnion(tables.byAddress.filter { $0.value.person == id }.keys)
    }
    others.remove(party)
    return Belief(
      party: party, names: all, person: verdict.person, account: verdict.account,
      isProvisional: verdict.account.map { accountsByName[$0] == nil } ?? false, isStaff: verdict.staff,
      role: verdict.staff ? listed?.role : nil, reason: verdict.reason, others: others.sorted(),
      interactions: interactions, first: first.map(Instant.init(seconds:)), last: last.map(Instant.init(seconds:)),
      problems: problems)
  }

  /// Numbers and extensions that belong to a person.
  private func numbers(of person: String) -> [String] {
    tables.byNumber.filter { $0.value.person == person }.map(\.key).sorted()
      + tables.byExtension.filter { $0.value.person == person }.map(\.key).sorted()
  }
}
