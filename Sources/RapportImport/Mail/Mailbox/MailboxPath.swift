import RapportFormats
import RapportModel

/// What the path of a mailbox tells: the folder its mail lies in, a Maildir message's flags, whose mailbox it is.
struct MailboxPath: Sendable {
  /// Names of the folders around the mail, decoded, outermost first: `Klienci`, `2024`.
  var folders: [String]
  /// Flags of a message file in a Maildir (`D` draft, `F` flagged, `P` passed, `R` replied, `S` seen, `T` trashed).
  var flags: Set<Character>
  /// The address that names a folder or file of the path, lower case: `kari@nordlys.example.mbox`.
  var owner: String?

  /// Reads `path`; `folder` is what the container says about the folder, where it says anything.
  init(_ path: String, folder: String?) {
    var parts = path.split(separator: "/").map(String.init)
    flags = []
    if parts.count >= 2, let name = parts.last, ["cur", "new"].contains(parts[parts.count - 2]) {
      flags = Self.maildirFlags(name)
      parts.removeLast(2)
    } else if let name = parts.last, Self.messageExtensions.contains(where: { name.lowercased().hasSuffix($0) }) {
      parts.removeLast()
      if name.lowercased().hasSuffix(".emlx") { Self.removeAppleFolders(&parts) }
    } else if parts.count >= 2, parts.last == "mbox", parts[parts.count - 2].lowercased().hasSuffix(".mbox") {
      // Apple Mail's bundle: `Clients.mbox/mbox`.
      parts.removeLast()
    }
    owner = parts.reversed().lazy.compactMap(Self.address).first
    if let folder { parts += folder.split(separator: "/").map(String.init) }
    folders = parts.flatMap(Self.folderNames)
  }

  private static let messageExtensions = [".eml", ".emlx", ".msg"]
  private static let mailboxExtensions = [".mbox", ".mbx", ".sbd", ".gz", ".maildir", ".eml"]

  /// Takes off what Apple Mail puts between a mail folder and its messages: `Clients.mbox/UUID/Data/4/1/Messages`.
  private static func removeAppleFolders(_ parts: inout [String]) {
    guard let bundle = parts.lastIndex(where: { $0.lowercased().hasSuffix(".mbox") }), parts.last == "Messages" else {
      return
    }
    parts.removeLast(parts.count - bundle - 1)
  }

  /// The letters behind the last `:2,`; copies for Windows have `;`, `!` or `-` for the colon.
  private static func maildirFlags(_ name: String) -> Set<Character> {
    for separator in [":2,", ";2,", "!2,", "-2,"] {
      if let range = name.ranges(of: separator).last { return Set(name[range.upperBound...].prefix { $0.isLetter }) }
    }
    return []
  }

  private static func withoutExtensions(_ name: String) -> String {
    var name = name
    while let found = mailboxExtensions.first(where: { name.lowercased().hasSuffix($0) && name.count > $0.count }) {
      name = String(name.dropLast(found.count))
    }
    return name
  }

  private static func address(_ name: String) -> String? {
    let name = withoutExtensions(name)
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty, domain.contains("."),
      !domain.hasPrefix("."), !domain.hasSuffix("."), !name.contains(where: { $0.isWhitespace })
    else { return nil }
    return name.lowercased()
  }

  /// The folders one part of a path names: Maildir++ puts a whole path into one name (`.Klienci.2024`), and encodes
  /// letters past ASCII in modified UTF-7 (RFC 3501 section 5.1.3).
  private static func folderNames(_ part: String) -> [String] {
    if part.hasPrefix("."), part.count > 1 {
      return part.split(separator: ".").map { ModifiedUTF7.decode(Array($0.utf8)) }
    }
    return [ModifiedUTF7.decode(Array(withoutExtensions(part).utf8))]
  }
}
