import CLexicons

/// Forms of Norwegian words by rule, and of irregular ones from a list. The only free dictionary (spell-norwegian) is under
/// the GPL, which this program's licence can't take in; bokmål inflects little enough to do without.
///
/// The form written says what is meant: an infinitive (`ringe`, `bo`) stands for the verb, a definite noun (`kunden`,
/// `avdelingen`) for the noun, anything else (`sur`, `faktura`) for an adjective or a noun.
enum NorwegianForms {
  /// Groups of forms no rule connects, by each of their words.
  private static let irregular: [String: [String]] = {
    var groups: [String: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { groups[word, default: []] += words }
    }
    return groups
  }()

  private static let text: String = {
    for index in 0..<rapport_stems_count {
      let file = rapport_stems_at(index)
      if String(cString: file.path) == "irregular-nb" {
        return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
      }
    }
    return ""
  }()

  /// All forms of a word, in usual spelling; more of them than there are, since no dictionary says which noun has which
  /// gender.
  static func forms(of word: String) -> Set<String> {
    let word = word.lowercased()
    if let group = irregular[word] { return Set(group) }
    if word.hasSuffix("en") && word.count > 4 { return noun(definite: word) }
    if word.hasSuffix("e") && word.count > 2 { return verb(String(word.dropLast()), word) }
    if let last = word.last, "aeiouyæøå".contains(last) {
      return Set(["", "r", "dde", "dd", "s", "ende", "en", "et", "er", "ene"].map { word + $0 })
    }
    return adjective(word).union(noun(word))
  }

  /// A word as written and as typed without the Norwegian letters, folded.
  static func spellings(_ word: String) -> [[UInt8]] {
    let plain = FoldedAlphabet.folded(word)
    var spelled = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "å": spelled += "aa"
      case "ø": spelled += "oe"
      default: spelled.unicodeScalars.append(scalar)
      }
    }
    return spelled == word ? [plain] : [plain, FoldedAlphabet.folded(spelled)]
  }

  private static func verb(_ base: String, _ infinitive: String) -> Set<String> {
    Set(["e", "er", "es", "te", "t", "et", "a", "de", "d", "ende"].map { base + $0 }).union([imperative(base)])
  }

  /// "glemm" is "glem".
  private static func imperative(_ base: String) -> String { base.hasSuffix("mm") ? String(base.dropLast()) : base }

  private static func noun(definite word: String) -> Set<String> {
    let base = String(word.dropLast(2))
    return noun(base).union(["e", "er", "ene", "ers", "enes", "a", "ens"].map { base + $0 })
  }

  private static func noun(_ word: String) -> Set<String> {
    var forms: Set<String> = []
    for base in bases(word) {
      for ending in ["", "s", "en", "et", "a", "er", "ene", "ens", "ets", "ers", "enes", "ne"] {
        forms.insert(base + ending)
      }
    }
    return forms.union([word, word + "s"])
  }

  private static func adjective(_ word: String) -> Set<String> {
    var forms: Set<String> = [word, word + "t", word + "st"]
    if word.hasSuffix("tt") || word.hasSuffix("dd") { forms.insert(String(word.dropLast()) + "t") }
    for base in bases(word) {
      for ending in ["e", "ere", "est", "este"] { forms.insert(base + ending) }
    }
    return forms
  }

  /// What endings are put to: "dum" gives "dumm", "enkel" gives "enkl".
  private static func bases(_ word: String) -> [String] {
    var bases = [word]
    let letters = Array(word)
    guard letters.count > 2 else { return bases }
    if letters[letters.count - 1] == "m", "aeiouy".contains(letters[letters.count - 2]) { bases.append(word + "m") }
    if ["el", "er", "en"].contains(String(letters.suffix(2))), letters.count > 3 {
      var stem = Array(letters.dropLast(2))
      if stem.count > 2, stem[stem.count - 1] == stem[stem.count - 2] { stem.removeLast() }
      bases.append(String(stem) + String(letters[letters.count - 1]))
    }
    return bases
  }
}
