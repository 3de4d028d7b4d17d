import RapportModel
import Testing

@testable import RapportImport

@Suite("XMPP archives")
struct XMPPImportTests {
  @Test("XEP-0227: message archive of an account")
  func serverData() throws {
    func result(_ id: String, _ from: String, _ to: String, _ body: String) -> String {
      """
      <result xmlns="urn:xmpp:mam:2" id="\(id)"><forwarded xmlns="urn:xmpp:forward:0"><delay xmlns="urn:xmpp:delay" stamp="2026-10-01T07:0\(id):00Z"/>
      <message xmlns="jabber:client" from="\(from)" to="\(to)" type="chat">\(body)</message></forwarded></result>
      """
    }
    let text = """
      <?xml version="1.0"?><server-data xmlns="urn:xmpp:pie:0"><host jid="nordlys.example"><user name="kari">
      <archive xmlns="urn:xmpp:pie:0#mam">\(result("1", "per@fjordfisk.example/Phone", "kari@nordlys.example", "<body>Hei</body>"))
      \(result("2", "kari@nordlys.example/Desk", "per@fjordfisk.example", "<body>Svarer</body>"))\(result("3", "a@b", "c@d", "<x/>"))
      <result id="4"><forwarded/></result></archive></user></host></server-data>
      """
    #expect(XMPPImporter.sniff(Array(text.utf8)[...], path: "") != nil)
    let sink = try importing(XMPPImporter.self, text)
    #expect(sink.interactions.map(\.text) == ["Hei", "Svarer"])
    #expect(sink.interactions.map(\.direction) == [.inbound, .outbound])
    #expect(sink.interactions.first?.from == [Participant(email: "per@fjordfisk.example")])
    #expect(sink.interactions.first?.time?.iso8601 == "2026-10-01T07:01:00Z")
    #expect(sink.interactions.first?.holders == ["kari@nordlys.example"])
    #expect(sink.skipped == ["no text": 1])
    #expect(sink.outcomes == [.quarantined])
  }

  @Test("XEP-0136: seconds count from the message before")
  func collection() throws {
    let text = """
      <list><chat xmlns="urn:xmpp:archive" with="per@fjordfisk.example/x" start="2026-10-01T07:00:00Z" subject="Leveranse">
      <from secs="10"><body>Hei</body></from><to secs="50"><body>Ja</body></to><from utc="2026-10-01T08:00:00Z"><body>Takk</body></from>
      <note utc="2026-10-01T08:00:00Z">x</note></chat></list>
      """
    let sink = try importing(
      XMPPImporter.self, text, importContext(SourceSpec(path: "x.xml", owner: "kari@nordlys.example")))
    #expect(sink.interactions.map { $0.time?.instant.seconds } == [1_790_838_010, 1_790_838_060, 1_790_841_600])
    #expect(sink.interactions.map(\.direction) == [.inbound, .outbound, .inbound])
    #expect(sink.interactions.map(\.subject) == ["Leveranse", "Leveranse", "Leveranse"])
    #expect(sink.interactions[1].from == [Participant(email: "kari@nordlys.example")])
  }
}
