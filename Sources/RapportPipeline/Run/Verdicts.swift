import Glibc
import RapportModel

/// A manager's verdicts on findings: a plain text file beside the configuration, one line a verdict, the last one of
/// an id counts. Kept apart from the store, so that it outlives it and can be read, edited and versioned.
struct Verdicts: Sendable {
  /// One line of the file.
  struct Entry: Hashable, Sendable {
    var id: String
    var verdict: Verdict
    var analyzer: String
    var date: CivilDate?
    var reason: String
  }

  private(set) var entries: [String: Entry] = [:]
  private let path: String
  private var lines: [String] = []

  /// Name of the file beside the configuration.
  static let fileName = "rapport-verdicts.txt"

  private static let head = """
    # Verdicts on findings: ID, confirmed or dismissed, analyzer, date, reason; separated by tabs. The last line counts.
    """

  /// The verdicts beside the configuration in `folder`; none where there is no file. Lines that can't be read are kept
  /// and passed over.
  init(folder: String) throws(RunError) {
    path = FilePath.join(folder, Self.fileName)
    switch FilePath.read(path, limit: 64 << 20) {
    case .failure(let error) where error.code == ENOENT: break
    case .failure(let error): throw .output(path: path, detail: systemMessage(error.code))
    case .success(let bytes):
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      while lines.last == "" { lines.removeLast() }
      for line in lines where !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count >= 2, let verdict = Verdict(rawValue: fields[1]) else { continue }
        entries[fields[0]] = Entry(
          id: fields[0], verdict: verdict, analyzer: fields.count > 2 ? fields[2] : "",
          date: fields.count > 3 ? CivilDate(iso8601: fields[3]) : nil, reason: fields.count > 4 ? fields[4] : "")
      }
    }
  }

  /// The finding with its verdict.
  func applied(to finding: Finding) -> Finding {
    guard let entry = entries[finding.id] else { return finding }
    var finding = finding
    finding.verdict = entry.verdict
    return finding
  }

  /// Adds a verdict and writes the file.
  mutating func add(_ entry: Entry) throws(RunError) {
    entries[entry.id] = entry
    if lines.isEmpty { lines.append(Self.head) }
    let reason = String(entry.reason.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    lines.append(
      [entry.id, entry.verdict.rawValue, entry.analyzer, entry.date?.description ?? "", reason].joined(separator: "\t"))
    try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
  }
}
