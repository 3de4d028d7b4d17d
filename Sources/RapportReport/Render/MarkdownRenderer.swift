import RapportModel

/// Writes a report as Markdown (CommonMark with GitHub's tables) that reads well raw and rendered. Words of others are
/// escaped so that nothing in them becomes markup, even where a renderer passes raw HTML through.
public struct MarkdownRenderer: Sendable {
  /// The renderer.
  public init() {}

  /// The document, UTF-8.
  public func render(_ report: Report) -> [UInt8] {
    var page = MarkdownPage(report: report)
    page.write()
    return Array(page.output.utf8)
  }
}

extension MarkdownRenderer {
  /// `text` as literal words on one line, wherever on a line they stand.
  public static func escape(_ text: String) -> String { MarkdownPage.escape(text) }
}

/// One Markdown document in the making.
struct MarkdownPage {
  let report: Report
  private(set) var output = ""
  private let texts: Texts

  init(report: Report) {
    self.report = report
    self.texts = Texts(report.language)
  }

  mutating func write() {
    output += "# " + inlines(report.title) + "\n"
    paragraph(inlines(report.subtitle))
    for section in report.sections {
      output += "\n## " + Self.escape(section.title) + "\n"
      for block in section.blocks { write(block, level: 3) }
    }
    output += "\n---\n"
    for line in report.footer { paragraph(inlines(line)) }
  }

  private mutating func write(_ block: Block, level: Int) {
    switch block {
    case .paragraph(let runs), .note(let runs): paragraph(inlines(runs))
    case .bullets(let items):
      output += "\n"
      for item in items { output += "- " + inlines(item) + "\n" }
    case .steps(let items):
      output += "\n"
      for (index, item) in items.enumerated() { output += "\(index + 1). " + inlines(item) + "\n" }
    case .table(let table): write(table)
    case .chart(let chart):
      output += "\n**" + Self.escape(chart.title) + "** – " + Self.escape(chart.summary) + "\n"
      write(chart.table)
    case .story(let story): write(story, level: level)
    case .definitions(let entries):
      output += "\n"
      for entry in entries { output += "- **" + inlines(entry.term) + "**: " + inlines(entry.meaning) + "\n" }
    case .details(let title, let blocks):
      output += "\n**" + Self.escape(title) + "**\n"
      for block in blocks { write(block, level: level) }
    }
  }

  /// A paragraph; without leading spaces, which would make code of it.
  private mutating func paragraph(_ text: String) { output += "\n" + text.drop { $0 == " " || $0 == "\u{A0}" } + "\n" }

  private mutating func write(_ table: Table) {
    guard !table.rows.isEmpty else { return }
    // A column of small pictures only has nothing to say here.
    let columns = table.columns.indices.filter { index in
      !table.rows.allSatisfy { row in
        guard row.cells.indices.contains(index), case .sparkline? = row.cells[index].inlines.first else { return false }
        return true
      }
    }
    output += "\n"
    output += "| " + columns.map { Self.escape(table.columns[$0].title) }.joined(separator: " | ") + " |\n"
    output += "| " + columns.map { table.columns[$0].isNumeric ? "--:" : "---" }.joined(separator: " | ") + " |\n"
    for row in table.rows {
      let cells = columns.map { row.cells.indices.contains($0) ? inlines(row.cells[$0].inlines, start: false) : "" }
      output += "| " + cells.joined(separator: " | ") + " |\n"
    }
  }

  private mutating func write(_ story: StoryBlock, level: Int) {
    output += "\n" + String(repeating: "#", count: level) + " " + inlines(story.title) + "\n\n"
    output += inlines(story.labels, separator: " · ") + "\n"
    for sentence in story.sentences { paragraph(inlines(sentence)) }
    write(story.exhibits)
    if story.hiddenExhibits > 0 {
      output += "\n" + Self.escape(texts("story.hidden", ["n": .count(story.hiddenExhibits)])) + "\n"
    }
    if !story.counterExhibits.isEmpty {
      output += "\n**" + Self.escape(texts("story.counter")) + "**\n"
      write(story.counterExhibits)
    }
    if !story.exposure.isEmpty { paragraph(inlines(story.exposure)) }
    if !story.suggestion.isEmpty {
      output += "\n**" + Self.escape(texts("story.suggestion")) + "** " + inlines(story.suggestion, start: false) + "\n"
    }
    for line in story.how { paragraph(inlines(line)) }
  }

