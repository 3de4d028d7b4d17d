/// Reasons why a mail is left out on purpose, as the ledger counts them.
enum MailSkip: String {
  /// In a private folder, or to or from a private address (`privacy: private`).
  case isPrivate = "private"
  /// Never sent.
  case draft
  /// Deleted, and only not yet removed from the file.
  case expunged
  /// Deleted or thrown into the bin.
  case trash
  /// Labelled as spam by the mailbox's own server.
  case spam
  /// A chat line among Gmail's mail.
  case chat
  /// Nothing but a separator.
  case empty
  /// The mail server's own note at the start of a folder.
  case folderData = "folder_data"
}

/// Decides whether a mail is left out: by the folder it lies in, its flags and labels, and its addresses.
struct MailSelection: Sendable {
  private let privateFolders: Set<String>
  private let privateAddresses: Set<String>
  /// Decided for the whole mailbox by its folder.
  let folderSkip: MailSkip?

  init(path: MailboxPath, privateFolders: [String], privateAddresses: [String]) {
    self.privateFolders = Set(privateFolders.map(Self.folded))
    self.privateAddresses = Set(privateAddresses.map { $0.lowercased() })
    let names = path.folders.map(Self.folded)
    if names.contains(where: self.privateFolders.contains) {
      folderSkip = .isPrivate
    } else if let last = names.last, Self.drafts.contains(last) {
      folderSkip = .draft
    } else if path.flags.contains("T") {
      folderSkip = .trash
    } else if path.flags.contains("D") {
      folderSkip = .draft
    } else {
      folderSkip = nil
    }
  }

  /// The reason given by a message's own headers; nil where it stays.
  func skip(headers: HeaderSurvey, labels: [String]) -> MailSkip? {
    if let status = headers.value(.mozillaStatus), let bits = UInt16(status.prefix(4), radix: 16), bits & 8 != 0 {
      return .expunged
    }
    if let status = headers.value(.mozillaStatus2), let bits = UInt32(status.prefix(8), radix: 16),
      bits & 0x0100_0000 != 0
    {
      // A template is written once and never sent.
      return .draft
    }
    if headers.value(.unsent) == "1" { return .draft }
    if let status = headers.value(.statusX) {
      if status.contains("t") { return .draft }
      if status.contains("d") { return .expunged }
    }
    let names = labels.map(Self.folded)
    if names.contains(where: privateFolders.contains) { return .isPrivate }
    if names.contains(where: Self.drafts.contains) { return .draft }
    if names.contains(where: Self.chats.contains) { return .chat }
    if names.contains(where: Self.spam.contains) { return .spam }
    if names.contains(where: Self.trash.contains) { return .trash }
    return nil
  }

  /// Whether any of `addresses` (lower case) is private.
  func isPrivate(_ addresses: some Sequence<String>) -> Bool {
    !privateAddresses.isEmpty && addresses.contains(where: privateAddresses.contains)
  }

  private static func folded(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let text = FoldedText(bytes, in: 0..<bytes.count, tracksOrigin: false)
    return text.string(in: text.trimmed(text.all))
  }

  /// Names of the folder and label of unsent mail, folded.
  private static let drafts = SignatureWords.set(
    "draft|drafts|wersje robocze|robocze|szkice|kopie robocze|черновики|черновик|utkast|kladd|kladder|kladdar|"
      + "entwurfe|entwurf|чернетки|koncepty|rozepsane|brouillons|borradores|bozze|concepten|luonnokset|templates|"
      + "unsent messages|unsent|[gmail]/drafts")
  private static let spam = SignatureWords.set(
    "spam|junk|спам|soppelpost|skrappost|skraeppost|uonsket e-post|wiadomosci-smieci|nevyzadana posta|roskaposti")
  private static let trash = SignatureWords.set(
    "trash|bin|kosz|корзина|удаленные|papirkurv|papperskorgen|papierkorb|geloscht|кошик|kos|corbeille|papelera|cestino|"
      + "prullenbak|roskakori|slettet")
  private static let chats = SignatureWords.set("chat|chats|czat|czaty|чат|чаты|hangouts")
}
