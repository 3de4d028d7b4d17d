import GRDB

/// Gives internal messages the accounts whose order, invoice and ticket numbers they name: a hand-over seldom spells a
/// client's name in full, but it has the numbers.
///
/// Every account that uses a number counts, so that what is stored does not depend on the order in which mails came.
struct NumberSpread {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Looks at every internal message.
  func run() throws {
    let accounts = try accountsByNumber()
    guard !accounts.isEmpty else { return }
    let named = try PreparedStatement(
      db,
      """
      SELECT m.interaction, m.number FROM annotation a JOIN matter m ON m.interaction = a.interaction WHERE a.internal
      """)
    var learnt: [Int64: Set<Int64>] = [:]
    try named.forEachRow {
      if let found = accounts[named.text(1)] { learnt[named.int(0), default: []].formUnion(found) }
    }
    let concerns = try StoredConcerns(db)
    for (row, found) in learnt.sorted(by: { $0.key < $1.key }) { try concerns.add(found, to: row) }
  }

  /// The accounts of the clients' messages that name a number, for each number that an internal message names. Read once
  /// a number: a common one stands in thousands of messages on either side.
  private func accountsByNumber() throws -> [String: Set<Int64>] {
    let used = try PreparedStatement(
      db,
      """
      SELECT DISTINCT within.number, outside.accounts
      FROM (
        SELECT DISTINCT m.number FROM annotation a JOIN matter m ON m.interaction = a.interaction WHERE a.internal
      ) AS within
      JOIN matter other ON other.number = within.number
      JOIN annotation outside ON outside.interaction = other.interaction
      WHERE NOT outside.internal
      """)
    var accounts: [String: Set<Int64>] = [:]
    try used.forEachRow {
      accounts[used.text(0), default: []].formUnion(try used.withBytes(1, AccountNumbers.numbers))
    }
    return accounts
  }
}
