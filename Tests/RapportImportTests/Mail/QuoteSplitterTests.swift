import RapportImport
import RapportModel
import Testing

/// A body and what its parts should be.
struct SplitExample: Sendable, CustomTestStringConvertible {
  var name: String
  var body: String
  var text: String
  /// `author|time|words` of each quoted block; `fwd|` in front of a forwarded one.
  var quoted: [String] = []
  var signature: String?
  var testDescription: String { name }

  init(_ name: String, _ body: String, text: String, quoted: [String] = [], signature: String? = nil) {
    self.name = name
    self.body = body
    self.text = text
    self.quoted = quoted
    self.signature = signature
  }
}

private func shown(_ block: QuotedBlock) -> String {
  (block.isForwarded ? "fwd|" : "")
    + [block.author ?? "-", block.time?.iso8601 ?? "-", block.text].joined(separator: "|")
}

@Suite struct QuoteSplitterTests {
  /// The attribution line of a mail program, with `Hi` above and a marked quote below.
  @Test(
    arguments: [
      // English
      ("On Tue, 2011-03-01 at 18:02 +0530, Ada Byron wrote:", "Ada Byron", "2011-03-01T18:02:00+05:30"),
      ("On Aug 22, 2011, at 7:37 PM, ada<ada@x.example> wrote:", "ada <ada@x.example>", "2011-08-22T19:37:00+02:00"),
      ("On 9 Jan 2014, at 2:47, Ada Byron wrote:", "Ada Byron", "2014-01-09T02:47:00+02:00"),
      ("Ada Byron wrote on 12.05.2024 14:30:", "Ada Byron", "2024-05-12T14:30:00+02:00"),
      ("Ada Byron wrote:", "Ada Byron", nil),
      ("At 6/16/2016 08:32 PM, you wrote:", nil, "2016-06-16T20:32:00+02:00"),
      ("Quoting Ada Byron <ada@x.example>:", "Ada Byron <ada@x.example>", nil),
      (
        "---- On Wed, 24 Feb 2021 14:02:50 +0530 ada@x.example wrote ----", "ada@x.example", "2021-02-24T14:02:50+05:30"
      ),
      (
        "11:00 AM, November 17, 2021, \"Ada - Acme\" <ada@x.example>:", "Ada - Acme <ada@x.example>",
        "2021-11-17T11:00:00+02:00"
      ),
      // Polish
      (
        "W dniu 2017-01-09 11:59:39 użytkownik Ada Bajron <ada@x.example> napisał:", "Ada Bajron <ada@x.example>",
        "2017-01-09T11:59:39+02:00"
      ),
      ("W dniu 12.03.2024 o 10:15, Ada Bajron pisze:", "Ada Bajron", "2024-03-12T10:15:00+02:00"),
      (
        "Dnia 27 grudnia 2016 12:08 Ada Bajron <ada@x.example> napisał(a):", "Ada Bajron <ada@x.example>",
        "2016-12-27T12:08:00+02:00"
      ),
      (
        "Dnia 28/10/2021, 12:46 użytkownik „Ada” <ada@x.example> napisał:", "Ada <ada@x.example>",
        "2021-10-28T12:46:00+02:00"
      ),
      (
        "śr., 27 paź 2021 o 09:31 Ada Bajron <ada@x.example> napisał(a):", "Ada Bajron <ada@x.example>",
        "2021-10-27T09:31:00+02:00"
      ),
      (
        "Dnia 14 lip 2015 o godz. 00:25 Ada Bajron <ada@x.example> napisał(a):", "Ada Bajron <ada@x.example>",
        "2015-07-14T00:25:00+02:00"
      ),
      (
        "Wiadomość napisana przez Ada Bajron w dniu 5 maj 2020, o godz. 12:00:", "Ada Bajron",
        "2020-05-05T12:00:00+02:00"
      ),
      ("Ada Bajron pisze:", "Ada Bajron", nil),
      // Russian
      (
        "20 окт. 2016 г. 19:37 пользователь \"Ада\" <ada@x.example> написал:", "Ада <ada@x.example>",
        "2016-10-20T19:37:00+02:00"
      ),
      (
        "ср, 30 апр. 2025 г. в 15:19, Ада Байрон <ada@x.example>:", "Ада Байрон <ada@x.example>",
        "2025-04-30T15:19:00+02:00"
      ),
      ("12.03.2024 10:15, Ада Байрон пишет:", "Ада Байрон", "2024-03-12T10:15:00+02:00"),
      ("Ада Байрон писал(а) 12.03.2024 10:15:", "Ада Байрон", "2024-03-12T10:15:00+02:00"),
      ("07.03.2024, 12:30, \"Ада\" <ada@x.example>:", "Ада <ada@x.example>", "2024-03-07T12:30:00+02:00"),
      (
        "Среда, 17 ноября 2021, 15:32 +03:00 от Ада <ada@x.example>:", "Ада <ada@x.example>",
        "2021-11-17T15:32:00+03:00"
      ),
      // Norwegian, Danish, Swedish
      (
        "tir. 18. apr. 2017 kl. 13:09 skrev Ada Byron <ada@x.example>:", "Ada Byron <ada@x.example>",
        "2017-04-18T13:09:00+02:00"
      ),
      ("Den 12.03.2024 10:15, skrev Ada Byron:", "Ada Byron", "2024-03-12T10:15:00+02:00"),
      (
        "Den 15. jun. 2016 kl. 20.42 skrev Ada Byron <ada@x.example>:", "Ada Byron <ada@x.example>",
        "2016-06-15T20:42:00+02:00"
      ),
      ("Ada <ada@x.example> skrev følgende den 28/10/2021, 12:46:", "Ada <ada@x.example>", "2021-10-28T12:46:00+02:00"),
      (
        "ons 4 dec. 2024 kl. 20:42 skrev Ada Byron <ada@x.example>:", "Ada Byron <ada@x.example>",
        "2024-12-04T20:42:00+02:00"
      ),
      (
        "Den fre 28 feb. 2025 10:15Ada Byron <ada@x.example> skrev:", "Ada Byron <ada@x.example>",
        "2025-02-28T10:15:00+02:00"
      ),
      // German, Ukrainian, Czech
      (
        "Am 13.12.2017 21:11 schrieb Ada Byron <ada@x.example>:", "Ada Byron <ada@x.example>",
        "2017-12-13T21:11:00+02:00"
      ),
      (
        "Am So., 1. Jan. 2023 um 17:22 Uhr schrieb Ada Byron <ada@x.example>:", "Ada Byron <ada@x.example>",
        "2023-01-01T17:22:00+02:00"
      ),
      (
        "ср, 30 квіт. 2025 р. о 15:19 Ада Байрон <ada@x.example> пише:", "Ада Байрон <ada@x.example>",
        "2025-04-30T15:19:00+02:00"
      ),
      (
        "st 27. 10. 2021 v 9:31 odesílatel Ada Byronová <ada@x.example> napsal:", "Ada Byronová <ada@x.example>",
        "2021-10-27T09:31:00+02:00"
      ),
      // Others
      ("2022年1月1日(金) 9:00 田中 <tanaka@x.example>:", "田中 <tanaka@x.example>", "2022-01-01T09:00:00+02:00"),
      (
        "Le 29 avr. 2025 à 11:11, Ada Byron <ada@x.example> a écrit :", "Ada Byron <ada@x.example>",
        "2025-04-29T11:11:00+02:00"
      ),
    ] as [(String, String?, String?)])
  func attributionLinesNameAuthorAndTime(line: String, author: String?, time: String?) {
    let split = QuoteSplitter(offsetMinutes: 120).split("Hi\n\n\(line)\n\n> words\n> more\n")
    #expect(split.text == "Hi")
    #expect(split.quoted.map(\.text) == ["words\nmore"])
    #expect(split.quoted.first?.author == author)
    #expect(split.quoted.first?.time?.iso8601 == time)
  }

