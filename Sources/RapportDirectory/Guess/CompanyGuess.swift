import RapportModel

/// Which domains are the company's: those whose mailboxes were exported, and the one that takes part in most mail.
struct CompanyGuess {
  let domains: [Guess<String>]
  let name: Guess<String>?
  /// Exported mailboxes at providers open to anybody: colleagues without a domain of their own.
  private let mailboxes: Set<String>

  /// Share of all messages, in percent, from which on the domain that takes part in most of them is the company's own
  /// even where no mailbox tells: in an export of a company's mail its domain takes part in nearly every message.
  static let minimumShare = 60
  /// A second domain needs this share of the first one's held mail, in percent.
  static let minimumSecondShare = 10

  init(evidence: DirectoryEvidence, holders: [String]) {
    // Mailboxes exported, and mail sent that lies in its author's own mailbox.
    var held: [String: Int] = [:]
    var sentAndHeld: [String: Int] = [:]
    for (text, facts) in evidence.addresses where facts.held > 0 {
      guard let domain = Self.domain(of: text) else { continue }
      held[domain, default: 0] += facts.held
      sentAndHeld[domain, default: 0] += facts.sentAndHeld
    }
    for holder in holders {
      guard let domain = Self.domain(of: holder) else { continue }
      held[domain, default: 0] += 1
    }
    let mostHeld = held.values.max() ?? 0
    mailboxes = Set(
      (evidence.addresses.filter { $0.value.held > 0 }.map(\.key) + holders).compactMap { text in
        guard Self.domain(of: text) == nil else { return nil }
        return MailAddress(text)?.text
      })
    var found: [Guess<String>] = []
    for (domain, count) in held.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where count * 100 >= mostHeld * Self.minimumSecondShare {
      let sent = sentAndHeld[domain, default: 0]
      found.append(
        Guess(
          domain, confidence: sent > 0 ? 0.95 : 0.8,
          reason: sent > 0
            ? "\(count) messages lie in mailboxes of it, \(sent) of them sent from there"
            : "\(count) messages lie in mailboxes of it"))
    }
    // Mail to another domain that arrives in these mailboxes.
    var arrived: [String: Int] = [:]
    for (text, facts) in evidence.addresses where facts.sent == 0 && !facts.arrivedAt.isEmpty {
      guard let domain = Self.domain(of: text), held[domain] == nil else { continue }
      arrived[domain, default: 0] += facts.arrivedAt.values.reduce(0, +)
    }
    for (domain, count) in arrived.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where count >= Directory.minimumAliasMessages && count * 100 >= mostHeld * Self.minimumSecondShare {
      found.append(
        Guess(domain, confidence: 0.6, reason: "\(count) messages to it arrived in mailboxes of the company: check"))
    }
    if found.isEmpty, mailboxes.isEmpty {
      let messages = evidence.domains.filter { !FreeMailProviders.contains($0.key[...]) }
      // Every message has two ends; the side that is always there is the company.
      let total = evidence.addresses.values.reduce(0) { $0 + $1.sent }
      if let best = messages.min(by: { ($1.value.messages, $0.key) < ($0.value.messages, $1.key) }), total > 0 {
        let share = min(100, best.value.messages * 100 / total)
        let isSure = share >= Self.minimumShare
        found.append(
          Guess(
            best.key, confidence: isSure ? Double(share) / 125 : 0.2,
            reason: "takes part in \(share) % of all messages, more than any other domain"
              + (isSure ? "" : "; check, no mailbox says whose it is")))
      }
    }
    domains = found
    name = found.first.map { guess in
      let label = guess.value.split(separator: ".").first.map(String.init) ?? guess.value
      return Guess(
        label.prefix(1).uppercased() + label.dropFirst(), confidence: 0.5, reason: "the domain's name; correct it")
    }
  }

  /// Whether an address is of the company.
  func contains(_ address: MailAddress) -> Bool {
    if mailboxes.contains(address.text) { return true }
    let domain = Domain.registrable(address.domain)
    return domains.contains { $0.value[...] == domain }
  }

  private static func domain(of text: String) -> String? {
    guard let address = MailAddress(text) else { return nil }
    let domain = Domain.registrable(address.domain)
    return FreeMailProviders.contains(domain) ? nil : String(domain)
  }
}
