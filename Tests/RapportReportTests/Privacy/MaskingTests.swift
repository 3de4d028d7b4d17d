import RapportModel
import Testing

@testable import RapportReport

@Suite struct MaskingTests {
  static func masking(
    _ change: (inout Configuration) -> Void = { _ in }, showsNames: Bool = false, parties: [Participant] = []
  )
    -> Masking
  {
    var configuration = ReportFixture.configuration
    change(&configuration)
    return Masking(
      configuration: configuration, labels: ReportFixture.labels, showsNames: showsNames, language: .en,
      participants: parties)
  }

  struct TextCase: Sendable, CustomTestStringConvertible {
    var text: String
    var masked: String
    var testDescription: String { masked }
    init(_ text: String, _ masked: String) {
      self.text = text
      self.masked = masked
    }
  }

  @Test(arguments: [
    TextCase("Hei Kari, takk!", "Hei Staff K7, takk!"),
    TextCase("Dear Kari Nordmann,", "Dear Staff K7,"),
    TextCase("NORDMANN, Kari", "Staff K7, Staff K7"),
    TextCase("hilsen kari", "hilsen Staff K7"),
    TextCase("Karis telefon", "Staff K7 telefon"),
    TextCase("write to kari@nordlys.example or KARI@Nordlys.Example.", "write to Staff K7 or Staff K7."),
    TextCase("mailto:kari%40nordlys.example?subject=x", "mailto:Staff K7?subject=x"),
    TextCase("https://files.example/kari-nordmann/cv.pdf", "https://files.example/Staff K7/cv.pdf"),
    TextCase("https://x.example/Kari%20Nordmann.docx", "https://x.example/Staff K7.docx"),
    TextCase("KariNordmann_2026.pdf", "Staff K7_2026.pdf"),
    TextCase("user knordmann logged in", "user Staff K7 logged in"),
    TextCase("Ring 22 12 34 56 i dag", "Ring Staff K7 i dag"),
    TextCase("call +47 22 12 34 56 or 0047 22123456", "call Staff K7 or Staff K7"),
    TextCase("K\u{200B}ari", "Staff K7"),
    TextCase("proszę pytać Marka Zielińskiego", "proszę pytać Staff M1"),
    TextCase("rozmawiałem z Markiem o Markowi", "rozmawiałem z Staff M1 o Staff M1"),
    TextCase("спросите у Павла Орлова", "спросите у Staff P9"),
    TextCase("я говорил с Павлом и Пашей", "я говорил с Staff P9 и Staff P9"),
    TextCase("Здравствуйте, Кари!", "Здравствуйте, Staff K7!"),
    TextCase("Hi Pavel Orlov", "Hi Staff P9"),
    TextCase("Ingrid Aas and Ingrid Ås", "Staff D4 and Staff D4"),
    TextCase("unknown.person@nordlys.example", "a member of staff"),
    TextCase("support@nordlys.example", "support@nordlys.example"),
    TextCase("Hei Per, ordre 4711 er klar", "Hei Per, ordre 4711 er klar"),
    TextCase("the market is remarkable, a karaoke scenario", "the market is remarkable, a karaoke scenario"),
    TextCase("", ""),
  ]) func staffAreMaskedInText(_ example: TextCase) {
    #expect(Self.masking().text(example.text) == example.masked)
  }

  @Test func aClientOfTheSameGivenNameKeepsTheirFullName() {
    let client = Participant(
      name: "Kari Fisk", email: "kari@fjordfisk.example", person: "kari@fjordfisk.example", account: "Fjord Fisk")
    let masking = Self.masking(parties: [client])
    #expect(masking.text("Kari Fisk ringte Kari Nordmann") == "Kari Fisk ringte Staff K7")
    #expect(masking.text("Hei Kari") == "Hei Staff K7", "a given name alone might be the staff's")
    #expect(masking.text("kari@fjordfisk.example") == "kari@fjordfisk.example")
  }

  @Test func twoOfOneNameGetTheGeneralWord() {
    let masking = Self.masking { configuration in
      configuration.staff.append(Person(name: "Kari Hansen", emails: ["kari.hansen@nordlys.example"]))
    }
    #expect(masking.text("Hei Kari") == "Hei a member of staff")
    #expect(masking.text("Hei Kari Nordmann") == "Hei Staff K7")
  }

  @Test func companyAndFunctionAreNoPersons() {
    let mailbox = Participant(name: "Nordlys Support", email: "post@nordlys.example", staff: true)
    let masking = Self.masking(parties: [mailbox])
    #expect(masking.text("Nordlys has no support on Sunday") == "Nordlys has no support on Sunday")
  }

  @Test func namesAndNoneAndClients() {
    #expect(Self.masking(showsNames: true).text("Hei Kari") == "Hei Kari")
    #expect(Self.masking { $0.privacy.staff = .names }.text("Hei Kari") == "Hei Kari")
    #expect(Self.masking { $0.privacy.staff = .none }.text("Hei Kari") == "Hei a member of staff")
    let clients = Self.masking({ $0.privacy.clients = .pseudonyms }, parties: [ReportFixture.anna])
    #expect(clients.text("Pani Anno, Bałtyk Handel prosi") == "Pani Client C2, Account B2 prosi")
    #expect(clients.account("Fjord Fisk") == "Account F1")
  }

  @Test func partiesBecomeLabels() {
    let masked = Self.masking().party(ReportFixture.kari)
    #expect(masked.label == "Staff K7")
    #expect(masked.email == nil && masked.phone == nil && masked.id == "Staff K7")
    let stranger = Self.masking().party(Participant(name: "X", email: "x@nordlys.example", staff: true))
    #expect(stranger.label == "a member of staff")
    let client = Self.masking().party(ReportFixture.per)
    #expect(client.label == "Per Fisk")
    #expect(client.email == "per@fjordfisk.example")
  }

  @Test func quotesAreMaskedBeforeTheyAreCut() {
    let masking = Self.masking { $0.privacy.quotes = 10 }
    #expect(masking.quote("Hei Kari Nordmann, takk") == "Hei Staff …")
    #expect(masking.quote("kort") == "kort")
    #expect(Self.masking { $0.privacy.quotes = 0 }.quote("noe") == "")
    #expect(Self.masking { $0.privacy.quotes = 3 }.quote("a👨‍👩‍👧‍👦bcd") == "a👨‍👩‍👧‍👦b…", "whole characters")
    let huge = String(repeating: "x", count: 3_000_000)
    #expect(masking.quote(huge).count == 11)
  }

  @Test func identifiersThatTellAreLeftOut() {
    let masking = Self.masking()
    #expect(masking.identifier("kari.1@nordlys.example") == nil)
    #expect(masking.identifier("123@mail.example") == "123@mail.example")
  }
}
