import RapportModel
import RapportPipeline
import RapportTestSupport
import Testing

@Suite struct ConfigurationReaderTests {
  private let minimal = "company: {name: Nordlys, domains: [nordlys.example], time_zone: Europe/Oslo, region: NO}\n"

  private func read(_ text: String) throws -> Configuration { try ConfigurationReader(file: "rapport.yml").read(text) }

  @Test func readsEverythingOfTheContract() throws {
    let configuration = try read(
      """
      company:
        name: Nordlys Systemer AS
        domains: [Nordlys.example]
        time_zone: Europe/Oslo
        region: NO
        languages: [nb, en]
        working_hours: {mon-thu: ["08:00-12:00", "12:30-16:00"], fri: "08:00-15:00", sat: "22:00-06:00"}
        holidays: NO
      store: mine.sqlite
      staff:
        - name: Kari Nordmann
          emails: [Kari@nordlys.example]
          phones: ["+47 22 12 34 56"]
          extensions: ["204", 205]
          role: manager
          team: Support
          leave: [{from: 2026-07-06, to: 2026-07-17, cover: ola@nordlys.example}]
      accounts:
        - name: Fjord Fisk
          domains: [fjordfisk.example]
          contacts:
            - {name: Per Fisk, emails: [per.fisk@mail.example], phones: ["+47 911 22 333"]}
          status: lost
          lost_on: 2026-10-01
          owner: kari@nordlys.example
      sources:
        - path: mail/*.mbox
        - path: calls/other.csv
          columns: {time: "Date", from: "Caller"}
          time_format: "dd.MM.yyyy HH:mm:ss"
          time_zone: Europe/Warsaw
      service_levels: {email: 1h30m, urgent: 30m}
      analyzers:
        vague-reply: {severity: low, within: 4h}
        heavy-client: off
      privacy:
        staff: names
        quotes: 0
        retention: 2 years
        minimum_group: 7
        content: cues
        private: {folders: [Privat], addresses: [union@nordlys.example]}
        basis: {document: Agreement, date: 2026-03-01, scope: shared mailboxes}
      analyze_from: 2026-01-01
      reports: {out: Out, language: nb}
      """)
    #expect(configuration.company.domains == ["nordlys.example"])
    #expect(configuration.company.region == "NO")
    #expect(configuration.company.holidays == .region("NO"))
    #expect(
      configuration.company.workingHours.blocks[1] == [.init(start: 480, end: 720), .init(start: 750, end: 960)])
    #expect(configuration.company.workingHours.blocks[6] == [.init(start: 1320, end: 1800)])
    #expect(configuration.company.workingHours.blocks[7] == nil)
    let kari = try #require(configuration.staff.first)
    #expect(kari.emails == ["kari@nordlys.example"])
    #expect(kari.extensions == ["204", "205"])
    #expect(kari.leave.first?.from == CivilDate(year: 2026, month: 7, day: 6))
    #expect(configuration.accounts.first?.status == .lost)
    #expect(configuration.accounts.first?.contacts.first?.phones == ["+47 911 22 333"])
    #expect(configuration.sources.map(\.path) == ["mail/*.mbox", "calls/other.csv"])
    #expect(configuration.sources[1].columns == ["time": "Date", "from": "Caller"])
    #expect(configuration.serviceLevels.email == .minutes(90))
    #expect(configuration.serviceLevels.missedCall == .hours(2))
    #expect(configuration.analyzers["vague-reply"]?.severity == .low)
    #expect(configuration.analyzers["vague-reply"]?.parameters == ["within": "4h"])
    #expect(configuration.analyzers["heavy-client"]?.isOn == false)
    #expect(configuration.privacy.retentionMonths == 24)
    #expect(configuration.privacy.content == .cues)
    #expect(configuration.privacy.basis?.document == "Agreement")
    #expect(configuration.reports.language == "nb")
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var name: String
    var yaml: String
    var line: Int
    var key: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Mistake(name: "unknown key", yaml: "company: {name: A, domains: [a.example]}\nstaf: []\n", line: 2, key: "staf"),
    Mistake(
      name: "unknown key inside", yaml: "company:\n  name: A\n  domain: a.example\n", line: 3, key: "company.domain"),
    Mistake(
      name: "unknown zone", yaml: "company:\n  name: A\n  time_zone: Europe/Olso\n", line: 3, key: "company.time_zone"),
    Mistake(
      name: "wrong type", yaml: "company:\n  name: A\n  domains:\n    a: b\n", line: 4, key: "company.domains"),
    Mistake(
      name: "two accounts with one domain",
      yaml: "company: {name: A}\naccounts:\n  - {name: B, domains: [x.example]}\n  - {name: C, domains: [X.example]}\n",
      line: 4, key: "accounts[1].domains[0]"),
    Mistake(
      name: "hours that end before they begin twice",
      yaml: "company:\n  name: A\n  working_hours: {mon: [\"08:00-12:00\", \"11:00-13:00\"]}\n", line: 3,
      key: "company.working_hours"),
    Mistake(
      name: "a day off twice",
      yaml: "company:\n  name: A\n  holidays:\n    - 2026-12-24\n    - {date: 2026-12-24, hours: \"08:00-12:00\"}\n",
      line: 5, key: "company.holidays[1]"),
    Mistake(
      name: "a half day without its day", yaml: "company:\n  name: A\n  holidays: [NO, {hours: \"08:00-12:00\"}]\n",
      line: 3, key: "company.holidays[1]"),
    Mistake(
      name: "a half day that never is",
      yaml: "company:\n  name: A\n  holidays: [{date: 02-30, hours: \"08:00-12:00\"}]\n", line: 3,
      key: "company.holidays[0].date"),
    Mistake(
      name: "a half day without an end", yaml: "company:\n  name: A\n  holidays: [{date: 12-24, hours: \"08:00\"}]\n",
      line: 3, key: "company.holidays[0].hours"),
    Mistake(
      name: "a region without calendar", yaml: "company:\n  name: A\n  holidays: [NO, XX]\n", line: 3,
      key: "company.holidays[1]"),
    Mistake(name: "no day", yaml: "company: {name: A}\nanalyze_from: 2026-02-30\n", line: 2, key: "analyze_from"),
    Mistake(
      name: "length without unit", yaml: "company: {name: A}\nservice_levels:\n  email: 8\n", line: 3,
      key: "service_levels.email"),
    Mistake(name: "anchor", yaml: "company: &a {name: A}\nstore: x\n", line: 1, key: ""),
    Mistake(name: "tab", yaml: "company:\n\tname: A\n", line: 2, key: ""),
  ])
  func namesFileLineAndKey(_ mistake: Mistake) throws {
    let error = #expect(throws: ConfigurationError.self) { _ = try read(mistake.yaml) }
    #expect(error?.file == "rapport.yml")
    #expect(error?.line == mistake.line)
    #expect(error?.key == mistake.key)
  }

  private static let holidayForms: [(String, HolidaySource)] = [
    (
      "[2026-12-28, 12-24]",
      HolidaySource.list([.day(HolidayDate(year: 2026, month: 12, day: 28)), .day(HolidayDate(month: 12, day: 24))])
    ),
    ("{region: NO, half_days: on}", .region("NO", halfDays: true)),
    ("none", .none),
    ("[NO, days/own.ics]", .list([.region("NO"), .file("days/own.ics")])),
    (
      "[PL, {date: 2026-12-31, hours: \"08:00-12:00\"}, {date: 12-24, hours: [\"13:00-14:00\", \"08:00-12:00\"]}]",
      .list([
        .region("PL"), .hours(HolidayDate(year: 2026, month: 12, day: 31), [.init(start: 480, end: 720)]),
        .hours(
          HolidayDate(month: 12, day: 24), [.init(start: 480, end: 720), .init(start: 780, end: 840)]),
      ])
    ),
  ]

  @Test(arguments: holidayForms)
  func readsHolidaysInEveryForm(yaml: String, holidays: HolidaySource) throws {
    #expect(try read("company: {name: A, holidays: \(yaml)}\n").company.holidays == holidays)
  }

  @Test func saysWhatWasExpected() throws {
    let error = #expect(throws: ConfigurationError.self) {
      _ = try read(minimal + "reports: {language: de}\n")
    }
    #expect(error?.message == "rapport.yml:2: reports.language: found \"de\", expected one of en, pl, ru, nb")
  }

  @Test func takesStarsAndAmpersandsInsideTextsForWhatTheyAre() throws {
    let configuration = try read(
      minimal
        + "sources: [{path: mail/*.mbox}, {path: \"*.xml\"}]\naccounts: [{name: Harrow & Lisle, domains: [h.example]}]\n"
    )
    #expect(configuration.sources.map(\.path) == ["mail/*.mbox", "*.xml"])
    #expect(configuration.accounts.first?.name == "Harrow & Lisle")
  }

  @Test func refusesAnAliasBombWithoutUnfoldingIt() throws {
    var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, next) in zip("bcdefghi", "abcdefgh") {
      bomb += "\(name): &\(name) [*\(next),*\(next),*\(next),*\(next),*\(next),*\(next),*\(next),*\(next),*\(next)]\n"
    }
    #expect(throws: ConfigurationError.self) { _ = try read(bomb) }
    #expect(throws: ConfigurationError.self) { _ = try read("store: " + String(repeating: "x", count: 2 << 20)) }
  }
}
