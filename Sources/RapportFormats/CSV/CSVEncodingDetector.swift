/// Decides how a file's bytes are to be read, from its first ones.
enum CSVEncodingDetector {
  struct Decision {
    var encoding: CSVEncoding
    /// Bytes of the byte order mark.
    var markLength: Int
    var reason: String
  }

  /// Decides for the file that starts with `head`; `preferred` decides between code pages that fit equally.
  static func decide(_ head: UnsafeBufferPointer<UInt8>, preferred: CSVEncoding?) -> Decision {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      return Decision(encoding: .utf8, markLength: 3, reason: "encoding utf-8: byte order mark")
    }
    if head.starts(with: [0xFF, 0xFE]) {
      return Decision(encoding: .utf16LittleEndian, markLength: 2, reason: "encoding utf-16le: byte order mark")
    }
    if head.starts(with: [0xFE, 0xFF]) {
      return Decision(encoding: .utf16BigEndian, markLength: 2, reason: "encoding utf-16be: byte order mark")
    }
    if let encoding = utf16ByZeros(head) {
      return Decision(
        encoding: encoding, markLength: 0, reason: "encoding \(encoding.rawValue): every other byte is zero")
    }
    let lines = countLines(head)
    if lines.other == 0 {
      let reason = lines.utf8 == 0 ? "encoding utf-8: only ASCII so far" : "encoding utf-8: valid as such"
      return Decision(encoding: .utf8, markLength: 0, reason: reason)
    }
    // Letters of a code page are hardly ever well-formed UTF-8 by chance: at a tie it is UTF-8.
    if lines.utf8 >= lines.other {
      return Decision(
        encoding: .utf8, markLength: 0,
        reason: "encoding utf-8: valid in \(lines.utf8) of \(lines.utf8 + lines.other) lines that are not ASCII")
    }
    let page = codePage(head, preferred: preferred)
    return Decision(
      encoding: page, markLength: 0, reason: "encoding \(page.rawValue): not utf-8, letters fit this code page best")
  }

  /// Half of the bytes of Western text in UTF-16 are zero, all at odd or all at even places.
  private static func utf16ByZeros(_ head: UnsafeBufferPointer<UInt8>) -> CSVEncoding? {
    let sample = head.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 6, zeros[0] * 20 < half { return .utf16LittleEndian }
    if zeros[0] * 10 > half * 6, zeros[1] * 20 < half { return .utf16BigEndian }
    return nil
  }

  /// Lines with bytes outside ASCII that are valid UTF-8, and those that are not.
  private static func countLines(_ head: UnsafeBufferPointer<UInt8>) -> (utf8: Int, other: Int) {
    var counts = (utf8: 0, other: 0)
    var start = 0
    var bits: UInt8 = 0
    for index in 0...head.count {
      guard index == head.count || head[index] == 0x0A || head[index] == 0x0D else {
        bits |= head[index]
        continue
      }
      if bits & 0x80 != 0 {
        let line = UnsafeBufferPointer(rebasing: head[start..<index])
        // The last line may be cut in the middle of a character.
        let isUTF8 = UTF8Check(line, allowsCutEnd: index == head.count) != .invalid
        if isUTF8 { counts.utf8 += 1 } else { counts.other += 1 }
      }
      start = index + 1
      bits = 0
    }
    return counts
  }

  /// The code page whose letters `bytes` look like.
  ///
  /// Cyrillic words are runs of high bytes, Polish and Norwegian ones have single high bytes among ASCII. Windows-1251
  /// has its small letters at 0xE0–0xFF, KOI8-R at 0xC0–0xDF; Polish and Norwegian letters are told apart by those
  /// only one of them uses.
  static func codePage(_ bytes: UnsafeBufferPointer<UInt8>, preferred: CSVEncoding?) -> CSVEncoding {
    var paired = 0
    var high = 0
    var low = (upperHalf: 0, lowerHalf: 0)
    var polish = 0
    var nordic = 0
    for index in 0..<bytes.count where bytes[index] >= 0x80 {
      let byte = bytes[index]
      high += 1
      if index > 0, bytes[index - 1] >= 0xC0, byte >= 0xC0 { paired += 1 }
      if byte >= 0xE0 { low.upperHalf += 1 } else if byte >= 0xC0 { low.lowerHalf += 1 }
      switch byte {
      case 0xB9, 0xA5, 0xEA, 0xCA, 0xB3, 0xA3, 0x9C, 0x8C, 0x9F, 0x8F, 0xBF, 0xAF, 0xF1, 0xD1, 0xF3, 0xD3: polish += 1
      case 0xF8, 0xD8, 0xE5, 0xC5, 0xE4, 0xC4: nordic += 1
      default: break
      }
    }
    if paired * 2 > high { return low.lowerHalf > low.upperHalf ? .koi8r : .windows1251 }
    if polish == nordic {
      if let preferred, preferred == .windows1250 || preferred == .windows1252 { return preferred }
    }
    return polish > nordic ? .windows1250 : .windows1252
  }
}
