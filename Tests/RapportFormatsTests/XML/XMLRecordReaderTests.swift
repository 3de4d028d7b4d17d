import Foundation
import RapportModel
import RapportTestSupport
import Testing

@testable import RapportFormats

@Suite("XML: records, context and positions")
struct XMLRecordReaderTests {
  private let small = """
    <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
    <!--File Created By a backup program-->
    <smses count="2" owner="+4722123456">
      <sms address="+1" body="a &amp; b &#10; &lt;ok&gt;" />
      <sms address="+2" body="żółć 😀"></sms>
    </smses>
    """

  @Test("Attributes, context, offsets and lines")
  func records() throws {
    let result = readXML(small)
    #expect(result.defects.isEmpty)
    #expect(result.records.map { $0.root["body"] } == ["a & b \n <ok>", "żółć 😀"])
    #expect(result.records.map(\.line) == [4, 5])
    #expect(result.records.allSatisfy { $0.repairs.isEmpty && $0.context.map(\.name) == ["smses"] })
    #expect(result.records[1].context[0]["owner"] == "+4722123456")
    let bytes = Array(small.utf8)
    for record in result.records {
      let text = String(decoding: bytes[record.offset..<record.offset + record.length], as: UTF8.self)
      #expect(text.hasPrefix("<sms ") && (text.hasSuffix("/>") || text.hasSuffix("</sms>")))
    }
  }

  @Test("Children, text, CDATA, mixed content, prefixes, several paths")
  func trees() throws {
    let text = """
      <a:root xmlns:a="urn:a"><skip><item>no</item></skip>
      <a:item id="1">one <b>two</b> three<![CDATA[ <four> & ]]></a:item><other><item>no</item></other>
      <note k='v'/></a:root>
      """
    let result = readXML(Array(text.utf8), "root/item", "root/note")
    #expect(result.records.map { $0.root.name } == ["item", "note"])
    let item = try #require(result.records.first?.root)
    #expect(item.allText == "one two three <four> & ")
    #expect(item.text == "one  three <four> & ")
    #expect(item.children.map(\.name) == ["b"])
    #expect(item.child("b")?.text == "two")
    #expect(item.child("c") == nil)
    #expect(result.records[1].root["k"] == "v")
  }

  @Test("Records at any depth, with the elements around them")
  func nestedContext() {
    let text = "<s><h j='1'><u n='a'><m i='1'/></u><u n='b'><m i='2'/></u></h><h j='2'><u n='c'><m i='3'/></u></h></s>"
    let result = readXML(text, "s/h/u/m")
    let around = result.records.map { record in
      record.context.map { $0["j"] ?? $0["n"] ?? "" }.joined(separator: ".")
    }
    #expect(around == [".1.a", ".1.b", ".2.c"])
    #expect(readXML("<cdr><variables><uuid>x</uuid></variables></cdr>", "cdr").records.count == 1)
    #expect(readXML("<a><x><m/></x><y><m/></y></a>", "a/*/m").records.count == 2)
  }

  @Test("UTF-16 and code pages keep their offsets")
  func encodings() throws {
    let text = "<smses>\n<sms body=\"Привет 😀\"/>\n<sms body=\"ok\"/>\n</smses>"
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let result = readXML(wide, "smses/sms")
    #expect(result.records.map { $0.root["body"] } == ["Привет 😀", "ok"])
    let units = Array(text.utf16)
    for record in result.records {
      let start = (record.offset - 2) / 2
      let own = String(decoding: units[start..<start + record.length / 2], as: UTF16.self)
      #expect(own.hasPrefix("<sms ") && own.hasSuffix("/>"))
    }
    let page: [UInt8] =
      Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><smses><sms body=\"".utf8) + [0xCF, 0xF0, 0xE8]
      + Array("\"/></smses>".utf8)
    #expect(readXML(page, "smses/sms").records.map { $0.root["body"] } == ["При"])
  }

  @Test("However the bytes are cut, the events are the same")
  func chunks() {
    let text = """
      <?xml version='1.0'?><!-- a > -- b --><smses count="9"><sms body="ż&#55357;&#56832;&amp;&#x1F600;"/>
      <sms body="half &#55357; x"/><sms broken"/><sms><![CDATA[a]]b]]]]><!-- x --></sms><sms>&nbsp;AT&T &#0; ]]></sms>
      <sms body="open/><sms body="ok"/></smses>trailing
      """
    let bytes = Array(text.utf8) + [0xFF, 0x0A]
    let whole = readXML(bytes, "smses/sms").trace
    for chunk in 1...9 { #expect(readXML(bytes, "smses/sms", chunk: chunk).trace == whole, "chunks of \(chunk)") }
  }

  @Test("Random damage: no trap, and the same for every cut")
  func randomDamage() {
    var random = SeededRandom(seed: 77)
    let source = Array(
      (0..<20).map { "<sms a=\"\($0)\" body=\"ż &amp; &#55357;&#56832;\"><p>x</p></sms>\n" }.joined().utf8)
    for round in 0..<300 {
      var bytes = Array("<smses>\n".utf8) + source + Array("</smses>".utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(Array("<>&\"/![]-;#".utf8).randomElement(using: &random) ?? 0, at: place)
        }
      }
      let whole = readXML(bytes, "smses/sms")
      let cut = readXML(bytes, "smses/sms", chunk: Int.random(in: 1...200, using: &random))
      let isSame = whole.trace == cut.trace
      #expect(isSame, "round \(round)")
      // Nothing is lost without a word.
      #expect(whole.records.count == 20 || !whole.defects.isEmpty, "round \(round)")
    }
  }

  @Test("Real issues of a tracker", .enabled(if: sharedData("xml/jira-rss") != nil, "needs ../shared/data/xml"))
  func realTracker() throws {
    let folder = try #require(sharedData("xml/jira-rss"))
    let file = folder.appendingPathComponent("example_jira_mongodb_resolved-recently.xml")
    let result = readXML(Array(try Data(contentsOf: file)), "rss/channel/item", chunk: 1000)
    #expect(result.records.count == 20)
    #expect(result.defects.isEmpty)
    #expect(result.records.map { $0.root.child("comments")?.children("comment").count ?? 0 }.reduce(0, +) == 26)
  }
}
