public import RapportModel

/// The elements of a batch of records in document order, in four flat arrays.
final class XMLTree: Sendable {
  struct Node: Sendable {
    var name: Range<Int>
    /// Index past its last descendant.
    var end: Int
    var attributes: Range<Int>
    /// Texts in it and its descendants.
    var texts: Range<Int>
  }

  struct Attribute: Sendable {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// A stretch of text and the element it stands in.
  struct Text: Sendable {
    var owner: Int
    var bytes: Range<Int>
  }

  let bytes: [UInt8]
  let nodes: [Node]
  let attributes: [Attribute]
  let texts: [Text]

  init(bytes: [UInt8], nodes: [Node], attributes: [Attribute], texts: [Text]) {
    self.bytes = bytes
    self.nodes = nodes
    self.attributes = attributes
    self.texts = texts
  }

  func string(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }

  func matches(_ range: Range<Int>, _ name: String) -> Bool {
    guard name.utf8.count == range.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      for byte in name.utf8 {
        if bytes[index] != byte { return false }
        index += 1
      }
      return true
    }
  }
}

/// An element of a record: name, attributes, text, children. Names are local, without namespace prefix.
public struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  /// Its name without prefix.
  public var name: String { tree.string(tree.nodes[index].name) }

  /// Whether its name without prefix is `name`.
  public func isNamed(_ name: String) -> Bool { tree.matches(tree.nodes[index].name, name) }

  /// The value of an attribute; nil where it has none of that name.
  public subscript(_ attribute: String) -> String? {
    for position in tree.nodes[index].attributes where tree.matches(tree.attributes[position].name, attribute) {
      return tree.string(tree.attributes[position].value)
    }
    return nil
  }

  /// The bytes of an attribute's value, without making text of them.
  public func bytes(of attribute: String) -> ArraySlice<UInt8>? {
    for position in tree.nodes[index].attributes where tree.matches(tree.attributes[position].name, attribute) {
      return tree.bytes[tree.attributes[position].value]
    }
    return nil
  }

  /// All attributes in the order of the file.
  public var attributes: [(name: String, value: String)] {
    tree.nodes[index].attributes.map {
      (tree.string(tree.attributes[$0].name), tree.string(tree.attributes[$0].value))
    }
  }

  /// The text that stands directly in the element.
  public var text: String {
    var result = ""
    for text in tree.texts[tree.nodes[index].texts] where text.owner == index { result += tree.string(text.bytes) }
    return result
  }

  /// The text of the element and all that is inside it.
  public var allText: String {
    var result = ""
    for text in tree.texts[tree.nodes[index].texts] { result += tree.string(text.bytes) }
    return result
  }

  /// Its children in the order of the file.
  public var children: [XMLElement] {
    var result: [XMLElement] = []
    var next = index + 1
    while next < tree.nodes[index].end {
      result.append(XMLElement(tree: tree, index: next))
      next = tree.nodes[next].end
    }
    return result
  }

  /// Its children of that name.
  public func children(_ name: String) -> [XMLElement] { children.filter { $0.isNamed(name) } }

  /// Its first child of that name.
  public func child(_ name: String) -> XMLElement? {
    var next = index + 1
    while next < tree.nodes[index].end {
      if tree.matches(tree.nodes[next].name, name) { return XMLElement(tree: tree, index: next) }
      next = tree.nodes[next].end
    }
    return nil
  }
}

/// One record of an XML export.
public struct XMLRecord: Sendable {
  /// The record's element.
  public var root: XMLElement
  /// The elements around it, outermost first: their names and attributes, not their text.
  public var context: [XMLElement]
  /// First byte in the source, from 0.
  public var offset: Int
  /// Bytes in the source.
  public var length: Int
  /// Line it starts on, from 1.
  public var line: Int
  /// What had to be mended.
  public var repairs: Set<Repair>
}

/// Something that kept a record, or the rest of a file, from being read.
public struct XMLDefect: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The record is not well-formed: passed over, later ones are read.
    case illFormed
    /// The record is longer than the limit: passed over.
    case tooLarge
    /// The file ends inside a record or before its root element is closed.
    case truncated
    /// A document type declaration with entities or an external part.
    case documentType
    /// More than 256 open elements.
    case tooDeep
    /// More than 256 attributes in a tag.
    case tooManyAttributes
    /// A tag longer than 64 KiB without its values.
    case tagTooLong
    /// The bytes are no XML at all: what they are instead.
    case notXML(String)
    /// Something after the root element, or a second root: passed over or read as it is.
    case trailingContent
  }

  /// What is wrong.
  public var kind: Kind
  /// First byte concerned, from 0.
  public var offset: Int
  /// Bytes concerned.
  public var length: Int
  /// Line it starts on, from 1.
  public var line: Int
  /// Element it is about.
  public var element: String?

  /// The defect as an issue of the source at `path`.
  public func issue(path: String, format: String) -> ImportIssue {
    let (outcome, found, expected, remedy) = texts
    let position = SourcePosition(
      path: path, format: format, offset: offset, length: length, line: line, element: element)
    return ImportIssue(outcome: outcome, position: position, found: found, expected: expected, remedy: remedy)
  }

  private var texts: (outcome: ImportIssue.Outcome, found: String, expected: String, remedy: String) {
    switch kind {
    case .illFormed:
      (.quarantined, "record is not well-formed XML", "well-formed XML", "export the record again")
    case .tooLarge:
      (
        .quarantined, "record is larger than \(XMLLimits.record >> 20) MiB", "a smaller record",
        "export it without attachments"
      )
    case .truncated:
      (.truncated, "file ends in the middle", "the end tag of the root element", "export or copy the file again")
    case .documentType:
      (
        .refused, "document type declaration with entities or an external part", "none",
        "remove the declaration if you trust the file"
      )
    case .tooDeep:
      (.refused, "elements nested deeper than \(XMLLimits.depth)", "an export of records", "check what the file is")
    case .tooManyAttributes:
      (
        .refused, "a tag with more than \(XMLLimits.attributes) attributes", "an export of records",
        "check what the file is"
      )
    case .tagTooLong:
      (.refused, "a tag longer than \(XMLLimits.tag >> 10) KiB", "an export of records", "check what the file is")
    case .notXML(let what):
      (.refused, what, "XML text", "unpack or export the file again")
    case .trailingContent:
      (.notice, "something after the end of the root element", "the end of the file", "check how the file was joined")
    }
  }
}

/// What the XML reader found next.
public enum XMLEvent: Sendable {
  /// A record.
  case record(XMLRecord)
  /// Something that kept a record, or the rest of the file, from being read.
  case defect(XMLDefect)
}
