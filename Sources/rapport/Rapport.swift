import ArgumentParser
import Glibc
import RapportPipeline

/// The program: one file a verb, no logic of its own.
@main
struct Rapport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "Reads what passed between a company and its clients, and reports what needs an answer.",
    discussion: """
      Exports of mailboxes, call logs and text messages go in; one timeline per client account, findings with their
      evidence and reports come out. Everything stays on this machine.

      Exit status: 0 done; 1 done, but records could not be read; 2 usage or configuration error; 3 another run is at
      work; 4 a source could not be read at all; 10 new findings at or above --fail-on; 70 internal error.
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, ImportCommand.self, AnalyzeCommand.self, ReportCommand.self, FindingsCommand.self,
      ExplainCommand.self, TimelineCommand.self, AccountsCommand.self, WhoCommand.self, LedgerCommand.self,
      DismissCommand.self, ConfirmCommand.self, RulesCommand.self, EvaluateCommand.self, NormalizeCommand.self,
      ResolveCommand.self, DoctorCommand.self, InitCommand.self,
    ])

  /// Parses, runs and exits with the contract's status: 2 for usage, 70 for what nobody foresaw.
  static func main() {
    umask(0o077)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as RunError {
      Terminal.complain(error.message)
      Glibc.exit(error.status.rawValue)
    } catch let status as StatusExit {
      Glibc.exit(status.status.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .success {
        Terminal.print(fullMessage(for: error) + "\n")
        Glibc.exit(0)
      }
      if code == .validationFailure {
        Terminal.complain(fullMessage(for: error))
        Glibc.exit(ExitStatus.usage.rawValue)
      }
      Terminal.complain("internal error (\(type(of: error))); please report it with the command you gave")
      Glibc.exit(ExitStatus.failure.rawValue)
    }
  }
}

/// Ends the program with a status other than 0 after everything has been said.
struct StatusExit: Error {
  var status: ExitStatus
}

/// Ends the program with `status` unless it is `.done`.
func finish(with status: ExitStatus) throws {
  if status != .done { throw StatusExit(status: status) }
}
