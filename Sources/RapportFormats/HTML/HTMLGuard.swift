/// Passes HTML on in chunks, reduced to what text is made of.
///
/// Comments, declarations, scripts, styles and titles are dropped, as are tags that mean nothing to a text; of the
/// others only the attributes that matter are kept, shortened. libxml2 compares every attribute of a tag with all
/// before it and every end tag with all open elements, which on hostile input takes hours; this leaves it a handful.
struct HTMLGuard {
  /// Bytes passed on at a time, about.
  static let chunk = 16 << 10
  /// Bytes of a tag; a longer one is text. Pictures within attributes are longer, but stand in tags that are dropped.
  private static let maximumTag = 64 << 10
  /// Bytes kept of an attribute's value: quote containers are told by the first hundred.
  private static let maximumValue = 512

  private let html: [UInt8]
  private let limit: Int
  private var index = 0
  /// The next `>`, found once and for all `<` before it.
  private var nextClose = -1
  /// What is known to occur no more: looked for once only.
  private var hasNoCommentEnd = false
  private var endlessRawText: Set<HTMLElementName> = []
  /// Whether nesting is no longer passed on, only line breaks.
  var isFlat = false

  init(_ html: [UInt8], limit: Int) {
    self.html = html
    self.limit = limit
  }

  /// Appends the next chunk to `output`; false at the end.
  mutating func next(into output: inout [UInt8]) -> Bool {
    guard index < limit else { return false }
    let target = output.count + Self.chunk
    while index < limit, output.count < target {
      let mark = html.firstIndex(of: .less, in: index..<limit) ?? limit
      // A long text in several chunks.
      let stop = min(mark, index + Self.chunk)
      appendText(index..<stop, to: &output)
      index = stop
      if index == mark, index < limit { readMarkup(into: &output) }
    }
    return true
  }