  private mutating func write(_ exhibits: [StoryBlock.Exhibit]) {
    if exhibits.isEmpty { return }
    output += "\n"
    for exhibit in exhibits {
      output += "- **" + Self.escape(exhibit.role) + "** " + inlines(exhibit.head, start: false)
      if !exhibit.source.isEmpty { output += " · " + inlines(exhibit.source) }
      output += "\n"
      if !exhibit.quote.isEmpty { output += "  > " + Self.escape(VisibleText.line(exhibit.quote)) + "\n" }
    }
  }

  /// `inlines` on one line; `start` where they begin the line's text, where more would be markup than inside.
  private func inlines(_ inlines: [Inline], separator: String = "", start: Bool = true) -> String {
    var parts: [String] = []
    for inline in inlines {
      let before = parts.joined()
      let isStart = start && before.allSatisfy { $0 == " " || $0 == "\u{A0}" }
      var part: String
      switch inline {
      case .text(let text), .time(let text, _), .badge(let text, _):
        part = Self.escape(VisibleText.line(text), start: isStart)
      case .foreign(let text): part = Self.escape(Self.isolated(VisibleText.line(text)), start: isStart)
      case .quote(let text):
        let marks = report.language.quotationMarks
        part = marks.open + Self.escape(Self.isolated(VisibleText.line(text)), start: false) + marks.close
      case .strong(let inner): part = "**" + self.inlines(inner, start: false) + "**"
      case .code(let text): part = Self.code(VisibleText.line(text))
      case .link(let inner, let target): part = link(inner, target, start: isStart)
      case .sparkline: continue  // The figures stand beside it.
      }
      // A number and a full stop begin a list, also where they come from two runs.
      if start, part.hasPrefix(".") || part.hasPrefix(")"), !before.isEmpty, before.allSatisfy(\.isNumber) {
        part = "\\" + part
      }
      parts.append(part)
    }
    return parts.joined(separator: separator)
  }

  /// Links to other reports only: places within a page have no names that every Markdown program shares.
  private func link(_ inner: [Inline], _ target: LinkTarget, start: Bool) -> String {
    guard case .report(let file, _) = target else { return inlines(inner, start: start) }
    return "[" + inlines(inner, start: false) + "](" + file.with(suffix: "md") + ")"
  }

  /// Text with right-to-left letters between U+2068 and U+2069, so that it does not turn the words around it (UAX #9).
  private static func isolated(_ text: String) -> String {
    let turns = text.unicodeScalars.contains {
      (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value) || (0xFE70...0xFEFF).contains($0.value)
        || (0x10800...0x10FFF).contains($0.value) || (0x1E800...0x1EFFF).contains($0.value)
    }
    return turns ? "\u{2068}" + text + "\u{2069}" : text
  }

  /// A code span: in it nothing is markup but its own end, so backticks become apostrophes; a bar would end a cell.
  private static func code(_ text: String) -> String {
    var inside = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "`": inside += "ˋ"
      case "|": inside += "¦"
      default: inside.unicodeScalars.append(scalar)
      }
    }
    return inside.isEmpty ? "" : "`" + inside + "`"
  }

  /// `text` as literal words on one line, at the `start` of a line's text or inside it (CommonMark 0.31, 2.4 and 2.5; GitHub's
  /// tables, strikethrough and autolinks; Obsidian's tags, comments and highlights).
  static func escape(_ text: String, start: Bool = true) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    var onlyDigits = start
    var onlySpace = start
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r": result += " "
      case "\\", "`", "*", "_", "{", "[", "]", "|", "~", "$", "^", "@":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "#", "%", "=":
        // A heading or tag at the start of a word; `%%` and `==` are Obsidian's comment and highlight.
        let isTag = scalar == "#" && !previous.properties.isAlphabetic
        let startsRule = scalar == "=" && onlySpace
        if isTag || startsRule || previous == scalar || next == scalar { result += "\\" }
        result.unicodeScalars.append(scalar)
      case "-", "+":
        // A list item or a rule only at the start of a line.
        if onlySpace || start && result.hasSuffix("\\-") { result += "\\" }
        result.unicodeScalars.append(scalar)
      case ".", ")":
        // "1." starts a list; "www." becomes a link.
        let afterW = index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
        if scalar == "." && afterW || onlyDigits && index > 0 { result += "\\" }
        result.unicodeScalars.append(scalar)
      case ":":
        // "https://" becomes a link, ":smile:" a picture.
        if next == "/" || next.properties.isAlphabetic { result += "\\" }
        result.unicodeScalars.append(scalar)
      case "/":
        // Some readers make a link of "//host/path" too.
        if next == "/" { result += "\\" }
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      if !("0"..."9").contains(scalar), scalar != " " || !onlySpace { onlyDigits = false }
      if scalar != " " { onlySpace = false }
      previous = scalar
    }
    return result
  }
}
