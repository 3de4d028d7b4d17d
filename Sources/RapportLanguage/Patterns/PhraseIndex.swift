/// All phrases of one language, ready to be found in a sentence.
///
/// A phrase is looked at only in a sentence that holds one of its telling words (`triggers`: a set of slots, the rarest
/// that every wording of the phrase must contain one of) and all the words it cannot do without (`required`, as a
/// 128-bit filter). So a sentence costs what its own words cost, however many phrases the lexicon has.
final class PhraseIndex: Sendable {
  /// A phrase: its automaton and the number of the rule it speaks for.
  struct Entry: Sendable {
    var program: PhraseProgram
    var rule: Int32
    /// Bits of the directions it can be said in.
    var directions: UInt8
    var required: Filter
  }

  /// A set of slots, hashed into 128 bits: no bit missing means that a slot may be there.
  struct Filter: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Every slot may be there.
    static let all = Filter(low: .max, high: .max)

    @inline(__always)
    mutating func insert(_ slot: Int32) {
      let hash = (UInt32(bitPattern: slot) &* 2_654_435_761) >> 25
      if hash < 64 { low |= 1 << UInt64(hash) } else { high |= 1 << UInt64(hash - 64) }
    }

    @inline(__always)
    mutating func formUnion(_ other: Filter) {
      low |= other.low
      high |= other.high
    }

    @inline(__always)
    func covers(_ other: Filter) -> Bool { other.low & ~low == 0 && other.high & ~high == 0 }

