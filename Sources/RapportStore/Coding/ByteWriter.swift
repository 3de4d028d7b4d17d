/// Writes values one after another as bytes: numbers of seven bits a byte, texts with their length before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written, and keeps the room.
  mutating func reset() { bytes.removeAll(keepingCapacity: true) }

  /// Seven bits a byte, the lowest first, the eighth bit set on all but the last (LEB128, as DWARF and WebAssembly
  /// define it).
  mutating func add(unsigned value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(count: Int) { add(unsigned: UInt64(max(0, count))) }

  /// Small numbers of either sign are short: 0, -1, 1, -2 … become 0, 1, 2, 3 …
  mutating func add(signed value: Int64) {
    add(unsigned: UInt64(bitPattern: value << 1) ^ UInt64(bitPattern: value >> 63))
  }

  mutating func add(byte: UInt8) { bytes.append(byte) }

  mutating func add(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    add(count: text.utf8.count)
    addUTF8(text)
  }

  /// A text that may be missing: 0, or its length and one before it.
  mutating func add(_ text: String?) {
    guard let text else { return bytes.append(0) }
    add(count: text.utf8.count + 1)
    addUTF8(text)
  }

  private mutating func addUTF8(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isDone == nil { bytes.append(contentsOf: text.utf8) }
  }
}
