import RapportModel

/// Makes cues of the rules that fired in a message: conditions looked at, closings and boilerplate left out, due times,
/// covers and numbers filled in.
struct CueComposer {
  /// A closing ("Kind regards") is a line of at most so many words, and a signature behind it of so many.
  static let closingLimit = 6
  static let signatureLimit = 12

  /// Up to so many sentences one remark sets the tone of a message; in a longer one it counts for less and less, since
  /// the rest of a long letter is what answers the client.
  static let toneSentences = 5.0
  /// A sentence of at most so many words may add a time to the promise in front of it.
  static let addedWords = 6
  /// A remark that counts for less than this is not handed out.
  static let faintest = 0.45
  /// A hedge in the middle of a message of at least so many sentences is an aside, and counts for so much: what is not
  /// known stands at the beginning, what is put off at the end.
  static let asideSentences = 5
  static let asideWeight = 0.55
  static let asideKinds: Set<CueKind> = [.uncertainty, .noInformation, .brushOff, .vaguePromise]

  /// What is judged by the tone of the whole message.
  static let toneKinds: Set<CueKind> = [
    .uncertainty, .noInformation, .brushOff, .vaguePromise, .complaintInternal, .blameClient,
  ]

  let lexicon: Lexicon
  let text: TokenizedText
  let resolver: DueResolver?

  func compose(_ readings: inout [SentenceReading]) -> [Cue] {
    cutSignature(&readings)
    markPlaces(&readings)
    let messageMarkers = collectMarkers(&readings)
    let counting = readings.count { $0.firstToken < $0.sentence.endToken }
    let tone = min(1, Self.toneSentences / Double(max(1, counting)))
    var cues: [Cue] = []
    for (place, reading) in readings.enumerated() {
      guard let language = lexicon[reading.language] else { continue }
      if let greeting = greetingCue(reading) { cues.append(greeting) }
      CodeTopics.add(in: reading.firstToken..<max(reading.firstToken, reading.sentence.endToken), of: text, to: &cues)
      let isBoilerplate = contains(.boilerplate, reading, language)
      let message = messageMarkers[reading.language.index]
      for hit in reading.hits {
        guard let kind = language.gates[hit.rule].kind else { continue }
        if isBoilerplate && kind != .boilerplate && kind != .absence { continue }
        let conditions = language.conditions[hit.rule]
        guard !conditions.unless.intersects(reading.markers), !conditions.unlessMessage.intersects(message),
          conditions.needs.isSubset(of: reading.markers), conditions.needsMessage.isSubset(of: message)
        else { continue }
        let gate = language.gates[hit.rule]
        var strength = gate.isTone ? gate.strength * tone : gate.strength
        if counting >= Self.asideSentences, Self.asideKinds.contains(kind), isInside(reading) {
          strength *= Self.asideWeight
        }
        if gate.isTone && strength < Self.faintest { continue }
        var cue = cue(kind, strength, language, hit, reading)
        if kind == .commitment, cue.due == nil {
          cue.due = place + 1 < readings.count ? addedDue(readings[place + 1]) ?? standardDue : standardDue
        }
        cues.append(cue)
      }
    }
    var result = merged(cues)
    AbsenceReader(lexicon: lexicon, text: text, resolver: resolver).complete(&result, readings)
    return result
  }

  // MARK: Markers

  /// What follows a closing formula is a signature and says nothing.
  private func cutSignature(_ readings: inout [SentenceReading]) {
    var closing: Int?
    for (position, reading) in readings.enumerated() {
      let words = reading.sentence.endToken - reading.sentence.firstToken
      if closing != nil {
        if words > Self.signatureLimit { closing = nil }
        continue
      }
      guard words <= Self.closingLimit, position > 0, let language = lexicon[reading.language] else {
        continue
      }
      if reading.hits.contains(where: { language.conditions[$0.rule].own == language.closingMarker }) {
        closing = position
      }
    }
    if let closing { readings.removeSubrange(closing...) }
  }

