import ArgumentParser
import RapportPipeline

/// `rapport analyze`: the analysis half over what is stored.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Analyze what is stored and count the findings.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let outcome = try options.session().analyzeStored()
    Terminal.print(outcome.text)
    try exit(with: outcome.status)
  }
}
