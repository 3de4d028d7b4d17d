public import ArgumentParser
public import RapportPipeline

/// `rapport ledger`: what became of every record.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Show what became of every record of every source, and that the sums match.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("table or json.", valueName: "format"))
  var format = TableFormat.table

  func run() throws {
    let outcome = try options.session().ledger(format: format)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}

extension TableFormat: ExpressibleByArgument {}
