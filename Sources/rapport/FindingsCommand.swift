public import ArgumentParser
import RapportModel
public import RapportPipeline

/// `rapport findings`: lists findings.
struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "findings", abstract: "List the findings.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("table, json, ndjson, csv or markdown.", valueName: "format"))
  var format = FindingsFormat.table

  @Option(help: ArgumentHelp("Only of this account.", valueName: "name"))
  var account: String?

  @Option(help: ArgumentHelp("Only of this analyzer; several with commas.", valueName: "id"))
  var analyzer: String?

  @Option(help: ArgumentHelp("Only of this severity or above.", valueName: "severity"))
  var severity: SeverityArgument?

  @Option(help: ArgumentHelp("Only new, open, worse or resolved; several with commas.", valueName: "status"))
  var status: String?

  func run() throws {
    let outcome = try options.session().findings(
      FindingsQuery(
        format: format, account: account, analyzers: analyzer, severity: severity?.severity, statuses: status))
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}

extension FindingsFormat: ExpressibleByArgument {}
