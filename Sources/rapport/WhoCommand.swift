import ArgumentParser
import RapportPipeline

/// `rapport who`: what is believed about a party, and why.
struct WhoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Show what is believed about an address, number or name, and why.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "A mail address, telephone number, extension or name.")
  var party: String

  func run() throws {
    let outcome = try options.session().who(party)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
