/// A picture of figures: drawn as inline SVG without any script, told in words, with its table behind it.
public struct Chart: Hashable, Sendable {
  /// What kind of picture, with its figures.
  public enum Picture: Hashable, Sendable {
    /// Horizontal bars.
    case bars([Bar])
    /// Points over weeks with their intervals.
    case trend([TrendPoint])
    /// Contacts over time, a lane a channel.
    case lanes(LaneChart)
    /// Steps of a case growing hot.
    case ladder([LadderStep])
  }

  /// A bar.
  public struct Bar: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// Its length.
    public var value: Int
    /// Whether it stands for something that did not end well.
    public var isMarked: Bool
    /// A bar.
    public init(_ label: String, _ value: Int, isMarked: Bool = false) {
      self.label = label
      self.value = value
      self.isMarked = isMarked
    }
  }

  /// A point of a trend.
  public struct TrendPoint: Hashable, Sendable {
    /// Name of the week.
    public var label: String
    /// Value; nil without data.
    public var value: Double?
    /// Lower end of its interval.
    public var low: Double?
    /// Upper end of its interval.
    public var high: Double?
    /// The value in words.
    public var words: String
    /// A point.
    public init(label: String, value: Double?, low: Double? = nil, high: Double? = nil, words: String) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
      self.words = words
    }
  }

  /// A step of an escalation.
  public struct LadderStep: Hashable, Sendable {
    /// When, in words.
    public var time: String
    /// Working seconds since the first step.
    public var seconds: Int64
    /// What happened.
    public var label: String
    /// Whether a manager took part here.
    public var isManager: Bool
    /// A step.
    public init(time: String, seconds: Int64, label: String, isManager: Bool) {
      self.time = time
      self.seconds = seconds
      self.label = label
      self.isManager = isManager
    }
  }

  /// Heading.
  public var title: String
  /// What it shows, in a sentence: stands in for the picture.
  public var summary: String
  /// The picture.
  public var picture: Picture
  /// The figures behind it.
  public var table: Table

  /// A picture with its words and its table.
  public init(title: String, summary: String, picture: Picture, table: Table) {
    self.title = title
    self.summary = summary
    self.picture = picture
    self.table = table
  }

  /// The picture as SVG.
  var svg: HTMLNode {
    switch picture {
    case .bars(let bars): BarDrawing(bars: bars).svg(title: title, summary: summary)
    case .trend(let points): TrendDrawing(points: points).svg(title: title, summary: summary)
    case .lanes(let chart): LaneDrawing(chart: chart).svg(title: title, summary: summary)
    case .ladder(let steps): LadderDrawing(steps: steps).svg(title: title, summary: summary)
    }
  }
}

/// Contacts over time, a lane a channel: what came in above the line, what went out below.
public struct LaneChart: Hashable, Sendable {
  /// A lane.
  public struct Lane: Hashable, Sendable {
    /// Name of the channel.
    public var label: String
    /// Incoming contacts by column.
    public var inbound: [Int]
    /// Outgoing ones by column.
    public var outbound: [Int]
    /// A lane.
    public init(label: String, inbound: [Int], outbound: [Int]) {
      self.label = label
      self.inbound = inbound
      self.outbound = outbound
    }
  }

  /// Lanes, top to bottom.
  public var lanes: [Lane]
  /// Columns that hold findings, with their number.
  public var findings: [Int]
  /// Name of the lane of findings.
  public var findingsLabel: String
  /// Words along the time axis, by column.
  public var ticks: [Tick]
  /// Number of columns.
  public var columns: Int

  /// A word on the time axis.
  public struct Tick: Hashable, Sendable {
    /// Where.
    public var column: Int
    /// The word.
    public var label: String
    /// A word on the time axis.
    public init(column: Int, label: String) {
      self.column = column
      self.label = label
    }
  }

  /// Contacts over time.
  public init(lanes: [Lane], findings: [Int], findingsLabel: String, ticks: [Tick], columns: Int) {
    self.lanes = lanes
    self.findings = findings
    self.findingsLabel = findingsLabel
    self.ticks = ticks
    self.columns = columns
  }
}
