/// Writes text from the events of an HTML parser.
final class HTMLTextWriter {
  /// An open element and what it means for the text in it.
  private struct Element {
    var name: HTMLElementName
    var isHidden = false
    /// Whether an empty line stands before and after it.
    var isParagraph = false
    /// Quote levels that end with it.
    var quotes = 0
    /// Whether Gmail's wrapper around attribution and quote is open here, and whether its attribution has ended.
    var isGmailQuote = false
    var isGmailAttribution = false
    /// Text written when it began: tells whether it holds anything before a quote that begins within it.
    var textBefore = 0
    /// Number of the next item of an ordered list.
    var item = 0
    /// Levels begun by a header block in the middle of it, which last to its end.
    var restQuotes = 0
    var restTextBefore = 0
  }

  /// Quote levels written; more is hostile.
  private static let maximumQuotes = 64
  /// Empty lines kept in a row.
  private static let maximumBlank = 2
  private static let maximumIndent = 8

  private var elements: [Element] = []
  private var output: [UInt8] = []
  private var hidden = 0
  private var preformatted = 0
  private var quotes = 0
  private var lists = 0
  /// Bytes of text written, without line ends and quote marks.
  private var written = 0
  private var lineHasText = false
  private var needsSpace = false
  private var wantsBlank = false
  private var blankLines = 0

  /// Number of open elements.
  var depth: Int { elements.count }

  // MARK: Events

  func start(_ name: HTMLElementName, attributes: HTMLAttributes) {
    var element = Element(name: name, textBefore: written)
    if attributes.value("style", contains: "display:none") || attributes.value("style", contains: "display: none")
      || attributes.value("style", contains: "mso-hide:all")
    {
      element.isHidden = true
      hidden += 1
    }
    if name.breaksLine, name != .br { breakLine() }
    switch name {
    case .br: lineBreak()
    case .p:
      // Outlook writes every line as a paragraph of this class, empty ones included.
      element.isParagraph = !attributes.value("class", contains: "msonormal")
    case .h1, .h2, .h3, .h4, .h5, .h6: element.isParagraph = true
    case .blockquote: startBlockquote(&element, attributes)
    case .div: startDivision(&element, attributes)
    case .hr:
      appendLine("________________________________")
    case .pre: preformatted += 1
    case .ul, .ol, .menu:
      lists += 1
      element.item = name == .ol ? 1 : 0
    case .li: startItem()
    case .td, .th: if lineHasText { append(character: .tab) }
    default: break
    }
    if element.isParagraph, written > 0 { wantsBlank = true }
    elements.append(element)
  }

  func end() {
    guard let element = elements.popLast() else { return }
    if element.name.breaksLine, element.name != .br { breakLine() }
    switch element.name {
    case .pre: preformatted -= 1
    case .ul, .ol, .menu: lists -= 1
    default: break
    }
    if element.isParagraph { wantsBlank = true }
    if element.isHidden { hidden -= 1 }
    quotes -= element.quotes
    if element.restQuotes > 0 { endRest(of: element) }
    if element.isGmailAttribution { endGmailAttribution() }
  }

