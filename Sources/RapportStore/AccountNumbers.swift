import GRDB

/// Numbers of accounts within the store, made as names come up.
final class AccountNumbers {
  private let find: PreparedStatement
  private let insert: PreparedStatement
  private let db: Database
  private var known: [String: Int64] = [:]
  /// Names remembered; then the memory starts anew.
  private static let capacity = 10_000

  init(_ db: Database) throws {
    self.db = db
    find = try PreparedStatement(db, "SELECT id FROM account WHERE name = ?")
    insert = try PreparedStatement(db, "INSERT INTO account (name) VALUES (?)")
  }

  /// The number of the account called `name`.
  func number(_ name: String) throws -> Int64 {
    if let number = known[name] { return number }
    find.bind(name, at: 1)
    var number = try find.first { find.int(0) }
    if number == nil {
      insert.bind(name, at: 1)
      try insert.run()
      number = db.lastInsertedRowID
    }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[name] = number
    return number ?? 0
  }

  /// Numbers as an annotation keeps them.
  static func bytes(_ numbers: some Collection<Int64>) -> [UInt8] {
    guard !numbers.isEmpty else { return [] }
    var writer = ByteWriter()
    for number in numbers { writer.add(signed: number) }
    return writer.bytes
  }

  /// The numbers again.
  static func numbers(_ bytes: UnsafeRawBufferPointer) throws -> [Int64] {
    var reader = ByteReader(bytes)
    var numbers: [Int64] = []
    while !reader.isAtEnd { numbers.append(try reader.signed()) }
    return numbers
  }
}
