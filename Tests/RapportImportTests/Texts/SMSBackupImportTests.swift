import RapportModel
import Testing

@testable import RapportImport

@Suite("SMS Backup & Restore")
struct SMSBackupImportTests {
  private let context = importContext(SourceSpec(path: "kari.xml", owner: "Kari@nordlys.example"))

  private func read(_ records: String, count: Int = 1) throws -> CollectingSink {
    try importing(
      SMSBackupImporter.self,
      "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By-->\n<smses count=\"\(count)\" backup_set=\"b\">\n\(records)\n</smses>",
      context)
  }

  @Test("Received and sent texts, drafts and failures")
  func texts() throws {
    let sink = try read(
      """
      <sms protocol="0" address="911 22 333" date="1790838000000" type="1" subject="null" body="Hei &#55357;&#56832; &amp; takk" contact_name="Per Fisk" readable_date="x" />
      <sms address="+4791122333" date="1790838060" type="2" body="Svarer straks" contact_name="(Unknown)" />
      <sms address="+4791122333" date="1790838060000" type="3" body="x" />
      <sms address="+4791122333" date="1790838060000" type="5" body="x" />
      <sms address="+4791122333" date="1790838060000" type="9" body="x" />
      """, count: 5)
    #expect(sink.interactions.map(\.channel) == [.text, .text])
    let first = try #require(sink.interactions.first)
    #expect(first.text == "Hei 😀 & takk")
    #expect(first.from == [Participant(name: "Per Fisk", phone: "+4791122333")])
    #expect(first.to == [Participant(email: "kari@nordlys.example")])
    #expect(first.direction == .inbound)
    #expect(first.subject == nil)
    #expect(first.time?.iso8601 == "2026-10-01T09:00:00+02:00")
    #expect(first.timeQuality == .exact)
    #expect(first.repairs == [.xml])
    #expect(first.source.line == 4)
    #expect(first.source.element == "sms")
    #expect(first.holders == ["Kari@nordlys.example"])
    let second = try #require(sink.interactions.last)
    #expect(second.direction == .outbound)
    #expect(second.from == [Participant(email: "kari@nordlys.example")])
    #expect(second.to == [Participant(phone: "+4791122333")])
    // Seconds where the format has milliseconds.
    #expect(second.time?.iso8601 == "2026-10-01T09:01:00+02:00")
    #expect(second.repairs == [.date])
    #expect(sink.skipped == ["draft": 1, "not sent": 1])
    #expect(sink.outcomes == [.quarantined])
    #expect(sink.accounted == 5)
    #expect(sink.notes.isEmpty)
  }

  @Test("A picture message to a group: sender, members, words, attachment, no layout")
  func pictureMessage() throws {
    let sink = try read(
      """
      <mms date="1790838000000" msg_box="1" m_type="132" address="+4791122333~+4722123456" contact_name="Per Fisk, Ola" sub="null">
        <parts>
          <part seq="-1" ct="application/smil" text="&lt;smil/&gt;" />
          <part seq="0" ct="text/plain" chset="106" text="Se her" />
          <part seq="0" ct="image/jpeg" name="bilde.jpg" cl="null" data="AAAAAAAA" />
        </parts>
        <addrs><addr address="+4791122333" type="137" charset="106" /><addr address="+4722123456" type="151" /></addrs>
      </mms>
      """)
    let text = try #require(sink.interactions.first)
    #expect(text.text == "Se her")
    #expect(text.from == [Participant(name: "Per Fisk", phone: "+4791122333")])
    #expect(text.cc == [Participant(name: "Ola", phone: "+4722123456")])
    #expect(text.attachments == [Attachment(name: "bilde.jpg", type: "image/jpeg", bytes: 6)])
  }

  @Test("Calls of every type")
  func calls() throws {
    let records = (1...8).map {
      "<call number=\"+4791122333\" duration=\"\($0 == 2 ? 0 : 40)\" date=\"17908380000\($0)0\" type=\"\($0)\" presentation=\"1\" contact_name=\"Per\" />"
    }
    let sink = try importing(SMSBackupImporter.self, "<calls count=\"8\">\(records.joined())</calls>", context)
    #expect(
      sink.interactions.map(\.result) == [.answered, .missed, .missed, .voicemail, .rejected, .rejected, .answered])
    #expect(sink.interactions.map(\.direction).filter { $0 == .outbound }.count == 1)
    #expect(sink.interactions.map(\.channel).filter { $0 == .voicemail }.count == 1)
    #expect(sink.interactions.map(\.duration) == [40, nil, nil, 40, nil, nil, 40])
    #expect(sink.outcomes == [.quarantined])
  }

  @Test("A lying count, a broken record, a cut file: all complete records are there")
  func damaged() throws {
    let good = "<sms address=\"+4791122333\" date=\"1790838000000\" type=\"1\" body=\"a\" />"
    let lying = try read(good + good, count: 100)
    #expect(lying.notes == ["the file says it has 100 records and has 2"])
    let broken = try read(good + "<sms address=\"+47\" body=\"<b\" type=\"1\"/>" + good, count: 2)
    #expect(broken.interactions.count == 2)
    #expect(broken.quarantined >= 1)
    let cut = try importing(SMSBackupImporter.self, "<smses count=\"2\">\(good)<sms address=\"+4", context)
    #expect(cut.interactions.count == 1)
    #expect(cut.outcomes == [.truncated])
    let refused = try importing(
      SMSBackupImporter.self, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><smses>\(good)</smses>",
      context)
    #expect(refused.interactions.isEmpty)
    #expect(refused.outcomes == [.refused])
  }

  @Test("Known by its root element")
  func sniffing() {
    #expect(
      SMSBackupImporter.sniff(Array("<?xml version='1.0'?><!-- x --><smses count=\"1\">".utf8)[...], path: "") != nil)
    #expect(SMSBackupImporter.sniff(Array("<calls count=\"1\">".utf8)[...], path: "") != nil)
    #expect(SMSBackupImporter.sniff(Array("<rss>".utf8)[...], path: "") == nil)
    #expect(SMSBackupImporter.sniff(Array("From x".utf8)[...], path: "") == nil)
  }
}
