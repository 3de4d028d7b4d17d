/// Many phrases looked for at once in folded text. One table lookup a word tells most of them apart, so that the cost
/// does not grow with their number.
struct PhraseSet: Sendable {
  private struct Phrase {
    var bytes: [UInt8]
    var group: Int
  }

  private let phrases: [Phrase]
  /// Phrases by a hash of their first bytes: the first index + 1, then chained.
  private let heads: [Int16]
  private let next: [Int16]
  /// Hashes of the first three bytes, for a look at unfolded text.
  private let beginnings: [Bool]
  private static let size = 4_096
  private static let beginningSize = 1 << 15

  /// Phrases in groups (at most 32), which are told apart in the results.
  init(groups: [[String]]) {
    var phrases: [Phrase] = []
    var heads = [Int16](repeating: 0, count: Self.size)
    var next: [Int16] = []
    var beginnings = [Bool](repeating: false, count: Self.beginningSize)
    for (group, list) in groups.enumerated() {
      for phrase in list where phrase.utf8.count >= 2 {
        let bytes = Array(phrase.utf8)
        let slot = Self.hash(bytes[0], bytes[1])
        phrases.append(Phrase(bytes: bytes, group: group))
        next.append(heads[slot])
        heads[slot] = Int16(phrases.count)
        if bytes.count > 2 {
          beginnings[Self.beginning(bytes[0], bytes[1], bytes[2])] = true
        } else {
          // Two letters and whatever ends the word.
          for byte in UInt8(0)...127 where !MailByte.isLetter(byte) {
            beginnings[Self.beginning(bytes[0], bytes[1], byte)] = true
          }
        }
      }
    }
    self.phrases = phrases
    self.heads = heads
    self.next = next
    self.beginnings = beginnings
  }

  init(_ phrases: some Sequence<String>) { self.init(groups: [Array(phrases)]) }

  @inline(__always)
  private static func hash(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) &* 31 &+ Int(b)) & (size - 1) }

  /// 15 bits of three bytes: five of each, which tells letters apart.
  @inline(__always)
  private static func beginning(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    (Int(a & 31) << 10 | Int(b & 31) << 5 | Int(c & 31)) ^ (Int(c >> 5) &* 0x1249 & (beginningSize - 1))
  }

  /// Whether a phrase can begin at `index` of unfolded text: false only if none does.
  @inline(__always)
  func mayBegin(_ bytes: [UInt8], at index: Int, limit: Int) -> Bool {
    guard index + 2 < limit else { return index + 1 < limit }
    let (a, b, c) = (bytes[index], bytes[index + 1], bytes[index + 2])
    guard a | b | c < 0x80 else { return true }
    return beginnings[Self.beginning(MailByte.lowered(a), MailByte.lowered(b), MailByte.lowered(c))]
  }

  /// The length of the longest phrase that stands at `index` of folded text; nil if none does.
  func length(at index: Int, in text: [UInt8], limit: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    var entry = Int(heads[Self.hash(text[index], text[index + 1])])
    var longest: Int?
    while entry > 0 {
      let phrase = phrases[entry - 1]
      if phrase.bytes.count > longest ?? 0, Self.stands(phrase.bytes, at: index, in: text, limit: limit) {
        longest = phrase.bytes.count
      }
      entry = Int(next[entry - 1])
    }
    return longest
  }

  /// A bit for each group of which a phrase stands in folded text, at the beginning of a word or of a mark.
  func groups(in text: [UInt8]) -> UInt32 {
    var found: UInt32 = 0
    var isInside = false
    for index in 0..<max(0, text.count - 1) {
      let isLetter = FoldedText.isLetter(text[index])
      let goesOn = isInside && isLetter
      isInside = isLetter
      if goesOn { continue }
      if index + 2 < text.count, !beginnings[Self.beginning(text[index], text[index + 1], text[index + 2])] { continue }
      var entry = Int(heads[Self.hash(text[index], text[index + 1])])
      while entry > 0 {
        let phrase = phrases[entry - 1]
        if found & (1 << UInt32(phrase.group)) == 0, Self.stands(phrase.bytes, at: index, in: text, limit: text.count) {
          found |= 1 << UInt32(phrase.group)
        }
        entry = Int(next[entry - 1])
      }
    }
    return found
  }

  /// Whether any phrase stands in folded text.
  func contains(in text: [UInt8]) -> Bool { groups(in: text) != 0 }

  private static func stands(_ phrase: [UInt8], at index: Int, in text: [UInt8], limit: Int) -> Bool {
    guard limit - index >= phrase.count else { return false }
    for offset in phrase.indices where text[index + offset] != phrase[offset] { return false }
    return true
  }
}
