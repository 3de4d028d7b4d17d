import GRDB

/// The store's tables. Migrations are SQL only and never change once released.
enum Schema {
  /// Marks the file as ours ("rapp"), so that another program's database is never written.
  static let applicationID: Int32 = 0x7261_7070
  /// Bytes a page of a new store. Mails are some KB: with SQLite's usual 4,096 most would lie in chains of pages.
  static let pageSize = 16_384

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    // The tables of before the first release; `2` makes them anew, and the exports are read again.
    migrator.registerMigration("1 timeline") { _ in }
    migrator.registerMigration("2 compact timeline") { db in
      for table in ["concern", "reference", "holding", "interaction", "source", "meta"] {
        try db.execute(sql: "DROP TABLE IF EXISTS \(table)")
      }
      try db.execute(sql: tables + indexes)
    }
    migrator.registerMigration("3 numbers") { try $0.execute(sql: numbers) }
    return migrator
  }

  private static let tables = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- One row an export file; replaced as a whole when the file is read again.
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      fingerprint TEXT NOT NULL,
      ledger TEXT NOT NULL,
      evidence TEXT NOT NULL,
      coverage TEXT NOT NULL
    );

    -- One row an interaction, as its importer made it. Rows are numbered as they come, and no number is given twice:
    -- those up to meta.annotated_through have been annotated. `id`: see StoredID; `message`: see MessageKey; `holders`:
    -- whose mailboxes and lines its first record came from, one a line; `detail`: see InteractionDetail.
    CREATE TABLE interaction (
      row INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      source INTEGER NOT NULL REFERENCES source(id),
      time INTEGER,
      message INTEGER,
      holders TEXT NOT NULL,
      detail BLOB NOT NULL,
      text TEXT NOT NULL
    );

    -- Who else holds it: holders of its further records.
    CREATE TABLE holding (
      interaction INTEGER NOT NULL REFERENCES interaction(row),
      holder TEXT NOT NULL,
      PRIMARY KEY (interaction, holder)
    ) WITHOUT ROWID;

    -- Message-IDs that a mail answers or refers to (MessageKey).
    CREATE TABLE reference (
      interaction INTEGER NOT NULL REFERENCES interaction(row),
      parent INTEGER NOT NULL,
      PRIMARY KEY (interaction, parent)
    ) WITHOUT ROWID;

    -- What was worked out of it. `cues`: see StoredCues; `accounts`: ids of the accounts whose timelines it belongs to,
    -- the same as in `concern`.
    CREATE TABLE annotation (
      interaction INTEGER PRIMARY KEY REFERENCES interaction(row),
      language TEXT,
      internal INTEGER NOT NULL,
      cues BLOB NOT NULL,
      accounts BLOB NOT NULL
    );

    CREATE TABLE account (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

    -- Which interactions make an account's timeline.
    CREATE TABLE concern (
      account INTEGER NOT NULL REFERENCES account(id),
      interaction INTEGER NOT NULL REFERENCES interaction(row),
      PRIMARY KEY (account, interaction)
    ) WITHOUT ROWID;

    """

  private static let indexes = """
    CREATE UNIQUE INDEX interaction_id ON interaction(id);
    CREATE INDEX interaction_time ON interaction(time) WHERE time IS NOT NULL;
    CREATE INDEX interaction_message ON interaction(message) WHERE message IS NOT NULL;
    CREATE INDEX reference_parent ON reference(parent);
    CREATE INDEX annotation_internal ON annotation(interaction) WHERE internal;
    """

  private static let numbers = """
    -- Order, invoice and ticket numbers that an interaction names: internal messages belong to the accounts whose
    -- numbers they name.
    CREATE TABLE matter (
      number TEXT NOT NULL,
      interaction INTEGER NOT NULL REFERENCES interaction(row),
      PRIMARY KEY (number, interaction)
    ) WITHOUT ROWID;
    CREATE INDEX matter_interaction ON matter(interaction);
    """
}
