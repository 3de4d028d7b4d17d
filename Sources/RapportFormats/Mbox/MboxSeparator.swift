/// Decides whether a line that begins with `From ` separates messages or is text.
///
/// The format has no certain answer. A separator has a blank line before it, a sender and date on it and a header
/// after it; real writers leave out one of the three, prose hardly ever has two.
struct MboxSeparator {
  /// What the line says.
  var envelope: MboxFromLine
  /// First byte after the line.
  var end: Int
  /// Whether something expected was missing.
  var isIrregular: Bool

  /// Bytes that must be in the buffer from the line's start on for the decision not to depend on block sizes: the
  /// line itself, and a header's name or a `>From` line after it.
  static let lookahead = MboxFromLine.maximumLength + 256

  /// Reads the line at `start`, which begins a line and is preceded by bytes from `lower` on.
  ///
  /// `usual` is the kind the file's first separator had: a file whose separators have no date keeps to that.
  init?(_ bytes: [UInt8], at start: Int, notBefore lower: Int, usual: MboxFromLine.Kind?) {
    guard bytes.hasPrefix("From ", at: start, limit: bytes.count) else { return nil }
    let horizon = min(bytes.count, start + MboxFromLine.maximumLength + 2)
    let newline = bytes.firstIndex(of: .lf, in: start..<horizon)
    guard newline != nil || horizon == bytes.count else { return nil }
    let lineEnd = newline ?? bytes.count
    guard let envelope = MboxFromLine(bytes, in: start..<lineEnd) else { return nil }
    let next = newline.map { $0 + 1 } ?? bytes.count
    let follower = Follower(bytes, at: next)
    let isAfterBlank = Self.isBlankLine(bytes, before: start, notBefore: lower)
    switch envelope.kind {
    case .takeout, .dated:
      guard follower != .text else { return nil }
      // A message without headers is believed only where everything else is right.
      if follower == .nothing, !isAfterBlank { return nil }
      isIrregular = !isAfterBlank && envelope.kind == .dated
    case .bare:
      guard isAfterBlank, follower == .knownHeader || (usual == .bare && follower == .header) else { return nil }
      isIrregular = usual != .bare && usual != nil
    case .undated:
      guard isAfterBlank, follower == .knownHeader, usual == .undated || usual == nil else { return nil }
      isIrregular = false
    }
    self.envelope = envelope
    self.end = next
  }

  /// Whether the line before `start` is empty, or there is none.
  static func isBlankLine(_ bytes: [UInt8], before start: Int, notBefore lower: Int) -> Bool {
    guard start > lower else { return true }
    guard bytes[start - 1] == .lf else { return false }
    var index = start - 1
    if index > lower, bytes[index - 1] == .cr { index -= 1 }
    return index == lower || bytes[index - 1] == .lf
  }

  /// What stands in the line after a separator.
  enum Follower {
    /// A header that mail really begins with.
    case knownHeader
    /// Something in the form of a header.
    case header
    /// An empty line or the end of the file.
    case nothing
    /// Prose.
    case text

    init(_ bytes: [UInt8], at start: Int) {
      guard start < bytes.count else {
        self = .nothing
        return
      }
      if bytes[start] == .lf || (bytes[start] == .cr && start + 1 < bytes.count && bytes[start + 1] == .lf) {
        self = .nothing
        return
      }
      // Thunderbird on macOS and readpst leave a quoted separator between the separator and the headers.
      if bytes.hasPrefix(">From ", at: start, limit: bytes.count) {
        self = .knownHeader
        return
      }
      var index = start
      let limit = min(bytes.count, start + 128)
      while index < limit, bytes[index].isFieldName { index += 1 }
      let nameEnd = index
      while index < limit, bytes[index].isWSP { index += 1 }
      guard nameEnd > start, index < limit, bytes[index] == .colon else {
        self = .text
        return
      }
      let isKnown = Self.known.contains { bytes.hasLowercasePrefix($0, at: start, limit: nameEnd) }
      self = isKnown ? .knownHeader : .header
    }

    private static let known: [StaticString] = [
      "x-", "return-path", "received", "message-id", "date", "from", "to", "cc", "subject", "delivered-to", "content-",
      "mime-version", "reply-to", "sender", "status", "in-reply-to", "references", "envelope-to", "dkim-signature",
      "arc-", "authentication-results", "list-", "precedence", "resent-", "thread-", "importance", "lines",
      "newsgroups",
      "organization", "path", "user-agent", "apparently-to",
    ]
  }
}
