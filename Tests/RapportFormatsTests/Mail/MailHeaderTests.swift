import RapportModel
import Testing

@testable import RapportFormats

@Suite struct MailHeaderTests {
  @Test(arguments: [
    ("Subject: plain", "plain"),
    ("SUBJECT:no space", "no space"),
    ("Subject : space before the colon", "space before the colon"),
    ("Subject: folded\n\tline\n  again", "folded\tline  again"),
    ("Subject: =?utf-8?Q?Pozdrowienia_z_=C5=81odzi?=", "Pozdrowienia z Łodzi"),
    ("Subject: =?UTF-8?B?0J/RgNC40LLQtdGC?=", "Привет"),
    ("Subject: =?koi8-r?B?8NLJ18XU?=", "Привет"),
    ("Subject: =?utf8?b?w7g=?= x", "ø x"),
    ("Subject: =?iso-8859-1*no?Q?=F8?=", "ø"),
    // White space between words goes, a character split across words is joined.
    ("Subject: =?utf-8?Q?a?=\n =?utf-8?Q?b?= c", "ab c"),
    ("Subject: =?utf-8?Q?=C5?= =?utf-8?Q?=81?=", "Ł"),
    ("Subject: =?utf-8?B?xYHDs2TFug?=", "Łódź"),
    ("Subject: =?utf-8?B?w7?=", "\u{FFFD}"),
    ("Subject: =?utf-8?Q?with space and_=C3=B8?=", "with space and ø"),
    ("Subject: \"=?utf-8?Q?=C3=B8?=\"", "\"ø\""),
    ("Subject: =?windows-1251?Q?=CF=F0=E8?= =?utf-8?Q?=C3=B8?=", "Приø"),
    ("Subject: =?utf-8?X?what?=", "=?utf-8?X?what?="),
    ("Subject: a =? b ?= c", "a =? b ?= c"),
    // Nothing decoded begins a new line.
    ("Subject: =?utf-8?Q?a=0D=0ABcc:_x=00?=", "a  Bcc: x"),
  ])
  func decodesSubjects(_ header: String, _ expected: String) {
    let subject = mail(header + "\n\nbody").subject
    #expect(subject?.replacing("\t", with: " ") == expected.replacing("\t", with: " "))
  }

  @Test func rawBytesAreDecodedByWhatTheyAre() {
    #expect(mail(header: "Subject", Array("Zażółć".utf8)).subject == "Zażółć")
    // windows-1251, expected language Russian.
    #expect(mail(header: "Subject", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], languages: ["ru"]).subject == "Привет")
    // windows-1250, expected language Polish.
    #expect(mail(header: "Subject", [0x9C, 0x77, 0x69, 0xEA, 0x74, 0x6F], languages: ["pl"]).subject == "święto")
    // Without a hint Western European.
    #expect(mail(header: "Subject", [0x66, 0xF8, 0x72]).subject == "før")
  }

  @Test func theFirstOfSeveralHeadersCounts() {
    let message = mail("Subject: one\nSubject: two\nX-A: 1\nx-a: 2\n\n")
    #expect(message.subject == "one")
    #expect(message.values(of: "X-a") == ["1", "2"])
    #expect(message.value(of: "none") == nil)
  }

  @Test func junkAmongHeadersIsPassedOver() {
    let message = mail(">From - Sat Apr 12 2025\nSubject: one\nthis is no header\nTo: a@b\n\nbody\n")
    #expect(message.subject == "one")
    #expect(message.addresses(.to).map(\.address) == ["a@b"])
    #expect(message.body().text == "body\n")
    #expect(message.structureRepairs == [.header])
  }

  @Test func aLostBlankLineLosesNoText() {
    let message = mail("Subject: one\nDear customer,\nthank you\n\nregards\n")
    #expect(message.subject == "one")
    #expect(message.body().text == "Dear customer,\nthank you\n\nregards\n")
  }

  @Test func idsAndReferences() {
    let message = mail(
      "Message-ID: <a@x>\nIn-Reply-To: Your message of today <b@x> (c)\nReferences: <c@x>\n <d @x>\n\t<c@x\n >\n\n")
    #expect(message.messageID == "a@x")
    #expect(message.inReplyTo == ["b@x"])
    #expect(message.references == ["c@x", "d@x", "c@x"])
    #expect(mail("Message-ID: no-brackets@x\n\n").messageID == "no-brackets@x")
    #expect(mail("Message-ID: <>\n\n").messageID == nil)
    #expect(mail("In-Reply-To: Your message of Monday\n\n").inReplyTo == [])
    let many = mail("References: " + (0..<500).map { "<\($0)@x>" }.joined(separator: "\n ") + "\n\n").references
    #expect(many.count == 101)
    #expect(many.first == "0@x")
    #expect(many.last == "499@x")
  }

  @Test func threadIndexOfBothLayouts() throws {
    let index = try #require(mail("Thread-Index: AQHWLRNo4NaOjvXU8EODe0ZotrA8B6itzaxf\n\n").threadIndex)
    #expect(index.depth == 1)
    #expect(index.conversation == "e0d68e8ef5d4f043837b4668b6b03c07")
    #expect(mail("Thread-Index: AcsJ\n\n").threadIndex == nil)
  }
}
