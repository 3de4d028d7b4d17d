import RapportImport
import RapportModel
import RapportTestSupport
import Testing

@Suite struct MailImporterTests {
  static let separator = "From ada@x.example Wed May  1 10:00:00 2024\n"
  static let head = "From: Ada <ada@x.example>\nTo: Kari <KARI@nordlys.example>\nDate: Wed, 1 May 2024 10:00:00 +0200\n"

  private func mbox(_ messages: [String]) -> String { messages.map { Self.separator + $0 + "\n" }.joined() }

  private func mail(_ text: String, path: String = "mail/1.eml", owner: String? = nil) throws -> Interaction {
    try #require(try MailTestContext.mail(text, context: MailTestContext.make(path, owner: owner)))
  }

  // MARK: What a mail is

  @Test func aMailIsReadWhole() throws {
    let mail = try mail(
      "Message-ID: <m1@x.example>\nIn-Reply-To: <m0@x.example>\nReferences: <a@x.example> <m0@x.example>\n"
        + "Thread-Index: AQHWLRNo4NaOjvXU8EODe0ZotrA8B6itzaxf\nSubject: Re: Offer\nCc: \"Fisk, Per\" <per@y.example>\n"
        + Self.head + "\nI agree.\n\nMvh\nAda\n\nOn 30 Apr 2024, at 9:00, Kari <kari@nordlys.example> wrote:\n> Ok?\n")
    #expect(mail.channel == .email)
    #expect(mail.messageID == "m1@x.example")
    #expect(mail.inReplyTo == "m0@x.example")
    #expect(mail.references == ["a@x.example", "m0@x.example"])
    #expect(mail.threadIndex == "e0d68e8ef5d4f043837b4668b6b03c07")
    #expect(mail.time?.iso8601 == "2024-05-01T10:00:00+02:00")
    #expect(mail.timeQuality == .header)
    #expect(mail.from == [Participant(name: "Ada", email: "ada@x.example")])
    #expect(mail.to == [Participant(name: "Kari", email: "kari@nordlys.example")])
    #expect(mail.cc == [Participant(name: "Fisk, Per", email: "per@y.example")])
    #expect(mail.subject == "Re: Offer")
    #expect(mail.text == "I agree.")
    #expect(mail.signature == "Mvh\nAda")
    #expect(mail.quoted.map(\.authorEmail) == ["kari@nordlys.example"])
    #expect(mail.quoted.first?.time?.iso8601 == "2024-04-30T09:00:00+02:00")
    #expect(mail.repairs.isEmpty)
    #expect(mail.direction == .unknown)
  }

  @Test func attachedMailIsQuotedWithItsAuthorAndId() throws {
    let mail = try mail(
      Self.head
        + "Subject: look\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n"
        + "--b\nContent-Type: message/rfc822\n\nFrom: Per <per@y.example>\nDate: Tue, 30 Apr 2024 09:00:00 +0200\n"
        + "Message-ID: <old@y.example>\n\nOld words.\n--b\nContent-Type: application/pdf; name=\"a.pdf\"\n"
        + "Content-Transfer-Encoding: base64\n\nAAAA\n--b--\n")
    #expect(mail.text == "See below.")
    let block = try #require(mail.quoted.first)
    #expect(block.author == "Per <per@y.example>")
    #expect(block.messageID == "old@y.example")
    #expect(block.time?.iso8601 == "2024-04-30T09:00:00+02:00")
    #expect(block.text == "Old words.")
    #expect(block.isForwarded)
    #expect(mail.attachments.contains(Attachment(name: "a.pdf", type: "application/pdf", bytes: 3)))
    #expect(mail.flags == .forwarded)
  }

  // MARK: Identity

  static let sent = "Message-ID: <m@x.example>\nSubject: Offer\n" + head + "\nPrice is 100 kr. Blåbær?\nFrom now on.\n"

  @Test(arguments: [
    ("other servers", "Received: from a by b; Wed, 1 May 2024 10:00:05 +0200\nX-Spam: no\n" + sent),
    ("other wrapping", sent.replacing("100 kr. Blåbær?\nFrom", with: "100\nkr. Blåbær? From")),
    (
      "quoted-printable",
      "Message-ID: <m@x.example>\nSubject: [list] Offer\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        + "Content-Transfer-Encoding: quoted-printable\n" + head
        + "\nPrice is 100 kr. Bl=C3=A5b=C3=A6r?\nFrom now on.\n"
    ),
    (
      "another charset",
      "Message-ID: <m@x.example>\nContent-Type: text/plain; charset=iso-8859-1\n"
        + "Content-Transfer-Encoding: quoted-printable\n" + head + "\nPrice is 100 kr. Bl=E5b=E6r?\nFrom now on.\n"
    ),
    ("a list's footer", sent + "\n_______________________________________________\nx mailing list\nx@y.example\n"),
    ("mbox quoting left in", sent.replacing("\nFrom now", with: "\n>From now")),
  ]) func theSameMailHasTheSameId(name: String, copy: String) throws {
    #expect(try mail(copy).id == mail(Self.sent).id)
  }

