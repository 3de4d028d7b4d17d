public import ArgumentParser
public import RapportPipeline

/// `rapport report`: writes one report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report: nightly, weekly or account ACCOUNT.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "nightly, weekly or account.")
  var kind: ReportVerb?

  @Argument(help: "With account: its name.")
  var account: String?

  @Option(help: ArgumentHelp("html, markdown, json, text; several with commas.", valueName: "formats"))
  var format = "html,markdown"

  @Option(help: ArgumentHelp("An ISO week such as 2026-W41.", valueName: "week"))
  var period: String?

  @Option(help: ArgumentHelp("First day, such as 2026-10-05.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Last day.", valueName: "day"))
  var to: String?

  @Option(help: ArgumentHelp("Folder to write to; default from the configuration.", valueName: "folder"))
  var out: String?

  @Flag(help: "Print the JSON Schema of reports and end.")
  var schema = false

  func validate() throws {
    guard let kind else {
      guard schema else { throw ValidationError("report: expected nightly, weekly or account") }
      return
    }
    if kind == .account, account == nil { throw ValidationError("report account: expected the account's name") }
    if kind != .account, account != nil { throw ValidationError("report \(kind.rawValue): expected no account") }
  }

  func run() throws {
    guard let kind, !schema else { return Terminal.print(ReportVerb.jsonSchema) }
    let request = ReportRequest(
      kind: kind, account: account, formats: try ReportFormat.list(format), period: period, from: from, to: to,
      out: out)
    let outcome = try options.session().report(request)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}

extension ReportVerb: ExpressibleByArgument {}
