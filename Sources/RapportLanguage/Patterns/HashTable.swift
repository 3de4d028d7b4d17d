/// Numbers by the hashes of words: an open table that is read without an allocation or a call.
final class HashTable: Sendable {
  private let hashes: Table<UInt64>
  private let values: Table<Int32>
  private let mask: UInt64

  /// A table of `entries`; the last of equal hashes wins.
  init(_ entries: [(hash: UInt64, value: Int32)]) {
    var size = 64
    while size < entries.count * 3 { size *= 2 }
    let mask = UInt64(size - 1)
    var hashes = [UInt64](repeating: 0, count: size)
    var values = [Int32](repeating: 0, count: size)
    for (hash, value) in entries {
      var place = Self.place(hash, mask)
      while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & (size - 1) }
      hashes[place] = hash
      values[place] = value
    }
    self.mask = mask
    self.hashes = Table(hashes)
    self.values = Table(values)
  }

  /// The number of a hash; nil where it has none. 0 is no hash.
  @inline(__always)
  func value(_ hash: UInt64) -> Int32? {
    var place = Self.place(hash, mask)
    while true {
      let known = hashes[place]
      if known == hash { return known == 0 ? nil : values[place] }
      if known == 0 { return nil }
      place = (place + 1) & Int(mask)
    }
  }

  @inline(__always)
  private static func place(_ hash: UInt64, _ mask: UInt64) -> Int { Int((hash ^ hash >> 29) & mask) }
}
