import RapportModel
import RapportReport
import Testing

/// No name, address or number of staff anywhere in any form of any report (hostile-inputs.md, case 114).
@Suite struct CanaryTests {
  @Test func staffAppearInNoReport() throws {
    var input = ReportFixture().input
    let canaries = [
      "Kari", "Nordmann", "Ola", "Berntsen", "Zieli", "kari@", "ola@", "22123456", "22 12 34 56", "Marka",
    ]
    // Canaries in every field a source fills.
    for id in input.interactions.keys.sorted() {
      input.interactions[id]?.subject = "Fwd: Kari Nordmann <kari@nordlys.example> Berntsen"
      input.interactions[id]?.source.path = "mail/kari-nordmann.mbox"
      input.interactions[id]?.attachments = [Attachment(name: "OlaBerntsen.pdf", type: "application/pdf", bytes: 1)]
      input.interactions[id]?.messageID = "kari.nordmann.1@nordlys.example"
    }
    input.timeline?.interactions = input.interactions.keys.sorted().compactMap { input.interactions[$0] }
    for account in input.accounts.indices {
      for finding in input.accounts[account].findings.indices {
        input.accounts[account].findings[finding].parameters["owner"] = "kari@nordlys.example"
        input.accounts[account].findings[finding].conversation = "kari.nordmann.1@nordlys.example"
        for index in input.accounts[account].findings[finding].evidence.indices {
          input.accounts[account].findings[finding].evidence[index].messageID = "ola.berntsen@nordlys.example"
          input.accounts[account].findings[finding].evidence[index].quote += " Hilsen Ola Berntsen, tlf 22 12 34 56"
        }
      }
    }
    for index in input.ledger.indices { input.ledger[index].path = "phone/kari.nordmann.xml" }
    for (name, make) in ReportGoldenTests.reports {
      let report = try #require(make(input))
      for bytes in [
        HTMLRenderer(sha256Base64: SHA256.base64).render(report), MarkdownRenderer().render(report),
        JSONRenderer().render(report), TextRenderer().render(report),
      ] {
        let text = String(decoding: bytes, as: UTF8.self)
        for canary in canaries {
          let isThere = text.contains(canary) || canary.count > 4 && text.lowercased().contains(canary.lowercased())
          #expect(!isThere, "\(canary) in \(name)")
        }
      }
    }
  }
}
