public import RapportModel

/// What a first configuration could be, guessed from the evidence of all exports: right in nearly everything, each part
/// with its reason, for a person to correct.
public struct ConfigurationGuess: Sendable {
  /// Domains of the company, the surest first.
  public let domains: [Guess<String>]
  /// Name of the company.
  public let name: Guess<String>?
  /// Colleagues, shared mailboxes and systems, the busiest first; likely managers have that role, as a guess.
  public let staff: [Guess<Person>]
  /// Extensions that several colleagues use, given to none of them.
  public let sharedExtensions: [Guess<String>]
  /// Client accounts, the busiest first.
  public let accounts: [Guess<Account>]
  /// Country, for telephone numbers and holidays (ISO 3166).
  public let region: Guess<String>?
  /// IANA time zone.
  public let timeZone: Guess<String>?
  /// Languages of the company's and its clients' mail, the most frequent first.
  public let languages: [Guess<String>]
  /// Working hours.
  public let workingHours: Guess<WeeklyHours>?

  /// Stands for no country at all (ISO 3166, user-assigned): numbers are read only with their country code.
  public static let unknownRegion = "ZZ"

  /// Most accounts and colleagues that are written down; the rest have provisional accounts or are staff by domain.
  public static let maximumAccounts = 40
  /// Most colleagues that are written down.
  public static let maximumStaff = 100

  /// - Parameters:
  ///   - evidence: of all exports, resolved or not.
  ///   - holders: addresses under which mailboxes were exported, where the exports or the user tell.
  ///   - readPhone: reads a number as somebody of the country (ISO 3166) wrote it.
  public init(
    evidence: DirectoryEvidence, holders: [String] = [],
    readPhone: @Sendable (_ text: String, _ region: String) -> PhoneReading
  ) {
    let company = CompanyGuess(evidence: evidence, holders: holders)
    domains = company.domains
    name = company.name
    let place = PlaceGuess(evidence: evidence, company: company, readPhone: readPhone)
    // A number without its country code means nothing before the country is known.
    let country = place.region?.value ?? Self.unknownRegion
    let people = PeopleGuess(evidence: evidence, company: company) { readPhone($0, country) }
    staff = people.staff
    sharedExtensions = people.sharedExtensions
    accounts = people.accounts
    region = place.region
    timeZone = place.timeZone
    languages = place.languages
    workingHours = place.workingHours
  }

  /// The guess as a configuration, with defaults where nothing could be guessed.
  public var configuration: Configuration {
    var company = Company(name: name?.value ?? "", domains: domains.map(\.value))
    if let region { company.region = region.value }
    if let timeZone { company.timeZone = timeZone.value }
    if !languages.isEmpty { company.languages = languages.map(\.value) }
    if let workingHours { company.workingHours = workingHours.value }
    if let region, PublicHolidays.regions.contains(region.value) { company.holidays = .region(region.value) }
    var configuration = Configuration(company: company)
    configuration.staff = staff.map(\.value)
    configuration.accounts = accounts.map(\.value)
    return configuration
  }
}
