import RapportModel
import Testing

@testable import RapportImport

@Suite("Times and lengths as call logs write them")
struct CallTextTests {
  @Test(
    "Lengths",
    arguments: [
      ("75", 75), ("75.0", 75), ("1:15", 75), ("0:01:15", 75), ("00:01:15.250", 75), ("1.02:03:04", 93_784),
      ("PT2M27S", 147),
      ("PT1H2.5S", 3602), ("1 h 02 min 03 s", 3723), ("2m 5s", 125), ("1 godz. 5 min", 3900), ("3 мин 2 с", 182),
      ("", nil),
      ("NaN", nil), ("1e309", nil), ("-5", nil), ("1:60:00", nil), ("1:75", nil), ("18446744073709551616", nil),
      ("999999999", nil), ("PT", nil), ("P1D", nil), (":", nil), ("1:", nil), ("5 apples", nil),
    ])
  func lengths(text: String, expected: Int?) { #expect(DurationText.seconds(Array(text.utf8)[...]) == expected) }

  @Test(
    "Decimal minutes", arguments: [("1,5", 90), ("1.25", 75), ("2", 120), ("0,333", 20), ("x", nil), ("1,5,5", nil)])
  func minutes(text: String, expected: Int?) { #expect(DurationText.minutes(Array(text.utf8)[...]) == expected) }

  @Test(
    "Columns of times",
    arguments: [
      (["2026-10-01 09:00:00", ""], "2026-10-01 9:0"), (["2026-10-01T09:00:00.123Z"], "2026-10-01 9:0 +0"),
      (["2026-10-01T09:00:00+02:00"], "2026-10-01 9:0 +120"), (["01.10.2026 09:00"], "2026-10-1 9:0"),
      (["1.10.2026, 09:00:30"], "2026-10-1 9:0"), (["13/10/2026 09:00"], "2026-10-13 9:0"),
      (["10/13/2026 9:05 PM"], "2026-10-13 21:5"),
      (["Mon, 5 Oct 2026 10:22:33 +0100"], "2026-10-5 10:22 +60"), (["5 października 2026 10:22"], "2026-10-5 10:22"),
      (["5. okt. 2026 10:22"], "2026-10-5 10:22"), (["5 октября 2026 10:22"], "2026-10-5 10:22"),
      (["Thu 10/15/2026 9:05 AM"], "2026-10-15 9:5"),
      (["01/02/2026 09:00", "03/04/2026 09:00"], "ambiguous"), (["soon"], "none"), ([""], "none"),
      (["20261001T090000Z"], "2026-10-1 9:0 +0"),
      (["01.10.2026 24:00"], "2026-10-1 24:0"),
    ])
  func columns(cells: [String], expected: String) {
    let bytes = cells.map { Array($0.utf8)[...] }
    switch TimeColumn.find(bytes) {
    case .ambiguous: #expect(expected == "ambiguous")
    case .none: #expect(expected == "none")
    case .format(let format, _):
      guard let time = format.read(bytes[0]) else {
        Issue.record("not read")
        return
      }
      let zone = time.offsetMinutes.map { " +\($0)" } ?? ""
      let day = cells[0].hasPrefix("2026-") ? "0\(time.day)".suffix(2) : "\(time.day)"
      #expect("\(time.year)-\(time.month)-\(day) \(time.hour):\(time.minute)\(zone)" == expected)
    }
  }

  @Test("Epoch times")
  func epoch() {
    #expect(
      TimeColumn.find([Array("1790838000".utf8)[...]]) == .format(.epochSeconds, reason: "times are seconds since 1970")
    )
    #expect(TimeFormat.epochMilliseconds.read(Array("1790838000123".utf8)[...])?.instant?.seconds == 1_790_838_000)
    #expect(TimeFormat.epochSeconds.read(Array("99999999999999999999".utf8)[...]) == nil)
  }

  @Test("Patterns that mean nothing are none")
  func patterns() {
    #expect(TimeFormat("dd.MM.yyyy HH:mm") != nil)
    #expect(TimeFormat("yyyy-MM-dd'T'HH:mm[:ss]X") != nil)
    for text in ["", "HH:mm", "dd.MM", "q", "dd.MM.yyyy [HH", "[[dd]].MM.yyyy"] {
      #expect(TimeFormat(text) == nil, "\(text)")
    }
  }
}
