/// A phrase as an automaton over the words of a sentence: one position for each word of the phrase, and which positions
/// may follow which (V. M. Glushkov, "The abstract theory of automata", 1961). Runs in time linear in the words.
struct PhraseProgram {
  /// What a position accepts: a slot number, or one of the constants below.
  var slots: [Int32] = []
  /// Positions a match may begin with.
  var first: [Int32] = []
  /// Positions a match may end with.
  var isLast: [Bool] = []
  /// Follow lists, one after the other; those of position p are `follow[followStart[p]..<followStart[p + 1]]`.
  var followStart: [Int32] = []
  var follow: [Int32] = []

  /// Accepts any word of the clause.
  static let anyInClause: Int32 = -1
  /// Accepts any word of the sentence.
  static let anyInSentence: Int32 = -2

  /// Most positions of one phrase, classes of several words included; keeps a wrong class from exploding.
  static let positionLimit = 4000

  /// Builds the automaton; `slot` numbers a set of atoms, `markSlot` a mark.
  init(
    _ phrase: Phrase, slot: ([Int32]) -> Int32, markSlot: (PhraseMark) -> Int32
  ) throws(PhraseError) {
    var follows: [[Int32]] = []
    let root = try Self.build(phrase, slots: &slots, follows: &follows, slot: slot, markSlot: markSlot)
    guard !root.nullable else { throw PhraseError("a phrase that matches nothing at all") }
    first = root.first
    isLast = [Bool](repeating: false, count: slots.count)
    for position in root.last { isLast[Int(position)] = true }
    followStart.reserveCapacity(slots.count + 1)
    for list in follows {
      followStart.append(Int32(follow.count))
      follow.append(contentsOf: list)
    }
    followStart.append(Int32(follow.count))
  }

  /// How many words a match begins before each position, at least and at most. A position is followed by later ones
  /// only, since nothing in a phrase repeats.
  func distances() -> [(least: Int32, most: Int32)] {
    var result = [(least: Int32, most: Int32)](repeating: (.max, -1), count: slots.count)
    for position in first { result[Int(position)] = (0, max(0, result[Int(position)].most)) }
    for position in slots.indices where result[position].most >= 0 {
      let own = result[position]
      for target in follow[Int(followStart[position])..<Int(followStart[position + 1])] {
        let known = result[Int(target)]
        result[Int(target)] = (min(known.least, own.least + 1), max(known.most, own.most + 1))
      }
    }
    return result
  }

  private struct Part {
    var nullable: Bool
    var first: [Int32]
    var last: [Int32]
  }

  /// Recursion is bounded by the parser's depth limit.
  private static func build(
    _ phrase: Phrase, slots: inout [Int32], follows: inout [[Int32]], slot: ([Int32]) -> Int32,
    markSlot: (PhraseMark) -> Int32
  ) throws(PhraseError) -> Part {
    switch phrase {
    case .word(let atoms): return try position(slot(atoms), &slots, &follows)
    case .mark(let mark): return try position(markSlot(mark), &slots, &follows)
    case .anyWord(let crossing): return try position(crossing ? anyInSentence : anyInClause, &slots, &follows)
    case .optional(let inner):
      var part = try build(inner, slots: &slots, follows: &follows, slot: slot, markSlot: markSlot)
      part.nullable = true
      return part
    case .choice(let branches):
      var result = Part(nullable: false, first: [], last: [])
      for branch in branches {
        let part = try build(branch, slots: &slots, follows: &follows, slot: slot, markSlot: markSlot)
        result.nullable = result.nullable || part.nullable
        result.first += part.first
        result.last += part.last
      }
      return result
    case .sequence(let parts):
      var result = Part(nullable: true, first: [], last: [])
      for inner in parts {
        let part = try build(inner, slots: &slots, follows: &follows, slot: slot, markSlot: markSlot)
        for position in result.last { follows[Int(position)].append(contentsOf: part.first) }
        if result.nullable { result.first += part.first }
        result.last = part.nullable ? result.last + part.last : part.last
        result.nullable = result.nullable && part.nullable
      }
      return result
    }
  }

  private static func position(
    _ slot: Int32, _ slots: inout [Int32], _ follows: inout [[Int32]]
  ) throws(PhraseError) -> Part {
    guard slots.count < positionLimit else { throw PhraseError("more than \(positionLimit) words in one phrase") }
    let number = Int32(slots.count)
    slots.append(slot)
    follows.append([])
    return Part(nullable: false, first: [number], last: [number])
  }
}
