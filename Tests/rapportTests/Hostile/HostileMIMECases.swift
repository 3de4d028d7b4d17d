import RapportModel

/// Cases 15–28: MIME.
enum HostileMIMECases {
  typealias Mail = HostileMail

  static let all: [HostileCase] = [
    HostileCase(
      15, "2,000 nested multiparts",
      Mail.head("15a")
        + (0..<2_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\nWhen?\n"
    ).mended().issue("truncated").check { $0[0].repairs.contains(.depth) },
    HostileCase(
      16, "20,000 empty parts",
      Mail.part("16a", "multipart/mixed; boundary=b", "--b\n\nWhen?\n" + Mail.times(20_000, "--b\n\n") + "--b--\n")
    ).mended().check { $0[0].repairs.contains(.count) && $0[0].text == "When?" },
    boundary("no closing boundary", "b", "--b\n\nWhen do you open?\n").issue("truncated"),
    boundary("boundary missing", nil, "--b\n\nWhen do you open?\n--b--\n") { $0.text.contains("When do you open?") },
    boundary("boundary empty", "\"\"", "--\n\nWhen do you open?\n----\n") {
      ($0.text + ($0.signature ?? "")).contains("When do you open?")
    },
    boundary("boundary of 10 KB", Mail.times(10_240, "b"), "--\(Mail.times(10_240, "b"))\n\nWhen do you open?\n") {
      $0.text.contains("When do you open?")
    },
    boundary(
      "boundary of a regular expression", "\"(.*)+[a\\\\b\"", "--(.*)+[a\\b\n\nWhen do you open?\n--(.*)+[a\\b--\n",
      mended: 0),
    boundary(
      "prefix of the outer boundary", "bb",
      "--bb\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWhen do you open?\n--b--\n--bb--\n", mended: 0),
    boundary(
      "equal to the outer boundary", "b",
      "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nWhen do you open?\n--b--\n--b--\n", mended: nil),
    boundary("boundary never used", "b", "When do you open?\n"),
    HostileCase(
      18, "empty message/rfc822",
      Mail.part(
        "18a", "multipart/mixed; boundary=b", "--b\n\nWhen do you open?\n--b\nContent-Type: message/rfc822\n\n--b--\n")
    ).text("When do you open?"),
    HostileCase(
      18, "junk as message/rfc822",
      Mail.part(
        "18b", "multipart/mixed; boundary=b",
        "--b\n\nWhen do you open?\n--b\nContent-Type: message/rfc822\n\n\u{1}\u{2}:::\n\u{0}\n--b--\n")
    ).text("When do you open?"),
    HostileCase(19, "message in base64 in a message 12 times", nestedBase64(12)).text("See."),
    HostileCase(
      20, "only HTML",
      Mail.part(
        "20a", "multipart/alternative; boundary=b",
        "--b\nContent-Type: text/html\n\n<p>When do<br>you open?</p>\n--b--\n")
    )
    .text("When do\nyou open?"),
    HostileCase(20, "HTML of 1 MB", Mail.part("20b", "text/html", Mail.times(1 << 16, "<p>When do you?</p>\n")))
      .check { $0[0].text.utf8.count > 900_000 },
    HostileCase(
      20, "20,000 unclosed tags", Mail.part("20c", "text/html", Mail.times(20_000, "<div>") + "When do you open?")
    )
    .text("When do you open?"),
    HostileCase(
      21, "text in the preamble only",
      Mail.part(
        "21a", "multipart/mixed; boundary=b",
        "When do you open?\n--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx\n--b--\n"
      )
    )
    .mended().text("When do you open?"),
    HostileCase(
      21, "text in the epilogue only",
      Mail.part(
        "21b", "multipart/mixed; boundary=b",
        "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx\n--b--\nWhen do you open?\n"
      )
    )
    .mended().text("When do you open?"),
    encoded("base64 with junk", "base64", "V2hlbiBk!!byB5b3Ug**b3Blbj8=\n"),
    encoded("base64 without padding", "base64", "V2hlbiBkbyB5b3Ugb3Blbj8\n"),
    encoded("base64 with padding in the middle", "base64", "V2hlbg==\nIGRvIHlvdSBvcGVuPw==\n", mended: nil),
    encoded("base64 of one byte a line", "base64", "V2hlbiBkbyB5b3Ugb3Blbj8=".map { "\($0)\n" }.joined(), mended: 0),
    encoded("quoted-printable with false escapes", "quoted-printable", "When =XX do =\nyou open?=\n") {
      $0 == "When =XX do you open?"
    },
    encoded("quoted-printable with a soft break at the end", "quoted-printable", "When do you open?="),
    HostileCase(
      23, "Content-Type twice",
      Mail.part("23a", "text/plain", "When do <b>you</b> open?\n", "Content-Type: text/html\n")
    )
    .mended().text("When do <b>you</b> open?"),
    HostileCase(23, "parameter without value", Mail.part("23b", "text/plain; boundary", "When do you open?\n")).text(
      "When do you open?"),
    HostileCase(
      23, "no MIME-Version", Mail.mail("23c", "Content-Type: text/html\n", body: "<b>When do you open?</b>\n")
    )
    .text("When do you open?"),
    HostileCase(24, "uuencode", Mail.mail("24a", body: "When do you open?\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n"))
      .check {
        $0[0].text == "When do you open?"
          && $0[0].attachments == [Attachment(name: "cat.txt", type: "application/octet-stream", bytes: 3)]
      },
    HostileCase(
      24, "yEnc",
      Mail.mail(
        "24b", body: "When do you open?\n=ybegin line=128 size=3 name=cat.bin\n\u{6D}\u{6E}\u{6F}\n=yend size=3\n")
    )
    .check { $0[0].text == "When do you open?" && $0[0].attachments.map(\.name) == ["cat.bin"] },
    attachment(24, "TNEF", "application/ms-tnef; name=winmail.dat", "eJ8+Ig==", 4),
    attachment(24, "RTF", "application/rtf; name=a.rtf", "e1xydGZ9", 6),
    attachment(25, "zip", "application/zip; name=bomb.zip", "UEsDBAAA", 6),
    HostileCase(
      26, "20,000 quote marks in flowed text",
      Mail.part("26a", "text/plain; format=flowed", "When do you open?\n\(Mail.times(20_000, ">"))x\n")
    )
    .text("When do you open?"),
    HostileCase(
      27, "S/MIME",
      Mail.part(
        "27a", "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "MIIBAAAA\n",
        "Content-Transfer-Encoding: base64\n")
    )
    .issue("notice")
    .check { $0[0].flags.contains(.encrypted) && $0[0].text.isEmpty },
    HostileCase(
      27, "PGP",
      Mail.part(
        "27b", "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
        "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\nx\n-----END PGP MESSAGE-----\n--b--\n"
      )
    )
    .issue("notice")
    .check { $0[0].flags.contains(.encrypted) && $0[0].text.isEmpty },
    HostileCase(
      27, "signed",
      Mail.part(
        "27c", "multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b",
        "--b\n\nWhen do you open?\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIIB\n--b--\n"
      )
    )
    .check { !$0[0].flags.contains(.encrypted) && $0[0].text == "When do you open?" },
    HostileCase(
      28, "message/partial",
      Mail.part("28a", "message/partial; id=\"x@y\"; number=1; total=3", "Subject: inner\n\nWhen do\n")
    )
    .check { $0[0].attachments.map(\.type) == ["message/partial"] },
    HostileCase(
      28, "message/external-body",
      Mail.part(
        "28b", "multipart/mixed; boundary=b",
        "--b\n\nWhen do you open?\n--b\nContent-Type: message/external-body; access-type=URL; URL=\"http://x.example/\"\n\nContent-Type: image/png\n\n--b--\n"
      )
    )
    .check { $0[0].text == "When do you open?" && $0[0].attachments.map(\.type) == ["message/external-body"] },
  ]

  private static func boundary(
    _ name: String, _ boundary: String?, _ body: String, mended: Int? = 1,
    _ check: @escaping @Sendable (Interaction) -> Bool = { $0.text == "When do you open?" }
  ) -> HostileCase {
    var entry = HostileCase(
      17, name,
      Mail.part(
        "17-\(name.count)-\(name.hashed)", "multipart/mixed" + (boundary.map { "; boundary=\($0)" } ?? ""), body)
    ).check { check($0[0]) }
    entry.repaired = mended
    return entry
  }

  private static func encoded(
    _ name: String, _ encoding: String, _ body: String, mended: Int? = 1,
    _ check: @escaping @Sendable (String) -> Bool = { $0 == "When do you open?" }
  ) -> HostileCase {
    var entry = HostileCase(
      22, name, Mail.mail("22-\(name.count)-\(body.utf8.count)", "Content-Transfer-Encoding: \(encoding)\n", body: body)
    ).check { check($0[0].text) }
    entry.repaired = mended
    return entry
  }

  private static func attachment(_ number: Int, _ name: String, _ type: String, _ base64: String, _ bytes: Int)
    -> HostileCase
  {
    HostileCase(
      number, name,
      Mail.part(
        "\(number)-\(name)", "multipart/mixed; boundary=b",
        "--b\n\nWhen do you open?\n--b\nContent-Type: \(type)\nContent-Transfer-Encoding: base64\n\n\(base64)\n--b--\n")
    ).check {
      $0[0].text == "When do you open?" && $0[0].attachments.map(\.bytes) == [bytes]
        && $0[0].attachments.first?.type == type.split(separator: ";").first.map(String.init)
    }
  }

  /// A mail in base64, attached to a mail in base64, and so on; RFC 2046 forbids it, and so nothing is unpacked.
  private static func nestedBase64(_ depth: Int) -> String {
    var mail = "Subject: inner\n\nInner.\n"
    for _ in 0..<depth {
      mail = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + base64(mail) + "\n"
    }
    return Mail.part("19-\(depth)", "multipart/mixed; boundary=b", "--b\n\nSee.\n--b\n\(mail)\n--b--\n")
  }

  private static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for digit in 0..<4 { result.append(digit <= group.count ? alphabet[value >> (18 - 6 * digit) & 63] : "=") }
    }
    return result
  }
}

extension String {
  /// A number that tells names of one length apart, the same in every run.
  fileprivate var hashed: Int { utf8.reduce(0) { ($0 * 31 + Int($1)) % 99_991 } }
}
