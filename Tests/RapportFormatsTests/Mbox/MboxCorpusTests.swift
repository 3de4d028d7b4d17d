import Foundation
import RapportModel
import Testing

@testable import RapportFormats

/// Every file of the real mail at hand read as a mailbox, whatever it is: no byte is lost or counted twice.
@Suite(.enabled(if: SharedData.isThere, "the folder shared/data with real mail is missing"))
struct MboxCorpusTests {
  @Test func everyByteIsAccountedFor() throws {
    let files = SharedData.files("", [""])
    #expect(files.count > 300)
    for file in files {
      let bytes = try SharedData.bytes(file)
      var reader = MboxReader(ArrayByteSource(bytes, blockSize: 4_096))
      var end = 0
      var line = 1
      while let entry = try reader.next() {
        #expect(entry.offset == end, "\(file.lastPathComponent): entries follow each other")
        switch entry {
        case .message(let message):
          #expect(message.line == line, "\(file.lastPathComponent): lines are counted")
          #expect(message.bytes.count <= message.length)
        case .skipped(let skip): #expect(skip.line == line)
        }
        line += bytes[end..<entry.offset + entry.length].count { $0 == 10 }
        end = entry.offset + entry.length
      }
      #expect(end == bytes.count, "\(file.lastPathComponent): the last entry ends with the file")
    }
  }

  /// The fields and parts of each message lie in it, and each part in the one around it.
  @Test func partsLieWithinTheirMessages() throws {
    for message in try CorpusMessage.all.get() {
      let parsed = MailMessage.parse(message.bytes)
      for field in parsed.fields { #expect(field.value.upperBound <= parsed.bytes.count) }
      let root = try #require(parsed.parts.first)
      #expect(root.body.upperBound <= parsed.bytes.count)
      for part in parsed.parts.dropFirst() {
        let parent = parsed.parts[try #require(part.parent)]
        let isWithin =
          parent.body.lowerBound <= part.body.lowerBound && part.body.upperBound <= parent.body.upperBound
        #expect(isWithin || part.body.isEmpty, "\(message.key)")
      }
    }
  }
}
