import Foundation
import RapportDirectory
import RapportModel
import RapportTestSupport
import Testing

@Suite("What all files together tell")
struct EvidenceTests {
  private func resolvedCall(_ number: String, _ directory: Directory) -> Participant {
    var call = Nordlys.call(from: [number], to: ["ext 205"])
    directory.resolve(&call)
    return call.from[0]
  }

  private func signed(_ from: String, _ signature: String) -> Interaction {
    Nordlys.mail(from: from, to: ["kari@nordlys.example"], signature: signature)
  }

  @Test(
    "a number in a client's signature links its calls to the account",
    arguments: [
      "Anna Berge\nTlf. +47 400 11 222", "Anna | mobil: +47 40011222 | www.fjordfisk.example", "tel: 400 11 222",
      "T: +47 (0)40 01 12 22", "Anna\n+47\u{00A0}400\u{00A0}11\u{00A0}222",
    ])
  func signatureNumber(signature: String) throws {
    let directory = Nordlys.directory(from: [signed("anna@fjordfisk.example", signature)])
    let caller = resolvedCall("+4740011222", directory)
    #expect(caller.account == "Fjord Fisk AS")
    #expect(caller.person == "anna@fjordfisk.example")
    let belief = try #require(directory.explain("+4740011222").first)
    #expect(belief.reason == .signatureNumber(address: "anna@fjordfisk.example", messages: 1))
    #expect(belief.others == ["anna@fjordfisk.example"])
  }

  @Test(
    "numbers that aren't telephones link nothing",
    arguments: [
      "Fax: +47 40011222", "Faks 40011222", "Org.nr. 40011222", "NIP 40011222", "ИНН 40011222", "Konto 40011222",
    ])
  func otherNumbers(signature: String) {
    let directory = Nordlys.directory(from: [signed("anna@fjordfisk.example", signature)])
    #expect(resolvedCall("+4740011222", directory).account == "+4740011222")
  }

  @Test("a telephone after a fax on the same line is one")
  func telephoneAfterFax() {
    let directory = Nordlys.directory(from: [
      signed("anna@fjordfisk.example", "Fax: +47 50011222 Tel: +47 40011222")
    ])
    #expect(resolvedCall("+4740011222", directory).account == "Fjord Fisk AS")
    #expect(resolvedCall("+4750011222", directory).account == "+4750011222")
  }

  @Test("a number that two people of an account sign with is the account's, and nobody's in particular")
  func switchboard() {
    let directory = Nordlys.directory(from: [
      signed("anna@fjordfisk.example", "+47 40011222"), signed("per.fisk@mail.example", "Tlf 40011222"),
    ])
    let caller = resolvedCall("+4740011222", directory)
    #expect(caller.account == "Fjord Fisk AS")
    #expect(caller.person == "+4740011222")
  }

