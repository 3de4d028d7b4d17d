import RapportModel
import RapportTestSupport
import Testing

@testable import RapportImport

/// Mail that is signed, encrypted or packed: every part is named, and what can't be read is said once a source.
@Suite struct SealedMailTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var type: String
    var body: String
    var parts: [String]
    var isEncrypted = false
    var isTold = false
    var hasWords = false
  }

  private static func multipart(_ parts: [String]) -> String {
    parts.map { "--b\n\($0)\n" }.joined() + "--b--\n"
  }
  private static let words = "Content-Type: text/plain\n\nWhen do you open?"

  static let examples: [Example] = [
    Example(
      testDescription: "S/MIME envelope", type: "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
      body: "MIAG\n", parts: ["application/pkcs7-mime smime.p7m"], isEncrypted: true, isTold: true),
    Example(
      testDescription: "S/MIME opaque signature",
      type: "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
      body: "MIAG\n", parts: ["application/pkcs7-mime smime.p7m"], isTold: true),
    Example(
      testDescription: "S/MIME detached signature", type: "multipart/signed; boundary=b",
      body: multipart([words, "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nMIAG"]),
      parts: ["application/pkcs7-signature smime.p7s"], hasWords: true),
    Example(
      testDescription: "PGP/MIME encrypted", type: "multipart/encrypted; boundary=b",
      body: multipart([
        "Content-Type: application/pgp-encrypted\n\nVersion: 1",
        "Content-Type: application/octet-stream; name=encrypted.asc\n\nx",
      ]), parts: ["application/pgp-encrypted", "application/octet-stream encrypted.asc"], isEncrypted: true,
      isTold: true),
    Example(
      testDescription: "PGP/MIME signed", type: "multipart/signed; boundary=b",
      body: multipart([words, "Content-Type: application/pgp-signature; name=signature.asc\n\nx"]),
      parts: ["application/pgp-signature signature.asc"], hasWords: true),
    Example(
      testDescription: "PGP in the text, encrypted", type: "text/plain",
      body: "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n", parts: ["application/pgp-encrypted"],
      isEncrypted: true, isTold: true),
    Example(
      testDescription: "PGP in the text, signed", type: "text/plain",
      body:
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nWhen?\n-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\n",
      parts: ["application/pgp-signature"], hasWords: true),
    Example(
      testDescription: "winmail.dat beside words", type: "multipart/mixed; boundary=b",
      body: multipart([words, "Content-Type: application/ms-tnef; name=winmail.dat\n\nx"]),
      parts: ["application/ms-tnef winmail.dat"], hasWords: true),
    Example(
      testDescription: "winmail.dat alone", type: "application/ms-tnef; name=winmail.dat", body: "x\n",
      parts: ["application/ms-tnef winmail.dat"], isTold: true),
  ]

  @Test("parts are named", arguments: examples)
  func namesParts(_ example: Example) throws {
    let mail = """
      From per@client.example Mon Oct  5 09:00:00 2026
      From: per@client.example
      To: sales@firm.example
      Date: Mon, 5 Oct 2026 09:00:00 +0200
      Message-ID: <one@client.example>
      Subject: Sealed
      MIME-Version: 1.0
      Content-Type: \(example.type)

      \(example.body)

      """
    let sink = try MailTestContext.mbox(mail)
    let interaction = try #require(sink.mails.first)
    #expect(
      interaction.attachments.map { [$0.type, $0.name].compactMap(\.self).joined(separator: " ") } == example.parts)
    #expect(interaction.flags.contains(.encrypted) == example.isEncrypted)
    #expect(interaction.text.isEmpty == !example.hasWords)
    #expect(sink.issues.filter { $0.outcome == .notice }.count == (example.isTold ? 1 : 0))
  }
}
