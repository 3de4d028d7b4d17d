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
    for byte in bytes[sample] where byte >= 0x80 {
      histogram[Int(byte)] += 1
      total += 1
    }
    var best = (charset: defaultCharset, score: Int.min)
    for candidate in Self.candidates {
      var score = 0
      for high in 0x80...0xFF where histogram[high] > 0 {
        score += histogram[high] * candidate.weight(of: UInt8(high))
      }
      if candidate.languages.contains(where: languages.contains) { score += total / 2 + 2 }
      if candidate.charset == defaultCharset { score += 1 }
      if score > best.score { best = (candidate.charset, score) }
    }
    return best.charset
  }

  /// The charset of the first expected language; Western European without one.
  var defaultCharset: Charset {
    guard let language = languages.first else { return .windows1252 }
    return Self.candidates.first { $0.languages.contains(language) }?.charset ?? .windows1252
  }

  struct Candidate: Sendable {
    let charset: Charset
    let languages: [String]
    /// Bytes of lower-case letters, of upper-case letters, and of punctuation usual in text.
    let lower: Set<UInt8>
    let upper: Set<UInt8>
    let marks: Set<UInt8>

    init(_ charset: Charset, _ languages: [String], lower: Set<UInt8>, upper: Set<UInt8>, marks: Set<UInt8>) {
      self.charset = charset
      self.languages = languages
      self.lower = lower
      self.upper = upper
      self.marks = marks
    }

    func weight(of byte: UInt8) -> Int {
      if lower.contains(byte) { return 3 }
      if upper.contains(byte) { return 1 }
      return marks.contains(byte) ? 1 : -3
    }
  }

  private static let candidates: [Candidate] = [
    Candidate(
      .windows1252, ["en", "nb", "nn", "no", "sv", "da", "de", "fi", "fr", "es", "it", "nl", "pt"],
      lower: [
        0xE0, 0xE1, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xED, 0xF1, 0xF2, 0xF3, 0xF4, 0xF6, 0xF8, 0xFC, 0xDF,
      ],
      upper: [0xC4, 0xC5, 0xC6, 0xC9, 0xD6, 0xD8, 0xDC],
      marks: [
        0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB4, 0xB7,
        0xBB, 0xA3,
      ]),
    Candidate(
      .windows1250, ["pl", "cs", "sk", "hu", "hr", "sl"],
      lower: [
        0xB9, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0x9C, 0x9F, 0xBF, 0xE1, 0xE9, 0xED, 0xF8, 0x9A, 0x9E, 0xE8, 0xEC, 0xFD,
      ],
      upper: [0xA5, 0xC6, 0xCA, 0xA3, 0xD1, 0xD3, 0x8C, 0x8F, 0xAF, 0x8A, 0x8E],
      marks: [0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA7, 0xAB, 0xB0, 0xBB]),
    Candidate(
      .iso8859_2, ["pl", "cs", "sk", "hu", "hr", "sl"],
      lower: [
        0xB1, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0xB6, 0xBC, 0xBF, 0xE1, 0xE9, 0xED, 0xF8, 0xB9, 0xBE, 0xE8, 0xEC, 0xFD,
      ],
      upper: [0xA1, 0xC6, 0xCA, 0xA3, 0xD1, 0xD3, 0xA6, 0xAC, 0xAF, 0xA9, 0xAE],
      marks: [0xA0, 0xA7, 0xB0]),
    Candidate(
      .windows1251, ["ru", "uk", "be", "bg"],
      lower: Set(0xE0...0xFF).union([0xB8, 0xB3, 0xBF, 0xBA]), upper: Set(0xC0...0xDF).union([0xA8]),
      marks: [0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA7, 0xAB, 0xB0, 0xB9, 0xBB]),
    Candidate(
      .koi8r, ["ru"], lower: Set(0xC0...0xDF).union([0xA3]), upper: Set(0xE0...0xFF).union([0xB3]),
      marks: [0x9A, 0x9C]),
  ]
}
