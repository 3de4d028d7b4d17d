import Dispatch
import Foundation
import Glibc
import RapportFormats
import RapportImport
import RapportModel
import Synchronization

/// An Outlook store (PST, OST), turned into mailboxes by the program `readpst` of pst-utils while it is read.
///
/// The mailboxes lie in a folder of their own beside our store, mode 0700, which goes away with this value, or with
/// the next run where this one was killed.
final class OutlookStore {
  /// Format that the ledger and positions name.
  static let format = "pst"

  /// Why a store could not be turned into mailboxes.
  struct Failure: Error {
    var found: String
    var remedy: String
  }

  /// A mail folder of the store.
  struct Folder: Hashable, Sendable {
    /// Its path within the store: `Personal Folders/Inbox`.
    var name: String
    /// The mailbox it became.
    var path: String
  }

  /// Its mail folders, in the order of their names.
  private(set) var folders: [Folder] = []
  /// What `readpst` left unread, if it gave up on the way.
  private(set) var failure: Failure?
  private let temporary: String

  /// Seconds allowed: `readpst` converts some 20 MB a second, and a small store still has to be opened.
  private static func seconds(for size: Int) -> Int { 120 + size / (64 << 20) * 60 }

  /// Whether a file that begins with `head` is an Outlook store.
  static func fits(_ head: [UInt8]) -> Bool { MailContainer.sniff(head: head, path: "") == .outlookStore }

  /// Converts `path`, of `size` bytes, into a folder beside the store `storePath`.
  ///
  /// - Throws: `Failure` where `readpst` is not installed, or makes nothing of the file.
  init(path: String, size: Int, storePath: String) throws(Failure) {
    guard let program = Self.program() else {
      throw Failure(
        found: "an Outlook store, and no program that reads it",
        remedy: "install pst-utils (apt install pst-utils), which has readpst, and run again")
    }
    temporary = try Self.makeFolder(beside: storePath)
    let outcome = Self.run(program, path: path, into: temporary, seconds: Self.seconds(for: size))
    folders = Self.mailboxes(in: temporary)
    switch outcome {
    case .ended(0): break
    case .ended: failure = Failure(found: "damage that readpst gave up on", remedy: "repair it with Outlook's scanpst")
    case .tooLong:
      failure = Failure(found: "that readpst had not come to an end in time", remedy: "split the store, or convert it")
    case .notStarted:
      failure = Failure(found: "that readpst can't be started", remedy: "install pst-utils again")
    }
    if let failure, folders.isEmpty { throw failure }
  }

  deinit { try? FileManager.default.removeItem(atPath: temporary) }

  // MARK: readpst

  private enum Ending {
    case ended(Int32)
    case tooLong
    case notStarted
  }

  /// `readpst` on the search path.
  private static func program() -> String? {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
    return folders.lazy.filter { $0.hasPrefix("/") }.map { $0 + "/readpst" }.first { access($0, X_OK) == 0 }
  }

  /// Mail only (`-te`), a mailbox a folder (`-r`), bodies in UTF-8 where there are (`-8`), without copies of RTF
  /// bodies (`-b`), by one process (`-j 0`).
  private static func run(_ program: String, path: String, into folder: String, seconds: Int) -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-q", "-r", "-8", "-b", "-te", "-j", "0", "-o", folder, "--", path]
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let isOver = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in isOver.signal() }
    guard (try? process.run()) != nil else { return .notStarted }
    if isOver.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      isOver.wait()
      return .tooLong
    }
    return .ended(process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
  }

  // MARK: Folders

  /// Mailboxes below `root`: files called `mbox`, each named by the folders around it. Links are not followed.
  private static func mailboxes(in root: String) -> [Folder] {
    var result: [Folder] = []
    var waiting = [""]
    while let name = waiting.popLast() {
      let path = name.isEmpty ? root : root + "/" + name
      guard let listing = try? FolderListing(path: Array(path.utf8)) else { continue }
      for entry in listing.entries {
        let part = String(decoding: entry.name, as: UTF8.self)
        if entry.kind == .folder {
          waiting.append(name.isEmpty ? part : name + "/" + part)
        } else if entry.kind == .file, part == "mbox" {
          result.append(Folder(name: name, path: path + "/mbox"))
        }
      }
    }
    return result.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Makes `store.pst-PID-XXXXXX`, absolute, since `readpst` changes its folder.
  private static func makeFolder(beside storePath: String) throws(Failure) -> String {
    removeLeftovers(beside: storePath)
    var base = storePath
    if !base.hasPrefix("/") { base = FileManager.default.currentDirectoryPath + "/" + base }
    var template = Array((base + ".pst-\(getpid())-XXXXXX").utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else {
      throw Failure(
        found: "no room for the mailboxes of an Outlook store beside ours (\(systemMessage(errno)))",
        remedy: "give this user a folder with space for the store")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes away what killed runs left: folders named after a process that is no more.
  static func removeLeftovers(beside storePath: String) {
    let folder = FilePath.folder(of: storePath)
    let prefix = FilePath.name(of: storePath) + ".pst-"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
      guard let pid = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }), pid > 0, pid != getpid() else {
        continue
      }
      if kill(pid, 0) != 0, errno == ESRCH {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
    }
  }
}
