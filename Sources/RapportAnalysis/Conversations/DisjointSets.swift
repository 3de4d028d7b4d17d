/// Sets that only grow together (R. E. Tarjan 1975): union by size, path halving, no recursion, so that chains and
/// cycles of references of any length cost nothing.
struct DisjointSets {
  private var parents: [Int]
  private var sizes: [Int]

  init(count: Int) {
    parents = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
  }

  /// A new set of one member; returns the member.
  mutating func add() -> Int {
    parents.append(parents.count)
    sizes.append(1)
    return parents.count - 1
  }

  /// The member that stands for the set of `member`.
  mutating func root(of member: Int) -> Int {
    var current = member
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  /// Joins two sets; false if they were one already.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    var (large, small) = (root(of: a), root(of: b))
    guard large != small else { return false }
    if sizes[large] < sizes[small] { swap(&large, &small) }
    parents[small] = large
    sizes[large] += sizes[small]
    return true
  }
}
