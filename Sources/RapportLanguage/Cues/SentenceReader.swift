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

  /// A reader for what is said in `directions`, a bit for each.
  init(_ language: CompiledLanguage, directions: UInt8) {
    self.language = language
    self.directions = directions
  }

  func read(
    _ sentence: Sentence, of text: TokenizedText, scratch: inout PhraseIndex.Scratch
  ) -> SentenceReading {
    var reading = SentenceReading(
      language: language.language, sentence: sentence, firstToken: sentence.firstToken)
    scratch.units.removeAll(keepingCapacity: true)
    scratch.units.append(
      PhraseIndex.Unit(signature: language.index.startSignature, token: -1, breakBefore: false))
    scratch.dateTokens.removeAll(keepingCapacity: true)
    let numbers = scanTokens(sentence, text, &reading, &scratch)
    scratch.units.append(
      PhraseIndex.Unit(
        signature: language.index.endSignatures[Int(sentence.ending.rawValue)], token: -1, breakBefore: false))
    if !scratch.dateTokens.isEmpty {
      reading.dues = DueParser.find(in: text, at: scratch.dateTokens, sentence.endToken, words: language.dates)
    }
    setMarkers(&reading, shouted: numbers.shouted, hasNumber: numbers.hasNumber)
    guard scratch.units.count > 2 else { return reading }
    language.index.search(&scratch, directions: directions)
    for hit in scratch.hits { accept(hit, scratch.units, text, &reading) }
    return reading
  }

  /// Turns the tokens into units, greeting left out; says how much is shouted and whether a number is among them.
  private func scanTokens(
    _ sentence: Sentence, _ text: TokenizedText, _ reading: inout SentenceReading,
    _ scratch: inout PhraseIndex.Scratch
  ) -> (shouted: Int, hasNumber: Bool) {
    let vocabulary = language.index.vocabulary
    let dateSlot = language.dateSlot ?? -1
    let expansionSlot = language.expansionSlot ?? -1
    let place = language.language.index
    var shouted = 0
    var hasNumber = false
    var token = sentence.firstToken
    while token < sentence.endToken {
      let current = text.tokens[token]
      // A capital inside a sentence makes a name, which is no mistyped word.
      let isName = current.kind != .word || current.isCapitalized && token > sentence.firstToken
      let signature = scratch.words[place].signature(isName ? ~current.hash : current.hash) {
        let start = Int(current.lettersStart)
        let end = Int(current.lettersEnd)
        let known = vocabulary.signature(text.letters, start, end)
        return known != Vocabulary.unknown || isName ? known : vocabulary.signatureOfMistyped(text.letters, start, end)
      }
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
        hasNumber = true
        scratch.dateTokens.append(token)
      } else if dateSlot >= 0, signature != Vocabulary.unknown, vocabulary.fills(signature, dateSlot) {
        scratch.dateTokens.append(token)
      }
      if current.hasApostrophe
        || (expansionSlot >= 0 && signature != Vocabulary.unknown && vocabulary.fills(signature, expansionSlot))
      {
        appendParts(current, number: token, signature, text, &scratch.units)
      } else {
        scratch.units.append(
          PhraseIndex.Unit(
            signature: signature, token: Int32(truncatingIfNeeded: token), breakBefore: current.breakBefore))
      }
      token += 1
    }
    return (shouted, hasNumber)
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

  /// A contraction as the words it stands for, a word with an apostrophe as its parts.
  private func appendParts(
    _ token: Token, number: Int, _ signature: Int32, _ text: TokenizedText, _ units: inout [PhraseIndex.Unit]
  ) {
    var breakBefore = token.breakBefore
    func add(_ signature: Int32) {
      units.append(
        PhraseIndex.Unit(
          signature: signature, token: Int32(truncatingIfNeeded: number), breakBefore: breakBefore))
      breakBefore = false
    }
    let start = Int(token.lettersStart)
    let end = Int(token.lettersEnd)
    if let slot = language.expansionSlot, language.index.vocabulary.fills(signature, slot),
      let node = language.expansions.walk(ByteTrie.root, text.letters, start, end),
      let value = language.expansions.value(node)
    {
      for part in language.expansionSignatures[Int(value)] { add(part) }
      return
    }
    var first = start
    for place in start...end where place == end || text.letters[place] == FoldedAlphabet.apostrophe {
      if place > first { add(language.index.vocabulary.signature(text.letters, first, place)) }
      first = place + 1
    }
  }

  private func setMarkers(_ reading: inout SentenceReading, shouted: Int, hasNumber: Bool) {
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
    set(.number, if: hasNumber)
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
    // A title ("Nobody knows anything") is no remark, and a name in front of it makes it none.
    let quoted = text.tokens[firstToken..<endToken].count { $0.isQuoted }
    if quoted == endToken - firstToken || gate.kind == .complaintInternal && 2 * quoted > endToken - firstToken {
      return
    }
    var accepted = SentenceReading.Hit(rule: Int(hit.rule), firstToken: firstToken, endToken: endToken)
    if gate.kind == .complaintInternal { accepted.named = named(units, first, last) }
    reading.hits.append(accepted)
  }

  /// Whom the words of a phrase name: "our sales team, as usual" is no colleague, whatever rule it fits. Nobody where
  /// a colleague is among them or several are.
  private func named(_ units: [PhraseIndex.Unit], _ first: Int, _ last: Int) -> ComplaintTarget? {
    let vocabulary = language.index.vocabulary
    let found = language.targetSlots.filter { place in
      units[first...last].contains { vocabulary.fills($0.signature, place.slot) }
    }
    return found.count == 1 && found[0].target != .colleague ? found[0].target : nil
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
