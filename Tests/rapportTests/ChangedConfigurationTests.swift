import Foundation
import RapportTestSupport
import Testing

/// A store that is carried on after the configuration changed holds what a new one would.
@Suite struct ChangedConfigurationTests {
  private static let mails = """
    From per@client.example Mon Oct  5 09:00:00 2026
    From: Per <per@client.example>
    To: sales@groups.example
    Date: Mon, 5 Oct 2026 09:00:00 +0200
    Message-ID: <one@client.example>
    List-Id: Sales <sales.groups.example>
    List-Post: <mailto:sales@groups.example>
    Precedence: list
    Subject: A question

    When do you open? Please answer today.

    From ola@helper.example Mon Oct  5 10:00:00 2026
    From: Ola <ola@helper.example>
    To: per@client.example
    Date: Mon, 5 Oct 2026 10:00:00 +0200
    Message-ID: <two@helper.example>
    In-Reply-To: <one@client.example>
    Subject: Re: A question

    We open at nine.


    """

  private static let tickets = """
    <tickets type="array"><ticket><nice-id>42</nice-id><requester-id>5</requester-id><subject>Delivery</subject>
    <comments type="array">
    <comment><author-id>5</author-id><created-at>2026-10-05T09:00:00Z</created-at><is-public type="boolean">true</is-public>
    <value>Where is it?</value></comment>
    </comments></ticket></tickets>
    """

  private let folder: TemporaryFolder
  private let program: BuiltProgram

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProgram()
  }

  private func configure(_ sources: String, _ more: String = "", domains: String = "firm.example") throws {
    try folder.write(
      """
      company: {name: Firm, domains: [\(domains)], time_zone: Europe/Oslo, region: "NO", languages: [en]}
      accounts: [{name: Client, domains: [client.example]}]
      sources: [\(sources)]
      \(more)
      """, to: "rapport.yml")
  }

  /// The client's timeline after a run with the store of that name.
  private func timeline(store: String = "rapport.sqlite") throws -> String {
    let options = ["--store", store, "--as-of", "2026-10-06T12:00:00+02:00"]
    let run = try program.run(["run"] + options, in: folder.path)
    #expect(run.status == 0, Comment(rawValue: run.errors))
    return try program.run(["timeline", "Client", "--format", "ndjson"] + options, in: folder.path).output
  }

  @Test func anOwnListIsNoBulkMailOnceItsAddressIsOneOfTheStaff() throws {
    try folder.write(Self.mails, to: "box.mbox")
    try configure("{path: box.mbox}")
    let before = try timeline()
    #expect(before.contains("\"bulk\""))
    #expect(before.contains("\"external\""))
    try configure(
      "{path: box.mbox}",
      "staff: [{name: Sales, emails: [sales@groups.example], role: shared}, {name: Ola, emails: [ola@helper.example]}]")
    let after = try timeline()
    #expect(!after.contains("\"bulk\""))
    #expect(after.contains("\"direction\":\"outbound\""))
    // What it says was not read while it was bulk mail.
    #expect(after.contains("When do you open?\",\"rule\""))
    #expect(after == (try timeline(store: "new.sqlite")))
    // And back.
    try configure("{path: box.mbox}")
    #expect(try timeline() == before)
  }

  @Test func aDomainAddedToTheCompanyIsStaff() throws {
    try folder.write(Self.mails, to: "box.mbox")
    try configure("{path: box.mbox}")
    let before = try timeline()
    try configure("{path: box.mbox}", domains: "firm.example, groups.example, helper.example")
    let after = try timeline()
    #expect(after != before)
    #expect(!after.contains("\"bulk\""))
    #expect(after == (try timeline(store: "new.sqlite")))
  }

  @Test func authorsThatTheConfigurationNamesLaterAreKnown() throws {
    try folder.write(Self.tickets, to: "tickets.xml")
    try configure("{path: tickets.xml}")
    #expect(!(try timeline()).contains("per@client.example"))
    try configure("{path: tickets.xml, people: {\"5\": per@client.example}}")
    let after = try timeline()
    #expect(after.contains("per@client.example"))
    #expect(after == (try timeline(store: "new.sqlite")))
  }

  @Test func whatIsNoLongerToBeKeptIsForgotten() throws {
    try folder.write(Self.mails, to: "box.mbox")
    try configure("{path: box.mbox}")
    #expect(try timeline().contains("We open at nine."))
    try configure("{path: box.mbox}", "privacy: {content: none}")
    let after = try timeline()
    #expect(!after.contains("We open at nine."))
    #expect(after == (try timeline(store: "new.sqlite")))
  }

  @Test func callsOfACorrectedZoneAreNotImportedTwice() throws {
    try folder.write(
      """
      start,caller,callee,duration,disposition
      2026-10-05 09:00:00,+4791122333,+4722000001,65,ANSWERED
      2026-10-05 10:30:00,+4791122333,+4722000001,0,NO ANSWER

      """, to: "calls.csv")
    func configure(_ zone: String) throws {
      try folder.write(
        """
        company: {name: Firm, domains: [firm.example], time_zone: \(zone), region: "NO", languages: [en]}
        accounts: [{name: Client, contacts: [{name: Per, phones: ["+4791122333"]}]}]
        sources: [{path: calls.csv}]
        """, to: "rapport.yml")
    }
    try configure("Europe/Kyiv")
    #expect(try timeline().split(separator: "\n").count == 2)
    try configure("Europe/Oslo")
    // One more call in the same night, as it comes.
    try folder.write(
      try folder.read("calls.csv") + "2026-10-05 11:45:00,+4791122333,+4722000001,30,ANSWERED\n", to: "calls.csv")
    let after = try timeline()
    #expect(after.split(separator: "\n").count == 3)
    #expect(after == (try timeline(store: "new.sqlite")))
  }

  @Test func anAddressCalledPrivateLaterLeavesTheStore() throws {
    try folder.write(Self.mails, to: "box.mbox")
    try folder.write(Self.mails.replacing("one@client", with: "three@client"), to: "gone.mbox")
    try configure("{path: box.mbox}, {path: gone.mbox}")
    #expect(try timeline().contains("Please answer today."))
    try FileManager.default.removeItem(atPath: folder.file("gone.mbox"))
    try configure("{path: box.mbox}, {path: \"gone*.mbox\"}", "privacy: {private: {addresses: [SALES@groups.example]}}")
    #expect(!(try timeline()).contains("Please answer today."))
    let stored = try Data(contentsOf: URL(fileURLWithPath: folder.file("rapport.sqlite")))
    #expect(stored.range(of: Data("Please answer today.".utf8)) == nil)
  }

  @Test func cuesOutliveTheirWordsWhenTheConfigurationChanges() throws {
    try folder.write(Self.mails, to: "box.mbox")
    let staff = "staff: [{name: Sales, emails: [sales@groups.example], role: shared}]\nprivacy: {content: cues}"
    try configure("{path: box.mbox}", staff)
    let before = try timeline()
    #expect(before.contains("\"rule\""))
    try configure("{path: box.mbox}", staff + "\nreports: {language: pl}")
    #expect(try timeline() == before)
  }
}
