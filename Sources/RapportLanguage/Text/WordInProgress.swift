/// The scripts a word is typed in.
enum Script: UInt8, BitwiseCopyable {
  case none = 0
  case latin = 1
  case cyrillic = 2
  case both = 3
}

/// A word while it is read, letter by letter.
struct WordInProgress {
  private let letters: UnsafeMutablePointer<UInt8>?
  private let limit: Int
  private var scriptBits: UInt8 = 0
  /// Hash of the letters so far.
  private(set) var hash = FoldedAlphabet.hashSeed
  /// Folded letter after the last one.
  private(set) var end: Int
  var kind: TokenKind
  private(set) var capitals = 0
  private(set) var smallLetters = 0
  private(set) var firstIsCapital = false
  private(set) var hasApostrophe = false
  var lettersSinceDot = 0

  /// A word whose folded letters go to `letters` from `start` on.
  @inline(__always)
  init(_ letters: UnsafeMutableBufferPointer<UInt8>, _ start: Int, isNumber: Bool) {
    self.letters = letters.baseAddress
    end = start
    limit = min(letters.count, start + Tokenizer.wordLimit)
    kind = isNumber ? .number : .word
  }

  var scripts: Script { Script(rawValue: scriptBits) ?? .none }

  @inline(__always)
  mutating func put(_ code: UInt8) {
    guard end < limit else { return }
    letters?[end] = code
    hash = FoldedAlphabet.hash(hash, code)
    end += 1
  }

  @inline(__always)
  mutating func small(_ code: UInt8, _ script: Script) {
    put(code)
    smallLetters += 1
    lettersSinceDot += 1
    scriptBits |= script.rawValue
  }

  /// The run of small Latin letters that begins at `bytes[from]`; returns where it ends.
  @inline(__always)
  mutating func smallRun(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    guard let letters else { return from + 1 }
    var index = from
    var end = end
    var hash = hash
    while index < bytes.count {
      let byte = bytes[index]
      guard byte &- 0x61 < 26 else { break }
      if end < limit {
        letters[end] = byte
        hash = FoldedAlphabet.hash(hash, byte)
        end += 1
      }
      index += 1
    }
    self.end = end
    self.hash = hash
    smallLetters += index - from
    lettersSinceDot += index - from
    scriptBits |= Script.latin.rawValue
    return index
  }

  @inline(__always)
  mutating func capital(_ code: UInt8, _ script: Script) {
    put(code)
    if capitals == 0 && smallLetters == 0 { firstIsCapital = true }
    capitals += 1
    lettersSinceDot += 1
    scriptBits |= script.rawValue
  }

  @inline(__always)
  mutating func apostrophe() {
    put(FoldedAlphabet.apostrophe)
    hasApostrophe = true
  }
}
