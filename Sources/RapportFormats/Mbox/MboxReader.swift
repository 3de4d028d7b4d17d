import RapportModel

/// Reads an mbox file as a stream: every message with its place, every byte accounted for.
///
/// Handles mboxo, mboxrd, mboxcl and mboxcl2, which no marker tells apart, and the dialects of Google Takeout,
/// Thunderbird, readpst, Dovecot and others. Memory is bounded by the largest message, itself capped by
/// `Limits.message`. The entries are the same whatever blocks the source delivers.
public struct MboxReader {
  /// How much of a message is kept.
  public struct Limits: Hashable, Sendable {
    /// Largest message that is kept whole. 256 MiB: ten times what mail servers pass on.
    public var message = 256 << 20
    /// Of a larger one: the headers and this much of the body.
    public var cutBody = 1 << 20
    /// The defaults.
    public init() {}
  }

  private var source: any ByteSource
  private let limits: Limits
  private let blockSize: Int
  private var survey: MboxSurvey?
  private var buffer: [UInt8] = []
  /// Offset in the file of `buffer[0]`.
  private var bufferOffset = 0
  private var sourceEnded = false
  /// Index in the buffer of the next entry, and its line.
  private var position = 0
  private var line = 1
  private var separator: MboxSeparator?
  private var waiting: MboxEntry?

  /// Reads from `source`, `blockSize` bytes at a time.
  public init(_ source: any ByteSource, limits: Limits = Limits(), blockSize: Int = 256 << 10) {
    self.source = source
    self.limits = limits
    self.blockSize = max(blockSize, 1)
  }

  /// The next entry; nil at the end.
  public mutating func next() throws(ByteSourceError) -> MboxEntry? {
    if let entry = waiting {
      waiting = nil
      return entry
    }
    if survey == nil {
      try open()
      if let preamble = try readPreamble() { return preamble }
    }
    guard let separator else { return nil }
    return try readMessage(separator)
  }

  /// Reads the head of the file and decides on its dialect.
  private mutating func open() throws(ByteSourceError) {
    while buffer.count < MboxSurvey.size, !sourceEnded { try fill(keepingFrom: 0) }
    let head = MboxSurvey(
      buffer.count > MboxSurvey.size ? Array(buffer[..<MboxSurvey.size]) : buffer,
      isWhole: buffer.count <= MboxSurvey.size && sourceEnded)
    survey = head
    if head.endsLinesWithCR { replaceCR(from: 0) }
  }

  private mutating func replaceCR(from start: Int) {
    for index in start..<buffer.count where buffer[index] == .cr { buffer[index] = .lf }
  }

  /// Appends a block to the buffer; what lies before `index` may be dropped. Says by how much indexes have shrunk.
  @discardableResult
  private mutating func fill(keepingFrom index: Int) throws(ByteSourceError) -> Int {
    var dropped = 0
    // Moving the rest to the front costs its length; doing it only when it is the smaller half keeps the sum linear.
    if index > 0, index >= buffer.count - index {
      buffer.removeSubrange(..<index)
      bufferOffset += index
      dropped = index
    }
    let old = buffer.count
    if try source.read(appendingTo: &buffer, upTo: blockSize) == 0 { sourceEnded = true }
    if survey?.endsLinesWithCR == true { replaceCR(from: old) }
    return dropped
  }

