public import RapportStore

/// Why a run stops. Each case carries its message for the user and its exit status.
public enum RunError: Error, Sendable {
  /// A mistake in the configuration.
  case configuration(ConfigurationError)
  /// A wrong argument: what was found and what was expected.
  case usage(String)
  /// Another run holds the lock of the store at this path.
  case locked(path: String)
  /// The store can't be used.
  case store(StoreError)
  /// A file or folder of ours can't be written: path and what the system said.
  case output(path: String, detail: String)

  /// What, where, what to do.
  public var message: String {
    switch self {
    case .configuration(let error): error.message
    case .usage(let text): text
    case .locked(let path): "\(path): another run is at work, expected none; wait for it to end, or stop it"
    case .store(let error): error.message
    case .output(let path, let detail):
      "\(path): can't be written (\(detail)), expected a folder this user may write to; check its permissions and space"
    }
  }

  /// Exit status that fits.
  public var status: ExitStatus {
    switch self {
    case .configuration, .usage: .usage
    case .locked: .locked
    case .store(.notAStore), .store(.newer), .output: .usage
    case .store: .failure
    }
  }
}
