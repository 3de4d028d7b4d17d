import RapportModel

/// Figures of teams: only of groups large enough, and never so that a small group could be computed as a difference.
struct TeamFigures {
  /// A team with its members.
  struct Team: Hashable {
    var name: String
    var members: Int
  }

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  /// The teams that may be shown: those of at least `minimum` members; and where those left out together are fewer
  /// than `minimum` (but somebody), the smallest shown team joins them, so that total minus shown tells nothing about
  /// a small group (hostile-inputs.md, case 118).
  static func shown(_ teams: [Team], minimum: Int) -> Set<String> {
    let sorted = teams.sorted { ($0.members, $0.name) < ($1.members, $1.name) }
    var shown = sorted.filter { $0.members >= minimum }
    var hidden = sorted.filter { $0.members < minimum }.reduce(0) { $0 + $1.members }
    while hidden > 0, hidden < minimum, !shown.isEmpty { hidden += shown.removeFirst().members }
    return Set(shown.map(\.name))
  }

  var blocks: [Block] {
    let input = context.input
    let texts = context.texts
    let minimum = input.configuration.privacy.minimumGroup
    var teamOf: [String: String] = [:]
    var members: [String: Int] = [:]
    for person in input.configuration.staff where person.role != .shared && person.role != .system {
      let team = person.team ?? ""
      members[team, default: 0] += 1
      teamOf[person.id] = team
    }
    guard members.keys.contains(where: { !$0.isEmpty }) else { return [] }
    let shown = Self.shown(members.map { Team(name: $0.key, members: $0.value) }, minimum: minimum)
    var shares: [String: WeekFigures.Share] = [:]
    for account in input.accounts {
      for contact in account.facts.contacts where input.period.contains(context.day(contact.time)) {
        guard let by = contact.reactedBy, let team = teamOf[by.person ?? by.handle], shown.contains(team),
          contact.status == .answered || contact.status == .answeredLate
        else { continue }
        shares[team, default: .init()].whole += 1
        if contact.status == .answered { shares[team, default: .init()].part += 1 }
      }
    }
    // By name, not by figure: this is no ranking.
    let rows = shown.filter { !$0.isEmpty }.sorted().map { team -> Table.Row in
      let share = shares[team] ?? .init()
      let interval = share.interval.map {
        texts("interval.plain", ["low": .text(texts.percent($0.low)), "high": .text(texts.percent($0.high))])
      }
      return .init([
        .init([.foreign(Limits.cut(team))]), .init([.text(texts.number(members[team] ?? 0))]),
        .init([.text(texts.number(share.whole))]), .init([.text(share.value.map(texts.percent) ?? "–")]),
        .init([.text(interval ?? "–")]),
      ])
    }
    var blocks: [Block] = []
    if !rows.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: texts("teams.caption"),
            columns: [
              .init(texts("teams.team")), .init(texts("teams.members"), numeric: true),
              .init(texts("teams.answered"), numeric: true), .init(texts("figure.in-time"), numeric: true),
              .init(texts("figure.interval"), numeric: true),
            ], rows: rows)))
    }
    if rows.count < members.keys.filter({ !$0.isEmpty }).count {
      blocks.append(.note(texts.inlines("teams.hidden", ["n": .count(minimum)])))
    }
    return blocks
  }
}
