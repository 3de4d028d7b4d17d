import RapportModel
import Testing

@testable import RapportImport

/// A preset and what its sample says.
private struct SampleCase: CustomTestStringConvertible, Sendable {
  var id: String
  var sample: String
  var from: String
  var to: String
  var time: String
  var duration: Int?
  var direction: Direction = .unknown
  var testDescription: String { id }
}

private func importer(_ id: String) throws -> any SourceImporter.Type {
  try #require(RecordImporters.all.first { $0.description.id == id })
}

@Suite("Call log presets")
struct CallPresetTests {
  private static let cases = [
    SampleCase(
      id: "asterisk", sample: AsteriskPreset.sample, from: "+4791122333", to: "204", time: "2026-10-01T09:00:00+02:00",
      duration: 180),
    SampleCase(
      id: "freepbx", sample: FreePBXPreset.sample, from: "+4791122333", to: "204", time: "2026-10-01T09:00:00+02:00",
      duration: 180, direction: .inbound),
    SampleCase(
      id: "freeswitch", sample: FreeSWITCHPreset.sample, from: "+4791122333", to: "204",
      time: "2026-10-01T09:00:00+02:00", duration: 180),
    SampleCase(
      id: "3cx", sample: ThreeCXPreset.sample, from: "+4791122333", to: "204", time: "2026-10-01T09:00:00+02:00",
      duration: 180, direction: .inbound),
    SampleCase(
      id: "3cx-older", sample: ThreeCXOlderPreset.sample, from: "+4791122333", to: "204",
      time: "2026-10-01T09:00:00+02:00", duration: 180),
    SampleCase(
      id: "ringcentral", sample: RingCentralPreset.sample, from: "+12125550147", to: "204",
      time: "2026-10-15T09:05:00+02:00", duration: 180, direction: .inbound),
    SampleCase(
      id: "twilio", sample: TwilioPreset.sample, from: "+4791122333", to: "+4722123456", time: "2026-10-01T07:00:00Z",
      duration: 180, direction: .inbound),
    SampleCase(
      id: "zoom", sample: ZoomPhonePreset.sample, from: "+4791122333", to: "204", time: "2026-10-01T07:00:00Z",
      duration: 180, direction: .inbound),
    SampleCase(
      id: "teams", sample: TeamsPSTNPreset.sample, from: "kari@nordlys.example", to: "+4791122333",
      time: "2026-10-01T07:00:00Z", duration: 180, direction: .outbound),
    SampleCase(
      id: "teams-direct", sample: TeamsDirectRoutingPreset.sample, from: "+4791122333", to: "+4722123456",
      time: "2026-10-01T07:00:00Z", duration: 180, direction: .inbound),
    SampleCase(
      id: "yeastar", sample: YeastarPreset.sample, from: "+4791122333", to: "204", time: "2026-10-01T09:00:00+02:00",
      duration: 180, direction: .inbound),
    SampleCase(
      id: "cucm", sample: CUCMPreset.sample, from: "+4791122333", to: "204", time: "2026-10-01T09:00:00+02:00",
      duration: 180),
    SampleCase(
      id: "csv", sample: MappedPreset.sample, from: "+48221234567", to: "", time: "2026-10-13T09:00:00+02:00",
      duration: 180, direction: .inbound),
  ]

  @Test("Each sample is taken for its own kind, and says one answered call", arguments: cases)
  fileprivate func samples(item: SampleCase) throws {
    let bytes = Array(item.sample.utf8)
    var verdicts: [(id: String, confidence: Int)] = []
    for candidate in RecordImporters.all {
      if let verdict = candidate.sniff(bytes[...], path: "x") {
        verdicts.append((candidate.description.id, verdict.confidence))
        #expect(!verdict.reason.isEmpty)
      }
    }
    #expect(verdicts.max { $0.confidence < $1.confidence }?.id == item.id, "\(verdicts)")
    let region = item.id == "ringcentral" ? "US" : item.id == "csv" ? "PL" : "NO"
    let sink = try importing(try importer(item.id), bytes, importContext(region: region))
    let call = try #require(sink.interactions.first, "\(sink.issues.map(\.message))")
    #expect(sink.interactions.count == 1)
    #expect(sink.issues.isEmpty, "\(sink.issues.map(\.message))")
    #expect(call.from.first?.handle == item.from)
    #expect(call.to.first?.handle ?? "" == item.to)
    #expect(call.time?.iso8601 == item.time)
    #expect(call.result == .answered)
    #expect(call.duration == item.duration)
    #expect(call.direction == item.direction)
    #expect(call.source.format == item.id)
    #expect(!sink.notes.isEmpty)
  }

