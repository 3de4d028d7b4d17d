import RapportModel

/// The rhythm of a client's contacts: how many a week, the usual gap, and the silence now.
struct Rhythm {
  private let context: ReportContext
  private let days: [CivilDate]

  /// Weeks drawn.
  private static let weeks = 12

  init(_ context: ReportContext, interactions: [Interaction]) {
    self.context = context
    self.days = interactions.filter { $0.direction == .inbound && $0.time != nil }
      .map { context.input.calendar.date(at: $0.instant) }
  }

  var blocks: [Block] {
    let texts = context.texts
    guard let last = days.last else { return [.paragraph(texts.inlines("rhythm.none"))] }
    let today = context.asOfDay
    var distinct: [Int] = []
    for day in days where distinct.last != day.dayNumber { distinct.append(day.dayNumber) }
    let gaps = zip(distinct.dropFirst(), distinct).map { $0 - $1 }.sorted()
    var blocks: [Block] = []
    let silence = today.dayNumber - last.dayNumber
    if gaps.isEmpty {
      blocks.append(.paragraph(texts.inlines("rhythm.once", ["silence": .count(silence)])))
    } else {
      blocks.append(
        .paragraph(
          texts.inlines("rhythm.gap", ["gap": .count(gaps[(gaps.count - 1) / 2]), "silence": .count(silence)])))
    }
    let current = ReportPeriod(weekOf: today)
    let bars = (0..<Self.weeks).reversed().map { back -> Chart.Bar in
      let week = current.earlier(by: back)
      return Chart.Bar(texts.shortDate(week.first), days.count { week.contains($0) })
    }
    blocks.append(
      .chart(
        Chart(
          title: texts("rhythm.title"),
          summary: texts(
            "rhythm.summary", ["n": .count(bars.reduce(0) { $0 + $1.value }), "weeks": .count(Self.weeks)]),
          picture: .bars(bars),
          table: Table(
            caption: texts("rhythm.title"),
            columns: [.init(texts("rhythm.week")), .init(texts("figure.contacts"), numeric: true)],
            rows: bars.map { .init([.init([.text($0.label)]), .init([.text(texts.number($0.value))])]) }))))
    return blocks
  }
}