  func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard hidden == 0 else { return }
    if preformatted > 0 {
      appendPreformatted(text)
      return
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isWhitespace {
        needsSpace = true
        index += 1
        continue
      }
      if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        // A space that may not break is a space nevertheless.
        if lineHasText { append(character: .space) }
        index += 2
        continue
      }
      if byte == 0xC2, index + 1 < text.count, text[index + 1] >= 0x80, text[index + 1] < 0xA0 {
        // `&#150;`: numbers of Windows-1252, which HTML maps to its characters (WHATWG section 13.2.5.80).
        appendWindowsCharacter(text[index + 1])
        index += 2
        continue
      }
      var end = index + 1
      while end < text.count, !text[end].isWhitespace, text[end] != 0xC2 { end += 1 }
      beginText()
      output.append(contentsOf: text[index..<end])
      written += end - index
      index = end
    }
  }

  /// The text, without white space at the ends of lines and of the text.
  func finish() -> [UInt8] {
    while let last = output.last, last.isWhitespace || last == .greater && endsWithEmptyQuote { output.removeLast() }
    if !output.isEmpty { output.append(.lf) }
    return output
  }

  private var endsWithEmptyQuote: Bool {
    guard let line = output.lastIndex(of: .lf) else { return false }
    return output[line...].allSatisfy { $0 == .greater || $0.isWhitespace }
  }

  // MARK: Lines

  /// Ends the line if there is something on it.
  private func breakLine() {
    if lineHasText { endLine() }
    needsSpace = false
  }

  /// `<br>`: ends the line even if it is empty.
  private func lineBreak() {
    guard hidden == 0 else { return }
    if lineHasText {
      endLine()
    } else if written > 0, blankLines < Self.maximumBlank {
      beginLine(isBlank: true)
      output.append(.lf)
      blankLines += 1
      wantsBlank = false
    }
    needsSpace = false
  }

  private func endLine() {
    while let last = output.last, last == .space || last == .tab { output.removeLast() }
    output.append(.lf)
    lineHasText = false
    blankLines = 0
  }

  private func beginLine(isBlank: Bool = false) {
    guard quotes > 0 else { return }
    output.append(contentsOf: repeatElement(.greater, count: min(quotes, Self.maximumQuotes)))
    if !isBlank { output.append(.space) }
  }

  /// Before a word: opens the line, or writes the space due.
  private func beginText() {
    if !lineHasText {
      if wantsBlank, written > 0, blankLines == 0 {
        beginLine(isBlank: true)
        output.append(.lf)
      }
      wantsBlank = false
      beginLine()
      lineHasText = true
      blankLines = 0
    } else if needsSpace, output.last != .space, output.last != .tab {
      output.append(.space)
    }
    needsSpace = false
  }

  private func append(character: UInt8) {
    guard hidden == 0 else { return }
    beginText()
    output.append(character)
  }

  private func appendWindowsCharacter(_ byte: UInt8) {
    beginText()
    let character = CharsetDecoder.table(of: .windows1252).utf8[Int(byte)]
    output.append(contentsOf: character)
    written += character.count
  }

  private func appendLine(_ text: StaticString) {
    guard hidden == 0 else { return }
    breakLine()
    beginText()
    for offset in 0..<text.utf8CodeUnitCount { output.append(text.utf8Start[offset]) }
    endLine()
  }

  private func appendPreformatted(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text where byte != .cr {
      if byte == .lf {
        if lineHasText { endLine() } else { lineBreak() }
      } else {
        beginText()
        output.append(byte)
        if !byte.isWhitespace { written += 1 }
      }
    }
  }

  private func startItem() {
    guard hidden == 0 else { return }
    var number = 0
    if let list = elements.lastIndex(where: { $0.name == .ol || $0.name == .ul || $0.name == .menu }),
      elements[list].item > 0
    {
      number = elements[list].item
      elements[list].item += 1
    }
    beginText()
    output.append(contentsOf: repeatElement(.space, count: min(max(0, lists - 1) * 2, Self.maximumIndent)))
    output.append(contentsOf: number > 0 ? Array("\(number). ".utf8) : [.hyphen, .space])
  }

  // MARK: Quotes

  private func startBlockquote(_ element: inout Element, _ attributes: HTMLAttributes) {
    // Gmail and others indent with a block quote that has no border.
    if attributes.value("style", contains: "border:none"), !attributes.value("class", contains: "quote") { return }
    // Gmail's wrapper counts once, with its quote.
    if let wrapper = elements.last(where: { $0.name == .div || $0.name == .blockquote }), wrapper.isGmailQuote,
      wrapper.quotes > 0
    {
      return
    }
    begin(&element)
  }

  private func startDivision(_ element: inout Element, _ attributes: HTMLAttributes) {
    if attributes.value("class", contains: "gmail_attr") {
      element.isGmailAttribution = true
    } else if attributes.value("class", contains: "gmail_quote") {
      element.isGmailQuote = true
    } else if attributes.value("class", contains: "yahoo_quoted") || attributes.value("id", contains: "yahoo_quoted") {
      begin(&element)
    } else if Self.beginsRest(attributes) {
      beginRest()
    }
  }

  /// Outlook marks not the quote but the block of headers in front of it; all that follows is quoted.
  private static func beginsRest(_ attributes: HTMLAttributes) -> Bool {
    if attributes.value("id", contains: "divrplyfwdmsg") || attributes.value("id", contains: "appendonsend") {
      return true
    }
    return attributes.value("style", contains: "border:none") && attributes.value("style", contains: "border-top:solid")
      && attributes.value("style", contains: "padding:3.0pt")
  }

  private func begin(_ element: inout Element) {
    wantsBlank = false
    element.quotes += 1
    quotes += 1
  }

  private func beginRest() {
    guard let parent = elements.indices.last, elements.allSatisfy({ $0.restQuotes == 0 }) || quotes == 0 else { return }
    elements[parent].restQuotes += 1
    elements[parent].restTextBefore = written
    quotes += 1
    wantsBlank = false
  }

  /// A quote begun in the middle of `element` goes on behind it if `element` holds nothing else.
  private func endRest(of element: Element) {
    guard element.restTextBefore == element.textBefore, let parent = elements.indices.last else {
      quotes -= element.restQuotes
      return
    }
    elements[parent].restQuotes += element.restQuotes
    elements[parent].restTextBefore = element.restTextBefore
  }

  private func endGmailAttribution() {
    guard let wrapper = elements.lastIndex(where: { $0.isGmailQuote }), elements[wrapper].quotes == 0 else { return }
    elements[wrapper].quotes += 1
    quotes += 1
  }
}
