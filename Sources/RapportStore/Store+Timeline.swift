import GRDB
public import RapportModel

/// What the annotation step works out for one interaction.
public struct Annotation: Sendable {
  /// Row it belongs to.
  public var row: Int64
  /// Language of its text.
  public var language: String?
  /// What its sentences say.
  public var cues: [Cue]
  /// Accounts whose timelines it belongs to.
  public var accounts: [String]
  /// Whether only staff are in it: then its thread may tell which accounts it is about.
  public var isInternal: Bool

  /// What was worked out for `row`.
  public init(row: Int64, language: String?, cues: [Cue], accounts: [String], isInternal: Bool) {
    self.row = row
    self.language = language
    self.cues = cues
    self.accounts = accounts
    self.isInternal = isInternal
  }
}

/// How much of an account is stored.
public struct AccountVolume: Hashable, Sendable {
  /// Name of the account.
  public var name: String
  /// Interactions of its timeline.
  public var interactions: Int
  /// First and last time of them.
  public var first: Instant?
  /// Last time of them.
  public var last: Instant?
}

extension Store {
  private static let columns = "i.row, i.id, i.time, i.channel, i.message_id, i.detail, i.text, i.language, i.cues"

  private static func interaction(_ row: Row, _ db: Database, holders: Statement) throws -> Interaction {
    let detail = try StoredJSON.value(InteractionDetail.self, row[5])
    var interaction = detail.interaction(
      id: row[1], channel: Channel(rawValue: row[3]) ?? .note, seconds: row[2], messageID: row[4])
    interaction.text = row[6]
    interaction.language = row[7]
    if let cues: String = row[8], cues != "[]" { interaction.cues = try StoredJSON.value([Cue].self, cues) }
    interaction.holders = try String.fetchAll(holders, arguments: [row[0] as Int64])
    return interaction
  }

  private static func holdersStatement(_ db: Database) throws -> Statement {
    try db.makeStatement(sql: "SELECT holder FROM holding WHERE interaction = ? ORDER BY holder")
  }

  /// The next interactions that have not been annotated, by row, after `row`; at most `limit`.
  public func unannotated(after row: Int64, limit: Int) throws(StoreError) -> [(row: Int64, interaction: Interaction)] {
    try access {
      try database.read { db in
        let holders = try Self.holdersStatement(db)
        return try Row.fetchAll(
          db,
          sql: """
            SELECT \(Self.columns) FROM interaction i WHERE i.cues IS NULL AND i.row > ? ORDER BY i.row LIMIT ?
            """, arguments: [row, limit]
        ).map { ($0[0], try Self.interaction($0, db, holders: holders)) }
      }
    }
  }

  /// Forgets every annotation, so that all are made again (another configuration or other lexicons).
  public func dropAnnotations() throws(StoreError) {
    try access {
      try database.write { db in
        try db.execute(sql: "UPDATE interaction SET cues = NULL, language = NULL")
        try db.execute(sql: "DELETE FROM concern")
      }
    }
  }

  /// Keeps annotations, in one transaction; `dropsText` forgets the words themselves (privacy `content: cues`).
  public func save(_ annotations: [Annotation], dropsText: Bool = false) throws(StoreError) {
    try access {
      try database.write { db in
        let update = try db.makeStatement(
          sql: "UPDATE interaction SET language = ?, cues = ?, internal = ? WHERE row = ?")
        let concern = try db.makeStatement(sql: "INSERT OR IGNORE INTO concern (account, interaction) VALUES (?, ?)")
        let drop = try db.makeStatement(
          sql: """
            UPDATE interaction SET text = '', detail = json_remove(detail, '$.quoted', '$.signature', '$.subject')
            WHERE row = ?
            """)
        for annotation in annotations {
          let cues = annotation.cues.isEmpty ? "[]" : try StoredJSON.text(annotation.cues)
          try update.execute(arguments: [annotation.language, cues, annotation.isInternal, annotation.row])
          for account in annotation.accounts { try concern.execute(arguments: [account, annotation.row]) }
          if dropsText { try drop.execute(arguments: [annotation.row]) }
        }
      }
    }
  }

