import RapportImport
import Testing

@Suite("Address books")
struct AddressBookTests {
  @Test("vCard 2.1, 3.0 and 4.0: names, addresses, numbers; folded, escaped and encoded lines")
  func cards() {
    let text = """
      BEGIN:VCARD
      VERSION:3.0
      N:Fisk;Per;;;
      FN:Per Fisk
      ORG:Fjord\\, Fisk AS;Salg
      item1.EMAIL;TYPE=INTERNET,PREF:Per@FjordFisk.example
      TEL;TYPE=CELL:911 22 333
      TEL;TYPE=WORK,FAX:22 12 34 57
      NOTE:BEGIN:VCARD is only
        text here
      END:VCARD
      BEGIN:VCARD
      VERSION:4.0
      FN:Ola
      TEL;VALUE=uri;PREF=1:tel:+47-22-12-34-56
      EMAIL:mailto:ola@fjordfisk.example
      TITLE:Daglig
        leder
      END:VCARD
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81=C4=85cki;Ja=
      n
      TEL;WORK:+48 22 123 45 67
      END:VCARD
      BEGIN:VCARD
      FN:Nobody
      END:VCARD
      BEGIN:VCARD
      FN:Cut
      """.replacing("\n", with: "\r\n")
    #expect(VCardReader.sniff(Array(text.utf8)[...]))
    var reader = VCardReader(region: "NO")
    let book = reader.read(Array(text.utf8))
    #expect(book.cards.map(\.name) == ["Per Fisk", "Ola", "Jan Łącki"])
    #expect(book.cards[0].organisation == "Fjord, Fisk AS")
    #expect(book.cards[0].emails == ["per@fjordfisk.example"])
    #expect(book.cards.map(\.phones) == [["+4791122333"], ["+4722123456"], ["+48221234567"]])
    #expect(book.cards[1].emails == ["ola@fjordfisk.example"])
    #expect(book.cards[1].title == "Daglig leder")
    #expect(book.skipped == 1)
    #expect(book.brokenLines == [29])
  }

  @Test("CSV of Google, and of a Polish phone")
  func tables() {
    let google =
      "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value\nPer,Fisk,Fjord Fisk,Work,per@fjordfisk.example ::: pf@fjordfisk.example,Mobile,911 22 333,\nNobody,,,,,,,\n"
    let book = AddressBookCSVReader(region: "NO").read(Array(google.utf8))
    #expect(book.cards.map(\.name) == ["Per Fisk"])
    #expect(book.cards.first?.emails == ["per@fjordfisk.example", "pf@fjordfisk.example"])
    #expect(book.cards.first?.phones == ["+4791122333"])
    #expect(book.skipped == 1)
    let polish =
      "Imię i nazwisko;Firma;E-mail;Numer telefonu\nJan Łącki;Łącki Sp. z o.o.;jan@lacki.example;22 123 45 67\n"
    let other = AddressBookCSVReader(region: "PL", languages: ["pl"]).read(Array(polish.utf8))
    #expect(
      other.cards == [
        ContactCard(
          name: "Jan Łącki", organisation: "Łącki Sp. z o.o.", emails: ["jan@lacki.example"], phones: ["+48221234567"],
          line: 2)
      ])
  }
}
