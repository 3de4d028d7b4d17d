import Foundation
import Glibc
import RapportDirectory
import RapportFormats
import RapportImport
import RapportModel
import RapportReport
import RapportStore
import Synchronization

/// The stages as stream processors (contract, section 1), for running inside a distributed engine: NDJSON in and out,
/// lines in any order.
public struct StreamStages {
  private let workspace: Workspace
  private let write: (String) -> Void
  /// Told of every source that is read, by the importer's decisions.
  private let decided: (String, String) -> Void
  /// Takes the entries of address books, which are no interactions, as JSON.
  private let showCard: (String) -> Void

  /// The stages of a workspace; `write` takes what goes to stdout.
  public init(workspace: Workspace, write: @escaping (String) -> Void) {
    self.init(workspace: workspace, write: write, showCard: { _ in }, decided: { _, _ in })
  }

  /// The same, with `decided` told what was decided about each source (path, decision), and `showCard` given the
  /// entries of address books, one a line.
  init(
    workspace: Workspace, write: @escaping (String) -> Void, showCard: @escaping (String) -> Void,
    decided: @escaping (String, String) -> Void
  ) {
    self.workspace = workspace
    self.write = write
    self.showCard = showCard
    self.decided = decided
  }

  // MARK: normalize

  /// `rapport normalize PATHS…`: one interaction a line, filled with what bytes and configuration alone decide.
  /// Issues go to `say`.
  public func normalize(paths: [String], say: (String) -> Void) throws -> ExitStatus {
    var finder = SourceFinder(folder: workspace.folder, configured: workspace.configuration.sources)
    for path in paths { finder.add(SourceSpec(path: workspace.relativePath(path))) }
    let directory = Directory(configuration: workspace.configuration, normalizePhone: workspace.phoneReader())
    var issues = finder.issues
    for file in finder.files {
      do throws(ByteSourceError) {
        var head = try FileByteSource.openInflating(path: file.path)
        let bytes = try head.readAll(limit: 64 << 10).bytes
        guard !bytes.isEmpty else { continue }
        if AddressBookImport.fits(file, head: bytes[...]) {
          issues += try readAddressBook(file)
          continue
        }
        if OutlookStore.fits(bytes) {
          issues += normalizeOutlookStore(file, directory: directory)
          continue
        }
        switch ImporterRegistry.choose(spec: file.spec, head: bytes[...], path: file.shown) {
        case .unknown(let found, let remedy):
          issues.append(
            ImportIssue(
              outcome: .refused, position: SourcePosition(path: file.shown, format: "none"), found: found,
              expected: "an export this program reads", remedy: remedy))
        case .importer(let type, let reason):
          decided(file.shown, "read as \(type.description.id): \(reason)")
          issues += try normalize(file, as: type, directory: directory)
        }
      } catch {
        issues.append(
          ImportIssue(
            outcome: .refused, position: SourcePosition(path: file.shown, format: "none"), found: error.found,
            expected: "a file that can be read", remedy: error.remedy))
      }
    }
    for issue in issues { say(issue.line(workspace.texts)) }
    if issues.contains(where: { $0.outcome == .refused }) { return .unreadableSource }
    return issues.contains { $0.outcome != .notice } ? .incomplete : .done
  }

  private func normalize<Importer: SourceImporter>(
    _ file: SourceFile, as type: Importer.Type, directory: Directory
  ) throws(ByteSourceError) -> [ImportIssue] {
    var importer = Importer(context: workspace.importContext(for: file))
    var sink = LineSink(directory: directory, write: write) { decided(file.shown, $0) }
    try importer.read(try FileByteSource.openInflating(path: file.path), into: &sink)
    if sink.records == 0, sink.issues.isEmpty {
      sink.report(.noRecords(path: file.shown, format: type.description.id))
    }
    return sink.issues
  }

  private func readAddressBook(_ file: SourceFile) throws(ByteSourceError) -> [ImportIssue] {
    let size = try FileByteSource(path: file.path).size
    let (cards, entry) = try AddressBookImport.parse(file, size: size, workspace: workspace)
    decided(file.shown, "read as \(entry.format): an address book, which tells who is who")
    for decision in entry.decisions ?? [] { decided(file.shown, decision) }
    for card in cards {
      if let line = try? PipelineJSON.text(card) { showCard(line + "\n") }
    }
    return entry.issues
  }

