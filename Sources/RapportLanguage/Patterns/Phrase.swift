/// A word of a phrase: exact, or the beginning of a word ("wiadomo*").
struct Atom: Hashable, Comparable {
  var letters: [UInt8]
  var isStem: Bool

  static func < (a: Atom, b: Atom) -> Bool {
    if a.letters != b.letters { return a.letters.lexicographicallyPrecedes(b.letters) }
    return !a.isStem && b.isStem
  }
}

/// A place in a sentence that is no word.
enum PhraseMark: Int, CaseIterable {
  /// `^`: the sentence begins here.
  case start
  /// `$`: the sentence ends here, whatever way.
  case end
  /// `<q>`: it ends here with a question mark.
  case question
  /// `<!>`: it ends here with an exclamation mark.
  case exclamation
}

/// A phrase as a tree: what the lexicon's notation stands for.
indirect enum Phrase: Hashable {
  /// One word out of a set, by the numbers of its words in the `AtomTable`, ascending.
  case word([Int32])
  /// Any one word, within the clause unless `crossing`.
  case anyWord(crossing: Bool)
  case mark(PhraseMark)
  case sequence([Phrase])
  case choice([Phrase])
  case optional(Phrase)
}

/// Why a phrase can't be read.
struct PhraseError: Error, Equatable {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}

/// Reads the notation of phrases.
///
/// `word` · `+word` any form of it · `stem*` · `(a|b c|d)` · `x?` optional · `@class` · `_` one word · `_3` up to three words of the same clause ·
/// `~3` up to three words, past commas too · `^` `$` sentence start and end · `<q>` `<!>` end with that mark ·
/// `<num>` a number. Words are folded and contractions spelled out as in texts.
struct PhraseParser {
  /// Brackets within brackets: nobody writes more than three; bounds the recursion.
  static let depthLimit = 12
  /// Longest gap: a longer one says nothing about what belongs together.
  static let gapLimit = 12

  private let characters: [Unicode.Scalar]
  private var index = 0
  private let atoms: AtomTable
  private let expansions: [[UInt8]: [[UInt8]]]
  private let inflector: Inflector
  private let lookUp: (String) throws(PhraseError) -> Phrase

  /// Reads `notation`; `expansions` are the contractions of the language, `lookUp` resolves `@class`.
  static func parse(
    _ notation: String, atoms: AtomTable, expansions: [[UInt8]: [[UInt8]]],
    inflector: Inflector, lookUp: @escaping (String) throws(PhraseError) -> Phrase
  ) throws(PhraseError) -> Phrase {
    var parser = PhraseParser(
      characters: Array(notation.unicodeScalars), atoms: atoms, expansions: expansions,
      inflector: inflector, lookUp: lookUp)
    let phrase = try parser.choice(depth: 0)
    guard parser.index == parser.characters.count else { throw PhraseError("unexpected “)”") }
    return phrase
  }

  private init(
    characters: [Unicode.Scalar], atoms: AtomTable, expansions: [[UInt8]: [[UInt8]]],
    inflector: Inflector, lookUp: @escaping (String) throws(PhraseError) -> Phrase
  ) {
    self.characters = characters
    self.atoms = atoms
    self.expansions = expansions
    self.inflector = inflector
    self.lookUp = lookUp
  }

  private var current: Unicode.Scalar? { index < characters.count ? characters[index] : nil }

