import RapportModel

/// Cases 70–81: XML exports.
enum HostileXMLCases {
  typealias Table = HostileTable

  static let all: [HostileCase] = [
    HostileCase(70, "billion laughs", declared("<!DOCTYPE x [\(laughs)]>", "&l9;")).stored(0).issue("refused"),
    HostileCase(
      71, "quadratic blow-up",
      declared("<!DOCTYPE x [<!ENTITY a \"\(Table.times(100_000, "a"))\">]>", Table.times(30_000, "&a;"))
    ).stored(0).issue("refused"),
    HostileCase(
      71, "a million small entities",
      declared("<!DOCTYPE x [<!ENTITY a \"123456789\">]>", Table.times(1_000_000, "&a;"))
    ).stored(0).issue("refused"),
    HostileCase(72, "a file as entity", declared("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>", "&a;"))
      .stored(0).issue("refused"),
    HostileCase(72, "a parameter entity", declared("<!DOCTYPE x [<!ENTITY % p SYSTEM \"ftp://127.0.0.1/x\"> %p;]>", ""))
      .stored(0).issue("refused"),
    HostileCase(72, "an external type", declared("<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\">", "")).stored(0)
      .issue("refused"),
    HostileCase(
      73, "includes, stylesheets and schema locations",
      "<?xml version=\"1.0\"?><?xml-stylesheet href=\"http://127.0.0.1/x.xsl\"?>"
        + "<smses xmlns:xi=\"http://www.w3.org/2001/XInclude\" xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + "s:schemaLocation=\"urn:x http://127.0.0.1/x.xsd\"><xi:include href=\"file:///etc/hostname\"/>\(sms(1))</smses>"
    ).mended(0).check { $0.map(\.text) == ["Text 1"] },
    HostileCase(74, "a million open elements", "<smses>\(sms(1))<sms>" + Table.times(1_000_000, "<a>")).issue(
      "refused"),
    HostileCase(75, "an attribute of 11 MB", backup(sms(1, body: Table.times(11_000_000, "x")) + sms(2))).stored(2)
      .mended(1).check { $0.map(\.text.utf8.count) == [8_000_000, 6] },
    HostileCase(75, "a comment of 11 MB", backup("<!--\(Table.times(11_000_000, "x"))-->" + sms(1))).mended(0),
    HostileCase(
      75, "a record of 80 MB",
      backup(sms(1) + "<sms>" + Table.times(80, "<p>\(Table.times(1 << 20, "x"))</p>") + "</sms>" + sms(2))
    ).stored(2).quarantined(),
    HostileCase(
      76, "100,000 attributes",
      backup(sms(1) + "<sms " + (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>")
    ).issue("refused"),
    HostileCase(
      76, "20,000 namespaces",
      "<smses " + (0..<20_000).map { "xmlns:a\($0)=\"u\"" }.joined(separator: " ") + ">\(sms(1))</smses>"
    ).stored(0).issue("refused"),
    HostileCase(77, "references that XML forbids", backup(sms(1, body: "a&#0;&#x1F;b") + sms(2))).stored(2).mended(1)
      .check { $0[0].text == "a\u{FFFD}\u{FFFD}b" },
    HostileCase(77, "halves of a character", backup(sms(1, body: "&#55357;&#56832;") + sms(2, body: "&#55357;")))
      .stored(2)
      .mended(2).check { $0.map(\.text) == ["😀", "\u{FFFD}"] },
    HostileCase(
      77, "letters of another encoding",
      bytes: Array("<smses><sms address=\"+4791122333\" date=\"1728284400000\" type=\"1\" body=\"Gda".utf8) + [0xF1]
        + Array("sk\"/>\(sms(2))</smses>".utf8)
    ).stored(2).mended(1).check { $0.map(\.text) == ["Gdańsk", "Text 2"] },
    HostileCase(
      77, "a wrong declaration", "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + backup(sms(1, body: "żółw"))
    ).check { $0.map(\.text) == ["żółw"] },
    HostileCase(77, "a zero byte", backup(sms(1, body: "a\u{0}b") + sms(2))).stored(2).mended(1),
    HostileCase(77, "a record that is none", backup(sms(1) + "<sms a=b/>" + sms(2))).stored(2).quarantined(),
    HostileCase(78, "cut in a record", "<smses>\(sms(1))\(sms(2))<sms address=\"+47").stored(2).issue("truncated"),
    HostileCase(78, "cut between records", "<smses>\(sms(1))\(sms(2))").stored(2).issue("truncated"),
    HostileCase(79, "two roots", backup(sms(1)) + backup(sms(2))).stored(2).issue("notice"),
    HostileCase(79, "junk behind the root", backup(sms(1)) + "</b>junk & more").issue("notice"),
    HostileCase(79, "a million instructions", backup(Table.times(1_000_000, "<?p x?>") + sms(1))).mended(0),
    HostileCase(
      80, "sections",
      "<log><m at=\"2024-10-07T09:00:00Z\" by=\"per@client.example\">"
        + "<![CDATA[<script>alert(1)</script> ]] ]> ]]]]><![CDATA[>]]></m></log>"
    ).configured("xml_mapping: {record: log/m, fields: {time: \"@at\", from: \"@by\", text: \".\"}}").check {
      $0[0].text == "<script>alert(1)</script> ]] ]> ]]>"
    },
    HostileCase(81, "xz", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0] + Array(backup(sms(1)).utf8)).format("sms-backup")
      .stored(0).issue("refused"),
    HostileCase(81, "zip", bytes: Array("PK\u{3}\u{4}".utf8) + Array(backup(sms(1)).utf8)).format("sms-backup").stored(
      0
    )
    .issue("refused"),
  ]

  /// A text of the given minute.
  private static func sms(_ number: Int, body: String? = nil) -> String {
    "<sms address=\"+4791122333\" date=\"\(1_728_284_400_000 + number * 60_000)\" type=\"1\" "
      + "body=\"\(body ?? "Text \(number)")\"/>"
  }

  private static func backup(_ records: String) -> String { "<smses>\(records)</smses>" }

  private static func declared(_ declaration: String, _ text: String) -> String {
    "<?xml version=\"1.0\"?>\n\(declaration)\n" + backup(sms(1, body: text))
  }

  private static let laughs =
    "<!ENTITY l0 \"lol\">" + (1...9).map { "<!ENTITY l\($0) \"\(Table.times(10, "&l\($0 - 1);"))\">" }.joined()
}
