import RapportModel

/// Three things to do on Monday: what most helps the clients that need it most, each with the accounts it is about.
struct MondaySuggestions {
  /// Three, since a list of twenty is read by nobody.
  static let count = 3
  /// Accounts named beside one suggestion.
  private static let accounts = 4

  let lines: [[Inline]]

  init(_ context: ReportContext, stories: [Story], good: [Story]) {
    struct Group {
      var key: String
      var severity: Severity
      var stories: [Story]
    }
    let texts = context.texts
    var groups: [String: Group] = [:]
    for story in stories where !story.isSettled {
      guard let key = story.findings.lazy.compactMap({ context.words.suggestionKey(of: $0) }).first else { continue }
      var group = groups[key] ?? Group(key: key, severity: .info, stories: [])
      group.severity = max(group.severity, story.severity)
      group.stories.append(story)
      groups[key] = group
    }
    let sorted = groups.values.sorted {
      ($1.severity, $1.stories.count, $0.key) < ($0.severity, $0.stories.count, $1.key)
    }
    var lines: [[Inline]] = []
    for group in sorted.prefix(Self.count) {
      var named: [[Inline]] = []
      var seen: Set<String> = []
      for story in group.stories where seen.insert(story.account.name).inserted {
        named.append([.link([context.account(story.account.name)], .anchor(story.anchor))])
      }
      var accounts: [Inline]
      if named.count > Self.accounts {
        accounts = named.prefix(Self.accounts).enumerated().flatMap { $0 == 0 ? $1 : [.text(", ")] + $1 }
        accounts += texts.inlines("monday.more", ["n": .count(named.count - Self.accounts)])
      } else {
        accounts = texts.list(named)
      }
      lines.append([.text(texts(group.key) + " (")] + accounts + [.text(")")])
    }
    if lines.count < Self.count, let story = good.first {
      lines.append(
        texts.inlines(
          "monday.thanks", ["account": .inlines([.link([context.account(story.account.name)], .anchor(story.anchor))])])
      )
    }
    if lines.count < Self.count, CoverageSection(context).hasGaps { lines.append(texts.inlines("monday.coverage")) }
    if lines.isEmpty { lines.append(texts.inlines("monday.none")) }
    self.lines = lines
  }
}
