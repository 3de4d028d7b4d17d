import RapportModel

/// A ladder for each case that showed two signs or more: the signs, and when a manager was told or took part.
struct EscalationLadders {
  private let context: ReportContext
  private let facts: AccountFacts

  /// Ladders on one page; a table of the others would say little.
  private static let maximum = 6
  /// Rungs of one ladder.
  private static let rungs = 10

  init(_ context: ReportContext, facts: AccountFacts) {
    self.context = context
    self.facts = facts
  }

  var charts: [Chart] {
    let signs = Dictionary(grouping: facts.signs, by: \.caseID)
    let managers = Dictionary(grouping: facts.managerContacts, by: \.caseID)
    let hot = signs.filter { $0.value.count > 1 }.keys.sorted { a, b in
      let (x, y) = (signs[a]?.first?.time.instant ?? .distantPast, signs[b]?.first?.time.instant ?? .distantPast)
      return (y, a) < (x, b)
    }
    return hot.prefix(Self.maximum).compactMap { id in chart(signs[id] ?? [], managers[id] ?? []) }
  }

  private func chart(_ signs: [SignFact], _ managers: [ManagerContact]) -> Chart? {
    let texts = context.texts
    struct Rung {
      var time: Timestamp
      var label: String
      var isManager: Bool
    }
    var rungs = signs.map {
      Rung(time: $0.time, label: texts.capitalized(texts("sign.\($0.kind.rawValue)")), isManager: false)
    }
    rungs += managers.map { Rung(time: $0.time, label: texts("manager.\($0.kind.rawValue)"), isManager: true) }
    rungs.sort { ($0.time.instant, $0.label) < ($1.time.instant, $1.label) }
    guard let first = rungs.first else { return nil }
    let shown = rungs.prefix(Self.rungs)
    let steps = shown.map { rung -> Chart.LadderStep in
      let passed = context.input.calendar.workingTime(from: first.time.instant, to: rung.time.instant)
      return .init(
        time: texts.dateTime(context.input.calendar.zone.timestamp(rung.time.instant)), seconds: passed.seconds,
        label: rung.label, isManager: rung.isManager)
    }
    let rows = zip(shown, steps).map { rung, step -> Table.Row in
      .init([
        .init([context.time(rung.time)]), .init([.text(rung.label)]),
        .init([.text(texts.workingFigure(WorkingDuration(seconds: step.seconds)))]),
      ])
    }
    let told = rungs.first { $0.isManager }
    let title = texts("ladder.title", ["day": .text(texts.date(context.day(first.time)))])
    return Chart(
      title: title,
      summary: texts(told == nil ? "ladder.summary.never" : "ladder.summary", ["n": .count(signs.count)]),
      picture: .ladder(Array(steps)),
      table: Table(
        caption: title,
        columns: [
          .init(texts("timeline.time")), .init(texts("ladder.step")), .init(texts("ladder.passed"), numeric: true),
        ], rows: rows))
  }
}
