import GRDB
public import RapportModel

/// What the store knows of one export file.
public struct SourceRecord: Sendable {
  /// Path relative to the configuration's folder.
  public var path: String
  /// What the file looked like when it was read; another value means read again.
  public var fingerprint: String
  /// What became of its records.
  public var ledger: LedgerEntry
  /// Facts for the directory, as JSON of the pipeline.
  public var evidence: String
  /// Facts on coverage, as JSON of the pipeline.
  public var coverage: String

  /// A source.
  public init(path: String, fingerprint: String, ledger: LedgerEntry, evidence: String, coverage: String) {
    self.path = path
    self.fingerprint = fingerprint
    self.ledger = ledger
    self.evidence = evidence
    self.coverage = coverage
  }
}

extension Store {
  /// Every source ever imported, by path.
  public func sources() throws(StoreError) -> [SourceRecord] {
    try access {
      try database.read { db in
        try Row.fetchAll(db, sql: "SELECT path, fingerprint, ledger, evidence, coverage FROM source ORDER BY path").map
        {
          SourceRecord(
            path: $0[0], fingerprint: $0[1], ledger: try StoredJSON.value(LedgerEntry.self, $0[2]), evidence: $0[3],
            coverage: $0[4])
        }
      }
    }
  }

  /// Reads one source in one transaction: `body` writes its interactions and returns the source's row, which replaces
  /// the one of an earlier reading. Nothing of it stays if `body` throws.
  ///
  /// - Parameter isReadOtherwise: whether its interactions replace those of the same ids that it brought before; otherwise
  ///   these stay as they are, which costs less.
  /// - Parameter erasesUnmet: whether what the source brought before and does not bring now is erased, unless the reading
  ///   was cut short. Sources with duplicates, which may hold the same, then count as not read yet.
  public func replaceSource(
    path sourcePath: String, isReadOtherwise: Bool = false, erasesUnmet: Bool = false,
    _ body: (SourceWriter) throws -> SourceRecord
  ) throws -> SourceRecord {
    try database.writeWithoutTransaction { db in
      var record: SourceRecord?
      try db.inTransaction(.immediate) {
        try db.execute(
          sql: """
            INSERT INTO source (path, fingerprint, ledger, evidence, coverage) VALUES (?, '', '', '', '')
            ON CONFLICT (path) DO NOTHING
            """, arguments: [sourcePath])
        guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE path = ?", arguments: [sourcePath])
        else { throw StoreError.damaged(path: path, detail: "a source's row vanished") }
        let writer = try SourceWriter(db, source: id, replaces: isReadOtherwise)
        let result = try body(writer)
        let isWhole = !result.ledger.issues.contains { $0.outcome == .truncated || $0.outcome == .refused }
        if erasesUnmet, isWhole, try writer.eraseUnmet(db) > 0 { try Self.readAgain(db, except: id) }
        try db.execute(
          sql: "UPDATE source SET fingerprint = ?, ledger = ?, evidence = ?, coverage = ? WHERE id = ?",
          arguments: [result.fingerprint, try StoredJSON.text(result.ledger), result.evidence, result.coverage, id])
        record = result
        return .commit
      }
      guard let record else { throw StoreError.damaged(path: path, detail: "a source's row vanished") }
      return record
    }
  }

  private static func readAgain(_ db: Database, except id: Int64) throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, ledger FROM source WHERE id <> ?", arguments: [id])
    where try StoredJSON.value(LedgerEntry.self, row[1]).duplicates > 0 {
      try db.execute(sql: "UPDATE source SET fingerprint = '' WHERE id = ?", arguments: [row[0] as Int64])
    }
  }

  /// Replaces what a source told of people.
  public func setEvidence(_ evidence: String, ofSource path: String) throws(StoreError) {
    try access {
      try database.write { db in
        try db.execute(sql: "UPDATE source SET evidence = ? WHERE path = ?", arguments: [evidence, path])
      }
    }
  }
}
