import Foundation
import RapportModel
import RapportTestSupport
import Testing

@testable import RapportFormats

/// Damaged mail of every kind: nothing traps, every byte stays accounted for, texts are text.
@Suite struct MutationTests {
  private static let seeds: [String] = [
    """
    From a@b.example Sat Jan  3 01:05:34 1996
    Received: from x by y; Sat, 3 Jan 1996 01:05:34 +0100 (CET)
    Date: Sat, 3 Jan 1996 01:05:34 +0100
    From: =?utf-8?Q?=C5=81ukasz?= <l@a.example>, "Smith, \\"Joe\\"" <@r:joe@b.example> (c (d))
    To: team: a@x.example, Bo <b@x.example>;, Kowalski, Jan <j@x.example>
    Subject: =?koi8-r?B?8NLJ18XU?= =?utf-8?Q?a_b?=
    Message-ID: <1@x.example>
    References: <a@x> <b@x>
    Thread-Index: AQHWLRNo4NaOjvXU8EODe0ZotrA8B6itzaxf
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="out er"

    preamble
    --out er
    Content-Type: multipart/alternative; boundary=in

    --in
    Content-Type: text/plain; charset=iso-8859-2; format=flowed; delsp=yes
    Content-Transfer-Encoding: quoted-printable

    Za=BF=F3=B3=E6 =
    soft \n>From here\n> quoted \n> on
    --in
    Content-Type: text/html; charset="utf-8"

    <html><head><style>p{}</style></head><body><p>x &amp; y &#150;<blockquote type=cite>q<div class=gmail_quote>
    <ul><li>1</ul><table><tr><td>a</table></blockquote><!-- c --><div id=divRplyFwdMsg>h</div></body></html>
    --in--
    --out er
    Content-Type: application/pdf; name*0*=utf-8''a%C5; name*1*=%BC.pdf
    Content-Transfer-Encoding: base64
    Content-Disposition: attachment; filename="=?utf-8?B?xbwucGRm?="

    AAECAwQFBgc=
    --out er
    Content-Type: message/rfc822

    Subject: inner
    Date: 9 Nov 49 08.05

    begin 644 cat.txt
    #0V%T
    `
    end
    --out er--
    epilogue

    From b@b.example Sat Jan  3 01:05:34 1996
    Content-Type: text/plain; charset=utf-7
    Subject: two

    Hi +AOk-
    """
  ]

  /// Changes a few bytes, repeats, removes or swaps stretches.
  private func mutate(_ bytes: [UInt8], using random: inout SeededRandom) -> [UInt8] {
    let special: [UInt8] = Array("\n\r \t\"\\<>()[]=?;:,@'&-_%*.\0".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      guard !result.isEmpty else { break }
      let at = Int.random(in: 0..<result.count, using: &random)
      let end = min(result.count, at + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: result[at] = special.randomElement(using: &random) ?? 0
      case 1: result[at] = UInt8.random(in: 0...255, using: &random)
      case 2: result.removeSubrange(at..<end)
      case 3: result.insert(contentsOf: result[at..<end], at: at)
      case 4: result.removeSubrange(at...)
      case 5: result.insert(special.randomElement(using: &random) ?? 0, at: at)
      default:
        let to = Int.random(in: 0..<result.count, using: &random)
        result.insert(contentsOf: Array(result[at..<end]), at: to)
      }
    }
    return result
  }

  private func check(_ bytes: [UInt8]) throws {
    var reader = MboxReader(ArrayByteSource(bytes))
    var offset = 0
    while let entry = try reader.next() {
      #expect(entry.offset == offset)
      offset += entry.length
      if case .message(let message) = entry {
        read(MailMessage.parse(message.unquoted(), options: .init(languages: ["pl"])))
      }
    }
    #expect(offset == bytes.count)
    read(MailMessage.parse(bytes))
  }

  private func read(_ message: MailMessage) {
    let reading = message.read(latest: Instant(year: 2030, month: 1, day: 1))
    #expect(!reading.subject.utf8.contains { $0 < 0x20 })
    #expect(!reading.body.text.utf8.contains { $0 == 0 || $0 == 0x0D })
    #expect(
      message.parts.allSatisfy { $0.body.lowerBound <= $0.body.upperBound && $0.body.upperBound <= message.bytes.count }
    )
    for part in message.parts.indices { _ = message.embeddedMessage(in: part)?.read() }
  }

  @Test func damagedMailIsRead() throws {
    var random = SeededRandom(seed: 48)
    for seed in Self.seeds {
      for _ in 0..<1_000 { try check(mutate(Array(seed.utf8), using: &random)) }
    }
  }

  @Test(.enabled(if: SharedData.isThere, "the folder shared/data with real mail is missing"))
  func damagedRealMailIsRead() throws {
    var random = SeededRandom(seed: 49)
    for url in SharedData.files("", [".eml", ".msg"]) {
      let bytes = try SharedData.bytes(url)
      guard bytes.count < 100_000 else { continue }
      for _ in 0..<8 { try check(mutate(bytes, using: &random)) }
    }
  }
}
