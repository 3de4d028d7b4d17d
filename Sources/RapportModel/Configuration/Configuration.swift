/// Everything `rapport.yml` says, as values (contract, section 2). Read and checked by the pipeline.
public struct Configuration: Hashable, Sendable {
  /// The company itself.
  public var company: Company
  /// Path of the store, relative to the configuration's folder.
  public var store = "rapport.sqlite"
  /// Members of staff, shared mailboxes and systems.
  public var staff: [Person] = []
  /// Client accounts.
  public var accounts: [Account] = []
  /// Exports to read.
  public var sources: [SourceSpec] = []
  /// Working time until a response is late.
  public var serviceLevels = ServiceLevels()
  /// Changed defaults of analyzers, by id.
  public var analyzers: [String: AnalyzerOverride] = [:]
  /// What is shown of people, and what is kept.
  public var privacy = Privacy()
  /// Older contacts are history: shown, never a finding.
  public var analyzeFrom: CivilDate?
  /// Where and how reports are written.
  public var reports = Reports()
  /// Files of own phrase patterns, relative to the configuration's folder.
  public var lexicons: [String] = []

  /// A configuration with every default.
  public init(company: Company) { self.company = company }

  /// Managers among the staff.
  public var managers: [Person] { staff.filter { $0.role == .manager } }
}

/// The company whose contacts are analyzed.
public struct Company: Hashable, Sendable {
  /// Name.
  public var name: String
  /// Mail domains: everybody at them is staff.
  public var domains: [String]
  /// IANA name of the time zone.
  public var timeZone: String
  /// ISO 3166 region for telephone numbers.
  public var region: String
  /// Expected languages, most frequent first (`en`, `pl`, `ru`, `nb`).
  public var languages: [String]
  /// Opening hours by weekday.
  public var workingHours: WeeklyHours
  /// Days off.
  public var holidays: HolidaySource

  /// A company.
  public init(
    name: String, domains: [String], timeZone: String = "Europe/London", region: String = "GB",
    languages: [String] = ["en"], workingHours: WeeklyHours = .mondayToFriday9to17, holidays: HolidaySource = .none
  ) {
    self.name = name
    self.domains = domains
    self.timeZone = timeZone
    self.region = region
    self.languages = languages
    self.workingHours = workingHours
    self.holidays = holidays
  }
}

/// Opening hours of a week.
public struct WeeklyHours: Hashable, Sendable {
  /// A stretch of one day, in minutes after local midnight; `end` past 1440 runs into the next day.
  public struct Block: Hashable, Sendable {
    /// Minutes after midnight at which it opens, 0–1439.
    public var start: Int
    /// Minutes after midnight at which it closes, up to 2880.
    public var end: Int
    /// A stretch of one day.
    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// Blocks by ISO weekday, 1 = Monday … 7 = Sunday; a missing day is closed.
  public var blocks: [Int: [Block]]

  /// Opening hours by weekday.
  public init(blocks: [Int: [Block]]) { self.blocks = blocks }

  /// Monday to Friday, 09:00–17:00.
  public static let mondayToFriday9to17 = WeeklyHours(
    blocks: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, [Block(start: 540, end: 1020)]) }))
}

/// One export, or a glob of them.
public struct SourceSpec: Hashable, Sendable {
  /// Path or glob, relative to the configuration's folder.
  public var path: String
  /// `auto`, a preset's name, or an own mapping's.
  public var format: String
  /// Address of the member of staff whose export it is.
  public var owner: String?
  /// Own CSV mapping: our field to the column's name.
  public var columns: [String: String]
  /// Pattern of the times in it, e.g. `dd.MM.yyyy HH:mm:ss`.
  public var timeFormat: String?
  /// IANA zone of its local times; nil = the company's.
  public var timeZone: String?
  /// Own XML mapping.
  public var xmlMapping: XMLMapping?
  /// How its table is written, where the configuration says so.
  public var table = TableLayout()
  /// Region (ISO 3166) in which its telephone numbers are dialled; nil = the company's.
  public var region: String?
  /// People by the account name or id that the export has for them: their address, number or name.
  public var people: [String: String] = [:]
  /// Line of the configuration it stands on.
  public var line: Int?

  /// A source.
  public init(
    path: String, format: String = "auto", owner: String? = nil, columns: [String: String] = [:],
    timeFormat: String? = nil, timeZone: String? = nil, xmlMapping: XMLMapping? = nil, line: Int? = nil
  ) {
    self.path = path
    self.format = format
    self.owner = owner
    self.columns = columns
    self.timeFormat = timeFormat
    self.timeZone = timeZone
    self.xmlMapping = xmlMapping
    self.line = line
  }
}

