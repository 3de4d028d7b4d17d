import Glibc
import RapportDirectory
import RapportModel
import RapportStore

extension Session {
  /// `rapport doctor`: checks configuration, store, sources, clock, disk and permissions, and says how to mend each.
  ///
  /// Exits with 1 where something is wrong; what is only worth knowing leaves 0.
  public func doctor() throws -> Outcome {
    var checkup = Checkup()
    checkup.good("configuration \(workspace.configPath) reads well")
    if workspace.configuration.privacy.basis == nil {
      checkup.note("no `privacy: basis:` in the configuration; name the agreement that the processing rests on")
    }
    if workspace.configuration.managers.isEmpty {
      checkup.note("nobody on staff has `role: manager`; late-escalation is off")
    }
    if let problem = try store.integrityProblem() {
      checkup.wrong("\(workspace.storePath): \(problem); move it away and run again: it is rebuilt from the exports")
    } else {
      checkup.good("store \(workspace.storePath) is sound")
    }
    try checkFiles(&checkup)
    try checkSources(&checkup)
    let step = try analysis()
    if let end = try step.coverage().end, workspace.asOf.instant < end {
      checkup.note("the exports go on after \(workspace.asOf.iso8601); check the clock, or --as-of")
    }
    for problem in try step.coverageBuilder().problems(calendar: workspace.calendar) {
      checkup.note(problem.explanation)
    }
    for problem in step.directory.problems() { checkup.note(problem.explanation) }
    return Outcome(checkup.text, status: checkup.isWell ? .done : .incomplete)
  }

  private func checkFiles(_ checkup: inout Checkup) throws {
    var status = stat()
    if stat(workspace.storePath, &status) == 0, status.st_mode & 0o077 != 0 {
      checkup.wrong("\(workspace.storePath): others may read it; chmod 600 it")
    }
    let folder = FilePath.folder(of: workspace.storePath)
    var disk = statvfs()
    if statvfs(folder, &disk) == 0 {
      let free = (Int(disk.f_bavail) * Int(disk.f_frsize)) >> 20
      if free < 200 {
        checkup.wrong("\(folder): \(free) MiB free, expected at least 200; make room")
      } else {
        checkup.good("\(free) MiB free beside the store")
      }
    }
  }

  private func checkSources(_ checkup: inout Checkup) throws {
    var finder = SourceFinder(folder: workspace.folder)
    for spec in workspace.configuration.sources { finder.add(spec) }
    for issue in finder.issues {
      if issue.outcome == .refused { checkup.wrong(issue.message) } else { checkup.note(issue.message) }
    }
    for file in finder.files where access(file.path, R_OK) != 0 {
      checkup.wrong("\(file.shown): \(systemMessage(errno)); give this user permission to read it")
    }
    let ledger = try store.sources().map(\.ledger)
    for entry in ledger {
      if !entry.reconciles { checkup.wrong("\(entry.path): the sums of its ledger do not match; please report this") }
      for issue in entry.issues where issue.outcome != .notice { checkup.wrong(issue.message) }
    }
    checkup.good("\(finder.files.count) sources found, \(ledger.count) imported")
  }
}

/// What a check-up found, one line each.
private struct Checkup {
  private var lines: [String] = []
  private(set) var isWell = true

  mutating func good(_ text: String) { lines.append("ok     \(text)") }
  mutating func note(_ text: String) { lines.append("note   \(text)") }
  mutating func wrong(_ text: String) {
    lines.append("wrong  \(text)")
    isWell = false
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}
