import RapportModel
import RapportTestSupport
import Testing

@testable import RapportFormats
@testable import RapportImport

/// Call logs, text exports and address books with very many of something, taken all the way: the time grows with the
/// size only.
@Suite(.serialized) struct RecordGrowthTests {
  /// Something read, with n of something.
  struct Work: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (Int) -> String
    let read: @Sendable ([UInt8]) -> Void

    private init(
      _ name: String, _ make: @escaping @Sendable (Int) -> String, _ read: @escaping @Sendable ([UInt8]) -> Void
    ) {
      testDescription = name
      self.make = make
      self.read = read
    }

    /// A call log of Asterisk whose row number i has these ids behind its 18 columns.
    static func calls(_ name: String, _ ids: @escaping @Sendable (Int) -> String) -> Work {
      Work(name) { n in
        (0..<n).map { i in
          let time = "2026-10-01 09:\(10 + i / 60 % 50):\(10 + i % 50)"
          return "\"\",\"+4791122333\",\"60\(i % 7)\",\"from-trunk\",\"\"\"Per\"\" <+4791122333>\",\"PJSIP/t-1\","
            + "\"PJSIP/20\(i % 9)-1\",\"Dial\",\"x\",\"\(time)\",\"\",\"2026-10-01 09:59:59\",20,0,\"NO ANSWER\","
            + "\"DOCUMENTATION\",\(ids(i))\n"
        }.joined()
      } _: { bytes in
        _ = try? importing(CallLogImporter<AsteriskPreset>.self, bytes)
      }
    }

    /// A call log with a header: `row` n times.
    static func log(_ name: String, _ row: @escaping @Sendable (Int) -> String) -> Work {
      Work(name) { n in
        "time,from,to,duration\n" + (0..<n).map { row($0) + "\n" }.joined()
      } _: { bytes in
        _ = try? importing(CallLogImporter<MappedPreset>.self, bytes)
      }
    }

    /// A text export with `inside` n times in one picture message.
    static func picture(_ name: String, _ start: String, _ inside: String, _ end: String) -> Work {
      Work(name) { n in
        "<smses count='1'>" + start + String(repeating: inside, count: n) + end + "</smses>"
      } _: { bytes in
        _ = try? importing(SMSBackupImporter.self, bytes)
      }
    }

    /// An address book of cards.
    static func cards(_ name: String, _ make: @escaping @Sendable (Int) -> String) -> Work {
      Work(name, make) { bytes in
        var reader = VCardReader(region: "NO")
        _ = reader.read(bytes)
      }
    }

    /// An address book in CSV.
    static func book(_ name: String, _ make: @escaping @Sendable (Int) -> String) -> Work {
      Work(name, make) { bytes in _ = AddressBookCSVReader(region: "NO").read(bytes) }
    }

    /// A telephone number.
    static func number(_ name: String, _ make: @escaping @Sendable (Int) -> String) -> Work {
      Work(name, make) { bytes in
        var reader = PhoneNumberReader(region: "NO")
        _ = reader.read(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let works: [Work] = [
    .calls("calls of one row") { "\"1790838000.\($0)\",\"\"" },
    .calls("legs of one call") { "\"1790838000.\($0)\",\"\",\"\",\"1790838000.0\",\"\($0)\"" },
    .calls("rows of one leg") { _ in "\"1790838000.1\",\"\",\"\",\"1790838000.0\",\"1\"" },
    .calls("calls with their legs apart") { "\"1790838000.\($0)\",\"\",\"\",\"1790838000.\($0 % 3000)\",\"\($0)\"" },
    .log("equal rows") { _ in "2026-10-01 09:00:00,+4791122333,204,20" },
    .log("rows without a time") { _ in "soon,+4791122333,204,20" },
    .log("empty rows") { _ in ",,," },
    .log("days that tell no order") { "0\(1 + $0 % 9)/0\(1 + $0 / 9 % 9)/2026 09:00,+4791122333,204,20" },
    .picture(
      "parts", "<mms date='1790838000000' msg_box='1'><parts>", "<part ct='text/plain' text='x'/>", "</parts></mms>"),
    .picture(
      "addresses", "<mms date='1790838000000' msg_box='1'><addrs>", "<addr type='137' address='204'/>", "</addrs></mms>"
    ),
    .picture("recipients", "<mms date='1790838000000' msg_box='2' address='204", "~205", "'/>"),
    .picture("texts", "", "<sms date='1790838000000' type='1' address='204' body='x'/>", ""),
    .cards("cards") { n in
      (0..<n).map { "BEGIN:VCARD\nFN:A\nTEL:+479112\(1000 + $0 % 9000)\nEND:VCARD\n" }.joined()
    },
    .cards("cards not ended") { repeated("BEGIN:VCARD\n", $0) },
    .cards("addresses of a card") { n in "BEGIN:VCARD\n" + (0..<n).map { "EMAIL:a\($0)@b.example\n" }.joined() },
    .cards("numbers of a card") { n in
      "BEGIN:VCARD\n" + (0..<n).map { "TEL:+47911\(10000 + $0 % 90000)\n" }.joined() + "END:VCARD\n"
    },
    .cards("folded lines") { "BEGIN:VCARD\nFN:A" + repeated("\n x", $0) + "\nEND:VCARD\n" },
    .cards("soft line ends") { "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + repeated("x=\n", $0) + "\nEND:VCARD\n" },
    .cards("soft line ends before the colon") { "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE" + repeated("x=\n", $0) },
    .cards("parameters") { "BEGIN:VCARD\nTEL" + repeated(";TYPE=x", $0) + ":204\nEND:VCARD\n" },
    .cards("parts of a name") { "BEGIN:VCARD\nN:" + repeated("a;", $0) + "\nEND:VCARD\n" },
    .cards("quotes before the colon") { "BEGIN:VCARD\nTEL;X=" + repeated("\"", $0) + ":204\nEND:VCARD\n" },
    .cards("digits") { "BEGIN:VCARD\nTEL:" + repeated("1", $0) + "\nEND:VCARD\n" },
    .book("entries") { n in "Name,E-mail\n" + (0..<n).map { "A,a\($0)@b.example\n" }.joined() },
    .book("addresses of an entry") { n in
      "Name,E-mail\nA,\"" + (0..<n).map { "a\($0)@b.example" }.joined(separator: " ::: ") + "\"\n"
    },
    .book("numbers of an entry") { n in
      "Name,Phone\nA,\"" + (0..<n).map { "+47911\(10000 + $0 % 90000)" }.joined(separator: " ::: ") + "\"\n"
    },
    .number("digits of a number") { repeated("1", $0) }, .number("plus signs") { repeated("+", $0) },
    .number("brackets") { repeated("(", $0) }, .number("extensions") { "+4722123456" + repeated(" ext. 1", $0) },
    .number("marks") { repeated("\u{200E}", $0) }, .number("blanks") { repeated(" ", $0) },
  ]

  @Test(arguments: works) func timeGrowsWithTheSize(_ work: Work) {
    let small = Array(work.make(Growth.smallSize).utf8)
    let large = Array(work.make(Growth.size).utf8)
    let excess = Growth.excess { size in work.read(size == Growth.size ? large : small) }
    #expect(excess == nil)
  }
}
