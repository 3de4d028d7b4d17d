import GRDB
import GRDBSQLite
public import RapportModel

/// What became of an interaction handed to the store.
public enum StoreOutcome: Sendable {
  /// It is new, or this source brought it before.
  case stored
  /// Another record brought it already.
  case duplicate
}

/// Writes the interactions of one source within its transaction.
public final class SourceWriter {
  /// References of a mail that are kept, from the last: they name the parents, and the whole list of a long thread would
  /// only say the same again.
  private static let referencesKept = 3

  private let connection: OpaquePointer?
  private let source: Int64
  private let insert: PreparedStatement
  private let find: PreparedStatement
  private let hold: PreparedStatement
  private let refer: PreparedStatement
  private let replacement: Replacement?
  // The number of the next row, and of the first of this reading: an interaction from there on has been met in it.
  private var next: Int64
  private let first: Int64
  // Rows of earlier readings that this reading met again: a bit each, so that a grown mailbox costs next to nothing.
  private var metAgain: [UInt64] = []
  private var detail = ByteWriter()
  private var id: [UInt8] = []

  /// - Parameter replaces: whether what this source brought before is written anew where it is met again.
  init(_ db: Database, source: Int64, replaces: Bool) throws {
    connection = db.sqliteConnection
    self.source = source
    insert = try PreparedStatement(
      db,
      """
      INSERT INTO interaction (row, id, source, time, message, holders, detail, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
      """)
    find = try PreparedStatement(db, "SELECT row, source, holders FROM interaction WHERE id = ?")
    hold = try PreparedStatement(db, "INSERT OR IGNORE INTO holding (interaction, holder) VALUES (?, ?)")
    refer = try PreparedStatement(db, "INSERT OR IGNORE INTO reference (interaction, parent) VALUES (?, ?)")
    replacement = replaces ? try Replacement(db) : nil
    // Rows that were erased may have had the highest numbers; those count as annotated, so they are not given again.
    let last = try Int64.fetchOne(db, sql: "SELECT max(row) FROM interaction") ?? 0
    first = max(last, try StoredMeta.annotatedThrough(db)) + 1
    next = first
  }

  /// Stores `interaction` unless it is known, and remembers who holds it.
  public func write(_ interaction: Interaction) throws -> StoreOutcome {
    detail.reset()
    InteractionDetail.write(interaction, to: &detail)
    insert.bind(next, at: 1)
    insert.bind(source, at: 3)
    insert.bind(interaction.time?.instant.seconds, at: 4)
    insert.bind(interaction.messageID.map(MessageKey.of), at: 5)
    insert.bind(Self.joined(interaction.holders), at: 6)
    if !StoredID.write(interaction.id, to: &id) { insert.bind(interaction.id, at: 2) }
    // The larger values are not copied before they are written.
    var text = interaction.text
    try id.withUnsafeBytes { id in
      if !id.isEmpty { insert.bind(unmoved: id, at: 2) }
      try detail.bytes.withUnsafeBytes { detail in
        insert.bind(unmoved: detail, at: 7)
        try text.withUTF8 { text in
          insert.bind(unmovedText: text, at: 8)
          try insert.run()
        }
      }
    }
    guard sqlite3_changes(connection) > 0 else { return try meet(interaction) }
    try writeReferences(of: interaction, row: next)
    next += 1
    return .stored
  }

  private static func joined(_ holders: [String]) -> String {
    holders.count == 1 ? holders[0] : holders.joined(separator: "\n")
  }

  private func writeReferences(of interaction: Interaction, row: Int64) throws {
    guard interaction.inReplyTo != nil || !interaction.references.isEmpty else { return }
    refer.bind(row, at: 1)
    if let parent = interaction.inReplyTo { try refer(to: parent) }
    for parent in interaction.references.suffix(Self.referencesKept) where parent != interaction.inReplyTo {
      try refer(to: parent)
    }
  }

  private func refer(to parent: String) throws {
    refer.bind(MessageKey.of(parent), at: 2)
    try refer.run()
  }

  /// What becomes of a record whose interaction is stored already.
  private func meet(_ interaction: Interaction) throws -> StoreOutcome {
    find.bind(id: interaction.id, at: 1)
    let known = try find.first { (row: find.int(0), source: find.int(1), holders: find.text(2)) }
    guard let known else { return .duplicate }
    // The first record in each reading of the source that brought it counts as the one that stores it.
    let isStored = known.source == source && known.row < first && isFirstMeeting(known.row)
    if isStored, let replacement {
      // Its bytes were made for the row that could not be inserted.
      try replacement.write(interaction, detail: detail.bytes, row: known.row)
      try writeReferences(of: interaction, row: known.row)
      return .stored
    }
    let holders = known.holders.split(separator: "\n")
    for holder in interaction.holders where !holders.contains(holder[...]) {
      hold.bind(known.row, at: 1)
      hold.bind(holder, at: 2)
      try hold.run()
    }
    return isStored ? .stored : .duplicate
  }

  /// Erases what earlier readings of this source brought and this one did not meet again; returns how many. For a source
  /// whose bytes are the same and that is read in another way: its records have other ids now, or are left out.
  func eraseUnmet(_ db: Database) throws -> Int {
    var unmet: [Int64] = []
    let rows = try PreparedStatement(db, "SELECT row FROM interaction WHERE source = ? AND row < ?")
    rows.bind(source, at: 1)
    rows.bind(first, at: 2)
    try rows.forEachRow {
      let row = rows.int(0)
      let word = Int(row >> 6)
      if word >= metAgain.count || metAgain[word] & UInt64(1) << UInt64(row & 63) == 0 { unmet.append(row) }
    }
    try Erasure.erase(unmet, db)
    return unmet.count
  }

  private func isFirstMeeting(_ row: Int64) -> Bool {
    let word = Int(row >> 6)
    let bit = UInt64(1) << UInt64(row & 63)
    if word >= metAgain.count {
      metAgain.append(contentsOf: repeatElement(0, count: max(word + 1 - metAgain.count, metAgain.count)))
    }
    defer { metAgain[word] |= bit }
    return metAgain[word] & bit == 0
  }
}

/// Writes an interaction over the row that an earlier reading of its source made; who else holds it stays.
private struct Replacement {
  private let update: PreparedStatement
  private let dropReferences: PreparedStatement

  init(_ db: Database) throws {
    update = try PreparedStatement(
      db, "UPDATE interaction SET time = ?, message = ?, holders = ?, detail = ?, text = ? WHERE row = ?")
    dropReferences = try PreparedStatement(db, "DELETE FROM reference WHERE interaction = ?")
  }

  func write(_ interaction: Interaction, detail: [UInt8], row: Int64) throws {
    update.bind(interaction.time?.instant.seconds, at: 1)
    update.bind(interaction.messageID.map(MessageKey.of), at: 2)
    update.bind(interaction.holders.joined(separator: "\n"), at: 3)
    update.bind(detail, at: 4)
    update.bind(interaction.text, at: 5)
    update.bind(row, at: 6)
    try update.run()
    dropReferences.bind(row, at: 1)
    try dropReferences.run()
  }
}
