import RapportFormats
import RapportModel

/// Reading mailboxes and messages.
enum MailFuzzTargets {
  static let all = [mbox, header, address, date, encodedWord, transferEncoding, mimeTree]

  /// Entries without gaps, the same in blocks of any size.
  static let mbox = FuzzTarget("mbox", maximumLength: 64 << 10) { input in
    let blockSize = input.first.map { Int($0) + 1 } ?? 1
    let text = Array(input.dropFirst())
    let whole = try entries(ArrayByteSource(text))
    try BrokenProperty.unless(
      whole.reduce(0) { $0 + $1.length } == text.count, "the entries' lengths add up to the file's")
    for (first, second) in zip(whole, whole.dropFirst()) {
      try BrokenProperty.unless(first.offset + first.length == second.offset, "entries follow each other")
    }
    // Reading a byte at a time is slow: small files are enough to meet every edge.
    if text.count <= 8 << 10 || blockSize >= 64 {
      let pieces = try entries(ArrayByteSource(text, blockSize: blockSize), blockSize: blockSize)
      try BrokenProperty.unless(pieces == whole, "entries do not depend on blocks")
    }
    for case .message(let message) in whole {
      let unquoted = message.unquoted()
      try BrokenProperty.unless(unquoted.count <= message.bytes.count, "unquoting only takes away")
    }
  }

  private static func entries(_ source: ArrayByteSource, blockSize: Int = 256 << 10) throws -> [MboxEntry] {
    var reader = MboxReader(source, blockSize: blockSize)
    var result: [MboxEntry] = []
    while let entry = try reader.next() { result.append(entry) }
    return result
  }

  /// A block of header fields.
  static let header = FuzzTarget("header") { input in
    let message = MailMessage.parse(input)
    var end = 0
    for field in message.fields {
      try BrokenProperty.unless(
        field.name.lowerBound >= end && field.value.lowerBound >= field.name.upperBound
          && field.value.upperBound <= message.bytes.count, "fields lie in the message, one behind the other")
      end = field.value.upperBound
    }
    for name in ["subject", "message-id", "received", "x"] {
      for value in message.values(of: name) { try checkLine(value) }
    }
    for id in [message.messageID].compactMap({ $0 }) + message.references + message.inReplyTo { try checkLine(id) }
    _ = message.threadIndex
  }

  static let address = FuzzTarget("address") { input in
    let message = MailMessage.parse(field("To", input))
    let addresses = message.addresses(.to)
    try BrokenProperty.unless(addresses.count <= 10_000, "addresses are capped")
    for address in addresses {
      try checkLine(address.address)
      try checkLine(address.name ?? "")
    }
  }

  static let date = FuzzTarget("date", maximumLength: 1 << 10) { input in
    let latest = Instant(year: 2026, month: 12, day: 31)
    for name in ["Date", "Received"] {
      let date = MailMessage.parse(field(name, input)).date(latest: latest)
      guard let timestamp = date.timestamp else { continue }
      try BrokenProperty.unless(timestamp.instant <= latest, "no date is later than the latest believed")
      try BrokenProperty.unless(abs(timestamp.offsetMinutes) <= 24 * 60, "offsets stay within a day")
      _ = timestamp.iso8601
    }
    _ = MboxFromLine(Array("From ".utf8) + input, in: 0..<input.count + 5)
  }

  static let encodedWord = FuzzTarget("encoded-word") { input in
    let subject = MailMessage.parse(field("Subject", input), options: .init(languages: ["pl", "ru"])).subject
    try checkLine(subject ?? "")
    let name = MailMessage.parse(field("Content-Disposition", Array("attachment; filename".utf8) + input))
      .fileName(of: 0)
    try checkLine(name ?? "")
    try BrokenProperty.unless(!(name ?? "").contains("\u{0}"), "names hold no zero bytes")
  }

  /// The first byte chooses encoding and charset of a text part.
  static let transferEncoding = FuzzTarget("transfer-encoding") { input in
    let encodings = ["base64", "quoted-printable", "x-uuencode", "8bit", "x-yenc"]
    let charsets = ["utf-8", "iso-8859-2", "koi8-r", "utf-7", "gb2312", "utf-16", "iso-2022-jp", "us-ascii"]
    let choice = Int(input.first ?? 0)
    let head =
      "Content-Type: text/plain; charset=\(charsets[choice / encodings.count % charsets.count])"
      + "\(choice > 200 ? "; format=flowed; delsp=yes" : "")\nContent-Transfer-Encoding: "
      + "\(encodings[choice % encodings.count])\n\n"
    let message = MailMessage.parse(Array(head.utf8) + input.dropFirst())
    let body = message.body()
    // A character that is a byte in the charset has up to three in UTF-8, U+FFFD as well.
    try BrokenProperty.unless(body.text.utf8.count <= input.count * 6 + 64, "decoding does not blow up")
    // Spaces at the end of uuencoded lines may have been cut off.
    try BrokenProperty.unless(
      message.content(of: 0).count <= input.count * 2 + 64, "content is not much larger than its code")
  }

  static let mimeTree = FuzzTarget("mime-tree", maximumLength: 64 << 10) { input in
    let message = MailMessage.parse(input)
    try BrokenProperty.unless(message.parts.count <= 10_100, "parts are capped")
    for (index, part) in message.parts.enumerated() {
      try BrokenProperty.unless(
        part.body.upperBound <= message.bytes.count && (part.parent ?? -1) < index, "parts lie in the message")
    }
    let reading = message.read(latest: Instant(year: 2026, month: 12, day: 31))
    for attachment in reading.attachments { try checkLine(attachment.name ?? "") }
  }

  /// A field with the input as value: its line ends become folds, so that it stays one field.
  private static func field(_ name: String, _ input: [UInt8]) -> [UInt8] {
    var result = Array("\(name): ".utf8)
    for byte in input {
      result.append(byte)
      if byte == 10 || byte == 13 { result.append(32) }
    }
    return result + Array("\n\ntext\n".utf8)
  }

  /// What stands in one line of a report must not open a second one.
  private static func checkLine(_ text: String) throws {
    for byte in text.utf8 where byte == 10 || byte == 13 || byte == 0 {
      throw BrokenProperty(description: "a header's text has no line ends and no zero bytes")
    }
  }
}
