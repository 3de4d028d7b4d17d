import RapportTestSupport
import Testing

@testable import RapportFormats

/// XML exports with very many of something: twice of it may take at most 2.3 times the time.
@Suite(.serialized) struct XMLGrowthTests {
  /// An export with n of something.
  struct Export: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (Int) -> String

    init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.make = make
    }

    /// `piece` n times between the root's tags.
    static func records(_ name: String, _ piece: String) -> Export {
      Export(name) { "<smses>" + String(repeating: piece, count: $0) + "</smses>" }
    }

    /// `piece` n times inside one record.
    static func inside(_ name: String, _ piece: String) -> Export {
      Export(name) { "<smses><sms>" + String(repeating: piece, count: $0) + "</sms><sms a='b'/></smses>" }
    }

    /// `piece` n times inside one start tag.
    static func tag(_ name: String, _ piece: String) -> Export {
      Export(name) { "<smses><sms " + String(repeating: piece, count: $0) + "/><sms a='b'/></smses>" }
    }
  }

  static let exports: [Export] = [
    .records("records", "<sms body='x' date='1'/>"), .records("records with children", "<sms><b>x</b></sms>"),
    .records("records with references", "<sms body='&amp;&#10;&#55357;&#56832;'/>"),
    .records("records that are not closed", "<sms a='b'>"), .records("records closed twice", "<sms></sms></sms>"),
    .records("records with quotes not closed", "<sms a='b><sms a='b'/>"), .records("tags cut", "<sms <"),
    .records("records of other names", "<other><x/></other>"), .records("text between records", "x <sms/> "),
    .records("less-than signs", "<"), .records("ampersands", "&"), .records("brackets", "]]>"),
    .records("comments", "<!-- x -->"), .records("comments not closed", "<!--"), .records("dashes", "<!-- - -- "),
    .records("instructions", "<?x y?>"), .records("instructions not closed", "<?x "),
    .records("sections", "<sms><![CDATA[x]]></sms>"), .records("sections not closed", "<sms><![CDATA[x"),
    .records("bytes that are no text", "<sms body='\u{1}\u{FFFE}'/>"), .records("end tags", "</sms>"),
    .records("document types", "<!DOCTYPE x>"), .records("XInclude", "<xi:include href='file:///etc/passwd'/>"),
    .inside("depth", "<a>"), .inside("children", "<a/>"), .inside("texts", "x<a/>"), .inside("text", "x"),
    .inside("sections of one record", "<![CDATA[x]]>"), .inside("references of one record", "&#10;"),
    .inside("entities that are not known", "&x;"), .inside("comments of one record", "<!--x-->"),
    .inside("end tags of another", "</b>"), .inside("brackets of one record", "]]"),
    .tag("blanks in a tag", " "), .tag("letters in a tag", "x"), .tag("slashes in a tag", "/"),
    .tag("equal attributes", "a='b' "),
    Export("attributes") { n in "<smses><sms " + (0..<n).map { "a\($0)='b' " }.joined() + "/></smses>" },
    Export("namespaces") { n in "<smses><sms " + (0..<n).map { "xmlns:a\($0)='b' " }.joined() + "/></smses>" },
    Export("an attribute's value") { n in "<smses><sms a='" + String(repeating: "x", count: n) + "'/></smses>" },
    Export("references in a value") { n in "<smses><sms a='" + String(repeating: "&amp;", count: n) + "'/></smses>" },
    Export("half surrogates") { n in "<smses><sms a='" + String(repeating: "&#55357;", count: n) + "'/></smses>" },
    Export("lines in a value") { n in "<smses><sms a='" + String(repeating: "\n", count: n) + "'/></smses>" },
    Export("roots") { n in String(repeating: "<smses><sms/></smses>", count: n) },
    Export("depth outside of records") { n in String(repeating: "<a>", count: n) },
    Export("text after the root") { n in "<smses><sms/></smses>" + String(repeating: "x ", count: n) },
    Export("a name") { n in "<smses><" + String(repeating: "s", count: n) + "/></smses>" },
  ]

  @Test(arguments: exports) func timeGrowsWithTheSize(_ export: Export) {
    let small = Array(export.make(Growth.smallSize).utf8)
    let large = Array(export.make(Growth.size).utf8)
    let excess = Growth.excess { size in _ = readXML(size == Growth.size ? large : small, "smses/sms") }
    #expect(excess == nil)
  }
}
