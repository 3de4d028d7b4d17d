import Foundation

@testable import RapportFormats

/// GMime 3, through a small C program that is compiled for the test.
enum GMimeOracle {
  /// What GMime sees of one message.
  private struct Reading {
    var subject = ""
    var from: [String] = []
    var to: [String] = []
    var cc: [String] = []
    var date: Int64?
    var text = ""
    /// Whether a piece of the text has no charset, so that GMime says nothing about letters past ASCII.
    var isUnlabelled = false
    var files: [String] = []
  }

  static var isInstalled: Bool { (try? flags()) != nil && MailOracle.program("cc") != nil }

  private static func flags() throws -> [String] {
    guard let program = MailOracle.program("pkg-config") else { throw MailOracle.Failure(status: 1, messages: "") }
    let output = try MailOracle.output(of: program, ["--cflags", "--libs", "gmime-3.0"], input: Data())
    return String(decoding: output, as: UTF8.self).split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  static func differences() throws -> Set<String> {
    let messages = try CorpusMessage.all.get()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appendingPathComponent("gmime").path
    let source = SharedData.fixtures.appendingPathComponent("mail/read_with_gmime.c").path
    _ = try MailOracle.output(
      of: MailOracle.program("cc") ?? "", ["-O1", "-o", program, source] + flags(), input: Data())
    var input = Data()
    for message in messages {
      input += Data("\(message.bytes.count)\n".utf8)
      input += Data(message.bytes)
    }
    let output = [UInt8](try MailOracle.output(of: program, [], input: input))
    var result: Set<String> = []
    var position = 0
    for ours in messages {
      let theirs = reading(output, &position)
      for field in differences(ours, theirs) { result.insert("\(ours.key) \(field)") }
    }
    guard position == output.count else { throw MailOracle.Failure(status: 0, messages: "output is left over") }
    return result
  }

  /// Reads one message's fields: `FIELD LENGTH`, the bytes, a line end, up to `end`.
  private static func reading(_ output: [UInt8], _ position: inout Int) -> Reading {
    var result = Reading()
    while let lineEnd = output[position...].firstIndex(of: 10) {
      let line = String(decoding: output[position..<lineEnd], as: UTF8.self).split(separator: " ")
      guard line.count == 2, let length = Int(line[1]), lineEnd + 1 + length < output.count else { return result }
      let value = String(decoding: output[lineEnd + 1..<lineEnd + 1 + length], as: UTF8.self)
      position = lineEnd + length + 2
      switch line[0] {
      case "subject": result.subject = value
      case "from": result.from.append(value)
      case "to": result.to.append(value)
      case "cc": result.cc.append(value)
      case "date": result.date = Int64(value).flatMap { $0 >= 365 * 86_400 ? $0 : nil }
      case "bare": result.isUnlabelled = true
      case "html": result.text += HTMLText.plainText(value)
      case "plain": result.text += plain(value)
      case "outside":
        // What stands outside all parts, where there is no other text.
        if result.text.allSatisfy(\.isWhitespace), !value.prefix(400).lowercased().contains("mime") {
          result.text = value
        }
      case "file": result.files.append(value)
      default: return result
      }
    }
    return result
  }

  /// A plain text without the armour of a signature (RFC 9580 section 7); a page of HTML that calls itself plain as
  /// text.
  private static func plain(_ text: String) -> String {
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.prefix(6).lowercased().hasPrefix("<html") { return HTMLText.plainText(text) }
    guard trimmed.hasPrefix("-----BEGIN PGP SIGNED MESSAGE-----") else {
      // Neither library looks for uuencoded files in a text.
      return text.contains("begin ") ? withoutUuencode(text) : text
    }
    var lines = trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    lines = lines.drop { !$0.isEmpty }
    lines = lines.prefix { !$0.hasPrefix("-----BEGIN PGP SIGNATURE-----") }
    return lines.map { $0.hasPrefix("- ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n")
  }

  private static func withoutUuencode(_ text: String) -> String {
    var bytes = text.utf8.filter { $0 != 13 }
    while let block = UuencodedBlock.first(in: bytes, range: 0..<bytes.count) { bytes.removeSubrange(block.range) }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Comparing

  private static func differences(_ ours: CorpusMessage, _ theirs: Reading) -> [String] {
    var result: [String] = []
    let isUnreadable = theirs.isUnlabelled && !theirs.text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x3F }
    // Where a character is broken GMime has a question mark.
    let isBroken = ours.subject.contains("\u{FFFD}")
    if letters(ours.subject, isASCII: isBroken) != letters(theirs.subject, isASCII: isBroken) {
      result.append("subject")
    }
    if addresses(ours.from) != addresses(theirs.from) { result.append("from") }
    if addresses(ours.to) != addresses(theirs.to) { result.append("to") }
    if addresses(ours.cc) != addresses(theirs.cc) { result.append("cc") }
    if ours.date != theirs.date { result.append("date") }
    if letters(ours.text, isASCII: isUnreadable) != letters(theirs.text, isASCII: isUnreadable) {
      result.append("text")
    }
    if names(ours.attachments) != names(theirs.files) { result.append("attachments") }
    return result
  }

  /// What is an address at all (RFC 5322 section 3.4.1): something before and behind an @; else it names nobody.
  private static func addresses(_ list: [String]) -> [String] {
    list.map { letters($0).lowercased() }.filter { $0.dropFirst().dropLast().contains("@") }.sorted()
  }

  private static func names(_ list: [String]) -> [String] {
    list.map { letters($0.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "") }.filter { !$0.isEmpty }
      .sorted()
  }

  /// Text without what need not be equal: white space, control characters, quote marks, compatibility forms, U+FFFD;
  /// where asked for also without letters past ASCII and the question marks that stand for them.
  private static func letters(_ original: String, isASCII: Bool = false) -> String {
    var text = original
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    if isPlain || isASCII {
      return String(
        decoding: text.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x3E && !(isASCII && $0 == 0x3F) }, as: UTF8.self)
    }
    // What is called ISO-8859-1 is Windows-1252 wherever it has bytes that the former leaves to control characters.
    if text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) {
      text = String(
        text.unicodeScalars.flatMap { scalar -> [Character] in
          guard (0x80...0x9F).contains(scalar.value) else { return [Character(scalar)] }
          let byte = [UInt8(scalar.value)]
          return Array(
            String(decoding: CharsetDecoder.convertSingleByte(byte, in: 0..<1, from: .windows1252), as: UTF8.self))
        })
    }
    let scalars = text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0...0x20, 0x7F...0x9F, 0x3E, 0xAD, 0x200B, 0xFEFF, 0xFFFD: false
      default: !scalar.properties.isWhitespace
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
