import RapportModel

/// The people of one timeline, numbered, so that comparing two costs one comparison.
struct Roster: Sendable {
  private var numbers: [String: Int] = [:]
  /// The first participant seen under each number; numbers follow the timeline, not a hash.
  private(set) var people: [Participant] = []
  private(set) var managers: Set<Int> = []
  private let managerKeys: Set<String>
  private let company: Set<String>
  private let staffAddresses: Set<String>

  init(_ configuration: Configuration) {
    managerKeys = Set(
      configuration.managers.flatMap { [$0.id] + $0.emails + $0.phones + $0.extensions.map { "x" + $0 } })
    company = Set(configuration.company.domains.map { $0.lowercased() })
    staffAddresses = Set(configuration.staff.flatMap(\.emails).map { $0.lowercased() })
  }

  /// What a party is known by: the person the directory found, else address, number, extension or name.
  static func key(_ participant: Participant) -> String { participant.person ?? participant.handle }

  mutating func number(of participant: Participant) -> Int {
    let key = Self.key(participant)
    if let number = numbers[key] { return number }
    let number = people.count
    numbers[key] = number
    people.append(participant)
    if participant.staff, isManager(participant) { managers.insert(number) }
    return number
  }

  func existing(_ key: String) -> Int? { numbers[key] }

  private func isManager(_ p: Participant) -> Bool {
    if let person = p.person, managerKeys.contains(person) { return true }
    if let email = p.email, managerKeys.contains(email) { return true }
    if let phone = p.phone, managerKeys.contains(phone) { return true }
    if let ext = p.extension, managerKeys.contains("x" + ext) { return true }
    return false
  }

  /// Whether an address is the company's, by its domain or because a member of staff has it.
  func isStaffAddress(_ address: String) -> Bool {
    let lower = address.lowercased()
    if staffAddresses.contains(lower) { return true }
    guard let at = lower.lastIndex(of: "@") else { return false }
    var domain = lower[lower.index(after: at)...]
    while true {
      if company.contains(String(domain)) { return true }
      guard let dot = domain.firstIndex(of: ".") else { return false }
      domain = domain[domain.index(after: dot)...]
    }
  }
}

/// One interaction as the facts need it: who, in numbers, and what it is.
struct Entry: Sendable {
  /// Seen from the company; derived where the directory left it open.
  var direction: Direction
  /// Author.
  var author: Int?
  /// Whether the author is staff.
  var authorIsStaff: Bool
  /// Client persons among To, Cc and Bcc.
  var clientRecipients: [Int]
  /// Staff in To.
  var staffTo: [Int]
  /// Staff in Cc and Bcc.
  var staffCopied: [Int]
  /// Whether To names anybody.
  var hasTo: Bool
  /// Cues of the author's own new text.
  var mask: CueMask
  /// Whether a sentence of the own text asks something with a question mark: a request alone may be a manner of
  /// speaking ("let me see").
  var asksBack: Bool
  /// Whether the own text says that it is urgent, surely enough.
  var saysUrgent: Bool
  /// Highest anger of the own text, 0 where none.
  var anger: Int
  /// The talk of a call: somebody on each side spoke for at least `min_talk`.
  var isTalk: Bool
  /// When it happened; nil where unknown.
  var instant: Instant?

  /// The client person of a call or text: who called or was called.
  var clientPerson: Int? { authorIsStaff ? clientRecipients.first : author }

  init(_ i: Interaction, account: String, minTalk: Int, roster: inout Roster) {
    func isClient(_ p: Participant) -> Bool { !p.staff && (p.account == nil || p.account == account) }
    let from = i.from.first
    authorIsStaff = from?.staff ?? false
    author = from.map { roster.number(of: $0) }
    var clients: [Int] = []
    staffTo = []
    staffCopied = []
    for p in i.to {
      let number = roster.number(of: p)
      if p.staff { staffTo.append(number) } else if isClient(p) { clients.append(number) }
    }
    for p in i.cc + i.bcc {
      let number = roster.number(of: p)
      if p.staff { staffCopied.append(number) } else if isClient(p) { clients.append(number) }
    }
    clientRecipients = clients
    hasTo = !i.to.isEmpty
    switch i.direction {
    case .unknown where !i.from.isEmpty:
      let toStaff = !staffTo.isEmpty || !staffCopied.isEmpty
      direction =
        authorIsStaff
        ? (clients.isEmpty ? (toStaff ? .internal : .unknown) : .outbound) : (toStaff ? .inbound : .external)
    default: direction = i.direction
    }
    if i.channel == .note { direction = .internal }
    var bits: UInt64 = 0
    anger = 0
    asksBack = false
    saysUrgent = false
    for cue in i.cues where cue.block == nil {
      bits |= CueMask(cue.kind).rawValue
      if cue.kind == .urgency, cue.strength >= ContactDraft.strengthOfUrgency { saysUrgent = true }
      if cue.kind == .ask, cue.quote.utf8.contains(0x3F) { asksBack = true }
      if cue.kind == .anger { anger = max(anger, cue.level ?? 1) }
    }
    mask = CueMask(rawValue: bits)
    let spoke = i.result == .answered || (i.result == nil && (i.duration ?? 0) > 0)
    isTalk = i.channel == .call && spoke && (i.duration ?? minTalk) >= minTalk
    instant = i.time?.instant
  }
}
