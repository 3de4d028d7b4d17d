import RapportModel
import RapportTestSupport
import Testing

@testable import RapportImport

/// Bodies put together at random from lines that real mail has, to find those that nobody thought of.
struct RandomBody {
  static let lines = [
    "", "", "", "Hello", "Is it done?", "> quoted", "> > deeper", ">>> deepest", ">", "> ", "-- ", "--", "____________",
    "-----Original Message-----", "---------- Forwarded message ---------", "From: A <a@x.example>",
    "Sent: 1 May 2024 10:00", "To: B", "Subject: x", "> From: A <a@x.example>", "> Sent: 1 May 2024 10:00", "> To: B",
    "On 1 May 2024 at 10:00, A <a@x.example> wrote:", "> On 1 May 2024 at 10:00, A <a@x.example> wrote:",
    "W dniu 1 maja 2024 o 10:00, Ada pisze:", "Ada wrote:", "wrote:", ":", ">:", "Mvh", "Kari Nordmann",
    "Tlf. 22 12 34 56", "Best regards,", "Thanks,", "Sent from my iPhone", "Z poważaniem", "С уважением,", "Иван",
    "This e-mail is confidential and intended solely for the addressee; notify the sender if received in error.",
    "To unsubscribe, click here", "x mailing list", "AB> initials", "\u{FEFF}mark", "\u{A0}", "日本語 テキスト", "🎉",
    "CAUTION: external email", "Disclaimer", "  indented", "a very long line " + String(repeating: "word ", count: 60),
    "*From:* A", "On Monday we go", "12.05.2024, 10:00, A <a@x.example>:", "=====", "\r", "> \u{FEFF}q",
  ]

  static func make(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 0...40, using: &random)
    return (0..<count).map { _ in lines.randomElement(using: &random) ?? "" }.joined(separator: "\n")
  }
}

@Suite struct QuoteSplitterPropertyTests {
  /// A line without marks, spaces and marks of order: what has to turn up again.
  private func words(_ line: Substring.UTF8View) -> String {
    String(
      Substring(line).unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" && $0 != ">" }.map(
        Character.init))
  }

  @Test(arguments: 0..<400) func everyLineIsSomebodys(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<20 {
      let body = RandomBody.make(&random)
      var scan = QuoteScan(bytes: Array(body.utf8), splitter: QuoteSplitter())
      scan.run()
      let split = scan.assembled()
      let parts = [split.text, split.signature ?? "", split.boilerplate ?? ""] + split.quoted.map(\.text)
      var remaining: [String: Int] = [:]
      for part in parts {
        for line in part.utf8.split(separator: 10) { remaining[words(line), default: 0] += 1 }
      }
      let lines = body.utf8.split(separator: 10, omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where number < scan.roles.count {
        let words = words(line)
        guard !words.isEmpty else { continue }
        if case .marker = scan.roles[number] { continue }
        // `AB>` in front of a quote is a mark as well.
        if words.hasPrefix("AB") { continue }
        #expect(remaining[words, default: 0] > 0, "line \(number) is in no part: \(words)")
        remaining[words, default: 0] -= 1
      }
    }
  }

  @Test func markersNameTheBlockTheyOpen() {
    var scan = QuoteScan(
      bytes: Array("Hi\n\nOn 1 May 2024 at 10:00, A <a@x.example> wrote:\n> q".utf8), splitter: QuoteSplitter())
    scan.run()
    #expect(scan.roles == [.own, .blank, .marker(0), .quoted(0)])
  }

  @Test func splittingIsDeterministic() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let body = RandomBody.make(&random)
      #expect(QuoteSplitter().split(body) == QuoteSplitter().split(body))
    }
  }

  @Test func anyBytesAreABody() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...300, using: &random)
      let bytes = (0..<count).map { _ in
        // Half of them bytes that mean something to the splitter.
        Bool.random(using: &random)
          ? Array(">:-_*<@. \n\r\tFrom0123\u{D0}".utf8).randomElement(using: &random) ?? 0
          : UInt8.random(in: 0...255, using: &random)
      }
      let split = QuoteSplitter(authorNames: ["A B"]).split(bytes)
      #expect(split.text.utf8.count <= bytes.count * 3 + 8)
    }
  }

  /// Bodies that make a careless splitter quadratic: twice as long may take twice as long, not four times.
  @Test(arguments: [
    "On 1 May 2024 at 10:00, A <a@x.example> wrote:\n", "From: A <a@x.example>\n", "From: a\nTo: b\n", ":\n", ">\n",
    ">>>>>>>>>>>>>>>>>>>>\n", "-----Original Message-----\n\n", "____________\n\n\n", "-- \n", "a:\n", "wrote:\n", "@",
    "a@", "Mvh\n", "Sent from my iPhone\n\n", "\n", "a> \n> b\n", "Best regards\n\n> q\n", "> q\nown\n", "AB> x\n",
    "On a\nb wrote:\n", "To unsubscribe\n----\n", "1 May 2024 ", "From: a To: b Sent: c ",
  ])
  func timeIsLinear(_ unit: String) {
    let excess = Growth.excess { count in
      _ = QuoteSplitter().split(Array(String(repeating: unit, count: count).utf8))
    }
    #expect(excess == nil)
  }

  /// Each line deeper than the one before, and attributions on the way down.
  @Test(arguments: ["", " x", " On 1 May 2024 at 10:00, A <a@x.example> wrote:", "\n\n"])
  func timeIsLinearInDepth(_ text: String) {
    let excess = Growth.excess { count in
      // As many marks in sum: the depth grows with the root of the size.
      let depth = Int(Double(2 * count).squareRoot())
      let body = (0..<depth).map { String(repeating: ">", count: $0) + text }.joined(separator: "\n")
      _ = QuoteSplitter().split(Array(body.utf8))
    }
    #expect(excess == nil)
  }
}
