import RapportReport

/// A table of fixed columns for a terminal; control characters in cells are visible, since cells quote names and paths.
struct TerminalTable {
  private var rows: [[String]]
  private let numeric: Set<Int>

  /// A table with these column titles; columns of `numeric` are set flush right.
  init(_ titles: [String], numeric: Set<Int> = []) {
    rows = [titles]
    self.numeric = numeric
  }

  mutating func add(_ row: [String]) { rows.append(row.map(VisibleText.line)) }

  /// The rows, columns two spaces apart.
  var text: String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return numeric.contains(column) ? space + cell : cell + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
