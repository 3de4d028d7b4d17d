import RapportModel

extension Directory {
  /// Fewer messages than this of an unlisted colleague are noise: a typing mistake, a machine.
  static let minimumColleagueMessages = 3

  /// Fewer messages than this that arrived under another address are forwarded ones and blind copies.
  static let minimumAliasMessages = 5

  /// What looks wrong, as the configuration and the evidence show it, in a fixed order.
  public func problems() -> [DirectoryProblem] {
    var result = conflicts
    let addresses = evidence.addresses.sorted { $0.key < $1.key }
    var staffByName: [String: String] = [:]
    for (id, person) in staffByID.sorted(by: { $0.key < $1.key }) {
      if let key = person.name.flatMap(FoldedText.nameKey) { staffByName[key] = staffByName[key] ?? id }
    }
    var looks: [String: String] = [:]
    for domain in tables.byDomain.keys.map(String.init).sorted() { looks[LookAlikeDomain.look(of: domain)] = domain }
    var alikeNoted: Set<String> = []
    var byName: [String: [(address: String, name: String, account: String)]] = [:]
    var touched: Set<String> = []

    for (text, facts) in addresses {
      guard let address = MailAddress(text) else { continue }
      let verdict = tables.verdict(for: address)
      if let account = verdict.account { touched.insert(account) }
      if case .companyDomain = verdict.reason, facts.sent >= Self.minimumColleagueMessages {
        result.append(.unlistedColleague(text, name: facts.usualName, messages: facts.sent))
      }
      if !verdict.staff, let (mailbox, messages) = facts.arrivedAt.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        messages >= Self.minimumAliasMessages, facts.sent == 0
      {
        result.append(.unlistedAlias(text, mailbox: mailbox, messages: messages))
      }
      if verdict.isProvisional {
        let domain = String(Domain.registrable(address.domain))
        let look = LookAlikeDomain.look(of: domain)
        if let other = looks[look], other != domain, alikeNoted.insert(domain).inserted {
          result.append(.lookAlikeDomain(domain, of: other))
        }
      }
      guard !verdict.staff, facts.sent > facts.sentAutomatically, let name = facts.usualName,
        let key = FoldedText.nameKey(name)
      else { continue }
      if let person = staffByName[key] {
        result.append(.staffOnPrivateAddress(text, person: person, messages: facts.sent))
      } else if let account = verdict.account {
        byName[key, default: []].append((text, name, account))
      }
    }
    for (_, entries) in byName.sorted(by: { $0.key < $1.key }) {
      let accounts = Set(entries.map(\.account))
      if accounts.count > 1 {
        result.append(
          .samePersonInTwoAccounts(
            name: entries[0].name, addresses: entries.map(\.address), accounts: accounts.sorted()))
      }
    }
    for (text, facts) in evidence.numbers.sorted(by: { $0.key < $1.key }) {
      let party = Participant(phone: text)
      let verdict = tables.verdict(for: party, channel: .call)
      if let account = verdict.account { touched.insert(account) }
      let calls = facts.incoming + facts.outgoing
      switch verdict.reason {
      case .unlistedExtension where calls >= Self.minimumColleagueMessages:
        result.append(.unlistedExtension(text, name: facts.usualName, calls: calls))
      case .companyLine(let calls): result.append(.unlistedCompanyLine(text, calls: calls))
      default: break
      }
    }
    if evidence.interactions > 0 {
      for account in accounts where !touched.contains(account.name) { result.append(.silentAccount(account.name)) }
    }
    return result
  }
}
