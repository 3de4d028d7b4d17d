/// What a stored value is not: made by this program.
struct DamagedValue: Error {}

/// Reads back what `ByteWriter` wrote. Any bytes are read without a trap: what does not fit throws `DamagedValue`.
struct ByteReader {
  private var rest: UnsafeRawBufferPointer

  /// A reader of `bytes`, which must outlive it.
  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func byte() throws -> UInt8 {
    guard let first = rest.first else { throw DamagedValue() }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    return first
  }

  mutating func unsigned() throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    for index in 0..<min(10, rest.count) {
      let byte = rest[index]
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        rest = UnsafeRawBufferPointer(rebasing: rest[(index + 1)...])
        return value
      }
      shift += 7
    }
    throw DamagedValue()
  }

  mutating func count() throws -> Int {
    guard let value = Int(exactly: try unsigned()) else { throw DamagedValue() }
    return value
  }

  mutating func signed() throws -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func int() throws -> Int { Int(try signed()) }

  mutating func double() throws -> Double {
    guard rest.count >= 8 else { throw DamagedValue() }
    let pattern = UInt64(littleEndian: rest.loadUnaligned(as: UInt64.self))
    rest = UnsafeRawBufferPointer(rebasing: rest[8...])
    return Double(bitPattern: pattern)
  }

  mutating func text() throws -> String { try text(length: try count()) }

  mutating func optionalText() throws -> String? {
    let length = try count()
    return length == 0 ? nil : try text(length: length - 1)
  }

  private mutating func text(length: Int) throws -> String {
    guard length <= rest.count else { throw DamagedValue() }
    let text = String(decoding: rest[..<length], as: UTF8.self)
    rest = UnsafeRawBufferPointer(rebasing: rest[length...])
    return text
  }

  /// A list written with its count before it. The count is not believed beyond what the bytes can hold.
  mutating func list<Element>(_ element: (inout ByteReader) throws -> Element) throws -> [Element] {
    let count = try count()
    guard count <= rest.count else { throw DamagedValue() }
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try element(&self)) }
    return result
  }
}
