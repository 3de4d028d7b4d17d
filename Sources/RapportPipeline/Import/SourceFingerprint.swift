import Crypto
import Glibc
import RapportModel

/// What a source file looked like when it was read, and how it was read: another fingerprint means read again.
///
/// Size, identity, time of change and a hash of the first and last 64 KiB tell a grown, replaced, rotated or
/// compacted mailbox (hostile-inputs, case 87) without reading it whole. The rest tells the version of the importers
/// and what the configuration says that changes what comes out: a mailing list is a shared mailbox once its address is
/// one of the staff's.
struct SourceFingerprint {
  /// Part of every fingerprint, so that a new version of the importers reads everything again.
  private static let importers = "3"
  private static let sample = 64 << 10

  /// The fingerprint, as the store keeps it.
  let text: String
  /// The part of it that tells how a file is read.
  private let reading: String
  private let path: String

  /// The fingerprint of `file` under `configuration`; nil where it can't be opened, which the reading itself will say
  /// better.
  init?(_ file: SourceFile, configuration: Configuration) {
    let descriptor = open(file.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let digest = Self.digest(of: descriptor, size: Int(status.st_size))
    path = file.path
    reading = " \(Self.importers).\(Self.digest(of: Self.specification(file.spec) + Self.settings(configuration)))"
    text = "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_dev):\(status.st_ino) \(digest)\(reading)"
  }

  /// Whether a source whose fingerprint was `earlier` was read in another way: what is known of its records is not what
  /// they would be taken for today.
  func isReadOtherwise(than earlier: String) -> Bool { !earlier.hasSuffix(reading) }

  /// Whether the file still begins with all it held when its fingerprint was `earlier`: it is the same or has only grown.
  func continues(_ earlier: String) -> Bool {
    let parts = earlier.split(separator: " ")
    guard parts.count >= 4, let size = Int(parts[0]), size >= 0 else { return false }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return Self.digest(of: descriptor, size: size) == parts[3]
  }

  /// Hash of the first and last 64 KiB of the first `size` bytes.
  private static func digest(of descriptor: Int32, size: Int) -> String {
    var hash = SHA256()
    for start in [0, max(0, size - sample)] {
      var block = [UInt8](repeating: 0, count: min(sample, size))
      let count = block.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
      if count > 0 { hash.update(data: block[..<count]) }
    }
    return digest(hash)
  }

  private static func digest(_ hash: SHA256) -> String {
    hash.finalize().prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
  }

  private static func digest(of parts: [String]) -> String {
    var hash = SHA256()
    for part in parts { hash.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
    return digest(hash)
  }

  /// Everything of the entry that changes how the file is read.
  private static func specification(_ spec: SourceSpec) -> [String] {
    [
      spec.format, spec.owner ?? "", spec.timeFormat ?? "", spec.timeZone ?? "", spec.xmlMapping?.record ?? "",
      "\(spec.table)", spec.region ?? "", list(spec.columns), list(spec.xmlMapping?.fields ?? [:]), list(spec.people),
    ]
  }

  /// Everything of the rest that changes what comes out of a file, or what is noted of its people and its coverage.
  /// Clients are not in it: whose a record is is worked out afterwards.
  private static func settings(_ configuration: Configuration) -> [String] {
    let company = configuration.company
    let privacy = configuration.privacy
    let staff = configuration.staff.map { person in
      list([
        person.id, person.name ?? "", list(person.emails), list(person.phones), list(person.extensions),
        person.role?.rawValue ?? "",
      ])
    }
    return [
      list(company.domains), company.timeZone, company.region, list(company.languages), list(staff),
      privacy.content.rawValue, list(privacy.privateFolders), list(privacy.privateAddresses),
    ]
  }

  private static func list(_ parts: [String]) -> String { parts.map { "\($0.utf8.count):\($0)" }.joined() }

  private static func list(_ parts: [String: String]) -> String {
    list(parts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
  }
}