  private func markPlaces(_ readings: inout [SentenceReading]) {
    let counting = readings.indices.filter { readings[$0].firstToken < readings[$0].sentence.endToken }
    guard let first = counting.first, let last = counting.last else { return }
    readings[first].markers.insert(CompiledLanguage.BuiltInMarker.first.rawValue)
    readings[last].markers.insert(CompiledLanguage.BuiltInMarker.last.rawValue)
    if counting.count == 1 { readings[first].markers.insert(CompiledLanguage.BuiltInMarker.single.rawValue) }
  }

  /// Whether the sentence is neither the message's first nor its last.
  private func isInside(_ reading: SentenceReading) -> Bool {
    !reading.markers.contains(CompiledLanguage.BuiltInMarker.first.rawValue)
      && !reading.markers.contains(CompiledLanguage.BuiltInMarker.last.rawValue)
  }

  /// Sets each sentence's markers from the rules that hold without looking at others; returns those of the
  /// message, by the index of the language.
  private func collectMarkers(_ readings: inout [SentenceReading]) -> [MarkerSet] {
    var message = [MarkerSet](repeating: MarkerSet(), count: LexiconLanguage.allCases.count)
    for index in readings.indices {
      guard let language = lexicon[readings[index].language] else { continue }
      // Markers first, since cues may be conditioned on them; then cues, for rules that name cues.
      for markersFirst in [true, false] {
        for hit in readings[index].hits {
          guard (language.gates[hit.rule].kind == nil) == markersFirst else { continue }
          let conditions = language.conditions[hit.rule]
          guard !conditions.unless.intersects(readings[index].markers),
            conditions.needs.isSubset(of: readings[index].markers)
          else { continue }
          readings[index].markers.insert(conditions.own)
        }
      }
      message[readings[index].language.index].formUnion(readings[index].markers)
    }
    return message
  }

  private func contains(_ kind: CueKind, _ reading: SentenceReading, _ language: CompiledLanguage) -> Bool {
    reading.hits.contains { language.gates[$0.rule].kind == kind }
  }

  // MARK: Cues

  private func greetingCue(_ reading: SentenceReading) -> Cue? {
    guard let range = reading.greeting, let last = range.last else { return nil }
    let start = Int(text.tokens[range.lowerBound].start)
    let end = Int(text.tokens[last].end)
    return Cue(
      kind: .greeting, quote: "", start: start, end: end, strength: 1,
      rule: "\(reading.language.rawValue)/greeting/opening")
  }

  /// A cue without its quote, which is taken when it is clear that the cue stays.
  private func cue(
    _ kind: CueKind, _ strength: Double, _ language: CompiledLanguage, _ hit: SentenceReading.Hit,
    _ reading: SentenceReading
  ) -> Cue {
    var range = quoteRange(hit, reading)
    var target = language.rules[hit.rule].target
    var due: DueTime?
    var strength = strength
    switch kind {
    case .commitment, .urgency, .churnThreat, .ask: due = self.due(of: hit, reading)
    case .absence:
      // "Right now I'm away" names no end.
      due = reading.dues.last { $0.part != .now }.map(time)
    case .topic:
      let (token, value) = topicNumber(hit, reading)
      range = (Int(text.tokens[hit.firstToken].start), Int(text.tokens[token].end))
      target = value ?? target
      if value == nil { strength = min(strength, 0.5) }
    case .complaintInternal:
      if let named = hit.named, target == ComplaintTarget.colleague.rawValue { target = named.rawValue }
    default: break
    }
    return Cue(
      kind: kind, quote: "", start: range.0, end: range.1, strength: strength, target: target, due: due,
      level: language.rules[hit.rule].level, rule: language.rules[hit.rule].id)
  }

  /// The sentence, or the words of the phrase and their clauses where the sentence is long.
  private func quoteRange(_ hit: SentenceReading.Hit, _ reading: SentenceReading) -> (Int, Int) {
    let start = Int(text.tokens[min(reading.firstToken, hit.firstToken)].start)
    let end = reading.sentence.end
    if end - start <= Annotator.quoteLimit { return (start, end) }
    var first = hit.firstToken
    while first > reading.firstToken, !text.tokens[first].breakBefore,
      text.tokens[hit.endToken - 1].end - text.tokens[first - 1].start < Annotator.quoteLimit
    {
      first -= 1
    }
    var last = hit.endToken - 1
    while last + 1 < reading.sentence.endToken, !text.tokens[last + 1].breakBefore,
      text.tokens[last + 1].end - text.tokens[first].start < Annotator.quoteLimit
    {
      last += 1
    }
    return (Int(text.tokens[first].start), Int(text.tokens[last].end))
  }

