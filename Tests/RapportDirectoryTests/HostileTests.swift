import RapportDirectory
import RapportModel
import RapportTestSupport
import Testing

@Suite("Hostile parties and texts")
struct HostileTests {
  private static let pieces = [
    "@", "@@", "\"", "\\", ".", "..", "xn--", "-", "+", "00", "9", "47", "a", "É", "Ż", "ё", "\u{301}", "漢", "👩‍👧", " ",
    "\n",
    "<", ">", ",", ";", ":", "(0)", "[", "]", "nordlys.example", "fjordfisk", "Fjord", "Fisk", "Jan", "Kowalski", "tel",
    "\0", "\u{FEFF}", "\u{202E}", "xn--99999999999999999999", "mailer-daemon", "gmail.com", "co.uk", "%s", "'--",
  ]

  private func text(_ random: inout SeededRandom, upTo count: Int = 12) -> String {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }.joined()
  }

  private func party(_ random: inout SeededRandom) -> Participant {
    Participant(
      name: Bool.random(using: &random) ? text(&random) : nil,
      email: Bool.random(using: &random) ? text(&random) : nil,
      phone: Bool.random(using: &random) ? text(&random) : nil,
      extension: Int.random(in: 0..<4, using: &random) == 0 ? text(&random) : nil)
  }

  @Test("never trap, resolve to the same again, and are never staff but for a listed reason")
  func random() {
    var random = SeededRandom(seed: 77)
    var evidence = DirectoryEvidence()
    var interactions: [Interaction] = []
    for i in 0..<800 {
      var interaction = Interaction(
        id: "\(i)", channel: Channel.allCases[i % Channel.allCases.count],
        time: Timestamp(Instant(seconds: i % 50 == 0 ? Int64.max : Int64(i) * 5000)), timeQuality: .header,
        source: SourcePosition(path: "x", format: "x"))
      interaction.from = [party(&random)]
      interaction.to = [party(&random), party(&random)]
      interaction.cc = [party(&random)]
      interaction.signature = text(&random, upTo: 40)
      interaction.subject = text(&random)
      interaction.text = text(&random, upTo: 60)
      interaction.quoted = [QuotedBlock(author: text(&random), authorEmail: text(&random), text: text(&random))]
      interaction.holders = [text(&random)]
      interactions.append(interaction)
      evidence.add(interaction)
    }
    let directory = Nordlys.directory(evidence)
    var coverage = CoverageBuilder(directory: directory)
    for var interaction in interactions {
      directory.resolve(&interaction)
      var again = interaction
      directory.resolve(&again)
      #expect(interaction == again)
      coverage.add(interaction)
      _ = directory.accounts(concernedBy: interaction)
      for (party, reason) in zip(interaction.from, directory.reasons(for: interaction)) where party.staff {
        switch reason.reason {
        case .companyDomain, .unlistedExtension, .listedStaffExtension, .listedStaffNumber, .listedStaffAddress,
          .taggedAddress:
          break
        default: Issue.record("staff because of \(reason.reason)")
        }
      }
    }
    for query in interactions.prefix(20).map(\.text) { _ = directory.explain(query) }
    _ = directory.problems()
    _ = ConfigurationGuess(evidence: evidence, readPhone: Nordlys.phone).configuration
    _ = coverage.problems(calendar: WorkingCalendar(zone: .utc, hours: .mondayToFriday9to17, holidays: []))
    #expect(!coverage.coverage().holdings.isEmpty)
  }
}
