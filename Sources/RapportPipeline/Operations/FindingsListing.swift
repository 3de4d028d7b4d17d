import RapportAnalysis
import RapportModel
import RapportReport

/// Findings as a person reads them in a terminal, a spreadsheet or a note.
enum FindingsListing {
  static func table(_ findings: [Finding], words: FindingWords) -> String {
    var table = TextTable(["id", "severity", "status", "account", "finding"])
    for finding in findings {
      table.add([
        finding.id, finding.severity.rawValue, label(finding), words.masking.account(finding.account),
        finding.analyzer + (finding.variant.map { "/" + $0 } ?? ""),
      ])
    }
    return table.text
  }

  static func csv(_ findings: [Finding], words: FindingWords) -> String {
    let titles = ["id", "analyzer", "variant", "severity", "status", "verdict", "account", "first_seen", "summary"]
    let rows = findings.map { finding in
      [
        finding.id, finding.analyzer, finding.variant ?? "", finding.severity.rawValue, finding.status.rawValue,
        finding.verdict?.rawValue ?? "", words.masking.account(finding.account), finding.firstSeen.iso8601,
        words.summaryText(of: finding),
      ]
    }
    return ([titles] + rows).map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field as RFC 4180 has it, always quoted. One that a spreadsheet would take for a formula gets an apostrophe in
  /// front; to undo it, take one leading apostrophe off any field whose second character is one of `=+-@`, a tab or a
  /// carriage return, or another apostrophe.
  private static func csvField(_ text: String) -> String {
    var text = text.replacing("\"", with: "\"\"")
    if let first = text.unicodeScalars.first, "=+-@\t\r'".unicodeScalars.contains(first) { text = "'" + text }
    return "\"\(text)\""
  }

  static func markdown(_ findings: [Finding], words: FindingWords) -> String {
    findings.map { finding in
      let head = "**\(finding.severity.rawValue)** \(finding.analyzer)" + (finding.variant.map { "/\($0)" } ?? "")
      return "- \(head) – \(MarkdownRenderer.escape(words.summaryText(of: finding))) `\(finding.id)`\n"
    }.joined()
  }

  static func explanation(_ finding: Finding, words: FindingWords, rule: AnalyzerDescription?) -> String {
    var lines = [
      "\(finding.analyzer)\(finding.variant.map { "/" + $0 } ?? "")  \(finding.severity.rawValue)  \(label(finding))",
      "id \(finding.id)  confidence \(percent(finding.confidence))  first seen \(finding.firstSeen.iso8601)",
      "", words.summaryText(of: finding), "", "Why: " + words.why(of: finding),
    ]
    if let rule { lines += ["Rule: " + rule.decides, "Blind spots: " + rule.blindSpots.joined(separator: " ")] }
    if !finding.parameters.isEmpty {
      let parameters = finding.parameters.sorted { $0.key < $1.key }.map { "\($0) = \($1)" }
      lines.append("Parameters: " + parameters.joined(separator: ", "))
    }
    lines += ["", "Evidence:"] + finding.evidence.flatMap { exhibit($0, words: words) }
    lines += ["", "What speaks for the staff:"]
    lines +=
      finding.counterEvidence.isEmpty
      ? ["  nothing found in the exports"] : finding.counterEvidence.flatMap { exhibit($0, words: words) }
    lines += ["", "Suggestion: " + words.suggestion(of: finding)]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func exhibit(_ evidence: Evidence, words: FindingWords) -> [String] {
    let author = evidence.author.map { words.masking.party($0).label } ?? ""
    let time = evidence.time?.iso8601 ?? "no time"
    var lines = ["  \(evidence.role.rawValue)  \(time)  \(evidence.channel.rawValue)  \(author)"]
    let quote = words.masking.quote(evidence.quote)
    if !quote.isEmpty { lines += quote.split(separator: "\n").map { "    | " + $0 } }
    lines.append("    interaction \(evidence.interaction)" + (evidence.block.map { ", quoted block \($0)" } ?? ""))
    return lines
  }

  private static func label(_ finding: Finding) -> String {
    finding.verdict.map { "\(finding.status.rawValue), \($0.rawValue)" } ?? finding.status.rawValue
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
