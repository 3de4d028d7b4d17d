import ArgumentParser
import RapportPipeline

/// `rapport init`: a first configuration, guessed from the exports.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Look at exports and write a commented rapport.yml to correct.")

  @Option(help: ArgumentHelp("The configuration to write.", valueName: "file"))
  var config = "rapport.yml"

  @Flag(help: "Replace an existing configuration.")
  var force = false

  @Argument(help: "Files or folders; default the configuration's folder.")
  var paths: [String] = []

  func run() throws {
    let outcome = try InitOperation(configPath: config).run(paths: paths, force: force)
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
