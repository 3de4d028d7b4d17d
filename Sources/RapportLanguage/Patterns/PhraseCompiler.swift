/// Turns a language's phrases into its `PhraseIndex`.
final class PhraseCompiler {
  private let definition: LexiconDefinition
  private let expansions: [[UInt8]: [[UInt8]]]
  private let inflector: Inflector
  private let atoms = AtomTable()
  private var slotNumbers: [[Int32]: Int32] = [:]
  /// Words of each slot; none for the marks.
  private var slotAtoms: [[Int32]] = []
  /// Slots of each word.
  private var slotsOfAtom: [[Int32]] = []
  private var entries: [PhraseIndex.Entry] = []
  private var commonness: [[UInt8]: Double] = [:]
  private var costOfSlot: [Int32: Double] = [:]
  private var classes: [String: Phrase] = [:]

  init(definition: LexiconDefinition, expansions: [[UInt8]: [[UInt8]]], inflector: Inflector) {
    self.definition = definition
    self.inflector = inflector
    self.expansions = expansions
    // Slots 0… stand for the marks, in the order of `PhraseMark`; no word fills them.
    slotAtoms = PhraseMark.allCases.map { _ in [] }
    for (rank, word) in definition.common.enumerated() {
      let letters = FoldedAlphabet.folded(word)
      // Zipf: the n-th word of a language makes up about a tenth of the text over n.
      commonness[letters] = max(commonness[letters] ?? 0, 100_000 / Double(rank + 1))
    }
  }

  /// Parses and adds a phrase of `rule`.
  func add(_ notation: String, rule: Int32, directions: UInt8) throws(PhraseError) {
    let phrase = PhraseSimplifier.simplified(try parse(notation, depth: 0))
    let branches: [Phrase]
    if case .choice(let choices) = phrase { branches = choices } else { branches = [phrase] }
    for branch in branches { try addEntry(branch, rule: rule, directions: directions) }
  }

  private func addEntry(_ phrase: Phrase, rule: Int32, directions: UInt8) throws(PhraseError) {
    let program = try PhraseProgram(phrase, slot: { slot($0) }, markSlot: { Int32($0.rawValue) })
    let required = required(phrase)
    guard let cover = cover(phrase), !cover.slots.isEmpty else {
      throw PhraseError("a phrase of gaps and optional words only")
    }
    let triggers = Set(cover.slots).sorted()
    // What else has to be there, the rarest first: the less often a word occurs, the more it tells.
    let others = required.subtracting(triggers).map { (slot: $0, cost: cost(ofSlot: $0)) }
      .sorted { ($0.cost, $0.slot) < ($1.cost, $1.slot) }
    entries.append(
      PhraseIndex.Entry(
        program: program, rule: rule, directions: directions, triggers: triggers,
        required: others.prefix(PhraseIndex.requiredLimit).map(\.slot)))
  }

  /// The slot of the single words of a class.
  func classSlot(_ name: String) -> Int32? { slot(of: singleWords(name)) }

  /// Which phrases can't be said without a word of the class.
  func entries(holdingWordsOf name: String) -> [Bool] {
    let words = Set(singleWords(name).compactMap { atoms.known($0) })
    let holding = slotAtoms.map { $0.contains(where: words.contains) }
    return entries.map { entry in entry.program.slots.contains { $0 >= 0 && holding[Int($0)] } }
  }

  private func singleWords(_ name: String) -> [Atom] {
    let wordings = definition.classes[name] ?? []
    let inflected = wordings.filter { $0.text.hasPrefix("+") && !$0.text.contains(" ") }.flatMap {
      inflector.forms(of: String($0.text.dropFirst())) ?? []
    }
    return inflected.map { Atom(letters: $0, isStem: false) }
      + wordings.compactMap { phrase in
        guard !phrase.text.contains(" "), !phrase.text.hasPrefix("+") else { return nil }
        let stem = phrase.text.hasSuffix("*")
        let letters = FoldedAlphabet.folded(stem ? String(phrase.text.dropLast()) : phrase.text)
        return letters.isEmpty ? nil : Atom(letters: letters, isStem: stem)
      }
  }

