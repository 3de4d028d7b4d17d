/// Pieces of SVG (SVG 2). Colours come twice: as attributes for mail programs that drop style sheets, and as classes,
/// which win where the sheet is there (dark mode, print).
enum Drawing {
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.isFinite, abs(tenths) < 1e9 else { return "0" }
    let n = Int(tenths)
    return n % 10 == 0 ? "\(n / 10)" : "\(n < 0 ? "-" : "")\(abs(n) / 10).\(abs(n) % 10)"
  }

  /// The frame, with its words for those who don't see it.
  static func frame(_ width: Double, _ height: Double, title: String, summary: String, _ children: [HTMLNode])
    -> HTMLNode
  {
    .of(
      .svg,
      [
        .xmlns: "http://www.w3.org/2000/svg", .viewBox: "0 0 \(number(width)) \(number(height))",
        .width: number(width), .height: number(height), .role: "img", .ariaLabel: title + ". " + summary,
        .fontSize: "12", .fontFamily: "system-ui, sans-serif", .focusable: "false",
      ], children)
  }

  static func text(_ x: Double, _ y: Double, _ words: String, anchor: String = "start", soft: Bool = false) -> HTMLNode
  {
    .of(
      .text,
      [
        .x: number(x), .y: number(y), .textAnchor: anchor, .cssClass: soft ? "s" : "t",
        .fill: soft ? "#59636e" : "#1c2126",
      ], [.text(VisibleText.line(words))])
  }

  static func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ cssClass: String) -> HTMLNode {
    .of(
      .rect,
      [
        .x: number(x), .y: number(y), .width: number(max(0, width)), .height: number(max(0, height)),
        .cssClass: cssClass, .fill: colour(cssClass),
      ])
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ cssClass: String, width: Double = 1)
    -> HTMLNode
  {
    .of(
      .line,
      [
        .x1: number(x1), .y1: number(y1), .x2: number(x2), .y2: number(y2), .cssClass: cssClass,
        .stroke: colour(cssClass), .strokeWidth: number(width),
      ])
  }

  static func dot(_ x: Double, _ y: Double, _ r: Double, _ cssClass: String) -> HTMLNode {
    .of(.circle, [.cx: number(x), .cy: number(y), .r: number(r), .cssClass: cssClass, .fill: colour(cssClass)])
  }

  /// A line through points; a nil breaks it.
  static func path(_ points: [(x: Double, y: Double)?], _ cssClass: String, width: Double = 1.5) -> HTMLNode {
    var d = ""
    var isDown = false
    for point in points {
      guard let point else {
        isDown = false
        continue
      }
      d += (isDown ? "L" : "M") + number(point.x) + " " + number(point.y)
      isDown = true
    }
    return .of(
      .path, [.d: d, .cssClass: cssClass, .stroke: colour(cssClass), .fill: "none", .strokeWidth: number(width)])
  }

  private static func colour(_ cssClass: String) -> String {
    switch cssClass {
    case "a", "sa": "#3167ad"
    case "b", "sb": "#b45309"
    case "mark", "smark": "#b4231a"
    case "grid": "#d8dee4"
    case "area": "#dbe6f4"
    default: "#6b7280"
    }
  }

  /// About how wide words are at 12 px; enough to leave room for them. Cyrillic letters run wider than Latin ones.
  static func width(of words: String) -> Double {
    words.unicodeScalars.reduce(0) { $0 + ((0x400...0x52F).contains($1.value) ? 7.6 : 6.7) }
  }
}

/// A line of figures the size of a word.
struct Sparkline {
  var values: [Double?]
  var label: String

  var svg: HTMLNode {
    let known = values.compactMap { $0 }
    guard let least = known.min(), let most = known.max(), values.count > 1 else { return .group([]) }
    let range = most - least
    let points = values.enumerated().map { index, value -> (x: Double, y: Double)? in
      guard let value else { return nil }
      let share = range > 0 ? (value - least) / range : 0.5
      return (4 + Double(index) * 72 / Double(values.count - 1), 18 - share * 14)
    }
    var children = [Drawing.path(points, "sa", width: 1.2)]
    if let last = points.last, let last { children.append(Drawing.dot(last.x, last.y, 2.2, "mark")) }
    return .of(
      .svg,
      [
        .cssClass: "spark", .viewBox: "0 0 80 22", .width: "80", .height: "22", .role: "img", .ariaLabel: label,
        .focusable: "false",
      ], children)
  }
}

/// Horizontal bars, narrow enough for a phone.
struct BarDrawing {
  var bars: [Chart.Bar]

  func svg(title: String, summary: String) -> HTMLNode {
    let labelWidth = min(170, (bars.map { Drawing.width(of: $0.label) }.max() ?? 0) + 8)
    let most = max(1, bars.map(\.value).max() ?? 1)
    let room = 326 - labelWidth - 40
    var children: [HTMLNode] = []
    for (index, bar) in bars.enumerated() {
      let y = Double(index) * 22
      children.append(Drawing.text(labelWidth - 6, y + 15, bar.label, anchor: "end"))
      let length = Double(bar.value) / Double(most) * room
      if bar.value > 0 {
        children.append(Drawing.rect(labelWidth, y + 4, max(2, length), 14, bar.isMarked ? "mark" : "a"))
      }
      children.append(Drawing.text(labelWidth + length + 5, y + 15, String(bar.value), soft: true))
    }
    children.append(Drawing.line(labelWidth, 0, labelWidth, Double(bars.count) * 22, "grid"))
    return Drawing.frame(326, Double(bars.count) * 22 + 2, title: title, summary: summary, children)
  }
}

