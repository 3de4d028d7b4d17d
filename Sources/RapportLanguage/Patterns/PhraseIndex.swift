/// All phrases of one language, ready to be found in a sentence.
///
/// A phrase is looked at only where the sentence holds one of its telling words (`triggers`: the rarest set of slots that
/// every wording must contain one of), where the other words it cannot do without may be there too (`required`), and
/// only from the places that lie as far in front of the telling word as the phrase allows. So a sentence costs what its
/// own words cost, however many phrases the lexicon has.
final class PhraseIndex: Sendable {
  /// So many required slots are looked at; the rarest come first.
  static let requiredLimit = 3

  /// A phrase: its automaton and the number of the rule it speaks for.
  struct Entry: Sendable {
    var program: PhraseProgram
    var rule: Int32
    /// Bits of the directions it can be said in.
    var directions: UInt8
    var triggers: [Int32]
    /// The rarest other slots of every wording, at most `requiredLimit`.
    var required: [Int32]
  }

  /// What a slot may begin with, hashed into 128 bits: no bit missing means that it may be there.
  struct Filter: BitwiseCopyable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Every slot may be there.
    static let all = Filter(low: .max, high: .max)

    @inline(__always)
    mutating func insert(_ slot: Int32) {
      let hash = PhraseIndex.hash(slot) & 127
      if hash < 64 { low |= 1 << hash } else { high |= 1 << (hash - 64) }
    }

