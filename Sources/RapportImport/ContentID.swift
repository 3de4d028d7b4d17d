import Crypto

/// Makes ids that depend on content alone, so that they are the same on every machine and in every run.
public struct ContentID {
  private var hash = SHA256()
  /// Parts not yet hashed: most are short, and each call of the hash costs more than its bytes.
  private var pending: [UInt8] = []
  private static let pendingLimit = 1024

  /// An id of a kind of thing (`mail`, `call`, …): equal parts of different kinds give different ids.
  public init(kind: String) {
    pending.reserveCapacity(256)
    add(kind)
  }

  /// Adds a part; parts are kept apart (`ab`,`c` differs from `a`,`bc`).
  public mutating func add(_ part: String) {
    var part = part
    part.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a number.
  public mutating func add(_ number: Int64) { withUnsafeBytes(of: number.littleEndian) { add($0) } }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { pending.append(contentsOf: $0) }
    if pending.count + bytes.count > Self.pendingLimit { flush() }
    if bytes.count > Self.pendingLimit {
      hash.update(bufferPointer: bytes)
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  private mutating func flush() {
    pending.withUnsafeBytes { hash.update(bufferPointer: $0) }
    pending.removeAll(keepingCapacity: true)
  }

  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The id: 80 bits of SHA-256 in base 32 without look-alikes (Crockford), 16 characters. With 10 million
  /// interactions the chance of any two sharing one is about 4·10⁻¹¹.
  public consuming func finish() -> String {
    flush()
    let digest = hash.finalize()
    return String(unsafeUninitializedCapacity: 16) { text in
      var count = 0
      var bits = 0
      var buffer = 0
      for byte in digest.prefix(10) {
        buffer = (buffer << 8 | Int(byte)) & 0xFFFF
        bits += 8
        while bits >= 5 {
          bits -= 5
          text[count] = Self.digits[buffer >> bits & 31]
          count += 1
        }
      }
      return count
    }
  }
}
