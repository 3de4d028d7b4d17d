import RapportModel

/// Findings about one case, told once.
struct Story {
  var id: String
  var account: Account
  /// The gravest first.
  var findings: [Finding]

  var severity: Severity { findings.map(\.severity).max() ?? .info }
  var firstSeen: Timestamp? { findings.map(\.firstSeen).min { $0.instant < $1.instant } }
  /// Whether something in it still goes on: a reply that came late stays a fact, but nothing is left to do about it.
  var isOngoing: Bool { findings.contains { $0.isOngoing } }
  /// Whether what was true once is not any more.
  var isSettled: Bool { findings.allSatisfy { $0.status == .resolved } }
  var isGood: Bool { findings.allSatisfy { $0.severity == .info } }
  var anchor: Anchor { Anchor("story", id) }

  /// The status that says most: something new beats worse, worse beats open.
  var status: FindingStatus {
    let statuses = findings.map(\.status)
    for status in [FindingStatus.new, .worse, .open] where statuses.contains(status) { return status }
    return .resolved
  }

  /// Order in which analyzers are told where severity leaves a choice: the four that rapport exists for first.
  static let analyzerOrder = [
    "late-escalation", "internal-complaint", "vague-reply", "unanswered", "missed-handover", "broken-promise",
    "missed-urgency", "over-promise", "blame-client", "poor-apology", "passed-around", "repeated-request",
    "partial-answer",
    "unlogged-call", "going-quiet", "heavy-client", "overload", "good-recovery",
  ]

  private static func rank(_ analyzer: String) -> Int { analyzerOrder.firstIndex(of: analyzer) ?? analyzerOrder.count }

  /// The stories of an account's findings, dismissed ones left out, the gravest first.
  static func stories(of analysis: AccountAnalysis, where fits: (Finding) -> Bool = { _ in true }) -> [Story] {
    var groups: [String: [Finding]] = [:]
    for finding in analysis.findings where finding.verdict != .dismissed && fits(finding) {
      groups[finding.story ?? finding.id, default: []].append(finding)
    }
    let stories = groups.map { id, findings in
      Story(
        id: id, account: analysis.account,
        findings: findings.sorted {
          ($1.severity, rank($0.analyzer), $0.firstSeen.instant, $0.id)
            < ($0.severity, rank($1.analyzer), $1.firstSeen.instant, $1.id)
        })
    }
    return stories.sorted(by: inOrder)
  }

  /// By severity, then time, then id.
  static func inOrder(_ a: Story, _ b: Story) -> Bool {
    (b.severity, a.firstSeen?.instant ?? .distantPast, a.account.name, a.id)
      < (a.severity, b.firstSeen?.instant ?? .distantPast, b.account.name, b.id)
  }
}

/// Tells stories, within the limits of a page.
struct StoryTeller {
  let context: ReportContext
  private(set) var quoteBytes = 0
  /// Stories told on the page: only they can be linked to.
  private(set) var anchors: Set<Anchor> = []

  /// Contacts answered by each member of staff in the weeks before the report.
  private let answered: [String: Int]
  /// Four weeks: long enough to tell a busy desk from a quiet one.
  static let exposureWeeks = 4

  init(_ context: ReportContext) {
    self.context = context
    var answered: [String: Int] = [:]
    let end = context.asOfDay
    let first = end.adding(days: -7 * Self.exposureWeeks)
    for account in context.input.accounts {
      for contact in account.facts.contacts {
        guard let by = contact.reactedBy, context.day(contact.time) >= first, context.day(contact.time) <= end else {
          continue
        }
        answered[by.person ?? by.handle, default: 0] += 1
      }
    }
    self.answered = answered
  }

  /// Whether another story may be told in full.
  var hasRoom: Bool { anchors.count < Limits.stories && quoteBytes < Limits.quoteBytes * 2 }

