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
    }
    owner = parts.reversed().lazy.compactMap(Self.address).first
    if let folder { parts.append(folder) }
    folders = parts.flatMap(Self.folderNames)
  }

  private static let messageExtensions = [".eml", ".emlx", ".msg"]
  private static let mailboxExtensions = [".mbox", ".mbx", ".sbd", ".gz", ".maildir", ".eml"]

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
      return part.split(separator: ".").map { ModifiedUTF7.decode(String($0)) }
    }
    return [ModifiedUTF7.decode(withoutExtensions(part))]
  }
}

/// The encoding of folder names in IMAP and Maildir (RFC 3501 section 5.1.3).
enum ModifiedUTF7 {
  /// Decodes `text`; what is not well-formed stays as it is.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text.utf8[...]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: "-")) else {
        let plain = rest.prefix { $0 != UInt8(ascii: "&") }
        if plain.isEmpty { return text }
        result += String(Substring(plain))
        rest = rest[plain.endIndex...]
        continue
      }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      if inner.isEmpty {
        result += "&"
      } else {
        guard let decoded = units(inner) else { return text }
        result += String(decoding: decoded, as: UTF16.self)
      }
      rest = rest[rest.index(after: end)...]
    }
    return result
  }

  private static func units(_ base64: Substring.UTF8View) -> [UInt16]? {
    var bits: UInt32 = 0
    var count = 0
    var result: [UInt16] = []
    for byte in base64 {
      let value: UInt32
      switch byte {
      case 65...90: value = UInt32(byte) - 65
      case 97...122: value = UInt32(byte) - 71
      case 48...57: value = UInt32(byte) + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: ","): value = 63
      default: return nil
      }
      bits = (bits << 6 | value) & 0x3FF_FFFF
      count += 6
      if count >= 16 {
        count -= 16
        result.append(UInt16(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
