import Foundation
import Testing

@testable import RapportFormats

/// Apache James mime4j states for each of its test messages what parts it has; ours have to be the same.
@Suite(.enabled(if: SharedData.isThere, "the folder shared/data with real mail is missing"))
struct Mime4jStructureTests {
  /// Outlines that differ, and why.
  private static let differences: [String: String] = [
    "multi-2gifs-base64.msg": "a mail encoded in base64 is opened by embeddedMessage(in:), not in the tree",
    "bad-newlines-multiple-parts-base64.msg": "as above",
    "base64encoded-rfc822message.msg": "as above",
    "base64encoded-rfc822message-nested.msg": "as above",
    "malformedHeaderStartsBody-nocrlfcrlf.msg": "one stray line among headers is passed over, so that none is lost",
    "very-very-long-boundary.msg": "a boundary of more than 2,048 bytes; RFC 2046 allows 70",
  ]

  @Test func partsAreThoseOfMime4j() throws {
    let messages = SharedData.files("mime4j/core", [".msg"])
    #expect(messages.count > 70)
    var seen: Set<String> = []
    for url in messages {
      let expected = url.deletingPathExtension().appendingPathExtension("xml")
      guard let xml = try? String(decoding: Data(contentsOf: expected), as: UTF8.self) else { continue }
      let name = url.lastPathComponent
      let ours = Self.outline(MailMessage.parse(try SharedData.bytes(url)))
      let theirs = Self.outline(ofXML: xml)
      if ours != theirs { seen.insert(name) }
      if Self.differences[name] == nil { #expect(ours == theirs, Comment(rawValue: name)) }
    }
    #expect(seen == Set(Self.differences.keys))
  }

  /// `m` for a message, `p` for a part, each with its number of fields, `[…]` around the parts of a multipart, `b`
  /// for a body.
  static func outline(_ message: MailMessage) -> String {
    func outline(_ index: Int, isMessage: Bool) -> String {
      let part = message.parts[index]
      let head = (isMessage ? "m" : "p") + "\(part.fields.count)"
      let children = message.parts.indices.filter { message.parts[$0].parent == index }
      if part.kind == .message, let child = children.first { return head + outline(child, isMessage: true) }
      if part.kind.isMultipart, !children.isEmpty {
        return head + "[" + children.map { outline($0, isMessage: false) }.joined() + "]"
      }
      return head + (part.kind.isMultipart ? "[]" : "b")
    }
    return outline(0, isMessage: true)
  }

  /// The same of mime4j's description.
  static func outline(ofXML xml: String) -> String {
    var result = ""
    var fields = 0
    for piece in xml.split(separator: "<") {
      guard let tag = piece.split(separator: ">", omittingEmptySubsequences: false).first else { continue }
      switch tag {
      case "message": result += "m"
      case "body-part": result += "p"
      case "header": fields = 0
      case "field": fields += 1
      case "/header": result += "\(fields)"
      case "multipart": result += "["
      case "/multipart": result += "]"
      case "body": result += "b"
      default: break
      }
    }
    return result
  }
}
