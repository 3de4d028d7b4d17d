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
  /// Whether only staff are in it: then its thread and its numbers may tell which accounts it is about.
  public var isInternal: Bool
  /// Order, invoice and ticket numbers it names.
  public var numbers: [String]

  /// What was worked out for `row`.
  public init(
    row: Int64, language: String?, cues: [Cue], accounts: [String], isInternal: Bool, numbers: [String] = []
  ) {
    self.row = row
    self.language = language
    self.cues = cues
    self.accounts = accounts
    self.isInternal = isInternal
    self.numbers = numbers
  }
}

extension Store {
  /// The next interactions that have not been annotated, by row, after `row`; at most `limit`.
  public func unannotated(after row: Int64, limit: Int) throws(StoreError) -> [(row: Int64, interaction: Interaction)] {
    try access {
      try database.read { db in
        let reader = try InteractionReader(db, "FROM interaction i WHERE i.row > ? ORDER BY i.row LIMIT ?")
        reader.statement.bind(max(row, try StoredMeta.annotatedThrough(db)), at: 1)
        reader.statement.bind(Int64(limit), at: 2)
        return try reader.rows()
      }
    }
  }

  /// Whether any interaction has not been annotated.
  public func hasUnannotated() throws(StoreError) -> Bool {
    try access {
      try database.read { db in
        let last = try Int64.fetchOne(db, sql: "SELECT max(row) FROM interaction") ?? 0
        return last > (try StoredMeta.annotatedThrough(db))
      }
    }
  }

  /// Forgets every annotation, so that all are made again (another configuration or other lexicons).
  ///
  /// - Parameter keepsCues: whether cues and numbers of matters stay until they are replaced, for those interactions whose
  ///   words are no longer there to be read again (privacy `content: cues`).
  public func dropAnnotations(keepsCues: Bool = false) throws(StoreError) {
    try access {
      try database.write { db in
        let tables = keepsCues ? ["concern", "account"] : ["annotation", "concern", "account", "matter"]
        for table in tables { try db.execute(sql: "DELETE FROM \(table)") }
        try StoredMeta.setAnnotatedThrough(db, 0)
      }
    }
  }

