import RapportModel
import Testing

@testable import RapportLanguage

@Suite("Inflection")
struct InflectionTests {
  private func forms(_ language: LexiconLanguage, _ word: String) -> Set<[UInt8]> {
    Set(Inflector(language).forms(of: word) ?? [])
  }

  @Test(
    "a word stands for all its forms, regular or not, with or without diacritics",
    arguments: [
      (LexiconLanguage.en, "promise", ["promise", "promised", "promises", "promising"]),
      (.en, "tell", ["tell", "told", "telling"]), (.en, "bad", ["worse", "worst"]),
      (.pl, "dzwonić", ["dzwoniłem", "dzwonie", "dzwoni", "dzwoniliśmy", "dzwoń"]),
      (.pl, "kolega", ["kolegi", "koledze", "kolegów", "koledzy"]), (.pl, "iść", ["idę", "szedł"]),
      (.ru, "обещать", ["обещали", "обещаю", "обещал"]), (.ru, "коллега", ["коллеги", "коллегам"]),
      (.ru, "прийти", ["пришли", "придёт"]), (.nb, "ringe", ["ringer", "ringte", "ringt", "ring"]),
      (.nb, "følge", ["fulgte", "foelge"]), (.nb, "kunden", ["kunde", "kunder", "kundene"]),
      (.nb, "dum", ["dumt", "dumme"]),
    ])
  func knowsForms(_ language: LexiconLanguage, _ word: String, _ expected: [String]) {
    let forms = forms(language, word)
    for form in expected { #expect(forms.contains(FoldedAlphabet.folded(form)), "\(form)") }
  }

  @Test("other words are no forms, and unknown words have none")
  func keepsWordsApart() {
    #expect(!forms(.en, "promise").contains(FoldedAlphabet.folded("promising\u{200B}ly")))
    #expect(!forms(.pl, "kolega").contains(FoldedAlphabet.folded("kolej")))
    #expect(!forms(.ru, "коллега").contains(FoldedAlphabet.folded("колледж")))
    #expect(Inflector(.pl).forms(of: "xyzzq") == nil)
  }

  @Test("the dictionaries know their words")
  func knowsWords() throws {
    for (language, word) in [(LexiconLanguage.en, "disappointed"), (.pl, "niezadowolony"), (.ru, "непонятно")] {
      let table = try #require(StemTable.builtIn(language))
      #expect(table.contains(FoldedAlphabet.folded(word)))
      #expect(!table.contains(FoldedAlphabet.folded(word + "qq")))
    }
    #expect(StemTable.builtIn(.nb) == nil)
  }

  private func annotator(_ say: String, _ language: String) throws -> Annotator {
    let text = """
      language: \(language)
      cue: chase
      patterns:
        - id: ours
          direction: any
          say: ["\(say)"]
      common: ["every we that this the about te od nam na"]
      """
    return Annotator(
      lexicon: try Lexicon.load(languages: [], userFiles: [.init(name: "ours.yml", bytes: Array(text.utf8))]))
  }

  private func finds(_ annotator: Annotator, _ text: String) -> Bool {
    annotator.annotate(text: text, direction: .clientToStaff).cues.contains { $0.rule.hasSuffix("/ours/ours") }
  }

  @Test("+word finds every form in a text")
  func matchesForms() throws {
    let annotator = try annotator("+wróbel _2 +ćwierkać", "pl")
    #expect(finds(annotator, "Te wróble od rana cwierkaly nam na dachu."))
    #expect(!finds(annotator, "Te wróble od rana siedzą nam na dachu."))
  }

  @Test("a mistake in +word names the line")
  func refusesUnknownWords() {
    let error = #expect(throws: LexiconError.self) { try annotator("+xyzzq", "pl") }
    #expect(error?.line == 6)
    #expect(error?.reason.contains("dictionary") == true)
  }

  @Test(
    "one typing mistake is forgiven, a word of its own is none",
    arguments: [
      ("the parrots complain", true), ("the parrtos complain", true), ("the parots complain", true),
      ("the parrrots complain", true), ("the parrpts complain", true), ("the carrots complain", false),
      ("the prrtos complain", false), ("the Parrtos complain", false),
    ])
  func forgivesMistakes(_ text: String, _ isFound: Bool) throws {
    #expect(
      finds(try annotator("parrots +complain", "en"), "Every morning we hear that \(text) about this.") == isFound)
  }
}
