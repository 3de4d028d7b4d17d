import RapportDirectory
import RapportModel
import RapportReport
import Testing

@testable import RapportPipeline

/// What the directory and the coverage say has words in all four languages, each with what it is about.
@Suite struct DirectoryWordsTests {
  static let reasons: [(Reason, String)] = [
    (.listedStaffAddress, ""), (.listedStaffNumber, ""), (.listedStaffExtension, ""),
    (.companyDomain("nordlys.example"), "nordlys.example"), (.unlistedExtension, ""), (.companyLine(calls: 22), "22"),
    (.listedContactAddress, ""), (.listedContactNumber, ""), (.accountDomain("fjordfisk.example"), "fjordfisk.example"),
    (.taggedAddress("per@fjordfisk.example"), "per@fjordfisk.example"),
    (.signatureNumber(address: "per@fjordfisk.example", messages: 3), "per@fjordfisk.example"),
    (.addressBook(address: "per@fjordfisk.example"), "per@fjordfisk.example"),
    (.sharedMailboxSignature("kari@nordlys.example"), "kari@nordlys.example"),
    (.unlistedDomain("new.example"), "new.example"), (.freeMailAddress(provider: "post.example"), "post.example"),
    (.unlistedNumber, ""), (.deliverySystem, ""), (.serviceNumber, ""), (.withheldNumber, ""), (.nameOnly, ""),
    (.unreadable, ""),
  ]

  static let problems: [(DirectoryProblem, [String])] = [
    (.partyInTwoAccounts("x.example", accounts: ["", "Fjord Fisk"]), ["x.example", "Fjord Fisk"]),
    (.sharedAddress("204", people: ["Kari", "Ola"]), ["204", "Kari", "Ola"]),
    (.freeMailDomain("post.example", owner: "Fjord Fisk"), ["post.example", "Fjord Fisk"]),
    (.freeMailDomain("post.example", owner: nil), ["post.example"]),
    (.staffOnPrivateAddress("kari@home.example", person: "Kari", messages: 4), ["kari@home.example", "Kari", "4"]),
    (
      .unlistedColleague("new@nordlys.example", name: "Trainee", messages: 3),
      ["new@nordlys.example", "(Trainee)", "3"]
    ),
    (
      .unlistedAlias("old@nordlys.example", mailbox: "kari@nordlys.example", messages: 7), ["old@nordlys.example", "7"]
    ),
    (.unlistedExtension("299", name: nil, calls: 5), ["299", "5"]),
    (.unlistedCompanyLine("+4722000000", calls: 40), ["+4722000000", "40"]),
    (.lookAlikeDomain("fj0rd.example", of: "fjord.example"), ["fj0rd.example", "fjord.example"]),
    (
      .samePersonInTwoAccounts(name: "Eva", addresses: ["a@x.example", "b@y.example"], accounts: ["X", "Y"]),
      ["Eva", "a@x.example", "b@y.example"]
    ), (.silentAccount("Fjord Fisk"), ["Fjord Fisk"]),
  ]

  static let gaps: [(CoverageProblem, [String])] = {
    let day = CivilDate(year: 2026, month: 10, day: 5)
    return [
      (.noSentMail(owner: "kari@nordlys.example", received: 21), ["kari@nordlys.example", "21"]),
      (.noInbox(owner: "kari@nordlys.example", sent: 2), ["kari@nordlys.example", "2"]),
      (.noMailbox(person: "Ola", seen: 5), ["Ola", "5"]),
      (.gap(owner: "", kind: .calls, from: day, to: day, workingDays: 3), ["2026-10-05", "3"]),
      (.endsEarly(owner: "Ola", kind: .sent, from: day, workingDays: 8), ["2026-10-05", "8", "Ola"]),
    ]
  }()

  @Test(arguments: ReportLanguage.allCases)
  func everythingHasWords(_ language: ReportLanguage) {
    let words = DirectoryWords(texts: Texts(language))
    let english = DirectoryWords(texts: Texts(.en))
    func check(_ text: String, _ parts: [String], against original: String) {
      #expect(parts.allSatisfy(text.contains), "\(text)")
      #expect(!text.contains("{") && !text.contains("reason.") && !text.contains("problem."), "\(text)")
      #expect(text.count > 10)
      #expect((text == original) == (language == .en), "\(text)")
    }
    for (reason, part) in Self.reasons {
      check(words.explanation(of: reason), part.isEmpty ? [] : [part], against: english.explanation(of: reason))
      if let remedy = words.remedy(for: reason) { check(remedy, [], against: english.remedy(for: reason) ?? "") }
    }
    #expect(Self.reasons.count { words.remedy(for: $0.0) == nil } == 5, "nothing in a configuration undoes these")
    for (problem, parts) in Self.problems {
      check(words.explanation(of: problem), parts, against: english.explanation(of: problem))
    }
    for (gap, parts) in Self.gaps { check(words.explanation(of: gap), parts, against: english.explanation(of: gap)) }
  }

  @Test func countsTakeTheirForms() {
    func alias(_ n: Int) -> String {
      DirectoryWords(texts: Texts(.pl)).explanation(of: .unlistedAlias("a@x.example", mailbox: "Kari", messages: n))
    }
    #expect(alias(1).hasPrefix("1 wiadomość na adres a@x.example dotarła "))
    #expect(alias(3).hasPrefix("3 wiadomości na adres a@x.example dotarły "))
    #expect(alias(12).hasPrefix("12 wiadomości na adres a@x.example dotarło "))
    let english = DirectoryWords(texts: Texts(.en))
    #expect(english.explanation(of: .signatureNumber(address: "x", messages: 1)).hasSuffix("(1 message)"))
  }
}
