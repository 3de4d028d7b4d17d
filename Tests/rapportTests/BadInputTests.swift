import Foundation
import RapportTestSupport
import Testing

/// Broken input, one kind a test: the message says what, where, what was expected and what to do; the rest of the run
/// goes on; the exit status is the contract's.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    try folder.write(mail("one") + mail("two"), to: "good.mbox")
  }

  private func mail(_ id: String) -> String {
    """
    From per@client.example Mon Oct  5 09:00:00 2026
    From: Per <per@client.example>
    To: kari@firm.example
    Date: Mon, 5 Oct 2026 09:00:00 +0200
    Message-ID: <\(id)@client.example>
    Subject: A question

    When do you open?


    """
  }

  private func configure(_ sources: [String], more: String = "") throws {
    try folder.write(
      """
      company: {name: Firm, domains: [firm.example], time_zone: Europe/Oslo, region: NO, languages: [en]}
      accounts: [{name: Client, domains: [client.example]}]
      sources: [\(sources.map { "{path: \($0)}" }.joined(separator: ", "))]
      \(more)
      """, to: "rapport.yml")
  }

  private func run(_ arguments: [String] = ["run"]) throws -> BuiltProgram.Result {
    try program.run(arguments + ["--as-of", "2026-10-06T12:00:00+02:00"], in: folder.path)
  }

  private func ledger() throws -> PrintedLedger {
    let output = try run(["ledger", "--format", "json"]).output
    return try JSONDecoder().decode(PrintedLedger.self, from: Data(output.utf8))
  }

  private func row(_ path: String) throws -> PrintedLedger.Row? { try ledger().sources.first { $0.path == path } }

  @Test func aMissingFileIsNamedAndTheOthersAreRead() throws {
    try configure(["gone.mbox", "good.mbox"])
    let result = try run()
    #expect(result.status == 4)
    #expect(result.errors.contains("gone.mbox"))
    #expect(result.errors.contains("no such file"))
    #expect(try row("good.mbox")?.stored == 2)
  }

  @Test func aPatternWithoutMatchIsOnlyNoticed() throws {
    try configure(["\"old/*.mbox\"", "good.mbox"])
    let result = try run()
    #expect(result.status == 0)
    #expect(result.errors.contains("old/*.mbox"))
  }

  @Test func anEmptyFileIsNoticed() throws {
    try folder.write("", to: "empty.mbox")
    try configure(["empty.mbox", "good.mbox"])
    let result = try run()
    #expect(result.status == 0)
    #expect(result.errors.contains("empty.mbox"))
    #expect(try row("good.mbox")?.stored == 2)
  }

  @Test func aFileOfNoKnownFormatIsRefused() throws {
    try folder.write(String(repeating: "\u{0}\u{1}\u{2}\u{3}", count: 1000), to: "odd.bin")
    try configure(["odd.bin", "good.mbox"])
    let result = try run()
    #expect(result.status == 4)
    #expect(result.errors.contains("odd.bin"))
    #expect(try row("good.mbox")?.stored == 2)
  }

  @Test func aTruncatedMailboxKeepsItsLastMailAndSaysSo() throws {
    let cut = """
      From per@client.example Mon Oct  5 10:00:00 2026
      From: Per <per@client.example>
      To: kari@firm.exa
      """
    try folder.write(mail("one") + cut, to: "cut.mbox")
    try configure(["cut.mbox"])
    let result = try run()
    #expect(result.status == 1)
    #expect(result.errors.contains("cut.mbox"))
    let row = try #require(try row("cut.mbox"))
    #expect(row.records == 2 && row.stored == 2 && row.repaired == 1)
  }

  @Test func aShortRowOfACallLogIsQuarantinedWithItsLine() throws {
    let row =
      #""","+4791122333","201","from-trunk","""Per"" <+4791122333>","PJSIP/t-1","PJSIP/201-1","Dial","PJSIP/201","#
      + #""2026-10-05 09:00:00",,"2026-10-05 09:00:20",20,0,"NO ANSWER","DOCUMENTATION","1.1","""# + "\n"
    let other = row.replacingOccurrences(of: "09:00", with: "10:00").replacingOccurrences(of: "1.1", with: "1.2")
    let third = row.replacingOccurrences(of: "09:00", with: "11:00").replacingOccurrences(of: "1.1", with: "1.3")
    try folder.write(row + other + "\"\",\"+4791122333\",\"201\"\n" + third, to: "Master.csv")
    try configure(["Master.csv"])
    let result = try run()
    #expect(result.status == 1)
    #expect(result.errors.contains("Master.csv:3:"))
    let ledger = try #require(try self.row("Master.csv"))
    #expect(ledger.records == 4 && ledger.stored == 3 && ledger.quarantined == 1)
  }

  @Test func illFormedXMLKeepsTheRecordsBeforeAndAfter() throws {
    func sms(_ minute: Int, _ body: String) -> String {
      "<sms address=\"+4791122333\" date=\"17911\(10000000 + minute * 60000)\" type=\"1\" body=\"\(body)\" read=\"1\" />\n"
    }
    let text =
      "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"3\">\n" + sms(1, "Hello, are you open?")
      + "<sms address=\"+4791122333\" date=\"1\" type=\"1\" body=\"a < b\" & c />\n" + sms(3, "I mean on Friday")
      + "</smses>\n"
    try folder.write(text, to: "sms.xml")
    try configure(["sms.xml"])
    let result = try run()
    #expect(result.status == 1)
    #expect(result.errors.contains("sms.xml:4"))
    let row = try #require(try row("sms.xml"))
    #expect(row.stored >= 2)
    #expect(try ledger().reconciles)
  }

  @Test func anUnknownKeyStopsTheRunAndNamesItsLine() throws {
    try configure(["good.mbox"], more: "servce_levels: {email: 4h}")
    let result = try run()
    #expect(result.status == 2)
    #expect(result.errors.contains("rapport.yml:4: servce_levels: found an unknown key, expected one of company,"))
    #expect(result.output.isEmpty)
  }

  @Test func anUnknownAnalyzerStopsTheRun() throws {
    try configure(["good.mbox"], more: "analyzers: {unanswred: off}")
    let result = try run()
    #expect(result.status == 2)
    #expect(result.errors.contains("rapport.yml:4: analyzers.unanswred"))
  }

  @Test func usageErrorsExitWithTwo() throws {
    try configure(["good.mbox"])
    #expect(try program.run(["run", "--colour"], in: folder.path).status == 2)
    #expect(try program.run(["findings", "--format", "yaml"], in: folder.path).status == 2)
    #expect(try program.run(["run", "--as-of", "yesterday"], in: folder.path).status == 2)
    #expect(try program.run(["run", "--config", "nowhere.yml"], in: folder.path).status == 2)
    #expect(try program.run(["--help"], in: folder.path).status == 0)
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    try folder.write("these are somebody's notes, no database", to: "rapport.sqlite")
    try configure(["good.mbox"])
    let result = try run()
    #expect(result.status == 2)
    #expect(result.errors.contains("not a rapport store"))
    #expect(try folder.read("rapport.sqlite") == "these are somebody's notes, no database")
  }
}
