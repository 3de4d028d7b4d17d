import RapportModel

/// One language's lexicon, compiled: rules and the index of their phrases.
final class CompiledLanguage: Sendable {
  let language: LexiconLanguage
  let rules: [LexiconRule]
  let index: PhraseIndex
  /// Slots of the class `negation`, `greeting_word`.
  let negationSlot: Int32?
  let greetingSlot: Int32?
  /// Slots of the classes of words that name whom a complaint is about.
  let targetSlots: [(target: ComplaintTarget, slot: Int32)]
  /// Contractions: word → number of the signatures in `expansionSignatures`.
  let expansions: ByteTrie
  /// Signatures of the words a contraction stands for.
  let expansionSignatures: [[Int32]]
  /// Slot of the contractions, and of the words a time may begin with.
  let expansionSlot: Int32?
  let dateSlot: Int32?
  let dates: DateIndex
  /// Number of the marker `closing`.
  let closingMarker: Int?
  /// Numbers of the markers `cover_ahead` (a cover is named behind the words) and `cover_behind` (before them).
  let coverMarkers: (ahead: Int?, behind: Int?)
  /// The commonest words, which name the language of a text.
  let common: [String]
  /// Phrases (by entry number) that hold a negation themselves: one in front of them is no second one.
  let negatedEntries: [Bool]
  /// Numbers of each rule's own name and conditions.
  let conditions: [Conditions]

  /// What is asked of every hit of a rule, in a form that costs nothing to look at.
  let gates: [Gate]

  /// See `gates`.
  struct Gate: Sendable {
    /// A bit for each direction.
    var directions: UInt8
    var sentence: SentenceFilter
    var negationBlocks: Bool
    /// The cue; nil for a marker.
    var kind: CueKind?
    var strength: Double
    /// What is said is judged by the tone of the whole message.
    var isTone = false
  }

  /// A rule's conditions as marker sets.
  struct Conditions: Sendable {
    var own: Int
    var unless: MarkerSet
    var unlessMessage: MarkerSet
    var needs: MarkerSet
    var needsMessage: MarkerSet
  }

  /// Markers the annotator sets by itself; their numbers come first.
  enum BuiltInMarker: Int, CaseIterable {
    case due, question, exclaim, shout, first, last, short, smile, frown, single, number
  }

  /// Classes within classes: bounds the recursion, and names a class that contains itself.
  static let classDepthLimit = 8

  init(_ language: LexiconLanguage, _ definition: LexiconDefinition) throws(LexiconError) {
    self.language = language
    var expansions: [[UInt8]: [[UInt8]]] = [:]
    for word in definition.expansions.keys.sorted() {
      guard let target = definition.expansions[word] else { continue }
      expansions[FoldedAlphabet.folded(word)] = target.text.split(separator: " ").map {
        FoldedAlphabet.folded(String($0))
      }
    }

    let switchedOff = try Self.switchedOff(definition)
    let rules = definition.rules.filter { !switchedOff.contains($0.id) }
    self.rules = rules

    var numbers: [String: Int] = [:]
    for marker in BuiltInMarker.allCases { numbers["\(marker)"] = marker.rawValue }
    for rule in rules where numbers[rule.effect.name] == nil { numbers[rule.effect.name] = numbers.count }
    var conditions: [Conditions] = []
    for rule in rules {
      conditions.append(
        Conditions(
          own: numbers[rule.effect.name] ?? 0, unless: try Self.markers(rule.unless, numbers, rule),
          unlessMessage: try Self.markers(rule.unlessMessage, numbers, rule),
          needs: try Self.markers(rule.needs, numbers, rule),
          needsMessage: try Self.markers(rule.needsMessage, numbers, rule)))
    }
    self.conditions = conditions
    gates = rules.map { rule in
      var gate = Gate(
        directions: SpeechDirection.bits(rule.directions), sentence: rule.sentence,
        negationBlocks: rule.negationBlocks, strength: rule.strength)
      if case .cue(let kind) = rule.effect {
        gate.kind = kind
        gate.isTone = CueComposer.toneKinds.contains(kind)
      }
      return gate
    }

    let compiler = PhraseCompiler(
      definition: definition, expansions: expansions, inflector: Inflector(language))
    for (number, rule) in rules.enumerated() {
      for phrase in rule.phrases {
        do throws(PhraseError) {
          try compiler.add(phrase.text, rule: Int32(number), directions: gates[number].directions)
        } catch {
          throw LexiconError(file: rule.file, line: phrase.line, reason: error.reason)
        }
      }
    }
    dates = DateIndex(definition.dates)
    closingMarker = numbers["closing"]
    coverMarkers = (numbers["cover_ahead"], numbers["cover_behind"])
    common = definition.common
    expansionSlot = compiler.slot(of: expansions.keys.map { Atom(letters: $0, isStem: false) })
    dateSlot = compiler.slot(of: definition.dates.openers.map { Atom(letters: $0, isStem: false) })
    negationSlot = compiler.classSlot("negation")
    greetingSlot = compiler.classSlot("greeting_word")
    targetSlots = [ComplaintTarget.colleague, .department, .management, .system].compactMap { target in
      compiler.classSlot(target.rawValue).map { (target, $0) }
    }
    negatedEntries = compiler.entries(holdingWordsOf: "negation")
    index = compiler.finish()
    let contractions = expansions.keys.sorted { $0.lexicographicallyPrecedes($1) }
    self.expansions = ByteTrie(contractions.enumerated().map { (key: $0.element, value: Int32($0.offset)) })
    let vocabulary = index.vocabulary
    expansionSignatures = contractions.map { (expansions[$0] ?? []).map { vocabulary.signature($0) } }
  }

  private static func switchedOff(_ definition: LexiconDefinition) throws(LexiconError) -> Set<String> {
    var result: Set<String> = []
    let known = Set(definition.rules.map(\.id))
    for (id, file) in definition.off {
      guard known.contains(id.text) else {
        throw LexiconError(file: file, line: id.line, reason: "“off: \(id.text)” names no pattern")
      }
      result.insert(id.text)
    }
    return result
  }

  private static func markers(
    _ names: [LocatedText], _ numbers: [String: Int], _ rule: LexiconRule
  ) throws(LexiconError) -> MarkerSet {
    var set = MarkerSet()
    for name in names {
      guard let number = numbers[name.text], number < MarkerSet.limit else {
        throw LexiconError(file: rule.file, line: name.line, reason: "“\(name.text)” is no marker and no cue")
      }
      set.insert(number)
    }
    return set
  }
}

/// A set of marker numbers.
struct MarkerSet: Sendable, Equatable {
  /// Most names one language may use.
  static let limit = 128
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  var isEmpty: Bool { low == 0 && high == 0 }

  mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else if number < Self.limit { high |= 1 << UInt64(number - 64) }
  }

  func contains(_ number: Int) -> Bool {
    number < 64 ? low >> UInt64(number) & 1 == 1 : number < Self.limit && high >> UInt64(number - 64) & 1 == 1
  }

  func intersects(_ other: MarkerSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  func isSubset(of other: MarkerSet) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }

  mutating func formUnion(_ other: MarkerSet) {
    low |= other.low
    high |= other.high
  }
}
