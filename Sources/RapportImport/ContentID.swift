import Crypto

/// Makes ids that depend on content alone, so that they are the same on every machine and in every run.
public struct ContentID {
  private var hash = SHA256()

  /// An id of a kind of thing (`mail`, `call`, …): equal parts of different kinds give different ids.
  public init(kind: String) { add(kind) }

  /// Adds a part; parts are kept apart (`ab`,`c` differs from `a`,`bc`).
  public mutating func add(_ part: String) {
    var part = part
    part.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a number.
  public mutating func add(_ number: Int64) { withUnsafeBytes(of: number.littleEndian) { add($0) } }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: bytes)
  }

  /// The id: 80 bits of SHA-256 in base 32 without look-alikes (Crockford), 16 characters. With 10 million
  /// interactions the chance of any two sharing one is about 4·10⁻¹¹.
  public consuming func finish() -> String {
    let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var text: [UInt8] = []
    var bits = 0
    var buffer = 0
    for byte in hash.finalize().prefix(10) {
      buffer = buffer << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(digits[buffer >> bits & 31])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
