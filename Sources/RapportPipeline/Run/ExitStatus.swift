/// Exit status of the program, the first that fits (contract, section 1).
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Done.
  case done = 0
  /// Done, but records were quarantined, a source was truncated or ill-formed, or the ledger does not reconcile.
  case incomplete = 1
  /// Usage or configuration error.
  case usage = 2
  /// Another run holds the lock.
  case locked = 3
  /// A source could not be read at all, a literal path is missing, or a file was refused.
  case unreadableSource = 4
  /// New findings of the severity named by `--fail-on`, or above.
  case findings = 10
  /// Internal error.
  case failure = 70
}
