import CLexicons
public import RapportModel

/// What rapport knows of how things are said: word classes and phrase rules of four languages.
///
/// **Files.** One folder a language, one file a cue: `Lexicons/<language>/<cue>.yml`; `classes.yml` holds the word lists
/// that phrases share. A file:
///
/// ```yaml
/// cue: uncertainty            # or marker: NAME, a note for other rules
/// patterns:
///   - id: dont-know
///     say:                    # wordings; the notation is described below
///       - "(i|we) @adv? do not know"
///       - "@no_idea (when|why|where|what|how|if|whether)"
///     strength: 0.8           # how sure, 0…1
///     direction: staff_to_client   # or a list, or any; each cue has a sensible default
///     sentence: statement     # any (default), question, statement
///     negation: ignore        # blocks (default): "not" in front of or inside the phrase takes it back
///     unless: [thanks_idiom]  # markers or cues that must not stand in the same sentence
///     unless_message: []      # … in the same message
///     needs: [due]            # … must stand in the same sentence
///     needs_message: []       # … in the same message
///     target: department      # complaints: colleague, department, management, system, workload, rule
///     level: 2                # anger 1–3, count of a chase
///     matches: ["I don't know where it is."]         # run as tests
///     not: ["I don't know how to thank you."]        # no rule may find this cue here
/// ```
///
/// **Notation.** `word`, `+word` any inflected form of it (`+dzwonić` is also `dzwoniłem`, `+tell` also `told`; better than
/// `stem*`, which takes other words in too), `stem*`, `(a|b c|d)`, `x?` optional, `@class`, `_` exactly one word, `_3` up to three words of the
/// same clause, `~3` up to three words past commas too, `^` and `$` start and end of the sentence, `<q>` and `<!>` end with
/// that mark, `<num>` a number. Words are written as usual; case, diacritics and contractions are folded on both sides.
///
/// `+word` wants the dictionary form (infinitive, singular nominative) of a word of the language's dictionary
/// (Sources/CLexicons/Stems); a word it doesn't have is a mistake. Norwegian forms are made by rule, and the form written
/// says what is meant: `+ringe` (ends in -e) the verb, `+kunden` (definite) the noun, `+sur` the adjective or noun.
///
/// A word of a text with one letter wrong, missing, doubled or exchanged counts as the word of a pattern it comes near to,
/// if it has five letters or more and is no word of the dictionary itself.
///
/// **Built-in markers**: `due` (a time to come is named), `question`, `exclaim`, `shout` (capitals), `first`, `last`
/// (sentence of the message), `single` (its only sentence), `short` (at most four words), `smile`, `frown`, `number`.
///
/// **A user's file** has the same form with `language: pl` at the top, and may switch rules off: `off: [pl/chase/znowu]`.
public struct Lexicon: Sendable {
  let languages: [LexiconLanguage: CompiledLanguage]
  /// The same by the index of the language.
  private let byIndex: [CompiledLanguage?]

  /// A file of a user: its name for messages, and its bytes.
  public struct UserFile: Sendable {
    /// Name shown in messages.
    public var name: String
    /// Content, UTF-8.
    public var bytes: [UInt8]
    /// A file named `name`.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// A rule as the documentation shows it.
  public struct RuleDescription: Sendable, Hashable {
    /// `language/file/id`.
    public var id: String
    /// The cue; nil for a marker.
    public var cue: CueKind?
    /// Wordings in the lexicon's notation.
    public var phrases: [String]
    /// Sentences that show it.
    public var matches: [String]
    /// Sentences that look like it and don't.
    public var lookAlikes: [String]
    /// Who says it to whom.
    public var directions: [SpeechDirection]
    /// How sure it is, 0…1.
    public var strength: Double
  }

  /// The built-in lexicons of `languages` (all by default), together with a user's files.
  public static func load(
    languages: Set<LexiconLanguage> = Set(LexiconLanguage.allCases), userFiles: [UserFile] = []
  ) throws(LexiconError) -> Lexicon {
    var definitions: [LexiconLanguage: LexiconDefinition] = [:]
    for (path, bytes) in builtInFiles() {
      guard let folder = path.split(separator: "/").first, let language = LexiconLanguage(rawValue: String(folder)),
        languages.contains(language)
      else { continue }
      try LexiconReader.read(path: path, bytes: bytes, into: &definitions)
    }
    for file in userFiles { try LexiconReader.read(path: file.name, bytes: file.bytes, into: &definitions) }
    return try Lexicon(definitions)
  }

  init(_ definitions: [LexiconLanguage: LexiconDefinition]) throws(LexiconError) {
    var compiled: [LexiconLanguage: CompiledLanguage] = [:]
    for language in definitions.keys.sorted() {
      guard let definition = definitions[language] else { continue }
      compiled[language] = try CompiledLanguage(language, definition)
    }
    languages = compiled
    byIndex = LexiconLanguage.allCases.map { compiled[$0] }
  }

  /// What is known of one language; nil where its lexicon isn't loaded.
  subscript(language: LexiconLanguage) -> CompiledLanguage? { byIndex[language.index] }

  /// All rules, ordered by id.
  public var rules: [RuleDescription] {
    languages.values.flatMap(\.rules).sorted { $0.id < $1.id }.map { rule in
      var cue: CueKind?
      if case .cue(let kind) = rule.effect { cue = kind }
      return RuleDescription(
        id: rule.id, cue: cue, phrases: rule.phrases.map(\.text), matches: rule.matches.map(\.text),
        lookAlikes: rule.lookAlikes.map(\.text),
        directions: SpeechDirection.allCases.filter { rule.directions.contains($0) }, strength: rule.strength)
    }
  }

  /// Path and bytes of every built-in file, ordered by path.
  static func builtInFiles() -> [(path: String, bytes: [UInt8])] {
    (0..<rapport_lexicon_count).map { index in
      let file = rapport_lexicon_at(index)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      return (path: String(cString: file.path), bytes: bytes)
    }
  }
}
