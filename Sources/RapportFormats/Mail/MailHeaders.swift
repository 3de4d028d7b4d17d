import RapportModel

/// One header field of a message: where its name and its value stand in the message's bytes.
public struct MailHeaderField: Hashable, Sendable {
  /// The name, without the colon.
  public var name: Range<Int>
  /// The value: from its first character to its last, line ends of folds included.
  public var value: Range<Int>
  /// A hash of the name without regard to case, which spares most comparisons of names.
  let hash: UInt32

  /// A step of the hash (FNV-1a, Fowler, Noll, Vo).
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte | 0x20)) &* 16_777_619 }

  /// The hash of a name.
  @inline(__always)
  static func hash(of name: StaticString) -> UInt32 {
    var result: UInt32 = 2_166_136_261
    for offset in 0..<name.utf8CodeUnitCount { result = hash(result, name.utf8Start[offset]) }
    return result
  }
}

/// Limits on headers. Real mail stays far below: a `Cc` of 81,162 bytes is the longest known.
enum HeaderLimits {
  /// Fields of all parts of a message; the rest is passed over.
  static let fields = 10_000
  /// Bytes of one field; the rest of it is passed over.
  static let field = 1 << 20
  /// Bytes of one block of headers; the rest of the block is passed over.
  static let block = 16 << 20
  /// Bytes of a name; a longer one is no header.
  static let name = 1_000
}

/// Finds header fields (RFC 5322 section 2.2, with the obsolete forms of section 4.5).
enum HeaderScanner {
  /// Appends the fields of the block that begins at `start` and returns where the body begins. A boundary of a
  /// multipart around it ends the block.
  static func scan(
    _ bytes: [UInt8], from start: Int, within boundaries: BoundaryStack, into fields: inout [MailHeaderField],
    repairs: inout Set<Repair>
  ) -> Int {
    let limit = bytes.count
    var line = start
    var isContinued = false
    let first = fields.count
    while line < limit {
      let newline = bytes.firstIndex(of: .lf, in: line..<limit)
      var end = newline ?? limit
      let next = newline.map { $0 + 1 } ?? limit
      if end > line, bytes[end - 1] == .cr { end -= 1 }
      if end == line { return next }
      if bytes[line].isWSP {
        // A fold. One before any header is junk.
        if isContinued {
          extend(&fields, to: end, repairs: &repairs)
        } else if !isBlank(bytes, line..<end) {
          repairs.insert(.header)
        }
        line = next
        continue
      }
      if let field = field(bytes, in: line..<end) {
        if fields.count < HeaderLimits.fields, line - start <= HeaderLimits.block {
          fields.append(field)
          isContinued = true
          if field.value.count > HeaderLimits.field { extend(&fields, to: end, repairs: &repairs) }
        } else {
          repairs.insert(.count)
          isContinued = false
        }
        line = next
        continue
      }
      if bytes[line] == .hyphen, boundaries.line(in: bytes, at: line, levels: boundaries.items.count) != nil {
        // The part ends within its headers.
        return line
      }
      // Not a header. A stray line among headers is passed over; two are the body of a mail whose blank line is lost.
      isContinued = false
      let isSeparator =
        bytes.hasPrefix("From ", at: line, limit: end) || bytes.hasPrefix(">From ", at: line, limit: end)
      if !(isSeparator && fields.count == first) { repairs.insert(.header) }
      if !isSeparator, !continuesWithHeaders(bytes, from: next, limit: limit) { return line }
      line = next
    }
    return limit
  }

  /// The field in one line without its line end; nil if it is none.
  @inline(__always)
  private static func field(_ bytes: [UInt8], in line: Range<Int>) -> MailHeaderField? {
    var index = line.lowerBound
    let nameLimit = min(line.upperBound, line.lowerBound + HeaderLimits.name)
    var hash: UInt32 = 2_166_136_261
    while index < nameLimit, bytes[index].isFieldName {
      hash = MailHeaderField.hash(hash, bytes[index])
      index += 1
    }
    let nameEnd = index
    guard nameEnd > line.lowerBound else { return nil }
    while index < line.upperBound, bytes[index].isWSP { index += 1 }
    guard index < line.upperBound, bytes[index] == .colon else { return nil }
    index += 1
    while index < line.upperBound, bytes[index].isWSP { index += 1 }
    return MailHeaderField(name: line.lowerBound..<nameEnd, value: index..<line.upperBound, hash: hash)
  }

  private static func extend(_ fields: inout [MailHeaderField], to end: Int, repairs: inout Set<Repair>) {
    guard let last = fields.indices.last else { return }
    let lower = fields[last].value.lowerBound
    if end - lower > HeaderLimits.field {
      repairs.insert(.count)
      fields[last].value = lower..<max(fields[last].value.upperBound, lower + HeaderLimits.field)
      if fields[last].value.count > HeaderLimits.field {
        fields[last].value = lower..<lower + HeaderLimits.field
      }
    } else {
      fields[last].value = lower..<end
    }
  }

  private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0.isWhitespace }
  }

  /// Whether the line at `start`, or the one behind the folds that begin there, is a header or ends the headers.
  private static func continuesWithHeaders(_ bytes: [UInt8], from start: Int, limit: Int) -> Bool {
    var start = start
    // Folds of the stray line; a few, so that time stays linear.
    for _ in 0..<3 where start < limit && bytes[start].isWSP {
      guard let newline = bytes.firstIndex(of: .lf, in: start..<min(limit, start + HeaderLimits.name)) else {
        return false
      }
      start = newline + 1
    }
    guard start < limit else { return false }
    let end =
      bytes.firstIndex(of: .lf, in: start..<min(limit, start + HeaderLimits.name))
      ?? min(limit, start + HeaderLimits.name)
    if end == start || (end == start + 1 && bytes[start] == .cr) { return true }
    return field(bytes, in: start..<end) != nil
  }
}
