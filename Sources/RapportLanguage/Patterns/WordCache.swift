/// Signatures of the words of a text that were looked up last: most words of a text are the same few hundred.
struct WordCache {
  /// Words kept, a power of two: most of what a language's texts are made of, in 400 KB.
  static let size = 32_768

  private var hashes: [UInt64] = []
  private var signatures: [Int32] = []

  /// The signature of a token's word; `lookUp` is asked where it isn't kept.
  @inline(__always)
  mutating func signature(_ hash: UInt64, lookUp: () -> Int32) -> Int32 {
    if hashes.isEmpty {
      hashes = [UInt64](repeating: 0, count: Self.size)
      signatures = [Int32](repeating: 0, count: Self.size)
    }
    let place = Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(Self.size - 1))
    if hashes[place] == hash { return signatures[place] }
    let found = lookUp()
    hashes[place] = hash
    signatures[place] = found
    return found
  }
}