  private var standardDue: DueTime { DueTime(instant: resolver?.standard, stretch: "", isUncertain: true) }

  /// The time named nearest to the phrase, those behind it or inside it first; an hour rather than a mere "today".
  private func due(of hit: SentenceReading.Hit, _ reading: SentenceReading) -> DueTime? {
    let later = reading.dues.filter { $0.end > hit.firstToken }
    guard let nearest = later.first ?? reading.dues.last else { return nil }
    // "stays on today and sees you at 18:30": the hour is what can be kept.
    if case .offset = nearest.day, nearest.clock == nil, let exact = later.first(where: { $0.clock != nil }) {
      return time(exact)
    }
    return time(nearest)
  }

  /// "We'll put it right. Tuesday at ten.": the time a short sentence behind a promise adds to it.
  private func addedDue(_ reading: SentenceReading) -> DueTime? {
    guard reading.sentence.ending != .question, let first = reading.dues.first,
      reading.sentence.endToken - reading.firstToken <= Self.addedWords
    else { return nil }
    return time(first)
  }

  private func time(_ expression: DueExpression) -> DueTime {
    let start = Int(text.tokens[expression.first].start)
    let end = Int(text.tokens[expression.end - 1].end)
    let resolved = resolver?.resolve(expression)
    return DueTime(
      instant: resolved?.instant, stretch: text.string(start, end), isUncertain: resolved?.isUncertain ?? false)
  }

  /// The number behind a topic noun: digits with an optional letter code in front ("W-3381").
  private func topicNumber(_ hit: SentenceReading.Hit, _ reading: SentenceReading) -> (token: Int, value: String?) {
    var index = hit.endToken
    let limit = min(reading.sentence.endToken, hit.endToken + 3)
    while index < limit {
      let token = text.tokens[index]
      if token.kind == .number {
        var start = Int(token.start)
        if index > hit.endToken, text.tokens[index - 1].end + 1 == token.start,
          text.bytes[Int(token.start) - 1] == 0x2D, text.tokens[index - 1].end - text.tokens[index - 1].start <= 4
        {
          start = Int(text.tokens[index - 1].start)
        }
        return (index, text.string(start, Int(token.end)))
      }
      if token.breakBefore { break }
      index += 1
    }
    return (hit.endToken - 1, nil)
  }

  /// Cues of one kind lie at most so many cues apart in one sentence.
  static let mergeReach = 64

  /// One cue a kind and sentence (the surest), ordered by place; topics and greetings are kept apart by their target.
  private func merged(_ cues: [Cue]) -> [Cue] {
    if cues.isEmpty { return [] }
    var result: [Cue] = []
    result.reserveCapacity(cues.count)
    for cue in cues.sorted(by: Self.inOrder) {
      guard let index = partner(of: cue, in: result) else {
        result.append(cue)
        continue
      }
      let level = Swift.max(result[index].level ?? 0, cue.level ?? 0)
      result[index].level = level == 0 ? nil : level
      if cue.strength > result[index].strength {
        var better = cue
        better.level = result[index].level
        better.due = better.due?.stretch.isEmpty == false ? better.due : result[index].due ?? better.due
        result[index] = better
      } else if result[index].target == nil {
        result[index].target = cue.target
      }
    }
    for index in result.indices { result[index].quote = text.string(result[index].start, result[index].end) }
    return result
  }

  /// The last cue that says the same in the same place.
  private func partner(of cue: Cue, in cues: [Cue]) -> Int? {
    var index = cues.count - 1
    let limit = max(0, cues.count - Self.mergeReach)
    while index >= limit {
      if cues[index].kind == cue.kind, cues[index].start < cue.end, cue.start < cues[index].end,
        cue.kind != .topic || cues[index].target == cue.target
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  private static func inOrder(_ a: Cue, _ b: Cue) -> Bool {
    if a.start != b.start { return a.start < b.start }
    if a.end != b.end { return a.end < b.end }
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    return a.rule < b.rule
  }
}
