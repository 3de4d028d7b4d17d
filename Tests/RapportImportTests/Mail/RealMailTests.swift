import Foundation
import RapportFormats
import RapportImport
import RapportModel
import RapportTestSupport
import Testing

/// Real mailboxes beside the package; skipped where they are missing.
@Suite(.enabled(if: PackageFiles.hasRealData, "real data is not beside the package")) struct RealMailTests {
  @Test(arguments: [("spamassassin-easy-ham", 2_500), ("spamassassin-easy-ham-2", 1_400), ("spamassassin-spam", 500)])
  func everyMailIsAccountedFor(name: String, count: Int) throws {
    let path = PackageFiles.realData + "/mail/\(name).mbox"
    var sink = MailSink()
    var importer = MboxImporter(context: MailTestContext.make("mail/\(name).mbox"))
    try importer.read(FileByteSource.openInflating(path: path), into: &sink)
    #expect(sink.mails.count == count)
    #expect(sink.records == count)
    #expect(sink.issues.isEmpty)
    #expect(Set(sink.mails.map(\.id)).count == count)
    #expect(sink.mails.count { $0.time == nil } == 0)
    #expect(sink.mails.allSatisfy { !$0.from.isEmpty || $0.repairs.contains(.address) })
  }

  /// Single messages of other projects' test suites, broken on purpose: each is read or left out, none is lost.
  @Test(arguments: ["mail/tika", "mail/ruby-mail", "mail/mime4j"]) func oddMessagesAreRead(folder: String) throws {
    let root = PackageFiles.realData + "/" + folder
    let files = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".eml") || $0.hasSuffix(".msg") }.sorted()
    #expect(!files.isEmpty)
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: root + "/" + file))
      let sink = try MailTestContext.run(EMLImporter.self, Array(data), context: MailTestContext.make("mail/x.eml"))
      #expect(sink.records == 1)
    }
  }
}
