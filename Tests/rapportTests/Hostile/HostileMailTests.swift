import Foundation
import RapportModel
import RapportTestSupport
import Testing

/// Hostile and broken mail, case by case, through the built program: nothing crashes, the rest is read, and the
/// ledger says what became of each.
@Suite struct HostileMailTests {
  @Test(arguments: HostileRun.cases) func outcome(_ entry: HostileCase) throws {
    let run = try HostileRun.shared.get()
    let outcome = try #require(run.outcomes[entry.file])
    #expect(outcome.stored == entry.stored)
    #expect(outcome.duplicates == entry.duplicates)
    #expect(outcome.skipped == entry.skipped)
    #expect(outcome.quarantined == 0)
    #expect(
      outcome.records == entry.stored + entry.duplicates + entry.skipped.values.reduce(0, +),
      "every record is in one column of the ledger")
    if let repaired = entry.repaired { #expect(outcome.repaired == repaired) }
    #expect(outcome.issues == [entry.issue].compactMap { $0 })
    #expect(outcome.mails.count == entry.stored + entry.duplicates)
    #expect(entry.check(outcome.mails), "\(outcome.mails)")
  }

  @Test func theRunGoesOnAndSaysWhatIsWrong() throws {
    let run = try HostileRun.shared.get()
    #expect(run.reconciles)
    // Some sources are refused, which is the gravest of what is found.
    #expect(run.status == 4)
    #expect(run.outcomes.count == HostileRun.cases.count)
  }

  @Test func casesAreNamedOnce() {
    #expect(Set(HostileRun.cases.map(\.file)).count == HostileRun.cases.count)
  }

  /// Positions and kinds, never words, subjects or addresses of mails.
  @Test func nothingOfTheMailsIsSaidOnStderr() throws {
    let run = try HostileRun.shared.get()
    for word in ["client.example", "Hansen", "question", "When do"] { #expect(!run.errors.contains(word)) }
  }
}
