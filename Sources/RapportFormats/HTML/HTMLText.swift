import CLibXML2
import RapportModel

/// Turns HTML mail into plain text: paragraphs, lists, table rows and quote levels survive, style and script don't.
///
/// libxml2's HTML parser reads it as a stream of events, never as a tree (its tree drops text below depth 256).
/// In front of it `HTMLGuard` takes away what makes it slow or has no meaning in text, so that time stays linear on
/// any input.
public enum HTMLText {
  /// Bytes of HTML read; the largest newsletters have one or two million. The rest is passed over.
  static let maximumInput = 50 << 20
  /// Open elements beyond which nesting is no longer followed. Real mail, quoted thirty times, stays below 300.
  static let maximumDepth = 512

  /// The text of `html`, which is in UTF-8. Lines end with `\n`; lines quoted in HTML begin with `> `, once a level.
  public static func plainText(_ html: String) -> String {
    var repairs: Set<Repair> = []
    return String(decoding: plainText(Array(html.utf8), repairs: &repairs), as: UTF8.self)
  }

  static func plainText(_ html: [UInt8], repairs: inout Set<Repair>) -> [UInt8] {
    if html.count > maximumInput { repairs.insert(.truncated) }
    let writer = HTMLTextWriter()
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      let writer = Unmanaged<HTMLTextWriter>.fromOpaque(context).takeUnretainedValue()
      writer.start(HTMLElementName(name), attributes: HTMLAttributes(attributes))
    }
    handler.endElement = { context, name in
      guard let context, name != nil else { return }
      Unmanaged<HTMLTextWriter>.fromOpaque(context).takeUnretainedValue().end()
    }
    handler.characters = { context, characters, count in
      guard let context, let characters, count > 0 else { return }
      let text = UnsafeBufferPointer(start: characters, count: Int(count))
      Unmanaged<HTMLTextWriter>.fromOpaque(context).takeUnretainedValue().append(text)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    let context = Unmanaged.passUnretained(writer).toOpaque()
    guard let parser = htmlCreatePushParserCtxt(&handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
      repairs.insert(.truncated)
      return []
    }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
    htmlCtxtUseOptions(parser, Int32(bitPattern: options))
    var guardian = HTMLGuard(html, limit: min(html.count, maximumInput))
    feed(Array("<html><body>".utf8), to: parser)
    var chunk: [UInt8] = []
    chunk.reserveCapacity(HTMLGuard.chunk * 2)
    while guardian.next(into: &chunk) {
      feed(chunk, to: parser)
      chunk.removeAll(keepingCapacity: true)
      if writer.depth > maximumDepth, !guardian.isFlat {
        guardian.isFlat = true
        repairs.insert(.depth)
      }
    }
    htmlParseChunk(parser, nil, 0, 1)
    return withExtendedLifetime(writer) { writer.finish() }
  }

  private static func feed(_ bytes: [UInt8], to parser: htmlParserCtxtPtr) {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      htmlParseChunk(parser, base.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), 0)
    }
  }

  /// The charset that `<meta>` declares near the start; nil where there is none.
  static func declaredCharset(_ html: [UInt8], in range: Range<Int>) -> Charset? {
    let range = range.clamped(to: 0..<html.count)
    let limit = min(range.upperBound, range.lowerBound + 4_096)
    var index = range.lowerBound
    while let mark = html.firstIndex(of: .less, in: index..<limit) {
      index = mark + 1
      guard html.hasLowercasePrefix("meta", at: index, limit: limit) else { continue }
      let end = html.firstIndex(of: .greater, in: index..<limit) ?? limit
      while index < end {
        if html.hasLowercasePrefix("charset", at: index, limit: end) {
          var value = index + 7
          while value < end, html[value].isWhitespace || html[value] == .equals || html[value] == .quote {
            value += 1
          }
          var stop = value
          while stop < end, html[stop] != .quote, html[stop] != .apostrophe, !html[stop].isWhitespace { stop += 1 }
          return Charset(label: html[value..<stop])
        }
        index += 1
      }
    }
    return nil
  }
}
