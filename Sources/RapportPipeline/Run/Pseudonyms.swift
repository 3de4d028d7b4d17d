import Crypto
import RapportModel
import RapportReport

/// Makes the labels that stand for people and accounts in reports.
///
/// A label is a keyed hash, so nobody without the key can tell from a label whose it is by trying addresses, and two
/// companies label the same person differently. The key is `privacy.key`; without one it is derived from the company's
/// entry, so that the same input gives the same report on every machine.
struct Pseudonyms {
  private static let digits = Array("23456789ABCDEFGHJKLMNPQRSTVWXYZ".utf8)

  private let key: SymmetricKey
  private var taken: Set<String> = []
  private(set) var labels = PseudonymLabels()

  /// Labels for a company.
  init(configuration: Configuration) {
    let company = configuration.company
    let text = configuration.privacy.key ?? ([company.name] + company.domains.sorted()).joined(separator: "\u{1F}")
    key = SymmetricKey(data: SHA256.hash(data: Array("rapport pseudonyms \(text)".utf8)))
  }

  /// Ids of those who get a label.
  struct People: Sendable {
    var staff: Set<String> = []
    var clients: Set<String> = []

    /// Nobody yet.
    init() {}

    /// Everybody of one account, in findings and contacts.
    init(in analysis: AccountAnalysis) {
      clients.formUnion(analysis.account.contacts.map(\.id))
      for finding in analysis.findings {
        let parties =
          finding.staff + [finding.client].compactMap { $0 }
          + (finding.evidence + finding.counterEvidence).compactMap(\.author)
        for party in parties {
          let id = party.person ?? party.handle
          if party.staff { staff.insert(id) } else { clients.insert(id) }
        }
      }
      for contact in analysis.facts.contacts {
        clients.insert(contact.client.person ?? contact.client.handle)
        if let party = contact.reactedBy { staff.insert(party.person ?? party.handle) }
      }
    }

    mutating func formUnion(_ other: People) {
      staff.formUnion(other.staff)
      clients.formUnion(other.clients)
    }
  }

  /// Labels everybody in the configuration and in `people`, and `accounts`.
  static func labels(
    configuration: Configuration, people: People, accounts: some Sequence<String>
  ) -> PseudonymLabels {
    var pseudonyms = Pseudonyms(configuration: configuration)
    let staff = people.staff.union(configuration.staff.map(\.id))
    for id in staff.sorted() where !id.isEmpty { pseudonyms.labels.people[id] = pseudonyms.label("S", id) }
    for id in people.clients.subtracting(staff).sorted() where !id.isEmpty {
      pseudonyms.labels.people[id] = pseudonyms.label("C", id)
    }
    for name in Set(accounts).sorted() { pseudonyms.labels.accounts[name] = pseudonyms.label("A", name) }
    return pseudonyms.labels
  }

  /// `S-4K7`: three characters of the hash, more where another one has them already.
  private mutating func label(_ kind: String, _ id: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array("\(kind)\u{1F}\(id)".utf8), using: key)
      .map { Self.digits[Int($0) % Self.digits.count] }
    for length in 3...code.count {
      let label = "\(kind)-" + String(decoding: code.prefix(length), as: UTF8.self)
      if taken.insert(label).inserted { return label }
    }
    return "\(kind)-" + String(decoding: code, as: UTF8.self)
  }
}
