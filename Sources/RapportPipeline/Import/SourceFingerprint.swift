import Crypto
import Glibc
import RapportModel

/// What a source file looked like when it was read: another fingerprint means read again.
///
/// Size, identity, time of change and a hash of the first and last 64 KiB tell a grown, replaced, rotated or
/// compacted mailbox (hostile-inputs, case 87) without reading it whole.
enum SourceFingerprint {
  /// Part of every fingerprint, so that a new version of the importers reads everything again.
  private static let importers = "2"
  private static let sample = 64 << 10

  /// The fingerprint of `file`; nil where it can't be opened, which the reading itself will say better.
  static func of(_ file: SourceFile) -> String? {
    let descriptor = open(file.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var hash = SHA256()
    for start in [0, max(0, Int(status.st_size) - sample)] {
      var block = [UInt8](repeating: 0, count: sample)
      let count = block.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
      if count > 0 { hash.update(data: block[..<count]) }
    }
    hash.update(data: Array(specification(file.spec).utf8))
    let digest = hash.finalize().prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
    return "\(importers) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_dev):\(status.st_ino) \(digest)"
  }

  /// Everything of the entry that changes how the file is read.
  private static func specification(_ spec: SourceSpec) -> String {
    let columns = spec.columns.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    let fields = (spec.xmlMapping?.fields ?? [:]).sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    let people = spec.people.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
    var parts = [
      spec.format, spec.owner ?? "", spec.timeFormat ?? "", spec.timeZone ?? "", spec.xmlMapping?.record ?? "",
    ]
    // Said only where it is, so that stores of before need not be read again.
    if spec.table != TableLayout() { parts.append("\(spec.table)") }
    if let region = spec.region { parts.append("region \(region)") }
    return (parts + columns + fields + people).joined(separator: "\u{1F}")
  }
}
