import RapportModel

/// Chooses the parts that are a message's text, without recursion: parts come after the one that contains them, so
/// that walking backwards meets children before parents.
struct TextSelection {
  private let message: MailMessage
  private(set) var repairs: Set<Repair> = []
  private var decoded: [Int: PartText] = [:]
  /// Text outside all parts, where there is no other.
  private(set) var outsideText: Range<Int>?

  init(_ message: MailMessage) { self.message = message }

  /// The parts that make up the text, in order.
  mutating func choose() -> [Int] {
    let parts = message.parts
    guard parts.count > 1 else {
      if parts[0].kind.isMultipart { repairs.insert(.boundary) }
      return isText(0) || (parts[0].kind.isMultipart && parts[0].kind != .encrypted) ? [0] : []
    }
    var children = [[Int]](repeating: [], count: parts.count)
    for index in parts.indices.dropFirst() {
      if let parent = parts[index].parent { children[parent].append(index) }
    }
    var chosen = [[Int]](repeating: [], count: parts.count)
    for index in parts.indices.reversed() {
      switch parts[index].kind {
      case .alternative: chosen[index] = alternative(children[index], chosen)
      case .related: chosen[index] = chosen[root(of: index, children[index]) ?? index]
      case .signed, .report: chosen[index] = children[index].first.map { chosen[$0] } ?? []
      case .encrypted, .message: break
      case .mixed: chosen[index] = children[index].flatMap { chosen[$0] }
      default: if isText(index) { chosen[index] = [index] }
      }
      // A multipart whose boundary never came has no parts; its content is text.
      if parts[index].kind.isMultipart, parts[index].kind != .encrypted, children[index].isEmpty {
        chosen[index] = [index]
        repairs.insert(.boundary)
      }
    }
    if parts[0].kind.isMultipart, parts[0].kind != .encrypted, chosen[0].allSatisfy(isBlank),
      let outside = textOutsideParts(children[0])
    {
      repairs.insert(.boundary)
      outsideText = outside
    }
    return chosen[0]
  }

  /// Whether a text part is nothing but white space.
  private func isBlank(_ index: Int) -> Bool {
    let body = message.parts[index].body
    return body.count < 64 && message.bytes.trimmed(body).isEmpty
  }

  /// The text in front of the first part or behind the last, where a message has no other and it is more than the
  /// notice that old programs cannot read MIME (RFC 2046 section 5.1.1 calls it preamble and epilogue).
  private func textOutsideParts(_ children: [Int]) -> Range<Int>? {
    let body = message.parts[0].body
    guard let first = children.first, let last = children.last else { return nil }
    let firstStart = message.parts[first].fields.first.map { message.fields[$0].name.lowerBound }
    let preamble = body.lowerBound..<boundaryLine(before: firstStart ?? message.parts[first].body.lowerBound, in: body)
    let epilogue = boundaryEnd(after: message.parts[last].body.upperBound, in: body)..<body.upperBound
    for range in [preamble, epilogue] {
      let text = message.bytes.trimmed(range)
      if text.count > 1, !isNotice(text) { return text }
    }
    return nil
  }

  /// Start of the line in front of `position`: the boundary.
  private func boundaryLine(before position: Int, in body: Range<Int>) -> Int {
    var index = min(position, body.upperBound)
    while index > body.lowerBound, message.bytes[index - 1].isWhitespace { index -= 1 }
    while index > body.lowerBound, message.bytes[index - 1] != .lf { index -= 1 }
    return max(index, body.lowerBound)
  }

  /// End of the line that begins behind `position`: the closing boundary.
  private func boundaryEnd(after position: Int, in body: Range<Int>) -> Int {
    var index = min(max(position, body.lowerBound), body.upperBound)
    // The last part may lie deep in others, each with a closing boundary.
    repeat {
      while index < body.upperBound, message.bytes[index].isWhitespace { index += 1 }
      index = message.bytes.firstIndex(of: .lf, in: index..<body.upperBound).map { $0 + 1 } ?? body.upperBound
      while index < body.upperBound, message.bytes[index].isWhitespace { index += 1 }
    } while message.bytes.hasPrefix("--", at: index, limit: body.upperBound)
    return index
  }

