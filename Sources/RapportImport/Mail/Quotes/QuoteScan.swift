import RapportModel

/// What a line of a body is.
enum LineRole: Equatable {
  /// Nothing but white space and quote marks.
  case blank
  /// The author's own words.
  case own
  /// Words of a quoted block.
  case quoted(Int)
  /// A line that names the author and time of a block, or separates it.
  case marker(Int)
  /// Part of the signature.
  case signature
  /// Part of a disclaimer, footer or warning.
  case boilerplate
}

/// One pass over the lines of a body that gives each its role.
///
/// At each depth of quote marks a *context* says whose words stand there: the author's at depth 0, unknown deeper.
/// A marker (attribution, header block, separator) opens a block: for the marked quote that follows, or, where no
/// marks follow, for everything below it at the same depth. Own words between quotes leave the deeper contexts open,
/// so that an interrupted quote goes on as the same block.
struct QuoteScan {
  let bytes: [UInt8]
  let splitter: QuoteSplitter
  let body: BodyLines
  private(set) var roles: [LineRole]
  private(set) var blocks: [QuotedBlock] = []

  private enum Context { case unknown, own, block(Int) }
  private var contexts = [Context](repeating: .unknown, count: QuoteLimits.depth + 1)

  init(bytes: [UInt8], splitter: QuoteSplitter) {
    self.bytes = bytes
    self.splitter = splitter
    body = BodyLines(bytes)
    roles = [LineRole](repeating: .blank, count: body.lines.count)
    contexts[0] = .own
  }

  private var lines: [BodyLine] { body.lines }

  mutating func run() {
    let boilerplate = Boilerplate(bytes: bytes, lines: lines)
    let start = boilerplate.leadingEnd()
    let end = max(start, boilerplate.trailingStart())
    for number in 0..<start where !lines[number].isBlank { roles[number] = .boilerplate }
    for number in end..<lines.count where !lines[number].isBlank { roles[number] = .boilerplate }
    var number = start
    while number < end {
      let line = body.lines[number]
      if line.isBlank {
        number += 1
      } else if let marker = marker(at: number), marker.end <= end {
        open(marker, at: number)
        number = marker.end
      } else {
        assign(number, line.depth)
        number += 1
      }
    }
    findSignatures(in: start..<end)
  }

  // MARK: Markers

  private struct Marker {
    var end: Int
    var author: String?
    var email: String?
    var time: Timestamp?
    var isForwarded = false
    var isHeaderBlock = false
  }

  private func marker(at number: Int) -> Marker? {
    let line = body.lines[number]
    if let separator = SeparatorLine(bytes, in: line.content..<line.end) {
      if let found = marker(behind: separator, at: number) { return found }
      if separator.kind == .rule { return nil }
    }
    if HeaderBlock.mayBegin(bytes, line),
      let block = HeaderBlock.find(
        bytes, body.lines, nextFilled: body.nextFilled, at: number, isAnnounced: false,
        offsetMinutes: splitter.offsetMinutes)
    {
      return Marker(
        end: block.end, author: block.author, email: block.email, time: block.time, isHeaderBlock: true)
    }
    return attribution(at: number)
  }

  private func marker(behind separator: SeparatorLine, at number: Int) -> Marker? {
    let line = body.lines[number]
    let next = body.nextFilled[number + 1]
    let isForwarded = separator.kind == .forwarded
    if next < body.lines.count, next <= number + 4, body.lines[next].depth == line.depth,
      HeaderBlock.mayBegin(bytes, body.lines[next]),
      let block = HeaderBlock.find(
        bytes, body.lines, nextFilled: body.nextFilled, at: next, isAnnounced: separator.kind != .rule,
        offsetMinutes: splitter.offsetMinutes)
    {
      return Marker(
        end: block.end, author: block.author, email: block.email, time: block.time, isForwarded: isForwarded,
        isHeaderBlock: separator.kind == .rule)
    }
    guard separator.kind != .rule, separator.isFramed else { return nil }
    return Marker(end: number + 1, isForwarded: isForwarded)
  }

  private func attribution(at number: Int) -> Marker? {
    let line = body.lines[number]
    // Most lines are neither the end of one nor shortly above it; one that is wrapped begins with a date.
    var mayBegin = line.mayEndAttribution
    if !mayBegin {
      let last = min(number + QuoteLimits.attributionLines, body.lines.count)
      for index in number + 1..<max(last, number + 1) {
        if body.lines[index].isBlank { break }
        if body.lines[index].mayEndAttribution {
          mayBegin = holdsDigit(line)
          break
        }
      }
    }
    guard mayBegin,
      let found = Attribution.find(bytes, body.lines, at: number, offsetMinutes: splitter.offsetMinutes)
    else { return nil }
    let end = number + found.lineCount
    let next = body.nextFilled[end]
    let isMarked = next < body.lines.count && body.lines[next].depth > line.depth
    guard isMarked || found.strength == .certain else { return nil }
    return Marker(end: end, author: found.author, email: found.email, time: found.time)
  }

  private func holdsDigit(_ line: BodyLine) -> Bool {
    for index in line.content..<min(line.end, line.content + QuoteLimits.attributionBytes)
    where MailByte.isDigit(bytes[index]) {
      return true
    }
    return false
  }

  private mutating func open(_ marker: Marker, at number: Int) {
    let depth = body.lines[number].depth
    let isFirst = blocks.isEmpty && depth == 0
    let block = newBlock(
      marker, depth: depth, isForwarded: marker.isForwarded || marker.isHeaderBlock && isFirst && splitter.isForward)
    for index in number..<marker.end where !body.lines[index].isBlank { roles[index] = .marker(block) }
    for deeper in depth + 1..<contexts.count { contexts[deeper] = .unknown }
    let next = body.nextFilled[marker.end]
    // Marks that follow belong to the block; without them everything below does.
    let isMarked = next < body.lines.count && body.lines[next].depth > depth && depth < QuoteLimits.depth
    contexts[isMarked ? depth + 1 : depth] = .block(block)
  }

  /// A new block, forwarded if what surrounds it is; the last one again past the limit.
  private mutating func newBlock(_ marker: Marker?, depth: Int, isForwarded: Bool) -> Int {
    if blocks.count >= QuoteLimits.blocks { return blocks.count - 1 }
    var isInside = isForwarded
    for outer in 0...depth {
      if case .block(let block) = contexts[outer], blocks[block].isForwarded { isInside = true }
    }
    blocks.append(
      QuotedBlock(
        author: marker?.author, authorEmail: marker?.email, time: marker?.time, text: "", isForwarded: isInside))
    return blocks.count - 1
  }

  // MARK: Words

  private mutating func assign(_ number: Int, _ depth: Int) {
    if case .unknown = contexts[depth] {
      contexts[depth] = .block(newBlock(nil, depth: depth, isForwarded: false))
    }
    switch contexts[depth] {
    case .own, .unknown: roles[number] = .own
    case .block(let block): roles[number] = .quoted(block)
    }
  }

  /// Looks for a signature at the end of each stretch of own words.
  private mutating func findSignatures(in range: Range<Int>) {
    let finder = SignatureFinder(bytes: bytes, lines: body.lines, authorWords: splitter.authorWords)
    var number = range.lowerBound
    while number < range.upperBound {
      guard roles[number] == .own else {
        number += 1
        continue
      }
      let start = number
      var end = number + 1
      while number < range.upperBound {
        if roles[number] == .own {
          end = number + 1
        } else if roles[number] != .blank {
          break
        }
        number += 1
      }
      for line in finder.signature(in: start..<end) { roles[line] = .signature }
    }
  }
}
