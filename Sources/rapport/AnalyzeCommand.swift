import ArgumentParser
import RapportPipeline

/// `rapport analyze`: the analysis half, over what is stored or over interactions from stdin.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Analyze what is stored and count the findings.",
    discussion: "With --stdin it is a stream stage: interactions (NDJSON) in, findings out, one a line.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Read interactions from stdin, print findings.")
  var stdin = false

  @Option(help: ArgumentHelp("With --stdin: the output of `rapport resolve`.", valueName: "file"))
  var directory: String?

  func validate() throws {
    if directory != nil, !stdin { throw ValidationError("--directory: expected together with --stdin") }
  }

  func run() throws {
    if stdin {
      let stages = StreamStages(workspace: try Workspace(options: options.workspaceOptions)) { Terminal.print($0) }
      try finish(with: try stages.analyze(directoryFile: directory, progress: Progress(isWanted: false)))
    } else {
      let outcome = try options.session().analyzeStored()
      Terminal.print(outcome.text)
      try finish(with: outcome.status)
    }
  }
}