  private mutating func choice(depth: Int) throws(PhraseError) -> Phrase {
    guard depth < Self.depthLimit else { throw PhraseError("brackets nested deeper than \(Self.depthLimit)") }
    var branches = [try sequence(depth: depth)]
    while current == "|" {
      index += 1
      branches.append(try sequence(depth: depth))
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence(depth: Int) throws(PhraseError) -> Phrase {
    var parts: [Phrase] = []
    while let scalar = current {
      switch scalar {
      case " ", "\n", "\t", ",": index += 1
      case "|", ")":
        guard !parts.isEmpty else { throw PhraseError("an empty alternative") }
        return parts.count == 1 ? parts[0] : .sequence(parts)
      case "(":
        index += 1
        let inner = try choice(depth: depth + 1)
        guard current == ")" else { throw PhraseError("“(” without “)”") }
        index += 1
        parts.append(suffixed(inner))
      case "^": parts.append(mark(.start))
      case "$": parts.append(mark(.end))
      case "<": parts.append(try special())
      case "_", "~": parts.append(contentsOf: try gap(scalar))
      case "@":
        index += 1
        let name = take { Self.isNameScalar($0) }
        guard !name.isEmpty else { throw PhraseError("“@” without the name of a class") }
        parts.append(suffixed(try lookUp(name)))
      case "+":
        index += 1
        parts.append(suffixed(try anyForm()))
      default:
        guard let word = try word() else { throw PhraseError("unexpected “\(scalar)”") }
        parts.append(suffixed(word))
      }
    }
    guard !parts.isEmpty else { throw PhraseError("an empty phrase") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func mark(_ mark: PhraseMark) -> Phrase {
    index += 1
    return .mark(mark)
  }

  private mutating func suffixed(_ phrase: Phrase) -> Phrase {
    guard current == "?" else { return phrase }
    index += 1
    return .optional(phrase)
  }

  private mutating func special() throws(PhraseError) -> Phrase {
    index += 1
    let name = take { $0 != ">" }
    guard current == ">" else { throw PhraseError("“<” without “>”") }
    index += 1
    switch name {
    case "q": return .mark(.question)
    case "!": return .mark(.exclamation)
    case "num": return suffixed(.word(atoms.set((UInt8(0x30)...0x39).map { Atom(letters: [$0], isStem: true) })))
    default: throw PhraseError("unknown “<\(name)>”: expected <q>, <!> or <num>")
    }
  }

  private mutating func gap(_ scalar: Unicode.Scalar) throws(PhraseError) -> [Phrase] {
    index += 1
    let digits = take { $0 >= "0" && $0 <= "9" }
    let any = Phrase.anyWord(crossing: scalar == "~")
    guard !digits.isEmpty else { return [suffixed(any)] }
    guard digits.count <= 2, let count = Int(digits), (1...Self.gapLimit).contains(count) else {
      throw PhraseError("a gap of \(digits): at most \(Self.gapLimit) words")
    }
    return Array(repeating: .optional(any), count: count)
  }

  private mutating func word() throws(PhraseError) -> Phrase? {
    let text = take { !Self.isDelimiter($0) }
    guard !text.isEmpty else { return nil }
    var stem = false
    if current == "*" {
      stem = true
      index += 1
    }
    // "e-mail" is two words in a text, so it is two here.
    var words: [[UInt8]] = []
    for part in text.split(separator: "-") {
      let letters = FoldedAlphabet.folded(String(part))
      if letters.isEmpty { continue }
      words.append(letters)
    }
    guard !words.isEmpty else { throw PhraseError("“\(text)” has no letter") }
    var parts: [Phrase] = []
    for (position, letters) in words.enumerated() {
      if stem && position == words.count - 1 {
        parts.append(.word(atoms.set(Self.spellings(letters, stem: true, original: text))))
      } else if let expansion = expansions[letters] {
        parts.append(contentsOf: expansion.map { exact($0) })
      } else if let split = Self.splitAtApostrophe(letters) {
        parts.append(contentsOf: split.map { exact($0) })
      } else {
        parts.append(.word(atoms.set(Self.spellings(letters, stem: false, original: text))))
      }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// `+word`: any form of the word.
  private mutating func anyForm() throws(PhraseError) -> Phrase {
    let text = take { !Self.isDelimiter($0) }
    guard !text.isEmpty, current != "*" else { throw PhraseError("“+” without a whole word behind it") }
    guard let forms = inflector.forms(of: text) else {
      throw PhraseError("“+\(text)”: no such word in the dictionary; expected a word of it, or the forms one by one")
    }
    return .word(atoms.set(forms.map { Atom(letters: $0, isStem: false) }))
  }

  private func exact(_ letters: [UInt8]) -> Phrase { .word(atoms.set([Atom(letters: letters, isStem: false)])) }

  /// The word as folded, and as typed without the Norwegian letters: `få` is `fa` and `faa`, `før` is `for` and `foer`.
  private static func spellings(_ letters: [UInt8], stem: Bool, original: String) -> [Atom] {
    var atoms = [Atom(letters: letters, isStem: stem)]
    if original.unicodeScalars.contains(where: { "åøÅØ".unicodeScalars.contains($0) }) {
      var spelled = ""
      for scalar in original.unicodeScalars {
        switch scalar {
        case "å", "Å": spelled += "aa"
        case "ø", "Ø": spelled += "oe"
        default: spelled.unicodeScalars.append(scalar)
        }
      }
      atoms.append(Atom(letters: FoldedAlphabet.folded(spelled), isStem: stem))
    }
    return atoms
  }

  /// "anna's" is "anna" and "s"; nil without an apostrophe.
  static func splitAtApostrophe(_ letters: [UInt8]) -> [[UInt8]]? {
    guard letters.contains(FoldedAlphabet.apostrophe) else { return nil }
    let parts = letters.split(separator: FoldedAlphabet.apostrophe).map { Array($0) }
    return parts.isEmpty ? nil : parts
  }

  private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while index < characters.count, condition(characters[index]) { index += 1 }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: characters[start..<index])
    return String(result)
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    (scalar >= "a" && scalar <= "z") || (scalar >= "0" && scalar <= "9") || scalar == "_"
  }

  private static func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\t", ",", "(", ")", "|", "?", "*", "^", "$", "<", ">", "@", "_", "~": true
    default: false
    }
  }
}
