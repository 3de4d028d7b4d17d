import Glibc
import Synchronization

extension CharsetDecoder {
  /// UTF-8 of each of the 256 bytes of a charset; three bytes each at most, an empty entry is U+FFFD.
  struct Table: Sendable {
    let utf8: [[UInt8]]
  }

  private static let iconvFailure = Int(bitPattern: UInt.max)
  private static let tables = Mutex<[String: Table]>([:])

  /// The table of a single-byte charset, made once by iconv.
  static func table(of charset: Charset) -> Table {
    if let known = tables.withLock({ $0[charset.name] }) { return known }
    let made = Table(
      utf8: (0...255).map { byte in
        if byte < 0x80 { return [UInt8(byte)] }
        let converted = convert([UInt8(byte)], in: 0..<1, from: charset)
        if !converted.hadErrors, !converted.bytes.isEmpty { return converted.bytes }
        // Windows itself maps the few bytes without a character to control characters; they are of no use in text.
        return [0xEF, 0xBF, 0xBD]
      })
    tables.withLock { $0[charset.name] = made }
    return made
  }

  /// Converts a charset of one byte a character. Never fails: bytes without a character become U+FFFD.
  static func convertSingleByte(_ bytes: [UInt8], in range: Range<Int>, from charset: Charset) -> [UInt8] {
    let table = table(of: charset).utf8
    var result: [UInt8] = []
    result.reserveCapacity(range.count + range.count / 2)
    for byte in bytes[range] {
      if byte < 0x80 { result.append(byte) } else { result.append(contentsOf: table[Int(byte)]) }
    }
    return result
  }

  /// Converts by iconv; what it refuses becomes U+FFFD, one for each byte passed over.
  static func convert(_ bytes: [UInt8], in range: Range<Int>, from charset: Charset) -> (
    bytes: [UInt8], hadErrors: Bool
  ) {
    let handle = iconv_open("UTF-8", charset.name)
    guard let handle, Int(bitPattern: handle) != -1 else {
      return (replacingInvalid(bytes, in: range), true)
    }
    defer { iconv_close(handle) }
    var result: [UInt8] = []
    result.reserveCapacity(range.count * 2)
    var hadErrors = false
    // iconv wants a mutable pointer although it only reads.
    var input = Array(bytes[range])
    var chunk = [UInt8](repeating: 0, count: 16 << 10)
    let inputCount = input.count
    input.withUnsafeMutableBytes { source in
      chunk.withUnsafeMutableBytes { target in
        var next: UnsafeMutablePointer<CChar>? = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = inputCount
        var isFlushing = false
        while true {
          var room: UnsafeMutablePointer<CChar>? = target.baseAddress?.assumingMemoryBound(to: CChar.self)
          var free = target.count
          let code = isFlushing ? iconv(handle, nil, nil, &room, &free) : iconv(handle, &next, &left, &room, &free)
          let failure = code == iconvFailure ? errno : 0
          result.append(contentsOf: target[..<(target.count - free)])
          if failure == E2BIG { continue }
          if isFlushing { break }
          if failure == 0 || left == 0 {
            isFlushing = true
            continue
          }
          // EILSEQ in the middle, EINVAL for a character cut at the end.
          hadErrors = true
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          next = next.map { $0 + 1 }
          left -= 1
          if left == 0 { isFlushing = true }
        }
      }
    }
    if result.starts(with: [0xEF, 0xBB, 0xBF]) { result.removeFirst(3) }
    // UTF-16 and UTF-7 can spell surrogates; only well-formed text leaves here.
    if UTF8Check(result, in: 0..<result.count) == .invalid {
      hadErrors = true
      result = replacingInvalid(result, in: 0..<result.count)
    }
    return (result, hadErrors)
  }
}
