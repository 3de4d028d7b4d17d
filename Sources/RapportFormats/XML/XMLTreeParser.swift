import CLibXML2
import Glibc

/// Parses units one after another with libxml2's push parser and builds their trees.
///
/// All units stand in one synthetic root element, so that one parser serves a whole file; after an error a new one
/// is begun. libxml2 never sees a document type, loads nothing and writes nothing to stderr.
final class XMLTreeParser {
  /// Trees of units that are complete, in order.
  private(set) var completed: [XMLTree] = []

  private var context: xmlParserCtxtPtr?
  private var handler = xmlSAXHandler()
  private var depth = 0

  private var bytes: [UInt8] = []
  private var nodes: [XMLTree.Node] = []
  private var attributes: [XMLTree.Attribute] = []
  private var texts: [XMLTree.Text] = []
  private var open: [Int] = []

  /// Of libxml2, before its first use.
  private static let initialised: Bool = {
    xmlInitParser()
    return true
  }()

  init() {
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { user, name, _, _, _, _, count, _, values in
      XMLTreeParser.from(user)?.startElement(name, Int(count), values)
    }
    handler.endElementNs = { user, _, _, _ in XMLTreeParser.from(user)?.endElement() }
    handler.characters = { user, text, length in XMLTreeParser.from(user)?.characters(text, Int(length)) }
    handler.cdataBlock = { user, text, length in XMLTreeParser.from(user)?.characters(text, Int(length)) }
    handler.ignorableWhitespace = { user, text, length in XMLTreeParser.from(user)?.characters(text, Int(length)) }
  }

  deinit { release() }

  private static func from(_ user: UnsafeMutableRawPointer?) -> XMLTreeParser? {
    user.map { Unmanaged<XMLTreeParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func release() {
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
    self.context = nil
  }

  private func begin() {
    _ = Self.initialised
    release()
    depth = 0
    dropUnit()
    let user = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    _ = xmlCtxtUseOptions(context, Int32(options))
    _ = feed(Array("<r>".utf8)[...])
  }

  /// Parses `count` complete units. False where one is not well-formed: `completed` then has those before it, and the
  /// parser is ready for what comes after it.
  func parse(_ units: ArraySlice<UInt8>, count: Int) -> Bool {
    if context == nil { begin() }
    if feed(units), completed.count == count { return true }
    begin()
    return false
  }

  /// The completed trees, which are forgotten here.
  func takeCompleted() -> [XMLTree] {
    defer { completed.removeAll(keepingCapacity: true) }
    return completed
  }

  private func feed(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        var position = 0
        while position < characters.count {
          let length = min(XMLLimits.batch, characters.count - position)
          guard let base = characters.baseAddress else { return true }
          xmlParseChunk(context, base + position, Int32(length), 0)
          guard let context, context.pointee.wellFormed != 0, context.pointee.disableSAX == 0 else { return false }
          position += length
        }
        return true
      }
    }
  }

  // MARK: - Building

  private func dropUnit() {
    bytes.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  private func startElement(
    _ name: UnsafePointer<xmlChar>?, _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth > 1, let name else { return }
    let first = attributes.count
    let nameRange = append(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
    if let values {
      // Five pointers each: local name, prefix, namespace, begin and end of the value.
      for index in 0..<count {
        guard let attribute = values[index * 5], let start = values[index * 5 + 3], let end = values[index * 5 + 4]
        else { continue }
        let name = append(attribute, strlen(UnsafeRawPointer(attribute).assumingMemoryBound(to: CChar.self)))
        attributes.append(XMLTree.Attribute(name: name, value: appendValue(start, end - start)))
      }
    }
    open.append(nodes.count)
    nodes.append(
      XMLTree.Node(
        name: nameRange, parent: open.dropLast().last ?? -1, end: 0, attributes: first..<attributes.count))
  }

  private func endElement() {
    depth -= 1
    guard let index = open.popLast() else { return }
    nodes[index].end = nodes.count
    if open.isEmpty {
      completed.append(XMLTree(bytes: bytes, nodes: nodes, attributes: attributes, texts: texts))
      dropUnit()
    }
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard let owner = open.last, let text, length > 0 else { return }
    let range = append(text, length)
    if let last = texts.last, last.owner == owner, last.bytes.upperBound == range.lowerBound {
      texts[texts.count - 1].bytes = last.bytes.lowerBound..<range.upperBound
    } else {
      texts.append(XMLTree.Text(owner: owner, bytes: range))
    }
  }

  /// Appends an attribute's value. libxml2 leaves `&` as `&#38;` in it, for a second parser that we don't have.
  private func appendValue(_ text: UnsafePointer<xmlChar>, _ length: Int) -> Range<Int> {
    guard memchr(text, 0x26, length) != nil else { return append(text, length) }
    let start = bytes.count
    let value = UnsafeBufferPointer(start: text, count: length)
    var index = 0
    while index < length {
      bytes.append(value[index])
      index += value[index] == 0x26 && value[index...].starts(with: Array("&#38;".utf8)) ? 5 : 1
    }
    return start..<bytes.count
  }

  private func append(_ text: UnsafePointer<xmlChar>, _ length: Int) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
    return start..<bytes.count
  }
}
