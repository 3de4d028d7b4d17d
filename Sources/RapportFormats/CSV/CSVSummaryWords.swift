/// Rows of sums below a table, known by their first word.
enum CSVSummaryWords {
  /// First words of such rows in English, Polish, Russian and Norwegian.
  private static let words: Set<String> = [
    "total", "totals", "grand total", "sum", "subtotal", "summary", "razem", "suma", "łącznie", "podsumowanie",
    "итого", "всего", "итог", "сумма", "totalt", "sum totalt", "til sammen", "samlet",
  ]

  /// The longest of them in bytes, and a colon.
  private static let longest = 26

  /// Whether `row` holds sums: its first field that isn't empty says so, and it hasn't the fields of a record.
  static func isSummary(_ row: CSVRow, columns: Int) -> Bool {
    guard columns > 1 else { return false }
    var first: Int?
    var empty = 0
    for column in 0..<row.count {
      if row.isEmpty(column) { empty += 1 } else if first == nil { first = column }
    }
    guard let first, row.count != columns || empty * 2 >= columns else { return false }
    let field = row[first]
    guard field.count <= longest || field.contains(0x3A) && field.count <= 256 else { return false }
    let text = row.text(first).lowercased()
    let word = text.prefix { $0 != ":" }.trimmed
    return words.contains(word)
  }
}

extension Substring {
  /// The text without blanks, no-break blanks and tabs at both ends.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\u{A0}" || $0 == "\t" || $0 == "\u{202F}" }
    var rest = self.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}
