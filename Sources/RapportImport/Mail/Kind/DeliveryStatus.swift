/// The fields of a delivery report or read receipt (RFC 3464 section 2, RFC 8098 section 3).
struct DeliveryStatus {
  /// Whether any recipient failed: `Action: failed`, or a permanent status where the action cannot be read.
  private(set) var isFailure = false
  /// `Original-Message-ID` of a receipt, without brackets.
  private(set) var originalMessageID: String?

  /// Bytes of a report that are read: some thousand recipients.
  private static let maximumBytes = 256 << 10

  init(_ content: [UInt8]) {
    var actions: Set<String> = []
    var classes: Set<UInt8> = []
    for line in content.prefix(Self.maximumBytes).split(separator: MailByte.lf, omittingEmptySubsequences: true) {
      guard let colon = line.firstIndex(of: MailByte.colon) else { continue }
      let name = String(decoding: line[..<colon].lazy.map(MailByte.lowered), as: UTF8.self)
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
        .split { $0.isWhitespace }.joined(separator: " ")
      switch name {
      case "action": actions.insert(String(value.lowercased().prefix { $0.isLetter }))
      case "status": if let digit = value.utf8.first { classes.insert(digit) }
      case "original-message-id":
        let id = value.drop { $0 == "<" }.prefix { $0 != ">" }
        if !id.isEmpty { originalMessageID = String(id.prefix(998)) }
      default: break
      }
    }
    if actions.contains("failed") {
      isFailure = true
    } else if actions.isDisjoint(with: ["delayed", "delivered", "relayed", "expanded"]) {
      isFailure = classes.contains(UInt8(ascii: "5"))
    }
  }
}

/// Headers of the returned mail inside a bounce's text, where it isn't a part of its own.
enum ReturnedText {
  /// Bytes of a text that are read.
  private static let maximumBytes = 64 << 10

  /// Ids of `Message-ID:` lines, without brackets, quote marks in front allowed.
  static func messageIDs(in text: String) -> [String] {
    var result: [String] = []
    for line in Array(text.utf8.prefix(maximumBytes)).split(separator: MailByte.lf) {
      let content = line.drop { MailByte.isBlank($0) || $0 == MailByte.greater }
      guard content.count > 12, content.count < 1_100 else { continue }
      let head = content.prefix(11).map(MailByte.lowered)
      guard head.elementsEqual("message-id:".utf8) else { continue }
      let value = String(decoding: content.dropFirst(11), as: UTF8.self)
      guard let open = value.firstIndex(of: "<"), let close = value[open...].firstIndex(of: ">") else { continue }
      let id = value[value.index(after: open)..<close]
      if !id.isEmpty { result.append(String(id)) }
    }
    return result
  }
}
