/// Values by byte strings, found byte by byte: several words can be looked up while they are read.
final class ByteTrie: Sendable {
  /// Node that every look-up starts from.
  static let root: Int32 = 0

  private let edgeStart: Table<Int32>
  private let edgeLabels: Table<UInt8>
  private let edgeTargets: Table<Int32>
  private let values: Table<Int32>

  /// A trie of `entries`; the last of equal keys wins.
  init(_ entries: [(key: [UInt8], value: Int32)]) {
    var children: [[(UInt8, Int32)]] = [[]]
    var values: [Int32] = [-1]
    for (key, value) in entries {
      var node = 0
      for byte in key {
        if let edge = children[node].first(where: { $0.0 == byte }) {
          node = Int(edge.1)
        } else {
          children[node].append((byte, Int32(children.count)))
          node = children.count
          children.append([])
          values.append(-1)
        }
      }
      values[node] = value
    }
    var edgeStart: [Int32] = []
    var edgeLabels: [UInt8] = []
    var edgeTargets: [Int32] = []
    for list in children {
      edgeStart.append(Int32(edgeLabels.count))
      for (label, target) in list {
        edgeLabels.append(label)
        edgeTargets.append(target)
      }
    }
    edgeStart.append(Int32(edgeLabels.count))
    self.edgeStart = Table(edgeStart)
    self.edgeLabels = Table(edgeLabels)
    self.edgeTargets = Table(edgeTargets)
    self.values = Table(values)
  }

  /// The node one byte on; nil if no key goes on like that.
  @inline(__always)
  func step(_ node: Int32, _ byte: UInt8) -> Int32? {
    var edge = Int(edgeStart[Int(node)])
    let end = Int(edgeStart[Int(node) + 1])
    while edge < end {
      if edgeLabels[edge] == byte { return edgeTargets[edge] }
      edge += 1
    }
    return nil
  }

  /// The node after all bytes of `bytes[start..<end]`.
  func walk(_ from: Int32, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int32? {
    var node = from
    for index in start..<end {
      guard let next = step(node, bytes[index]) else { return nil }
      node = next
    }
    return node
  }

  /// Value of the key that ends at `node`; nil if none does.
  func value(_ node: Int32) -> Int32? { values[Int(node)] < 0 ? nil : values[Int(node)] }
}
