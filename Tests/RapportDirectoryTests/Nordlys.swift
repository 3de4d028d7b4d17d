import RapportDirectory
import RapportModel

/// The made-up company that these tests resolve for, and short ways to write interactions.
enum Nordlys {
  static let configuration: Configuration = {
    var configuration = Configuration(
      company: Company(
        name: "Nordlys Systemer AS", domains: ["nordlys.example"], timeZone: "Europe/Oslo", region: "NO",
        languages: ["nb", "en"]))
    configuration.staff = [
      Person(
        name: "Kari Nordmann", emails: ["kari@nordlys.example", "kari.n@gmail.com"], phones: ["+47 22 12 34 56"],
        extensions: ["204"], role: .manager),
      Person(name: "Ola Berg", emails: ["ola@nordlys.example"], extensions: ["205"], role: .agent),
      Person(name: "Łukasz Wiśniewski", emails: ["lukasz@nordlys.example"], role: .agent),
      Person(name: "Support", emails: ["support@nordlys.example"], extensions: ["600"], role: .shared),
      Person(name: "Nightly job", emails: ["noreply@nordlys.example"], role: .system),
    ]
    configuration.accounts = [
      Account(
        name: "Fjord Fisk AS", domains: ["fjordfisk.example"],
        contacts: [
          Person(name: "Per Fisk", emails: ["per.fisk@mail.example"], phones: ["+47 911 22 333"]),
          Person(name: "Наталья Иванова", emails: ["natalia@fjordfisk.example"]),
        ]),
      Account(
        name: "Hydropol", domains: ["hydropol.com.pl"],
        contacts: [Person(name: "Jan Kowalski", emails: ["jan@hydropol.com.pl"], phones: ["+48 600 100 200"])]),
    ]
    return configuration
  }()

  /// Reads numbers as the pipeline's library would, for the few forms used here.
  /// The same whatever the country.
  @Sendable static func phone(_ text: String, region: String) -> PhoneReading { phone(text) }

  @Sendable static func phone(_ text: String) -> PhoneReading {
    let digits = String(text.filter { $0.isNumber })
    if text.hasPrefix("+") { return .e164("+" + digits, extension: nil) }
    if text.hasPrefix("00") { return .e164("+" + digits.dropFirst(2), extension: nil) }
    if (2...6).contains(digits.count) { return .extension(digits) }
    if digits.count == 8 { return .e164("+47" + digits, extension: nil) }
    return .unknown(text)
  }

  static func directory(
    _ evidence: DirectoryEvidence = .init(), change: (inout Configuration) -> Void = { _ in }
  ) -> Directory {
    var configuration = configuration
    change(&configuration)
    return Directory(configuration: configuration, evidence: evidence, normalizePhone: phone)
  }

  static func directory(from interactions: [Interaction]) -> Directory {
    var evidence = DirectoryEvidence()
    for interaction in interactions { evidence.add(interaction) }
    return directory(evidence)
  }

  /// A mail; parties as `Name <address>` or a bare address.
  static func mail(
    from: String, to: [String] = [], cc: [String] = [], subject: String? = nil, text: String = "",
    signature: String? = nil, flags: InteractionFlags = [], holders: [String] = [], time: Instant? = nil
  ) -> Interaction {
    var mail = Interaction(
      id: "m", channel: .email, time: time.map { Timestamp($0, offsetMinutes: 60) },
      timeQuality: time == nil ? .missing : .header, source: SourcePosition(path: "a.mbox", format: "mbox"))
    mail.from = from.isEmpty ? [] : [party(from)]
    mail.to = to.map(party)
    mail.cc = cc.map(party)
    mail.subject = subject
    mail.text = text
    mail.signature = signature
    mail.flags = flags
    mail.holders = holders
    return mail
  }

  /// A call, text or voicemail; parties as numbers, `ext 204`, or `?` for a hidden number.
  static func call(
    _ channel: Channel = .call, from: [String], to: [String], hops: [String] = [], holders: [String] = []
  ) -> Interaction {
    var call = Interaction(
      id: "c", channel: channel, time: nil, timeQuality: .missing,
      source: SourcePosition(path: "a.csv", format: "asterisk"))
    call.from = from.map(phoneParty)
    call.to = to.map(phoneParty)
    call.hops = hops.map(phoneParty)
    call.holders = holders
    return call
  }

  private static func party(_ text: String) -> Participant {
    guard let open = text.lastIndex(of: "<"), text.hasSuffix(">") else {
      return text.contains("@") ? Participant(email: text) : Participant(name: text)
    }
    let name = text[..<open].split(separator: " ").joined(separator: " ")
    return Participant(name: name, email: String(text[text.index(after: open)...].dropLast()))
  }

  private static func phoneParty(_ text: String) -> Participant {
    if text == "?" { return Participant(phone: "anonymous") }
    if text.hasPrefix("ext ") { return Participant(extension: String(text.dropFirst(4))) }
    return Participant(phone: text)
  }
}
