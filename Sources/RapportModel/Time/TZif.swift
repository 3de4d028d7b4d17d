/// A compiled time-zone file (RFC 8536): instants at which the offset changes, and the rule after the last of them.
struct TZif: Hashable, Sendable {
  /// Instants at which the offset changes, ascending.
  private(set) var instants: [Int64] = []
  /// `offsets[0]` holds before the first instant, `offsets[i + 1]` from `instants[i]` on.
  private(set) var offsets: [Int32]
  /// What holds from `ruleStart` on.
  private(set) var rule: PosixZoneRule?
  /// The last instant of the file's own table, also where only the name of the time changed.
  private var ruleStart = Int64.min

  init(fixedOffset: Int) { offsets = [Int32(clamping: fixedOffset)] }

  /// Reads the 64-bit block of version 2 and above, else the 32-bit block; nil where the bytes are no valid TZif, or
  /// count leap seconds (the `right/` zones), which POSIX time does not.
  init?(_ bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0) else { return nil }
    var header = first
    var width = 4
    var start = Header.size
    if first.version >= UInt8(ascii: "2") {
      guard let second = Header(bytes, at: Header.size + first.bodyLength(timeWidth: 4)) else { return nil }
      start = Header.size + first.bodyLength(timeWidth: 4) + Header.size
      header = second
      width = 8
    }
    let end = start + header.bodyLength(timeWidth: width)
    guard end <= bytes.count, header.types > 0, header.leaps == 0 else { return nil }
    let typesStart = start + header.times * (width + 1)
    var utcOffsets: [Int32] = []
    for i in 0..<header.types {
      let offset = Int32(truncatingIfNeeded: Self.integer(bytes, at: typesStart + i * 6, width: 4))
      // Real offsets lie within a day; RFC 8536 asks readers to accept -25:59:59 … +25:59:59.
      guard abs(Int(offset)) < 26 * 3600 else { return nil }
      utcOffsets.append(offset)
    }
    offsets = [utcOffsets[0]]
    instants.reserveCapacity(header.times)
    for i in 0..<header.times {
      let instant = Self.integer(bytes, at: start + i * width, width: width)
      let type = Int(bytes[start + header.times * width + i])
      guard type < utcOffsets.count else { return nil }
      guard i == 0 || instant > ruleStart else { return nil }
      ruleStart = instant
      guard offsets[offsets.count - 1] != utcOffsets[type] else { continue }
      instants.append(instant)
      offsets.append(utcOffsets[type])
    }
    if width == 8, end < bytes.count, bytes[end] == UInt8(ascii: "\n") {
      let footer = bytes[(end + 1)...].prefix { $0 != UInt8(ascii: "\n") }
      if !footer.isEmpty {
        guard let rule = PosixZoneRule(Array(footer)) else { return nil }
        self.rule = rule
      }
    }
  }

  /// Seconds east of Greenwich at `seconds` after 1970.
  func offset(at seconds: Int64) -> Int {
    if let rule, seconds >= ruleStart { return rule.offset(at: seconds) }
    return Int(offsets[count(notAfter: seconds)])
  }

  /// Instants in `from ..< to` at which the offset changes, ascending.
  func transitions(from: Int64, to: Int64) -> [Int64] {
    guard from < to else { return [] }
    var result = instants.filter { $0 >= from && $0 < to }
    if let rule {
      // The table ends with `ruleStart`; a change the rule names at that very instant is the table's own.
      result += rule.transitions(from: max(from, ruleStart), to: to).filter { $0 > ruleStart }
    }
    return result
  }

  /// How many instants are not after `seconds`.
  private func count(notAfter seconds: Int64) -> Int {
    var low = 0
    var high = instants.count
    while low < high {
      let middle = (low + high) / 2
      if instants[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func integer(_ bytes: [UInt8], at start: Int, width: Int) -> Int64 {
    var value: UInt64 = 0
    for byte in bytes[start..<start + width] { value = value << 8 | UInt64(byte) }
    return width == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }

  /// RFC 8536, section 3.1.
  private struct Header {
    static let size = 44
    let version: UInt8
    let universalMarks: Int
    let standardMarks: Int
    let leaps: Int
    let times: Int
    let types: Int
    let characters: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + Header.size <= bytes.count, Array(bytes[start..<start + 4]) == Array("TZif".utf8) else {
        return nil
      }
      version = bytes[start + 4]
      var counts: [Int] = []
      for i in 0..<6 {
        let count = Int(UInt32(truncatingIfNeeded: TZif.integer(bytes, at: start + 20 + i * 4, width: 4)))
        // No count can exceed the file; this also keeps the sums below far from overflow.
        guard count <= bytes.count else { return nil }
        counts.append(count)
      }
      (universalMarks, standardMarks, leaps) = (counts[0], counts[1], counts[2])
      (times, types, characters) = (counts[3], counts[4], counts[5])
    }

    func bodyLength(timeWidth: Int) -> Int {
      times * (timeWidth + 1) + types * 6 + characters + leaps * (timeWidth + 4) + standardMarks + universalMarks
    }
  }
}
