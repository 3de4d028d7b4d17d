import RapportModel

/// The figures of a week beside those of the weeks before, each with its count, its interval and how it is computed.
struct FigureTable {
  /// Weeks shown: this one and four before; enough to see a trend, few enough for a table.
  static let weekCount = 5
  /// Of the weeks before, those with a column of their own; the trend shows all.
  private static let columnCount = 3

  /// The period first, then the ones before it.
  let weeks: [WeekFigures]
  private let context: ReportContext
  private let texts: Texts

  init(_ context: ReportContext) {
    self.context = context
    self.texts = context.texts
    self.weeks = (0..<Self.weekCount).map { WeekFigures(context.input.period.earlier(by: $0), input: context.input) }
  }

  /// One figure of one week.
  private struct Value {
    var number: Double?
    var words: String
    var count: String
    var interval: String
    var low: Double?
    var high: Double?
  }

  private struct Figure {
    var id: String
    var value: (WeekFigures) -> Value
  }

  private var figures: [Figure] {
    [
      Figure(id: "contacts") { week in
        let interval = PoissonInterval(count: week.contacts)
        return Value(
          number: Double(week.contacts), words: texts.number(week.contacts), count: "",
          interval: texts(
            "interval.plain", ["low": .text(rounded(interval.low)), "high": .text(rounded(interval.high))]),
          low: interval.low, high: interval.high)
      },
      Figure(id: "in-time") { share($0.inTime) },
      Figure(id: "answered") { share($0.answered) },
      Figure(id: "median") { quantile($0.response, 0.5) },
      Figure(id: "p90") { quantile($0.response, 0.9) },
      Figure(id: "vague") { count($0.vagueReplies) },
      Figure(id: "complaints") { count($0.complaints) },
      Figure(id: "promises") { share($0.promises) },
      Figure(id: "escalation") { quantile($0.escalation, 0.5) },
    ]
  }

  private func share(_ share: WeekFigures.Share) -> Value {
    guard let value = share.value, let interval = share.interval else { return none }
    return Value(
      number: value, words: texts.percent(value),
      count: texts("count.of", ["n": .count(share.part), "of": .count(share.whole)]),
      interval: texts(
        "interval.plain", ["low": .text(texts.percent(interval.low)), "high": .text(texts.percent(interval.high))]),
      low: interval.low, high: interval.high)
  }

  private func count(_ n: Int) -> Value {
    let interval = PoissonInterval(count: n)
    return Value(
      number: Double(n), words: texts.number(n), count: "",
      interval: texts("interval.plain", ["low": .text(rounded(interval.low)), "high": .text(rounded(interval.high))]),
      low: interval.low, high: interval.high)
  }

  private func quantile(_ estimate: KaplanMeier, _ p: Double) -> Value {
    guard estimate.count > 0 else { return none }
    let count = texts("count.of", ["n": .count(estimate.ended), "of": .count(estimate.count)])
    guard let seconds = estimate.quantile(p) else {
      let longest = texts.workingFigure(WorkingDuration(seconds: estimate.longest))
      return Value(
        number: nil, words: texts("figure.beyond", ["time": .text(longest)]), count: count, interval: "", low: nil,
        high: nil)
    }
    let (low, high) = estimate.interval(ofQuantile: p)
    let lowWords = low.map { texts.workingFigure(WorkingDuration(seconds: $0)) } ?? "…"
    let highWords = high.map { texts.workingFigure(WorkingDuration(seconds: $0)) } ?? "…"
    return Value(
      number: Double(seconds), words: texts.workingFigure(WorkingDuration(seconds: seconds)), count: count,
      interval: texts("interval.plain", ["low": .text(lowWords), "high": .text(highWords)]), low: low.map(Double.init),
      high: high.map(Double.init))
  }

  private var none: Value { Value(number: nil, words: "–", count: "", interval: "", low: nil, high: nil) }

  private func rounded(_ value: Double) -> String { texts.number(Int(value.rounded())) }

  var blocks: [Block] {
    var columns: [Table.Column] = [
      .init(texts("figure.name")), .init(weekName(weeks[0].period), numeric: true), .init(texts("figure.trend")),
      .init(texts("chart.count"), numeric: true),
      // Not a numeric column: a range of durations may break in two lines, or the table outgrows a page of 1,100 px.
      .init(texts("figure.interval")),
    ]
    columns += weeks.dropFirst().prefix(Self.columnCount).map { .init(weekName($0.period), numeric: true) }
    let rows = figures.map { figure -> Table.Row in
      let values = weeks.map { figure.value($0) }
      let trend = trendWords(values.reversed().map(\.words))
      var cells: [Table.Cell] = [
        .init([.text(texts("figure.\(figure.id)"))]),
        .init([.strong([.text(Self.unbroken(values[0].words))])]),
        .init([.sparkline(values.reversed().map(\.number), label: trend)]),
        .init([.text(values[0].count.replacing(" ", with: "\u{A0}"))]),
        .init([.text(Self.unbroken(values[0].interval))]),
      ]
      cells += values.dropFirst().prefix(Self.columnCount).map { .init([.text(Self.unbroken($0.words))]) }
      return Table.Row(cells)
    }
    var blocks: [Block] = [.table(Table(caption: texts("figure.caption"), columns: columns, rows: rows))]
    blocks += [trend, distribution].compactMap { $0 }.map { .chart($0) }
    var how = figures.map { Definition([.text(texts("figure.\($0.id)"))], [.text(texts("figure.\($0.id).how"))]) }
    how.append(Definition([.text(texts("figure.interval"))], [.text(texts("figure.interval.how"))]))
    blocks.append(.details(title: texts("figure.how"), [.definitions(how)]))
    if weeks[0].outOfRange > 0 {
      blocks.append(.note(texts.inlines("figure.out-of-range", ["n": .count(weeks[0].outOfRange)])))
    }
    if weeks[0].unverifiable > 0 {
      blocks.append(.note(texts.inlines("figure.unverifiable", ["n": .count(weeks[0].unverifiable)])))
    }
    return blocks
  }

