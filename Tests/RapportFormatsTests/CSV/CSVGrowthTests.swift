import RapportTestSupport
import Testing

@testable import RapportFormats

/// Tables with very many of something: twice of it may take at most 2.3 times the time.
@Suite(.serialized) struct CSVGrowthTests {
  /// A table with n of something.
  struct Table: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (Int) -> String

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.make = make
    }

    /// A table of three columns, then `piece` n times.
    static func rows(_ name: String, _ piece: String, after start: String = "") -> Table {
      Table(name) { head + start + String(repeating: piece, count: $0) }
    }
  }

  private static let head = "a,b,c\n1,2,3\n4,5,6\n"

  static let tables: [Table] = [
    .rows("rows", "1,\"2\",3\n"), .rows("blank rows", "\n"), .rows("rows ended by CR", "1,2,3\r"),
    .rows("short rows", "1\n"), .rows("long rows", "1,2,3,4,5\n"), .rows("totals", "Total,2,3\n"),
    .rows("repeated headers", "a,b,c\n"), .rows("NUL bytes", "1,\0,3\n"), .rows("two encodings", "1,\u{142},3\n"),
    .rows("doubled quotes in rows", "1,\"2 \"\"x\"\" y\",3\n"), .rows("bare quotes in rows", "1,\"2 \"x\" y\",3\n"),
    .rows("quotes never closed", "1,\"2,3\n"), .rows("quotes never closed, in turn", "1,\"2,3\n1,2,3\n"),
    .rows("quotes opened after a line end", "1,\"2\n\"x,3\n"), .rows("line ends in quotes", "1,\"2\n2\",3\n"),
    .rows("quotes", "\""), .rows("pairs of quotes", "\"\""), .rows("quotes and blanks", "\" "),
    .rows("quotes and delimiters", "\",\""), .rows("quotes and line ends", "\"\n"), .rows("escapes", "\\\""),
    .rows("backslashes", "\\", after: "1,\""), .rows("blanks in a field", " ", after: "1,"),
    .rows("letters in a field", "x", after: "1,2,"), .rows("blanks after a quote", " ", after: "1,\"2\""),
    .rows("lines in one quote", "x\n", after: "1,\""), .rows("doubled quotes in one field", "\"\"", after: "1,\""),
    .rows("bare quotes in one field", "x\"y", after: "1,\""),
    .rows("carriage returns in one quote", "\r", after: "1,\""),
    Table("fields of a row") { head + String(repeating: "1,", count: $0) + "\n1,2,3\n" },
    Table("columns of a header") { n in
      let names = (0..<n).map { "c\($0)" }.joined(separator: ",")
      return names + "\n" + String(repeating: "1,", count: n) + "\n"
    },
    Table("lines before the table") { String(repeating: "Report\n", count: $0) + head },
    Table("delimiters of every kind") { n in String(repeating: "1;2,3\t4|5\n", count: n) },
    Table("decimal commas") { n in "a;b;c\n" + String(repeating: "1,5;2,5;3\n", count: n) },
  ]

  @Test(arguments: tables) func timeGrowsWithTheSize(_ table: Table) {
    let small = Array(table.make(Growth.smallSize).utf8)
    let large = Array(table.make(Growth.size).utf8)
    let excess = Growth.excess { size in _ = readCSV(size == Growth.size ? large : small) }
    #expect(excess == nil)
  }
}
