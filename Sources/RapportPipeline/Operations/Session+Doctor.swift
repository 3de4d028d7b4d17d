import Glibc
import RapportDirectory
import RapportModel
import RapportReport
import RapportStore

extension Session {
  /// `rapport doctor`: checks configuration, store, sources, clock, disk and permissions, and says how to mend each.
  ///
  /// Exits with 1 where something is wrong; what is only worth knowing leaves 0.
  public func doctor() throws -> Outcome {
    var checkup = Checkup(texts: workspace.texts)
    checkup.good("configuration", ["path": .foreign(workspace.configPath)])
    if workspace.configuration.privacy.basis == nil {
      checkup.note("basis")
    }
    if workspace.configuration.managers.isEmpty {
      checkup.note("manager")
    }
    if let problem = try store.integrityProblem() {
      checkup.wrong("store.broken", ["path": .foreign(workspace.storePath), "problem": .foreign(problem)])
    } else {
      checkup.good("store.sound", ["path": .foreign(workspace.storePath)])
    }
    try checkFiles(&checkup)
    try checkSources(&checkup)
    let step = try analysis()
    let coverage = try step.coverageBuilder()
    if let end = coverage.coverage().end, workspace.asOf.instant < end {
      checkup.note("clock", ["time": .text(workspace.asOf.iso8601)])
    }
    let words = DirectoryWords(texts: workspace.texts)
    for problem in coverage.problems(calendar: workspace.calendar) {
      checkup.add(.note, words.explanation(of: problem))
    }
    for problem in step.directory.problems() { checkup.add(.note, words.explanation(of: problem)) }
    return Outcome(checkup.text, status: checkup.isWell ? .done : .incomplete)
  }

  private func checkFiles(_ checkup: inout Checkup) throws {
    var status = stat()
    if stat(workspace.storePath, &status) == 0, status.st_mode & 0o077 != 0 {
      checkup.wrong("store.open", ["path": .foreign(workspace.storePath)])
    }
    let folder = FilePath.folder(of: workspace.storePath)
    var disk = statvfs()
    if statvfs(folder, &disk) == 0 {
      let free = (Int(disk.f_bavail) * Int(disk.f_frsize)) >> 20
      if free < 200 {
        checkup.wrong("disk.full", ["path": .foreign(folder), "n": .count(free)])
      } else {
        checkup.good("disk.good", ["n": .count(free)])
      }
    }
  }

  private func checkSources(_ checkup: inout Checkup) throws {
    var finder = SourceFinder(folder: workspace.folder)
    for spec in workspace.configuration.sources { finder.add(spec) }
    for issue in finder.issues {
      checkup.add(issue.outcome == .refused ? .wrong : .note, issue.message)
    }
    for file in finder.files where access(file.path, R_OK) != 0 {
      checkup.wrong(
        "source.unreadable", ["path": .foreign(file.shown), "problem": .foreign(systemMessage(errno))])
    }
    let ledger = try store.sources().map(\.ledger)
    for entry in ledger {
      if !entry.reconciles { checkup.wrong("source.sums", ["path": .foreign(entry.path)]) }
      for issue in entry.issues where issue.outcome != .notice { checkup.add(.wrong, issue.message) }
    }
    checkup.good("sources", ["found": .count(finder.files.count), "n": .count(ledger.count)])
  }
}

/// What a check-up found, one line each.
private struct Checkup {
  /// How things stand.
  enum Mark: String, CaseIterable { case good, note, wrong }

  let texts: Texts
  private var lines: [(mark: Mark, text: String)] = []

  init(texts: Texts) { self.texts = texts }

  mutating func good(_ key: String, _ values: [String: TextValue] = [:]) { add(.good, line(key, values)) }
  mutating func note(_ key: String, _ values: [String: TextValue] = [:]) { add(.note, line(key, values)) }
  mutating func wrong(_ key: String, _ values: [String: TextValue] = [:]) { add(.wrong, line(key, values)) }
  mutating func add(_ mark: Mark, _ text: String) { lines.append((mark, VisibleText.line(text))) }

  private func line(_ key: String, _ values: [String: TextValue]) -> String { texts.line("doctor.\(key)", values) }

  var isWell: Bool { !lines.contains { $0.mark == .wrong } }

  var text: String {
    let width = Mark.allCases.map { texts("doctor.\($0.rawValue)").count }.max() ?? 0
    return lines.map { mark, text in
      let word = texts("doctor.\(mark.rawValue)")
      return word + String(repeating: " ", count: width - word.count + 2) + text + "\n"
    }.joined()
  }
}
