import CCLD2

/// Names the language of a text: by script, by the commonest words of the four languages, and by CLD2 on the first 512
/// bytes; narrowed to the languages expected.
struct LanguageIdentifier: Sendable {
  /// What CLD2 is shown: its answer hardly changes beyond, its time does.
  static let sampleLimit = 512
  /// Fewer letters than this say nothing to CLD2.
  static let cld2Minimum = 12

  private let vocabulary: Vocabulary
  private let languages: [LexiconLanguage]

  init(_ common: [LexiconLanguage: [String]]) {
    languages = common.keys.sorted()
    var slots: [Atom: [Int32]] = [:]
    for (number, language) in languages.enumerated() {
      for word in common[language] ?? [] {
        slots[Atom(letters: FoldedAlphabet.folded(word), isStem: false), default: []].append(Int32(number))
      }
    }
    vocabulary = Vocabulary(slotsOfAtom: slots, slotCount: max(1, languages.count))
  }

  /// The language of a text: one with a lexicon, or the ISO 639 code of another; both nil where nothing can be said.
  struct Answer: Equatable {
    var lexicon: LexiconLanguage?
    var code: String?
    /// Sentences should be looked at one by one.
    var isMixed = false
  }

  /// The language of a tokenized text. `expected` narrows the answer; empty means any.
  func identify(_ text: TokenizedText, expected: [LexiconLanguage]) -> Answer {
    let allowed = expected.isEmpty ? languages : expected
    let counts = score(text, 0, min(text.tokens.count, 120))
    if counts.words == 0 { return Answer() }
    if counts.cyrillic * 2 > counts.words {
      return allowed.contains(.ru)
        ? Answer(lexicon: .ru, code: "ru", isMixed: counts.cyrillic < counts.words * 9 / 10) : Answer(code: "ru")
    }
    var scores = counts.hits
    let detected = cld2(text.bytes)
    var foreign: String?
    if let detected {
      if let language = Self.lexicon(for: detected.code) {
        if let index = languages.firstIndex(of: language) {
          scores[index] += detected.reliable ? Double(max(2, counts.words / 4)) : 1
        }
      } else if detected.reliable {
        foreign = detected.code
      }
    }
    var best: (language: LexiconLanguage, score: Double)?
    for (index, language) in languages.enumerated() where allowed.contains(language) && language != .ru {
      if scores[index] > best?.score ?? 0 { best = (language, scores[index]) }
    }
    guard let best else { return Answer(code: foreign) }
    // A foreign text shares a few short words with ours; a text of ours is made of them.
    if let foreign, best.score * 4 < Double(counts.words) { return Answer(code: foreign) }
    let others = languages.indices.filter { languages[$0] != best.language }.map { counts.hits[$0] }.max() ?? 0
    return Answer(
      lexicon: best.language, code: best.language.rawValue,
      isMixed: counts.cyrillic > 0 || (others >= 4 && others * 2 > best.score) || (detected?.percent ?? 100) < 85)
  }

  /// The language of one sentence of a mixed text; nil if it doesn't plainly differ from `main`.
  func sentenceLanguage(
    _ text: TokenizedText, _ first: Int, _ end: Int, main: LexiconLanguage, expected: [LexiconLanguage]
  ) -> LexiconLanguage? {
    let allowed = expected.isEmpty ? languages : expected
    let counts = score(text, first, end)
    if counts.cyrillic * 2 > counts.words { return allowed.contains(.ru) && main != .ru ? .ru : nil }
    guard let own = languages.firstIndex(of: main) else { return nil }
    for (index, language) in languages.enumerated() where language != main && allowed.contains(language) {
      if counts.hits[index] >= 2, counts.hits[index] > counts.hits[own] * 2 { return language }
    }
    return nil
  }

  private func score(
    _ text: TokenizedText, _ first: Int, _ end: Int
  ) -> (words: Int, cyrillic: Int, hits: [Double]) {
    var words = 0
    var cyrillic = 0
    var hits = [Double](repeating: 0, count: languages.count)
    for token in text.tokens[first..<end] where token.kind == .word {
      words += 1
      let letters = text.letters(of: token)
      if let last = letters.last, last >= 0x80, last != FoldedAlphabet.other { cyrillic += 1 }
      let signature = vocabulary.signature(text.letters, Int(token.lettersStart), Int(token.lettersEnd))
      if signature != Vocabulary.unknown {
        let sharing = vocabulary.slots(of: signature)
        for index in sharing { hits[Int(index)] += 1 / Double(sharing.count) }
      } else if Int(token.end - token.start) > letters.count {
        // Letters with marks of their own.
        for byte in text.bytes[Int(token.start)..<Int(token.end)] where byte == 0xC4 || byte == 0xC5 || byte == 0xC3 {
          if let index = languages.firstIndex(of: byte == 0xC3 ? .nb : .pl) { hits[index] += 0.5 }
          break
        }
      }
    }
    return (words, cyrillic, hits)
  }

  private static func lexicon(for code: String) -> LexiconLanguage? {
    switch code {
    case "en": .en
    case "pl", "cs", "sk": .pl
    case "no", "nb", "nn", "da", "sv": .nb
    case "ru", "uk", "be", "bg", "sr", "mk": .ru
    default: nil
    }
  }

  private func cld2(_ bytes: [UInt8]) -> (code: String, reliable: Bool, percent: Int)? {
    guard bytes.count >= Self.cld2Minimum else { return nil }
    var sample = Array(bytes.prefix(Self.sampleLimit))
    // Never cut a character: CLD2 reads past the end of ill-formed text.
    while let last = sample.last, last & 0xC0 == 0x80 { sample.removeLast() }
    if let last = sample.last, last >= 0xC0 { sample.removeLast() }
    guard !sample.isEmpty, String(validating: sample, as: UTF8.self) != nil else { return nil }
    var code = [CChar](repeating: 0, count: 8)
    var percent: Int32 = 0
    let reliable = sample.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        rapport_cld2_detect(text.baseAddress, Int32(text.count), nil, &code, &percent)
      }
    }
    let name = String(decoding: code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name == "un" ? nil : (name, reliable, Int(percent))
  }
}
