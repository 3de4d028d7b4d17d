/// All words and stems of one language's patterns in one trie: a word of a text is looked up once, and what comes back is
/// its *signature*, the set of pattern positions it can stand at.
final class Vocabulary: Sendable {
  /// Signature of words no pattern knows.
  static let unknown: Int32 = 0

  private let rootEdges: [Int32]
  private let edgeStart: [Int32]
  private let edgeLabels: [UInt8]
  private let edgeTargets: [Int32]
  /// Signature if the word ends at the node.
  private let exact: [Int32]
  /// Signature if the word goes on past the node's last edge.
  private let stem: [Int32]
  /// Bit rows, one a signature: which slots it fills.
  private let rows: [UInt64]
  /// Length of a row in 64-bit words.
  private let rowWidth: Int
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

  /// Builds the trie; `slotsOfAtom` are the slots an atom fills, `extra` sets that no word fills (marks).
  init(slotsOfAtom: [Atom: [Int32]], slotCount: Int, extra: [[Int32]] = []) {
    var children: [[(UInt8, Int32)]] = [[]]
    var exactSlots: [[Int32]] = [[]]
    var stemSlots: [[Int32]] = [[]]
    for atom in slotsOfAtom.keys.sorted() {
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
      let slots = slotsOfAtom[atom] ?? []
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
    var inherited = [[Int32]](repeating: [], count: children.count)
    for node in children.indices {
      edgeStart.append(Int32(edgeLabels.count))
      for (label, target) in children[node] {
        edgeLabels.append(label)
        edgeTargets.append(target)
        if node == 0 { rootEdges[Int(label)] = target }
      }
      let passing = inherited[node] + stemSlots[node]
      for (_, target) in children[node] { inherited[Int(target)] = passing }
      stem[node] = table.number(Set(passing).sorted())
      exact[node] = table.number(Set(inherited[node] + exactSlots[node]).sorted())
    }
    edgeStart.append(Int32(edgeLabels.count))
    extraSignatures = extra.map { table.number($0.sorted()) }
    let width = max(1, (slotCount + 63) / 64)
    var rows = [UInt64](repeating: 0, count: width * table.lists.count)
    for (signature, slots) in table.lists.enumerated() {
      for slot in slots { rows[signature * width + Int(slot) / 64] |= 1 << UInt64(slot % 64) }
    }
    self.rootEdges = rootEdges
    self.edgeStart = edgeStart
    self.edgeLabels = edgeLabels
    self.edgeTargets = edgeTargets
    self.exact = exact
    self.stem = stem
    self.rows = rows
    rowWidth = width
    slotLists = table.lists
  }

  /// Signature of the word whose folded letters are `letters[start..<end]`.
  func signature(_ letters: [UInt8], _ start: Int, _ end: Int) -> Int32 {
    guard start < end else { return Self.unknown }
    var node = rootEdges[Int(letters[start])]
    if node < 0 { return stem[0] }
    var index = start + 1
    while index < end {
      let label = letters[index]
      var edge = Int(edgeStart[Int(node)])
      let last = Int(edgeStart[Int(node) + 1])
      while edge < last, edgeLabels[edge] != label { edge += 1 }
      if edge == last { return stem[Int(node)] }
      node = edgeTargets[edge]
      index += 1
    }
    return exact[Int(node)]
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
