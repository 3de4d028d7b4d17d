import RapportDirectory
import RapportModel
import Testing

@Suite("Accounts that an internal message concerns")
struct MentionTests {
  private func concerned(_ text: String, subject: String? = nil, directory: Directory = Nordlys.directory()) -> [String]
  {
    var mail = Nordlys.mail(from: "kari@nordlys.example", to: ["ola@nordlys.example"], subject: subject, text: text)
    directory.resolve(&mail)
    return directory.accounts(concernedBy: mail)
  }

  @Test(
    "are those it names",
    arguments: [
      ("Har noen svart Fjord Fisk?", ["Fjord Fisk AS"]), ("FJORD FISK venter fortsatt", ["Fjord Fisk AS"]),
      ("fjord fisk venter", ["Fjord Fisk AS"]), ("Fjord Fisks ordre", ["Fjord Fisk AS"]),
      ("Fjord Fisk AS og Hydropol", ["Fjord Fisk AS", "Hydropol"]),
      ("Hydropolu nie ma kto obsłużyć", ["Hydropol"]), ("rozmawiałem z Hydropolem", ["Hydropol"]),
      ("hydropol in small letters is a word like any other", []),
      ("Per Fisk ringte", ["Fjord Fisk AS"]), ("Jan Kowalski dzwonił", ["Hydropol"]),
      ("rozmawiałem z Janem Kowalskim", ["Hydropol"]), ("napisz do Jana Kowalskiego", ["Hydropol"]),
      ("Natalia Ivanova called", ["Fjord Fisk AS"]), ("Наталье Ивановой не ответили", ["Fjord Fisk AS"]),
      ("Kowalski alone, or Jan alone", []), ("call per.fisk@mail.example now", ["Fjord Fisk AS"]),
      ("see www.hydropol.com.pl/kontakt", ["Hydropol"]), ("mail from anna@fjordfisk.example.", ["Fjord Fisk AS"]),
      ("per fiskekort koster 200", []), ("the fjord, fisk and chips", []), ("Kari Nordmann and Ola Berg agreed", []),
      ("stranger@elsewhere.example wrote", []), ("", []),
    ])
  func text(text: String, accounts: [String]) {
    #expect(concerned(text) == accounts)
  }

  @Test("are those its subject names, and those it quotes")
  func subjectAndQuotes() {
    #expect(concerned("?", subject: "Fwd: Hydropol, zamówienie") == ["Hydropol"])
    let directory = Nordlys.directory()
    var mail = Nordlys.mail(from: "kari@nordlys.example", to: ["ola@nordlys.example"], text: "Kan du ta denne?")
    mail.quoted = [
      QuotedBlock(author: "Anna", authorEmail: "anna@fjordfisk.example", text: "Hvor er ordren?", isForwarded: true),
      QuotedBlock(author: "Jan <jan@hydropol.com.pl>", text: "Gdzie?"),
    ]
    directory.resolve(&mail)
    #expect(mail.account == nil)
    #expect(directory.accounts(concernedBy: mail) == ["Fjord Fisk AS", "Hydropol"])
  }

  @Test("are no unlisted ones, unless those took part in something themselves")
  func provisional() {
    let mail = Nordlys.mail(from: "joe@acme.example", to: ["kari@nordlys.example"])
    let directory = Nordlys.directory(from: [mail])
    #expect(concerned("joe@acme.example is angry; ann@acme.example is not", directory: directory) == ["acme.example"])
    #expect(concerned("ann@acme.example is not", directory: directory) == [])
  }

  @Test("of a message to clients are those of its parties, its own first")
  func parties() {
    var mail = Nordlys.mail(
      from: "kari@nordlys.example", to: ["jan@hydropol.com.pl"], cc: ["per.fisk@mail.example"], text: "acme.example")
    let directory = Nordlys.directory()
    directory.resolve(&mail)
    #expect(directory.accounts(concernedBy: mail) == ["Hydropol", "Fjord Fisk AS"])
  }

  @Test("of a delivery report are those it says could not be reached")
  func bounce() {
    var mail = Nordlys.mail(
      from: "mailer-daemon@googlemail.com", to: ["kari@nordlys.example"],
      text: "<per.fisk@mail.example>: user unknown", flags: .bounce)
    let directory = Nordlys.directory()
    directory.resolve(&mail)
    #expect(mail.account == nil)
    #expect(directory.accounts(concernedBy: mail) == ["Fjord Fisk AS"])
  }

  @Test("are found in a megabyte of nothing but candidates in time")
  func linear() {
    let clock = ContinuousClock()
    let text = String(repeating: "Fjord Fjord@Fjord.Per Jan. Kowalsk ", count: 30_000)
    var found: [String] = []
    let time = clock.measure { found = concerned(text) }
    #expect(found.isEmpty)
    #expect(time < .seconds(20))
  }
}
