import Dispatch
import RapportDirectory
import RapportFormats
import RapportImport
public import RapportModel
import RapportStore
import Synchronization

/// What the import half of a run did.
public struct ImportSummary: Sendable {
  /// The ledger of every source that is configured or was ever imported, by path.
  public var ledger: [LedgerEntry] = []
  /// Paths that were read in this run.
  public var read: [String] = []
  /// Bytes that were read in this run.
  public var bytes = 0
  /// Interactions that this run added.
  public var added = 0
  /// What was decided about each source that was read, for `--verbose`.
  public var decisions: [(path: String, text: String)] = []

  /// Every issue of every source.
  public var issues: [ImportIssue] { ledger.flatMap(\.issues) }

  /// Exit status that the ledger asks for (contract, section 1).
  public var status: ExitStatus {
    if issues.contains(where: { $0.outcome == .refused }) { return .unreadableSource }
    let isIncomplete = ledger.contains {
      !$0.reconciles || $0.quarantined > 0 || $0.issues.contains { $0.outcome == .truncated }
    }
    return isIncomplete ? .incomplete : .done
  }
}

/// Reads the sources that are new or changed into the store, one transaction a source.
struct ImportStep {
  let workspace: Workspace
  let store: Store
  let progress: Progress

  /// Imports what the configuration names, or only `paths`.
  func run(paths: [String] = []) throws -> ImportSummary {
    var finder = SourceFinder(folder: workspace.folder, configured: workspace.configuration.sources)
    for spec in specs(for: paths) { finder.add(spec) }
    try PrivateErasure(workspace: workspace, store: store).run()
    let known = Dictionary(uniqueKeysWithValues: try store.sources().map { ($0.path, $0) })

    var summary = ImportSummary()
    var ledger = known.mapValues(\.ledger)
    let before = try store.interactionCount()
    if try read(finder.files, known: known, &ledger, into: &summary) {
      // What was erased as read otherwise may be held by another source too, as a duplicate.
      let left = Dictionary(uniqueKeysWithValues: try store.sources().map { ($0.path, $0) })
      let again = finder.files.filter { left[$0.shown]?.fingerprint.isEmpty == true }
      _ = try read(again, known: left, &ledger, into: &summary)
    }
    for issue in finder.issues {
      // What could not be found is said of this run alone; a source that is gone keeps its row.
      let path = issue.position.path
      ledger[path, default: LedgerEntry(path: path, format: "none", bytes: 0)].issues.append(issue)
    }
    if paths.isEmpty { noteVanished(known: known, found: finder, ledger: &ledger) }
    summary.added = try store.interactionCount() - before
    summary.ledger = ledger.values.sorted { $0.path < $1.path }
    return summary
  }

  /// Reads those of `files` that are new or changed; returns whether any was read otherwise than before.
  private func read(
    _ files: [SourceFile], known: [String: SourceRecord], _ ledger: inout [String: LedgerEntry],
    into summary: inout ImportSummary
  ) throws -> Bool {
    let directory = Directory(configuration: workspace.configuration, normalizePhone: workspace.phoneReader())
    var isAnnotationDropped = false
    for (index, file) in files.enumerated() {
      progress.step("importing", index, of: files.count)
      let fingerprint = SourceFingerprint(file, configuration: workspace.configuration)
      if let fingerprint, known[file.shown]?.fingerprint == fingerprint.text { continue }
      var version = SourceVersion(fingerprint: fingerprint?.text ?? "")
      if let fingerprint, let earlier = known[file.shown], fingerprint.isReadOtherwise(than: earlier.fingerprint) {
        version.isReadOtherwise = true
        version.erasesUnmet = fingerprint.continues(earlier.fingerprint)
        // What was worked out of its records goes first, so that a run killed in between is completed by the next.
        if !isAnnotationDropped { try AnnotateStep.forget(store) }
        isAnnotationDropped = true
      }
      let entry = try read(file, version: version, directory: directory, into: &summary)
      ledger[file.shown] = entry
      summary.read.append(file.shown)
      summary.bytes += entry.bytes
    }
    return isAnnotationDropped
  }

