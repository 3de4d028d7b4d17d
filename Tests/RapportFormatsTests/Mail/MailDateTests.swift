import RapportModel
import Testing

@testable import RapportFormats

@Suite struct MailDateTests {
  private func read(_ text: String) -> String? {
    DateText(Array(text.utf8), in: 0..<text.utf8.count)?.timestamp.iso8601
  }

  @Test(arguments: [
    ("Thu, 22 Aug 2002 18:26:25 +0700", "2002-08-22T18:26:25+07:00"),
    ("22 Aug 02 18:26 GMT", "2002-08-22T18:26:00Z"),
    ("Thu,9 Nov 2023 08:05:01 -0000", "2023-11-09T08:05:01Z"),
    ("Thu Nov  9 08:05:01 2023", "2023-11-09T08:05:01Z"),
    ("Thursday, 09-Nov-23 08:05:01 EST", "2023-11-09T08:05:01-05:00"),
    ("9 november 2023 8:05:01 CET", "2023-11-09T08:05:01+01:00"),
    ("Thu, 9 Nov 2023 08.05.01 +0100 (CET (really))", "2023-11-09T08:05:01+01:00"),
    ("(x) Thu, 9 Nov 2023 08:05:01 +0100", "2023-11-09T08:05:01+01:00"),
    ("Thu, 9 Nov 2023 8:05:01 PM", "2023-11-09T20:05:01Z"),
    ("Thu, 9 Nov 2023 12:05:01 AM -0500", "2023-11-09T00:05:01-05:00"),
    ("2023-11-09T08:05:01.123+01:00", "2023-11-09T08:05:01+01:00"),
    ("2023-11-09 08:05:01Z", "2023-11-09T08:05:01Z"),
    ("Thu, 9 Nov 2023 08:05:01 GMT+3", "2023-11-09T08:05:01+03:00"),
    ("Thu, 9 Nov 2023 08:05:01+0530", "2023-11-09T08:05:01+05:30"),
    ("Fri, 9 Nov 49 08:05:01 Z", "2049-11-09T08:05:01Z"),
    ("Fri, 9 Nov 50 08:05:01 Z", "1950-11-09T08:05:01Z"),
    ("Sat, 9 Nov 103 08:05:01 +0000", "2003-11-09T08:05:01Z"),
    ("31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59Z"),
    ("Thu, 9 Nov 2023 08:05:01 -2400", "2023-11-09T08:05:01Z"),
    ("Thu, 9 Nov 2023 08:05:01 +9999", "2023-11-09T08:05:01Z"),
    ("Thu, 9 Nov 2023 08:05:01 <name@mail.example>", "2023-11-09T08:05:01Z"),
  ])
  func readsDates(_ text: String, _ expected: String) { #expect(read(text) == expected) }

  @Test(arguments: [
    "", "yesterday", "31 Feb 2023 10:00:00 +0000", "9 Nov 2023 25:61:61 +0000", "9 Nov 2023 10:60:00 +0000",
    "9 Nov 2023 10:00:60 +0000", "9 Nov 0 10:00", "9 Nov 99999 10:00:00", "9 Nov 1000000000000000000 10:00:00",
    "99 Nov 2023 10:00:00", "9 2023 10:00:00", "29 Feb 2023 10:00:00",
  ])
  func refusesWhatIsNone(_ text: String) {
    let read = read(text)
    #expect(read == nil || read?.hasPrefix("2000") == true)
  }

  @Test func zonesUnknownAreSaidToBe() {
    func offset(_ text: String) -> Int? { DateText(Array(text.utf8), in: 0..<text.utf8.count)?.offset }
    #expect(offset("9 Nov 2023 08:05:01") == nil)
    #expect(offset("9 Nov 2023 08:05:01 XYZ") == nil)
    #expect(offset("9 Nov 2023 08:05:01 A") == nil)
    #expect(offset("9 Nov 2023 08:05:01 -0000") == 0)
  }

  private let latest = Instant(year: 2024, month: 1, day: 3)

  private func quality(_ headers: String, envelope: MboxFromLine? = nil) -> (String?, MailDate.Quality) {
    let date = mail(headers + "\n\n").date(envelope: envelope, latest: latest)
    return (date.timestamp?.iso8601, date.quality)
  }

  @Test func theReceiptStandsInForAnUnusableDate() {
    let received = "Received: from a by b; Tue, 2 Jan 2024 10:00:00 +0000"
    for bad in [
      "Date: Thu, 1 Jan 1970 00:00:00 +0000", "Date: Fri, 1 Jan 2099 10:00:00 +0000", "Date: nonsense", "Date:",
    ] {
      #expect(quality("\(bad)\n\(received)") == ("2024-01-02T10:00:00Z", .received))
    }
    #expect(quality("Date: Tue, 2 Jan 2024 09:00:00 +0000\n\(received)") == ("2024-01-02T09:00:00Z", .header))
    #expect(quality("Date: Tue, 2 Jan 2023 09:00:00 +0000\n\(received)") == ("2024-01-02T10:00:00Z", .received))
    #expect(quality("Date: Tue, 2 Jan 2023 09:00:00 +0000") == ("2023-01-02T09:00:00Z", .header))
  }

  @Test func theSeparatorIsTheLastResort() {
    let line = "From a@b Tue Jan  2 10:00:00 2024"
    let envelope = MboxFromLine(Array(line.utf8), in: 0..<line.utf8.count)
    #expect(quality("Subject: x", envelope: envelope) == ("2024-01-02T10:00:00Z", .envelope))
    #expect(quality("Subject: x") == (nil, .missing))
    #expect(mail("Subject: x\n\n").date(envelope: envelope).isZoneAssumed)
  }
}
