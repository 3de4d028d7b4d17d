import RapportModel

/// Writes a report as one HTML file: no outside request, readable without script, in print, in the dark and on a
/// phone; the script only adds search, filter, sorting and folding.
public struct HTMLRenderer: Sendable {
  private let sha256Base64: @Sendable ([UInt8]) -> String

  /// `sha256Base64` gives the SHA-256 of bytes in base64, for the Content-Security-Policy (CSP Level 3, 2.3.1). It
  /// comes from outside since this module has no cryptography.
  public init(sha256Base64: @escaping @Sendable ([UInt8]) -> String) { self.sha256Base64 = sha256Base64 }

  /// The page, UTF-8.
  public func render(_ report: Report) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(1 << 18)
    output += "<!DOCTYPE html>\n".utf8
    HTMLPage(report: report, policy: policy).node.write(into: &output)
    return output
  }

  private var policy: String {
    let style = sha256Base64(Array(HTMLStyle.sheet.text.utf8))
    let script = sha256Base64(Array(HTMLScript.code.text.utf8))
    return "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; base-uri 'none'; "
      + "form-action 'none'"
  }
}

/// One page in the making.
struct HTMLPage {
  let report: Report
  let policy: String
  private let texts: Texts

  init(report: Report, policy: String) {
    self.report = report
    self.policy = policy
    self.texts = Texts(report.language)
  }

  var node: HTMLNode {
    let title = Inline.plainText(report.title, language: report.language)
    return .of(
      .html, [.lang: report.language.rawValue],
      [
        .of(
          .head, nil,
          [
            .of(.meta, [.charset: "utf-8"]),
            .of(.meta, [.httpEquiv: "Content-Security-Policy", .content: policy]),
            .of(.meta, [.name: "viewport", .content: "width=device-width, initial-scale=1"]),
            .of(.meta, [.name: "referrer", .content: "no-referrer"]),
            .of(.meta, [.name: "robots", .content: "noindex"]),
            .of(.meta, [.name: "color-scheme", .content: "light dark"]),
            .of(.title, nil, [.text(VisibleText.line(title))]),
            .style(HTMLStyle.sheet),
          ]),
        .of(
          .body, report.kind.rawValue,
          [skipLink, header, .of(.main, [.id: "main"], report.sections.map(section)), footer, .script(HTMLScript.code)]),
      ])
  }

  private var skipLink: HTMLNode {
    .element(
      .a, [.attribute(.cssClass, "skip"), .href(.anchor(Anchor("main")))], [.text(texts("page.skip"))])
  }

  private var header: HTMLNode {
    let contents = report.sections.map { section in
      HTMLNode.of(.li, nil, [.element(.a, [.href(.anchor(section.anchor))], [.text(section.title)])])
    }
    var children: [HTMLNode] = [
      .of(.h1, nil, inlines(report.title)), .of(.p, "subtitle", inlines(report.subtitle)),
    ]
    // One screen needs no list of contents.
    if report.sections.count > 2, report.kind != .nightly {
      children.append(.of(.nav, [.ariaLabel: texts("page.contents")], [.of(.ul, nil, contents)]))
    }
    // Words for the script's controls: it has none of its own, so that they come in the report's language.
    let words = [
      "search", "severity", "all", "collapse", "expand", "shown", "sortHint",
    ].map { HTMLNode.of(.span, [.dataText: $0], [.text(texts("control.\($0)"))]) }
    let levels = Severity.allCases.reversed().map {
      HTMLNode.of(.span, [.dataText: "severity-\($0.rawValue)"], [.text(texts.severity($0))])
    }
    children.append(.of(.div, [.id: "words", .cssClass: "words", .ariaHidden: "true"], words + levels))
    return .of(.header, nil, children)
  }

  private var footer: HTMLNode { .of(.footer, nil, report.footer.map { .of(.p, nil, inlines($0)) }) }

  private func section(_ section: Section) -> HTMLNode {
    let heading = section.anchor.name + "-h"
    return .of(
      .section, [.id: section.anchor.name, .ariaLabelledby: heading],
      [.of(.h2, [.id: heading], [.text(section.title)])] + section.blocks.map(block))
  }

  private func block(_ block: Block) -> HTMLNode {
    switch block {
    case .paragraph(let runs): return .of(.p, nil, inlines(runs))
    case .note(let runs): return .of(.p, "note", inlines(runs))
    case .bullets(let items): return .of(.ul, nil, items.map { .of(.li, nil, inlines($0)) })
    case .steps(let items): return .of(.ol, nil, items.map { .of(.li, nil, inlines($0)) })
    case .table(let table): return self.table(table)
    case .chart(let chart): return self.chart(chart)
    case .story(let story): return self.story(story)
    case .definitions(let entries):
      return .of(
        .dl, nil, entries.flatMap { [.of(.dt, nil, inlines($0.term)), .of(.dd, nil, inlines($0.meaning))] })
    case .details(let title, let blocks):
      return .of(.details, nil, [.of(.summary, nil, [.text(title)])] + blocks.map(self.block))
    }
  }

