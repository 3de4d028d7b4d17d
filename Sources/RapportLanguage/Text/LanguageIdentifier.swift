import CCLD2

/// Names the language of a text: by script, by the commonest words of the four languages, and by CLD2 on the first 512
/// bytes; narrowed to the languages expected.
struct LanguageIdentifier: Sendable {
  /// What CLD2 is shown: its answer hardly changes beyond, its time does.
  static let sampleLimit = 512
  /// Fewer letters than this say nothing to CLD2.
  static let cld2Minimum = 12
  /// So many tokens say which language a text is in.
  static let sampleTokens = 120
  /// From so many words on the commonest words may decide alone, if they make up this share of the text.
  static let plainMinimum = 6
  static let plainShare: Float = 0.3

  private let common: CommonWords
  private let languages: [LexiconLanguage]

  init(_ words: [LexiconLanguage: [String]]) {
    languages = words.keys.sorted()
    common = CommonWords(words)
  }

  /// The language of a text: one with a lexicon, or the ISO 639 code of another; both nil where nothing can be said.
  struct Answer: Equatable {
    var lexicon: LexiconLanguage?
    var code: String?
    /// Sentences should be looked at one by one.
    var isMixed = false
  }

  /// How many words of a stretch speak for each language.
  struct Counts {
    var words = 0
    var cyrillic = 0
    /// By the index of a language; a word that several languages share counts in parts.
    var hits: (Float, Float, Float, Float) = (0, 0, 0, 0)

    /// What speaks for `language`.
    @inline(__always)
    subscript(language: LexiconLanguage) -> Float {
      get {
        switch language {
        case .en: hits.0
        case .nb: hits.1
        case .pl: hits.2
        case .ru: hits.3
        }
      }
      set {
        switch language {
        case .en: hits.0 = newValue
        case .nb: hits.1 = newValue
        case .pl: hits.2 = newValue
        case .ru: hits.3 = newValue
        }
      }
    }
  }

  /// The language of a tokenized text. `expected` narrows the answer; empty means any.
  func identify(_ text: TokenizedText, expected: [LexiconLanguage]) -> Answer {
    let allowed = expected.isEmpty ? languages : expected
    let counts = count(text, 0, min(text.tokens.count, Self.sampleTokens))
    if counts.words == 0 { return Answer() }
    if counts.cyrillic * 2 > counts.words {
      return allowed.contains(.ru)
        ? Answer(lexicon: .ru, code: "ru", isMixed: counts.cyrillic < counts.words * 9 / 10) : Answer(code: "ru")
    }
    if let plain = plainAnswer(counts, allowed) { return plain }
    var scores = counts
    let detected = cld2(text.bytes)
    var foreign: String?
    if let detected {
      if let language = Self.lexicon(for: detected.code) {
        scores[language] += detected.reliable ? Float(max(2, counts.words / 4)) : 1
      } else if detected.reliable {
        foreign = detected.code
      }
    }
    var best: (language: LexiconLanguage, score: Float)?
    for language in languages where allowed.contains(language) && language != .ru {
      if scores[language] > best?.score ?? 0 { best = (language, scores[language]) }
    }
    guard let best else { return Answer(code: foreign) }
    // A foreign text shares a few short words with ours; a text of ours is made of them.
    if let foreign, best.score * 4 < Float(counts.words) { return Answer(code: foreign) }
    let others = languages.filter { $0 != best.language }.map { counts[$0] }.max() ?? 0
    return Answer(
      lexicon: best.language, code: best.language.rawValue,
      isMixed: counts.cyrillic > 0 || (others >= 4 && others * 2 > best.score) || (detected?.percent ?? 100) < 85)
  }

  /// A text of at most so many words may leave its language open.
  static let openWords = 5

  /// Whether a text is so short that it may as well be in `usual`: no word of it speaks plainly for another language.
  func leavesOpen(_ text: TokenizedText, usual: LexiconLanguage) -> Bool {
    guard text.tokens.count <= Self.openWords else { return false }
    let counts = count(text, 0, text.tokens.count)
    if counts.words == 0 { return false }
    if (usual == .ru) != (counts.cyrillic > 0) { return false }
    let others = languages.filter { $0 != usual }.map { counts[$0] }.max() ?? 0
    return counts[usual] >= others || others < 1
  }

  /// The answer where the commonest words leave no doubt: most texts, at a tenth of what CLD2 costs.
  private func plainAnswer(_ counts: Counts, _ allowed: [LexiconLanguage]) -> Answer? {
    guard counts.words >= Self.plainMinimum, counts.cyrillic == 0 else { return nil }
    var best = LexiconLanguage.en
    for language in languages where counts[language] > counts[best] { best = language }
    guard allowed.contains(best), counts[best] >= max(3, Float(counts.words) * Self.plainShare) else { return nil }
    let others = languages.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    guard others * 4 <= counts[best] else { return nil }
    return Answer(lexicon: best, code: best.rawValue)
  }

  /// The language of one sentence of a mixed text; nil if it doesn't plainly differ from `main`.
  func sentenceLanguage(
    _ text: TokenizedText, _ first: Int, _ end: Int, main: LexiconLanguage, expected: [LexiconLanguage]
  ) -> LexiconLanguage? {
    let allowed = expected.isEmpty ? languages : expected
    let counts = count(text, first, end)
    if counts.cyrillic * 2 > counts.words { return allowed.contains(.ru) && main != .ru ? .ru : nil }
    for language in languages where language != main && allowed.contains(language) {
      if counts[language] >= 2, counts[language] > counts[main] * 2 { return language }
    }
    return nil
  }

  /// Counts the words of tokens `first..<end`.
  func count(_ text: TokenizedText, _ first: Int, _ end: Int) -> Counts {
    var counts = Counts()
    text.tokens.withUnsafeBufferPointer { tokens in
      for index in first..<end {
        let token = tokens[index]
        guard token.kind == .word, token.lettersEnd > token.lettersStart else { continue }
        counts.words += 1
        let last = text.letters[Int(token.lettersEnd) - 1]
        if last >= 0x80, last != FoldedAlphabet.other { counts.cyrillic += 1 }
        let sharing = common.languages(of: token.hash)
        if sharing != 0 {
          let part = CommonWords.parts[sharing.nonzeroBitCount]
          if sharing & 1 != 0 { counts.hits.0 += part }
          if sharing & 2 != 0 { counts.hits.1 += part }
          if sharing & 4 != 0 { counts.hits.2 += part }
          if sharing & 8 != 0 { counts.hits.3 += part }
        } else if token.end - token.start > token.lettersEnd - token.lettersStart {
          // Letters with marks of their own.
          for place in Int(token.start)..<Int(token.end) {
            let byte = text.bytes[place]
            guard byte >= 0xC3, byte <= 0xC5 else { continue }
            if byte == 0xC3 { counts.hits.1 += 0.5 } else { counts.hits.2 += 0.5 }
            break
          }
        }
      }
    }
    return counts
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
