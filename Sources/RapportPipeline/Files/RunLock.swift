import Glibc

/// The lock that lets one run work on a store at a time. The kernel gives it up when the process ends, however it
/// ends, so no stale lock can stay behind.
final class RunLock {
  private let descriptor: Int32

  /// Takes the lock beside the store at `path`, without waiting.
  ///
  /// - Throws: `RunError.locked` where another process holds it, `RunError.output` where the file can't be made.
  init(store path: String) throws(RunError) {
    let lockPath = path + ".lock"
    descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .output(path: lockPath, detail: systemMessage(errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw code == EWOULDBLOCK ? .locked(path: path) : .output(path: lockPath, detail: systemMessage(code))
    }
  }

  deinit { close(descriptor) }
}

/// What the system says of an error number, e.g. "Permission denied".
func systemMessage(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}
