import GRDB

/// Erases interactions by row, with all that was worked out of them.
enum Erasure {
  static func erase(_ rows: [Int64], _ db: Database) throws {
    guard !rows.isEmpty else { return }
    for table in ["concern", "annotation", "holding", "reference", "matter"] {
      try run("DELETE FROM \(table) WHERE interaction = ?", rows, db)
    }
    try run("DELETE FROM interaction WHERE row = ?", rows, db)
  }

  private static func run(_ sql: String, _ rows: [Int64], _ db: Database) throws {
    let statement = try PreparedStatement(db, sql)
    for row in rows {
      statement.bind(row, at: 1)
      try statement.run()
    }
  }
}