  /// Passes over what stands before the first separator, keeping none of it.
  private mutating func readPreamble() throws(ByteSourceError) -> MboxEntry? {
    let markLength = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isBlank = true
    var scan = 0
    var lines = 0
    while true {
      if !sourceEnded, buffer.count - scan < MboxSeparator.lookahead {
        let dropped = try fill(keepingFrom: max(0, scan - 4))
        scan -= dropped
        continue
      }
      guard scan < buffer.count else { break }
      let absolute = bufferOffset + scan
      if absolute == 0 || absolute == markLength || (scan > 0 && buffer[scan - 1] == .lf),
        let found = MboxSeparator(
          buffer, at: scan, notBefore: bufferOffset == 0 ? min(markLength, scan) : 0, usual: survey?.usual)
      {
        separator = found
        break
      }
      let byte = buffer[scan]
      if !byte.isWhitespace, absolute >= markLength { isBlank = false }
      if byte == .lf { lines += 1 }
      // On to the next line, or to where blocks end: only line starts matter.
      if byte != .lf, let newline = buffer.firstIndex(of: .lf, in: scan..<buffer.count) {
        if isBlank { isBlank = !buffer[scan..<newline].contains { !$0.isWhitespace } }
        scan = max(scan + 1, newline)
      } else if byte != .lf {
        scan = buffer.count
      } else {
        scan += 1
      }
      if absolute == 0, markLength == 3, scan > 3 { scan = 3 }
    }
    position = scan
    let length = bufferOffset + scan
    guard length > (separator == nil ? 0 : markLength) else {
      // A byte order mark belongs to the first message.
      if separator != nil { position = 0 }
      return nil
    }
    line += lines
    let reason: MboxSkip.Reason = isBlank ? .blank : separator == nil ? .noSeparator : .preamble
    return .skipped(MboxSkip(reason: reason, offset: 0, length: length, line: 1))
  }

  /// Reads from `first`, the separator at `position`, up to the next one.
  private mutating func readMessage(_ first: MboxSeparator) throws(ByteSourceError) -> MboxEntry {
    var start = position
    let offset = bufferOffset + start
    var content = first.end
    var scan = content
    var counted = start
    var lines = 0
    var isQuoted = false
    var kept: [UInt8]?
    var next: MboxSeparator?
    var cut: Int?
    let usual = survey?.usual
    var repairs: Set<Repair> = first.isIrregular ? [.separator] : []
    if survey?.endsLinesWithCR == true { repairs.insert(.separator) }

    if survey?.usesContentLength == true {
      let (landing, isDeclared, moved) = try declaredEnd(content: content, start: start)
      (start, content, scan, counted) = (start - moved, content - moved, scan - moved, counted - moved)
      if let landing {
        isQuoted = survey?.hasUnquotedLines == false && containsQuotedLine(content..<landing)
        scan = landing
      } else if isDeclared {
        repairs.insert(.separator)
      }
    }
    search: while true {
      let mark = buffer.firstIndex(of: UInt8(ascii: "F"), in: scan..<buffer.count)
      scan = mark ?? buffer.count
      if !sourceEnded, buffer.count - scan < MboxSeparator.lookahead {
        if kept == nil, buffer.count - content > limits.message {
          kept = Array(buffer[content..<cutEnd(content)])
        }
        if kept != nil {
          lines += buffer.count(of: .lf, in: counted..<scan)
          counted = scan
          start = max(start, scan - 4)
        }
        let dropped = try fill(keepingFrom: start)
        (start, scan, counted, content) = (start - dropped, scan - dropped, counted - dropped, content - dropped)
        continue
      }
      guard let mark else { break }
      if mark == content || (mark > 0 && buffer[mark - 1] == .lf) {
        if let found = MboxSeparator(buffer, at: mark, notBefore: max(content, 0), usual: usual) {
          next = found
          break search
        }
        if isCutSeparator(at: mark, content: max(content, 0)) {
          cut = mark
          break search
        }
      } else if !isQuoted, buffer.startOfQuotedFromLine(at: mark, notBefore: max(content, 0)) != nil {
        isQuoted = true
      }
      scan = mark + 1
    }

    let end = next != nil ? scan : cut ?? buffer.count
    lines += buffer.count(of: .lf, in: counted..<end)
    position = end
    separator = next
    let length = bufferOffset + end - offset
    let startLine = line
    line += lines
    if let cut {
      position = buffer.count
      waiting = .skipped(
        MboxSkip(reason: .cutSeparator, offset: bufferOffset + cut, length: buffer.count - cut, line: line))
    }
    let isLast = next == nil
    if kept != nil { repairs.insert(.truncated) }
    return entry(
      kept ?? messageBytes(content: min(content, end), end: end), isLast: isLast, isCut: cut != nil,
      offset: offset, length: length, line: startLine, envelope: first.envelope, isQuoted: isQuoted, repairs: repairs)
  }