  /// Header blocks above unmarked quotes.
  @Test(arguments: [
    (
      "From: Ada Byron [mailto:ada@x.example]\nSent: Monday, November 26, 2012 10:48 AM\nTo: Ola\nSubject: Re: x",
      "2012-11-26T10:48:00+02:00"
    ),
    (
      "*From:* Ada Byron <ada@x.example>\n*Sent:* Monday, November 26, 2012 10:48\n*To:* Ola\n*Subject:* x",
      "2012-11-26T10:48:00+02:00"
    ),
    (
      "________________________________\nFrom: Ada Byron <ada@x.example>\nSent: 26 November 2012 10:48\nTo: Ola <o@x.example>",
      "2012-11-26T10:48:00+02:00"
    ),
    (
      "-----Original Message-----\nFrom: Ada Byron <ada@x.example>\nSent: 26 November 2012 10:48",
      "2012-11-26T10:48:00+02:00"
    ),
    (
      "Od: Ada Byron <ada@x.example>\nWysłano: czwartek, 28 października 2021 12:46\nDo: Ola\nDW: Per\nTemat: x",
      "2021-10-28T12:46:00+02:00"
    ),
    (
      "Nadawca: Ada Byron <ada@x.example>\nData: 28 października 2021 o 12:46\nAdresat: Ola <ola@x.example>\nTemat: x",
      "2021-10-28T12:46:00+02:00"
    ),
    (
      "От: Ada Byron <ada@x.example>\nОтправлено: четверг, 28 октября 2021 г. в 12:46\nКому: Ola\nТема: x",
      "2021-10-28T12:46:00+02:00"
    ),
    (
      "Fra: Ada Byron <ada@x.example>\nSendt: torsdag, 28. oktober 2021 kl. 12:46\nTil: Ola\nEmne: x",
      "2021-10-28T12:46:00+02:00"
    ),
    (
      "Från: Ada Byron <ada@x.example>\nSkickat: den 28 oktober 2021 12:46\nTill: Ola\nÄmne: x",
      "2021-10-28T12:46:00+02:00"
    ),
    (
      "Von: Ada Byron <ada@x.example>\nGesendet: Donnerstag, 28. Oktober 2021 12:46\nAn: Ola\nBetreff: x",
      "2021-10-28T12:46:00+02:00"
    ),
    (
      "Від: Ada Byron <ada@x.example>\nНадіслано: четвер, 28 жовтня 2021 р. 12:46\nКому: Ola\nТема: x",
      "2021-10-28T12:46:00+02:00"
    ),
    (
      "Od: Ada Byron <ada@x.example>\nOdesláno: čtvrtek 28. října 2021 12:46\nKomu: Ola\nPředmět: x",
      "2021-10-28T12:46:00+02:00"
    ),
    ("From: Ada Byron <ada@x.example> Sent: 26 November 2012 10:48 To: Ola Subject: x", "2012-11-26T10:48:00+02:00"),
  ])
  func headerBlocksNameAuthorAndTime(block: String, time: String) {
    let split = QuoteSplitter(offsetMinutes: 120).split("Hi\n\n\(block)\n\nold words\nmore\n")
    #expect(split.text == "Hi")
    #expect(split.quoted.map(\.text) == ["old words\nmore"])
    #expect(split.quoted.first?.author == "Ada Byron <ada@x.example>")
    #expect(split.quoted.first?.authorEmail == "ada@x.example")
    #expect(split.quoted.first?.time?.iso8601 == time)
  }

