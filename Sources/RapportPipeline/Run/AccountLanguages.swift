import RapportLanguage

/// The language each account writes in, from the messages whose language was named so far.
struct AccountLanguages {
  /// So many messages make a habit,
  static let fewest = 3
  /// if this share of them is in one language.
  static let share = 0.75

  private var counts: [String: [String: Int]]

  /// Begins with messages already counted, by account and language.
  init(_ counts: [String: [String: Int]]) { self.counts = counts }

  /// Counts a message of `accounts`.
  mutating func add(_ language: String?, accounts: [String]) {
    guard let language else { return }
    for account in accounts { counts[account, default: [:]][language, default: 0] += 1 }
  }

  /// The language that all of `accounts` write in as a rule; nil without a habit.
  func usual(_ accounts: [String]) -> LexiconLanguage? {
    let habits = Set(accounts.map(habit))
    guard habits.count == 1, let habit = habits.first else { return nil }
    return habit
  }

  private func habit(_ account: String) -> LexiconLanguage? {
    guard let own = counts[account] else { return nil }
    let all = own.values.reduce(0, +)
    guard all >= Self.fewest, let most = own.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      Double(most.value) >= Double(all) * Self.share
    else { return nil }
    return LexiconLanguage(rawValue: most.key)
  }
}
