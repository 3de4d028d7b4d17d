import RapportModel

/// Limits on the tree of parts. Mail servers refuse such mail; see the limits of Postfix and Dovecot.
enum MIMELimits {
  /// Parts around a part; deeper ones stay one opaque part.
  static let depth = 100
  /// Parts of a message; the rest is one opaque part.
  static let parts = 10_000
  /// Bytes of a boundary; RFC 2046 allows 70.
  static let boundary = 2_048
}

/// Finds the parts of a message in one pass over its bytes (RFC 2046), without recursion.
struct MIMETree {
  let bytes: [UInt8]
  private(set) var fields: [MailHeaderField] = []
  private(set) var parts: [MailPart] = []
  private(set) var repairs: Set<Repair> = []
  /// Whether the bytes end in the middle of a multipart whose parts had begun.
  private(set) var isCut = false

  private var boundaries = BoundaryStack()
  /// A part whose end has not been seen.
  private var leaf: Int?

  /// Finds the parts of the message in `bytes`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    fields.reserveCapacity(32)
    var position = Self.skippingJunk(bytes)
    position = openPart(at: position, parent: nil, default: .plainText)
    while position < bytes.count, !boundaries.items.isEmpty {
      guard let line = boundaries.next(in: bytes, from: position, levels: boundaries.items.count) else { break }
      closeParts(above: line.level, at: line.start)
      if line.isClosing {
        // Without a part all there is stands in front of the closing boundary.
        finishMultipart(at: boundaries.items[line.level].sawBoundary ? line.next : line.start)
        position = line.next
      } else {
        boundaries.items[line.level].sawBoundary = true
        let parent = boundaries.items[line.level].part
        if parts.count >= MIMELimits.parts {
          // One opaque part for the rest of this multipart.
          repairs.insert(.count)
          let start = line.next
          guard let end = closingBoundary(of: line.level, from: start) else {
            appendOpaque(start..<bytes.count, parent: parent)
            position = bytes.count
            break
          }
          appendOpaque(start..<end.start, parent: parent)
          closeParts(above: line.level, at: end.start)
          finishMultipart(at: end.next)
          position = end.next
        } else {
          let isDigest = isDigest(parent)
          position = openPart(at: line.next, parent: parent, default: isDigest ? .message : .plainText)
        }
      }
    }
    if !boundaries.items.isEmpty {
      repairs.insert(.boundary)
      isCut = boundaries.items.contains(where: \.sawBoundary)
      closeParts(above: -1, at: bytes.count, isEnd: true)
    }
  }

  /// A byte order mark and empty lines before the headers.
  private static func skippingJunk(_ bytes: [UInt8]) -> Int {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count, bytes[index] == .lf || bytes[index] == .cr { index += 1 }
    return index
  }

  // MARK: Parts

  /// Reads the headers at `start` as a new part, and of the mails within it; returns where its content begins.
  private mutating func openPart(at start: Int, parent: Int?, default defaultKind: MailPart.Kind) -> Int {
    var start = start
    var parent = parent
    var defaultKind = defaultKind
    while true {
      let firstField = fields.count
      let body = HeaderScanner.scan(bytes, from: start, within: boundaries, into: &fields, repairs: &repairs)
      var part = MailPart(
        parent: parent, depth: parent.map { parts[$0].depth + 1 } ?? 0, fields: firstField..<fields.count,
        body: body..<bytes.count, kind: defaultKind, encoding: .identity, isAttachment: false)
      let boundary = readDeclarations(of: &part)
      let index = parts.count
      parts.append(part)
      leaf = index
      if part.kind.isMultipart {
        guard part.depth < MIMELimits.depth else {
          repairs.insert(.depth)
          return body
        }
        if let boundary = usableBoundary(boundary, of: part) {
          boundaries.items.append(BoundaryStack.Item(part: index, boundary: boundary))
          leaf = nil
        } else {
          repairs.insert(.boundary)
        }
        return body
      }
      guard part.kind == .message, part.encoding == .identity else { return body }
      guard part.depth < MIMELimits.depth, parts.count < MIMELimits.parts else {
        repairs.insert(.depth)
        return body
      }
      (start, parent, defaultKind) = (Self.skippingLineEnds(bytes, from: body), index, .plainText)
      // An empty mail, or the end of the part, where a mail should be.
      if start >= bytes.count || boundaries.line(in: bytes, at: start, levels: boundaries.items.count) != nil {
        return start
      }
    }
  }

  private static func skippingLineEnds(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == .lf || bytes[index] == .cr { index += 1 }
    return index
  }

  private mutating func appendOpaque(_ range: Range<Int>, parent: Int) {
    parts.append(
      MailPart(
        parent: parent, depth: parts[parent].depth + 1, fields: fields.count..<fields.count, body: range, kind: .other,
        encoding: .identity, isAttachment: true))
    leaf = nil
  }

  /// Reads the three headers that shape the tree; returns the boundary of a multipart.
  private mutating func readDeclarations(of part: inout MailPart) -> [UInt8]? {
    var boundary: [UInt8]?
    var encodingField: Int?
    for index in part.fields {
      let name = fields[index].name
      switch name.count {
      case 12 where part.typeField == nil && bytes.equalsLowercase("content-type", in: name): part.typeField = index
      case 12 where bytes.equalsLowercase("content-type", in: name): repairs.insert(.header)
      case 19 where part.dispositionField == nil && bytes.equalsLowercase("content-disposition", in: name):
        part.dispositionField = index
      case 25 where encodingField == nil && bytes.equalsLowercase("content-transfer-encoding", in: name):
        encodingField = index
      default: break
      }
    }
    if let field = part.typeField {
      let value = fields[field].value
      let (type, subtype, end) = Self.mediaType(bytes, in: value)
      if let kind = MailPart.Kind(bytes, type: type, subtype: subtype) {
        part.kind = kind
        if kind.isMultipart {
          for parameter in HeaderParameters(bytes, from: end, limit: value.upperBound)
          where bytes.equalsLowercase("boundary", in: parameter.name)
            || bytes.equalsLowercase("boundary*", in: parameter.name)
          {
            boundary = Self.boundary(bytes, parameter)
            break
          }
        }
      } else {
        part.kind = .plainText
      }
    }
    if let field = encodingField { part.encoding = Self.encoding(bytes, in: fields[field].value) }
    if let field = part.dispositionField {
      let value = bytes.trimmed(fields[field].value)
      part.isAttachment = bytes.hasLowercasePrefix("attachment", at: value.lowerBound, limit: value.upperBound)
    }
    return boundary
  }

  /// The two words before the parameters, and where these begin.
  static func mediaType(_ bytes: [UInt8], in value: Range<Int>) -> (Range<Int>, Range<Int>, Int) {
    var index = value.lowerBound
    let limit = value.upperBound
    func isToken(_ byte: UInt8) -> Bool {
      !byte.isWhitespace && byte != .slash && byte != .semicolon && byte != .openParen && byte != .quote
    }
    while index < limit, bytes[index].isWhitespace || bytes[index] == .quote { index += 1 }
    let typeStart = index
    while index < limit, isToken(bytes[index]) { index += 1 }
    let type = typeStart..<index
    while index < limit, bytes[index].isWhitespace { index += 1 }
    guard index < limit, bytes[index] == .slash else { return (type, index..<index, index) }
    index += 1
    while index < limit, bytes[index].isWhitespace { index += 1 }
    let subtypeStart = index
    while index < limit, isToken(bytes[index]) { index += 1 }
    return (type, subtypeStart..<index, index)
  }

  private static func encoding(_ bytes: [UInt8], in value: Range<Int>) -> MailPart.TransferEncoding {
    let (word, _, _) = mediaType(bytes, in: value)
    if bytes.equalsLowercase("base64", in: word) { return .base64 }
    if bytes.equalsLowercase("quoted-printable", in: word) { return .quotedPrintable }
    let uu: [StaticString] = ["x-uuencode", "uuencode", "x-uue", "uue"]
    return uu.contains { bytes.equalsLowercase($0, in: word) } ? .uuencode : .identity
  }

  private static func boundary(_ bytes: [UInt8], _ parameter: HeaderParameters.Parameter) -> [UInt8]? {
    var value = bytes.unescaped(in: parameter.value)
    if !parameter.isQuoted, let space = value.firstIndex(where: { $0.isWhitespace }) { value.removeSubrange(space...) }
    return value.isEmpty || value.count > MIMELimits.boundary ? nil : value
  }

  /// `multipart/digest`, whose parts are mails unless they say otherwise (RFC 2046 section 5.1.5).
  private func isDigest(_ part: Int) -> Bool {
    guard let field = parts[part].typeField else { return false }
    let (_, subtype, _) = Self.mediaType(bytes, in: fields[field].value)
    return bytes.equalsLowercase("digest", in: subtype)
  }

  // MARK: Boundaries

  /// The declared boundary; where a message declares none or one that never comes, the one its lines show.
  private mutating func usableBoundary(_ declared: [UInt8]?, of part: MailPart) -> [UInt8]? {
    // Only the outermost is worth a search: one for each level would cost the square of the size.
    guard part.depth == 0 else { return declared }
    var line = part.body.lowerBound
    var shown: [UInt8]?
    while line < bytes.count {
      let end = bytes.firstIndex(of: .lf, in: line..<bytes.count) ?? bytes.count
      if bytes.hasPrefix("--", at: line, limit: end) {
        if let declared, bytes[(line + 2)..<end].starts(with: declared) { return declared }
        if shown == nil, bytes.hasLowercasePrefix("content-", at: end + 1, limit: bytes.count) {
          let text = bytes.trimmed(line + 2..<end)
          if !text.isEmpty, text.count <= MIMELimits.boundary { shown = Array(bytes[text]) }
        }
      }
      line = end + 1
    }
    guard let shown else { return declared }
    repairs.insert(.boundary)
    return shown
  }

  /// The end of the multipart at `level` or of one around it.
  private func closingBoundary(of level: Int, from start: Int) -> BoundaryStack.Line? {
    var position = start
    while let line = boundaries.next(in: bytes, from: position, levels: level + 1) {
      if line.level < level || line.isClosing { return line }
      position = line.next
    }
    return nil
  }

  /// Ends the leaf and all multiparts above `level` in front of the boundary at `position`.
  private mutating func closeParts(above level: Int, at position: Int, isEnd: Bool = false) {
    let end = isEnd ? position : Self.withoutLineEnd(bytes, before: position)
    if let index = leaf {
      close(index, at: end, upTo: level >= 0 ? boundaries.items[level].part : nil)
      leaf = nil
    }
    while boundaries.items.count > level + 1 {
      let last = boundaries.items.removeLast()
      repairs.insert(.boundary)
      close(last.part, at: end, upTo: level >= 0 ? boundaries.items[level].part : nil)
    }
  }

  /// Ends a part, and the mails around it that end with it, up to the multipart `container`.
  private mutating func close(_ part: Int, at end: Int, upTo container: Int?) {
    var current: Int? = part
    while let index = current, index != container {
      let lower = parts[index].body.lowerBound
      if parts[index].body.upperBound == bytes.count || parts[index].body.upperBound > end {
        parts[index].body = lower..<max(lower, end)
      }
      current = parts[index].parent
      if let next = current, parts[next].kind != .message { return }
    }
  }

  /// Ends the innermost multipart behind its closing boundary. What follows is the epilogue of it, which belongs
  /// to no part.
  private mutating func finishMultipart(at position: Int) {
    let closed = boundaries.items.removeLast()
    let container = boundaries.items.last?.part
    // The epilogue of the message itself stays within it: it may hold the only text.
    if closed.part > 0 || !closed.sawBoundary { close(closed.part, at: position, upTo: container) }
    // The mail around a multipart goes on after it, up to the next boundary.
    leaf = nil
  }

  private static func withoutLineEnd(_ bytes: [UInt8], before position: Int) -> Int {
    var end = position
    if end > 0, bytes[end - 1] == .lf { end -= 1 }
    if end < position, end > 0, bytes[end - 1] == .cr { end -= 1 }
    return end
  }
}