    @inline(__always)
    func meets(_ other: Filter) -> Bool { other.low & low != 0 || other.high & high != 0 || low & high == .max }
  }

  /// Where a phrase's automaton lies in the joint arrays, and its filters.
  private struct Compact {
    var rule: Int32
    var directions: UInt8
    var firstStart: Int32
    var firstEnd: Int32
    var required: Filter
    /// What a match may begin with.
    var opening: Filter
  }

  let vocabulary: Vocabulary
  /// Signatures of the start of a sentence, and of its end by the raw value of `SentenceEnd`.
  let startSignature: Int32
  let endSignatures: [Int32]
  private let entries: [Compact]
  /// All automata, one after the other, positions numbered through.
  private let slots: [Int32]
  private let isLast: [Bool]
  private let followStart: [Int32]
  private let follow: [Int32]
  private let first: [Int32]
  private let triggerStart: [Int32]
  private let triggers: [Int32]
  private let filters: [Filter]

  init(
    vocabulary: Vocabulary, entries: [Entry], triggersOfSlot: [Int32: [Int32]], startSignature: Int32,
    endSignatures: [Int32]
  ) {
    self.vocabulary = vocabulary
    self.startSignature = startSignature
    self.endSignatures = endSignatures
    var compact: [Compact] = []
    var slots: [Int32] = []
    var isLast: [Bool] = []
    var followStart: [Int32] = []
    var follow: [Int32] = []
    var first: [Int32] = []
    for entry in entries {
      let base = Int32(slots.count)
      var opening = Filter()
      let firstStart = Int32(first.count)
      for position in entry.program.first {
        first.append(position + base)
        let slot = entry.program.slots[Int(position)]
        if slot >= 0 { opening.insert(slot) } else { opening = .all }
      }
      compact.append(
        Compact(
          rule: entry.rule, directions: entry.directions, firstStart: firstStart, firstEnd: Int32(first.count),
          required: entry.required,
          opening: opening))
      for position in entry.program.slots.indices {
        slots.append(entry.program.slots[position])
        isLast.append(entry.program.isLast[position])
        followStart.append(Int32(follow.count))
        let range = Int(entry.program.followStart[position])..<Int(entry.program.followStart[position + 1])
        for target in entry.program.follow[range] { follow.append(target + base) }
      }
    }
    followStart.append(Int32(follow.count))
    self.entries = compact
    self.slots = slots
    self.isLast = isLast
    self.followStart = followStart
    self.follow = follow
    self.first = first

    var start: [Int32] = []
    var list: [Int32] = []
    var filters: [Filter] = []
    for signature in 0..<Int32(vocabulary.signatureCount) {
      start.append(Int32(list.count))
      var entriesHere: Set<Int32> = []
      var filter = Filter()
      for slot in vocabulary.slots(of: signature) {
        for entry in triggersOfSlot[slot] ?? [] { entriesHere.insert(entry) }
        filter.insert(slot)
      }
      list.append(contentsOf: entriesHere.sorted())
      filters.append(filter)
    }
    start.append(Int32(list.count))
    triggerStart = start
    triggers = list
    self.filters = filters
  }

  /// A found phrase: the rule and the units it covers.
  struct Hit: Equatable {
    var rule: Int32
    var entry: Int32
    var first: Int
    /// Last unit, inclusive.
    var last: Int
  }

  /// One word of a sentence as the automata see it.
  struct Unit {
    var signature: Int32
    /// Number of the token, -1 for the marks at both ends.
    var token: Int32
    /// A clause begins with this word.
    var breakBefore: Bool
  }

  /// Working memory of one thread, reused from sentence to sentence.
  struct Scratch {
    var units: [Unit] = []
    var hits: [Hit] = []
    /// Tokens at which a time may be named.
    var dateTokens: [Int] = []
    fileprivate var filters: [Filter] = []
    fileprivate var seen: [UInt32] = []
    fileprivate var stamp: UInt32 = 0
    fileprivate var active: [Int32] = []
    fileprivate var next: [Int32] = []
    fileprivate var marks: [UInt32] = []
    fileprivate var markStamp: UInt32 = 0
    init() {}
  }

  /// Finds every phrase of `directions` in the sentence held in `scratch.units`; the hits are left in `scratch.hits`, the longest of each
  /// phrase at its leftmost place.
  func search(_ scratch: inout Scratch, directions: UInt8) {
    scratch.hits.removeAll(keepingCapacity: true)
    if scratch.seen.count < entries.count { scratch.seen = [UInt32](repeating: 0, count: entries.count) }
    if scratch.marks.count < slots.count { scratch.marks = [UInt32](repeating: 0, count: slots.count) }
    scratch.stamp &+= 1
    if scratch.stamp == 0 {
      scratch.seen = [UInt32](repeating: 0, count: entries.count)
      scratch.stamp = 1
    }
    var filter = Filter()
    scratch.filters.removeAll(keepingCapacity: true)
    for unit in scratch.units {
      let own = filters[Int(unit.signature)]
      scratch.filters.append(own)
      filter.formUnion(own)
    }
    for position in scratch.units.indices {
      let signature = Int(scratch.units[position].signature)
      var t = Int(triggerStart[signature])
      let end = Int(triggerStart[signature + 1])
      while t < end {
        let number = Int(triggers[t])
        t += 1
        guard entries[number].directions & directions != 0, filter.covers(entries[number].required),
          scratch.seen[number] != scratch.stamp
        else { continue }
        scratch.seen[number] = scratch.stamp
        run(number, &scratch)
      }
    }
  }

  private func run(_ number: Int, _ scratch: inout Scratch) {
    let entry = entries[number]
    let count = scratch.units.count
    var begin = 0
    while begin < count {
      guard entry.opening.meets(scratch.filters[begin]) else {
        begin += 1
        continue
      }
      scratch.active.removeAll(keepingCapacity: true)
      for index in Int(entry.firstStart)..<Int(entry.firstEnd) where accepts(first[index], scratch.units, begin) {
        scratch.active.append(first[index])
      }
      var best = -1
      var at = begin
      while !scratch.active.isEmpty {
        for position in scratch.active where isLast[Int(position)] { best = at }
        at += 1
        guard at < count else { break }
        scratch.markStamp &+= 1
        if scratch.markStamp == 0 {
          for i in scratch.marks.indices { scratch.marks[i] = 0 }
          scratch.markStamp = 1
        }
        scratch.next.removeAll(keepingCapacity: true)
        for position in scratch.active {
          for index in Int(followStart[Int(position)])..<Int(followStart[Int(position) + 1]) {
            let candidate = follow[index]
            if scratch.marks[Int(candidate)] == scratch.markStamp { continue }
            scratch.marks[Int(candidate)] = scratch.markStamp
            if accepts(candidate, scratch.units, at) { scratch.next.append(candidate) }
          }
        }
        swap(&scratch.active, &scratch.next)
      }
      if best >= 0 {
        scratch.hits.append(Hit(rule: entry.rule, entry: Int32(number), first: begin, last: best))
        return
      }
      begin += 1
    }
  }

  @inline(__always)
  private func accepts(_ position: Int32, _ units: [Unit], _ at: Int) -> Bool {
    let slot = slots[Int(position)]
    let unit = units[at]
    if slot >= 0 { return vocabulary.fills(unit.signature, slot) }
    if unit.token < 0 { return false }
    if slot == PhraseProgram.anyInSentence { return true }
    return !unit.breakBefore && !(at + 1 < units.count && units[at + 1].breakBefore)
  }
}
