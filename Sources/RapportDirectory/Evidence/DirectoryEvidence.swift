public import RapportModel

/// What only all files together tell about who is who: small facts that add up in any order and on any machine.
///
/// Adding the same interactions in another order, or merging parts, gives the same value. No message text is kept:
/// names, addresses, numbers and counts only.
public struct DirectoryEvidence: Codable, Hashable, Sendable {
  /// What is known of one mail address.
  public struct AddressFacts: Codable, Hashable, Sendable {
    /// Display names seen with it, and how often.
    public internal(set) var names: [String: Int] = [:]
    /// Messages sent from it.
    public internal(set) var sent = 0
    /// Those that machines or lists sent.
    public internal(set) var sentAutomatically = 0
    /// Messages that name it as a recipient.
    public internal(set) var received = 0
    /// Messages sent from it that lie in its own mailbox.
    public internal(set) var sentAndHeld = 0
    /// Mailboxes (interactions) held under it.
    public internal(set) var held = 0
    /// Messages from outside, to this address only, that lie in somebody else's mailbox, by that mailbox: the address
    /// is probably an alias of its owner's.
    public internal(set) var arrivedAt: [String: Int] = [:]
    /// Messages whose signature says that it decides over others, by the word for it.
    public internal(set) var managerWords: [String: Int] = [:]
    /// Messages to it in which somebody of its own domain passes a matter up or asks for a decision.
    public internal(set) var askedToDecide = 0
    /// Messages of somebody else of its own domain that name it as a reader of a copy.
    public internal(set) var copiedByColleagues = 0
    /// First and last seen, seconds since 1970; nil where no time is known.
    public internal(set) var first: Int64?
    /// Last seen.
    public internal(set) var last: Int64?

    enum CodingKeys: String, CodingKey {
      case names, sent, sentAutomatically, received, sentAndHeld, held, arrivedAt, managerWords
      case askedToDecide, copiedByColleagues, first, last
    }
  }

  /// What is known of one telephone number or extension.
  public struct NumberFacts: Codable, Hashable, Sendable {
    /// Names shown with it, and how often.
    public internal(set) var names: [String: Int] = [:]
    /// Calls and texts from it.
    public internal(set) var outgoing = 0
    /// Calls and texts to it.
    public internal(set) var incoming = 0
    /// Calls between it and another full number, no extension on either side: one of the two is the company's line.
    public internal(set) var betweenNumbers = 0
    /// First seen, seconds since 1970.
    public internal(set) var first: Int64?
    /// Last seen.
    public internal(set) var last: Int64?

    enum CodingKeys: String, CodingKey {
      case names, outgoing, incoming, betweenNumbers, first, last
    }
  }

  /// What is known of the mail of one domain.
  public struct DomainFacts: Codable, Hashable, Sendable {
    /// Messages somebody of it sent or received.
    public internal(set) var messages = 0
    /// Messages somebody of it sent.
    public internal(set) var sent = 0
    /// Sent messages by hour of the week on the sender's clock: 0 is Monday 00:00, 167 Sunday 23:00.
    public internal(set) var hours: [Int: Int] = [:]
    /// Sent messages by the sender's offset in minutes, at a time of year when no clock in Europe or America is put
    /// forward.
    public internal(set) var winterOffsets: [Int: Int] = [:]
    /// The same when every clock that is put forward at all stands so.
    public internal(set) var summerOffsets: [Int: Int] = [:]
    /// Sent messages by language, where it is known.
    public internal(set) var languages: [String: Int] = [:]

    enum CodingKeys: String, CodingKey {
      case messages, sent, hours, winterOffsets, summerOffsets, languages
    }
  }

