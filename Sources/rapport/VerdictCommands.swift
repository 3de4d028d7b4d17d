import ArgumentParser
import RapportModel
import RapportPipeline

/// `rapport dismiss`: a manager says that a finding isn't one.
struct DismissCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss", abstract: "Set a finding aside; kept beside the configuration, applied in every later run.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Id of the finding.")
  var id: String

  @Option(help: ArgumentHelp("Why it isn't one.", valueName: "text"))
  var reason: String

  func run() throws {
    let outcome = try options.session().judge(id, verdict: .dismissed, reason: reason)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}

/// `rapport confirm`: a manager says that a finding is one.
struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm a finding; kept beside the configuration and counted per rule.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Id of the finding.")
  var id: String

  func run() throws {
    let outcome = try options.session().judge(id, verdict: .confirmed, reason: "")
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
