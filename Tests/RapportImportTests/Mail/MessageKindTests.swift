import RapportImport
import RapportModel
import Testing

/// A message's headers, a little body, and the flags it should get.
struct KindExample: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var headers: String
  var body = "Text"
  var flags: InteractionFlags
  var concerns: [String] = []

  init(_ name: String, _ headers: String, body: String = "Text", flags: InteractionFlags, concerns: [String] = []) {
    testDescription = name
    self.headers = headers
    self.body = body
    self.flags = flags
    self.concerns = concerns
  }
}

@Suite struct MessageKindTests {
  static let report =
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\nFrom: MAILER-DAEMON@x.example"

  static func reportBody(action: String, status: String) -> String {
    """
    --b
    Content-Type: text/plain

    This is the mail system.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.x.example

    Final-Recipient: rfc822; per@y.example
    Action: \(action)
    Status: \(status)
    --b
    Content-Type: text/rfc822-headers

    Message-ID: <original@x.example>
    Subject: Offer
    --b--
    """
  }

  static let examples: [KindExample] = [
    KindExample("a person", "Subject: Hi", flags: []),
    KindExample("a person: Auto-Submitted no", "Auto-Submitted: no\nSubject: Automatic reply", flags: []),
    KindExample("RFC 3834", "Auto-Submitted: auto-replied (vacation)\nSubject: Re: x", flags: .autoreply),
    KindExample("machine mail", "Auto-Submitted: auto-generated\nSubject: Ticket", flags: .autoreply),
    KindExample("vacation header", "X-Autoreply: yes\nSubject: x", flags: .autoreply),
    KindExample(
      "Gmail", "Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes\nSubject: x", flags: .autoreply),
    KindExample("precedence", "Precedence: auto_reply\nSubject: x", flags: .autoreply),
    KindExample("Exchange", "X-Auto-Response-Suppress: All\nSubject: Automatic reply: Offer", flags: .autoreply),
    KindExample(
      "Exchange, Polish", "X-Auto-Response-Suppress: All\nSubject: =?UTF-8?Q?Automatyczna_odpowied=C5=BA:_x?=",
      flags: .autoreply),
    KindExample(
      "Exchange, Russian",
      "X-Auto-Response-Suppress: DR, OOF\nSubject: =?UTF-8?B?0JDQstGC0L7QvNCw0YLQuNGH0LXRgdC60LjQuSDQvtGC0LLQtdGCOiB4?=",
      flags: .autoreply),
    KindExample("Exchange, Norwegian", "X-Auto-Response-Suppress: All\nSubject: Automatisk svar: x", flags: .autoreply),
    KindExample("suppression alone is no proof", "X-Auto-Response-Suppress: All\nSubject: Invoice 5", flags: []),
    KindExample("an empty Return-Path alone is no proof", "Return-Path: <>\nSubject: Invoice 5", flags: []),
    KindExample("a subject alone is no proof", "Subject: Out of office on Friday?", flags: []),
    KindExample("an answer to one", "Subject: Re: Automatic reply: Offer\nX-Auto-Response-Suppress: All", flags: []),
    KindExample("old vacation program", "Return-Path: <>\nSubject: Out of Office", flags: .autoreply),
    KindExample("list", "List-Id: Fork <fork.x.example>\nSubject: x", flags: .bulk),
    KindExample("newsletter", "List-Unsubscribe: <mailto:u@x.example>\nFeedback-ID: a:b\nSubject: x", flags: .bulk),
    KindExample(
      "sales program's letter to one, answered",
      "List-Unsubscribe: <mailto:u@x.example>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n"
        + "In-Reply-To: <a@x.example>\nSubject: Re: x", flags: []),
    KindExample("own group is no bulk", "List-Id: <sales.nordlys.example>\nPrecedence: list\nSubject: x", flags: []),
    KindExample(
      "own group of Google",
      "List-ID: Sales <nordlys-salg.googlegroups.example>\nX-BeenThere: nordlys-salg@googlegroups.example\n"
        + "List-Unsubscribe: <mailto:x@googlegroups.example>\nPrecedence: list\nSubject: x", flags: []),
    KindExample(
      "own list by its address", "List-Post: <mailto:kari@nordlys.example>\nSubject: x", flags: []),
    KindExample(
      "a group of Google that is not ours", "List-ID: <salg.googlegroups.example>\nSubject: x", flags: .bulk),
    KindExample(
      "a list whose name only ends like ours", "List-Id: <x.evilnordlys.example>\nSubject: x", flags: .bulk),
    KindExample(
      "a list that has our domain in its name", "List-Id: nordlys.example> <fans.x.example>\nSubject: x", flags: .bulk),
    KindExample(
      "bounce", report, body: reportBody(action: "failed", status: "5.1.1"), flags: .bounce,
      concerns: ["original@x.example"]),
    KindExample(
      "bounce without action", report, body: reportBody(action: "?", status: "5.0.0"), flags: .bounce,
      concerns: ["original@x.example"]),
    KindExample(
      "a delay is no failure", report, body: reportBody(action: "delayed", status: "4.4.7"), flags: .receipt,
      concerns: ["original@x.example"]),
    KindExample(
      "a success is no failure", report, body: reportBody(action: "relayed", status: "2.0.0"), flags: .receipt,
      concerns: ["original@x.example"]),
    KindExample(
      "qmail", "From: MAILER-DAEMON@x.example\nSubject: failure notice",
      body: "Hi. I'm afraid I wasn't able to deliver your message.\n\n--- Below this line is a copy of the message.\n\n"
        + "Message-ID: <lost@x.example>\n", flags: .bounce, concerns: ["lost@x.example"]),
    KindExample(
      "Exim", "X-Failed-Recipients: per@y.example\nFrom: x@x.example\nSubject: Mail delivery failed", flags: .bounce),
    KindExample(
      "Exim's warning", "From: Mailer-Daemon@x.example\nSubject: Warning: message 1abc delayed 24 hours",
      body: "This message was created automatically. A message that you sent has not yet been delivered.",
      flags: .receipt),
    KindExample(
      "Postfix delay, informal", "From: MAILER-DAEMON@x.example\nSubject: Delayed Mail (still being retried)",
      flags: .receipt),
    KindExample(
      "a person asking about a bounce", "From: per@y.example\nSubject: Undeliverable: what is this?",
      body: "Why could not be delivered?", flags: []),
    KindExample(
      "Outlook bounce, Norwegian",
      "From: postmaster@x.example\nSubject: Kan ikke leveres: Tilbud\nIn-Reply-To: <sent@x.example>",
      flags: .bounce, concerns: ["sent@x.example"]),
    KindExample(
      "read receipt",
      "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\nSubject: Read: x",
      body: "--b\nContent-Type: text/plain\n\nRead.\n--b\nContent-Type: message/disposition-notification\n\n"
        + "Original-Message-ID: <asked@x.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n",
      flags: .receipt, concerns: ["asked@x.example"]),
    KindExample(
      "invitation", "Content-Type: multipart/alternative; boundary=b\nSubject: Meeting",
      body:
        "--b\nContent-Type: text/plain\n\nCome.\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--b--\n",
      flags: .calendar),
    KindExample(
      "a calendar file is no invitation", "Content-Type: multipart/mixed; boundary=b\nSubject: Plan",
      body:
        "--b\nContent-Type: text/plain\n\nSee.\n--b\nContent-Type: text/calendar; name=plan.ics\n\nBEGIN:VCALENDAR\n--b--\n",
      flags: []),
    KindExample("forward", "Subject: PD: Oferta", flags: .forwarded),
    KindExample("forward by Thunderbird", "X-Forwarded-Message-Id: <a@x.example>\nSubject: x", flags: .forwarded),
    KindExample(
      "forward as attachment", "Content-Type: multipart/mixed; boundary=b\nSubject: x",
      body:
        "--b\nContent-Type: text/plain\n\nSee.\n--b\nContent-Type: message/rfc822\n\nFrom: a@y.example\nSubject: y\n\nOld.\n--b--\n",
      flags: .forwarded),
    KindExample(
      "encrypted", "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\nSubject: x",
      body:
        "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--\n",
      flags: .encrypted),
    KindExample(
      "encrypted in the text", "Subject: x", body: "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n",
      flags: .encrypted),
  ]

