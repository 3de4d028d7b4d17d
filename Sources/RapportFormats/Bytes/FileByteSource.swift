import Glibc

/// A regular file, read in blocks with `read(2)` and never mapped: a mapped file that shrinks kills the process.
///
/// Symbolic links are not followed, pipes and devices not waited for. Only the bytes that were there when it was
/// opened are read, so that a mailbox that grows meanwhile ends where it ended.
public final class FileByteSource: ByteSource {
  /// Size in bytes when the file was opened.
  public let size: Int
  /// The device and inode number: tell a replaced file from a grown one.
  public let identity: (device: UInt64, inode: UInt64)
  /// Modification time in seconds since 1970 when the file was opened.
  public let modified: Int64
  private let descriptor: Int32
  private var remaining: Int

  /// Opens the file at `path`.
  public convenience init(path: String) throws(ByteSourceError) { try self.init(pathBytes: Array(path.utf8)) }

  /// Opens the file whose path is `pathBytes`: names of files need not be UTF-8.
  public init(pathBytes: [UInt8]) throws(ByteSourceError) {
    guard !pathBytes.contains(0) else { throw .missing }
    let descriptor = open(
      pathBytes.map(CChar.init(bitPattern:)) + [0], O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case EACCES, EPERM: throw .permissionDenied
      case ELOOP: throw .symbolicLink
      case ENXIO: throw .notRegularFile
      default: throw .system(code: errno)
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .system(code: code)
    }
    let type = status.st_mode & S_IFMT
    guard type == S_IFREG else {
      close(descriptor)
      throw type == S_IFDIR ? .directory : .notRegularFile
    }
    self.descriptor = descriptor
    self.size = max(0, Int(status.st_size))
    self.remaining = self.size
    self.identity = (UInt64(status.st_dev), UInt64(status.st_ino))
    self.modified = Int64(status.st_mtim.tv_sec)
  }

  deinit { close(descriptor) }

  /// Puts the next bytes at the start of `buffer` and says how many; 0 at the end, also where the file has shrunk.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    let wanted = min(buffer.count, remaining)
    guard wanted > 0, let base = buffer.baseAddress else { return 0 }
    while true {
      let received = Glibc.read(descriptor, base, wanted)
      if received >= 0 {
        remaining -= received
        return received
      }
      if errno != EINTR { throw .system(code: errno) }
    }
  }

  /// Opens the file at `path`; one compressed with gzip is inflated on the way.
  public static func openInflating(path: String) throws(ByteSourceError) -> any ByteSource {
    GzipByteSource(try FileByteSource(path: path))
  }
}
