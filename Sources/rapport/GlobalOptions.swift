import ArgumentParser
import RapportPipeline

/// Options that every verb takes (contract, section 1).
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The configuration.", valueName: "file"))
  var config = "rapport.yml"

  @Option(help: ArgumentHelp("The store; default from the configuration.", valueName: "file"))
  var store: String?

  @Option(help: ArgumentHelp("The 'now' of the analysis, ISO 8601; default the clock.", valueName: "time"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("What 'new' compares with, ISO 8601; default 24 hours before --as-of.", valueName: "time"))
  var since: String?

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Say what was decided about each source.")
  var verbose = false

  @Flag(help: "No colour (there is none when not at a terminal).")
  var noColor = false

  @Option(help: ArgumentHelp("Progress on a terminal: auto or never.", valueName: "mode"))
  var progress = ProgressMode.auto

  @Option(help: ArgumentHelp("Threads to work with; default one a core.", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Language of reports and findings: en, pl, ru or nb; default from the configuration.", valueName: "code"))
  var language: String?

  @Flag(help: "Show names that privacy masks. The act is logged.")
  var names = false

  /// When progress is shown.
  enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
    case auto, never
  }

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads: found \(threads), expected a number from 1 to 256")
    }
  }

  /// The options as the pipeline takes them.
  var workspaceOptions: WorkspaceOptions {
    var options = WorkspaceOptions()
    options.config = config
    options.store = store
    options.asOf = asOf
    options.since = since
    options.language = language
    options.showsNames = names
    options.threads = threads
    return options
  }

  /// Opens the session that does the work.
  func session() throws -> Session {
    try Session(
      workspace: try Workspace(options: workspaceOptions), progress: Progress(isWanted: progress == .auto && !quiet),
      log: quiet ? .errors : verbose ? .everything : .notices, say: { Terminal.say($0) })
  }
}
