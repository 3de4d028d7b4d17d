import RapportModel
import Testing

@testable import RapportFormats

@Suite struct MailAddressTests {
  /// Addresses as `name|address`, groups in front.
  private func parsed(_ value: String) -> [String] {
    mail("To: \(value)\n\nbody").addresses(.to).map {
      "\($0.group.map { $0 + ":" } ?? "")\($0.name ?? "")|\($0.address)"
    }
  }

  @Test(arguments: [
    ("joe@a.example", ["|joe@a.example"]),
    ("Joe Smith <joe@a.example>", ["Joe Smith|joe@a.example"]),
    ("\"Smith, Joe\" <joe@a.example>, <ann@b.example>", ["Smith, Joe|joe@a.example", "|ann@b.example"]),
    ("joe@a.example (Joe Smith)", ["Joe Smith|joe@a.example"]),
    ("J. Kowalski <j@a.example>", ["J. Kowalski|j@a.example"]),
    ("=?utf-8?Q?=C5=81ukasz?= <l@a.example>", ["Łukasz|l@a.example"]),
    ("\"=?utf-8?Q?=C5=81ukasz?=\" <l@a.example>", ["Łukasz|l@a.example"]),
    ("<@a,@b:joe@c.example>", ["|joe@c.example"]),
    ("undisclosed-recipients:;", []),
    (
      "team: a@x.example, Bo <b@x.example>;, c@x.example", ["team:|a@x.example", "team:Bo|b@x.example", "|c@x.example"]
    ),
    ("a@x.example; b@x.example", ["|a@x.example", "|b@x.example"]),
    ("'a@x.example'", ["|a@x.example"]),
    ("\"'a@x.example'\" <a@x.example>", ["a@x.example|a@x.example"]),
    ("[mailto:a@x.example]", ["|a@x.example"]),
    ("<a@x.example<mailto:a@x.example>>", ["|a@x.example"]),
    ("Kowalski, Jan <j@x.example>", ["Kowalski, Jan|j@x.example"]),
    ("=?utf-8?Q?Jan_<j=40x.example>?=", ["Jan|j@x.example"]),
    ("\"a@evil x\"@staff.example", ["|\"a@evil x\"@staff.example"]),
    ("john @ a . example", ["|john@a.example"]),
    ("Kowalski Jan; Nowak Anna", ["Kowalski Jan|", "Nowak Anna|"]),
    ("MAILER-DAEMON (Mail Delivery System)", ["Mail Delivery System|MAILER-DAEMON"]),
    ("\"Name\" <", ["Name|"]),
    ("Joe <joe@a.example", ["Joe|joe@a.example"]),
    ("joe@a.example.", ["|joe@a.example"]),
    ("joe@[10.0.0.1]", ["|joe@[10.0.0.1]"]),
    ("=?utf-8?Q?Kowalski,_Jan?= <j@x.example>", ["Kowalski, Jan|j@x.example"]),
    ("", []),
    (",,;", []),
    ("mailto:a@x.example", ["|a@x.example"]),
    ("Jan <j@пример.рф>", ["Jan|j@пример.рф"]),
  ])
  func readsWhatMailWrites(_ value: String, _ expected: [String]) {
    #expect(parsed(value) == expected)
  }

  @Test func partsOfAnAddress() {
    let address = MailAddress(address: "\"a@evil x\"@Staff.Example")
    #expect(address.domain == "staff.example")
    #expect(address.localPart == "\"a@evil x\"")
    #expect(MailAddress(address: "joe").domain == "")
  }

  @Test func severalFromHeadersGiveOneAuthor() {
    let message = mail("From: \nFrom: a@x.example\nFrom: b@x.example\n\n")
    #expect(message.addresses(.from).map(\.address) == ["a@x.example"])
    #expect(mail("To: a@x.example\nTo: b@x.example\n\n").addresses(.to).count == 2)
  }

  @Test func tooManyAddressesAreCut() {
    let message = mail("To: " + (0..<10_500).map { "a\($0)@x.example" }.joined(separator: ", ") + "\n\n")
    var repairs: Set<Repair> = []
    #expect(message.addresses(.to, repairs: &repairs).count == AddressParser.maximumAddresses)
    #expect(repairs.contains(.count))
  }
}
