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
}
