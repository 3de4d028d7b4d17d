import RapportModel

/// Reads one sentence with one language's lexicon: greeting off, words to signatures, phrases found, negated and quoted
/// ones left out.
struct SentenceReader {
  /// A greeting ends at a comma or dash within so many words: "Dear Mr and Mrs Nowak-Lindqvist,".
  static let greetingLimit = 6
  /// Words in front of a phrase in which a negation takes it back.
  static let negationReach = 3

  private let language: CompiledLanguage
  private let directions: UInt8

  init(_ language: CompiledLanguage, directions: Set<SpeechDirection>) {
    self.language = language
    self.directions = SpeechDirection.bits(directions)
  }

  func read(
    _ sentence: Sentence, of text: TokenizedText, scratch: inout PhraseIndex.Scratch
  ) -> SentenceReading {
    var reading = SentenceReading(
      language: language.language, sentence: sentence, firstToken: sentence.firstToken)
    let vocabulary = language.index.vocabulary
    scratch.units.removeAll(keepingCapacity: true)
    scratch.units.append(
      PhraseIndex.Unit(signature: language.index.startSignature, token: -1, breakBefore: false))
    scratch.dateTokens.removeAll(keepingCapacity: true)
    var shouted = 0
    var token = sentence.firstToken
    while token < sentence.endToken {
      let current = text.tokens[token]
      let signature = vocabulary.signature(text.letters, Int(current.lettersStart), Int(current.lettersEnd))
      if token == sentence.firstToken, let slot = language.greetingSlot, vocabulary.fills(signature, slot),
        let end = greetingEnd(sentence, text)
      {
        reading.greeting = token..<end
        reading.firstToken = end
        token = end
        continue
      }
      if current.isShouted { shouted += current.lettersEnd - current.lettersStart > 3 ? 2 : 1 }
      if current.kind == .number {
        scratch.dateTokens.append(token)
      } else if let slot = language.dateSlot,
        vocabulary.fills(signature, slot)
      {
        scratch.dateTokens.append(token)
      }
      append(current, number: token, signature, text, &scratch.units)
      token += 1
    }
    scratch.units.append(
      PhraseIndex.Unit(
        signature: language.index.endSignatures[Int(sentence.ending.rawValue)], token: -1, breakBefore: false))
    if !scratch.dateTokens.isEmpty {
      reading.dues = DueParser.find(in: text, at: scratch.dateTokens, sentence.endToken, words: language.dates)
    }
    setMarkers(&reading, text, shouted: shouted)
    guard scratch.units.count > 2 else { return reading }
    language.index.search(&scratch, directions: directions)
    for hit in scratch.hits { accept(hit, scratch.units, text, &reading) }
    return reading
  }

  private func greetingEnd(_ sentence: Sentence, _ text: TokenizedText) -> Int? {
    let limit = min(sentence.endToken, sentence.firstToken + Self.greetingLimit)
    var index = sentence.firstToken + 1
    while index < limit {
      if text.tokens[index].breakBefore { return index }
      index += 1
    }
    // A line of its own, like "Hello Anna" or "Dzień dobry".
    return index == sentence.endToken && sentence.ending != .question ? index : nil
  }

  private func append(
    _ token: Token, number: Int, _ signature: Int32, _ text: TokenizedText, _ units: inout [PhraseIndex.Unit]
  ) {
    let vocabulary = language.index.vocabulary
    func add(_ signatures: [Int32]) {
      for (position, signature) in signatures.enumerated() {
        units.append(
          PhraseIndex.Unit(
            signature: signature, token: Int32(truncatingIfNeeded: number),
            breakBefore: position == 0 && token.breakBefore))
      }
    }
    if let slot = language.expansionSlot, vocabulary.fills(signature, slot),
      let node = language.expansions.walk(
        ByteTrie.root, text.letters, Int(token.lettersStart), Int(token.lettersEnd)),
      let value = language.expansions.value(node)
    {
      add(language.expansionSignatures[Int(value)])
    } else if token.hasApostrophe, let parts = PhraseParser.splitAtApostrophe(Array(text.letters(of: token))) {
      add(parts.map { vocabulary.signature($0) })
    } else {
      units.append(
        PhraseIndex.Unit(
          signature: signature, token: Int32(truncatingIfNeeded: number), breakBefore: token.breakBefore))
    }
  }

  private func setMarkers(_ reading: inout SentenceReading, _ text: TokenizedText, shouted: Int) {
    func set(_ marker: CompiledLanguage.BuiltInMarker, if condition: Bool) {
      if condition { reading.markers.insert(marker.rawValue) }
    }
    let sentence = reading.sentence
    set(.due, if: !reading.dues.isEmpty)
    set(.question, if: sentence.ending == .question)
    set(.exclaim, if: sentence.ending == .exclamation)
    set(.shout, if: shouted >= 3)
    set(.short, if: sentence.endToken - reading.firstToken <= 4)
    set(.smile, if: sentence.smiles)
    set(.frown, if: sentence.frowns)
    set(.number, if: text.tokens[reading.firstToken..<sentence.endToken].contains { $0.kind == .number })
  }

  private func accept(
    _ hit: PhraseIndex.Hit, _ units: [PhraseIndex.Unit], _ text: TokenizedText, _ reading: inout SentenceReading
  ) {
    let gate = language.gates[Int(hit.rule)]
    switch gate.sentence {
    case .any: break
    case .question: guard reading.sentence.ending == .question else { return }
    case .statement: guard reading.sentence.ending != .question else { return }
    }
    var first = hit.first
    var last = hit.last
    while first <= last, units[first].token < 0 { first += 1 }
    while last >= first, units[last].token < 0 { last -= 1 }
    guard first <= last else { return }
    if gate.negationBlocks, !language.negatedEntries[Int(hit.entry)], isNegated(units, first, last) { return }
    let firstToken = Int(units[first].token)
    let endToken = Int(units[last].token) + 1
    if text.tokens[firstToken..<endToken].allSatisfy(\.isQuoted) { return }
    reading.hits.append(SentenceReading.Hit(rule: Int(hit.rule), firstToken: firstToken, endToken: endToken))
  }

  private func isNegated(_ units: [PhraseIndex.Unit], _ first: Int, _ last: Int) -> Bool {
    guard let slot = language.negationSlot else { return false }
    let vocabulary = language.index.vocabulary
    for index in first...last where vocabulary.fills(units[index].signature, slot) { return true }
    var index = first - 1
    while index >= 0, first - index <= Self.negationReach {
      if units[index + 1].breakBefore { break }
      if vocabulary.fills(units[index].signature, slot) { return true }
      index -= 1
    }
    // Norwegian puts "ikke" behind the verb.
    if language.language == .nb {
      var after = last + 1
      while after < units.count, after <= last + 2, !units[after].breakBefore {
        if vocabulary.fills(units[after].signature, slot) { return true }
        after += 1
      }
    }
    return false
  }
}
