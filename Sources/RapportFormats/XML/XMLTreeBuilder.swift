import CLibXML2
import Glibc

/// Builds the trees of units from what a SAX2 parser says. One value, so that a callback is one access to it.
struct XMLTreeBuilder {
  private var bytes: [UInt8] = []
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var texts: [XMLTree.Text] = []
  private var open: [Int] = []
  private var roots: [Int] = []
  private var depth = 0

  /// A new document begins; what is incomplete is dropped.
  mutating func begin() {
    depth = 0
    open.removeAll(keepingCapacity: true)
    guard let first = incompleteRoot else { return }
    texts.removeSubrange(nodes[first].texts.lowerBound...)
    attributes.removeSubrange(nodes[first].attributes.lowerBound...)
    nodes.removeSubrange(first...)
  }

  private var incompleteRoot: Int? {
    let complete = roots.last.map { nodes[$0].end } ?? 0
    return complete < nodes.count ? complete : nil
  }

  /// The root elements that are complete. They share one tree; whoever keeps one keeps all of a batch.
  mutating func takeComplete() -> [XMLElement] {
    guard !roots.isEmpty else { return [] }
    let tree = XMLTree(bytes: bytes, nodes: nodes, attributes: attributes, texts: texts)
    let complete = roots.map { XMLElement(tree: tree, index: $0) }
    bytes.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    roots.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    return complete
  }

  mutating func startElement(
    _ name: UnsafePointer<xmlChar>?, _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth > 1, let name else { return }
    let first = attributes.count
    let nameRange = append(name)
    if let values {
      // Five pointers each: local name, prefix, namespace, begin and end of the value.
      for index in 0..<count {
        guard let attribute = values[index * 5], let start = values[index * 5 + 3], let end = values[index * 5 + 4]
        else { continue }
        let name = append(attribute)
        attributes.append(XMLTree.Attribute(name: name, value: appendValue(start, end - start)))
      }
    }
    open.append(nodes.count)
    nodes.append(
      XMLTree.Node(name: nameRange, end: 0, attributes: first..<attributes.count, texts: texts.count..<texts.count))
  }

  mutating func endElement() {
    depth -= 1
    guard let index = open.popLast() else { return }
    nodes[index].end = nodes.count
    nodes[index].texts = nodes[index].texts.lowerBound..<texts.count
    if open.isEmpty { roots.append(index) }
  }

  mutating func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard let owner = open.last, let text, length > 0 else { return }
    let range = append(text, length)
    if let last = texts.last, last.owner == owner, last.bytes.upperBound == range.lowerBound {
      texts[texts.count - 1].bytes = last.bytes.lowerBound..<range.upperBound
    } else {
      texts.append(XMLTree.Text(owner: owner, bytes: range))
    }
  }

  /// Appends an attribute's value. libxml2 leaves `&` as `&#38;` in it, for a second parser that we don't have.
  private mutating func appendValue(_ text: UnsafePointer<xmlChar>, _ length: Int) -> Range<Int> {
    let start = bytes.count
    var rest = text
    let end = text + length
    while rest < end {
      guard let found = memchr(rest, 0x26, end - rest) else { break }
      let ampersand = UnsafePointer(found.assumingMemoryBound(to: xmlChar.self))
      let next = ampersand + 1
      bytes.append(contentsOf: UnsafeBufferPointer(start: rest, count: next - rest))
      let isEscaped = end - next >= 4 && next[0] == 0x23 && next[1] == 0x33 && next[2] == 0x38 && next[3] == 0x3B
      rest = isEscaped ? next + 4 : next
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: rest, count: end - rest))
    return start..<bytes.count
  }

  private mutating func append(_ name: UnsafePointer<xmlChar>) -> Range<Int> {
    append(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
  }

  private mutating func append(_ text: UnsafePointer<xmlChar>, _ length: Int) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
    return start..<bytes.count
  }
}
