import RapportTestSupport
import Testing

@testable import RapportLanguage

@Suite("Tokens and sentences")
struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let result = Tokenizer.tokenize(Array(text.utf8))
    return result.tokens.map { String(decoding: result.letters(of: $0), as: UTF8.self) }
  }

  private func sentences(_ text: String) -> [String] {
    let result = Tokenizer.tokenize(Array(text.utf8))
    return result.sentences.map { result.string($0.start, $0.end) }
  }

  @Test("folds case, diacritics and spelling variants of Latin letters")
  func foldsLatin() {
    #expect(words("ZAŻÓŁĆ gęślą Jaźń") == ["zazolc", "gesla", "jazn"])
    #expect(words("blåbær Øre straße") == ["blabaer", "ore", "strasse"])
    #expect(words("z\u{200B}ero so\u{AD}ft e\u{301}") == ["zero", "soft", "e"])
  }

  @Test("folds Russian letters, with and without marks, the same")
  func foldsRussian() {
    #expect(FoldedAlphabet.folded("Ёлкой") == FoldedAlphabet.folded("елкои"))
    #expect(FoldedAlphabet.folded("ещё").count == 3)
  }

  @Test("a word typed in two scripts is read in one")
  func unifiesScripts() {
    let mixed = Tokenizer.tokenize(Array("cepвиc".utf8))
    #expect(Array(mixed.letters(of: mixed.tokens[0])) == FoldedAlphabet.folded("сервис"))
  }

  @Test("offsets point at the bytes of the text")
  func keepsOffsets() {
    let text = "Żółw — 5 łyżek, ёж!"
    let result = Tokenizer.tokenize(Array(text.utf8))
    #expect(result.tokens.map { result.string(Int($0.start), Int($0.end)) } == ["Żółw", "5", "łyżek", "ёж"])
    #expect(result.tokens.map(\.breakBefore) == [false, true, false, true])
  }

  @Test("abbreviations, numbers and addresses end no sentence")
  func endsSentences() {
    #expect(
      sentences("Mr. Boyd rang at 3.15 p.m. today. He is cross!") == [
        "Mr. Boyd rang at 3.15 p.m. today.", "He is cross!",
      ])
    #expect(sentences("Vi kommer 5. mai kl. 10. Ok?") == ["Vi kommer 5. mai kl. 10.", "Ok?"])
    #expect(sentences("Write to a.b@c.example. Thanks") == ["Write to a.b@c.example.", "Thanks"])
    #expect(sentences("Hi Jo\nall is well") == ["Hi Jo", "all is well"])
  }

  @Test("prose wrapped at a margin is one sentence, quoted lines are left out")
  func readsWrappedLines() {
    let wrapped =
      "This line was filled up to the margin of the mail program\nand goes on here.\n> not mine. Really\nBye."
    #expect(sentences(wrapped).count == 2)
    #expect(!words(wrapped).contains("mine"))
  }

  @Test("any bytes are read without harm, and every offset lies in them")
  func survivesAnyBytes() {
    var random = SeededRandom(seed: 7)
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let result = Tokenizer.tokenize(bytes)
      for token in result.tokens {
        #expect(token.start >= 0 && token.start <= token.end && Int(token.end) <= length)
      }
      #expect(result.sentences.allSatisfy { $0.firstToken < $0.endToken && $0.end <= length })
    }
  }

  @Test("a megabyte without a full stop is cut into sentences of bounded length")
  func boundsSentences() {
    let result = Tokenizer.tokenize(Array(String(repeating: "word ", count: 200_000).utf8))
    #expect(result.sentences.allSatisfy { $0.endToken - $0.firstToken <= Tokenizer.sentenceTokenLimit })
  }
}
