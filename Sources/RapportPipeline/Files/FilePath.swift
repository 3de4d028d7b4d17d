import Glibc

/// Paths as texts: joining and taking apart, without touching the file system.
enum FilePath {
  /// The folder a path lies in; `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// `path` seen from `folder`; an absolute one stays. `folder/../other` becomes `other`, so that paths read well.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder == "." || folder.isEmpty { return path }
    var folder = Substring(folder)
    var path = Substring(path)
    while path.hasPrefix("../"), let last = folder.split(separator: "/").last, last != ".." {
      path = path.dropFirst(3)
      guard let slash = folder.dropLast(folder.hasSuffix("/") ? 1 : 0).lastIndex(of: "/") else { return String(path) }
      folder = folder[..<slash]
      if folder.isEmpty { return "/" + path }
    }
    return String(folder) + (folder.hasSuffix("/") ? "" : "/") + path
  }

  /// Whether there is nothing at `path`.
  static func isMissing(_ path: String) -> Bool { access(path, F_OK) != 0 && errno == ENOENT }

  /// The file's text, for small files of the user (configuration, verdicts); nil with the system's error number.
  static func read(_ path: String, limit: Int) -> Result<[UInt8], SystemError> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(SystemError(code: errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(SystemError(code: errno))
      }
      bytes += block[..<count]
    }
    return .success(bytes)
  }
}

/// An error number of the operating system.
struct SystemError: Error, Hashable {
  var code: Int32
}
