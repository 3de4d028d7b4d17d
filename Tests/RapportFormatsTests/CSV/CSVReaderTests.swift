import RapportModel
import RapportTestSupport
import Testing

@testable import RapportFormats

@Suite("CSV: hostile-inputs.md cases 61–69")
struct CSVReaderTests {
  @Test("61: a quote that is never closed costs one row")
  func unclosedQuote() throws {
    let bytes = try csvFixture("quote-never-closed.csv")
    let result = readCSV(bytes)
    #expect(result.defects.map(\.kind) == [.unclosedQuote])
    #expect(result.defects.first?.line == 2)
    #expect(result.records.map { $0[1] } == ["102", "103"])
    #expect(result.records.last?[3] == "third, quoted")
    #expect(result.rows.last?.line == 4)
    let defect = try #require(result.defects.first)
    #expect(String(decoding: bytes[defect.offset..<defect.offset + defect.length], as: UTF8.self).hasSuffix("first\n"))
  }

  @Test("61: the quote is open at the end of the file")
  func unclosedQuoteAtEnd() throws {
    let result = readCSV(try csvFixture("quote-never-closed-at-end.csv"))
    #expect(result.records == [["2026-10-01 09:00", "101", "one"]])
    #expect(result.defects.map(\.kind) == [.unclosedQuote])
    #expect(result.defects.first?.line == 3)
  }

  @Test("61: every row of fully quoted files after the open quote is kept")
  func unclosedQuoteAmongQuoted() {
    let text = #""a","b","c"\#n"1","2","3"\#n"4","5","6\#n"7","8","9"\#n"10","11","12"\#n"#
    let result = readCSV(Array(text.utf8), options: CSVOptions(hasHeader: true))
    #expect(result.records == [["1", "2", "3"], ["7", "8", "9"], ["10", "11", "12"]])
    #expect(result.defects.count == 1)
  }

  @Test("61: many open quotes stay linear")
  func manyUnclosedQuotes() {
    var text = "a,b\n"
    for _ in 0..<20_000 { text += "1,\"x\n1,2\n" }
    let result = readCSV(Array(text.utf8), options: CSVOptions(hasHeader: true))
    #expect(result.records.count == 20_000)
    #expect(result.defects.count == 20_000)
  }

  @Test("A line break inside quotes is part of the field")
  func lineBreak() throws {
    let result = readCSV(try csvFixture("line-break-in-quotes.csv"))
    #expect(result.records.map { $0[2] } == ["one\ntwo, three", "four"])
    #expect(result.rows.map(\.line) == [1, 2, 4])
  }

  @Test("62: a field without end is one defect, and memory stays flat")
  func endlessField() {
    var reader = CSVReader(options: CSVOptions(delimiter: 0x2C))
    let chunk = [UInt8](repeating: 0x61, count: 1 << 20)[...]
    reader.push(Array("a,b\n1,2\n".utf8)[...])
    var events = 0
    for _ in 0..<64 {
      reader.push(chunk)
      while reader.next() != nil { events += 1 }
      #expect(reader.bufferedBytes <= 36 << 20)
    }
    reader.push(Array("\n3,4\n".utf8)[...])
    reader.finish()
    var rows = 0
    var defects: [CSVDefect] = []
    while let event = reader.next() {
      if case .row = event { rows += 1 }
      if case .defect(let defect) = event { defects.append(defect) }
    }
    #expect(defects.map(\.kind) == [.tooLarge])
    #expect(defects.first?.length == 64 << 20 + 1)
    #expect(events + rows == 3)
  }

  @Test("63: zero bytes, lone CR, byte order mark, UTF-16 and mixed encodings")
  func encodings() throws {
    let zeros = readCSV(try csvFixture("zero-bytes.csv"))
    #expect(zeros.records == [["1", "23"], ["4", "5"]])
    #expect(zeros.rows[1].repairs == [.invalidBytes])
    #expect(readCSV(try csvFixture("lone-carriage-returns.csv")).records == [["1", "2"], ["3", "4"], ["5", "6"]])

    let wide = readCSV(try csvFixture("utf-16-tab.csv"))
    #expect(wide.dialect?.encoding == .utf16LittleEndian)
    #expect(wide.records == [["01.10.2026", "+74951234567"], ["02.10.2026", "😀"]])
    let bytes = try csvFixture("utf-16-tab.csv")
    #expect(wide.rows.map(\.offset) == [2, 24, 72])
    #expect((wide.rows.last.map { $0.offset + $0.length }) == bytes.count - 2)

    let mixed = readCSV(try csvFixture("lines-in-two-encodings.csv"))
    #expect(mixed.records.map { $0[1] } == ["Zażółć", "Łódź", "Gdańsk"])
    #expect(mixed.rows.map(\.repairs) == [[], [], [], [.charset]])

    #expect(readCSV(try csvFixture("windows-1250.csv")).records.map { $0[1] } == ["Łącki i synowie", "Żółw"])
    #expect(readCSV(try csvFixture("windows-1251.csv")).records.map { $0[1] } == ["Мария Иванова", "Пётр"])
  }

  @Test("64: preamble, totals and a second header are not records")
  func rowsAroundTheTable() throws {
    let report = readCSV(try csvFixture("preamble-and-totals.csv"))
    #expect(report.kinds == [.preamble, .preamble, .header, .record, .record, .summary])
    #expect(report.rows[2].line == 4)
    let twice = readCSV(try csvFixture("header-twice.csv"))
    #expect(twice.kinds == [.header, .record, .repeatedHeader, .record])
    #expect(readCSV(try csvFixture("no-header.csv")).kinds == [.record, .record])
  }