  @Test("Every kind has a sample here, ids are sorted and distinct")
  func laws() {
    let ids = RecordImporters.all.map { $0.description.id }
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
    let calls = RecordImporters.all.filter { "\($0)".contains("CallLogImporter") }.map { $0.description.id }
    #expect(calls.sorted() == Self.cases.map(\.id).sorted())
  }

  @Test("Own columns, own times, own zone")
  func mapping() throws {
    var spec = SourceSpec(path: "other.csv", format: "csv")
    spec.columns = ["time": "Kiedy", "from": "A", "to": "B", "duration": "Ile", "result": "5", "note": "Uwaga"]
    spec.timeFormat = "dd.MM.yyyy HH:mm:ss"
    let text =
      "Kiedy;A;B;Ile;Co;Uwaga\n01.10.2026 09:00:00;221234567;204;65;Nieodebrane;\n02.10.2026 10:00:00;204;221234567;1:05;Odebrane;oddzwonić\n"
    let sink = try importing(
      CallLogImporter<MappedPreset>.self, text, importContext(spec, region: "PL", zone: "Europe/Warsaw"))
    #expect(sink.issues.isEmpty)
    #expect(sink.interactions.map(\.result) == [.missed, .answered])
    #expect(sink.interactions.map(\.duration) == [nil, 65])
    #expect(sink.interactions.map(\.text) == ["", "oddzwonić"])
    #expect(sink.interactions.map { $0.from.first?.handle } == ["+48221234567", "204"])
  }

  @Test("A mapping that names no column is refused with the field's name")
  func wrongMapping() throws {
    var spec = SourceSpec(path: "other.csv", format: "csv")
    spec.columns = ["time": "Nope"]
    let sink = try importing(
      CallLogImporter<MappedPreset>.self, "Time,From,Seconds\n2026-10-01 09:00,204,5\n", importContext(spec))
    #expect(sink.outcomes == [.refused])
    #expect(sink.issues.first?.message.contains("columns: time") == true)
    let missing = try importing(CallLogImporter<MappedPreset>.self, "When,Who\n2026-10-01 09:00,204\n")
    #expect(missing.outcomes == [.refused])
    #expect(missing.issues.first?.position.line == 1)
  }

  @Test("42: day or month by the evidence of the whole file, else by configuration, never by luck")
  func dayOrMonth() throws {
    let head = "Time,From,To,Duration,Status\n"
    let unclear = (1...9).map { "0\($0)/03/2026 09:00,204,22123456,5,Answered\n" }.joined()
    let late = String(repeating: unclear, count: 60) + "13/03/2026 09:00,204,22123456,5,Answered\n"
    let dayFirst = try importing(CallLogImporter<MappedPreset>.self, head + late)
    #expect(dayFirst.interactions.count == 541)
    #expect(dayFirst.interactions.first?.time?.iso8601 == "2026-03-01T09:00:00+01:00")
    let unknown = try importing(CallLogImporter<MappedPreset>.self, head + unclear)
    #expect(unknown.outcomes == [.refused])
    #expect(unknown.issues.first?.remedy.contains("time_format") == true)
    var spec = SourceSpec(path: "calls.csv")
    spec.timeFormat = "MM/dd/yyyy HH:mm"
    let given = try importing(CallLogImporter<MappedPreset>.self, head + unclear, importContext(spec))
    #expect(given.interactions.first?.time?.iso8601 == "2026-01-03T09:00:00+01:00")
  }

