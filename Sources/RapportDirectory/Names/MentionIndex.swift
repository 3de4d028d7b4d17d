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

  private let names: [Name]
  /// Names by the first two bytes of their first word.
  private let byStart: [UInt16: [Int]]

  init(accounts: [Account], staff: [Person]) {
    let staffNames = Set(staff.compactMap { $0.name.flatMap(FoldedText.nameKey) })
    var names: [Name] = []
    var ambiguous: [[[UInt8]]: Int] = [:]
    func add(_ words: [[UInt8]], _ account: Int) {
      guard !words.isEmpty, words.count <= 6 else { return }
      if words.count == 1, words[0].count < 3 { return }
      if let other = ambiguous[words] {
        // The same name in two accounts mentions neither.
        if other != account { names.removeAll { $0.words == words } }
        return
      }
      ambiguous[words] = account
      names.append(Name(words: words, account: account))
    }
    for (index, account) in accounts.enumerated() {
      add(Self.withoutLegalForm(FoldedText.words(account.name)), index)
      for contact in account.contacts {
        guard let name = contact.name, let key = FoldedText.nameKey(name), !staffNames.contains(key) else { continue }
        add(FoldedText.words(name), index)
      }
    }
    self.names = names
    var byStart: [UInt16: [Int]] = [:]
    for (index, name) in names.enumerated() { byStart[Self.start(name.words[0]), default: []].append(index) }
    self.byStart = byStart
  }

  /// Calls `body` with the index of the account of each mention.
  func forEachMention(in text: String, _ body: (Int) -> Void) {
    guard !names.isEmpty else { return }
    // The last words seen, as many as the longest name has.
    var window: [FoldedText.Word] = []
    func look() {
      guard let first = window.first, let candidates = byStart[Self.start(first.bytes)] else { return }
      for index in candidates where matches(names[index], window) { body(names[index].account) }
    }
    FoldedText.forEachWord(text) { word in
      window.append(word)
      if window.count == 6 {
        look()
        window.removeFirst()
      }
    }
    while !window.isEmpty {
      look()
      window.removeFirst()
    }
  }

  private func matches(_ name: Name, _ window: [FoldedText.Word]) -> Bool {
    guard name.words.count <= window.count, window[..<name.words.count].dropFirst().allSatisfy(\.isJoined) else {
      return false
    }
    if name.words.count == 1 {
      let word = window[0]
      if word.bytes == name.words[0] { return name.words[0].count == 3 ? word.isUppercase : word.isCapitalized }
      return name.words[0].count >= 5 && word.isCapitalized
        && Self.isInflected(word.bytes, of: name.words[0], shorterBy: 1)
    }
    var isExact = true
    for (part, word) in zip(name.words, window) where part != word.bytes {
      isExact = false
      guard word.isCapitalized, Self.isInflected(word.bytes, of: part, shorterBy: 2) else { return false }
    }
    return isExact || window.prefix(name.words.count).allSatisfy(\.isCapitalized)
  }

  /// Whether `word` has the stem of `name`, which loses at most `loss` letters, and an ending of at most three more.
  private static func isInflected(_ word: [UInt8], of name: [UInt8], shorterBy loss: Int) -> Bool {
    guard name.count >= 3, word.count <= name.count + 3 else { return false }
    let stem = max(name.count <= 4 ? name.count - 1 : name.count - loss, 2)
    return word.count >= stem && word.prefix(stem).elementsEqual(name.prefix(stem))
  }

  private static func start(_ word: [UInt8]) -> UInt16 {
    UInt16(word.first ?? 0) << 8 | UInt16(word.dropFirst().first ?? 0)
  }

  /// A company's name as people write it: without its legal form.
  static func withoutLegalForm(_ words: [[UInt8]]) -> [[UInt8]] {
    var words = words[...]
    let forms = legalForms
    while words.count > 1, let last = words.last, forms.contains(String(decoding: last, as: UTF8.self)) {
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
