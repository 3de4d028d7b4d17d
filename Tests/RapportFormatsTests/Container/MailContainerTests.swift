import Foundation
import RapportModel
import Testing

@testable import RapportFormats

@Suite struct MailContainerTests {
  private func sniff(_ text: String, _ path: String = "export") -> MailContainer? {
    MailContainer.sniff(head: Array(text.utf8), path: path)
  }

  @Test func filesAreToldByContent() {
    let headers = "Received: x\nSubject: y\n\nbody\n"
    #expect(sniff("From a@b Sat Jan  3 01:05:34 1996\n" + headers) == .mbox)
    #expect(sniff("From \n" + headers) == .mbox)
    #expect(sniff("\u{FEFF}\nFrom - Wed Apr 02 06:51:08 2014\n" + headers) == .mbox)
    #expect(sniff("notes\n\nFrom a@b Sat Jan  3 01:05:34 1996\n" + headers) == .mbox)
    #expect(sniff("From a@b Sat Jan  3 01:05:34 1996\r" + headers.replacing("\n", with: "\r")) == .mbox)
    #expect(sniff(headers) == .message)
    #expect(sniff("\n>From a@b\n" + headers) == .message)
    #expect(sniff("Odd: 1\nOther: 2\n\n") == .message)
    #expect(sniff("\(headers.utf8.count)\n" + headers + "<?xml?>") == .emlx)
    #expect(sniff("") == .empty)
    #expect(sniff("\n\n") == .empty)
    #expect(sniff("just prose\nof two lines\n") == nil)
    #expect(sniff(String(repeating: "\0", count: 70_000)) == nil)
    #expect(MailContainer.sniff(head: [0xFF, 0xFE, 0x46, 0], path: "x.mbox") == .utf16Text)
    #expect(MailContainer.sniff(head: [0x21, 0x42, 0x44, 0x4E, 1], path: "x") == .outlookStore)
    #expect(MailContainer.sniff(head: [0xD0, 0xCF, 0x11, 0xE0, 1], path: "x.eml") == .outlookMessage)
    #expect(MailContainer.outlookStore.remedy?.contains("pst-utils") == true)
    #expect(MailContainer.mbox.remedy == nil)
  }

  @Test(.enabled(if: SharedData.isThere, "the folder shared/data with real mail is missing"))
  func realFilesAreRecognised() throws {
    for url in SharedData.files("", [".mbox", ".eml"]) + SharedData.files("mime4j/core", [".msg"]) {
      if url.lastPathComponent.contains("noheader") { continue }
      let head = Array(try SharedData.bytes(url).prefix(MailContainer.headSize))
      let found = MailContainer.sniff(head: head, path: url.path)
      let expected: MailContainer = head.starts(with: Array("From ".utf8)) ? .mbox : .message
      #expect(found == expected || found == .message, "\(url.lastPathComponent)")
    }
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func write(_ text: String, _ path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test func maildirsWithFlagsAndFolders() throws {
    try withFolder { root in
      try write("Subject: 1\n\n", root + "/cur/1035478339.27041_1.host:2,RS")
      try write("Subject: 2\n\n", root + "/new/1035478340.1.host")
      try write("Subject: 3\n\n", root + "/cur/1035478341.1.host;2,T")
      try write("no", root + "/tmp/1035478342.1.host")
      try write("no", root + "/cur/.hidden")
      try write("no", root + "/dovecot-uidlist")
      try write("Subject: 4\n\n", root + "/.Klienci.&AUE-&AOk-/cur/1.a")
      symlink("/dev/zero", root + "/cur/1035478343.1.host:2,S")
      let listing = try FolderListing(path: Array(root.utf8))
      #expect(MailContainer.sniff(folder: listing, path: root) == .maildir)
      let maildir = Maildir(path: root)
      let entries = try maildir.entries()
      #expect(entries.map(\.flags) == [[.replied, .seen], [], [.trashed]])
      #expect(entries.map(\.delivered?.seconds) == [1_035_478_339, 1_035_478_340, 1_035_478_341])
      #expect(try maildir.folders().map(\.name) == ["", "Klienci/Łé"])
    }
  }

  @Test func aMessageMovedMeanwhileIsFoundAgain() throws {
    try withFolder { root in
      try write("Subject: 1\n\n", root + "/new/1.host")
      try write("x", root + "/cur/2.host:2,S")
      let maildir = Maildir(path: root)
      let entry = try #require(try maildir.entries().first)
      try FileManager.default.moveItem(atPath: root + "/new/1.host", toPath: root + "/cur/1.host:2,S")
      var source = try maildir.open(entry)
      #expect(try source.readAll(limit: 100).bytes == Array("Subject: 1\n\n".utf8))
    }
  }

  @Test func appleMail() throws {
    let text = "Subject: x\n\nFrom here\n"
    let file =
      "\(text.utf8.count)      \n\(text)<?xml version=\"1.0\"?><plist><dict><key>date-sent</key><real>1388534400.5</real>"
      + "<key>flags</key>\n<integer>8590195713</integer></dict></plist>"
    let emlx = try #require(EmlxFile(Array(file.utf8)))
    #expect(emlx.message == Array(text.utf8))
    #expect(emlx.flags == 8_590_195_713)
    #expect(emlx.dateSent?.seconds == 1_388_534_400)
    #expect(!emlx.isDeleted)
    #expect(EmlxFile(Array("99999\nSubject: cut".utf8))?.repairs == [.truncated])
    #expect(EmlxFile(Array("Subject: none\n".utf8)) == nil)
    try withFolder { root in
      try write("", root + "/Inbox.mbox/mbox")
      let bundle = root + "/Inbox.mbox"
      #expect(MailContainer.sniff(folder: try FolderListing(path: Array(bundle.utf8)), path: bundle) == .appleBundle)
    }
  }

  @Test func namesThatAreNotUTF8AreRead() throws {
    try withFolder { root in
      let path = Array(root.utf8) + [UInt8(ascii: "/"), 0xFF, 0x0A]
      let descriptor = open(path.map(CChar.init(bitPattern:)) + [0], O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      close(descriptor)
      #expect(try FolderListing(path: Array(root.utf8)).entries.map(\.name) == [[0xFF, 0x0A]])
      #expect(try FileByteSource(pathBytes: path).size == 0)
    }
  }
}