  @Test func otherWordsAreAnotherMail() throws {
    let id = try mail(Self.sent).id
    #expect(try mail(Self.sent.replacing("100 kr", with: "900 kr")).id != id)
    #expect(try mail(Self.sent.replacing("<m@x.example>", with: "<n@x.example>")).id != id)
  }

  @Test func withoutMessageIdSenderTimeSubjectAndWordsDecide() throws {
    let plain = Self.sent.replacing("Message-ID: <m@x.example>\n", with: "")
    let id = try mail(plain).id
    #expect(try mail("Received: from a by b; Wed, 1 May 2024 10:00:05 +0200\n" + plain).id == id)
    #expect(try mail(plain.replacing("Subject: Offer", with: "Subject: Other")).id != id)
    #expect(try mail(plain.replacing("10:00:00", with: "10:00:01")).id != id)
    #expect(try mail(plain.replacing("ada@", with: "eve@")).id != id)
    #expect(try mail(plain.replacing("100 kr", with: "900 kr")).id != id)
    #expect(try mail(Self.sent).id != id)
  }

  // MARK: Holders

  @Test func holdersAreTheOwnerElseThePathElseTheDelivery() throws {
    let delivered = "Delivered-To: ola@nordlys.example\n" + Self.sent
    #expect(try mail(delivered, owner: "Kari@Nordlys.example").holders == ["kari@nordlys.example"])
    #expect(try mail(delivered, path: "mail/per@nordlys.example/1.eml").holders == ["per@nordlys.example"])
    #expect(try mail(delivered, path: "mail/Kari/1.eml").holders == ["ola@nordlys.example"])
    #expect(try mail("X-Original-To: <Ola@nordlys.example>\n" + Self.sent).holders == ["ola@nordlys.example"])
    #expect(try mail(Self.sent).holders.isEmpty)
  }

  // MARK: Time

  @Test(
    arguments: [
      ("Date: Wed, 1 May 2024 10:00:00 +0200", "2024-05-01T10:00:00+02:00", TimeQuality.header),
      ("Date: Wed, 1 May 2024 10:00:00", "2024-05-01T10:00:00+02:00", .assumedZone),
      ("Date: Wed, 1 Jan 2025 10:00:00", "2025-01-01T10:00:00+01:00", .assumedZone),
      (
        "Date: Thu, 1 Jan 1970 00:00:00 +0000\nReceived: by b; Wed, 1 May 2024 10:00:05 +0200",
        "2024-05-01T10:00:05+02:00", .received
      ),
      (
        "Date: Sat, 1 May 2099 10:00:00 +0200\nReceived: by b; Wed, 1 May 2024 10:00:05 +0200",
        "2024-05-01T10:00:05+02:00", .received
      ),
      ("Received: by b; Wed, 1 May 2024 10:00:05 +0200", "2024-05-01T10:00:05+02:00", .received),
      ("Date: nonsense", nil, .missing),
    ] as [(String, String?, TimeQuality)])
  func timesAndTheirQuality(header: String, time: String?, quality: TimeQuality) throws {
    let mail = try mail("From: ada@x.example\nSubject: x\n\(header)\n\nHi\n")
    #expect(mail.time?.iso8601 == time)
    #expect(mail.timeQuality == quality)
    #expect(mail.repairs.contains(.date) == (quality == .received || quality == .missing))
  }

  @Test func theSeparatorLineDatesWhatNothingElseDates() throws {
    let sink = try MailTestContext.mbox(
      "From ada@x.example Wed May  1 10:00:00 2024\nFrom: ada@x.example\nSubject: x\n\nHi\n\n")
    #expect(sink.mails.first?.time?.iso8601 == "2024-05-01T10:00:00+02:00")
    #expect(sink.mails.first?.timeQuality == .assumedZone)
  }

  // MARK: What is left out

  @Test(arguments: [
    ("X-Mozilla-Status: 0009\n", "expunged"), ("X-Unsent: 1\n", "draft"), ("X-Status: T\n", "draft"),
    ("X-Status: D\n", "expunged"), ("X-Mozilla-Status2: 01000000\n", "draft"),
    ("X-Gmail-Labels: Draft,Opened\n", "draft"), ("X-Gmail-Labels: Inbox,Spam\n", "spam"),
    ("X-Gmail-Labels: =?UTF-8?Q?Kosz,Nieprzeczytane?=\n", "trash"), ("X-Gmail-Labels: Chat\n", "chat"),
    ("X-Gmail-Labels: \"Prywatne\",Inbox\n", "private"), ("Cc: Union@nordlys.example\n", "private"),
    ("Reply-To: union@nordlys.example\n", "private"),
  ])
  func someMailIsLeftOut(header: String, reason: String) throws {
    let context = MailTestContext.make(
      privateFolders: ["Private", "Prywatne", "Личное"], privateAddresses: ["union@nordlys.example"])
    let sink = try MailTestContext.mbox(mbox([header + Self.sent, Self.sent]), context: context)
    #expect(sink.skipped == [reason: 1])
    #expect(sink.mails.count == 1)
  }

