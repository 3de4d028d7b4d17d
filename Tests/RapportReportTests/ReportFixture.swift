import RapportModel
import RapportReport

/// A small company with three clients and a week of contacts, made by hand: what the analysis would hand over.
struct ReportFixture {
  var input: ReportInput
  static let zone = ZoneOffsets(identifier: "Europe/Oslo") ?? .utc
  static let calendar = WorkingCalendar(
    zone: zone,
    hours: WeeklyHours(blocks: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, [.init(start: 480, end: 960)]) })),
    holidays: [])

  static let kari = Participant(
    name: "Kari Nordmann", email: "kari@nordlys.example", phone: "+4722123456", person: "kari@nordlys.example",
    staff: true)
  static let ola = Participant(
    name: "Ola Berntsen", email: "ola@nordlys.example", person: "ola@nordlys.example", staff: true)
  static let per = Participant(
    name: "Per Fisk", email: "per@fjordfisk.example", phone: "+4791122333", person: "per@fjordfisk.example",
    account: "Fjord Fisk")
  static let anna = Participant(
    name: "Anna Kowalska", email: "anna@baltyk.example", person: "anna@baltyk.example", account: "Bałtyk Handel")
  static let olga = Participant(
    name: "Ольга Смирнова", email: "olga@sever.example", person: "olga@sever.example", account: "Север Снаб")

  /// Local time in Oslo, October 2026.
  static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Timestamp {
    zone.timestamp(Instant(year: 2026, month: 10, day: day, hour: hour, minute: minute, offsetSeconds: 7200))
  }

  static func waiting(_ from: Timestamp, _ to: Timestamp) -> WaitingTime {
    WaitingTime(
      wall: to.instant - from.instant, working: calendar.workingTime(from: from.instant, to: to.instant))
  }

  static var configuration: Configuration {
    var configuration = Configuration(
      company: Company(
        name: "Nordlys Systemer AS", domains: ["nordlys.example"], timeZone: "Europe/Oslo", region: "NO",
        languages: ["nb", "en", "pl", "ru"]))
    configuration.staff = [
      Person(
        name: "Kari Nordmann", emails: ["kari@nordlys.example"], phones: ["+4722123456"], role: .manager,
        team: "Support"),
      Person(name: "Ola Berntsen", emails: ["ola@nordlys.example"], role: .agent, team: "Support"),
      Person(name: "Ingrid Ås", emails: ["ingrid@nordlys.example"], role: .agent, team: "Support"),
      Person(name: "Marek Zieliński", emails: ["marek@nordlys.example"], role: .agent, team: "Support"),
      Person(name: "Павел Орлов", emails: ["pavel@nordlys.example"], role: .agent, team: "Support"),
      Person(name: "Tone Vik", emails: ["tone@nordlys.example"], role: .agent, team: "Salg"),
      Person(name: "Support", emails: ["support@nordlys.example"], role: .shared),
    ]
    configuration.accounts = [
      Account(
        name: "Fjord Fisk", domains: ["fjordfisk.example"],
        contacts: [Person(name: "Per Fisk", emails: ["per@fjordfisk.example"])], status: .lost),
      Account(name: "Bałtyk Handel", domains: ["baltyk.example"]),
      Account(name: "Север Снаб", domains: ["sever.example"], status: .atRisk),
    ]
    configuration.privacy.retentionMonths = 24
    configuration.privacy.basis = .init(
      document: "Works agreement 2026-03", date: CivilDate(year: 2026, month: 3, day: 1), scope: "shared mailboxes")
    return configuration
  }

  static let labels = PseudonymLabels(
    people: [
      "kari@nordlys.example": "Staff K7", "ola@nordlys.example": "Staff B2", "ingrid@nordlys.example": "Staff D4",
      "marek@nordlys.example": "Staff M1", "pavel@nordlys.example": "Staff P9", "tone@nordlys.example": "Staff T3",
      "per@fjordfisk.example": "Client C1", "anna@baltyk.example": "Client C2", "olga@sever.example": "Client C3",
    ], accounts: ["Fjord Fisk": "Account F1", "Bałtyk Handel": "Account B2", "Север Снаб": "Account S3"])

  static func mail(
    _ id: String, _ time: Timestamp, from: Participant, to: Participant, _ direction: Direction, subject: String,
    _ text: String, line: Int
  ) -> Interaction {
    var interaction = Interaction(
      id: id, channel: .email, time: time, timeQuality: .header,
      source: SourcePosition(path: "mail/support.mbox", format: "mbox", offset: line * 60, length: 900, line: line))
    interaction.direction = direction
    interaction.from = [from]
    interaction.to = [to]
    interaction.subject = subject
    interaction.text = text
    interaction.messageID = "\(id)@\(from.staff ? "nordlys.example" : "client.example")"
    interaction.account = from.account ?? to.account
    interaction.holders = ["support@nordlys.example"]
    return interaction
  }

  static func call(
    _ id: String, _ time: Timestamp, from: Participant, to: Participant, _ direction: Direction, _ result: CallResult,
    duration: Int? = nil
  )
    -> Interaction
  {
    var interaction = Interaction(
      id: id, channel: .call, time: time, timeQuality: .exact,
      source: SourcePosition(path: "calls/pbx.csv", format: "asterisk", offset: 4000, length: 120, line: 41))
    interaction.direction = direction
    interaction.from = [from]
    interaction.to = [to]
    interaction.result = result
    interaction.duration = duration
    interaction.account = from.account ?? to.account
    return interaction
  }

  /// A cue on `words` in the text of `interaction`.
  static func cue(_ kind: CueKind, _ words: String, in interaction: Interaction) -> Cue {
    let text = Array(interaction.text.utf8)
    let wanted = Array(words.utf8)
    var start = 0
    if text.count >= wanted.count {
      for index in 0...(text.count - wanted.count) where Array(text[index..<(index + wanted.count)]) == wanted {
        start = index
        break
      }
    }
    return Cue(kind: kind, quote: words, start: start, end: start + wanted.count, rule: "test/\(kind.rawValue)")
  }

  static func contact(
    _ interaction: Interaction, _ client: Participant, status: ContactStatus, level: Int64 = 8,
    reaction: Interaction? = nil,
    asOf: Timestamp, urgent: Bool = false, chase: Bool = false
  ) -> ContactFact {
    let time = interaction.time ?? asOf
    let end = reaction?.time ?? asOf
    return ContactFact(
      interaction: interaction.id, client: client, time: time, channel: interaction.channel,
      conversation: "c-\(interaction.id)",
      status: status, reason: "test", level: .hours(level), deadline: calendar.adding(.hours(level), to: time.instant),
      reaction: reaction?.id, reactedBy: reaction?.from.first, reactionChannel: reaction?.channel,
      response: waiting(time, end), isUrgent: urgent, isChase: chase)
  }
}
