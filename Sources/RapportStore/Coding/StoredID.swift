/// Ids as the store keeps them. An importer's id is 80 bits written in sixteen digits of base 32 (Crockford's): ten
/// bytes do, and keep the index over all of them small. Other ids are kept as they are written.
enum StoredID {
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  /// The ten bytes that stand for an importer's id; nil for any other, which is kept as text. SQLite never takes bytes
  /// and text for equal.
  static func bytes(_ id: String) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(10)
    return write(id, to: &result) ? result : nil
  }

  /// Puts the ten bytes in the place of what is in `result`; false, and none, for an id that is
  /// kept as text.
  static func write(_ id: String, to result: inout [UInt8]) -> Bool {
    result.removeAll(keepingCapacity: true)
    guard id.utf8.count == 16 else { return false }
    var buffer = 0
    var bits = 0
    for letter in id.utf8 {
      let value = values[Int(letter)]
      guard value != 0xFF else {
        result.removeAll(keepingCapacity: true)
        return false
      }
      buffer = (buffer << 5 | Int(value)) & 0xFFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return true
  }

  /// The id that `bytes` stand for.
  static func id(_ bytes: UnsafeRawBufferPointer) throws -> String {
    guard bytes.count == 10 else { throw DamagedValue() }
    return String(unsafeUninitializedCapacity: 16) { letters in
      var buffer = 0
      var bits = 0
      var count = 0
      for byte in bytes {
        buffer = (buffer << 8 | Int(byte)) & 0xFFFF
        bits += 8
        while bits >= 5 {
          bits -= 5
          letters[count] = digits[buffer >> bits & 31]
          count += 1
        }
      }
      return count
    }
  }
}
