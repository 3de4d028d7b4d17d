/// A piece of a page. Markup is made only by writing such nodes, and text and attributes are escaped only here, so no
/// words of others can ever become a tag, an attribute or a script.
public indirect enum HTMLNode: Hashable, Sendable {
  /// A tag with its attributes and content.
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  /// Words.
  case text(String)
  /// The one style sheet; ours, written as it is.
  case style(StaticText)
  /// The one script; ours, written as it is.
  case script(StaticText)
  /// Nodes one after the other.
  case group([HTMLNode])

  /// Text that stands in the source of this module: the only text that is ever written unescaped.
  public struct StaticText: Hashable, Sendable {
    /// The text.
    let text: String
    init(_ text: StaticString) { self.text = text.description }
  }

  /// Appends the node to `output`.
  public func write(into output: inout [UInt8]) {
    switch self {
    case .group(let nodes): for node in nodes { node.write(into: &output) }
    case .text(let text): Self.escape(text, into: &output)
    case .style(let style):
      output += "<style>".utf8
      output += style.text.utf8
      output += "</style>".utf8
    case .script(let script):
      output += "<script>".utf8
      output += script.text.utf8
      output += "</script>".utf8
    case .element(let tag, let attributes, let children):
      output.append(60)
      output += tag.rawValue.utf8
      for attribute in attributes {
        output.append(32)
        output += attribute.name.rawValue.utf8
        output += "=\"".utf8
        Self.escape(attribute.value, into: &output)
        output.append(34)
      }
      output.append(62)
      if tag.isVoid { return }
      for child in children { child.write(into: &output) }
      output += "</".utf8
      output += tag.rawValue.utf8
      output.append(62)
      if tag.endsLine { output.append(10) }
    }
  }

  /// `text` for element content and for attributes in double quotes alike: `& < > " '` as references (HTML Living
  /// Standard, 13.1.2), and control characters, which no reference can name, visible.
  private static func escape(_ text: String, into output: inout [UInt8]) {
    for byte in VisibleText.lines(text).utf8 {
      switch byte {
      case 38: output += "&amp;".utf8
      case 60: output += "&lt;".utf8
      case 62: output += "&gt;".utf8
      case 34: output += "&quot;".utf8
      case 39: output += "&#39;".utf8
      default: output.append(byte)
      }
    }
  }
}

/// Every tag a report uses; there is no way to write another.
public enum HTMLTag: String, Hashable, Sendable, CaseIterable {
  case html, head, meta, title, body, header, main, nav, footer, section, article
  case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, div, span, strong, code, time, bdi, blockquote, q, a
  case table, caption, thead, tbody, tr, th, td, figure, figcaption, details, summary
  case svg, g, rect, line, circle, path, text, desc

  /// Whether the tag has neither content nor end.
  var isVoid: Bool { self == .meta }

  /// Whether a new line after its end helps whoever reads the source or a difference of two.
  var endsLine: Bool {
    switch self {
    case .head, .title, .header, .main, .nav, .footer, .section, .article, .h1, .h2, .h3, .h4, .p, .ul, .ol, .li, .dl,
      .dd, .div, .blockquote, .table, .caption, .thead, .tbody, .tr, .figure, .figcaption, .details, .summary, .svg,
      .g, .html, .body:
      true
    default: false
    }
  }
}

/// An attribute of a tag.
public struct HTMLAttribute: Hashable, Sendable {
  /// Every attribute a report uses. No style, no event handler, no `src`: nothing that could run or fetch.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case lang, charset, name, content, id, href, datetime, scope, tabindex, role, dir, open, title
    case cssClass = "class"
    case httpEquiv = "http-equiv"
    case ariaLabel = "aria-label"
    case ariaLabelledby = "aria-labelledby"
    case ariaHidden = "aria-hidden"
    case ariaDescribedby = "aria-describedby"
    case dataSeverity = "data-severity"
    case dataSearch = "data-search"
    case dataSort = "data-sort"
    case dataLabel = "data-label"
    case dataSortable = "data-sortable"
    case dataText = "data-text"
    case viewBox, width, height, x, y, x1, x2, y1, y2, cx, cy, r, d, fill, stroke, focusable
    case strokeWidth = "stroke-width"
    case strokeDasharray = "stroke-dasharray"
    case textAnchor = "text-anchor"
    case fontSize = "font-size"
    case fontFamily = "font-family"
    case xmlns
  }

  let name: Name
  let value: String

  /// Any attribute but a link.
  static func attribute(_ name: Name, _ value: String) -> HTMLAttribute {
    HTMLAttribute(name: name, value: name == .href ? "" : value)
  }

  /// The only links there are: within the page, or to another report by its safe name.
  static func href(_ target: LinkTarget) -> HTMLAttribute {
    switch target {
    case .anchor(let anchor): HTMLAttribute(name: .href, value: "#" + anchor.name)
    case .report(let file, let anchor):
      HTMLAttribute(name: .href, value: file.with(suffix: "html") + (anchor.map { "#" + $0.name } ?? ""))
    }
  }
}

extension HTMLNode {
  /// An element of one or more classes.
  static func of(_ tag: HTMLTag, _ cssClass: String? = nil, _ children: [HTMLNode]) -> HTMLNode {
    .element(tag, cssClass.map { [.attribute(.cssClass, $0)] } ?? [], children)
  }

  /// An element with attributes in the order given.
  static func of(_ tag: HTMLTag, _ attributes: KeyValuePairs<HTMLAttribute.Name, String>, _ children: [HTMLNode] = [])
    -> HTMLNode
  {
    .element(tag, attributes.map { .attribute($0.key, $0.value) }, children)
  }
}
