/// One entry of an address book: somebody said that these addresses and numbers are one party's.
public struct AddressCard: Codable, Hashable, Sendable, Comparable {
  /// Full name; may be empty.
  public var name: String
  /// Organisation; shown, never a reason to merge.
  public var organization: String
  /// Mail addresses in one form, sorted.
  public var emails: [String]
  /// Numbers as written, sorted.
  public var phones: [String]

  /// An entry; addresses that can't be read are left out.
  public init(name: String = "", organization: String = "", emails: [String] = [], phones: [String] = []) {
    self.name = name
    self.organization = organization
    self.emails = Set(emails.compactMap { MailAddress($0)?.text }).sorted()
    self.phones = Set(phones).sorted()
  }

  /// Ordered by addresses, numbers and name.
  public static func < (a: AddressCard, b: AddressCard) -> Bool {
    if a.emails != b.emails { return a.emails.lexicographicallyPrecedes(b.emails) }
    if a.phones != b.phones { return a.phones.lexicographicallyPrecedes(b.phones) }
    return (a.name, a.organization) < (b.name, b.organization)
  }
}
