import RapportModel
import Testing

@testable import RapportImport

/// One row of Master.csv; `tail` is what comes after the 16 columns.
private func row(
  src: String = "+4791122333", dst: String = "600", clid: String = "Per Fisk", channel: String = "PJSIP/trunk-1",
  peer: String = "", app: String = "Dial", start: String = "2026-10-01 09:00:00", duration: Int = 20, talk: Int = 0,
  disposition: String = "NO ANSWER", tail: String = ""
) -> String {
  "\"\",\"\(src)\",\"\(dst)\",\"from-trunk\",\"\"\"\(clid)\"\" <\(src)>\",\"\(channel)\",\"\(peer)\",\"\(app)\",\"x\","
    + "\"\(start)\",\"\",\"2026-10-01 09:05:00\",\(duration),\(talk),\"\(disposition)\",\"DOCUMENTATION\"\(tail)\n"
}

private typealias Importer = CallLogImporter<AsteriskPreset>

@Suite("Asterisk call records")
struct AsteriskImportTests {
  @Test("The sample is known by its content and read")
  func sample() throws {
    let bytes = Array(AsteriskPreset.sample.utf8)
    #expect(Importer.sniff(bytes[...], path: "x")?.confidence == 95)
    let sink = try importing(Importer.self, bytes)
    let call = try #require(sink.interactions.first)
    #expect(call.channel == .call)
    #expect(call.result == .answered)
    #expect(call.time?.iso8601 == "2026-10-01T09:00:00+02:00")
    #expect(call.timeQuality == .assumedZone)
    #expect(call.ring == 12)
    #expect(call.duration == 180)
    #expect(call.from == [Participant(name: "Per Fisk", phone: "+4791122333")])
    #expect(call.to == [Participant(extension: "204")])
    #expect(call.hops == [Participant(extension: "600")])
    #expect(call.repairs.isEmpty)
  }

