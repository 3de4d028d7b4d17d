/// Text that was UTF-8, was read as a single-byte charset and written as UTF-8 again: `Ã©` for `é`, `РџСЂРё` for `При`.
///
/// Each run of characters above ASCII is turned back into the bytes of the charset; if these are UTF-8, that was the
/// text. Ordinary text hardly ever passes: its letters would have to alternate between a few lead bytes and the
/// symbols that stand for trail bytes.
enum Mojibake {
  /// Runs that have to be double-encoded, against those that are not, before a text counts as such.
  private static let minimumRuns = 2

  /// The text with its double encoding undone, if it has one; nil if it is as it should be. `text` is UTF-8.
  static func mended(_ text: [UInt8]) -> [UInt8]? {
    guard mayBeDoubled(text) else { return nil }
    for charset in [Charset.windows1252, .windows1251, .windows1250] {
      if let mended = mended(text, from: reversed(charset)) { return mended }
    }
    return nil
  }

  /// Whether lead bytes of Latin and Cyrillic letters, read as characters, occur: Ã Â Ä Å Ĺ Ă Р С â.
  private static func mayBeDoubled(_ text: [UInt8]) -> Bool {
    var index = 0
    var previous: UInt8 = 0
    while index < text.count {
      let byte = text[index]
      switch (previous, byte) {
      case (0xC3, 0x82), (0xC3, 0x83), (0xC3, 0x84), (0xC3, 0x85), (0xC3, 0xA2), (0xC4, 0xB9), (0xC4, 0x82),
        (0xD0, 0xA0), (0xD0, 0xA1):
        // What follows a lead byte is no letter.
        if index + 1 < text.count, text[index + 1] >= 0xC2 { return true }
      default: break
      }
      previous = byte
      index += 1
    }
    return false
  }

  /// Code points of a charset and the bytes that stand for them.
  private static func reversed(_ charset: Charset) -> [UInt32: UInt8] {
    var result: [UInt32: UInt8] = [:]
    for (byte, utf8) in CharsetDecoder.table(of: charset).utf8.enumerated() where byte >= 0x80 {
      guard let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first else { continue }
      // Bytes without a character of their own are read as control characters.
      result[scalar == "\u{FFFD}" ? UInt32(byte) : scalar.value] = UInt8(byte)
    }
    for control in UInt32(0x80)...0x9F where result[control] == nil { result[control] = UInt8(control) }
    return result
  }

  private static func mended(_ text: [UInt8], from table: [UInt32: UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var doubled = 0
    var ordinary = 0
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        result.append(text[index])
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index] >= 0x80 { index += 1 }
      let run = text[start..<index]
      if let bytes = reencoded(run, by: table) {
        doubled += 1
        result.append(contentsOf: bytes)
      } else {
        ordinary += 1
        result.append(contentsOf: run)
      }
    }
    // A line quoted from elsewhere may be damaged in a text that is not, but not the other way round.
    return doubled >= minimumRuns && doubled > ordinary ? result : nil
  }

  /// The bytes of a run of characters in the charset, if they are UTF-8 again.
  private static func reencoded(_ run: ArraySlice<UInt8>, by table: [UInt32: UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
      guard let byte = table[scalar.value] else { return nil }
      bytes.append(byte)
    }
    return UTF8Check(bytes, in: 0..<bytes.count) == .valid ? bytes : nil
  }
}
