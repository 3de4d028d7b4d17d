/// A line of a body: where it stands, and how deep in quote marks.
struct BodyLine {
  /// First byte of the line, quote marks included.
  var start: Int
  /// First byte behind the quote marks and one space.
  var content: Int
  /// End of the content, without white space and line end.
  var end: Int
  /// Number of quote marks in front, capped.
  var depth: Int
  /// Whether its last character is one that an attribution line can end with.
  var mayEndAttribution: Bool

  /// Whether nothing but quote marks and white space is in it.
  var isBlank: Bool { content >= end }
}

/// Limits on splitting a body.
enum QuoteLimits {
  /// Lines that are told apart; what follows belongs to the author of the last of them. A text of this many lines is
  /// a log file, and 24 bytes a line are kept while it is split.
  static let lines = 1_000_000
  /// Quote marks that count (format=flowed with a million of them: hostile-inputs, case 26).
  static let depth = 64
  /// Quoted blocks of a message; further ones are part of the last. Long threads quote some fifty.
  static let blocks = 1_000
  /// Lines an attribution is wrapped over.
  static let attributionLines = 4
  /// Bytes of an attribution: two names, an address and a date, with room to spare.
  static let attributionBytes = 700
  /// Lines of a header block: nine headers, of which `To` and `Cc` may be wrapped.
  static let headerBlockLines = 40
  /// Bytes of a line in which headers, separators and signatures are looked for.
  static let markerBytes = 1_000
}

/// Cuts a body into lines and reads their quote marks.
struct BodyLines {
  private(set) var lines: [BodyLine] = []
  /// For each line, the next one with content at or after it; the number of lines where there is none.
  private(set) var nextFilled: [Int] = []
  /// Where the lines end; below `bytes.count` only past `QuoteLimits.lines`.
  private(set) var end = 0

  init(_ bytes: [UInt8]) {
    lines.reserveCapacity(min(bytes.count / 40 + 8, QuoteLimits.lines))
    var index = 0
    while index < bytes.count, lines.count < QuoteLimits.lines {
      var newline = index
      while newline < bytes.count, bytes[newline] != MailByte.lf { newline += 1 }
      lines.append(Self.line(bytes, index..<newline))
      index = min(newline + 1, bytes.count)
    }
    end = index
    mendContinuations(bytes)
    nextFilled = [Int](repeating: lines.count, count: lines.count + 1)
    for number in lines.indices.reversed() {
      nextFilled[number] = lines[number].isBlank ? nextFilled[number + 1] : number
    }
  }

  /// Spaces in front of a quote mark.
  private static let longestIndent = 8

  private static func line(_ bytes: [UInt8], _ range: Range<Int>) -> BodyLine {
    var end = range.upperBound
    while end > range.lowerBound, MailByte.isBlank(bytes[end - 1]) { end -= 1 }
    var content = range.lowerBound
    var depth = 0
    if end - content >= 3, bytes[content] == 0xEF, bytes[content + 1] == 0xBB, bytes[content + 2] == 0xBF {
      // Outlook for Mac leaves a byte order mark in front of what it quotes.
      content += 3
      while content < end, MailByte.isBlank(bytes[content]) { content += 1 }
    }
    if end > content {
      var mark = content
      while mark < end, mark - content < longestIndent, bytes[mark] == MailByte.space { mark += 1 }
      let first = bytes[min(mark, end - 1)]
      if first == MailByte.greater {
        let isIndented = mark - content > 1
        (content, depth) = marks(bytes, from: mark, to: end)
        // Deeper indented ones need a neighbour: they may be a shell's prompt in an example.
        if isIndented { depth = -depth }
        if end - content >= 3, bytes[content] == 0xEF, bytes[content + 1] == 0xBB, bytes[content + 2] == 0xBF {
          content += 3
        }
      } else if first == MailByte.bar, bytes[end - 1] != MailByte.bar || end == mark + 1 {
        // `| text`, as MH and some others mark quotes; a table's row ends with a bar as well.
        if end == mark + 1 || bytes[mark + 1] == MailByte.space {
          content = min(end, mark + 2)
          depth = -1
        }
      } else if MailByte.isUpper(first) || first == 0xD0, let marked = initials(bytes, from: mark, to: end) {
        (content, depth) = marked
      }
    }
    return BodyLine(
      start: range.lowerBound, content: content, end: max(content, end), depth: depth,
      mayEndAttribution: end > content && Attribution.mayEnd(bytes, content..<end))
  }

  /// `>`, `>>`, `> >`, each mark with at most one space before it; then one space that belongs to the mark.
  private static func marks(_ bytes: [UInt8], from start: Int, to end: Int) -> (content: Int, depth: Int) {
    var index = start
    var depth = 0
    while index < end {
      if bytes[index] == MailByte.greater {
        index += 1
      } else if bytes[index] == MailByte.space, index + 1 < end, bytes[index + 1] == MailByte.greater {
        index += 2
      } else {
        break
      }
      depth = min(depth + 1, QuoteLimits.depth)
    }
    if index < end, bytes[index] == MailByte.space { index += 1 }
    return (index, depth)
  }

  /// `AI> text`, as The Bat! marks quotes: the author's initials in front of the mark. Depth is returned negative
  /// until a neighbouring line confirms it.
  private static func initials(_ bytes: [UInt8], from start: Int, to end: Int) -> (content: Int, depth: Int)? {
    var index = start
    let limit = min(end, index + 9)
    let first = index
    while index < limit, MailByte.isUpper(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
    guard index > first, index < limit, bytes[index] == MailByte.greater else { return nil }
    let (content, depth) = marks(bytes, from: index, to: end)
    guard content == end || bytes[content - 1] == MailByte.space else { return nil }
    return (content, -depth)
  }

  /// Decides on lines that only their neighbours explain.
  private mutating func mendContinuations(_ bytes: [UInt8]) {
    for number in lines.indices {
      let line = lines[number]
      if line.depth < 0 {
        // Initials or an indent in front of a mark, and bars, count if a line next to them is quoted as well.
        let before = number > 0 ? lines[number - 1].depth : 0
        let after = number + 1 < lines.count ? lines[number + 1].depth : 0
        if before > 0 || after != 0 {
          lines[number].depth = -line.depth
        } else {
          lines[number].depth = 0
          lines[number].content = line.start
        }
      } else if line.depth > 0, line.end - line.content == 1, bytes[line.content] == MailByte.colon, number > 0,
        lines[number - 1].depth == line.depth - 1
      {
        // `… skrev A <a@b` + line end + `>:` is an address cut in two, not a quote.
        lines[number].depth = line.depth - 1
        lines[number].mayEndAttribution = true
      } else if line.depth == 0, !line.isBlank, number > 0, number + 1 < lines.count {
        mendWrap(bytes, at: number)
      }
    }
  }

  /// A quoted line that a mail program wrapped after marking it: its second half has no mark.
  ///
  /// Recognised by its neighbours: quoted lines on both sides, the one before long and in the middle of a sentence,
  /// and the line itself short and going on in lower case.
  private mutating func mendWrap(_ bytes: [UInt8], at number: Int) {
    let line = lines[number]
    let before = lines[number - 1]
    let after = lines[number + 1]
    guard before.depth > 0, after.depth == before.depth, before.end - before.start >= 60, line.end - line.start <= 50
    else { return }
    switch bytes[before.end - 1] {
    case MailByte.dot, MailByte.question, MailByte.exclamation, MailByte.colon: return
    default: break
    }
    guard MailByte.isLetter(bytes[line.content]), !MailByte.isUpper(bytes[line.content]) else { return }
    lines[number].depth = before.depth
  }
}
