import RapportModel
import Testing

@testable import RapportImport

@Suite("FreeSWITCH XML and Google Voice pages")
struct CallPageTests {
  @Test("A leg of FreeSWITCH, its values percent-encoded")
  func freeSWITCH() throws {
    let text = """
      <?xml version="1.0"?>
      <cdr core-uuid="c" switchname="pbx"><channel_data><direction>inbound</direction></channel_data>
      <variables><uuid>u-1</uuid><start_epoch>1790838000</start_epoch><answer_epoch>1790838012</answer_epoch>
      <duration>192</duration><billsec>180</billsec><hangup_cause>NORMAL_CLEARING</hangup_cause></variables>
      <callflow><caller_profile><caller_id_name>Kari%20N</caller_id_name><caller_id_number>205</caller_id_number><destination_number>206</destination_number></caller_profile></callflow>
      <callflow><caller_profile><caller_id_name>Per%20Fisk</caller_id_name><caller_id_number>%2B4791122333</caller_id_number><destination_number>204</destination_number></caller_profile></callflow></cdr>
      """
    #expect(FreeSWITCHXMLImporter.sniff(Array(text.utf8)[...], path: "")?.confidence == 95)
    let call = try #require(try importing(FreeSWITCHXMLImporter.self, text).interactions.first)
    #expect(call.from == [Participant(name: "Per Fisk", phone: "+4791122333")])
    #expect(call.to == [Participant(extension: "204")])
    #expect(call.result == .answered)
    #expect(call.duration == 180)
    #expect(call.ring == 12)
    #expect(call.time?.iso8601 == "2026-10-01T09:00:00+02:00")
    #expect(call.timeQuality == .exact)
    let empty = try importing(FreeSWITCHXMLImporter.self, "<cdr core-uuid=\"c\"><variables/></cdr>")
    #expect(empty.outcomes == [.quarantined])
    #expect(try importing(FreeSWITCHXMLImporter.self, "<cdr core-uuid=\"c\"><vari").outcomes == [.truncated])
  }

  private let context = importContext(SourceSpec(path: "voice.html", owner: "kari@nordlys.example"), region: "US")

  private func page(_ body: String) -> String {
    "<?xml version=\"1.0\" ?><!DOCTYPE html PUBLIC \"x\"><html><head><title>x</title></head><body>\(body)</body></html>"
  }

  @Test("Google Voice calls: placed, received, missed, voicemail")
  func calls() throws {
    let party =
      "<div class=\"contributor vcard\"><a class=\"tel\" href=\"tel:+12125550147\"><span class=\"fn\">Ann &amp; Lee</span></a></div>"
    let published = "<abbr class=\"published\" title=\"2026-10-01T09:00:00.000-04:00\">Oct 1</abbr>"
    let length = "<abbr class=\"duration\" title=\"PT2M27S\">(00:02:27)</abbr>"
    func tag(_ kind: String) -> String { "<a rel=\"tag\" href=\"http://www.google.com/voice#\(kind)\">x</a>" }
    let cases: [(String, CallResult, Direction, Channel, Int?)] = [
      (party + published + length + tag("placed"), .answered, .outbound, .call, 147),
      (party + published + length + tag("received"), .answered, .inbound, .call, 147),
      (party + published + tag("missed"), .missed, .inbound, .call, nil),
      (party + published + length + tag("voicemail"), .voicemail, .inbound, .voicemail, 147),
    ]
    for (body, result, direction, channel, duration) in cases {
      let text = page("<div class=\"haudio\">\(body)</div>")
      #expect(GoogleVoiceImporter.sniff(Array(text.utf8)[...], path: "") != nil)
      let call = try #require(try importing(GoogleVoiceImporter.self, text, context).interactions.first)
      #expect(call.result == result)
      #expect(call.direction == direction)
      #expect(call.channel == channel)
      #expect(call.duration == duration)
      #expect(call.time?.iso8601 == "2026-10-01T09:00:00-04:00")
      let other = direction == .outbound ? call.to : call.from
      #expect(other == [Participant(name: "Ann & Lee", phone: "+12125550147")])
    }
    #expect(
      try importing(GoogleVoiceImporter.self, page("<div class=\"haudio\">\(party)</div>"), context).outcomes == [
        .quarantined
      ])
  }

  @Test("The page's title is nobody's name")
  func title() throws {
    let text = page(
      """
      <div class="haudio"><span class="album">Call Log for </span><span class="fn">Missed call from
      </span><div class="contributor vcard">Missed call from
      <a class="tel" href="tel:+12125550147"><span class="fn"></span></a></div>
      <abbr class="published" title="2026-10-01T09:00:00.000-04:00">Oct 1</abbr>
      <a rel="tag" href="http://www.google.com/voice#missed">Missed</a></div>
      """)
    let call = try #require(try importing(GoogleVoiceImporter.self, text, context).interactions.first)
    #expect(call.from == [Participant(phone: "+12125550147")])
    #expect(call.result == .missed)
  }

  @Test("A thread of texts")
  func texts() throws {
    let text = page(
      """
      <div class="hChatLog hfeed"><div class="message"><abbr class="dt" title="2026-10-01T09:00:00.000-04:00">x</abbr>:
      <cite class="sender vcard"><a class="tel" href="tel:+12125550147"><span class="fn">Ann</span></a></cite>: <q>Hello<br>you &amp; me</q></div>
      <div class="message"><abbr class="dt" title="2026-10-01T09:01:00.000-04:00">x</abbr>:
      <cite class="sender vcard"><a class="tel" href="tel:+12125550100"><abbr class="fn" title="">Me</abbr></a></cite>: <q>Hi</q></div></div>
      <a rel="tag" href="http://www.google.com/voice#sms">Text</a>
      """)
    let sink = try importing(GoogleVoiceImporter.self, text, context)
    #expect(sink.interactions.map(\.text) == ["Hello\nyou & me", "Hi"])
    #expect(sink.interactions.map(\.direction) == [.inbound, .outbound])
    #expect(sink.interactions.map { $0.from.first?.handle } == ["+12125550147", "kari@nordlys.example"])
    #expect(sink.interactions.map { $0.to.first?.handle } == ["kari@nordlys.example", "+12125550147"])
  }

  @Test("Damaged markup ends")
  func damage() throws {
    for text in [
      "<", "<a", "<a href", "<a href=", "<a href=\"", "<!--", "<!-- -->", "&", "&#;", "</", "<a b='c",
      String(repeating: "<div>", count: 10_000),
    ] {
      var scanner = MarkupScanner(Array(text.utf8))
      var tokens = 0
      while scanner.next() != nil { tokens += 1 }
      #expect(tokens <= 10_001)
    }
  }
}
