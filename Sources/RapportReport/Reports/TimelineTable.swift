import RapportModel

/// The newest interactions of an account as rows, each a place that findings link to.
struct TimelineTable {
  private let context: ReportContext
  private let interactions: [Interaction]
  private let findings: [String: [Finding]]
  private let told: Set<Anchor>

  /// `told` are the places of the stories on the same page.
  init(_ context: ReportContext, interactions: [Interaction], findings: [Finding], told: Set<Anchor>) {
    self.context = context
    self.interactions = interactions
    self.told = told
    var byInteraction: [String: [Finding]] = [:]
    for finding in findings where finding.verdict != .dismissed {
      for id in Set(finding.evidence.map(\.interaction)).sorted() { byInteraction[id, default: []].append(finding) }
    }
    self.findings = byInteraction
  }

  var blocks: [Block] {
    let texts = context.texts
    if interactions.isEmpty { return [.paragraph(texts.inlines("timeline.none"))] }
    let shown = interactions.suffix(Limits.timelineRows).reversed()
    let rows = shown.map { interaction -> Table.Row in
      var marks: [Inline] = []
      for finding in findings[interaction.id] ?? [] {
        if !marks.isEmpty { marks.append(.text(", ")) }
        let story = Anchor("story", finding.story ?? finding.id)
        let name = Inline.text(context.words.name(of: finding))
        marks.append(told.contains(story) ? .link([name], .anchor(story)) : name)
      }
      return .init(
        [
          .init(
            interaction.time.map { [context.time($0)] } ?? [.text(texts("timeline.no-time"))],
            sortKey: Double(interaction.time?.instant.seconds ?? 0)),
          .init([.text(texts("direction.\(interaction.direction.rawValue)"))]),
          .init([.text(context.channel(interaction, interaction.channel))]),
          .init(interaction.from.first.map { [context.words.party($0)] } ?? [.text("–")]), .init(words(interaction)),
          .init(marks),
        ], anchor: Anchor("i", interaction.id))
    }
    var blocks: [Block] = [
      .table(
        Table(
          caption: texts("timeline.caption"),
          columns: [
            .init(texts("timeline.time")), .init(texts("timeline.direction")), .init(texts("timeline.channel")),
            .init(texts("timeline.from")), .init(texts("timeline.words")), .init(texts("timeline.findings")),
          ], rows: rows, isSortable: true))
    ]
    if interactions.count > Limits.timelineRows {
      blocks.append(.note(texts.inlines("timeline.more", ["n": .count(interactions.count - Limits.timelineRows)])))
    }
    return blocks
  }

  /// Every interaction in time order, a table without limit, for the command line.
  var lines: [Block] {
    let texts = context.texts
    if interactions.isEmpty { return [.paragraph(texts.inlines("timeline.none"))] }
    let rows = interactions.map { interaction -> Table.Row in
      .init([
        .init(interaction.time.map { [context.time($0)] } ?? [.text(texts("timeline.no-time"))]),
        .init([.text(texts("direction.\(interaction.direction.rawValue)"))]),
        .init([.text(context.channel(interaction, interaction.channel))]),
        .init(interaction.from.first.map { [context.words.party($0)] } ?? [.text("–")]), .init(words(interaction)),
      ])
    }
    return [
      .table(
        Table(
          caption: texts("account.timeline"),
          columns: [
            .init(texts("timeline.time")), .init(texts("timeline.direction")), .init(texts("timeline.channel")),
            .init(texts("timeline.from")), .init(texts("timeline.words")),
          ], rows: rows))
    ]
  }

  /// Subject and opening words, short; none where quotations are off.
  private func words(_ interaction: Interaction) -> [Inline] {
    var words: [Inline] = []
    if let subject = interaction.subject, !subject.isEmpty {
      words.append(.strong([.foreign(VisibleText.line(context.masking.short(subject)))]))
    }
    let quote = VisibleText.line(context.masking.quote(String(interaction.text.prefix(utf8Bytes: 400))))
    if !quote.isEmpty {
      if !words.isEmpty { words.append(.text(" ")) }
      words.append(.foreign(quote.count > 140 ? String(quote.prefix(140)) + "…" : quote))
    }
    return words
  }

  /// Every interaction as data; words are left to `rapport timeline`.
  var data: JSONValue {
    let masking = context.masking
    return .array(
      interactions.map { interaction in
        .members([
          "id": .string(interaction.id), "time": .optional(interaction.time?.iso8601),
          "channel": .string(interaction.channel.rawValue), "direction": .string(interaction.direction.rawValue),
          "from": interaction.from.first.map { FindingJSON.party($0, masking) } ?? .null,
          "findings": .array((findings[interaction.id] ?? []).map { .string($0.id) }),
        ])
      })
  }
}