  /// Entries of the configuration, or entries for paths of the command line: those that the configuration names keep
  /// its owner, format and mapping.
  private func specs(for paths: [String]) -> [SourceSpec] {
    paths.isEmpty
      ? workspace.configuration.sources : paths.map { SourceSpec(path: workspace.relativePath($0)) }
  }

  /// Says of every source that was there before and is not now that it is gone; what it brought stays.
  private func noteVanished(known: [String: SourceRecord], found: SourceFinder, ledger: inout [String: LedgerEntry]) {
    let present = Set(found.files.map(\.shown)).union(found.issues.map(\.position.path))
    for path in known.keys.sorted() where !present.contains(path) {
      let format = ledger[path]?.format ?? ""
      ledger[path]?.issues.append(
        ImportIssue(
          outcome: .notice, position: SourcePosition(path: path, format: format),
          found: "the file is gone since the last run", expected: "",
          remedy: "what it brought is kept; nothing needs to be done if that was meant"))
    }
  }

  /// Which state of a file is read.
  private struct SourceVersion {
    var fingerprint: String
    /// Whether its records may be taken for something else than when they were read before.
    var isReadOtherwise = false
    /// Whether it holds all it held then, so that what it does not bring now was brought by the other way of reading.
    var erasesUnmet = false
  }

  /// Reads one file in one transaction and gives its ledger row.
  private func read(
    _ file: SourceFile, version: SourceVersion, directory: Directory, into summary: inout ImportSummary
  ) throws -> LedgerEntry {
    let head: [UInt8]
    let size: Int
    do throws(ByteSourceError) {
      size = try FileByteSource(path: file.path).size
      var source = try FileByteSource.openInflating(path: file.path)
      head = try source.readAll(limit: 64 << 10).bytes
    } catch {
      return refused(file, size: 0, found: error.found, remedy: error.remedy)
    }
    guard size > 0 else { return empty(file) }
    if AddressBookImport.fits(file, head: head[...]) {
      return try AddressBookImport(workspace: workspace, store: store).read(
        file, size: size, fingerprint: version.fingerprint)
    }
    if OutlookStore.fits(head) {
      return try readOutlookStore(file, size: size, version: version, directory: directory, into: &summary)
    }
    switch ImporterRegistry.choose(spec: file.spec, head: head[...], path: file.shown) {
    case .unknown(let found, let remedy):
      // A folder may hold other things beside exports; a file that is named must be one, and mail is never passed by.
      guard file.isLiteral || ImporterRegistry.holdsMail(head[...]) else { return skipped(file, size: size) }
      return refused(file, size: size, found: found, remedy: remedy)
    case .importer(let type, _) where file.isWalked && type.description.id == "xml" && file.spec.xmlMapping == nil:
      // Any XML would do for the reader of mapped exports; in a folder, without a mapping, it is something else.
      return skipped(file, size: size)
    case .importer(let type, let reason):
      let result = try read(
        file, size: size, as: type, reason: reason, version: version, directory: directory)
      summary.decisions += result.decisions.map { (file.shown, $0) }
      return result.entry
    }
  }

  private func readOutlookStore(
    _ file: SourceFile, size: Int, version: SourceVersion, directory: Directory, into summary: inout ImportSummary
  ) throws -> LedgerEntry {
    let outlook: OutlookStore
    do throws(OutlookStore.Failure) {
      outlook = try OutlookStore(path: file.path, size: size, storePath: workspace.storePath)
    } catch {
      return refused(file, size: size, found: error.found, remedy: error.remedy)
    }
    let context = workspace.importContext(for: file)
    let folders = outlook.folders
    let failure = outlook.failure
    let result = try read(
      file, size: size, format: OutlookStore.format, reason: "an Outlook store, converted by readpst",
      version: version, directory: directory
    ) { sink throws(ByteSourceError) in
      try OutlookStore.read(folders, failure: failure, context: context, into: &sink)
    }
    // Its mailboxes go away with it.
    withExtendedLifetime(outlook) {}
    summary.decisions += result.decisions.map { (file.shown, $0) }
    return result.entry
  }

  /// Hands a source's records to a sink.
  private typealias Feed = @Sendable (inout ChannelSink) throws(ByteSourceError) -> Void