    @inline(__always)
    func meets(_ other: Filter) -> Bool { other.low & low != 0 || other.high & high != 0 || low & high == .max }
  }

  /// Bits a slot is hashed into when the words of a whole sentence are put together.
  static let sentenceBits: UInt64 = 1024
  static let sentenceWords = Int(sentenceBits / 64)

  @inline(__always)
  static func hash(_ slot: Int32) -> UInt64 { UInt64((UInt32(bitPattern: slot) &* 2_654_435_761) >> 20) }

  /// Where a phrase's automaton lies in the joint tables.
  struct Compact: BitwiseCopyable, Sendable {
    var rule: Int32
    /// First of its positions, and how many there are.
    var base: Int32
    var count: Int32
    var firstStart: Int32
    var firstEnd: Int32
    /// What a match may begin with.
    var opening: Filter
    /// For phrases of at most 64 positions: those a match begins and ends with, those any word of the clause fits, those
    /// any word of the sentence fits.
    var firstMask: UInt64
    var lastMask: UInt64
    var clauseMask: UInt64
    var sentenceMask: UInt64
  }

  /// A phrase to be looked at when a word occurs, and how many words a match begins before it.
  struct Trigger: BitwiseCopyable, Sendable {
    var entry: Int32
    var least: UInt8
    var most: UInt8
    var directions: UInt8
    var requiredCount: UInt8
    /// Bits of the sentence that must be set.
    var required: (UInt16, UInt16, UInt16)
  }

  let vocabulary: Vocabulary
  /// Signatures of the start of a sentence, and of its end by the raw value of `SentenceEnd`.
  let startSignature: Int32
  let endSignatures: [Int32]
  let entries: Table<Compact>
  /// All automata, one after the other, positions numbered through.
  let slots: Table<Int32>
  let isLast: Table<Bool>
  let followStart: Table<Int32>
  let follow: Table<Int32>
  /// What may follow each position of a phrase of at most 64.
  let followMasks: Table<UInt64>
  let first: Table<Int32>
  let triggerStart: Table<Int32>
  let triggers: Table<Trigger>
  let filters: Table<Filter>
  /// `sentenceWords` words for each signature.
  let sentenceFilters: Table<UInt64>

  init(vocabulary: Vocabulary, entries: [Entry], startSignature: Int32, endSignatures: [Int32]) {
    self.vocabulary = vocabulary
    self.startSignature = startSignature
    self.endSignatures = endSignatures
    var compact: [Compact] = []
    var slots: [Int32] = []
    var isLast: [Bool] = []
    var followStart: [Int32] = []
    var follow: [Int32] = []
    var followMasks: [UInt64] = []
    var first: [Int32] = []
    var triggersOfSlot: [Int32: [Trigger]] = [:]
    for (number, entry) in entries.enumerated() {
      let program = entry.program
      let base = Int32(slots.count)
      let isSmall = program.slots.count <= 64
      var item = Compact(
        rule: entry.rule, base: base, count: Int32(program.slots.count), firstStart: Int32(first.count), firstEnd: 0,
        opening: Filter(), firstMask: 0, lastMask: 0, clauseMask: 0, sentenceMask: 0)
      for position in program.first {
        first.append(position + base)
        let slot = program.slots[Int(position)]
        if slot >= 0 { item.opening.insert(slot) } else { item.opening = .all }
        if isSmall { item.firstMask |= 1 << UInt64(position) }
      }
      item.firstEnd = Int32(first.count)
      for (position, slot) in program.slots.enumerated() {
        slots.append(slot)
        isLast.append(program.isLast[position])
        followStart.append(Int32(follow.count))
        var mask: UInt64 = 0
        for target in program.follow[Int(program.followStart[position])..<Int(program.followStart[position + 1])] {
          follow.append(target + base)
          if isSmall { mask |= 1 << UInt64(target) }
        }
        followMasks.append(mask)
        guard isSmall else { continue }
        let bit: UInt64 = 1 << UInt64(position)
        if program.isLast[position] { item.lastMask |= bit }
        if slot == PhraseProgram.anyInClause { item.clauseMask |= bit }
        if slot == PhraseProgram.anyInSentence { item.sentenceMask |= bit }
      }
      compact.append(item)
      for trigger in Self.triggers(of: entry, number: Int32(number)) {
        triggersOfSlot[trigger.slot, default: []].append(trigger.trigger)
      }
    }
    followStart.append(Int32(follow.count))
    self.entries = Table(compact)
    self.slots = Table(slots)
    self.isLast = Table(isLast)
    self.followStart = Table(followStart)
    self.follow = Table(follow)
    self.followMasks = Table(followMasks)
    self.first = Table(first)

    var start: [Int32] = []
    var list: [Trigger] = []
    var filters: [Filter] = []
    var sentenceFilters: [UInt64] = []
    for signature in 0..<Int32(vocabulary.signatureCount) {
      start.append(Int32(list.count))
      var here: [Int32: Trigger] = [:]
      var filter = Filter()
      var bits = [UInt64](repeating: 0, count: Self.sentenceWords)
      for slot in vocabulary.slots(of: signature) {
        filter.insert(slot)
        let hash = Self.hash(slot) % Self.sentenceBits
        bits[Int(hash / 64)] |= 1 << (hash % 64)
        for trigger in triggersOfSlot[slot] ?? [] {
          // One word may stand at several telling places of a phrase.
          var joint = here[trigger.entry] ?? trigger
          joint.least = min(joint.least, trigger.least)
          joint.most = max(joint.most, trigger.most)
          here[trigger.entry] = joint
        }
      }
      list.append(contentsOf: here.values.sorted { $0.entry < $1.entry })
      filters.append(filter)
      sentenceFilters += bits
    }
    start.append(Int32(list.count))
    triggerStart = Table(start)
    triggers = Table(list)
    self.filters = Table(filters)
    self.sentenceFilters = Table(sentenceFilters)
  }

  private static func triggers(of entry: Entry, number: Int32) -> [(slot: Int32, trigger: Trigger)] {
    let distances = entry.program.distances()
    var required: [UInt16] = entry.required.map { UInt16(hash($0) % sentenceBits) }
    let requiredCount = UInt8(required.count)
    while required.count < requiredLimit { required.append(0) }
    return entry.triggers.map { slot in
      var least: Int32 = 255
      var most: Int32 = 0
      for (position, own) in entry.program.slots.enumerated() where own == slot && distances[position].most >= 0 {
        least = min(least, distances[position].least)
        most = max(most, distances[position].most)
      }
      return (
        slot,
        Trigger(
          entry: number, least: UInt8(min(255, least)), most: UInt8(min(255, most)), directions: entry.directions,
          requiredCount: requiredCount, required: (required[0], required[1], required[2]))
      )
    }
  }
}
