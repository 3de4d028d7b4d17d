/// Turns a language's phrases into its `PhraseIndex`.
struct PhraseCompiler {
  private let definition: LexiconDefinition
  private let expansions: [[UInt8]: [[UInt8]]]
  private var slotNumbers: [[Atom]: Int32] = [:]
  private var slotAtoms: [[Atom]] = []
  private var slotsOfAtom: [Atom: [Int32]] = [:]
  private var entries: [PhraseIndex.Entry] = []
  private var triggersOfSlot: [Int32: [Int32]] = [:]
  private var commonness: [[UInt8]: Double] = [:]
  private var costOfSlot: [Int32: Double] = [:]
  private var parsedClasses: [String: Phrase] = [:]

  /// Slots 0… stand for the marks, in the order of `PhraseMark`.
  private static let markCount = Int32(PhraseMark.allCases.count)

  init(definition: LexiconDefinition, expansions: [[UInt8]: [[UInt8]]]) {
    self.definition = definition
    self.expansions = expansions
    for mark in PhraseMark.allCases {
      // No word of a text can hold these letters.
      let atom = Atom(letters: [0x01, UInt8(mark.rawValue + 1)], isStem: false)
      slotNumbers[[atom]] = Int32(slotAtoms.count)
      slotAtoms.append([atom])
    }
    for (rank, word) in definition.common.enumerated() {
      let letters = FoldedAlphabet.folded(word)
      // Zipf: the n-th word of a language makes up about a tenth of the text over n.
      commonness[letters] = max(commonness[letters] ?? 0, 100_000 / Double(rank + 1))
    }
  }

  /// Parses and adds a phrase of `rule`.
  mutating func add(_ notation: String, rule: Int32, directions: UInt8) throws(PhraseError) {
    var classes = parsedClasses
    let phrase = Self.simplified(
      try Self.parse(notation, definition: definition, expansions: expansions, classes: &classes, depth: 0))
    parsedClasses = classes
    let branches: [Phrase]
    if case .choice(let choices) = phrase { branches = choices } else { branches = [phrase] }
    for branch in branches { try addEntry(branch, rule: rule, directions: directions) }
  }

  private mutating func addEntry(_ phrase: Phrase, rule: Int32, directions: UInt8) throws(PhraseError) {
    let program = try PhraseProgram(phrase, slot: { slot($0) }, markSlot: { Int32($0.rawValue) })
    let required = required(phrase)
    let cover = self.cover(phrase)
    guard let cover, !cover.slots.isEmpty else { throw PhraseError("a phrase of gaps and optional words only") }
    var filter = PhraseIndex.Filter()
    for slot in required { filter.insert(slot) }
    let number = Int32(entries.count)
    entries.append(PhraseIndex.Entry(program: program, rule: rule, directions: directions, required: filter))
    for slot in cover.slots { triggersOfSlot[slot, default: []].append(number) }
  }

  /// The slot of the single words of a class.
  mutating func classSlot(_ name: String) -> Int32? { slot(of: singleWords(name)) }

  /// Which phrases can't be said without a word of the class.
  func entries(holdingWordsOf name: String) -> [Bool] {
    let words = Set(singleWords(name))
    return entries.map { entry in
      entry.program.slots.contains { $0 >= 0 && slotAtoms[Int($0)].contains(where: words.contains) }
    }
  }

  private func singleWords(_ name: String) -> [Atom] {
    (definition.classes[name] ?? []).compactMap { phrase in
      guard !phrase.text.contains(" ") else { return nil }
      let stem = phrase.text.hasSuffix("*")
      let letters = FoldedAlphabet.folded(stem ? String(phrase.text.dropLast()) : phrase.text)
      return letters.isEmpty ? nil : Atom(letters: letters, isStem: stem)
    }
  }

  /// A slot for a set of words outside of any phrase.
  mutating func slot(of atoms: [Atom]) -> Int32? { atoms.isEmpty ? nil : slot(atoms) }

  /// The number of a set of words.
  private mutating func slot(_ atoms: [Atom]) -> Int32 {
    let key = Set(atoms).sorted()
    if let known = slotNumbers[key] { return known }
    let new = Int32(slotAtoms.count)
    slotNumbers[key] = new
    slotAtoms.append(key)
    for atom in key { slotsOfAtom[atom, default: []].append(new) }
    return new
  }

