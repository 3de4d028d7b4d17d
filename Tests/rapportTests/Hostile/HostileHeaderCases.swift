import RapportModel

/// Cases 29–38: headers and charsets.
enum HostileHeaderCases {
  typealias Mail = HostileMail

  static let all: [HostileCase] = [
    HostileCase(29, "30,000 fields", Mail.mail("29a", (0..<30_000).map { "X-\($0): y\n" }.joined())).mended(),
    HostileCase(29, "a header of 4 MB", Mail.mail("29b", "X-Long: \(Mail.times(4 << 20, "x"))\n")).mended()
      .text("When do you open?"),
    HostileCase(29, "a name of 1 MB", Mail.mail("29c", Mail.times(1 << 20, "X") + ": y\n")).text("When do you open?"),
    HostileCase(29, "no colon", Mail.mail("29d", "no header\n")).mended().text("When do you open?"),
    HostileCase(29, "colon first", Mail.mail("29e", ": value\n")).mended().text("When do you open?"),
    HostileCase(29, "folded 20,000 times", Mail.mail("29f", "X-Folded: a\(Mail.times(20_000, "\n b"))\n")).text(
      "When do you open?"),
    HostileCase(29, "only folds", Mail.mail("29g", Mail.times(20_000, " \n"))).text("When do you open?"),
    HostileCase(
      30, "20,000 encoded words", Mail.mail("30a", subject: Mail.times(20_000, "=?utf-8?q?=C3=B8?=\n "))
    ).check { $0[0].subject?.hasPrefix("øøø") == true },
    word("character split between words", "=?utf-8?q?sp=C3?= =?utf-8?q?=B8rsm=C3=A5l?=", "spørsmål"),
    word("split between words in base64", "=?utf-8?b?c3DDuHJzbcM=?= =?utf-8?b?pWw=?=", "spørsmål", mended: nil),
    word("unknown charset", "=?x-none?q?Question_1?=", "Question 1", mended: nil),
    word("wrong charset", "=?us-ascii?q?sp=C3=B8rsm=C3=A5l?=", "spørsmål", mended: nil),
    word("Q with spaces", "=?utf-8?q?a big question?=", "a big question", mended: nil),
    word("inside quotes", "\"=?utf-8?q?sp=C3=B8rsm=C3=A5l?=\"", "\"spørsmål\"", mended: nil),
    word("language suffix and no padding", "=?UTF-8*nb?B?c3DDuHJzbcOlbA?=", "spørsmål", mended: nil),
    HostileCase(
      32, "raw windows-1250",
      bytes: Mail.raw(
        "32a", "Subject",
        [
          0x50, 0x72, 0x6F, 0x9C, 0x62, 0x61, 0x20, 0x6F, 0x20, 0x6F, 0x66, 0x65, 0x72, 0x74, 0xEA, 0x20, 0x7A, 0xB3,
          0x6F, 0x74, 0xB9,
        ])
    ).mended().check { $0[0].subject == "Prośba o ofertę złotą" && $0[0].text == "Prośba o ofertę złotą" },
    HostileCase(
      32, "raw windows-1251",
      bytes: Mail.raw(
        "32b", "Subject",
        [0xC4, 0xEE, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0, 0x20, 0xEF, 0xEE, 0xE4, 0xEF, 0xE8, 0xF1, 0xE0, 0xED])
    ).mended().check { $0[0].subject == "Договор подписан" && $0[0].text == "Договор подписан" },
    HostileCase(
      32, "raw KOI8-R",
      bytes: Mail.raw(
        "32c", "Subject",
        [0xE4, 0xCF, 0xC7, 0xCF, 0xD7, 0xCF, 0xD2, 0x20, 0xD0, 0xCF, 0xC4, 0xD0, 0xC9, 0xD3, 0xC1, 0xCE])
    ).mended().check { $0[0].subject == "Договор подписан" && $0[0].text == "Договор подписан" },
    HostileCase(
      32, "raw windows-1252",
      bytes: Mail.raw(
        "32d", "Subject",
        [
          0x47, 0x6A, 0xF8, 0x72, 0x20, 0x64, 0x65, 0x74, 0x20, 0x6E, 0xE5, 0x2C, 0x20, 0x76, 0xE6, 0x72, 0x20, 0x73,
          0x6E, 0xE5, 0x6C, 0x6C,
        ])
    ).mended().check { $0[0].subject == "Gjør det nå, vær snåll" },
    HostileCase(32, "raw UTF-8", Mail.mail("32e", subject: "Spørsmål")).subject("Spørsmål"),
    HostileCase(
      32, "raw bytes, and the body tells the charset",
      bytes: Mail.raw("32f", "Subject", [0xB1, 0xE6], "Content-Type: text/plain; charset=iso-8859-2\n")
    ).check { $0[0].subject == "ąć" && $0[0].text == "ąć" },
    charset("\"utf-8; x\"", Array("Spørsmål".utf8)), charset("", Array("Spørsmål".utf8)),
    charset("cp-850", [0x53, 0x70, 0x9B, 0x72, 0x73, 0x6D, 0x86, 0x6C]),
    charset("utf-7", Array("Sp+APg-rsm+AOU-l".utf8)),
    charset("iso-2022-jp", [0x1B, 0x24, 0x42, 0x24, 0x33], "こ", mended: nil),
    charset("utf-16be", [0x00, 0x53, 0x00, 0x70, 0x00], "Sp\u{FFFD}"),
    charset("windows-1252", Array("Spørsmål".utf8)),
    charset("utf-8", [0x53, 0x70, 0xF8, 0x72, 0x73, 0x6D, 0xE5, 0x6C]),
    HostileCase(34, "overlong", bytes: utf8([0xC0, 0xAF, 0xE0, 0x80, 0xAF])).mended()
      .check { $0[0].text.contains("\u{FFFD}") && !$0[0].text.contains("/") },
    HostileCase(34, "surrogate", bytes: utf8([0xED, 0xA0, 0x80])).mended().check { $0[0].text.contains("\u{FFFD}") },
    HostileCase(34, "cut at the end", bytes: utf8([0xC5, 0x82, 0xC5])).mended().check {
      $0[0].text.hasSuffix("ł\u{FFFD}")
    },
    HostileCase(
      35, "UTF-8 read twice", Mail.part("35a", "text/plain; charset=utf-8", "SpÃ¸rsmÃ¥l om blÃ¥bÃ¦r pÃ¥ lÃ¸rdag\n")
    ).mended().text("Spørsmål om blåbær på lørdag"),
    word("line ends and zero bytes", "=?utf-8?q?a=0D=0ABcc:_x=00y?=", nil, mended: nil, number: 36) {
      !$0.utf8.contains { $0 == 10 || $0 == 13 || $0 == 0 } && $0.hasPrefix("a") && $0.hasSuffix("y")
    },
    HostileCase(
      36, "a line end in a name",
      Mail.bare(
        "36b",
        "From: =?utf-8?q?Per=0AHansen?= <per@client.example>\nTo: kari@firm.example\nDate: Mon, 7 Oct 2024 09:00:00 +0200\n"
      )
    ).check { $0[0].from.map(\.name) == ["Per Hansen"] },
    HostileCase(
      37, "two From, ten Subject, 1,000 Received",
      Mail.mail(
        "37a",
        "From: eve@evil.example\n" + Mail.times(9, "Subject: other\n")
          + Mail.times(1_000, "Received: by x; Mon, 7 Oct 2024 09:00:01 +0200\n"))
    ).mended().check { $0[0].subject == "A question" && $0[0].from.map(\.email) == ["per@client.example"] },
    HostileCase(
      38, "5,000 pieces of a name",
      Mail.part(
        "38a", "multipart/mixed; boundary=b",
        "--b\n\nWhen do you open?\n--b\nContent-Type: image/png\nContent-Disposition: attachment"
          + (0..<5_000).map { "; filename*\($0)=a" }.joined() + "\n\nx\n--b--\n")
    ).mended().check { $0[0].attachments.map(\.name) == [Mail.times(128, "a")] },
    HostileCase(
      38, "pieces that overlap",
      Mail.part(
        "38b", "multipart/mixed; boundary=b",
        "--b\n\nWhen do you open?\n--b\nContent-Type: image/png\nContent-Disposition: attachment;\n filename*1=c.png;"
          + " filename*0*=utf-8''%C3%A5; filename*1=d.png; filename=x\n\nx\n--b--\n")
    ).mended().check { $0[0].attachments.map(\.name) == ["åc.png"] },
  ]

  private static func word(
    _ name: String, _ subject: String, _ expected: String?, mended: Int? = 0, number: Int = 31,
    _ check: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> HostileCase {
    var entry = HostileCase(
      number, "encoded word: \(name)",
      Mail.mail("\(number)-\(name.split(separator: " ").joined(separator: "."))", subject: subject)
    )
    .check { mails in
      let subject = mails[0].subject ?? ""
      return check(subject) && (expected.map { $0 == subject } ?? true)
    }
    entry.repaired = mended
    return entry
  }

  private static func charset(_ label: String, _ bytes: [UInt8], _ expected: String = "Spørsmål", mended: Int? = nil)
    -> HostileCase
  {
    let id = String(label.filter { $0.isLetter || $0.isNumber }) + "-\(bytes.count)"
    var entry = HostileCase(
      33, "charset \(label) \(bytes.count)",
      bytes: Array(Mail.part("33-\(id)", "text/plain; charset=\(label)", "").utf8) + bytes
    ).text(expected)
    entry.repaired = mended
    return entry
  }

  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    Array(Mail.part("34-\(bytes.count)", "text/plain; charset=utf-8", "Spørsmål på blåbær ").utf8) + bytes
  }
}
