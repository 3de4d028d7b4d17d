import RapportModel
import RapportTestSupport
import Testing

@testable import RapportImport

@Suite("Importers on damaged sources")
struct ImporterRobustnessTests {
  /// A small good source of each kind.
  private static let samples: [(id: String, text: String)] = [
    ("3cx", ThreeCXPreset.sample), ("3cx-older", ThreeCXOlderPreset.sample), ("asterisk", AsteriskPreset.sample),
    ("csv", MappedPreset.sample), ("cucm", CUCMPreset.sample), ("freepbx", FreePBXPreset.sample),
    ("freeswitch", FreeSWITCHPreset.sample), ("ringcentral", RingCentralPreset.sample),
    ("teams", TeamsPSTNPreset.sample),
    ("twilio", TwilioPreset.sample), ("yeastar", YeastarPreset.sample), ("zoom", ZoomPhonePreset.sample),
    (
      "sms-backup",
      "<smses count=\"2\"><sms address=\"1\" date=\"1790838000000\" type=\"1\" body=\"a\"/><mms date=\"1\" msg_box=\"1\"><parts><part ct=\"a\" data=\"AA\"/></parts></mms><call number=\"1\" date=\"1\" type=\"1\" duration=\"4\"/></smses>"
    ),
    (
      "jira",
      "<rss><channel><item><key>A-1</key><created>Thu, 1 Oct 2026 09:00:00 +0200</created><comments><comment created=\"Thu, 1 Oct 2026 09:00:00 +0200\">x</comment></comments></item></channel></rss>"
    ),
    (
      "zendesk",
      "<tickets><ticket><comments><comment><created-at>2026-10-01</created-at></comment></comments></ticket></tickets>"
    ),
    ("xmpp", "<chat with=\"a@b\" start=\"2026-10-01T07:00:00Z\"><from secs=\"1\"><body>x</body></from></chat>"),
    ("freeswitch-xml", "<cdr core-uuid=\"a\"><variables><start_epoch>1790838000</start_epoch></variables></cdr>"),
    (
      "google-voice",
      "<div class=\"haudio\"><abbr class=\"published\" title=\"2026-10-01T09:00:00Z\">x</abbr><a class=\"tel\" href=\"tel:1\"><span class=\"fn\">A</span></a></div>"
    ),
  ]

  @Test("Whatever is damaged: no trap, the same for every block size, ids never empty")
  func damage() throws {
    var random = SeededRandom(seed: 4)
    let bytes: [UInt8] = Array("\"',;\n\r\t<>&/=0919: \0é".utf8)
    for (id, text) in Self.samples {
      let type = try #require(RecordImporters.all.first { $0.description.id == id })
      for round in 0..<60 {
        var source = Array(text.utf8)
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          let place = Int.random(in: 0..<source.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: source[place] = bytes.randomElement(using: &random) ?? 0
          case 1: source.insert(bytes.randomElement(using: &random) ?? 0, at: place)
          default: source.removeSubrange(place..<min(source.count, place + Int.random(in: 1...20, using: &random)))
          }
          if source.isEmpty { source = [0x41] }
        }
        _ = type.sniff(source[...], path: "x")
        let whole = try importing(type, source)
        let cut = try importing(type, source, block: Int.random(in: 1...50, using: &random))
        #expect(whole.interactions == cut.interactions, "\(id) round \(round)")
        #expect(whole.issues == cut.issues, "\(id) round \(round)")
        #expect(whole.skipped == cut.skipped, "\(id) round \(round)")
        #expect(whole.interactions.allSatisfy { $0.id.count == 16 && ($0.time != nil || $0.timeQuality == .missing) })
      }
    }
  }

  @Test("Nothing, and only blanks, is nothing")
  func empty() throws {
    for (id, _) in Self.samples where id != "google-voice" {
      let type = try #require(RecordImporters.all.first { $0.description.id == id })
      for text in ["", "\n\n\n", "\u{FEFF}"] {
        let sink = try importing(type, Array(text.utf8))
        #expect(sink.interactions.isEmpty, "\(id)")
        #expect(!sink.outcomes.contains(.quarantined), "\(id)")
      }
    }
  }

  @Test("Zeros are no table and no export")
  func zeros() throws {
    let zeros = [UInt8](repeating: 0, count: 65_536)
    for type in RecordImporters.all { #expect(type.sniff(zeros[...], path: "x") == nil, "\(type.description.id)") }
  }
}
