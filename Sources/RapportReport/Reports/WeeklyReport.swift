import RapportModel

/// The weekly report: figures beside last weeks', accounts that need care first, stories with their evidence, what went
/// well, three suggestions for Monday, coverage.
struct WeeklyReport {
  private let context: ReportContext
  private let texts: Texts
  private let input: ReportInput
  private let figures: FigureTable

  init(_ input: ReportInput) {
    self.context = ReportContext(input)
    self.texts = context.texts
    self.input = input
    self.figures = FigureTable(context)
  }

  func report() -> Report {
    var teller = StoryTeller(context)
    let all = input.accounts.flatMap { Story.stories(of: $0, where: isTold) }.sorted(by: Story.inOrder)
    let fresh = all.filter { !$0.isGood && isFromPeriod($0) }
    let ongoing = all.filter { !$0.isGood && !isFromPeriod($0) && $0.isOngoing }
    let older = ongoing.filter(isRecent)
    let resolved = all.filter { !$0.isGood && !isFromPeriod($0) && $0.isSettled }
    let good = all.filter { $0.isGood && isFromPeriod($0) }

    var sections = [Section(Anchor("short"), texts("weekly.short"), short(fresh: fresh, older: older, good: good))]
    sections.append(Section(Anchor("figures"), texts("weekly.figures"), figures.blocks))
    let care = CareList(context, stories: fresh + older)
    sections.append(Section(Anchor("care"), texts("weekly.care"), care.blocks))
    let freshBlocks = teller.tell(fresh)
    sections.append(
      Section(
        Anchor("stories"), texts("weekly.stories"),
        freshBlocks.isEmpty ? [.paragraph(texts.inlines("weekly.stories.none"))] : freshBlocks))
    if !ongoing.isEmpty {
      sections.append(
        Section(
          Anchor("older"), texts("weekly.older"),
          [.note(texts.inlines("weekly.older.note"))] + teller.tell(older) + ancient(ongoing.count - older.count)))
    }
    sections.append(Section(Anchor("good"), texts("weekly.good"), wentWell(good, resolved, &teller)))
    let monday = MondaySuggestions(context, stories: fresh + older, good: good)
    sections.append(Section(Anchor("monday"), texts("weekly.monday"), [.steps(monday.lines)]))
    let teams = TeamFigures(context)
    if !teams.blocks.isEmpty { sections.append(Section(Anchor("teams"), texts("weekly.teams"), teams.blocks)) }
    sections.append(Section(Anchor("coverage"), texts("weekly.coverage"), CoverageSection(context).blocks))

    return Report(
      kind: .weekly, language: input.language, fileName: .weekly(input.period), title: title,
      subtitle: [
        .text(texts.dateRange(input.period.first, input.period.last) + " · "),
        .foreign(Limits.cut(input.configuration.company.name)),
      ],
      sections: sections, footer: context.footer(period: texts.dateRange(input.period.first, input.period.last)),
      data: data(stories: fresh + older + good + resolved, care: care, monday: monday))
  }

  private var title: [Inline] {
    if let (year, week) = input.period.isoWeek {
      return texts.inlines("weekly.title", ["week": .text(String(week)), "year": .text(String(year))])
    }
    return texts.inlines("weekly.title.days")
  }

  /// Nothing that became true after the period belongs into its report.
  private func isTold(_ finding: Finding) -> Bool { context.day(finding.firstSeen) <= input.period.last }

  private func isFromPeriod(_ story: Story) -> Bool {
    story.findings.contains { input.period.contains(context.day($0.firstSeen)) }
  }

  /// Weeks before the period whose open stories are told; older ones are counted.
  private static let olderWeeks = 4

  private func isRecent(_ story: Story) -> Bool {
    let first = input.period.first.adding(days: -7 * Self.olderWeeks)
    return story.findings.contains { $0.isOngoing && context.day($0.firstSeen) >= first }
  }

  private func ancient(_ count: Int) -> [Block] {
    count == 0
      ? [] : [.note(texts.inlines("weekly.older.more", ["n": .count(count), "weeks": .count(Self.olderWeeks)]))]
  }

  private func short(fresh: [Story], older: [Story], good: [Story]) -> [Block] {
    let week = figures.weeks[0]
    var blocks: [Block] = [
      .paragraph(
        texts.inlines(
          "weekly.short.contacts",
          [
            "contacts": .count(week.contacts), "expected": .count(week.expected), "answered": .count(week.inTime.part),
          ])),
      .paragraph(
        texts.inlines(
          "weekly.short.stories",
          [
            "fresh": .count(fresh.count), "high": .count(fresh.count { $0.severity == .high }),
            "older": .count(older.count),
          ])),
    ]
    blocks += input.notices.map { .note([.foreign(Limits.cut($0))]) }
    return blocks
  }

  private func wentWell(_ good: [Story], _ resolved: [Story], _ teller: inout StoryTeller) -> [Block] {
    var lines: [[Inline]] = []
    let week = figures.weeks[0]
    if week.inTime.part > 0 {
      lines.append(texts.inlines("good.in-time", ["n": .count(week.inTime.part), "of": .count(week.inTime.whole)]))
    }
    if week.promises.part > 0 { lines.append(texts.inlines("good.promises", ["n": .count(week.promises.part)])) }
    if !resolved.isEmpty {
      var accounts: [[Inline]] = []
      for story in resolved where !accounts.contains([context.account(story.account.name)]) {
        accounts.append([context.account(story.account.name)])
      }
      lines.append(
        texts.inlines(
          "good.resolved", ["n": .count(resolved.count), "accounts": .inlines(texts.list(Array(accounts.prefix(8))))]))
    }
    var blocks: [Block] = lines.isEmpty ? [] : [.bullets(lines)]
    blocks += teller.tell(good)
    return blocks.isEmpty ? [.paragraph(texts.inlines("good.none"))] : blocks
  }

  private func data(stories: [Story], care: CareList, monday: MondaySuggestions) -> JSONValue {
    let findings = input.accounts.flatMap(\.findings).filter(isTold)
    return .object(
      context.dataHead(kind: .weekly, period: input.period) + [
        .init("figures", figures.data),
        .init("accounts", care.data),
        .init(
          "stories",
          .array(
            stories.map { story in
              .members([
                "id": .string(story.id), "account": .string(context.masking.account(story.account.name)),
                "severity": .string(story.severity.rawValue), "status": .string(story.status.rawValue),
                "findings": .array(story.findings.map { .string($0.id) }),
              ])
            })),
        .init("suggestions", .array(monday.lines.map { .string(Inline.plainText($0, language: input.language)) })),
        .init("findings", context.findingsData(findings)),
      ])
  }
}
