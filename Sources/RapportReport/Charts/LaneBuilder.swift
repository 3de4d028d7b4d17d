import RapportModel

/// Makes the lanes of an account's timeline: contacts counted by channel, direction and stretch of time.
struct LaneBuilder {
  private let context: ReportContext
  private let interactions: [Interaction]
  private let findings: [Finding]

  /// Columns: as many as a page has room for bars of two pixels.
  private static let columns = 240

  init(_ context: ReportContext, interactions: [Interaction], findings: [Finding]) {
    self.context = context
    self.interactions = interactions.filter {
      $0.time != nil && ($0.direction == .inbound || $0.direction == .outbound)
    }
    self.findings = findings.filter { $0.verdict != .dismissed && $0.severity != .info }
  }

  /// The picture; nil without contacts.
  var chart: Chart? {
    guard let first = interactions.first?.instant.seconds, let last = interactions.last?.instant.seconds else {
      return nil
    }
    let texts = context.texts
    let span = max(86_400, last - first)
    func column(_ time: Instant) -> Int {
      let share = Double(time.seconds - first) / Double(span)
      return min(Self.columns - 1, max(0, Int(share * Double(Self.columns - 1))))
    }
    var lanes: [LaneChart.Lane] = []
    var rows: [Table.Row] = []
    for channel in Channel.allCases {
      var inbound = Array(repeating: 0, count: Self.columns)
      var outbound = inbound
      for interaction in interactions where interaction.channel == channel {
        if interaction.direction == .inbound {
          inbound[column(interaction.instant)] += 1
        } else {
          outbound[column(interaction.instant)] += 1
        }
      }
      let (into, out) = (inbound.reduce(0, +), outbound.reduce(0, +))
      guard into + out > 0 else { continue }
      let name = texts.capitalized(texts.channel(channel))
      lanes.append(.init(label: name, inbound: inbound, outbound: outbound))
      rows.append(.init([.init([.text(name)]), .init([.text(texts.number(into))]), .init([.text(texts.number(out))])]))
    }
    var marks = Array(repeating: 0, count: Self.columns)
    for finding in findings { marks[column(finding.firstSeen.instant)] += 1 }
    var ticks = (0..<5).map { index -> LaneChart.Tick in
      let time = Instant(seconds: first + span * Int64(index) / 5)
      let day = context.input.calendar.date(at: time)
      return .init(
        column: Self.columns * index / 5, label: span > 300 * 86_400 ? texts.date(day) : texts.shortDate(day))
    }
    for index in ticks.indices.reversed() where index > 0 && ticks[index].label == ticks[index - 1].label {
      ticks.remove(at: index)
    }
    return Chart(
      title: texts("lanes.title"),
      summary: texts("lanes.summary", ["n": .count(interactions.count), "findings": .count(findings.count)]),
      picture: .lanes(
        LaneChart(
          lanes: lanes, findings: marks, findingsLabel: texts("lanes.findings"), ticks: ticks, columns: Self.columns)),
      table: Table(
        caption: texts("lanes.title"),
        columns: [
          .init(texts("timeline.channel")), .init(texts("direction.inbound"), numeric: true),
          .init(texts("direction.outbound"), numeric: true),
        ], rows: rows))
  }
}
