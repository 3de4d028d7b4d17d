public import RapportModel

/// Findings as a list for the command line: CSV, Markdown or an aligned table (contract, section 1: `findings --format`).
public struct FindingList: Sendable {
  private let findings: [Finding]
  private let words: FindingWords

  /// A list of `findings`, worded and masked by `words`, in the order given.
  public init(_ findings: [Finding], words: FindingWords) {
    self.findings = findings
    self.words = words
  }

  /// Names of the CSV columns: the contract's keys.
  static let columns = [
    "id", "status", "verdict", "severity", "confidence", "analyzer", "variant", "account", "client", "staff", "from",
    "to",
    "first_seen", "waiting_working_seconds", "waiting_wall_seconds", "story", "summary", "suggestion",
  ]

  /// CSV after RFC 4180: header, CRLF, every field in double quotes.
  ///
  /// A field that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or return), or that
  /// begins with an apostrophe, gets one apostrophe in front. To undo: take one apostrophe off every field that begins
  /// with one.
  public func csv() -> [UInt8] {
    var output: [UInt8] = []
    Self.write(Self.columns, into: &output)
    for finding in findings {
      Self.write(
        [
          finding.id, finding.status.rawValue, finding.verdict?.rawValue ?? "", finding.severity.rawValue,
          JSONValue.double(finding.confidence).encoded(), finding.analyzer, finding.variant ?? "",
          words.masking.account(finding.account), finding.client.map { words.masking.party($0).label } ?? "",
          finding.staff.map { words.masking.party($0).label }.joined(separator: "; "), finding.from.iso8601,
          finding.to.iso8601, finding.firstSeen.iso8601, finding.waiting.map { String($0.working.seconds) } ?? "",
          finding.waiting.map { String($0.wall.seconds) } ?? "", finding.story ?? "", words.summaryText(of: finding),
          words.suggestion(of: finding),
        ], into: &output)
    }
    return output
  }

  private static func write(_ fields: [String], into output: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(44) }
      output.append(34)
      if let first = field.utf8.first, [61, 43, 45, 64, 9, 13, 39].contains(first) { output.append(39) }
      for byte in field.utf8 {
        if byte == 34 { output.append(34) }
        // NUL ends a field in many programs.
        if byte != 0 { output.append(byte) }
      }
      output.append(34)
    }
    output += [13, 10]
  }

  /// One line a finding: severity, status, account, sentence, id. For a terminal: control characters are visible.
  public func table() -> String {
    let texts = words.texts
    if findings.isEmpty { return texts("cli.findings.none") + "\n" }
    let severities = findings.map { texts.severity($0.severity) }
    let statuses = findings.map(state)
    let severityWidth = severities.map(\.count).max() ?? 0
    let statusWidth = statuses.map(\.count).max() ?? 0
    var output = ""
    for (index, finding) in findings.enumerated() {
      let line =
        Self.padded(severities[index], severityWidth) + "  " + Self.padded(statuses[index], statusWidth) + "  "
        + VisibleText.line(words.masking.short(words.masking.account(finding.account))) + ": "
        + VisibleText.line(words.summaryText(of: finding)) + "  [" + VisibleText.line(finding.id) + "]"
      output += line + "\n"
    }
    return output
  }

  /// A Markdown table.
  public func markdown() -> String {
    let texts = words.texts
    if findings.isEmpty { return texts("cli.findings.none") + "\n" }
    let head = ["care.severity", "nightly.state", "care.account", "explain.finding"].map { texts($0) }
    var output = "| " + head.joined(separator: " | ") + " | id |\n| --- | --- | --- | --- | --- |\n"
    for finding in findings {
      let cells = [
        texts.severity(finding.severity), state(finding),
        MarkdownPage.escape(VisibleText.line(words.masking.short(words.masking.account(finding.account)))),
        MarkdownPage.escape(VisibleText.line(words.summaryText(of: finding))),
        MarkdownPage.escape(VisibleText.line(finding.id)),
      ]
      output += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return output
  }

  /// What became of a finding, and a manager's verdict on it: one that was set aside must not look unread.
  private func state(_ finding: Finding) -> String {
    let status = words.texts("finding.status.\(finding.status.rawValue)")
    return finding.verdict.map { status + ", " + words.texts("verdict.\($0.rawValue)") } ?? status
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
