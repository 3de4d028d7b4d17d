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

/// What became of an interaction handed to the store.
public enum StoreOutcome: Sendable {
  /// It is new, or this source brought it before.
  case stored
  /// Another record brought it already.
  case duplicate
}

/// Writes the interactions of one source within its transaction.
public struct SourceWriter {
  private let db: Database
  private let source: Int64
  // Which reading of the source this is: a row that carries it already has been met in this reading, so the record
  // at hand is its second. Kept in the rows, so that memory does not grow with the source.
  private let reading: Int64
  private let insert: Statement
  private let find: Statement
  private let mark: Statement
  private let hold: Statement
  private let refer: Statement

  fileprivate init(db: Database, source: Int64, reading: Int64) throws {
    self.db = db
    self.source = source
    self.reading = reading
    insert = try db.makeStatement(
      sql: """
        INSERT INTO interaction (id, source, reading, time, channel, message_id, detail, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """)
    find = try db.makeStatement(sql: "SELECT row, source, reading FROM interaction WHERE id = ?")
    mark = try db.makeStatement(sql: "UPDATE interaction SET reading = ? WHERE row = ?")
    hold = try db.makeStatement(sql: "INSERT OR IGNORE INTO holding (interaction, holder) VALUES (?, ?)")
    refer = try db.makeStatement(sql: "INSERT OR IGNORE INTO reference (interaction, message_id) VALUES (?, ?)")
  }

  /// Stores `interaction` unless it is known, and remembers who holds it.
  public func write(_ interaction: Interaction) throws -> StoreOutcome {
    try insert.execute(arguments: [
      interaction.id, source, reading, interaction.time?.instant.seconds, interaction.channel.rawValue,
      interaction.messageID, try StoredJSON.text(InteractionDetail(interaction)), interaction.text,
    ])
    var row = db.lastInsertedRowID
    var outcome = StoreOutcome.stored
    if db.changesCount == 0 {
      guard let known = try Row.fetchOne(find, arguments: [interaction.id]) else { return .duplicate }
      row = known[0]
      let isOurs: Bool = known[1] == source
      if isOurs, known[2] != reading {
        try mark.execute(arguments: [reading, row])
      } else {
        outcome = .duplicate
      }
    } else {
      // The last references name the parents; the whole list of a long thread would only say the same again.
      let parents = Set([interaction.inReplyTo].compactMap { $0 } + interaction.references.suffix(3))
      for id in parents { try refer.execute(arguments: [row, id]) }
    }
    for holder in interaction.holders { try hold.execute(arguments: [row, holder]) }
    return outcome
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
  public func replaceSource(
    path sourcePath: String, _ body: (SourceWriter) throws -> SourceRecord
  ) throws -> SourceRecord {
    try database.writeWithoutTransaction { db in
      var record: SourceRecord?
      try db.inTransaction(.immediate) {
        try db.execute(
          sql: """
            INSERT INTO source (path, reading, fingerprint, ledger, evidence, coverage) VALUES (?, 1, '', '', '', '')
            ON CONFLICT (path) DO UPDATE SET reading = reading + 1
            """, arguments: [sourcePath])
        guard
          let row = try Row.fetchOne(db, sql: "SELECT id, reading FROM source WHERE path = ?", arguments: [sourcePath])
        else { throw StoreError.damaged(path: path, detail: "a source's row vanished") }
        let id: Int64 = row[0]
        let result = try body(try SourceWriter(db: db, source: id, reading: row[1]))
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
}
