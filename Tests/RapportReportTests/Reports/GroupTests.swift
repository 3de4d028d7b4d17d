import RapportModel
import Testing

@testable import RapportReport

/// Groups below the minimum get no figures, also none that could be computed as a difference (hostile-inputs.md, 118).
@Suite struct GroupTests {
  typealias Team = TeamFigures.Team

  @Test func smallTeamsAreHidden() {
    #expect(TeamFigures.shown([Team(name: "a", members: 4)], minimum: 5).isEmpty)
    #expect(TeamFigures.shown([Team(name: "a", members: 5)], minimum: 5) == ["a"])
  }

  @Test func aDifferenceTellsNothing() {
    // Total minus "a" and "b" would be the two of "c": the smaller of the large teams goes too.
    let teams = [Team(name: "a", members: 9), Team(name: "b", members: 6), Team(name: "c", members: 2)]
    #expect(TeamFigures.shown(teams, minimum: 5) == ["a"])
    // Two small teams of five together hide each other.
    let two = [Team(name: "a", members: 9), Team(name: "b", members: 3), Team(name: "c", members: 2)]
    #expect(TeamFigures.shown(two, minimum: 5) == ["a"])
    #expect(TeamFigures.shown([Team(name: "a", members: 9), Team(name: "c", members: 1)], minimum: 5).isEmpty)
    #expect(TeamFigures.shown([], minimum: 5).isEmpty)
  }

  @Test func theReportShowsNoSmallTeam() {
    var input = ReportFixture().input
    let five = String(decoding: MarkdownRenderer().render(ReportBuilder.weekly(input)), as: UTF8.self)
    // Support has five, sales one: their difference would be one person.
    #expect(!five.contains("| Support | 5 |"))
    input.configuration.staff.removeAll { $0.team == "Salg" }
    let alone = String(decoding: MarkdownRenderer().render(ReportBuilder.weekly(input)), as: UTF8.self)
    #expect(alone.contains("| Support | 5 |"))
    #expect(alone.contains("## Teams"))
  }
}
