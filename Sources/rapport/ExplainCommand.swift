import ArgumentParser
import RapportPipeline

/// `rapport explain`: one finding whole.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show one finding with its evidence, its counter-evidence, the rule that fired and its parameters.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Id of the finding, or the start of it.")
  var id: String

  func run() throws {
    let outcome = try options.session().explain(id)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
