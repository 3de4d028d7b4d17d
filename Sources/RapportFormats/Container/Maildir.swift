public import RapportModel

/// A Maildir: a file a message in `cur` and `new` (D. J. Bernstein), with subfolders as Maildir++ has them (`.Sent`,
/// `.Clients.2024` beside them) or nested.
public struct Maildir: Sendable {
  /// Path of the folder that holds `cur` and `new`.
  public let path: [UInt8]
  /// Name of the mail folder, decoded, levels separated by `/`; empty for the inbox.
  public let name: String

  /// The Maildir at `path`.
  public init(path: String, name: String = "") { self.init(path: Array(path.utf8), name: name) }

  init(path: [UInt8], name: String) {
    self.path = path
    self.name = name
  }

  /// This folder and those below it, in the order of their names. Symbolic links are not followed.
  public func folders() throws(ByteSourceError) -> [Maildir] {
    var result: [Maildir] = []
    var waiting = [self]
    while let folder = waiting.popLast() {
      let listing = try FolderListing(path: folder.path)
      let names = listing.entries.filter { $0.kind == .folder }.map(\.name)
      if names.contains(Array("cur".utf8)) { result.append(folder) }
      for name in names.reversed() where !Self.isReserved(name) {
        // A Maildir++ folder has all levels in its name; nested ones have theirs in the path.
        let parts = name.first == .dot ? name.dropFirst().split(separator: .dot) : [name[...]]
        let decoded = parts.map { ModifiedUTF7.decode(Array($0)) }.joined(separator: "/")
        let full = folder.name.isEmpty ? decoded : folder.name + "/" + decoded
        guard full.utf8.count < 4_096 else { continue }
        waiting.append(Maildir(path: folder.path + [.slash] + name, name: full))
      }
    }
    return result
  }

  private static func isReserved(_ name: [UInt8]) -> Bool {
    ["cur", "new", "tmp", "courierimapkeywords", "courierimaphieracl"].contains { name == Array($0.utf8) }
  }

  /// The messages, each once, in the order of their names. `tmp` and files that are no messages are left out.
  public func entries() throws(ByteSourceError) -> [MaildirEntry] {
    var result: [MaildirEntry] = []
    for folder in ["new", "cur"] {
      let path = path + [.slash] + Array(folder.utf8)
      let listing: FolderListing
      do throws(ByteSourceError) { listing = try FolderListing(path: path) } catch {
        if error == .missing { continue }
        throw error
      }
      for entry in listing.entries where entry.kind == .file && entry.name.first != .dot {
        result.append(MaildirEntry(folder: path, name: entry.name))
      }
    }
    // A mail reader moves files from `new` to `cur` meanwhile: the later name is the one that is still there.
    result.sort { $0.unique.lexicographicallyPrecedes($1.unique) }
    var kept: [MaildirEntry] = []
    kept.reserveCapacity(result.count)
    for entry in result {
      if kept.last?.unique == entry.unique { kept.removeLast() }
      kept.append(entry)
    }
    return kept
  }

  /// Opens a message; one that was moved or whose flags changed since it was listed is found again.
  public func open(_ entry: MaildirEntry) throws(ByteSourceError) -> FileByteSource {
    do throws(ByteSourceError) { return try FileByteSource(pathBytes: entry.path) } catch {
      guard error == .missing else { throw error }
    }
    for other in try entries() where other.unique == entry.unique {
      return try FileByteSource(pathBytes: other.path)
    }
    throw .missing
  }
}

/// A message of a Maildir, as its file's name describes it.
public struct MaildirEntry: Hashable, Sendable {
  /// What the letters behind `:2,` say.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Flags of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `D`: a draft.
    public static let draft = Flags(rawValue: 1)
    /// `F`: flagged by the user.
    public static let flagged = Flags(rawValue: 2)
    /// `P`: passed on.
    public static let passed = Flags(rawValue: 4)
    /// `R`: answered.
    public static let replied = Flags(rawValue: 8)
    /// `S`: read.
    public static let seen = Flags(rawValue: 16)
    /// `T`: deleted, not yet removed.
    public static let trashed = Flags(rawValue: 32)
  }

  /// Path of the file.
  public var path: [UInt8]
  /// The part of the name that stays when flags change.
  public var unique: [UInt8]
  /// The flags.
  public var flags: Flags
  /// When it was delivered: the seconds at the start of the name.
  public var delivered: Instant?

  /// Reads a file's name. The info stands behind the last `:`; copies on Windows have `;` or `!` instead.
  init(folder: [UInt8], name: [UInt8]) {
    path = folder + [.slash] + name
    unique = name
    flags = []
    let separators: [UInt8] = [.colon, .semicolon, UInt8(ascii: "!")]
    if let mark = name.lastIndex(where: separators.contains), name.hasPrefix("2,", at: mark + 1, limit: name.count) {
      unique = Array(name[..<mark])
      for letter in name[(mark + 3)...] {
        switch letter {
        case UInt8(ascii: "D"): flags.insert(.draft)
        case UInt8(ascii: "F"): flags.insert(.flagged)
        case UInt8(ascii: "P"): flags.insert(.passed)
        case UInt8(ascii: "R"): flags.insert(.replied)
        case UInt8(ascii: "S"): flags.insert(.seen)
        case UInt8(ascii: "T"): flags.insert(.trashed)
        default: break
        }
      }
    }
    let digits = name.prefix { $0.isDigit }
    if (9...11).contains(digits.count), let seconds = name.decimal(in: digits.indices) {
      delivered = Instant(seconds: Int64(seconds))
    }
  }
}