  /// Makes the entry of a message whose bytes have been found.
  private func entry(
    _ bytes: [UInt8], isLast: Bool, isCut: Bool, offset: Int, length: Int, line: Int, envelope: MboxFromLine,
    isQuoted: Bool, repairs: Set<Repair>
  ) -> MboxEntry {
    let fields = MboxHeaderScan(bytes, from: 0)
    var reason: MboxSkip.Reason?
    if bytes.allSatisfy({ $0.isWhitespace }) {
      reason = .empty
    } else if fields.isExpunged {
      reason = .expunged
    } else if fields.isFolderData {
      reason = .folderData
    }
    if let reason { return .skipped(MboxSkip(reason: reason, offset: offset, length: length, line: line)) }
    var repairs = repairs
    if isLast, isCut || fields.bodyStart == nil || bytes.last != .lf { repairs.insert(.truncated) }
    return .message(
      MboxMessage(
        bytes: bytes, offset: offset, length: length, line: line, envelope: envelope, hasQuotedFromLines: isQuoted,
        repairs: repairs))
  }

  /// The message between a separator line and the next, without the blank line that ends it.
  private func messageBytes(content: Int, end: Int) -> [UInt8] {
    var end = end
    if end - content >= 2, buffer[end - 1] == .lf {
      if buffer[end - 2] == .lf {
        end -= 1
      } else if end - content >= 4, buffer[end - 2] == .cr, buffer[end - 3] == .lf {
        end -= 2
      }
    }
    return Array(buffer[content..<end])
  }

  /// Where a message that is too large is cut: some way into its body.
  private func cutEnd(_ content: Int) -> Int {
    let headers = MboxHeaderScan(buffer, from: content, limit: content + limits.message)
    let body = headers.bodyStart ?? content
    return min(buffer.count, body + limits.cutBody)
  }

  /// Where the declared length of the message at `content` leads to, and by how much the buffer moved meanwhile.
  private mutating func declaredEnd(content: Int, start: Int) throws(ByteSourceError) -> (
    landing: Int?, isDeclared: Bool, moved: Int
  ) {
    var moved = 0
    var fields = MboxHeaderScan(buffer, from: content)
    while fields.bodyStart == nil, !sourceEnded, buffer.count - (content - moved) < limits.message {
      moved += try fill(keepingFrom: start - moved)
      fields = MboxHeaderScan(buffer, from: content - moved)
    }
    guard let length = fields.contentLength, let body = fields.bodyStart, length <= limits.message else {
      return (nil, fields.contentLength != nil, moved)
    }
    let before = moved
    while !sourceEnded, buffer.count < body - (moved - before) + length + MboxSeparator.lookahead {
      moved += try fill(keepingFrom: start - moved)
    }
    let target = body - (moved - before) + length
    return (MboxSurvey.landing(buffer, at: target, usual: survey?.usual), true, moved)
  }

  private func containsQuotedLine(_ range: Range<Int>) -> Bool {
    var scan = range.lowerBound
    while let mark = buffer.firstIndex(of: UInt8(ascii: "F"), in: scan..<range.upperBound) {
      if buffer.startOfQuotedFromLine(at: mark, notBefore: range.lowerBound) != nil { return true }
      scan = mark + 1
    }
    return false
  }

  /// Whether the file ends in the middle of a separator that begins at `mark`.
  private func isCutSeparator(at mark: Int, content: Int) -> Bool {
    sourceEnded && buffer.hasPrefix("From ", at: mark, limit: buffer.count)
      && buffer.count - mark <= MboxFromLine.maximumLength
      && buffer.firstIndex(of: .lf, in: mark..<buffer.count) == nil
      && MboxSeparator.isBlankLine(buffer, before: mark, notBefore: content)
  }
}
