import RapportModel

/// Finds names, addresses and numbers of given people in a text.
struct NameMatcher: Sendable {
  /// A person whose traces are looked for.
  struct Target: Sendable {
    /// What stands in the text instead; nil keeps the name and only protects it from being taken for somebody else's.
    var label: String?
    var names: [String]
    var emails: [String]
    var phones: [String]
  }

  /// A place to be replaced.
  struct Match: Hashable {
    var range: Range<Int>
    var label: String
  }

  private let labels: [String?]
  /// Stem to the people who have it, with whether an ending must follow.
  private let stems: [String: [StemUse]]
  /// The same by sound, for words in the other script.
  private let sounds: [String: [StemUse]]
  /// First two letters of every stem.
  private let starts: Set<UInt64>
  private let otherScriptStarts: Set<UInt32>
  private let emails: [String: Int]
  private let phones: [String: Int]
  private let maskedDomains: [String]
  private let keptAddresses: Set<String>
  private let generalLabel: String

  private struct StemUse: Hashable, Sendable {
    var target: Int
    var needsEnding: Bool
  }

  /// Last digits of a number by which it is recognised, whatever stands before them.
  private static let phoneSuffix = 8

  /// `maskedDomains`: every address at them is masked, by `generalLabel` where it is nobody's; `keptAddresses` are not.
  /// `ignoredParts` of a name, folded, name no person: the company, a department.
  init(
    _ targets: [Target], maskedDomains: [String], keptAddresses: Set<String>, generalLabel: String,
    ignoredParts: Set<String> = []
  ) {
    var stems: [String: [StemUse]] = [:]
    var sounds: [String: [StemUse]] = [:]
    var emails: [String: Int] = [:]
    var phones: [String: Int] = [:]
    for (index, target) in targets.enumerated() {
      var forms: Set<String> = []
      for name in target.names.flatMap(NameForms.spellings) {
        let parts = WordScanner(name).words.map(\.folded).filter {
          $0.count >= 2 && !ignoredParts.contains($0)
        }
        forms.formUnion(parts)
        for part in parts { forms.formUnion(NameForms.shortForms[part] ?? []) }
        if parts.count >= 2, let first = parts.first, let last = parts.last {
          // As user names are made: karinordmann, knordmann, nordmannk.
          forms.formUnion([first + last, last + first, String(first.prefix(1)) + last, last + String(first.prefix(1))])
        }
      }
      for email in target.emails {
        let folded = Folding.fold(email)
        emails[folded] = emails[folded] ?? index
        if target.label != nil, let local = folded.split(separator: "@").first, local.count >= 5,
          local.allSatisfy({ $0.isLetter })
        {
          forms.insert(String(local))
        }
      }
      for phone in target.phones where target.label != nil {
        let digits = phone.utf8.filter { (48...57).contains($0) }
        guard digits.count >= 5 else { continue }
        let suffix = String(decoding: digits.suffix(Self.phoneSuffix), as: UTF8.self)
        phones[suffix] = phones[suffix] ?? index
      }
      for form in forms.sorted() {
        for stem in NameForms.stems(of: form) {
          let use = StemUse(target: index, needsEnding: stem.needsEnding)
          stems[stem.text, default: []].append(use)
          sounds[Self.script(form) + NameForms.sound(of: stem.text), default: []].append(use)
        }
      }
    }
    var starts: Set<UInt64> = []
    for stem in stems.keys {
      let scalars = Array(stem.unicodeScalars.prefix(2))
      guard scalars.count == 2 else { continue }
      starts.insert(UInt64(scalars[0].value) << 32 | UInt64(scalars[1].value))
    }
    self.starts = starts
    self.otherScriptStarts = Self.otherScriptStarts(sounds.keys)
    self.labels = targets.map(\.label)
    self.stems = stems
    self.sounds = sounds
    self.emails = emails
    self.phones = phones
    self.maskedDomains = maskedDomains
    self.keptAddresses = keptAddresses
    self.generalLabel = generalLabel
  }

