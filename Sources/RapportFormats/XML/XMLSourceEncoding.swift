/// Finds out, from a file's first bytes, whether it is XML and how it is encoded.
enum XMLSourceEncoding {
  enum Kind: Equatable {
    case utf8
    case utf16(isBigEndian: Bool)
    /// One byte a character, by this table.
    case page([UInt16])
  }

  struct Decision {
    var kind: Kind
    /// Bytes of the byte order mark.
    var markLength: Int
    /// What the file is where it is no XML.
    var refusal: String?
  }

  private static let magics: [(bytes: [UInt8], what: String)] = [
    ([0x1F, 0x8B], "file is gzip, not XML text"), ([0x50, 0x4B, 0x03, 0x04], "file is a zip archive, not XML text"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "file is xz, not XML text"), ([0x42, 0x5A, 0x68], "file is bzip2, not XML text"),
    ([0x28, 0xB5, 0x2F, 0xFD], "file is zstd, not XML text"),
    ([0xD0, 0xCF, 0x11, 0xE0], "file is an OLE document, not XML text"),
  ]

  static func decide(_ head: ArraySlice<UInt8>) -> Decision {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      return checked(Decision(kind: declared(head.dropFirst(3)), markLength: 3), head)
    }
    if head.starts(with: [0xFF, 0xFE]) { return Decision(kind: .utf16(isBigEndian: false), markLength: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return Decision(kind: .utf16(isBigEndian: true), markLength: 2) }
    if head.starts(with: [0x3C, 0x00]) { return Decision(kind: .utf16(isBigEndian: false), markLength: 0) }
    if head.starts(with: [0x00, 0x3C]) { return Decision(kind: .utf16(isBigEndian: true), markLength: 0) }
    return checked(Decision(kind: declared(head), markLength: 0), head)
  }

  private static func checked(_ decision: Decision, _ head: ArraySlice<UInt8>) -> Decision {
    var decision = decision
    for magic in magics where head.starts(with: magic.bytes) { decision.refusal = magic.what }
    if decision.refusal == nil, !head.isEmpty, !head.contains(0x3C) {
      let isBlank = head.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      if !isBlank { decision.refusal = "file has no tag in its first \(XMLLimits.head) bytes" }
    }
    return decision
  }

  /// The encoding that the declaration names. One that 8-bit text can't have is taken for UTF-8: what isn't is
  /// mended byte by byte.
  private static func declared(_ head: ArraySlice<UInt8>) -> Kind {
    guard let end = head.firstIndex(of: 0x3E) else { return .utf8 }
    let declaration = String(decoding: head[..<end], as: UTF8.self).lowercased()
    guard declaration.contains("<?xml") else { return .utf8 }
    let parts = declaration.split(separator: "encoding", maxSplits: 1)
    guard parts.count == 2 else { return .utf8 }
    let value = parts[1].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return .utf8 }
    let name = value.dropFirst().prefix { $0 != quote }
    return SingleByteCharset.table(named: String(name)).map { .page($0) } ?? .utf8
  }
}