  /// Appends text without NUL and other characters that are none in HTML.
  private func appendText(_ range: Range<Int>, to output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = html[index]
      index += 1
      guard byte >= 0x20 || byte == .lf || byte == .tab || byte == .cr else { continue }
      output.append(byte)
      guard byte == UInt8(ascii: "&"), let end = HTMLEntities.endOfUnterminated(html, at: index, limit: limit) else {
        continue
      }
      output.append(contentsOf: html[index..<end])
      output.append(.semicolon)
      index = end
    }
  }

  private mutating func readMarkup(into output: inout [UInt8]) {
    let next = index + 1
    guard next < limit else {
      appendLiteral(to: &output)
      return
    }
    switch html[next] {
    case UInt8(ascii: "!") where html.hasPrefix("!--", at: next, limit: limit): skipComment()
    case UInt8(ascii: "!"), .question:
      if let close = closing(from: next) { index = close + 1 } else { appendLiteral(to: &output) }
    case .slash: readTag(nameStart: next + 1, isEnd: true, into: &output)
    default:
      if html[next].isLetter {
        readTag(nameStart: next, isEnd: false, into: &output)
      } else {
        appendLiteral(to: &output)
      }
    }
  }

  /// `<` that begins no markup.
  private mutating func appendLiteral(to output: inout [UInt8]) {
    output.append(contentsOf: [UInt8(ascii: "&"), UInt8(ascii: "l"), UInt8(ascii: "t"), .semicolon])
    index += 1
  }

  /// The next `>`; nil if there is none within a tag's length.
  private mutating func closing(from start: Int) -> Int? {
    if nextClose < start { nextClose = html.firstIndex(of: .greater, in: start..<limit) ?? limit }
    return nextClose < limit && nextClose - start <= Self.maximumTag ? nextClose : nil
  }

  private mutating func skipComment() {
    var scan = index + 4
    // `<!-->` and `<!--->` are whole comments.
    if html.hasPrefix(">", at: scan, limit: limit) || html.hasPrefix("->", at: scan, limit: limit) { scan -= 2 }
    while !hasNoCommentEnd, let close = html.firstIndex(of: .greater, in: scan..<limit) {
      if close >= index + 4, html[close - 1] == .hyphen, html[close - 2] == .hyphen {
        index = close + 1
        return
      }
      scan = close + 1
    }
    // Never closed: only the mark is dropped, since what follows may be the letter.
    hasNoCommentEnd = true
    index += 4
  }

  private mutating func readTag(nameStart: Int, isEnd: Bool, into output: inout [UInt8]) {
    guard let close = closing(from: nameStart) else {
      appendLiteral(to: &output)
      return
    }
    var nameEnd = nameStart
    var isAddress = false
    while nameEnd < close, !html[nameEnd].isWhitespace, html[nameEnd] != .slash {
      if html[nameEnd] == .at { isAddress = true }
      nameEnd += 1
    }
    let name = HTMLElementName(html, in: nameStart..<nameEnd)
    if isAddress, nameEnd == close {
      // `<john@company.example>`, not escaped by whoever wrote the HTML.
      appendLiteral(to: &output)
      appendText(nameStart..<close, to: &output)
      output.append(contentsOf: [UInt8(ascii: "&"), UInt8(ascii: "g"), UInt8(ascii: "t"), .semicolon])
      index = close + 1
      return
    }
    if isEnd {
      index = close + 1
      if isFlat { appendBreak(name, to: &output) } else if name.isPassed { appendEnd(name, to: &output) }
      return
    }
    var attributes: [UInt8] = []
    let end = readAttributes(from: nameEnd, close: close, of: name, into: &attributes)
    index = end
    if name.isRawText {
      skipRawText(name)
    } else if isFlat {
      appendBreak(name, to: &output)
    } else if name.isPassed {
      output.append(.less)
      name.append(to: &output)
      output.append(contentsOf: attributes)
      output.append(.greater)
    }
  }

  private func appendEnd(_ name: HTMLElementName, to output: inout [UInt8]) {
    output.append(.less)
    output.append(.slash)
    name.append(to: &output)
    output.append(.greater)
  }

  private func appendBreak(_ name: HTMLElementName, to output: inout [UInt8]) {
    if name.breaksLine { output.append(contentsOf: [.less, UInt8(ascii: "b"), UInt8(ascii: "r"), .greater]) }
  }

  /// Reads attributes up to the `>` that ends the tag, and returns what follows it.
  private func readAttributes(from start: Int, close: Int, of name: HTMLElementName, into output: inout [UInt8]) -> Int
  {
    let stop = min(limit, start + Self.maximumTag)
    var scan = start
    var seen: UInt8 = 0
    while scan < stop, html[scan] != .greater {
      if html[scan].isWhitespace || html[scan] == .slash {
        scan += 1
        continue
      }
      let nameStart = scan
      scan += 1
      while scan < stop, !html[scan].isWhitespace, html[scan] != .equals, html[scan] != .greater, html[scan] != .slash {
        scan += 1
      }
      let attribute = nameStart..<scan
      while scan < stop, html[scan].isWhitespace { scan += 1 }
      guard scan < stop, html[scan] == .equals else { continue }
      scan += 1
      while scan < stop, html[scan].isWhitespace { scan += 1 }
      guard scan < stop else { break }
      let value: Range<Int>
      if html[scan] == .quote || html[scan] == .apostrophe {
        // A quote never closed: the tag ends at the first `>`.
        guard let end = html.firstIndex(of: html[scan], in: scan + 1..<stop) else { return close + 1 }
        value = scan + 1..<end
        scan = end + 1
      } else {
        let valueStart = scan
        while scan < stop, !html[scan].isWhitespace, html[scan] != .greater { scan += 1 }
        value = valueStart..<scan
      }
      appendAttribute(attribute, value: value, of: name, seen: &seen, to: &output)
    }
    return scan < stop ? scan + 1 : close + 1
  }

  private static let kept: [StaticString] = ["class", "id", "style", "type"]

  private func appendAttribute(
    _ attribute: Range<Int>, value: Range<Int>, of name: HTMLElementName, seen: inout UInt8, to output: inout [UInt8]
  ) {
    for (position, wanted) in Self.kept.enumerated() where html.equalsLowercase(wanted, in: attribute) {
      guard seen & (1 << UInt8(position)) == 0 else { return }
      seen |= 1 << UInt8(position)
      output.append(.space)
      for byte in html[attribute] { output.append(byte.lowered) }
      output.append(contentsOf: [.equals, .quote])
      for byte in html[value.prefix(Self.maximumValue)]
      where byte >= 0x20 && byte < 0x7F && byte != .quote && byte != .less {
        output.append(byte.lowered)
      }
      output.append(.quote)
    }
  }

  /// Passes over the content of a script, style or title up to its end tag; one without an end takes the rest.
  private mutating func skipRawText(_ name: HTMLElementName) {
    guard !endlessRawText.contains(name) else { return }
    var scan = index
    while let mark = html.firstIndex(of: .less, in: scan..<limit) {
      scan = mark + 1
      guard scan < limit, html[scan] == .slash else { continue }
      var end = scan + 1
      while end < limit, html[end].isLetter, end - scan <= 16 { end += 1 }
      if HTMLElementName(html, in: scan + 1..<end) == name {
        index = min(limit, (html.firstIndex(of: .greater, in: end..<limit) ?? limit - 1) + 1)
        return
      }
    }
    // A style that never ends hides all that follows in any browser; here only its own tag is dropped.
    endlessRawText.insert(name)
  }
}
