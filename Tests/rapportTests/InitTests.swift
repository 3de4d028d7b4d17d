import Foundation
import RapportTestSupport
import Testing

/// `rapport init` on the exports of the sample company, without its configuration.
@Suite struct InitTests {
  @Test func guessesTheSampleCompany() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    for name in ["calls", "mail", "phone"] {
      try FileManager.default.copyItem(atPath: "\(PackageFiles.sampleData)/\(name)", toPath: folder.file(name))
    }
    let looked = try program.run(["init"], in: folder.path)
    #expect(looked.status == 0, Comment(rawValue: looked.errors))
    let text = try folder.read("rapport.yml")
    for line in [
      "    - \"fjellvik.example\"", "  time_zone: Europe/Oslo", "  region: NO", "  languages: [nb, en, ru, pl]",
      "  holidays: NO", "    role: shared", "    extensions: [\"204\"]",
      "    owner: \"adrian@fjellvik.example\"  # whose: its name begins like this address",
    ] {
      #expect(text.contains(line), Comment(rawValue: line))
    }
    // Every export is named once, with whose it is where that can be told.
    #expect(text.components(separatedBy: "  - path: ").count - 1 == 19)
    #expect(text.components(separatedBy: "    owner: ").count - 1 == 18)
    // The one whom colleagues ask to decide is a likely manager, marked as a guess; nobody else is.
    let manager = text.components(separatedBy: "role: manager")
    #expect(manager.count == 2)
    #expect(
      manager[0].components(separatedBy: "  - name: ").last?.hasPrefix("\"Ingrid Solheim\"  # a guess, check: ") == true
    )
    // Ten client accounts and nobody of the company among them.
    let accounts = text.components(separatedBy: "\naccounts:\n")[1].components(separatedBy: "\nsources:\n")[0]
    #expect(accounts.components(separatedBy: "  - name: ").count - 1 == 10)
    #expect(!accounts.contains("fjellvik"))

    // It is ready to run as it stands, and is never overwritten unasked.
    let run = try program.run(["run", "--as-of", SampleCompany.asOf], in: folder.path)
    #expect(run.status == 0, Comment(rawValue: run.errors))
    #expect(run.output.split(separator: "\n").count == 5)
    #expect(try program.run(["init"], in: folder.path).status == 2)
    #expect(try folder.read("rapport.yml") == text)
  }
}
