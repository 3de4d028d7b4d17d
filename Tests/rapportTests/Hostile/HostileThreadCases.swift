import RapportModel

/// Cases 55–60: ids and references as they are read; what threads they make is tested with the timeline.
enum HostileThreadCases {
  typealias Mail = HostileMail

  static let all: [HostileCase] = [
    HostileCase(
      55, "references to itself",
      Mail.mail("55a", "References: <55a@client.example>\nIn-Reply-To: <55a@client.example>\n")),
    HostileCase(
      55, "a ring",
      Mail.mbox(
        (0..<200).map {
          Mail.mail("55b-\($0)", "References: <55b-\(($0 + 1) % 200)@client.example>\n", body: "Text \($0)\n")
        })
    ).stored(200),
    HostileCase(
      56, "10,000 references", Mail.mail("56a", "References:" + (0..<10_000).map { " <r\($0)@x.example>\n" }.joined())
    ).check {
      $0[0].references.count == 101 && $0[0].references.first == "r0@x.example"
        && $0[0].references.last == "r9999@x.example"
    },
    HostileCase(
      57, "a chain of 2,000",
      Mail.mbox(
        (0..<2_000).map { Mail.mail("57-\($0)", "In-Reply-To: <57-\($0 - 1)@client.example>\n", body: "Text \($0)\n") })
    ).stored(2_000),
    HostileCase(
      58, "one id, two contents", Mail.mbox([Mail.mail("58a", body: "Yes.\n"), Mail.mail("58a", body: "No.\n")])
    )
    .stored(2).check { $0[0].id != $0[1].id },
    HostileCase(59, "no id", Mail.mbox([headless("", "One"), headless("", "Two"), headless("", "One")])).stored(
      2, duplicates: 1),
    HostileCase(
      59, "empty ids", Mail.mbox([headless("Message-ID: <>\n", "Three"), headless("Message-ID: <>\n", "Four")])
    ).stored(2)
      .check { $0.allSatisfy { $0.messageID == nil } },
    HostileCase(59, "an id of 1 MB", headless("Message-ID: <\(Mail.times(1 << 20, "x"))@x>\n", "Five"))
      .check { ($0[0].messageID?.utf8.count ?? 0) <= 998 },
    HostileCase(59, "an id with spaces", headless("Message-ID: <a b\n c@x.example>\n", "Six"))
      .check { $0[0].messageID == "abc@x.example" },
    HostileCase(
      60, "10,000 prefixes in six languages",
      Mail.mail("60a", subject: Mail.times(1_700, "Re: SV: Odp: НА: AW: Fwd:\n ") + "Offer")
    ).check { $0[0].subject?.hasSuffix("Offer") == true },
  ]

  private static func headless(_ id: String, _ body: String) -> String {
    "From: per@client.example\nTo: kari@firm.example\nSubject: A question\nDate: Mon, 7 Oct 2024 09:00:00 +0200\n\(id)\n\(body)\n"
  }
}
