public import ArgumentParser
public import RapportPipeline

/// `rapport timeline`: everything of one account in order.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Show all interactions of one account in order.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Name of the account.")
  var account: String

  @Option(help: ArgumentHelp("text, ndjson, markdown or html.", valueName: "format"))
  var format = TimelineFormat.text

  @Flag(help: "Say why each contact has its status and each interaction its conversation.")
  var why = false

  func run() throws {
    let outcome = try options.session().timeline(account: account, format: format, why: why)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}

extension TimelineFormat: ExpressibleByArgument {}
