import RapportModel

/// What the exports held and what not: nothing is called unanswered on the strength of a mailbox nobody saw.
struct CoverageSection {
  private let context: ReportContext
  /// Staff by address.
  private let owners: [String: Person]
  private let withoutSent: [Person]

  init(_ context: ReportContext) {
    self.context = context
    owners = Dictionary(
      context.input.configuration.staff.flatMap { person in person.emails.map { ($0, person) } },
      uniquingKeysWith: { a, _ in a })
    let sent = Set(context.input.coverage.holdings.filter { $0.kind == .sent }.map(\.owner))
    let companyWide = sent.contains("")
    self.withoutSent =
      companyWide
      ? []
      : context.input.configuration.staff.filter { person in
        person.role != .system && !person.emails.isEmpty && !person.emails.contains { sent.contains($0) }
      }
  }

  /// Whether sent mail of somebody is missing.
  var hasGaps: Bool { !withoutSent.isEmpty || !context.input.coverageProblems.isEmpty }

  var blocks: [Block] {
    let texts = context.texts
    let input = context.input
    var blocks: [Block] = []
    if input.coverage.holdings.isEmpty {
      blocks.append(.paragraph(texts.inlines("coverage.none")))
    } else {
      let rows = input.coverage.holdings.map { holding -> Table.Row in
        .init([
          .init(holding.owner.isEmpty ? [.text(texts("coverage.company"))] : [owner(holding.owner, owners)]),
          .init([.text(texts("holding.\(holding.kind.rawValue)"))]), .init([date(holding.from)]),
          .init([date(holding.to)]),
          .init([.text(texts.number(holding.count))]),
        ])
      }
      blocks.append(
        .table(
          Table(
            caption: texts("coverage.caption"),
            columns: [
              .init(texts("coverage.owner")), .init(texts("coverage.kind")), .init(texts("coverage.from")),
              .init(texts("coverage.to")), .init(texts("coverage.records"), numeric: true),
            ], rows: rows)))
    }
    blocks += gaps(limit: Self.problemLimit)
    if !input.ledger.isEmpty {
      let rows = input.ledger.map { row -> Table.Row in
        .init([
          .init([.code(context.masking.short(row.path))]), .init([.foreign(Limits.cut(row.format))]),
          .init([.text(texts.number(row.records))]), .init([.text(texts.number(row.stored))]),
          .init([.text(texts.number(row.duplicates))]),
          .init([.text(texts.number(row.skipped.values.reduce(0, +)))]), .init([.text(texts.number(row.quarantined))]),
        ])
      }
      blocks.append(.paragraph([.text(context.ledgerLine)]))
      blocks.append(
        .details(
          title: texts("coverage.sources"),
          [
            .table(
              Table(
                caption: texts("coverage.sources"),
                columns: [
                  .init(texts("ledger.source")), .init(texts("ledger.format")),
                  .init(texts("coverage.records"), numeric: true), .init(texts("ledger.stored"), numeric: true),
                  .init(texts("ledger.duplicates"), numeric: true), .init(texts("ledger.skipped"), numeric: true),
                  .init(texts("ledger.quarantined"), numeric: true),
                ], rows: rows))
          ]))
    }
    return blocks
  }

  /// What the exports seem to lack, at most `limit` gaps and how many more there are; nothing where nothing is missing.
  func gaps(limit: Int) -> [Block] {
    let texts = context.texts
    var blocks: [Block] = []
    if !withoutSent.isEmpty {
      let people = withoutSent.map { [owner($0.emails.first ?? $0.id, owners)] }
      blocks.append(.paragraph(texts.inlines("coverage.no-sent", ["people": .inlines(texts.list(unique(people)))])))
    }
    let problems = context.input.coverageProblems.compactMap { line($0, owners) }
    if !problems.isEmpty {
      blocks.append(.bullets(Array(problems.prefix(limit))))
      if problems.count > limit {
        blocks.append(.note(texts.inlines("coverage.more", ["n": .count(problems.count - limit)])))
      }
    }
    return blocks
  }

  /// Gaps that are listed in short reports.
  static let shortLimit = 3

  /// Gaps that are listed; a company with more of them needs `rapport doctor`.
  private static let problemLimit = 12

  /// One gap in a line; nil where the sentence on missing sent mail says it already.
  private func line(_ problem: CoverageProblem, _ owners: [String: Person]) -> [Inline]? {
    let texts = context.texts
    func name(_ address: String) -> TextValue {
      .inlines([address.isEmpty ? .text(texts("coverage.company")) : owner(address, owners)])
    }
    func day(_ date: CivilDate) -> TextValue { .inlines([.time(texts.date(date), iso: date.description)]) }
    func kind(_ kind: Coverage.Holding.Kind) -> TextValue { .text(texts("holding.\(kind.rawValue)")) }
    switch problem {
    case .noSentMail: return nil
    case .noInbox(let address, _): return texts.inlines("coverage.no-inbox", ["owner": name(address)])
    case .noMailbox(let address, let seen):
      return texts.inlines("coverage.no-mailbox", ["person": name(address), "n": .count(seen)])
    case .gap(let address, let what, let from, let to, let days):
      return texts.inlines(
        "coverage.gap",
        ["owner": name(address), "kind": kind(what), "from": day(from), "to": day(to), "n": .count(days)])
    case .endsEarly(let address, let what, let from, let days):
      return texts.inlines(
        "coverage.ends", ["owner": name(address), "kind": kind(what), "from": day(from), "n": .count(days)])
    }
  }

  /// A shared mailbox by its address, a person as the mask says.
  private func owner(_ address: String, _ owners: [String: Person]) -> Inline {
    guard let person = owners[address] else { return .foreign(context.masking.short(address)) }
    if person.role == .shared || person.role == .system { return .foreign(Limits.cut(person.name ?? address)) }
    return context.words.party(Participant(name: person.name, email: address, person: person.id, staff: true))
  }

  private func date(_ instant: Instant) -> Inline {
    let local = context.input.calendar.zone.timestamp(instant)
    return .time(context.texts.date(local.civil.date), iso: local.civil.date.description)
  }

  private func unique(_ items: [[Inline]]) -> [[Inline]] {
    var seen: Set<[Inline]> = []
    return items.filter { seen.insert($0).inserted }
  }
}
