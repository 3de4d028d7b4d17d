import Glibc
import RapportDirectory
import RapportFormats
import RapportImport
import RapportLanguage
import RapportModel
import Synchronization

/// `rapport init`: looks at exports and writes a commented configuration that the user only has to correct.
public struct InitOperation {
  private let configPath: String
  private let folder: String

  /// An operation that writes the configuration at `configPath`.
  public init(configPath: String) {
    self.configPath = configPath
    folder = FilePath.folder(of: configPath)
  }

  /// Looks at `paths` (default: the configuration's folder) and writes the configuration; an existing one only with
  /// `force`.
  public func run(paths: [String], force: Bool) throws -> Outcome {
    guard force || FilePath.isMissing(configPath) else {
      throw RunError.usage("\(configPath): found a file, expected none; --force replaces it")
    }
    var finder = SourceFinder(folder: ".")
    for path in paths.isEmpty ? [folder] : paths { finder.add(SourceSpec(path: path)) }
    let look = try Look()
    var sources: [GuessedSource] = []
    for file in finder.files {
      guard let read = try look.read(file) else { continue }
      sources.append(
        GuessedSource(path: shown(file.shown), format: read.format, reason: read.reason, tally: read.tally))
    }
    guard !sources.isEmpty else {
      throw RunError.usage("init: found no export in \(finder.files.count) files, expected mailboxes, call logs or XML")
    }
    let guess = ConfigurationGuess(evidence: look.evidence, readPhone: look.readPhone)
    let owners = SourceOwnerGuess(staff: guess.staff.map(\.value))
    for index in sources.indices {
      sources[index].owner = owners.owner(path: sources[index].path, tally: sources[index].tally)
    }
    let text = ConfigurationText(guess: guess, sources: sources).text
    // What is written must be readable; a mistake here is ours and must not wait for the first night.
    if !guess.domains.isEmpty { _ = try ConfigurationReader(file: configPath).read(text) }
    try AtomicFile.write(Array(text.utf8), to: configPath)
    return Outcome(
      "\(configPath): \(sources.count) sources, \(guess.staff.count) staff, \(guess.accounts.count) accounts guessed; "
        + "read it through and correct it, then: rapport run --config \(configPath)\n")
  }

