import RapportModel

/// Names of accounts and their contacts, found in running text in one pass over its folded words.
///
/// Names of two words or more may be inflected ("z Janem Kowalskim", "Ивану Петрову", "Fjord Fisks"); then each word
/// must have its capital. A name of a single word needs its capital always, and of three letters all of them.
struct MentionIndex: Sendable {
  private struct Name: Sendable {
    var words: [[UInt8]]
    var account: Int
  }

  /// Names of more words are known by their first ones.
  private static let maximumWords = 6

  private let names: [Name]
  /// Names by the hash of their first word's stem.
  private let byStem: [UInt64: [Int]]
  /// One bit for the low half of each of these hashes: what most words are turned away by.
  private let stems: [UInt64]

  init(accounts: [Account], staff: [Person]) {
    let staffNames = Set(staff.compactMap { $0.name.flatMap(FoldedText.nameKey) })
    var owners: [[[UInt8]]: Int?] = [:]
    func add(_ words: [[UInt8]], _ account: Int) {
      let words = Array(words.prefix(Self.maximumWords))
      guard let first = words.first, words.count > 1 || first.count >= 3 else { return }
      // The same name in two accounts mentions neither.
      if let owner = owners[words] {
        if owner != account { owners[words] = .some(nil) }
      } else {
        owners[words] = account
      }
    }
    for (index, account) in accounts.enumerated() {
      add(Self.withoutLegalForm(FoldedText.words(account.name)), index)
      for contact in account.contacts {
        guard let name = contact.name, let key = FoldedText.nameKey(name), !staffNames.contains(key) else { continue }
        add(FoldedText.words(name), index)
      }
    }
    names = owners.compactMap { words, account in account.map { Name(words: words, account: $0) } }
      .sorted { $0.words.lexicographicallyPrecedes($1.words) { $0.lexicographicallyPrecedes($1) } }
    var byStem: [UInt64: [Int]] = [:]
    var stems = [UInt64](repeating: 0, count: 1024)
    for (index, name) in names.enumerated() {
      let stem = name.words[0].prefix(Self.stem(of: name.words[0], isOnly: name.words.count == 1))
      let hash = stem.reduce(Self.hashStart, Self.hash)
      byStem[hash, default: []].append(index)
      stems[Int(hash & 0xFFFF) / 64] |= 1 << (hash % 64)
    }
    self.byStem = byStem
    self.stems = stems
  }

  /// Calls `body` with the index of the account of each mention.
  func forEachMention(in text: String, _ body: (Int) -> Void) {
    guard !names.isEmpty else { return }
    let text = FoldedText(text)
    for index in text.words.indices {
      let word = text.words[index]
      let count = word.end - word.start
      var hash = Self.hashStart
      for length in 1...max(count, 1) where length <= count {
        hash = Self.hash(hash, text.bytes[word.start + length - 1])
        // A word has at most two letters fewer and three more than the name, and the name two more than its stem.
        guard length + 5 >= count, stems[Int(hash & 0xFFFF) / 64] & (1 << (hash % 64)) != 0,
          let candidates = byStem[hash]
        else { continue }
        for candidate in candidates where matches(names[candidate], text, at: index) { body(names[candidate].account) }
      }
    }
  }

  /// FNV-1a.
  private static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private func matches(_ name: Name, _ text: FoldedText, at index: Int) -> Bool {
    guard index + name.words.count <= text.words.count else { return false }
    let words = text.words[index..<index + name.words.count]
    if name.words.count == 1 {
      let word = text.words[index]
      let bytes = text.bytes(of: word)
      if bytes.elementsEqual(name.words[0]) { return name.words[0].count == 3 ? word.isUppercase : word.isCapitalized }
      return name.words[0].count >= 5 && word.isCapitalized && Self.isInflected(bytes, of: name.words[0], isOnly: true)
    }
    var isExact = true
    for (part, word) in zip(name.words, words) {
      let bytes = text.bytes(of: word)
      if bytes.elementsEqual(part) { continue }
      isExact = false
      guard word.isCapitalized, Self.isInflected(bytes, of: part, isOnly: false) else { return false }
    }
    guard words.dropFirst().allSatisfy(\.isJoined) else { return false }
    return isExact || words.allSatisfy(\.isCapitalized)
  }

  /// Whether `word` has the stem of `name` and an ending of at most three letters more.
  private static func isInflected(_ word: ArraySlice<UInt8>, of name: [UInt8], isOnly: Bool) -> Bool {
    let stem = stem(of: name, isOnly: isOnly)
    return stem < name.count && word.count <= name.count + 3 && word.count >= stem
      && word.prefix(stem).elementsEqual(name.prefix(stem))
  }

  /// How many letters of a name stay when it is inflected: all but the last two, all but one of short words and of
  /// names of one word, and all of a word with digits.
  private static func stem(of name: [UInt8], isOnly: Bool) -> Int {
    if name.count < 3 || name.contains(where: { (48...57).contains($0) }) { return name.count }
    return max(name.count <= 4 || isOnly ? name.count - 1 : name.count - 2, 2)
  }

  /// A company's name as people write it: without its legal form.
  static func withoutLegalForm(_ words: [[UInt8]]) -> [[UInt8]] {
    var words = words[...]
    while words.count > 1, let last = words.last, legalForms.contains(String(decoding: last, as: UTF8.self)) {
      words = words.dropLast()
    }
    while words.count > 1, let first = words.first, leadingForms.contains(String(decoding: first, as: UTF8.self)) {
      words = words.dropFirst()
    }
    return Array(words)
  }

  /// Folded words that stand behind a name: `AS`, `ASA`, `Sp. z o.o.`, `S.A.`, `Ltd`, `Inc` …
  private static let legalForms: Set<String> = [
    "as", "asa", "ans", "da", "enk", "ba", "sa", "nuf", "sp", "z", "o", "oo", "s", "a", "k", "spolka", "ltd", "limited",
    "plc", "llp", "llc", "inc", "incorporated", "corp", "corporation", "co", "gmbh", "ag", "ab", "oi", "aps", "bv",
    "nv",
    "srl", "spa", "zoo",
  ]
  /// Folded words that stand before one: `ООО`, `АО`, `ИП`, `PHU`, `Firma`.
  private static let leadingForms: Set<String> = [
    "ooo", "oao", "zao", "pao", "ao", "ip", "tov", "chp", "phu", "fhu", "pphu", "ppuh", "firma", "the",
  ]
}
