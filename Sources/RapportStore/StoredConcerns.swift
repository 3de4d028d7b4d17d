import GRDB

/// Which accounts an annotated interaction belongs to, as `annotation` and `concern` keep it; for the steps that learn
/// more of them after the annotation.
struct StoredConcerns {
  private let find: PreparedStatement
  private let concern: PreparedStatement
  private let keep: PreparedStatement

  init(_ db: Database) throws {
    find = try PreparedStatement(db, "SELECT accounts, internal FROM annotation WHERE interaction = ?")
    concern = try PreparedStatement(db, "INSERT OR IGNORE INTO concern (account, interaction) VALUES (?, ?)")
    keep = try PreparedStatement(db, "UPDATE annotation SET accounts = ? WHERE interaction = ?")
  }

  /// What is known of an interaction; nil where it is not annotated.
  func known(_ row: Int64) throws -> (accounts: [Int64], isInternal: Bool)? {
    find.bind(row, at: 1)
    return try find.first {
      (try find.withBytes(0, AccountNumbers.numbers), find.int(1) != 0)
    }
  }

  /// Gives an interaction these accounts besides those it has; says whether any was new.
  @discardableResult
  func add(_ accounts: Set<Int64>, to row: Int64) throws -> Bool {
    let own = Set(try known(row)?.accounts ?? [])
    let new = accounts.subtracting(own)
    guard !new.isEmpty else { return false }
    concern.bind(row, at: 2)
    for number in new.sorted() {
      concern.bind(number, at: 1)
      try concern.run()
    }
    keep.bind(AccountNumbers.bytes(own.union(new).sorted()), at: 1)
    keep.bind(row, at: 2)
    try keep.run()
    return true
  }
}
