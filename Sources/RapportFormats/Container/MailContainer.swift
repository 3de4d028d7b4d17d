/// What kind of file or folder holds mail. Told by content; names are only a help, since exports are called anything.
public enum MailContainer: Hashable, Sendable {
  /// Messages one after the other, each behind a `From ` line; read by `MboxReader`.
  case mbox
  /// One message (`.eml`); read by `MailMessage.parse`.
  case message
  /// One message of Apple Mail with its length before and its properties behind it; read by `EmlxFile`.
  case emlx
  /// Nothing but white space.
  case empty
  /// A folder with `cur` and `new`; read by `Maildir`.
  case maildir
  /// Apple Mail's folder `Name.mbox` around a file `mbox` or a folder `Messages`.
  case appleBundle
  /// A folder that may hold any of these.
  case folder
  /// Outlook's store (PST or OST), which the program `readpst` converts.
  case outlookStore
  /// Outlook's single message (`.msg`), which is not read.
  case outlookMessage
  /// The binary mailbox of UW-IMAP (`*mbx*`), which is not read.
  case binaryMbx
  /// Text in UTF-16, as some exports write by mistake, which is not read as mail.
  case utf16Text
  /// A ZIP archive, which has to be unpacked first.
  case zip

  /// Bytes of a file that `sniff` wants to see.
  public static let headSize = 64 << 10

  /// What the file that begins with `head` holds (inflated if it was compressed); nil if it is no mail.
  ///
  /// - Parameter path: the file's name, which decides where the content leaves it open.
  public static func sniff(head: [UInt8], path: String) -> MailContainer? {
    if let binary = signature(of: head) { return binary }
    var start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < head.count, head[start].isWhitespace { start += 1 }
    guard start < head.count else { return .empty }
    if head.hasPrefix("From ", at: start, limit: head.count),
      MboxSeparator(head, at: start, notBefore: start, usual: nil) != nil
    {
      return .mbox
    }
    if beginsLikeEmlx(head, at: start) { return .emlx }
    if beginsWithHeaders(head, at: start) { return .message }
    let survey = MboxSurvey(head, isWhole: head.count < headSize)
    if survey.usual != nil || survey.endsLinesWithCR && isMboxWithCR(head) { return .mbox }
    return nil
  }

  /// What the folder with these entries is.
  public static func sniff(folder listing: FolderListing, path: String) -> MailContainer {
    func has(_ name: StaticString, _ kind: FolderListing.Kind) -> Bool {
      listing.entries.contains { entry in
        entry.kind == kind && entry.name.count == name.utf8CodeUnitCount
          && entry.name.hasPrefix(name, at: 0, limit: entry.name.count)
      }
    }
    if has("cur", .folder), has("new", .folder) || has("tmp", .folder) { return .maildir }
    let bytes = Array(path.utf8)
    let isNamedMbox = bytes.hasLowercasePrefix(".mbox", at: bytes.count - 5, limit: bytes.count)
    if isNamedMbox, has("mbox", .file) || has("Messages", .folder) { return .appleBundle }
    return .folder
  }

  /// What it is, for messages: "an Outlook store".
  public var title: String {
    switch self {
    case .mbox: "a mailbox"
    case .message: "a message"
    case .emlx: "a message of Apple Mail"
    case .empty: "nothing but white space"
    case .maildir: "a Maildir"
    case .appleBundle: "a mailbox of Apple Mail"
    case .folder: "a folder"
    case .outlookStore: "an Outlook store"
    case .outlookMessage: "an Outlook message (.msg) or another OLE file"
    case .binaryMbx: "a binary mailbox of UW-IMAP"
    case .utf16Text: "text in UTF-16"
    case .zip: "a ZIP archive"
    }
  }

  /// What has to be done with a container that is not read here; nil for one that is.
  public var remedy: String? {
    switch self {
    case .outlookStore:
      "install pst-utils (apt install pst-utils), which has readpst, and run again"
    case .outlookMessage: "save the message as .eml, or export the folder as PST"
    case .binaryMbx: "convert it with mailutil or export the folder again as mbox"
    case .utf16Text: "export the mailbox again without converting its text"
    case .zip: "unpack the archive and name the folder"
    default: nil
    }
  }

  private static func signature(of head: [UInt8]) -> MailContainer? {
    if head.starts(with: [0x21, 0x42, 0x44, 0x4E]) { return .outlookStore }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .outlookMessage }
    if head.starts(with: Array("*mbx*\r\n".utf8)) { return .binaryMbx }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .utf16Text }
    return nil
  }

  /// A line of digits and a header behind it.
  private static func beginsLikeEmlx(_ head: [UInt8], at start: Int) -> Bool {
    guard let newline = head.firstIndex(of: .lf, in: start..<min(head.count, start + 32)) else { return false }
    guard head.decimal(in: head.trimmed(start..<newline)) != nil else { return false }
    return beginsWithHeaders(head, at: newline + 1)
  }

  /// Whether a header that mail begins with stands first, or two of any name.
  private static func beginsWithHeaders(_ head: [UInt8], at start: Int) -> Bool {
    var line = start
    var others = 0
    for _ in 0..<32 {
      guard line < head.count else { return false }
      switch MboxSeparator.Follower(head, at: line) {
      case .knownHeader:
        if !head.hasPrefix(">From ", at: line, limit: head.count) { return true }
      case .header: others += 1
      case .nothing: return others >= 2
      case .text:
        // A fold, or a separator line that is none of mbox.
        let isFirst = line == start && head.hasPrefix("From ", at: line, limit: head.count)
        if !isFirst, !(others > 0 && head[line].isWSP) { return false }
      }
      guard let newline = head.firstIndex(of: .lf, in: line..<head.count) else { return false }
      line = newline + 1
    }
    return others >= 2
  }

  /// Whether a file whose lines end with carriage returns begins like a mailbox.
  private static func isMboxWithCR(_ head: [UInt8]) -> Bool {
    let text = head.prefix(4_096).map { $0 == .cr ? UInt8.lf : $0 }
    return MboxSeparator(text, at: 0, notBefore: 0, usual: nil) != nil
  }
}
