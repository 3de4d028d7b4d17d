import Foundation
import RapportTestSupport
import Testing

/// Case 46 of the catalogue: the clock, or `--as-of`, goes back between two runs.
@Suite struct ClockSetBackTests {
  private struct Found: Decodable {
    struct Waiting: Decodable {
      var wall_seconds: Int
      var working_seconds: Int
    }
    var first_seen: String
    var waiting: Waiting?
  }

  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
    let mails = [
      (1, "05", "per@client.example", "kari@firm.example", "When do you open? Please answer today."),
      (2, "12", "per@client.example", "kari@firm.example", "I asked last week: when do you open?"),
      (3, "19", "kari@firm.example", "per@client.example", "We open at nine."),
    ].map { number, day, from, to, text in
      """
      From \(from) Mon Oct \(day) 09:00:00 2026
      From: \(from)
      To: \(to)
      Date: Mon, \(day) Oct 2026 09:00:00 +0200
      Message-ID: <\(number)@client.example>
      Subject: Hours

      \(text)


      """
    }
    try folder.write(mails.joined(), to: "box.mbox")
    try folder.write(
      """
      company: {name: Firm, domains: [firm.example], time_zone: Europe/Oslo, region: "NO", languages: [en]}
      staff: [{name: Kari, emails: [kari@firm.example], role: manager}]
      accounts: [{name: Client, domains: [client.example]}]
      sources: [{path: box.mbox}]
      """, to: "rapport.yml")
  }

  private func rapport(_ arguments: [String], on day: String, store: String = "rapport.sqlite") throws -> String {
    let result = try program.run(
      arguments + ["--store", store, "--as-of", "2026-10-\(day)T12:00:00+02:00"], in: folder.path)
    #expect(result.status == 0, Comment(rawValue: result.errors))
    return result.output
  }

  @Test func whatComesLaterIsNotSeenAndNoAgeIsNegative() throws {
    _ = try rapport(["run"], on: "20")
    let ledger = try rapport(["ledger", "--format", "json"], on: "20")
    // Between the second mail and the answer, then before all of them.
    for day in ["14", "02"] {
      _ = try rapport(["run"], on: day)
      #expect(try rapport(["ledger", "--format", "json"], on: day) == ledger)
      let text = try rapport(["findings", "--format", "json"], on: day)
      let findings = try JSONDecoder().decode([Found].self, from: Data(text.utf8))
      #expect(findings.isEmpty == (day == "02"))
      for finding in findings {
        #expect(finding.first_seen < "2026-10-\(day)T12:00:00+02:00")
        #expect((finding.waiting?.wall_seconds ?? 0) >= 0)
        #expect((finding.waiting?.working_seconds ?? 0) >= 0)
      }
      // The same as if nothing had been run later.
      _ = try rapport(["run"], on: day, store: "new-\(day).sqlite")
      #expect(try rapport(["findings", "--format", "json"], on: day, store: "new-\(day).sqlite") == text)
      #expect(try rapport(["doctor"], on: day).contains("check the clock, or --as-of"))
    }
    #expect(!(try rapport(["doctor"], on: "20")).contains("check the clock"))
  }
}
