import Foundation
import GRDB

/// The memory between two nights: a SQLite file with every interaction, the ledger of every source, and what was
/// worked out of them. The only place that knows SQL.
///
/// A source is stored in one transaction, so a run killed at any moment leaves whole sources or nothing of them.
public struct Store: Sendable {
  /// Where the file is, as the user named it.
  public let path: String
  let database: DatabasePool

  /// Opens the store, or makes an empty one.
  ///
  /// - Throws: `StoreError` for another program's database, a newer schema, damage, or a path that can't be used.
  public init(path: String) throws(StoreError) {
    self.path = path
    var configuration = GRDB.Configuration()
    configuration.label = "rapport"
    configuration.prepareDatabase { db in
      // A planted trigger or view must not run functions (hostile-inputs, case 94).
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA cache_size = -32000")
      // Only a store that is made now takes it.
      try db.execute(sql: "PRAGMA page_size = \(Schema.pageSize)")
    }
    do {
      // Looked at before it is opened for writing, so that another program's database is left as it is.
      if FileManager.default.fileExists(atPath: path) { try Self.inspect(path) }
      database = try DatabasePool(path: path, configuration: configuration)
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        if try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 {
          try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        }
      }
      guard try !database.read(Schema.migrator.hasBeenSuperseded) else { throw StoreError.newer(path: path) }
      try Schema.migrator.migrate(database)
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw Self.storeError(error, path: path)
    } catch {
      throw .inaccessible(path: path, detail: "unknown cause")
    }
  }

  private static func inspect(_ path: String) throws {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let (applicationID, tables) = try queue.read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    guard applicationID == Schema.applicationID || (applicationID == 0 && tables == 0) else {
      throw StoreError.notAStore(path: path)
    }
  }

  static func storeError(_ error: DatabaseError, path: String) -> StoreError {
    switch error.resultCode {
    case .SQLITE_NOTADB: .notAStore(path: path)
    case .SQLITE_CORRUPT: .damaged(path: path, detail: "SQLite code \(error.extendedResultCode.rawValue)")
    default: .inaccessible(path: path, detail: "SQLite code \(error.extendedResultCode.rawValue)")
    }
  }

  /// Runs `body`, turning SQLite's errors into ours.
  func access<T>(_ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw Self.storeError(error, path: path)
    } catch {
      throw .damaged(path: path, detail: "a row can't be read")
    }
  }

  /// SQLite's own check of the whole file; nil if sound, else what it found.
  public func integrityProblem() throws(StoreError) -> String? {
    try access {
      try database.read { db in
        let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
        return answer == "ok" ? nil : "SQLite quick_check failed"
      }
    }
  }

  /// A value kept under `key` (fingerprints of what the annotations were made with).
  public func meta(_ key: String) throws(StoreError) -> String? {
    try access { try database.read { try StoredMeta.value($0, key) } }
  }

  /// Keeps `value` under `key`.
  public func setMeta(_ key: String, _ value: String) throws(StoreError) {
    try access { try database.write { try StoredMeta.set($0, key, value) } }
  }
}

/// Single values that the store keeps.
enum StoredMeta {
  private static let annotated = "annotated_through"

  static func value(_ db: Database, _ key: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
  }

  static func set(_ db: Database, _ key: String, _ value: String) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
  }

  /// The last row that has been annotated, with all before it.
  static func annotatedThrough(_ db: Database) throws -> Int64 { try value(db, annotated).flatMap { Int64($0) } ?? 0 }

  static func setAnnotatedThrough(_ db: Database, _ row: Int64) throws { try set(db, annotated, String(row)) }
}

/// JSON as the store keeps it: keys sorted, so that equal values are equal bytes.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