  @Test(arguments: [
    ("mail/Private/box.mbox", "private"), ("mail/kari/.Prywatne.2024/cur/1:2,S", "private"),
    ("mail/kari/.&BBsEOARHBD0EPgQ1-/cur/1:2,S", "private"), ("mail/Drafts.mbox", "draft"), ("mail/Szkice", "draft"),
    ("mail/kari/cur/1714550400.1.x:2,DS", "draft"), ("mail/kari/cur/1714550400.1.x;2,ST", "trash"),
    ("mail/kari/.Drafts/cur/1:2,S", "draft"),
  ])
  func foldersAndFlagsDecideToo(path: String, reason: String) throws {
    let context = MailTestContext.make(path, privateFolders: ["Private", "Prywatne", "Личное"])
    let sink = try MailTestContext.run(EMLImporter.self, Array(Self.sent.utf8), context: context)
    #expect(sink.skipped == [reason: 1])
    #expect(sink.mails.isEmpty)
  }

  @Test func ordinaryFoldersAreRead() throws {
    for path in ["mail/Inbox", "mail/kari/.Sent/cur/1:2,S", "mail/Privately held.mbox", "mail/new/1"] {
      let context = MailTestContext.make(path, privateFolders: ["Private"])
      #expect(try MailTestContext.run(EMLImporter.self, Array(Self.sent.utf8), context: context).mails.count == 1)
    }
  }

  // MARK: Mailboxes

  @Test func aTruncatedLastMailIsKeptAndReported() throws {
    let whole = mbox([Self.sent, Self.sent.replacing("<m@", with: "<n@")])
    let cut = String(whole.dropLast(8))
    let sink = try MailTestContext.mbox(cut)
    #expect(sink.mails.map { $0.repairs.contains(.truncated) } == [false, true])
    #expect(sink.issues.map(\.outcome) == [.truncated])
    #expect(sink.issues.first?.position.line == sink.mails.last?.source.line)
    #expect(try MailTestContext.mbox(whole).issues.isEmpty)
  }

  @Test func aMultipartWithoutItsEndIsTruncatedOnlyAtTheEnd() throws {
    let open = Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHi\n"
    let sink = try MailTestContext.mbox(mbox([open, open]))
    #expect(sink.mails.map { $0.repairs.contains(.truncated) } == [false, true])
    #expect(sink.mails.map(\.text) == ["Hi", "Hi"])
  }

  @Test func positionsFindTheBytesAgain() throws {
    let text = mbox([Self.sent, Self.sent])
    let bytes = Array(text.utf8)
    let sink = try MailTestContext.mbox(text)
    for mail in sink.mails {
      let slice = bytes[mail.source.offset..<mail.source.offset + mail.source.length]
      #expect(slice.starts(with: Self.separator.utf8))
      #expect(bytes[..<mail.source.offset].count { $0 == 10 } + 1 == mail.source.line)
    }
    #expect(sink.mails.reduce(0) { $0 + $1.source.length } == bytes.count)
  }

  @Test func whatIsNoMailboxIsRefused() throws {
    let sink = try MailTestContext.mbox("This is a letter.\n\nNothing else.\n")
    #expect(sink.mails.isEmpty)
    #expect(sink.issues.map(\.outcome) == [.refused])
    #expect(try MailTestContext.mbox("").records == 0)
    #expect(try MailTestContext.mbox("\n\n\n").issues.isEmpty)
  }

  @Test(arguments: [1, 7, 64, 4_096]) func blocksDoNotMatter(size: Int) throws {
    let text = mbox((0..<40).map { Self.sent.replacing("<m@", with: "<m\($0)@") })
    let whole = try MailTestContext.mbox(text)
    let parts = try MailTestContext.mbox(text, blockSize: size)
    #expect(parts.mails == whole.mails)
    #expect(parts.skipped == whole.skipped)
    #expect(parts.issues == whole.issues)
  }

