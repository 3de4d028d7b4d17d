import RapportModel

/// Cases 1–14: mailboxes.
enum HostileMboxCases {
  typealias Mail = HostileMail

  static let all: [HostileCase] = [
    HostileCase(
      1, "From now on in a text", Mail.mbox([Mail.mail("1a", body: "Hi.\nFrom now on we pay.\n"), Mail.mail("1b")])
    )
    .stored(2).mended(0).check { $0[0].text == "Hi.\nFrom now on we pay." },
    HostileCase(
      1, "From after a blank line in a text",
      Mail.mbox([Mail.mail("1c", body: "Hi.\n\nFrom me to you: yes.\n\nFrom Monday 2024 on\n"), Mail.mail("1d")])
    ).stored(2).mended(0).check { $0[0].text.hasSuffix("From Monday 2024 on") },
    HostileCase(2, "separator without blank line", Mail.separator + Mail.mail("2a") + Mail.separator + Mail.mail("2b"))
      .stored(2).mended().check { $0[1].repairs == [.separator] },
    HostileCase(3, "bare separators", (0..<63).map { "From \n" + Mail.mail("3-\($0)") + "\n" }.joined()).stored(63),
    HostileCase(4, "mboxrd", Mail.mbox([Mail.mail("4a", body: "x\n>From a\n>>From b\n>>>From c\n>  From d\n")]))
      .check { $0[0].text.hasPrefix("x\nFrom a") && $0[0].quoted.contains { $0.text.contains("From b") } },
    HostileCase(
      4, "mboxcl2 is not unquoted",
      Mail.separator + Mail.mail("4b", "Content-Length: 34\n", body: "x\nFrom here\n>From a reply\nSubject:\n")
        + "\n" + Mail.separator + Mail.mail("4c", "Content-Length: 2\n", body: "y\n")
    ).stored(2),
    HostileCase(5, "From with a space before", Mail.mbox([Mail.mail("5a", body: "Hi.\n From x\n\n From y\n")]))
      .check { $0[0].text == "Hi.\n From x\n\n From y" },
    lengths("right", "28"), lengths("too long", "999999"), lengths("too short", "3"), lengths("negative", "-5"),
    lengths("2 to the 63rd", "9223372036854775808"), lengths("twice", "28\nContent-Length: 3"),
    HostileCase(
      7, "mangled separator in headers",
      Mail.separator + ">From - Sat Apr 12 2025 15:59:28\n" + Mail.mail("7a") + "\n" + Mail.separator + Mail.mail("7b")
    ).stored(2).subject("A question"),
    HostileCase(
      7, "mangled separator among headers",
      Mail.mbox([
        Mail.mail("7c").split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated().map { $0 == 2 ? ">From - Sat Apr 12 2025 15:59:28\n" + $1 : String($1) }.joined(separator: "\n")
      ])
    ).mended().subject("A question"),
    HostileCase(8, "expunged", Mail.mbox([Mail.mail("8a", "X-Mozilla-Status: 0009\n"), Mail.mail("8b")]))
      .stored(1).skipped("expunged"),
    HostileCase(9, "truncated in headers", Mail.mbox([Mail.mail("9a")]) + Mail.separator + "From: a@client.exam")
      .stored(2).mended().issue("truncated").check { $0[1].repairs.contains(.truncated) },
    HostileCase(9, "truncated in body", String(Mail.mbox([Mail.mail("9b"), Mail.mail("9c")]).dropLast(6)))
      .stored(2).mended().issue("truncated"),
    HostileCase(9, "truncated in separator", Mail.mbox([Mail.mail("9d")]) + "From per@client.exa")
      .stored(1).issue("truncated"),
    HostileCase(10, "empty", "").stored(0).issue("notice"),
    HostileCase(10, "newlines", "\n\n\n\n").format("mbox").stored(0).issue("notice"),
    HostileCase(10, "only From", "From ").format("mbox").stored(0).issue("refused"),
    HostileCase(12, "zeros", bytes: [UInt8](repeating: 0, count: 8 << 20)).format("mbox").stored(0).issue("refused"),
    HostileCase(12, "zeros of no named format", bytes: [UInt8](repeating: 0, count: 8 << 20)).stored(0).issue(
      "refused"),
    HostileCase(13, "zero bytes inside", Mail.mbox([Mail.mail("13a", body: "Pay\u{0} me\n"), Mail.mail("13b")])).stored(
      2
    )
    .check { !$0[0].text.contains("\u{0}") },
    HostileCase(
      13, "carriage returns only",
      bytes: Mail.mbox([Mail.mail("13c"), Mail.mail("13d")]).utf8.map { $0 == 10 ? 13 : $0 }
    ).stored(2).mended(2).text("When do you open?"),
    HostileCase(
      13, "CRLF and LF mixed",
      Mail.separator + Mail.mail("13e").replacingLineEnds() + "\r\n" + Mail.separator + Mail.mail("13f") + "\n"
        + Mail.separator + Mail.mail("13g")
    ).stored(3).mended(0).text("When do you open?"),
    HostileCase(13, "byte order mark", "\u{FEFF}" + Mail.mbox([Mail.mail("13h"), Mail.mail("13i")])).stored(2),
    HostileCase(
      13, "UTF-16",
      bytes: [0xFF, 0xFE] + Mail.mbox([Mail.mail("13j")]).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    ).stored(0).issue("refused"),
    HostileCase(14, "one mail a thousand times", Mail.times(1_000, Mail.mbox([Mail.mail("14a")])))
      .stored(1, duplicates: 999),
  ]

  /// A mailbox of two mails, the first with a separator within its text and this Content-Length; 28 is right.
  private static func lengths(_ name: String, _ value: String) -> HostileCase {
    let id = "6-" + name.split(separator: " ").joined(separator: ".")
    let first = Mail.mail(id + "a", "Content-Length: \(value)\n", body: "When do you open?\nTomorrow?\n\n")
    let second = Mail.mail(id + "b", "Content-Length: 18\n")
    return HostileCase(6, "Content-Length \(name)", Mail.separator + first + "\n" + Mail.separator + second + "\n")
      .stored(2)
      .check { $0[0].text == "When do you open?\nTomorrow?" && $0[1].text == "When do you open?" }
  }
}

extension String {
  /// The text with CRLF for LF.
  fileprivate func replacingLineEnds() -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
