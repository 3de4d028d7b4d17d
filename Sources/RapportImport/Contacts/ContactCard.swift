/// One entry of an address book: who somebody is, by every name, address and number it holds.
public struct ContactCard: Hashable, Sendable {
  /// Name as shown.
  public var name: String
  /// Organisation.
  public var organisation: String?
  /// Mail addresses, lower case.
  public var emails: [String]
  /// Telephone numbers: E.164 where they could be read, else as written.
  public var phones: [String]
  /// Role or title.
  public var title: String?
  /// Line of the file it starts on, from 1.
  public var line: Int

  /// An entry.
  public init(
    name: String, organisation: String? = nil, emails: [String] = [], phones: [String] = [], title: String? = nil,
    line: Int = 1
  ) {
    self.name = name
    self.organisation = organisation
    self.emails = emails
    self.phones = phones
    self.title = title
    self.line = line
  }

  /// Whether it says nothing by which anybody could be known.
  public var isEmpty: Bool { emails.isEmpty && phones.isEmpty }

  /// Addresses kept, and numbers: nobody has more, and each is compared with those before it.
  private static let mostHandles = 100

  /// Adds a mail address, once.
  mutating func add(email: String) {
    if emails.count < Self.mostHandles, !emails.contains(email) { emails.append(email) }
  }

  /// Adds a number, once.
  mutating func add(phone: String) {
    if phones.count < Self.mostHandles, !phones.contains(phone) { phones.append(phone) }
  }
}

/// What was read of an address book.
public struct AddressBook: Hashable, Sendable {
  /// Its entries.
  public var cards: [ContactCard] = []
  /// Entries without address and number.
  public var skipped = 0
  /// Entries that could not be read: their lines.
  public var brokenLines: [Int] = []
  /// What was decided about the file.
  public var decisions: [String] = []

  /// An empty book.
  public init() {}
}