  /// Places to be replaced, in order, none overlapping.
  func matches(in text: String) -> [Match] {
    let scanner = WordScanner(text)
    let mayHoldNumber = !phones.isEmpty && scanner.mayHoldNumber
    let units = scanner.mayHoldAddress || mayHoldNumber ? scanner.units : []
    let addresses = addresses(units)
    var matches = addresses.masked
    if mayHoldNumber { matches += numbers(units) }
    // A client's address stays whole, even where a member of staff has the same given name.
    let taken = matches.map(\.range) + addresses.kept
    matches += names(
      scanner.words(where: mayStart).filter { word in !taken.contains { $0.overlaps(word.range) } }, text)
    matches.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var result: [Match] = []
    for match in matches {
      if let last = result.last, match.range.lowerBound < last.range.upperBound { continue }
      result.append(match)
    }
    return result
  }

  // MARK: - Names

  /// Whether a name can begin with these two letters, in its own script or the other.
  private func mayStart(_ first: UInt32, _ second: UInt32) -> Bool {
    if otherScriptStarts.contains(first) { return true }
    return starts.contains(UInt64(first) << 32 | UInt64(second))
  }

  /// First letters, small and folded, of words that can sound like a name in the other script.
  private static func otherScriptStarts(_ sounds: some Sequence<String>) -> Set<UInt32> {
    var latin: Set<Character> = []
    var cyrillic: Set<Character> = []
    for sound in sounds {
      guard let first = sound.dropFirst().first else { continue }
      if sound.hasPrefix("l") { latin.insert(first) } else { cyrillic.insert(first) }
    }
    var letters: Set<UInt32> = []
    for value in Array(UInt32(97)...122) + Array(UInt32(0x430)...0x45F) {
      guard let scalar = Unicode.Scalar(value), let sound = NameForms.sound(of: String(scalar)).first else { continue }
      if (value < 0x250 ? cyrillic : latin).contains(sound) { letters.insert(value) }
    }
    return letters
  }

  private func names(_ words: [WordScanner.Word], _ text: String) -> [Match] {
    let people = words.map { targets(of: $0) }
    let bytes = Array(text.utf8)
    var matches: [Match] = []
    for (index, word) in words.enumerated() where !people[index].isEmpty {
      var candidates = people[index]
      // Neighbours tell which of two people of one name is meant.
      for neighbour in [index - 1, index + 1] where people.indices.contains(neighbour) {
        let gap =
          neighbour < index
          ? words[neighbour].range.upperBound..<max(word.range.lowerBound, words[neighbour].range.upperBound)
          : word.range.upperBound..<max(words[neighbour].range.lowerBound, word.range.upperBound)
        guard Self.joins(bytes[gap]) else { continue }
        let common = candidates.intersection(people[neighbour])
        if !common.isEmpty { candidates = common }
      }
      let masked = candidates.filter { labels[$0] != nil }
      // A client's full name stays where clients are shown; a staff name alone never does.
      if masked.isEmpty { continue }
      let label = masked.count == 1 ? masked.first.flatMap { labels[$0] } ?? generalLabel : generalLabel
      if let last = matches.last, last.label == label, last.range.upperBound <= word.range.lowerBound,
        Self.joins(bytes[last.range.upperBound..<word.range.lowerBound])
      {
        matches[matches.count - 1].range = last.range.lowerBound..<word.range.upperBound
      } else {
        matches.append(Match(range: word.range, label: label))
      }
    }
    return matches
  }