  @Test("64, 65: titles, totals, a second header, short rows: accounted for, each by its name")
  func rowsAroundTheTable() throws {
    let text =
      "Raport połączeń\nOkres: październik\n\nData i godzina;Od;Do;Czas rozmowy;Status\n01.10.2026 09:00;221234567;204;30;Odebrane\n01.10.2026 09:05;221234567\n;;;;\nData i godzina;Od;Do;Czas rozmowy;Status\n02.10.2026 09:05;221234568;204;0;Nieodebrane\nRazem;;;30;\n"
    let sink = try importing(
      CallLogImporter<MappedPreset>.self, text, importContext(region: "PL", zone: "Europe/Warsaw", languages: ["pl"]))
    #expect(sink.interactions.map(\.result) == [.answered, .missed, .missed])
    #expect(sink.interactions[1].repairs == [.fieldCount])
    #expect(sink.skipped == ["empty row": 1, "header repeated": 1, "totals": 1])
    #expect(sink.issues.isEmpty)
    #expect(sink.accounted == 6)
  }

  @Test("Column names that say UTC or minutes are believed")
  func namesThatSayUnits() throws {
    let text =
      "Date/Time Start (UTC);From;To;Duration (min)\n2026-10-01 09:00:00;221234567;204;1,5\n2026-10-01 10:00:00;221234567;204;2:30\n"
    let sink = try importing(
      CallLogImporter<MappedPreset>.self, text, importContext(region: "PL", zone: "Europe/Warsaw"))
    #expect(sink.interactions.map { $0.time?.iso8601 } == ["2026-10-01T09:00:00Z", "2026-10-01T10:00:00Z"])
    #expect(sink.interactions.map(\.duration) == [90, 150])
  }

  @Test("42: a weekday beside the date tells day from month")
  func weekdays() throws {
    let log = RingCentralPreset.sample.replacing("Thu 10/15/2026", with: "Mon 10/05/2026")
      .replacing(",204", with: ",204 - Kari")
    let sink = try importing(CallLogImporter<RingCentralPreset>.self, log, importContext(region: "US"))
    #expect(sink.interactions.map { $0.time?.iso8601 } == ["2026-10-05T09:05:00+02:00"])
    #expect(sink.interactions.first?.to == [Participant(name: "Kari", extension: "204")])
    #expect(sink.notes.contains { $0.contains("weekdays") })
    #expect(sink.notes.contains { $0.contains("not documented") })
  }