  @Test(arguments: [
    "---------- Forwarded message ---------", "-------- Forwarded Message --------", "Begin forwarded message:",
    "--- Treść przekazanej wiadomości ---", "----- Przekazana wiadomość -----", "Początek przekazywanej wiadomości:",
    "-------- Перенаправленное сообщение --------", "Начало переадресованного сообщения:",
    "-------- Пересылаемое сообщение --------", "-------- Videresendt melding --------", "Videresendt melding:",
    "-------- Weitergeleitete Nachricht --------", "-------- Vidarebefordrat meddelande --------",
    "-------- Переслане повідомлення --------", "-------- Přeposlaná zpráva --------",
  ])
  func forwardsAreMarked(separator: String) {
    let split = QuoteSplitter().split(
      "See below\n\n\(separator)\nFrom: Ada <ada@x.example>\nDate: 1 May 2024 at 10:00\nSubject: x\n\nold\n")
    #expect(split.text == "See below")
    #expect(split.quoted.map(shown) == ["fwd|Ada <ada@x.example>|2024-05-01T10:00:00Z|old"])
  }

  static let examples: [SplitExample] = [
    SplitExample("nothing quoted", "Hello\n\nbye\n", text: "Hello\n\nbye"),
    SplitExample("empty", "", text: ""),
    SplitExample("CRLF line ends", "Hi\r\n\r\n> q\r\n", text: "Hi", quoted: ["-|-|q"]),
    SplitExample(
      "answers between quotes stay in order",
      "On 1 May 2024, at 10:00, Ada <a@x.example> wrote:\n> one?\n\nYes.\n\n> two?\n\nNo.\n",
      text: "Yes.\n\nNo.", quoted: ["Ada <a@x.example>|2024-05-01T10:00:00Z|one?\n\ntwo?"]),
    SplitExample(
      "nested quotes by author",
      "ok\n\nOn 2 May 2024, at 10:00, B <b@x.example> wrote:\n> mid\n>\n> On 1 May 2024, at 9:00, A <a@x.example> "
        + "wrote:\n> > deep\n",
      text: "ok",
      quoted: ["B <b@x.example>|2024-05-02T10:00:00Z|mid", "A <a@x.example>|2024-05-01T09:00:00Z|deep"]),
    SplitExample(
      "the inner quote comes first",
      "On 2 May 2024, at 10:00, B <b@x.example> wrote:\n>> deep\n> mid\n\nok\n",
      text: "ok", quoted: ["B <b@x.example>|2024-05-02T10:00:00Z|mid", "-|-|deep"]),
    SplitExample(
      "two header blocks in a row",
      "hi\n\nFrom: B <b@x.example>\nSent: 2 May 2024 10:00\n\nmid\n\nFrom: A <a@x.example>\nSent: 1 May 2024 9:00\n\ndeep\n",
      text: "hi", quoted: ["B <b@x.example>|2024-05-02T10:00:00Z|mid", "A <a@x.example>|2024-05-01T09:00:00Z|deep"]),
    SplitExample(
      "Gmail wraps the address away",
      "ok\n\ntir. 18. apr. 2017 kl. 13:09 skrev Test user <test@x.example\n>:\n\n> q\n",
      text: "ok", quoted: ["Test user <test@x.example>|2017-04-18T13:09:00Z|q"]),
    SplitExample(
      "an attribution on three lines",
      "new\n\nOn Nov 21, 2014,\nat 10:18,\nJohn Doe <john@x.example> wrote:\n\n> q\n",
      text: "new", quoted: ["John Doe <john@x.example>|2014-11-21T10:18:00Z|q"]),
    SplitExample(
      "a wrapped quoted line without its mark",
      "> This is a line that the program has made far too long and then cut in\nhalf.\n> next\nI agree.\n",
      text: "I agree.",
      quoted: ["-|-|This is a line that the program has made far too long and then cut in\nhalf.\nnext"]),
    SplitExample(
      "initials before the mark", "Да.\n\nАБ> вопрос один\nАБ> вопрос два\n\nНет.\n", text: "Да.\n\nНет.",
      quoted: ["-|-|вопрос один\nвопрос два"]),
    SplitExample(
      "bars as marks", "    Date: 1 May 2024 10:00\n    From: Ada <a@x.example>\n\n  | one\n  | two\n\nNo.\n",
      text: "No.",
      quoted: ["Ada <a@x.example>|2024-05-01T10:00:00Z|one\ntwo"]),
    SplitExample(
      "a table is no quote", "| a | b |\n| c | d |\n", text: "| a | b |\n| c | d |"),
    SplitExample(
      "a separator with one header", "----- Original Message -----\nFrom: \"Ada\" <a@x.example>\n\n> old\nNew.\n",
      text: "New.", quoted: ["Ada <a@x.example>|-|old"]),
    SplitExample(
      "a form with From, To and Date is no header block",
      "Please book:\n\nFrom: Oslo\nTo: Bergen\nDate: 5 May\n\nThanks a lot!",
      text:
        "Please book:\n\nFrom: Oslo\nTo: Bergen\nDate: 5 May\n\nThanks a lot!"),
    SplitExample(
      "a sentence about what somebody wrote",
      "On Monday you wrote that the price is fixed:\nit is not.\n\nPlease check:\nthe invoice",
      text: "On Monday you wrote that the price is fixed:\nit is not.\n\nPlease check:\nthe invoice"),
    SplitExample(
      "days named with a colon", "On Thursday:\n\nwe go\n\nOn Friday:\n\nwe come",
      text:
        "On Thursday:\n\nwe go\n\nOn Friday:\n\nwe come"),
    SplitExample(
      "rules inside a text", "# Points\n----\n\n1. one\n\n----\n\nThe end of my analysis is here.\n",
      text: "# Points\n----\n\n1. one\n\n----\n\nThe end of my analysis is here."),
    // Signatures
    SplitExample(
      "delimiter", "this is -- no signature\n\n-- \nrick\n", text: "this is -- no signature", signature: "--\nrick"),
    SplitExample(
      "closing, Norwegian", "Jeg ringer i morgen.\n\nMed vennlig hilsen\nKari Nordmann\nNordlys AS\nTlf. 22 12 34 56\n",
      text: "Jeg ringer i morgen.", signature: "Med vennlig hilsen\nKari Nordmann\nNordlys AS\nTlf. 22 12 34 56"),
    SplitExample(
      "closing, Polish", "Oddzwonię jutro.\n\nZ poważaniem,\nJan Kowalski\n", text: "Oddzwonię jutro.",
      signature: "Z poważaniem,\nJan Kowalski"),
    SplitExample(
      "closing and name on one line", "Oddzwonię jutro.\nPozdrawiam, Jan Kowalski\n", text: "Oddzwonię jutro.",
      signature: "Pozdrawiam, Jan Kowalski"),
    SplitExample(
      "closing, Russian", "Перезвоню завтра.\n\nС уважением,\nИван Петров\nтел. +7 495 123-45-67\n",
      text: "Перезвоню завтра.", signature: "С уважением,\nИван Петров\nтел. +7 495 123-45-67"),
    SplitExample(
      "closing, German", "Ich melde mich.\n\nMit freundlichen Grüßen\nMax Müller\n", text: "Ich melde mich.",
      signature: "Mit freundlichen Grüßen\nMax Müller"),
    SplitExample(
      "closing with dots", "Ok.\n\nM.v.h.\nKari\n", text: "Ok.", signature: "M.v.h.\nKari"),
    SplitExample(
      "thanks stay with the author", "Please call me.\n\nThanks,\nJohn Smith\n", text: "Please call me.\n\nThanks,",
      signature: "John Smith"),
    SplitExample(
      "words behind a closing are words",
      "Ok.\n\nRegards,\nJohn\n\nWhen will the goods arrive at our warehouse?\n",
      text: "Ok.\n\nRegards,\nJohn\n\nWhen will the goods arrive at our warehouse?"),
    SplitExample(
      "a postscript is the author's", "Ok.\n\nMvh\nKari\n\nPS: Husk nøkkelen.\n", text: "Ok.\n\nPS: Husk nøkkelen.",
      signature: "Mvh\nKari"),
    SplitExample("mobile line", "Ja.\n\nSendt fra min iPhone\n", text: "Ja.", signature: "Sendt fra min iPhone"),
    SplitExample("mobile line, Polish", "Tak.\n\nWysłane z iPhone’a\n", text: "Tak.", signature: "Wysłane z iPhone’a"),
    SplitExample(
      "mobile line, Russian", "Да.\n\nОтправлено из мобильной Почты Mail.ru\n", text: "Да.",
      signature: "Отправлено из мобильной Почты Mail.ru"),
    SplitExample(
      "news of a parcel is no mobile line", "Hei!\n\nSendt fra lageret i dag\n", text: "Hei!\n\nSendt fra lageret i dag"
    ),
    SplitExample(
      "news of a parcel, Polish", "Wysłano z magazynu wczoraj\n", text: "Wysłano z magazynu wczoraj"),
    SplitExample(
      "sent from a desk", "Here\n\nSent from my desk, is much easier then my mobile phone.\n",
      text: "Here\n\nSent from my desk, is much easier then my mobile phone."),
    SplitExample(
      "a contact passed on stays", "Please call him:\n\nPer Fisk\n911 22 333\n",
      text: "Please call him:\n\nPer Fisk\n911 22 333"),
    SplitExample(
      "signature above the quote",
      "Ja.\n\nMvh\nKari\n\nOn 1 May 2024, at 10:00, Ada <a@x.example> wrote:\n> q\n", text: "Ja.",
      quoted: ["Ada <a@x.example>|2024-05-01T10:00:00Z|q"], signature: "Mvh\nKari"),
    SplitExample("bullets are no signatures", "To do:\n\n- Call Per\n", text: "To do:\n\n- Call Per"),
    SplitExample("dash and name", "Ok.\n\n-John Smith\n", text: "Ok.", signature: "-John Smith"),
  ]

