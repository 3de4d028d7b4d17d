import RapportModel
import Testing

@testable import RapportFormats

@Suite("XML: hostile-inputs.md cases 70–81")
struct XMLHostileTests {
  @Test(
    "70–72: a document type is refused with its line, before anything is read",
    arguments: [
      "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>",
      "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p;]>",
      "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">", "<!DOCTYPE x PUBLIC \"-//x\" \"http://127.0.0.1/x\">",
      "<!ENTITY x SYSTEM \"file:///etc/hostname\">",
    ])
  func documentType(declaration: String) {
    let result = readXML("<?xml version=\"1.0\"?>\n\n\(declaration)\n<smses><sms body=\"&lol2;\"/></smses>")
    #expect(result.records.isEmpty)
    #expect(result.kinds == [.documentType])
    #expect(result.defects.first?.line == 3)
    #expect(result.defects.first?.issue(path: "x.xml", format: "xml").outcome == .refused)
  }

  @Test("A bare document type passes")
  func bareDocumentType() {
    #expect(readXML("<!DOCTYPE document>\n<smses><sms/></smses>").records.count == 1)
  }

  @Test("73: XInclude, stylesheets and schema locations are text or nothing")
  func includes() {
    let text = """
      <?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1/x.xsl"?>
      <smses xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="urn:x http://127.0.0.1/x.xsd"><sms><xi:include href="file:///etc/hostname"/></sms></smses>
      """
    let result = readXML(text)
    #expect(result.records.count == 1)
    #expect(result.records.first?.root.allText.isEmpty == true)
    #expect(result.records.first?.root.child("include")?["href"] == "file:///etc/hostname")
  }

  @Test("74: a million open elements are refused at 256")
  func depth() {
    let deep = "<smses><sms>" + String(repeating: "<a>", count: 1_000_000)
    let result = readXML(deep)
    #expect(result.kinds == [.tooDeep])
    #expect(result.records.isEmpty)
    let fits = "<smses><sms>" + String(repeating: "<a>", count: 250) + String(repeating: "</a>", count: 250)
    #expect(readXML(fits + "</sms></smses>").records.count == 1)
  }

  @Test("75: values are cut at 8 MB, comments of any length are passed over, later records are read")
  func longValues() throws {
    let long = String(repeating: "A", count: 11_000_000)
    let text =
      "<smses><sms n=\"1\" data=\"\(long)\"/><!--\(long)--><sms n=\"2\">\(long)<![CDATA[\(long)]]></sms><sms n=\"3\"/></smses>"
    let result = readXML(text, chunk: 100_000)
    #expect(result.defects.isEmpty)
    #expect(result.records.map { $0.root["n"] } == ["1", "2", "3"])
    #expect(result.records.map(\.repairs) == [[.truncated], [.truncated], []])
    #expect(result.records[0].root.bytes(of: "data")?.count == 8_000_000)
    #expect(result.records[1].root.text.utf8.count == 8_000_000)
    #expect(result.records[0].length == 11_000_000 + "<sms n=\"1\" data=\"\"/>".utf8.count)
  }

  @Test("75: a record without end is one defect, and memory stays flat")
  func endlessRecord() {
    let reader = XMLRecordReader(paths: [XMLRecordPath("smses/sms")].compactMap { $0 })
    reader.push(Array("<smses><sms n=\"1\"/><sms>".utf8)[...])
    let part = Array(("<p>" + String(repeating: "x", count: 1_000_000) + "</p>").utf8)[...]
    for _ in 0..<100 {
      reader.push(part)
      #expect(reader.bufferedBytes < 70 << 20)
    }
    reader.push(Array("</sms><sms n=\"2\"/></smses>".utf8)[...])
    reader.finish()
    var records: [String] = []
    var defects: [XMLDefect.Kind] = []
    while let event = reader.next() {
      if case .record(let record) = event { records.append(record.root["n"] ?? "") }
      if case .defect(let defect) = event { defects.append(defect.kind) }
    }
    #expect(records == ["1", "2"])
    #expect(defects == [.tooLarge])
  }

  @Test("76: attributes and namespaces without end are refused at once")
  func attributes() {
    let many = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(readXML("<smses><sms/><sms \(many)/></smses>").kinds == [.tooManyAttributes])
    let spaces = (0..<20_000).map { "xmlns:a\($0)=\"u\"" }.joined(separator: " ")
    #expect(readXML("<smses \(spaces)/>").kinds == [.tooManyAttributes])
    let blanks = String(repeating: " ", count: 100_000)
    #expect(readXML("<smses><sms \(blanks)/></smses>").kinds == [.tagTooLong])
    #expect(readXML("<smses><" + String(repeating: "n", count: 100_000)).kinds == [.tagTooLong])
  }

