import RapportModel

/// Writes a report as plain text for the body of a mail or a terminal: no markup, control characters visible, lines of
/// at most 76 characters where words allow (RFC 5322, 2.1.1 recommends 78).
public struct TextRenderer: Sendable {
  /// Longest line, in characters.
  public static let width = 76

  /// The renderer.
  public init() {}

  /// The text, UTF-8.
  public func render(_ report: Report) -> [UInt8] {
    var page = TextPage(language: report.language)
    page.paragraph(report.title)
    page.paragraph(report.subtitle)
    for section in report.sections {
      page.heading(section.title)
      for block in section.blocks { page.write(block) }
    }
    page.rule()
    for line in report.footer { page.paragraph(line) }
    return Array(page.output.utf8)
  }
}

/// One text in the making.
private struct TextPage {
  let language: ReportLanguage
  var output = ""

  func plain(_ inlines: [Inline]) -> String { VisibleText.line(Inline.plainText(inlines, language: language)) }

  mutating func heading(_ title: String) {
    output +=
      "\n" + VisibleText.line(title) + "\n" + String(repeating: "-", count: min(title.count, TextRenderer.width)) + "\n"
  }

  mutating func rule() { output += "\n-- \n" }

  mutating func paragraph(_ inlines: [Inline]) { wrap(plain(inlines), first: "", rest: "") }

  mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let runs), .note(let runs): paragraph(runs)
    case .bullets(let items): for item in items { wrap(plain(item), first: "- ", rest: "  ") }
    case .steps(let items):
      for (index, item) in items.enumerated() { wrap(plain(item), first: "\(index + 1). ", rest: "   ") }
    case .table(let table):
      for row in table.rows {
        var parts: [String] = []
        for (index, cell) in row.cells.enumerated() {
          let text = plain(cell.inlines)
          if text.isEmpty { continue }
          let title = index < table.columns.count ? table.columns[index].title : ""
          parts.append(index == 0 || title.isEmpty ? text : title + ": " + text)
        }
        wrap(parts.joined(separator: "; "), first: "- ", rest: "  ")
      }
    case .chart(let chart): wrap(VisibleText.line(chart.title + " – " + chart.summary), first: "", rest: "")
    case .story(let story):
      wrap(plain(story.title), first: "* ", rest: "  ")
      for sentence in story.sentences { wrap(plain(sentence), first: "  ", rest: "  ") }
    case .definitions(let entries):
      for entry in entries { wrap(plain(entry.term) + ": " + plain(entry.meaning), first: "- ", rest: "  ") }
    case .details(let title, let blocks):
      wrap(VisibleText.line(title), first: "", rest: "")
      for block in blocks { write(block) }
    }
  }

  private mutating func wrap(_ text: String, first: String, rest: String) {
    var line = first
    var lineLength = first.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      let length = word.count
      if !isEmpty, lineLength + 1 + length > TextRenderer.width {
        output += line + "\n"
        line = rest
        lineLength = rest.count
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        lineLength += 1
      }
      line += word
      lineLength += length
      isEmpty = false
    }
    output += line + "\n"
  }
}
