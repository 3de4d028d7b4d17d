import RapportDirectory
import RapportModel
import RapportTestSupport
import Testing

@Suite("A first configuration guessed from the exports")
struct GuessTests {
  /// Half a year of a small Polish company's mail: Anna's and the shared mailbox were exported.
  private static let evidence: DirectoryEvidence = {
    var random = SeededRandom(seed: 9)
    var evidence = DirectoryEvidence()
    let clients = ["jan@zaklad.com.pl", "ewa@zaklad.com.pl", "per@fisk.no", "sklep@wp.pl"]
    for day in 0..<180 {
      let date = CivilDate(year: 2026, month: 1, day: 5).adding(days: day)
      guard date.weekday < 6 else { continue }
      let offset = date.month > 3 ? 120 : 60
      for hour in 8..<(date.weekday == 5 ? 15 : 16) {
        let time = Timestamp(
          Instant(
            year: date.year, month: date.month, day: date.day, hour: hour,
            minute: Int.random(in: 0..<60, using: &random),
            offsetSeconds: offset * 60), offsetMinutes: offset)
        let client = clients[Int.random(in: 0..<4, using: &random)]
        var out = Nordlys.mail(
          from: "Anna Nowak <anna@hurtownia.pl>", to: [client],
          signature: "Anna Nowak\nKierownik działu obsługi\ntel. +48 22 111 22 33", holders: ["anna@hurtownia.pl"])
        out.time = time
        out.language = hour % 5 == 0 ? "en" : "pl"
        evidence.add(out)
        var into = Nordlys.mail(
          from: "Klient \(client.prefix(3)) <\(client)>", to: ["biuro@hurtownia.pl"],
          cc: ["Piotr Zając <piotr@hurtownia.pl>"],
          signature: client == "jan@zaklad.com.pl" ? "Jan\n+48 600 100 200" : nil, holders: ["biuro@hurtownia.pl"])
        into.time = time
        evidence.add(into)
      }
      evidence.add(Nordlys.mail(from: "news@gazetka.example", to: ["anna@hurtownia.pl"], flags: .bulk))
      evidence.add(Nordlys.mail(from: "noreply@hurtownia.pl", to: ["anna@hurtownia.pl"], flags: .bulk))
      var call = Nordlys.call(from: ["+48600100200"], to: ["ext 12"])
      call.to[0].name = "Zajac Piotr"
      evidence.add(call)
    }
    return evidence
  }()

  private var guess: ConfigurationGuess { ConfigurationGuess(evidence: Self.evidence, readPhone: Nordlys.phone) }

  @Test("finds the company by whose mailboxes were exported")
  func company() {
    #expect(guess.domains.map(\.value) == ["hurtownia.pl"])
    #expect(guess.name?.value == "Hurtownia")
    #expect(guess.region?.value == "PL")
    #expect(guess.timeZone?.value == "Europe/Warsaw")
    #expect(guess.languages.map(\.value) == ["pl", "en"])
  }

  @Test("finds the company without any mailbox named, by who takes part in most mail")
  func companyWithoutHolders() {
    var evidence = DirectoryEvidence()
    for i in 0..<20 {
      evidence.add(Nordlys.mail(from: "a\(i)@client\(i).example", to: ["info@firm.example"]))
      evidence.add(Nordlys.mail(from: "kari@firm.example", to: ["a\(i)@client\(i).example"]))
    }
    let guess = ConfigurationGuess(evidence: evidence, readPhone: Nordlys.phone)
    #expect(guess.domains.map(\.value) == ["firm.example"])
    #expect(guess.accounts.count == 20)
  }