  @Test func manyBatchesComeInOrder() throws {
    var random = SeededRandom(seed: 5)
    let messages = (0..<6_000).map { number in
      let body = String(repeating: "A line of text.\n", count: Int.random(in: 1...60, using: &random))
      let mark = number % 50 == 7 ? "X-Mozilla-Status: 0008\n" : ""
      return "\(mark)Message-ID: <\(number)@x.example>\n\(Self.head)\n\(body)"
    }
    let sink = try MailTestContext.mbox(mbox(messages))
    #expect(sink.records == 6_000)
    #expect(sink.skipped == ["expunged": 120])
    let numbers = sink.mails.compactMap { $0.messageID?.split(separator: "@").first.flatMap { Int($0) } }
    #expect(numbers == (0..<6_000).filter { $0 % 50 != 7 })
  }

  // MARK: Other containers

  @Test func appleMailFiles() throws {
    let message = Self.sent
    let list = "<?xml version=\"1.0\"?><plist><dict><key>flags</key><integer>%</integer></dict></plist>\n"
    func run(_ flags: Int64) throws -> MailSink {
      let file = "\(message.utf8.count)\n\(message)" + list.replacing("%", with: String(flags))
      return try MailTestContext.run(EMLXImporter.self, Array(file.utf8), context: MailTestContext.make("1.emlx"))
    }
    #expect(try run(8_590_195_713).mails.first?.text == "Price is 100 kr. Blåbær?\nFrom now on.")
    #expect(try run(2).skipped == ["expunged": 1])
    #expect(try run(64).skipped == ["draft": 1])
    let cut = try MailTestContext.run(EMLXImporter.self, Array("9000\n\(message)".utf8))
    #expect(cut.issues.map(\.outcome) == [.truncated])
  }

  @Test(arguments: [
    ("mail/Drafts.mbox/mbox", "draft"), ("mail/Private.mbox/mbox", "private"),
    ("V10/ACC/Clients.mbox/Private.mbox/Messages/1.emlx", "private"),
    ("V10/ACC/Drafts.mbox/F00D-1/Data/4/1/Messages/14.partial.emlx", "draft"),
  ])
  func bundlesOfAppleMailNameTheirFolder(path: String, reason: String) throws {
    let context = MailTestContext.make(path, privateFolders: ["Private"])
    let sink =
      path.hasSuffix("mbox")
      ? try MailTestContext.mbox(mbox([Self.sent]), context: context)
      : try MailTestContext.run(
        EMLXImporter.self, Array("\(Self.sent.utf8.count)\n\(Self.sent)".utf8), context: context)
    #expect(sink.skipped == [reason: 1])
  }

  @Test func kindsOfFileAreToldByContent() {
    func verdicts(_ text: String) -> [String] {
      let head = Array(text.utf8)[...]
      return [
        MboxImporter.sniff(head, path: "x").map { _ in "mbox" }, EMLImporter.sniff(head, path: "x").map { _ in "eml" },
        EMLXImporter.sniff(head, path: "x").map { _ in "emlx" },
      ].compactMap { $0 }
    }
    #expect(verdicts(Self.separator + Self.sent) == ["mbox"])
    #expect(verdicts("From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022\n" + Self.sent) == ["mbox"])
    #expect(verdicts("From \n" + Self.sent) == ["mbox"])
    #expect(verdicts(Self.sent) == ["eml"])
    #expect(verdicts("\u{FEFF}\n" + Self.sent) == ["eml"])
    #expect(verdicts("300\n" + Self.sent) == ["emlx"])
    #expect(verdicts("calldate,clid,src,dst\n2024-05-01,a,b,c\n").isEmpty)
    #expect(verdicts("<?xml version=\"1.0\"?>\n<smses count=\"1\">").isEmpty)
    #expect(verdicts("From now on we write.\nDear all: hello\n").isEmpty)
    #expect(verdicts("{\"id\": 1, \"from\": 2}\n").isEmpty)
    #expect(verdicts("").isEmpty)
  }

  @Test func anyBytesAreAMail() throws {
    var random = SeededRandom(seed: 3)
    let pieces = [
      "From: ", "Subject: =?UTF-8?B?", "Content-Type: multipart/mixed; boundary=b\n", "\n--b\n", "\n\n", "--b--",
      "Content-Transfer-Encoding: base64\n", "Date: 99 Foo 12345 99:99 +9999\n", "<a@b>", "> ", "\u{FF}", "From x\n",
      "wrote:\n",
    ]
    for _ in 0..<500 {
      var text = Bool.random(using: &random) ? Self.separator : ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        if Int.random(in: 0...4, using: &random) == 0 {
          text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0...255, using: &random)))
        }
      }
      let sink = try MailTestContext.mbox(text)
      #expect(sink.mails.allSatisfy { $0.id.utf8.count == 16 })
      _ = try MailTestContext.run(EMLImporter.self, Array(text.utf8))
      _ = try MailTestContext.run(EMLXImporter.self, Array(("12\n" + text).utf8))
    }
  }
}

extension String {
  /// The text with every `old` replaced.
  func replacing(_ old: String, with new: some StringProtocol) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: String(new))
  }
}