  /// How many messages of each account are in each language (ISO 639-1), of those whose language was named.
  public func languageCounts() throws(StoreError) -> [String: [String: Int]] {
    try access {
      try database.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT account.name AS name, annotation.language AS language, COUNT(*) AS messages FROM concern
            JOIN account ON account.id = concern.account
            JOIN annotation ON annotation.interaction = concern.interaction
            WHERE annotation.language IS NOT NULL GROUP BY concern.account, annotation.language
            """)
        var result: [String: [String: Int]] = [:]
        for row in rows {
          let (name, language, messages): (String, String, Int) = (row["name"], row["language"], row["messages"])
          result[name, default: [:]][language] = messages
        }
        return result
      }
    }
  }

  /// Keeps the annotations of the next interactions, in the order of their rows and without leaving one out, in one
  /// transaction; `dropsText` forgets the words themselves (privacy `content: cues`).
  public func save(_ annotations: [Annotation], dropsText: Bool = false) throws(StoreError) {
    guard let last = annotations.last?.row else { return }
    try access {
      try database.write { db in
        let accounts = try AccountNumbers(db)
        let insert = try PreparedStatement(
          db,
          "INSERT OR REPLACE INTO annotation (interaction, language, internal, cues, accounts) VALUES (?, ?, ?, ?, ?)")
        let concern = try PreparedStatement(
          db, "INSERT OR IGNORE INTO concern (account, interaction) VALUES (?, ?)")
        let matter = try PreparedStatement(
          db, "INSERT OR IGNORE INTO matter (number, interaction) VALUES (?, ?)")
        for annotation in annotations {
          let numbers = try annotation.accounts.map(accounts.number)
          insert.bind(annotation.row, at: 1)
          insert.bind(annotation.language, at: 2)
          insert.bind(annotation.isInternal ? 1 : 0, at: 3)
          insert.bind(StoredCues.bytes(annotation.cues), at: 4)
          insert.bind(AccountNumbers.bytes(numbers), at: 5)
          try insert.run()
          concern.bind(annotation.row, at: 2)
          for number in numbers {
            concern.bind(number, at: 1)
            try concern.run()
          }
          matter.bind(annotation.row, at: 2)
          for number in annotation.numbers {
            matter.bind(number, at: 1)
            try matter.run()
          }
        }
        if dropsText { try Self.dropWords(of: annotations.map(\.row), db) }
        try StoredMeta.setAnnotatedThrough(db, last)
      }
    }
  }

  private static func dropWords(of rows: [Int64], _ db: Database) throws {
    let reader = try InteractionReader(db, "FROM interaction i WHERE i.row = ?")
    let update = try PreparedStatement(db, "UPDATE interaction SET text = '', detail = ? WHERE row = ?")
    var detail = ByteWriter()
    for row in rows {
      reader.statement.bind(row, at: 1)
      guard let known = try reader.rows().first else { continue }
      detail.reset()
      InteractionDetail.write(known.interaction, withoutWords: true, to: &detail)
      update.bind(detail.bytes, at: 1)
      update.bind(row, at: 2)
      try update.run()
    }
  }

  /// An internal mail belongs to the accounts whose order numbers it names, to those of the mails it answers, and to
  /// those of the mails that answer it, step by step along the thread.
  public func spreadConcerns() throws(StoreError) {
    try access {
      try database.write { db in
        try NumberSpread(db).run()
        try ThreadSpread(db).run()
      }
    }
  }

  /// Names of every account with something stored, sorted.
  public func accountNames() throws(StoreError) -> [String] {
    try access {
      try database.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT name FROM account WHERE EXISTS (SELECT 1 FROM concern WHERE account = account.id) ORDER BY name
            """)
      }
    }
  }

  /// All interactions of an account, in timeline order, as their importers made them, with cues.
  public func interactions(account: String) throws(StoreError) -> [Interaction] {
    try access {
      try database.read { db in
        let reader = try InteractionReader(
          db,
          """
          FROM concern c JOIN interaction i ON i.row = c.interaction
          WHERE c.account = (SELECT id FROM account WHERE name = ?)
          """)
        reader.statement.bind(account, at: 1)
        return try reader.rows().map(\.interaction).sorted(by: Interaction.inTimelineOrder)
      }
    }
  }

  /// Erases every interaction older than `moment`, with all that was worked out of it; returns how many. Pages are
  /// overwritten (`secure_delete`), and the journal is emptied.
  public func erase(before moment: Instant) throws(StoreError) -> Int {
    try access {
      // Looked at first: most nights nothing is too old, and nothing needs to be written.
      let oldest = try database.read { db in
        try Int64.fetchOne(db, sql: "SELECT min(time) FROM interaction WHERE time IS NOT NULL")
      }
      guard let oldest, oldest < moment.seconds else { return 0 }
      let erased = try database.write { db in
        let old = "(SELECT row FROM interaction WHERE time < ?)"
        try db.execute(
          sql: "DELETE FROM concern WHERE interaction IN \(old)", arguments: [moment.seconds])
        for table in ["annotation", "holding", "reference", "matter"] {
          try db.execute(sql: "DELETE FROM \(table) WHERE interaction IN \(old)", arguments: [moment.seconds])
        }
        try db.execute(sql: "DELETE FROM interaction WHERE time < ?", arguments: [moment.seconds])
        return db.changesCount
      }
      _ = try database.writeWithoutTransaction { try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      return erased
    }
  }

  /// Erases every interaction for which `isUnwanted` holds, with all that was worked out of it; returns how many.
  public func erase(where isUnwanted: (Interaction) -> Bool) throws -> Int {
    var rows: [Int64] = []
    try forEachRow { row, interaction in if isUnwanted(interaction) { rows.append(row) } }
    guard !rows.isEmpty else { return 0 }
    try access {
      try database.write { db in try Erasure.erase(rows, db) }
      _ = try database.writeWithoutTransaction { try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    return rows.count
  }

  /// How many interactions are stored.
  public func interactionCount() throws(StoreError) -> Int {
    try access { try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM interaction") ?? 0 } }
  }

  /// Calls `body` with every interaction, by row, a thousand at a time.
  public func forEachInteraction(_ body: (Interaction) throws -> Void) throws {
    try forEachRow { _, interaction in try body(interaction) }
  }

  private func forEachRow(_ body: (Int64, Interaction) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      let batch = try database.read { db in
        let reader = try InteractionReader(db, "FROM interaction i WHERE i.row > ? ORDER BY i.row LIMIT 1000")
        reader.statement.bind(last, at: 1)
        return try reader.rows()
      }
      guard let end = batch.last?.row else { return }
      for item in batch { try body(item.row, item.interaction) }
      last = end
    }
  }
}
