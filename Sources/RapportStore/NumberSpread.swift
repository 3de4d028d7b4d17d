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
    let found = try PreparedStatement(
      db,
      """
      SELECT inside.interaction, c.account
      FROM annotation inside
      JOIN matter m ON m.interaction = inside.interaction
      JOIN matter other ON other.number = m.number
      JOIN annotation outside ON outside.interaction = other.interaction AND NOT outside.internal
      JOIN concern c ON c.interaction = other.interaction
      WHERE inside.internal
      """)
    var learnt: [Int64: Set<Int64>] = [:]
    try found.forEachRow { learnt[found.int(0), default: []].insert(found.int(1)) }
    let known = try PreparedStatement(db, "SELECT accounts FROM annotation WHERE interaction = ?")
    let concern = try PreparedStatement(db, "INSERT OR IGNORE INTO concern (account, interaction) VALUES (?, ?)")
    let keep = try PreparedStatement(db, "UPDATE annotation SET accounts = ? WHERE interaction = ?")
    for (row, accounts) in learnt.sorted(by: { $0.key < $1.key }) {
      known.bind(row, at: 1)
      let own = Set(try known.first { try known.withBytes(0, AccountNumbers.numbers) } ?? [])
      guard !accounts.isSubset(of: own) else { continue }
      concern.bind(row, at: 2)
      for account in accounts.subtracting(own).sorted() {
        concern.bind(account, at: 1)
        try concern.run()
      }
      keep.bind(AccountNumbers.bytes(own.union(accounts).sorted()), at: 1)
      keep.bind(row, at: 2)
      try keep.run()
    }
  }
}
