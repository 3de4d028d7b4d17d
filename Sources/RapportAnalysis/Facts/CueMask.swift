import RapportModel

/// Which cues an author's own new text shows, as a set of bits: asked for at every step, so it must cost nothing.
struct CueMask: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ kind: CueKind) { self.rawValue = Self.bits[kind] ?? 0 }

  init(_ kinds: CueKind...) { self.rawValue = kinds.reduce(0) { $0 | (Self.bits[$1] ?? 0) } }

  private static let bits: [CueKind: UInt64] = Dictionary(
    uniqueKeysWithValues: CueKind.allCases.enumerated().map { ($0.element, UInt64(1) << UInt64($0.offset)) })

  func has(_ kind: CueKind) -> Bool { contains(CueMask(kind)) }

  func hasAny(_ other: CueMask) -> Bool { !isDisjoint(with: other) }

  /// What makes a contact of a client ask for something, whatever else it says.
  static let demands = CueMask(.ask, .chase, .urgency, .wantsCall, .wantsManager, .saidBefore, .churnThreat)
  /// The four ways of an answer that answers nothing.
  static let vague = CueMask(.uncertainty, .noInformation, .brushOff, .vaguePromise)
  /// Words that carry something of use to a client.
  static let useful = CueMask(.substance, .done, .commitment)
  /// Words that carry nothing by themselves.
  static let courtesy = CueMask(.greeting, .boilerplate, .acknowledge, .thanksClose, .apology, .vaguePromise)
}

/// How many words a text has outside the sentences that show given cues: a measure of length, blind to language.
enum PlainWords {
  /// How much of a text is measured; an answer that says something says it before.
  static let most = 8192

  /// Words of `text` in sentences in which none of `cues` stands; the offsets are UTF-8 bytes.
  static func count(in text: String, outside cues: [Cue]) -> Int {
    let spans = cues.map { ($0.start, max($0.end, $0.start == .max ? .max : $0.start + 1)) }.sorted { $0 < $1 }
    var total = 0
    var words = 0
    var inWord = false
    var start = 0
    var next = 0
    var position = 0
    var pendingStop = false
    func close(_ end: Int) {
      while next < spans.count, spans[next].1 <= start { next += 1 }
      let hit = next < spans.count && spans[next].0 < end
      if !hit { total += words }
      words = 0
      inWord = false
      start = end
    }
    for byte in text.utf8 {
      if position == most { break }
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if byte == 0x0A || (pendingStop && isSpace) { close(position) }
      pendingStop = byte == 0x2E || byte == 0x21 || byte == 0x3F
      let isWordByte =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
      if isSpace {
        inWord = false
      } else if isWordByte, !inWord {
        inWord = true
        words += 1
      }
      position += 1
    }
    close(position)
    return total
  }
}
