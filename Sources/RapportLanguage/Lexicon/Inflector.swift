import CLexicons

/// All forms of a word: from the dictionary tables for English, Polish and Russian, by rule for Norwegian.
struct Inflector: Sendable {
  private let language: LexiconLanguage
  /// Words with their forms; nil for Norwegian.
  let table: StemTable?

  /// The forms of a language's words.
  init(_ language: LexiconLanguage) {
    self.language = language
    table = StemTable.builtIn(language)
  }

  /// Folded forms of `word`, itself among them; nil where the language's dictionary doesn't have it.
  func forms(of word: String) -> [[UInt8]]? {
    guard language == .nb else {
      let forms = table?.forms(of: FoldedAlphabet.folded(word)) ?? []
      return forms.isEmpty ? nil : forms
    }
    return NorwegianForms.forms(of: word).flatMap { NorwegianForms.spellings($0) }
  }
}
