import Glibc

/// Writes whole files: a reader sees the old file or the new one, never half of one, also after a power cut.
enum AtomicFile {
  /// Replaces the file at `path` by `bytes`, mode 0600: written beside it, synced, renamed, and the folder synced.
  static func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    let temporary = path + ".new"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .output(path: path, detail: systemMessage(errno)) }
    var failure: Int32?
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    close(descriptor)
    if failure == nil, rename(temporary, path) != 0 { failure = errno }
    if let failure {
      unlink(temporary)
      throw .output(path: path, detail: systemMessage(failure))
    }
    syncFolder(of: path)
  }

  /// Makes the folder at `path` and those above it, mode 0700, where they are missing.
  static func makeFolder(_ path: String) throws(RunError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .output(path: path, detail: "not a folder") }
      return
    }
    let parent = FilePath.folder(of: path)
    if parent != path, !parent.isEmpty { try makeFolder(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .output(path: path, detail: systemMessage(errno)) }
  }

  private static func syncFolder(of path: String) {
    let folder = open(FilePath.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
