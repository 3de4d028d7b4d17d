import GRDB

/// Gives internal mails the accounts of their threads: those of the mails they answer, and of the mails that answer
/// them.
struct ThreadSpread {
  /// A chain of internal mails between two that name the account is short; each round goes one step.
  private static let rounds = 8

  private let db: Database
  private let parents: PreparedStatement
  private let children: PreparedStatement
  private let concerns: StoredConcerns

  init(_ db: Database) throws {
    self.db = db
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
    concerns = try StoredConcerns(db)
  }

  /// Spreads until nothing changes.
  func run() throws {
    // In the first round every internal mail looks around; then only those whose neighbours learnt something.
    var waiting = try Int64.fetchAll(db, sql: "SELECT interaction FROM annotation WHERE internal")
    for _ in 0..<Self.rounds where !waiting.isEmpty {
      var learnt: [(row: Int64, accounts: Set<Int64>)] = []
      for row in waiting {
        var found: Set<Int64> = []
        for neighbour in try neighbours(of: row) { found.formUnion(try concerns.known(neighbour)?.accounts ?? []) }
        if !found.isEmpty { learnt.append((row, found)) }
      }
      var next: Set<Int64> = []
      for (row, accounts) in learnt where try concerns.add(accounts, to: row) {
        for neighbour in try neighbours(of: row) where try concerns.known(neighbour)?.isInternal == true {
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
}
