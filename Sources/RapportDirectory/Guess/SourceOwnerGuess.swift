public import RapportModel

/// Whose export a file is: an mbox or a telephone's backup doesn't say so itself, and without it nobody knows which
/// colleague was rung or whose mailbox is covered.
public struct SourceOwnerGuess: Sendable {
  /// Messages of one export, and how many of them each address takes part in.
  public struct Tally: Sendable {
    private(set) var messages = 0
    private(set) var byAddress: [String: Int] = [:]

    /// Addresses counted for one export; in a mailbox its owner is among the first.
    static let maximumAddresses = 10_000

    /// Nothing counted.
    public init() {}

    /// Counts the parties of `interaction`, each once.
    public mutating func add(_ interaction: Interaction) {
      messages += 1
      for email in Set(interaction.participants.compactMap { $0.email?.lowercased() }) {
        if byAddress[email] != nil || byAddress.count < Self.maximumAddresses { byAddress[email, default: 0] += 1 }
      }
    }
  }

  /// Share of an export's messages, in percent, from which on the colleague who takes part in them is its owner.
  static let minimumShare = 90
  /// The next colleague must stay below this share, in percent.
  static let maximumOtherShare = 70
  /// Messages from which on a share says something.
  static let minimumMessages = 5

  /// Letters a colleague's first or last name must have to tell a file's owner.
  static let minimumNameLength = 3

  private let addresses: [String]
  /// First and last words of names and addresses that one colleague has alone.
  private let shortNames: [[UInt8]: String]

  /// A guess among `staff`.
  public init(staff: [Person]) {
    let people = staff.filter { $0.role != .system }
    addresses = people.flatMap(\.emails).map { $0.lowercased() }.sorted()
    var owners: [[UInt8]: Set<String>] = [:]
    for person in people where person.role != .shared {
      guard let address = person.emails.first?.lowercased() else { continue }
      for words in [FoldedText.words(person.name ?? ""), FoldedText.words(String(address.prefix { $0 != "@" }))]
      where words.count > 1 {
        for word in [words.first, words.last].compactMap(\.self) where word.count >= Self.minimumNameLength {
          owners[word, default: []].insert(address)
        }
      }
    }
    shortNames = owners.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The owner of the export at `path`: the colleague whose name begins the file's or its folder's name, else the one
  /// who takes part in nearly all of its messages; nil where neither tells.
  public func owner(path: String, tally: Tally) -> Guess<String>? {
    let parts = path.split(separator: "/").reversed().prefix(2)
    for part in parts {
      // Word by word: "ann-inbox" is Ann's, "annex" is not.
      let words = FoldedText.words(String(part))
      let fitting = addresses.filter { address in
        let local = FoldedText.words(String(address.prefix { $0 != "@" }))
        return !local.isEmpty && words.starts(with: local)
      }
      if fitting.count == 1, let address = fitting.first {
        return Guess(address, confidence: 0.8, reason: "whose: its name begins like this address")
      }
      if let address = words.first.flatMap({ shortNames[$0] }) {
        return Guess(
          address, confidence: 0.6, reason: "whose: its name begins with this colleague's first or last name")
      }
    }
    guard tally.messages >= Self.minimumMessages else { return nil }
    let shares = addresses.map { (address: $0, share: tally.byAddress[$0, default: 0] * 100 / tally.messages) }
      .sorted { ($1.share, $0.address) < ($0.share, $1.address) }
    guard let first = shares.first, first.share >= Self.minimumShare,
      shares.dropFirst().first.map({ $0.share <= Self.maximumOtherShare }) ?? true
    else { return nil }
    return Guess(
      first.address, confidence: 0.6, reason: "whose: this address takes part in \(first.share) % of its messages")
  }
}
