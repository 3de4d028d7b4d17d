/// `format=flowed` (RFC 3676): lines that end with a space go on in the next one.
enum FlowedText {
  /// Depth of quotes told apart; more is hostile.
  private static let maximumDepth = 64

  /// The text with flowed lines joined into paragraphs. Quote marks are kept: one run of `>` and a space for each line.
  ///
  /// `deletesSpace` is the parameter `DelSp=yes`: the space that marks a flowed line is not part of the text.
  static func joined(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var openDepth: Int?
    var line = 0
    while line < text.count {
      let newline = text.firstIndex(of: .lf, in: line..<text.count)
      var end = newline ?? text.count
      var start = line
      while start < end, text[start] == .greater { start += 1 }
      let depth = min(start - line, maximumDepth)
      // Space-stuffing (section 4.4).
      if start < end, text[start] == .space { start += 1 }
      let isSignature = end - start == 3 && text.hasPrefix("-- ", at: start, limit: end)
      let isFlowed = end > start && text[end - 1] == .space && !isSignature
      if let open = openDepth, open != depth || isSignature {
        result.append(.lf)
        openDepth = nil
      }
      if openDepth == nil, depth > 0 {
        result.append(contentsOf: repeatElement(.greater, count: depth))
        if end > start { result.append(.space) }
      }
      if isFlowed, deletesSpace { end -= 1 }
      result.append(contentsOf: text[start..<end])
      if isFlowed {
        openDepth = depth
      } else {
        result.append(.lf)
        openDepth = nil
      }
      guard let newline else {
        if !isFlowed, text.last != .lf { result.removeLast() }
        break
      }
      line = newline + 1
    }
    if openDepth != nil, text.last == .lf { result.append(.lf) }
    return result
  }
}
