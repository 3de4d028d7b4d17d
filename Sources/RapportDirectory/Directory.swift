public import RapportModel

/// Who is who: takes every party of an interaction for a member of staff, a client's contact or neither, and says why.
///
/// Built once from the configuration and the evidence of all files, a pure value afterwards: the same interaction gets
/// the same answer on every machine. Nothing merges on a name alone, and what the configuration lists always wins.
public struct Directory: Sendable {
  /// The configuration it was built from.
  public let configuration: Configuration
  /// The evidence it was built from.
  public let evidence: DirectoryEvidence
  /// Configured accounts, in their order, with addresses and domains in one form.
  public let accounts: [Account]

  let staffByID: [String: Person]
  let tables: PartyTables
  let accountsByName: [String: Int]
  let mentions: MentionIndex
  let signatures: StaffSignatures
  let conflicts: [DirectoryProblem]
  let normalizePhone: @Sendable (String) -> PhoneReading

  /// - Parameters:
  ///   - configuration: company, staff and accounts.
  ///   - evidence: what all files together tell; without it every file is resolved on its own.
  ///   - normalizePhone: reads a number as somebody wrote it in the configuration or a signature.
  public init(
    configuration: Configuration, evidence: DirectoryEvidence = .init(),
    normalizePhone: @escaping @Sendable (String) -> PhoneReading
  ) {
    var index = DirectoryIndex(configuration: configuration, normalizePhone: normalizePhone)
    index.addCompany()
    index.addStaff()
    index.addAccounts()
    index.addCompanyLines(evidence)
    index.addCards(evidence)
    index.addSignatureNumbers(evidence)
    self.configuration = configuration
    self.evidence = evidence
    accounts = index.accounts
    staffByID = index.staffByID
    tables = index.tables
    accountsByName = Dictionary(
      index.accounts.indices.map { (index.accounts[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    mentions = MentionIndex(accounts: index.accounts, staff: configuration.staff)
    signatures = StaffSignatures(staff: index.staffByID.values.sorted { $0.id < $1.id })
    conflicts = index.conflicts
    self.normalizePhone = normalizePhone
  }

  /// The account of that name: configured, or the provisional one that the name (a domain, address or number) stands
  /// for.
  public func account(named name: String) -> Account {
    if let index = accountsByName[name] { return accounts[index] }
    let isDomain = !name.contains("@") && name.contains(".") && !name.hasPrefix("+")
    return Account(name: name, domains: isDomain ? [name] : [], isProvisional: true)
  }

  /// How many people of each account are known: its listed contacts and everybody else seen who belongs to it. Machines
  /// are no people, and a number that belongs to somebody is that person's.
  public func contactCounts() -> [String: Int] {
    var people: [String: Set<String>] = [:]
    for account in accounts { people[account.name] = Set(account.contacts.map(\.id)) }
    for text in evidence.addresses.keys {
      guard let address = MailAddress(text), !address.isNoReply, !address.isDeliverySystem else { continue }
      let verdict = tables.verdict(for: address)
      if let account = verdict.account { people[account, default: []].insert(verdict.person ?? text) }
    }
    for number in evidence.numbers.keys {
      let party = number.hasPrefix("+") ? Participant(phone: number) : Participant(extension: number)
      let verdict = tables.verdict(for: party, channel: .call)
      if let account = verdict.account { people[account, default: []].insert(verdict.person ?? number) }
    }
    return people.mapValues(\.count)
  }

  /// The listed member of staff of that id.
  public func staff(_ id: String) -> Person? { staffByID[id] }
}
