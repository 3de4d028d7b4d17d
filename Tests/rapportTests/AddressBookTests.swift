import RapportTestSupport
import Testing

/// An address book links a number to an address, and so its calls to the account.
@Suite struct AddressBookTests {
  @Test func linksANumbersCallsToTheAccountOfTheAddress() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    try folder.write(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Per Fisk\r\nEMAIL:per@client.example\r\nTEL:+47 911 22 333\r\nEND:VCARD\r\n",
      to: "people.vcf")
    let row =
      #""","+4791122333","201","from-trunk","""" <+4791122333>","PJSIP/t-1","PJSIP/201-1","Dial","PJSIP/201","#
      + #""2026-10-05 09:00:00",,"2026-10-05 09:00:20",20,0,"NO ANSWER","DOCUMENTATION","1791183600.1","""# + "\n"
    try folder.write(row, to: "Master.csv")
    try folder.write(
      """
      company: {name: Firm, domains: [firm.example], time_zone: Europe/Oslo, region: NO, languages: [en]}
      accounts: [{name: Client, domains: [client.example]}]
      sources: [people.vcf, Master.csv]
      """, to: "rapport.yml")
    let options = ["--as-of", "2026-10-06T12:00:00+02:00"]
    let run = try program.run(["run"] + options, in: folder.path)
    #expect(run.status == 0, Comment(rawValue: run.errors))
    let timeline = try program.run(["timeline", "Client", "--why"] + options, in: folder.path)
    #expect(timeline.output.contains("call  inbound  missed"), Comment(rawValue: timeline.output + timeline.errors))
    #expect(timeline.output.contains("because:"))
    let who = try program.run(["who", "+4791122333"] + options, in: folder.path)
    #expect(who.output.contains("account: Client"))
    let ledger = try program.run(["ledger"] + options, in: folder.path)
    #expect(ledger.output.contains("vcard") && ledger.status == 0)
  }

  @Test func aDryRunShowsTheEntriesOfAddressBooks() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Per Fisk\r\nTEL:+47 911 22 333\r\nEND:VCARD\r\n"
    try folder.write(card + card.replacing("Per Fisk", with: "Ola Fisk"), to: "people.vcf")
    try folder.write("Name,E-mail\nKari Fisk,kari@client.example\n", to: "people.csv")
    try folder.write(
      """
      company: {name: Firm, domains: [firm.example], time_zone: Europe/Oslo, region: NO, languages: [en]}
      sources: [people.vcf, {path: people.csv, format: contacts}]
      """, to: "rapport.yml")
    let shown = try program.run(["import", "--dry-run", "--show", "1"], in: folder.path)
    #expect(shown.status == 0, Comment(rawValue: shown.errors))
    #expect(shown.output.contains("people.vcf: read as vcard"))
    #expect(shown.output.contains(#""name":"Per Fisk""#) && shown.output.contains(#""+4791122333""#))
    #expect(!shown.output.contains("Ola Fisk"))
    #expect(shown.output.contains("kari@client.example"))
    // Entries are no interactions.
    let lines = try program.run(["normalize", "people.vcf"], in: folder.path)
    #expect(lines.status == 0 && lines.output.isEmpty)
  }
}