/// How a CSV file is written, as far as the configuration says so; what is nil is found by looking at the file.
public struct TableLayout: Hashable, Sendable {
  /// Name of its character encoding (`windows-1250`).
  public var encoding: String?
  /// The ASCII character between fields.
  public var delimiter: UInt8?
  /// The ASCII character around fields.
  public var quote: UInt8?
  /// Whether the first row of the table names the columns.
  public var hasHeader: Bool?
  /// Rows before the table.
  public var rowsBefore: Int?

  /// Nothing is said.
  public init() {}
}

/// A mapping of any XML export: the path of a record and, for each of our fields, where in the record it stands.
public struct XMLMapping: Hashable, Sendable {
  /// Path of a record from the root, e.g. `tickets/ticket/comments/comment`.
  public var record: String
  /// Our field to a path below the record: `author/email`, `@date`, `../subject`.
  public var fields: [String: String]

  /// A mapping.
  public init(record: String, fields: [String: String]) {
    self.record = record
    self.fields = fields
  }
}

/// Working time until a first or next response is late (contract, section 2).
public struct ServiceLevels: Hashable, Sendable {
  /// A mail.
  public var email = WorkingDuration.hours(8)
  /// A call nobody took, and voicemail.
  public var missedCall = WorkingDuration.hours(2)
  /// A text or chat message.
  public var text = WorkingDuration.hours(4)
  /// A ticket comment.
  public var ticket = WorkingDuration.hours(8)
  /// Anything urgent.
  public var urgent = WorkingDuration.hours(1)

  /// The defaults of the contract.
  public init() {}

  /// The level of a contact on `channel`.
  public func level(for channel: Channel, urgent isUrgent: Bool) -> WorkingDuration {
    if isUrgent { return urgent }
    switch channel {
    case .email, .note: return email
    case .call, .voicemail: return missedCall
    case .text: return text
    case .ticket: return ticket
    }
  }
}

/// A changed default of one analyzer.
public struct AnalyzerOverride: Hashable, Sendable {
  /// Whether it runs at all.
  public var isOn = true
  /// Replaces the base severity; steps still apply.
  public var severity: Severity?
  /// Other parameters, by name, as written.
  public var parameters: [String: String] = [:]
  /// Line of the configuration it stands on.
  public var line: Int?

  /// No change.
  public init() {}
}

/// What is shown of people, and what is kept (contract, section 2).
public struct Privacy: Hashable, Sendable {
  /// How people are shown.
  public enum Naming: String, Hashable, Sendable, CaseIterable {
    /// By name.
    case names
    /// By a stable made-up label.
    case pseudonyms
    /// Not at all.
    case none
  }
  /// What is kept of a message's words.
  public enum Content: String, Hashable, Sendable, CaseIterable {
    /// The text.
    case text
    /// Only the cues found in it.
    case cues
    /// Nothing.
    case none
  }
  /// What the processing rests on; printed in every report's footer.
  public struct Basis: Hashable, Sendable {
    /// The document.
    public var document: String
    /// Its date.
    public var date: CivilDate?
    /// What it covers.
    public var scope: String?
    /// A basis.
    public init(document: String, date: CivilDate? = nil, scope: String? = nil) {
      self.document = document
      self.date = date
      self.scope = scope
    }
  }

  /// How staff are shown.
  public var staff = Naming.pseudonyms
  /// How clients are shown; never `.none`.
  public var clients = Naming.names
  /// Longest quotation in a report, in characters; 0 = none.
  public var quotes = 280
  /// Months after which content is erased; nil = never.
  public var retentionMonths: Int?
  /// Smallest group that gets figures of its own.
  public var minimumGroup = 5
  /// What is kept of messages.
  public var content = Content.text
  /// Folders skipped before storing.
  public var privateFolders: [String] = []
  /// Addresses whose mail is skipped before storing.
  public var privateAddresses: [String] = []
  /// What the processing rests on.
  public var basis: Basis?
  /// Key of the pseudonyms; nil = one derived from the company's entry.
  public var key: String?

  /// The defaults of the contract.
  public init() {}
}

/// Where and how reports are written.
public struct Reports: Hashable, Sendable {
  /// Folder, relative to the configuration's.
  public var out = "Reports"
  /// Language of the reports: `en`, `pl`, `ru`, `nb`.
  public var language = "en"

  /// The defaults of the contract.
  public init() {}
}