  /// The stories in full as far as the page has room, and a line that counts the others.
  mutating func tell(_ stories: [Story]) -> [Block] {
    var blocks: [Block] = []
    var left = 0
    for story in stories {
      if hasRoom { blocks.append(.story(tell(story))) } else { left += 1 }
    }
    if left > 0 { blocks.append(.note(context.texts.inlines("story.left", ["n": .count(left)]))) }
    return blocks
  }

  private mutating func tell(_ story: Story) -> StoryBlock {
    anchors.insert(story.anchor)
    let texts = context.texts
    let words = words(for: story)
    var title: [Inline] = [context.account(story.account.name)]
    if let client = story.findings.lazy.compactMap(\.client).first { title += [.text(" · "), words.party(client)] }
    var labels: [Inline] = [
      .badge(texts.severity(story.severity), story.severity.tone),
      .text(texts("finding.status.\(story.status.rawValue)")),
    ]
    var names: [String] = []
    for finding in story.findings where !names.contains(words.name(of: finding)) {
      names.append(words.name(of: finding))
    }
    labels.append(.text(names.joined(separator: ", ")))
    if story.account.status != .active {
      labels.append(.badge(texts("account.status.\(story.account.status.rawValue)"), .high))
    }
    if story.findings.contains(where: { $0.verdict == .confirmed }) {
      labels.append(.badge(texts("verdict.confirmed"), .neutral))
    }

    let (exhibits, hidden) = exhibits(story.findings.flatMap(\.evidence), of: story, "e")
    let (counter, _) = self.exhibits(story.findings.flatMap(\.counterEvidence), of: story, "c")
    let suggestion = story.findings.lazy.map { words.suggestion(of: $0) }.first { !$0.isEmpty } ?? ""
    return StoryBlock(
      anchor: story.anchor, title: title, severity: story.severity, labels: labels,
      sentences: story.findings.map { linked(words.summary(of: $0), to: exhibits + counter) }, exhibits: exhibits,
      counterExhibits: counter,
      hiddenExhibits: hidden, exposure: exposure(story), suggestion: suggestion.isEmpty ? [] : [.text(suggestion)],
      how: how(story),
      keywords: story.findings.map(\.analyzer))
  }

  private func words(for story: Story) -> FindingWords {
    story.findings.first { $0.analyzer == "overload" }.map { context.words.forFinding($0) } ?? context.words
  }

  /// How many contacts those concerned answered, since whoever handles many meets more that can go wrong.
  private func exposure(_ story: Story) -> [Inline] {
    if story.isGood { return [] }
    let people = Set(story.findings.flatMap(\.staff).map { $0.person ?? $0.handle })
    let n = people.reduce(0) { $0 + (answered[$1] ?? 0) }
    return n == 0 ? [] : context.texts.inlines("story.exposure", ["n": .count(n), "weeks": .count(Self.exposureWeeks)])
  }

  private func how(_ story: Story) -> [[Inline]] {
    let texts = context.texts
    return story.findings.flatMap { finding -> [[Inline]] in
      var line: [Inline] = [
        .strong([.text(context.words.name(of: finding))]), .text(": " + context.words.why(of: finding)),
      ]
      let parameters = finding.parameters.sorted { $0.key < $1.key }
        .map { "\($0.key) = \(context.masking.short($0.value))" }.joined(separator: ", ")
      line.append(.text(" "))
      line += texts.inlines(
        "story.basis",
        [
          "confidence": .text(texts.percent(finding.confidence)), "time": .inlines([context.time(finding.firstSeen)]),
        ])
      if !parameters.isEmpty { line += [.text(" "), .text(texts("story.parameters") + " "), .code(parameters)] }
      line += [.text(" "), .code("rapport explain \(finding.id)")]
      return [line]
    }
  }

  /// A place in a message with everything it shows.
  private struct Place {
    var evidence: Evidence
    var roles: [String]
  }

