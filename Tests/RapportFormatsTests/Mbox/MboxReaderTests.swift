import RapportModel
import RapportTestSupport
import Testing

@testable import RapportFormats

@Suite struct MboxReaderTests {
  static func entries(_ bytes: [UInt8], block: Int = .max, limits: MboxReader.Limits = .init()) throws -> [MboxEntry] {
    var reader = MboxReader(ArrayByteSource(bytes, blockSize: block), limits: limits, blockSize: min(block, 1 << 16))
    var result: [MboxEntry] = []
    while let entry = try reader.next() { result.append(entry) }
    return result
  }

  /// The messages of a file, after checking that entries follow each other without gap and sum up to the file.
  static func messages(_ text: String, limits: MboxReader.Limits = .init()) throws -> [MboxMessage] {
    let bytes = Array(text.utf8)
    let all = try entries(bytes, limits: limits)
    expectAccounted(all, size: bytes.count)
    return all.compactMap { if case .message(let message) = $0 { message } else { nil } }
  }

  static func expectAccounted(_ entries: [MboxEntry], size: Int, _ location: SourceLocation = #_sourceLocation) {
    var offset = 0
    for entry in entries {
      #expect(entry.offset == offset, sourceLocation: location)
      offset += entry.length
    }
    #expect(offset == size, sourceLocation: location)
  }

  static func skips(_ text: String) throws -> [MboxSkip.Reason] {
    let all = try entries(Array(text.utf8))
    expectAccounted(all, size: text.utf8.count)
    return all.compactMap { if case .skipped(let skip) = $0 { skip.reason } else { nil } }
  }

  static func text(_ message: MboxMessage) -> String { String(decoding: message.bytes, as: UTF8.self) }

  static let separator = "From joe@client.example Sat Jan  3 01:05:34 1996\n"

  @Test func splitsAndKeepsPlaces() throws {
    let one = "Subject: one\n\nfirst\n"
    let file = Self.separator + one + "\n" + Self.separator + "Subject: two\n\nsecond\n\n"
    let found = try Self.messages(file)
    #expect(found.map(Self.text) == [one, "Subject: two\n\nsecond\n"])
    #expect(found.map(\.line) == [1, 6])
    #expect(found.map(\.offset) == [0, Self.separator.utf8.count + one.utf8.count + 1])
    #expect(found.map(\.envelope.sender) == ["joe@client.example", "joe@client.example"])
    #expect(found[0].envelope.date?.iso8601 == "1996-01-03T01:05:34Z")
    #expect(found.allSatisfy { $0.repairs.isEmpty })
  }

  @Test func proseIsNoSeparator() throws {
    let body = "text\nFrom now on we write\nmore\n\nFrom Monday on: nothing\n\nFrom here to there.\n"
    let found = try Self.messages(Self.separator + "Subject: one\n\n" + body)
    #expect(found.count == 1)
    #expect(found.first.map(Self.text) == "Subject: one\n\n" + body)
  }

  @Test func aSeparatorWithoutBlankLineIsMended() throws {
    let found = try Self.messages(
      Self.separator + "Subject: one\n\nfirst\n" + Self.separator + "Subject: two\n\nsecond\n")
    #expect(found.count == 2)
    #expect(found.last?.repairs == [.separator])
  }

