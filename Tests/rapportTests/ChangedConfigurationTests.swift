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
}
