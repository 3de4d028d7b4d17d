import Glibc
import RapportModel

/// One export file that a run will read.
struct SourceFile: Hashable, Sendable {
  /// Path that opens it.
  var path: String
  /// Path relative to the configuration's folder: how the ledger names it.
  var shown: String
  /// The configuration's entry that named it.
  var spec: SourceSpec
  /// Whether the entry names this very file, so that it must be readable and of a known format.
  var isLiteral: Bool
  /// Whether it was met in a folder, where other things may lie beside exports.
  var isWalked = false
}

/// Finds the files that the configuration's sources name: paths, globs and folders.
///
/// Links, pipes and devices inside folders are left out; folders are walked with a worklist in the order of names,
/// hidden files and mail programs' index files left out.
struct SourceFinder {
  /// Files in the order of the configuration, then of their names; none twice.
  private(set) var files: [SourceFile] = []
  /// What could not be found or entered.
  private(set) var issues: [ImportIssue] = []
  private var known: Set<String> = []
  private let folder: String
  private let configured: [SourceSpec]

  /// A finder for paths relative to `folder`. A file that an entry of `configured` names too, by path or glob, is read
  /// as that entry says, so that its owner and mapping hold however it was found.
  init(folder: String, configured: [SourceSpec] = []) {
    self.folder = folder
    self.configured = configured
  }

  private func spec(for shown: String, found: SourceSpec) -> SourceSpec {
    // The file itself or a pattern for it, else the innermost folder that it lies in.
    if let entry = configured.first(where: { fnmatch($0.path, shown, FNM_PATHNAME) == 0 }) { return entry }
    let around = configured.filter { shown.hasPrefix($0.path.hasSuffix("/") ? $0.path : $0.path + "/") }
    return around.max { $0.path.utf8.count < $1.path.utf8.count } ?? found
  }

  /// Adds what one entry names.
  mutating func add(_ spec: SourceSpec) {
    if spec.path.contains(where: { "*?[".contains($0) }) {
      let matches = expand(FilePath.join(folder, spec.path))
      if matches.isEmpty {
        report(.notice, spec.path, found: "no file matches", expected: "at least one", remedy: "check the pattern")
      }
      for match in matches { add(match, shown: relative(match), spec: spec, isLiteral: false) }
    } else {
      add(FilePath.join(folder, spec.path), shown: spec.path, spec: spec, isLiteral: true)
    }
  }

  private mutating func add(_ path: String, shown: String, spec: SourceSpec, isLiteral: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let code = errno
      report(
        .refused, shown, found: code == ENOENT || code == ENOTDIR ? "no such file" : systemMessage(code),
        expected: "an export", remedy: "check the path in `sources:`, or take the entry out")
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      walk(path, shown: shown, spec: spec)
    } else if known.insert(path).inserted {
      files.append(SourceFile(path: path, shown: shown, spec: self.spec(for: shown, found: spec), isLiteral: isLiteral))
    }
  }

  private mutating func walk(_ root: String, shown: String, spec: SourceSpec) {
    var folders = [(path: root, shown: shown)]
    while let current = folders.popLast() {
      guard let names = list(current.path) else {
        report(
          .refused, current.shown, found: "a folder that can't be opened (\(systemMessage(errno)))",
          expected: "a folder this user may read", remedy: "give this user permission to read and enter it")
        continue
      }
      var below: [(path: String, shown: String)] = []
      for name in names where !isIgnored(name) {
        let path = FilePath.join(current.path, name)
        let shown = FilePath.join(current.shown, name)
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: below.append((path, shown))
        case S_IFREG:
          if known.insert(path).inserted {
            files.append(
              SourceFile(
                path: path, shown: shown, spec: self.spec(for: shown, found: spec), isLiteral: false, isWalked: true))
          }
        default: continue
        }
      }
      folders += below.reversed()
    }
  }

  /// Names in a folder, sorted by bytes; nil with `errno` where it can't be opened.
  private func list(_ path: String) -> [String]? {
    guard let handle = opendir(path) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Files of mail programs that hold no messages (formats: Thunderbird, Dovecot, Courier, Apple Mail), and hidden files; hidden
  /// *folders* are Maildir++ folders and are walked.
  private func isIgnored(_ name: String) -> Bool {
    if name.hasSuffix(".msf") || name == "tmp" || name == "Info.plist" { return true }
    let prefixes = [
      "dovecot", "courierimap", "maildirsize", "maildirfolder", "subscriptions", ".nfs", ".DS_Store",
      "table_of_contents",
    ]
    return prefixes.contains { name.hasPrefix($0) }
  }

  private func expand(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0, let paths = result.gl_pathv else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func relative(_ path: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private mutating func report(
    _ outcome: ImportIssue.Outcome, _ path: String, found: String, expected: String, remedy: String
  ) {
    issues.append(
      ImportIssue(
        outcome: outcome, position: SourcePosition(path: path, format: "file"), found: found, expected: expected,
        remedy: remedy))
  }
}