  /// Mail addresses seen, lower case.
  public internal(set) var addresses: [String: AddressFacts] = [:]
  /// Numbers and extensions seen, as the importers wrote them.
  public internal(set) var numbers: [String: NumberFacts] = [:]
  /// Registrable domains seen.
  public internal(set) var domains: [String: DomainFacts] = [:]
  /// Numbers found in the signatures of mail (digits, perhaps with `+`), and who wrote it, and how often.
  public internal(set) var signatureNumbers: [String: [String: Int]] = [:]
  /// Calls between two full numbers.
  public internal(set) var callsBetweenNumbers = 0
  /// Interactions added.
  public internal(set) var interactions = 0
  /// Entries of address books.
  public internal(set) var cards: Set<AddressCard> = []

  enum CodingKeys: String, CodingKey {
    case addresses, numbers, domains, signatureNumbers, callsBetweenNumbers, interactions, cards
  }

  /// No evidence.
  public init() {}

  /// Display names kept of one address. The smallest ones in alphabetical order are kept, which is the same whatever
  /// the order in which they came.
  static let maximumNames = 16
  /// Recipients of one message that are counted: a mailing to more tells nothing about each (hostile-inputs, case 47).
  static let maximumRecipients = 200

  /// Adds what one interaction tells, as its importer made it.
  public mutating func add(_ interaction: Interaction) {
    interactions += 1
    let isMail = interaction.channel == .email || interaction.channel == .ticket || interaction.channel == .note
    if isMail { addMail(interaction) } else { addCall(interaction) }
    for holder in interaction.holders {
      guard let address = MailAddress(holder) else { continue }
      addresses[address.text, default: AddressFacts()].held += 1
    }
  }

  /// Adds an entry of an address book.
  public mutating func add(_ card: AddressCard) { cards.insert(card) }

  /// Adds everything of `other`.
  public mutating func merge(_ other: DirectoryEvidence) {
    addresses.merge(other.addresses) { $0.merged(with: $1) }
    numbers.merge(other.numbers) { $0.merged(with: $1) }
    domains.merge(other.domains) { $0.merged(with: $1) }
    signatureNumbers.merge(other.signatureNumbers) { $0.merging($1, uniquingKeysWith: +) }
    callsBetweenNumbers += other.callsBetweenNumbers
    interactions += other.interactions
    cards.formUnion(other.cards)
  }

  // MARK: Mail

