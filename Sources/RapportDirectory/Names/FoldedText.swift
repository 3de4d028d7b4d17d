/// A text as folded words. Folding makes one of a name's spellings: case, diacritics and script go, and what Latin
/// spellings of Cyrillic names differ in. `Łukasz` and `Lukasz`, `Наталья`, `Natalia` and `Natalya` come out the same.
///
/// It serves search, mentions and hints. It never proves that two people are one.
struct FoldedText {
  /// A word: its place in `bytes`, and how it was written.
  struct Word {
    var start: Int
    var end: Int
    /// Whether it starts with a capital.
    var isCapitalized: Bool
    /// Whether all its letters are capitals.
    var isUppercase: Bool
    /// Whether nothing but space, a hyphen, quotes or an initial's dot stands between it and the word before.
    var isJoined: Bool
    /// Where it starts in the text, in UTF-8 bytes.
    var offset: Int
  }

  /// Letters and digits of all words, ASCII where the script is Latin or Cyrillic.
  private(set) var bytes: [UInt8] = []
  /// The words, in order.
  private(set) var words: [Word] = []

  /// Folds at most `limit` bytes of `text`.
  init(_ text: String, limit: Int = .max) {
    var text = text
    text.withUTF8 { self.fold(UnsafeBufferPointer(rebasing: $0.prefix(limit))) }
  }

  /// Bytes of a word.
  func bytes(of word: Word) -> ArraySlice<UInt8> { bytes[word.start..<word.end] }

  /// Letters and digits of `text`, folded and joined.
  static func fold(_ text: String) -> [UInt8] { FoldedText(text).bytes }

  /// Words of `text`, folded.
  static func words(_ text: String) -> [[UInt8]] {
    let folded = FoldedText(text)
    return folded.words.map { Array(folded.bytes(of: $0)) }
  }

  /// One key for all spellings and orders of a person's name; nil where it has fewer than two words, and so names
  /// nobody for certain.
  static func nameKey(_ name: String) -> String? {
    let words = words(name).map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 2 else { return nil }
    return words.sorted().joined(separator: " ")
  }

  // MARK: Folding

  private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count)
    let letters = FoldingTable.letters
    var word: Word?
    var isJoined = false
    var isInitial = false
    var index = 0
    while index < text.count {
      let start = index
      let (value, length) = Self.scalar(text, at: index)
      index += length
      let piece = value < FoldingTable.limit ? letters[Int(value)] : FoldingTable.beyond(value)
      if piece >= FoldingTable.firstLetter {
        let isCapital = FoldingTable.isCapital(value)
        if word == nil {
          word = Word(
            start: bytes.count, end: bytes.count, isCapitalized: isCapital, isUppercase: true, isJoined: isJoined,
            offset: start)
        }
        if !isCapital { word?.isUppercase = false }
        append(piece, wordStart: word?.start ?? bytes.count)
        continue
      }
      // A sign within words: an apostrophe, a combining mark, a soft sign.
      if piece == FoldingTable.within { continue }
      if var finished = word {
        finished.end = bytes.count
        if finished.end > finished.start {
          words.append(finished)
          isInitial = finished.end - finished.start == 1
          isJoined = true
        }
        word = nil
      }
      if piece != FoldingTable.joint, !(isInitial && value == 0x2E) { isJoined = false }
    }
    if var finished = word, bytes.count > finished.start {
      finished.end = bytes.count
      words.append(finished)
    }
  }

  /// Adds up to four folded letters; `ii` and `aa` (how å is written without one) stand once.
  private mutating func append(_ piece: UInt32, wordStart: Int) {
    var rest = piece
    while rest != 0 {
      let letter = UInt8(truncatingIfNeeded: rest)
      rest >>= 8
      let isDoubling = letter == UInt8(ascii: "i") || letter == UInt8(ascii: "a")
      if isDoubling, bytes.count > wordStart, bytes[bytes.count - 1] == letter { continue }
      bytes.append(letter)
    }
  }

  /// The scalar at `index` of valid UTF-8, and its length.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    // A limit may have cut the last scalar.
    guard index + length <= text.count else { return (0x20, text.count - index) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (value, length)
  }
}
