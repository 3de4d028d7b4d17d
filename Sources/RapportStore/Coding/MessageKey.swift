/// A Message-ID as 64 bits, by which mails are tied to those they answer: an index over numbers is a quarter of one over
/// the ids. Whoever writes a mail chooses its ids and could forge them as well as an equal number, so no keyed hash is
/// needed.
enum MessageKey {
  /// FNV-1a (Fowler, Noll, Vo; RFC 9923), its bits mixed once more as SplitMix64 does.
  static func of(_ id: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int64(bitPattern: hash ^ (hash >> 31))
  }
}
