import ArgumentParser
import RapportModel
import RapportPipeline

/// `rapport run`: the nightly job.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "The nightly job: import what is new, analyze, write the reports.",
    discussion: "Safe to start twice, safe to kill at any moment: the next run completes it.")

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Exit with 10 where new findings of this severity (info, low, medium, high) or above exist.",
      valueName: "severity"))
  var failOn: SeverityArgument?

  func run() throws {
    let outcome = try options.session().run(failOn: failOn?.severity)
    if !options.quiet { Terminal.print(outcome.lines.joined(separator: "\n") + "\n") }
    try finish(with: outcome.status)
  }
}

/// A severity on the command line.
struct SeverityArgument: ExpressibleByArgument {
  var severity: Severity

  init?(argument: String) {
    guard let severity = Severity(rawValue: argument) else { return nil }
    self.severity = severity
  }

  static var allValueStrings: [String] { Severity.allCases.map(\.rawValue) }
}
