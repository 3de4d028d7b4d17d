import Foundation
import RapportModel
import RapportTestSupport
import Testing

/// Outlook stores, read through `readpst`: a stand-in on the search path, since no store may be committed.
@Suite struct OutlookStoreTests {
  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    try folder.write(
      """
      company: {name: Firm, domains: [firm.example], time_zone: Europe/Oslo, region: NO, languages: [en]}
      accounts: [{name: Client, domains: [client.example]}]
      sources: [{path: -archive.pst, owner: kari@firm.example}]
      """, to: "rapport.yml")
    try folder.write(Array("!BDN".utf8) + [UInt8](repeating: 0, count: 600), to: "-archive.pst")
  }

  /// Puts a `readpst` on the search path that does `script` in its output folder, and writes down its arguments.
  private func install(_ script: String) throws {
    try folder.write(
      """
      #!/bin/sh
      printf '%s\\n' "$@" >'\(folder.file("arguments"))'
      while [ "$1" != -o ]; do shift; done
      cd "$2" || exit 9
      stat -c %a . >'\(folder.file("mode"))'
      \(script)
      """, to: "bin/readpst")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/readpst"))
  }

  private func run(_ arguments: [String]) throws -> BuiltProgram.Result {
    try program.run(
      arguments + ["--as-of", "2026-10-06T12:00:00+02:00"], in: folder.path,
      environment: ["PATH": folder.file("bin")])
  }

  private func row() throws -> PrintedLedger.Row? {
    let output = try run(["ledger", "--format", "json"]).output
    return try JSONDecoder().decode(PrintedLedger.self, from: Data(output.utf8)).sources.first
  }

  /// A shell command that writes a mailbox with one mail.
  private func mailbox(_ name: String, id: String) -> String {
    """
    mkdir -p '\(name)'
    cat >'\(name)/mbox' <<'END'
    From "per@client.example" Mon Oct  5 09:00:00 2026
    From: "Per" <per@client.example>
    To: kari@firm.example
    Date: Mon, 5 Oct 2026 09:00:00 +0200
    Message-ID: <\(id)@client.example>
    Subject: A question

    When do you open?

    END

    """
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".pst-") }
  }

  @Test func foldersAreReadAndNothingStaysBehind() throws {
    try install(
      mailbox("Personal Folders/Inbox", id: "a") + mailbox("Personal Folders/Sent Items", id: "b")
        + mailbox("Personal Folders/Drafts", id: "c") + "mkdir Calendar; echo x >Calendar/calendar")
    let result = try run(["import", "--verbose"])
    #expect(result.status == 0)
    let row = try #require(try row())
    #expect(row.format == "pst")
    #expect(row.records == 3)
    #expect(row.stored == 2)
    #expect(row.skipped == ["draft": 1])
    #expect(try folder.read("mode") == "700\n")
    let arguments = try folder.read("arguments").split(separator: "\n")
    #expect(arguments.suffix(2).first == "--")
    #expect(arguments.last?.hasSuffix("-archive.pst") == true)
    #expect(try leftovers().isEmpty)
    // Nothing changed, so nothing is converted again.
    try FileManager.default.removeItem(atPath: folder.file("arguments"))
    #expect(try run(["import"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.file("arguments")))
  }

  @Test func evidenceNamesTheFolder() throws {
    try install(mailbox("Personal Folders/Inbox", id: "a"))
    let line = try run(["normalize", "./-archive.pst"]).output
    let mail = try JSONDecoder().decode(Interaction.self, from: Data(line.utf8))
    #expect(mail.source.format == "pst")
    #expect(mail.source.element == "Personal Folders/Inbox")
    #expect(mail.messageID == "a@client.example")
    #expect(try leftovers().isEmpty)
  }

  @Test func withoutReadpstThereIsAHint() throws {
    let result = try run(["import"])
    #expect(result.status == 4)
    #expect(result.errors.contains("-archive.pst"))
    #expect(result.errors.contains("apt install pst-utils"))
  }

  @Test func whatADamagedStoreStillHoldsIsRead() throws {
    try install(mailbox("Inbox", id: "a") + "exit 1")
    let result = try run(["import"])
    #expect(result.status == 1)
    #expect(result.errors.contains("scanpst"))
    #expect(try row()?.stored == 1)
    try install("exit 1")
    try folder.write(Array("!BDN".utf8) + [UInt8](repeating: 1, count: 700), to: "-archive.pst")
    #expect(try run(["import"]).status == 4)
    #expect(try leftovers().isEmpty)
  }

  @Test func whatAKilledRunLeftGoesAway() throws {
    try folder.write("x", to: "rapport.sqlite.pst-999999999-abcdef/Inbox/mbox")
    try install(mailbox("Inbox", id: "a"))
    #expect(try run(["import"]).status == 0)
    #expect(try leftovers().isEmpty)
  }
}