  @Test("77: what XML forbids is mended, and later records are read")
  func forbiddenCharacters() throws {
    let text =
      "<smses><sms b=\"a&#0;&#x1F;\u{1}c\"/><sms b=\"&#55357;&#56832;\"/><sms b=\"&#xD83D;x\"/><sms b=\"AT&T &nbsp;&foo; <3\"/><sms/></smses>"
    let result = readXML(text)
    #expect(result.defects.isEmpty)
    #expect(
      result.records.map { $0.root["b"] } == [
        "a\u{FFFD}\u{FFFD}\u{FFFD}c", "😀", "\u{FFFD}x", "AT&T \u{A0}&foo; <3", nil,
      ])
    #expect(result.records.map(\.repairs) == [[.xml], [.xml], [.xml], [.xml], []])

    let latin: [UInt8] =
      Array("<smses><sms b=\"".utf8) + [0x67, 0xF1, 0x62] + Array("\"/><sms b=\"ok\"/></smses>".utf8)
    let mended = readXML(latin, "smses/sms")
    #expect(mended.records.map { $0.root["b"] } == ["g\u{FFFD}b", "ok"])
    #expect(mended.records.map(\.repairs) == [[.invalidBytes], []])
    #expect(readXML(latin, "smses/sms", fallback: .windows1250).records.first?.root["b"] == "gńb")

    let wrong = "<?xml version=\"1.0\" encoding=\"utf-16\"?><smses><sms b=\"ż\"/></smses>"
    #expect(readXML(wrong).records.first?.root["b"] == "ż")
    let zero: [UInt8] = Array("<smses><sms b=\"a".utf8) + [0] + Array("\"/></smses>".utf8)
    #expect(readXML(zero, "smses/sms").records.first?.root["b"] == "a\u{FFFD}")
  }

  @Test(
    "77: a broken record costs only itself",
    arguments: [
      "<sms n=\"x\" n=\"y\"/>", "<sms n=x/>", "<sms n=\"open/>", "<sms><b></sms>", "<sms></b></sms>", "<sms n>", "<sms",
      "<sms><b n='</b></sms>", "<sms>", "<sms n=\"1\"<b/></sms>", "<sms><![FOO[x]]></sms>", "<sms/ x>", "<sms></sms x>",
    ])
  func brokenRecord(broken: String) {
    let result = readXML("<smses>\n<sms n=\"1\"/><sms n=\"2\"/>\n\(broken)\n<sms n=\"3\"/><sms n=\"4\"/>\n</smses>")
    #expect(result.records.compactMap { $0.root["n"] } == ["1", "2", "3", "4"])
    #expect((1...2).contains(result.kinds.count) && result.kinds.allSatisfy { $0 == .illFormed })
    #expect(result.defects.first?.line == 3)
  }

  @Test("77: every record broken stays linear")
  func allBroken() {
    let result = readXML("<smses>" + String(repeating: "<sms n=x/>", count: 20_000) + "<sms/></smses>")
    #expect(result.defects.count == 20_000)
    #expect(result.records.count == 1)
  }

  @Test("78: of a truncated file every complete record is read")
  func truncated() {
    let text = "<smses>\n<sms n=\"1\"/>\n<sms n=\"2\">text</sms>\n<sms n=\"3\" body=\"cut he"
    let result = readXML(text)
    #expect(result.records.count == 2)
    #expect(result.kinds == [.truncated])
    #expect(result.defects.first?.line == 4)
    #expect(result.defects.first?.issue(path: "x", format: "xml").outcome == .truncated)
    #expect(readXML("<smses><sms/>").kinds == [.truncated])
    #expect(readXML("").kinds.isEmpty)
  }

  @Test("79: a second root, junk and a million instructions")
  func trailing() {
    let two = readXML("<smses><sms n=\"1\"/></smses>\n<smses><sms n=\"2\"/></smses>")
    #expect(two.records.count == 2)
    #expect(two.kinds == [.trailingContent])
    let junk = readXML("<smses><sms/></smses></b>junk & more")
    #expect(junk.records.count == 1)
    #expect(junk.kinds == [.trailingContent])
    #expect(junk.defects.first?.issue(path: "x", format: "xml").outcome == .notice)
    let many = String(repeating: "<?p x?>", count: 1_000_000)
    #expect(readXML("<smses>\(many)<sms/>\(many)</smses>").records.count == 1)
  }

  @Test("80: CDATA is text, whatever stands in it")
  func sections() {
    let text =
      "<smses><sms><![CDATA[<script>alert(1)</script> ]] ]> &amp; ]]]]><![CDATA[>]]></sms><sms>a]]>b</sms></smses>"
    let result = readXML(text)
    #expect(result.defects.isEmpty)
    #expect(result.records.map { $0.root.text } == ["<script>alert(1)</script> ]] ]> &amp; ]]>", "a]]>b"])
    #expect(result.records.map(\.repairs) == [[], [.xml]])
  }

  @Test("81: compressed bytes are named and refused")
  func compressed() {
    for magic: [UInt8] in [[0x1F, 0x8B, 8, 0], [0x50, 0x4B, 3, 4], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]] {
      let result = readXML(magic + [UInt8](repeating: 0x3C, count: 100), "smses/sms")
      #expect(result.records.isEmpty)
      #expect(result.defects.first?.issue(path: "x", format: "xml").outcome == .refused)
    }
    #expect(readXML("no markup at all").defects.count == 1)
  }
}
