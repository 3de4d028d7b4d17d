import RapportModel
import RapportTestSupport
import Testing

/// Broken and hostile call logs and XML exports, case by case, through the built program: nothing crashes, the other
/// files are read, and the ledger says what became of every record.
@Suite struct HostileExportTests {
  @Test(arguments: HostileRun.exports) func outcome(_ entry: HostileCase) throws {
    let run = try HostileRun.ofExports.get()
    let outcome = try #require(run.outcomes[entry.file])
    #expect(outcome.stored == entry.stored)
    #expect(outcome.duplicates == entry.duplicates)
    #expect(outcome.skipped == entry.skipped)
    #expect(outcome.quarantined == entry.quarantined)
    #expect(
      outcome.records == entry.stored + entry.duplicates + entry.quarantined + entry.skipped.values.reduce(0, +),
      "every record is in one column of the ledger")
    if let repaired = entry.repaired { #expect(outcome.repaired == repaired) }
    let issues = Dictionary(grouping: outcome.issues) { $0 }.mapValues(\.count)
    #expect(issues == entry.issues ?? (entry.issue.map { [$0: 1] } ?? [:]))
    #expect(entry.check(outcome.mails), "\(outcome.mails.prefix(3))")
  }

  @Test func theRunGoesOnAndSaysWhatIsWrong() throws {
    let run = try HostileRun.ofExports.get()
    #expect(run.reconciles)
    // Some sources are refused, which is the gravest of what is found.
    #expect(run.status == 4)
    #expect(run.outcomes.count == HostileRun.exports.count)
  }

  @Test func casesAreNamedOnceAndNoneIsMissing() {
    #expect(Set(HostileRun.exports.map(\.file)).count == HostileRun.exports.count)
    #expect(Set(HostileRun.exports.map(\.number)) == Set(61...81))
  }

  private static let company =
    "company: {name: Firm, domains: [firm.example], time_zone: Europe/Oslo, region: \"NO\", languages: [en]}\n"

  /// The exit status of a run over one file alone, by the worst that is in it.
  @Test(arguments: [
    ("<smses><sms address=\"+4791122333\" date=\"1728284400000\" type=\"1\" body=\"cut he", 1),
    ("<!DOCTYPE x [<!ENTITY a \"b\">]><smses/>", 4),
    ("<smses><sms address=\"+4791122333\" date=\"1728284400000\" type=\"1\" body=\"a\"/><sms a=b/></smses>", 1),
    ("<smses><sms address=\"+4791122333\" date=\"1728284400000\" type=\"1\" body=\"&#55357;\"/></smses>", 0),
    ("Time,From,To,Duration\n2024-10-07 09:00,+4791122333,204,\"5\n2024-10-07 09:01,+4791122333,204,5\n", 1),
    ("Time,From,To,Duration\n01/02/2024 09:00,+4791122333,204,5\n", 4),
  ]) func exitStatus(_ text: String, _ status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "one")
    try folder.write(Self.company + "sources: [one]\n", to: "rapport.yml")
    let result = try BuiltProgram().run(["import"], in: folder.path)
    #expect(result.status == status, "\(result.errors)")
  }

  /// What is decided about a table is told, kept in the ledger, and can be corrected.
  @Test func decisionsAreKeptAndCanBeOverridden() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    try folder.write(
      "Report#of#the#week\nA#B#C#D\n03/04/2024 09:00#911 22 333#204#65\n04/04/2024 09:00#911 22 333#204#0\n",
      to: "log.txt")
    let entry = "sources:\n  - path: log.txt\n    columns: {time: A, from: B, to: C, duration: \"4\"}\n"
    let layout = "    delimiter: \"#\"\n    rows_before: 1\n    header: on\n    encoding: windows-1250\n"
    try folder.write(Self.company + entry + layout + "    time_format: MM/dd/yyyy HH:mm\n", to: "rapport.yml")
    let first = try program.run(["import", "--verbose"], in: folder.path)
    #expect(first.status == 0, "\(first.errors)")
    let ledger = try program.run(["ledger", "--format", "json"], in: folder.path).output
    #expect(ledger.contains("delimiter '#'") && ledger.contains("windows-1250") && ledger.contains("as configured"))
    let table = try program.run(["ledger", "--verbose"], in: folder.path).output
    #expect(table.contains("log.txt: read as csv: the configuration says so"))
    #expect(try program.run(["normalize", "log.txt"], in: folder.path).output.contains("2024-03-04T09:00:00+01:00"))
    // The same file, read again, since its entry says something else now.
    try folder.write(Self.company + entry + layout + "    time_format: dd/MM/yyyy HH:mm\n", to: "rapport.yml")
    _ = try program.run(["import"], in: folder.path)
    #expect(try program.run(["normalize", "log.txt"], in: folder.path).output.contains("2024-04-03T09:00:00+02:00"))
  }

  @Test func aLayoutThatMeansNothingStopsTheRun() throws {
    let folder = try TemporaryFolder()
    for (line, key) in [
      ("delimiter: \"ab\"", "delimiter"), ("encoding: klingon", "encoding"), ("rows_before: -1", "rows_before"),
    ] {
      try folder.write(Self.company + "sources:\n  - path: log.txt\n    \(line)\n", to: "rapport.yml")
      let result = try BuiltProgram().run(["import"], in: folder.path)
      #expect(result.status == 2)
      #expect(result.errors.contains("rapport.yml:4") && result.errors.contains(key), "\(result.errors)")
    }
  }
}
