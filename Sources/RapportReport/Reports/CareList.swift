import RapportModel

/// Accounts in the order in which they need care: the gravest open story first, then how things stand with the client,
/// then how many wait. A list of clients, never of people.
struct CareList {
  private struct Entry {
    var analysis: AccountAnalysis
    var severity: Severity
    var told: Int
    var open: Int
    var waiting: Int
    var longest: WaitingTime?
  }

  private let context: ReportContext
  private let entries: [Entry]
  private let quiet: Int

  /// Accounts shown; the rest is counted.
  private static let shown = 15

  init(_ context: ReportContext, stories: [Story]) {
    self.context = context
    let byAccount = Dictionary(grouping: stories, by: \.account.name)
    var entries: [Entry] = []
    for analysis in context.input.accounts {
      let told = byAccount[analysis.account.name] ?? []
      let blocks = analysis.facts.blocks.filter(\.status.isMissed)
      let firsts = Set(blocks.compactMap(\.contacts.first))
      let waits = analysis.facts.contacts.filter { firsts.contains($0.interaction) }.map(\.response)
      entries.append(
        Entry(
          analysis: analysis, severity: told.map(\.severity).max() ?? .info, told: told.count,
          open: told.count(where: \.isOngoing), waiting: blocks.count,
          longest: waits.max { ($0.working, $0.wall) < ($1.working, $1.wall) }))
    }
    let needing = entries.filter { $0.told > 0 || $0.waiting > 0 || $0.analysis.account.status == .atRisk }
    self.quiet = entries.count - needing.count
    self.entries = needing.sorted { Self.rank($0) < Self.rank($1) }
  }

  /// Smaller is earlier.
  private static func rank(_ entry: Entry) -> (Int, Int, Int, Int64, String) {
    let severity = Severity.allCases.count - (Severity.allCases.firstIndex(of: entry.severity) ?? 0)
    let status = entry.analysis.account.status == .active ? 1 : 0
    return (severity, status, -entry.waiting, -(entry.longest?.working.seconds ?? 0), entry.analysis.account.name)
  }

  var blocks: [Block] {
    let texts = context.texts
    if entries.isEmpty { return [.paragraph(texts.inlines("care.none"))] }
    let rows = entries.prefix(Self.shown).map { entry -> Table.Row in
      let rank = Double(Severity.allCases.firstIndex(of: entry.severity) ?? 0)
      var name: [Inline] = [context.account(entry.analysis.account.name)]
      if entry.analysis.account.status != .active {
        name += [.text(" · "), .badge(texts("account.status.\(entry.analysis.account.status.rawValue)"), .high)]
      }
      return .init([
        .init(name),
        .init(
          entry.told > 0 ? [.badge(texts.severity(entry.severity), entry.severity.tone)] : [.text("–")], sortKey: rank),
        .init([.text(texts.number(entry.open))], sortKey: Double(entry.open)),
        .init([.text(texts.number(entry.waiting))], sortKey: Double(entry.waiting)),
        .init(
          [.text(entry.longest.map { texts.workingFigure($0.working) } ?? "–")],
          sortKey: Double(entry.longest?.working.seconds ?? -1)),
        .init(
          entry.analysis.last.map { [context.time($0)] } ?? [.text("–")],
          sortKey: Double(entry.analysis.last?.instant.seconds ?? 0)),
      ])
    }
    var blocks: [Block] = [
      .table(
        Table(
          caption: texts("care.caption"),
          columns: [
            .init(texts("care.account")), .init(texts("care.severity")), .init(texts("care.open"), numeric: true),
            .init(texts("care.waiting"), numeric: true), .init(texts("care.longest"), numeric: true),
            .init(texts("care.last")),
          ], rows: rows, isSortable: true))
    ]
    if entries.count > Self.shown {
      blocks.append(.note(texts.inlines("care.more", ["n": .count(entries.count - Self.shown)])))
    }
    if quiet > 0 { blocks.append(.note(texts.inlines("care.quiet", ["n": .count(quiet)]))) }
    return blocks
  }

  var data: JSONValue {
    .array(
      entries.map { entry in
        .members([
          "name": .string(context.masking.account(entry.analysis.account.name)),
          "status": .string(entry.analysis.account.status.rawValue), "severity": .string(entry.severity.rawValue),
          "open": .int(entry.open), "waiting": .int(entry.waiting),
          "longest_working_seconds": .optional(entry.longest.map { Int($0.working.seconds) }),
          "longest_wall_seconds": .optional(entry.longest.map { Int($0.wall.seconds) }),
          "last": .optional(entry.analysis.last?.iso8601),
        ])
      })
  }
}
