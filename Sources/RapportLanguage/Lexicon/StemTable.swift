import CLexicons

/// The words of a language with all their forms, in the folded alphabet: read as they lie in the program, without unpacking
/// (Sources/CLexicons/Stems/README.md describes the format).
final class StemTable: @unchecked Sendable {
  /// Of a table without this, nothing is known.
  private static let magic: UInt32 = 0x314D_5453

  private let bytes: UnsafeRawBufferPointer
  private let paradigmCount: Int
  private let blockCount: Int
  private let paradigmStarts: Int
  private let blockStarts: Int
  private let paradigms: Int
  private let stems: Int
  /// Beginnings that make a word the dictionary doesn't list out of one that it lists.
  private let prefixes: [[UInt8]]

  /// The built-in table of a language; nil where there is none.
  static func builtIn(_ language: LexiconLanguage) -> StemTable? {
    for index in 0..<rapport_stems_count {
      let file = rapport_stems_at(index)
      guard String(cString: file.path) == language.rawValue else { continue }
      return StemTable(UnsafeRawBufferPointer(start: file.bytes, count: file.count), prefixes: prefixes(language))
    }
    return nil
  }

  /// A table over bytes that outlive it; nil unless they are one.
  init?(_ bytes: UnsafeRawBufferPointer, prefixes: [String]) {
    self.bytes = bytes
    self.prefixes = prefixes.map { FoldedAlphabet.folded($0) }
    guard bytes.count >= 20, Self.number(bytes, 0) == Self.magic else { return nil }
    paradigmCount = Int(Self.number(bytes, 4))
    blockCount = Int(Self.number(bytes, 8))
    paradigmStarts = 20
    blockStarts = paradigmStarts + 4 * (paradigmCount + 1)
    paradigms = blockStarts + 4 * blockCount
    stems = paradigms + Int(Self.number(bytes, 12))
    guard stems + Int(Self.number(bytes, 16)) == bytes.count else { return nil }
  }

  private static func prefixes(_ language: LexiconLanguage) -> [String] {
    switch language {
    case .en: ["un", "re", "in", "dis", "non", "mis", "over", "pre"]
    case .pl: ["nie", "naj", "po", "przy", "nad", "pod", "prze"]
    case .ru: ["не", "по", "наи", "пере", "при"]
    case .nb: []
    }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    offset + 4 <= bytes.count ? UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) : 0
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Whether the dictionary has the word in any form, or without one of the beginnings that make new words.
  func contains(_ word: [UInt8]) -> Bool {
    if has(word[...]) { return true }
    return prefixes.contains { prefix in
      word.count > prefix.count + 2 && word.starts(with: prefix) && has(word[prefix.count...])
    }
  }

  private func has(_ word: ArraySlice<UInt8>) -> Bool {
    for end in word.startIndex...word.endIndex {
      for paradigm in paradigms(ofStem: word[word.startIndex..<end]) where find(word[end...], in: paradigm) != nil {
        return true
      }
    }
    return false
  }

  /// All forms of the words whose dictionary form is `word`, else of those that have it as a form; empty if none does.
  func forms(of word: [UInt8]) -> [[UInt8]] {
    var heads: Set<[UInt8]> = []
    var others: Set<[UInt8]> = []
    for end in 0...word.count {
      let stem = Array(word[0..<end])
      for paradigm in paradigms(ofStem: word[0..<end]) {
        guard let place = find(word[end...], in: paradigm) else { continue }
        let forms = suffixes(of: paradigm).map { stem + $0 }
        if place == 0 { heads.formUnion(forms) } else { others.formUnion(forms) }
      }
    }
    return (heads.isEmpty ? others : heads).sorted { $0.lexicographicallyPrecedes($1) }
  }

  // MARK: Paradigms

  private func suffixes(of paradigm: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    scan(paradigm) { start, end in
      result.append((start..<end).map { byte($0) })
      return true
    }
    return result
  }

  /// The place of a suffix in a paradigm, 0 = the dictionary form's.
  private func find(_ suffix: ArraySlice<UInt8>, in paradigm: Int) -> Int? {
    var number = 0
    var found: Int?
    scan(paradigm) { start, end in
      if end - start == suffix.count, zip(start..<end, suffix).allSatisfy({ byte($0) == $1 }) { found = number }
      number += 1
      return found == nil
    }
    return found
  }

  private func scan(_ paradigm: Int, _ body: (Int, Int) -> Bool) {
    guard paradigm >= 0, paradigm < paradigmCount else { return }
    var offset = paradigms + Int(Self.number(bytes, paradigmStarts + 4 * paradigm))
    let count = Int(byte(offset)) | Int(byte(offset + 1)) << 8
    offset += 2
    for _ in 0..<count {
      let length = Int(byte(offset))
      guard body(offset + 1, offset + 1 + length) else { return }
      offset += 1 + length
    }
  }

  // MARK: Stems

  /// Numbers of the paradigms of a stem.
  private func paradigms(ofStem stem: ArraySlice<UInt8>) -> [Int] {
    // The last block whose first stem isn't behind the one looked for.
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      if compareFirst(ofBlock: middle, with: stem) <= 0 { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [] }
    var offset = stems + Int(Self.number(bytes, blockStarts + 4 * (low - 1)))
    let end = low < blockCount ? stems + Int(Self.number(bytes, blockStarts + 4 * low)) : bytes.count
    var current: [UInt8] = []
    while offset < end {
      let shared = Int(byte(offset))
      let length = Int(byte(offset + 1))
      offset += 2
      if shared < current.count { current.removeSubrange(shared...) }
      for _ in 0..<length {
        current.append(byte(offset))
        offset += 1
      }
      let count = Int(byte(offset))
      offset += 1
      let isWanted = current.elementsEqual(stem)
      var numbers: [Int] = []
      for _ in 0..<count {
        var number = 0
        var shift = 0
        while byte(offset) >= 128, shift < 28 {
          number |= Int(byte(offset) & 127) << shift
          shift += 7
          offset += 1
        }
        number |= Int(byte(offset)) << shift
        offset += 1
        if isWanted { numbers.append(number) }
      }
      if isWanted { return numbers }
    }
    return []
  }

  private func compareFirst(ofBlock block: Int, with stem: ArraySlice<UInt8>) -> Int {
    let offset = stems + Int(Self.number(bytes, blockStarts + 4 * block))
    let length = Int(byte(offset + 1))
    var index = 0
    for letter in stem {
      guard index < length else { return -1 }
      let own = byte(offset + 2 + index)
      if own != letter { return own < letter ? -1 : 1 }
      index += 1
    }
    return index < length ? 1 : 0
  }
}
