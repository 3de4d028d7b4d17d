import RapportAnalysis
import RapportModel
import Testing

@Suite struct StoryTests {
  @Test(arguments: Story.all.indices) func findsWhatItTells(_ index: Int) throws {
    let story = Story.all[index]
    let scenario = try Scenario(story.text)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: story.asOf))
    let found = analysis.findings.filter { $0.status != .resolved && $0.severity >= .medium }
    #expect(found.map { "\($0.analyzer)/\($0.variant ?? "") \($0.severity.rawValue)" }.sorted() == story.expected)
  }
}
