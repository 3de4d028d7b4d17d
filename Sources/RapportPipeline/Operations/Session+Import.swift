import RapportImport
import RapportModel
import RapportStore

extension Session {
  /// `rapport import`: the import half, then the ledger.
  public func importSources(paths: [String]) throws -> Outcome {
    let lock = try lock()
    let summary = try ImportStep(workspace: workspace, store: store, progress: progress).run(paths: paths)
    withExtendedLifetime(lock) {}
    report(summary)
    return Outcome(LedgerDocument(summary.ledger).table(workspace.texts), status: summary.status)
  }

  /// Says on stderr what was decided and what is wrong.
  func report(_ summary: ImportSummary) {
    for decision in summary.decisions { say("\(decision.path): \(decision.text)", at: .everything) }
    for issue in summary.issues {
      say(issue.line(workspace.texts), at: issue.outcome == .notice ? .notices : .errors)
    }
  }

  /// `rapport import --dry-run`: reads and shows, stores nothing. The words of messages are shown, since that is what
  /// is asked for.
  public func dryRun(paths: [String], show: Int) throws -> Outcome {
    var text = ""
    var source: String?
    var count = 0
    func take(_ line: String) {
      count += 1
      if count <= show { text += line }
    }
    let stages = StreamStages(workspace: workspace, write: take, showCard: take) { path, decision in
      // What is decided in the middle of a source doesn't begin another.
      if path != source { count = 0 }
      source = path
      text += "\(path): \(decision)\n"
    }
    let named = paths.isEmpty ? workspace.configuration.sources.map(\.path) : paths
    let status = try stages.normalize(paths: named) { text += $0 + "\n" }
    return Outcome(text, status: status)
  }

  /// `rapport ledger`: what became of every record of every source.
  public func ledger(format: TableFormat) throws -> Outcome {
    let document = LedgerDocument(try store.sources().map(\.ledger))
    let text =
      switch format {
      case .table: document.table(workspace.texts, withDecisions: log == .everything)
      case .json: try PipelineJSON.text(document, isPretty: true) + "\n"
      }
    return Outcome(text, status: document.reconciles ? .done : .incomplete)
  }
}

/// How tables are printed.
public enum TableFormat: String, Sendable, CaseIterable {
  /// For a terminal.
  case table
  /// For programs.
  case json
}
