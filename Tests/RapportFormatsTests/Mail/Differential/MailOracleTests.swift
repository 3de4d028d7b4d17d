import Testing

/// All the real mail at hand read by Python's email package and by GMime too: subject, addresses, date, text and names
/// of files have to be the same but for the differences listed, each with its reason.
@Suite(.enabled(if: SharedData.isThere, "the folder shared/data with real mail is missing"))
struct MailOracleTests {
  @Test(
    .enabled(if: MailOracle.allCases.contains(where: \.isInstalled), "neither python3 nor GMime is installed"),
    arguments: MailOracle.allCases.filter(\.isInstalled))
  func readsWhatOthersRead(oracle: MailOracle) throws {
    #expect(try CorpusMessage.all.get().count > 4_500)
    let found = try oracle.differences
    let allowed = try oracle.allowed
    for key in found.subtracting(allowed.keys).sorted() { Issue.record("differs without a reason: \(key)") }
    for key in Set(allowed.keys).subtracting(found).sorted() { Issue.record("listed, but no longer differs: \(key)") }
  }

  /// Where the two disagree, a message can only be read as one of them does.
  @Test(
    .enabled(if: MailOracle.allCases.allSatisfy(\.isInstalled), "python3 or GMime is not installed"))
  func atMostOneMessageInTwoHundredIsReadAsNeitherDoes() throws {
    let both = try MailOracle.python.differences.intersection(MailOracle.gmime.differences)
    let messages = Set(both.map(MailOracle.message))
    #expect(messages.count * 200 <= (try CorpusMessage.all.get().count), "\(messages.sorted())")
  }
}
