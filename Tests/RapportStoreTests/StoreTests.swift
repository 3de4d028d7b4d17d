import Foundation
import RapportModel
import RapportStore
import RapportTestSupport
import Testing

@Suite struct StoreTests {
  /// A mail with every field filled, so that a field the store forgets makes a test fail.
  private func mail(_ id: String, at seconds: Int64 = 1_791_000_000) -> Interaction {
    var mail = Interaction(
      id: id, channel: .email, time: Timestamp(Instant(seconds: seconds), offsetMinutes: 120), timeQuality: .header,
      source: SourcePosition(path: "a.mbox", format: "mbox", offset: 7, length: 99, line: 3, element: "x"))
    mail.duration = 5
    mail.ring = 6
    mail.result = .missed
    mail.from = [Participant(name: "A", email: "a@x.example")]
    mail.to = [Participant(email: "b@y.example"), Participant(phone: "+4722123456", extension: "204")]
    mail.cc = [Participant(name: "C")]
    mail.bcc = [Participant(email: "d@x.example")]
    mail.hops = [Participant(extension: "201")]
    mail.subject = "Żółć"
    mail.text = "first line\nsecond"
    mail.quoted = [
      QuotedBlock(
        author: "Q", authorEmail: "q@x.example", time: mail.time, messageID: "m", text: "t", isForwarded: true)
    ]
    mail.signature = "A, +47 22 12 34 56"
    mail.attachments = [Attachment(name: "a.pdf", type: "application/pdf", bytes: 12)]
    mail.messageID = "\(id)@x.example"
    mail.inReplyTo = "parent@x.example"
    mail.references = ["root@x.example", "parent@x.example"]
    mail.threadIndex = "00ff"
    mail.concerns = ["bounced@x.example"]
    mail.flags = [.forwarded, .bounce]
    mail.holders = ["kari@y.example"]
    mail.repairs = [.charset, .date]
    return mail
  }

  private func record(_ path: String) -> SourceRecord {
    SourceRecord(
      path: path, fingerprint: "f", ledger: LedgerEntry(path: path, format: "mbox", bytes: 1), evidence: "{}",
      coverage: "{}")
  }

  private func annotate(_ store: Store, account: String, internally: Set<String> = []) throws {
    let rows = try store.unannotated(after: 0, limit: 100)
    try store.save(
      rows.map {
        let isInternal = internally.contains($0.interaction.id)
        return Annotation(
          row: $0.row, language: "en", cues: [], accounts: isInternal ? [] : [account], isInternal: isInternal)
      })
  }

  /// Reads `mails` as the source `path`; what became of each.
  private func read(_ mails: [Interaction], as path: String, otherwise: Bool = false, into store: Store) throws
    -> [StoreOutcome]
  {
    var outcomes: [StoreOutcome] = []
    _ = try store.replaceSource(path: path, isReadOtherwise: otherwise) { writer in
      outcomes = try mails.map { try writer.write($0) }
      return record(path)
    }
    return outcomes
  }

