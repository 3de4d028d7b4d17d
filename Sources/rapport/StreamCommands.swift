import ArgumentParser
import RapportPipeline

/// `rapport normalize`: exports in, interactions out.
struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Stream stage: print the interactions of exports, one a line (NDJSON).")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Files or folders.")
  var paths: [String]

  func run() throws {
    let stages = StreamStages(workspace: try Workspace(options: options.workspaceOptions)) { Terminal.print($0) }
    try finish(with: try stages.normalize(paths: paths) { if !options.quiet { Terminal.say($0) } })
  }
}

/// `rapport resolve --stdin`: interactions in, what they tell about people out.
struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Stream stage: reduce interactions (NDJSON) to what only all of them together tell about people.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Read interactions from stdin.")
  var stdin = false

  func validate() throws {
    if !stdin { throw ValidationError("resolve: expected --stdin") }
  }

  func run() throws {
    let stages = StreamStages(workspace: try Workspace(options: options.workspaceOptions)) { Terminal.print($0) }
    try finish(with: try stages.resolve())
  }
}
