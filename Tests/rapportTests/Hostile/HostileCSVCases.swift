import RapportModel

/// Cases 61–69: call logs.
enum HostileCSVCases {
  typealias Table = HostileTable

  static let all: [HostileCase] = [
    HostileCase(
      61, "a quote that is never closed",
      Table.head + "2024-10-07 09:00,+4791122333,204,\"65,Answered\n" + Table.rows(3, from: 1)
    ).stored(3).quarantined(),
    HostileCase(61, "a quote open at the end", Table.log(2) + "2024-10-07 09:09,+4791122333,204,\"65,Answered\n")
      .stored(2).quarantined(),
    HostileCase(
      61, "a line break in quotes is no such thing",
      "Time,From,To,Duration,Note\n2024-10-07 09:00,+4791122333,204,65,\"one\ntwo, three\"\n"
        + "2024-10-07 09:05,+4791122333,204,60,x\n"
    ).stored(2).check { $0[0].text == "one\ntwo, three" },
    HostileCase(
      62, "a field of 24 MB",
      Table.log(2) + "2024-10-07 09:09,+4791122333,204," + Table.times(24 << 20, "5") + "\n" + Table.rows(2, from: 5)
    ).stored(4).quarantined(),
    HostileCase(62, "24 MB in quotes", Table.log(2) + "\"" + Table.times(24 << 20, "x") + "\n" + Table.rows(2, from: 5))
      .stored(4).quarantined(),
    HostileCase(63, "zero bytes", Table.log(2).replacing("204", with: "2\u{0}04")).stored(2).mended(2)
      .check { $0.allSatisfy { $0.to.map(\.extension) == ["204"] } },
    HostileCase(63, "a byte order mark", "\u{FEFF}" + Table.log(2)).stored(2).mended(0),
    HostileCase(63, "UTF-16", bytes: Table.utf16(Table.log(2).replacing(",", with: "\t"))).stored(2).mended(0),
    HostileCase(63, "UTF-16 without a mark", bytes: Array(Table.utf16(Table.log(2)).dropFirst(2))).stored(2),
    HostileCase(63, "lone carriage returns", Table.log(3).replacing("\n", with: "\r")).stored(3).mended(0),
    HostileCase(
      63, "line ends of three kinds",
      Table.head.replacing("\n", with: "\r\n") + Table.rows(1) + Table.rows(1, from: 1).replacing("\n", with: "\r")
        + Table.rows(1, from: 2)
    ).stored(3).mended(0),
    HostileCase(
      63, "lines in two encodings",
      bytes: Array("Time,From,To,Duration,Note\n2024-10-07 09:00,+4791122333,204,5,Zażółć\n".utf8)
        + Array("2024-10-07 09:01,+4791122333,204,5,Gda".utf8) + [0xF1] + Array("sk\n".utf8)
    ).stored(2).mended(1).check { $0.map(\.text) == ["Zażółć", "Gdańsk"] },
    HostileCase(64, "a column twice", "Time,From,From,To,Duration\n2024-10-07 09:00,1,2,204,5\n").stored(0)
      .issue("refused"),
    HostileCase(64, "columns without names", "Time,,From,,To,Duration\n2024-10-07 09:00,x,+4791122333,y,204,5\n"),
    HostileCase(64, "100,000 columns", Table.log(2) + Table.times(100_000, "x,") + "\n" + Table.rows(1, from: 5))
      .stored(3).quarantined(),
    HostileCase(64, "names twice", Table.log(2) + Table.head + Table.rows(1, from: 5)).stored(3)
      .skipped("header repeated"),
    HostileCase(64, "no names", Table.rows(3)).configured(
      "columns: {time: \"1\", from: \"2\", to: \"3\", duration: \"4\"}"
    )
    .stored(3),
    HostileCase(64, "no names and nobody who says what is what", Table.rows(3)).stored(0).issue("refused"),
    HostileCase(64, "titles and totals", "Calls of October\nFirm,,,\n\n" + Table.log(2) + "Total,,,130,\n").stored(2)
      .skipped("totals"),
    HostileCase(64, "names nobody knows", "Foo,Bar,Baz\n1,2,3\n").format("csv").stored(0).issue("refused"),
    HostileCase(65, "a short row", Table.log(2) + "2024-10-07 09:09,+4791122333,204,65\n").stored(3).mended(1),
    HostileCase(65, "a row of half a call", Table.log(2) + "2024-10-07 09:09\n").stored(2).quarantined(),
    HostileCase(65, "a long row", Table.log(2) + "2024-10-07 09:09,+4791122333,204,65,Answered,x,y\n").stored(3)
      .mended(1),
    HostileCase(66, "semicolons and decimal commas", Table.decimals(";")).stored(2).check(minutes),
    HostileCase(66, "tabs", Table.decimals("\t")).stored(2).check(minutes),
    HostileCase(66, "bars", Table.decimals("|")).stored(2).check(minutes),
    HostileCase(66, "commas and quoted decimals", Table.decimals(",", quote: "\"")).stored(2).check(minutes),
    HostileCase(66, "a line that names the delimiter", "sep=;\r\n" + Table.decimals(";")).stored(2).check(minutes),
    HostileCase(
      67, "formulas",
      "Time,From,To,Duration,Note\n2024-10-07 09:00,+4791122333,204,5,\"=HYPERLINK(\"\"http://x.example\"\")\"\n"
        + "2024-10-07 09:01,+4791122333,204,5,@SUM(A1)\n2024-10-07 09:02,+4791122333,204,5,+cmd|' /C calc'!A0\n"
        + "2024-10-07 09:03,\"=\"\"004791122333\"\"\",204,5,\tx\n"
    ).stored(4).mended(0).check {
      $0.map(\.text) == ["=HYPERLINK(\"http://x.example\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "x"]
        && $0.allSatisfy { $0.from.first?.phone?.hasPrefix("+479112") == true }
    },
    HostileCase(
      68, "quotes doubled", "Time,From,To,Duration,Note\n2024-10-07 09:00,+4791122333,204,5,\"Cafe \"\"De Tuin\"\"\"\n"
    ).mended(0).check { $0[0].text == "Cafe \"De Tuin\"" },
    HostileCase(
      68, "quotes with backslashes",
      "Time,From,To,Duration,Note\n2024-10-07 09:00,+4791122333,204,5,\"Cafe \\\"De Tuin\\\", x\"\n"
        + "2024-10-07 09:01,+4791122333,204,5,\"a \\\"b\\\"\"\n"
    ).stored(2).check { $0.map(\.text) == ["Cafe \"De Tuin\", x", "a \"b\""] },
    HostileCase(
      68, "quotes in quotes",
      "Time,From,To,Duration,Note\n2024-10-07 09:00,+4791122333,204,5,\"Cafe \"De Tuin\"\"\n"
        + "2024-10-07 09:01,+4791122333,204,5,x\n"
    ).stored(2).mended(1).check { $0[0].text == "Cafe \"De Tuin\"" },
    HostileCase(69, "20,000 rows that are the same", Table.head + Table.times(20_000, Table.rows(1))).stored(
      1, duplicates: 19_999),
  ]

  private static let minutes: @Sendable ([Interaction]) -> Bool = { $0.map(\.duration) == [90, 45] }
}

/// Pieces that the generated call logs are made of.
enum HostileTable {
  static let head = "Time,From,To,Duration,Status\n"

  /// Calls, one a minute.
  static func rows(_ count: Int, from first: Int = 0) -> String {
    (first..<first + count).map { minute in
      "2024-10-07 09:\(minute < 10 ? "0" : "")\(minute),+4791122333,204,65,Answered\n"
    }.joined()
  }

  static func log(_ count: Int) -> String { head + rows(count) }

  /// Two calls whose lengths are minutes with a decimal comma.
  static func decimals(_ delimiter: String, quote: String = "") -> String {
    [
      ["Data i godzina", "Od", "Do", "Czas trwania (min)"],
      ["07.10.2024 09:00", "+4791122333", "204", "\(quote)1,5\(quote)"],
      ["17.10.2024 09:00", "+4791122333", "204", "\(quote)0,75\(quote)"],
    ].map { $0.joined(separator: delimiter) + "\n" }.joined()
  }

  /// UTF-16 with its mark, low byte first.
  static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
}
