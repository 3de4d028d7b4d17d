/// What a word or phrase contributes to a time named in a text; the words themselves are data (`dates:` in a lexicon).
enum DateWord: Hashable, Sendable {
  /// So many days from today.
  case day(offset: Int)
  /// 1 = Monday … 7 = Sunday.
  case weekday(Int)
  case month(Int)
  case part(DayPart)
  case unit(DateUnit)
  /// "часа": hours, and what is counted by the clock.
  case clockHours
  /// A number written out, in halves so that "half an hour" is 1.
  case halves(Int)
  /// "by", "before", "until".
  case deadline
  /// "no later than", "at the latest": in front of a time or behind it.
  case latest
  /// "on".
  case on
  /// "on" where it never stands in front of "today".
  case onDate
  /// The same where an amount behind it is a stretch: "w trzy dni".
  case onOrWithin
  /// "i juni": only a month or a part of one follows.
  case inMonth
  /// "den 14.": a day of the month follows.
  case dayOfMonth
  /// "in", "within", "in the course of".
  case within
  case after
  /// "between"; two hours follow.
  case between
  /// "and", "to": the second of two hours follows.
  case to
  case next
  case this
  /// "at", "kl.", "o": a clock time follows.
  case clock
  /// "o'clock", "am", "pm".
  case clockSuffix(afternoon: Bool?)
  /// "half past", "kvart over", "wpół do": minutes to add to the hour that follows.
  case clockShift(minutes: Int)
  /// "the end of", "early in".
  case bound(StretchBound)
  case event(DateEvent)
  /// A part of a day that needs no preposition: "wieczorem", "first thing".
  case adverb(DayPart)
  /// "the week's out".
  case weekEnd
  /// A stretch in one word: "полчаса", "kwadrans".
  case span(halves: Int, unit: DateUnit)
  /// A day of the month written out: "czternastego".
  case dayNumber(Int)
  /// "later", "jeszcze": belongs to the time behind it.
  case leading
  /// "onwards", "or so": belongs to the time in front of it.
  case trailing
  /// "before you", "zanim pani": what the client or the firm does then says when.
  case beforeEvent
  /// "every", "last": what follows is no time to come.
  case notToCome
  /// "the", "of", "-go": nothing of its own.
  case filler

  /// The key of each word list in a lexicon file.
  static func parse(_ key: String) -> DateWord? {
    if let fixed = fixedKeys[key] { return fixed }
    let parts = key.split(separator: "_")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    switch parts[0] {
    case "weekday" where (1...7).contains(number): return .weekday(number)
    case "month" where (1...12).contains(number): return .month(number)
    case "halves" where (1...240).contains(number): return .halves(number)
    case "shift" where (0...59).contains(number): return .clockShift(minutes: number)
    case "day" where (1...31).contains(number): return .dayNumber(number)
    case "before" where (1...59).contains(number): return .clockShift(minutes: -number)
    default: return nil
    }
  }

  /// Keys without a number.
  static let fixedKeys: [String: DateWord] = [
    "today": .day(offset: 0), "tomorrow": .day(offset: 1), "overmorrow": .day(offset: 2), "morning": .part(.morning),
    "noon": .part(.noon), "afternoon": .part(.afternoon), "evening": .part(.evening), "night": .part(.night),
    "closing": .part(.closing), "now": .part(.now), "minutes": .unit(.minute), "hours": .unit(.hour),
    "clock_hours": .clockHours,
    "days": .unit(.day), "working_days": .unit(.workingDay), "weeks": .unit(.week), "months": .unit(.month),
    "by": .deadline, "on": .on, "on_date": .onDate,
    "within": .within, "after": .after, "next": .next, "this": .this, "clock": .clock,
    "oclock": .clockSuffix(afternoon: nil), "am": .clockSuffix(afternoon: false), "pm": .clockSuffix(afternoon: true),
    "latest": .latest, "on_or_within": .onOrWithin, "in_month": .inMonth, "day_of_month": .dayOfMonth,
    "between": .between, "to": .to, "end": .bound(.end), "beginning": .bound(.beginning), "middle": .bound(.middle),
    "in_the_morning": .adverb(.morning), "at_noon": .adverb(.noon), "in_the_afternoon": .adverb(.afternoon),
    "in_the_evening": .adverb(.evening), "week_end": .weekEnd, "half_hour": .span(halves: 1, unit: .hour),
    "quarter_hour": .span(halves: 30, unit: .minute), "leading": .leading, "trailing": .trailing,
    "not_to_come": .notToCome, "before_event": .beforeEvent,
    "holidays": .event(.holidays), "weekend": .event(.weekend), "lunch": .event(.lunch),
    "filler": .filler,
  ]
}

