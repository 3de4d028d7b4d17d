/// Numbers the words of one language's patterns while they are compiled: sets of words are compared and kept as numbers.
final class AtomTable {
  /// The word of each number.
  private(set) var atoms: [Atom] = []
  private var numbers: [Atom: Int32] = [:]

  /// The number of a word.
  func number(_ atom: Atom) -> Int32 {
    if let known = numbers[atom] { return known }
    let new = Int32(atoms.count)
    numbers[atom] = new
    atoms.append(atom)
    return new
  }

  /// The number of a word if it has one.
  func known(_ atom: Atom) -> Int32? { numbers[atom] }

  /// The set of several words, as ascending numbers.
  func set(_ words: [Atom]) -> [Int32] {
    words.count == 1 ? [number(words[0])] : Self.union(words.map { number($0) })
  }

  /// Ascending, each number once.
  static func union(_ numbers: [Int32]) -> [Int32] {
    var sorted = numbers.sorted()
    var kept = 0
    for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeSubrange(kept...)
    return sorted
  }
}