  private mutating func addMail(_ interaction: Interaction) {
    let time = interaction.time
    let isAutomatic = !interaction.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt])
    var messageDomains: Set<String> = []
    for party in interaction.from {
      guard let address = party.email.flatMap(MailAddress.init) else { continue }
      let isHeld = interaction.holders.contains { $0 == party.email }
      let name = party.name
      var words: [String] = []
      if let signature = interaction.signature, !isAutomatic, interaction.from.count == 1 {
        for number in SignatureNumbers.numbers(in: signature) {
          signatureNumbers[number, default: [:]][address.text, default: 0] += 1
        }
        words = ManagerWords.words(in: signature)
      }
      Self.update(&addresses[address.text, default: AddressFacts()]) {
        $0.sent += 1
        if isAutomatic { $0.sentAutomatically += 1 }
        if isHeld { $0.sentAndHeld += 1 }
        for word in words { $0.managerWords[word, default: 0] += 1 }
        Self.count(name, in: &$0.names)
        Self.widen(&$0.first, &$0.last, with: time)
      }
      let domain = String(Domain.registrable(address.domain))
      if messageDomains.insert(domain).inserted {
        let language = interaction.language
        Self.update(&domains[domain, default: DomainFacts()]) {
          $0.messages += 1
          $0.sent += 1
          if let language { $0.languages[language, default: 0] += 1 }
          if let time, !isAutomatic { $0.add(time) }
        }
      }
    }
    if !isAutomatic { addStanding(interaction) }
    let mailbox = Self.otherMailbox(of: interaction)
    for party in [interaction.to, interaction.cc, interaction.bcc].joined().prefix(Self.maximumRecipients) {
      guard let address = party.email.flatMap(MailAddress.init) else { continue }
      let name = party.name
      Self.update(&addresses[address.text, default: AddressFacts()]) {
        $0.received += 1
        if let mailbox { $0.arrivedAt[mailbox, default: 0] += 1 }
        Self.count(name, in: &$0.names)
        Self.widen(&$0.first, &$0.last, with: time)
      }
      let domain = String(Domain.registrable(address.domain))
      if messageDomains.insert(domain).inserted { domains[domain, default: DomainFacts()].messages += 1 }
    }
  }

  /// Whom an author's colleagues ask to decide, and whom they keep informed: what a manager's mail looks like. Cues are
  /// there only where the messages were annotated.
  private mutating func addStanding(_ interaction: Interaction) {
    guard interaction.from.count == 1, let author = interaction.from[0].email.flatMap(MailAddress.init) else { return }
    let domain = Domain.registrable(author.domain)
    guard !FreeMailProviders.contains(domain) else { return }
    func colleagues(_ parties: [Participant]) -> Set<String> {
      var found: Set<String> = []
      for party in parties.prefix(Self.maximumRecipients) {
        guard let address = party.email.flatMap(MailAddress.init), address != author,
          Domain.registrable(address.domain) == domain
        else { continue }
        found.insert(address.text)
      }
      return found
    }
    if interaction.cues.contains(where: { $0.kind == .escalates && $0.block == nil }) {
      for address in colleagues(interaction.to) { addresses[address, default: AddressFacts()].askedToDecide += 1 }
    }
    for address in colleagues(interaction.cc) { addresses[address, default: AddressFacts()].copiedByColleagues += 1 }
  }

  /// The one mailbox that holds a message to one other address, from somebody of another domain than either's: it came
  /// in under a name of the mailbox that isn't its own.
  private static func otherMailbox(of interaction: Interaction) -> String? {
    guard interaction.holders.count == 1, interaction.from.count == 1, interaction.to.count == 1,
      interaction.cc.isEmpty, interaction.bcc.isEmpty, interaction.flags.isDisjoint(with: [.bulk, .bounce]),
      let holder = interaction.holders.first.flatMap(MailAddress.init),
      let author = interaction.from[0].email.flatMap(MailAddress.init),
      let reader = interaction.to[0].email.flatMap(MailAddress.init),
      reader != holder, author != holder, author != reader
    else { return nil }
    let domain = Domain.registrable(author.domain)
    let isOutside = domain != Domain.registrable(holder.domain) && domain != Domain.registrable(reader.domain)
    return isOutside ? holder.text : nil
  }

  // MARK: Calls and texts

  private mutating func addCall(_ interaction: Interaction) {
    let time = interaction.time
    func number(_ party: Participant) -> String? { party.extension ?? party.phone }
    let from = interaction.from.prefix(Self.maximumRecipients)
    let isPlain = interaction.cc.isEmpty && interaction.hops.isEmpty
    let reached = isPlain ? interaction.to : interaction.to + interaction.cc + interaction.hops
    let to = reached.prefix(Self.maximumRecipients)
    for party in from {
      guard let key = number(party) else { continue }
      let name = party.name
      Self.update(&numbers[key, default: NumberFacts()]) {
        $0.outgoing += 1
        Self.count(name, in: &$0.names)
        Self.widen(&$0.first, &$0.last, with: time)
      }
    }
    for party in to {
      guard let key = number(party) else { continue }
      let name = party.name
      Self.update(&numbers[key, default: NumberFacts()]) {
        $0.incoming += 1
        Self.count(name, in: &$0.names)
        Self.widen(&$0.first, &$0.last, with: time)
      }
    }
    guard interaction.channel != .text else { return }
    var full: Set<String> = []
    for parties in [from, to] {
      for party in parties {
        guard party.extension == nil, let phone = party.phone,
          case .e164(let number, nil) = PhoneReading(imported: phone)
        else { return }
        full.insert(number)
      }
    }
    guard full.count >= 2 else { return }
    callsBetweenNumbers += 1
    for key in full { numbers[key, default: NumberFacts()].betweenNumbers += 1 }
  }

  // MARK: Pieces

  private static func update<Value>(_ value: inout Value, _ change: (inout Value) -> Void) { change(&value) }

  private static func count(_ name: String?, in names: inout [String: Int]) {
    guard let name, !name.isEmpty, name.utf8.count <= 200 else { return }
    names[name, default: 0] += 1
    if names.count > maximumNames { trim(&names) }
  }

  fileprivate static func trim(_ names: inout [String: Int]) {
    for name in names.keys.sorted().dropFirst(maximumNames) { names[name] = nil }
  }

  private static func widen(_ first: inout Int64?, _ last: inout Int64?, with time: Timestamp?) {
    guard let seconds = time?.instant.seconds else { return }
    first = min(first ?? seconds, seconds)
    last = max(last ?? seconds, seconds)
  }
}

