import RapportModel

extension MailMessage {
  /// The files the message carries, in order: parts that are not its text, forwarded messages, calendar files. Without
  /// the other forms of a text (`multipart/alternative`), signatures and what forwarded messages carry themselves.
  /// Files within the text are in `MailBody.embeddedFiles`.
  public var attachments: [MailAttachment] {
    var repairs: Set<Repair> = []
    return attachments(textParts: body().parts, repairs: &repairs)
  }

  func attachments(textParts: [Int], repairs: inout Set<Repair>) -> [MailAttachment] {
    guard parts.count > 1 else {
      return isFile(0) ? [attachment(0, repairs: &repairs)] : []
    }
    var result: [MailAttachment] = []
    var isInsideMessage = [Bool](repeating: false, count: parts.count)
    let text = Set(textParts)
    for index in parts.indices {
      if let parent = parts[index].parent {
        isInsideMessage[index] = isInsideMessage[parent] || parts[parent].kind == .message
      }
      if !isInsideMessage[index], !text.contains(index), isFile(index) {
        result.append(attachment(index, repairs: &repairs))
      }
    }
    return result
  }

  /// Whether a part is a file rather than text, structure or machinery.
  private func isFile(_ index: Int) -> Bool {
    let part = parts[index]
    switch part.kind {
    case .plainText, .html, .otherText: return part.parent != nil && (part.isAttachment || hasFileName(index))
    case .calendar: return part.isAttachment || hasFileName(index)
    case .signature, .deliveryStatus, .dispositionNotification, .returnedHeaders: return false
    case .message: return part.parent.map { parts[$0].kind != .report } ?? false
    case .smime: return part.parent != nil
    case .tnef: return true
    case .other:
      // The two parts of an encrypted mail are no files (RFC 3156 section 4).
      return !(part.parent.map { parts[$0].kind == .encrypted } ?? false)
    default: return false
    }
  }

  func attachment(_ index: Int, repairs: inout Set<Repair>) -> MailAttachment {
    let part = parts[index]
    let isShown = part.parent.map { parts[$0].kind == .related } ?? false
    return MailAttachment(
      name: fileName(of: index, repairs: &repairs), mediaType: mediaType(of: index),
      byteCount: decodedByteCount(of: index), part: index, isInline: isShown && !part.isAttachment)
  }

  /// The size of a part's content without decoding it where that can be told.
  private func decodedByteCount(of index: Int) -> Int {
    let part = parts[index]
    switch part.encoding {
    case .identity: return part.body.count
    default: return decodedContent(of: index).bytes.count
    }
  }
}
