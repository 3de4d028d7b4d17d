/// The first lines of a file, looked at to see whether it is mail.
enum MailHead {
  /// Lines that are looked at.
  private static let maximumLines = 60

  /// Index of the line feed that ends the line, or the end of the bytes.
  static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex(of: MailByte.lf) ?? bytes.count
  }

  /// `lineEnd` without a carriage return.
  static func textEnd(_ bytes: [UInt8], from start: Int) -> Int {
    let end = lineEnd(bytes, from: start)
    return end > start && bytes[end - 1] == MailByte.cr ? end - 1 : end
  }

  /// The name of the header line at `start`, lower case; nil for any other line.
  static func headerName(_ bytes: [UInt8], at start: Int) -> String? {
    var index = start
    while index < bytes.count, index - start < 80, bytes[index] > 32, bytes[index] < 127, bytes[index] != MailByte.colon
    {
      index += 1
    }
    guard index > start else { return nil }
    let name = start..<index
    while index < bytes.count, bytes[index] == MailByte.space { index += 1 }
    guard index < bytes.count, bytes[index] == MailByte.colon else { return nil }
    return String(decoding: bytes[name].lazy.map(MailByte.lowered), as: UTF8.self)
  }

  static func isHeaderLine(_ bytes: [UInt8], at start: Int) -> Bool { headerName(bytes, at: start) != nil }

  /// How many headers that mail has stand in the block at `start`; 0 where a line before its end is no header.
  static func countHeaders(_ bytes: [UInt8], from start: Int) -> Int {
    var known: Set<String> = []
    var line = start
    var lines = 0
    while line < bytes.count, lines < maximumLines {
      let end = textEnd(bytes, from: line)
      if end == line { break }
      lines += 1
      if let name = headerName(bytes, at: line) {
        if mailHeaders.contains(name) { known.insert(name) }
      } else if bytes[line] != MailByte.space, bytes[line] != MailByte.tab {
        // One stray line is mended; text is not mail.
        if lines > 1 || known.isEmpty { return lines <= 2 && known.isEmpty ? 0 : known.count >= 4 ? known.count : 0 }
      }
      line = lineEnd(bytes, from: line) + 1
    }
    return known.count
  }

  private static let mailHeaders: Set<String> = [
    "from", "to", "cc", "bcc", "date", "subject", "received", "return-path", "message-id", "mime-version",
    "content-type", "delivered-to", "sender", "reply-to", "in-reply-to", "references", "x-mailer", "user-agent",
    "dkim-signature", "x-mozilla-status", "x-originating-ip", "x-gm-thrid", "x-gmail-labels", "list-id",
    "x-original-to",
    "content-transfer-encoding", "authentication-results", "arc-seal", "thread-index", "thread-topic", "status",
    "x-received", "resent-from", "x-unsent", "importance", "x-ms-has-attach",
  ]
}