  private func read<Importer: SourceImporter>(
    _ file: SourceFile, size: Int, as type: Importer.Type, reason: String, version: SourceVersion, directory: Directory
  ) throws -> (entry: LedgerEntry, decisions: [String]) {
    let context = workspace.importContext(for: file)
    return try read(
      file, size: size, format: type.description.id, reason: reason, version: version, directory: directory
    ) { sink throws(ByteSourceError) in
      var importer = Importer(context: context)
      try importer.read(try FileByteSource.openInflating(path: file.path), into: &sink)
    }
  }

  private func read(
    _ file: SourceFile, size: Int, format: String, reason: String, version: SourceVersion, directory: Directory,
    feed: @escaping Feed
  ) throws -> (entry: LedgerEntry, decisions: [String]) {
    var decisions: [String] = []
    let record = try store.replaceSource(
      path: file.shown, isReadOtherwise: version.isReadOtherwise, erasesUnmet: version.erasesUnmet
    ) { writer in
      var ledger = LedgerWriter(
        ledger: LedgerEntry(path: file.shown, format: format, bytes: size), writer: writer)
      try ledger.take(.note("read as \(format): \(reason)"))
      let facts = try write(file, format: format, directory: directory, into: &ledger, feed: feed)
      if ledger.ledger.records == 0, ledger.ledger.issues.isEmpty {
        try ledger.take(.report(.noRecords(path: file.shown, format: format)))
      }
      decisions = ledger.decisions
      return SourceRecord(
        path: file.shown, fingerprint: version.fingerprint, ledger: ledger.ledger, evidence: facts.evidence,
        coverage: facts.coverage)
    }
    return (record.ledger, decisions)
  }

  /// What a source tells besides its interactions, as the store keeps it.
  private struct SourceFacts {
    var evidence: String
    var coverage: String
  }

  /// Parses on one thread and writes on this one.
  private func write(
    _ file: SourceFile, format: String, directory: Directory, into ledger: inout LedgerWriter, feed: @escaping Feed
  ) throws -> SourceFacts {
    let channel = RecordChannel()
    let result = Mutex<Result<SourceFacts, any Error>?>(nil)
    let isOver = Mutex(false)
    let content = workspace.configuration.privacy.content
    DispatchQueue.global().async {
      var sink = ChannelSink(channel: channel, directory: directory, content: content)
      do throws(ByteSourceError) {
        try feed(&sink)
      } catch {
        sink.report(
          ImportIssue(
            outcome: .truncated, position: SourcePosition(path: file.shown, format: format),
            found: error.found, expected: "a file that can be read to its end", remedy: error.remedy))
      }
      let facts = Result {
        SourceFacts(
          evidence: try PipelineJSON.text(sink.evidence), coverage: try PipelineJSON.text(sink.coverage.evidence))
      }
      result.withLock { $0 = facts }
      sink.finish()
      isOver.withLock { $0 = true }
    }
    do {
      while let batch = channel.next() {
        for event in batch { try ledger.take(event) }
      }
    } catch {
      channel.cancel()
      channel.drain { isOver.withLock { $0 } }
      throw error
    }
    guard let facts = result.withLock({ $0 }) else { throw CancellationError() }
    return try facts.get()
  }

  private func refused(_ file: SourceFile, size: Int, found: String, remedy: String) -> LedgerEntry {
    var entry = LedgerEntry(path: file.shown, format: "none", bytes: size)
    entry.issues.append(
      ImportIssue(
        outcome: .refused, position: SourcePosition(path: file.shown, format: "none"), found: found,
        expected: "an export this program reads", remedy: remedy))
    return entry
  }

  private func empty(_ file: SourceFile) -> LedgerEntry {
    var entry = LedgerEntry(path: file.shown, format: "empty", bytes: 0)
    entry.issues.append(
      ImportIssue(
        outcome: .notice, position: SourcePosition(path: file.shown, format: "empty"), found: "an empty file",
        expected: "at least one record", remedy: "nothing needs to be done if the export is new"))
    return entry
  }

  private func skipped(_ file: SourceFile, size: Int) -> LedgerEntry {
    var entry = LedgerEntry(path: file.shown, format: "unknown", bytes: size)
    entry.issues.append(
      ImportIssue(
        outcome: .notice, position: SourcePosition(path: file.shown, format: "unknown"),
        found: "a file of no known format, left out", expected: "", remedy: "name it under `sources:` with `format:`"))
    return entry
  }
}
