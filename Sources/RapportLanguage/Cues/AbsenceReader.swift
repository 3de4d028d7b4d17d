import RapportModel

/// Fills in what a message says of an absence beyond its sentence: from when to when, and who is asked meanwhile.
struct AbsenceReader {
  /// So many sentences behind the last one that tells of the absence are read for the day of return and the cover.
  static let sentencesBehind = 3
  /// Fewest digits of a number to be called.
  static let fewestDigits = 3

  let lexicon: Lexicon
  let text: TokenizedText
  let resolver: DueResolver?

  /// Completes the cues of absences among `cues`, which stand in the sentences of `readings`.
  func complete(_ cues: inout [Cue], _ readings: [SentenceReading]) {
    let absences = cues.indices.filter { cues[$0].kind == .absence }
    guard let first = absences.first else { return }
    let telling = readings.indices.filter { index in
      let sentence = readings[index].sentence
      return absences.contains { cues[$0].start < sentence.end && sentence.start < cues[$0].end }
    }
    guard let last = telling.last else { return }
    let behind = (last + 1)..<max(last + 1, min(readings.count, last + 1 + Self.sentencesBehind))

    for index in absences { addPeriod(to: &cues[index], readings.filter { overlaps($0, cues[index]) }) }
    if !absences.contains(where: { cues[$0].due?.instant != nil || cues[$0].due?.stretch.isEmpty == false }),
      let returning = readings[behind].lazy.compactMap(period).first(where: { $0.endsBefore })
    {
      cues[first].due = time(returning)
    }

    guard !absences.contains(where: { cues[$0].target != nil && cues[$0].target != "automatic" }) else { return }
    for index in telling + Array(behind) {
      guard let cover = cover(in: readings[index]) else { continue }
      // Named in its own sentence where that tells of the absence too.
      let holder = absences.first { overlaps(readings[index], cues[$0]) } ?? first
      cues[holder].target = cover
      return
    }
  }

  private func overlaps(_ reading: SentenceReading, _ cue: Cue) -> Bool {
    cue.start < reading.sentence.end && reading.sentence.start < cue.end
  }

  // MARK: Days

  private func addPeriod(to cue: inout Cue, _ readings: [SentenceReading]) {
    guard let found = readings.lazy.compactMap(period).first else { return }
    // "from Monday for two weeks": the days named give the start, the words the end.
    if found.end == nil, let due = cue.due, let reading = readings.first,
      let stretch = reading.dues.last(where: { $0.part != .now }), stretch.first >= found.tokens.upperBound
    {
      cue.due = due
      cue.due?.start = resolver?.resolve(found).start
      return
    }
    cue.due = time(found)
  }

  private func period(_ reading: SentenceReading) -> AbsencePeriod? {
    guard let language = lexicon[reading.language], reading.firstToken < reading.sentence.endToken else { return nil }
    return AbsencePeriodParser.find(
      in: text, reading.firstToken..<reading.sentence.endToken, dates: language.dates, language: reading.language)
  }

  private func time(_ period: AbsencePeriod) -> DueTime {
    let resolved = resolver?.resolve(period)
    let start = Int(text.tokens[period.tokens.lowerBound].start)
    let end = Int(text.tokens[period.tokens.upperBound - 1].end)
    return DueTime(
      instant: resolved?.end, stretch: text.string(start, end), isUncertain: resolved?.isUncertain ?? false,
      start: resolved?.start)
  }

  // MARK: Cover

  /// Who is to be asked meanwhile, by address, name or number.
  private func cover(in reading: SentenceReading) -> String? {
    guard let language = lexicon[reading.language] else { return nil }
    let words = AbsenceWords.of(reading.language)
    for hit in reading.hits {
      let own = language.conditions[hit.rule].own
      if own == language.coverMarkers.ahead {
        if let cover = cover(hit.endToken..<max(hit.endToken, reading.sentence.endToken), reading, words) {
          return cover
        }
      } else if own == language.coverMarkers.behind {
        let before = reading.firstToken..<max(reading.firstToken, hit.firstToken)
        if let name = lastName(before, hit.firstToken, reading) { return name }
      }
    }
    return nil
  }

  private func cover(_ range: Range<Int>, _ reading: SentenceReading, _ words: AbsenceWords) -> String? {
    if let address = range.first(where: { text.tokens[$0].kind == .address }) { return string(address..<address + 1) }
    if let name = names(range, reading).first { return string(name) }
    // "call 501 234 567", but not the author's own number.
    guard let first = range.first(where: { text.tokens[$0].kind == .number && !isTime($0, reading) }),
      !(range.lowerBound..<first).contains(where: { words.myself.contains(text.letters(of: text.tokens[$0])) })
    else { return nil }
    var end = first + 1
    while end < range.upperBound, text.tokens[end].kind == .number, !text.tokens[end].breakBefore { end += 1 }
    let number = string(first..<end)
    return number.utf8.count(where: { (0x30...0x39).contains($0) }) >= Self.fewestDigits ? number : nil
  }

  /// The name that ends nearest before a phrase: "my colleague Jane Poole stands in for me".
  private func lastName(_ range: Range<Int>, _ phrase: Int, _ reading: SentenceReading) -> String? {
    names(range, reading).last { name in
      // The capital of a sentence's first word makes no name.
      name.lowerBound > reading.sentence.firstToken || name.count > 1 || name.upperBound == phrase
    }.map(string)
  }

  /// Runs of words with a capital; "October" in a time is nobody's name.
  private func names(_ range: Range<Int>, _ reading: SentenceReading) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in range {
      let token = text.tokens[index]
      guard token.kind == .word, token.isCapitalized, !isTime(index, reading) else { continue }
      if let last = result.last, last.upperBound == index, !token.breakBefore {
        result[result.count - 1] = last.lowerBound..<index + 1
      } else {
        result.append(index..<index + 1)
      }
    }
    return result
  }

  private func isTime(_ index: Int, _ reading: SentenceReading) -> Bool {
    reading.dues.contains { $0.first <= index && index < $0.end }
  }

  private func string(_ tokens: Range<Int>) -> String {
    text.string(Int(text.tokens[tokens.lowerBound].start), Int(text.tokens[tokens.upperBound - 1].end))
  }
}
