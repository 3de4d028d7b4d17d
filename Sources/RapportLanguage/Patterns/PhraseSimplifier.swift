/// Makes the tree of a phrase small before it becomes an automaton; what it stands for stays the same.
enum PhraseSimplifier {
  /// Flattens nested choices and sequences, makes one word of alternatives that are single words, and writes what
  /// alternatives begin with only once: "(nie wie|nie ma)" becomes "nie (wie|ma)".
  static func simplified(_ phrase: Phrase) -> Phrase {
    switch phrase {
    case .word, .anyWord, .mark: return phrase
    case .optional(let inner):
      let simple = simplified(inner)
      if case .optional = simple { return simple }
      return .optional(simple)
    case .sequence(let parts):
      var flat: [Phrase] = []
      for part in parts {
        let simple = simplified(part)
        if case .sequence(let inner) = simple { flat += inner } else { flat.append(simple) }
      }
      return flat.count == 1 ? flat[0] : .sequence(flat)
    case .choice(let branches):
      var words: [Int32] = []
      var others: [Phrase] = []
      for branch in branches {
        switch simplified(branch) {
        case .word(let set): words += set
        case .choice(let inner):
          for nested in inner {
            if case .word(let set) = nested { words += set } else { others.append(nested) }
          }
        case let other: others.append(other)
        }
      }
      others = factored(others)
      if !words.isEmpty { others.insert(.word(AtomTable.union(words)), at: 0) }
      return others.count == 1 ? others[0] : .choice(others)
    }
  }

  /// Alternatives with the same beginning become one.
  private static func factored(_ branches: [Phrase]) -> [Phrase] {
    var order: [Phrase] = []
    var rests: [Phrase: [[Phrase]]] = [:]
    var result: [Phrase] = []
    for branch in branches {
      guard case .sequence(let parts) = branch, parts.count > 1, case .word = parts[0] else {
        result.append(branch)
        continue
      }
      if rests[parts[0]] == nil { order.append(parts[0]) }
      rests[parts[0], default: []].append(Array(parts.dropFirst()))
    }
    for head in order {
      let tails = rests[head] ?? []
      let tail = tails.map { $0.count == 1 ? $0[0] : Phrase.sequence($0) }
      let inner = tail.count == 1 ? tail[0] : simplified(.choice(tail))
      if case .sequence(let parts) = inner {
        result.append(.sequence([head] + parts))
      } else {
        result.append(.sequence([head, inner]))
      }
    }
    return result
  }
}
