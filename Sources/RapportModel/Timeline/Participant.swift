/// A party of one interaction as the source shows it, and who the directory believes it is.
public struct Participant: Hashable, Sendable {
  /// Display name, decoded.
  public var name: String?
  /// Mail address, lower case.
  public var email: String?
  /// Telephone number in E.164 where it could be read, else as written.
  public var phone: String?
  /// Internal extension.
  public var `extension`: String?
  /// Id of the person, as the directory found it (`Person.id`).
  public var person: String?
  /// Name of the client account the party belongs to; nil for staff and unknown parties.
  public var account: String?
  /// Whether the party is staff.
  public var staff: Bool

  /// A party of an interaction.
  public init(
    name: String? = nil, email: String? = nil, phone: String? = nil, extension: String? = nil, person: String? = nil,
    account: String? = nil, staff: Bool = false
  ) {
    self.name = name
    self.email = email
    self.phone = phone
    self.extension = `extension`
    self.person = person
    self.account = account
    self.staff = staff
  }

  /// The first of address, number, extension and name: what the party is known by when nobody knows more.
  public var handle: String { email ?? phone ?? `extension` ?? name ?? "" }
}
