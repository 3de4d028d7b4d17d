import Foundation
import RapportModel
import RapportTestSupport
import Testing

@Suite("Offsets of a zone")
struct ZoneOffsetsTests {
  @Test(
    "agree with Foundation, 1970 to 2100",
    arguments: [
      "Europe/Oslo", "Europe/Warsaw", "Europe/Moscow", "Europe/London", "America/New_York", "Europe/Volgograd",
    ])
  func agreesWithFoundation(identifier: String) throws {
    let zone = try #require(ZoneOffsets(identifier: identifier))
    let reference = try #require(TimeZone(identifier: identifier))
    let end = Instant(year: 2100, month: 1, day: 1).seconds
    var differences = 0
    for seconds in stride(from: Int64(0), to: end, by: 6 * 3600 + 60) {
      let expected = reference.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
      if zone.offsetSeconds(at: Instant(seconds: seconds)) != expected { differences += 1 }
    }
    #expect(differences == 0)
  }

  @Test(
    "change at the very second the law says",
    arguments: [
      ("Europe/Oslo", "2026-03-29T00:59:59Z", 3600), ("Europe/Oslo", "2026-03-29T01:00:00Z", 7200),
      ("Europe/Oslo", "2026-10-25T00:59:59Z", 7200), ("Europe/Oslo", "2026-10-25T01:00:00Z", 3600),
      ("Europe/Oslo", "2090-07-01T00:00:00Z", 7200), ("Europe/Oslo", "2090-12-01T00:00:00Z", 3600),
      ("Europe/London", "2026-03-29T00:59:59Z", 0), ("Europe/London", "2026-03-29T01:00:00Z", 3600),
      ("Europe/Moscow", "2011-03-26T22:59:59Z", 10800), ("Europe/Moscow", "2011-03-26T23:00:00Z", 14400),
      ("Europe/Moscow", "2014-10-25T21:59:59Z", 14400), ("Europe/Moscow", "2014-10-25T22:00:00Z", 10800),
      ("Europe/Moscow", "2060-07-01T00:00:00Z", 10800), ("Europe/Volgograd", "2019-06-01T00:00:00Z", 14400),
      ("Europe/Volgograd", "2021-06-01T00:00:00Z", 10800), ("America/New_York", "2026-03-08T06:59:59Z", -18000),
      ("America/New_York", "2026-03-08T07:00:00Z", -14400), ("America/New_York", "2026-11-01T05:59:59Z", -14400),
      ("America/New_York", "2026-11-01T06:00:00Z", -18000), ("America/Phoenix", "2026-07-01T00:00:00Z", -25200),
      ("Asia/Kathmandu", "2026-07-01T00:00:00Z", 20700),
    ])
  func changesOnTime(identifier: String, time: String, offset: Int) throws {
    let zone = try #require(ZoneOffsets(identifier: identifier))
    let instant = try #require(Timestamp(iso8601: time)).instant
    #expect(zone.offsetSeconds(at: instant) == offset)
  }

  @Test(
    "take no name that leaves the folder of the tzdata",
    arguments: [
      "", "/etc/passwd", "../etc/passwd", "Europe/../../../etc/passwd", "Europe//Oslo", "Europe/", "/Europe/Oslo",
      "Europe/Oslo\0", "Europe/Ośló", ".", "..", "Nowhere/Land", "Europe", "tzdata.zi",
    ])
  func refusesBadNames(identifier: String) {
    #expect(ZoneOffsets(identifier: identifier) == nil)
  }

