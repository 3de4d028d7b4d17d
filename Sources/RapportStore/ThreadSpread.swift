import GRDB

/// Gives internal mails the accounts of their threads: those of the mails they answer, and of the mails that answer
/// them.
struct ThreadSpread {
  /// A chain of internal mails between two that name the account is short; each round goes one step.
  private static let rounds = 8

  private let db: Database
  private let accounts: PreparedStatement
  private let parents: PreparedStatement
  private let children: PreparedStatement
  private let concern: PreparedStatement
  private let keep: PreparedStatement

  init(_ db: Database) throws {
    self.db = db
    accounts = try PreparedStatement(db, "SELECT accounts, internal FROM annotation WHERE interaction = ?")
    parents = try PreparedStatement(
      db,
      """
      SELECT parent.row FROM reference r JOIN interaction parent ON parent.message = r.parent
      WHERE r.interaction = ?
      """)
    children = try PreparedStatement(
      db,
      """
      SELECT r.interaction FROM interaction parent JOIN reference r ON r.parent = parent.message WHERE parent.row = ?
      """)
    concern = try PreparedStatement(db, "INSERT OR IGNORE INTO concern (account, interaction) VALUES (?, ?)")
    keep = try PreparedStatement(db, "UPDATE annotation SET accounts = ? WHERE interaction = ?")
  }

  /// Spreads until nothing changes.
  func run() throws {
    // In the first round every internal mail looks around; then only those whose neighbours learnt something.
    var waiting = try Int64.fetchAll(db, sql: "SELECT interaction FROM annotation WHERE internal")
    for _ in 0..<Self.rounds where !waiting.isEmpty {
      var learnt: [(row: Int64, accounts: Set<Int64>)] = []
      for row in waiting {
        let own = try known(row)?.accounts ?? []
        var found: Set<Int64> = []
        for neighbour in try neighbours(of: row) { found.formUnion(try known(neighbour)?.accounts ?? []) }
        found.subtract(own)
        if !found.isEmpty { learnt.append((row, found.union(own))) }
      }
      var next: Set<Int64> = []
      for (row, accounts) in learnt {
        try save(accounts.sorted(), row: row)
        for neighbour in try neighbours(of: row) where try known(neighbour)?.isInternal == true {
          next.insert(neighbour)
        }
      }
      waiting = next.sorted()
    }
  }

  private func neighbours(of row: Int64) throws -> [Int64] {
    var rows: [Int64] = []
    for statement in [parents, children] {
      statement.bind(row, at: 1)
      try statement.forEachRow { rows.append(statement.int(0)) }
    }
    return rows
  }

  private func known(_ row: Int64) throws -> (accounts: [Int64], isInternal: Bool)? {
    accounts.bind(row, at: 1)
    return try accounts.first {
      (try accounts.withBytes(0, AccountNumbers.numbers), accounts.int(1) != 0)
    }
  }

  private func save(_ numbers: [Int64], row: Int64) throws {
    concern.bind(row, at: 2)
    for number in numbers {
      concern.bind(number, at: 1)
      try concern.run()
    }
    keep.bind(AccountNumbers.bytes(numbers), at: 1)
    keep.bind(row, at: 2)
    try keep.run()
  }
}
