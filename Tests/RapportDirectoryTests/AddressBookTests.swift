import RapportDirectory
import RapportModel
import RapportTestSupport
import Testing

@Suite("Address books")
struct AddressBookTests {
  private func directory(_ cards: [AddressCard]) -> Directory {
    Nordlys.directory(cards.reduce(into: DirectoryEvidence()) { $0.add($1) })
  }

  private func account(of party: String, _ directory: Directory) -> Participant {
    var interaction =
      party.contains("@")
      ? Nordlys.mail(from: party, to: ["ola@nordlys.example"]) : Nordlys.call(from: [party], to: ["ext 205"])
    directory.resolve(&interaction)
    return interaction.from[0]
  }

  @Test("link a client's number and private address to the account")
  func links() throws {
    let directory = directory([
      AddressCard(
        name: "Anna Berge", emails: ["anna@fjordfisk.example", "anna.b@gmail.com"], phones: ["+47 400 11 222"])
    ])
    for party in ["+4740011222", "anna.b@gmail.com"] {
      let found = account(of: party, directory)
      #expect(found.account == "Fjord Fisk AS")
      #expect(found.person == "anna@fjordfisk.example")
      #expect(try #require(directory.explain(party).first).reason == .addressBook(address: "anna@fjordfisk.example"))
    }
    #expect(account(of: "+4740011999", directory).account == "+4740011999")
  }

  @Test("link the number of an unlisted client to its provisional account")
  func provisional() {
    let directory = directory([AddressCard(emails: ["joe@acme.example"], phones: ["+4740011222"])])
    #expect(account(of: "+4740011222", directory).account == "acme.example")
  }

  @Test("never make a client of staff, or staff of anybody")
  func staff() {
    let directory = directory([
      AddressCard(
        emails: ["ola@nordlys.example", "ola.berg@gmail.com"], phones: ["+47 400 11 222", "+47 22 12 34 56"])
    ])
    #expect(account(of: "ola.berg@gmail.com", directory).account == "ola.berg@gmail.com")
    #expect(!account(of: "ola.berg@gmail.com", directory).staff)
    #expect(account(of: "+4740011222", directory).account == "+4740011222")
    #expect(account(of: "+4722123456", directory).staff)
  }

  @Test("decide nothing where two accounts share a card or a number, and the number is noted")
  func contradictions() {
    let both = AddressCard(emails: ["anna@fjordfisk.example", "jan@hydropol.com.pl"], phones: ["+4740011222"])
    #expect(account(of: "+4740011222", directory([both])).account == "+4740011222")
    let shared = directory([
      AddressCard(emails: ["anna@fjordfisk.example"], phones: ["+4740011222"]),
      AddressCard(emails: ["jan@hydropol.com.pl"], phones: ["0047 40011222"]),
    ])
    #expect(account(of: "+4740011222", shared).account == "+4740011222")
    #expect(shared.problems().contains(.partyInTwoAccounts("+4740011222", accounts: ["Fjord Fisk AS", "Hydropol"])))
  }

  @Test("take a number on two people's cards for their switchboard")
  func switchboard() {
    let directory = directory([
      AddressCard(emails: ["anna@fjordfisk.example"], phones: ["+4740011222"]),
      AddressCard(emails: ["bo@fjordfisk.example"], phones: ["+4740011222"]),
    ])
    let found = account(of: "+4740011222", directory)
    #expect(found.account == "Fjord Fisk AS" && found.person == "+4740011222")
  }

  @Test(
    "are read in the three versions of vCard",
    arguments: [
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Łukasz Nowak\r\nN:Nowak;Łukasz;;;\r\nORG:Zakład\\, sp. z o.o.;Biuro\r\nitem1.EMAIL;type=INTERNET:Lukasz@zaklad.example\r\nTEL;TYPE=CELL:+48 600 100 200\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\nEND:VCARD\r\n",
      "BEGIN:VCARD\nVERSION:4.0\nN:Nowak;Łukasz;;;\nORG:Zakład\\, sp. z o.o.\nEMAIL;PREF=1:lukasz@zaklad\n .example\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+48 600 100 200\nEND:VCARD",
      "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81ukasz=20=\r\nNowak\r\nORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zak=C5=82ad, sp. z o.o.;\r\nEMAIL;INTERNET:lukasz@zaklad.example\r\nTEL;CELL:+48 600 100 200\r\nEND:VCARD\r\n",
    ])
  func versions(text: String) {
    let expected = AddressCard(
      name: "Łukasz Nowak", organization: "Zakład, sp. z o.o.", emails: ["lukasz@zaklad.example"],
      phones: ["+48 600 100 200"])
    #expect(VCardReader.cards(Array(text.utf8)) == [expected])
  }

  @Test("of another kind are none, empty cards are left out, damaged ones never trap")
  func damaged() {
    #expect(VCardReader.cards(Array("Name;Mail\nA;b@c".utf8)) == nil)
    #expect(VCardReader.cards([]) == nil)
    #expect(VCardReader.cards(Array("BEGIN:VCARD\nFN:x\nEND:VCARD".utf8)) == [])
    let text = Array(
      "BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:=C5=\r\n=81;x\\\r\n\tTEL:+4\r\nTEL:+47 1\r\nEMAIL:a@b.example\r\nEND:VCARD\r\n"
        .utf8)
    var random = SeededRandom(seed: 5)
    for _ in 0..<5000 {
      var bytes = text
      for _ in 0..<5 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      #expect((VCardReader.cards(bytes) ?? []).count <= 1)
    }
  }
}
