/// Why the directory takes a party for whom it does. Each one can be overruled in `rapport.yml`, by listing the address
/// or number where it belongs.
public enum Reason: Hashable, Sendable {
  /// The address is listed under `staff`.
  case listedStaffAddress
  /// The number is listed under `staff`.
  case listedStaffNumber
  /// The extension is listed under `staff`.
  case listedStaffExtension
  /// The address lies at a domain of the company.
  case companyDomain(String)
  /// A short number on the company's telephone system that nobody is listed with.
  case unlistedExtension
  /// One side of so many calls between full numbers that it can only be the company's own line.
  case companyLine(calls: Int)
  /// The address is listed as an account's contact.
  case listedContactAddress
  /// The number is listed as an account's contact's.
  case listedContactNumber
  /// The address lies at a domain of an account.
  case accountDomain(String)
  /// The address is another one with a `+tag`.
  case taggedAddress(String)
  /// The number stands in the signature of mail from this address, in that many messages.
  case signatureNumber(address: String, messages: Int)
  /// An address book has the address or number on one card with this address.
  case addressBook(address: String)
  /// The signature of a shared mailbox's mail names this member of staff.
  case sharedMailboxSignature(String)
  /// Nobody configured the domain: it stands for an account of its own.
  case unlistedDomain(String)
  /// Anybody can have an address at this provider: the address stands for an account of its own.
  case freeMailAddress(provider: String)
  /// Nobody configured the number: it stands for an account of its own.
  case unlistedNumber
  /// Delivery reports come from it, not people.
  case deliverySystem
  /// A short number that sends texts: a service, not a client.
  case serviceNumber
  /// The caller hid the number; two such calls never belong together for that.
  case withheldNumber
  /// There is a name only, and a name never proves who somebody is.
  case nameOnly
  /// The address or number could not be read.
  case unreadable
}

/// Who a party is taken for. A class, since one verdict serves many parties and is handed out millions of times.
final class Verdict: Sendable {
  /// Id of the person; nil where not even a handle identifies one.
  let person: String?
  /// Name of the client account; nil for staff and for parties that make none.
  let account: String?
  let staff: Bool
  let reason: Reason

  init(person: String?, account: String?, staff: Bool, reason: Reason) {
    self.person = person
    self.account = account
    self.staff = staff
    self.reason = reason
  }

  /// The same for one person.
  func of(person: String) -> Verdict { Verdict(person: person, account: account, staff: staff, reason: reason) }

  /// The same for another reason.
  func because(_ reason: Reason) -> Verdict {
    Verdict(person: person, account: account, staff: staff, reason: reason)
  }

  /// Whether the account was made by rule, not configured.
  var isProvisional: Bool {
    switch reason {
    case .unlistedDomain, .freeMailAddress, .unlistedNumber: true
    default: false
    }
  }
}
