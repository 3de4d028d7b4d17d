/// What a token is.
enum TokenKind: UInt8, BitwiseCopyable, Sendable {
  /// Letters, perhaps with an apostrophe inside.
  case word
  /// Starts with a digit: a number, date, time, amount, order number.
  case number
  /// A web address.
  case link
  /// An e-mail address.
  case address
}

/// A word or number of a text: where it stands, and its folded letters.
struct Token: BitwiseCopyable, Sendable {
  /// First byte in the text.
  var start: Int32
  /// Byte after the last one in the text.
  var end: Int32
  /// First folded letter in `TokenizedText.letters`.
  var lettersStart: Int32
  /// Folded letter after the last one.
  var lettersEnd: Int32
  /// Names the folded letters: equal words have equal hashes, and no two words met in practice share one.
  var hash: UInt64
  var kind: TokenKind
  /// A comma, semicolon, colon, dash or bracket stands between this token and the one before.
  var breakBefore: Bool
  /// Stands between quotation marks.
  var isQuoted: Bool
  /// First letter is a capital.
  var isCapitalized: Bool
  /// Two capitals or more and no small letter.
  var isShouted: Bool
  /// An apostrophe stands inside.
  var hasApostrophe: Bool
}

/// How a sentence ends.
enum SentenceEnd: UInt8, Sendable {
  case none, period, question, exclamation
}

/// A sentence of a text.
struct Sentence: Sendable {
  /// First token.
  var firstToken: Int
  /// Token after the last one.
  var endToken: Int
  /// First byte in the text.
  var start: Int
  /// Byte after the last one, closing mark included.
  var end: Int
  var ending: SentenceEnd
  /// Exclamation marks at the end.
  var exclamations: Int
  /// A smile or a sad face stands in or behind it.
  var smiles: Bool
  var frowns: Bool
  /// The first sentence after an empty line or at the start.
  var opensParagraph: Bool
}

/// A text cut into tokens and sentences, in one pass over its bytes.
struct TokenizedText: Sendable {
  var bytes: [UInt8] = []
  var letters: [UInt8] = []
  var tokens: [Token] = []
  var sentences: [Sentence] = []

  /// The text between two byte offsets.
  func string(_ start: Int, _ end: Int) -> String {
    let low = max(0, min(start, bytes.count))
    let high = max(low, min(end, bytes.count))
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  /// Folded letters of a token.
  func letters(of token: Token) -> ArraySlice<UInt8> { letters[Int(token.lettersStart)..<Int(token.lettersEnd)] }
}

extension TokenizedText {
  /// Shortest word of a name that is looked for, in folded bytes.
  static let shortestNameWord = 4

  /// Marks the words of a client's name like words in quotation marks: "Urgent Parcels" are not in a hurry because
  /// they are called so. A word counts as part of the name where it is written with a capital inside a sentence, or
  /// beside another word of it; "this is urgent" from them is urgent.
  mutating func quoteNames(_ names: [String]) {
    var words: Set<[UInt8]> = []
    for name in names {
      let own = Tokenizer.tokenize(Array(name.utf8))
      for token in own.tokens where Int(token.lettersEnd - token.lettersStart) >= Self.shortestNameWord {
        words.insert(Array(own.letters(of: token)))
      }
    }
    guard !words.isEmpty else { return }
    let isOfName = tokens.map { $0.kind == .word && words.contains(Array(letters(of: $0))) }
    guard isOfName.contains(true) else { return }
    let firsts = Set(sentences.map(\.firstToken))
    for index in tokens.indices where isOfName[index] && tokens[index].isCapitalized {
      let hasNeighbour =
        index > 0 && isOfName[index - 1]
        || index + 1 < tokens.count && isOfName[index + 1]
          && tokens[index + 1].isCapitalized
      if hasNeighbour || !firsts.contains(index) { tokens[index].isQuoted = true }
    }
  }
}
