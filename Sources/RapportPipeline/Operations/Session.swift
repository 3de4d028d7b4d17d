import RapportAnalysis
import RapportDirectory
import RapportFormats
import RapportModel
import RapportStore
import Synchronization

/// What a verb hands back: text for stdout and the exit status.
public struct Outcome: Sendable {
  /// Data for stdout.
  public var text: String
  /// Exit status.
  public var status: ExitStatus

  /// What a verb hands back.
  public init(_ text: String, status: ExitStatus = .done) {
    self.text = text
    self.status = status
  }
}

/// How much is said on stderr.
public enum LogLevel: Int, Sendable, Comparable {
  /// Errors only (`--quiet`).
  case errors
  /// Also what is worth knowing.
  case notices
  /// Also what was decided about each source (`--verbose`).
  case everything

  /// Ordered by how much is said.
  public static func < (a: LogLevel, b: LogLevel) -> Bool { a.rawValue < b.rawValue }
}

/// One use of a workspace by one verb: the store, opened once, and what the verbs share.
public final class Session {
  let workspace: Workspace
  let store: Store
  let progress: Progress
  let log: LogLevel
  private let sayLine: (String) -> Void

  /// Opens the store of `workspace`; `say` gets lines for a person, without content or addresses.
  public init(
    workspace: Workspace, progress: Progress, log: LogLevel, say: @escaping (String) -> Void
  ) throws(RunError) {
    self.workspace = workspace
    self.progress = progress
    self.log = log
    sayLine = say
    store = try workspace.openStore()
    if workspace.showsNames { try logNames() }
  }

  /// A session over a store that is open already, and says nothing.
  init(workspace: Workspace, store: Store, progress: Progress) {
    self.workspace = workspace
    self.store = store
    self.progress = progress
    log = .errors
    sayLine = { _ in }
  }

  func say(_ text: String, at level: LogLevel = .notices) {
    guard level <= log else { return }
    progress.finish()
    sayLine(text)
  }

  /// Takes the lock that lets one process change the store at a time; held until the result is let go.
  func lock() throws(RunError) -> RunLock { try RunLock(store: workspace.storePath) }

  /// Who is who, by the configuration and what the stored sources tell.
  func directory() throws -> Directory {
    var evidence = DirectoryEvidence()
    for source in try store.sources() where !source.evidence.isEmpty {
      evidence.merge(try PipelineJSON.value(DirectoryEvidence.self, source.evidence))
    }
    return Directory(
      configuration: workspace.configuration, evidence: evidence, normalizePhone: workspace.phoneReader())
  }

  /// The analysis half, ready to run: annotates first what is not annotated yet.
  ///
  /// - Parameter lock: the lock, where the caller holds it already.
  func analysis(holding lock: RunLock? = nil) throws -> AnalyzeStep {
    try checkAnalyzers()
    let directory = try directory()
    let annotate = AnnotateStep(workspace: workspace, store: store, progress: progress)
    if try annotate.isDue(directory: directory) {
      let lock = try lock ?? self.lock()
      try annotate.run(directory: directory)
      withExtendedLifetime(lock) {}
    }
    return AnalyzeStep(
      workspace: workspace, store: store, progress: progress, directory: directory,
      verdicts: try Verdicts(folder: workspace.folder))
  }

  /// An unknown analyzer or parameter in the configuration stops the run (contract, section 2).
  private func checkAnalyzers() throws(RunError) {
    for (id, override) in workspace.configuration.analyzers.sorted(by: { $0.key < $1.key }) {
      if let problem = AnalyzerRegistry.problems(in: [id: override]).first {
        throw .usage("\(workspace.configPath)\(override.line.map { ":\($0)" } ?? ""): \(problem)")
      }
    }
  }

  /// Notes beside the configuration that names were shown, and when (contract, section 1).
  private func logNames() throws(RunError) {
    let path = FilePath.join(workspace.folder, "rapport-names.log")
    var bytes: [UInt8] = []
    if case .success(let old) = FilePath.read(path, limit: 64 << 20) { bytes = old }
    let time = workspace.calendar.zone.timestamp(workspace.started).iso8601
    bytes += Array("\(time)\tnames shown\tas of \(workspace.asOf.iso8601)\n".utf8)
    try AtomicFile.write(bytes, to: path)
  }
}

extension Workspace {
  /// Reads telephone numbers as dialled in the company's region; one reader for all threads, numbers are cached.
  func phoneReader() -> @Sendable (String) -> PhoneReading {
    let reader = Mutex(PhoneNumberReader(region: configuration.company.region))
    return { text in
      switch reader.withLock({ $0.read(text) }) {
      case .e164(let number, let ext): .e164(number, extension: ext)
      case .extension(let digits): .extension(digits)
      case .withheld: .withheld
      case .unknown(let raw): .unknown(raw)
      }
    }
  }
}
