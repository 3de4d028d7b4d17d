/// Words with one typing mistake: a letter too many, too few, wrong, or two exchanged.
///
/// Only words of at least `minimum` letters that no pattern knows are looked at, and only mistakes near the place where the
/// word stops being the beginning of a known one: there is where the mistake must be, unless the mistyped letters happen
/// to begin another word.
struct NearWords: Sendable {
  /// Letters a word, and the word it may stand for, must have.
  static let minimum = 5
  /// Letters the word must have in common with a known one before its mistake.
  static let sharedStart = 3
  /// How far in front of the place where the word leaves the known ones its mistake may be.
  static let reach = 2

  let trie: Vocabulary.Trie
  /// Without a dictionary only exchanged and doubled letters are taken for mistakes.
  let isCautious: Bool

  /// Signature of the one word that `letters[start..<end]` may stand for, `unknown` where there is none or more than one.
  func signature(_ letters: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    guard end - start >= Self.minimum else { return Vocabulary.unknown }
    // The nodes of the way the word goes together with known ones.
    var path: InlineArray<64, Int32> = .init(repeating: 0)
    var depth = 0
    while depth < end - start, depth < 63, let next = trie.child(path[depth], letters[start + depth]) {
      depth += 1
      path[depth] = next
    }
    guard depth >= Self.sharedStart else { return Vocabulary.unknown }
    var found = Vocabulary.unknown
    func consider(_ signature: Int32) -> Bool {
      if signature == Vocabulary.unknown || signature == found { return true }
      if found != Vocabulary.unknown { return false }
      found = signature
      return true
    }
    var place = max(1, depth - Self.reach)
    while place <= depth {
      let node = path[place]
      let at = start + place
      if at < end {
        // Two letters exchanged.
        if at + 1 < end, letters[at] != letters[at + 1], let first = trie.child(node, letters[at + 1]),
          let second = trie.child(first, letters[at])
        {
          guard consider(finish(second, letters, at + 2, end, place + 2)) else { return Vocabulary.unknown }
        }
        // One too many.
        if !isCautious || letters[at] == letters[at - 1] {
          guard consider(finish(node, letters, at + 1, end, place)) else { return Vocabulary.unknown }
        }
      }
      // One too few, or a wrong one.
      for (label, target) in trie.edges(of: node) {
        if !isCautious || label == letters[at - 1] {
          guard consider(finish(target, letters, at, end, place + 1)) else { return Vocabulary.unknown }
        }
        if !isCautious, at < end, label != letters[at] {
          guard consider(finish(target, letters, at + 1, end, place + 1)) else { return Vocabulary.unknown }
        }
      }
      place += 1
    }
    return found
  }

  /// Signature of the known word that goes on from `node` with exactly the rest of the letters.
  private func finish(_ from: Int32, _ letters: [UInt8], _ start: Int, _ end: Int, _ depth: Int) -> Int32 {
    var node = from
    var depth = depth
    var index = start
    while index < end {
      // A stem too short to be sure of.
      if depth < Self.minimum, trie.stem[Int(node)] != Vocabulary.unknown { return Vocabulary.unknown }
      guard let next = trie.child(node, letters[index]) else { return trie.stem[Int(node)] }
      node = next
      depth += 1
      index += 1
    }
    return depth >= Self.minimum ? trie.exact[Int(node)] : Vocabulary.unknown
  }
}
