import Testing

@testable import RapportFormats

@Suite("Phone numbers")
struct PhoneNumberReaderTests {
  @Test(
    "Public numbers in the company's region",
    arguments: [
      ("NO", "22 12 34 56", "+4722123456"), ("NO", "00 47 22 12 34 56", "+4722123456"),
      ("NO", "+47 911 22 333", "+4791122333"), ("NO", "0047-22123456", "+4722123456"),
      ("PL", "22 123 45 67", "+48221234567"), ("PL", "(22) 123-45-67", "+48221234567"),
      ("RU", "8 (495) 123-45-67", "+74951234567"), ("RU", "8 916 123 45 67", "+79161234567"),
      ("GB", "+44 (0)20 7946 0018", "+442079460018"), ("NO", "tel:+47-22-12-34-56", "+4722123456"),
      ("NO", "sip:+4722123456@pbx.example", "+4722123456"), ("NO", "=\"004722123456\"", "+4722123456"),
      ("NO", "'+4722123456", "+4722123456"), ("NO", "\u{202A}+47 22 12 34 56\u{202C}", "+4722123456"),
      ("NO", "+47 22 12 34 56", "+4722123456"), ("NO", "٢٢١٢٣٤٥٦", "+4722123456"),
    ])
  func publicNumbers(region: String, text: String, expected: String) {
    var reader = PhoneNumberReader(region: region)
    #expect(reader.read(text) == .e164(expected, extension: nil))
  }

  @Test(
    "Extensions, with and without a number before them",
    arguments: [
      ("+47 22 12 34 56;ext=204", PhoneParty.e164("+4722123456", extension: "204")),
      ("22 12 34 56 ext. 204", .e164("+4722123456", extension: "204")), ("204", .extension("204")),
      ("1 001", .extension("1001")),
      ("ext. 204", .extension("204")), ("доб. 204", .extension("204")), ("sip:204@10.0.0.1", .extension("204")),
      ("112", .extension("112")),
    ])
  func extensions(text: String, expected: PhoneParty) {
    var reader = PhoneNumberReader(region: "NO")
    #expect(reader.read(text) == expected)
  }

  @Test(
    "Numbers kept back",
    arguments: [
      "", "  ", "Anonymous", "anonymous@anonymous.invalid", "s", "-2", "+266696687", "Zastrzeżony", "СКРЫТЫЙ",
      "skjult nummer", "null",
    ])
  func withheld(text: String) {
    var reader = PhoneNumberReader(region: "NO")
    #expect(reader.read(text) == .withheld)
  }

  @Test("53: hostile numbers are kept as they are, or cut, and nothing else happens")
  func hostile() {
    var reader = PhoneNumberReader(region: "NO")
    #expect(reader.read(String(repeating: "9", count: 10_000)) == .unknown(String(repeating: "9", count: 64)))
    #expect(reader.read("+47") == .unknown("+47"))
    #expect(reader.read("+") == .unknown("+"))
    #expect(reader.read("4,8221E+10") == .unknown("4,8221E+10"))
    #expect(reader.read("'; DROP TABLE calls; --") == .unknown("'; DROP TABLE calls; --"))
    #expect(reader.read("=HYPERLINK(\"x\")") == .unknown("=HYPERLINK(\"x\")"))
    #expect(reader.read("+999 12 34 56 78 90") == .unknown("+9991234567890"))
    #expect(reader.read("Kari Nordmann") == .unknown("Kari Nordmann"))
    #expect(reader.read("\u{0}\u{1}") == .unknown("\u{0}\u{1}"))
  }
}
