import CLibXML2
import Glibc

/// Parses units one after another with libxml2's push parser and builds their trees.
///
/// All units stand in one synthetic root element, so that one parser serves a whole file; after an error a new one
/// is begun. libxml2 never sees a document type, loads nothing and writes nothing to stderr.
final class XMLTreeParser {
  private var builder = XMLTreeBuilder()
  private var context: xmlParserCtxtPtr?
  private var handler = xmlSAXHandler()

  /// Of libxml2, before its first use.
  private static let initialised: Bool = {
    xmlInitParser()
    return true
  }()

  init() {
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { user, name, _, _, _, _, count, _, values in
      XMLTreeParser.from(user)?.builder.startElement(name, Int(count), values)
    }
    handler.endElementNs = { user, _, _, _ in XMLTreeParser.from(user)?.builder.endElement() }
    handler.characters = { user, text, length in XMLTreeParser.from(user)?.builder.characters(text, Int(length)) }
    handler.cdataBlock = { user, text, length in XMLTreeParser.from(user)?.builder.characters(text, Int(length)) }
    handler.ignorableWhitespace = { user, text, length in
      XMLTreeParser.from(user)?.builder.characters(text, Int(length))
    }
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
    builder.begin()
    let user = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    _ = xmlCtxtUseOptions(context, Int32(options))
    _ = feed(Array("<r>".utf8)[...])
  }

  /// Parses `count` complete units and returns those that are well-formed, up to the first that isn't. After one that
  /// isn't the parser is ready for what comes behind it.
  func parse(_ units: ArraySlice<UInt8>, count: Int) -> [XMLElement] {
    if context == nil { begin() }
    let isWellFormed = feed(units)
    let complete = builder.takeComplete()
    if !isWellFormed || complete.count != count { begin() }
    return complete
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
}