  @Test("64: duplicate and empty column names are told, never guessed")
  func headerPlaces() {
    let header = CSVHeader(names: ["Czas trwania (s)", "", "Numer", "numer ", "Номер"])
    #expect(header.place(of: "CZAS TRWANIA S") == .column(0))
    #expect(header.place(of: "numer") == .ambiguous([2, 3]))
    #expect(header.place(of: "номер") == .column(4))
    #expect(header.place(of: "") == .missing)
    #expect(header.duplicates == ["numer"])
  }

  @Test("64: 100,000 columns are one defect")
  func columns() {
    let wide = String(repeating: "x,", count: 100_000)
    let result = readCSV(Array("a,b\n1,2\n\(wide)\n3,4\n".utf8), options: CSVOptions(delimiter: 0x2C))
    #expect(result.defects.map(\.kind) == [.tooManyColumns])
    #expect(result.records == [["1", "2"], ["3", "4"]])
  }

  @Test("65: short and long rows are marked")
  func fieldCounts() throws {
    let result = readCSV(try csvFixture("short-and-long-rows.csv"))
    #expect(result.rows.map(\.repairs) == [[], [], [.fieldCount], [.fieldCount], []])
    #expect(result.rows.map(\.count) == [3, 3, 2, 4, 3])
    #expect(result.rows[2][2].isEmpty)
  }

  @Test("66: the delimiter is decided for the file, decimal commas or not")
  func delimiters() throws {
    let decimal = readCSV(try csvFixture("semicolon-decimal-comma.csv"))
    #expect(decimal.dialect?.delimiter == 0x3B)
    #expect(decimal.records.map { $0[2] } == ["1,50", "0,75"])
    let given = readCSV(try csvFixture("separator-line.csv"))
    #expect(given.dialect?.hasSeparatorLine == true)
    #expect(given.records == [["01.10.2026", "22123456"]])
    #expect(given.rows.first?.offset == 10)
    #expect(given.rows.first?.line == 2)
    #expect(readCSV(Array("1,5;2,5\n3,5;4,5\n".utf8)).dialect?.delimiter == 0x3B)
    #expect(readCSV(Array("a|b\n1|2,5\n".utf8)).dialect?.delimiter == 0x7C)
    #expect(given.dialect?.summary == "delimiter ';', quote '\"', utf-8, 2 columns, header, sep= line")
  }

  @Test("67: formulas are text")
  func formulas() throws {
    let result = readCSV(try csvFixture("formulas.csv"))
    #expect(
      result.records == [
        ["2026-10-01", "=HYPERLINK(\"http://x.example\")", "@SUM(A1)"], ["2026-10-02", "+cmd|calc", "\tTab"],
      ])
  }

  @Test("68: quotes doubled, escaped, or neither")
  func quotes() throws {
    let inside = readCSV(try csvFixture("quotes-inside-quotes.csv"))
    #expect(inside.records.map { $0[1] } == ["Cafe \"De Tuin\"", "plain", "with \"doubled\" ones"])
    #expect(inside.rows.map(\.repairs) == [[], [.quoting], [], []])
    let escaped = readCSV(try csvFixture("quotes-escaped-with-backslash.csv"))
    #expect(escaped.dialect?.escape == 0x5C)
    #expect(escaped.records.map { $0[1] } == ["Cafe \"De Tuin\"", "ends with \"", "plain"])
    #expect(readCSV(Array("a,b\n\"x\" ,1\n\"y\",2\n".utf8)).records == [["x", "1"], ["y", "2"]])
  }

  @Test("69: identical rows are rows")
  func identicalRows() {
    let result = readCSV(Array(String(repeating: "1,2\n", count: 50_000).utf8))
    #expect(result.records.count == 50_000)
    #expect(result.rows.last?.index == 49_999)
  }

  @Test("However the bytes are cut, the events are the same")
  func chunks() throws {
    for name in [
      "quote-never-closed.csv", "quotes-inside-quotes.csv", "utf-16-tab.csv", "lone-carriage-returns.csv",
      "preamble-and-totals.csv", "lines-in-two-encodings.csv", "zero-bytes.csv", "separator-line.csv",
    ] {
      let bytes = try csvFixture(name)
      let whole = readCSV(bytes).trace
      for chunk in [1, 2, 3, 7, 16] { #expect(readCSV(bytes, chunk: chunk).trace == whole, "\(name) by \(chunk)") }
    }
  }

  @Test("Random bytes: no trap, the same for every cut, positions within the file and in order")
  func randomBytes() {
    var random = SeededRandom(seed: 61)
    let alphabet: [UInt8] = Array("aaab\"\",,;\n\n\r\t\\ 1é\0".utf8)
    for round in 0..<300 {
      let prefix = round % 20 != 0 ? [] : Array(String(repeating: "1,2,3\n", count: 12_000).utf8)
      let bytes =
        prefix
        + (0..<Int.random(in: 0...200, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
      let whole = readCSV(bytes)
      let cut = readCSV(bytes, chunk: Int.random(in: 1...9_000, using: &random))
      let isSame = whole.trace == cut.trace
      #expect(isSame, "round \(round)")
      var end = 0
      for row in whole.rows {
        #expect(row.offset >= end && row.offset + row.length <= bytes.count)
        end = row.offset + row.length
      }
    }
  }
}