  @Test("16 to 21 columns, and fewer or more in quarantine with their line")
  func columns() throws {
    var text = ""
    for tail in [
      "", ",\"1790838000.1\"", ",\"1790838000.2\",\"\"", ",\"\",\"1790838000.3\",\"4\"",
      ",\"1790838000.4\",\"\",\"1790838000.4\",\"5\"", ",\"1790838000.5\",\"\",\"\",\"1790838000.5\",\"6\"",
    ] {
      text += row(dst: "60\(text.count % 10)", start: "2026-10-01 09:00:\(10 + text.count % 50)", tail: tail)
    }
    text += "\"\",\"a\",\"b\"\n" + row(tail: ",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"")
    let sink = try importing(Importer.self, text)
    #expect(sink.interactions.count == 6)
    #expect(sink.outcomes == [.quarantined, .quarantined])
    #expect(sink.issues.map { $0.position.line } == [7, 8])
    #expect(sink.issues.first?.message.hasPrefix("calls.csv:7: row has 3 fields, expected 16 to 21 fields") == true)
    #expect(sink.accounted == 8)
  }

  @Test("A header row is tolerated")
  func header() throws {
    let names =
      "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,amaflags\n"
    let sink = try importing(Importer.self, names + row())
    #expect(sink.interactions.count == 1)
    #expect(sink.issues.isEmpty)
  }

  @Test("A ring group that nobody takes is one missed call")
  func ringGroup() throws {
    let text = ["204", "205", "206"].map { row(dst: "600", peer: "PJSIP/\($0)-00000002", duration: 25) }.joined()
    let sink = try importing(Importer.self, text)
    let call = try #require(sink.interactions.first)
    #expect(sink.interactions.count == 1)
    #expect(sink.records == 3)
    #expect(call.result == .missed)
    #expect(call.ring == 25)
    #expect(call.duration == nil)
    #expect(call.to.map(\.extension) == ["204", "205", "206"])
    // Telephones that rang together and that nobody lifted are no stops on the way.
    #expect(call.hops.map(\.extension) == ["600"])
  }

  @Test("Of a ring group the one who lifted had the call")
  func ringGroupAnswered() throws {
    let text =
      row(dst: "600", peer: "PJSIP/204-2", duration: 10) + row(dst: "600", peer: "PJSIP/206-2", duration: 10)
      + row(dst: "600", peer: "PJSIP/205-2", duration: 70, talk: 60, disposition: "ANSWERED")
    let call = try #require(try importing(Importer.self, text).interactions.first)
    #expect(call.to.map(\.extension) == ["205"])
    #expect(call.hops.map(\.extension) == ["600"])
    #expect(call.ring == 10)
    #expect(call.duration == 60)
  }

  private func link(_ unique: String, _ sequence: Int) -> String {
    ",\"\(unique)\",\"\",\"\",\"1790838000.1\",\"\(sequence)\""
  }

  @Test("A queue is no person: ring until somebody lifts, talk with that one only")
  func queue() throws {
    let text =
      row(
        dst: "700", peer: "Local/202@from-queue-1", app: "Queue", duration: 120, talk: 119, disposition: "ANSWERED",
        tail: link("1790838000.1", 1))
      + row(
        dst: "202", peer: "PJSIP/202-1", start: "2026-10-01 09:00:05", duration: 115, talk: 100,
        disposition: "ANSWERED", tail: link("1790838005.2", 2))
    let call = try #require(try importing(Importer.self, text).interactions.first)
    #expect(call.result == .answered)
    #expect(call.ring == 20)
    #expect(call.duration == 100)
    #expect(call.to.map(\.extension) == ["202"])
    #expect(call.hops.map(\.extension) == ["700"])
  }

  @Test("Hanging up in a queue is a missed call to those who were rung")
  func abandonedQueue() throws {
    let text =
      row(dst: "700", app: "Queue", duration: 120, talk: 119, disposition: "ANSWERED", tail: link("1790838000.1", 1))
      + row(dst: "201", peer: "PJSIP/201-1", start: "2026-10-01 09:00:05", duration: 15, tail: link("1790838005.2", 2))
    let sink = try importing(Importer.self, text)
    let call = try #require(sink.interactions.first)
    #expect(sink.interactions.count == 1)
    #expect(call.result == .missed)
    #expect(call.ring == 120)
    #expect(call.duration == nil)
    #expect(call.to.map(\.extension) == ["201"])
    #expect(call.hops.map(\.extension) == ["700"])
  }

  @Test("Forwarding to a mobile and to the mailbox are one call with the stop before")
  func forwarding() throws {
    let first = row(dst: "204", peer: "PJSIP/204-1", duration: 15, tail: link("1790838000.1", 1))
    let mobile = row(
      dst: "90099887", peer: "PJSIP/trunk-2", start: "2026-10-01 09:00:15", duration: 165, talk: 155,
      disposition: "ANSWERED", tail: link("1790838015.2", 2))
    let forwarded = try #require(try importing(Importer.self, first + mobile).interactions.first)
    #expect(forwarded.to.map(\.phone) == ["+4790099887"])
    #expect(forwarded.hops.map(\.extension) == ["204"])
    #expect(forwarded.ring == 25)
    #expect(forwarded.duration == 155)
    let mailbox = row(
      dst: "vmu204", app: "VoiceMail", start: "2026-10-01 09:00:15", duration: 30, talk: 30, disposition: "ANSWERED",
      tail: link("1790838000.1", 2))
    let message = try #require(try importing(Importer.self, first + mailbox).interactions.first)
    #expect(message.channel == .voicemail)
    #expect(message.result == .voicemail)
    #expect(message.to.map(\.extension) == ["204"])
    #expect(message.hops.isEmpty)
    #expect(message.duration == 30)
  }

  @Test("Times are checked by the unique ids: they decide the doubled hour, and GMT is doubted aloud")
  func uniqueIDs() throws {
    // 02:30 for the second time on 25 October is 01:30 UTC.
    let doubled = row(start: "2026-10-25 02:30:00", tail: ",\"1792891800.1\",\"\"")
    #expect(
      try importing(Importer.self, doubled).interactions.map { $0.time?.iso8601 } == ["2026-10-25T02:30:00+01:00"])
    let local = try importing(Importer.self, row(tail: ",\"1790838000.1\",\"\""))
    #expect(local.issues.isEmpty)
    #expect(local.notes.contains { $0.contains("unique ids say the same") })
    let gmt = try importing(Importer.self, row(tail: ",\"1790845200.1\",\"\""))
    #expect(gmt.outcomes == [.notice])
    #expect(gmt.issues.first?.remedy.contains("time_zone: UTC") == true)
    #expect(gmt.interactions.map { $0.time?.iso8601 } == ["2026-10-01T09:00:00+02:00"])
    var spec = SourceSpec(path: "x")
    spec.timeZone = "UTC"
    let told = try importing(Importer.self, row(tail: ",\"1790845200.1\",\"\""), importContext(spec, zone: "UTC"))
    #expect(told.issues.isEmpty)
  }

