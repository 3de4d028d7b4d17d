import ArgumentParser
import RapportPipeline

/// `rapport rules`: what is detected, how and why.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Show every analyzer and cue with definition, parameters, examples and reason.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Id of an analyzer or cue; default all.")
  var id: String?

  @Flag(help: "Show how often each analyzer's findings were confirmed and dismissed.")
  var precision = false

  func run() throws {
    let outcome = precision ? try options.session().precision() : try Rules.describe(id)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
