import RapportModel

/// A header that lists addresses.
public enum AddressHeader: Sendable, CaseIterable {
  case from, sender, replyTo, to, cc, bcc

  var name: StaticString {
    switch self {
    case .from: "from"
    case .sender: "sender"
    case .replyTo: "reply-to"
    case .to: "to"
    case .cc: "cc"
    case .bcc: "bcc"
    }
  }
}

extension MailMessage {
  /// The subject, decoded; nil where there is none.
  public var subject: String? {
    var repairs: Set<Repair> = []
    return subject(repairs: &repairs)
  }

  func subject(repairs: inout Set<Repair>) -> String? {
    guard let field = fieldIndex("subject") else { return nil }
    return headerText.decode(bytes, in: fields[field].value, repairs: &repairs)
  }

  /// The addresses in a header; all fields of the name together, as senders of broken mail mean it.
  public func addresses(_ header: AddressHeader) -> [MailAddress] {
    var repairs: Set<Repair> = []
    return addresses(header, repairs: &repairs)
  }

  func addresses(_ header: AddressHeader, repairs: inout Set<Repair>) -> [MailAddress] {
    guard var index = fieldIndex(header.name) else { return [] }
    let text = headerText
    var parser = AddressParser(bytes, in: fields[index].value, text: text)
    if !parser.repairs.isEmpty { repairs.formUnion(parser.repairs) }
    guard var next = fieldIndex(header.name, after: index) else { return parser.addresses }
    // One author is enough: of several From fields the first that names one counts.
    let isSingle = header == .from || header == .sender
    if isSingle { repairs.insert(.header) }
    var result = parser.addresses
    while !(isSingle && !result.isEmpty), result.count < AddressParser.maximumAddresses {
      index = next
      parser = AddressParser(bytes, in: fields[index].value, text: text)
      repairs.formUnion(parser.repairs)
      result += parser.addresses
      guard let following = fieldIndex(header.name, after: index) else { break }
      next = following
    }
    return result
  }

  /// The message's id without angle brackets; nil where there is none or an empty one.
  public var messageID: String? {
    guard let field = fieldIndex("message-id") else { return nil }
    return MessageIDs.ids(bytes, in: fields[field].value, limit: 1).first
  }

  /// The ids of the messages this one answers, without angle brackets.
  public var inReplyTo: [String] {
    fieldIndexes("in-reply-to").flatMap { MessageIDs.ids(bytes, in: fields[$0].value, limit: 16, strict: true) }
  }

  /// The ids of the conversation before this message, oldest first, without angle brackets: the first and the last
  /// hundred.
  public var references: [String] {
    var ids = fieldIndexes("references").flatMap {
      MessageIDs.ids(bytes, in: fields[$0].value, limit: .max, strict: true)
    }
    if ids.count > MessageIDs.maximumReferences { ids.removeSubrange(1..<ids.count - MessageIDs.maximumReferences + 1) }
    return ids
  }

  /// Outlook's conversation index.
  public var threadIndex: ThreadIndex? {
    guard let field = fieldIndex("thread-index") else { return nil }
    return ThreadIndex(bytes, in: fields[field].value)
  }

  /// Outlook's conversation topic: the subject without prefixes.
  public var threadTopic: String? {
    guard let field = fieldIndex("thread-topic") else { return nil }
    var repairs: Set<Repair> = []
    return headerText.decode(bytes, in: fields[field].value, repairs: &repairs)
  }
}

/// Reads message ids (RFC 5322 section 3.6.4), also without brackets, broken by folds, and among comments.
enum MessageIDs {
  /// References kept for threading: the first and the last of a long conversation.
  static let maximumReferences = 101
  /// Bytes of an id kept. RFC 5322 keeps a line below 998.
  static let maximumLength = 998

  /// The ids in `range`, at most `limit`. Without brackets a single word counts as an id, unless `strict`, when it
  /// has to contain `@`.
  static func ids(_ bytes: [UInt8], in range: Range<Int>, limit: Int, strict: Bool = false) -> [String] {
    var result: [String] = []
    var index = range.lowerBound
    while index < range.upperBound, result.count < limit {
      guard let open = bytes.firstIndex(of: .less, in: index..<range.upperBound) else { break }
      let end = bytes.firstIndex(of: .greater, in: open + 1..<range.upperBound) ?? range.upperBound
      // `<a<b>`: the inner bracket begins the id.
      var start = open + 1
      while let inner = bytes.firstIndex(of: .less, in: start..<end) { start = inner + 1 }
      if let id = id(bytes, start..<end) { result.append(id) }
      index = end + 1
    }
    if !result.isEmpty || bytes.firstIndex(of: .less, in: range) != nil { return result }
    var words: [Range<Int>] = []
    var wordStart = range.lowerBound
    for position in range.lowerBound...range.upperBound {
      if position == range.upperBound || bytes[position].isWhitespace {
        if position > wordStart { words.append(wordStart..<position) }
        wordStart = position + 1
      }
    }
    for word in words where result.count < limit {
      if bytes.firstIndex(of: .at, in: word) != nil || (!strict && words.count == 1), let id = id(bytes, word) {
        result.append(id)
      }
    }
    return result
  }

  /// The id in `range` without white space; nil if nothing is left.
  private static func id(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    if range.count <= maximumLength, !bytes[range].contains(where: { $0.isWhitespace || $0 == .nul }) {
      return range.isEmpty ? nil : bytes.string(in: range)
    }
    let clean = bytes[range].lazy.filter { !$0.isWhitespace && $0 != .nul }.prefix(maximumLength)
    let text = String(decoding: Array(clean), as: UTF8.self)
    return text.isEmpty ? nil : text
  }
}
