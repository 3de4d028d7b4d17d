/// A client of the company, from the configuration or found in the exports (`isProvisional`).
public struct Account: Hashable, Sendable {
  /// How things stand with the client (contract, section 2).
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// A client like any other.
    case active
    /// Might leave.
    case atRisk = "at_risk"
    /// Has left.
    case lost
  }

  /// Unique name; also the id.
  public var name: String
  /// Mail domains, lower case; sub-domains belong too.
  public var domains: [String]
  /// Agreed contacts.
  public var contacts: [Person]
  /// How things stand.
  public var status: Status
  /// The day the account was lost.
  public var lostOn: CivilDate?
  /// Mail address of the member of staff who owns the account.
  public var owner: String?
  /// Whether nobody configured it: made from a domain, address or number so that nobody is overlooked.
  public var isProvisional: Bool

  /// An account.
  public init(
    name: String, domains: [String] = [], contacts: [Person] = [], status: Status = .active, lostOn: CivilDate? = nil,
    owner: String? = nil, isProvisional: Bool = false
  ) {
    self.name = name
    self.domains = domains
    self.contacts = contacts
    self.status = status
    self.lostOn = lostOn
    self.owner = owner
    self.isProvisional = isProvisional
  }
}

/// A person: a member of staff or a client's contact.
public struct Person: Hashable, Sendable {
  /// What a member of staff does (contract, section 2).
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Answers clients.
    case agent
    /// Can decide over an agent's head.
    case manager
    /// A mailbox several people use.
    case shared
    /// A machine.
    case system
  }

  /// An absence with its cover.
  public struct Leave: Hashable, Sendable {
    /// First day away.
    public var from: CivilDate
    /// Last day away.
    public var to: CivilDate
    /// Mail address of the cover.
    public var cover: String?

    /// An absence.
    public init(from: CivilDate, to: CivilDate, cover: String? = nil) {
      self.from = from
      self.to = to
      self.cover = cover
    }
  }

  /// Stable id: the first address, else the first number, else the name.
  public var id: String
  /// Full name, where known.
  public var name: String?
  /// Addresses, lower case.
  public var emails: [String]
  /// Numbers, E.164.
  public var phones: [String]
  /// Internal extensions.
  public var extensions: [String]
  /// Role of a member of staff; nil for clients.
  public var role: Role?
  /// Team of a member of staff.
  public var team: String?
  /// Planned absences.
  public var leave: [Leave]

  /// A person; `id` defaults to the first address, number or the name.
  public init(
    id: String? = nil, name: String? = nil, emails: [String] = [], phones: [String] = [], extensions: [String] = [],
    role: Role? = nil, team: String? = nil, leave: [Leave] = []
  ) {
    self.id = id ?? emails.first ?? phones.first ?? name ?? ""
    self.name = name
    self.emails = emails
    self.phones = phones
    self.extensions = extensions
    self.role = role
    self.team = team
    self.leave = leave
  }
}
