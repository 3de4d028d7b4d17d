extension PhraseIndex {
  /// A found phrase: the rule and the units it covers.
  struct Hit: Equatable {
    var rule: Int32
    var entry: Int32
    var first: Int
    /// Last unit, inclusive.
    var last: Int
  }

  /// One word of a sentence as the automata see it.
  struct Unit: BitwiseCopyable {
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
    /// Signatures of the words met last, by language.
    var words = [WordCache](repeating: WordCache(), count: LexiconLanguage.allCases.count)
    fileprivate var attempts: [Attempt] = []
    fileprivate var stamp: UInt32 = 0
    fileprivate var sentence = [UInt64](repeating: 0, count: PhraseIndex.sentenceWords)
    fileprivate var active: [Int32] = []
    fileprivate var next: [Int32] = []
    fileprivate var marks: [UInt32] = []
    fileprivate var markStamp: UInt32 = 0
    init() {}
  }

  /// What was tried of one phrase in the sentence at hand.
  fileprivate struct Attempt: BitwiseCopyable {
    var stamp: UInt32 = 0
    /// Places a match was tried from.
    var low: Int32 = 0
    var high: Int32 = -1
    /// Number of the hit, -1 without.
    var hit: Int32 = -1
  }

  /// Finds every phrase of `directions` in the sentence held in `scratch.units`; the hits are left in `scratch.hits`, the
  /// longest of each phrase at its leftmost place.
  func search(_ scratch: inout Scratch, directions: UInt8) {
    scratch.hits.removeAll(keepingCapacity: true)
    if scratch.attempts.count < entries.count {
      scratch.attempts = [Attempt](repeating: Attempt(), count: entries.count)
    }
    if scratch.marks.count < slots.count { scratch.marks = [UInt32](repeating: 0, count: slots.count) }
    scratch.stamp &+= 1
    if scratch.stamp == 0 {
      for index in scratch.attempts.indices { scratch.attempts[index] = Attempt() }
      scratch.stamp = 1
    }
    var units: [Unit] = []
    var sentence: [UInt64] = []
    swap(&units, &scratch.units)
    swap(&sentence, &scratch.sentence)
    units.withUnsafeBufferPointer { units in
      sentence.withUnsafeMutableBufferPointer { sentence in
        gatherSentence(units, sentence)
        let triggers = triggers.base
        let triggerStart = triggerStart.base
        for position in 0..<units.count {
          let signature = Int(units[position].signature)
          var t = Int(triggerStart[signature])
          let end = Int(triggerStart[signature + 1])
          while t < end {
            let trigger = triggers + t
            t += 1
            guard trigger.pointee.directions & directions != 0, Self.has(trigger.pointee, sentence) else { continue }
            attempt(trigger.pointee, at: position, units, &scratch)
          }
        }
      }
    }
    swap(&units, &scratch.units)
    swap(&sentence, &scratch.sentence)
  }

  /// Puts the slots of all words together.
  @inline(__always)
  private func gatherSentence(_ units: UnsafeBufferPointer<Unit>, _ sentence: UnsafeMutableBufferPointer<UInt64>) {
    for word in 0..<Self.sentenceWords { sentence[word] = 0 }
    for unit in units where unit.signature != Vocabulary.unknown {
      let row = sentenceFilters.base + Int(unit.signature) * Self.sentenceWords
      for word in 0..<Self.sentenceWords { sentence[word] |= row[word] }
    }
  }

  /// Whether the words the phrase cannot do without may be in the sentence.
  @inline(__always)
  private static func has(_ trigger: Trigger, _ sentence: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    func isSet(_ bit: UInt16) -> Bool { sentence[Int(bit >> 6)] >> UInt64(bit & 63) & 1 == 1 }
    if trigger.requiredCount == 0 { return true }
    if !isSet(trigger.required.0) { return false }
    if trigger.requiredCount == 1 { return true }
    if !isSet(trigger.required.1) { return false }
    return trigger.requiredCount == 2 || isSet(trigger.required.2)
  }

  /// Tries a phrase from the places its match can begin at when `position` is its telling word.
  private func attempt(
    _ trigger: Trigger, at position: Int, _ units: UnsafeBufferPointer<Unit>, _ scratch: inout Scratch
  ) {
    let low = max(0, position - Int(trigger.most))
    var high = position - Int(trigger.least)
    let number = Int(trigger.entry)
    // A copy would cost more than most attempts do.
    let entry = entries.base + number
    // Most attempts end here: nothing the phrase begins with is where it would have to be.
    let filters = filters.base
    var start = low
    while start <= high, !entry.pointee.opening.meets(filters[Int(units[start].signature)]) { start += 1 }
    guard start <= high else { return }
    var known = scratch.attempts[number]
    if known.stamp != scratch.stamp { known = Attempt(stamp: scratch.stamp) }
    if known.hit >= 0 { high = min(high, scratch.hits[Int(known.hit)].first - 1) }
    var begin = start
    while begin <= high {
      if begin >= Int(known.low), begin <= Int(known.high) {
        begin = Int(known.high) + 1
        continue
      }
      if entry.pointee.opening.meets(filters[Int(units[begin].signature)]) {
        let last = entry.pointee.count <= 64 ? runMask(entry, units, begin) : runLists(entry, units, begin, &scratch)
        if last >= 0 {
          let hit = Hit(rule: entry.pointee.rule, entry: trigger.entry, first: begin, last: last)
          if known.hit >= 0 {
            scratch.hits[Int(known.hit)] = hit
          } else {
            known.hit = Int32(truncatingIfNeeded: scratch.hits.count)
            scratch.hits.append(hit)
          }
          break
        }
      }
      begin += 1
    }
    if known.hit < 0 {
      // Places tried without success; a gap between two stretches is tried again rather than remembered.
      let joins = known.high < 0 || (low <= Int(known.high) + 1 && high >= Int(known.low) - 1)
      known.low = Int32(truncatingIfNeeded: joins && known.high >= 0 ? min(low, Int(known.low)) : low)
      known.high = Int32(truncatingIfNeeded: joins ? max(high, Int(known.high)) : high)
    }
    scratch.attempts[number] = known
  }

  /// Whether any word of the clause fits at `at`.
  @inline(__always)
  private func isInsideClause(_ units: UnsafeBufferPointer<Unit>, _ at: Int) -> Bool {
    !units[at].breakBefore && !(at + 1 < units.count && units[at + 1].breakBefore)
  }

  /// Those of `candidates` that take the word at `at`.
  @inline(__always)
  private func accepted(
    _ candidates: UInt64, _ entry: UnsafePointer<Compact>, _ units: UnsafeBufferPointer<Unit>, _ at: Int
  ) -> UInt64 {
    let unit = units[at]
    let wild = entry.pointee.clauseMask | entry.pointee.sentenceMask
    var result: UInt64 = 0
    if candidates & wild != 0, unit.token >= 0 {
      result = candidates & entry.pointee.sentenceMask
      if candidates & entry.pointee.clauseMask != 0, isInsideClause(units, at) {
        result |= candidates & entry.pointee.clauseMask
      }
    }
    var left = candidates & ~wild
    let row = vocabulary.rows.base + Int(unit.signature) * vocabulary.rowWidth
    let slots = slots.base + Int(entry.pointee.base)
    while left != 0 {
      let position = left.trailingZeroBitCount
      let slot = Int(slots[position])
      result |= (row[slot >> 6] >> UInt64(slot & 63) & 1) << UInt64(position)
      left &= left - 1
    }
    return result
  }

  /// Last unit of the longest match that begins at `begin`, -1 without one.
  private func runMask(_ entry: UnsafePointer<Compact>, _ units: UnsafeBufferPointer<Unit>, _ begin: Int) -> Int {
    let follow = followMasks.base + Int(entry.pointee.base)
    var best = -1
    var at = begin
    var active = accepted(entry.pointee.firstMask, entry, units, at)
    while active != 0 {
      if active & entry.pointee.lastMask != 0 { best = at }
      at += 1
      guard at < units.count else { break }
      var candidates: UInt64 = 0
      while active != 0 {
        candidates |= follow[active.trailingZeroBitCount]
        active &= active - 1
      }
      active = accepted(candidates, entry, units, at)
    }
    return best
  }

  /// The same for phrases of more than 64 positions.
  private func runLists(
    _ entry: UnsafePointer<Compact>, _ units: UnsafeBufferPointer<Unit>, _ begin: Int, _ scratch: inout Scratch
  ) -> Int {
    scratch.active.removeAll(keepingCapacity: true)
    for index in Int(entry.pointee.firstStart)..<Int(entry.pointee.firstEnd) where accepts(first[index], units, begin) {
      scratch.active.append(first[index])
    }
    var best = -1
    var at = begin
    while !scratch.active.isEmpty {
      for position in scratch.active where isLast[Int(position)] { best = at }
      at += 1
      guard at < units.count else { break }
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
          if accepts(candidate, units, at) { scratch.next.append(candidate) }
        }
      }
      swap(&scratch.active, &scratch.next)
    }
    return best
  }

  @inline(__always)
  private func accepts(_ position: Int32, _ units: UnsafeBufferPointer<Unit>, _ at: Int) -> Bool {
    let slot = slots[Int(position)]
    if slot >= 0 { return vocabulary.fills(units[at].signature, slot) }
    if units[at].token < 0 { return false }
    return slot == PhraseProgram.anyInSentence || isInsideClause(units, at)
  }
}