  @Test("A transfer is one call: who finally spoke, the hops, talk counted once")
  func transfer() throws {
    let text =
      row(
        dst: "201", peer: "PJSIP/201-1", start: "2026-10-01 09:00:00", duration: 70, talk: 60, disposition: "ANSWERED",
        tail: ",\"1790838000.1\",\"\",\"\",\"1790838000.1\",\"1\"")
      + row(
        src: "+4722000000", dst: "1000", start: "2026-10-01 09:00:30",
        tail: ",\"1790838030.9\",\"\",\"\",\"1790838030.9\",\"5\"")
      + row(
        dst: "202", peer: "PJSIP/202-1", start: "2026-10-01 09:01:10", duration: 35, talk: 30, disposition: "ANSWERED",
        tail: ",\"1790838000.2\",\"\",\"\",\"1790838000.1\",\"2\"")
      + row(
        dst: "203", peer: "PJSIP/203-1", start: "2026-10-01 09:01:45", duration: 130, talk: 120,
        disposition: "ANSWERED", tail: ",\"1790838000.3\",\"\",\"\",\"1790838000.1\",\"3\"")
    let sink = try importing(Importer.self, text)
    #expect(sink.interactions.count == 2)
    #expect(sink.records == 4)
    let call = try #require(sink.interactions.first)
    #expect(call.to.map(\.extension) == ["203"])
    #expect(call.hops.map(\.extension) == ["201", "202"])
    #expect(call.duration == 210)
    #expect(call.ring == 10)
  }

  @Test("Machines are not people: voicemail, queue, announcement, busy, failed")
  func outcomes() throws {
    let cases: [(app: String, peer: String, disposition: String, result: CallResult, channel: Channel)] = [
      ("VoiceMail", "", "ANSWERED", .voicemail, .voicemail), ("Queue", "", "ANSWERED", .missed, .call),
      ("Queue", "PJSIP/204-1", "ANSWERED", .answered, .call), ("Playback", "", "ANSWERED", .missed, .call),
      ("Dial", "", "BUSY", .busy, .call), ("Dial", "", "FAILED", .failed, .call),
      ("Dial", "", "CONGESTION", .failed, .call),
      ("Dial", "", "CANCEL", .missed, .call), ("Dial", "PJSIP/204-1", "ANSWERED", .answered, .call),
    ]
    for (index, item) in cases.enumerated() {
      let sink = try importing(
        Importer.self,
        row(
          peer: item.peer, app: item.app, start: "2026-10-01 09:00:1\(index)", duration: 30, talk: 20,
          disposition: item.disposition))
      #expect(sink.interactions.map(\.result) == [item.result], "\(item.app) \(item.disposition)")
      #expect(sink.interactions.map(\.channel) == [item.channel], "\(item.app) \(item.disposition)")
    }
  }

  @Test("54: lengths that are none are missing, not zero")
  func numbers() throws {
    let text = row().replacing("20,0,", with: "18446744073709551616,-5,")
    let sink = try importing(Importer.self, text)
    #expect(sink.interactions.map(\.ring) == [nil])
    #expect(sink.interactions.map(\.repairs) == [[.number]])
  }

  @Test("45: the hour that the clocks skip, and the one they show twice")
  func clocks() throws {
    let gap = try importing(Importer.self, row(start: "2026-03-29 02:30:00"))
    #expect(gap.interactions.first?.time?.iso8601 == "2026-03-29T03:30:00+02:00")
    #expect(gap.interactions.first?.repairs == [.date])
    let twice = try importing(
      Importer.self,
      row(start: "2026-10-25 02:10:00") + row(start: "2026-10-25 02:50:00") + row(start: "2026-10-25 02:20:00"))
    #expect(
      twice.interactions.map { $0.time?.iso8601 } == [
        "2026-10-25T02:10:00+02:00", "2026-10-25T02:50:00+02:00", "2026-10-25T02:20:00+01:00",
      ])
  }

  @Test("A time that can't be read is quarantined, one that can't be true is missing")
  func badTimes() throws {
    let sink = try importing(
      Importer.self,
      row() + row(start: "yesterday") + row(start: "1969-12-31 00:00:00") + row(start: "2026-02-31 09:00:00"))
    #expect(sink.outcomes == [.quarantined])
    #expect(
      sink.interactions.map(\.timeQuality).sorted { $0.rawValue < $1.rawValue } == [.assumedZone, .missing, .missing])
    #expect(sink.accounted == 4)
  }

  @Test("69: the same row again is a duplicate, in flat memory")
  func duplicates() throws {
    let sink = try importing(Importer.self, String(repeating: row(), count: 5_000))
    #expect(sink.records == 5_000)
    #expect(Set(sink.interactions.map(\.id)).count == 1)
  }

  @Test("However the bytes are cut, the calls are the same")
  func blocks() throws {
    let bytes = Array((row() + row(dst: "201", start: "2026-10-01 10:00:00") + "\"broken\"\n" + row(dst: "202")).utf8)
    let whole = try importing(Importer.self, bytes)
    for block in [1, 7, 100] {
      let cut = try importing(Importer.self, bytes, block: block)
      #expect(cut.interactions == whole.interactions)
      #expect(cut.issues == whole.issues)
    }
  }
}
