public import RapportModel

/// Words findings in one language, with everybody masked who has to be: sentence of fact, rule, suggestion.
public struct FindingWords: Sendable {
  /// The text table.
  public let texts: Texts
  /// The mask.
  public let masking: Masking
  /// Zone of the company, in which times are shown.
  public let zone: ZoneOffsets

  /// Words findings with these texts, this mask and times in `zone`.
  public init(texts: Texts, masking: Masking, zone: ZoneOffsets) {
    self.texts = texts
    self.masking = masking
    self.zone = zone
  }

  /// The same words for `finding`: what overload says of a person stays under a label whatever the configuration says,
  /// unless its parameter `names` is true (analyzers.md, `overload`).
  func forFinding(_ finding: Finding) -> FindingWords {
    guard finding.analyzer == "overload", finding.parameters["names"] != "true" else { return self }
    return FindingWords(texts: texts, masking: masking.withStaffUnderLabels, zone: zone)
  }

  /// The finding's one sentence of fact.
  public func summary(of finding: Finding) -> [Inline] {
    let key = finding.summary.key
    guard texts.has(key) else {
      let words = forFinding(finding)
      var values: [String: TextValue] = ["name": .text(name(of: finding))]
      if let client = finding.client { values["client"] = .inlines([words.party(client)]) }
      if !finding.staff.isEmpty {
        values["staff"] = .inlines(texts.list(unique(finding.staff.map { [words.party($0)] })))
      }
      return texts.inlines("finding.other", values)
    }
    let words = forFinding(finding)
    var values = finding.summary.values.mapValues(words.value)
    for place in texts.requiredPlaces(of: key) where values[place] == nil {
      values[place] = words.standIn(for: place, in: finding)
    }
    return texts.inlines(key, values)
  }

  /// What fills a place that the analyzer left open.
  private func standIn(for place: String, in finding: Finding) -> TextValue {
    switch place {
    case "client": finding.client.map { .inlines([party($0)]) } ?? .text(texts("party.client"))
    case "staff":
      finding.staff.isEmpty
        ? .text(texts("party.staff")) : .inlines(texts.list(unique(finding.staff.map { [party($0)] })))
    default: .text("–")
    }
  }

  /// A notice of the analysis, e.g. that an analyzer is off for want of a manager.
  public func notice(_ key: String, _ values: [String: FindingSummary.Value] = [:]) -> String {
    Inline.plainText(texts.inlines(key, values.mapValues(value)), language: texts.language)
  }

  /// The sentence as plain text.
  public func summaryText(of finding: Finding) -> String {
    Inline.plainText(summary(of: finding), language: texts.language)
  }

  /// The rule in words.
  public func why(of finding: Finding) -> String {
    for key in ["why.\(finding.summary.key)", "why.\(finding.analyzer)"] where texts.has(key) { return texts(key) }
    return texts("why.other")
  }

  /// What could be done; empty where nothing is to do.
  public func suggestion(of finding: Finding) -> String {
    guard let key = suggestionKey(of: finding) else { return "" }
    return texts(key)
  }

  /// Key of the suggestion in the text table.
  func suggestionKey(of finding: Finding) -> String? {
    if case .term(let key)? = finding.summary.values["suggestion"], texts.has(key) { return key }
    let key = "suggestion.\(finding.analyzer)"
    return texts.has(key) ? key : nil
  }

  /// What the analyzer calls its findings.
  public func name(of finding: Finding) -> String { analyzer(finding.analyzer) }

  /// What an analyzer calls its findings, by its id.
  public func analyzer(_ id: String) -> String {
    let key = "analyzer.\(id)"
    return texts.has(key) ? texts(key) : id
  }

  /// A time in the company's zone, with its machine-readable form.
  public func time(_ time: Timestamp) -> Inline {
    let local = zone.timestamp(time.instant)
    return .time(texts.dateTime(local), iso: local.iso8601)
  }

  /// A party by name, label or general word.
  public func party(_ party: Participant) -> Inline { .foreign(masking.short(masking.party(party).label)) }

  private func value(_ value: FindingSummary.Value) -> TextValue {
    switch value {
    case .count(let n): .count(n)
    case .wall(let duration): .text(texts.wall(duration))
    case .working(let duration): .text(texts.working(duration))
    case .time(let time): .inlines([self.time(time)])
    case .party(let party): .inlines([self.party(party)])
    case .parties(let parties): .inlines(texts.list(unique(parties.map { [self.party($0)] })))
    case .channel(let channel): .text(texts.channel(channel))
    case .channels(let channels): .inlines(texts.list(unique(channels.map { [.text(texts.channel($0))] })))
    case .term(let key): .text(texts.has(key) ? texts(key) : "")
    case .quote(let text): quote(text)
    }
  }

  /// Words of a message inside a sentence: short, since the evidence shows them in full.
  private func quote(_ text: String) -> TextValue {
    let shown = VisibleText.line(masking.quote(text))
    if shown.isEmpty { return .text("…") }
    let limit = 90
    return .quote(shown.count > limit ? String(shown.prefix(limit)) + "…" : shown)
  }

  private func unique(_ items: [[Inline]]) -> [[Inline]] {
    var seen: Set<[Inline]> = []
    return items.filter { seen.insert($0).inserted }
  }
}
