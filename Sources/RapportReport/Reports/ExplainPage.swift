import RapportModel

/// One finding with all its evidence, its counter-evidence, the rule that fired and its parameters.
struct ExplainPage {
  private let context: ReportContext
  private let finding: Finding

  init(_ input: ReportInput, _ finding: Finding) {
    self.context = ReportContext(input)
    self.finding = finding
  }

  func report() -> Report {
    let texts = context.texts
    let words = context.words
    var facts = [
      Definition([.text(texts("care.account"))], [context.account(finding.account)]),
      Definition([.text(texts("control.severity"))], [.text(texts.severity(finding.severity))]),
      Definition([.text(texts("nightly.state"))], [.text(texts("finding.status.\(finding.status.rawValue)"))]),
    ]
    if let verdict = finding.verdict {
      facts.append(Definition([.text(texts("explain.verdict"))], [.text(texts("verdict.\(verdict.rawValue)"))]))
    }
    if let client = finding.client {
      facts.append(Definition([.text(texts("nightly.client"))], [words.party(client)]))
    }
    if !finding.staff.isEmpty {
      facts.append(
        Definition([.text(texts("explain.staff"))], texts.list(finding.staff.map { [words.party($0)] })))
    }
    if let waiting = finding.waiting {
      facts.append(Definition([.text(texts("explain.waiting"))], [.text(texts.waiting(waiting))]))
    }
    var rule: [Block] = [
      .paragraph(
        [.text(words.why(of: finding)), .text(" "), .code("rapport rules \(Limits.cut(finding.analyzer))")]),
      .paragraph(
        texts.inlines(
          "story.basis",
          [
            "confidence": .text(texts.percent(finding.confidence)),
            "time": .inlines([context.time(finding.firstSeen)]),
          ])),
    ]
    let parameters = finding.parameters.sorted { $0.key < $1.key }
    if !parameters.isEmpty {
      rule.append(
        .definitions(
          parameters.map { Definition([.code(Limits.cut($0.key))], [.foreign(context.masking.short($0.value))]) }))
    }
    var sections = [
      Section(
        Anchor("finding"), words.name(of: finding), [.paragraph(words.summary(of: finding)), .definitions(facts)]),
      Section(Anchor("evidence"), texts("explain.evidence"), exhibits(finding.evidence)),
    ]
    sections.append(
      Section(
        Anchor("counter"), texts("explain.counter"),
        finding.counterEvidence.isEmpty
          ? [.paragraph(texts.inlines("explain.counter.none"))] : exhibits(finding.counterEvidence)))
    sections.append(Section(Anchor("rule"), texts("explain.rule"), rule))
    let suggestion = words.suggestion(of: finding)
    if !suggestion.isEmpty {
      sections.append(Section(Anchor("suggestion"), texts("explain.suggestion"), [.paragraph([.text(suggestion)])]))
    }
    return Report(
      kind: .account, language: context.input.language,
      fileName: .account(context.slug(finding.account), context.asOfDay),
      title: [.text(words.name(of: finding))], subtitle: [.code(finding.id)], sections: sections, footer: [],
      data: FindingJSON.value(finding, words: words))
  }

  /// Every place, none left out: this is where a reader comes to see all of it.
  private func exhibits(_ evidence: [Evidence]) -> [Block] {
    evidence.flatMap { item -> [Block] in
      let interaction = context.input.interactions[item.interaction]
      var line: [Inline] = [.strong([.text(context.texts("role.\(item.role.rawValue)"))]), .text(" · ")]
      if let time = item.time { line += [context.time(time), .text(" · ")] }
      line.append(.text(context.channel(interaction, item.channel)))
      if let author = item.author { line += [.text(" · "), context.words.party(author)] }
      if item.block != nil { line.append(.text(" · " + context.texts("exhibit.quoted"))) }
      let source = context.source(interaction)
      if !source.isEmpty { line += [.text(" · ")] + source }
      line += [.text(" · "), .code(Limits.cut(item.interaction))]
      let quote = VisibleText.line(context.masking.quote(item.quote))
      return [.paragraph(line)] + (quote.isEmpty ? [] : [.paragraph([.quote(quote)])])
    }
  }
}

/// All interactions of one account in order, for `rapport timeline`.
struct TimelinePage {
  private let context: ReportContext
  private let name: String

  init(_ input: ReportInput, _ name: String) {
    self.context = ReportContext(input)
    self.name = name
  }

  func report() -> Report {
    let interactions = (context.input.timeline?.interactions ?? []).filter { $0.instant <= context.input.asOf }
    let findings = context.input.accounts.first { $0.account.name == name }?.findings ?? []
    let rows = TimelineTable(context, interactions: interactions, findings: findings, told: [])
    return Report(
      kind: .account, language: context.input.language, fileName: .account(context.slug(name), context.asOfDay),
      title: [context.account(name)],
      subtitle: context.texts.inlines("account.subtitle", ["day": .text(context.texts.fullDate(context.asOfDay))]),
      sections: [Section(Anchor("timeline"), context.texts("account.timeline"), rows.lines)], footer: [],
      data: rows.data)
  }
}
