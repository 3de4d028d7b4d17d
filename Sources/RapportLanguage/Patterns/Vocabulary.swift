/// All words and stems of one language's patterns in one trie: a word of a text is looked up once, and what comes back is
/// its *signature*, the set of pattern positions it can stand at.
final class Vocabulary: Sendable {
  /// Signature of words no pattern knows.
  static let unknown: Int32 = 0

  private let trie: Trie
  private let near: NearWords
  /// Words that are no mistakes; nil where no dictionary is at hand.
  private let dictionary: StemTable?
  /// Bit rows, one a signature: which slots it fills.
  let rows: Table<UInt64>
  /// Length of a row in 64-bit words.
  let rowWidth: Int
  /// Slots of each signature, ascending.
  private let slotLists: [[Int32]]
  /// Signatures of the sets given as `extra`, in their order.
  let extraSignatures: [Int32]

  /// Number of signatures.
  var signatureCount: Int { slotLists.count }

  /// Numbers sets of slots.
  private struct SignatureTable {
    var numbers: [[Int32]: Int32] = [[]: 0]
    var lists: [[Int32]] = [[]]

    mutating func number(_ slots: [Int32]) -> Int32 {
      if let known = numbers[slots] { return known }
      let new = Int32(lists.count)
      numbers[slots] = new
      lists.append(slots)
      return new
    }
  }

  /// Edges of node n are `edgeStart[n]..<edgeStart[n + 1]`.
  struct Trie: Sendable {
    let rootEdges: Table<Int32>
    let edgeStart: Table<Int32>
    let edgeLabels: Table<UInt8>
    let edgeTargets: Table<Int32>
    /// Signature if the word ends at the node.
    let exact: Table<Int32>
    /// Signature if the word goes on past the node's last edge.
    let stem: Table<Int32>

    /// The node one letter on.
    @inline(__always)
    func child(_ node: Int32, _ label: UInt8) -> Int32? {
      var edge = Int(edgeStart[Int(node)])
      let last = Int(edgeStart[Int(node) + 1])
      while edge < last {
        if edgeLabels[edge] == label { return edgeTargets[edge] }
        edge += 1
      }
      return nil
    }

    /// Letters that may follow a node, and where they lead.
    func edges(of node: Int32) -> some Sequence<(UInt8, Int32)> {
      (Int(edgeStart[Int(node)])..<Int(edgeStart[Int(node) + 1])).lazy.map { (edgeLabels[$0], edgeTargets[$0]) }
    }
  }

  /// Builds the trie; every word comes with the slots it fills, `extra` are sets that no word fills (marks).
  init(words: [(atom: Atom, slots: [Int32])], slotCount: Int, extra: [[Int32]] = [], dictionary: StemTable? = nil) {
    var children: [[(UInt8, Int32)]] = [[]]
    var exactSlots: [[Int32]] = [[]]
    var stemSlots: [[Int32]] = [[]]
    for (atom, slots) in words where !slots.isEmpty {
      var node = 0
      for letter in atom.letters {
        if let edge = children[node].first(where: { $0.0 == letter }) {
          node = Int(edge.1)
        } else {
          let new = Int32(children.count)
          children[node].append((letter, new))
          children.append([])
          exactSlots.append([])
          stemSlots.append([])
          node = Int(new)
        }
      }
      exactSlots[node] += slots
      if atom.isStem { stemSlots[node] += slots }
    }
    var table = SignatureTable()
    var rootEdges = [Int32](repeating: -1, count: 256)
    var edgeStart: [Int32] = []
    var edgeLabels: [UInt8] = []
    var edgeTargets: [Int32] = []
    var exact = [Int32](repeating: 0, count: children.count)
    var stem = [Int32](repeating: 0, count: children.count)
    // Nodes are numbered parents first, so what a stem passes down is known when its children come.
    var inherited = [Int32](repeating: 0, count: children.count)
    for node in children.indices {
      edgeStart.append(Int32(edgeLabels.count))
      for (label, target) in children[node] {
        edgeLabels.append(label)
        edgeTargets.append(target)
        if node == 0 { rootEdges[Int(label)] = target }
      }
      let above = table.lists[Int(inherited[node])]
      stem[node] = stemSlots[node].isEmpty ? inherited[node] : table.number(AtomTable.union(above + stemSlots[node]))
      for (_, target) in children[node] { inherited[Int(target)] = stem[node] }
      exact[node] = exactSlots[node].isEmpty ? inherited[node] : table.number(AtomTable.union(above + exactSlots[node]))
    }
    edgeStart.append(Int32(edgeLabels.count))
    extraSignatures = extra.map { table.number($0.sorted()) }
    let width = max(1, (slotCount + 63) / 64)
    var rows = [UInt64](repeating: 0, count: width * table.lists.count)
    for (signature, slots) in table.lists.enumerated() {
      for slot in slots { rows[signature * width + Int(slot) / 64] |= 1 << UInt64(slot % 64) }
    }
    trie = Trie(
      rootEdges: Table(rootEdges), edgeStart: Table(edgeStart), edgeLabels: Table(edgeLabels),
      edgeTargets: Table(edgeTargets), exact: Table(exact), stem: Table(stem))
    near = NearWords(trie: trie, isCautious: dictionary == nil)
    self.dictionary = dictionary
    self.rows = Table(rows)
    rowWidth = width
    slotLists = table.lists
  }

  /// Signature of the word whose folded letters are `letters[start..<end]`.
  func signature(_ letters: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    guard start < end else { return Self.unknown }
    let trie = trie
    var node = trie.rootEdges[Int(letters[start])]
    if node < 0 { return trie.stem[0] }
    var index = start + 1
    while index < end {
      let label = letters[index]
      var edge = Int(trie.edgeStart[Int(node)])
      let last = Int(trie.edgeStart[Int(node) + 1])
      while edge < last, trie.edgeLabels[edge] != label { edge += 1 }
      if edge == last { return trie.stem[Int(node)] }
      node = trie.edgeTargets[edge]
      index += 1
    }
    return trie.exact[Int(node)]
  }

  /// Signature of the word that one with a typing mistake stands for; `unknown` where it is a word of its own.
  func signatureOfMistyped(_ letters: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    let found = near.signature(letters, start, end)
    guard found != Self.unknown, let dictionary else { return found }
    return dictionary.contains(Array(letters[start..<end])) ? Self.unknown : found
  }

  /// Signature of a folded word.
  func signature(_ word: [UInt8]) -> Int32 { signature(word, 0, word.count) }

  /// Whether words of this signature can stand at `slot`.
  @inline(__always)
  func fills(_ signature: Int32, _ slot: Int32) -> Bool {
    rows[Int(signature) * rowWidth + Int(slot) >> 6] >> UInt64(slot & 63) & 1 == 1
  }

  /// All slots of a signature.
  func slots(of signature: Int32) -> [Int32] { slotLists[Int(signature)] }
}
