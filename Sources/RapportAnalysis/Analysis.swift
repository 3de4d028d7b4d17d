public import RapportModel

/// Analyzes one account: facts and findings as of `context.asOf`, each finding with what became of it since
/// `context.since`.
///
/// Pure: the same timeline and context give the same result, whatever the order of the interactions and however often
/// one of them occurs. What is `new`, `open`, `worse` or `resolved` comes from analyzing the same timeline twice, at
/// the two moments, never from a history of runs.
public func analyze(_ timeline: AccountTimeline, context: AnalysisContext) -> AccountAnalysis {
  let read = ReadTimeline(timeline, upTo: context.asOf.instant, context)
  let now = Course(read, upTo: context.asOf, context: context)
  let since = context.since.instant < context.asOf.instant ? context.since : context.asOf
  let before = Course(read, upTo: since, context: context)
  var earlier: [String: Finding] = [:]
  for finding in findings(in: before) { earlier[finding.id] = finding }
  var all: [Finding] = []
  for var finding in findings(in: now) {
    if let old = earlier.removeValue(forKey: finding.id) {
      finding.status = finding.severity > old.severity ? .worse : .open
    } else {
      finding.status = .new
    }
    all.append(finding)
  }
  let places = earlier.isEmpty ? [:] : Dictionary(zip(now.interactions.map(\.id), 0...), uniquingKeysWith: min)
  for var finding in earlier.values {
    finding.status = .resolved
    // Conversations and cases may have grown together since; the story told is today's.
    if let index = finding.evidence.first.flatMap({ places[$0.interaction] }) {
      finding.story = now.story(of: index)
      finding.conversation = now.interactions[index].conversation
    }
    all.append(finding)
  }
  all.sort {
    if $0.severity != $1.severity { return $0.severity > $1.severity }
    return ($0.from.instant, $0.id) < ($1.from.instant, $1.id)
  }
  return AccountAnalysis(
    account: timeline.account, facts: now.facts, findings: all, interactionCount: now.interactions.count,
    first: now.interactions.first { $0.time != nil }?.time, last: now.interactions.last?.time)
}

/// Findings of every analyzer that is on.
private func findings(in course: Course) -> [Finding] {
  AnalyzerRegistry.all.flatMap { analyzer in
    course.context.configuration.analyzers[analyzer.description.id]?.isOn == false ? [] : analyzer.findings(in: course)
  }
}
