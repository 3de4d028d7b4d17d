/// Cuts a text into words and sentences and folds the words, in one pass over the bytes.
///
/// Sentences end at `.`, `!`, `?`, `…` before white space, at empty lines, and at the end of a line that is plainly no
/// wrapped prose. Abbreviations, initials, "5. mai", numbers, web and mail addresses don't end one. Lines that start
/// with `>` are somebody else's words and are left out.
struct Tokenizer {
  /// Longest part of a word that is compared, in folded letters; the rest is skipped. Longest words of the four
  /// languages in running text stay below 40.
  static let wordLimit = 64
  /// A sentence is cut after this many tokens, so that no rule looks at an unbounded stretch (hostile input: a
  /// megabyte without a full stop).
  static let sentenceTokenLimit = 160
  /// A line shorter than this is not filled up to a margin: its end is the end of a sentence.
  static let wrappedLineMinimum = 50

  /// The text; valid while `tokenize` runs.
  private let input: UnsafeBufferPointer<UInt8>
  /// Room for as many folded letters as the text has bytes: no character folds to more letters than it has bytes.
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var lettersEnd = 0
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var index = 0
  private var sentenceFirstToken = 0
  private var sentenceStart = 0
  private var lineStart = 0
  private var pendingBreak = false
  private var quoteDepth = 0
  private var quoteFirstToken = 0
  private var smiles = false
  private var frowns = false
  private var opensParagraph = true

  private init(_ input: UnsafeBufferPointer<UInt8>, _ letters: UnsafeMutableBufferPointer<UInt8>) {
    self.input = input
    self.letters = letters
    tokens.reserveCapacity(input.count / 5 + 8)
  }

  /// Cuts `bytes`, which should be valid UTF-8; ill-formed bytes separate words.
  static func tokenize(_ bytes: [UInt8]) -> TokenizedText {
    var text = TokenizedText(bytes: bytes)
    bytes.withUnsafeBufferPointer { input in
      text.letters = [UInt8](unsafeUninitializedCapacity: input.count) { letters, count in
        var tokenizer = Tokenizer(input, letters)
        tokenizer.run()
        text.tokens = tokenizer.tokens
        text.sentences = tokenizer.sentences
        count = tokenizer.lettersEnd
      }
    }
    return text
  }

  private mutating func run() {
    let count = input.count
    skipQuotedLine()
    while index < count {
      let byte = input[index]
      if byte == 0x20 {
        index += 1
        continue
      }
      if byte < 0x80 {
        if Self.isAlphanumeric(byte) { word() } else { ascii(byte) }
        continue
      }
      if Self.russian(byte, self.byte(at: index + 1)) != nil {
        word()
        continue
      }
      let (scalar, length) = FoldedAlphabet.scalar(in: input, at: index)
      switch FoldedAlphabet.fold(scalar) {
      case .one, .two: word()
      case .nothing: index += length
      case .separator: symbol(scalar, length)
      }
    }
    endSentence(.none, at: count)
  }

  @inline(__always)
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func byte(at i: Int) -> UInt8 { i >= 0 && i < input.count ? input[i] : 0 }

  // MARK: Words