/// A part of a day.
enum DayPart: Hashable, Sendable {
  case morning, noon, afternoon, evening, night, closing, now
}

/// A part of a week or month.
enum StretchBound: Hashable, Sendable {
  case beginning, middle, end

  /// The last day it may mean: of a week (1 = Monday), of a month.
  var lastWeekday: Int {
    switch self {
    case .beginning: 2
    case .middle: 4
    case .end: 5
    }
  }

  var lastDay: Int {
    switch self {
    case .beginning: 10
    case .middle: 20
    case .end: 31
    }
  }
}

/// A unit of time.
enum DateUnit: Hashable, Sendable {
  case minute, hour, day, workingDay, week, month
}

/// Something that has a time of its own.
enum DateEvent: Hashable, Sendable {
  case holidays, weekend, lunch
  /// Something the text names and no calendar knows: "before you open".
  case named
}

/// The date words of one language, as they are read from its files.
struct DateLexicon: Sendable {
  private(set) var words: [(key: [UInt8], word: DateWord)] = []
  /// First words of the phrases, to be looked for in a text.
  private(set) var firstWords: Set<[UInt8]> = []
  /// Those of them a time may begin with.
  private(set) var openers: Set<[UInt8]> = []
  /// "в три часа" is a time of the clock, where "three hours" is none.
  private(set) var countsHoursByUnit = false

  mutating func add(_ phrase: String, _ word: DateWord) {
    if word == .clockHours {
      countsHoursByUnit = true
      return add(phrase, .unit(.hour))
    }
    let parts = phrase.split(whereSeparator: { $0 == " " || $0 == "-" }).map { FoldedAlphabet.folded(String($0)) }
    guard let first = parts.first, !first.isEmpty else { return }
    words.append((Array(parts.joined(separator: [0x20])), word))
    firstWords.insert(first)
    switch word {
    case .to, .trailing, .filler, .clockSuffix, .event(.lunch): break
    default: openers.insert(first)
    }
    // "få" is typed "faa", "før" "foer".
    var spelled = ""
    for scalar in phrase.unicodeScalars {
      switch scalar {
      case "å", "Å": spelled += "aa"
      case "ø", "Ø": spelled += "oe"
      default: spelled.unicodeScalars.append(scalar)
      }
    }
    if spelled != phrase { add(spelled, word) }
  }
}

/// The date words of one language, ready to be found.
final class DateIndex: Sendable {
  /// Longest phrase, in words: "in the course of the".
  static let phraseLimit = 5

  let countsHoursByUnit: Bool
  private let trie: ByteTrie
  private let words: [DateWord]
  /// Where a phrase goes on after its first word, by the word's hash.
  private let afterFirst: HashTable

  init(_ lexicon: DateLexicon) {
    countsHoursByUnit = lexicon.countsHoursByUnit
    words = lexicon.words.map(\.word)
    trie = ByteTrie(lexicon.words.enumerated().map { (key: $0.element.key, value: Int32($0.offset)) })
    let trie = trie
    afterFirst = HashTable(
      lexicon.firstWords.compactMap { word in
        trie.walk(ByteTrie.root, word, 0, word.count).map { (hash: FoldedAlphabet.hash(word), value: $0) }
      })
  }

  /// The longest phrase that begins at token `index`.
  func longest(_ text: TokenizedText, _ index: Int, _ end: Int) -> (word: DateWord, length: Int)? {
    var best: (word: DateWord, length: Int)?
    var node: Int32 = 0
    var length = 0
    while index + length < end, length < Self.phraseLimit {
      let token = text.tokens[index + length]
      if length == 0 {
        guard let first = afterFirst.value(token.hash) else { return nil }
        node = first
      } else {
        if token.breakBefore { break }
        guard let space = trie.step(node, 0x20),
          let next = trie.walk(space, text.letters, Int(token.lettersStart), Int(token.lettersEnd))
        else { break }
        node = next
      }
      length += 1
      if let value = trie.value(node) { best = (words[Int(value)], length) }
    }
    return best
  }
}
