import RapportDirectory
import RapportModel
import Testing

@Suite("Who a party is")
struct PartyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var email: String
    var person: String?
    var account: String?
    var staff = false
    var testDescription: String { what }
  }

  @Test(
    "by mail address",
    arguments: [
      Case(what: "listed staff", email: "kari@nordlys.example", person: "kari@nordlys.example", staff: true),
      Case(what: "staff's private alias", email: "kari.n@gmail.com", person: "kari@nordlys.example", staff: true),
      Case(what: "unlisted colleague", email: "new@nordlys.example", person: "new@nordlys.example", staff: true),
      Case(
        what: "sub-domain of the company", email: "it@eu.nordlys.example", person: "it@eu.nordlys.example", staff: true),
      Case(
        what: "not a sub-domain", email: "x@badnordlys.example", person: "x@badnordlys.example",
        account: "badnordlys.example"),
      Case(
        what: "listed contact elsewhere", email: "per.fisk@mail.example", person: "per.fisk@mail.example",
        account: "Fjord Fisk AS"),
      Case(
        what: "contact with a tag", email: "per.fisk+orders@mail.example", person: "per.fisk@mail.example",
        account: "Fjord Fisk AS"),
      Case(
        what: "somebody at an account's domain", email: "anna@fjordfisk.example", person: "anna@fjordfisk.example",
        account: "Fjord Fisk AS"),
      Case(
        what: "sub-domain of an account", email: "a@mail.fjordfisk.example", person: "a@mail.fjordfisk.example",
        account: "Fjord Fisk AS"),
      Case(
        what: "free-mail makes an account of one", email: "someone@gmail.com", person: "someone@gmail.com",
        account: "someone@gmail.com"),
      Case(what: "free-mail of Poland", email: "ktos@wp.pl", person: "ktos@wp.pl", account: "ktos@wp.pl"),
      Case(what: "free-mail of Russia", email: "kto@mail.ru", person: "kto@mail.ru", account: "kto@mail.ru"),
      Case(what: "free-mail of Norway", email: "noen@online.no", person: "noen@online.no", account: "noen@online.no"),
      Case(
        what: "one provider under every country", email: "a@yahoo.co.uk", person: "a@yahoo.co.uk",
        account: "a@yahoo.co.uk"),
      Case(what: "unknown domain", email: "joe@acme.example", person: "joe@acme.example", account: "acme.example"),
      Case(
        what: "unknown domain's department", email: "joe@sales.acme.example", person: "joe@sales.acme.example",
        account: "acme.example"),
      Case(
        what: "suffix of two labels", email: "a@poczta.firma.com.pl", person: "a@poczta.firma.com.pl",
        account: "firma.com.pl"),
      Case(what: "suffix of two labels, UK", email: "a@shop.co.uk", person: "a@shop.co.uk", account: "shop.co.uk"),
      Case(
        what: "suffix of two labels, Moscow", email: "a@x.zavod.msk.ru", person: "a@x.zavod.msk.ru",
        account: "zavod.msk.ru"),
      Case(what: "delivery system", email: "mailer-daemon@googlemail.com", person: "mailer-daemon@googlemail.com"),
      Case(
        what: "own delivery system", email: "mailer-daemon@nordlys.example", person: "mailer-daemon@nordlys.example",
        staff: true),
      Case(
        what: "capitals and a final dot", email: "Per.Fisk@Mail.Example.", person: "per.fisk@mail.example",
        account: "Fjord Fisk AS"),
      Case(
        what: "quoted local part with another domain", email: "\"a@evil x\"@nordlys.example",
        person: "\"a@evil x\"@nordlys.example", staff: true),
      Case(
        what: "company's domain in the quoted part", email: "\"kari@nordlys.example\"@evil.example",
        person: "\"kari@nordlys.example\"@evil.example", account: "evil.example"),
      Case(
        what: "two @", email: "kari@nordlys.example@evil.example", person: "kari@nordlys.example@evil.example",
        account: "evil.example"),
      Case(what: "no domain", email: "kari", person: "kari"),
      Case(what: "empty domain", email: "kari@", person: "kari@"),
      Case(
        what: "Cyrillic look-alike", email: "per@fjоrdfisk.example", person: "per@fjоrdfisk.example",
        account: "fjоrdfisk.example"),
      Case(
        what: "Punycode and Unicode are one", email: "a@xn--brd-0na.example", person: "a@børd.example",
        account: "børd.example"),
      Case(what: "address literal", email: "a@[192.0.2.1]", person: "a@[192.0.2.1]", account: "[192.0.2.1]"),
    ])
  func address(_ c: Case) {
    var mail = Nordlys.mail(from: "", to: ["ola@nordlys.example"])
    mail.from = [Participant(email: c.email)]
    Nordlys.directory().resolve(&mail)
    #expect(mail.from[0].person == c.person)
    #expect(mail.from[0].account == c.account)
    #expect(mail.from[0].staff == c.staff)
  }

  @Test(
    "by number or extension",
    arguments: [
      ("listed contact", Channel.call, "+4791122333", "per.fisk@mail.example", "Fjord Fisk AS", false),
      ("listed staff", .call, "+4722123456", "kari@nordlys.example", nil, true),
      ("listed extension", .call, "ext 204", "kari@nordlys.example", nil, true),
      ("extension in the number's place", .call, "205", "ola@nordlys.example", nil, true),
      ("ring group", .call, "ext 600", "support@nordlys.example", nil, true),
      ("unlisted extension is a colleague", .call, "ext 299", "extension 299", nil, true),
      ("unlisted extension in the number's place", .voicemail, "299", "extension 299", nil, true),
      ("a service that sends texts", .text, "26000", "26000", nil, false),
      ("unknown number", .call, "+4740000000", "+4740000000", "+4740000000", false),
      ("hidden number", .call, "?", nil, nil, false),
      ("letters of a text's sender", .text, "PostNord", "PostNord", nil, false),
      ("too short for a number", .call, "+47", "+47", nil, false),
      ("the word for hidden in Polish", .call, "Zastrzeżony", nil, nil, false),
      ("the word for hidden in Russian", .call, "Скрытый", nil, nil, false),
      ("the number that spells it", .call, "+266696687", nil, nil, false),
    ] as [(String, Channel, String, String?, String?, Bool)])
  func number(what: String, channel: Channel, number: String, person: String?, account: String?, staff: Bool) {
    var call = Nordlys.call(channel, from: [number], to: ["ext 205"])
    Nordlys.directory().resolve(&call)
    #expect(call.from[0].person == person)
    #expect(call.from[0].account == account)
    #expect(call.from[0].staff == staff)
  }

  @Test("never by name: a colleague's or client's display name proves nothing")
  func nameProvesNothing() {
    var mail = Nordlys.mail(from: "kari@nordlys.example <thief@evil.example>", to: ["Per Fisk <x@nowhere.example>"])
    Nordlys.directory().resolve(&mail)
    #expect(mail.from[0].staff == false)
    #expect(mail.from[0].account == "evil.example")
    #expect(mail.to[0].account == "nowhere.example")
    var call = Nordlys.call(from: ["?"], to: ["ext 205"])
    call.from[0] = Participant(name: "Per Fisk")
    Nordlys.directory().resolve(&call)
    #expect(call.from[0].person == nil && call.from[0].account == nil && !call.from[0].staff)
  }

  @Test("hidden numbers belong to nobody, and two of them not together")
  func hiddenNumbers() {
    var calls = [Nordlys.call(from: ["?"], to: ["ext 204"]), Nordlys.call(from: ["?"], to: ["ext 204"])]
    for i in calls.indices { Nordlys.directory().resolve(&calls[i]) }
    for call in calls {
      #expect(call.direction == .inbound)
      #expect(call.account == nil && call.from[0].person == nil)
    }
  }

  @Test("numbers of 10,000 digits, formulas and other digits are kept apart and kept cheap")
  func hostileNumbers() {
    let directory = Nordlys.directory()
    for number in [
      String(repeating: "9", count: 10_000), "'; DROP TABLE calls;--", "=1+1", "+47 911 22 333; ls",
      "+٤٧٩١١٢٢٣٣٣", "+4791122333000000000", "(((((((((((((((((((((((((((((", "-.-.-.",
    ] {
      var call = Nordlys.call(from: [number], to: ["ext 204"])
      directory.resolve(&call)
      #expect(call.from[0].account == nil)
      #expect(!call.from[0].staff)
      #expect(call.from[0].person.map { $0.utf8.count <= 128 } ?? true)
    }
  }

  @Test("a mail to 100,000 people is resolved in time, and in the evidence it is one mailing")
  func manyRecipients() {
    let to = (0..<100_000).map { "person\($0)@company\($0 % 50_000).example" }
    var mail = Nordlys.mail(from: "kari@nordlys.example", to: to)
    let directory = Nordlys.directory()
    let clock = ContinuousClock()
    let time = clock.measure { directory.resolve(&mail) }
    #expect(mail.direction == .outbound)
    #expect(mail.to[99_999].account == "company49999.example")
    #expect(time < .seconds(20))
    var evidence = DirectoryEvidence()
    evidence.add(mail)
    #expect(evidence.addresses.count < 1000)
  }

  @Test("extensions behind the company's main number tell who; behind a client's number, they don't")
  func extensionBehindNumber() {
    let directory = Nordlys.directory()
    var call = Nordlys.call(from: ["+4722123456"], to: ["+4791122333"])
    call.from[0].extension = "205"
    call.to[0].extension = "204"
    directory.resolve(&call)
    #expect(call.from[0].person == "ola@nordlys.example")
    #expect(call.to[0].person == "per.fisk@mail.example")
    #expect(call.direction == .outbound)
    #expect(call.account == "Fjord Fisk AS")
  }

  @Test("a listed party of an account beats its domain, staff beats both")
  func precedence() {
    let directory = Nordlys.directory { configuration in
      configuration.accounts[1].contacts.append(Person(name: "Moved", emails: ["moved@fjordfisk.example"]))
      configuration.accounts[1].contacts.append(Person(name: "Both", emails: ["kari@nordlys.example"]))
      configuration.accounts[1].domains.append("sub.fjordfisk.example")
    }
    var mail = Nordlys.mail(from: "moved@fjordfisk.example", to: ["kari@nordlys.example", "a@x.sub.fjordfisk.example"])
    directory.resolve(&mail)
    #expect(mail.from[0].account == "Hydropol")
    #expect(mail.to[0].staff)
    #expect(mail.to[1].account == "Hydropol")
    #expect(directory.problems().contains(.partyInTwoAccounts("kari@nordlys.example", accounts: ["", "Hydropol"])))
  }

  @Test("a free-mail provider listed as an account's domain makes nobody its client")
  func freeMailAsDomain() {
    let directory = Nordlys.directory { $0.accounts[0].domains.append("gmail.com") }
    var mail = Nordlys.mail(from: "stranger@gmail.com", to: ["ola@nordlys.example"])
    directory.resolve(&mail)
    #expect(mail.account == "stranger@gmail.com")
    #expect(directory.problems().contains(.freeMailDomain("gmail.com", owner: "Fjord Fisk AS")))
    #expect(directory.accounts[0].domains == ["fjordfisk.example"])
  }

  @Test("resolving again changes nothing")
  func idempotent() {
    let directory = Nordlys.directory()
    var once = Nordlys.mail(
      from: "support@nordlys.example", to: ["joe@acme.example", "per.fisk@mail.example"],
      signature: "Ola Berg\nNordlys Systemer AS")
    directory.resolve(&once)
    var twice = once
    directory.resolve(&twice)
    #expect(once == twice)
    var call = Nordlys.call(.text, from: ["+4791122333"], to: [], holders: ["kari@nordlys.example"])
    directory.resolve(&call)
    var again = call
    directory.resolve(&again)
    #expect(call == again)
  }

  @Test(
    "a message of a shared mailbox is by whoever signed it",
    arguments: [
      ("Ola Berg\nNordlys Systemer AS", "", "ola@nordlys.example"),
      ("Med vennlig hilsen\nOLA BERG, support", "", "ola@nordlys.example"),
      ("Lukasz Wisniewski", "", "lukasz@nordlys.example"),
      ("Nordlys Systemer\nola@nordlys.example", "", "ola@nordlys.example"),
      ("", "Vi sender den i dag.\n\nHilsen\nOla", "ola@nordlys.example"),
      ("", "Ola har sett på saken og ringer deg.\n\nHilsen\nSupport", "support@nordlys.example"),
      ("Ola Berg / Kari Nordmann", "", "support@nordlys.example"),
      ("Nordlys Systemer AS", "", "support@nordlys.example"),
    ])
  func sharedMailbox(signature: String, text: String, person: String) {
    var mail = Nordlys.mail(
      from: "support@nordlys.example", to: ["joe@acme.example"], text: text,
      signature: signature.isEmpty ? nil : signature)
    Nordlys.directory().resolve(&mail)
    #expect(mail.from[0].person == person)
    #expect(mail.from[0].staff)
    #expect(mail.from[0].email == "support@nordlys.example")
    let reasons = Nordlys.directory().reasons(for: mail)
    #expect(reasons.count == 2)
    #expect(
      reasons[0].reason
        == (person == "support@nordlys.example" ? .listedStaffAddress : .sharedMailboxSignature(person)))
    #expect(reasons[1].reason == .unlistedDomain("acme.example"))
  }
}
