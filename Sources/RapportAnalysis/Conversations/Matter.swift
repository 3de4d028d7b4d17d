public import RapportModel

/// What an interaction is about, as far as its subject and its topic cues tell.
struct Matter: Hashable, Sendable {
  /// Order, invoice and ticket numbers, sorted.
  var numbers: [String]
  /// Telling words of the subject and of topics, sorted.
  var words: [String]
  /// Nouns asked about that any matter may have ("order", "delivery"), sorted: too common to join anything.
  var nouns: [String]
  /// The subject without prefixes; nil where there is none.
  var subject: String?
  /// Whether the subject says that it replies or forwards.
  var hasPrefix = false

  /// How many words and numbers of one interaction are compared: a subject line has no more.
  static let most = 24
  /// Topics of at most this strength name only a kind of thing, not one of them.
  static let strengthOfNouns = 0.5

  /// Reads an interaction; subjects repeat, so each is taken apart once.
  init(_ i: Interaction, _ subjects: inout [String: SubjectLine]) {
    var numbers: Set<String> = []
    var words: Set<String> = []
    var nouns: Set<String> = []
    if let subject = i.subject, !subject.isEmpty {
      let line = subjects[subject] ?? SubjectLine(subject)
      subjects[subject] = line
      hasPrefix = line.hasPrefix
      if !line.base.isEmpty {
        self.subject = line.base
        words.formUnion(line.words)
        numbers.formUnion(line.numbers)
      }
    }
    for cue in i.cues where cue.kind == .topic && cue.block == nil {
      for key in TopicKey.keys(of: cue.target ?? cue.quote) {
        switch key {
        case .number(let number): numbers.insert(number)
        case .word(let word): if cue.strength > Self.strengthOfNouns { words.insert(word) } else { nouns.insert(word) }
        }
      }
    }
    self.numbers = Array(numbers.sorted().prefix(Self.most))
    self.words = Array(words.sorted().prefix(Self.most))
    self.nouns = Array(nouns.sorted().prefix(Self.most))
  }
}

/// What several interactions are about together.
struct MatterSet: Hashable, Sendable {
  private(set) var numbers: Set<String> = []
  private(set) var words: Set<String> = []
  private(set) var nouns: Set<String> = []
  private(set) var subjects: Set<String> = []

  /// Bound on what one block or case remembers; a matter has a handful of numbers, a list mail thousands.
  static let most = 256

  init() {}

  mutating func add(_ matter: Matter) {
    guard numbers.count + words.count < Self.most else { return }
    numbers.formUnion(matter.numbers)
    words.formUnion(matter.words)
    nouns.formUnion(matter.nouns)
    if let subject = matter.subject { subjects.insert(subject) }
  }

  func sharesNumber(_ matter: Matter) -> String? { matter.numbers.first { numbers.contains($0) } }

  /// Whether a word or noun stands in both.
  func sharesAny(_ matter: Matter) -> Bool {
    matter.words.contains { words.contains($0) || nouns.contains($0) }
      || matter.nouns.contains { nouns.contains($0) || words.contains($0) }
  }

  /// Whether the same subject, or at least two telling words, stand in both.
  func sharesWords(_ matter: Matter) -> Bool {
    if let subject = matter.subject, subjects.contains(subject) { return true }
    var shared = 0
    for word in matter.words where words.contains(word) {
      shared += 1
      if shared == 2 { return true }
    }
    return false
  }
}

/// Fewest digits of a number that alone says which account an internal message is about.
private let fewestTellingDigits = 4

/// Order, invoice and ticket numbers that an annotated interaction names in its subject and its own text, sorted; only
/// those long enough to say which account they belong to.
public func matterNumbers(of interaction: Interaction) -> [String] {
  var subjects: [String: SubjectLine] = [:]
  return Matter(interaction, &subjects).numbers.filter { number in
    number.utf8.count { (0x30...0x39).contains($0) } >= fewestTellingDigits
  }
}
