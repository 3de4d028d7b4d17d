import RapportModel

/// Everything about one client on one page: timeline over channels with the findings on it, open asks, promises,
/// people, rhythm.
struct AccountReport {
  private let context: ReportContext
  private let texts: Texts
  private let input: ReportInput
  private let analysis: AccountAnalysis
  private let interactions: [Interaction]

  init(_ input: ReportInput, _ analysis: AccountAnalysis) {
    self.context = ReportContext(input)
    self.texts = context.texts
    self.input = input
    self.analysis = analysis
    self.interactions = (input.timeline?.interactions ?? []).filter { $0.instant <= input.asOf }
  }

  func report() -> Report {
    var teller = StoryTeller(context)
    let stories = Story.stories(of: analysis)
    let work = OpenWork(context, accounts: [analysis])
    var sections = [Section(Anchor("glance"), texts("account.glance"), glance(stories, work))]
    let lanes = LaneBuilder(context, interactions: interactions, findings: analysis.findings)
    if let chart = lanes.chart { sections.append(Section(Anchor("lanes"), texts("account.lanes"), [.chart(chart)])) }
    if !stories.isEmpty {
      sections.append(Section(Anchor("stories"), texts("account.stories"), teller.tell(stories)))
    }
    let ladders = EscalationLadders(context, facts: analysis.facts).charts
    if !ladders.isEmpty {
      sections.append(Section(Anchor("ladder"), texts("account.ladder"), ladders.map { .chart($0) }))
    }
    sections.append(Section(Anchor("open"), texts("account.open"), open(work)))
    sections.append(Section(Anchor("promises"), texts("account.promises"), promises))
    sections.append(Section(Anchor("people"), texts("account.people"), people))
    let rhythm = Rhythm(context, interactions: interactions)
    sections.append(Section(Anchor("rhythm"), texts("account.rhythm"), rhythm.blocks))
    let rows = TimelineTable(
      context, interactions: interactions, findings: analysis.findings, told: teller.anchors)
    sections.append(Section(Anchor("timeline"), texts("account.timeline"), rows.blocks))
    let gaps = CoverageSection(context).gaps(limit: CoverageSection.shortLimit)
    if !gaps.isEmpty { sections.append(Section(Anchor("coverage"), texts("weekly.coverage"), gaps)) }
    let day = context.asOfDay
    return Report(
      kind: .account, language: input.language, fileName: .account(context.slug(analysis.account.name), day),
      title: [context.account(analysis.account.name)],
      subtitle: texts.inlines("account.subtitle", ["day": .text(texts.fullDate(day))]), sections: sections,
      footer: context.footer(period: period), data: data(stories, work, rows))
  }

  private var period: String {
    guard let first = analysis.first, let last = analysis.last else { return "–" }
    return texts.dateRange(context.day(first), context.day(last))
  }

  private func glance(_ stories: [Story], _ work: OpenWork) -> [Block] {
    let account = analysis.account
    var entries = [
      Definition([.text(texts("account.status"))], [.text(texts("account.status.\(account.status.rawValue)"))])
    ]
    if let lost = account.lostOn {
      entries.append(Definition([.text(texts("account.lost-on"))], [.text(texts.date(lost))]))
    }
    if let owner = account.owner {
      let person = input.configuration.staff.first { $0.emails.contains(owner) }
      let party = Participant(name: person?.name, email: owner, person: person?.id ?? owner, staff: true)
      entries.append(Definition([.text(texts("account.owner"))], [context.words.party(party)]))
    }
    entries.append(
      Definition(
        [.text(texts("account.interactions"))], [.text(texts.number(analysis.interactionCount) + " · " + period)]))
    if let last = analysis.last { entries.append(Definition([.text(texts("care.last"))], [context.time(last)])) }
    entries.append(Definition([.text(texts("care.waiting"))], [.text(texts.number(work.waiting.count))]))
    entries.append(
      Definition(
        [.text(texts("care.open"))], [.text(texts.number(stories.count { $0.isOngoing && !$0.isGood }))]))
    return [.definitions(entries)]
  }