  private mutating func word() {
    let start = index
    let bytes = input
    let count = bytes.count
    var word = WordInProgress(letters, lettersEnd, isNumber: Self.isDigit(bytes[start]))
    var index = start
    loop: while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte >= 0x61 && byte <= 0x7A {
          // Most of a text.
          index = word.smallRun(bytes, index)
          continue
        } else if byte >= 0x41 && byte <= 0x5A {
          word.capital(byte + 0x20, .latin)
        } else if Self.isDigit(byte) {
          word.put(byte)
        } else {
          let next = self.byte(at: index + 1)
          guard continues(&word, byte, next, start, &index) else { break loop }
          if word.kind == .address || word.kind == .link { break loop }
        }
        index += 1
        continue
      }
      if let (letter, isCapital) = Self.russian(byte, self.byte(at: index + 1)) {
        if isCapital { word.capital(letter, .cyrillic) } else { word.small(letter, .cyrillic) }
        index += 2
        continue
      }
      let (scalar, length) = FoldedAlphabet.scalar(in: bytes, at: index)
      if scalar == 0x2019 || scalar == 0x2BC {
        let next = self.byte(at: index + length)
        guard word.kind == .word, next >= 0x80 || Self.isAlphanumeric(next) else { break loop }
        word.apostrophe()
        index += length
        continue
      }
      switch FoldedAlphabet.fold(scalar) {
      case .one(let code):
        let script: Script = code >= 0x80 && code != FoldedAlphabet.other ? .cyrillic : .latin
        if Self.isCapital(scalar) { word.capital(code, script) } else { word.small(code, script) }
      case .two(let a, let b):
        word.small(a, .none)
        word.small(b, .none)
      case .nothing: break
      case .separator: break loop
      }
      index += length
    }
    let lettersStart = lettersEnd
    lettersEnd = word.end
    self.index = index
    var hash = word.hash
    if word.scripts == .both {
      unifyScript(from: lettersStart)
      hash = FoldedAlphabet.hash(letters[lettersStart..<lettersEnd])
    }
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index),
        lettersStart: Int32(truncatingIfNeeded: lettersStart), lettersEnd: Int32(truncatingIfNeeded: lettersEnd),
        hash: hash, kind: word.kind, breakBefore: pendingBreak, isQuoted: false,
        isCapitalized: word.firstIsCapital, isShouted: word.capitals >= 2 && word.smallLetters == 0,
        hasApostrophe: word.hasApostrophe))
    pendingBreak = false
    if tokens.count - sentenceFirstToken >= Self.sentenceTokenLimit { endSentence(.none, at: index) }
  }

  /// Whether a word goes on with a mark: an apostrophe, the dots of "p.m.", the marks inside a number or an address.
  /// Leaves `index` at the mark's last byte.
  private func continues(
    _ word: inout WordInProgress, _ byte: UInt8, _ next: UInt8, _ start: Int, _ index: inout Int
  ) -> Bool {
    switch byte {
    case 0x27 where word.kind == .word && (next >= 0x80 || Self.isAlphanumeric(next)): word.apostrophe()
    case 0x2E where word.kind == .number && Self.isDigit(next), 0x3A where word.kind == .number && Self.isDigit(next),
      0x2C where word.kind == .number && Self.isDigit(next), 0x2F where word.kind == .number && Self.isDigit(next),
      0x2D where word.kind == .number && Self.isDigit(next):
      word.put(byte)
    case 0x2E where word.kind == .word && word.lettersSinceDot == 1 && (next >= 0x80 || Self.isAlphanumeric(next)):
      // "p.m.", "f.eks.", "т.е.": one word.
      word.lettersSinceDot = 0
    case 0x40 where Self.isAlphanumeric(next):
      word.kind = .address
      index = endOfAddress(from: index)
    case 0x3A where next == 0x2F && self.byte(at: index + 2) == 0x2F:
      word.kind = .link
      index = endOfAddress(from: index)
    case 0x2E where isWebPrefix(start, index):
      word.kind = .link
      index = endOfAddress(from: index)
    default: return false
    }
    return true
  }

  /// A Russian letter of two bytes, folded as `FoldedAlphabet` does; nil for anything else.
  @inline(__always)
  private static func russian(_ byte: UInt8, _ next: UInt8) -> (letter: UInt8, isCapital: Bool)? {
    if byte == 0xD0 {
      if next >= 0xB0 && next <= 0xBF { return (next == 0xB9 ? 0x88 : next - 0x30, false) }
      if next >= 0x90 && next <= 0xAF { return (next == 0x99 ? 0x88 : next - 0x10, true) }
    } else if byte == 0xD1, next >= 0x80 && next <= 0x8F {
      return (next + 0x10, false)
    }
    return nil
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x410...0x42F, 0x401, 0xC0...0xDE: true
    case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1
    case 0x100...0x178: scalar % 2 == 0
    default: false
    }
  }

  /// "www." and its like.
  private func isWebPrefix(_ start: Int, _ index: Int) -> Bool {
    index - start == 3 && byte(at: start) | 0x20 == 0x77 && byte(at: start + 1) | 0x20 == 0x77
      && byte(at: start + 2) | 0x20 == 0x77 && Self.isAlphanumeric(byte(at: index + 1))
  }

  /// Where the address that goes on at `start` ends; marks that close a sentence don't belong to it.
  private func endOfAddress(from start: Int) -> Int {
    var index = start
    while index < input.count, input[index] > 0x20, input[index] != 0x3E, input[index] != 0x22 { index += 1 }
    while index > start {
      switch input[index - 1] {
      case 0x2E, 0x2C, 0x29, 0x3F, 0x21, 0x3B, 0x3A: index -= 1
      default: return index
      }
    }
    return index
  }

  /// A word typed in two scripts ("сepвиc") is read in the one most of its unmistakable letters belong to.
  private mutating func unifyScript(from start: Int) {
    var latin = 0
    var cyrillic = 0
    for code in letters[start..<lettersEnd] {
      if code >= 0x80 {
        cyrillic += FoldedAlphabet.latinTwin(code) == code ? 4 : 1
      } else if code >= 0x61 {
        latin += FoldedAlphabet.cyrillicTwin(code) == code ? 4 : 1
      }
    }
    for i in start..<lettersEnd {
      let code = letters[i]
      letters[i] =
        cyrillic >= latin ? FoldedAlphabet.cyrillicTwin(code) : FoldedAlphabet.latinTwin(code)
    }
  }

  // MARK: Between words

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case 0x09: index += 1
    case 0x0D, 0x0A: newline()
    case 0x2E, 0x21, 0x3F: stop(byte)
    case 0x2C, 0x3B:
      if byte == 0x3B, face() { return }
      pendingBreak = true
      index += 1
    case 0x28, 0x29, 0x5B, 0x5D:
      if byte == 0x29, self.byte(at: index + 1) == 0x29 {
        // Russian smile without eyes: "))".
        smiles = true
        while self.byte(at: index) == 0x29 { index += 1 }
        return
      }
      pendingBreak = true
      index += 1
    case 0x3A:
      if face() { return }
      pendingBreak = true
      index += 1
    case 0x22:
      quotationMark()
      index += 1
    case 0x2D:
      let before = self.byte(at: index - 1)
      let after = self.byte(at: index + 1)
      if before <= 0x20 || after <= 0x20 { pendingBreak = true }
      index += 1
    default: index += 1
    }
  }

  private mutating func symbol(_ scalar: UInt32, _ length: Int) {
    switch scalar {
    case 0x2026:
      index += length - 1
      stop(0x2E)
    case 0x2013, 0x2014:
      pendingBreak = true
      index += length
    case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E:
      quotationMark()
      index += length
    case 0x1F600...0x1F60F, 0x1F617...0x1F61D, 0x1F642, 0x1F643, 0x1F64F, 0x1F44D, 0x2764, 0x263A, 0x1F389,
      0x1F49B...0x1F49F,
      0x1F970, 0x1F973, 0x1F917, 0x1F923:
      smiles = true
      index += length
    case 0x1F61E...0x1F62D, 0x1F610...0x1F616, 0x1F641, 0x2639, 0x1F92C, 0x1F644, 0x1F928:
      frowns = true
      index += length
    default: index += length
    }
  }

  /// `:)`, `;-)`, `:D`, `:(`. Moves past it and says so.
  private mutating func face() -> Bool {
    var i = index + 1
    if byte(at: i) == 0x2D { i += 1 }
    switch byte(at: i) {
    case 0x29, 0x44, 0x50, 0x33: smiles = true
    case 0x28, 0x2F: frowns = byte(at: i) == 0x28
    default: return false
    }
    if byte(at: i) == 0x44 || byte(at: i) == 0x50 || byte(at: i) == 0x33 || byte(at: i) == 0x2F {
      if byte(at: i + 1) > 0x20 || i != index + 1 && byte(at: i) == 0x33 { return false }
      if byte(at: index - 1) > 0x20 { return false }
    }
    index = i + 1
    return true
  }

  private mutating func quotationMark() {
    if quoteDepth > 0, quoteFirstToken >= sentenceFirstToken || quoteFirstToken < tokens.count {
      for i in quoteFirstToken..<tokens.count where i >= 0 { tokens[i].isQuoted = true }
      quoteDepth = 0
    } else {
      quoteDepth = 1
      quoteFirstToken = tokens.count
    }
    pendingBreak = true
  }

  private mutating func stop(_ mark: UInt8) {
    if mark == 0x2E, !endsSentence() {
      index += 1
      return
    }
    var ending: SentenceEnd = mark == 0x3F ? .question : mark == 0x21 ? .exclamation : .period
    var exclamations = 0
    var end = index
    loop: while end < input.count {
      switch input[end] {
      case 0x2E: break
      case 0x21:
        exclamations += 1
        if ending == .period { ending = .exclamation }
      case 0x3F: ending = .question
      case 0x29, 0x22, 0x27:
        let next = byte(at: end + 1)
        if next > 0x20 && next < 0x80 && next != 0x2E && next != 0x2C { break loop }
        if input[end] == 0x22 { quotationMark() }
      default: break loop
      }
      end += 1
    }
    index = end
    pendingBreak = false
    endSentence(ending, at: end, exclamations: exclamations)
  }

  /// Whether the full stop at `index` ends a sentence.
  private func endsSentence() -> Bool {
    let next = byte(at: index + 1)
    if next == 0x2E { return true }
    if next > 0x20 && next != 0x22 && next != 0x29 && next != 0x27 && next < 0x80 {
      // "end.Next" ends one, "3.5" and "file.txt" don't; both need no space.
      return next >= 0x41 && next <= 0x5A && byte(at: index - 1) >= 0x61
    }
    guard let last = tokens.last, Int(last.end) == index, tokens.count > sentenceFirstToken else {
      return true
    }
    var after = index + 1
    while byte(at: after) == 0x20 { after += 1 }
    let following = byte(at: after)
    if following == 0x0A || following == 0x0D || following == 0 { return true }
    if last.kind == .number {
      // "5. mai", "12. 3.": an ordinal, unless a capital follows.
      let digits = last.lettersEnd - last.lettersStart
      let capital = following >= 0x41 && following <= 0x5A
      return digits > 2 || capital || following == 0xD0 && byte(at: after + 1) < 0xB0
    }
    let word = letters[Int(last.lettersStart)..<Int(last.lettersEnd)]
    if Abbreviations.isHalfOfDay(word) { return following >= 0x41 && following <= 0x5A }
    return !Abbreviations.contains(word, hash: last.hash)
  }

  private mutating func newline() {
    var breaks = 0
    let lineEnd = index
    while index < input.count {
      let byte = input[index]
      if byte == 0x0A { breaks += 1 } else if byte != 0x0D && byte != 0x20 && byte != 0x09 { break }
      index += 1
    }
    let next = byte(at: index)
    let short = lineEnd - lineStart < Self.wrappedLineMinimum
    let bullet = next == 0x2D || next == 0x2A || next == 0x3E || (Self.isDigit(next) && byte(at: index + 1) == 0x2E)
    if breaks > 1 || short || bullet || index >= input.count { endSentence(.none, at: lineEnd) }
    if breaks > 1 { opensParagraph = true }
    lineStart = index
    skipQuotedLine()
  }

  private mutating func skipQuotedLine() {
    while byte(at: index) == 0x3E {
      while index < input.count, input[index] != 0x0A { index += 1 }
      if index < input.count { index += 1 }
      lineStart = index
      sentenceStart = index
    }
  }

  private mutating func endSentence(_ ending: SentenceEnd, at end: Int, exclamations: Int = 0) {
    defer {
      sentenceFirstToken = tokens.count
      sentenceStart = end
      pendingBreak = false
      if quoteDepth > 0, tokens.count - quoteFirstToken > Self.sentenceTokenLimit { quoteDepth = 0 }
    }
    guard tokens.count > sentenceFirstToken else {
      if !sentences.isEmpty {
        if smiles { sentences[sentences.count - 1].smiles = true }
        if frowns { sentences[sentences.count - 1].frowns = true }
        if ending == .question { sentences[sentences.count - 1].ending = .question }
      }
      smiles = false
      frowns = false
      return
    }
    sentences.append(
      Sentence(
        firstToken: sentenceFirstToken, endToken: tokens.count,
        start: Int(tokens[sentenceFirstToken].start), end: max(end, Int(tokens[tokens.count - 1].end)),
        ending: ending, exclamations: exclamations, smiles: smiles, frowns: frowns, opensParagraph: opensParagraph))
    smiles = false
    frowns = false
    opensParagraph = false
  }
}
