/// The commonest words of the four languages, which name the language of a text.
struct CommonWords: Sendable {
  /// What a word shared by so many languages counts for each.
  static let parts: InlineArray<5, Float> = [0, 1, 0.5, 1 / 3, 0.25]

  private let table: HashTable

  init(_ words: [LexiconLanguage: [String]]) {
    var languages: [UInt64: Int32] = [:]
    for (language, list) in words {
      for word in list {
        languages[FoldedAlphabet.hash(FoldedAlphabet.folded(word)), default: 0] |= 1 << Int32(language.index)
      }
    }
    table = HashTable(languages.map { (hash: $0.key, value: $0.value) })
  }

  /// The languages whose commonest words have this hash, as bits.
  @inline(__always)
  func languages(of hash: UInt64) -> Int32 { table.value(hash) ?? 0 }
}