  @Test("a number that two accounts sign with belongs to neither, and is noted")
  func ambiguousNumber() {
    let directory = Nordlys.directory(from: [
      signed("anna@fjordfisk.example", "+47 40011222"), signed("jan@hydropol.com.pl", "+47 40011222"),
    ])
    #expect(resolvedCall("+4740011222", directory).account == "+4740011222")
    #expect(
      directory.problems().contains(.partyInTwoAccounts("+4740011222", accounts: ["Fjord Fisk AS", "Hydropol"])))
  }

  @Test("the configuration overrules a signature")
  func overruled() {
    let evidence = {
      var evidence = DirectoryEvidence()
      evidence.add(signed("anna@fjordfisk.example", "+47 40011222"))
      return evidence
    }()
    let directory = Nordlys.directory(evidence) { configuration in
      configuration.accounts[1].contacts[0].phones.append("+47 40011222")
    }
    #expect(resolvedCall("+4740011222", directory).account == "Hydropol")
  }

  @Test("what staff sign with is never a client's, even where a client quotes it")
  func staffSignature() {
    let directory = Nordlys.directory(from: [
      signed("ola@nordlys.example", "Tlf +47 40011222"), signed("anna@fjordfisk.example", "0047 40011222"),
    ])
    #expect(resolvedCall("+4740011222", directory).account == "+4740011222")
  }

  @Test("a signature of an unlisted client links its calls to the provisional account")
  func provisional() {
    let directory = Nordlys.directory(from: [
      signed("joe@acme.example", "Phone +47 40011222"), signed("lone@gmail.com", "Phone +47 40011333"),
    ])
    #expect(resolvedCall("+4740011222", directory).account == "acme.example")
    #expect(resolvedCall("+4740011333", directory).account == "lone@gmail.com")
    #expect(directory.account(named: "acme.example").isProvisional)
    #expect(!directory.account(named: "Hydropol").isProvisional)
  }

  @Test("one side of nearly all calls between full numbers is the company's line")
  func companyLine() {
    let calls = (0..<30).map { Nordlys.call(from: ["+474000000\($0 + 10)"], to: ["+4770000000"]) }
    let directory = Nordlys.directory(from: calls)
    var call = calls[3]
    directory.resolve(&call)
    #expect(call.direction == .inbound)
    #expect(call.account == "+47400000013")
    #expect(directory.problems().contains(.unlistedCompanyLine("+4770000000", calls: 30)))
    // A client who rings an extension as often isn't one.
    let frequent = (0..<30).map { _ in Nordlys.call(from: ["+4740000001"], to: ["ext 204"]) }
    #expect(resolvedCall("+4740000001", Nordlys.directory(from: frequent)).account == "+4740000001")
  }

  @Test("adds up the same in any order, in parts, and through its file")
  func merging() throws {
    var random = SeededRandom(seed: 3)
    let names = (0..<40).map { "Name \($0)" }
    var all: [Interaction] = []
    for i in 0..<300 {
      if i % 3 == 0 {
        var call = Nordlys.call(from: ["+4740\(i % 7)11222"], to: [i % 2 == 0 ? "ext 204" : "+4722999888"])
        call.from[0].name = names.randomElement(using: &random)
        all.append(call)
      } else {
        let name = names.randomElement(using: &random) ?? ""
        all.append(
          Nordlys.mail(
            from: "\(name) <a\(i % 5)@x\(i % 11).example>", to: ["kari@nordlys.example", "b@y\(i % 4).example"],
            signature: "Manager\n+47 400 1\(i % 9) 222", holders: ["kari@nordlys.example"],
            time: Instant(seconds: Int64(i) * 100_000)))
      }
    }
    func sum(_ interactions: [Interaction]) -> DirectoryEvidence {
      interactions.reduce(into: DirectoryEvidence()) { $0.add($1) }
    }
    let whole = sum(all)
    let shuffled = all.shuffled(using: &random)
    #expect(sum(shuffled) == whole)
    var parts = sum(Array(shuffled.prefix(100)))
    parts.merge(sum(Array(shuffled[100..<110])))
    parts.merge(sum(Array(shuffled[110...])))
    #expect(parts == whole)
    #expect(try JSONDecoder().decode(DirectoryEvidence.self, from: JSONEncoder().encode(whole)) == whole)
  }

  @Test("forgets a person wholly")
  func forgets() throws {
    var evidence = DirectoryEvidence()
    evidence.add(signed("Anna Berge <anna@fjordfisk.example>", "Tlf. +47 400 11 222"))
    evidence.add(signed("Per Fisk <per.fisk@mail.example>", "Tlf. +47 400 11 333"))
    var call = Nordlys.call(from: ["+4740011222"], to: ["ext 204"])
    call.from[0].name = "Anna B."
    evidence.add(call)
    evidence.forget(addresses: ["Anna@fjordfisk.example"], numbers: ["+47 40011222"])
    let text = String(decoding: try JSONEncoder().encode(evidence), as: UTF8.self)
    #expect(!text.contains("nna") && !text.contains("40011222"))
    #expect(text.contains("Per Fisk") && text.contains("40011333"))
  }

  @Test("reads evidence of an older version, which knew less")
  func olderVersion() throws {
    let older =
      #"{"addresses":{"a@b.example":{"sent":3,"names":{"A B":3}}},"numbers":{"204":{}},"domains":{"b.example":{}}}"#
    let evidence = try JSONDecoder().decode(DirectoryEvidence.self, from: Data(older.utf8))
    #expect(evidence.addresses["a@b.example"]?.sent == 3)
    #expect(evidence.addresses["a@b.example"]?.usualName == "A B")
    #expect(evidence.numbers["204"]?.incoming == 0)
    #expect(evidence.interactions == 0)
  }

  @Test("says what looks wrong")
  func problems() {
    var mails = (0..<3).map { _ in
      Nordlys.mail(from: "Trainee <new@nordlys.example>", to: ["jan@hydropol.com.pl"])
    }
    mails.append(Nordlys.mail(from: "Kari Nordmann <kari@home.example>", to: ["ola@nordlys.example"]))
    mails.append(Nordlys.mail(from: "Lukasz Wisniewski <lw@wp.pl>", to: ["ola@nordlys.example"]))
    mails.append(Nordlys.mail(from: "Eva Dahl <eva@fjordfisk.example>", to: ["ola@nordlys.example"]))
    mails.append(Nordlys.mail(from: "Dahl, Eva <eva@gmail.com>", to: ["ola@nordlys.example"]))
    mails.append(Nordlys.mail(from: "x@fjоrdfisk.example", to: ["ola@nordlys.example"]))
    mails += (0..<4).map { _ in Nordlys.call(from: ["ext 299"], to: ["+4791122333"]) }
    let problems = Nordlys.directory(from: mails).problems()
    #expect(
      Set(problems) == [
        .unlistedColleague("new@nordlys.example", name: "Trainee", messages: 3),
        .staffOnPrivateAddress("kari@home.example", person: "kari@nordlys.example", messages: 1),
        .staffOnPrivateAddress("lw@wp.pl", person: "lukasz@nordlys.example", messages: 1),
        .samePersonInTwoAccounts(
          name: "Eva Dahl", addresses: ["eva@fjordfisk.example", "eva@gmail.com"],
          accounts: ["Fjord Fisk AS", "eva@gmail.com"]),
        .lookAlikeDomain("fjоrdfisk.example", of: "fjordfisk.example"),
        .unlistedExtension("299", name: nil, calls: 4),
      ])
    #expect(Nordlys.directory(from: [mails[0]]).problems().contains(.silentAccount("Fjord Fisk AS")))
  }

  @Test(
    "says who somebody is, by address, number or name in either script",
    arguments: [
      ("kari@nordlys.example", "kari@nordlys.example"), ("+47 22 12 34 56", "+4722123456"), ("204", "204"),
      ("Наталья", "natalia@fjordfisk.example"), ("Natalia Ivanova", "natalia@fjordfisk.example"),
      ("lukasz", "lukasz@nordlys.example"), ("kowalski", "jan@hydropol.com.pl"),
      ("fjordfisk.example", "natalia@fjordfisk.example"), ("Hydropol", "jan@hydropol.com.pl"),
      ("0047 22123456", "+4722123456"), ("22 12 34 56", "+4722123456"), ("22123456", "+4722123456"),
    ])
  func explains(query: String, party: String) {
    let beliefs = Nordlys.directory().explain(query)
    #expect(beliefs.map(\.party).contains(party))
  }

  @Test("knows an address by what stands before its @")
  func explainsLocalPart() {
    let mails = [Nordlys.mail(from: "orders.north@client.example", to: ["support@nordlys.example"])]
    let directory = Nordlys.directory(from: mails)
    #expect(directory.explain("support").map(\.party).contains("support@nordlys.example"))
    #expect(directory.explain("orders").map(\.party) == ["orders.north@client.example"])
  }

  @Test("counts the people of an account: listed ones, others seen, none twice, no machines")
  func contactCounts() {
    let mails = [
      Nordlys.mail(from: "Natalia <natalia@fjordfisk.example>", to: ["kari@nordlys.example"]),
      Nordlys.mail(from: "new@fjordfisk.example", to: ["kari@nordlys.example"], cc: ["noreply@fjordfisk.example"]),
      Nordlys.mail(from: "somebody@else.example", to: ["kari@nordlys.example"]),
    ]
    let calls = [
      Nordlys.call(from: ["+4791122333"], to: ["ext 204"]), Nordlys.call(from: ["+4755555555"], to: ["ext 204"]),
    ]
    let counts = Nordlys.directory(from: mails + calls).contactCounts()
    #expect(counts["Fjord Fisk AS"] == 3)
    #expect(counts["Hydropol"] == 1)
    #expect(counts["else.example"] == 1)
    #expect(counts["+4755555555"] == 1)
  }

  @Test("says nothing of nobody")
  func explainsNobody() {
    #expect(Nordlys.directory().explain("").isEmpty)
    #expect(Nordlys.directory().explain("Nobody Atall").isEmpty)
    #expect(Nordlys.directory().explain("anonymous").isEmpty)
  }
}
