import Glibc

/// The names in a folder, as bytes and in the order of the bytes, so that every run sees them in the same order.
public struct FolderListing: Sendable {
  /// What an entry is.
  public enum Kind: Hashable, Sendable {
    case file, folder, other
  }

  /// A name and what it stands for; symbolic links are `other` and not followed.
  public struct Entry: Hashable, Sendable {
    /// The name, without the folder.
    public var name: [UInt8]
    /// What it is.
    public var kind: Kind
  }

  /// The entries but for `.` and `..`, in order.
  public let entries: [Entry]

  /// Lists the folder at `path`.
  public init(path: [UInt8]) throws(ByteSourceError) {
    guard !path.contains(0) else { throw .missing }
    let terminated = path.map(CChar.init(bitPattern:)) + [0]
    guard let stream = opendir(terminated) else {
      switch errno {
      case ENOENT: throw .missing
      case ENOTDIR: throw .notRegularFile
      case EACCES, EPERM: throw .permissionDenied
      default: throw .system(code: errno)
      }
    }
    defer { closedir(stream) }
    var found: [Entry] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
      if name == [.dot] || name == [.dot, .dot] { continue }
      found.append(Entry(name: name, kind: Self.kind(entry.pointee.d_type, in: path, name)))
      errno = 0
    }
    guard errno == 0 else { throw .system(code: errno) }
    entries = found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func kind(_ type: UInt8, in folder: [UInt8], _ name: [UInt8]) -> Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_UNKNOWN):
      // Some file systems don't tell.
      var status = stat()
      let path = (folder + [.slash] + name).map(CChar.init(bitPattern:)) + [0]
      guard lstat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    default: return .other
    }
  }
}