  private func shown(_ path: String) -> String {
    var path = path
    if path.hasPrefix("./") { path.removeFirst(2) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// Reads exports for what they tell about people, and keeps nothing else.
  private final class Look {
    private(set) var evidence = DirectoryEvidence()
    private let languages: LanguageSample
    let readPhone: @Sendable (String, String) -> PhoneReading

    init() throws {
      languages = try LanguageSample()
      let readers = Mutex<[String: PhoneNumberReader]>([:])
      readPhone = { text, region in
        switch readers.withLock({ $0[region, default: PhoneNumberReader(region: region)].read(text) }) {
        case .e164(let number, let ext): .e164(number, extension: ext)
        case .extension(let digits): .extension(digits)
        case .withheld: .withheld
        case .unknown(let raw): .unknown(raw)
        }
      }
    }

    func read(_ file: SourceFile) throws -> (format: String, reason: String, tally: SourceOwnerGuess.Tally)? {
      guard var source = try? FileByteSource.openInflating(path: file.path),
        let head = try? source.readAll(limit: 64 << 10).bytes
      else { return nil }
      // Its mail takes minutes to convert; the other exports have to tell who is who.
      if OutlookStore.fits(head) {
        return (OutlookStore.format, "an Outlook store, which readpst converts", SourceOwnerGuess.Tally())
      }
      guard
        case .importer(let type, let reason) = ImporterRegistry.choose(
          spec: file.spec, head: head[...], path: file.shown)
      else { return nil }
      return (type.description.id, reason, try read(file, as: type))
    }

    private func read<Importer: SourceImporter>(
      _ file: SourceFile, as type: Importer.Type
    ) throws -> SourceOwnerGuess.Tally {
      var importer = Importer(
        context: ImportContext(
          path: file.shown, spec: file.spec, region: ConfigurationGuess.unknownRegion,
          languages: ["en", "pl", "ru", "nb"], zone: .utc,
          latestBelievable: Instant(seconds: Int64(Glibc.time(nil))) + .days(2)))
      var sink = EvidenceSink(languages: languages)
      try? importer.read(try FileByteSource.openInflating(path: file.path), into: &sink)
      evidence.merge(sink.evidence)
      return sink.tally
    }
  }

  private struct EvidenceSink: ImportSink {
    let languages: LanguageSample
    var evidence = DirectoryEvidence()
    var tally = SourceOwnerGuess.Tally()

    mutating func accept(_ interaction: Interaction, records: Int) {
      var interaction = interaction
      languages.annotate(&interaction)
      evidence.add(interaction)
      tally.add(interaction)
    }

    mutating func skip(reason: String, records: Int) {}
    mutating func report(_ issue: ImportIssue) {}
    mutating func note(_ decision: String) {}
  }
}

/// Reads the first messages for their languages and for what colleagues ask of each other; more would only cost time.
private final class LanguageSample {
  /// Messages looked at, and bytes of each.
  private static let messages = 5_000
  private static let bytes = 600

  private let annotator: Annotator
  private var left = messages
  /// Languages of messages by their ids: one in three mailboxes asks for one decision, not for three.
  private var known: [String: String?] = [:]

  init() throws {
    do {
      annotator = Annotator(lexicon: try Lexicon.load())
    } catch {
      throw RunError.usage("\(error)")
    }
  }

  func annotate(_ interaction: inout Interaction) {
    if let id = interaction.messageID, let language = known[id] {
      interaction.language = language
      return
    }
    guard left > 0, !interaction.text.isEmpty else { return }
    left -= 1
    let text = String(decoding: interaction.text.utf8.prefix(Self.bytes), as: UTF8.self)
    let annotation = annotator.annotate(text: text, direction: nil)
    interaction.language = annotation.language
    interaction.cues = annotation.cues
    if let id = interaction.messageID { known[id] = annotation.language }
  }
}

/// An export as the configuration names it.
private struct GuessedSource {
  var path: String
  var format: String
  var reason: String
  var tally: SourceOwnerGuess.Tally
  var owner: Guess<String>?
}

/// A guessed configuration as YAML, each guess with its reason as a comment.
private struct ConfigurationText {
  let guess: ConfigurationGuess
  let sources: [GuessedSource]

  var text: String {
    var lines = [
      "# Guessed from the exports; every guess has its reason beside it. Read it through, correct it, and run:",
      "#   rapport run --config rapport.yml", "", "company:",
      "  name: \(quoted(guess.name?.value ?? "Our company"))\(comment(guess.name))",
      "  domains:",
    ]
    for domain in guess.domains { lines.append("    - \(quoted(domain.value))\(comment(domain))") }
    if guess.domains.isEmpty {
      lines[lines.count - 1] = "  domains: []  # none could be guessed: name your mail domains"
    }
    lines.append("  time_zone: \(guess.timeZone?.value ?? "Europe/London")\(comment(guess.timeZone))")
    lines.append("  region: \(guess.region?.value ?? "GB")\(comment(guess.region))")
    let languages = guess.languages.map(\.value).filter { ["en", "pl", "ru", "nb"].contains($0) }
    let reasons = guess.languages.first.map { "  # " + oneLine($0.reason) } ?? ""
    lines.append("  languages: [\(languages.isEmpty ? "en" : languages.joined(separator: ", "))]\(reasons)")
    if let hours = guess.workingHours {
      lines.append("  working_hours: \(hoursText(hours.value))\(comment(hours))")
    }
    if let region = guess.region?.value, PublicHolidays.regions.contains(region) {
      lines.append("  holidays: \(region)")
    }
    lines += ["store: rapport.sqlite", "staff:"]
    for person in guess.staff { lines += entry(person) }
    if guess.staff.isEmpty { lines[lines.count - 1] = "staff: []" }
    for shared in guess.sharedExtensions {
      lines.append(
        "  # Extension \(oneLine(shared.value)): \(oneLine(shared.reason)); give it to a `role: shared` desk or to one of them."
      )
    }
    if !guess.staff.contains(where: { $0.value.role == .manager }) {
      lines.append(
        "  # Neither signatures nor mail name a manager: give whoever decides `role: manager`; without one the reports can't"
      )
      lines.append("  # say whether a case reached a manager in time (late-escalation is off).")
    }
    lines.append("accounts:")
    for account in guess.accounts { lines += entry(account) }
    if guess.accounts.isEmpty { lines[lines.count - 1] = "accounts: []" }
    lines.append("sources:")
    for source in sources {
      lines.append("  - path: \(quoted(source.path))  # \(source.format): \(oneLine(source.reason))")
      if let owner = source.owner { lines.append("    owner: \(quoted(owner.value))\(comment(owner))") }
    }
    lines += [
      "service_levels: {email: 8h, missed_call: 2h, text: 4h, ticket: 8h, urgent: 1h}",
      "privacy:", "  staff: pseudonyms", "  retention: 24 months",
      "  # basis: {document: \"…\", date: 2026-01-01, scope: \"…\"}   # what the processing rests on",
      "reports: {out: Reports, language: \(languages.first ?? "en")}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(_ guess: Guess<Person>) -> [String] {
    let person = guess.value
    var lines = ["  - name: \(quoted(person.name ?? person.id))\(comment(guess))"]
    if !person.emails.isEmpty { lines.append("    emails: [\(person.emails.map(quoted).joined(separator: ", "))]") }
    if !person.phones.isEmpty { lines.append("    phones: [\(person.phones.map(quoted).joined(separator: ", "))]") }
    if !person.extensions.isEmpty {
      lines.append("    extensions: [\(person.extensions.map(quoted).joined(separator: ", "))]")
    }
    if let role = person.role { lines.append("    role: \(role.rawValue)") }
    return lines
  }

  private func entry(_ guess: Guess<Account>) -> [String] {
    let account = guess.value
    var lines = ["  - name: \(quoted(account.name))\(comment(guess))"]
    if !account.domains.isEmpty {
      lines.append("    domains: [\(account.domains.map(quoted).joined(separator: ", "))]")
    }
    if !account.contacts.isEmpty { lines.append("    contacts:") }
    for contact in account.contacts {
      var fields = ["name: \(quoted(contact.name ?? contact.id))"]
      if !contact.emails.isEmpty { fields.append("emails: [\(contact.emails.map(quoted).joined(separator: ", "))]") }
      if !contact.phones.isEmpty { fields.append("phones: [\(contact.phones.map(quoted).joined(separator: ", "))]") }
      lines.append("      - {\(fields.joined(separator: ", "))}")
    }
    return lines
  }

  private func hoursText(_ hours: WeeklyHours) -> String {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let days = hours.blocks.filter { (1...7).contains($0.key) && !$0.value.isEmpty }.sorted { $0.key < $1.key }
    let entries = days.map { day, blocks in
      let times = blocks.map { "\"\(clock($0.start))-\(clock($0.end % 1440))\"" }.joined(separator: ", ")
      return "\(names[day - 1]): \(blocks.count == 1 ? times : "[\(times)]")"
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  private func clock(_ minutes: Int) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private func comment<T>(_ guess: Guess<T>?) -> String {
    guard let guess else { return "  # not seen in the exports; check" }
    return "  # \(guess.confidence < 0.5 ? "a guess, check: " : "")\(oneLine(guess.reason))"
  }

  private func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) })
  }

  /// A text in double quotes, as YAML 1.1 and JSON both read it.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in oneLine(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