  private func open(_ work: OpenWork) -> [Block] {
    if work.waiting.isEmpty { return [.paragraph(texts.inlines("account.open.none"))] }
    var blocks: [Block] = [.table(work.waitingTable(context, limit: 50))]
    if work.waiting.count > 50 {
      blocks.append(.note(texts.inlines("nightly.more", ["n": .count(work.waiting.count - 50)])))
    }
    return blocks
  }

  private var promises: [Block] {
    let all = analysis.facts.promises
    if all.isEmpty { return [.paragraph(texts.inlines("account.promises.none"))] }
    let rows = all.suffix(100).reversed().map { promise -> Table.Row in
      .init([
        .init([context.time(promise.due)], sortKey: Double(promise.due.instant.seconds)),
        .init([.text(texts("promise.\(promise.outcome.rawValue)"))]), .init([context.words.party(promise.staff)]),
        .init([.quote(VisibleText.line(context.masking.quote(promise.cue.quote)))]),
      ])
    }
    var blocks: [Block] = [
      .table(
        Table(
          caption: texts("account.promises.caption"),
          columns: [
            .init(texts("promise.due")), .init(texts("promise.outcome")), .init(texts("promise.by")),
            .init(texts("promise.words")),
          ], rows: rows, isSortable: true))
    ]
    if all.count > 100 { blocks.append(.note(texts.inlines("nightly.more", ["n": .count(all.count - 100)]))) }
    return blocks
  }

  private var people: [Block] {
    struct Entry {
      var party: Participant
      var contacts = 0
      var last: Timestamp?
    }
    var entries: [String: Entry] = [:]
    for interaction in interactions where interaction.direction == .inbound {
      guard let party = interaction.from.first, !party.staff else { continue }
      let id = party.person ?? party.handle
      var entry = entries[id] ?? Entry(party: party)
      entry.contacts += 1
      if let time = interaction.time { entry.last = time }
      entries[id] = entry
    }
    for person in analysis.account.contacts where entries[person.id] == nil {
      entries[person.id] = Entry(
        party: Participant(
          name: person.name, email: person.emails.first, phone: person.phones.first, person: person.id,
          account: analysis.account.name))
    }
    if entries.isEmpty { return [.paragraph(texts.inlines("account.people.none"))] }
    let sorted = entries.sorted { ($1.value.contacts, $0.key) < ($0.value.contacts, $1.key) }
    let rows = sorted.prefix(50).map { _, entry -> Table.Row in
      let shown = context.masking.party(entry.party)
      return .init([
        .init([context.words.party(entry.party)]),
        .init([.foreign([shown.email, shown.phone].compactMap { $0 }.joined(separator: ", "))]),
        .init([.text(texts.number(entry.contacts))], sortKey: Double(entry.contacts)),
        .init(entry.last.map { [context.time($0)] } ?? [.text("–")], sortKey: Double(entry.last?.instant.seconds ?? 0)),
      ])
    }
    return [
      .table(
        Table(
          caption: texts("account.people.caption"),
          columns: [
            .init(texts("account.person")), .init(texts("account.address")),
            .init(texts("figure.contacts"), numeric: true), .init(texts("care.last")),
          ], rows: rows, isSortable: true))
    ]
  }

  private func data(_ stories: [Story], _ work: OpenWork, _ rows: TimelineTable) -> JSONValue {
    .object(
      context.dataHead(kind: .account, period: nil) + [
        .init(
          "account",
          .members([
            "name": .string(context.masking.account(analysis.account.name)),
            "status": .string(analysis.account.status.rawValue), "interactions": .int(analysis.interactionCount),
            "first": .optional(analysis.first?.iso8601), "last": .optional(analysis.last?.iso8601),
            "waiting": .int(work.waiting.count), "open": .int(stories.count { $0.isOngoing && !$0.isGood }),
          ])),
        .init(
          "promises",
          .array(
            analysis.facts.promises.map { promise in
              .members([
                "interaction": .string(promise.interaction), "due": .string(promise.due.iso8601),
                "outcome": .string(promise.outcome.rawValue),
                "staff": FindingJSON.party(promise.staff, context.masking),
                "quote": .string(context.masking.quote(promise.cue.quote)),
              ])
            })),
        .init("timeline", rows.data), .init("findings", context.findingsData(analysis.findings)),
      ])
  }
}