  @Test("Date and Time as two columns, Time alone as one")
  func timesApart() throws {
    let apart =
      "Date,Time,From,To,Duration,Result\n10/05/2026,9:00 AM,91122333,204,65,Answered\n10/16/2026,4:00 PM,91122333,204,0,Missed\n"
    let sink = try importing(CallLogImporter<MappedPreset>.self, apart)
    #expect(
      sink.interactions.map { $0.time?.iso8601 } == ["2026-10-05T09:00:00+02:00", "2026-10-16T16:00:00+02:00"])
    let one = "Time,From,To,Duration\n2026-10-05 09:00,91122333,204,65\n"
    #expect(try importing(CallLogImporter<MappedPreset>.self, one).interactions.count == 1)
  }

  @Test("Lengths from the times of picking up and hanging up, where a log has only these")
  func lengthsFromTimes() throws {
    let text =
      "Date/Time Start (UTC),Date/Time Connect (UTC),Date/Time End (UTC),Source Number,Destination DID\n2026-10-12 10:30:00,2026-10-12 10:30:05,2026-10-12 10:31:05,4791122333,4722123456\n2026-10-12 11:30:00,,2026-10-12 11:30:20,4791122333,4722123456\n"
    let sink = try importing(CallLogImporter<MappedPreset>.self, text)
    #expect(sink.interactions.map(\.result) == [.answered, .missed])
    #expect(sink.interactions.map(\.duration) == [60, nil])
    #expect(sink.interactions.map(\.ring) == [5, nil])
    #expect(sink.interactions.map { $0.to.first?.phone } == ["+4722123456", "+4722123456"])
    #expect(sink.interactions.map { $0.time?.iso8601 } == ["2026-10-12T10:30:00Z", "2026-10-12T11:30:00Z"])
  }

  @Test("A log without names by numbers of columns")
  func numberedColumns() throws {
    var spec = SourceSpec(path: "smdr.csv")
    spec.columns = ["time": "1", "duration": "2", "ring": "3", "from": "4", "direction": "5", "to": "7"]
    let text =
      "2026/10/11 09:00:00,00:03:00,12,+4791122333,I,22123456,204,0\n2026/10/11 10:00:00,00:00:00,22,+4791122333,I,22123456,204,0\n"
    let sink = try importing(CallLogImporter<MappedPreset>.self, text, importContext(spec))
    #expect(sink.interactions.map(\.result) == [.answered, .missed])
    #expect(sink.interactions.map(\.ring) == [12, 22])
    #expect(sink.interactions.allSatisfy { $0.direction == .inbound && $0.to.map(\.extension) == ["204"] })
  }

  @Test("Twilio: whoever the program dials has the call, not the program")
  func programs() throws {
    func sid(_ number: Int) -> String { "CA" + String(repeating: "0", count: 31) + "\(number)" }
    let head = "Call Sid,Parent Call Sid,From,To,Start Time,Duration,Status,Direction\n"
    let parent = "\(sid(1)),,+4791122333,+4722123456,2026-10-07T07:00:00Z,200,completed,inbound\n"
    let child =
      "\(sid(2)),\(sid(1)),+4791122333,sip:204@nordlys.example,2026-10-07T07:00:10Z,180,completed,outbound-dial\n"
    let taken = try importing(CallLogImporter<TwilioPreset>.self, head + parent + child)
    #expect(taken.interactions.map(\.duration) == [180])
    #expect(taken.interactions.first?.to.map(\.extension) == ["204"])
    let missed = try importing(
      CallLogImporter<TwilioPreset>.self, head + parent + child.replacing("180,completed", with: ",no-answer"))
    #expect(missed.interactions.map(\.result) == [.missed])
    #expect(try importing(CallLogImporter<TwilioPreset>.self, head + parent).interactions.map(\.result) == [.answered])
  }

  @Test("Teams Direct Routing: how attempts ended, by their SIP code")
  func sipCodes() throws {
    let codes = [("486", CallResult.busy), ("487", .missed), ("603", .rejected), ("503", .failed)]
    for (code, result) in codes {
      let text =
        String(TeamsDirectRoutingPreset.sample.split(separator: "\n")[0])
        + "\nc-2,k@n.example,K,2026-10-01T08:00:00Z,,2026-10-01T08:00:20Z,,0,dr_out,Attempt,\(code),x,+4722123456,+4791122333,s-2\n"
      let sink = try importing(CallLogImporter<TeamsDirectRoutingPreset>.self, text)
      #expect(sink.interactions.map(\.result) == [result])
      #expect(sink.interactions.map(\.direction) == [.outbound])
    }
  }

  @Test("Mail is not looked at as a table")
  func mail() {
    let mail = Array("Received: from a; b\n\tby c; d\nSubject: a, b; c\nDate: x\n\n1;2;3\n4;5;6\n".utf8)
    #expect(CallLogTable(head: mail[...]) == nil)
    #expect(RecordImporters.all.allSatisfy { $0.sniff(mail[...], path: "x.eml") == nil })
  }

  @Test("Fax, conferences and rows of types are left out by name")
  func leftOut() throws {
    let fax =
      RingCentralPreset.sample
      + "\nInbound,Fax,(212) 555-0147,Ann,Thu 10/15/2026,9:05 AM,Incoming Fax,Received,,0:00:30,"
    #expect(
      try importing(CallLogImporter<RingCentralPreset>.self, fax, importContext(region: "US")).skipped == ["fax": 1])
    #expect(try importing(CallLogImporter<CUCMPreset>.self, CUCMPreset.sample).skipped == ["row of SQL types": 1])
  }

  @Test("Cisco: legs of one call by its three ids; causes")
  func cisco() throws {
    let second =
      "1,1,5001,1790838192,\"+4791122333\",0,\"204\",\"205\",16,1790838195,1790838255,\"204\",\"x\",60,\"TRUNK\",\"SEP\",\"StandAloneCluster\"\n"
    let other =
      "1,1,5002,1790838192,\"+4791122333\",0,\"206\",\"206\",17,0,1790838195,\"\",\"y\",0,\"TRUNK\",\"SEP\",\"StandAloneCluster\"\n"
    let sink = try importing(CallLogImporter<CUCMPreset>.self, CUCMPreset.sample + "\n" + second + other)
    #expect(sink.interactions.map(\.result) == [.answered, .busy])
    #expect(sink.interactions.first?.to.first?.extension == "205")
    #expect(sink.interactions.first?.hops.map(\.handle) == ["600", "204"])
    #expect(sink.interactions.first?.duration == 240)
  }

  @Test("Teams: which number is the client's can be said in the configuration")
  func teamsColumns() throws {
    let row = "\n2,c-2,,NO,o,kari@nordlys.example,Kari,+4791122333,user_in,,,,+4722123456,"
    let text = TeamsPSTNPreset.sample + row + "2026-10-01T08:00:00Z,2026-10-01T08:01:00Z,60,0,0,NOK,x\n"
    let usual = try importing(CallLogImporter<TeamsPSTNPreset>.self, text)
    #expect(usual.interactions.map { $0.from.first?.phone } == [nil, "+4722123456"])
    let spec = SourceSpec(path: "teams.csv", columns: ["from": "Caller ID"])
    let said = try importing(CallLogImporter<TeamsPSTNPreset>.self, text, importContext(spec))
    #expect(said.interactions.map { $0.from.first?.phone } == [nil, "+4791122333"])
    #expect(said.interactions.map { $0.to.first?.phone } == ["+4791122333", nil])
  }

  @Test(
    "Columns by the words for who called whom",
    arguments: [
      "Data;Godzina;Numer dzwoniący;Numer wybrany;Czas trwania",
      "Дата;Время;Вызывающий номер;Набранный номер;Длительность",
      "Dato;Klokkeslett;Anropende nummer;Oppringt nummer;Varighet", "Date;Time;Calling Party;Called Party;Duration",
    ])
  func columnWords(_ header: String) throws {
    let bytes = Array((header + "\n13.10.2026;09:00:00;91122333;204;75\n").utf8)
    guard
      case .importer(let type, _) = ImporterRegistry.choose(spec: SourceSpec(path: "x"), head: bytes[...], path: "x")
    else {
      Issue.record("not known for a call log")
      return
    }
    #expect(type.description.id == "csv")
    let sink = try importing(CallLogImporter<MappedPreset>.self, bytes)
    #expect(sink.interactions.map { $0.from.first?.phone } == ["+4791122333"])
    #expect(sink.interactions.map { $0.to.first?.extension } == ["204"])
  }

  @Test("A table of unknown columns is refused with how to name them; text with commas isn't called a table")
  func unknownTable() {
    func remedy(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      let choice = ImporterRegistry.choose(spec: SourceSpec(path: "x"), head: bytes[...], path: "x")
      guard case .unknown(_, let remedy) = choice else { return nil }
      return remedy
    }
    #expect(remedy("Wann;Wer;Wohin;Wielange\n13.10.2026 09:00;91122333;204;75\n")?.contains("columns: {time") == true)
    #expect(remedy("One, two, three.\nFour, five.\nSix\n")?.contains("columns:") == false)
  }

  @Test("A column that stands twice is refused by its numbers")
  func doubledColumn() throws {
    let text = "Date,From,From,Duration\n2026-10-01 09:00:00,91122333,204,75\n"
    let bytes = Array(text.utf8)
    let choice = ImporterRegistry.choose(spec: SourceSpec(path: "x"), head: bytes[...], path: "x")
    guard case .importer(let type, _) = choice else {
      Issue.record("not known for a call log")
      return
    }
    #expect(type.description.id == "csv")
    let sink = try importing(CallLogImporter<MappedPreset>.self, text)
    #expect(sink.outcomes == [.refused])
    #expect(sink.issues.first?.message.contains("columns 2 and 3") == true)
  }
}
