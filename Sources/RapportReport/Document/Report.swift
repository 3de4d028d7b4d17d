public import RapportModel

/// One report as a neutral document: what it says, without any format. Renderers make HTML, Markdown, JSON or plain
/// text of it; nothing in it is masked later, so builders put in only what may be shown.
public struct Report: Sendable {
  /// Which report it is.
  public var kind: ReportKind
  /// Language of its words.
  public var language: ReportLanguage
  /// Name of its file.
  public var fileName: ReportFileName
  /// Heading.
  public var title: [Inline]
  /// Line under the heading.
  public var subtitle: [Inline]
  /// What it says, in order.
  public var sections: [Section]
  /// What it rests on: purpose, period, sources, basis, retention.
  public var footer: [[Inline]]
  /// The same as data, for the JSON form; made when it is asked for, since most runs write no JSON.
  public var data: JSONValue { makeData() }

  private let makeData: @Sendable () -> JSONValue

  /// A report.
  public init(
    kind: ReportKind, language: ReportLanguage, fileName: ReportFileName, title: [Inline], subtitle: [Inline],
    sections: [Section], footer: [[Inline]], data: @escaping @autoclosure @Sendable () -> JSONValue
  ) {
    self.kind = kind
    self.language = language
    self.fileName = fileName
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
    self.footer = footer
    self.makeData = data
  }
}

/// Which report (contract, section 7).
public enum ReportKind: String, Hashable, Sendable, CaseIterable {
  /// What needs an answer today.
  case nightly
  /// The last full week.
  case weekly
  /// Everything about one client.
  case account
  /// One lost or troubled account, step by step.
  case postMortem = "post-mortem"
  /// The list of reports.
  case index
}

/// A part of a report under its own heading.
public struct Section: Hashable, Sendable {
  /// Its place.
  public var anchor: Anchor
  /// Its heading.
  public var title: String
  /// What stands in it.
  public var blocks: [Block]

  /// A part of a report.
  public init(_ anchor: Anchor, _ title: String, _ blocks: [Block]) {
    self.anchor = anchor
    self.title = title
    self.blocks = blocks
  }
}

/// A block of a report.
public indirect enum Block: Hashable, Sendable {
  /// A paragraph.
  case paragraph([Inline])
  /// A paragraph that may be skipped: how something is computed, what is missing.
  case note([Inline])
  /// A list.
  case bullets([[Inline]])
  /// A list whose order means something.
  case steps([[Inline]])
  /// A table.
  case table(Table)
  /// A picture of figures, with its words and its table.
  case chart(Chart)
  /// A course of contacts told once, with its evidence.
  case story(StoryBlock)
  /// Words and what they mean.
  case definitions([Definition])
  /// Blocks that open on demand; always printed.
  case details(title: String, [Block])
}

/// A word and what it means.
public struct Definition: Hashable, Sendable {
  /// The word.
  public var term: [Inline]
  /// Its meaning.
  public var meaning: [Inline]
  /// A word and its meaning.
  public init(_ term: [Inline], _ meaning: [Inline]) {
    self.term = term
    self.meaning = meaning
  }
}

/// A table with headings.
public struct Table: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public var title: String
    /// Whether it holds figures, set to the right.
    public var isNumeric: Bool
    /// A column.
    public init(_ title: String, numeric isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }
  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// What it shows.
    public var inlines: [Inline]
    /// What a column is sorted by, where the words don't do.
    public var sortKey: Double?
    /// A cell.
    public init(_ inlines: [Inline], sortKey: Double? = nil) {
      self.inlines = inlines
      self.sortKey = sortKey
    }
  }
  /// A row.
  public struct Row: Hashable, Sendable {
    /// Its place, where something links to it.
    public var anchor: Anchor?
    /// Its cells.
    public var cells: [Cell]
    /// A row.
    public init(_ cells: [Cell], anchor: Anchor? = nil) {
      self.cells = cells
      self.anchor = anchor
    }
  }

  /// What the table shows.
  public var caption: String
  /// Its columns; the first is the row's heading.
  public var columns: [Column]
  /// Its rows.
  public var rows: [Row]
  /// Whether a reader may want to sort it.
  public var isSortable: Bool

  /// A table.
  public init(caption: String, columns: [Column], rows: [Row], isSortable: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.isSortable = isSortable
  }
}

/// A course of contacts told once: findings of one story with everything that shows them.
public struct StoryBlock: Hashable, Sendable {
  /// A message or call that shows something.
  public struct Exhibit: Hashable, Sendable {
    /// Its place.
    public var anchor: Anchor
    /// When, on which channel, from whom.
    public var head: [Inline]
    /// What it is to the story: asked, answered, asked again.
    public var role: String
    /// Its words, masked and shortened; empty for a call.
    public var quote: String
    /// Where its bytes are.
    public var source: [Inline]
    /// An exhibit.
    public init(anchor: Anchor, head: [Inline], role: String, quote: String, source: [Inline]) {
      self.anchor = anchor
      self.head = head
      self.role = role
      self.quote = quote
      self.source = source
    }
  }

  /// Its place.
  public var anchor: Anchor
  /// Client and matter.
  public var title: [Inline]
  /// The highest severity of its findings.
  public var severity: Severity
  /// Severity in words, status, analyzers.
  public var labels: [Inline]
  /// Sentences of fact, the gravest first.
  public var sentences: [[Inline]]
  /// What shows it, in time order.
  public var exhibits: [Exhibit]
  /// What speaks for the staff.
  public var counterExhibits: [Exhibit]
  /// Exhibits that are not shown here.
  public var hiddenExhibits: Int
  /// How many contacts those concerned handled.
  public var exposure: [Inline]
  /// What could be done.
  public var suggestion: [Inline]
  /// Rule, parameters, command that shows more.
  public var how: [[Inline]]
  /// Words that the page's search looks at besides those shown.
  public var keywords: [String]

  /// A story.
  public init(
    anchor: Anchor, title: [Inline], severity: Severity, labels: [Inline], sentences: [[Inline]],
    exhibits: [Exhibit], counterExhibits: [Exhibit], hiddenExhibits: Int, exposure: [Inline], suggestion: [Inline],
    how: [[Inline]],
    keywords: [String]
  ) {
    self.anchor = anchor
    self.title = title
    self.severity = severity
    self.labels = labels
    self.sentences = sentences
    self.exhibits = exhibits
    self.counterExhibits = counterExhibits
    self.hiddenExhibits = hiddenExhibits
    self.exposure = exposure
    self.suggestion = suggestion
    self.how = how
    self.keywords = keywords
  }
}
