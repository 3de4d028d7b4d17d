import RapportAnalysis
import RapportModel
import RapportTestSupport
import Testing

/// Laws that hold for every example, triggering and innocent: told differently, the same is found.
@Suite struct MetamorphicTests {
  static let examples = ExampleCase.triggering + ExampleCase.innocent + Story.all.map(\.asExample)

  @Test(arguments: examples) func weeksLaterTheSame(_ test: ExampleCase) throws {
    let telling = try Telling(test.example)
    let expected = telling.fingerprints()
    // Across both changes of the clocks, and a year on.
    for weeks in [1, 3, 26, 52] { #expect(telling.shifted(weeks: weeks).fingerprints() == expected, "\(weeks) weeks") }
  }

  @Test(arguments: examples) func inAnotherZoneTheSame(_ test: ExampleCase) throws {
    let telling = try Telling(test.example)
    let expected = telling.fingerprints()
    for minutes in [-480, 0, 330] { #expect(telling.shown(atMinutes: minutes).fingerprints() == expected) }
  }

  @Test(arguments: examples) func underOtherNamesTheSame(_ test: ExampleCase) throws {
    let telling = try Telling(test.example)
    #expect(telling.renamed().fingerprints() == telling.fingerprints())
  }

  @Test(arguments: examples) func inAnyOrderAndTwiceTheSame(_ test: ExampleCase) throws {
    let telling = try Telling(test.example)
    let expected = telling.fingerprints()
    for seed in 1...5 {
      #expect(telling.shuffledAndDoubled(seed: UInt64(seed)).fingerprints() == expected)
    }
  }

  @Test(arguments: examples) func amongStrangersTheSame(_ test: ExampleCase) throws {
    let telling = try Telling(test.example)
    #expect(try telling.withStrangers().fingerprints() == telling.fingerprints())
  }
}
