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

  private var text: TokenizedText
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

  private init(_ bytes: [UInt8]) {
    text = TokenizedText()
    text.bytes = bytes
    text.letters.reserveCapacity(bytes.count)
    text.tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// Cuts `bytes`, which should be valid UTF-8; ill-formed bytes separate words.
  static func tokenize(_ bytes: [UInt8]) -> TokenizedText {
    var tokenizer = Tokenizer(bytes)
    tokenizer.run()
    return tokenizer.text
  }

  private mutating func run() {
    let count = text.bytes.count
    skipQuotedLine()
    while index < count {
      let byte = text.bytes[index]
      if byte < 0x80 {
        if Self.isAlphanumeric(byte) { word() } else { ascii(byte) }
        continue
      }
      let (scalar, length) = FoldedAlphabet.scalar(in: text.bytes, at: index)
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

  private func byte(at i: Int) -> UInt8 { i >= 0 && i < text.bytes.count ? text.bytes[i] : 0 }

  // MARK: Words

  private mutating func word() {
    let start = index
    let lettersStart = text.letters.count
    let bytes = text.bytes
    let count = bytes.count
    let isNumber = Self.isDigit(bytes[index])
    var kind: TokenKind = isNumber ? .number : .word
    var capitals = 0
    var smallLetters = 0
    var firstIsCapital = false
    var hasLatin = false
    var hasCyrillic = false
    var lettersSinceDot = 0
    var hasApostrophe = false
    loop: while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte >= 0x61 && byte <= 0x7A {
          append(byte, from: lettersStart)
          smallLetters += 1
          hasLatin = true
          lettersSinceDot += 1
          index += 1
          continue
        }
        if byte >= 0x41 && byte <= 0x5A {
          append(byte + 0x20, from: lettersStart)
          if capitals == 0 && smallLetters == 0 { firstIsCapital = true }
          capitals += 1
          hasLatin = true
          lettersSinceDot += 1
          index += 1
          continue
        }
        if Self.isDigit(byte) {
          append(byte, from: lettersStart)
          index += 1
          continue
        }
        let next = self.byte(at: index + 1)
        switch byte {
        case 0x27 where kind == .word && (next >= 0x80 || Self.isAlphanumeric(next)):
          append(FoldedAlphabet.apostrophe, from: lettersStart)
          hasApostrophe = true
          index += 1
        case 0x2E where kind == .number && Self.isDigit(next), 0x3A where kind == .number && Self.isDigit(next),
          0x2C where kind == .number && Self.isDigit(next), 0x2F where kind == .number && Self.isDigit(next),
          0x2D where kind == .number && Self.isDigit(next):
          append(byte, from: lettersStart)
          index += 1
        case 0x2E where kind == .word && lettersSinceDot == 1 && (next >= 0x80 || Self.isAlphanumeric(next)):
          // "p.m.", "f.eks.", "т.е.": one word.
          index += 1
          lettersSinceDot = 0
        case 0x40 where Self.isAlphanumeric(next):
          kind = .address
          skipToSpace()
          break loop
        case 0x3A where next == 0x2F && self.byte(at: index + 2) == 0x2F:
          kind = .link
          skipToSpace()
          break loop
        case 0x2E where isWebPrefix(start):
          kind = .link
          skipToSpace()
          break loop
        default: break loop
        }
        continue
      }
      let (scalar, length) = FoldedAlphabet.scalar(in: bytes, at: index)
      if scalar == 0x2019 || scalar == 0x2BC {
        let next = self.byte(at: index + length)
        guard kind == .word, next >= 0x80 || Self.isAlphanumeric(next) else { break loop }
        append(FoldedAlphabet.apostrophe, from: lettersStart)
        hasApostrophe = true
        index += length
        continue
      }
      switch FoldedAlphabet.fold(scalar) {
      case .one(let code):
        append(code, from: lettersStart)
        if code >= 0x80 && code != FoldedAlphabet.other { hasCyrillic = true } else { hasLatin = true }
        if Self.isCapital(scalar) {
          if capitals == 0 && smallLetters == 0 { firstIsCapital = true }
          capitals += 1
        } else {
          smallLetters += 1
        }
        lettersSinceDot += 1
      case .two(let a, let b):
        append(a, from: lettersStart)
        append(b, from: lettersStart)
        smallLetters += 1
        lettersSinceDot += 2
      case .nothing: break
      case .separator: break loop
      }
      index += length
    }
    if hasLatin && hasCyrillic { unifyScript(from: lettersStart) }
    text.tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index),
        lettersStart: Int32(truncatingIfNeeded: lettersStart),
        lettersEnd: Int32(truncatingIfNeeded: text.letters.count),
        kind: kind, breakBefore: pendingBreak, isQuoted: false, isCapitalized: firstIsCapital,
        isShouted: capitals >= 2 && smallLetters == 0, hasApostrophe: hasApostrophe))
    pendingBreak = false
    if text.tokens.count - sentenceFirstToken >= Self.sentenceTokenLimit { endSentence(.none, at: index) }
  }

  @inline(__always)
  private mutating func append(_ code: UInt8, from lettersStart: Int) {
    if text.letters.count - lettersStart < Self.wordLimit { text.letters.append(code) }
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
  private func isWebPrefix(_ start: Int) -> Bool {
    index - start == 3 && byte(at: start) | 0x20 == 0x77 && byte(at: start + 1) | 0x20 == 0x77
      && byte(at: start + 2) | 0x20 == 0x77 && Self.isAlphanumeric(byte(at: index + 1))
  }

  private mutating func skipToSpace() {
    while index < text.bytes.count, text.bytes[index] > 0x20, text.bytes[index] != 0x3E, text.bytes[index] != 0x22 {
      index += 1
    }
    while index > 0, [0x2E, 0x2C, 0x29, 0x3F, 0x21, 0x3B, 0x3A].contains(text.bytes[index - 1]) { index -= 1 }
  }

  /// A word typed in two scripts ("сepвиc") is read in the one most of its unmistakable letters belong to.
  private mutating func unifyScript(from start: Int) {
    var latin = 0
    var cyrillic = 0
    for code in text.letters[start...] {
      if code >= 0x80 {
        cyrillic += FoldedAlphabet.latinTwin(code) == code ? 4 : 1
      } else if code >= 0x61 {
        latin += FoldedAlphabet.cyrillicTwin(code) == code ? 4 : 1
      }
    }
    for i in start..<text.letters.count {
      let code = text.letters[i]
      text.letters[i] =
        cyrillic >= latin ? FoldedAlphabet.cyrillicTwin(code) : FoldedAlphabet.latinTwin(code)
    }
  }

  // MARK: Between words

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09: index += 1
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
    if quoteDepth > 0, quoteFirstToken >= sentenceFirstToken || quoteFirstToken < text.tokens.count {
      for i in quoteFirstToken..<text.tokens.count where i >= 0 { text.tokens[i].isQuoted = true }
      quoteDepth = 0
    } else {
      quoteDepth = 1
      quoteFirstToken = text.tokens.count
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
    loop: while end < text.bytes.count {
      switch text.bytes[end] {
      case 0x2E: break
      case 0x21:
        exclamations += 1
        if ending == .period { ending = .exclamation }
      case 0x3F: ending = .question
      case 0x29, 0x22, 0x27:
        let next = byte(at: end + 1)
        if next > 0x20 && next < 0x80 && next != 0x2E && next != 0x2C { break loop }
        if text.bytes[end] == 0x22 { quotationMark() }
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
    guard let last = text.tokens.last, Int(last.end) == index, text.tokens.count > sentenceFirstToken else {
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
    let letters = text.letters(of: last)
    if Abbreviations.isHalfOfDay(letters) { return following >= 0x41 && following <= 0x5A }
    return !Abbreviations.contains(letters)
  }

  private mutating func newline() {
    var breaks = 0
    let lineEnd = index
    while index < text.bytes.count {
      let byte = text.bytes[index]
      if byte == 0x0A { breaks += 1 } else if byte != 0x0D && byte != 0x20 && byte != 0x09 { break }
      index += 1
    }
    let next = byte(at: index)
    let short = lineEnd - lineStart < Self.wrappedLineMinimum
    let bullet = next == 0x2D || next == 0x2A || next == 0x3E || (Self.isDigit(next) && byte(at: index + 1) == 0x2E)
    if breaks > 1 || short || bullet || index >= text.bytes.count { endSentence(.none, at: lineEnd) }
    if breaks > 1 { opensParagraph = true }
    lineStart = index
    skipQuotedLine()
  }

  private mutating func skipQuotedLine() {
    while byte(at: index) == 0x3E {
      while index < text.bytes.count, text.bytes[index] != 0x0A { index += 1 }
      if index < text.bytes.count { index += 1 }
      lineStart = index
      sentenceStart = index
    }
  }

  private mutating func endSentence(_ ending: SentenceEnd, at end: Int, exclamations: Int = 0) {
    defer {
      sentenceFirstToken = text.tokens.count
      sentenceStart = end
      pendingBreak = false
      if quoteDepth > 0, text.tokens.count - quoteFirstToken > Self.sentenceTokenLimit { quoteDepth = 0 }
    }
    guard text.tokens.count > sentenceFirstToken else {
      if !text.sentences.isEmpty {
        if smiles { text.sentences[text.sentences.count - 1].smiles = true }
        if frowns { text.sentences[text.sentences.count - 1].frowns = true }
        if ending == .question { text.sentences[text.sentences.count - 1].ending = .question }
      }
      smiles = false
      frowns = false
      return
    }
    text.sentences.append(
      Sentence(
        firstToken: sentenceFirstToken, endToken: text.tokens.count,
        start: Int(text.tokens[sentenceFirstToken].start), end: max(end, Int(text.tokens[text.tokens.count - 1].end)),
        ending: ending, exclamations: exclamations, smiles: smiles, frowns: frowns, opensParagraph: opensParagraph))
    smiles = false
    frowns = false
    opensParagraph = false
  }
}
