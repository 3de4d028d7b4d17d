/// Every sentence of reports and command line, by key and language.
///
/// A table is written as text: a line `@ key`, then one line a language (`en …`, `pl …`, `ru …`, `nb …`). A test holds
/// that every key has all four, with the same places and the right number of plural forms.
enum TextTable {
  /// All tables merged.
  static let entries: [String: [TextTemplate?]] = {
    var entries: [String: [TextTemplate?]] = [:]
    for source in sources { parse(source, into: &entries) }
    return entries
  }()

  /// The tables, one a subject.
  static let sources: [String] = [
    common, coverage, weekly, weeklyFigures, nightly, account, findings, findingsMore, rules, suggestions, commandLine,
    terminal, directory, problems, because,
  ]

  /// Adds the rows of `source`; the first row of a key wins.
  static func parse(_ source: String, into entries: inout [String: [TextTemplate?]]) {
    var key = ""
    var row: [TextTemplate?] = []
    func store() {
      if !key.isEmpty, entries[key] == nil { entries[key] = row }
    }
    for line in source.split(separator: "\n") {
      if line.hasPrefix("@ ") {
        store()
        key = String(line.dropFirst(2))
        row = Array(repeating: nil, count: ReportLanguage.allCases.count)
      } else if line.count > 3, let language = ReportLanguage(rawValue: String(line.prefix(2))) {
        row[language.index] = TextTemplate(line.dropFirst(3))
      }
    }
    store()
  }

  /// Keys that stand in more than one row, for the law test.
  static var repeatedKeys: [String] {
    var seen: Set<String> = []
    var repeated: [String] = []
    for source in sources {
      for line in source.split(separator: "\n") where line.hasPrefix("@ ") {
        if !seen.insert(String(line.dropFirst(2))).inserted { repeated.append(String(line.dropFirst(2))) }
      }
    }
    return repeated
  }
}