  @Test func takeoutNeedsNoBlankLine() throws {
    let line = "From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022\n"
    let found = try Self.messages(line + "Subject: one\n\nfirst\n" + line + "Subject: two\n\nsecond\n")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.repairs.isEmpty && $0.envelope.kind == .takeout && $0.envelope.sender == nil })
    #expect(found.first?.envelope.date?.iso8601 == "2022-02-04T17:10:22Z")
    #expect(found.first?.envelope.hasZone == true)
  }

  @Test func bareLinesSeparateInTheirDialect() throws {
    let found = try Self.messages(
      (1...763).map { "From \nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: \($0)\n\nbody\n\n" }.joined())
    #expect(found.count == 763)
    #expect(found.allSatisfy { $0.repairs.isEmpty })
  }

  @Test(arguments: [
    ("From - Wed Apr 02 06:51:08 2014", nil, "2014-04-02T06:51:08Z"),
    ("From - Sat Apr 12 2025 15:59:28", nil, "2025-04-12T15:59:28Z"),
    ("From \"user@example.com\" Thu Jan  1 00:00:00 1970", "user@example.com", "1970-01-01T00:00:00Z"),
    ("From joe Thu, 9 Nov 2002 22:33:52 +0530", "joe", "2002-11-09T22:33:52+05:30"),
    ("From joe@a.example Sat Jan  3 01:05 1996", "joe@a.example", "1996-01-03T01:05:00Z"),
    ("From \"a b\"@x.example Sat Jan 3 01:05:34 UTC 1996", "\"a b\"@x.example", "1996-01-03T01:05:34Z"),
    ("From MAILER-DAEMON Fri Jul  8 12:08:34 2011 remote from here", "MAILER-DAEMON", "2011-07-08T12:08:34Z"),
  ])
  func readsTheFormsOfSeparators(_ line: String, _ sender: String?, _ date: String) throws {
    let read = try #require(MboxFromLine(Array(line.utf8), in: 0..<line.utf8.count))
    #expect(read.sender == sender)
    #expect(read.date?.iso8601 == date)
  }

  @Test func quotedLinesAreUnquotedByOneLevel() throws {
    let found = try Self.messages(
      Self.separator + "Subject: one\n\n>From here\n>>From there\n> From nowhere\n>Fromage\nx >From y\n")
    #expect(found.first?.hasQuotedFromLines == true)
    #expect(
      found.first.map { String(decoding: $0.unquoted(), as: UTF8.self) }
        == "Subject: one\n\nFrom here\n>From there\n> From nowhere\n>Fromage\nx >From y\n")
  }

  @Test func whatIsDeletedOrNoMailIsSkippedWithItsReason() throws {
    let expunged = Self.separator + "X-Mozilla-Status: 0009\nSubject: gone\n\nx\n\n"
    let read = Self.separator + "X-Mozilla-Status: 0001\nSubject: here\n\nx\n\n"
    let internalData =
      Self.separator + "Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\nX-IMAP: 1 2\n\nx\n\n"
    #expect(try Self.skips(internalData + expunged + read) == [.folderData, .expunged])
    #expect(try Self.messages(internalData + expunged + read).count == 1)
    #expect(try Self.skips("junk\nmore junk\n" + read) == [.preamble])
    #expect(try Self.skips("\n\n" + read) == [.blank])
    #expect(try Self.skips(Self.separator) == [.empty])
    #expect(try Self.skips("From \n") == [.noSeparator])
    #expect(try Self.skips("\n\n\n") == [.blank])
    #expect(try Self.skips("no mail here\n") == [.noSeparator])
    #expect(try Self.skips("") == [])
  }

  @Test func aFileThatEndsInTheMiddleIsMended() throws {
    let whole = Self.separator + "Subject: one\n\nfirst\n\n" + Self.separator + "Subject: two\n\nsecond\n"
    let inHeaders = try Self.messages(whole + "\n" + Self.separator + "Subject: thr")
    #expect(inHeaders.map(\.repairs) == [[], [], [.truncated]])
    let inBody = try Self.messages(whole + "sec")
    #expect(inBody.map(\.repairs) == [[], [.truncated]])
    let inSeparator = try Self.messages(whole + "\nFrom joe@cli")
    #expect(inSeparator.map(\.repairs) == [[], [.truncated]])
    #expect(inSeparator.last.map(Self.text) == "Subject: two\n\nsecond\n")
    #expect(try Self.skips(whole + "\nFrom joe@cli") == [.cutSeparator])
  }

  @Test func lineEndsOfWindowsAndOldMacintosh() throws {
    let file = Self.separator + "Subject: one\n\nfirst\n\n" + Self.separator + "Subject: two\n\nsecond\n"
    let windows = try Self.messages(file.replacing("\n", with: "\r\n"))
    #expect(windows.map(Self.text) == ["Subject: one\r\n\r\nfirst\r\n", "Subject: two\r\n\r\nsecond\r\n"])
    let macintosh = try Self.messages(file.replacing("\n", with: "\r"))
    #expect(macintosh.map(Self.text) == ["Subject: one\n\nfirst\n", "Subject: two\n\nsecond\n"])
    #expect(try Self.messages("\u{FEFF}" + file).count == 2)
  }

  @Test func aRightContentLengthDelimits() throws {
    func message(_ subject: String, _ body: String, _ length: Int? = nil) -> String {
      Self.separator + "Subject: \(subject)\nContent-Length: \(length ?? body.utf8.count)\n\n\(body)\n"
    }
    // The inner message would be split off without its length.
    let inner = "see:\n\n" + Self.separator + "Subject: inner\n\nbody\n"
    let found = try Self.messages(message("a", inner) + message("b", "x\n") + message("c", "y\n"))
    #expect(found.count == 3)
    #expect(found.first.map { Self.text($0).hasSuffix(inner) } == true)
    // Wrong lengths are passed over.
    for wrong in [1, 5_000, 9_223_372_036_854_775_807] {
      #expect(try Self.messages(message("a", "text\n", wrong) + message("b", "x\n", wrong)).count == 2)
    }
  }

  @Test func aMessageBeyondTheLimitIsCut() throws {
    var limits = MboxReader.Limits()
    limits.message = 6 << 20
    limits.cutBody = 1_000
    let body = String(repeating: String(repeating: "x", count: 79) + "\n", count: 200_000)
    let file = Self.separator + "Subject: big\n\n" + body + "\n" + Self.separator + "Subject: next\n\nok\n"
    let found = try Self.messages(file, limits: limits)
    #expect(found.map(\.repairs) == [[.truncated], []])
    #expect(found.first?.bytes.count == "Subject: big\n\n".utf8.count + 1_000)
    #expect(found.last?.line == 200_000 + 5)
  }

  /// Pieces that a file is randomly made of: separators right and wrong, quoted lines, line ends.
  private static let pieces = [
    separator, separator, "\n", "\n", "\n", "Subject: x\n", "X-Mozilla-Status: 0008\n", ">From me\n", "From now on\n",
    "text\n", "text\r\n", "\r\n", "From \n", "From - Wed Apr 02 06:51:08 2014\n", "F", "From", "From ",
    "Content-Length: 5\n",
    "From 17@xxx Fri Feb 04 17:10:22 +0000 2022\nA: b\n", "\r", "\u{FEFF}",
  ]

  @Test func entriesDoNotDependOnBlocks() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let count = Int.random(in: 1...40, using: &random)
      let file = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
      let bytes = Array(file.utf8)
      let whole = try Self.entries(bytes)
      Self.expectAccounted(try Self.entries(bytes), size: bytes.count)
      for block in [1, 2, 3, 13, 64, 100] { #expect(try Self.entries(bytes, block: block) == whole) }
    }
  }

  @Test func everyShiftAgainstTheBlockEdgeGivesTheSame() throws {
    let message = Self.separator + "Received: here\nSubject: one\n\n>From me\nbody\n\n"
    for shift in 0..<(message.utf8.count * 2) {
      let file = Self.separator + "A: " + String(repeating: "x", count: shift) + "\n\nbody\n\n" + message + message
      let found = try Self.entries(Array(file.utf8), block: 256)
      #expect(found.count == 3)
    }
  }
}