  /// Whether what stands between two words lets them be one name: `Kari Nordmann`, `kari.nordmann`, `kari%20nordmann`.
  private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.isEmpty { return true }
    if gap.elementsEqual("%20".utf8) || gap.elementsEqual("%2E".utf8) || gap.elementsEqual("%2e".utf8) { return true }
    return gap.count <= 2 && gap.allSatisfy { [32, 45, 46, 95, 0xC2, 0xA0].contains($0) }
  }

  private func targets(of word: WordScanner.Word) -> Set<Int> {
    let found = lookup(word, word.folded, in: stems)
    if !found.isEmpty { return found }
    // Cyrillic words against Latin names, and the other way round.
    let other = Self.script(word.folded) == "l" ? "c" : "l"
    return lookup(word, NameForms.sound(of: word.folded), in: sounds, prefix: other)
  }

  private static func script(_ word: String) -> String {
    (word.unicodeScalars.first?.value ?? 0) < 0x250 ? "l" : "c"
  }

  private func lookup(_ word: WordScanner.Word, _ form: String, in table: [String: [StemUse]], prefix: String = "")
    -> Set<Int>
  {
    var found: Set<Int> = []
    let length = form.count
    guard length >= 2, length <= 60 else { return found }
    for cut in 0...NameForms.longestEnding where length - cut >= 2 {
      let stem = String(form.dropLast(cut))
      guard let uses = table[prefix + stem] else { continue }
      let ending = String(form.suffix(cut))
      guard cut == 0 || NameForms.endings.contains(ending) else { continue }
      // Two letters are a name only as they are, with a capital and at most a genitive.
      if length - cut == 2, cut > 1 || !word.isCapitalized { continue }
      // In small letters a word is a name only if it is long enough and not an everyday word.
      if !word.isCapitalized, length < 4 || NameForms.commonWords.contains(form) { continue }
      for use in uses where !(cut == 0 && use.needsEnding) { found.insert(use.target) }
    }
    return found
  }

  // MARK: - Addresses and numbers

  private func addresses(_ units: [WordScanner.Unit]) -> (masked: [Match], kept: [Range<Int>]) {
    var matches: [Match] = []
    var kept: [Range<Int>] = []
    for (at, unit) in units.enumerated() where unit.scalar == "@" {
      var start = at
      while start > 0, at - start < 128, Self.isLocal(units[start - 1].scalar) { start -= 1 }
      var end = at + 1
      while end < units.count, end - at < 256, Self.isDomain(units[end].scalar) { end += 1 }
      while end > at + 1, units[end - 1].scalar == "." || units[end - 1].scalar == "-" { end -= 1 }
      guard start < at, end > at + 1 else { continue }
      var address = ""
      for unit in units[start..<end] { address += Folding.fold(unit.scalar) }
      let domain = address.split(separator: "@").last.map(String.init) ?? ""
      var label: String?
      let range = units[start].range.lowerBound..<units[end - 1].range.upperBound
      if let target = emails[address] {
        guard let own = labels[target] else {
          kept.append(range)
          continue
        }
        label = own
      } else if !keptAddresses.contains(address),
        maskedDomains.contains(where: { domain == $0 || domain.hasSuffix("." + $0) })
      {
        label = generalLabel
      }
      if let label { matches.append(Match(range: range, label: label)) }
    }
    return (matches, kept)
  }

  private static func isLocal(_ s: Unicode.Scalar) -> Bool {
    s.properties.isAlphabetic || ("0"..."9").contains(s) || "._%+-'".unicodeScalars.contains(s)
  }

  private static func isDomain(_ s: Unicode.Scalar) -> Bool {
    s.properties.isAlphabetic || ("0"..."9").contains(s) || s == "." || s == "-"
  }

  private func numbers(_ units: [WordScanner.Unit]) -> [Match] {
    if phones.isEmpty { return [] }
    var matches: [Match] = []
    var index = 0
    while index < units.count {
      guard Self.isDigit(units[index].scalar) else {
        index += 1
        continue
      }
      let start = index
      var digits: [UInt8] = []
      var end = index
      while index < units.count, Self.isDigit(units[index].scalar) || Self.isSeparator(units[index].scalar) {
        if Self.isDigit(units[index].scalar) {
          digits.append(UInt8(truncatingIfNeeded: units[index].scalar.value))
          end = index + 1
        }
        index += 1
      }
      // Every place in a long run where a number could end: two numbers may stand side by side.
      if let target = phone(digits), let label = labels[target] {
        var first = start
        if first > 0, units[first - 1].scalar == "+" { first -= 1 }
        matches.append(Match(range: units[first].range.lowerBound..<units[end - 1].range.upperBound, label: label))
      }
    }
    return matches
  }

  private func phone(_ digits: [UInt8]) -> Int? {
    guard digits.count >= 5, digits.count <= 200 else { return nil }
    for length in [Self.phoneSuffix, 7, 6, 5] where digits.count >= length {
      for start in 0...(digits.count - length) {
        if let target = phones[String(decoding: digits[start..<(start + length)], as: UTF8.self)] { return target }
      }
    }
    return nil
  }

  private static func isDigit(_ s: Unicode.Scalar) -> Bool { ("0"..."9").contains(s) }
  private static func isSeparator(_ s: Unicode.Scalar) -> Bool { " \u{A0}\u{202F}-.()/".unicodeScalars.contains(s) }
}
