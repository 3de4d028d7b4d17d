/// The boundaries of the multiparts that are open at a place of a message, the outermost first.
struct BoundaryStack {
  /// A multipart whose closing boundary has not been seen.
  struct Item {
    var part: Int
    var boundary: [UInt8]
    var sawBoundary = false
  }

  /// A line that is the boundary of an open multipart.
  struct Line {
    var level: Int
    var start: Int
    /// First byte of the next line.
    var next: Int
    var isClosing: Bool
  }

  var items: [Item] = []

  /// The next line at or after `start` that is a boundary of one of the first `levels` multiparts, the innermost
  /// first.
  func next(in bytes: [UInt8], from start: Int, levels: Int) -> Line? {
    var line = start
    while line < bytes.count {
      if let found = self.line(in: bytes, at: line, levels: levels) { return found }
      guard let newline = bytes.firstIndex(of: .lf, in: line..<bytes.count) else { return nil }
      line = newline + 1
    }
    return nil
  }

  /// The boundary that the line at `start` is.
  @inline(__always)
  func line(in bytes: [UInt8], at start: Int, levels: Int) -> Line? {
    guard start + 2 < bytes.count, bytes[start] == .hyphen, bytes[start + 1] == .hyphen else { return nil }
    for level in (0..<levels).reversed() {
      if let found = match(level: level, in: bytes, at: start) { return found }
    }
    return nil
  }

  private func match(level: Int, in bytes: [UInt8], at start: Int) -> Line? {
    let boundary = items[level].boundary
    var index = start + 2
    guard bytes.count - index >= boundary.count else { return nil }
    for byte in boundary {
      guard bytes[index] == byte else { return nil }
      index += 1
    }
    var isClosing = false
    if index + 1 < bytes.count, bytes[index] == .hyphen, bytes[index + 1] == .hyphen {
      isClosing = true
      index += 2
    }
    // White space may follow, and behind it anything (RFC 2046 section 5.1.1, note to implementors).
    guard index == bytes.count || bytes[index].isWhitespace else { return nil }
    let end = bytes.firstIndex(of: .lf, in: index..<bytes.count) ?? bytes.count
    return Line(level: level, start: start, next: min(end + 1, bytes.count), isClosing: isClosing)
  }
}
