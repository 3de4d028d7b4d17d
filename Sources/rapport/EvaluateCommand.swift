import ArgumentParser
import RapportPipeline

/// `rapport evaluate`: how well labels are found.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure precision, recall and F1 per label and language on labelled messages.")

  @Argument(help: "Files of labelled messages, JSON Lines.")
  var files: [String]

  @Option(help: ArgumentHelp("table or json.", valueName: "format"))
  var format = TableFormat.table

  @Flag(help: "List each miss and false alarm with its text.")
  var errors = false

  func run() throws {
    let outcome = try EvaluateOperation.run(files: files, format: format, listsErrors: errors)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
