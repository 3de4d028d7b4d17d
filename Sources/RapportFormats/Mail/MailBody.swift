public import RapportModel

/// The text of a message as a reader sees it.
public struct MailBody: Sendable {
  /// UTF-8 with `\n` as the only line end. Quoted lines begin with `>`, in text from HTML too.
  public var text: String
  /// Parts the text comes from, in order.
  public var parts: [Int]
  /// Whether any of it was HTML.
  public var isFromHTML: Bool
  /// Files uuencoded or yEncoded into the text, which are taken out of it.
  public var embeddedFiles: [MailAttachment]
  /// Whether the text, or the text within it, was encrypted or signed with PGP in the text itself.
  public var inlinePGP: InlinePGP
  /// What had to be mended to get the text.
  public var repairs: Set<Repair>

  /// PGP armour in the text (RFC 9580 section 6.2).
  public enum InlinePGP: Hashable, Sendable {
    case none, signed, encrypted
  }
}

/// A file that a message carries. Recorded, never opened.
public struct MailAttachment: Hashable, Sendable {
  /// Its name, decoded; nil where none is given.
  public var name: String?
  /// `type/subtype` in lower case.
  public var mediaType: String
  /// Its size in bytes, decoded.
  public var byteCount: Int
  /// The part that holds it; for a file uuencoded into a text, the text's part.
  public var part: Int
  /// Whether it is shown within the text: a picture of an HTML mail, most often.
  public var isInline: Bool
}

extension MailMessage {
  /// The text of the message, chosen among its parts and decoded.
  ///
  /// Of alternatives plain text wins, unless it is empty or says to read the HTML. Text parts around attachments are
  /// joined. Attached files and forwarded messages are not text; they are in `attachments` and `embeddedMessage(in:)`.
  public func body() -> MailBody {
    var body = MailBody(
      text: "", parts: [], isFromHTML: false, embeddedFiles: [], inlinePGP: .none, repairs: [])
    var selection = TextSelection(self)
    body.parts = selection.choose()
    body.repairs = selection.repairs
    var text: [UInt8] = []
    for part in body.parts {
      let piece = selection.text(of: part)
      body.repairs.formUnion(piece.repairs)
      if piece.isHTML { body.isFromHTML = true }
      body.embeddedFiles += piece.files
      if piece.pgp != .none { body.inlinePGP = piece.pgp }
      if text.isEmpty {
        text = piece.bytes
      } else {
        if text.last != .lf { text.append(.lf) }
        text.append(contentsOf: piece.bytes)
      }
    }
    if let outside = selection.outsideText {
      let decoded = charsets.decode(bytes, in: outside, declared: nil)
      body.repairs.formUnion(decoded.repairs)
      text = PartText.withLineFeeds(decoded.bytes)
    }
    body.text = String(decoding: text, as: UTF8.self)
    return body
  }

  /// The bytes of a part with their transfer encoding undone.
  public func content(of part: Int) -> [UInt8] {
    guard parts.indices.contains(part) else { return [] }
    return decodedContent(of: part).bytes
  }

  /// The text of a part in UTF-8: transfer encoding and charset undone, nothing else; HTML stays HTML.
  public func decodedText(of part: Int) -> [UInt8] {
    guard parts.indices.contains(part) else { return [] }
    let declared = charset(of: part)
    if parts[part].encoding == .identity {
      return charsets.decode(bytes, in: parts[part].body, declared: declared).bytes
    }
    let content = decodedContent(of: part).bytes
    return charsets.decode(content, in: 0..<content.count, declared: declared).bytes
  }

  func decodedContent(of part: Int) -> TransferDecoder.Decoded {
    let range = parts[part].body
    switch parts[part].encoding {
    case .identity: return TransferDecoder.Decoded(bytes: Array(bytes[range]))
    case .base64: return TransferDecoder.base64(bytes, in: range)
    case .quotedPrintable: return TransferDecoder.quotedPrintable(bytes, in: range)
    case .uuencode: return TransferDecoder.uuencode(bytes, in: range)
    }
  }

  /// The mail that a part of kind `.message` holds: a forwarded or returned one.
  public func embeddedMessage(in part: Int) -> MailMessage? {
    guard parts.indices.contains(part), parts[part].kind == .message || parts[part].kind == .returnedHeaders else {
      return nil
    }
    return MailMessage.parse(decodedContent(of: part).bytes, options: options)
  }
}