/// Points over weeks, each with its interval.
struct TrendDrawing {
  var points: [Chart.TrendPoint]

  func svg(title: String, summary: String) -> HTMLNode {
    let ends = points.flatMap { [$0.value, $0.low, $0.high] }.compactMap { $0 }
    let most = max(ends.max() ?? 1, 1e-9)
    let step = points.count > 1 ? 280 / Double(points.count - 1) : 0
    func x(_ index: Int) -> Double { 24 + Double(index) * step }
    func y(_ value: Double) -> Double { 96 - value / most * 72 }
    var children: [HTMLNode] = [Drawing.line(8, 96, 320, 96, "grid")]
    for (index, point) in points.enumerated() {
      if let low = point.low, let high = point.high {
        children.append(Drawing.line(x(index), y(low), x(index), y(high), "area", width: 8))
      }
    }
    children.append(Drawing.path(points.enumerated().map { i, p in p.value.map { (x(i), y($0)) } }, "sa"))
    for (index, point) in points.enumerated() {
      let isLast = index == points.count - 1
      if let value = point.value {
        children.append(Drawing.dot(x(index), y(value), isLast ? 4 : 3, isLast ? "mark" : "a"))
        if isLast || index == 0 {
          let top = max(12, y(point.high ?? value) - 6)
          children.append(
            Drawing.text(x(index) + (isLast ? 8 : -8), top, point.words, anchor: isLast ? "end" : "start"))
        }
      }
      children.append(Drawing.text(x(index), 112, point.label, anchor: "middle", soft: true))
    }
    return Drawing.frame(328, 118, title: title, summary: summary, children)
  }
}

/// Contacts over time, a lane a channel.
struct LaneDrawing {
  var chart: LaneChart

  func svg(title: String, summary: String) -> HTMLNode {
    let left =
      min(130, (chart.lanes.map { Drawing.width(of: $0.label) } + [Drawing.width(of: chart.findingsLabel)]).max() ?? 60)
      + 8
    let room = 700 - left
    let column = room / Double(max(1, chart.columns))
    let most = Double(max(1, chart.lanes.flatMap { $0.inbound + $0.outbound }.max() ?? 1))
    let laneHeight = 44.0
    var children: [HTMLNode] = []
    let bottom = Double(chart.lanes.count) * laneHeight + 24
    for tick in chart.ticks {
      let x = left + Double(tick.column) * column
      children.append(Drawing.line(x, 0, x, bottom, "grid"))
      children.append(Drawing.text(x + 2, bottom + 14, tick.label, soft: true))
    }
    for (index, lane) in chart.lanes.enumerated() {
      let middle = Double(index) * laneHeight + laneHeight / 2
      children.append(Drawing.text(left - 8, middle + 4, lane.label, anchor: "end"))
      children.append(Drawing.line(left, middle, 700, middle, "grid"))
      let width = max(2, min(6, column - 0.4))
      for c in 0..<chart.columns {
        let x = left + Double(c) * column
        if c < lane.inbound.count, lane.inbound[c] > 0 {
          let height = 3 + Double(lane.inbound[c]) / most * 15
          children.append(Drawing.rect(x, middle - height, width, height, "a"))
        }
        if c < lane.outbound.count, lane.outbound[c] > 0 {
          let height = 3 + Double(lane.outbound[c]) / most * 15
          children.append(Drawing.rect(x, middle, width, height, "b"))
        }
      }
    }
    let y = Double(chart.lanes.count) * laneHeight + 12
    children.append(Drawing.text(left - 8, y + 4, chart.findingsLabel, anchor: "end"))
    for (c, count) in chart.findings.enumerated() where count > 0 {
      children.append(Drawing.dot(left + Double(c) * column + 2, y, min(6, 3 + Double(count - 1)), "mark"))
    }
    return Drawing.frame(708, bottom + 20, title: title, summary: summary, children)
  }
}

/// Steps of a case growing hot, one rung each, to the scale of working time.
struct LadderDrawing {
  var steps: [Chart.LadderStep]

  func svg(title: String, summary: String) -> HTMLNode {
    let last = Double(max(1, steps.map(\.seconds).max() ?? 1))
    let height = Double(steps.count) * 34
    var children: [HTMLNode] = []
    var rung: [(x: Double, y: Double)?] = []
    for (index, step) in steps.enumerated() {
      let x = 8 + Double(step.seconds) / last * 90
      let y = height - Double(index) * 34 - 17
      if let previous = rung.last, let previous { rung.append((x, previous.y)) }
      rung.append((x, y))
    }
    children.append(Drawing.path(rung, "sa"))
    for (index, step) in steps.enumerated() {
      let x = 8 + Double(step.seconds) / last * 90
      let y = height - Double(index) * 34 - 17
      children.append(Drawing.dot(x, y, 4.5, step.isManager ? "mark" : "a"))
      children.append(Drawing.text(112, y - 2, step.label))
      children.append(Drawing.text(112, y + 12, step.time, soft: true))
    }
    let width = max(328, 120 + (steps.map { max(Drawing.width(of: $0.label), Drawing.width(of: $0.time)) }.max() ?? 0))
    return Drawing.frame(width, height + 4, title: title, summary: summary, children)
  }
}
