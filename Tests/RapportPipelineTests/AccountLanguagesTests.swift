import RapportLanguage
import Testing

@testable import RapportPipeline

@Suite("The language an account writes in") struct AccountLanguagesTests {
  @Test("is a habit from the third message on, if three in four are in it")
  func habit() {
    var languages = AccountLanguages([:])
    for _ in 0..<2 { languages.add("pl", accounts: ["Nordvik"]) }
    #expect(languages.usual(["Nordvik"]) == nil)
    languages.add("pl", accounts: ["Nordvik"])
    #expect(languages.usual(["Nordvik"]) == .pl)
    languages.add("nb", accounts: ["Nordvik"])
    #expect(languages.usual(["Nordvik"]) == .pl)
    languages.add("nb", accounts: ["Nordvik"])
    #expect(languages.usual(["Nordvik"]) == nil)
  }

  @Test("goes on from what was counted before, and messages without a language don't count")
  func goesOn() {
    var languages = AccountLanguages(["Nordvik": ["nb": 2]])
    languages.add(nil, accounts: ["Nordvik"])
    #expect(languages.usual(["Nordvik"]) == nil)
    languages.add("nb", accounts: ["Nordvik"])
    #expect(languages.usual(["Nordvik"]) == .nb)
  }

  @Test("is none where the accounts of a message differ, or where no lexicon knows it")
  func none() {
    let languages = AccountLanguages(["Nordvik": ["nb": 5], "Krakus": ["pl": 5], "Dubois": ["fr": 5]])
    #expect(languages.usual(["Nordvik", "Krakus"]) == nil)
    #expect(languages.usual(["Dubois"]) == nil)
    #expect(languages.usual(["Unknown"]) == nil)
    #expect(languages.usual([]) == nil)
  }
}
