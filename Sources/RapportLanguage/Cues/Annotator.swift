public import RapportModel
import Synchronization

/// Finds what messages say. One annotator serves all threads; it holds no state but reusable working memory.
public final class Annotator: Sendable {
  /// Longest part of one text that is read, bytes. A message a person types stays far below; a log file pasted into a
  /// mail is no speech.
  public static let textLimit = 256 * 1024
  /// Longest quote, bytes: beyond it the phrase's own clause is quoted instead of the sentence.
  static let quoteLimit = 240

  let lexicon: Lexicon
  private let expected: [LexiconLanguage]
  private let identifier: LanguageIdentifier
  private let pool = Mutex<[PhraseIndex.Scratch]>([])

  /// An annotator for texts in `languages` (expected ones; empty: any of the lexicon's).
  public init(lexicon: Lexicon, languages: [LexiconLanguage] = []) {
    self.lexicon = lexicon
    expected = languages.filter { lexicon.languages[$0] != nil }
    identifier = LanguageIdentifier(lexicon.languages.mapValues(\.common))
  }

  /// Cues of a message.
  ///
  /// - Parameters:
  ///   - text: what the author newly wrote.
  ///   - quoted: texts of the quoted blocks.
  ///   - subject: the subject, which only helps to name the language of a very short text.
  ///   - direction: who speaks to whom; nil where unknown (rules of all directions hold).
  ///   - quotedDirections: the same for each quoted block, where known.
  ///   - usual: the language the account writes in, where that is known; a text too short to name its own is taken to be
  ///     in it.
  ///   - sent: when it was sent; with `calendar`, due times become instants.
  ///   - calendar: the company's working hours and zone.
  ///   - names: names of the client it passed with: their words are no words of the message.
  public func annotate(
    text: String, quoted: [String] = [], subject: String? = nil, direction: SpeechDirection?,
    quotedDirections: [SpeechDirection?] = [], usual: LexiconLanguage? = nil, sent: Timestamp? = nil,
    calendar: WorkingCalendar? = nil, names: [String] = []
  ) -> Annotation {
    var resolver: DueResolver?
    if let sent, let calendar { resolver = DueResolver(sent: sent.instant, calendar: calendar) }
    var scratch = pool.withLock { $0.popLast() } ?? PhraseIndex.Scratch()
    defer {
      let used = scratch
      pool.withLock { $0.append(used) }
    }
    let own = annotateBlock(
      text, subject: subject, direction: direction, usual: usual, resolver: resolver, names: names, scratch: &scratch)
    var cues = own.cues
    for (number, block) in quoted.enumerated() {
      let side = number < quotedDirections.count ? quotedDirections[number] : nil
      let found = annotateBlock(
        block, subject: nil, direction: side, usual: usual, resolver: resolver, names: names, scratch: &scratch)
      cues += found.cues.map { cue in
        var cue = cue
        cue.block = number
        return cue
      }
    }
    return Annotation(language: own.language, cues: cues)
  }

  /// Fills `language` and `cues` of an interaction from its direction, text and quoted blocks.
  public func annotate(_ interaction: inout Interaction, calendar: WorkingCalendar? = nil) {
    let annotation = annotate(
      text: interaction.text, quoted: interaction.quoted.map(\.text), subject: interaction.subject,
      direction: SpeechDirection(interaction.direction), sent: interaction.time, calendar: calendar)
    interaction.language = annotation.language
    interaction.cues = annotation.cues
  }

  private func annotateBlock(
    _ string: String, subject: String?, direction: SpeechDirection?, usual: LexiconLanguage?, resolver: DueResolver?,
    names: [String],
    scratch: inout PhraseIndex.Scratch
  ) -> (language: String?, cues: [Cue]) {
    var bytes = Array(string.utf8)
    if bytes.count > Self.textLimit { bytes.removeSubrange(Self.textLimit...) }
    var text = Tokenizer.tokenize(bytes)
    if !names.isEmpty { text.quoteNames(names) }
    guard !text.tokens.isEmpty else { return (nil, []) }
    var answer = identifier.identify(text, expected: expected)
    if let usual, lexicon[usual] != nil, identifier.leavesOpen(text, usual: usual) {
      answer = LanguageIdentifier.Answer(lexicon: usual, code: usual.rawValue)
    }
    if answer.lexicon == nil, answer.code == nil, let subject, !subject.isEmpty {
      answer = identifier.identify(Tokenizer.tokenize(Array(subject.utf8)), expected: expected)
    }
    let directions = direction.map { SpeechDirection.bit($0) } ?? SpeechDirection.allBits
    if answer.lexicon == nil, answer.code == nil {
      answer.lexicon = mostTelling(text, directions, &scratch)
    }
    guard let main = answer.lexicon else { return (answer.code, []) }
    var readings: [SentenceReading] = []
    readings.reserveCapacity(text.sentences.count)
    for sentence in text.sentences {
      var language = main
      if answer.isMixed,
        let other = identifier.sentenceLanguage(
          text, sentence.firstToken, sentence.endToken, main: main, expected: expected)
      {
        language = other
      }
      guard let compiled = lexicon[language] else { continue }
      readings.append(
        SentenceReader(compiled, directions: directions).read(sentence, of: text, scratch: &scratch))
    }
    let composer = CueComposer(lexicon: lexicon, text: text, resolver: resolver)
    return (answer.code ?? main.rawValue, composer.compose(&readings))
  }
  /// The language whose rules find most in a text too short to be named ("Ok!", "Really?"); the first by code among
  /// equals, nil where none finds anything.
  private func mostTelling(
    _ text: TokenizedText, _ directions: UInt8, _ scratch: inout PhraseIndex.Scratch
  ) -> LexiconLanguage? {
    guard text.tokens.count <= 12 else { return nil }
    var best: (language: LexiconLanguage, hits: Int)?
    for language in (expected.isEmpty ? lexicon.languages.keys.sorted() : expected) {
      guard let compiled = lexicon[language] else { continue }
      var hits = 0
      for sentence in text.sentences {
        hits += SentenceReader(compiled, directions: directions).read(sentence, of: text, scratch: &scratch).hits.count
      }
      if hits > best?.hits ?? 0 { best = (language, hits) }
    }
    return best?.language
  }
}

extension SpeechDirection {
  /// The direction of an interaction; nil where it is unknown.
  public init?(_ direction: Direction) {
    switch direction {
    case .inbound, .external: self = .clientToStaff
    case .outbound: self = .staffToClient
    case .internal: self = .staffToStaff
    case .unknown: return nil
    }
  }
}
