/// Something in the configuration or the exports that looks wrong, for `rapport accounts`, `who` and `doctor`.
public enum DirectoryProblem: Hashable, Sendable {
  /// An address, number or domain that two accounts (or staff and an account, `""`) lay claim to.
  case partyInTwoAccounts(String, accounts: [String])
  /// An address or extension listed with two people.
  case sharedAddress(String, people: [String])
  /// A free-mail provider listed as a domain: of an account (ignored), or of the company (nil owner; obeyed).
  case freeMailDomain(String, owner: String?)
  /// A member of staff seems to write from a private address that isn't listed.
  case staffOnPrivateAddress(String, person: String, messages: Int)
  /// Somebody writes from a company domain and isn't listed.
  case unlistedColleague(String, name: String?, messages: Int)
  /// Mail from outside to an address that isn't listed keeps arriving in one mailbox: an alias of its owner's, or a
  /// company domain that isn't listed.
  case unlistedAlias(String, mailbox: String, messages: Int)
  /// Somebody calls or is called on an extension that isn't listed.
  case unlistedExtension(String, name: String?, calls: Int)
  /// A full number that can only be the company's own and isn't listed.
  case unlistedCompanyLine(String, calls: Int)
  /// A domain that looks like another one, and isn't.
  case lookAlikeDomain(String, of: String)
  /// Two addresses that one person of this name may have, in two accounts.
  case samePersonInTwoAccounts(name: String, addresses: [String], accounts: [String])
  /// An account that nothing in the exports belongs to.
  case silentAccount(String)

  /// What is wrong and what to do, in a sentence. Names addresses: not for logs.
  public var explanation: String {
    switch self {
    case .partyInTwoAccounts(let party, let accounts):
      "\(party) belongs to \(Self.list(accounts.map { $0.isEmpty ? "the company" : $0 })): list it with one of them"
    case .sharedAddress(let party, let people):
      "\(party) is listed with \(Self.list(people)): the first one counts; take it out of the others"
    case .freeMailDomain(let domain, let owner?):
      "anybody can have an address at \(domain): it is ignored as a domain of \(owner); list addresses as contacts"
    case .freeMailDomain(let domain, nil):
      "anybody can have an address at \(domain): as a company domain it makes everybody there staff; list addresses"
        + " under staff instead"
    case .staffOnPrivateAddress(let address, let person, let messages):
      "\(address) bears the name of \(person) (\(messages) messages): if it is theirs, list it under staff: emails"
    case .unlistedColleague(let address, let name, let messages):
      "\(address)\(Self.bracketed(name)) writes from a company domain (\(messages) messages) and is not listed under"
        + " staff"
    case .unlistedAlias(let address, let mailbox, let messages):
      "\(messages) messages to \(address) arrived in the mailbox of \(mailbox): if the address is theirs, list it under"
        + " staff: emails, or its domain under company: domains"
    case .unlistedExtension(let number, let name, let calls):
      "extension \(number)\(Self.bracketed(name)) took part in \(calls) calls and is not listed under staff"
    case .unlistedCompanyLine(let number, let calls):
      "\(number) is one side of \(calls) calls and must be the company's own line: list it under staff with role shared"
    case .lookAlikeDomain(let domain, let other):
      "\(domain) looks like \(other) and is another domain: check who writes from it"
    case .samePersonInTwoAccounts(let name, let addresses, let accounts):
      // A private address is an account by itself; naming both would say it twice.
      accounts.allSatisfy(addresses.contains)
        ? "\(name) has \(Self.list(addresses)): if it is one person, list the addresses together"
        : "\(name) has \(Self.list(addresses)) in \(Self.list(accounts)): if it is one person, list the addresses together"
    case .silentAccount(let account):
      "nothing in the exports belongs to \(account): check its domains and contacts"
    }
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: " and ") }
  private static func bracketed(_ name: String?) -> String { name.map { " (\($0))" } ?? "" }
}
