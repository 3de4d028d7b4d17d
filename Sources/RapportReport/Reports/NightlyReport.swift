import RapportModel

/// The nightly report: one screen of what needs an answer today.
struct NightlyReport {
  private let context: ReportContext
  private let texts: Texts
  private let input: ReportInput
  private let work: OpenWork

  init(_ input: ReportInput) {
    self.context = ReportContext(input)
    self.texts = context.texts
    self.input = input
    self.work = OpenWork(context, accounts: input.accounts, since: Self.window(context))
  }

  /// The first day the report looks at, so that a first night over years of mail stays one screen.
  static func window(_ context: ReportContext) -> CivilDate {
    window(endingOn: context.asOfDay, calendar: context.input.calendar)
  }

  static func window(endingOn last: CivilDate, calendar: WorkingCalendar) -> CivilDate {
    var day = last
    var left = Limits.nightlyWorkingDays
    // 366 days bound the walk for a calendar that is hardly ever open.
    for _ in 0..<366 where left > 0 {
      day = day.adding(days: -1)
      if calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  func report() -> Report {
    let day = context.asOfDay
    let changed = changedStories
    let resolved = input.accounts.flatMap { Story.stories(of: $0) }.filter { $0.isSettled && !$0.isGood }
    var sections = [Section(Anchor("answer"), texts("nightly.answer"), answer)]
    sections.append(Section(Anchor("promised"), texts("nightly.promised"), promised))
    sections.append(Section(Anchor("new"), texts("nightly.new"), news(changed)))
    sections.append(Section(Anchor("resolved"), texts("nightly.resolved"), settled(resolved)))
    sections.append(
      Section(
        Anchor("ledger"), texts("nightly.ledger"),
        [.paragraph([.text(context.ledgerLine)])]
          + CoverageSection(context).gaps(limit: CoverageSection.shortLimit)
          + input.notices.map { .note([.foreign(Limits.cut($0))]) }))
    return Report(
      kind: .nightly, language: input.language, fileName: .nightly(day),
      title: texts.inlines("nightly.title", ["day": .text(texts.fullDate(day).startingUpper)]),
      subtitle: [.foreign(Limits.cut(input.configuration.company.name))], sections: sections,
      footer: context.footer(period: texts.dateRange(Self.window(context), day), namesSources: false),
      data: data(changed: changed, resolved: resolved))
  }

  private var answer: [Block] {
    var blocks: [Block] = []
    if work.waiting.isEmpty {
      blocks.append(.paragraph(texts.inlines("nightly.answer.none")))
    } else {
      blocks.append(.table(work.waitingTable(context, limit: Limits.nightlyRows)))
    }
    if work.waiting.count > Limits.nightlyRows {
      blocks.append(.note(texts.inlines("nightly.more", ["n": .count(work.waiting.count - Limits.nightlyRows)])))
    }
    if work.older > 0 {
      blocks.append(
        .note(texts.inlines("nightly.older", ["n": .count(work.older), "days": .count(Limits.nightlyWorkingDays)])))
    }
    return blocks
  }

  private var promised: [Block] {
    if work.promises.isEmpty { return [.paragraph(texts.inlines("nightly.promised.none"))] }
    var blocks: [Block] = [.bullets(work.promiseLines(context, limit: Limits.nightlyRows))]
    if work.promises.count > Limits.nightlyRows {
      blocks.append(.note(texts.inlines("nightly.more", ["n": .count(work.promises.count - Limits.nightlyRows)])))
    }
    return blocks
  }

  /// Stories with something new or worse since `since`.
  private var changedStories: [Story] {
    input.accounts.flatMap { Story.stories(of: $0) { $0.status == .new || $0.status == .worse } }
      .filter { !$0.isGood }.sorted(by: Story.inOrder)
  }

  private func news(_ stories: [Story]) -> [Block] {
    if stories.isEmpty { return [.paragraph(texts.inlines("nightly.new.none"))] }
    let lines = stories.prefix(Limits.nightlyRows).compactMap { story -> [Inline]? in
      guard let lead = story.findings.first else { return nil }
      var line: [Inline] = [
        .badge(texts.severity(story.severity), story.severity.tone), .text(" "),
        .strong([context.account(story.account.name)]),
        .text(" – "),
      ]
      if story.status == .worse { line.append(.text(texts("finding.status.worse") + ": ")) }
      line += context.words.summary(of: lead)
      if story.findings.count > 1 {
        line += [.text(" ")] + texts.inlines("nightly.also", ["n": .count(story.findings.count - 1)])
      }
      line += [.text(" "), .code("rapport explain \(lead.id)")]
      return line
    }
    var blocks: [Block] = [.bullets(lines)]
    if stories.count > Limits.nightlyRows {
      blocks.append(.note(texts.inlines("nightly.more", ["n": .count(stories.count - Limits.nightlyRows)])))
    }
    return blocks
  }

  private func settled(_ stories: [Story]) -> [Block] {
    if stories.isEmpty { return [.paragraph(texts.inlines("nightly.resolved.none"))] }
    var names: [[Inline]] = []
    for story in stories where !names.contains([context.account(story.account.name)]) {
      names.append([context.account(story.account.name)])
    }
    return [
      .paragraph(
        texts.inlines(
          "nightly.resolved.line",
          ["n": .count(stories.count), "accounts": .inlines(texts.list(Array(names.prefix(8))))]))
    ]
  }

  private func data(changed: [Story], resolved: [Story]) -> JSONValue {
    let waiting = work.waiting.map { item in
      JSONValue.members([
        "account": .string(context.masking.account(item.account.name)),
        "client": FindingJSON.party(item.contact.client, context.masking),
        "interaction": .string(item.contact.interaction), "since": .string(item.contact.time.iso8601),
        "working_seconds": .int(Int(item.contact.response.working.seconds)),
        "wall_seconds": .int(Int(item.contact.response.wall.seconds)), "status": .string(item.contact.status.rawValue),
        "severity": .string(item.severity.rawValue), "urgent": .bool(item.contact.isUrgent),
        "contacts": .int(item.block.contacts.count), "chases": .int(item.block.chases.count),
        "channels": .array(item.channels.map { .string($0.rawValue) }), "due_today": .bool(item.isDueToday),
      ])
    }
    let promises = work.promises.map { item in
      JSONValue.members([
        "account": .string(context.masking.account(item.account.name)),
        "staff": FindingJSON.party(item.fact.staff, context.masking), "interaction": .string(item.fact.interaction),
        "quote": .string(context.masking.quote(item.fact.cue.quote)), "due": .string(item.fact.due.iso8601),
        "overdue": .bool(item.isOverdue),
      ])
    }
    let findings = input.accounts.flatMap(\.findings)
    return .object(
      context.dataHead(kind: .nightly, period: nil) + [
        .init("waiting", .array(waiting)), .init("waiting_older", .int(work.older)),
        .init("promises", .array(promises)),
        .init("new", .int(changed.count)), .init("resolved", .int(resolved.count)),
        .init("findings", context.findingsData(findings.filter { $0.status != .open })),
      ])
  }
}
