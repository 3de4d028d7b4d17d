import RapportModel

/// Whose an extension is: by the names that call logs show with it, else by the end of a colleague's direct number.
struct ExtensionGuess {
  /// Extensions seen, with how often each name was shown.
  private let names: [(number: String, names: [String: Int])]

  /// Share of the names shown with an extension, in percent, from which on it is one colleague's.
  static let ownShare = 80
  /// Digits an extension must have to be told by the end of a direct number; shorter ends agree by chance.
  static let minimumDigits = 3

  init(evidence: DirectoryEvidence) {
    names = evidence.numbers.filter { number, _ in
      (2...6).contains(number.utf8.count) && number.utf8.allSatisfy { (48...57).contains($0) }
    }
    .map { number, facts in
      var byKey: [String: Int] = [:]
      for (name, count) in facts.names {
        if let key = FoldedText.nameKey(name) { byKey[key, default: 0] += count }
      }
      return (number, byKey)
    }
    .sorted { $0.number < $1.number }
  }

  /// Gives each extension to the one colleague whose it seems to be: a guess, to be seen and corrected.
  func give(to people: inout [(messages: Int, guess: Guess<Person>)]) {
    var byKey: [String: [Int]] = [:]
    for index in people.indices {
      if let key = people[index].guess.value.name.flatMap(FoldedText.nameKey) { byKey[key, default: []].append(index) }
    }
    var unnamed: [String] = []
    for (number, names) in names {
      let shown = names.filter { byKey[$0.key] != nil }
      let total = shown.values.reduce(0, +)
      guard let most = shown.max(by: { $0.value < $1.value }) else {
        if names.isEmpty { unnamed.append(number) }
        continue
      }
      guard most.value * 100 >= total * Self.ownShare, let owners = byKey[most.key], owners.count == 1 else { continue }
      Self.give(number, to: &people[owners[0]].guess, "extension by the name in the call log")
    }
    for number in unnamed where number.utf8.count >= Self.minimumDigits {
      let owners = people.indices.filter { index in
        people[index].guess.value.phones.contains { $0.hasSuffix(number) }
      }
      guard owners.count == 1 else { continue }
      Self.give(number, to: &people[owners[0]].guess, "extension \(number) by the end of the direct number: check")
    }
  }

  private static func give(_ number: String, to guess: inout Guess<Person>, _ reason: String) {
    guard !guess.value.extensions.contains(number) else { return }
    guess.value.extensions.append(number)
    if !guess.reason.contains(reason) { guess.reason += "; " + reason }
  }

  /// Extensions shown with the names of several colleagues, with whose.
  func shared(by colleagues: [String]) -> [Guess<String>] {
    var byKey: [String: String] = [:]
    for name in colleagues.sorted() {
      if let key = FoldedText.nameKey(name), byKey[key] == nil { byKey[key] = name }
    }
    return names.compactMap { number, names in
      let shown = names.filter { byKey[$0.key] != nil }
      let total = shown.values.reduce(0, +)
      guard shown.count > 1, shown.values.allSatisfy({ $0 * 100 < total * Self.ownShare }) else { return nil }
      let users = shown.keys.compactMap { byKey[$0] }.sorted().joined(separator: ", ")
      return Guess(number, confidence: 0.5, reason: "the call log shows the names of \(users) with it")
    }
  }
}
