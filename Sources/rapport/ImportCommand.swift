import ArgumentParser
import RapportPipeline

/// `rapport import`: the import half.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import what is new and print the ledger.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Files or folders; default the configuration's sources.")
  var paths: [String] = []

  @Flag(help: "Read and show, store nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("With --dry-run: print the first n interactions of each source.", valueName: "n"))
  var show: Int?

  func validate() throws {
    if let show, show < 0 { throw ValidationError("--show: found \(show), expected 0 or more") }
    if show != nil, !dryRun { throw ValidationError("--show: expected together with --dry-run") }
  }

  func run() throws {
    let session = try options.session()
    if dryRun {
      let outcome = try session.dryRun(paths: paths, show: show ?? 0)
      Terminal.print(outcome.text)
      try finish(with: outcome.status)
    } else {
      let outcome = try session.importSources(paths: paths)
      if !options.quiet { Terminal.print(outcome.text) }
      try finish(with: outcome.status)
    }
  }
}
