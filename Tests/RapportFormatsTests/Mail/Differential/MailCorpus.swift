import Foundation
import RapportModel

@testable import RapportFormats

/// Every message of the real mail at hand, as we read it: what other libraries are compared with.
struct CorpusMessage: Encodable, Sendable {
  var file: String
  var offset: Int
  var length: Int
  var isMbox: Bool
  var subject: String
  var from: [String]
  var to: [String]
  var cc: [String]
  var date: Int64?
  var text: String
  var isHTML: Bool
  var attachments: [String]
  /// The message's own bytes, mbox quoting undone.
  var bytes: [UInt8] = []

  private enum CodingKeys: String, CodingKey {
    case file, offset, length, isMbox, subject, from, to, cc, date, text, isHTML, attachments
  }

  init(_ bytes: [UInt8], file: String, offset: Int, length: Int, isMbox: Bool) {
    let message = MailMessage.parse(bytes)
    let reading = message.read()
    self.bytes = bytes
    (self.file, self.offset, self.length, self.isMbox) = (file, offset, length, isMbox)
    subject = reading.subject
    from = reading.from.map(\.address)
    to = reading.to.map(\.address)
    cc = reading.cc.map(\.address)
    // What is written there; whether it is believed is no question of reading. Before 1971 the clock was not set.
    date = message.writtenDate.map { $0.timestamp.instant.seconds }.flatMap { $0 >= 365 * 86_400 ? $0 : nil }
    text = reading.body.text
    isHTML = reading.body.isFromHTML
    // Others don't look for files within the text.
    attachments = reading.attachments.filter { !reading.body.embeddedFiles.contains($0) }.map { $0.name ?? "" }
  }

  /// How tables of differences name the message.
  var key: String { "\(file.split(separator: "/").last ?? "") \(offset)" }

  /// All of them, read once.
  static let all = Result { try readAll() }

  private static func readAll() throws -> [CorpusMessage] {
    var result: [CorpusMessage] = []
    for url in SharedData.files("", [".mbox", ".eml", ".msg"])
      + SharedData.files(
        "tika", ["RFC822", "-big", "_eml", "-multipart", "_quoted", "_base64", "_date_utf8", "_oddfrom"])
    {
      let bytes = try SharedData.bytes(url)
      guard MboxFromLine(bytes, in: 0..<(bytes.firstIndex(of: 10) ?? bytes.count)) != nil else {
        result.append(CorpusMessage(bytes, file: url.path, offset: 0, length: bytes.count, isMbox: false))
        continue
      }
      var reader = MboxReader(ArrayByteSource(bytes))
      while let entry = try reader.next() {
        guard case .message(let message) = entry else { continue }
        result.append(
          CorpusMessage(
            message.unquoted(), file: url.path, offset: message.offset, length: message.length, isMbox: true))
      }
    }
    return result
  }
}