  @Test func givesBackWhatItWasGiven() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    let mail = mail("one")
    #expect(try read([mail], as: "a.mbox", into: store) == [.stored])
    var expected = mail
    expected.language = "en"
    expected.cues = [
      Cue(
        kind: .commitment, block: 0, quote: "line", start: 6, end: 10, strength: 0.5, target: "t",
        due: DueTime(instant: Instant(seconds: 1_791_100_000), stretch: "by noon", isUncertain: true), level: 2,
        rule: "en/x/y")
    ]
    let row = try #require(try store.unannotated(after: 0, limit: 10).first)
    #expect(row.interaction == mail)
    try store.save([
      Annotation(row: row.row, language: "en", cues: expected.cues, accounts: ["Fjord"], isInternal: false)
    ])
    #expect(try store.interactions(account: "Fjord") == [expected])
    #expect(try store.unannotated(after: 0, limit: 10).isEmpty)
  }

  @Test func countsTheSecondRecordOfAnIdAsDuplicateAndJoinsItsHolders() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    var copy = mail("one")
    copy.holders = ["ola@y.example"]
    #expect(try read([mail("one"), mail("one")], as: "a.mbox", into: store) == [.stored, .duplicate])
    #expect(try read([copy], as: "b.mbox", into: store) == [.duplicate])
    // Read again, the first source still counts as the one that stored it.
    #expect(try read([mail("one"), mail("one")], as: "a.mbox", into: store) == [.stored, .duplicate])
    try annotate(store, account: "Fjord")
    #expect(try store.interactions(account: "Fjord").map(\.holders) == [["kari@y.example", "ola@y.example"]])
    #expect(try store.interactionCount() == 1)
  }

  @Test func writesAnewWhatItsSourceTakesForSomethingElse() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    var copy = mail("one")
    copy.holders = ["ola@y.example"]
    #expect(try read([mail("one"), mail("two")], as: "a.mbox", into: store) == [.stored, .stored])
    #expect(try read([copy], as: "b.mbox", into: store) == [.duplicate])
    var other = mail("one")
    other.flags = [.bulk]
    other.text = "Other words"
    other.references = []
    // Only where the source is read otherwise, only by the source that brought it, and only its first record.
    #expect(try read([other], as: "a.mbox", into: store) == [.stored])
    var stored = try store.unannotated(after: 0, limit: 10).map(\.interaction)
    #expect(stored.first?.text == mail("one").text)
    copy.text = "The copy's words"
    #expect(try read([copy], as: "b.mbox", otherwise: true, into: store) == [.duplicate])
    #expect(try read([other, mail("one")], as: "a.mbox", otherwise: true, into: store) == [.stored, .duplicate])
    stored = try store.unannotated(after: 0, limit: 10).map(\.interaction)
    #expect(stored.map(\.text) == ["Other words", mail("two").text])
    #expect(stored.first?.flags == [.bulk])
    try annotate(store, account: "Fjord")
    #expect(try store.interactions(account: "Fjord").first?.holders == ["kari@y.example", "ola@y.example"])
  }

  @Test func keepsNothingOfASourceThatFailsInTheMiddle() throws {
    struct Interrupted: Error {}
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    #expect(throws: Interrupted.self) {
      _ = try store.replaceSource(path: "a.mbox") { writer in
        _ = try writer.write(mail("one"))
        throw Interrupted()
      }
    }
    #expect(try store.interactionCount() == 0)
    #expect(try store.sources().isEmpty)
  }

  @Test func givesInternalMailTheAccountsOfItsThread() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    // client mail <- internal question <- internal answer, and a reply to the client that refers to another internal
    var client = mail("client")
    client.inReplyTo = nil
    client.references = []
    var question = mail("question")
    question.inReplyTo = "client@x.example"
    question.references = []
    var answer = mail("answer")
    answer.inReplyTo = "question@x.example"
    answer.references = []
    var note = mail("note")
    note.inReplyTo = nil
    note.references = []
    var reply = mail("reply")
    reply.inReplyTo = "note@x.example"
    reply.references = []
    _ = try read([answer, question, note, client, reply], as: "a.mbox", into: store)
    try annotate(store, account: "Fjord", internally: ["question", "answer", "note"])
    #expect(try store.interactions(account: "Fjord").map(\.id) == ["client", "reply"])
    try store.spreadConcerns()
    #expect(try store.interactions(account: "Fjord").map(\.id) == ["answer", "client", "note", "question", "reply"])
  }

  @Test func givesInternalMailTheAccountsWhoseNumbersItNames() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    _ = try read([mail("handover"), mail("gossip"), mail("client"), mail("other")], as: "a.mbox", into: store)
    let numbers = ["handover": ["1187", "4001"], "gossip": ["9999"], "client": ["1187"], "other": ["4001"]]
    let accounts = ["client": ["Fjord"], "other": ["Ostrava"]]
    try store.save(
      try store.unannotated(after: 0, limit: 10).map { row, interaction in
        let accounts = accounts[interaction.id] ?? []
        return Annotation(
          row: row, language: nil, cues: [], accounts: accounts, isInternal: accounts.isEmpty,
          numbers: numbers[interaction.id] ?? [])
      })
    try store.spreadConcerns()
    #expect(try store.interactions(account: "Fjord").map(\.id) == ["client", "handover"])
    #expect(try store.interactions(account: "Ostrava").map(\.id) == ["handover", "other"])
  }

  @Test func refusesAnotherProgramsDatabaseAndLeavesItAlone() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.sqlite")
    try folder.write("not a database at all, only words in a file", to: "other.sqlite")
    let before = try folder.read("other.sqlite")
    #expect(throws: StoreError.notAStore(path: path)) { _ = try Store(path: path) }
    #expect(try folder.read("other.sqlite") == before)
  }

  @Test func dropsTheWordsWhereOnlyCuesMayBeKept() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    _ = try read([mail("one")], as: "a.mbox", into: store)
    let rows = try store.unannotated(after: 0, limit: 10)
    try store.save(
      rows.map { Annotation(row: $0.row, language: nil, cues: [], accounts: ["Fjord"], isInternal: false) },
      dropsText: true)
    let kept = try #require(try store.interactions(account: "Fjord").first)
    #expect(kept.text.isEmpty)
    #expect(kept.quoted.isEmpty)
    #expect(kept.signature == nil)
    #expect(kept.subject == nil)
    #expect(kept.from == mail("one").from)
  }

  @Test func erasesWhatIsTooOldAndLeavesNoTraceInTheFile() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    var old = mail("old", at: 1_000_000_000)
    old.text = "a canary word: zxqvjk"
    _ = try read([old, mail("new")], as: "a.mbox", into: store)
    try annotate(store, account: "Fjord")
    #expect(try store.erase(before: Instant(seconds: 1_500_000_000)) == 1)
    #expect(try store.interactions(account: "Fjord").map(\.id) == ["new"])
    for name in ["s.sqlite", "s.sqlite-wal"] where FileManager.default.fileExists(atPath: folder.file(name)) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      #expect(bytes.range(of: Data("zxqvjk".utf8)) == nil, Comment(rawValue: name))
    }
  }
}
