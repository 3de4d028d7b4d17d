import Foundation
import RapportModel
import Testing

@testable import RapportReport

@Suite struct MarkdownEscapingTests {
  /// Reads escaped text as a renderer of CommonMark does (2.4 backslash escapes, 2.5 entities); nil where something in
  /// it would be markup.
  static func literal(_ markdown: String) -> String? {
    let scalars = Array(markdown.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    var onlyDigits = true
    while index < scalars.count {
      let scalar = scalars[index]
      let previous = index > 0 ? scalars[index - 1] : " "
      switch scalar {
      case "\\":
        guard index + 1 < scalars.count else { return nil }
        let next = scalars[index + 1]
        guard next.isASCII, !next.properties.isAlphabetic, !("0"..."9").contains(next), next != " " else { return nil }
        text.append(next)
        index += 1
      case "&":
        let rest = String(String.UnicodeScalarView(scalars[index..<min(index + 5, scalars.count)]))
        if rest.hasPrefix("&lt;") {
          text.append("<")
          index += 3
        } else if rest.hasPrefix("&gt;") {
          text.append(">")
          index += 3
        } else if rest.hasPrefix("&amp;") {
          text.append("&")
          index += 4
        } else {
          return nil
        }
      case "<", ">", "`", "*", "_", "[", "]", "|", "~", "$", "^", "@", "{", "\n": return nil
      case "#" where !previous.properties.isAlphabetic: return nil
      case "-", "+":
        if index == 0 { return nil }
        text.append(scalar)
      case "=" where index == 0: return nil
      case ".", ")":
        if onlyDigits, index > 0 { return nil }
        if scalar == ".", text.suffix(3).elementsEqual("www".unicodeScalars) { return nil }
        text.append(scalar)
      case "/" where index + 1 < scalars.count && scalars[index + 1] == "/": return nil
      case ":":
        if index + 2 < scalars.count, scalars[index + 1] == "/", scalars[index + 2] == "/" { return nil }
        text.append(scalar)
      default: text.append(scalar)
      }
      if index >= scalars.count || !("0"..."9").contains(scalars[index]) { onlyDigits = false }
      index += 1
    }
    return String(text)
  }

  @Test func everyVectorIsLiteral() {
    for vector in InjectionVectors.all {
      let visible = VisibleText.line(vector)
      #expect(Self.literal(MarkdownPage.escape(visible)) == visible, "\(vector.prefix(60).debugDescription)")
    }
  }

  /// In whole documents no line begins with markup that we did not write, and every `<` is ours: there is none.
  @Test func documentsHoldOnlyOurOwnMarkup() {
    // One vector at a time, since the start of a field may be the start of a line; the long ones are no different here.
    let vectors = InjectionVectors.all.filter { $0.utf8.count < 80 && $0.utf8.first.map { $0 < 48 || $0 > 57 } ?? true }
    for vector in vectors {
      for report in EscapingTests.reports(with: vector).suffix(2) {
        let page = String(decoding: MarkdownRenderer().render(report), as: UTF8.self)
        var isInCode = false
        for character in page.unicodeScalars {
          if character == "`" { isInCode.toggle() }
          if character == "\n" { isInCode = false }
          if character == "<", !isInCode {
            Issue.record("a bare < from \(vector.prefix(60).debugDescription)")
            break
          }
        }
        for line in page.split(separator: "\n") {
          let isOurs =
            line.hasPrefix("# ") || line.hasPrefix("## ") || line.hasPrefix("### ") || line.hasPrefix("- ")
            || line.hasPrefix("  > ")
            || line.hasPrefix("| ") || line.hasPrefix("**") || line.hasPrefix("1. ") || line.hasPrefix("2. ")
            || line.hasPrefix("3. ")
            || line == "---"
          let startsWithMarkup = line.first.map { "#>-+*=|<`~".contains($0) || $0 == " " } ?? false
          #expect(isOurs || !startsWithMarkup, "\(line.prefix(80)) from \(vector.prefix(60).debugDescription)")
        }
        var links = 0
        for (index, run) in page.components(separatedBy: "`").enumerated() where index % 2 == 0 {
          for piece in run.components(separatedBy: "](").dropLast() where !piece.hasSuffix("\\") { links += 1 }
        }
        #expect(links == (report.kind == .index ? 1 : 0), "a link from \(vector.prefix(60).debugDescription)")
      }
    }
  }

  @Test func readsWellRaw() {
    #expect(MarkdownPage.escape("Re: Order 4711 (urgent), 16:40 – 50%!") == "Re: Order 4711 (urgent), 16:40 – 50%!")
    #expect(MarkdownPage.escape("follow-up on 3.5 kg") == "follow-up on 3.5 kg")
  }
}
