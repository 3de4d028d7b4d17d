import RapportModel
import Testing

@testable import RapportFormats

@Suite struct CharsetDecoderTests {
  private func decode(_ bytes: [UInt8], _ label: String?, languages: [String] = []) -> (String, Set<Repair>) {
    let result = CharsetDecoder(languages: languages).decode(
      bytes, in: 0..<bytes.count, declared: label.flatMap { Charset(label: $0.utf8) })
    return (String(decoding: result.bytes, as: UTF8.self), result.repairs)
  }

  @Test(arguments: [
    ("utf8", "UTF-8"), ("\"UTF-8\"", "UTF-8"), ("utf-8; x", "UTF-8"), ("UTF_8", "UTF-8"), ("us=ascii", "US-ASCII"),
    ("iso-8859-1", "WINDOWS-1252"), ("ISO8859-15", "ISO-8859-15"), ("iso_8859-5", "ISO-8859-5"), ("cp-850", "CP850"),
    ("windows1250", "WINDOWS-1250"), ("Windows-1257", "WINDOWS-1257"), ("koi8-u", "KOI8-U"), ("gb2312", "GB18030"),
    ("ks_c_5601-1987", "CP949"), ("shift-jis", "CP932"), ("unicode-1-1-utf-7", "UTF-7"), ("x-cp1251", "WINDOWS-1251"),
  ])
  func labels(_ label: String, _ name: String) { #expect(Charset(label: label.utf8)?.name == name) }

  @Test(arguments: ["", "x-nonsense", "windows-9999", "cp99999999999999999999"])
  func unknownLabels(_ label: String) { #expect(Charset(label: label.utf8) == nil) }

  @Test func everyCharsetNamedIsKnownToIconv() {
    let labels = [
      "iso-8859-2", "windows-1250", "windows-1251", "koi8-r", "koi8-u", "gb2312", "big5", "euc-kr", "iso-2022-jp",
      "iso-2022-jp-2", "shift-jis", "euc-jp", "iso-2022-kr", "utf-7", "utf-16", "utf-16le", "utf-32", "hebrew",
      "tis-620",
      "latin5", "macintosh", "mac-cyrillic", "mac-ce", "iso-8859-15", "cp850", "cp866", "windows-1258", "ibm852",
    ]
    for label in labels {
      let charset = Charset(label: label.utf8)
      #expect(charset != nil, "\(label)")
      if let charset { #expect(!CharsetDecoder.convert([], in: 0..<0, from: charset).hadErrors, "\(label)") }
    }
  }

  @Test func declaredCharsets() {
    #expect(decode([0xF0, 0xD2, 0xC9], "koi8-r") == ("При", []))
    #expect(decode([0xB1, 0xE6], "iso-8859-2") == ("ąć", []))
    #expect(decode([0x80, 0x93], "iso-8859-1") == ("€“", []))
    #expect(decode([0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "iso-2022-jp") == ("日", []))
    #expect(decode(Array("Hi +AOk-".utf8), "utf-7") == ("Hi é", []))
    #expect(decode([0x61, 0, 0x42, 0x01], "utf-16le") == ("ał", []))
  }

  @Test func wrongLabelsAreMended() {
    #expect(decode(Array("Zażółć".utf8), "iso-8859-2") == ("Zażółć", [.charset]))
    #expect(decode(Array("Zażółć".utf8), nil) == ("Zażółć", [.charset]))
    #expect(decode([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "utf-8", languages: ["ru"]) == ("Привет", [.charset]))
    #expect(decode([0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "us-ascii", languages: ["ru"]) == ("Привет", [.charset]))
    #expect(decode([0x62, 0x6C, 0xE5, 0x62, 0xE6, 0x72], nil, languages: ["nb"]) == ("blåbær", [.charset]))
  }

  @Test func damagedTextKeepsTheRest() {
    let (text, repairs) = decode(Array("Zażółć gęślą".utf8) + [0xC5], "utf-8")
    #expect(text == "Zażółć gęślą\u{FFFD}")
    #expect(repairs == [.invalidBytes])
    // Overlong forms, surrogates and what lies beyond Unicode are not UTF-8.
    for bytes: [UInt8] in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xFF]] {
      #expect(UTF8Check(bytes, in: 0..<bytes.count) == .invalid)
    }
    #expect(UTF8Check(Array("Ł日😀".utf8), in: 0..<9) == .valid)
  }

  @Test func openEscapesAndOddLengthsAreMended() {
    #expect(decode([0x61, 0, 0x62], "utf-16le") == ("a\u{FFFD}", [.invalidBytes]))
    #expect(decode([0x1B, 0x24, 0x42, 0x46, 0x7C], "iso-2022-jp").0 == "日")
  }

  @Test(arguments: [
    ("ZaÅ¼Ã³Å‚Ä‡ gÄ™Å›lÄ…", "Zażółć gęślą"), ("Ã¸l og blÃ¥bÃ¦r", "øl og blåbær"),
    ("РџСЂРёРІРµС‚, РєР°Рє РґРµР»Р°", "Привет, как дела"), ("ZaĹĽĂłĹ‚Ä‡ gÄ™Ĺ›lÄ…", "Zażółć gęślą"),
  ])
  func doubleEncodingIsUndone(_ damaged: String, _ text: String) {
    #expect(Mojibake.mended(Array(damaged.utf8)).map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: [
    "Zażółć gęślą jaźń", "blåbær på fjellet", "Привет, Рёв и Сёмга", "São Paulo, Âncora, Ã", "naïve café",
    "“quoted” – text…",
    "ÅÄÖ åäö", "Ślązak", "РСФСР и СССР",
  ])
  func ordinaryTextStaysAsItIs(_ text: String) { #expect(Mojibake.mended(Array(text.utf8)) == nil) }
}
