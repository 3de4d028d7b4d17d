import RapportTestSupport
import Testing

@testable import RapportFormats
@testable import RapportImport

/// Mail with very many of something, taken all the way to interactions: the time grows with the size only.
@Suite(.serialized) struct MailGrowthTests {
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static let head = "From: Per <per@client.example>\nDate: Mon, 7 Oct 2024 09:00:00 +0200\n"

  /// A mail with n of something.
  struct Mail: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (Int) -> String

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.make = make
    }
  }

  static let mails: [Mail] = [
    Mail("recipients") { n in
      head + "To: " + (0..<n).map { "a\($0)@b.example" }.joined(separator: ",\n ") + "\n\nHi\n"
    },
    Mail("authors") { n in
      "From: " + (0..<n).map { "Name\($0) Other <a\($0)@b.example>" }.joined(separator: ",\n ") + "\n\nHi\n"
    },
    Mail("references") { n in
      head + "References: " + (0..<n).map { "<\($0)@b.example>" }.joined(separator: "\n ") + "\n\nHi\n"
    },
    Mail("reply prefixes") { n in head + "Subject: " + repeated("Re: Odp: SV: ", n) + "x\n\nHi\n" },
    Mail("words of a subject") { n in head + "Subject: " + repeated("word ", n) + "\n\nHi\n" },
    Mail("trace fields") { n in
      repeated("Received: from a by b; Mon, 7 Oct 2024 09:00:05 +0200\n", n) + head + "\nHi\n"
    },
    Mail("labels") { n in head + "X-Gmail-Labels: " + repeated("label,", n) + "\n\nHi\n" },
    Mail("list ids") { n in repeated("List-Id: <a.b.example>\n", n) + head + "\nHi\n" },
    Mail("lines") { n in head + "\n" + repeated("A line of text.\n", n) },
    Mail("quoted lines") { n in head + "\n" + repeated("> A line.\n", n) },
    Mail("answers between quotes") { n in head + "\n" + repeated("> A line.\nAnswer.\n", n) },
    Mail("forwards in forwards") { n in
      head + "\n" + repeated("---------- Forwarded message ---------\nFrom: A <a@x.example>\nTo: B\nSubject: x\n\n", n)
    },
    Mail("attached mails") { n in
      head + "Content-Type: multipart/mixed; boundary=b\n\n"
        + repeated("--b\nContent-Type: message/rfc822\n\nFrom: a@b.example\n\nx\n", n) + "--b--\n"
    },
    Mail("mails in mails") { n in head + repeated("Content-Type: message/rfc822\n\n", n) + "Subject: x\n\nHi\n" },
    Mail("recipients of a delivery report") { n in
      head + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nfailed\n"
        + "--b\nContent-Type: message/delivery-status\n\n"
        + repeated("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n", n) + "--b--\n"
    },
    Mail("quotes in HTML") { n in
      head + "Content-Type: text/html\n\n" + repeated("<blockquote>", n) + "x" + repeated("</blockquote>", n)
    },
  ]

  @Test(arguments: mails) func timeOfAMailGrowsWithTheSize(_ mail: Mail) {
    let small = Array(mail.make(Growth.smallSize).utf8)
    let large = Array(mail.make(Growth.size).utf8)
    let excess = Growth.excess { size in
      var sink = MailSink()
      var importer = EMLImporter(context: MailTestContext.make("mail/1.eml"))
      try? importer.read(ArrayByteSource(size == Growth.size ? large : small), into: &sink)
    }
    #expect(excess == nil)
  }
}
