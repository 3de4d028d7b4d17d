import GRDB

/// The store's tables. Migrations are SQL only and never change once released.
enum Schema {
  /// Marks the file as ours ("rapp"), so that another program's database is never written.
  static let applicationID: Int32 = 0x7261_7070

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 timeline") { db in
      try db.execute(
        sql: """
          CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

          -- One row an export file; replaced as a whole when the file is read again.
          CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            reading INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            ledger TEXT NOT NULL,
            evidence TEXT NOT NULL,
            coverage TEXT NOT NULL
          );

          -- One row an interaction, as its importer made it. `cues` is NULL until it has been annotated.
          CREATE TABLE interaction (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            source INTEGER NOT NULL REFERENCES source(id),
            reading INTEGER NOT NULL,
            time INTEGER,
            channel TEXT NOT NULL,
            message_id TEXT,
            detail TEXT NOT NULL,
            text TEXT NOT NULL,
            language TEXT,
            internal INTEGER NOT NULL DEFAULT 0,
            cues TEXT
          );
          CREATE INDEX interaction_unannotated ON interaction(row) WHERE cues IS NULL;
          CREATE INDEX interaction_message_id ON interaction(message_id) WHERE message_id IS NOT NULL;

          -- Whose mailboxes and lines hold it.
          CREATE TABLE holding (
            interaction INTEGER NOT NULL REFERENCES interaction(row),
            holder TEXT NOT NULL,
            PRIMARY KEY (interaction, holder)
          ) WITHOUT ROWID;

          -- Message-IDs that a mail answers or refers to.
          CREATE TABLE reference (
            interaction INTEGER NOT NULL REFERENCES interaction(row),
            message_id TEXT NOT NULL,
            PRIMARY KEY (interaction, message_id)
          ) WITHOUT ROWID;

          -- Which accounts' timelines it belongs to.
          CREATE TABLE concern (
            account TEXT NOT NULL,
            interaction INTEGER NOT NULL REFERENCES interaction(row),
            PRIMARY KEY (account, interaction)
          ) WITHOUT ROWID;
          """)
    }
    return migrator
  }
}
