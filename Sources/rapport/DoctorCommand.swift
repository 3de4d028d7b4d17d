import ArgumentParser
import RapportPipeline

/// `rapport doctor`: what is wrong, and how to mend it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check configuration, store, sources, clock, disk and permissions.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let outcome = try options.session().doctor()
    Terminal.print(outcome.text)
    try finish(with: outcome.status)
  }
}