  @Test(arguments: examples) func parts(_ example: SplitExample) {
    let split = QuoteSplitter().split(example.body)
    #expect(split.text == example.text)
    #expect(split.quoted.map(shown) == example.quoted)
    #expect(split.signature == example.signature)
    #expect(split.boilerplate == nil)
  }

  @Test func theAuthorsOwnNameIsASignature() {
    let splitter = QuoteSplitter(authorNames: ["Will Smith", "will.smith@x.example"])
    #expect(
      splitter.split("Ok, tomorrow.\n\nWill Smith\nAcme Ltd\n+44 20 7946 0000\n").signature?.hasPrefix("Will Smith")
        == true)
    #expect(splitter.split("Ok, tomorrow.\n\nWill\n").signature == "Will")
    #expect(splitter.split("Ok?\n\nWill do\n").text == "Ok?\n\nWill do")
    let blessing = splitter.split("All came.\n\nGod bless,\nBrother Will\nBrother Will Smith\nWard Four\n")
    #expect(blessing.text == "All came.")
    #expect(blessing.signature == "God bless,\nBrother Will\nBrother Will Smith\nWard Four")
    let motto = splitter.split(
      "The van comes at two. Thanks.\n\nWill Smith\ncoordinator\nPilne Paczki sp. z o.o.\nPilne? Dowozimy!\n")
    #expect(motto.text == "The van comes at two. Thanks.")
    #expect(splitter.split("Ok.\n\nRegards\nWill Smith\nDrukarnia Nowa i Stara sp. z o.o.\n").text == "Ok.")
    #expect(splitter.split("Silly and lovely.\n\nWilly\n").text == "Silly and lovely.")
    #expect(splitter.split("Silly and lovely.\n\nPerfect\n").text == "Silly and lovely.\n\nPerfect")
    #expect(splitter.split("The man to call is\n\nPer Fisk\n911 22 333\n").signature == nil)
  }

  @Test(arguments: [
    "This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the "
      + "intended recipient, please notify the sender and delete it.",
    "Ta wiadomość e-mail oraz załączniki są poufne i przeznaczone wyłącznie dla adresata. Jeżeli otrzymali ją Państwo "
      + "omyłkowo, prosimy powiadomić nadawcę.",
    "Данное сообщение является конфиденциальным и предназначено только адресату. Если вы получили его по ошибке, "
      + "удалите его.",
    "Denne e-posten er konfidensiell og kun ment for rette mottaker. Har du mottatt den ved en feil, slett den.",
    "Diese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt. Sollten Sie sie "
      + "irrtümlich erhalten haben, informieren Sie den Absender.",
    "Please consider the environment before printing this e-mail.",
    "_______________________________________________\nfork mailing list\nfork@x.example\nhttp://x.example/mailman/listinfo/fork",
    "-- \nYou received this message because you are subscribed to the Google Groups \"x\" group.\nTo unsubscribe from "
      + "this group send an email to x@x.example.",
  ])
  func boilerplateIsTakenOff(_ footer: String) {
    let split = QuoteSplitter().split("We agree.\n\n\(footer)\n")
    #expect(split.text == "We agree.")
    #expect(split.boilerplate == footer.replacingOccurrences(of: "-- \n", with: "--\n"))
  }

  @Test func aBannerOnTopIsTakenOff() {
    let split = QuoteSplitter().split("CAUTION: This email originated from outside the company.\n\nHello\n")
    #expect(split.text == "Hello")
    #expect(split.boilerplate?.hasPrefix("CAUTION") == true)
  }

  @Test func whatAnAuthorSaysAboutSecrecyStays() {
    let text = "Please keep this confidential.\n\nI received this email in error, sorry."
    #expect(QuoteSplitter().split(text).text == text)
  }

  @Test func aForwardWithoutSeparatorIsKnownByItsSubject() {
    let body = "FYI\n\nFrom: A <a@x.example>\nSent: 1 May 2024 9:00\nTo: b\n\nold\n"
    #expect(QuoteSplitter(isForward: true).split(body).quoted.map(\.isForwarded) == [true])
    #expect(QuoteSplitter(isForward: false).split(body).quoted.map(\.isForwarded) == [false])
  }
}

extension String {
  fileprivate func replacingOccurrences(of old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