  @Test("finds colleagues with their roles, managers marked as a guess")
  func staff() throws {
    let staff = Dictionary(uniqueKeysWithValues: guess.staff.map { ($0.value.id, $0) })
    #expect(
      staff.keys.sorted() == [
        "anna@hurtownia.pl", "biuro@hurtownia.pl", "noreply@hurtownia.pl", "piotr@hurtownia.pl",
      ])
    let anna = try #require(staff["anna@hurtownia.pl"])
    #expect(anna.value.role == .manager)
    #expect(anna.confidence <= 0.5)
    #expect(anna.reason.contains("check"))
    #expect(anna.value.phones == ["+48221112233"])
    #expect(staff["biuro@hurtownia.pl"]?.value.role == .shared)
    #expect(staff["noreply@hurtownia.pl"]?.value.role == .system)
    #expect(staff["piotr@hurtownia.pl"]?.value.role == .agent)
    #expect(staff["piotr@hurtownia.pl"]?.value.extensions == ["12"])
  }

  /// Month, day, offset in minutes, language of most own mail, expected country and zone.
  private static let places: [(Int, Int, Int, String, String, String)] = [
    (10, 5, 120, "nb", "NO", "Europe/Oslo"), (3, 3, 60, "nb", "NO", "Europe/Oslo"),
    (4, 1, 120, "pl", "PL", "Europe/Warsaw"), (11, 9, 180, "ru", "RU", "Europe/Moscow"),
    (9, 1, 420, "ru", "RU", "Asia/Novosibirsk"),
  ]

  @Test("places a company by the language and the clocks of a few weeks' mail, at any time of year", arguments: places)
  func place(month: Int, day: Int, offset: Int, language: String, region: String, zone: String) {
    var evidence = DirectoryEvidence()
    for i in 0..<10 {
      var mail = Nordlys.mail(
        from: "kari@firm.example", to: ["a\(i)@client\(i).example"], holders: ["kari@firm.example"])
      mail.time = Timestamp(
        Instant(year: 2026, month: month, day: day, hour: 9, minute: i, offsetSeconds: offset * 60),
        offsetMinutes: offset)
      mail.language = i < 7 ? language : "en"
      evidence.add(mail)
    }
    let guess = ConfigurationGuess(evidence: evidence, readPhone: Nordlys.phone)
    #expect(guess.region?.value == region)
    #expect(guess.timeZone?.value == zone)
    #expect((guess.region?.confidence ?? 1) < 0.5)
  }

  /// Thirty days of four colleagues who all write to clients; `ask` adds what they write to each other.
  private static func team(_ ask: (inout DirectoryEvidence) -> Void) -> [String: Guess<Person>] {
    var evidence = DirectoryEvidence()
    for name in ["Anna", "Per", "Ola", "Eva"] {
      for i in 0..<10 {
        evidence.add(
          Nordlys.mail(
            from: "\(name) Berg <\(name.lowercased())@firm.example>", to: ["a\(i)@client\(i).example"],
            holders: ["\(name.lowercased())@firm.example"]))
      }
    }
    ask(&evidence)
    let guess = ConfigurationGuess(evidence: evidence, readPhone: Nordlys.phone)
    return Dictionary(uniqueKeysWithValues: guess.staff.map { ($0.value.id, $0) })
  }

  private static func request(from: String, to: String, cue: CueKind = .escalates) -> Interaction {
    var mail = Nordlys.mail(from: "\(from)@firm.example", to: ["\(to)@firm.example"], text: "Please decide.")
    mail.cues = [Cue(kind: cue, quote: "Please decide", start: 0, end: 13, rule: "en/test/decide")]
    return mail
  }

  @Test("takes the one whom colleagues ask to decide for a likely manager, and says why")
  func managerByRequests() throws {
    let staff = Self.team {
      $0.add(Self.request(from: "per", to: "eva"))
      $0.add(Self.request(from: "ola", to: "eva"))
      $0.add(Self.request(from: "eva", to: "per"))
    }
    let eva = try #require(staff["eva@firm.example"])
    #expect(eva.value.role == .manager)
    #expect(eva.confidence < 0.5)
    #expect(eva.reason.contains("ask for a decision in 2 messages"))
    #expect(staff.values.filter { $0.value.role == .manager }.count == 1)
  }

  @Test("takes the one who is in copy of colleagues' mail for a likely manager")
  func managerByCopies() throws {
    func copy(from: String, cc: String) -> Interaction {
      Nordlys.mail(from: "\(from)@firm.example", to: ["a1@client1.example"], cc: ["\(cc)@firm.example"])
    }
    let staff = Self.team { evidence in
      for i in 0..<6 { evidence.add(copy(from: i % 2 == 0 ? "per" : "ola", cc: "eva")) }
      for _ in 0..<3 { evidence.add(copy(from: "anna", cc: "per")) }
    }
    #expect(staff["eva@firm.example"]?.value.role == .manager)
    #expect(staff["eva@firm.example"]?.reason.contains("copies") == true)
    #expect(staff["per@firm.example"]?.value.role == .agent)
  }

  @Test("names nobody a manager who doesn't stand out, whom only clients ask, or whom machines copy")
  func noManager() {
    let even = Self.team {
      for to in ["eva", "anna"] { for _ in 0..<3 { $0.add(Self.request(from: "per", to: to)) } }
    }
    let other = Self.team { for _ in 0..<5 { $0.add(Self.request(from: "per", to: "eva", cue: .ask)) } }
    let clients = Self.team { evidence in
      for _ in 0..<9 {
        var mail = Self.request(from: "per", to: "eva")
        mail.from = [Participant(email: "a1@client1.example")]
        evidence.add(mail)
      }
    }
    let machines = Self.team { evidence in
      for _ in 0..<9 {
        evidence.add(
          Nordlys.mail(
            from: "per@firm.example", to: ["a1@client1.example"], cc: ["eva@firm.example"], flags: .autoreply))
      }
    }
    for staff in [even, other, clients, machines] { #expect(!staff.values.contains { $0.value.role == .manager }) }
  }

  @Test("finds clients by domain, private people by address, and no newsletter")
  func accounts() throws {
    let accounts = Dictionary(uniqueKeysWithValues: guess.accounts.map { ($0.value.name, $0.value) })
    #expect(accounts.keys.sorted() == ["Klient skl", "fisk.no", "zaklad.com.pl"])
    let zaklad = try #require(accounts["zaklad.com.pl"])
    #expect(zaklad.domains == ["zaklad.com.pl"])
    #expect(Set(zaklad.contacts.flatMap(\.emails)) == ["jan@zaklad.com.pl", "ewa@zaklad.com.pl"])
    #expect(zaklad.contacts.first { $0.emails == ["jan@zaklad.com.pl"] }?.phones == ["+48600100200"])
    #expect(accounts["Klient skl"]?.domains == [])
    #expect(accounts["Klient skl"]?.contacts.first?.emails == ["sklep@wp.pl"])
  }

  @Test("reads working hours from when own mail was sent, Friday apart")
  func workingHours() throws {
    let hours = try #require(guess.workingHours?.value)
    #expect(hours.blocks.keys.sorted() == [1, 2, 3, 4, 5])
    #expect(hours.blocks[1] == [.init(start: 480, end: 960)])
    #expect(hours.blocks[5] == [.init(start: 480, end: 900)])
  }

  @Test("is not misled by a machine that writes at one hour")
  func machineAtOneHour() throws {
    var evidence = Self.evidence
    for day in 0..<5 {
      for minute in 0..<600 {
        let time = Instant(year: 2026, month: 1, day: 5 + day, hour: 3, minute: minute % 60)
        evidence.add(
          Nordlys.mail(
            from: "backup@hurtownia.pl", to: ["anna@hurtownia.pl"], holders: ["anna@hurtownia.pl"], time: time))
      }
    }
    let hours = try #require(ConfigurationGuess(evidence: evidence, readPhone: Nordlys.phone).workingHours?.value)
    #expect(hours.blocks[2]?.first.map { $0.end } == 960)
    #expect(hours.blocks[2]?.first.map { $0.end - $0.start < 14 * 60 } == true)
  }

  @Test("makes a configuration that resolves the evidence's own parties")
  func configuration() {
    let configuration = guess.configuration
    #expect(configuration.company.holidays == .region("PL"))
    let directory = Directory(configuration: configuration, evidence: Self.evidence, normalizePhone: Nordlys.phone)
    var call = Nordlys.call(from: ["+48600100200"], to: ["ext 12"])
    directory.resolve(&call)
    #expect(call.account == "zaklad.com.pl")
    #expect(call.to[0].person == "piotr@hurtownia.pl")
    #expect(call.direction == .inbound)
  }

  @Test("takes exported mailboxes at a free-mail provider for colleagues, not their provider for the company")
  func companyAtFreeMail() {
    var evidence = DirectoryEvidence()
    for name in ["Jan Kowalski", "Jan  Kowalski"] {
      for i in 0..<5 {
        let client = "\(name) <jan\(name.count)@onet.pl>"
        evidence.add(Nordlys.mail(from: client, to: ["firma@gmail.com"], holders: ["firma@gmail.com"]))
        evidence.add(Nordlys.mail(from: "firma@gmail.com", to: [client], holders: i == 0 ? ["firma@gmail.com"] : []))
      }
    }
    let guess = ConfigurationGuess(evidence: evidence, readPhone: Nordlys.phone)
    #expect(guess.domains.isEmpty)
    #expect(guess.staff.map(\.value.id) == ["firma@gmail.com"])
    #expect(Set(guess.accounts.map(\.value.name)).count == 2)
  }

  @Test("guesses nothing from nothing")
  func nothing() {
    let guess = ConfigurationGuess(evidence: DirectoryEvidence(), readPhone: Nordlys.phone)
    #expect(guess.domains.isEmpty && guess.staff.isEmpty && guess.accounts.isEmpty)
    #expect(guess.region == nil && guess.timeZone == nil && guess.workingHours == nil)
  }

  /// Files are named after people, or one colleague takes part in all their messages.
  @Test func exportsHaveOwners() {
    let staff = [
      Person(name: "Ann", emails: ["ann@nordlys.example"]),
      Person(name: "Per Fisk", emails: ["per.fisk@nordlys.example"]),
      Person(name: "Ola", emails: ["ola@nordlys.example"]),
    ]
    let guess = SourceOwnerGuess(staff: staff)
    func owner(_ path: String, _ parties: [[String]] = []) -> String? {
      var tally = SourceOwnerGuess.Tally()
      for emails in parties {
        var interaction = Interaction(
          id: "x", channel: .email, time: nil, timeQuality: .missing, source: SourcePosition(path: path, format: "mbox")
        )
        interaction.to = emails.map { Participant(name: nil, email: $0, phone: nil, extension: nil) }
        tally.add(interaction)
      }
      return guess.owner(path: path, tally: tally)?.value
    }
    #expect(owner("mail/ann-inbox.mbox") == "ann@nordlys.example")
    #expect(owner("mail/Per.Fisk_sent.mbox") == "per.fisk@nordlys.example")
    #expect(owner("ola/Inbox") == "ola@nordlys.example")
    #expect(owner("mail/annex.mbox") == nil)
    // By content: Ola is in all six, Ann in two.
    let six =
      Array(repeating: ["ola@nordlys.example"], count: 4)
      + Array(repeating: ["ola@nordlys.example", "ann@nordlys.example"], count: 2)
    #expect(owner("Archive.mbox", six) == "ola@nordlys.example")
    #expect(owner("Archive.mbox", Array(six.prefix(4))) == nil, "four messages say nothing")
    #expect(owner("Archive.mbox", six + Array(repeating: ["ann@nordlys.example"], count: 6)) == nil)
  }
}