  /// The finished index.
  mutating func finish() -> PhraseIndex {
    let end = Int32(PhraseMark.end.rawValue)
    let question = Int32(PhraseMark.question.rawValue)
    let exclamation = Int32(PhraseMark.exclamation.rawValue)
    let vocabulary = Vocabulary(
      slotsOfAtom: slotsOfAtom, slotCount: slotAtoms.count,
      extra: [[Int32(PhraseMark.start.rawValue)], [end], [end, question], [end, exclamation]])
    let marks = vocabulary.extraSignatures
    return PhraseIndex(
      vocabulary: vocabulary, entries: entries, triggersOfSlot: triggersOfSlot, startSignature: marks[0],
      endSignatures: [marks[1], marks[1], marks[2], marks[3]])
  }

  // MARK: Classes

  private static func parse(
    _ notation: String, definition: LexiconDefinition, expansions: [[UInt8]: [[UInt8]]],
    classes: inout [String: Phrase], depth: Int
  ) throws(PhraseError) -> Phrase {
    var known = classes
    let phrase = try PhraseParser.parse(notation, expansions: expansions) { name throws(PhraseError) in
      if let phrase = known[name] { return phrase }
      guard let entries = definition.classes[name] else { throw PhraseError("unknown class “@\(name)”") }
      guard depth < CompiledLanguage.classDepthLimit else { throw PhraseError("class “@\(name)” contains itself") }
      var branches: [Phrase] = []
      for entry in entries {
        branches.append(
          try parse(entry.text, definition: definition, expansions: expansions, classes: &known, depth: depth + 1))
      }
      let phrase = simplified(.choice(branches))
      known[name] = phrase
      return phrase
    }
    classes = known
    return phrase
  }

  /// Flattens nested choices and sequences, and makes one word of alternatives that are single words.
  static func simplified(_ phrase: Phrase) -> Phrase {
    switch phrase {
    case .word, .anyWord, .mark: return phrase
    case .optional(let inner):
      let simple = simplified(inner)
      if case .optional = simple { return simple }
      return .optional(simple)
    case .sequence(let parts):
      var flat: [Phrase] = []
      for part in parts {
        let simple = simplified(part)
        if case .sequence(let inner) = simple { flat += inner } else { flat.append(simple) }
      }
      return flat.count == 1 ? flat[0] : .sequence(flat)
    case .choice(let branches):
      var words: [Atom] = []
      var others: [Phrase] = []
      for branch in branches {
        switch simplified(branch) {
        case .word(let atoms): words += atoms
        case .choice(let inner):
          for nested in inner {
            if case .word(let atoms) = nested { words += atoms } else { others.append(nested) }
          }
        case let other: others.append(other)
        }
      }
      if !words.isEmpty { others.insert(.word(Set(words).sorted()), at: 0) }
      return others.count == 1 ? others[0] : .choice(others)
    }
  }

  // MARK: Triggers

  /// Slots that every wording of the phrase contains.
  private mutating func required(_ phrase: Phrase) -> Set<Int32> {
    switch phrase {
    case .word(let atoms): return [slot(atoms)]
    case .mark(let mark): return [Int32(mark.rawValue)]
    case .anyWord, .optional: return []
    case .sequence(let parts): return parts.reduce(into: []) { $0.formUnion(required($1)) }
    case .choice(let branches):
      guard let first = branches.first else { return [] }
      return branches.dropFirst().reduce(into: required(first)) { $0.formIntersection(required($1)) }
    }
  }

  /// The rarest set of slots one of which every wording contains; nil if there is none.
  private mutating func cover(_ phrase: Phrase) -> (slots: [Int32], cost: Double)? {
    switch phrase {
    case .word(let atoms):
      let number = slot(atoms)
      if let known = costOfSlot[number] { return ([number], known) }
      let sum = atoms.reduce(0) { $0 + cost($1) }
      costOfSlot[number] = sum
      return ([number], sum)
    case .mark(let mark): return ([Int32(mark.rawValue)], 200_000)
    case .anyWord, .optional: return nil
    case .sequence(let parts):
      var best: (slots: [Int32], cost: Double)?
      for part in parts {
        if let own = cover(part), own.cost < best?.cost ?? .infinity { best = own }
      }
      return best
    case .choice(let branches):
      var result: (slots: [Int32], cost: Double) = ([], 0)
      for branch in branches {
        guard let own = cover(branch) else { return nil }
        result.slots += own.slots
        result.cost += own.cost
      }
      return result
    }
  }

  /// How often an atom is met, roughly: stems by the common words they begin.
  private func cost(_ atom: Atom) -> Double {
    if atom.isStem {
      var sum = atom.letters.count <= 3 ? 300.0 : 30.0
      for (word, value) in commonness where word.starts(with: atom.letters) { sum += value }
      return sum
    }
    return commonness[atom.letters] ?? (atom.letters.count <= 3 ? 100 : 10)
  }
}
