import Foundation
import RapportTestSupport
import Testing

/// The nightly job, run as cron runs it: nothing lost, nothing doubled, whatever happens to the process.
@Suite struct NightlyRunTests {
  @Test func accountsForEveryRecordAndEndsWithFiveLines() throws {
    let company = try SampleCompany()
    let run = try company.rapport(["run"])
    #expect(run.status == 0, Comment(rawValue: run.errors))
    #expect(run.output.split(separator: "\n").count == 5)
    let ledger = try company.json(PrintedLedger.self, ["ledger", "--format", "json"])
    #expect(ledger.reconciles)
    // 270 copies of 215 mails (SampleData/README.md).
    let mail = ledger.sources.filter { $0.format == "mbox" }
    #expect(mail.map(\.records).reduce(0, +) == 270)
    #expect(mail.map(\.stored).reduce(0, +) == 215)
    #expect(ledger.totals.quarantined == 0)
    #expect(try company.rapport(["ledger"]).status == 0)
  }

  @Test func addsNothingTwice() throws {
    let company = try SampleCompany()
    _ = try company.rapport(["run"])
    let ledger = try company.json(PrintedLedger.self, ["ledger", "--format", "json"])
    let findings = try company.rapport(["findings", "--format", "json"]).output
    let reports = try company.reports()
    #expect(try company.rapport(["run"]).status == 0)
    // Touched, so that every source is read again.
    for name in try FileManager.default.subpathsOfDirectory(atPath: company.folder.file("SampleData/mail")) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_800_000_000)],
        ofItemAtPath: company.folder.file("SampleData/mail/\(name)"))
    }
    #expect(try company.rapport(["run"]).status == 0)
    #expect(try company.json(PrintedLedger.self, ["ledger", "--format", "json"]) == ledger)
    #expect(try company.rapport(["findings", "--format", "json"]).output == findings)
    #expect(try company.reports() == reports)
  }

  @Test func isCompletedByTheNextRunWhereverItIsKilled() throws {
    let whole = try SampleCompany()
    _ = try whole.rapport(["run"])
    let ledger = try whole.json(PrintedLedger.self, ["ledger", "--format", "json"])
    let findings = try whole.rapport(["findings", "--format", "json"]).output
    let reports = try whole.reports()
    // Moments spread over the run; seeded, so that a failure can be repeated.
    var random = SeededRandom(seed: 41)
    var kills = 0
    for step in 1...8 {
      let company = try SampleCompany()
      let moment = Double(step) * 0.12 + Double.random(in: 0..<0.1, using: &random)
      if try company.rapport(["run"], killAfter: moment).status == -9 { kills += 1 }
      let next = try company.rapport(["run"])
      #expect(next.status == 0, Comment(rawValue: next.errors))
      #expect(try company.json(PrintedLedger.self, ["ledger", "--format", "json"]) == ledger)
      #expect(try company.rapport(["findings", "--format", "json"]).output == findings)
      #expect(try company.reports() == reports)
      let left = try FileManager.default.subpathsOfDirectory(atPath: company.folder.path).filter {
        $0.hasSuffix(".new")
      }
      #expect(left.isEmpty)
    }
    #expect(kills >= 3, "the run was over before it could be killed")
  }

  @Test func letsOneRunWorkAtATime() throws {
    let company = try SampleCompany()
    let lock = open(company.folder.file("SampleData/rapport.sqlite.lock"), O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = try company.rapport(["run"])
    #expect(run.status == 3)
    #expect(run.errors.contains("another run is at work"))
  }

  @Test func keepsFilesToItsUser() throws {
    let company = try SampleCompany()
    _ = try company.rapport(["run"])
    let files =
      try FileManager.default.contentsOfDirectory(atPath: company.folder.file("Reports/en")).map { "Reports/en/\($0)" }
      + ["SampleData/rapport.sqlite"]
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: company.folder.file(file))
      #expect((attributes[.posixPermissions] as? Int) == 0o600, Comment(rawValue: file))
    }
  }
}