  private func table(_ table: Table) -> HTMLNode {
    let head = table.columns.map { column in
      HTMLNode.of(
        .th, column.isNumeric ? [.scope: "col", .cssClass: "n"] : [.scope: "col"], [.text(column.title)])
    }
    let rows = table.rows.map { row -> HTMLNode in
      let cells = row.cells.enumerated().map { index, cell -> HTMLNode in
        var attributes: [HTMLAttribute] = []
        if index == 0 { attributes.append(.attribute(.scope, "row")) }
        if index < table.columns.count, table.columns[index].isNumeric { attributes.append(.attribute(.cssClass, "n")) }
        if table.isSortable, index > 0, index < table.columns.count {
          attributes.append(.attribute(.dataLabel, table.columns[index].title))
        }
        if table.isSortable, let key = cell.sortKey { attributes.append(.attribute(.dataSort, "\(key)")) }
        return .element(index == 0 ? .th : .td, attributes, inlines(cell.inlines))
      }
      return .element(.tr, row.anchor.map { [.attribute(.id, $0.name)] } ?? [], cells)
    }
    let attributes: [HTMLAttribute] = table.isSortable ? [.attribute(.dataSortable, "1")] : []
    let body: HTMLNode = .element(
      .table, attributes,
      [
        .of(.caption, nil, [.text(table.caption)]), .of(.thead, nil, [.of(.tr, nil, head)]), .of(.tbody, nil, rows),
      ])
    return .of(.div, [.cssClass: "scroll", .tabindex: "0", .role: "region", .ariaLabel: table.caption], [body])
  }

  private func chart(_ chart: Chart) -> HTMLNode {
    .of(
      .figure, nil,
      [
        .of(.figcaption, nil, [.text(chart.title)]),
        .of(.div, [.cssClass: "scroll", .tabindex: "0", .role: "group", .ariaLabel: chart.title], [chart.svg]),
        .of(.details, "data", [.of(.summary, nil, [.text(texts("chart.table"))]), table(chart.table)]),
      ])
  }

  private func story(_ story: StoryBlock) -> HTMLNode {
    var children: [HTMLNode] = [
      .of(
        .header, nil,
        [
          .of(.h3, [.id: story.anchor.name + "-h"], inlines(story.title)),
          .of(.p, "labels", story.labels.map { .of(.span, nil, inlines([$0])) }),
        ])
    ]
    children += story.sentences.enumerated().map { .of(.p, $0 == 0 ? "lead" : nil, inlines($1)) }
    var exhibits = self.exhibits(story.exhibits, "evidence")
    if story.hiddenExhibits > 0 {
      exhibits.append(.of(.p, "note", [.text(texts("story.hidden", ["n": .count(story.hiddenExhibits)]))]))
    }
    if !story.exhibits.isEmpty {
      let count = texts("story.evidence", ["n": .count(story.exhibits.count + story.hiddenExhibits)])
      children.append(
        .of(.details, [.cssClass: "evidence", .open: ""], [.of(.summary, nil, [.text(count)])] + exhibits))
    }
    if !story.counterExhibits.isEmpty {
      children.append(.of(.h4, nil, [.text(texts("story.counter"))]))
      children += self.exhibits(story.counterExhibits, "evidence counter")
    }
    if !story.exposure.isEmpty { children.append(.of(.p, "note", inlines(story.exposure))) }
    if !story.suggestion.isEmpty {
      children.append(
        .of(
          .p, "suggestion",
          [.of(.strong, nil, [.text(texts("story.suggestion"))]), .text(" ")] + inlines(story.suggestion)))
    }
    children.append(
      .of(
        .details, "how", [.of(.summary, nil, [.text(texts("story.how"))])] + story.how.map { .of(.p, nil, inlines($0)) }
      ))
    return .of(
      .article,
      [
        .id: story.anchor.name, .cssClass: "story " + story.severity.rawValue, .dataSeverity: story.severity.rawValue,
        .dataSearch: story.keywords.joined(separator: " "), .ariaLabelledby: story.anchor.name + "-h",
      ], children)
  }

  private func exhibits(_ exhibits: [StoryBlock.Exhibit], _ cssClass: String) -> [HTMLNode] {
    let items = exhibits.map { exhibit -> HTMLNode in
      var children: [HTMLNode] = [
        .of(.p, "head", [.of(.span, "role", [.text(exhibit.role)]), .text(" ")] + inlines(exhibit.head))
      ]
      if !exhibit.quote.isEmpty {
        children.append(.of(.blockquote, [.dir: "auto"], [.text(VisibleText.lines(exhibit.quote))]))
      }
      if !exhibit.source.isEmpty { children.append(.of(.p, "source", inlines(exhibit.source))) }
      return .of(.li, [.id: exhibit.anchor.name], children)
    }
    return [.of(.ol, cssClass, items)]
  }

  func inlines(_ inlines: [Inline]) -> [HTMLNode] {
    inlines.map { inline in
      switch inline {
      case .text(let text): return .text(text)
      case .foreign(let text): return .of(.bdi, nil, [.text(VisibleText.line(text))])
      case .quote(let text): return .of(.q, nil, [.of(.bdi, nil, [.text(VisibleText.line(text))])])
      case .strong(let inner): return .of(.strong, nil, self.inlines(inner))
      case .code(let text): return .of(.code, nil, [.text(VisibleText.line(text))])
      case .time(let text, let iso): return .of(.time, [.datetime: iso], [.text(text)])
      case .badge(let text, let tone): return .of(.span, "badge " + tone.rawValue, [.text(text)])
      case .link(let inner, let target): return .element(.a, [.href(target)], self.inlines(inner))
      case .sparkline(let values, let label): return Sparkline(values: values, label: label).svg
      }
    }
  }
}
