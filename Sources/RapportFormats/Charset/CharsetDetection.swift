extension CharsetDecoder {
  /// The single-byte charset that bytes without a usable label are most likely in.
  ///
  /// Each candidate is scored by how its high bytes read: letters frequent in its languages count for it, symbols,
  /// control characters and upper-case letters inside words against it. Languages expected by the caller get a small
  /// advantage, which decides only where the bytes leave it open.
  func likelyCharset(_ bytes: [UInt8], in range: Range<Int>) -> Charset {
    // The beginning of a text tells; 64 KiB hold ten thousand letters.
    let sample = range.lowerBound..<min(range.upperBound, range.lowerBound + 64 << 10)
    var histogram = [Int](repeating: 0, count: 256)
    var total = 0
    var neighbours = 0
    var wasHigh = false
    var pounds = 0
    for index in sample {
      let byte = bytes[index]
      if byte == 0xA3, index + 1 < sample.upperBound, bytes[index + 1].isDigit { pounds += 1 }
      let isHigh = byte >= 0x80
      if isHigh {
        histogram[Int(byte)] += 1
        total += 1
        if wasHigh { neighbours += 1 }
      }
      wasHigh = isHigh
    }
    // Words of Cyrillic are high bytes throughout, those of Latin have them singly.
    let isDense = neighbours * 3 >= total * 2
    var best = (charset: defaultCharset, score: Int.min)
    for candidate in Self.candidates {
      var score = candidate.isCyrillic == isDense ? 0 : -2 * total
      for high in 0x80...0xFF where histogram[high] > 0 {
        score += histogram[high] * candidate.weight(of: UInt8(high))
      }
      if let rank = languages.firstIndex(where: candidate.languages.contains) {
        score += total / 2 + 2 + max(0, languages.count - rank)
      } else if candidate.charset != .windows1252,
        candidate.frequent.count(where: { histogram[Int($0)] > 0 }) < (candidate.isCyrillic ? 5 : 3)
      {
        // A few letters of a language that nobody expects are symbols of another charset.
        score -= 6 * total
      }
      // A pound sign before an amount; in the Eastern charsets the byte is a letter.
      if candidate.charset == .windows1252 { score += 4 * pounds + 1 }
      if score > best.score { best = (candidate.charset, score) }
    }
    return best.charset
  }

  /// The charset of the first expected language; Western European without one.
  var defaultCharset: Charset {
    guard let language = languages.first else { return .windows1252 }
    return Self.candidates.first { $0.languages.contains(language) }?.charset ?? .windows1252
  }

  /// A charset and how its high bytes read.
  struct Candidate: Sendable {
    let charset: Charset
    let languages: [String]
    /// Bytes of letters frequent in the languages, of other letters, and of punctuation usual in text.
    let frequent: Set<UInt8>
    let letters: Set<UInt8>
    let marks: Set<UInt8>
    var isCyrillic = false

    func weight(of byte: UInt8) -> Int {
      if frequent.contains(byte) { return 3 }
      return letters.contains(byte) || marks.contains(byte) ? 1 : -3
    }
  }

  private static let windowsMarks: Set<UInt8> = [
    0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xBB,
  ]

  private static let candidates: [Candidate] = [
    Candidate(
      charset: .windows1252, languages: ["en", "nb", "nn", "no", "sv", "da", "de", "fi", "fr", "es", "it", "nl", "pt"],
      frequent: [0xE4, 0xE5, 0xE6, 0xF6, 0xF8, 0xFC, 0xE9, 0xC5, 0xC6, 0xD8, 0xC4, 0xD6, 0xDC],
      letters: Set(0xC0...0xFF).subtracting([0xD7, 0xF7, 0xD0, 0xF0, 0xDE, 0xFE, 0xC3, 0xC2]),
      marks: windowsMarks.union([0xA3, 0xB4, 0xB7, 0xA1, 0xBF])),
    Candidate(
      charset: .windows1250, languages: ["pl", "cs", "sk", "hu", "hr", "sl"],
      frequent: [0xB9, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0x9C, 0x9F, 0xBF, 0xA5, 0xA3, 0x8C, 0x8F, 0xAF],
      letters: [
        0xC6, 0xCA, 0xD1, 0xD3, 0x8A, 0x8E, 0x9A, 0x9E, 0xE1, 0xE9, 0xED, 0xF8, 0xE8, 0xEC, 0xFD, 0xF9, 0xFA, 0xEF,
      ],
      marks: windowsMarks),
    Candidate(
      charset: .iso8859_2, languages: ["pl", "cs", "sk", "hu", "hr", "sl"],
      frequent: [0xB1, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0xB6, 0xBC, 0xBF, 0xA1, 0xA3, 0xA6, 0xAC, 0xAF],
      letters: [
        0xC6, 0xCA, 0xD1, 0xD3, 0xA9, 0xAE, 0xB9, 0xBE, 0xE1, 0xE9, 0xED, 0xF8, 0xE8, 0xEC, 0xFD, 0xF9, 0xFA, 0xEF,
      ],
      marks: [0xA0, 0xA7, 0xB0]),
    Candidate(
      charset: .windows1251, languages: ["ru", "uk", "be", "bg"], frequent: Set(0xE0...0xFF).union([0xB8, 0xB3, 0xBF]),
      letters: Set(0xC0...0xDF).union([0xA8, 0xBA]), marks: windowsMarks.union([0xB9]), isCyrillic: true),
    Candidate(
      charset: .koi8r, languages: ["ru"], frequent: Set(0xC0...0xDF).union([0xA3]),
      letters: Set(0xE0...0xFF).union([0xB3]), marks: [0x9A, 0x9C], isCyrillic: true),
  ]
}
