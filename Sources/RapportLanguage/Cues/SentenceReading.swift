import RapportModel

/// One sentence of a text with the rules that fired in it, before their conditions are looked at.
struct SentenceReading {
  /// A rule that fired, with the tokens it covers.
  struct Hit {
    var rule: Int
    var firstToken: Int
    var endToken: Int
    /// Whom a complaint names in so many words, where its rule says somebody else.
    var named: ComplaintTarget?
  }
  var language: LexiconLanguage
  var sentence: Sentence
  /// First token that counts: greetings in front are left out.
  var firstToken: Int
  /// Tokens of the greeting, if there is one.
  var greeting: Range<Int>?
  var hits: [Hit] = []
  var markers = MarkerSet()
  var dues: [DueExpression] = []
}
