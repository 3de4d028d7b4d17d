/// Why the store can't be used; the run stops. Messages say what to do and quote no content.
public enum StoreError: Error, Hashable, Sendable {
  /// The file belongs to another program or is no database.
  case notAStore(path: String)
  /// Written by a newer version of rapport.
  case newer(path: String)
  /// SQLite reports damage.
  case damaged(path: String, detail: String)
  /// The file or its folder can't be opened, read or written.
  case inaccessible(path: String, detail: String)

  /// What, where, what to do.
  public var message: String {
    switch self {
    case .notAStore(let path):
      "\(path): not a rapport store, expected one or no file; choose another path under `store:` in rapport.yml"
    case .newer(let path):
      "\(path): written by a newer rapport, expected this version's store or an older one; install the newer version"
    case .damaged(let path, let detail):
      "\(path): the store is damaged (\(detail)), expected a sound SQLite file; "
        + "move it away and run again: it is rebuilt from the exports"
    case .inaccessible(let path, let detail):
      "\(path): the store can't be opened (\(detail)), expected a file that can be read and written; "
        + "check the folder, its permissions and free space"
    }
  }
}
