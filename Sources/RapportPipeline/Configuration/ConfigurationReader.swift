public import RapportModel

/// Reads `rapport.yml` (contract, section 2) and checks every key, type and name in it.
public struct ConfigurationReader {
  private let file: String

  /// A reader of the configuration that the user knows as `file`.
  public init(file: String) { self.file = file }

  /// The configuration in `text`.
  ///
  /// - Throws: `ConfigurationError` naming file, line and key for an unknown key, a wrong type, an unknown time zone,
  ///   a domain, address or number that two accounts claim, and anything else that is not as expected.
  public func read(_ text: String) throws(ConfigurationError) -> Configuration {
    let root = try YAMLValue.document(text, file: file)
    let keys = try root.section([
      "company", "store", "staff", "accounts", "sources", "service_levels", "analyzers", "privacy", "analyze_from",
      "reports", "lexicons",
    ])
    guard let company = keys["company"] else {
      throw ConfigurationError(file: file, line: 1, key: "company", found: "nothing", expected: "a `company:` section")
    }
    var configuration = Configuration(company: try readCompany(company))
    if let value = keys["store"] { configuration.store = try value.string(expected: "a path") }
    if let value = keys["staff"] { configuration.staff = try readStaff(value) }
    if let value = keys["accounts"] { configuration.accounts = try readAccounts(value) }
    if let value = keys["sources"] { configuration.sources = try readSources(value) }
    if let value = keys["service_levels"] { configuration.serviceLevels = try readServiceLevels(value) }
    if let value = keys["analyzers"] { configuration.analyzers = try readAnalyzers(value) }
    if let value = keys["privacy"] { configuration.privacy = try readPrivacy(value) }
    if let value = keys["analyze_from"] { configuration.analyzeFrom = try value.date() }
    if let value = keys["reports"] { configuration.reports = try readReports(value) }
    if let value = keys["lexicons"] { configuration.lexicons = try value.strings() }
    return configuration
  }

  // MARK: Company

  private func readCompany(_ value: YAMLValue) throws(ConfigurationError) -> Company {
    let keys = try value.section([
      "name", "domains", "time_zone", "region", "languages", "working_hours", "holidays",
    ])
    guard let name = keys["name"] else { throw value.error(found: "no name", expected: "`name:`") }
    var company = Company(name: try name.string(), domains: [])
    for domain in try keys["domains"]?.list() ?? [] { company.domains.append(try domain.domain()) }
    if let zone = keys["time_zone"] {
      company.timeZone = try zone.timeZone()
    }
    if let region = keys["region"] { company.region = try region.region() }
    if let languages = keys["languages"] {
      company.languages = []
      for language in try languages.list() {
        company.languages.append(try language.choice(["en", "pl", "ru", "nb"], aliases: ["no": "nb", "nn": "nb"]))
      }
    }
    if let hours = keys["working_hours"] { company.workingHours = try readHours(hours) }
    if let holidays = keys["holidays"] { company.holidays = try holidays.holidays() }
    return company
  }

  private func readHours(_ value: YAMLValue) throws(ConfigurationError) -> WeeklyHours {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    var blocks: [Int: [WeeklyHours.Block]] = [:]
    for (days, times) in try value.entries() {
      var weekdays: [Int] = []
      for part in days.split(separator: ",") {
        let ends = part.split(separator: "-").map { names.firstIndex(of: $0.trimmed.lowercased()) }
        guard ends.count == 1 || ends.count == 2, let first = ends[0], let last = ends[ends.count - 1], first <= last
        else { throw times.error(found: "the days \"\(days)\"", expected: "days such as mon, mon-thu or sat,sun") }
        weekdays += first...last
      }
      let list = try times.hoursBlocks(of: days, in: value)
      for day in weekdays { blocks[day + 1] = list }
    }
    guard blocks.values.contains(where: { !$0.isEmpty }) else {
      throw value.error(found: "no opening hours", expected: "at least one block, e.g. mon-fri: \"09:00-17:00\"")
    }
    return WeeklyHours(blocks: blocks)
  }

  // MARK: The rest

  private func readServiceLevels(_ value: YAMLValue) throws(ConfigurationError) -> ServiceLevels {
    let keys = try value.section(["email", "missed_call", "text", "ticket", "urgent"])
    var levels = ServiceLevels()
    if let value = keys["email"] { levels.email = try value.workingDuration() }
    if let value = keys["missed_call"] { levels.missedCall = try value.workingDuration() }
    if let value = keys["text"] { levels.text = try value.workingDuration() }
    if let value = keys["ticket"] { levels.ticket = try value.workingDuration() }
    if let value = keys["urgent"] { levels.urgent = try value.workingDuration() }
    return levels
  }

  private func readAnalyzers(_ value: YAMLValue) throws(ConfigurationError) -> [String: AnalyzerOverride] {
    var overrides: [String: AnalyzerOverride] = [:]
    for (id, settings) in try value.entries() {
      var override = AnalyzerOverride()
      if settings.isScalar {
        override.isOn = try settings.switchValue()
      } else {
        for (name, parameter) in try settings.entries() {
          if name == "severity" {
            let text = try parameter.choice(Severity.allCases.map(\.rawValue))
            override.severity = Severity(rawValue: text)
          } else {
            override.parameters[name] = try parameter.string()
          }
        }
      }
      override.line = settings.line
      overrides[id] = override
    }
    return overrides
  }

  private func readPrivacy(_ value: YAMLValue) throws(ConfigurationError) -> Privacy {
    let keys = try value.section([
      "staff", "clients", "quotes", "retention", "minimum_group", "content", "private", "basis", "key",
    ])
    var privacy = Privacy()
    if let value = keys["staff"] {
      privacy.staff = Privacy.Naming(rawValue: try value.choice(["names", "pseudonyms", "none"])) ?? .pseudonyms
    }
    if let value = keys["clients"] {
      privacy.clients = Privacy.Naming(rawValue: try value.choice(["names", "pseudonyms"])) ?? .names
    }
    if let value = keys["quotes"] { privacy.quotes = try value.number(0...100_000) }
    if let value = keys["retention"] { privacy.retentionMonths = try value.months() }
    if let value = keys["minimum_group"] { privacy.minimumGroup = try value.number(1...1_000) }
    if let value = keys["content"] {
      privacy.content = Privacy.Content(rawValue: try value.choice(["text", "cues", "none"])) ?? .text
    }
    if let value = keys["private"] {
      let keys = try value.section(["folders", "addresses"])
      privacy.privateFolders = try keys["folders"]?.strings() ?? []
      for address in try keys["addresses"]?.list() ?? [] { privacy.privateAddresses.append(try address.address()) }
    }
    if let value = keys["basis"] {
      let keys = try value.section(["document", "date", "scope"])
      guard let document = keys["document"] else { throw value.error(found: "no document", expected: "`document:`") }
      privacy.basis = Privacy.Basis(
        document: try document.string(), date: try keys["date"]?.date(), scope: try keys["scope"]?.string())
    }
    if let value = keys["key"] { privacy.key = try value.string() }
    return privacy
  }

  private func readReports(_ value: YAMLValue) throws(ConfigurationError) -> Reports {
    let keys = try value.section(["out", "language"])
    var reports = Reports()
    if let value = keys["out"] { reports.out = try value.string(expected: "a folder") }
    if let value = keys["language"] {
      reports.language = try value.choice(["en", "pl", "ru", "nb"], aliases: ["no": "nb"])
    }
    return reports
  }
}