  /// The text with its units held to their numbers: a narrow cell breaks between hours and minutes only.
  private static func unbroken(_ text: String) -> String {
    var output = ""
    for character in text {
      output.append(character == " " && output.last?.isNumber == true ? "\u{A0}" : character)
    }
    return output
  }

  private func trendWords(_ words: [String]) -> String {
    texts("figure.trend.label", ["values": .text(words.joined(separator: ", "))])
  }

  private func weekName(_ period: ReportPeriod) -> String {
    guard let (_, week) = period.isoWeek else { return texts.shortDate(period.first) }
    return texts.week(week)
  }

  /// The share answered in time over the weeks.
  private var trend: Chart? {
    let points = weeks.reversed().map { week -> Chart.TrendPoint in
      let value = share(week.inTime)
      return Chart.TrendPoint(
        label: week.period.isoWeek.map { String($0.week) } ?? texts.shortDate(week.period.first), value: value.number,
        low: value.low, high: value.high, words: value.words)
    }
    guard points.count(where: { $0.value != nil }) > 1, let first = points.first(where: { $0.value != nil }),
      let last = points.last(where: { $0.value != nil })
    else { return nil }
    let rows = weeks.reversed().map { week -> Table.Row in
      let value = share(week.inTime)
      return .init([
        .init([.text(weekName(week.period))]), .init([.text(value.words)]), .init([.text(value.count)]),
        .init([.text(value.interval)]),
      ])
    }
    return Chart(
      title: texts("chart.trend"),
      summary: texts(
        "chart.trend.summary",
        ["first": .text(first.label), "from": .text(first.words), "last": .text(last.label), "to": .text(last.words)]),
      picture: .trend(points),
      table: Table(
        caption: texts("chart.trend"),
        columns: [
          .init(texts("chart.week")), .init(texts("figure.in-time"), numeric: true),
          .init(texts("chart.count"), numeric: true), .init(texts("figure.interval"), numeric: true),
        ], rows: rows))
  }

  /// How long clients waited for the first response in the period.
  private var distribution: Chart? {
    let waits = weeks[0].waits
    guard !waits.isEmpty else { return nil }
    let edges: [Int64] = [0, 900, 3600, 7200, 14_400, 28_800, 57_600]
    var bars: [Chart.Bar] = []
    for (index, edge) in edges.enumerated() {
      let lower = index == 0 ? -1 : edges[index - 1]
      let n = waits.count { $0.isEnded && $0.seconds > lower && $0.seconds <= edge }
      let label =
        edge == 0
        ? texts("working.none")
        : texts("chart.up-to", ["time": .text(texts.workingFigure(WorkingDuration(seconds: edge)))])
      bars.append(Chart.Bar(label, n))
    }
    let last = edges.last ?? 0
    bars.append(
      Chart.Bar(
        texts("chart.over", ["time": .text(texts.workingFigure(WorkingDuration(seconds: last)))]),
        waits.count { $0.isEnded && $0.seconds > last }))
    let unanswered = waits.count { !$0.isEnded }
    bars.append(Chart.Bar(texts("chart.unanswered"), unanswered, isMarked: true))
    return Chart(
      title: texts("chart.waits"),
      summary: texts(
        "chart.waits.summary",
        [
          "n": .count(waits.count), "hour": .count(waits.count { $0.isEnded && $0.seconds <= 3600 }),
          "open": .count(unanswered),
        ]),
      picture: .bars(bars),
      table: Table(
        caption: texts("chart.waits"),
        columns: [.init(texts("chart.wait")), .init(texts("chart.count"), numeric: true)],
        rows: bars.map { .init([.init([.text($0.label)]), .init([.text(texts.number($0.value))])]) }))
  }

  var data: JSONValue {
    .array(
      figures.map { figure in
        let values = weeks.map { ($0.period, figure.value($0)) }
        return .members([
          "id": .string(figure.id),
          "name": .string(texts("figure.\(figure.id)")),
          "how": .string(texts("figure.\(figure.id).how")),
          "weeks": .array(
            values.map { period, value in
              .members([
                "period": .string(period.name), "value": .optional(value.number), "low": .optional(value.low),
                "high": .optional(value.high), "words": .string(value.words), "count": .string(value.count),
              ])
            }),
        ])
      })
  }
}