  /// Places in time order; those of one text that overlap are one, with the longer words and all roles.
  private func places(_ evidence: [Evidence]) -> [Place] {
    let sorted = evidence.sorted {
      ($0.time?.instant ?? .distantPast, $0.interaction, $0.block ?? -1, $0.start, -$0.end, $0.role.rawValue)
        < ($1.time?.instant ?? .distantPast, $1.interaction, $1.block ?? -1, $1.start, -$1.end, $1.role.rawValue)
    }
    var places: [Place] = []
    for item in sorted {
      let role = role(of: item)
      if let last = places.last?.evidence, last.interaction == item.interaction, last.block == item.block,
        item.start < last.end || item.start == last.start || item.quote.isEmpty
      {
        if item.quote.utf8.count > last.quote.utf8.count { places[places.count - 1].evidence = item }
        if !places[places.count - 1].roles.contains(role) { places[places.count - 1].roles.append(role) }
      } else {
        places.append(Place(evidence: item, roles: [role]))
      }
    }
    return places
  }

  private func role(of evidence: Evidence) -> String {
    // A client who complains does not run down the own side.
    let isClients = evidence.role == .complaint && evidence.block == nil && evidence.author?.staff == false
    return context.texts(isClients ? "role.complaint.client" : "role.\(evidence.role.rawValue)")
  }

  /// Exhibits in time order, each place once; and how many are left out.
  private mutating func exhibits(_ evidence: [Evidence], of story: Story, _ prefix: String)
    -> (shown: [StoryBlock.Exhibit], hidden: Int)
  {
    let texts = context.texts
    let places = places(evidence)
    var shown: [StoryBlock.Exhibit] = []
    for (index, place) in places.prefix(Limits.exhibits).enumerated() {
      let item = place.evidence
      let interaction = context.input.interactions[item.interaction]
      var head: [Inline] = []
      if let time = item.time { head += [context.time(time), .text(" · ")] }
      head.append(.text(context.channel(interaction, item.channel)))
      if let author = item.author { head += [.text(" · "), words(for: story).party(author)] }
      if item.block != nil { head.append(.text(" · " + texts("exhibit.quoted"))) }
      if let subject = interaction?.subject, !subject.isEmpty {
        head += [.text(" · "), .foreign(VisibleText.line(context.masking.short(subject)))]
      }
      let quote = quoteBytes < Limits.quoteBytes ? context.masking.quote(item.quote) : ""
      quoteBytes += quote.utf8.count + 200
      shown.append(
        StoryBlock.Exhibit(
          anchor: Anchor(prefix + "\(index + 1)", story.id), head: head, role: place.roles.joined(separator: ", "),
          quote: quote, source: context.source(interaction)))
    }
    return (shown, places.count - shown.count)
  }

  /// `sentence` with its times linked to the exhibits that show them.
  private func linked(_ sentence: [Inline], to exhibits: [StoryBlock.Exhibit]) -> [Inline] {
    var anchors: [String: Anchor] = [:]
    for exhibit in exhibits {
      if case .time(_, let iso)? = exhibit.head.first, anchors[iso] == nil { anchors[iso] = exhibit.anchor }
    }
    return sentence.map { inline in
      guard case .time(_, let iso) = inline, let anchor = anchors[iso] else { return inline }
      return .link([inline], .anchor(anchor))
    }
  }
}

extension Severity {
  /// How a badge of this severity is toned.
  var tone: Inline.Tone {
    switch self {
    case .info: .good
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}

extension Finding {
  /// Findings that describe a state, which lasts until somebody ends it; all others describe something that happened.
  private static let states: Set<String> = [
    "unanswered.unanswered", "unanswered.attempted", "unanswered.acknowledged", "late-escalation.never",
    "broken-promise.broken", "missed-handover.cover-silent", "going-quiet", "heavy-client", "overload",
  ]

  /// Whether it describes a state that goes on.
  var isOngoing: Bool {
    status != .resolved && verdict != .dismissed
      && (Self.states.contains(analyzer) || Self.states.contains("\(analyzer).\(variant ?? "")"))
  }
}
