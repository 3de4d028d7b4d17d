import RapportImport
import Testing

@Suite struct SubjectPrefixTests {
  @Test(
    arguments: [
      ("Faktura", "Faktura", nil), ("Re: Faktura", "Faktura", .reply), ("RE : Faktura", "Faktura", .reply),
      ("Re[2]: x", "x", .reply), ("Re (3): x", "x", .reply), ("Re*2: x", "x", .reply), ("re^2: x", "x", .reply),
      ("Odp: x", "x", .reply), ("Odp.: x", "x", .reply), ("ODP: x", "x", .reply), ("PD: x", "x", .forward),
      ("НА: x", "x", .reply), ("HA: x", "x", .reply), ("Ответ: x", "x", .reply), ("Отв: x", "x", .reply),
      ("Пересл: x", "x", .forward), ("SV: x", "x", .reply), ("VS: x", "x", .forward), ("Videresend: x", "x", .forward),
      ("VB: x", "x", .forward), ("AW: x", "x", .reply), ("WG: x", "x", .forward), ("Antwort: x", "x", .reply),
      ("Fwd: Re: SV: [EXTERNAL] Odp: x", "x", .forward), ("[list] Re: x", "x", .reply), ("[list] x", "x", nil),
      ("Re: [#4711] x", "[#4711] x", .reply), ("[#4711] Re: x", "[#4711] x", .reply),
      ("*****SPAM***** Re: x", "x", .reply), ("{Spam?} x", "x", nil), ("[only a tag]", "[only a tag]", nil),
      ("Re: x [final]", "x [final]", .reply), ("I: Claudius", "I: Claudius", nil), ("R: Re: x", "x", .reply),
      ("Report: x", "Report: x", nil), ("Request for quotation", "Request for quotation", nil),
      ("Re:", "", .reply), ("", "", nil), ("回复：x", "x", .reply), ("Re:\u{A0}x   y", "x y", .reply),
    ] as [(String, String, SubjectPrefix.Kind?)])
  func prefixesAreTakenOff(subject: String, bare: String, kind: SubjectPrefix.Kind?) {
    let prefix = SubjectPrefix(subject)
    #expect(prefix.bare == bare)
    #expect(prefix.outermost == kind)
  }

  @Test func subjectsOfOneMatterFoldToTheSame() {
    #expect(SubjectPrefix("Re: ZAMÓWIENIE  nr 5").folded == SubjectPrefix("odp: Zamówienie nr 5").folded)
    #expect(SubjectPrefix("Заказ №5").folded != SubjectPrefix("Заказ №6").folded)
  }

  @Test func thousandsOfPrefixesAreOneSubject() {
    let many = String(repeating: "Re: SV: Odp: Ответ: AW: Fwd: ", count: 2_000) + "x"
    #expect(SubjectPrefix(many).bare == "x")
  }
}
