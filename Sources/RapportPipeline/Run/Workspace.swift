import Foundation
import Glibc
public import RapportModel
import RapportReport
public import RapportStore

/// What the command line says for every verb (contract, section 1).
public struct WorkspaceOptions: Sendable {
  /// Path of the configuration.
  public var config = "rapport.yml"
  /// Path of the store; nil = from the configuration.
  public var store: String?
  /// The 'now' of the analysis, ISO 8601; nil = the clock.
  public var asOf: String?
  /// What *new* compares with, ISO 8601; nil = 24 hours before `asOf`.
  public var since: String?
  /// Language of reports and findings (`en`, `pl`, `ru`, `nb`); nil = from the configuration.
  public var language: String?
  /// Show names that privacy masks.
  public var showsNames = false
  /// Threads to work with; nil = one a core.
  public var threads: Int?

  /// The defaults.
  public init() {}
}

/// A configuration together with what follows from it: folder, zone, calendar, the two moments that are compared.
///
/// The only place where the clock is read.
public struct Workspace: Sendable {
  /// The configuration.
  public let configuration: Configuration
  /// Folder of the configuration; all its paths are relative to it.
  public let folder: String
  /// Path of the configuration as the user named it.
  public let configPath: String
  /// The configuration as it is written: part of what annotations are filed under.
  let configurationBytes: [UInt8]
  /// Path that opens the store.
  public internal(set) var storePath: String
  /// The company's opening hours.
  public let calendar: WorkingCalendar
  /// The 'now' of the analysis, in the company's zone.
  public let asOf: Timestamp
  /// What *new* compares with.
  public let since: Timestamp
  /// When the program started: times later than two days from here are not believed.
  public let started: Instant
  /// Whether names that privacy masks are shown.
  public let showsNames: Bool
  /// Threads to work with, at least 1.
  public let threads: Int

  /// Reads the configuration and what hangs on it.
  ///
  /// - Throws: `RunError.configuration` or `.usage`.
  public init(options: WorkspaceOptions) throws(RunError) {
    configPath = options.config
    folder = FilePath.folder(of: options.config)
    var configuration: Configuration
    (configuration, configurationBytes) = try Self.readConfiguration(options.config)
    if let language = options.language {
      guard ReportLanguage(rawValue: language) != nil else {
        let known = ReportLanguage.allCases.map(\.rawValue).joined(separator: ", ")
        throw .usage("--language: found \"\(language.prefix(20))\", expected one of \(known)")
      }
      configuration.reports.language = language
    }
    self.configuration = configuration
    storePath = options.store ?? FilePath.join(folder, configuration.store)
    showsNames = options.showsNames
    threads = max(1, options.threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    started = Instant(seconds: Int64(Glibc.time(nil)))
    guard let zone = ZoneOffsets(identifier: configuration.company.timeZone) else {
      throw .configuration(
        ConfigurationError(
          file: options.config, line: nil, key: "company.time_zone", found: "\"\(configuration.company.timeZone)\"",
          expected: "an IANA time zone that this machine knows (is tzdata installed?)"))
    }
    calendar = WorkingCalendar(
      zone: zone, hours: configuration.company.workingHours,
      exceptions: try CompanyHolidays(folder: folder, config: options.config, zone: zone)
        .calendar(configuration.company.holidays))
    asOf = try Self.moment(options.asOf, option: "--as-of", zone: zone) ?? zone.timestamp(started)
    since =
      try Self.moment(options.since, option: "--since", zone: zone)
      ?? zone.timestamp(asOf.instant - .hours(24))
    guard since.instant <= asOf.instant else {
      throw .usage("--since: found a time after --as-of, expected one before it")
    }
  }

  private static func readConfiguration(_ path: String) throws(RunError) -> (Configuration, [UInt8]) {
    switch FilePath.read(path, limit: YAMLValue.sizeLimit) {
    case .failure(let error):
      throw .configuration(
        ConfigurationError(
          file: path, line: nil, key: "",
          found: error.code == ENOENT ? "no such file" : systemMessage(error.code),
          expected: "a configuration; `rapport init` writes one, --config names another"))
    case .success(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .configuration(
          ConfigurationError(
            file: path, line: nil, key: "", found: "bytes that are not UTF-8", expected: "text in UTF-8"))
      }
      do {
        return (try ConfigurationReader(file: path).read(text), bytes)
      } catch {
        throw .configuration(error)
      }
    }
  }

  private static func moment(
    _ text: String?, option: String, zone: ZoneOffsets
  ) throws(RunError) -> Timestamp? {
    guard let text else { return nil }
    if let exact = Timestamp(iso8601: text) { return zone.timestamp(exact.instant) }
    // Without an offset the company's clock is meant.
    guard let local = Timestamp(iso8601: text, defaultOffsetMinutes: 0) else {
      throw .usage("\(option): found \"\(text.prefix(40))\", expected a time such as 2026-10-09T07:00:00+02:00")
    }
    let civil = local.civil
    switch zone.reading(of: civil.date, secondOfDay: civil.hour * 3600 + civil.minute * 60 + civil.second) {
    case .one(let instant), .gap(let instant), .overlap(let instant, _): return zone.timestamp(instant)
    }
  }

  /// The words that reports and command line use: of the configured language, or of `--language`.
  var texts: Texts { Texts(ReportLanguage(code: configuration.reports.language)) }

  /// Opens the store.
  public func openStore() throws(RunError) -> Store {
    try AtomicFile.makeFolder(FilePath.folder(of: storePath))
    do {
      return try Store(path: storePath)
    } catch {
      throw .store(error)
    }
  }
}
