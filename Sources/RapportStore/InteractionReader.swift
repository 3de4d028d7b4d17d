import GRDB
import RapportModel

/// Reads interactions, with their cues, out of rows of a query.
struct InteractionReader {
  /// The query; its parameters are bound by the caller.
  let statement: PreparedStatement

  /// - Parameter query: from `FROM` on, with the interactions called `i`.
  init(_ db: Database, _ query: String) throws {
    statement = try PreparedStatement(
      db,
      """
      SELECT i.row, i.id, i.time, i.holders,
        (SELECT group_concat(holder, char(10)) FROM holding WHERE interaction = i.row),
        i.detail, i.text,
        (SELECT language FROM annotation WHERE interaction = i.row),
        (SELECT cues FROM annotation WHERE interaction = i.row)
      \(query)
      """)
  }

  /// Every row, in the query's order.
  func rows() throws -> [(row: Int64, interaction: Interaction)] {
    var rows: [(row: Int64, interaction: Interaction)] = []
    try statement.forEachRow { rows.append((statement.int(0), try interaction())) }
    return rows
  }

  private func interaction() throws -> Interaction {
    var interaction = try statement.withBytes(5) { bytes in
      var reader = ByteReader(bytes)
      return try InteractionDetail.read(&reader, id: statement.id(1), seconds: statement.optionalInt(2))
    }
    interaction.text = statement.text(6)
    interaction.holders = Self.holders(statement.text(3))
    if let others = statement.optionalText(4) {
      interaction.holders = Set(interaction.holders).union(Self.holders(others)).sorted()
    }
    interaction.language = statement.optionalText(7)
    interaction.cues = try statement.withBytes(8, StoredCues.cues)
    return interaction
  }

  private static func holders(_ lines: String) -> [String] {
    lines.isEmpty ? [] : lines.split(separator: "\n").map(String.init)
  }
}
