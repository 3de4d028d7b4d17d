import RapportModel
import RapportTestSupport
import Testing

@testable import RapportFormats

/// Hostile sizes: twice the input may take at most 2.3 times the time, for everything that mail can have many of.
@Suite(.serialized) struct GrowthTests {
  /// What there is n of.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let make: @Sendable (Int) -> String
    var testDescription: String { name }

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.make = make
    }

    /// A message with `piece` n times in the header `field`.
    static func header(_ field: String, _ piece: String, after start: String = "") -> Case {
      Case("\(field): \(piece.prefix(12)) …") { n in
        "\(field): \(start)" + String(repeating: piece, count: n) + "\nSubject: x\n\nbody\n"
      }
    }

    /// A message of a content type with `piece` n times in the body.
    static func body(_ type: String, _ piece: String) -> Case {
      Case("\(type) \(piece.prefix(12).debugDescription)") { n in
        "Content-Type: \(type)\n\n" + String(repeating: piece, count: n)
      }
    }
  }

  static let cases: [Case] = [
    Case("fields") { n in (0..<n).map { "X-\($0): y\n" }.joined() + "\nbody" },
    Case("fields without colon") { n in String(repeating: "no header\n", count: n) + "\nbody" },
    Case("fields and junk in turn") { n in String(repeating: "junk\nA: b\n", count: n) + "\nbody" },
    Case("folds") { n in "Subject: x" + String(repeating: "\n y", count: n) + "\n\nbody" },
    Case("empty folds") { n in "Subject: x" + String(repeating: "\n ", count: n) + "\n\nbody" },
    .header("To", "a@b.example, "), .header("To", "Ab, Cd <a@b.example>, "), .header("To", "("), .header("To", "()"),
    .header("To", "a:"), .header("To", "<"), .header("To", "\""), .header("To", "\\\"", after: "\""),
    .header("To", "<,"), .header("To", ";"), .header("To", "@"), .header("To", "a b "), .header("To", "["),
    .header("To", "=?utf-8?q?a?= "), .header("To", "=?"), .header("To", "<@a,"),
    .header("Subject", "=?utf-8?q?=C3=B8?= "), .header("Subject", "=?utf-8?q?"), .header("Subject", "=?utf-8?b?w7g=?="),
    .header("Subject", "word "), .header("Subject", "w"), .header("X-Other", "w"), .header("From", "Word "),
    .header("Subject", "=?"), .header("Subject", "="), .header("Subject", "\u{E9}"),
    .header("References", "<a@b.example> "), .header("References", "<"), .header("References", "a@b "),
    .header("In-Reply-To", "a "), .header("Message-ID", ">"),
    .header("Date", "("), .header("Date", "1 "), .header("Date", "1:"), .header("Date", "Jan "), .header("Date", "+1"),
    .header("Received", "; 1 Jan 2024 10:00 "), .header("Thread-Index", "AAAA"),
    .header("Content-Type", "; a=b", after: "text/plain"),
    .header("Content-Type", "; charset*0*=b", after: "text/plain"),
    .header("Content-Type", "\\\"", after: "text/plain; name=\""), .header("Content-Type", ";", after: "text/plain"),
    Case("continuations") { n in
      "Content-Type: text/plain" + (0..<n).map { "; name*\($0)=a" }.joined() + "\n\nbody"
    },
    Case("encoded continuations") { n in
      "Content-Type: text/plain" + (0..<n).map { ";\n name*\($0)*=%C5%82" }.joined() + "\n\nbody"
    },
    .header("Content-Type", "(", after: "text/plain; "), .header("Content-Disposition", "; filename*1=a"),
    Case("nested multiparts") { n in
      (0..<n).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\ntext"
    },
    Case("parts") { n in "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\n", count: n) },
    Case("parts with files") { n in
      "Content-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: "--b\nContent-Disposition: attachment; filename=a\n\nx\n", count: n)
    },
    Case("nested messages") { n in String(repeating: "Content-Type: message/rfc822\n\n", count: n) + "Subject: x\n\ny"
    },
    Case("lines like boundaries") { n in
      (0..<90).map { "Content-Type: multipart/mixed; boundary=bb\($0)\n\n--bb\($0)\n" }.joined() + "\n"
        + String(repeating: "--bb\n", count: n)
    },
    .body("text/plain", "begin 644 x\n"), .body("text/plain", "begin 644 x\n#0V%T\n"), .body("text/plain", "\r"),
    .body("text/plain; format=flowed", ">"), .body("text/plain; format=flowed", "> x \n"),
    .body("text/plain; format=flowed; delsp=yes", "a \n"), .body("text/plain; charset=utf-8", "\u{142}x"),
    .body("text/enriched", "<"), .body("text/enriched", "<param>"), .body("text/enriched", "<a>"),
    .body("text/plain\nContent-Transfer-Encoding: quoted-printable", "="),
    .body("text/plain\nContent-Transfer-Encoding: quoted-printable", "=\n"),
    .body("text/plain\nContent-Transfer-Encoding: quoted-printable", " "),
    .body("text/plain\nContent-Transfer-Encoding: base64", "A=\n"),
    .body("text/html", "<b>"), .body("text/html", "<div>"), .body("text/html", "</i>"), .body("text/html", "<p>x"),
    .body("text/html", "<div></i>"), .body("text/html", "<a href='"), .body("text/html", "<!--"),
    .body("text/html", "<"),
    .body("text/html", "&"), .body("text/html", "&amp"), .body("text/html", "<li>x"), .body("text/html", "<td>x"),
    .body("text/html", "<table><tr><td>x"), .body("text/html", "<blockquote>x"), .body("text/html", "<title>"),
    .body("text/html", "<style></style>"), .body("text/html", "<br>"), .body("text/html", "<pre>\n"),
    .body("text/html", "<div class=gmail_quote>x"), .body("text/html", "<div id=appendonsend></div>"),
    .body("text/html", "<a b=\"<a b='"), .body("text/html", "<a <"), .body("text/html", "x y "),
    .body("text/plain", "A line of text.\n"), .body("text/plain", "w"), .body("text/plain", "> "),
    Case("depth of quotes") { n in
      "Content-Type: text/plain; format=flowed\n\n"
        + (0..<n).map { String(repeating: ">", count: $0 % 200) + " x \n" }.joined()
    },
    Case("one attribute") { n in
      "Content-Type: text/html\n\n<div class=\"" + String(repeating: "a ", count: n) + "\">text</div>"
    },
    Case("attributes") { n in "Content-Type: text/html\n\n<div " + (0..<n).map { "a\($0)=b " }.joined() + ">text</div>"
    },
    Case("closed after open") { n in
      "Content-Type: text/html\n\n" + String(repeating: "<font>", count: n) + String(repeating: "</span>", count: n)
    },
  ]

  @Test(arguments: cases) func timeGrowsWithTheSize(_ entry: Case) {
    let small = Array(entry.make(Growth.smallSize).utf8)
    let large = Array(entry.make(Growth.size).utf8)
    let excess = Growth.excess { size in _ = MailMessage.parse(size == Growth.size ? large : small).read() }
    #expect(excess == nil)
  }

  @Test(arguments: [
    "From a@b Sat Jan  3 01:05:34 1996\nA: b\n\n", "From now on\n", "\nFrom \n", ">From x\n", "F", "From", "From ", ">",
    "\n", "From a@b Sat Jan  3 01:05:34 1996\n", "From \"a\n", "From 1@xxx Fri Feb 04 17:10:22 +0000 2022\nA: b\n",
    "From a@b Sat Jan  3 01:05:34 1996\nContent-Length: 9999999\n\n",
  ])
  func timeOfMailboxesGrowsWithTheSize(_ piece: String) {
    let start = "From a@b Sat Jan  3 01:05:34 1996\nA: b\n\n"
    let excess = Growth.excess { count in
      let bytes = Array((start + String(repeating: piece, count: count)).utf8)
      var reader = MboxReader(ArrayByteSource(bytes))
      while let entry = try? reader.next() {
        if case .message(let message) = entry { _ = message.unquoted() }
      }
    }
    #expect(excess == nil)
  }
}