  @Test(arguments: examples) func kinds(_ example: KindExample) throws {
    let from = example.headers.contains("From: ") ? "" : "From: Ada <ada@x.example>\n"
    let text =
      "\(from)To: kari@nordlys.example\nDate: Wed, 1 May 2024 10:00:00 +0200\n\(example.headers)\n\n\(example.body)\n"
    let context = MailTestContext.make(
      "mail/1.eml", owner: "kari@nordlys.example",
      ownPlaces: ["nordlys.example", "Nordlys-Salg@googlegroups.example"])
    let mail = try #require(try MailTestContext.mail(text, context: context))
    #expect(mail.flags.names == example.flags.names)
    #expect(mail.concerns == example.concerns)
  }

  /// A list of the company's own is a shared mailbox where its mail passes through it, a newsletter where it does not.
  @Test func ownListIsAMailboxOrANewsletter() throws {
    let context = MailTestContext.make("mail/1.eml", owner: "kari@nordlys.example", ownPlaces: ["nordlys.example"])
    func flags(_ headers: String) throws -> [String] {
      let text =
        "Date: Wed, 1 May 2024 10:00:00 +0200\nSubject: Summer\nList-Id: News <news.nordlys.example>\n\(headers)\n\nHello\n"
      return try #require(try MailTestContext.mail(text, context: context)).flags.names
    }
    #expect(try flags("From: kari@nordlys.example\nTo: ada@x.example\nPrecedence: bulk") == ["bulk"])
    #expect(try flags("From: kari@nordlys.example\nTo: ada@x.example\nCc: news@nordlys.example") == [])
    #expect(try flags("From: kari@nordlys.example\nTo: ada@x.example\nIn-Reply-To: <a@x.example>") == [])
    #expect(try flags("From: ada@x.example\nTo: news@nordlys.example\nPrecedence: list") == [])
  }
}