  private func normalizeOutlookStore(
    _ file: SourceFile, directory: Directory
  ) -> [ImportIssue] {
    do throws(OutlookStore.Failure) {
      let size = try? FileByteSource(path: file.path).size
      let outlook = try OutlookStore(path: file.path, size: size ?? 0, storePath: workspace.storePath)
      var sink = LineSink(directory: directory, write: write) { decided(file.shown, $0) }
      do throws(ByteSourceError) {
        try OutlookStore.read(
          outlook.folders, failure: outlook.failure, context: workspace.importContext(for: file), into: &sink)
      } catch {
        throw OutlookStore.Failure(found: error.found, remedy: error.remedy)
      }
      withExtendedLifetime(outlook) {}
      return sink.issues
    } catch {
      return [
        ImportIssue(
          outcome: .refused, position: SourcePosition(path: file.shown, format: "none"), found: error.found,
          expected: "an export this program reads", remedy: error.remedy)
      ]
    }
  }

  /// Writes each interaction as a line.
  private struct LineSink: ImportSink {
    let directory: Directory
    let write: (String) -> Void
    let decided: (String) -> Void
    var issues: [ImportIssue] = []
    var records = 0

    mutating func accept(_ interaction: Interaction, records: Int) {
      self.records += records
      var interaction = interaction
      directory.resolve(&interaction)
      if let line = try? PipelineJSON.text(interaction) { write(line + "\n") }
    }
    mutating func skip(reason: String, records: Int) { self.records += records }
    mutating func report(_ issue: ImportIssue) { issues.append(issue) }
    mutating func note(_ decision: String) { decided(decision) }
  }

  // MARK: resolve

  /// `rapport resolve --stdin`: what only all lines together tell about people, as one small JSON file.
  public func resolve() throws -> ExitStatus {
    let directory = Directory(configuration: workspace.configuration, normalizePhone: workspace.phoneReader())
    var evidence = DirectoryEvidence()
    try forEachLine { interaction in
      var interaction = interaction
      directory.resolve(&interaction)
      evidence.add(interaction)
    }
    write(try PipelineJSON.text(evidence) + "\n")
    return .done
  }

  // MARK: analyze

  /// `rapport analyze --stdin`: dedupes, threads and annotates the lines and prints findings, one a line.
  ///
  /// The lines go through a store of their own that is taken away afterwards, so that they take exactly the way of
  /// the nightly job.
  public func analyze(directoryFile: String?, progress: Progress) throws -> ExitStatus {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var workspace = workspace
    workspace.storePath = folder + "/stream.sqlite"
    let store = try workspace.openStore()
    var evidence = DirectoryEvidence()
    let plain = Directory(configuration: workspace.configuration, normalizePhone: workspace.phoneReader())
    var coverage = CoverageBuilder(directory: plain)
    _ = try store.replaceSource(path: "stdin") { writer in
      try forEachLine { interaction in
        _ = try writer.write(interaction)
        var resolved = interaction
        plain.resolve(&resolved)
        coverage.add(resolved)
        if directoryFile == nil { evidence.add(resolved) }
      }
      return SourceRecord(
        path: "stdin", fingerprint: "", ledger: LedgerEntry(path: "stdin", format: "ndjson", bytes: 0),
        evidence: try directoryFile.map(readText) ?? PipelineJSON.text(evidence),
        coverage: try PipelineJSON.text(coverage.evidence))
    }
    let session = Session(workspace: workspace, store: store, progress: progress)
    let result = try session.analysis().run()
    let words = session.words(for: result)
    for finding in result.findings { write(FindingJSON.value(finding, words: words).encoded() + "\n") }
    return .done
  }

  private func readText(_ path: String) throws -> String {
    switch FilePath.read(path, limit: 1 << 30) {
    case .success(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .failure(let error):
      throw RunError.usage("\(path): found \(systemMessage(error.code)), expected the output of `rapport resolve`")
    }
  }

  private func temporaryFolder() throws(RunError) -> String {
    var template = Array((FileManager.default.temporaryDirectory.path + "/rapport-XXXXXX").utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .output(path: FileManager.default.temporaryDirectory.path, detail: systemMessage(errno)) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Calls `body` with every line of stdin; blank lines are passed over.
  private func forEachLine(_ body: (Interaction) throws -> Void) throws {
    let decoder = JSONDecoder()
    var number = 0
    while let line = readLine(strippingNewline: true) {
      number += 1
      if line.isEmpty { continue }
      guard let interaction = try? decoder.decode(Interaction.self, from: Data(line.utf8)) else {
        throw RunError.usage("stdin:\(number): found a line that is no interaction, expected the timeline format")
      }
      try body(interaction)
    }
  }
}
