import Foundation
import RapportDirectory
import RapportModel
import Testing

@Suite("What the exports hold")
struct CoverageTests {
  private let start = Instant(year: 2026, month: 1, day: 5, hour: 9)
  private let calendar = WorkingCalendar(zone: .utc, hours: .mondayToFriday9to17, holidays: [])
  private let kari = "kari@nordlys.example"

  private func builder(_ interactions: [Interaction], change: (inout Configuration) -> Void = { _ in })
    -> CoverageBuilder
  {
    let directory = Nordlys.directory(change: change)
    var builder = CoverageBuilder(directory: directory)
    for var interaction in interactions {
      directory.resolve(&interaction)
      builder.add(interaction)
    }
    return builder
  }

  /// One mail a working day each way in Kari's mailbox, `days` long, the days in `silent` left out.
  private func correspondence(days: Int, silent: ClosedRange<Int>? = nil, sent: Bool = true) -> [Interaction] {
    (0..<days).flatMap { day -> [Interaction] in
      let time = start + .days(Int64(day))
      guard calendar.isWorkingDay(calendar.date(at: time)), !(silent?.contains(day) ?? false) else { return [] }
      let received = Nordlys.mail(from: "per.fisk@mail.example", to: [kari], holders: [kari], time: time)
      let answer = Nordlys.mail(from: kari, to: ["per.fisk@mail.example"], holders: [kari], time: time + .hours(1))
      return sent ? [received, answer] : [received]
    }
  }

  @Test("is told apart by owner and kind, aliases being one owner")
  func holdings() {
    var interactions = [
      Nordlys.mail(from: "per.fisk@mail.example", to: [kari], holders: [kari], time: start),
      Nordlys.mail(from: kari, to: ["per.fisk@mail.example"], holders: ["kari.n@gmail.com"], time: start + .hours(1)),
      Nordlys.mail(from: "ola@nordlys.example", to: [kari], holders: [kari], time: start + .hours(2)),
      Nordlys.mail(
        from: "support@nordlys.example", to: ["per.fisk@mail.example"], signature: "Ola Berg",
        holders: ["support@nordlys.example"], time: start + .hours(3)),
      Nordlys.mail(from: "x@y.example", to: ["ola@nordlys.example"], holders: [kari]),
    ]
    var call = Nordlys.call(from: ["+4791122333"], to: ["ext 204"])
    call.time = Timestamp(start + .hours(4))
    interactions.append(call)
    let coverage = builder(interactions).coverage()
    #expect(
      coverage.holdings == [
        .init(owner: "", kind: .calls, from: start + .hours(4), to: start + .hours(4), count: 1),
        .init(owner: kari, kind: .inbox, from: start, to: start + .hours(2), count: 2),
        .init(owner: kari, kind: .sent, from: start + .hours(1), to: start + .hours(1), count: 1),
        .init(
          owner: "support@nordlys.example", kind: .sent, from: start + .hours(3), to: start + .hours(3), count: 1),
      ])
    #expect(coverage.end == start + .hours(4))
  }

  @Test("has no problem where nothing is missing")
  func complete() {
    #expect(builder(correspondence(days: 60)).problems(calendar: calendar).isEmpty)
  }

  @Test("shows a sent folder that isn't there")
  func noSentMail() {
    let problems = builder(correspondence(days: 60, sent: false)).problems(calendar: calendar)
    #expect(problems == [.noSentMail(owner: kari, received: 44)])
  }

  @Test("shows a colleague whose mail is missing")
  func noMailbox() {
    var mails = correspondence(days: 30)
    for i in 0..<6 {
      mails.append(
        Nordlys.mail(from: "ola@nordlys.example", to: [kari], holders: [kari], time: start + .hours(Int64(i))))
    }
    #expect(builder(mails).problems(calendar: calendar) == [.noMailbox(person: "ola@nordlys.example", seen: 6)])
  }

  @Test("shows a gap, but not a member of staff's leave")
  func gap() {
    let from = CivilDate(year: 2026, month: 1, day: 26)
    let to = CivilDate(year: 2026, month: 2, day: 6)
    let mails = correspondence(days: 60, silent: 21...34)
    #expect(
      builder(mails).problems(calendar: calendar) == [
        .gap(owner: kari, kind: .inbox, from: from, to: to, workingDays: 10),
        .gap(owner: kari, kind: .sent, from: from, to: to, workingDays: 10),
      ])
    let onLeave = builder(mails) { $0.staff[0].leave = [.init(from: from, to: to)] }
    #expect(onLeave.problems(calendar: calendar).isEmpty)
  }

  @Test("shows a holding that ends before the others")
  func endsEarly() {
    var mails = correspondence(days: 40)
    for day in 0..<80 {
      var call = Nordlys.call(from: ["+4791122333"], to: ["ext 204"])
      call.time = Timestamp(start + .days(Int64(day)))
      mails.append(call)
    }
    let problems = builder(mails).problems(calendar: calendar)
    let first = CivilDate(year: 2026, month: 2, day: 16)
    #expect(
      problems == [
        .endsEarly(owner: kari, kind: .inbox, from: first, workingDays: 28),
        .endsEarly(owner: kari, kind: .sent, from: first, workingDays: 28),
      ])
  }

  @Test("adds up from parts")
  func merging() throws {
    let mails = correspondence(days: 60, silent: 21...34)
    var parts = builder(Array(mails.prefix(30)))
    parts.merge(builder(Array(mails.dropFirst(30))))
    #expect(parts.coverage() == builder(mails).coverage())
    #expect(parts.evidence == builder(mails).evidence)
    let kept = try JSONDecoder().decode(CoverageEvidence.self, from: JSONEncoder().encode(parts.evidence))
    #expect(kept == parts.evidence)
    #expect(CoverageBuilder(directory: Nordlys.directory(), evidence: kept).coverage() == parts.coverage())
    #expect(parts.problems(calendar: calendar) == builder(mails).problems(calendar: calendar))
  }
}