  /// An internal mail belongs to the accounts of the mails it answers, and to those of the mails that answer it, step
  /// by step along the thread.
  public func spreadConcernsAlongThreads() throws(StoreError) {
    try access {
      try database.write { db in
        // A chain of internal mails between two that name the account is short; each round goes one step.
        for _ in 0..<8 {
          try db.execute(
            sql: """
              INSERT OR IGNORE INTO concern (account, interaction)
              SELECT c.account, child.row
              FROM reference r
              JOIN interaction child ON child.row = r.interaction AND child.internal
              JOIN interaction parent ON parent.message_id = r.message_id
              JOIN concern c ON c.interaction = parent.row
              UNION
              SELECT c.account, parent.row
              FROM reference r
              JOIN interaction parent ON parent.message_id = r.message_id AND parent.internal
              JOIN concern c ON c.interaction = r.interaction
              """)
          if db.changesCount == 0 { break }
        }
      }
    }
  }

  /// Every account with something stored, by name.
  public func volumes() throws(StoreError) -> [AccountVolume] {
    try access {
      try database.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT c.account, count(*), min(i.time), max(i.time) FROM concern c
            JOIN interaction i ON i.row = c.interaction GROUP BY c.account ORDER BY c.account
            """
        ).map { row in
          AccountVolume(
            name: row[0], interactions: row[1], first: (row[2] as Int64?).map(Instant.init(seconds:)),
            last: (row[3] as Int64?).map(Instant.init(seconds:)))
        }
      }
    }
  }

  /// All interactions of an account, in timeline order, as their importers made them, with cues.
  public func interactions(account: String) throws(StoreError) -> [Interaction] {
    try access {
      try database.read { db in
        let holders = try Self.holdersStatement(db)
        return try Row.fetchAll(
          db,
          sql: """
            SELECT \(Self.columns) FROM concern c JOIN interaction i ON i.row = c.interaction
            WHERE c.account = ? ORDER BY i.time, i.id
            """, arguments: [account]
        ).map { try Self.interaction($0, db, holders: holders) }
      }
    }
  }

  /// Erases every interaction older than `moment`, with its holders, references and accounts; returns how many. Pages
  /// are overwritten (`secure_delete`), and the journal is emptied.
  public func erase(before moment: Instant) throws(StoreError) -> Int {
    try access {
      let erased = try database.write { db in
        for table in ["holding", "concern", "reference"] {
          try db.execute(
            sql: "DELETE FROM \(table) WHERE interaction IN (SELECT row FROM interaction WHERE time < ?)",
            arguments: [moment.seconds])
        }
        try db.execute(sql: "DELETE FROM interaction WHERE time < ?", arguments: [moment.seconds])
        return db.changesCount
      }
      if erased > 0 {
        _ = try database.writeWithoutTransaction { try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      }
      return erased
    }
  }

  /// How many interactions are stored.
  public func interactionCount() throws(StoreError) -> Int {
    try access { try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM interaction") ?? 0 } }
  }

  /// Calls `body` with every interaction, by row, a thousand at a time.
  public func forEachInteraction(_ body: (Interaction) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      let batch: [(row: Int64, interaction: Interaction)] = try database.read { db in
        let holders = try Self.holdersStatement(db)
        return try Row.fetchAll(
          db, sql: "SELECT \(Self.columns) FROM interaction i WHERE i.row > ? ORDER BY i.row LIMIT 1000",
          arguments: [last]
        ).map { ($0[0], try Self.interaction($0, db, holders: holders)) }
      }
      guard let end = batch.last?.row else { return }
      for item in batch { try body(item.interaction) }
      last = end
    }
  }
}
