import RapportAnalysis
import RapportLanguage
import RapportModel

/// `rapport rules`: what is detected, how and why, from the definitions that the program itself runs on.
public enum Rules {
  /// All analyzers and cues in a line each, or one in full.
  ///
  /// - Throws: `RunError.usage` for an unknown id.
  public static func describe(_ id: String?) throws -> Outcome {
    guard let id else { return Outcome(try overview()) }
    if let analyzer = AnalyzerRegistry.description(of: id) { return Outcome(text(of: analyzer)) }
    let rules = try lexicon().rules
    let named = rules.filter { $0.id == id || $0.cue?.rawValue == id }
    guard !named.isEmpty else {
      throw RunError.usage("rules: found \"\(id.prefix(60))\", expected an id that `rapport rules` lists")
    }
    return Outcome(named.map(text(of:)).joined(separator: "\n"))
  }

  private static func lexicon() throws -> Lexicon {
    do {
      return try Lexicon.load()
    } catch {
      throw RunError.usage("\(error)")
    }
  }

  private static func overview() throws -> String {
    var analyzers = TerminalTable(["analyzer", "finds"])
    for type in AnalyzerRegistry.all { analyzers.add([type.description.id, type.description.finds]) }
    let rules = try lexicon().rules
    var cues = TerminalTable(["cue", "en", "pl", "ru", "nb"], numeric: [1, 2, 3, 4])
    for kind in CueKind.allCases {
      let counts = ["en", "pl", "ru", "nb"].map { language in
        rules.filter { $0.cue == kind && $0.id.hasPrefix(language + "/") }.count
      }
      cues.add([kind.rawValue] + counts.map(String.init))
    }
    return analyzers.text + "\nCues, with the number of rules of each language:\n\n" + cues.text
  }

  private static func text(of analyzer: AnalyzerDescription) -> String {
    var lines = [
      analyzer.id, "", analyzer.finds, "", "Why it matters: " + analyzer.why, "", "Rule: " + analyzer.decides,
    ]
    lines += ["", "Variants:"] + analyzer.variants.map { "  \($0.name): \($0.meaning)" }
    lines += ["", "Severity before any step: \(analyzer.base.rawValue)", "", "Parameters:"]
    lines += analyzer.parameters.map { "  \($0.name) = \($0.standardText): \($0.meaning)" }
    if analyzer.parameters.isEmpty { lines.append("  none") }
    lines += ["", "What it cannot see:"] + analyzer.blindSpots.map { "  " + $0 }
    lines += ["", "Examples that are found (↓ marks what must be cited):"] + analyzer.triggering.flatMap(text(of:))
    lines += ["Examples that are not:"] + analyzer.innocent.flatMap(text(of:))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(of example: Example) -> [String] {
    ["  as of \(example.asOf)" + (example.variant.map { ", \($0)" } ?? "")]
      + example.text.split(separator: "\n").map { "    " + $0 } + [""]
  }

  private static func text(of rule: Lexicon.RuleDescription) -> String {
    var lines = ["\(rule.id)  \(rule.cue?.rawValue ?? "marker")  strength \(rule.strength)"]
    lines += rule.phrases.map { "  say: " + $0 }
    lines += rule.matches.map { "  matches: " + $0 }
    lines += rule.lookAlikes.map { "  not: " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }
}