extension DirectoryEvidence.AddressFacts {
  /// The name most often seen; the first in alphabetical order among equals.
  public var usualName: String? { names.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key }

  fileprivate func merged(with other: Self) -> Self {
    var sum = self
    sum.names.merge(other.names, uniquingKeysWith: +)
    DirectoryEvidence.trim(&sum.names)
    sum.sent += other.sent
    sum.sentAutomatically += other.sentAutomatically
    sum.received += other.received
    sum.sentAndHeld += other.sentAndHeld
    sum.held += other.held
    sum.arrivedAt.merge(other.arrivedAt, uniquingKeysWith: +)
    sum.managerWords.merge(other.managerWords, uniquingKeysWith: +)
    sum.askedToDecide += other.askedToDecide
    sum.copiedByColleagues += other.copiedByColleagues
    sum.first = [first, other.first].compactMap(\.self).min()
    sum.last = [last, other.last].compactMap(\.self).max()
    return sum
  }
}

extension DirectoryEvidence.NumberFacts {
  /// The name most often shown; the first in alphabetical order among equals.
  public var usualName: String? { names.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key }

  fileprivate func merged(with other: Self) -> Self {
    var sum = self
    sum.names.merge(other.names, uniquingKeysWith: +)
    DirectoryEvidence.trim(&sum.names)
    sum.outgoing += other.outgoing
    sum.incoming += other.incoming
    sum.betweenNumbers += other.betweenNumbers
    sum.first = [first, other.first].compactMap(\.self).min()
    sum.last = [last, other.last].compactMap(\.self).max()
    return sum
  }
}

extension DirectoryEvidence.DomainFacts {
  fileprivate mutating func add(_ time: Timestamp) {
    let civil = time.civil
    hours[(civil.date.weekday - 1) * 24 + civil.hour, default: 0] += 1
    // Clocks go forward from the last Sunday of March to that of October in Europe, from the second Sunday of March to
    // the first of November in America; the weeks between say nothing.
    switch (civil.date.month, civil.date.day) {
    case (11, 8...), (12, _), (1, _), (2, _), (3, ...7): winterOffsets[time.offsetMinutes, default: 0] += 1
    case (4...9, _), (10, ...24): summerOffsets[time.offsetMinutes, default: 0] += 1
    default: break
    }
  }

  fileprivate func merged(with other: Self) -> Self {
    var sum = self
    sum.add(other)
    return sum
  }

  /// Adds what is known of the same domain, or of another one of the same company.
  mutating func add(_ other: Self) {
    messages += other.messages
    sent += other.sent
    hours.merge(other.hours, uniquingKeysWith: +)
    winterOffsets.merge(other.winterOffsets, uniquingKeysWith: +)
    summerOffsets.merge(other.summerOffsets, uniquingKeysWith: +)
    languages.merge(other.languages, uniquingKeysWith: +)
  }
}
