import ArgumentParser
import RapportPipeline

/// `rapport accounts`: the accounts with what is stored of them.
struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "List accounts with contacts, volume, last contact and what looks wrong.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("table or json.", valueName: "format"))
  var format = TableFormat.table

  func run() throws {
    let outcome = try options.session().accounts(format: format)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