  /// A slot for a set of words outside of any phrase.
  func slot(of words: [Atom]) -> Int32? { words.isEmpty ? nil : slot(atoms.set(words)) }

  /// The number of a set of words.
  private func slot(_ set: [Int32]) -> Int32 {
    if let known = slotNumbers[set] { return known }
    let new = Int32(slotAtoms.count)
    slotNumbers[set] = new
    slotAtoms.append(set)
    while slotsOfAtom.count < atoms.atoms.count { slotsOfAtom.append([]) }
    for atom in set { slotsOfAtom[Int(atom)].append(new) }
    return new
  }

  /// The finished index.
  func finish() -> PhraseIndex {
    let end = Int32(PhraseMark.end.rawValue)
    let question = Int32(PhraseMark.question.rawValue)
    let exclamation = Int32(PhraseMark.exclamation.rawValue)
    let vocabulary = Vocabulary(
      words: zip(atoms.atoms, slotsOfAtom).map { (atom: $0, slots: $1) }, slotCount: slotAtoms.count,
      extra: [[Int32(PhraseMark.start.rawValue)], [end], [end, question], [end, exclamation]],
      dictionary: inflector.table)
    let marks = vocabulary.extraSignatures
    return PhraseIndex(
      vocabulary: vocabulary, entries: entries, startSignature: marks[0],
      endSignatures: [marks[1], marks[1], marks[2], marks[3]])
  }

  // MARK: Classes

  private func parse(_ notation: String, depth: Int) throws(PhraseError) -> Phrase {
    try PhraseParser.parse(notation, atoms: atoms, expansions: expansions, inflector: inflector) {
      (name) throws(PhraseError) in
      try self.class(name, depth: depth)
    }
  }

  private func `class`(_ name: String, depth: Int) throws(PhraseError) -> Phrase {
    if let phrase = classes[name] { return phrase }
    guard let wordings = definition.classes[name] else { throw PhraseError("unknown class “@\(name)”") }
    guard depth < CompiledLanguage.classDepthLimit else { throw PhraseError("class “@\(name)” contains itself") }
    var branches: [Phrase] = []
    for wording in wordings { branches.append(try parse(wording.text, depth: depth + 1)) }
    let phrase = PhraseSimplifier.simplified(.choice(branches))
    classes[name] = phrase
    return phrase
  }

  // MARK: Triggers

  /// Slots that every wording of the phrase contains.
  private func required(_ phrase: Phrase) -> Set<Int32> {
    switch phrase {
    case .word(let set): return [slot(set)]
    case .mark(let mark): return [Int32(mark.rawValue)]
    case .anyWord, .optional: return []
    case .sequence(let parts): return parts.reduce(into: []) { $0.formUnion(required($1)) }
    case .choice(let branches):
      guard let first = branches.first else { return [] }
      return branches.dropFirst().reduce(into: required(first)) { $0.formIntersection(required($1)) }
    }
  }

  /// The rarest set of slots one of which every wording contains; nil if there is none.
  private func cover(_ phrase: Phrase) -> (slots: [Int32], cost: Double)? {
    switch phrase {
    case .word(let set):
      let number = slot(set)
      return ([number], cost(ofSlot: number))
    case .mark(let mark):
      let number = Int32(mark.rawValue)
      return ([number], cost(ofSlot: number))
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

  /// How often the words of a slot are met, roughly.
  private func cost(ofSlot slot: Int32) -> Double {
    if slot < Int32(PhraseMark.allCases.count) { return 200_000 }
    if let known = costOfSlot[slot] { return known }
    let sum = slotAtoms[Int(slot)].reduce(0) { $0 + cost(atoms.atoms[Int($1)]) }
    costOfSlot[slot] = sum
    return sum
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