  private func isNotice(_ text: Range<Int>) -> Bool {
    let start = text.prefix(400)
    return start.contains { message.bytes.hasLowercasePrefix("mime", at: $0, limit: text.upperBound) }
  }

  /// Whether a part without children is text to be read, not a file.
  private func isText(_ index: Int) -> Bool {
    let part = message.parts[index]
    switch part.kind {
    case .plainText, .html:
      // The message itself is text whatever it is called.
      return part.parent == nil || (!part.isAttachment && !message.hasFileName(index))
    case .otherText:
      return !part.isAttachment && !message.hasFileName(index) && Self.isProse(message.mediaType(of: index))
    default: return false
    }
  }

  /// Text types that people don't write to each other in.
  private static func isProse(_ type: String) -> Bool {
    switch type {
    case "text/vcard", "text/x-vcard", "text/directory", "text/csv", "text/css", "text/javascript", "text/xml",
      "text/rtf", "text/x-amp-html", "text/x-diff", "text/x-patch":
      false
    default: true
    }
  }

  /// Of alternatives the plain text, unless it is no text.
  private mutating func alternative(_ children: [Int], _ chosen: [[Int]]) -> [Int] {
    let candidates = children.filter { !chosen[$0].isEmpty }
    guard candidates.count > 1 else { return candidates.first.map { chosen[$0] } ?? [] }
    let plain = candidates.filter { candidate in
      chosen[candidate].allSatisfy { message.parts[$0].kind == .plainText || message.parts[$0].kind.isMultipart }
    }
    for candidate in plain where !chosen[candidate].allSatisfy({ isPlaceholder($0) }) { return chosen[candidate] }
    let html = candidates.last { candidate in chosen[candidate].contains { message.parts[$0].kind == .html } }
    return chosen[html ?? candidates[candidates.count - 1]]
  }

  /// The part of a `multipart/related` that shows the others: the one named by `start`, else the first.
  private func root(of index: Int, _ children: [Int]) -> Int? {
    guard let first = children.first else { return nil }
    guard let start = message.rawParameter("start", of: message.parts[index].typeField) else { return first }
    let wanted = MessageIDs.ids(message.bytes, in: start.value, limit: 1).first
    return children.first { child in
      guard let field = message.fieldIndex("content-id", in: child) else { return false }
      return MessageIDs.ids(message.bytes, in: message.fields[field].value, limit: 1).first == wanted
    } ?? first
  }

  /// Whether a plain text is empty or only says that one should read the HTML.
  private mutating func isPlaceholder(_ index: Int) -> Bool {
    let part = message.parts[index]
    guard part.kind == .plainText, part.body.count < 2_000 else { return false }
    let text = text(of: index).bytes
    let content = text.trimmed(0..<text.count)
    if content.isEmpty { return true }
    guard content.count < 400 else { return false }
    let lowered = text[content].map(\.lowered)
    let hints: [StaticString] = [
      "does not support html", "doesn't support html", "not support html", "html-enabled", "html enabled",
      "html capable", "html-capable", "view this message in html", "html version", "this is an html message",
      "your email client cannot", "nie obsługuje html", "формате html", "støtter ikke html",
    ]
    return hints.contains { hint in
      (0..<lowered.count).contains { lowered.hasPrefix(hint, at: $0, limit: lowered.count) }
    }
  }

  /// The decoded text of a part.
  mutating func text(of index: Int) -> PartText {
    if let known = decoded[index] { return known }
    let made = PartText(message, part: index)
    if message.parts[index].kind == .plainText { decoded[index] = made }
    return made
  }
}