  @Test("read a skipped and a doubled half past two in Oslo and Warsaw", arguments: ["Europe/Oslo", "Europe/Warsaw"])
  func gapAndOverlap(identifier: String) throws {
    let zone = try #require(ZoneOffsets(identifier: identifier))
    let spring = zone.reading(of: CivilDate(year: 2026, month: 3, day: 29), secondOfDay: 9000)
    #expect(spring == .gap(shiftedForward: Instant(year: 2026, month: 3, day: 29, hour: 1, minute: 30)))
    let autumn = zone.reading(of: CivilDate(year: 2026, month: 10, day: 25), secondOfDay: 9000)
    #expect(
      autumn
        == .overlap(
          first: Instant(year: 2026, month: 10, day: 25, hour: 0, minute: 30),
          second: Instant(year: 2026, month: 10, day: 25, hour: 1, minute: 30)))
    #expect(
      zone.reading(of: CivilDate(year: 2026, month: 10, day: 25), secondOfDay: 3 * 3600)
        == .one(Instant(year: 2026, month: 10, day: 25, hour: 2)))
  }

  @Test("read local times where a zone changed its rules for good")
  func changedRules() throws {
    let moscow = try #require(ZoneOffsets(identifier: "Europe/Moscow"))
    // 2014-10-26 02:00 +04 became 01:00 +03.
    #expect(
      moscow.reading(of: CivilDate(year: 2014, month: 10, day: 26), secondOfDay: 5400)
        == .overlap(
          first: Instant(year: 2014, month: 10, day: 25, hour: 21, minute: 30),
          second: Instant(year: 2014, month: 10, day: 25, hour: 22, minute: 30)))
    let apia = try #require(ZoneOffsets(identifier: "Pacific/Apia"))
    // Samoa left out the whole of 2011-12-30.
    #expect(
      apia.reading(of: CivilDate(year: 2011, month: 12, day: 30), secondOfDay: 43_200)
        == .gap(shiftedForward: Instant(year: 2011, month: 12, day: 30, hour: 22)))
  }

  @Test("turn every local time back into itself")
  func readingInvertsTimestamp() throws {
    var random = SeededRandom(seed: 5)
    for identifier in ["Europe/Oslo", "Europe/London", "America/New_York", "Europe/Moscow", "Australia/Lord_Howe"] {
      let zone = try #require(ZoneOffsets(identifier: identifier))
      for _ in 0..<2000 {
        let instant = Instant(seconds: Int64.random(in: 0..<4_102_444_800, using: &random))
        let civil = zone.timestamp(instant).civil
        let second = civil.hour * 3600 + civil.minute * 60 + civil.second
        switch zone.reading(of: civil.date, secondOfDay: second) {
        case .one(let read): #expect(read == instant)
        case .overlap(let first, let second): #expect(first == instant || second == instant)
        case .gap: Issue.record("a time that clocks showed is in no gap")
        }
      }
    }
  }

  @Test("answer for any instant and any date without trapping")
  func extremes() throws {
    let zone = try #require(ZoneOffsets(identifier: "Europe/Oslo"))
    for seconds in [Int64.min, .min + 1, -1 << 60, 1 << 60, .max - 1, .max] {
      let offset = zone.offsetSeconds(at: Instant(seconds: seconds))
      #expect(abs(offset) < 86_400)
      _ = zone.timestamp(Instant(seconds: seconds)).iso8601
      _ = zone.date(at: Instant(seconds: seconds))
    }
    for year in [Int.min, -1_000_000, 0, 1_000_000, .max] {
      _ = zone.reading(of: CivilDate(year: year, month: .max, day: .min), secondOfDay: .max)
    }
    #expect(zone.offsetSeconds(at: Instant(year: 12_026, month: 7, day: 1)) == 7200)
  }

  @Test("refuse any truncation or damage of a zone file, or read it as something harmless")
  func damagedFiles() throws {
    let path = "/usr/share/zoneinfo/Europe/Oslo"
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let bytes = [UInt8](data)
    #expect(ZoneOffsets(identifier: "x", tzif: bytes) != nil)
    for count in stride(from: 0, to: bytes.count - 30, by: 7) {
      #expect(ZoneOffsets(identifier: "x", tzif: Array(bytes.prefix(count))) == nil)
    }
    var random = SeededRandom(seed: 11)
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      guard let zone = ZoneOffsets(identifier: "x", tzif: damaged) else { continue }
      for seconds in [Int64.min, -5_000_000_000, 0, 1_700_000_000, 9_000_000_000, .max] {
        #expect(abs(zone.offsetSeconds(at: Instant(seconds: seconds))) <= 26 * 3600)
      }
    }
  }
}
