import RapportModel
import Testing

@testable import RapportFormats

@Suite struct MIMETests {
  private func multipart(_ type: String, boundary: String = "b", _ parts: [String], closed: Bool = true) -> String {
    "Content-Type: multipart/\(type); boundary=\"\(boundary)\"\n\n"
      + parts.map { "--\(boundary)\n\($0)\n" }.joined() + (closed ? "--\(boundary)--\n" : "")
  }
  private let plain = "Content-Type: text/plain; charset=utf-8\n\nplain text"
  private let html = "Content-Type: text/html; charset=utf-8\n\n<p>html text</p>"

  @Test func alternativesPreferPlainText() {
    let body = mail(multipart("alternative", [plain, html])).body()
    #expect(body.text == "plain text")
    #expect(!body.isFromHTML)
    #expect(body.repairs.isEmpty)
  }

  @Test func anEmptyOrPlaceholderPlainTextGivesWayToHTML() {
    for text in ["", "   \n", "Your mail program does not support HTML."] {
      let body = mail(multipart("alternative", ["Content-Type: text/plain\n\n\(text)", html])).body()
      #expect(body.text == "html text\n")
      #expect(body.isFromHTML)
    }
  }

  @Test func textAroundAnAttachmentIsJoined() {
    let file = "Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\nfile"
    let message = mail(multipart("mixed", [plain, file, plain]))
    #expect(message.body().text == "plain text\nplain text")
    #expect(
      message.attachments == [
        MailAttachment(name: "a.txt", mediaType: "text/plain", byteCount: 4, part: 2, isInline: false)
      ])
  }

  @Test func relatedTakesItsRoot() {
    let picture = "Content-Type: image/png\nContent-ID: <pic>\nContent-Transfer-Encoding: base64\n\nAAAA"
    let rooted =
      "Content-Type: multipart/related; boundary=r; start=\"<root>\"\n\n--r\n\(picture)\n--r\nContent-ID: <root>\n\(html)\n--r--"
    let message = mail(multipart("alternative", [plain.replacing("plain text", with: " "), rooted]))
    #expect(message.body().text == "html text\n")
    #expect(message.attachments.map(\.isInline) == [true])
    #expect(message.attachments.map(\.byteCount) == [3])
  }

  @Test func aForwardedMessageIsNotMerged() {
    let inner =
      "Content-Type: message/rfc822\n\nSubject: inner\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\ninner text\n--i--"
    let message = mail(multipart("mixed", [plain, inner]))
    #expect(message.body().text == "plain text")
    #expect(message.attachments.map(\.mediaType) == ["message/rfc822"])
    let embedded = message.parts.indices.compactMap { message.embeddedMessage(in: $0) }
    #expect(embedded.map(\.subject) == ["inner"])
    #expect(embedded.map { $0.body().text } == ["inner text"])
  }

  @Test func brokenBoundariesLoseNoText() {
    let unclosed = mail(multipart("mixed", [plain], closed: false))
    #expect(unclosed.body().text == "plain text\n")
    #expect(unclosed.structureRepairs == [.boundary])
    let never = mail("Content-Type: multipart/mixed; boundary=x\n\nall the text\n")
    #expect(never.body().text == "all the text\n")
    #expect(never.body().repairs.contains(.boundary))
    let none = mail("Content-Type: multipart/mixed\n\nall the text\n")
    #expect(none.body().text == "all the text\n")
    for boundary in ["a.*b(", "==", String(repeating: "x", count: 1_000)] {
      #expect(mail(multipart("mixed", boundary: boundary, [plain])).body().text == "plain text")
    }
    // The inner boundary begins like the outer one.
    let inner = multipart("alternative", boundary: "bb", [plain, html])
    #expect(mail(multipart("mixed", boundary: "b", [inner, "\nend"])).body().text == "plain text\nend")
    #expect(
      mail(multipart("mixed", boundary: "bb", [multipart("alternative", boundary: "b", [plain]), "\nend"])).body().text
        == "plain text\nend")
  }

  @Test func anOuterBoundaryEndsUnclosedInnerParts() {
    let inner = multipart("alternative", boundary: "i", [plain, html], closed: false)
    let message = mail(multipart("mixed", boundary: "o", [inner, "\nlast"]))
    #expect(message.body().text == "plain text\nlast")
    #expect(message.structureRepairs == [.boundary])
  }

  @Test func contentIsDecoded() {
    let base64 = mail(
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\nUHJ6eWs=\nxYJhZA==\n")
    #expect(base64.body().text == "Przykład")
    let quoted = mail(
      "Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: quoted-printable\n\nZa=BF=F3=B3=E6 =\nsoft   \nend=\n"
    )
    #expect(quoted.body().text == "Zażółć soft\nend")
    let damaged = mail("Content-Transfer-Encoding: quoted-printable\n\n100 = x =ZZ\n")
    #expect(damaged.body().text == "100 = x =ZZ\n")
    #expect(damaged.body().repairs == [.transferEncoding])
  }

  @Test func base64AsFarAsItGoes() {
    func decoded(_ text: String) -> (String, Bool) {
      let result = TransferDecoder.base64(Array(text.utf8), in: 0..<text.utf8.count)
      return (String(decoding: result.bytes, as: UTF8.self), result.isDamaged)
    }
    #expect(decoded("aGVs\r\nbG8=") == ("hello", false))
    #expect(decoded("a G V s b G 8 =") == ("hello", false))
    #expect(decoded("aGVsbG8") == ("hello", true))
    #expect(decoded("aGVs!bG8=") == ("hello", true))
    #expect(decoded("aGU=bGxv") == ("hello", false))
    #expect(decoded("====") == ("", false))
    #expect(decoded("") == ("", false))
  }

  @Test func namesOfFiles() {
    func name(_ disposition: String) -> String? {
      mail(multipart("mixed", ["Content-Type: application/pdf\nContent-Disposition: attachment; \(disposition)\n\nx"]))
        .attachments.first?.name
    }
    #expect(name("filename=\"plan v2.pdf\"") == "plan v2.pdf")
    #expect(name("filename=plan v2.pdf") == "plan v2.pdf")
    #expect(name("filename*=utf-8'pl'%C5%BC.pdf") == "ż.pdf")
    #expect(name("filename*1*=%BC.pdf; filename*0*=utf-8''a%C5") == "aż.pdf")
    #expect(name("filename*0=\"long \"; filename*1=\"name.pdf\"") == "long name.pdf")
    #expect(name("filename=\"=?utf-8?B?xbwucGRm?=\"") == "ż.pdf")
    #expect(name("filename=plain.pdf; filename*=utf-8''better.pdf") == "better.pdf")
    #expect(name("filename=\"../../etc/passwd\"") == "passwd")
    #expect(name("filename=\"C:\\\\temp\\\\a.pdf\"") == "a.pdf")
    #expect(name("foo=bar") == nil)
  }

  @Test func limitsOnDepthAndParts() {
    var nested = plain
    for level in 0..<150 { nested = multipart("mixed", boundary: "x\(level)x", [nested]) }
    let deep = mail(nested)
    #expect(deep.structureRepairs.contains(.depth))
    #expect(deep.parts.allSatisfy { $0.depth <= MIMELimits.depth })
    let wide = mail(multipart("mixed", [String](repeating: "\nx", count: 10_500)))
    #expect(wide.parts.count == MIMELimits.parts + 1)
    #expect(wide.structureRepairs.contains(.count))
  }

  @Test func flowedTextIsJoined() {
    let flowed =
      "Content-Type: text/plain; format=flowed\n\nOne line \ngoes on. \nAnd ends.\n\n> quoted \n> text\n  stuffed\n-- \nsig \nname\n"
    #expect(mail(flowed).body().text == "One line goes on. And ends.\n\n> quoted text\n stuffed\n-- \nsig name\n")
    let delSp = "Content-Type: text/plain; format=flowed; delsp=yes\n\nZu \nsam\n"
    #expect(mail(delSp).body().text == "Zusam\n")
  }

  @Test func uuencodedFilesAreTakenOut() {
    let text = "Hello\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye\n"
    let message = mail("Subject: x\n\n" + text)
    #expect(message.body().text == "Hello\nbye\n")
    #expect(message.read().attachments.map(\.name) == ["cat.txt"])
    #expect(message.read().attachments.map(\.byteCount) == [3])
    #expect(mail("Subject: x\n\nbegin 644 the day\nwith a walk outside in the sun\n").body().text.hasPrefix("begin"))
  }

  @Test func encryptedAndSignedAreRecognised() {
    let encrypted = mail(
      "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--\n"
    )
    #expect(encrypted.read().isEncrypted)
    #expect(encrypted.body().text == "")
    #expect(encrypted.attachments == [])
    let signed = mail(multipart("signed", [plain, "Content-Type: application/pgp-signature\n\nx"]))
    #expect(signed.read().isSigned)
    #expect(signed.body().text == "plain text")
    #expect(signed.attachments == [])
    let inline = mail(
      "Subject: x\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\ntext\n- -- \nme\n-----BEGIN PGP SIGNATURE-----\nx\n-----END PGP SIGNATURE-----\n"
    )
    #expect(inline.body().text == "text\n-- \nme\n")
    #expect(inline.read().isSigned)
    let smime = mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx")
    #expect(smime.read().isEncrypted)
    #expect(
      mail(multipart("mixed", [plain, "Content-Type: application/ms-tnef; name=winmail.dat\n\nx"])).read().hasTNEF)
  }

  @Test func textOutsideAllPartsIsKept() {
    let file = "Content-Type: image/png; name=a.png\n\nx"
    let preamble = mail(
      multipart("mixed", [file]).replacing("\n\n--b", with: "\n\nThe letter itself.\n--b", maxReplacements: 1))
    #expect(preamble.body().text == "The letter itself.")
    #expect(preamble.body().repairs.contains(.boundary))
    #expect(mail(multipart("mixed", [file]) + "\nBelow the line.\n").body().text == "Below the line.")
    let notice = multipart("mixed", [file]).replacing(
      "\n\n--b", with: "\n\nThis is a multi-part message in MIME format.\n--b", maxReplacements: 1)
    #expect(mail(notice).body().text == "")
    #expect(mail(multipart("mixed", [plain]) + "\nepilogue\n").body().text == "plain text")
  }

  @Test func yEncodedFilesAreTakenOut() {
    let text = "See:\n=ybegin line=128 size=5 name=a b.bin\n\u{80}\u{81}r)J\n=yend size=5\nbye\n"
    let reading = mail("Subject: x\n\n" + text).read()
    #expect(reading.body.text == "See:\nbye\n")
    #expect(
      reading.attachments == [
        MailAttachment(name: "a b.bin", mediaType: "application/octet-stream", byteCount: 5, part: 0, isInline: false)
      ])
  }

  @Test func deliveryReportsTellTheirFields() {
    let status =
      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550\n no such user\n"
    let message = mail(multipart("report; report-type=delivery-status", [plain, status]))
    #expect(message.body().text == "plain text")
    #expect(message.attachments == [])
    let groups = message.statusFields(of: 2)
    #expect(groups.map(\.count) == [1, 4])
    #expect(groups.last?.map(\.name) == ["final-recipient", "action", "status", "diagnostic-code"])
    #expect(groups.last?.last?.value == "smtp; 550 no such user")
    #expect(message.statusFields(of: 1) == [])
  }
}
