/// What the beginning of an mbox file tells about its writer. Decided once a file, from a fixed number of bytes, so
/// that it does not depend on how the file is cut into blocks.
struct MboxSurvey {
  /// Bytes looked at: enough for hundreds of messages, little enough to keep.
  static let size = 4 << 20

  /// The kind of the first separator.
  var usual: MboxFromLine.Kind?
  /// Whether `Content-Length` headers can be believed (mboxcl and mboxcl2).
  var usesContentLength = false
  /// Whether lines in messages stay unquoted since the length alone delimits them (mboxcl2).
  var hasUnquotedLines = false
  /// Whether lines end with a carriage return alone, as on the first Macintosh systems.
  var endsLinesWithCR = false

  /// Reads the first bytes of a file; `isWhole` if there are no more.
  init(_ head: [UInt8], isWhole: Bool) {
    let all = 0..<head.count
    endsLinesWithCR = head.firstIndex(of: .lf, in: all) == nil && head.firstIndex(of: .cr, in: all) != nil
    guard !endsLinesWithCR else { return }
    var messages = 0
    var declared = 0
    var right = 0
    var inner = false
    var position = 0
    while let separator = Self.nextSeparator(head, from: &position, usual: usual) {
      if usual == nil { usual = separator.envelope.kind }
      messages += 1
      let fields = MboxHeaderScan(head, from: separator.end)
      guard let length = fields.contentLength, let bodyStart = fields.bodyStart else { continue }
      let (target, overflow) = bodyStart.addingReportingOverflow(length)
      guard !overflow, target <= head.count - (isWhole ? 0 : MboxSeparator.lookahead) else {
        if isWhole { declared += 1 }
        continue
      }
      declared += 1
      guard let landing = Self.landing(head, at: target, usual: usual) else { continue }
      right += 1
      var scan = bodyStart
      while !inner, let mark = head.firstIndex(of: UInt8(ascii: "F"), in: scan..<target) {
        inner = mark > 0 && head[mark - 1] == .lf && head.hasPrefix("From ", at: mark, limit: target)
        scan = mark + 1
      }
      position = landing
    }
    // The writer declares lengths everywhere and they are right: nineteen in twenty, so that one edited message
    // doesn't change the reading of the rest.
    usesContentLength = right > 0 && right * 20 >= declared * 19 && declared * 10 >= messages * 9
    hasUnquotedLines = usesContentLength && inner
  }

  /// The next separator at or after `position`, which moves behind it.
  private static func nextSeparator(_ head: [UInt8], from position: inout Int, usual: MboxFromLine.Kind?)
    -> MboxSeparator?
  {
    while let mark = head.firstIndex(of: UInt8(ascii: "F"), in: position..<head.count) {
      position = mark + 1
      guard mark == 0 || head[mark - 1] == .lf || (mark == 3 && head[0] == 0xEF) else { continue }
      if let separator = MboxSeparator(head, at: mark, notBefore: 0, usual: usual) {
        position = separator.end
        return separator
      }
    }
    return nil
  }

  /// The separator, or the end of the file, that a declared length leads to; nil if it leads elsewhere.
  static func landing(_ bytes: [UInt8], at target: Int, usual: MboxFromLine.Kind?) -> Int? {
    guard target >= 0, target <= bytes.count else { return nil }
    var index = target
    // The length may or may not include the last line end; a blank line follows either way.
    while index < bytes.count, index < target + 4, bytes[index] == .lf || bytes[index] == .cr { index += 1 }
    if index == bytes.count { return index }
    guard index > 0, bytes[index - 1] == .lf else { return nil }
    return MboxSeparator(bytes, at: index, notBefore: 0, usual: usual) == nil ? nil : index
  }
}

/// The few headers that decide how an mbox file is read, found without parsing the message.
struct MboxHeaderScan {
  /// First byte of the body; nil if the headers have no end.
  var bodyStart: Int?
  /// `Content-Length`, the first that is a number.
  var contentLength: Int?
  /// `X-Mozilla-Status` has the bit for an expunged message.
  var isExpunged = false
  /// The subject is the one mail servers give to their own data.
  var isFolderData = false

  /// Looks at the header lines from `start` on.
  init(_ bytes: [UInt8], from start: Int, limit: Int? = nil) {
    let limit = min(limit ?? bytes.count, bytes.count)
    var line = start
    while line < limit {
      let newline = bytes.firstIndex(of: .lf, in: line..<limit)
      let end = newline ?? limit
      if end == line || (end == line + 1 && bytes[line] == .cr) {
        bodyStart = newline.map { $0 + 1 } ?? limit
        return
      }
      switch bytes[line].lowered {
      case UInt8(ascii: "c"):
        if contentLength == nil, bytes.hasLowercasePrefix("content-length:", at: line, limit: end) {
          contentLength = bytes.decimal(in: bytes.trimmed(line + 15..<end))
        }
      case UInt8(ascii: "x"):
        if bytes.hasLowercasePrefix("x-mozilla-status:", at: line, limit: end) {
          let value = bytes.trimmed(line + 17..<end)
          if value.count == 4, let last = bytes[value.upperBound - 1].hexValue { isExpunged = last & 8 != 0 }
        }
      case UInt8(ascii: "s"):
        if bytes.hasPrefix("Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA", at: line, limit: end) {
          isFolderData = true
        }
      case UInt8(ascii: "f"):
        // The next message already; a scan that ran on would be repeated for each.
        if bytes.hasPrefix("From ", at: line, limit: end) { return }
      default: break
      }
      guard let newline else { return }
      line = newline + 1
    }
  }
}
